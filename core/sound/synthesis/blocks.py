"""Building blocks of the sound models: filter responses, resonances, envelopes, bubbles, strings and pulses.

Frequencies above the Nyquist frequency of a rate are left out, so that every model works at every rate.
"""

import math

import numpy as np

from core.sound.synthesis.stage import Response, Signal, Spectrum

_TABLE_POINTS = 4096
"""A power of 2, so that a place in the table wraps by its bits."""


def band(low_hz: float, high_hz: float, order: int = 2, slope_db_per_octave: float = 0.0) -> Response:
    """Butterworth-like magnitude between two frequencies (linear phase), tilted about 1 kHz by a slope."""

    def response(frequency_hz: Signal) -> Signal:
        safe = np.maximum(frequency_hz, 1e-3)
        magnitude = 1.0 / np.sqrt((1.0 + (low_hz / safe) ** (2 * order)) * (1.0 + (safe / high_hz) ** (2 * order)))
        return magnitude * (safe / 1000.0) ** (slope_db_per_octave / (20 * math.log10(2)))

    return response


def peaks(*centres: tuple[float, float, float], floor: float = 0.0) -> Response:
    """Sum of bumps (centre in Hz, width in octaves, gain), Gaussian over log frequency, on a floor."""

    def response(frequency_hz: Signal) -> Signal:
        octaves = np.log2(np.maximum(frequency_hz, 1e-3))
        total = np.full_like(octaves, floor)
        for centre_hz, width_octaves, gain in centres:
            total += gain * np.exp(-0.5 * ((octaves - math.log2(centre_hz)) / (0.5 * width_octaves)) ** 2)
        return total

    return response


def times(*responses: Response) -> Response:
    """Filters one after another."""

    def response(frequency_hz: Signal) -> Spectrum:
        product: Spectrum = np.prod([one(frequency_hz) for one in responses], axis=0).astype(np.complex128)
        return product

    return response


def resonator(centre_hz: float, bandwidth_hz: float) -> Response:
    """A two-pole resonance with gain 1 at 0 Hz, as of a formant (Klatt, 1980), minimum phase."""

    def response(frequency_hz: Signal) -> Spectrum:
        s = 2j * np.pi * np.asarray(frequency_hz, dtype=np.complex128)
        pole = 2 * np.pi * complex(-bandwidth_hz / 2, centre_hz)
        made: Spectrum = abs(pole) ** 2 / ((s - pole) * (s - pole.conjugate()))
        return made

    return response


def ramped(signal: Signal, rate_hz: int, ramp_s: float) -> Signal:
    """The signal with raised-cosine ramps at both ends (each at most half of it)."""
    return faded(signal, rate_hz, ramp_s, ramp_s)


