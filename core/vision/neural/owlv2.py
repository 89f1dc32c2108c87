"""OWLv2 (Minderer et al. 2023): finds what the user asks for in words."""

import re

import numpy as np

from core.errors import InputError
from core.media.frames import Rgb
from core.neural.loading import Loading
from core.vision.door import Region
from core.vision.neural.detections import ByColour, Detection, corners, detections, outlined_regions
from core.vision.neural.networks import Network
from core.vision.neural.preparing import (
    BILINEAR,
    Fitting,
    Preparation,
    fitted,
    normalised,
    preparation,
    scaled,
    size_of,
)
from core.vision.neural.words import CLIP_DEVIATION, CLIP_MEAN, Words

LEAST_SCORE = 0.15
"""Of words that nobody trained it for it is rarely sure; below this it sees them everywhere."""

_SAME_IOU = 0.5
_KINDS = {"owlv2": "Owlv2ForObjectDetection"}
_PADDING = 128
"""The grey with which the frame is filled up."""
_BETWEEN = re.compile(r"\s*(?:[,;\n]|\band\b|&)\s*", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:a|an|the|some)\s+", re.IGNORECASE)


class Owlv2Regions:
    """Things that the prompt names, in masks that are outlined by colour within the boxes."""

    def __init__(self, loading: Loading) -> None:
        self._network = Network(loading, _KINDS)
        config = self._network.config
        self._words = Words(loading.folder, config.text_config.max_position_embeddings)
        side = config.vision_config.image_size
        self._side = scaled(side, loading, config.vision_config.patch_size)
        self._is_smaller = self._side != side
        size = {"height": self._side, "width": self._side}
        self._preparation = preparation(loading.folder, Preparation(size, CLIP_MEAN, CLIP_DEVIATION, BILINEAR))

    @property
    def version(self) -> str:
        """Model, revision, device and precision."""
        return self._network.loading.provenance

    def detect(self, rgb: Rgb, asked: tuple[str, ...]) -> tuple[Detection, ...]:
        """What of the things that are asked for is in a picture, the surest first."""
        network = self._network
        fitting = Fitting.padded(size_of(rgb), self._side)
        pixels = normalised(fitted(rgb, fitting, self._preparation.sampling, _PADDING), self._preparation)
        tokens = self._words.tokens([f"a photo of a {thing}" for thing in asked], network.loading)
        answer = network(pixel_values=network.tensor(pixels), interpolate_pos_encoding=self._is_smaller, **tokens)
        boxes = fitting.to_picture(corners(network.numbers(answer.pred_boxes)[0]))
        logits = network.numbers(answer.logits)[0]
        scores = np.float32(1.0) / (np.float32(1.0) + np.exp(-logits.max(axis=1)))
        sure = np.flatnonzero(scores >= LEAST_SCORE)
        called = [asked[int(logits[index].argmax())] for index in sure]
        return detections(boxes[sure], scores[sure], called, size_of(rgb), _SAME_IOU)

    def find(self, rgb: Rgb, count: int, *, seed: int, prompt: str | None) -> tuple[Region, ...]:
        """Things that the prompt names.

        Raises
        ------
        InputError
            There is no prompt (``vision.needs-prompt``).
        """
        asked = things_named(prompt or "")
        if not asked:
            raise InputError("vision.needs-prompt", model=self._network.loading.model_id)
        found = self.detect(rgb, asked)
        return outlined_regions(rgb, found, count, ByColour(seed), self._network.loading.input_scale)


def things_named(prompt: str) -> tuple[str, ...]:
    """What a prompt asks for, one thing after another: "a dog, and the fountain" is a dog and a fountain."""
    parts = (_ARTICLE.sub("", part.strip(" .!?\t")) for part in _BETWEEN.split(prompt))
    return tuple(dict.fromkeys(part for part in parts if part))
