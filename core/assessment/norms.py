"""A session beside those of a site's controls who were tested in exactly the same set-up: local norms.

They say how rare a value is among these people. There is no cut-off and no label, and norms of one set-up say nothing
about another. Each control counts once, by the first session of the set-up: a second one was practised.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.assessment.evidence import evidence_of
from core.assessment.extent import Extent
from core.assessment.interpretation import Verdict, interpret
from core.assessment.outcomes import Outcome, outcomes
from core.assessment.scoring import SessionScores, score_session
from core.assessment.setups import differences, set_up_of
from core.assessment.statistics.single_case import FEW_CONTROLS, FEWEST_CONTROLS, SingleCase, compared
from core.errors import InputError
from core.records.model import Session, SessionState


@dataclass(frozen=True, slots=True)
class Norm:
    """One measure beside that of controls."""

    outcome: Outcome
    n: int
    """Controls who have this measure."""
    mean: float | None
    sd: float | None
    """Of their values, sample standard deviation; None for fewer than ``FEWEST_CONTROLS``, as the mean."""
    case: SingleCase | None
    """None for too few controls, and where their values are all alike or a size is 0."""


@dataclass(frozen=True, slots=True)
class Norms:
    """What controls of the same set-up say."""

    people: int
    left_out: int
    """Controls of the same set-up without a valid session."""
    ages: tuple[int, int] | None
    """Youngest and oldest in years; None where no birth year is known."""
    ages_unknown: int
    age: int | None
    """Of the one who is set beside them, at the session."""
    norms: Mapping[str, Norm]
    """By the name of the measure."""

    @property
    def enough(self) -> bool:
        """Whether there are enough controls to compare with."""
        return self.people >= FEWEST_CONTROLS

    @property
    def few(self) -> bool:
        """Whether percentiles are rough."""
        return self.people < FEW_CONTROLS

    @property
    def outside_ages(self) -> bool | None:
        """Whether the one set beside them is younger or older than all; None where that is not known."""
        return None if self.ages is None or self.age is None else not self.ages[0] <= self.age <= self.ages[1]


def is_valid_control(session: Session, scores: SessionScores) -> bool:
    """Whether a control's session may be a part of a norm: whole, of a person, and valid without reservation."""
    whole = session.state is SessionState.COMPLETED and not scores.is_simulated
    return whole and interpret(evidence_of(session, scores)).verdict is Verdict.VALID


def first_valid(sessions: Iterable[Session]) -> tuple[dict[str, SessionScores], dict[str, Session], set[str]]:
    """The first valid session of each control: its scores and it, by person; and who has none.

    Parameters
    ----------
    sessions
        Of controls and of one set-up, oldest first.
    """
    scores: dict[str, SessionScores] = {}
    chosen: dict[str, Session] = {}
    seen: set[str] = set()
    for session in sessions:
        person = session.patient.uuid
        seen.add(person)
        if person in scores:
            continue
        found = score_session(session, resamples=0, extent=Extent.MAIN)
        if is_valid_control(session, found):
            scores[person], chosen[person] = found, session
    return scores, chosen, seen - set(scores)


def beside_controls(session: Session, scores: SessionScores, controls: Sequence[Session]) -> Norms:
    """Set a session beside the controls of the same set-up.

    Parameters
    ----------
    controls
        Sessions of controls, oldest first; those of another set-up, and those of the same person, are left out.
    """
    mine = set_up_of(session)
    alike = [
        other
        for other in controls
        if other.patient.uuid != session.patient.uuid and not differences(mine, set_up_of(other), same_person=False)
    ]
    found, chosen, without = first_valid(alike)
    values: dict[str, list[float]] = {}
    for one in found.values():
        for outcome in outcomes(one):
            values.setdefault(outcome.name, []).append(outcome.measure.value or 0.0)
    ages = [age for other in chosen.values() if (age := age_at(other)) is not None]
    return Norms(
        people=len(found),
        left_out=len(without),
        ages=(min(ages), max(ages)) if ages else None,
        ages_unknown=len(found) - len(ages),
        age=age_at(session),
        norms={outcome.name: _norm(outcome, values.get(outcome.name, [])) for outcome in outcomes(scores)},
    )


def age_at(session: Session) -> int | None:
    """The age in the year of a session; None where the birth year is not recorded."""
    born = session.patient.birth_year
    return None if born is None else session.started_utc.year - born


def _norm(outcome: Outcome, controls: list[float]) -> Norm:
    n = len(controls)
    if n < FEWEST_CONTROLS:
        return Norm(outcome, n, None, None, None)
    mean = math.fsum(controls) / n
    sd = math.sqrt(math.fsum((each - mean) ** 2 for each in controls) / (n - 1))
    try:
        case = compared(outcome.measure.value or 0.0, controls, skewed=outcome.is_size)
    except InputError:  # their values are all alike, or a size is 0 and has no logarithm: no percentile
        case = None
    return Norm(outcome, n, mean, sd, case)
