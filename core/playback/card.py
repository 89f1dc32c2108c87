"""A player on a sound card. The stream runs from opening to closing, in silence between the sounds."""

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Protocol

from core.audio import AudioClip, Layout
from core.calibration import SystemVolume
from core.errors import MachineError
from core.playback.door import OutputDevice, PlaybackState, PlaybackStatus
from core.playback.feeder import Feeder, Take
from core.playback.order import arranged, device_order
from core.playback.resampling import at_rate

STALL_NS = 500_000_000
"""A driver that has not asked for samples for so long has left us, whatever it says."""
START_STALL_NS = 3_000_000_000
"""The same while a stream is young: sound servers were seen to pause for 1.7 s before they settle."""
_YOUNG_NS = 2_000_000_000
NOTICED_WITHIN_NS = 200_000_000
"""A watch tells of a move so long after it at most."""


class Stream(Protocol):
    """What is asked of ``sounddevice.OutputStream``."""

    @property
    def active(self) -> bool:
        """Whether the driver still asks for samples."""

    @property
    def latency(self) -> float:
        """The driver's own estimate, in seconds."""

    def start(self) -> None:
        """Begin to ask for samples."""

    def abort(self, ignore_errors: bool = True) -> None:
        """Stop, dropping what is buffered."""

    def close(self, ignore_errors: bool = True) -> None:
        """Free the device."""


OpenStream = Callable[[int, Callable[..., None], Callable[[], None]], Stream]
"""Opens (number of channels, callback, finished callback) a stream that is not started yet."""


