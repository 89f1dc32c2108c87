"""Who may be known from an export: by default nobody. One place decides what names a person, for every format.

The code of a patient is the pseudonym: the list of who it is stays in the clinic. What else could name somebody is left
out unless it is asked for: the therapist, who corrected a trial, and what was typed freely about the patient.
"""

from dataclasses import dataclass, replace

from core.records.model import Session, SessionEvent
from core.records.training_model import TrainingSession

_TYPED = frozenset({"note", "prompt"})
"""Events whose detail was typed freely. Reasons (why a trial does not count, why a session was stopped) stay."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What an export tells of persons."""

    identity: bool = False
    """Whether it names them."""

    def session(self, session: Session) -> Session:
        """The session as it may leave."""
        if self.identity:
            return session
        return replace(
            session,
            setup=replace(session.setup, therapist=""),
            patient=replace(session.patient, notes=""),
            events=_events(session.events),
            corrections=tuple(replace(correction, who="") for correction in session.corrections),
        )

    def training(self, session: TrainingSession) -> TrainingSession:
        """The training session as it may leave."""
        if self.identity:
            return session
        return replace(
            session,
            setup=replace(session.setup, therapist=""),
            patient=replace(session.patient, notes=""),
            events=_events(session.events),
        )


def _events(events: tuple[SessionEvent, ...]) -> tuple[SessionEvent, ...]:
    return tuple(replace(event, detail="") if event.kind in _TYPED else event for event in events)
