"""How long a call is waited for that says nothing."""

from dataclasses import dataclass

from core.models.messages import Alive, ToApp

_LONGEST_WAIT_S = 1.0
"""A wait that took longer was the app's own pause, such as a laptop's sleep, and says nothing of the call."""


@dataclass(frozen=True, slots=True)
class Patience:
    """When a call counts as hung."""

    quiet_s: float = 120.0
    """Without a sign of work: a thread that waits for ever, an interpreter that is held."""
    stuck_s: float = 1800.0
    """With work, but without a word of progress."""


class Watch:
    """How long nothing was heard of a call."""

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._quiet_s = self._stuck_s = 0.0

    def waited(self, seconds: float) -> None:
        """Count a wait for the next message."""
        counted = min(seconds, _LONGEST_WAIT_S)
        self._quiet_s += counted
        self._stuck_s += counted

    def heard(self, message: ToApp | None) -> None:
        """Take any message as a sign of work, and all but ``Alive`` as a word; None is none."""
        if message is None:
            return
        self._quiet_s = 0.0
        if not isinstance(message, Alive):
            self._stuck_s = 0.0

    @property
    def over_after_s(self) -> float | None:
        """For how long there was no sign, or no word, when that is longer than the patience; else None."""
        if self._quiet_s >= self._patience.quiet_s:
            return self._quiet_s
        return self._stuck_s if self._stuck_s >= self._patience.stuck_s else None
