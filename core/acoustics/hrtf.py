"""Head-related transfer functions ready for rendering: any direction, any rate, diffuse-field equalised.

A response is kept as the complex logarithm of its minimum-phase spectrum plus a pure delay per ear. Minimum phase is a
linear function of log magnitude, so interpolating the complex logarithm interpolates the log magnitude and keeps the
phase minimum.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from core.acoustics.arrays import ComplexArray, FloatArray
from core.acoustics.bands import erb_centres_hz, gammatone_power
from core.acoustics.head_fit import radius_of
from core.acoustics.measured import MeasuredHrtfs, read_kemar
from core.acoustics.sofa import SUFFIX, read_sofa
from core.acoustics.sphere import SphereMesh, mesh_over
from core.errors import InputError

GUARD_SAMPLES = 16
"""Silence before the earliest arrival in every response: room for the ringing of a fractional delay."""

_RESPONSE_S = 512 / 48_000
_FINEST_S = 2048 / 48_000
_EVEN_BELOW_HZ = 200.0
"""Below this the loudspeaker of the KEMAR set gives out; the head is too small to matter, so the level is held."""
_HOLD_ABOVE = 0.45
"""Share of the measured rate above which the level is held: the recording's own anti-aliasing filter begins there."""
_ITD_BAND_HZ = (250.0, 1000.0)
_ONSET_DB = -15.0
_WINDOW_S = (0.003, 0.0045)
_EQUALISER_LIMIT_DB = 25.0
_NADIR_GAP_Z = -0.95
_BAND_RANGE_HZ = (300.0, 14_000.0)
_BAND_PASSES = 4


@dataclass(frozen=True, eq=False)
class HrtfSet:
    """A set at one sampling rate.

    Attributes
    ----------
    log_spectra : (n, 2, bins) complex logarithm of the minimum-phase spectra, ears left and right.
    delays_s : (n, 2) seconds, the earliest of the whole set at 0.
    coherence : (bins,) interaural coherence in a diffuse field, real, -1 to 1.
    distance_m : where the loudspeaker of the measurement stood.
    head_radius_m : radius of the sphere whose time differences (Woodworth) are nearest to the set's.
    details : what else the set's file says of itself.
    """

    name: str
    citation: str
    sha256: str
    rate_hz: int
    mesh: SphereMesh
    log_spectra: ComplexArray
    delays_s: FloatArray
    coherence: FloatArray
    taps: int
    distance_m: float
    head_radius_m: float
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def frequencies_hz(self) -> FloatArray:
        """Frequency of each bin of the spectra."""
        return np.fft.rfftfreq(self.taps, 1.0 / self.rate_hz)

    def spectra(
        self, vectors: FloatArray, extra_delay_s: FloatArray | None = None, log_filters: ComplexArray | None = None
    ) -> ComplexArray:
        """Spectra (m, 2, bins) for unit vectors (m, 3), delays of the ears and ``extra_delay_s`` (m,) included.

        ``log_filters`` (broadcast to (m, 2, bins)) are complex logarithms of filters on the way to the ears.
        """
        weights = self.mesh.weights(vectors)
        count, bins = weights.shape[0], self.log_spectra.shape[2]
        logs = (weights @ self.log_spectra.reshape(len(self.log_spectra), -1)).reshape(count, 2, bins)
        delays = weights @ self.delays_s + GUARD_SAMPLES / self.rate_hz
        if extra_delay_s is not None:
            delays = delays + extra_delay_s[:, None]
        if log_filters is not None:
            logs = logs + log_filters
        result: ComplexArray = np.exp(logs - 2j * np.pi * delays[:, :, None] * self.frequencies_hz)
        return result * _taper(self.taps)

    def responses(
        self, vectors: FloatArray, extra_delay_s: FloatArray | None = None, log_filters: ComplexArray | None = None
    ) -> FloatArray:
        """Impulse responses (m, 2, taps) for unit vectors (m, 3); a delay of 0 begins after ``GUARD_SAMPLES``."""
        responses = np.fft.irfft(self.spectra(vectors, extra_delay_s, log_filters), n=self.taps, axis=-1)
        # the last samples hold what rings before the first one, wrapped round by the transform
        responses[..., -2 * GUARD_SAMPLES :] *= np.linspace(1.0, 0.0, 2 * GUARD_SAMPLES)
        return responses

    def low_frequency_itds_s(self, vectors: FloatArray) -> FloatArray:
        """Interaural time difference (m,) below 1 kHz, seconds, + when the right ear leads."""
        return low_frequency_itd_s(self.spectra(vectors), self.frequencies_hz)


