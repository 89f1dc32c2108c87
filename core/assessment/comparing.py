"""A session beside an earlier one of the same patient: what changed, and whether by more than measurement does.

No test–retest reliability is known for any set-up, so that noise is that of the trials of both sessions alone:
MDC95 = 1.96 √(SE₁² + SE₂²). Day-to-day variation is not in it, and would make it larger.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from core.assessment.evidence import evidence_of
from core.assessment.extent import Extent
from core.assessment.interpretation import Verdict, interpret
from core.assessment.outcomes import FEWEST_OF_A_SHARE, Outcome, Unit, outcomes
from core.assessment.scoring import SessionScores, score_session
from core.assessment.setups import differences, set_up_of
from core.assessment.statistics.change import Z_95, exceeds_noise, z_of_change
from core.records.model import Session, SessionState


@dataclass(frozen=True, slots=True)
class Change:
    """One measure before and now."""

    before: Outcome
    now: Outcome
    change: float
    """Now less before, in the unit of the measure."""
    smallest_real: float | None
    """MDC95 of trial noise; None where one of the two does not say how much it varies."""
    z: float | None
    """The change in standard errors of both: beyond ±1.96 it is more than trial noise."""

    @property
    def exceeds(self) -> bool | None:
        """Whether it is more than measurement noise; None where that is not known."""
        return None if self.smallest_real is None else exceeds_noise(self.change, self.smallest_real)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A session beside an earlier one."""

    session_uuid: str
    """Of the earlier one."""
    started_utc: datetime
    differs: tuple[str, ...]
    """In what the set-ups differ (``setups.SetUp``): then nothing is compared."""
    changes: tuple[Change, ...]


def change_of(before: Outcome, now: Outcome) -> Change:
    """What a measure changed by."""
    difference = (now.measure.value or 0.0) - (before.measure.value or 0.0)
    errors = [_standard_error(outcome) for outcome in (before, now)]
    if errors[0] is None or errors[1] is None or math.hypot(errors[0], errors[1]) == 0.0:
        return Change(before, now, difference, None, None)
    z = z_of_change(before.measure.value or 0.0, now.measure.value or 0.0, errors[0], errors[1])
    return Change(before, now, difference, Z_95 * math.hypot(errors[0], errors[1]), z)


def _standard_error(outcome: Outcome) -> float | None:
    if outcome.unit is Unit.SHARE and outcome.measure.n < FEWEST_OF_A_SHARE:
        return None
    return outcome.measure.se


def changes(before: Iterable[Outcome], now: Iterable[Outcome]) -> tuple[Change, ...]:
    """The changes of the measures that both have, in the order of ``now``."""
    earlier = {outcome.name: outcome for outcome in before}
    return tuple(change_of(earlier[outcome.name], outcome) for outcome in now if outcome.name in earlier)


def may_be_compared(session: Session, scores: SessionScores) -> bool:
    """Whether a session is whole, and its numbers may be interpreted at all."""
    verdict = interpret(evidence_of(session, scores)).verdict
    return session.state is SessionState.COMPLETED and verdict is not Verdict.NOT_INTERPRETABLE


def beside_earlier(session: Session, scores: SessionScores, earlier: Iterable[Session]) -> Comparison | None:
    """Set a session beside the latest earlier one of the same set-up; where there is none, say what differs.

    Parameters
    ----------
    session
        One that may be compared (``may_be_compared``).
    earlier
        Earlier sessions of the same patient and test, the latest first; it may be lazy. Those that
        are not whole, or whose numbers may not be interpreted, are passed over.

    Returns
    -------
    Comparison
        None where there is no earlier session.
    """
    mine, latest = set_up_of(session), None
    for other in earlier:
        differs = differences(mine, set_up_of(other))
        if differs and latest is not None:
            continue
        of_other = score_session(other, extent=Extent.COMPARED)
        if not may_be_compared(other, of_other):
            continue
        if not differs:
            compared = changes(outcomes(of_other), outcomes(scores))
            return Comparison(other.setup.uuid, other.started_utc, (), compared)
        latest = Comparison(other.setup.uuid, other.started_utc, differs, ())
    return latest
