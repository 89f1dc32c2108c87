"""EoMT (Kerssies et al. 2025): every part of a picture gets a name, things and what has no shape of its own."""

from dataclasses import dataclass, field

import numpy as np

from core.media.frames import Rgb
from core.neural.loading import Loading
from core.vision.door import Mask, Region
from core.vision.neural.classes import kind_of, plain
from core.vision.neural.masks import regions, working_size
from core.vision.neural.networks import Network
from core.vision.neural.preparing import (
    BILINEAR,
    IMAGENET_DEVIATION,
    IMAGENET_MEAN,
    Fitting,
    Floats,
    Preparation,
    fitted,
    normalised,
    preparation,
    scaled,
    size_of,
)
from core.vision.neural.smaller_frames import shrink_eomt

LEAST_SCORE = 0.8
"""The authors': a query that is less sure of its class is left out."""

_LEAST_KEPT = 0.8
"""A mask of which the surer ones leave less than this share was mostly guesswork."""
_KINDS = {"eomt": "EomtForUniversalSegmentation"}


@dataclass(frozen=True, eq=False)
class Segment:
    """A part of a picture at working size."""

    mask: Mask = field(repr=False)
    score: float
    name: str
    """As the model calls it."""


class EomtRegions:
    """Things and stuff with names, without overlap."""

    def __init__(self, loading: Loading) -> None:
        self._network = Network(loading, _KINDS)
        config = self._network.config
        self._side = scaled(config.image_size, loading, config.patch_size)
        if self._side != config.image_size:
            shrink_eomt(self._network.module, self._side)
        size = {"height": self._side, "width": self._side}
        self._preparation = preparation(loading.folder, Preparation(size, IMAGENET_MEAN, IMAGENET_DEVIATION, BILINEAR))

    @property
    def version(self) -> str:
        """Model, revision, device and precision."""
        return self._network.loading.provenance

    def find(self, rgb: Rgb, count: int, *, seed: int, prompt: str | None) -> tuple[Region, ...]:  # noqa: ARG002
        """Things first, then stuff, the surest first; a prompt says nothing to it."""
        network = self._network
        width_px, height_px = size_of(rgb)
        fitting = Fitting.padded((width_px, height_px), self._side)
        pixels = normalised(fitted(rgb, fitting, self._preparation.sampling), self._preparation)
        answer = network(network.tensor(pixels))
        found = segments(
            network.numbers(answer.class_queries_logits)[0],
            network.numbers(answer.masks_queries_logits)[0],
            network.config.id2label,
            fitting,
            working_size(width_px, height_px),
        )
        named = (Region(each.mask, each.score, plain(each.name), kind_of(each.name)) for each in found)
        return regions(named, count, width_px, height_px)


def segments(
    class_logits: Floats, mask_logits: Floats, names: dict[int, str], fitting: Fitting, size: tuple[int, int]
) -> list[Segment]:
    """The parts of a picture that the network's queries draw.

    Each query has a class (the last one means "nothing") and a mask; a pixel goes to the query that claims it most
    strongly. What several queries call the same stuff is one part, of which each may lie elsewhere.

    Parameters
    ----------
    class_logits
        (queries, classes + 1)
    mask_logits
        (queries, rows, columns) over the network's frame
    size
        Width and height of the masks to make.
    """
    likelihoods = np.exp(class_logits - class_logits.max(axis=1, keepdims=True))
    likelihoods /= likelihoods.sum(axis=1, keepdims=True)
    classes, scores = likelihoods.argmax(axis=1), likelihoods.max(axis=1)
    sure = np.flatnonzero((classes < class_logits.shape[1] - 1) & (scores > LEAST_SCORE))
    if not len(sure):
        return []
    drawn = np.stack([fitting.unfitted(mask_logits[query], size) for query in sure])
    claims = scores[sure][:, np.newaxis, np.newaxis] / (np.float32(1.0) + np.exp(-drawn))
    winner = claims.argmax(axis=0)
    found: list[Segment] = []
    stuff: dict[str, int] = {}
    for index, query in enumerate(sure):
        name = names[int(classes[query])]
        own = drawn[index] > 0.0
        mask = own & (winner == index)
        if mask.sum() <= _LEAST_KEPT * own.sum():
            continue
        if name in stuff:
            before = found[stuff[name]]
            found[stuff[name]] = Segment(before.mask | mask, max(before.score, float(scores[query])), name)
            continue
        if kind_of(name) == "stuff":
            stuff[name] = len(found)
        found.append(Segment(mask, float(scores[query]), name))
    return found
