"""Which of the things that were found become sources: those that sound go before those that do not."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from core.media.frames import Rgb
from core.pipeline.crops import squared
from core.pipeline.labelling import likelihoods
from core.pipeline.sounding import soundings
from core.pipeline.workshop import Workshop
from core.progress import Progress
from core.vision.analysis import MAX_SOURCES
from core.vision.door import Labeller, Likelihoods, Region, RegionFinder
from core.vision.shapes import box_of

MOST_SILENT = 2
"""So many things that make no sound are kept, switched off: a person may know better."""


def choosing(shop: Workshop, progress: Progress) -> Workshop:
    """The backends with a finder that finds as many things that sound as are asked for."""
    if shop.labeller is not None:
        shop = replace(shop, labeller=_Remembering(shop.labeller))
    return replace(shop, finder=_SoundingFirst(shop.finder, shop.labeller, progress))


class _SoundingFirst:
    """A ``RegionFinder`` whose count is that of the things that sound."""

    def __init__(self, finder: RegionFinder, labeller: Labeller | None, progress: Progress) -> None:
        self._finder, self._labeller, self._progress = finder, labeller, progress

    @property
    def version(self) -> str:
        """The finder's own."""
        return self._finder.version

    def find(self, rgb: Rgb, count: int, *, seed: int, prompt: str | None) -> tuple[Region, ...]:
        """At most ``count`` regions that sound or of which nothing is known, and few others.

        Where some of the first ``count`` make no sound, up to ``MAX_SOURCES`` are looked for in their place.
        """
        found = self._finder.find(rgb, count, seed=seed, prompt=prompt)
        sounding = self._sounding(rgb, found, prompt)
        if all(sounding):
            return found
        if len(found) == count < MAX_SOURCES:
            found = self._finder.find(rgb, MAX_SOURCES, seed=seed, prompt=prompt)
            sounding = self._sounding(rgb, found, prompt)
        most = {True: count, False: min(count, MOST_SILENT)}
        ranks = [sounding[: index + 1].count(sounds) for index, sounds in enumerate(sounding)]
        return tuple(
            region for region, sounds, rank in zip(found, sounding, ranks, strict=True) if rank <= most[sounds]
        )

    def _sounding(self, rgb: Rgb, found: Sequence[Region], prompt: str | None) -> list[bool]:
        shares = None
        if self._labeller is not None:
            pictures = [squared(rgb, box_of(region.mask)) for region in found]
            shares = likelihoods(self._labeller, pictures, self._progress)
        labels = [region.label for region in found]
        return [sound.enabled for sound in soundings(labels, prompt, 0, shares)]


class _Remembering:
    """A ``Labeller`` that is asked once of each picture."""

    def __init__(self, labeller: Labeller) -> None:
        self._labeller = labeller
        self._said: dict[tuple[str, tuple[str, ...]], Likelihoods] = {}

    @property
    def version(self) -> str:
        """The labeller's own."""
        return self._labeller.version

    def rank(self, pictures: Sequence[Rgb], words: Sequence[str]) -> Likelihoods:
        """How well each word fits each picture: (pictures, words), each row summing to 1."""
        keys = [(_digest(picture), tuple(words)) for picture in pictures]
        unseen = {key: picture for key, picture in zip(keys, pictures, strict=True) if key not in self._said}
        if unseen:
            self._said |= zip(unseen, self._labeller.rank(tuple(unseen.values()), words), strict=True)
        return np.stack([self._said[key] for key in keys])


def _digest(picture: Rgb) -> str:
    return hashlib.sha256(repr(picture.shape).encode() + picture.tobytes()).hexdigest()
