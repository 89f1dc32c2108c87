"""Signing in without widgets: the passphrase, waiting after wrong ones, and the way back by the recovery code."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core import wording
from core.errors import InputError, MachineError, See2SoundError
from core.progress import Progress
from core.records.engine.server import Server
from core.records.keeping import plain_left
from core.records.place import Place
from core.records.protection.access import Right
from core.records.protection.accounts import Accounts
from see2sound_desktop.jobs import Jobs

if TYPE_CHECKING:
    from core.records.protection.access import Access
    from core.records.protection.accounts import Recovered

_SECOND_MS = 1000


class SignInStep(StrEnum):
    """What is asked."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a step
    RECOVERY = "recovery"
    """The recovery code, and a new passphrase for an admin."""
    NEW_CODE = "new-code"
    """Nothing: the code that takes the place of one that was used, or never put away, is shown this once."""


@dataclass(frozen=True, slots=True)
class SignInView:
    """What is shown."""

    names: tuple[str, ...]
    step: SignInStep = SignInStep.PASSPHRASE
    trouble: str = ""
    """One sentence; empty when there is none."""
    wait_s: int = 0
    """Seconds until the next try may be made."""
    is_busy: bool = False
    code: str = ""
    """The recovery code to put away."""


class SignInPresenter(QObject):
    """Tries passphrases on a worker: each takes as long as the sealing is meant to take.

    An admin who comes in where the first account's recovery code was never put away (the power went, say) gets another
    one to put away; then what was left plain, ``backups`` of then included, is destroyed.
    """

    changed = Signal(object)
    """``SignInView``"""
    entered = Signal(object)
    """``Access`` of who signed in."""

    def __init__(
        self,
        place: Place,
        jobs: Jobs,
        accounts: Accounts | None = None,
        backups: Sequence[Path] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._place, self._jobs, self._backups = place, jobs, backups
        self._accounts = accounts or Accounts(place)
        self.view = SignInView(tuple(one.name for one in self._accounts.listed()))
        self._tried = ""
        self._with_new_code: Access | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND_MS)
        self._clock.timeout.connect(self._count_down)

    def choose(self, name: str) -> None:
        """Another account: what there is to wait is its own."""
        self._show(trouble="", wait_s=self._wait(name))

    def sign_in(self, name: str, passphrase: str) -> None:
        """Try a passphrase."""
        if self.view.is_busy or self.view.wait_s:
            return
        self._tried = name

        def work(_progress: Progress) -> "tuple[Access, str]":
            access = self._accounts.sign_in(name, passphrase)
            return access, self._accounts.new_recovery_code(access) if self._is_unfinished(access) else ""

        self._show(is_busy=True, trouble="")
        self._jobs.start("", work, done=self._entered, failed=self._refused)

    def _entered(self, found: "tuple[Access, str]") -> None:
        access, code = found
        if code:
            self._with_new_code = access
            said = wording.say("accounts.code-not-put-away")
            self._show(is_busy=False, step=SignInStep.NEW_CODE, code=code, trouble=said)
            return
        self._show(is_busy=False)
        self.entered.emit(access)

    def _is_unfinished(self, access: "Access") -> bool:
        place = self._place
        return not isinstance(place, Server) and access.may(Right.ACCOUNTS) and plain_left.is_unfinished(place)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, See2SoundError):
            self._show(is_busy=False)
            raise error
        wait_s = self._wait(self._tried)
        self._show(is_busy=False, trouble="" if wait_s else str(error), wait_s=wait_s)

    # --- the recovery code --------------------------------------------------------------------------------------------

    def forgot(self) -> None:
        """Ask for the recovery code."""
        self._show(step=SignInStep.RECOVERY, trouble="", wait_s=0)

    def remembered(self) -> None:
        """Ask for the passphrase again."""
        self._show(step=SignInStep.PASSPHRASE, trouble="", wait_s=0)

    def recover(self, code: str, name: str, passphrase: str, again: str) -> None:
        """Give an admin's account a new passphrase by the recovery code."""
        if self.view.is_busy:
            return
        if passphrase != again:
            self._show(trouble=str(InputError("accounts.passphrase-differs")))
            return

        def work(_progress: Progress) -> "Recovered":
            return self._accounts.recover(code, name, passphrase)

        self._tried = name
        self._show(is_busy=True, trouble="")
        self._jobs.start("", work, done=self._has_recovered, failed=self._refused_code)

    def _has_recovered(self, recovered: "Recovered") -> None:
        self._with_new_code = recovered.access
        self._show(is_busy=False, step=SignInStep.NEW_CODE, code=recovered.new_code)

    def _refused_code(self, error: Exception) -> None:
        self._show(is_busy=False)
        if not isinstance(error, See2SoundError):
            raise error
        self._show(trouble=str(error))

    def code_kept(self) -> None:
        """The new code was put away: what was left plain is destroyed, then one is in."""
        access, place = self._with_new_code, self._place
        assert access is not None
        try:
            if not isinstance(place, Server) and self._is_unfinished(access):
                plain_left.destroy(place, access, self._backups)
        except See2SoundError as error:
            self._show(trouble=str(error))
            return
        self._show(code="")
        self.entered.emit(access)

    # --- within -------------------------------------------------------------------------------------------------------

    def _wait(self, name: str) -> int:
        try:
            left = self._accounts.wait(name)
        except MachineError:  # a server that is away: the next try says so
            return 0
        return 0 if left <= timedelta(0) else int(left.total_seconds() + 0.999)

    def _count_down(self) -> None:
        self._show(wait_s=max(0, self.view.wait_s - 1))

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        if self.view.wait_s and not self._clock.isActive():
            self._clock.start()
        elif not self.view.wait_s:
            self._clock.stop()
        self.changed.emit(self.view)
