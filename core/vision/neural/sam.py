"""SAM (Kirillov et al. 2023), the first: outlines of everything in a picture, or of what lies in given boxes."""

from collections.abc import Iterable, Sequence

from core.media.frames import Rgb
from core.neural.loading import Loading
from core.vision.door import Mask, Region
from core.vision.neural.preparing import (
    BILINEAR,
    IMAGENET_DEVIATION,
    IMAGENET_MEAN,
    Fitting,
    Preparation,
    fitted,
    normalised,
    preparation,
    scaled,
    size_of,
)
from core.vision.neural.segment_anything import Looked, SegmentAnything
from core.vision.neural.smaller_frames import shrink_sam

_KINDS = {"sam": "SamModel"}


class SamRegions(SegmentAnything):
    """The picture fills the network's square frame along its longer side; the rest is filled with zeros."""

    least_quality = 0.88

    def __init__(self, loading: Loading) -> None:
        super().__init__(loading, _KINDS)
        vision = self._network.config.vision_config
        self._side = scaled(vision.image_size, loading, vision.patch_size)
        if self._side != vision.image_size:
            shrink_sam(self._network.module, self._side)
        usual = Preparation({"longest_edge": self._side}, IMAGENET_MEAN, IMAGENET_DEVIATION, BILINEAR)
        self._preparation = preparation(loading.folder, usual)

    def look(self, rgb: Rgb) -> Looked:
        """As ``SegmentAnything`` says."""
        fitting = Fitting.padded(size_of(rgb), self._side)
        pixels = normalised(fitted(rgb, fitting, self._preparation.sampling), self._preparation)
        pixels[..., fitting.inside[1] :, :] = 0.0
        pixels[..., fitting.inside[0] :] = 0.0
        return Looked(self._network.part("get_image_embeddings")(self._network.tensor(pixels)), fitting)


class LargestSamRegions(SamRegions):
    """The regions of SEE-2-SOUND (Dagli et al. 2024): the largest outlines, whatever they hold."""

    def ordered(self, rgb: Rgb, masks: Sequence[tuple[Mask, float]]) -> Iterable[Region]:  # noqa: ARG002
        """Outlines by their share of the picture."""
        return (Region(mask, float(mask.mean())) for mask, _ in masks)