def faded(signal: Signal, rate_hz: int, in_s: float, out_s: float) -> Signal:
    """The signal with a raised-cosine fade at its start and at its end (each at most half of it)."""
    shaped = signal.copy()
    for seconds, part in ((in_s, slice(None)), (out_s, slice(None, None, -1))):
        length = min(int(seconds * rate_hz), len(signal) // 2)
        if length > 0:
            shaped[part][:length] *= 0.5 * (1.0 - np.cos(np.pi * np.arange(length) / length))
    return shaped


def decay(frames: int, rate_hz: int, t60_s: float, attack_s: float = 0.001) -> Signal:
    """Exponential decay by 60 dB in ``t60_s`` after a raised-cosine attack."""
    envelope = np.exp(-6.908 * np.arange(frames) / (rate_hz * t60_s))
    return faded(envelope, rate_hz, attack_s, min(0.01, 0.1 * frames / rate_hz))


def outline(frames: int, *points: tuple[float, float]) -> Signal:
    """Straight lines through (share of the length, value)."""
    return np.interp(np.linspace(0.0, 1.0, frames), [at for at, _ in points], [value for _, value in points])


def frames_of(seconds: float, rate_hz: int) -> int:
    """A duration in whole samples, at least 2."""
    return max(2, round(seconds * rate_hz))


def event_noise(rng: np.random.Generator, frames: int, rate_hz: int, response: Response) -> Signal:
    """A piece of noise with a spectrum, RMS 1, not periodic."""
    from scipy import fft

    length = fft.next_fast_len(frames + rate_hz // 50, real=True)
    spectrum = fft.rfft(rng.standard_normal(length)) * response(fft.rfftfreq(length, 1 / rate_hz))
    spectrum[0] = 0.0
    noise: Signal = fft.irfft(spectrum, length)[:frames]
    return noise / max(1e-12, float(np.sqrt(np.mean(np.square(noise)))))


def event_filtered(event: Signal, rate_hz: int, response: Response, ring_s: float = 0.05) -> Signal:
    """An event through a filter, longer by the time the filter rings."""
    from scipy import fft

    frames = len(event) + frames_of(ring_s, rate_hz)
    length = fft.next_fast_len(frames, real=True)
    spectrum = fft.rfft(event, length) * response(fft.rfftfreq(length, 1 / rate_hz))
    filtered: Signal = fft.irfft(spectrum, length)[:frames]
    return faded(filtered, rate_hz, 0.0, 0.2 * ring_s)


def modes(
    rng: np.random.Generator,
    rate_hz: int,
    partials: list[tuple[float, float, float]],
    attack_s: float = 0.001,
    longest_s: float = 8.0,
) -> Signal:
    """A struck body: decaying sines (frequency in Hz, T60 in s, amplitude) of random phase; modal synthesis.

    Each partial is computed only as long as it sounds (60 dB), which keeps high modes cheap.
    """
    audible = [part for part in partials if part[0] < 0.45 * rate_hz]
    longest = min(longest_s, max((t60_s for _, t60_s, _ in audible), default=0.01))
    body = np.zeros(frames_of(longest, rate_hz))
    for frequency_hz, t60_s, amplitude in audible:
        frames = min(len(body), frames_of(t60_s, rate_hz))
        # A rotating phasor by powers costs one complex multiplication a sample instead of a sine and an exponential.
        step = np.exp(complex(-6.908 / (rate_hz * t60_s), 2 * np.pi * frequency_hz / rate_hz))
        body[:frames] += amplitude * powers(step, frames, np.exp(2j * np.pi * rng.uniform())).imag
    return faded(body, rate_hz, attack_s, 0.2 * longest)


def powers(step: complex, frames: int, start: complex = 1.0) -> Spectrum:
    """``start * step**n`` for n = 0 … frames-1, by blocks of 1024 (an outer product of two short tables)."""
    inner = np.power(step, np.arange(1024))
    outer = start * np.power(np.power(step, 1024), np.arange(-(-frames // 1024)))
    table: Spectrum = np.outer(outer, inner).reshape(-1)[:frames]
    return table


def pulse_wave(phase_cycles: Signal, rate_hz: int, highest_hz: float, slope_db_per_octave: float = -6.0) -> Signal:
    """A band-limited pulse train by table: harmonics falling by a slope, one sharp edge a cycle, as of a glottis.

    ``highest_hz`` is the highest fundamental frequency that occurs; harmonics that would pass 0.45 of the rate then
    are left out.
    """
    from scipy import fft

    count = max(1, min(400, int(0.45 * rate_hz / highest_hz)))
    harmonics = np.arange(1, count + 1)
    spectrum = np.zeros(_TABLE_POINTS // 2 + 1, dtype=np.complex128)
    # The pulse lies in the middle of the cycle, so that an oscillator does not start on it.
    strengths = harmonics ** (slope_db_per_octave / (20 * math.log10(2)))
    spectrum[1 : count + 1] = -1j * strengths * np.where(harmonics % 2, -1.0, 1.0)
    table = fft.irfft(spectrum, _TABLE_POINTS)
    table /= np.sqrt(np.mean(np.square(table)))
    at = (phase_cycles - np.floor(phase_cycles)) * _TABLE_POINTS
    before = at.astype(np.int64)
    step = np.diff(table, append=table[0])
    last = _TABLE_POINTS - 1
    pulses: Signal = table[before & last] + (at - before) * step[before & last]
    return pulses


def sine(phase_cycles: Signal) -> Signal:
    """Sine of a phase in cycles."""
    wave: Signal = np.sin(2 * np.pi * phase_cycles)
    return wave


def swept(frequency_hz: Signal, rate_hz: int) -> Signal:
    """Phase in cycles of an event whose frequency changes, from 0."""
    return np.concatenate(([0.0], np.cumsum(frequency_hz[:-1]))) / rate_hz


def bubble(radius_mm: float, rate_hz: int, rise: float = 0.1) -> Signal:
    """One air bubble under water that rises to the surface: a sine that decays and climbs a little.

    Frequency by Minnaert (1933), 3.26 m/s divided by the radius; damping and rise by van den Doel (2005).
    """
    radius_m = radius_mm / 1000.0
    frequency_hz = 3.26 / radius_m
    damping = 0.13 / radius_m + 0.0072 * radius_m**-1.5
    frames = frames_of(min(0.3, 6.9 / damping), rate_hz)
    t = np.arange(frames) / rate_hz
    climbing = frequency_hz * (1.0 + rise * damping * t)
    if frequency_hz * (1.0 + rise * 6.9) > 0.45 * rate_hz:
        climbing = np.minimum(climbing, 0.45 * rate_hz)
    wave = np.sin(2 * np.pi * swept(climbing, rate_hz)) * np.exp(-damping * t)
    return faded(wave, rate_hz, min(0.0005, 0.05 * frames / rate_hz), 0.2 * frames / rate_hz)


def plucked(rng: np.random.Generator, rate_hz: int, frequency_hz: float, t60_s: float, brightness: float) -> Signal:
    """A plucked string by Karplus and Strong (1983): a burst of noise in a delay line with a damping filter.

    y[n] = x[n] + g ((1-s) y[n-P] + s y[n-P-1]), where s also sets the pitch between whole samples; a one-pole of
    ``brightness`` (0 … 1) shapes the burst of the pluck. A period at a time, as each depends on the one before alone.
    """
    from scipy import signal

    period = rate_hz / frequency_hz
    whole = int(period - 0.5)
    share = min(0.75, max(0.25, period - whole))
    gain = 10 ** (-3.0 / (t60_s * frequency_hz))
    periods = -(-frames_of(min(8.0, t60_s), rate_hz) // whole)
    pluck = rng.uniform(-1.0, 1.0, whole)
    # One sample of silence stands before the string, for the first y[n-P-1].
    string = np.zeros(1 + periods * whole)
    string[1 : 1 + whole] = signal.lfilter([brightness], [1.0, brightness - 1.0], pluck - pluck.mean())
    for start in range(1 + whole, len(string), whole):
        now, before = string[start - whole : start], string[start - whole - 1 : start - 1]
        string[start : start + whole] = gain * ((1.0 - share) * now + share * before)
    return faded(string[1:] - string.mean(), rate_hz, 0.0005, 0.1 * t60_s)


def limited(signal: Signal, ceiling: float) -> Signal:
    """Peaks rounded off towards a ceiling by a tanh above half of it; what is below is unchanged.

    It stands for bodies and air that do not pass on the sharpest edges; it keeps a loop a loop, having no memory.
    """
    knee = 0.5 * ceiling
    size = np.abs(signal)
    over = np.maximum(size - knee, 0.0) / (ceiling - knee)
    return np.where(size > knee, np.sign(signal) * (knee + (ceiling - knee) * np.tanh(over)), signal)
