"""One person beside a small group of controls (Crawford and Howell 1998, Clin Neuropsychol 12:482)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from core.errors import InputError

FEWEST_CONTROLS = 5
FEW_CONTROLS = 20
"""Below this many controls the comparison is made, with caution."""


@dataclass(frozen=True, slots=True)
class SingleCase:
    """Where a value stands among those of controls. It says how rare it is, not why."""

    t: float
    degrees_of_freedom: int
    p_two_sided: float
    z_cc: float
    """In standard deviations of the controls."""
    percentile: float
    """Share of the controls' population, in %, expected below the value."""
    n_controls: int
    mean: float
    sd: float

    @property
    def few_controls(self) -> bool:
        """Whether it rests on fewer controls than it should."""
        return self.n_controls < FEW_CONTROLS


def compared(value: float, controls: Sequence[float], *, skewed: bool = False) -> SingleCase:
    """t = (x − m) / (s √((n + 1) / n)) with n − 1 degrees of freedom.

    Parameters
    ----------
    value, controls
        In one unit.
    skewed
        Compare logarithms: for measures that cannot be negative, such as the absolute error. ``mean`` and ``sd`` are
        then those of the logarithms.

    Raises
    ------
    InputError
        ``scores.too-few-controls``, ``scores.controls-alike`` (all equal), or ``scores.not-positive`` with ``skewed``.
    """
    n = len(controls)
    if n < FEWEST_CONTROLS:
        raise InputError("scores.too-few-controls", n=n, fewest=FEWEST_CONTROLS)
    if skewed:
        if min(value, *controls) <= 0:
            raise InputError("scores.not-positive", value=min(value, *controls))
        value, controls = math.log(value), [math.log(each) for each in controls]
    mean = math.fsum(controls) / n
    sd = math.sqrt(math.fsum((each - mean) ** 2 for each in controls) / (n - 1))
    if sd == 0:
        raise InputError("scores.controls-alike", n=n)
    from scipy.special import stdtr

    z_cc = (value - mean) / sd
    t = z_cc / math.sqrt((n + 1) / n)
    below = float(stdtr(n - 1, t))
    return SingleCase(t, n - 1, 2 * min(below, 1 - below), z_cc, 100 * below, n, mean, sd)