def load_hrtf(name: str, rate_hz: int) -> HrtfSet:
    """The set of that name (``kemar``, or the path of a SOFA file) at a rate, kept in memory until the file changes.

    A set keeps its own rate up to here: its spectra are read off at the frequencies of the wanted rate, which resamples
    without a filter of its own.

    Raises
    ------
    InputError
        ``acoustics.hrtf-unknown``: there is no such set; ``acoustics.sofa-*``: the file cannot be used.
    """
    if name == "kemar":
        return _loaded(name, rate_hz, (0, 0))
    path = Path(name)
    if path.suffix.lower() != SUFFIX:
        raise InputError("acoustics.hrtf-unknown", name=name)
    try:
        state = path.stat()
    except OSError as error:
        raise InputError("acoustics.sofa-missing", path=path, reason=error.strerror or error) from error
    return _loaded(str(path.resolve()), rate_hz, (state.st_mtime_ns, state.st_size))


@lru_cache(maxsize=4)
def _loaded(name: str, rate_hz: int, _version: tuple[int, int]) -> HrtfSet:
    return prepare(read_kemar() if name == "kemar" else read_sofa(Path(name)), rate_hz)


def prepare(measured: MeasuredHrtfs, rate_hz: int) -> HrtfSet:
    """Equalise, make minimum phase plus delay, and triangulate.

    The delays are threshold onsets, corrected so that the interaural time difference below 1 kHz equals the measured
    one: minimum phase alone misses the head's extra delay at low frequencies, which hearing relies on most.
    """
    vectors = np.array([direction.unit_vector() for direction in measured.directions])
    taps = 1 << int(np.ceil(np.log2(_RESPONSE_S * rate_hz)))
    dense = 4 * taps
    size = 1 << int(np.ceil(np.log2(_FINEST_S * measured.rate_hz)))
    measured_hz = np.fft.rfftfreq(size, 1.0 / measured.rate_hz)
    delays = _onsets_s(measured)
    raw = np.fft.rfft(_windowed(measured, delays), n=size, axis=-1)
    levels = np.log(np.maximum(np.abs(raw), 1e-6))
    itds = low_frequency_itd_s(raw, measured_hz)
    radius_m = radius_of(vectors, delays[:, 0] - delays[:, 1])

    if vectors[:, 2].min() > _NADIR_GAP_Z:
        vectors, levels, delays, itds = _with_nadir(vectors, levels, delays, itds)
    mesh = mesh_over(vectors)
    common = _common(levels, mesh.solid_angles())
    levels = levels - common
    whole = np.abs(np.fft.rfft(measured.responses, n=size, axis=-1)) ** 2

    wanted_hz = np.fft.rfftfreq(dense, 1.0 / rate_hz)
    held_hz = np.clip(wanted_hz, _EVEN_BELOW_HZ, _HOLD_ABOVE * measured.rate_hz)
    bins_hz = np.fft.rfftfreq(taps, 1.0 / rate_hz)
    log_spectra = _at_the_differences_of(
        whole, measured_hz, _sampled(levels, measured_hz, held_hz), wanted_hz, bins_hz, mesh
    )
    modelled = low_frequency_itd_s(np.exp(log_spectra - 2j * np.pi * delays[:, :, None] * bins_hz), bins_hz)
    to_left = 0.5 - 0.5 * vectors[:, 1]  # the far ear takes the correction: its onset is the less certain one
    delays = delays + (itds - modelled)[:, None] * np.stack([to_left, to_left - 1.0], axis=1)
    delays -= delays.min()
    return HrtfSet(
        name=measured.name,
        citation=measured.citation,
        sha256=measured.sha256(),
        rate_hz=rate_hz,
        mesh=mesh,
        log_spectra=np.ascontiguousarray(log_spectra),
        delays_s=delays,
        coherence=diffuse_coherence(log_spectra, delays, bins_hz, mesh.solid_angles()),
        taps=taps,
        distance_m=measured.distance_m,
        head_radius_m=radius_m,
        details=measured.details,
    )


