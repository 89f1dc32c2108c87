"""A page for the patient, as data: three plain sentences and one picture of the answers. No score and no judgement.

What it says must be true of few answers, too. It is not made where a report may not be interpreted: a picture whose
left may be right, or that nobody heard, would tell the patient something false.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from core.assessment.blinding import is_blind
from core.assessment.evidence import evidence_of
from core.assessment.extinction_scores import SIDES
from core.assessment.interpretation import Verdict, interpret
from core.assessment.kinds import VERSIONS, WORDS_HEARD, ZONES
from core.assessment.measures import FEWEST_FOR_INTERVAL, Measure, Proportion, Scope
from core.assessment.motion_scores import DIRECTIONS
from core.assessment.ratings_scores import FEWEST_PAIRS
from core.assessment.scoring import SessionScores, scorable_trials
from core.errors import InputError
from core.records.model import Heard, Session
from core.records.people.model import Identity
from core.records.training_model import TrainingSession
from core.reports import building, training_part, whose
from core.reports.handout_figures import Above, Ahead, Asides, DotRow, Handout, Picture, Rows
from core.training.exercises import LISTEN
from core.wording import say

_UNSURE_SIDES = frozenset({"channels-unconfirmed", "not-carried"})
"""With one of these reasons nothing is said of a side: the sound may not have been where it should."""
_CLEAR_DEG = 5.0
"""Smaller shifts are not told: hardly anybody could hear them."""
_SIDES_DEG = {"left": -60.0, "centre": 0.0, "right": 60.0}
_ZONES_DEG = dict(zip(ZONES, (-60.0, -20.0, 0.0, 20.0, 60.0), strict=True))
"""Where zones are drawn."""
_CLASSES_M = {"near": 1.0, "middle": 2.8, "far": 6.0}
"""How far near, middle and far are drawn."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The first two sentences of a test, and its picture."""

    did: str
    n: int
    """How many sounds, or pairs, were played."""
    found: str
    picture: Picture
    fewest: int = FEWEST_FOR_INTERVAL
    """With fewer, nothing more is said than that they are few."""


def of_session(session: Session, scores: SessionScores, who: Identity | None = None) -> Handout:
    """The page of a test.

    Parameters
    ----------
    who : named in place of the code (``core.reports.whose``).

    Raises
    ------
    InputError
        ``export.blind``, ``handout.not-interpretable``, ``handout.nothing``.
    """
    if is_blind(session):
        raise InputError("export.blind")
    found = interpret(evidence_of(session, scores))
    if found.verdict is Verdict.NOT_INTERPRETABLE:
        raise InputError("handout.not-interpretable")
    sides_hold = not _UNSURE_SIDES & {reason.code for reason in found.reasons}
    told = _told(session, scores, sides_hold=sides_hold)
    return _page("title", session.started_utc, whose.called(session.patient, who), told, building.simulated(session))


def of_training(session: TrainingSession, who: Identity | None = None) -> Handout:
    """The page of a training session in which sounds were looked for; ``who`` as in ``of_session``.

    Raises
    ------
    InputError
        ``handout.listening``, ``handout.nothing``, ``handout.not-interpretable``.
    """
    if session.setup.exercise_id == LISTEN:
        raise InputError("handout.listening")
    if session.setup.channel_check == "failed":
        raise InputError("handout.not-interpretable")
    pairs = tuple(
        (one.target_azimuth_deg, one.response_azimuth_deg if one.heard is Heard.YES else None) for one in session.trials
    )
    told = _Told("find", len(pairs), "find", Above(pairs), fewest=1)
    began, name = session.setup.created_utc, whose.called(session.patient, who)
    return _page("title-training", began, name, told, training_part.simulated(session))


def _page(title: str, began: datetime, who: str, told: _Told, simulated: str | None) -> Handout:
    if not told.n:
        raise InputError("handout.nothing")
    found = told.found if told.n >= told.fewest else "few"
    sentences = (say(f"handout.did-{told.did}", n=told.n), say(f"handout.found-{found}"), say("handout.ask"))
    return Handout(say(f"handout.{title}"), _day(began), who, sentences, told.picture, simulated)


def _day(moment: datetime) -> str:
    here = moment.astimezone()
    return say("handout.day", day=here.day, month=say(f"handout.month-{here.month}"), year=here.year)


