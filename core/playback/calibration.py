"""From a meter's reading, a coupler's value or a data sheet to the level each channel makes; and how it is applied.

The reference of a channel is in dB(A) at the listener for 0 dBFS(A) (see ``core.calibration.ChannelLevel``), so that
the level of any clip is its own A-weighted level plus that reference.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.audio import DEFAULT_RATE_HZ, AudioClip, Layout, from_db, rms_dbfs
from core.calibration import LARGEST_TRIM_DB, Calibration
from core.errors import InputError
from core.playback.a_weighting import Floats, a_level_dbfs, a_weighted, loudest_second, power_db

DEFAULT_DBA, LOWEST_DBA, HIGHEST_DBA = 65.0, 50.0, 75.0
"""Presentation levels that may be chosen."""
CAP_DBA = 80.0
"""No second of any sound is louder than this at the listener."""
TRIM_TOLERANCE_DB = 0.5
NOISE_DBFS = -30.0
"""RMS of the calibration noise: 70 to 80 dB from usual loudspeakers and headphones."""
NOISE_BAND_HZ = (500.0, 2000.0)
"""Where the A- and the C-weighting differ by less than 3.5 dB and single modes of a room do not decide the reading."""
NOISE_S, NOISE_RAMP_S = 30.0, 3.0
SPEED_OF_SOUND_M_S = 343.0

READING_RANGE_DBA = (40.0, 100.0)
SENSITIVITY_RANGE_DB = (70.0, 140.0)
IMPEDANCE_RANGE_OHM = (4.0, 1000.0)
OUTPUT_RANGE_V = (0.01, 20.0)
DISTANCE_RANGE_M = (0.3, 10.0)
_FULL_SCALE_SINE_DB = 20.0 * math.log10(math.sqrt(2.0))
"""A full-scale sine lies this much below 0 dBFS, which is a full-scale square wave here."""


def measured_channels(layout: Layout) -> tuple[str, ...]:
    """The channels whose level is measured: all but the LFE, whose band the A-weighting leaves out."""
    return tuple(name for name in layout.channels if name != "LFE")


def calibration_noise(
    layout: Layout, channel: str, rate_hz: int = DEFAULT_RATE_HZ, *, trim_db: float = 0.0, duration_s: float = NOISE_S
) -> AudioClip:
    """Pink noise from 500 Hz to 2 kHz in one channel, at ``NOISE_DBFS`` plus the trim. It rises slowly from silence."""
    frames, ramp = round(duration_s * rate_hz), round(NOISE_RAMP_S * rate_hz)
    samples = np.zeros((frames, len(layout.channels)), dtype=np.float32)
    rise = np.ones(frames)
    rise[:ramp] = np.square(np.sin(np.pi / 2 * np.arange(min(ramp, frames)) / ramp))
    rise[-ramp // 10 :] *= np.linspace(1.0, 0.0, len(rise[-ramp // 10 :]))
    steady = _pink_noise(frames, rate_hz) * from_db(NOISE_DBFS + trim_db)
    samples[:, layout.channels.index(channel)] = steady * rise
    return AudioClip(samples, rate_hz, layout)


@lru_cache(maxsize=4)
def noise_a_level_dbfs(rate_hz: int = DEFAULT_RATE_HZ) -> float:
    """A-weighted level of the steady calibration noise without a trim, in dBFS(A)."""
    steady = (_pink_noise(rate_hz * 4, rate_hz) * from_db(NOISE_DBFS)).astype(np.float32)
    return float(a_level_dbfs(steady[:, None], rate_hz)[0])


def reference_of_reading(reading_dba: float, trim_db: float = 0.0, rate_hz: int = DEFAULT_RATE_HZ) -> float:
    """Reference (dB(A) for 0 dBFS(A)) of a channel whose noise, played with ``trim_db``, read so much at the listener.

    InputError ``calibration.reading`` for a reading that no calibration can rest on.
    """
    _within(reading_dba, READING_RANGE_DBA, "calibration.reading")
    return reading_dba - trim_db - noise_a_level_dbfs(rate_hz)


def reference_of_sensitivity(
    sensitivity_db: float, output_v: float, *, per_volt: bool, impedance_ohm: float | None = None
) -> float:
    """Reference of headphones by their data sheet.

    Parameters
    ----------
    sensitivity_db
        dB SPL at 1 kHz for 1 V RMS (``per_volt``) or for 1 mW; then ``impedance_ohm`` turns it: 1 V is 1000/Z mW.
    output_v
        RMS voltage of a full-scale sine at the output, at the system volume that is to be kept.

    Raises
    ------
    InputError
        ``calibration.sensitivity``, ``calibration.voltage`` or ``calibration.impedance`` outside its range.
    """
    _within(sensitivity_db, SENSITIVITY_RANGE_DB, "calibration.sensitivity")
    _within(output_v, OUTPUT_RANGE_V, "calibration.voltage")
    if not per_volt:
        _within(impedance_ohm, IMPEDANCE_RANGE_OHM, "calibration.impedance")
        sensitivity_db += 10.0 * math.log10(1000.0 / float(impedance_ohm or math.nan))
    return sensitivity_db + 20.0 * math.log10(output_v) + _FULL_SCALE_SINE_DB


@dataclass(frozen=True)
class Alignment:
    """What the last readings of all channels say: the trims to play with next, and whether the channels are equal."""

    trims_db: Mapping[str, float]
    target_dba: float
    """The level of the softest channel, to which the others are brought down."""
    deviations_db: Mapping[str, float]
    aligned: bool


def align(readings_dba: Mapping[str, float], trims_db: Mapping[str, float]) -> Alignment:
    """Compare the readings of all channels, each taken with its present trim, and work out the trims they need.

    Raises
    ------
    InputError
        ``calibration.reading``; ``calibration.channels-differ`` when a channel would need more than 12 dB.
    """
    for reading in readings_dba.values():
        _within(reading, READING_RANGE_DBA, "calibration.reading")
    untrimmed = {name: reading - trims_db.get(name, 0.0) for name, reading in readings_dba.items()}
    target = min(untrimmed.values())
    loudest = max(untrimmed, key=lambda name: untrimmed[name])
    if untrimmed[loudest] - target > LARGEST_TRIM_DB:
        raise InputError(
            "calibration.channels-differ",
            difference=f"{untrimmed[loudest] - target:.0f}",
            most=f"{LARGEST_TRIM_DB:.0f}",
        )
    deviations = {name: reading - target for name, reading in readings_dba.items()}
    aligned = all(abs(deviation) <= TRIM_TOLERANCE_DB + 1e-9 for deviation in deviations.values())
    wanted = {name: min(0.0, round(target - level, 1)) for name, level in untrimmed.items()}
    if aligned:
        wanted = {name: trims_db.get(name, 0.0) for name in readings_dba}
    return Alignment(wanted, target, deviations, aligned)


def corrected(clip: AudioClip, calibration: Calibration) -> AudioClip:
    """A clip with each channel trimmed, and delayed so that sounds of all loudspeakers arrive at the same time."""
    delays = channel_delays(calibration, clip.rate_hz)
    trims = [from_db(level.trim_db) for level in calibration.channels]
    if not any(delays) and all(trim == 1.0 for trim in trims):
        return clip
    samples = np.zeros((len(clip.samples) + max(delays), len(trims)), dtype=np.float32)
    for index, (delay, trim) in enumerate(zip(delays, trims, strict=True)):
        samples[delay : delay + len(clip.samples), index] = clip.samples[:, index] * np.float32(trim)
    return AudioClip(samples, clip.rate_hz, clip.layout)


def channel_delays(calibration: Calibration, rate_hz: int) -> tuple[int, ...]:
    """Frames to delay each channel by: nearer loudspeakers wait for the farthest; 0 where a distance is not known."""
    known = [level.distance_m for level in calibration.channels if level.distance_m is not None]
    farthest = max(known, default=0.0)
    return tuple(
        0 if level.distance_m is None else round((farthest - level.distance_m) / SPEED_OF_SOUND_M_S * rate_hz)
        for level in calibration.channels
    )


@dataclass(frozen=True, slots=True)
class ListenerLevel:
    """The level of a clip at the listener: dB(A) with a calibration, dBFS(A) without one. -inf for silence."""

    laeq: float
    """Equivalent level over the duration asked for."""
    loudest_second: float


def listener_level(clip: AudioClip, calibration: Calibration | None, duration_s: float) -> ListenerLevel:
    """What arrives at the listener of a clip (already ``corrected``), over its first ``duration_s``.

    Headphones: the equivalent level is the mean power of the two ears (that of the diffuse field which would make it,
    for the HRTFs are diffuse-field equalised), the loudest second is that of the louder ear. Loudspeakers: the powers
    add, and the loudest second also reckons with channels that add in phase.
    """
    references = [0.0] * clip.samples.shape[1]
    if calibration is not None:
        references = [level.reference_dba for level in calibration.channels]
    pressure = a_weighted(clip.samples, clip.rate_hz) * np.array([from_db(level) for level in references])
    power: Floats = np.square(pressure)
    frames = max(min(round(duration_s * clip.rate_hz), len(power)), 1)
    mean_power = power[:frames].sum(axis=0) / frames
    if clip.layout is Layout.BINAURAL:
        laeq = float(power_db(mean_power.mean()))
        worst = max(loudest_second(ear, clip.rate_hz) for ear in power.T)
    else:
        laeq = float(power_db(mean_power.sum()))
        in_phase: Floats = np.square(pressure.sum(axis=1))
        worst = max(loudest_second(power.sum(axis=1), clip.rate_hz), loudest_second(in_phase, clip.rate_hz))
    return ListenerLevel(laeq, float(power_db(worst)))


@lru_cache(maxsize=1)
def _pink_noise(frames: int, rate_hz: int) -> Floats:
    """Pink noise of the calibration's band with an RMS of 1, (frames,): the same for every channel, and kept."""
    spectrum = np.fft.rfft(np.random.default_rng(0).standard_normal(frames))
    frequencies_hz = np.fft.rfftfreq(frames, 1.0 / rate_hz)
    inside = (frequencies_hz >= NOISE_BAND_HZ[0]) & (frequencies_hz <= NOISE_BAND_HZ[1])
    weights = np.zeros_like(frequencies_hz)
    weights[inside] = 1.0 / np.sqrt(frequencies_hz[inside])
    noise = np.fft.irfft(spectrum * weights, frames)
    steady: Floats = noise / from_db(rms_dbfs(noise))
    steady.flags.writeable = False
    return steady


def _within(value: float | None, bounds: tuple[float, float], code: str) -> None:
    if value is None or not bounds[0] <= value <= bounds[1]:
        raise InputError(code, lowest=f"{bounds[0]:g}", highest=f"{bounds[1]:g}")