@lru_cache(maxsize=4)
def fitted(hrtf: HrtfSet, radius_m: float) -> HrtfSet:
    """The set with the time differences of a head of that radius: all of them in proportion, at every frequency."""
    scale = radius_m / hrtf.head_radius_m
    vectors = hrtf.mesh.vertices
    more = (scale - 1.0) * hrtf.low_frequency_itds_s(vectors)
    to_left = 0.5 - 0.5 * vectors[:, 1]
    delays = hrtf.delays_s + more[:, None] * np.stack([to_left, to_left - 1.0], axis=1)
    delays -= delays.min()
    bins_hz = hrtf.frequencies_hz
    coherence = diffuse_coherence(hrtf.log_spectra, delays, bins_hz, hrtf.mesh.solid_angles())
    return replace(hrtf, delays_s=delays, coherence=coherence, head_radius_m=radius_m)


def low_frequency_itd_s(spectra: ComplexArray, frequencies_hz: FloatArray) -> FloatArray:
    """Slope of the interaural phase, 250 to 1000 Hz, seconds, + when the right ear leads; spectra (..., 2, bins)."""
    band = (frequencies_hz >= _ITD_BAND_HZ[0]) & (frequencies_hz <= _ITD_BAND_HZ[1])
    omega = 2.0 * np.pi * frequencies_hz[band]
    phase = np.unwrap(np.angle(spectra[..., 0, band] * np.conj(spectra[..., 1, band])), axis=-1)
    slope: FloatArray = -(phase @ omega) / float(omega @ omega)
    return slope


def _onsets_s(measured: MeasuredHrtfs) -> FloatArray:
    """Time (n, 2) at which each response first reaches the threshold below its peak, linear between samples."""
    size = np.abs(measured.responses)
    threshold = size.max(axis=-1, keepdims=True) * 10.0 ** (_ONSET_DB / 20.0)
    first = np.maximum((size >= threshold).argmax(axis=-1), 1)
    after = np.take_along_axis(size, first[..., None], axis=-1)[..., 0]
    before = np.take_along_axis(size, first[..., None] - 1, axis=-1)[..., 0]
    share = np.clip((threshold[..., 0] - before) / np.maximum(after - before, 1e-12), 0.0, 1.0)
    onsets: FloatArray = (first - 1 + share) / measured.rate_hz
    return onsets


def _windowed(measured: MeasuredHrtfs, onsets_s: FloatArray) -> FloatArray:
    """The responses up to 4.5 ms after their onset, fading from 3 ms: what comes later is the measuring room's."""
    after_s = np.arange(measured.responses.shape[-1]) / measured.rate_hz - onsets_s[:, :, None]
    fade = np.clip((after_s - _WINDOW_S[0]) / (_WINDOW_S[1] - _WINDOW_S[0]), 0.0, 1.0)
    windowed: FloatArray = measured.responses * np.cos(0.5 * np.pi * fade) ** 2
    return windowed


