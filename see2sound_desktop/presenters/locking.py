"""When the therapist's window locks itself, and whether a passphrase opens it again. No widgets."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import See2SoundError
from core.progress import Progress
from core.records.protection import autolock
from core.records.protection.accounts import Accounts
from core.records.protection.autolock import LastUsed, Lock
from see2sound_desktop.presenters.context import AppContext

if TYPE_CHECKING:
    from core.records.protection.access import Access

_LOOK_MS = 5000


def _now() -> LastUsed:
    return LastUsed(datetime.now(UTC), time.monotonic())


class Locking(QObject):
    """Locks after some minutes without use, where somebody signed in. The session that runs goes on.

    Only the therapist's window is covered: the patient's answers and the sound know nothing of it, and every trial is
    on disk as before.
    """

    changed = Signal(bool)
    """Whether it is locked."""
    refused = Signal(str)
    """Why the passphrase did not open it."""

    def __init__(
        self,
        context: AppContext,
        accounts: Accounts | None = None,
        now: Callable[[], LastUsed] = _now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._now = context, now
        self._access: Access | None = context.store.access
        self._accounts = accounts
        self._last = now()
        self._is_locked = False
        self._is_trying = False
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self.look)
        if self._access is not None:
            self._clock.start()

    @property
    def is_locked(self) -> bool:
        """Whether the window is covered."""
        return self._is_locked

    @property
    def account(self) -> str:
        """Of who signed in; empty where nobody has to."""
        return "" if self._access is None else self._access.account

    def used(self) -> None:
        """Somebody used a key, the pointer or a touch in the therapist's window."""
        if not self._is_locked:
            self._last = self._now()

    def look(self) -> None:
        """Lock where it is time."""
        if self._access is None or self._is_locked:
            return
        after_min = self._context.settings.lock_after_min
        if autolock.decide(self._last, self._now(), after_min=after_min, trial_runs=False) is not Lock.STAY:
            self.lock()

    def lock(self) -> None:
        """Cover the window now."""
        if self._access is not None and not self._is_locked:
            self._is_locked = True
            self.changed.emit(True)

    def unlock(self, passphrase: str) -> None:
        """Try the passphrase of who signed in, on a worker."""
        if not self._is_locked or self._is_trying:
            return
        name, accounts = self.account, self._accounts or Accounts(self._context.store.place)

        def work(_progress: Progress) -> "Access":
            return accounts.sign_in(name, passphrase)

        self._is_trying = True
        self._context.jobs.start("", work, done=self._opened, failed=self._refused)

    def _opened(self, _access: "Access") -> None:
        self._is_trying = self._is_locked = False
        self._last = self._now()
        self.changed.emit(False)

    def _refused(self, error: Exception) -> None:
        self._is_trying = False
        if not isinstance(error, See2SoundError):
            raise error
        self.refused.emit(str(error))
