"""HRTF sets from SOFA files (AES69), convention SimpleFreeFieldHRIR, verified before anybody hears them.

A file that breaks a promise of the convention is refused with a sentence: a set whose ears are swapped, or whose angles
are counted another way than it says, would put every sound of a test on the wrong side.
"""

import hashlib
from pathlib import Path
from typing import Any

import numpy as np

from core.acoustics.arrays import FloatArray
from core.acoustics.measured import MeasuredHrtfs
from core.errors import InputError
from core.geometry import Direction

SUFFIX = ".sofa"
_CONVENTION = "SimpleFreeFieldHRIR"
_RATES_HZ = (32_000.0, 192_000.0)
_SHORTEST_S = 0.001
_MOST_SAMPLES = 100_000_000
_LONGEST_DELAY_S = 0.1
_SAME_DISTANCE = 0.05
_SURROUNDED = 0.2
"""The flat hull of the directions must stay this far (of 1) from the listener, so that no gap spans half the sphere."""
_TO_THE_SIDE = 0.6
_ATTRIBUTES = {
    "database": "DatabaseName",
    "licence": "License",
    "listener": "ListenerShortName",
    "organisation": "Organization",
    "title": "Title",
}


def read_sofa(path: Path) -> MeasuredHrtfs:
    """Read and verify a SOFA file. Ears come out left first, by the positions of the file's receivers.

    Where a file holds several distances, the farthest is taken. Delays of the file are part of the responses returned.

    Raises
    ------
    InputError
        ``acoustics.sofa-*``: the file is missing, unreadable, of another convention, or contradicts itself.
    """
    import h5py

    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError("acoustics.sofa-missing", path=path, reason=error.strerror or error) from error
    try:
        with h5py.File(path, "r") as file:
            return _checked(_SofaFile(path, file), hashlib.sha256(content).hexdigest())
    except (OSError, RuntimeError) as error:
        raise InputError("acoustics.sofa-unreadable", path=path) from error


class _SofaFile:
    """Variables and attributes of an open file, by name; InputError for what is not there."""

    def __init__(self, path: Path, file: Any) -> None:
        self.path = path
        self._file = file

    def has(self, name: str) -> bool:
        return self._dataset(name) is not None

    def numbers(self, name: str) -> FloatArray:
        """A variable as finite float64."""
        dataset = self._dataset(name)
        if dataset is None:
            raise InputError("acoustics.sofa-incomplete", path=self.path, name=name)
        if dataset.size > _MOST_SAMPLES:
            raise InputError("acoustics.sofa-too-large", path=self.path, count=dataset.size, most=_MOST_SAMPLES)
        if dataset.dtype.kind not in "fiu":
            raise InputError("acoustics.sofa-values", path=self.path, name=name)
        values = np.asarray(dataset[()], dtype=np.float64)
        if not np.all(np.isfinite(values)):
            raise InputError("acoustics.sofa-values", path=self.path, name=name)
        return values

    def text(self, attribute: str, variable: str | None = None) -> str:
        """An attribute of the file or of a variable; empty when it is not there."""
        owner = self._file if variable is None else self._dataset(variable)
        value = owner.attrs.get(attribute) if owner is not None else None
        if isinstance(value, np.ndarray):
            value = value.ravel()[0] if value.size else ""
        if isinstance(value, bytes):
            return value.decode("utf-8", errors="replace").strip("\0 ")
        return value.strip("\0 ") if isinstance(value, str) else ""

    def points(self, name: str, fallback: tuple[float, float, float] | None = None) -> FloatArray:
        """A variable of positions as (rows, 3) metres: x ahead, y left, z up, as in ``core.geometry``."""
        if fallback is not None and not self.has(name):
            return np.array([fallback])
        values = self.numbers(name)
        if values.ndim == 3 and values.shape[2] == 1:
            values = values[:, :, 0]
        if values.ndim != 2 or values.shape[1] != 3:
            raise self.wrong_shape(name, values.shape, "(…, 3)")
        kind = self.text("Type", name).lower() or ("cartesian" if fallback is not None else "")
        units = [unit.strip().rstrip("s") for unit in self.text("Units", name).lower().split(",")]
        units = ["metre" if unit in {"m", "meter"} else unit for unit in units]
        if kind == "cartesian" and set(units) <= {"metre", ""}:
            return values
        if kind == "spherical" and units in (["degree", "degree", "metre"], [""]):
            if np.any(np.abs(values[:, 1]) > 90.0) or np.any(values[:, 2] < 0.0):
                raise self.wrong_coordinates(name)
            turned = [Direction.from_sofa(float(azimuth), float(elevation)) for azimuth, elevation, _ in values]
            return np.array([direction.unit_vector() for direction in turned]) * values[:, 2:]
        raise self.wrong_coordinates(name)

    def wrong_shape(self, name: str, shape: tuple[int, ...], wanted: str) -> InputError:
        """The error of a variable that has another shape than it should."""
        found = " × ".join(str(size) for size in shape) or "1"
        return InputError("acoustics.sofa-shape", path=self.path, name=name, found=found, wanted=wanted)

    def wrong_coordinates(self, name: str) -> InputError:
        """The error of positions in coordinates that cannot be read."""
        kind, units = self.text("Type", name) or "–", self.text("Units", name) or "–"
        return InputError("acoustics.sofa-coordinates", path=self.path, name=name, kind=kind, units=units)

    def _dataset(self, name: str) -> Any:
        import h5py

        found = self._file.get(name)
        return found if isinstance(found, h5py.Dataset) else None


