"""Measured head-related impulse responses, as they come from a set, before any processing."""

import bz2
import hashlib
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from core.acoustics.arrays import FloatArray
from core.errors import MachineError
from core.geometry import Direction


@dataclass(frozen=True, eq=False)
class MeasuredHrtfs:
    """Impulse responses (n, 2 ears: left, right, taps) at ``rate_hz`` for n ``directions``, with name and citation.

    ``distance_m`` is where the loudspeaker stood; ``details`` is what else a file says of itself, for the provenance.
    """

    name: str
    citation: str
    responses: FloatArray
    directions: tuple[Direction, ...]
    rate_hz: int
    distance_m: float = 1.4
    details: Mapping[str, str] = field(default_factory=dict)

    def sha256(self) -> str:
        """Hash of directions, rate and samples: two sets with one hash sound the same."""
        digest = hashlib.sha256(f"{self.rate_hz}".encode())
        digest.update(np.array([d.unit_vector() for d in self.directions]).round(6).tobytes())
        digest.update(np.ascontiguousarray(self.responses, dtype=np.float32).tobytes())
        return digest.hexdigest()


@lru_cache(maxsize=1)
def read_kemar() -> MeasuredHrtfs:
    """The MIT KEMAR set (normal pinna, 710 directions, 44.1 kHz) that comes with slab; nobody may write into it.

    slab's data file is read without importing slab, which would bring matplotlib and the sound card into the process.

    Raises
    ------
    MachineError
        ``acoustics.kemar-missing``: slab is not installed whole.
    """
    kemar = _unpickled(_kemar_file())
    responses = np.stack([np.asarray(response.data, dtype=np.float64).T for response in kemar.data])
    responses.setflags(write=False)
    polar = np.asarray(kemar.sources, dtype=np.float64)
    elevations = polar[:, 1].round(3)
    azimuths = polar[:, 0].copy()
    for elevation in np.unique(elevations):
        ring = elevations == elevation
        spacing = 360.0 / np.count_nonzero(ring)  # the file rounds azimuths; each ring was measured in equal steps
        azimuths[ring] = np.round(azimuths[ring] / spacing) * spacing
    return MeasuredHrtfs(
        name="kemar",
        citation="Gardner and Martin (1995), HRTF measurements of a KEMAR, J. Acoust. Soc. Am. 97, 3907-3908",
        responses=responses,
        directions=tuple(
            Direction.from_sofa(float(azimuth), float(elevation))
            for azimuth, elevation in zip(azimuths, elevations, strict=True)
        ),
        rate_hz=int(kemar.samplerate),
        distance_m=1.4,
        details={"licence": "free with no restrictions on use, provided the authors are cited"},
    )


def _kemar_file() -> Path:
    spec = find_spec("slab")
    for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
        file = Path(folder) / "data" / "mit_kemar_normal_pinna.bz2"
        if file.is_file():
            return file
    raise MachineError("acoustics.kemar-missing")


class _Record:
    """Stands for slab's own classes: only their attributes matter here."""

    data: Any
    sources: Any
    samplerate: float


class _DataUnpickler(pickle.Unpickler):
    """Makes arrays and records, and nothing else."""

    _KNOWN: ClassVar[dict[tuple[str, str], Any]] = {
        ("slab.hrtf", "HRTF"): _Record,
        ("slab.filter", "Filter"): _Record,
        ("numpy", "ndarray"): np.ndarray,
        ("numpy", "dtype"): np.dtype,
    }

    def find_class(self, module_name: str, global_name: str) -> Any:
        """What may appear in the file; anything else is refused."""
        if (module_name, global_name) == ("numpy.core.multiarray", "_reconstruct"):
            return np.empty(0).__reduce__()[0]
        if (module_name, global_name) not in self._KNOWN:
            raise pickle.UnpicklingError(f"{module_name}.{global_name} does not belong into an HRTF set")
        return self._KNOWN[module_name, global_name]


def _unpickled(file: Path) -> _Record:
    try:
        with bz2.open(file) as stream:
            record = _DataUnpickler(stream).load()
    except (OSError, EOFError, pickle.UnpicklingError) as error:
        raise MachineError("acoustics.kemar-missing") from error
    if not isinstance(record, _Record):
        raise MachineError("acoustics.kemar-missing")
    return record
