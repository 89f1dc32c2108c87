"""Where a session stands between two calls, why it is paused, and that a call came in the wrong order."""

from enum import StrEnum


class RunState(StrEnum):
    """Where a session stands between two calls."""

    READY = "ready"
    PLAYING = "playing"
    ANSWERING = "answering"
    PAUSED = "paused"
    DONE = "done"
    STOPPED = "stopped"


class PauseReason(StrEnum):
    """Why a session is paused."""

    THERAPIST = "therapist"
    PATIENT_STOP = "patient-stop"
    BREAK = "break"
    OMISSIONS = "omissions"
    DEVICE_LOST = "device-lost"
    UNDERFLOW = "underflow"
    VOLUME_MOVED = "volume-moved"
    """Somebody moved the system's volume of the output, or muted it."""
    NOT_UNDERSTOOD = "task-not-understood"
    """Practice missed its mark: the therapist explains once more, goes on all the same, or ends the session."""

    @property
    def event_kind(self) -> str:
        """The event by which it is stored: breaks and what befell the output are kinds of their own, to be told."""
        own_kinds = {
            PauseReason.DEVICE_LOST,
            PauseReason.VOLUME_MOVED,
            PauseReason.BREAK,
            PauseReason.NOT_UNDERSTOOD,
        }
        return self.value if self in own_kinds else "pause"


class StopSuggestion(StrEnum):
    """Why it is suggested to the therapist to end a session. Nothing ends by itself."""

    FATIGUE = "fatigue"
    ACCURACY = "accuracy"
    """The last block was much less accurate than the first."""


class WrongOrderError(Exception):
    """A bug of the caller: this cannot happen in the state the session is in."""
