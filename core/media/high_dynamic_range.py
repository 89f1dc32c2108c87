"""Films of high dynamic range (PQ, HLG) brought to what screens show: brightness compressed, colours narrowed."""

from functools import cache
from typing import TYPE_CHECKING, Literal

import numpy as np
import numpy.typing as npt

from core.media.frames import Rgb

if TYPE_CHECKING:
    import av

Curve = Literal["pq", "hlg"]
_SMPTE_2084, _ARIB_B67 = 16, 18
_WHITE_NITS = 203.0
"""Diffuse white of programmes in high dynamic range (ITU-R BT.2408)."""
_HLG_PEAK_NITS, _HLG_GAMMA = 1000.0, 1.2
_KNEE = 0.8
"""Below this share of diffuse white brightness stays what it is; what is above is squeezed into the rest."""
_LUMINANCE = np.array([0.2627, 0.6780, 0.0593], dtype=np.float32)
_TO_BT_709 = np.array(
    [[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]], dtype=np.float32
)
"""BT.2020 to BT.709 primaries, linear light (ITU-R BT.2087)."""


def curve_of(frame: "av.VideoFrame") -> Curve | None:
    """The transfer curve of a frame of high dynamic range; None for an ordinary frame."""
    return {_SMPTE_2084: "pq", _ARIB_B67: "hlg"}.get(int(frame.color_trc))  # type: ignore[return-value]


def mapped(rgb: npt.NDArray[np.uint16], curve: Curve) -> Rgb:
    """8-bit sRGB of 16-bit BT.2020 RGB in that curve.

    Light is taken relative to diffuse white; highlights are rolled off, the same for the three colours so that they
    keep their hue; colours that sRGB does not have are cut off at its edge.
    """
    light = _linear(curve)[rgb]
    if curve == "hlg":  # the curve gives light at the camera; screens show its luminance to the power of gamma
        luminance = np.maximum(light @ _LUMINANCE, 1e-6)[:, :, np.newaxis]
        light = light * luminance ** np.float32(_HLG_GAMMA - 1.0) * np.float32(_HLG_PEAK_NITS / _WHITE_NITS)
    brightest = np.maximum(light.max(axis=2, keepdims=True), 1e-6)
    squeezed = np.where(
        brightest > _KNEE, _KNEE + (1.0 - _KNEE) * (1.0 - np.exp(-(brightest - _KNEE) / (1.0 - _KNEE))), brightest
    )
    shown = np.clip((light * squeezed / brightest) @ _TO_BT_709.T, 0.0, 1.0)
    encoded = np.where(shown <= 0.0031308, 12.92 * shown, 1.055 * shown ** (1 / 2.4) - 0.055)
    return np.asarray(np.round(encoded * 255.0), dtype=np.uint8)


@cache
def _linear(curve: Curve) -> npt.NDArray[np.float32]:
    """Light of every 16-bit value: for PQ in shares of diffuse white (SMPTE ST 2084), for HLG of the peak (BT.2100)."""
    values = np.arange(65536) / 65535.0
    if curve == "pq":
        m1, m2 = 2610 / 16384, 2523 / 4096 * 128
        c1, c2, c3 = 3424 / 4096, 2413 / 4096 * 32, 2392 / 4096 * 32
        root = values ** (1 / m2)
        nits = 10_000.0 * (np.maximum(root - c1, 0.0) / (c2 - c3 * root)) ** (1 / m1)
        return (nits / _WHITE_NITS).astype(np.float32)
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    return np.where(values <= 0.5, values**2 / 3.0, (np.exp((values - c) / a) + b) / 12.0).astype(np.float32)
