"""What stands beside a session's numbers: an earlier session, the site's controls, the same test in a second way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.assessment.comparing import Comparison, beside_earlier, may_be_compared
from core.assessment.norms import Norms, beside_controls
from core.assessment.scoring import SessionScores
from core.assessment.second_way import TwoWays, compare_ways
from core.assessment.visit import repeats_of, visit_of
from core.records.model import Session, SessionSummary
from core.records.store import Store


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known beside a session."""

    comparison: Comparison | None
    """None where there is no earlier session of the test, or it is withheld."""
    norms: Norms
    """Of nobody where they are withheld."""
    ways: TwoWays | None
    """None where the test was not given in a second way on the same visit."""
    number: int = 1
    """Which of the patient's tests in which a trial was committed it is, the first one 1."""
    is_withheld: bool = False
    """Whether there are earlier sessions or controls that it is not set beside, for it is not whole or may not be
    interpreted."""


def beside(store: Store, session: Session, scores: SessionScores) -> Beside:
    """Read from the records what stands beside a session: not for the GUI thread."""
    setup = session.setup
    others = [other for other in store.sessions(session.patient.uuid) if other.uuid != setup.uuid and other.committed]
    repeated = visit_of(setup).repeats
    earlier = [
        other
        for other in others
        if other.protocol_id == setup.protocol_id and other.started_utc < session.started_utc and other.uuid != repeated
    ]
    controls = store.control_sessions(setup.protocol_sha256)
    may = may_be_compared(session, scores)
    return Beside(
        comparison=beside_earlier(session, scores, (store.session(other.uuid) for other in earlier)) if may else None,
        norms=beside_controls(session, scores, controls if may else ()),
        ways=_ways(store, session, others),
        number=1 + sum(other.started_utc < session.started_utc for other in others),
        is_withheld=not may and bool(earlier or controls),
    )


def looking(store: Store) -> Callable[[Session, SessionScores], Beside]:
    """``beside`` for sessions as they are exported, which need not name their patient as the records do."""
    return lambda session, scores: beside(store, store.session(session.setup.uuid), scores)


def _ways(store: Store, session: Session, others: Sequence[SessionSummary]) -> TwoWays | None:
    """This session and the one that it repeats, or that repeats it: where both are there, and of the same protocol."""
    repeated = visit_of(session.setup).repeats
    if repeated is not None:
        found = [store.session(other.uuid) for other in others if other.uuid == repeated]
        pairs = [(other, session) for other in found]
    else:
        pairs = [(session, store.session(other.uuid)) for other in repeats_of(others, session.setup.uuid)]
    alike = [pair for pair in pairs if pair[0].setup.protocol_json == pair[1].setup.protocol_json]
    return compare_ways(*alike[0]) if alike else None
