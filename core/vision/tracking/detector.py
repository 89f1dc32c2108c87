"""Things that a detector knows, followed: the detector looks now and then, flow and colours follow in between."""

from collections import deque
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from functools import partial

from core.media.frames import Rgb
from core.neural.loading import Loading
from core.vision.door import Observation, Region, RegionFinder
from core.vision.tracking.following import FORGOTTEN_S, Following
from core.vision.tracking.lanes import Lane
from core.vision.tracking.sight import Eyes, regions_in_sight

_KEY_S = 0.4
"""Every tenth frame at 25 in a second. Less often in films of few frames, never more often than there are frames."""
_MISSES = 5
"""A thing in plain sight that the detector does not see so many times in a row was none, or another one by now."""
_ROUNDING_S = 1e-6


class DetectorTracker:
    """Things with names, by a detector that is asked every 0.4 s."""

    def __init__(self, loading: Loading, finder: RegionFinder | None = None) -> None:
        """``finder``: what sees things, in place of the detector whose files the loading names."""
        self._loading = loading
        self._least_score: float | None = None
        if finder is None:
            finder, self._least_score = _detector(loading)
        self._finder = finder
        self._eyes: Eyes | None = None
        self._finding = Lane()
        self._found: deque[Future[tuple[Region, ...]] | None] = deque()

    @property
    def version(self) -> str:
        """Model, revision, device and precision."""
        return self._loading.provenance

    def settings(self) -> Mapping[str, float]:
        """How often the detector looks and when it is believed; flow and colours follow between."""
        said = {"looked_for_every_s": _KEY_S, "given_up_after_misses": _MISSES, "forgotten_after_s": FORGOTTEN_S}
        return said if self._least_score is None else {**said, "least_score": self._least_score}

    def names_things(self) -> bool:
        """By what the detector calls them."""
        return True

    def begin(self, count: int, *, seed: int, prompt: str | None) -> None:
        """A new shot begins."""
        self._count, self._seed, self._prompt = count, seed, prompt
        self._eyes, self._following = Eyes(), Following(count)
        self._finding.forget()
        self._finding = Lane()
        self._found.clear()
        self._key_s: float | None = None

    def steps(self, coming: Sequence[tuple[Rgb, float]], count: int) -> tuple[tuple[Observation, ...], ...]:
        """As ``Tracker`` says: flow is worked out, and the detector looks, as soon as frames are known."""
        if self._eyes is None:
            raise RuntimeError("a shot was not begun")
        for rgb, time_s in coming:
            self._eyes.take_in(rgb, time_s)
            self._found.append(self._found_in(rgb, time_s))
        return tuple(self._step(self._eyes, self._found.popleft()) for _ in range(count))

    def _found_in(self, rgb: Rgb, time_s: float) -> "Future[tuple[Region, ...]] | None":
        """What the detector sees in a frame; None for one that it does not look at."""
        if self._key_s is not None and time_s - self._key_s < _KEY_S - _ROUNDING_S:
            return None
        self._key_s = time_s
        return self._finding.do(partial(self._finder.find, rgb, self._count, seed=self._seed, prompt=self._prompt))

    def _step(self, eyes: Eyes, found: "Future[tuple[Region, ...]] | None") -> tuple[Observation, ...]:
        sight = eyes.next()
        self._following.step(sight)
        if found is not None:
            self._following.notice(sight, regions_in_sight(found.result(), sight), misses=_MISSES)
        eyes.leave(self._following.background)
        return self._following.observations(sight)


def _detector(loading: Loading) -> tuple[RegionFinder, float]:
    """The detector whose files lie in the folder, and the score from which it is believed.

    A network of transformers has its ``config.json`` there.
    """
    if (loading.folder / "config.json").is_file():
        from core.vision.neural import detr

        return detr.DetrRegions(loading), detr.LEAST_SCORE
    from core.vision.neural import fastestdet

    return fastestdet.FastestDet(loading), fastestdet.LEAST_SCORE
