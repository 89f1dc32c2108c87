"""The small forms about accounts: a new one, a passphrase, and the recovery code that was just made."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.records.protection.access import Role
from see2sound_desktop.presenters.accounts import AccountsPresenter, AccountsView
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, field, row, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.widgets.scrolling_dialog import ScrollingDialog
from see2sound_desktop.widgets.secret_line import SecretLine
from see2sound_desktop.windows.account_menu import role_words
from see2sound_desktop.windows.code_step import CodeStep
from see2sound_desktop.wording import translate

_WIDTH_PX = 520


class AccountDialog(ScrollingDialog):
    """Asks for a passphrase twice, and for what goes with it; closes once it was done."""

    def __init__(self, presenter: AccountsPresenter, heading: str, do: str, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH_PX, parent)
        self.presenter = presenter
        self.setWindowTitle(heading)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(theme().size("space_m"))
        self.new, self.again = SecretLine(), SecretLine()
        self.trouble = text("", "error", wrap=True)
        self.do_button = button(do, kind="primary", pressed=self.do)
        self.do_button.setDefault(True)
        cancel = button(self.tr("Cancel"), kind="quiet", pressed=self.reject)
        cancel.setAutoDefault(False)
        column = self.column
        column.addWidget(text(heading, "title", wrap=True))
        column.addLayout(self.fields)
        hint = self.tr("At least 12 characters. Several words that do not belong together are easy to keep in mind.")
        column.addLayout(field(self.tr("&New passphrase"), self.new, hint))
        column.addLayout(field(self.tr("The same a&gain"), self.again))
        column.addWidget(self.trouble)
        column.addLayout(row(cancel, None, self.do_button))
        presenter.forget_trouble()
        presenter.changed.connect(self._show_view)
        presenter.succeeded.connect(self.accept)
        self._show_view(presenter.view)

    def do(self) -> None:
        """What the form is for."""
        raise NotImplementedError

    @Slot(object)
    def _show_view(self, view: AccountsView) -> None:
        self.trouble.setText(view.trouble)
        self.trouble.setVisible(bool(view.trouble))
        self.do_button.setEnabled(not view.is_busy)


class NewAccount(AccountDialog):
    """Another account."""

    def __init__(self, presenter: AccountsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            presenter, translate("AccountDialog", "Add an account"), translate("AccountDialog", "&Add"), parent
        )
        self.name, self.role = QLineEdit(), Choice()
        self.name.setMaxLength(64)
        for role in (Role.THERAPIST, Role.RESEARCHER, Role.ADMIN):
            self.role.addItem(role_words(role), role)
        self.fields.addLayout(field(self.tr("Na&me"), self.name))
        what = self.tr("A researcher sees codes, never who somebody is. An admin also manages accounts and backups.")
        self.fields.addLayout(field(self.tr("&Role"), self.role, what))
        self.name.setFocus()

    def do(self) -> None:
        """Add it."""
        self.presenter.add(self.name.text(), Role(self.role.currentData()), self.new.text(), self.again.text())


class GivePassphrase(AccountDialog):
    """A new passphrase for somebody who forgot theirs."""

    def __init__(self, presenter: AccountsPresenter, name: str, parent: QWidget | None = None) -> None:
        self._name = name
        super().__init__(
            presenter,
            translate("AccountDialog", "New passphrase for {name}").format(name=name),
            translate("AccountDialog", "&Give"),
            parent,
        )
        self.new.setFocus()

    def do(self) -> None:
        """Give it."""
        self.presenter.give_passphrase(self._name, self.new.text(), self.again.text())


class OwnPassphrase(AccountDialog):
    """One's own passphrase."""

    def __init__(self, presenter: AccountsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            presenter, translate("AccountDialog", "Change my passphrase"), translate("AccountDialog", "&Change"), parent
        )
        self.old = SecretLine()
        self.fields.addLayout(field(self.tr("Passphrase &until now"), self.old))
        self.old.setFocus()

    def do(self) -> None:
        """Change it."""
        self.presenter.change_passphrase(self.old.text(), self.new.text(), self.again.text())


class CodeDialog(ScrollingDialog):
    """Shows a new recovery code until it was said to be put away; it cannot be closed before."""

    def __init__(self, code: str, site: str, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH_PX, parent)
        self.setWindowTitle(self.tr("The new recovery code"))
        self.step = CodeStep(self.accept, lambda: site)
        self.step.show_code(code)
        self.column.addWidget(text(self.windowTitle(), "title", wrap=True))
        self.column.addWidget(self.step)

    def reject(self) -> None:
        """Only once it is put away."""
        if self.step.is_kept:
            super().reject()
