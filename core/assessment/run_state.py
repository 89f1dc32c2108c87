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

    @property
    def event_kind(self) -> str:
        """The event by which it is stored: breaks and lost devices are kinds of their own, so that they can be told."""
        return self.value if self in {PauseReason.DEVICE_LOST, PauseReason.BREAK} else "pause"


class WrongOrderError(Exception):
    """A bug of the caller: this cannot happen in the state the session is in."""
