"""SAM 2 (Ravi et al. 2024): outlines of everything in a picture, or of what lies in given boxes."""

from core.media.frames import Rgb
from core.neural.loading import Loading
from core.vision.neural.preparing import (
    BILINEAR,
    IMAGENET_DEVIATION,
    IMAGENET_MEAN,
    Fitting,
    Preparation,
    fitted,
    normalised,
    scaled,
    size_of,
)
from core.vision.neural.segment_anything import Looked, SegmentAnything
from core.vision.neural.smaller_frames import shrink_sam2

_KINDS = {"sam2": "Sam2Model", "sam2_video": "Sam2Model"}
"""The published files are those of the film model; its memory of earlier frames is left out for a picture."""
_STEP_PX = 32


class Sam2Regions(SegmentAnything):
    """The picture is squashed into the network's square frame."""

    least_quality = 0.8

    def __init__(self, loading: Loading) -> None:
        super().__init__(loading, _KINDS)
        side = int(self._network.module.prompt_encoder.input_image_size)
        self._side = scaled(side, loading, _STEP_PX)
        if self._side != side:
            shrink_sam2(self._network.module, self._side)
        self._preparation = Preparation({}, IMAGENET_MEAN, IMAGENET_DEVIATION, BILINEAR)

    def look(self, rgb: Rgb) -> Looked:
        """As ``SegmentAnything`` says."""
        fitting = Fitting.squashed(size_of(rgb), (self._side, self._side))
        pixels = normalised(fitted(rgb, fitting, self._preparation.sampling), self._preparation)
        embedding = self._network.part("get_image_embeddings")(self._network.tensor(pixels))
        return Looked(embedding, fitting)
