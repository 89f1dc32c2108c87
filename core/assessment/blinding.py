"""What nobody may be told before a session is over: which version of a scene was played when it was rated."""

from core.assessment import protocol
from core.assessment.tasks import RATINGS, choice_task
from core.records.model import Session, SessionState


def is_blind(session: Session) -> bool:
    """Whether what was played is to be kept from everybody: scenes are rated, and the session may still go on."""
    if session.state is not SessionState.OPEN:
        return False
    locked = protocol.loads(session.setup.protocol_json, origin=session.setup.protocol_id)
    return choice_task(locked.protocol) == RATINGS
