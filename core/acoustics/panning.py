"""Pairwise amplitude panning in the horizontal plane (Pulkki 1997), over a ring of loudspeakers or a front pair."""

import numpy as np

from core.acoustics.arrays import FloatArray
from core.audio import Layout
from core.geometry import Direction, Speaker


class SurroundPanner:
    """Pairwise panning over a ring of speakers, at constant energy."""

    def __init__(self, speakers: tuple[Speaker, ...]) -> None:
        self.speakers = len(speakers)
        azimuths = np.array([speaker.direction.azimuth_deg for speaker in speakers])
        self._ring = np.argsort(azimuths)
        following = np.roll(self._ring, -1)
        flat = np.array([speaker.direction.unit_vector()[:2] for speaker in speakers])
        self._pairs = np.stack([self._ring, following], axis=1)
        self._inverses = np.linalg.inv(np.stack([flat[self._ring], flat[following]], axis=1))

    def gains(self, vectors: FloatArray) -> FloatArray:
        """Gains (m, speakers), squares summing to 1, for vectors (m, 3). Straight up or down counts as ahead."""
        flat = np.asarray(vectors, dtype=np.float64)[:, :2]
        flat = np.where(np.abs(flat).max(axis=1, keepdims=True) < 1e-6, [1.0, 0.0], flat)
        flat = flat / np.linalg.norm(flat, axis=1, keepdims=True)
        shares = np.einsum("mi,pij->mpj", flat, self._inverses)
        best = shares.min(axis=2).argmax(axis=1)
        rows = np.arange(len(flat))
        chosen = np.maximum(shares[rows, best], 0.0)
        chosen /= np.linalg.norm(chosen, axis=1, keepdims=True)
        gains = np.zeros((len(flat), len(self._ring)))
        np.put_along_axis(gains, self._pairs[best], chosen, axis=1)
        return gains


class StereoPanner:
    """Panning between the front pair by the lateral angle, held at the speakers."""

    speakers = 2

    def __init__(self, half_base_deg: float = 30.0) -> None:
        self._half_base_rad = np.radians(half_base_deg)
        self._panner = SurroundPanner((*Layout.SURROUND_51.speakers[:2], Speaker("back", Direction(180.0))))

    def gains(self, vectors: FloatArray) -> FloatArray:
        """Gains (m, 2: left, right), squares summing to 1, for vectors (m, 3)."""
        x, y = np.asarray(vectors, dtype=np.float64).reshape(-1, 3).T[:2]
        lateral = np.arcsin(np.sin(np.arctan2(-y, x)))  # from the median plane, blind to front and back
        held = np.clip(lateral, -self._half_base_rad, self._half_base_rad)
        return self._panner.gains(np.stack([np.cos(held), -np.sin(held), np.zeros_like(held)], axis=1))[:, :2]


Panner = SurroundPanner | StereoPanner
