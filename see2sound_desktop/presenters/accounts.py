"""The accounts without widgets: who there is, and what somebody who signed in may change about them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from core.errors import InputError, See2SoundError
from core.progress import Progress
from core.records.engine.server import Server
from core.records.protection.access import Access, Right, Role
from core.records.protection.accounts import Account, Accounts
from see2sound_desktop.presenters.context import AppContext


@dataclass(frozen=True, slots=True)
class AccountsView:
    """What is shown."""

    me: str
    """Of who signed in; empty where nobody has to."""
    role: Role | None
    accounts: tuple[Account, ...]
    """All of them for whom may change them, else none."""
    is_busy: bool = False
    trouble: str = ""
    code: str = ""
    """A new recovery code, until it was put away."""

    @property
    def may_manage(self) -> bool:
        """Whether others' accounts can be changed."""
        return self.role is Role.ADMIN


class AccountsPresenter(QObject):
    """Every change seals keys anew, which takes as long as it is meant to: on a worker."""

    changed = Signal(object)
    """``AccountsView``"""
    succeeded = Signal()
    """What was asked is done: a form that asked may close."""

    def __init__(self, context: AppContext, accounts: Accounts | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chosen = accounts
        self._access = context.store.access
        role = None if self._access is None else self._access.role
        self.view = AccountsView("" if self._access is None else self._access.account, role, ())
        self._read()

    @property
    def is_demonstration(self) -> bool:
        """Whether the records are a demonstration, which never has accounts."""
        return self._context.store.people.is_demonstration

    @property
    def is_on_server(self) -> bool:
        """Whether the records are on a server, where accounts seal the names alone."""
        return isinstance(self._context.store.place, Server)

    @property
    def _accounts(self) -> Accounts:
        return self._chosen or Accounts(self._context.store.place)

    def add(self, name: str, role: Role, passphrase: str, again: str) -> None:
        """Add an account."""
        self._change(lambda by: self._accounts.add(by, name, role, passphrase), passphrase, again)

    def give_passphrase(self, name: str, passphrase: str, again: str) -> None:
        """Give another account a passphrase that its owner forgot."""
        self._change(lambda by: self._accounts.set_passphrase(by, name, passphrase), passphrase, again)

    def change_passphrase(self, old: str, new: str, again: str) -> None:
        """Change one's own."""
        self._change(lambda by: self._accounts.change_passphrase(by.account, old, new), new, again)

    def remove(self, name: str) -> None:
        """Remove an account."""
        self._change(lambda by: self._accounts.remove(by, name))

    def new_code(self) -> None:
        """A new recovery code; the one before opens nothing any more."""
        self._change(self._accounts.new_recovery_code)

    def code_kept(self) -> None:
        """The code was put away."""
        self._show(code="")

    def forget_trouble(self) -> None:
        """A form was opened or left."""
        self._show(trouble="")

    def _change(self, change: Callable[[Access], object], passphrase: str = "", again: str = "") -> None:
        access = self._access
        if self.view.is_busy or access is None:
            return
        if passphrase != again:
            self._show(trouble=str(InputError("accounts.passphrase-differs")))
            return

        def work(_progress: Progress) -> object:
            return change(access)

        self._show(is_busy=True, trouble="")
        self._context.jobs.start("", work, done=self._done, failed=self._failed)

    def _done(self, made: object) -> None:
        self._read()
        self._show(is_busy=False, code=made if isinstance(made, str) else "")
        self.succeeded.emit()

    def _failed(self, error: Exception) -> None:
        self._show(is_busy=False)
        if not isinstance(error, See2SoundError):
            raise error
        self._show(trouble=str(error))

    def _read(self) -> None:
        manages = self._access is not None and self._access.may(Right.ACCOUNTS)
        self.view = replace(self.view, accounts=self._accounts.listed() if manages else ())

    def _show(self, **changes: object) -> None:
        self.view = replace(self.view, **changes)  # type: ignore[arg-type]
        self.changed.emit(self.view)
