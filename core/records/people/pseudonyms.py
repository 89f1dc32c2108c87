"""A session as a researcher sees it: by the patient's code, without what was typed about a person."""

from dataclasses import replace

from core.records.entry_model import Entry
from core.records.model import Session, SessionEvent
from core.records.training_model import TrainingSession

TYPED = frozenset({"note", "prompt"})
"""Events whose detail was typed freely. Reasons (why a trial does not count, why a session was stopped) stay."""


def without_names(session: Session) -> Session:
    """The session without notes, without the therapist's name and without who corrected it."""
    return replace(
        session,
        setup=replace(session.setup, therapist=""),
        patient=replace(session.patient, notes=""),
        events=_events(session.events),
        corrections=tuple(replace(correction, who="") for correction in session.corrections),
    )


def training_without_names(session: TrainingSession) -> TrainingSession:
    """The same of a training session."""
    return replace(
        session,
        setup=replace(session.setup, therapist=""),
        patient=replace(session.patient, notes=""),
        events=_events(session.events),
    )


def entry_without_names(entry: Entry) -> Entry:
    """What was entered by hand, without what was typed freely and without who entered it."""
    return replace(entry, remark="", who="")


def _events(events: tuple[SessionEvent, ...]) -> tuple[SessionEvent, ...]:
    return tuple(replace(event, detail="") if event.kind in TYPED else event for event in events)
