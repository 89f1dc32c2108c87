"""Measured head-related impulse responses, as they come from a set, before any processing."""

import hashlib
from dataclasses import dataclass

import numpy as np

from core.acoustics.arrays import FloatArray
from core.geometry import Direction


@dataclass(frozen=True, eq=False)
class MeasuredHrtfs:
    """Impulse responses (n, 2 ears: left, right, taps) at ``rate_hz`` for n ``directions``, with name and citation."""

    name: str
    citation: str
    responses: FloatArray
    directions: tuple[Direction, ...]
    rate_hz: int

    def sha256(self) -> str:
        """Hash of directions, rate and samples: two sets with one hash sound the same."""
        digest = hashlib.sha256(f"{self.rate_hz}".encode())
        digest.update(np.array([d.unit_vector() for d in self.directions]).round(6).tobytes())
        digest.update(np.ascontiguousarray(self.responses, dtype=np.float32).tobytes())
        return digest.hexdigest()


def read_kemar() -> MeasuredHrtfs:
    """The MIT KEMAR set (normal pinna, 710 directions, 44.1 kHz) that comes with slab.

    slab keeps directions in half precision, so that azimuths above 256 degrees are up to 0.125 degrees off; the
    measured ones are equally spaced on each ring of elevation and are put back there.
    """
    import slab

    kemar = slab.HRTF.kemar()
    polar = np.asarray(kemar.sources.vertical_polar, dtype=np.float64)
    elevations = polar[:, 1].round(3)
    azimuths = polar[:, 0].copy()
    for elevation in np.unique(elevations):
        ring = elevations == elevation
        spacing = 360.0 / np.count_nonzero(ring)
        azimuths[ring] = np.round(azimuths[ring] / spacing) * spacing
    return MeasuredHrtfs(
        name="kemar",
        citation="Gardner and Martin (1995), HRTF measurements of a KEMAR, J. Acoust. Soc. Am. 97, 3907-3908",
        responses=np.stack([np.asarray(response.data, dtype=np.float64).T for response in kemar.data]),
        directions=tuple(
            Direction.from_sofa(float(azimuth), float(elevation))
            for azimuth, elevation in zip(azimuths, elevations, strict=True)
        ),
        rate_hz=int(kemar.samplerate),
    )
