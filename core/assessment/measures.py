"""What a score is: a value with its uncertainty and the number of answers behind it."""

import math
from dataclasses import dataclass
from enum import StrEnum

CONFIDENCE = 0.95
Z_95 = 1.959963984540054
"""Standard normal quantile of 0.975."""

FEWEST_FOR_INTERVAL = 12
"""Under this many answers an estimate is printed without an interval."""


class Scope(StrEnum):
    """Which answers a measure is about, by the side of the target."""

    ALL = "all"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Note(StrEnum):
    """Why a measure lacks a value or an interval."""

    NONE = ""
    NO_DATA = "no-data"
    TOO_FEW = "too-few"
    """A value, but too few answers for an interval."""
    ALIKE = "alike"
    """A value, but answers that hardly vary: they do not say how far another test could come out otherwise."""
    NO_REPEATS = "no-repeats"
    """Needs at least two answers to one target."""
    UNDEFINED = "undefined"
    """The formula has no value here: nothing varies, or a sum is 0."""
    NOT_CONVERGED = "not-converged"
    """A fit that the answers do not pin down: its values say little."""
    SIDES_ONLY = "sides-only"
    """Answered by a side: there is no angle to reckon with."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A value (None where there is none), its 95 % interval where there is one, and the number of answers."""

    value: float | None
    ci_low: float | None
    ci_high: float | None
    n: int
    note: Note = Note.NONE
    se: float | None = None
    """Standard error of the value, from this session alone; None where its answers do not say."""

    @classmethod
    def absent(cls, note: Note, n: int = 0) -> "Measure":
        """No value."""
        return cls(None, None, None, n, note)

    @classmethod
    def bare(cls, value: float, n: int, note: Note = Note.NONE) -> "Measure":
        """A value without an interval."""
        return cls(value, None, None, n, note)


@dataclass(frozen=True, slots=True)
class Proportion:
    """``count`` of ``n``, as a proportion with Wilson's 95 % interval."""

    count: int
    n: int
    measure: Measure


def proportion(count: int, n: int) -> Proportion:
    """A proportion with its interval by Wilson (1927).

    Its standard error is that of Agresti and Caffo (2000), for differences: one success and one failure are added, and
    what that shrinks is scaled back. It is above 0 where nothing or everything was counted, too.
    """
    if n == 0:
        return Proportion(0, 0, Measure.absent(Note.NO_DATA))
    share = count / n
    denominator = 1 + Z_95**2 / n
    middle = (share + Z_95**2 / (2 * n)) / denominator
    half = Z_95 / denominator * math.sqrt(share * (1 - share) / n + Z_95**2 / (4 * n**2))
    low, high = max(0.0, middle - half), min(1.0, middle + half)
    added = (count + 1) / (n + 2)
    se = math.sqrt(added * (1 - added) * (n + 2)) / n
    return Proportion(count, n, Measure(share, low if count else 0.0, high if count < n else 1.0, n, se=se))


def asymmetry_index(left: float | None, right: float | None, n: int) -> Measure:
    """(left - right) / (left + right): above 0 where there is more on the left. Undefined where both are 0."""
    if left is None or right is None:
        return Measure.absent(Note.NO_DATA, n)
    if left + right == 0:
        return Measure.absent(Note.UNDEFINED, n)
    return Measure.bare((left - right) / (left + right), n)


def signed(value: Measure, sign: int) -> Measure:
    """The measure as it is for a sign of +1, mirrored with its interval for −1."""
    if sign > 0 or value.value is None:
        return value
    low = None if value.ci_high is None else -value.ci_high
    high = None if value.ci_low is None else -value.ci_low
    return Measure(-value.value, low, high, value.n, value.note, value.se)