def _with_nadir(
    vectors: FloatArray, levels: FloatArray, delays: FloatArray, itds: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
    """Close the gap below a set that was not measured under the floor: straight down is the mean of its lowest ring."""
    lowest = vectors[:, 2] < vectors[:, 2].min() + 1e-3
    return (
        np.vstack([vectors, [[0.0, 0.0, -1.0]]]),
        np.concatenate([levels, levels[lowest].mean(axis=(0, 1), keepdims=True).repeat(2, axis=1)]),
        np.concatenate([delays, np.full((1, 2), delays[lowest].mean())]),
        np.append(itds, 0.0),
    )


def _at_the_differences_of(
    measured_power: FloatArray,
    measured_hz: FloatArray,
    log_magnitudes: FloatArray,
    dense_hz: FloatArray,
    bins_hz: FloatArray,
    mesh: SphereMesh,
) -> ComplexArray:
    """Minimum-phase spectra of ``log_magnitudes`` (n, 2, dense), with the measured level difference in every band.

    Short responses blur the notches of the far ear, where a band then holds up to some decibels more than was measured.
    Half of what the difference between the ears lacks against the measured power (m, 2, bins at ``measured_hz``), m at
    most n, goes to each ear.
    """
    taps = 2 * (len(bins_hz) - 1)
    step = 2 * (len(dense_hz) - 1) // taps
    centres = erb_centres_hz(_BAND_RANGE_HZ[0], min(_BAND_RANGE_HZ[1], 0.8 * bins_hz[-1], 0.8 * measured_hz[-1]))
    beyond = [*centres.tolist(), 1.3 * float(centres[-1])]
    spread = np.array([np.interp(dense_hz, beyond, [*one, 0.0]) for one in np.eye(len(centres))])
    filters = gammatone_power(dense_hz, centres).T
    wanted = _half_differences(measured_power @ gammatone_power(measured_hz, centres).T)
    corrected = log_magnitudes.copy()
    for _ in range(_BAND_PASSES):
        short = np.fft.irfft(np.exp(minimum_phase(corrected[: len(wanted)])[:, :, ::step]), n=taps, axis=-1)
        reached = np.abs(np.fft.rfft(short, n=step * taps, axis=-1)) ** 2
        lacking = wanted - _half_differences(reached @ filters)
        corrected[: len(wanted)] += np.stack([lacking, -lacking], axis=1) @ spread
    corrected -= _common(corrected, mesh.solid_angles())
    return minimum_phase(corrected)[:, :, ::step]


def _half_differences(band_powers: FloatArray) -> FloatArray:
    """Half the level (n, bands) of the left ear over the right, as a natural logarithm of amplitude."""
    levels = 0.25 * np.log(np.maximum(band_powers, 1e-20))
    half: FloatArray = levels[:, 0] - levels[:, 1]
    return half


def _common(levels: FloatArray, solid_angles: FloatArray) -> FloatArray:
    """Power mean (bins,) over all directions and both ears: the loudspeaker and the microphone, not the head."""
    power = np.einsum("n,neb->b", solid_angles, np.exp(2.0 * levels)) / 2.0
    common = 0.5 * np.log(np.maximum(power, 1e-12))
    limit = _EQUALISER_LIMIT_DB * np.log(10.0) / 20.0
    anchor = float(np.median(common))
    mean: FloatArray = np.clip(common, anchor - limit, anchor + limit)
    return mean


def _sampled(levels: FloatArray, from_hz: FloatArray, at_hz: FloatArray) -> FloatArray:
    """Linear interpolation of ``levels`` along frequency."""
    position = at_hz / from_hz[1]
    below = np.minimum(position.astype(np.intp), len(from_hz) - 2)
    share = position - below
    sampled: FloatArray = levels[..., below] * (1.0 - share) + levels[..., below + 1] * share
    return sampled


def minimum_phase(log_magnitudes: FloatArray) -> ComplexArray:
    """Complex logarithm of the minimum-phase spectra of log magnitudes (..., bins), by folding the cepstrum."""
    size = 2 * (log_magnitudes.shape[-1] - 1)
    cepstrum = np.fft.irfft(log_magnitudes, n=size, axis=-1)
    cepstrum[..., 1 : size // 2] *= 2.0
    cepstrum[..., size // 2 + 1 :] = 0.0
    return np.fft.rfft(cepstrum, axis=-1)


def diffuse_coherence(
    log_spectra: ComplexArray, delays: FloatArray, bins_hz: FloatArray, solid_angles: FloatArray
) -> FloatArray:
    """Real part of the interaural coherence when sound comes from all directions alike."""
    spectra = np.exp(log_spectra - 2j * np.pi * delays[:, :, None] * bins_hz)
    cross = np.einsum("n,nb->b", solid_angles, (spectra[:, 0] * np.conj(spectra[:, 1])).real)
    power = np.einsum("n,neb->eb", solid_angles, np.abs(spectra) ** 2)
    coherence: FloatArray = np.clip(cross / np.sqrt(power[0] * power[1]), -1.0, 1.0)
    return coherence


@lru_cache(maxsize=4)
def _taper(taps: int) -> FloatArray:
    """Fade out the last fifth below half the rate, so that fractional delays ring briefly."""
    share = np.linspace(0.0, 1.0, taps // 2 + 1)
    taper: FloatArray = 0.5 + 0.5 * np.cos(np.pi * np.clip((share - 0.8) / 0.2, 0.0, 1.0))
    return taper
