"""The door of sound: what a generator of sounds is asked, and what it answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from core.audio import AudioClip
from core.media.frames import Rgb
from core.progress import Progress


@dataclass(frozen=True, eq=False)
class SoundRequest:
    """One sound that is wanted: by words, by a picture of what makes it, or by both."""

    prompt: str | None
    picture: Rgb | None = field(default=None, repr=False)
    """The region of the picture (height, width, 3); None for a generator that only reads words."""
    seed: int = 0


@dataclass(frozen=True, slots=True)
class GeneratorOptions:
    """How a generator works; None is its own default."""

    steps: int | None = None
    guidance: float | None = None


class SoundGenerator(Protocol):
    """Makes sounds. The same requests, options and loading give the same sounds."""

    @property
    def version(self) -> str:
        """Goes into the provenance."""

    def generate(
        self,
        requests: Sequence[SoundRequest],
        duration_s: float,
        options: GeneratorOptions,
        progress: Progress | None = None,
    ) -> tuple[AudioClip, ...]:
        """A mono clip for each request, at the generator's own rate and level, about ``duration_s`` long.

        Raises
        ------
        InputError
            The number of steps cannot be done, or a request has neither words nor a picture that it understands.
        """


class SoundJudge(Protocol):
    """Says how well a sound fits words (CLAP), so that the best of several may be kept."""

    @property
    def version(self) -> str:
        """Goes into the provenance."""

    def judge(self, clips: Sequence[AudioClip], words: str) -> tuple[float, ...]:
        """Similarity of each clip to the words, in [-1, 1]."""
