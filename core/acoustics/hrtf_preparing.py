"""From measured head responses to a set for rendering: diffuse-field equalised, minimum phase plus delay, a mesh."""

import numpy as np

from core.acoustics.arrays import ComplexArray, FloatArray
from core.acoustics.ear_bands import EarBands
from core.acoustics.ear_spectra import diffuse_coherence, low_frequency_itd_s, minimum_phase
from core.acoustics.head_fit import radius_of
from core.acoustics.hrtf_set import HrtfSet
from core.acoustics.measured import MeasuredHrtfs
from core.acoustics.sphere import SphereMesh, mesh_over

_RESPONSE_S = 512 / 48_000
_FINEST_S = 2048 / 48_000
_EVEN_BELOW_HZ = 200.0
"""Below this the loudspeaker of the KEMAR set gives out; the head is too small to matter, so the level is held."""
_HOLD_ABOVE = 0.45
"""Share of the measured rate above which the level is held: the recording's own anti-aliasing filter begins there."""
_ONSET_DB = -15.0
_WINDOW_S = (0.003, 0.0045)
_EQUALISER_LIMIT_DB = 25.0
_NADIR_GAP_Z = -0.95
_BAND_PASSES = 4


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
    highest_hz = 0.8 * min(float(bins_hz[-1]), float(measured_hz[-1]))
    bands = EarBands.at(wanted_hz, highest_hz)
    differences = EarBands.at(measured_hz, highest_hz).half_differences(whole)
    log_spectra = _with_differences(differences, bands, _sampled(levels, measured_hz, held_hz), dense // taps, mesh)
    bands = bands.every(dense // taps)
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
        bands=bands,
        band_levels=bands.levels(log_spectra.real),
        coherence=diffuse_coherence(log_spectra, delays, bins_hz, mesh.solid_angles()),
        taps=taps,
        distance_m=measured.distance_m,
        head_radius_m=radius_m,
        details=measured.details,
    )


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


def _with_differences(
    wanted: FloatArray, bands: EarBands, log_magnitudes: FloatArray, step: int, mesh: SphereMesh
) -> ComplexArray:
    """Minimum-phase spectra (n, 2, every ``step``-th bin) with the measured level difference in every band.

    Short responses blur the notches of the far ear, where a band then holds up to some decibels more than was measured.
    Of what the difference between the ears lacks, each gets half: ``wanted`` are half differences (m, bands), m at most
    n; ``bands`` are those of the bins of ``log_magnitudes`` (n, 2, bins).
    """
    size = 2 * (log_magnitudes.shape[-1] - 1)
    corrected = log_magnitudes.copy()
    for _ in range(_BAND_PASSES):
        short = np.fft.irfft(np.exp(minimum_phase(corrected[: len(wanted)])[:, :, ::step]), n=size // step, axis=-1)
        reached = np.abs(np.fft.rfft(short, n=size, axis=-1)) ** 2
        lacking = wanted - bands.half_differences(reached)
        corrected[: len(wanted)] += np.stack([lacking, -lacking], axis=1) @ bands.raising
    corrected -= _common(corrected, mesh.solid_angles())
    return minimum_phase(corrected)[:, :, ::step]


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