def _told(session: Session, scores: SessionScores, *, sides_hold: bool) -> _Told:
    of_choices = _of_choices(scores, sides_hold=sides_hold)
    if of_choices is not None:
        return of_choices
    trials = scorable_trials(session)
    if scores.zones is not None:
        places = [
            (_ZONES_DEG[trial.planned.condition], _ZONES_DEG.get(trial.response_choice or "")) for trial in trials
        ]
        return _Told("direction", len(trials), "picture", Above(tuple(places)))
    if scores.column is not None:
        sided = [
            (trial.planned.target_azimuth_deg or 0.0, _SIDES_DEG.get(trial.response_choice or "")) for trial in trials
        ]
        return _Told("direction", len(trials), "picture", Above(tuple(sided)))
    if scores.direction is not None:
        pointed = [
            (trial.planned.target_azimuth_deg, trial.response_azimuth_deg if trial.heard is Heard.YES else None)
            for trial in trials
            if trial.planned.target_azimuth_deg is not None
        ]
        shift = _shift(scores.direction.by_scope[Scope.ALL].constant_deg, sides_hold=sides_hold)
        did = "direction" if scores.distance is None else "direction-distance"
        return _Told(did, len(pointed), shift, Above(tuple(pointed)))
    return _of_distances(session)


def _of_distances(session: Session) -> _Told:
    pairs = []
    for trial in scorable_trials(session):
        answered = trial.response_distance_m
        if answered is None:
            answered = _CLASSES_M.get(trial.response_choice or "")
        pairs.append((trial.planned.target_distance_m or 0.0, answered if trial.heard is Heard.YES else None))
    return _Told("distance", len(pairs), "distance", Ahead(tuple(pairs)))


def _shift(shift: Measure, *, sides_hold: bool) -> str:
    """What may be said of a shift: a side where its whole interval lies clearly on that side."""
    if not sides_hold or shift.value is None or shift.ci_low is None or shift.ci_high is None:
        return "picture"
    if shift.ci_low > _CLEAR_DEG:
        return "shift-right"
    return "shift-left" if shift.ci_high < -_CLEAR_DEG else "no-shift"


def _of_choices(scores: SessionScores, *, sides_hold: bool) -> _Told | None:
    if scores.midline is not None:
        levels = tuple(
            (level.level, level.positive.n - level.positive.count, level.positive.count)
            for level in scores.midline.levels
        )
        fit = scores.midline.fit
        ahead = _shift(fit.pse, sides_hold=sides_hold and fit.converged).removeprefix("shift-")
        found = f"midline-{ahead}" if ahead in {"left", "right"} else "midline"
        return _Told("midline", sum(left + right for _, left, right in levels), found, Asides(levels))
    if scores.motion is not None:
        rows = [_row(f"motion-{way}", scores.motion.correct[way]) for way in DIRECTIONS]
        # what was answered, not whether it was right: of movements to the right, right answers say "to the right"
        toward_left, toward_right = rows
        turned = replace(toward_right, filled=toward_right.empty, empty=toward_right.filled)
        return _Told("motion", _count(rows), "motion", _rows("motion", [toward_left, turned]))
    if scores.extinction is not None:
        sides = scores.extinction.sides
        rows = [
            _row(f"extinction-{side}-{way}", getattr(sides[side], way)) for side in SIDES for way in ("alone", "beside")
        ]
        return _Told("extinction", _count(rows), "extinction", _rows("extinction", rows))
    return _of_material(scores)


def _of_material(scores: SessionScores) -> _Told | None:
    if scores.words is not None:
        rows = [
            _row(f"words-{way}-{side}", getattr(scores.words.conditions[way], side))
            for way in WORDS_HEARD
            for side in ("left", "right")
        ]
        return _Told("words", _count(rows) // 2, "words", _rows("words", rows))
    if scores.matching is not None:
        rows = [_row("matching", scores.matching.right.correct)]
        return _Told("matching", _count(rows), "matching", _rows("matching", rows))
    if scores.ratings is not None:
        versions = scores.ratings.preferred
        shares = [*((way, versions[way]) for way in VERSIONS), ("alike", scores.ratings.alike)]
        rows = [DotRow(say(f"handout.row-ratings-{way}"), share.count, 0) for way, share in shares]
        return _Told("ratings", scores.ratings.alike.n, "ratings", _rows("ratings", rows), fewest=FEWEST_PAIRS)
    return None


def _row(name: str, share: Proportion) -> DotRow:
    return DotRow(say(f"handout.row-{name}"), share.count, share.n - share.count)


def _count(rows: list[DotRow]) -> int:
    return sum(row.filled + row.empty for row in rows)


def _rows(kind: str, rows: list[DotRow]) -> Rows:
    empty = say(f"handout.empty-{kind}") if kind != "ratings" else ""
    return Rows(tuple(rows), say(f"handout.filled-{kind}"), empty)