def _checked(file: _SofaFile, sha256: str) -> MeasuredHrtfs:
    convention = file.text("SOFAConventions")
    if file.text("Conventions") != "SOFA" or convention != _CONVENTION:
        raise InputError("acoustics.sofa-convention", path=file.path, found=convention or "–", wanted=_CONVENTION)
    rate_hz = _rate_hz(file)
    responses = file.numbers("Data.IR")
    if responses.ndim != 3 or responses.shape[1] != 2 or responses.shape[2] < _SHORTEST_S * rate_hz:
        raise file.wrong_shape("Data.IR", responses.shape, f"N × 2 × {round(_SHORTEST_S * rate_hz)}+")
    responses = _delayed(file, responses, rate_hz)[:, _ears_left_first(file)]
    vectors, distances_m = _seen_from_the_listener(file, len(responses))
    kept = _one_distance(vectors, distances_m)
    vectors, responses = vectors[kept], responses[kept]
    energy = np.sum(responses**2, axis=2)
    if not np.all(energy > 0.0):
        raise InputError("acoustics.sofa-silent", path=file.path, count=int(np.count_nonzero(energy.min(axis=1) <= 0)))
    _refuse_gaps(file, vectors)
    _refuse_swapped_ears(file, vectors, responses, energy)
    details = {name: text for name, attribute in _ATTRIBUTES.items() if (text := file.text(attribute))}
    return MeasuredHrtfs(
        name=file.path.name,
        citation=file.text("References") or file.text("DatabaseName") or file.text("Title"),
        responses=responses,
        directions=tuple(Direction.of_vector(*(float(part) for part in vector)) for vector in vectors),
        rate_hz=round(rate_hz),
        distance_m=float(np.median(distances_m[kept])),
        details={**details, "file_sha256": sha256},
    )


def _rate_hz(file: _SofaFile) -> float:
    rates = np.unique(file.numbers("Data.SamplingRate"))
    units = file.text("Units", "Data.SamplingRate").lower()
    if len(rates) != 1 or not _RATES_HZ[0] <= rates[0] <= _RATES_HZ[1] or units not in {"hertz", "hz", ""}:
        found = ", ".join(f"{rate:g}" for rate in rates[:4])
        lowest, highest = (int(rate) for rate in _RATES_HZ)
        raise InputError("acoustics.sofa-rate", path=file.path, found=found, lowest_hz=lowest, highest_hz=highest)
    return float(rates[0])


def _delayed(file: _SofaFile, responses: FloatArray, rate_hz: float) -> FloatArray:
    """The responses with ``Data.Delay`` (samples; one row or one for each) put back into them."""
    if not file.has("Data.Delay"):
        return responses
    delays = file.numbers("Data.Delay")
    if delays.ndim != 2 or delays.shape[1] != 2 or delays.shape[0] not in {1, len(responses)}:
        raise file.wrong_shape("Data.Delay", delays.shape, f"{len(responses)} × 2")
    delays = delays - delays.min()
    if delays.max() > _LONGEST_DELAY_S * rate_hz:
        raise InputError("acoustics.sofa-values", path=file.path, name="Data.Delay")
    if not np.any(delays):
        return responses
    frames = responses.shape[2] + int(np.ceil(delays.max())) + 16
    turns = np.exp(-2j * np.pi * np.fft.rfftfreq(frames) * delays[:, :, None])
    delayed: FloatArray = np.fft.irfft(np.fft.rfft(responses, n=frames, axis=-1) * turns, n=frames, axis=-1)
    return delayed


