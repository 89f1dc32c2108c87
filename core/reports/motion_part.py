"""The part of the report that is about motion: table and sentences."""

from dataclasses import replace

from core.assessment.adaptive.settings import Staircases
from core.assessment.measures import Measure, Note, Proportion, Scope, proportion, signed
from core.assessment.motion_scores import DIRECTIONS, MotionScores
from core.assessment.protocol import Protocol
from core.assessment.scoring import SessionScores
from core.assessment.statistics.agreement import against_chance
from core.reports import midline_part, phrases
from core.reports.common_rows import BY_CHANCE, NO_NORMS
from core.reports.figures import StaircaseFigure, Table, TableRow
from core.reports.midline_part import GUESSING
from core.wording import say

_AT_THE_LIMIT = 4
"""So many sounds in a row at the narrowest or the widest arc, at the end: the staircase could not go on."""


def staircases(protocol: Protocol, motion: MotionScores) -> StaircaseFigure | None:
    """The staircases, each with the threshold of its direction where one is given."""
    figure = midline_part.staircases(protocol, motion.traces, are_azimuths=False)
    if figure is None or not isinstance(protocol.adaptive, Staircases):
        return None
    conditions = [track.condition for track in protocol.adaptive.tracks if track.id in motion.traces]
    pairs = zip(figure.tracks, conditions, strict=True)
    return replace(
        figure, tracks=tuple(replace(track, settled=_given(protocol, condition, motion)) for track, condition in pairs)
    )


def _given(protocol: Protocol, direction: str, motion: MotionScores) -> float | None:
    """The threshold that is printed for a direction: none beyond the arcs that were played, and none of guesses."""
    if not _beats_guessing(_correct(motion)) or _limit(protocol, direction, motion) is not None:
        return None
    return motion.threshold_deg[direction].value


def table(protocol: Protocol, scores: SessionScores, motion: MotionScores) -> Table:
    """Measures by direction of the movement, with their intervals, and what guessing gives."""
    names = ("measure", "toward-left", "toward-right", "all", "chance", "controls")
    columns = tuple(say(f"report.column-{name}") for name in names)
    nothing, no_norms, guessing = phrases.NOTHING, say(NO_NORMS), phrases.percent(GUESSING)
    correct, whole = [motion.correct[direction] for direction in DIRECTIONS], _correct(motion)
    found = _beats_guessing(whole)
    left, right = (_arc(protocol, direction, motion) if found else nothing for direction in DIRECTIONS)
    given = [_given(protocol, direction, motion) for direction in DIRECTIONS]
    difference = _difference(motion.left_minus_right_deg) if None not in given else nothing
    missed, reaction = scores.omissions[Scope.ALL], scores.reaction_ms[Scope.ALL]

    def row(name: str, cells: tuple[str, str, str], guess: str = nothing, controls: str = no_norms) -> TableRow:
        return TableRow(say(f"report.measure-{name}"), (*cells, guess, controls))

    of_left, of_right = (phrases.counted(each) for each in correct)
    return Table(
        columns,
        (
            row("threshold", (left, right, nothing)),
            row("larger", (nothing, nothing, difference)),
            row("correct", (of_left, of_right, phrases.counted(whole)), guessing),
            row("said-left", (nothing, nothing, phrases.counted(motion.said_left)), guessing),
            row("omissions", (nothing, nothing, phrases.counted(missed)), controls=nothing),
            row("reaction", (nothing, nothing, phrases.with_interval(reaction, phrases.seconds)), controls=nothing),
        ),
    )


def _arc(protocol: Protocol, direction: str, motion: MotionScores) -> str:
    limit = _limit(protocol, direction, motion)
    if limit is None:
        return phrases.with_interval(motion.threshold_deg[direction], phrases.degrees)
    name, arc_deg = limit
    return say("report.below-arc" if name == "narrowest" else "report.above-arc", arc=phrases.degrees(arc_deg))


def _difference(left_minus_right: Measure) -> str:
    """By how much, and on which side, arcs must be larger."""
    toward_right = signed(left_minus_right, -1)
    value = phrases.brief_shift(toward_right.value or 0.0)
    if toward_right.ci_low is None:
        return value
    return say("report.counted", count=value, interval=phrases.shift_interval(toward_right, "brief-interval"))


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
    return p_value is not None and p_value < BY_CHANCE


def _threshold(protocol: Protocol, direction: str, motion: MotionScores) -> str:
    found, movement = motion.threshold_deg[direction], say(f"report.movement-{direction}")
    limit = _limit(protocol, direction, motion)
    if limit is not None:
        name, arc_deg = limit
        return say(f"report.sentence-threshold-{name}", movement=movement, arc=phrases.degrees(arc_deg))
    if found.value is not None:
        interval = phrases.bracketed(found, phrases.degrees)
        return say("report.sentence-threshold", movement=movement, arc=phrases.degrees(found.value), interval=interval)
    is_lost = found.note is Note.NOT_CONVERGED
    return say(
        "report.sentence-threshold-not-found" if is_lost else "report.sentence-threshold-none", movement=movement
    )


def _limit(protocol: Protocol, direction: str, motion: MotionScores) -> tuple[str, float] | None:
    """``narrowest`` or ``widest`` and that arc, where the threshold lies beyond it or the staircases ended at it."""
    adaptive, value = protocol.adaptive, motion.threshold_deg[direction].value
    if not isinstance(adaptive, Staircases):
        return None
    tracks = [track.id for track in adaptive.tracks if track.condition == direction and track.id in motion.traces]
    ends = {level for track in tracks for level in motion.traces[track].levels[-_AT_THE_LIMIT:]}
    if (value is None and ends == {adaptive.lowest}) or (value is not None and value < adaptive.lowest):
        return "narrowest", adaptive.lowest
    if (value is None and ends == {adaptive.highest}) or (value is not None and value > adaptive.highest):
        return "widest", adaptive.highest
    return None
