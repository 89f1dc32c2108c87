"""What a progress report shows, as data: already in the words and numbers that a person reads."""

from dataclasses import dataclass
from datetime import date

from core.reports.figures import LabelledValue, Table


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """A measure in one session: its value and 95 % interval, in the unit of the axis."""

    day: date
    value: float
    low: float | None
    high: float | None
    stretch: int
    """Points of one stretch are joined; where the set-up changed the line breaks."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One small plot: a measure over time."""

    title: str
    points: tuple[CoursePoint, ...]
    baseline: float
    band: tuple[float, float] | None
    """Baseline less and plus MDC95: a point in it differs by no more than measurement noise. None where not known."""
    lowest: float
    """The axis reaches from here"""
    highest: float
    """to here."""
    ticks: tuple[tuple[float, str], ...]
    """Values with their words."""
    controls: tuple[float, float] | None = None
    """The mean of the site's controls less and plus their standard deviation; None where there are too few."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a day that may move the numbers: a letter in the plots, and what it was."""

    day: date
    letter: str
    words: str


@dataclass(frozen=True, slots=True)
class TestedFigures:
    """One test over time."""

    title: str
    panels: tuple[Panel, ...]
    table: Table
    held: Table
    """Every session in words: what the panels show."""
    remark: str
    """Why nothing is compared, or what is; empty where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class ProgressFigures:
    """A whole progress report."""

    title: str
    patient: str
    header: tuple[LabelledValue, ...]
    first: date
    """The plots reach from this day"""
    last: date
    """to this one."""
    tests: tuple[TestedFigures, ...]
    events: tuple[Event, ...]
    training: tuple[tuple[str, Table], ...]
    training_words: str
    """What training is not; empty where none took place."""
    quality: tuple[str, ...]
    help_text: str
    simulated: str | None
    standard_tests: Table | None = None
    """Those of the clinic, entered by hand; None where there are none."""
    plans: Table | None = None
    """What was agreed on and what took place; None where no plan has begun."""