def _ears_left_first(file: _SofaFile) -> list[int]:
    """Numbers of the receivers at the left and at the right ear: left has the larger y."""
    ears = file.points("ReceiverPosition")
    if ears.shape != (2, 3):
        raise file.wrong_shape("ReceiverPosition", ears.shape, "2 × 3")
    if abs(ears[0, 1] - ears[1, 1]) < 1e-6:
        raise InputError("acoustics.sofa-receivers", path=file.path)
    return [0, 1] if ears[0, 1] > ears[1, 1] else [1, 0]


def _seen_from_the_listener(file: _SofaFile, count: int) -> tuple[FloatArray, FloatArray]:
    """Unit vectors (count, 3) and distances (count,) of the sources, in the axes of the listener's head."""
    at = file.points("ListenerPosition", (0.0, 0.0, 0.0))
    view = file.points("ListenerView", (1.0, 0.0, 0.0))
    up = file.numbers("ListenerUp") if file.has("ListenerUp") else np.array([[0.0, 0.0, 1.0]])
    sources = file.points("SourcePosition")
    for name, values in (
        ("SourcePosition", sources),
        ("ListenerPosition", at),
        ("ListenerView", view),
        ("ListenerUp", up),
    ):
        if values.ndim != 2 or values.shape[1] != 3 or len(values) not in {1, count}:
            raise file.wrong_shape(name, values.shape, f"{count} × 3")
    left = np.cross(up, view)
    if np.any(np.linalg.norm(left, axis=1) < 1e-6):
        raise file.wrong_coordinates("ListenerView")
    axes = np.stack(np.broadcast_arrays(view, left, np.cross(view, left)), axis=1)
    axes = axes / np.linalg.norm(axes, axis=2, keepdims=True)
    offsets = np.broadcast_to(sources - at, (count, 3))
    seen = np.einsum("mij,mj->mi", np.broadcast_to(axes, (count, 3, 3)), offsets)
    distances_m = np.linalg.norm(seen, axis=1)
    if np.any(distances_m < 1e-3):
        raise file.wrong_coordinates("SourcePosition")
    return seen / distances_m[:, None], distances_m


def _one_distance(vectors: FloatArray, distances_m: FloatArray) -> list[int]:
    """Numbers of the measurements at the farthest distance, one for each direction."""
    farthest = distances_m >= distances_m.max() * (1.0 - _SAME_DISTANCE)
    numbers = np.flatnonzero(farthest)
    _, first = np.unique(vectors[numbers].round(4), axis=0, return_index=True)
    return [int(number) for number in numbers[np.sort(first)]]


def _refuse_gaps(file: _SofaFile, vectors: FloatArray) -> None:
    """Between directions that do not surround the listener nothing can be interpolated."""
    from scipy.spatial import ConvexHull, QhullError

    closed = np.vstack([vectors, [[0.0, 0.0, -1.0]]])  # what lies under the floor is made up, see ``hrtf``
    try:
        nearest = float(-ConvexHull(closed).equations[:, 3].max()) if len(vectors) > 3 else 0.0
    except QhullError:
        nearest = 0.0
    if nearest < _SURROUNDED:
        raise InputError("acoustics.sofa-directions", path=file.path, count=len(vectors))


def _refuse_swapped_ears(file: _SofaFile, vectors: FloatArray, responses: FloatArray, energy: FloatArray) -> None:
    """A head is louder, and earlier, at the ear on the side of the source; else ears or angles are swapped."""
    aside = np.abs(vectors[:, 1]) > _TO_THE_SIDE
    if not np.any(aside):
        return
    side = np.sign(vectors[aside, 1])
    louder = 10.0 * np.log10(energy[aside, 0] / energy[aside, 1]) * side
    size = np.abs(responses[aside])
    onsets = (size > 0.2 * size.max(axis=2, keepdims=True)).argmax(axis=2)
    earlier = (onsets[:, 1] - onsets[:, 0]) * side
    if np.median(louder) < 0.0 or np.median(earlier) < 0.0:
        raise InputError("acoustics.sofa-ears", path=file.path)
