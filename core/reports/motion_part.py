"""The part of the report that is about motion: table and sentences."""

from dataclasses import replace

from core.assessment.adaptive.settings import Staircases
from core.assessment.measures import Measure, Note, Proportion, Scope, proportion
from core.assessment.motion_scores import DIRECTIONS, MotionScores
from core.assessment.protocol import Protocol
from core.assessment.scoring import SessionScores
from core.assessment.statistics.agreement import against_chance
from core.reports import midline_part, phrases
from core.reports.common_rows import NO_NORMS, omission_row, padded, reaction_row
from core.reports.figures import StaircaseFigure, Table, TableRow
from core.reports.midline_part import GUESSING
from core.wording import say

_BY_CHANCE = 0.05
_AT_THE_LIMIT = 4
"""So many sounds in a row at the narrowest or the widest arc, at the end: the staircase could not go on."""


def staircases(protocol: Protocol, motion: MotionScores) -> StaircaseFigure | None:
    """The staircases; where answers cannot be told from guessing, without what they settled on."""
    figure = midline_part.staircases(protocol, motion.traces, are_azimuths=False)
    if figure is None or _beats_guessing(_correct(motion)):
        return figure
    return replace(figure, tracks=tuple(replace(track, settled=None) for track in figure.tracks))


def table(protocol: Protocol, scores: SessionScores, motion: MotionScores) -> Table:
    """Measures by direction of the movement, and what guessing gives."""
    names = ("measure", "toward-left", "toward-right", "all", "interval", "chance", "controls")
    columns = tuple(say(f"report.column-{name}") for name in names)
    nothing, no_norms, guessing = phrases.NOTHING, say(NO_NORMS), phrases.percent(GUESSING)
    correct, whole = [motion.correct[direction] for direction in DIRECTIONS], _correct(motion)
    found = _beats_guessing(whole)
    thresholds = [_arc(protocol, direction, motion) if found else nothing for direction in DIRECTIONS]
    difference = _difference(motion) if found else nothing
    width = len(columns) - 1
    return Table(
        columns,
        (
            TableRow(say("report.measure-threshold"), (*thresholds, nothing, nothing, nothing, no_norms)),
            TableRow(say("report.measure-larger"), padded([nothing, nothing, difference], width)),
            _counts("correct", [*correct, whole], (guessing, no_norms)),
            _counts("said-left", [None, None, motion.said_left], (guessing, no_norms)),
            omission_row(scores, (Scope.ALL,), width, before=2),
            reaction_row(scores, (Scope.ALL,), width, before=2),
        ),
    )


def _counts(name: str, shares: list[Proportion | None], ends: tuple[str, str]) -> TableRow:
    cells = [phrases.NOTHING if share is None else phrases.count(share) for share in shares]
    last = shares[-1]
    interval = phrases.NOTHING if last is None else phrases.share(last.measure)
    return TableRow(say(f"report.measure-{name}"), (*cells, interval, *ends))


def _arc(protocol: Protocol, direction: str, motion: MotionScores) -> str:
    limit = _limit(protocol, direction, motion)
    if motion.threshold_deg[direction].note is not Note.NOT_CONVERGED or limit is None:
        return phrases.value(motion.threshold_deg[direction], phrases.degrees)
    name, arc_deg = limit
    return say("report.below-arc" if name == "narrowest" else "report.above-arc", arc=phrases.degrees(arc_deg))


def _difference(motion: MotionScores) -> str:
    more = motion.left_minus_right_deg.value
    if more is None:
        return phrases.NOTHING
    if round(more) == 0:
        return say("report.larger-neither")
    return say("report.larger-left" if more > 0 else "report.larger-right", degrees=round(abs(more)))


def sentences(protocol: Protocol, motion: MotionScores) -> tuple[str, ...]:
    """From which arc on each direction is told, and which of the two is answered how often."""
    said, correct = motion.said_left, _correct(motion)
    told = [_threshold(protocol, direction, motion) for direction in DIRECTIONS]
    if not _beats_guessing(correct):
        told = [say("report.sentence-motion-guessing", count=correct.count, n=correct.n)]
    return (*told, say("report.sentence-said-left", count=said.count, n=said.n))


def _correct(motion: MotionScores) -> Proportion:
    correct = [motion.correct[direction] for direction in DIRECTIONS]
    return proportion(sum(each.count for each in correct), sum(each.n for each in correct))


def _beats_guessing(correct: Proportion) -> bool:
    """A staircase settles somewhere for one who guesses, too; and who always says one side is perfect on that side."""
    p_value = against_chance(correct.count, correct.n, GUESSING).p_value
    return p_value is not None and p_value < _BY_CHANCE


def _threshold(protocol: Protocol, direction: str, motion: MotionScores) -> str:
    found: Measure = motion.threshold_deg[direction]
    movement = say(f"report.movement-{direction}")
    if found.value is not None:
        return say("report.sentence-threshold", movement=movement, arc=phrases.degrees(found.value))
    if found.note is not Note.NOT_CONVERGED:
        return say("report.sentence-threshold-none", movement=movement)
    limit = _limit(protocol, direction, motion)
    if limit is None:
        return say("report.sentence-threshold-not-found", movement=movement)
    name, arc_deg = limit
    return say(f"report.sentence-threshold-{name}", movement=movement, arc=phrases.degrees(arc_deg))


def _limit(protocol: Protocol, direction: str, motion: MotionScores) -> tuple[str, float] | None:
    """``narrowest`` or ``widest`` and the arc, where the staircases of a direction ended there."""
    if not isinstance(protocol.adaptive, Staircases):
        return None
    tracks = [track.id for track in protocol.adaptive.tracks if track.condition == direction]
    ends = {
        level for track in tracks if track in motion.traces for level in motion.traces[track].levels[-_AT_THE_LIMIT:]
    }
    if ends == {protocol.adaptive.lowest}:
        return "narrowest", protocol.adaptive.lowest
    return ("widest", protocol.adaptive.highest) if ends == {protocol.adaptive.highest} else None