class CardPlayer:
    """``Player`` on a stream of PortAudio. Clips are played sample for sample; only ``stop`` and a replacement fade.

    Parameters
    ----------
    device, layout, rate_hz
        What it plays on, and the clips that ``play`` takes.
    open_stream
        Opens the stream, at ``device_rate_hz``: the rate of the clips unless another is given.
    clock_ns
        The clock by which everything is stamped.
    """

    def __init__(
        self,
        device: OutputDevice,
        layout: Layout,
        rate_hz: int,
        open_stream: OpenStream,
        *,
        device_rate_hz: int | None = None,
        clock_ns: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        self._device, self._layout, self._clip_rate_hz = device, layout, rate_hz
        self._rate_hz = device_rate_hz or rate_hz
        self._order = device_order(layout, device.host_api, device.channels)
        self._feeder = Feeder(len(self._order), self._rate_hz)
        self._clock_ns = clock_ns
        self._take: Take | None = None
        self._ended_ns: int | None = None
        self._volume_moved_to: SystemVolume | None = None
        self._closed = False
        self._on_close: list[Callable[[], None]] = []
        self._stream = open_stream(len(self._order), self._callback, self._stream_ended)
        self._latency_ns = int(self._stream.latency * 1e9)
        self._started_ns = self._clock_ns()
        self._stream.start()

    @property
    def device(self) -> OutputDevice:
        """The device this player was opened on, with its volume at that moment."""
        return self._device

    @property
    def layout(self) -> Layout:
        """The layout this player was opened for."""
        return self._layout

    @property
    def rate_hz(self) -> int:
        """The rate that the device is fed at."""
        return self._rate_hz

    def prepare(self, clips: Iterable[AudioClip]) -> None:
        """Resample clips where the device runs at another rate than theirs."""
        for clip in clips:
            at_rate(clip, self._rate_hz)

    def play(self, clip: AudioClip) -> None:
        """Play a clip from its start, replacing what sounds. MachineError if the device is gone."""
        if self._closed:
            raise ValueError("the player is closed")
        ours_hz = self._clip_rate_hz
        if clip.layout is not self._layout or clip.rate_hz != ours_hz:
            raise ValueError(
                f"the player is open for {self._layout} at {ours_hz} Hz, not {clip.layout} at {clip.rate_hz} Hz"
            )
        if self._gone(self._clock_ns()):
            raise MachineError("playback.device-lost", device=self._device.name)
        take = Take(arranged(at_rate(clip, self._rate_hz), self._order))
        self._take = take
        self._feeder.want(take)

    def stop(self) -> None:
        """Fade out and fall silent."""
        self._feeder.want(None)
        if self._take is not None and self._state(self._take, self._clock_ns()) is PlaybackState.PLAYING:
            self._take.stopped = True

    def device_moved(self) -> None:
        """Told by a watch, from any thread: the stream no longer goes to its device. Falls silent and is lost.

        What ended shortly before may have ended elsewhere, and is lost with it.
        """
        self._feeder.want(None)
        if self._ended_ns is None:
            self._ended_ns = self._clock_ns() - NOTICED_WITHIN_NS

    def opened_at(self, volume: SystemVolume | None) -> None:
        """Told once, by who opened it: the system's volume of the stream itself, where that is known."""
        self._device = replace(self._device, volume=volume)

    def volume_moved(self, volume: SystemVolume) -> None:
        """Told by a watch, from any thread: the system's volume or mute of the device was changed to this."""
        self._volume_moved_to = volume

    def status(self) -> PlaybackStatus:
        """How it stands now."""
        now_ns = self._clock_ns()
        take = self._take
        latency_ms = (self._feeder.delay_ns or self._latency_ns) / 1e6
        gone = not self._closed and self._gone(now_ns)
        if take is None:
            state = PlaybackState.LOST if gone else PlaybackState.IDLE
            return PlaybackStatus(state, None, 0.0, latency_ms, 0, gone, self._volume_moved_to)
        state = self._state(take, now_ns)
        onset_ns = take.onset_ns
        if onset_ns is None or now_ns < onset_ns:
            return PlaybackStatus(state, None, 0.0, latency_ms, take.underflows, gone, self._volume_moved_to)
        until_ns = min(now_ns, take.end_ns or now_ns, self._ended_ns or now_ns)
        played_s = min(max(until_ns - onset_ns, 0) / 1e9, len(take.block) / self._rate_hz)
        return PlaybackStatus(state, onset_ns, played_s, latency_ms, take.underflows, gone, self._volume_moved_to)

    def on_close(self, action: Callable[[], None]) -> None:
        """Have ``action`` done when the player is closed."""
        self._on_close.append(action)

    def close(self) -> None:
        """Release the device."""
        if self._closed:
            return
        self._closed = True
        self._feeder.want(None)
        self._stream.abort(ignore_errors=True)
        self._stream.close(ignore_errors=True)
        for action in self._on_close:
            action()

    def _state(self, take: Take, now_ns: int) -> PlaybackState:
        if take.lost:
            return PlaybackState.LOST
        if take.stopped:
            return PlaybackState.STOPPED
        if take.end_ns is not None and take.end_ns <= min(now_ns, self._ended_ns or now_ns):
            return PlaybackState.FINISHED
        if self._closed:
            return PlaybackState.STOPPED
        if self._gone(now_ns):
            take.lost = True
            self._feeder.want(None)
            return PlaybackState.LOST
        return PlaybackState.PLAYING

    def _gone(self, now_ns: int) -> bool:
        heard_ns = self._feeder.last_call_ns or self._started_ns
        limit_ns = START_STALL_NS if heard_ns - self._started_ns < _YOUNG_NS else STALL_NS
        return self._ended_ns is not None or now_ns - heard_ns > limit_ns or not self._stream.active

    def _callback(self, out: Any, _frames: int, times: Any, flags: Any) -> None:
        delay_ns = int((times.outputBufferDacTime - times.currentTime) * 1e9)
        if not 0 < delay_ns < 2_000_000_000:  # some drivers leave these times at zero
            delay_ns = self._latency_ns
        self._feeder.fill(out, self._clock_ns(), delay_ns, underflow=bool(flags.output_underflow))

    def _stream_ended(self) -> None:
        if self._ended_ns is None:
            self._ended_ns = self._clock_ns()
