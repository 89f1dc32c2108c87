"""What the audio callback does: copy slices of a finished block, fade on a stop, stamp the times. Knows no driver."""

import numpy as np

from core.audio import Samples

RAMP_S = 0.010
SETTLE_S = 0.2
"""Silence that a fresh stream gets before its first sound, more than the driver buffers: sound servers were seen to
pause once that is full, for as long as 1.7 s, and to swallow what came earlier."""


class Take:
    """One playing of one block. The audio callback alone writes the times; everybody may read them."""

    __slots__ = ("block", "end_ns", "lost", "onset_ns", "stopped", "underflows")

    def __init__(self, block: Samples) -> None:
        self.block = block
        """(frames, channels of the stream), float32, C-contiguous, in the device's order."""
        self.onset_ns: int | None = None
        """When the first sample leaves the device, by ``time.monotonic_ns``: may lie ahead."""
        self.end_ns: int | None = None
        """When the last sample leaves it, or the fade of a stop ends; None until that sample was handed over."""
        self.underflows = 0
        self.stopped = False
        self.lost = False


class Feeder:
    """Fills the driver's buffers from the wanted take. ``fill`` takes no lock and makes no array but views.

    ``want`` hands a take over by a single assignment, which is atomic; the callback notices it at its next call, fades
    out what still sounds and starts the new one after it.
    """

    def __init__(self, channels: int, rate_hz: int) -> None:
        self.last_call_ns: int | None = None
        self.delay_ns = 0
        self._wanted: Take | None = None
        self._sounding: Take | None = None
        self._position = 0
        self._faded = 0
        self._settling = round(SETTLE_S * rate_hz)
        self._frame_ns = 1e9 / rate_hz
        frames = max(round(RAMP_S * rate_hz), 1)
        fall = 0.5 * (1.0 + np.cos(np.pi * (np.arange(frames) + 1.0) / frames))
        self._ramp = np.ascontiguousarray(np.repeat(fall[:, np.newaxis], channels, axis=1), dtype=np.float32)

    def want(self, take: Take | None) -> None:
        """Play ``take`` from its start, or (None) fall silent."""
        self._wanted = take

    def fill(self, out: Samples, now_ns: int, delay_ns: int, *, underflow: bool) -> None:
        """Fill ``out`` (frames, channels); its first sample leaves the device ``delay_ns`` after ``now_ns``."""
        self.last_call_ns = now_ns
        self.delay_ns = delay_ns
        wanted = self._wanted
        if self._settling > 0:
            self._settling -= len(out)
            out.fill(0.0)
            return
        sounding = self._sounding
        if sounding is not None and underflow and self._position < len(sounding.block):
            sounding.underflows += 1
        if sounding is not wanted:
            if sounding is not None and self._position < len(sounding.block):
                self._fade(sounding, out, now_ns + delay_ns)
                return
            self._sounding = sounding = wanted
            self._position = self._faded = 0
        if sounding is None:
            out.fill(0.0)
        else:
            self._copy(sounding, out, now_ns + delay_ns)

    def _copy(self, take: Take, out: Samples, leaves_ns: int) -> None:
        start = self._position
        count = min(len(out), len(take.block) - start)
        out[:count] = take.block[start : start + count]
        out[count:] = 0.0
        self._position = start + count
        if take.onset_ns is None:
            take.onset_ns = leaves_ns
        if take.end_ns is None and self._position >= len(take.block):
            take.end_ns = leaves_ns + int(count * self._frame_ns)

    def _fade(self, take: Take, out: Samples, leaves_ns: int) -> None:
        start, faded = self._position, self._faded
        count = min(len(out), len(take.block) - start, len(self._ramp) - faded)
        np.multiply(take.block[start : start + count], self._ramp[faded : faded + count], out=out[:count])
        out[count:] = 0.0
        self._position = start + count
        self._faded = faded + count
        if self._faded >= len(self._ramp) or self._position >= len(take.block):
            take.end_ns = leaves_ns + int(count * self._frame_ns)
            self._sounding = None
            self._position = self._faded = 0
