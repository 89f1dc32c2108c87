"""What many sessions say of a measure: how far it is off on average, and how often its interval holds the truth."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.assessment.measures import Measure, Note

Z_95 = 1.96
LEAST_HELD, MOST_HELD = 0.93, 0.97
"""Asked of every interval of 95 %."""
CLEARLY = 3.0
"""So many standard errors from the truth is no chance: of 370 unbiased figures one is off by that much."""
_FEWEST = 20
_NO_WIDTH = 1e-6


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure of one patient's sessions of one test."""

    measure: str
    truth: float | None
    """None where the patient has none."""
    mean: float
    sd: float
    """Of the estimates: how much one session's estimate varies."""
    n: int
    """Sessions with an estimate; fits that did not converge have none."""
    intervals: int
    """Sessions with an interval."""
    held: int
    """Intervals that held the truth."""
    without_width: int
    """Intervals from a value to itself, of answers that did not vary."""
    reckoned: float | None = None
    """Share of the intervals that hold the truth by reckoning (``shares``); None where it cannot be reckoned."""

    @property
    def varies(self) -> bool:
        """Whether sessions differ in it at all; what never does says nothing."""
        return self.sd > _NO_WIDTH

    @property
    def bias(self) -> float | None:
        """Mean minus truth."""
        return None if self.truth is None else self.mean - self.truth

    @property
    def standard_error(self) -> float:
        """Of the mean, from so many sessions."""
        return self.sd / math.sqrt(self.n)

    @property
    def is_biased(self) -> bool:
        """Whether the mean is off by more than chance."""
        return self.bias is not None and abs(self.bias) > CLEARLY * self.standard_error + _NO_WIDTH

    @property
    def coverage(self) -> float | None:
        """Share of the intervals that held the truth; None without a truth, or of too few."""
        return self.held / self.intervals if self.truth is not None and self.intervals >= _FEWEST else None

    @property
    def coverage_error(self) -> float:
        """Half the 95 % interval of a coverage of 95 % in so many sessions."""
        return Z_95 * math.sqrt(0.95 * 0.05 / max(self.intervals, 1))

    @property
    def covers(self) -> int:
        """0: as often as asked, within what so many sessions can tell; −1 too seldom, +1 too often."""
        if self.coverage is None:
            return 0
        if self.coverage < LEAST_HELD - self.coverage_error:
            return -1
        return 1 if self.coverage > MOST_HELD + self.coverage_error else 0

    @property
    def is_as_reckoned(self) -> bool:
        """Whether intervals held the truth as often as by reckoning, within what so many sessions can tell."""
        if self.coverage is None or self.reckoned is None:
            return False
        error = math.sqrt(self.reckoned * (1.0 - self.reckoned) / self.intervals)
        return abs(self.coverage - self.reckoned) <= CLEARLY * error + 1.0 / self.intervals


def holds(low: float | None, high: float | None, truth: float) -> bool:
    """Whether an interval holds the truth: between its bounds or on them."""
    return low is not None and high is not None and low - _NO_WIDTH <= truth <= high + _NO_WIDTH


def figure_of(
    name: str, measures: Sequence[Measure], truth: float | None, reckoned: float | None = None
) -> Figure | None:
    """Over sessions; None where no session has an estimate."""
    told = [each for each in measures if each.value is not None and each.note is not Note.NOT_CONVERGED]
    values = np.array([each.value for each in told], dtype=np.float64)
    if not len(values):
        return None
    bounds = [(each.ci_low, each.ci_high) for each in told]
    between = [(low, high) for low, high in bounds if low is not None and high is not None]
    held = 0 if truth is None else sum(holds(low, high, truth) for low, high in between)
    sd = float(np.std(values, ddof=1)) if len(values) > 1 else 0.0
    widthless = sum(high - low < _NO_WIDTH for low, high in between)
    return Figure(name, truth, float(np.mean(values)), sd, len(values), len(between), held, widthless, reckoned)
