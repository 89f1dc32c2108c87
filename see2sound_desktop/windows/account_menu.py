"""At the head of the window: who is signed in, and what goes with it."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from core.records.protection.access import Access, Role
from see2sound_desktop.presenters.context import AppContext, OpenAccounts
from see2sound_desktop.presenters.entrance import Door
from see2sound_desktop.presenters.locking import Locking
from see2sound_desktop.wording import translate


def role_words(role: Role) -> str:
    """What an account is for, in a word."""
    return {
        Role.ADMIN: translate("accounts", "Admin"),
        Role.THERAPIST: translate("accounts", "Therapist"),
        Role.RESEARCHER: translate("accounts", "Researcher"),
    }[role]


class AccountMenu(QPushButton):
    """The account's name; its menu locks, leads to the accounts, and signs out."""

    def __init__(self, context: AppContext, locking: Locking, access: Access, parent: QWidget | None = None) -> None:
        super().__init__(access.account, parent)
        self.setProperty("kind", "chip")
        self.setAccessibleName(self.tr("Signed in: {name}").format(name=access.account))
        self.setToolTip(role_words(access.role))
        menu = QMenu(self)
        self.lock_action = menu.addAction(self.tr("&Lock now"), locking.lock)
        self.lock_action.setShortcut(QKeySequence("Ctrl+L"))
        self.accounts_action = menu.addAction(
            self.tr("&Passphrase and accounts …"), lambda: context.request(OpenAccounts())
        )
        menu.addSeparator()
        self.leave_action = menu.addAction(self.tr("&Sign out"), lambda: context.leave(Door.SIGN_IN))
        self.setMenu(menu)
        self.addAction(self.lock_action)
