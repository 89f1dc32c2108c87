"""What a running session writes into the records, each thing at the moment it happens."""

from core.assessment.clock import Clock
from core.records.model import Correction, SessionEvent, SessionSetup, SessionState, Trial
from core.records.store import Store


class SessionLog:
    """One session's way into the store. Everything is on disk when a call returns, or the store's error comes out."""

    def __init__(self, store: Store, setup: SessionSetup, clock: Clock) -> None:
        self._store, self._setup, self._clock = store, setup, clock

    def event(self, kind: str, detail: str, trial_index: int | None) -> None:
        """Something happened beside the answers; the kinds are ``SessionEvent``'s."""
        self._store.add_event(self._setup.uuid, SessionEvent(self._clock.utc_now(), kind, detail, trial_index))

    def trial(self, trial: Trial) -> None:
        """A trial was answered, missed or skipped."""
        self._store.commit_trial(trial)

    def judged_invalid(self, trial: Trial, reason: str) -> None:
        """A stored trial is judged as invalid: it stays as it was stored and gets a correction."""
        who = self._setup.therapist or "therapist"
        self._store.correct_trial(Correction(trial.trial_uuid, False, reason, who, self._clock.utc_now()))

    def closed(self, state: SessionState) -> None:
        """The session is completed or stopped."""
        self._store.finish_session(self._setup.uuid, state, self._clock.utc_now())
