"""The stage a sound is made on: a length, a rate, a source of chance, and whether its end joins its start.

Everything continuous that a stage makes is periodic in its length (noise is drawn in the frequency domain, oscillators
turn a whole number of times), and everything that happens on a stage that loops wraps around its end. So a loop has no
seam to hide.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

Signal = npt.NDArray[np.float64]
Spectrum = npt.NDArray[np.complex128]
Response = Callable[[Signal], Signal | Spectrum]
"""Gain of a filter, real or complex, at frequencies in Hz."""


@dataclass(frozen=True)
class Stage:
    """Where one sound is made."""

    frames: int
    rate_hz: int
    rng: np.random.Generator
    loop: bool

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return self.frames / self.rate_hz

    @property
    def nyquist_hz(self) -> float:
        """Half the sampling rate."""
        return self.rate_hz / 2

    def seconds(self) -> Signal:
        """Time of every sample from the start."""
        return np.arange(self.frames) / self.rate_hz

    def silence(self) -> Signal:
        """An empty signal of the stage's length."""
        return np.zeros(self.frames)

    def noise(self, response: Response | None = None) -> Signal:
        """Gaussian noise with the magnitude of ``response`` over frequency, periodic, RMS 1 and free of DC."""
        from scipy import fft

        bins = self.frames // 2 + 1
        spectrum = self.rng.standard_normal(bins) + 1j * self.rng.standard_normal(bins)
        spectrum[0] = 0.0
        if response is not None:
            spectrum *= np.abs(response(fft.rfftfreq(self.frames, 1 / self.rate_hz)))
        return unit_rms(fft.irfft(spectrum, self.frames))

    def filtered(self, signal: Signal, response: Response) -> Signal:
        """``signal`` through a filter, as if it had been repeating for ever (circular convolution)."""
        return self.filtered_sum([(signal, response)])

    def filtered_sum(self, parts: list[tuple[Signal, Response]]) -> Signal:
        """Sum of signals, each through its own filter, as ``filtered``."""
        from scipy import fft

        frequency_hz = fft.rfftfreq(self.frames, 1 / self.rate_hz)
        spectrum = np.zeros(len(frequency_hz), dtype=np.complex128)
        for signal, response in parts:
            spectrum += fft.rfft(signal) * response(frequency_hz)
        filtered: Signal = fft.irfft(spectrum, self.frames)
        return filtered

    def wander(self, cutoff_hz: float, low: float = -1.0, high: float = 1.0) -> Signal:
        """A slow random control between ``low`` and ``high``, periodic, with no change faster than ``cutoff_hz``.

        Its values are spread like a normal distribution folded into the range (by the error function), so that both
        ends are reached now and then.
        """
        from scipy import fft, special

        harmonics = max(1, min(int(cutoff_hz * self.duration_s), self.frames // 2 - 1))
        # Drawn at 32 points to the shortest period and joined by straight lines: the ear cannot tell, and it is quick.
        points = min(self.frames, 32 * harmonics)
        spectrum = np.zeros(points // 2 + 1, dtype=np.complex128)
        spectrum[1 : harmonics + 1] = self.rng.standard_normal(harmonics) + 1j * self.rng.standard_normal(harmonics)
        spread = unit_rms(fft.irfft(spectrum, points))
        folded = low + (high - low) * 0.5 * (1.0 + special.erf(spread / math.sqrt(2)))
        at = np.arange(self.frames) * (points / self.frames)
        course: Signal = np.interp(at, np.arange(points + 1), np.append(folded, folded[0]))
        return course

    def phase(self, frequency_hz: float | Signal) -> Signal:
        """Phase in cycles of an oscillator, from 0; on a loop a whole number of cycles fits.

        The frequency is changed for that by at most half a cycle per length of the loop.
        """
        steps = np.broadcast_to(np.asarray(frequency_hz, dtype=np.float64) / self.rate_hz, (self.frames,))
        turned = np.concatenate(([0.0], np.cumsum(steps)))
        whole = max(1.0, round(float(turned[-1])))
        if self.loop and turned[-1] > 0.0:
            turned = turned * (whole / turned[-1])
        return turned[:-1]

    def evenly(self, interval_s: float, jitter: float = 0.0) -> Signal:
        """Start times about ``interval_s`` apart; the first is 0, and a loop is divided into equal parts.

        ``jitter`` is the standard deviation of each later time as a share of the interval.
        """
        if self.loop:
            count = max(1, round(self.duration_s / interval_s))
            interval_s = self.duration_s / count
        else:
            count = max(1, math.ceil(self.duration_s / interval_s))
        times: Signal = np.arange(count, dtype=np.float64) * interval_s
        times[1:] += interval_s * np.clip(jitter * self.rng.standard_normal(count - 1), -0.45, 0.45)
        return times

    def at_random(self, rate_per_s: float) -> Signal:
        """Start times of a Poisson process; the first is 0, so that no sound starts with a wait."""
        later = self.rng.uniform(0.0, self.duration_s, self.rng.poisson(rate_per_s * self.duration_s))
        return np.concatenate(([0.0], np.sort(later)))

    def mix(self, into: Signal, event: Signal, at_s: float, gain: float = 1.0) -> None:
        """Add an event at a time. On a loop its tail wraps around the end; else it is cut there.

        An event longer than the stage is first shortened to it, with a fade, so that it does not pile up on itself.
        """
        event = shortened(event, self.frames, self.rate_hz)
        start = int(at_s * self.rate_hz) % self.frames
        until_end = min(len(event), self.frames - start)
        into[start : start + until_end] += gain * event[:until_end]
        if self.loop and until_end < len(event):
            into[: len(event) - until_end] += gain * event[until_end:]

    def shower(self, trains: list[tuple[Signal, Signal, Signal]]) -> Signal:
        """Many small events, as of drops: sum of trains (times in s, amplitudes, the event), wrapping around the end.

        Scattered one by one where that is less work than a circular convolution.
        """
        from scipy import fft

        total = self.silence()
        spectrum = np.zeros(self.frames // 2 + 1, dtype=np.complex128)
        for times_s, amplitudes, whole in trains:
            event = shortened(whole, self.frames, self.rate_hz)
            starts = (times_s * self.rate_hz).astype(np.int64) % self.frames
            if len(starts) * len(event) < 2 * self.frames:
                places = (starts[:, None] + np.arange(len(event))) % self.frames
                total += np.bincount(places.ravel(), np.outer(amplitudes, event).ravel(), self.frames)
            else:
                train = np.bincount(starts, amplitudes, self.frames)
                spectrum += fft.rfft(train) * fft.rfft(event, self.frames)
        return total + fft.irfft(spectrum, self.frames) if np.any(spectrum) else total


Category = Literal["test", "water", "weather", "household", "animal", "traffic", "music", "people"]


@dataclass(frozen=True)
class Model:
    """A named sound and the function that makes it on a stage, at any level."""

    name: str
    category: Category
    loops: bool
    """Whether it goes on by nature (rain); else it happens once and is over (a door)."""
    make: Callable[[Stage], Signal]


def unit_rms(signal: Signal) -> Signal:
    """The signal at RMS 1; silence stays silence."""
    rms = float(np.sqrt(np.mean(np.square(signal))))
    return signal / rms if rms > 0.0 else signal


def shortened(event: Signal, frames: int, rate_hz: int) -> Signal:
    """An event cut to a number of frames with a fade over its last third (at most 50 ms); a shorter one unchanged."""
    if len(event) <= frames:
        return event
    fade = max(1, min(frames // 3, rate_hz // 20))
    cut = event[:frames].copy()
    cut[-fade:] *= 0.5 * (1.0 + np.cos(np.pi * np.arange(1, fade + 1) / fade))
    return cut
