"""Air takes the treble of what comes from afar: atmospheric absorption after ISO 9613-1:1993."""

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.door import Air

_REFERENCE_KPA = 101.325
_REFERENCE_K = 293.15
_TRIPLE_POINT_K = 273.16


def absorption_db_per_m(air: Air, frequencies_hz: FloatArray) -> FloatArray:
    """Attenuation of pure tones in dB per metre at frequencies in Hz (ISO 9613-1:1993, equations 3 to 5 and B.3)."""
    kelvin = air.temperature_c + 273.15
    warmth, pressure = kelvin / _REFERENCE_K, air.pressure_kpa / _REFERENCE_KPA
    saturation = 10.0 ** (4.6151 - 6.8346 * (_TRIPLE_POINT_K / kelvin) ** 1.261)
    vapour = air.humidity_percent * saturation / pressure
    oxygen_hz = pressure * (24.0 + 4.04e4 * vapour * (0.02 + vapour) / (0.391 + vapour))
    nitrogen_hz = pressure * warmth**-0.5 * (9.0 + 280.0 * vapour * np.exp(-4.170 * (warmth ** (-1.0 / 3.0) - 1.0)))
    squared = np.asarray(frequencies_hz, dtype=np.float64) ** 2
    oxygen = 0.01275 * np.exp(-2239.1 / kelvin) / (oxygen_hz + squared / oxygen_hz)
    nitrogen = 0.1068 * np.exp(-3352.0 / kelvin) / (nitrogen_hz + squared / nitrogen_hz)
    classical = 1.84e-11 / pressure * warmth**0.5
    absorption: FloatArray = 8.686 * squared * (classical + warmth**-2.5 * (oxygen + nitrogen))
    return absorption
