"""What a session report shows, as data: the same figures feed the PDF, the Results page and the files beside it.

Everything here is already in words and numbers that a person reads; drawing adds no arithmetic of its own.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LabelledValue:
    """One line of the header or of the validity box."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class AnswerPoint:
    """One scored answer: target and answer azimuth, degrees, + right."""

    target_deg: float
    response_deg: float


@dataclass(frozen=True, slots=True)
class PositionMean:
    """All answers to one target: their mean and spread (degrees, + right), and how many were missed."""

    target_deg: float
    mean_deg: float | None
    spread_deg: float | None
    answered: int
    missed: int


@dataclass(frozen=True, slots=True)
class DirectionFigure:
    """Target against answer, and the mean answer per position."""

    points: tuple[AnswerPoint, ...]
    missed_deg: tuple[float, ...]
    means: tuple[PositionMean, ...]
    limit_deg: float
    """Axes reach from minus to plus this azimuth."""


@dataclass(frozen=True, slots=True)
class DistanceFigure:
    """Target against answered distance, metres, with the fitted power function r = k * t**a when there is one."""

    points: tuple[tuple[float, float], ...]
    missed_m: tuple[float, ...]
    exponent: float | None
    factor: float | None


@dataclass(frozen=True, slots=True)
class LevelShare:
    """Answers "right" to the sounds at one azimuth (degrees, + right)."""

    azimuth_deg: float
    share: float
    n: int


@dataclass(frozen=True, slots=True)
class MidlineFigure:
    """How often sounds were called right, over where they were, and the curve fitted to it."""

    levels: tuple[LevelShare, ...]
    curve: tuple[tuple[float, float], ...]
    """Azimuth and proportion, from left to right; empty where the fit did not converge."""
    midline_deg: float | None
    """None where it is not known."""
    interval_deg: tuple[float, float] | None
    limit_deg: float
    """The axis reaches from minus to plus this azimuth."""


@dataclass(frozen=True, slots=True)
class TrackFigure:
    """One staircase: what was played, in order, and what it settled on or, of arcs, the threshold."""

    name: str
    levels: tuple[float, ...]
    settled: float | None


@dataclass(frozen=True, slots=True)
class StaircaseFigure:
    """The staircases of a test. Levels are azimuths (degrees, + right), or arcs (degrees)."""

    are_azimuths: bool
    tracks: tuple[TrackFigure, ...]
    lowest: float
    """The axis of levels reaches from here"""
    highest: float
    """to here."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How often something was answered, with the 95 % interval."""

    group: str
    """What it is of, in words; bars of a group stand together."""
    name: str
    is_filled: bool
    """Filled or striped: told apart by shape, not by colour."""
    count: str
    """As printed: ``4 of 12``."""
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class BarsFigure:
    """Proportions side by side: what is on the left comes first."""

    kind: str
    """What the bars are: ``extinction``, ``words`` or ``match``."""
    bars: tuple[Bar, ...]
    chance: float | None
    """What guessing gives; None where it gives no one share."""
    warning: str = ""
    """In words, where a bar rests on so few answers that it is hardly more than an impression."""


@dataclass(frozen=True, slots=True)
class GridFigure:
    """What was answered to what, where both are few and in an order: zones from left to right, or near to far."""

    kind: str
    """``zones`` or ``distances``."""
    names: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    """A row for each of ``names`` as played, a column for each as answered."""
    missed: tuple[int, ...]
    """Of each as played: not heard, or not answered."""
    warning: str = ""
    """As of ``BarsFigure``."""


@dataclass(frozen=True, slots=True)
class ScaleFigure:
    """Points on one scale: of every scene in both versions, and their medians."""

    low: str
    """The end of the fewest points, in words."""
    high: str
    spatial: tuple[int, ...]
    mono: tuple[int, ...]
    spatial_median: float
    mono_median: float


@dataclass(frozen=True, slots=True)
class RatingsFigure:
    """Ratings of scenes in space and as mono."""

    scales: tuple[ScaleFigure, ...]
    fewest: int
    """The scales reach from here"""
    most: int
    """to here."""
    warning: str = ""
    """As of ``BarsFigure``."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One measure: its name, a value per column, all as printed."""

    measure: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The table of measures."""

    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """A whole session report."""

    title: str
    patient: str
    header: tuple[LabelledValue, ...]
    verdict: str
    """``valid``, ``caution`` or ``not-interpretable``."""
    verdict_words: str
    reasons: tuple[str, ...]
    checks: tuple[LabelledValue, ...]
    sentences: tuple[str, ...]
    direction: DirectionFigure | None
    distance: DistanceFigure | None
    midline: MidlineFigure | None
    staircases: StaircaseFigure | None
    bars: BarsFigure | None
    grid: GridFigure | None
    ratings: RatingsFigure | None
    tables: tuple[tuple[str, Table], ...]
    """Each with its heading."""
    material: tuple[LabelledValue, ...]
    """Scenes and words that were played: whose they are, and who approved them."""
    notes: tuple[str, ...]
    help_text: str
    simulated: str | None
    """Set when a simulated listener answered: printed large, so that nobody takes it for a patient."""
    trail: str = ""
    """How far the audit trail went when the report was made; printed at the foot of each page."""
