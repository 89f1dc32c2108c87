"""The tests of a patient over time, as numbers: series of measures, what they changed by, and what may be compared.

Where training took place only probes tell of change: what was trained, or is like it, is drawn and not judged.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import compress, groupby, pairwise

from core.assessment.comparing import Change, change_of
from core.assessment.evidence import evidence_of
from core.assessment.extent import Extent
from core.assessment.interpretation import Verdict, interpret
from core.assessment.measures import Measure
from core.assessment.norms import Norm, beside_controls
from core.assessment.outcomes import Outcome, outcomes
from core.assessment.scoring import SessionScores, score_session
from core.assessment.setups import differences, set_up_of
from core.assessment.visit import visit_of
from core.records.model import Session, SessionState
from core.records.store import Store
from core.records.training_model import TrainingSession
from core.training.probes import PROBE

MOST_OF_BASELINE = 2
"""So many first sessions are the baseline together, where a later one is left."""


@dataclass(frozen=True, slots=True)
class Point:
    """A measure in one session."""

    session: Session
    outcome: Outcome
    stretch: int
    """Counted from 0: a new one begins where the set-up changed. Only points of one stretch are joined and compared."""


@dataclass(frozen=True, slots=True)
class Course:
    """A measure over time."""

    points: tuple[Point, ...]
    """In order of time; at least one."""
    baseline: Outcome
    """The mean of the first sessions of the first stretch."""
    baseline_sessions: int
    latest: Outcome | None
    """In the latest session of the test; None where that does not have it."""
    change: Change | None
    """The latest session less the baseline; None where ``why_not`` says why."""
    why_not: str = ""
    """Nothing is judged: ``not-measured`` (in the latest session), ``one-session`` (has it), ``cannot-compare`` (the
    set-up ``differs``) or ``no-probe`` (training took place before)."""
    differs: tuple[str, ...] = ()
    """In what the set-up of the latest session differs from that of the baseline."""
    controls: Norm | None = None
    """The site's controls in the set-up of all these sessions; None where they are too few, or that set-up changed."""


@dataclass(frozen=True, slots=True)
class Tested:
    """One test over time."""

    protocol_id: str
    sessions: tuple[Session, ...]
    """Those whose numbers may be interpreted, in order of time."""
    with_caution: tuple[Session, ...]
    """Those of them whose numbers ask for caution."""
    trained: bool
    """Whether training took place before the latest session: then a test that is no probe is not judged."""
    courses: tuple[Course, ...]

    @property
    def differs(self) -> tuple[str, ...]:
        """In what the latest set-up differs from that of any baseline."""
        return tuple(dict.fromkeys(part for course in self.courses for part in course.differs))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A session that no course holds, and why: ``unfinished``, ``not-interpretable`` or ``repeat``."""

    session: Session
    why: str


@dataclass(frozen=True, slots=True)
class Progress:
    """A patient's tests and training."""

    tests: tuple[Tested, ...]
    left_out: tuple[LeftOut, ...]
    training: tuple[TrainingSession, ...]
    """Those in which something was trained, oldest first."""


Controls = Callable[[str], Sequence[Session]]
"""The completed sessions of controls, oldest first, of the protocol of a hash: ``Store.control_sessions``."""


def tests_of(store: Store, patient_uuid: str) -> list[Session]:
    """The whole sessions of a patient in which a trial was committed, newest first."""
    return list(store.whole_sessions([one.uuid for one in store.sessions(patient_uuid) if one.committed]))


def progress_of(
    sessions: Iterable[Session], training: Iterable[TrainingSession] = (), controls: Controls = lambda _sha256: ()
) -> Progress:
    """Put the sessions of one patient in order.

    Parameters
    ----------
    sessions, training
        All of one patient, in any order.
    controls
        Where those of the site are read.
    """
    trained = tuple(
        sorted((one for one in training if one.trials or one.stretches), key=lambda one: one.setup.created_utc)
    )
    kept: list[_Held] = []
    left_out = []
    for session in sorted(sessions, key=lambda one: one.started_utc):
        held = _held(session)
        if isinstance(held, str):
            left_out.append(LeftOut(session, held))
        else:
            kept.append(held)
    by_test = sorted(kept, key=lambda one: (one.protocol_id != PROBE, one.protocol_id))
    tests = tuple(
        _test(name, list(group), trained, controls) for name, group in groupby(by_test, lambda one: one.protocol_id)
    )
    return Progress(tests, tuple(left_out), trained)


