"""The part of the report that is about the midline: figures, table and sentences."""

import math
from collections.abc import Mapping

from core.assessment.adaptive.settings import Staircases, level_range
from core.assessment.measures import Measure, Note, Proportion, Scope, proportion
from core.assessment.midline_scores import REACH_DEG, MidlineScores, StaircaseTrace
from core.assessment.protocol import Protocol
from core.assessment.scoring import SessionScores
from core.assessment.statistics.psychometric import JND_FACTOR
from core.reports import phrases
from core.reports.common_rows import NO_NORMS, omission_row, reaction_row
from core.reports.figures import LevelShare, MidlineFigure, StaircaseFigure, Table, TableRow, TrackFigure
from core.wording import say

GUESSING = 0.5
"""Of a choice of two."""
_CURVE_STEP_DEG = 1
_MARGIN_DEG = 5.0
"""Keeps marks off the frame."""
_COLUMNS = ("measure", "value", "plain-interval", "chance", "controls")


def figure(midline: MidlineScores) -> MidlineFigure:
    """How often sounds were called right, and the fitted curve."""
    fit = midline.fit
    known = fit.converged and fit.pse.value is not None
    interval = None
    if known and fit.pse.ci_low is not None and fit.pse.ci_high is not None:
        interval = (fit.pse.ci_low, fit.pse.ci_high)
    return MidlineFigure(
        levels=tuple(
            LevelShare(level.level, level.positive.measure.value or 0.0, level.positive.n) for level in midline.levels
        ),
        curve=_curve(midline) if known else (),
        midline_deg=fit.pse.value if known else None,
        interval_deg=interval,
        limit_deg=REACH_DEG + _MARGIN_DEG,
    )


def _curve(midline: MidlineScores) -> tuple[tuple[float, float], ...]:
    """The psychometric function at the medians of its parameters (``statistics.psychometric``)."""
    middle, jnd, lapse = (measure.value or 0.0 for measure in (midline.fit.pse, midline.fit.jnd, midline.fit.lapse))
    spread = jnd / JND_FACTOR
    reach = int(REACH_DEG)
    return tuple(
        (float(azimuth), lapse + (1 - 2 * lapse) * 0.5 * (1 + math.erf((azimuth - middle) / (spread * math.sqrt(2)))))
        for azimuth in range(-reach, reach + 1, _CURVE_STEP_DEG)
    )


def staircases(
    protocol: Protocol, traces: Mapping[str, StaircaseTrace], *, are_azimuths: bool
) -> StaircaseFigure | None:
    """The staircases of a test, in the order of its protocol; None where it has none."""
    if not isinstance(protocol.adaptive, Staircases) or not traces:
        return None
    lowest, highest = level_range(protocol.adaptive)
    if are_azimuths:  # left and right alike
        highest = max(abs(lowest), abs(highest))
        lowest = -highest
    tracks = [track for track in protocol.adaptive.tracks if track.id in traces]
    return StaircaseFigure(
        are_azimuths,
        tuple(
            TrackFigure(_track_name(track.start, track.condition), traces[track.id].levels, traces[track.id].settled)
            for track in tracks
        ),
        lowest - _MARGIN_DEG,
        highest + _MARGIN_DEG,
    )


def _track_name(start: float, condition: str) -> str:
    if condition:
        return say(f"report.track-{condition}")
    return say("report.track-from", place=phrases.place(start))


def rights(midline: MidlineScores) -> Proportion:
    """Answers "right" among all."""
    levels = [level.positive for level in midline.levels]
    return proportion(sum(level.count for level in levels), sum(level.n for level in levels))


def table(scores: SessionScores, midline: MidlineScores) -> Table:
    """Measures with their interval and what guessing gives."""
    columns = tuple(say(f"report.column-{name}") for name in _COLUMNS)
    fit, nothing, no_norms = midline.fit, phrases.NOTHING, say(NO_NORMS)

    def row(name: str, measure: Measure, write: phrases.Writer, interval: str, guessing: str = nothing) -> TableRow:
        shown = nothing if measure.note is Note.NOT_CONVERGED else interval
        return TableRow(say(f"report.measure-{name}"), (phrases.value(measure, write), shown, guessing, no_norms))

    shift = phrases.shift_interval(fit.pse, "brief-interval")
    rows = [row("midline", fit.pse, phrases.place, shift)]
    if midline.toward_lesion_deg is not None:
        interval = phrases.shift_interval(midline.toward_lesion_deg, "lesion-interval")
        rows.append(row("toward-lesion", midline.toward_lesion_deg, _toward, interval))
    if midline.traces:
        rows.append(row("staircase", midline.staircase_deg, phrases.place, nothing))
    said = rights(midline)
    rows += [
        row("jnd", fit.jnd, phrases.degrees, phrases.interval(fit.jnd, phrases.degrees)),
        TableRow(
            say("report.measure-said-right"),
            (phrases.count(said), phrases.share(said.measure), phrases.percent(GUESSING), no_norms),
        ),
        omission_row(scores, (Scope.ALL,), len(columns) - 1),
        reaction_row(scores, (Scope.ALL,), len(columns) - 1),
    ]
    return Table(columns, tuple(rows))


def _toward(error_deg: float) -> str:
    if not phrases.is_shifted(error_deg):
        return say("report.shift-ahead")
    return say("report.brief-toward" if error_deg > 0 else "report.brief-away", degrees=round(abs(error_deg)))


def sentences(midline: MidlineScores) -> tuple[str, ...]:
    """Where straight ahead is heard, what follows for a sound straight ahead, and how finely sides are told."""
    fit, said = midline.fit, rights(midline)
    of_answers = say("report.sentence-said-right", count=said.count, n=said.n)
    if fit.pse.value is None or fit.pse.note is Note.TOO_FEW:
        return say("report.sentence-midline-few", n=fit.pse.n), of_answers
    if not fit.converged:
        return say("report.sentence-midline-not-found"), of_answers
    interval, toward = phrases.bracketed_shift(fit.pse), phrases.toward_lesion(midline.toward_lesion_deg)
    where = "shifted" if phrases.is_shifted(fit.pse.value) else "ahead"
    place = phrases.shift(fit.pse.value)
    return (
        say(f"report.sentence-midline-{where}", shift=place, interval=interval, toward=toward),
        _consequence(fit.pse),
        say(
            "report.sentence-jnd",
            jnd=phrases.degrees(fit.jnd.value or 0.0),
            interval=phrases.bracketed(fit.jnd, phrases.degrees),
        ),
    )


def _consequence(pse: Measure) -> str:
    """A midline on the left makes of straight ahead a sound on the right: said, for this sign is easily mistaken."""
    if not phrases.is_shifted(pse.value or 0.0):
        return say("report.sentence-midline-no-shift")
    low, high = pse.ci_low or 0.0, pse.ci_high or 0.0
    if round(low) <= 0 <= round(high):
        return say("report.sentence-midline-includes-ahead")
    return say("report.sentence-ahead-called-left" if low > 0 else "report.sentence-ahead-called-right")
