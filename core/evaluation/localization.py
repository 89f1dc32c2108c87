"""Where loudspeaker channels point, by physics alone: Gerzon's energy vector and its error over a sweep."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.geometry import Direction, Speaker, lateral_angle, wrap_azimuth


@dataclass(frozen=True)
class EnergyVector:
    """Direction in which the energy of a layout points, and its length: 1 for a single speaker, 0 for all round."""

    azimuth_deg: float
    length: float


@dataclass(frozen=True)
class LocalizationError:
    """Error of one direction: what was asked for, what came out (None: nothing was heard), degrees clockwise."""

    target_deg: float
    found_deg: float | None

    @property
    def error_deg(self) -> float:
        """Signed error, + when found too far to the right; NaN when nothing was found."""
        return math.nan if self.found_deg is None else wrap_azimuth(self.found_deg - self.target_deg)


@dataclass(frozen=True)
class ErrorTable:
    """Errors of a sweep with their mean and largest absolute value in degrees."""

    rows: tuple[LocalizationError, ...]

    @property
    def missed(self) -> int:
        """Number of directions at which nothing was found."""
        return sum(row.found_deg is None for row in self.rows)

    @property
    def mean_abs_deg(self) -> float:
        """Mean absolute error of the directions that were found; NaN when none was."""
        errors = self._absolute()
        return math.fsum(errors) / len(errors) if errors else math.nan

    @property
    def max_abs_deg(self) -> float:
        """Largest absolute error of the directions that were found; NaN when none was."""
        return max(self._absolute(), default=math.nan)

    @property
    def p95_abs_deg(self) -> float:
        """95th percentile of the absolute error of the directions that were found; NaN when none was."""
        errors = self._absolute()
        return float(np.percentile(errors, 95)) if errors else math.nan

    def within(self, limit_deg: float) -> "ErrorTable":
        """The part of the table whose targets lie within +-limit_deg of straight ahead."""
        return ErrorTable(tuple(row for row in self.rows if abs(row.target_deg) <= limit_deg))

    def folded(self) -> "ErrorTable":
        """The table with everything that was found behind mirrored to the front, where ahead was asked for."""
        return ErrorTable(
            tuple(
                LocalizationError(row.target_deg, None if row.found_deg is None else lateral_angle(row.found_deg))
                for row in self.rows
            )
        )

    @property
    def behind(self) -> float:
        """Share of the directions that were found behind; NaN when none was found."""
        found = [row.found_deg for row in self.rows if row.found_deg is not None]
        return sum(abs(azimuth_deg) > 90.0 for azimuth_deg in found) / len(found) if found else math.nan

    def _absolute(self) -> list[float]:
        return [abs(row.error_deg) for row in self.rows if row.found_deg is not None]


def energy_vector(energies: Mapping[str, float], speakers: Sequence[Speaker]) -> EnergyVector | None:
    """Horizontal energy vector rE of channel energies by name (Gerzon 1992); None when no speaker has energy."""
    total = math.fsum(energies[speaker.channel] for speaker in speakers)
    if total <= 0.0:
        return None
    ahead, left = 0.0, 0.0
    for speaker in speakers:
        x, y, _ = speaker.direction.unit_vector()
        ahead += x * energies[speaker.channel] / total
        left += y * energies[speaker.channel] / total
    length = math.hypot(ahead, left)
    if length < 1e-12:
        return EnergyVector(0.0, 0.0)
    return EnergyVector(Direction.of_vector(ahead, left, 0.0).azimuth_deg, length)


def sweep(locate: Callable[[float], float | None], targets_deg: Iterable[float]) -> ErrorTable:
    """Ask ``locate`` (target azimuth to found azimuth, degrees) for each target."""
    return ErrorTable(tuple(LocalizationError(target, locate(target)) for target in targets_deg))
