"""Which words fit a picture: CLIP (Radford et al. 2021), SigLIP and SigLIP 2 (Zhai et al. 2023, Tschannen et al. 2025).

SigLIP 2's checkpoints of a fixed picture size call themselves "siglip"; those of any size are another network.
"""

from collections.abc import Sequence

import numpy as np

from core.media.frames import Rgb
from core.neural.loading import Loading
from core.vision.door import Likelihoods
from core.vision.neural.networks import Network
from core.vision.neural.preparing import (
    BICUBIC,
    Floats,
    Preparation,
    normalised,
    preparation,
    resized,
    scaled,
    size_of,
)
from core.vision.neural.words import CLIP_DEVIATION, CLIP_MEAN, Words

_KINDS = {"clip": "CLIPModel", "siglip": "SiglipModel"}
_USUAL = {"clip": (CLIP_MEAN, CLIP_DEVIATION), "siglip": ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))}
_SENTENCES = {"clip": "a photo of a {}.", "siglip": "this is a photo of {}."}
"""As each was trained or tried out by its authors; SigLIP 2 knows small letters only."""
_PICTURES_AT_ONCE = 8


class ImageTextLabeller:
    """Ranks words for pictures. The words' side is computed once for each list of words."""

    def __init__(self, loading: Loading) -> None:
        self._network = Network(loading, _KINDS)
        config = self._network.config
        side = config.vision_config.image_size
        self._side = scaled(side, loading, config.vision_config.patch_size)
        self._is_smaller = self._side != side
        self._words = Words(loading.folder, config.text_config.max_position_embeddings)
        mean, deviation = _USUAL[self._network.kind]
        size = {"height": self._side, "width": self._side}
        self._preparation = preparation(loading.folder, Preparation(size, mean, deviation, BICUBIC))
        self._known: tuple[tuple[str, ...], Floats] | None = None

    @property
    def version(self) -> str:
        """Model, revision, device and precision."""
        return self._network.loading.provenance

    def rank(self, pictures: Sequence[Rgb], words: Sequence[str]) -> Likelihoods:
        """How well each word fits each picture: (pictures, words), each row summing to 1.

        CLIP sees the middle square of a picture, SigLIP all of it, squashed: give pictures that are about square.
        """
        likelihoods = np.zeros((len(pictures), len(words)), dtype=np.float32)
        if not likelihoods.size:
            return likelihoods
        texts = self._embedded(tuple(words))
        sharpness = float(np.exp(self._network.numbers(self._network.module.logit_scale).reshape(-1)[0]))
        for first in range(0, len(pictures), _PICTURES_AT_ONCE):
            some = pictures[first : first + _PICTURES_AT_ONCE]
            logits = sharpness * self._seen(some) @ texts.T
            shares = np.exp(logits - logits.max(axis=1, keepdims=True))
            likelihoods[first : first + len(some)] = shares / shares.sum(axis=1, keepdims=True)
        return likelihoods

    def _seen(self, pictures: Sequence[Rgb]) -> Floats:
        """Directions in the space that pictures and words share."""
        network = self._network
        pixels = np.concatenate([normalised(self._framed(rgb), self._preparation) for rgb in pictures])
        answer = network.part("get_image_features")(network.tensor(pixels), interpolate_pos_encoding=self._is_smaller)
        return _of_length_1(network.numbers(answer.pooler_output))

    def _embedded(self, words: tuple[str, ...]) -> Floats:
        """The words' directions in that space."""
        if self._known is None or self._known[0] != words:
            network, is_clip = self._network, self._network.kind == "clip"
            texts = [_SENTENCES[network.kind].format(word if is_clip else word.lower()) for word in words]
            answer = network.part("get_text_features")(**self._words.tokens(texts, network.loading, with_mask=is_clip))
            self._known = words, _of_length_1(network.numbers(answer.pooler_output))
        return self._known[1]

    def _framed(self, rgb: Rgb) -> Rgb:
        frame = (self._side, self._side)
        if self._network.kind != "clip":
            return resized(rgb, frame, self._preparation.sampling)
        width, height = (max(self._side, int(self._side * edge / min(size_of(rgb)))) for edge in size_of(rgb))
        left, top = (width - self._side) // 2, (height - self._side) // 2
        whole = resized(rgb, (width, height), self._preparation.sampling)
        return whole[top : top + self._side, left : left + self._side]


def _of_length_1(directions: Floats) -> Floats:
    shortened: Floats = directions / np.linalg.norm(directions, axis=1, keepdims=True)
    return shortened