@dataclass(frozen=True, slots=True)
class _Held:
    session: Session
    scores: SessionScores
    verdict: Verdict

    @property
    def protocol_id(self) -> str:
        return self.session.setup.protocol_id


def _held(session: Session) -> _Held | str:
    """With its scores; or why no course holds it."""
    if visit_of(session.setup).repeats is not None:
        return "repeat"
    if session.state is not SessionState.COMPLETED:
        return "unfinished"
    scores = score_session(session, extent=Extent.MAIN)
    verdict = interpret(evidence_of(session, scores)).verdict
    return "not-interpretable" if verdict is Verdict.NOT_INTERPRETABLE else _Held(session, scores, verdict)


def _test(name: str, held: list[_Held], training: Sequence[TrainingSession], controls: Controls) -> Tested:
    sessions = tuple(one.session for one in held)
    stretches, number = [0], 0
    for before, after in pairwise(sessions):
        number += bool(differences(set_up_of(before), set_up_of(after)))
        stretches.append(number)
    first = training[0].setup.created_utc if training else None
    trained = first is not None and sessions[-1].started_utc > first
    found: dict[str, list[Point]] = {}
    for one, stretch in zip(held, stretches, strict=True):
        for outcome in outcomes(one.scores):
            if outcome.main:
                found.setdefault(outcome.name, []).append(Point(one.session, outcome, stretch))
    norms = _norms(held[-1].session, held[-1].scores, controls) if number == 0 else {}
    courses = tuple(
        replace(
            _course(tuple(points), sessions[-1], first, judged=name == PROBE or not trained),
            controls=norms.get(outcome),
        )
        for outcome, points in found.items()
    )
    cautious = (one.verdict is Verdict.CAUTION for one in held)
    return Tested(name, sessions, tuple(compress(sessions, cautious)), trained, courses)


def _norms(session: Session, scores: SessionScores, controls: Controls) -> Mapping[str, Norm]:
    """By the name of the measure, where there are enough controls who have it."""
    beside = beside_controls(session, scores, controls(session.setup.protocol_sha256))
    return {name: norm for name, norm in beside.norms.items() if norm.mean is not None}


def _course(points: tuple[Point, ...], last: Session, trained_from: datetime | None, *, judged: bool) -> Course:
    beginning = [point for point in points if point.stretch == points[0].stretch]
    untrained = [point for point in beginning if trained_from is None or point.session.started_utc <= trained_from]
    first = (untrained or beginning[:1])[:MOST_OF_BASELINE]
    if len(first) == len(points) and len(first) > 1:
        first = first[:-1]
    baseline = mean_of([point.outcome for point in first])
    if points[-1].session.setup.uuid != last.setup.uuid:
        return Course(points, baseline, len(first), None, None, "not-measured")
    latest = points[-1].outcome
    if len(points) == 1:
        return Course(points, baseline, 1, latest, None, "one-session")
    differs = differences(set_up_of(first[0].session), set_up_of(last))
    why_not = "cannot-compare" if differs else "" if judged else "no-probe"
    change = None if why_not else change_of(baseline, latest)
    return Course(points, baseline, len(first), latest, change, why_not, differs)


def mean_of(found: Sequence[Outcome]) -> Outcome:
    """The mean of a measure over sessions; its standard error is that of their trials alone."""
    first, n = found[0], len(found)
    errors = [outcome.measure.se for outcome in found]
    known = [error for error in errors if error is not None]
    se = math.sqrt(math.fsum(error**2 for error in known)) / n if len(known) == n else None
    value = math.fsum(outcome.measure.value or 0.0 for outcome in found) / n
    answers = min(outcome.measure.n for outcome in found)
    measure = Measure(value, None, None, answers, first.measure.note, se)
    return Outcome(first.name, first.label, first.unit, measure, first.is_size, first.main)
