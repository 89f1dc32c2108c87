"""Backends of the rooms that lie in the model process: each call goes there and its answer comes back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from core.audio import AudioClip
from core.errors import MachineError
from core.media.frames import Rgb
from core.models.process import ModelProcess
from core.neural.loading import Loading, Precision
from core.progress import Progress, ProgressReport
from core.sound.door import GeneratorOptions, SoundRequest
from core.vision.door import Box, Depth, Likelihoods, Mask, Observation, Region

_LOADING = "load"
"""The stage that the model process tells of while a model is loaded."""


class LoadingOnly(Progress):
    """Hears how a model is loaded, and is cancelled with the work around it: one call of many is no stage."""

    def __init__(self, around: Progress) -> None:
        super().__init__()
        self._around = around

    def cancel(self) -> None:
        """Cancel the work around it."""
        self._around.cancel()

    def check(self) -> None:
        """Raise CancelledError when the work around it was cancelled."""
        self._around.check()

    def relay(self, report: ProgressReport) -> None:
        """Tell the work around it of a model that is loaded."""
        self.check()
        if report.stage == _LOADING:
            self._around.relay(report)


@dataclass
class Remote:
    """A backend in the model process. Its calls raise what ``ModelProcess.call`` raises."""

    process: ModelProcess
    factory: str
    loading: Loading
    progress: Progress
    """Of the work that it is for: told how the model is loaded; a cancel ends a call within half a second."""

    @property
    def version(self) -> str:
        """Model, revision and hash, device and precision, and a smaller input where memory ran out."""
        return self.process.loading_used(self.factory, self.loading).provenance

    def call(self, method: str, *arguments: object, progress: Progress | None = None, **keywords: object) -> object:
        """Call a method of the backend there."""
        told = progress or LoadingOnly(self.progress)
        return self.process.call(self.factory, self.loading, method, *arguments, progress=told, **keywords)


class RemoteRegions(Remote):
    """A ``RegionFinder``."""

    def find(self, rgb: Rgb, count: int, *, seed: int, prompt: str | None) -> tuple[Region, ...]:
        """At most ``count`` regions, the one that stands out most first."""
        return cast("tuple[Region, ...]", self.call("find", rgb, count, seed=seed, prompt=prompt))


class RemoteOutlines(Remote):
    """A ``VersionedOutliner``."""

    def masks_for(self, rgb: Rgb, boxes: Sequence[Box]) -> tuple[Mask, ...]:
        """A mask of the picture's size for each box, never empty."""
        return cast("tuple[Mask, ...]", self.call("masks_for", rgb, tuple(boxes)))


class RemoteDepth(Remote):
    """A ``DepthEstimator``."""

    def estimate(self, rgb: Rgb, hfov_deg: float) -> Depth:
        """Distance of every pixel of the picture."""
        return cast("Depth", self.call("estimate", rgb, hfov_deg))


class RemoteLabels(Remote):
    """A ``Labeller``."""

    def rank(self, pictures: Sequence[Rgb], words: Sequence[str]) -> Likelihoods:
        """How well each word fits each picture: (pictures, words), each row summing to 1."""
        return cast("Likelihoods", self.call("rank", tuple(pictures), tuple(words)))


class RemoteTracker(Remote):
    """A ``Tracker``. Its calls build on each other: only within ``ModelProcess.holding``."""

    def settings(self) -> Mapping[str, float]:
        """How it follows, for the provenance."""
        return cast("Mapping[str, float]", self.call("settings"))

    def names_things(self) -> bool:
        """Whether it says what the things are that it follows."""
        return bool(self.call("names_things"))

    def begin(self, count: int, *, seed: int, prompt: str | None) -> None:
        """Forget what was followed: a new shot begins."""
        self.call("begin", count, seed=seed, prompt=prompt)

    def steps(self, coming: Sequence[tuple[Rgb, float]], count: int) -> tuple[tuple[Observation, ...], ...]:
        """What is followed in the next ``count`` frames of those that were taken in."""
        return cast("tuple[tuple[Observation, ...], ...]", self.call("steps", tuple(coming), count))


class RemoteGenerator(Remote):
    """A ``SoundGenerator``."""

    def generate(
        self,
        requests: Sequence[SoundRequest],
        duration_s: float,
        options: GeneratorOptions,
        progress: Progress | None = None,
    ) -> tuple[AudioClip, ...]:
        """A mono clip for each request; where smaller numbers left their range, made again in single precision.

        From then on it computes so, and ``version`` says it.
        """
        asked = tuple(requests)
        try:
            made = self.call("generate", asked, duration_s, options, progress=progress)
        except MachineError as error:
            if error.code != "sound.overflowed" or self.loading.precision is Precision.FLOAT32:
                raise
            self.loading = replace(self.loading, precision=Precision.FLOAT32)
            made = self.call("generate", asked, duration_s, options, progress=progress)
        return cast("tuple[AudioClip, ...]", made)


class RemoteJudge(Remote):
    """A ``SoundJudge``."""

    def judge(self, clips: Sequence[AudioClip], words: str) -> tuple[float, ...]:
        """Similarity of each clip to the words, in [-1, 1]."""
        return cast("tuple[float, ...]", self.call("judge", tuple(clips), words))
