"""Equalisation of a model of headphones from a text of parametric filters, as AutoEq and Equalizer APO write it.

    Preamp: -6.4 dB
    Filter 1: ON LSC Fc 105 Hz Gain 5.5 dB Q 0.70
    Filter 2: ON PK Fc 2150 Hz Gain -3.1 dB Q 1.80

Both ears get the same filters, so that differences between them, which carry direction, survive.
"""

import hashlib
import math
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.acoustics.arrays import FloatArray
from core.audio import Samples, from_db
from core.errors import InputError

_PREAMP = re.compile(r"preamp:\s*(?P<gain>[-+]?[\d.]+)\s*db", re.IGNORECASE)
_FILTER = re.compile(
    r"filter(\s+\d+)?:\s*(?P<state>on|off)\s+(?P<kind>[a-z]+)\s+fc\s+(?P<fc>[\d.]+)\s*hz"
    r"\s+gain\s+(?P<gain>[-+]?[\d.]+)\s*db(\s+q\s+(?P<q>[\d.]+))?",
    re.IGNORECASE,
)
_KINDS = {"PK": "peak", "PEQ": "peak", "LS": "low", "LSC": "low", "HS": "high", "HSC": "high"}
_SHELF_Q = 1.0 / math.sqrt(2.0)
_MOST_DB = 30.0
_MOST_FILTERS = 64
_LONGEST_BYTES = 65_536


@dataclass(frozen=True)
class HeadphoneEq:
    """Second-order filters (kind, frequency in Hz, gain in dB, Q) and a gain before them."""

    name: str
    sha256: str
    preamp_db: float
    filters: tuple[tuple[str, float, float, float], ...]

    def applied(self, samples: Samples, rate_hz: int) -> Samples:
        """The samples (frames, channels) through the filters; those above half the rate are left out."""
        from scipy.signal import sosfilt

        sections = [_section(*one, rate_hz) for one in self.filters if one[1] < 0.49 * rate_hz]
        wet = samples * from_db(self.preamp_db)
        if sections:
            wet = sosfilt(np.array(sections), wet, axis=0)
        return np.ascontiguousarray(wet, dtype=np.float32)

    def provenance(self) -> dict[str, object]:
        """What a rendering says of its equalisation."""
        return {
            "file": self.name,
            "file_sha256": self.sha256,
            "preamp_db": self.preamp_db,
            "filters": [list(one) for one in self.filters],
        }


def read_headphone_eq(path: Path) -> HeadphoneEq:
    """Read a text of parametric filters.

    Raises
    ------
    InputError
        ``acoustics.eq-missing``: it cannot be opened; ``acoustics.eq-line``: a line says something else;
        ``acoustics.eq-empty``: there is no filter in it.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(_LONGEST_BYTES + 1)
    except OSError as error:
        raise InputError("acoustics.eq-missing", path=path, reason=error.strerror or error) from error
    try:
        lines = content.decode("utf-8-sig").splitlines() if len(content) <= _LONGEST_BYTES else []
    except UnicodeDecodeError as error:
        raise InputError("acoustics.eq-empty", path=path) from error
    preamp_db, filters = 0.0, []
    for number, line in enumerate(lines, start=1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        try:
            if preamp := _PREAMP.fullmatch(text):
                preamp_db = _within(float(preamp["gain"]), _MOST_DB)
            else:
                filters.extend(_filters_of(text))
        except ValueError as error:
            raise InputError("acoustics.eq-line", path=path, line=number, text=text[:60]) from error
    if not 0 < len(filters) <= _MOST_FILTERS:
        raise InputError("acoustics.eq-empty", path=path)
    return HeadphoneEq(path.name, hashlib.sha256(content).hexdigest(), preamp_db, tuple(filters))


def _filters_of(text: str) -> list[tuple[str, float, float, float]]:
    """The filter of a line, none where it is switched off. ValueError when the line says something else."""
    found = _FILTER.fullmatch(text)
    if found is None or (kind := _KINDS.get(found["kind"].upper())) is None:
        raise ValueError(text)
    frequency_hz, q = float(found["fc"]), float(found["q"]) if found["q"] else _SHELF_Q
    if not (frequency_hz > 0.0 and 0.05 <= q <= 50.0):
        raise ValueError(text)
    one = (kind, frequency_hz, _within(float(found["gain"]), _MOST_DB), q)
    return [one] if found["state"].upper() == "ON" else []


def _within(value: float, most: float) -> float:
    if abs(value) > most:
        raise ValueError(value)
    return value


def _section(kind: str, frequency_hz: float, gain_db: float, q: float, rate_hz: int) -> FloatArray:
    """Second-order section (Bristow-Johnson 2005, "Cookbook formulae for audio EQ biquad filter coefficients")."""
    a = 10.0 ** (gain_db / 40.0)
    omega = 2.0 * math.pi * frequency_hz / rate_hz
    cosine, alpha = math.cos(omega), math.sin(omega) / (2.0 * q)
    if kind == "peak":
        top = (1.0 + alpha * a, -2.0 * cosine, 1.0 - alpha * a)
        bottom = (1.0 + alpha / a, -2.0 * cosine, 1.0 - alpha / a)
    else:
        s = 1.0 if kind == "low" else -1.0  # a high shelf is a low shelf with the cosine turned round
        root = 2.0 * math.sqrt(a) * alpha
        top = (
            a * ((a + 1.0) - s * (a - 1.0) * cosine + root),
            s * 2.0 * a * ((a - 1.0) - s * (a + 1.0) * cosine),
            a * ((a + 1.0) - s * (a - 1.0) * cosine - root),
        )
        bottom = (
            (a + 1.0) + s * (a - 1.0) * cosine + root,
            -s * 2.0 * ((a - 1.0) + s * (a + 1.0) * cosine),
            (a + 1.0) + s * (a - 1.0) * cosine - root,
        )
    section: FloatArray = np.array([*top, *bottom]) / bottom[0]
    return section
