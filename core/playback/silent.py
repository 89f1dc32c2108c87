"""A player without a card: the clock of a sound that nobody hears, for machines without audio, rehearsals and tests."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from core.audio import AudioClip, Layout
from core.playback.devices import SILENT
from core.playback.door import OutputDevice, PlaybackState, PlaybackStatus


@dataclass(frozen=True, slots=True)
class _Run:
    """A sound that began at a time and may have been stopped at another."""

    onset_ns: int
    duration_s: float
    stopped_ns: int | None = None


class SilentPlayer:
    """``Player`` whose sounds last as long as real ones, or ``speed`` times less. Its clips are heard by no one.

    Parameters
    ----------
    layout, rate_hz
        What ``play`` accepts, as with a card.
    speed
        How many seconds of sound pass in one second of the clock.
    clock_ns
        The clock; the onset is stamped by it.
    """

    def __init__(
        self,
        layout: Layout,
        rate_hz: int = 48_000,
        *,
        speed: float = 1.0,
        clock_ns: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        if not speed > 0.0:
            raise ValueError("speed must be above 0")
        self._layout, self._rate_hz, self._speed, self._clock_ns = layout, rate_hz, speed, clock_ns
        self._run: _Run | None = None
        self._closed = False

    @property
    def device(self) -> OutputDevice:
        """The silent device."""
        return SILENT

    @property
    def layout(self) -> Layout:
        """The layout this player was opened for."""
        return self._layout

    @property
    def rate_hz(self) -> int:
        """The rate of the clips: nothing is resampled for nobody."""
        return self._rate_hz

    def prepare(self, clips: Iterable[AudioClip]) -> None:
        """Nothing needs to be done."""

    def play(self, clip: AudioClip) -> None:
        """Begin to count a clip's time, replacing what runs."""
        if self._closed:
            raise ValueError("the player is closed")
        if clip.layout is not self._layout or clip.rate_hz != self._rate_hz:
            raise ValueError(
                f"the player is open for {self._layout} at {self._rate_hz} Hz, not {clip.layout} at {clip.rate_hz} Hz"
            )
        self._run = _Run(self._clock_ns(), clip.duration_s)

    def stop(self) -> None:
        """Stop counting."""
        run, now_ns = self._run, self._clock_ns()
        if run is not None and run.stopped_ns is None and self._passed_s(run, now_ns) < run.duration_s:
            self._run = _Run(run.onset_ns, run.duration_s, now_ns)

    def status(self) -> PlaybackStatus:
        """How it stands now."""
        run = self._run
        if run is None:
            return PlaybackStatus(PlaybackState.IDLE, None, 0.0, 0.0, 0)
        passed_s = self._passed_s(run, self._clock_ns())
        if run.stopped_ns is not None:
            state = PlaybackState.STOPPED
        elif passed_s < run.duration_s:
            state = PlaybackState.PLAYING
        else:
            state = PlaybackState.FINISHED
        return PlaybackStatus(state, run.onset_ns, min(passed_s, run.duration_s), 0.0, 0)

    def close(self) -> None:
        """Stop and refuse further sounds."""
        self.stop()
        self._closed = True

    def _passed_s(self, run: _Run, now_ns: int) -> float:
        until_ns = now_ns if run.stopped_ns is None else run.stopped_ns
        return (until_ns - run.onset_ns) / 1e9 * self._speed
