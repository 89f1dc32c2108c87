"""Method ``ear-matching``: 5.1 for somebody in the middle. The direct sound reaches the ears as from its own direction.

Amplitude panning between loudspeakers as far apart as 30 and 110 degrees is heard up to 25 degrees beside its place.
Here the same two loudspeakers share a source band by band (``ear_matching_design``), so that the differences between
the ears are those of the source. No other loudspeaker takes part; at a loudspeaker it alone sounds; behind the
surrounds, and for reflections, sources are panned as by ``vbap``. The energy is that of panning, in every band.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.door import RenderOptions
from core.acoustics.ear_matching_design import HEAD, HEAD_SIZES, KNOTS_HZ, PairGains, design_pair
from core.acoustics.fractional import LATENCY_SAMPLES
from core.acoustics.hrtf import load_hrtf
from core.acoustics.vbap import VbapMethod
from core.audio import Layout
from core.geometry import Position

MATCHED_TO_DEG = 110.0
"""The surrounds' azimuth: what is farther behind is panned."""

_PAIRS = (("FC", "FR", 0.0, 30.0), ("FR", "BR", 30.0, 110.0))
_MIRRORED = {"FC": "FC", "FR": "FL", "BR": "BL"}
_AFTER_S = 0.002
_SPECTRUM_S = 2048 / 48_000


class EarMatchingMethod(VbapMethod):
    """Renders for 5.1 loudspeakers, matched at the ears of the listener in the middle."""

    def __init__(self, options: RenderOptions) -> None:
        super().__init__(options)
        for _, _, first_deg, second_deg in _PAIRS:
            design_pair(first_deg, second_deg)

    @property
    def direct_taps(self) -> int:
        """How long the direct sound is at most."""
        return super().direct_taps + _after(self._options.rate_hz)

    def direct(self, positions: Sequence[Position]) -> FloatArray:
        """Direct sound (m, speakers, taps) of sources at the level of 1 m, at ``LATENCY_SAMPLES``."""
        panned = super().direct(positions)
        azimuths = [_azimuth_deg(position) for position in positions]
        matched = [number for number, azimuth_deg in enumerate(azimuths) if abs(azimuth_deg) < MATCHED_TO_DEG]
        if not matched:
            return panned
        filters = np.stack([matched_filters(azimuths[number], self._options.rate_hz) for number in matched])
        longer: FloatArray = np.pad(panned, ((0, 0), (0, 0), (0, filters.shape[2] - panned.shape[2])))
        longer[matched] = filters
        return longer

    def provenance(self) -> dict[str, object]:
        """The head that the design was made with, and where matching ends."""
        head = load_hrtf(HEAD, 48_000)
        return {
            **super().provenance(),
            "matched_at_the_ears": {
                "head": HEAD,
                "head_sha256": head.sha256,
                "citation": head.citation,
                "head_sizes": list(HEAD_SIZES),
                "within_deg": MATCHED_TO_DEG,
                "reflections": "vbap",
            },
        }


def _azimuth_deg(position: Position) -> float:
    """Azimuth of a source; straight up or down counts as ahead."""
    x, y, _ = position.direction.unit_vector()
    return 0.0 if abs(x) < 1e-6 and abs(y) < 1e-6 else position.azimuth_deg


def matched_filters(azimuth_deg: float, rate_hz: int) -> FloatArray:
    """Filters (speakers in the layout's order, taps) for a source within +-110 degrees, squares summing to 1.

    Mirrored directions have the same filters with left and right exchanged. A third of a millisecond (16 samples at
    48 kHz) before the main tap holds what the filters need to be of the phases that were asked for: masked by it.
    """
    channels, filters = _right_filters(abs(azimuth_deg), rate_hz)
    speakers = [speaker.channel for speaker in Layout.SURROUND_51.speakers]
    placed = np.zeros((len(speakers), filters.shape[1]))
    for channel, taps in zip(channels, filters, strict=True):
        placed[speakers.index(_MIRRORED[channel] if azimuth_deg < 0.0 else channel)] = taps
    return placed


@lru_cache(maxsize=512)
def _right_filters(azimuth_deg: float, rate_hz: int) -> tuple[tuple[str, str], FloatArray]:
    first, second, first_deg, second_deg = next(pair for pair in _PAIRS if azimuth_deg <= pair[3])
    return (first, second), _filters(design_pair(first_deg, second_deg), azimuth_deg, rate_hz)


def _filters(pair: PairGains, azimuth_deg: float, rate_hz: int) -> FloatArray:
    """Impulse responses (2, taps) of the pair's gains at a rate, energy 1 together."""
    size = 1 << int(np.ceil(np.log2(_SPECTRUM_S * rate_hz)))
    log_hz = np.log(np.maximum(np.fft.rfftfreq(size, 1.0 / rate_hz), 1.0))
    knots = pair.at(azimuth_deg)
    spectra = np.array([np.interp(log_hz, np.log(KNOTS_HZ), gain) for gain in knots])
    spectra /= np.sqrt((np.abs(spectra) ** 2).sum(axis=0))
    around = np.fft.irfft(spectra, n=size, axis=-1)
    after = _after(rate_hz)
    taps = np.concatenate([around[:, -LATENCY_SAMPLES:], around[:, : after + 1]], axis=1)
    rise = np.arange(1, LATENCY_SAMPLES + 1) / (LATENCY_SAMPLES + 1)
    fall = np.arange(after + 1) / (after + 1)
    taps *= np.sqrt(np.concatenate([np.sin(0.5 * np.pi * rise), np.cos(0.5 * np.pi * fall)]))
    filters: FloatArray = taps / np.sqrt((taps**2).sum())
    return filters


def _after(rate_hz: int) -> int:
    """Taps behind the main one."""
    return round(_AFTER_S * rate_hz)
