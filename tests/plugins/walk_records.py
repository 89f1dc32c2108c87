"""A walk by what protects the records: setting a computer up, signing in, accounts, bringing a backup back."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from see2sound_desktop.presenters.context import OpenAccounts, PageName

if TYPE_CHECKING:
    from window_walk import Walk


class _Accounts:
    """Accounts as far as they are listed."""

    def listed(self) -> tuple[SimpleNamespace, ...]:
        return tuple(SimpleNamespace(name=name) for name in ("A. Meyer", "T. Ona"))


def stands(walk: "Walk") -> Iterator[tuple[str, QWidget]]:
    """Where the walk stops, and the window that is looked at there."""
    yield from _accounts(walk)
    yield from _entrance(walk)


def _accounts(walk: "Walk") -> Iterator[tuple[str, QWidget]]:
    from see2sound_desktop.windows.account_dialogs import CodeDialog, GivePassphrase, NewAccount, OwnPassphrase

    page = walk.page(PageName.SETTINGS)
    walk.context.request(OpenAccounts())
    records = page.faces.open_records()
    yield walk.settled("records")
    presenter = records.presenter
    yield from walk.dialog("records-new-account", NewAccount(presenter, page))
    yield from walk.dialog("records-passphrase-given", GivePassphrase(presenter, "T. Ona", page))
    yield from walk.dialog("records-passphrase-own", OwnPassphrase(presenter, page))
    yield from walk.dialog("records-recovery-code", CodeDialog("ABCD-EFGH-JKLM-NPQR", "Ward 3", page))


def _entrance(walk: "Walk") -> Iterator[tuple[str, QWidget]]:
    """Every step of what opens before the therapist's window."""
    from see2sound_desktop.presenters.first_run import FirstRunPresenter
    from see2sound_desktop.presenters.restoring import RestorePresenter
    from see2sound_desktop.presenters.signing_in import SignInPresenter
    from see2sound_desktop.windows.first_run import FirstRunWindow
    from see2sound_desktop.windows.restore import RestoreWindow
    from see2sound_desktop.windows.sign_in import SignInWindow

    data, jobs = walk.context.data, walk.application.jobs
    for name, window in (
        ("first-run", FirstRunWindow(FirstRunPresenter(data, jobs))),
        ("sign-in", SignInWindow(SignInPresenter(data.database, jobs, _Accounts()))),
        ("restore", RestoreWindow(RestorePresenter(data, None, jobs))),
    ):
        window.open()
        for step, page in window._pages.items():
            window.show_step(page)
            page.setFocus()
            yield walk.settled(f"{name}-{step}", window)
        window.done(0)
        window.deleteLater()
