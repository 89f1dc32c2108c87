"""Signing in: the name, the passphrase; and the way back when it is forgotten."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from see2sound_desktop.presenters.signing_in import SignInPresenter, SignInStep, SignInView
from see2sound_desktop.widgets.basics import button, field, row, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.widgets.secret_line import SecretLine
from see2sound_desktop.windows.code_step import CodeStep
from see2sound_desktop.windows.entrance_dialog import EntranceDialog, EntranceStep

if TYPE_CHECKING:
    from core.records.protection.access import Access


class SignInWindow(EntranceDialog):
    """Shows a ``SignInPresenter``. Accepted with ``access`` once somebody signed in."""

    def __init__(self, presenter: SignInPresenter, site: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self.access: Access | None = None
        self.name_choice = Choice()
        for name in presenter.view.names:
            self.name_choice.addItem(name)
        self.name_choice.currentTextChanged.connect(presenter.choose)
        self.passphrase = SecretLine()
        self.enter_button = button(self.tr("&Sign in"), kind="primary", pressed=self._sign_in)
        self.enter_button.setDefault(True)
        self.forgot_button = button(self.tr("Passphrase &forgotten"), kind="quiet", pressed=presenter.forgot)
        self.code = QLineEdit()
        self.code_name = Choice()
        for name in presenter.view.names:
            self.code_name.addItem(name)
        self.new, self.again = SecretLine(), SecretLine()
        self.recover_button = button(self.tr("Give a &new passphrase"), kind="primary", pressed=self._recover)
        self.back_button = button(self.tr("&Back"), icon="chevron-left", pressed=presenter.remembered)
        self.code_step = CodeStep(presenter.code_kept, lambda: site)
        for made in (self.forgot_button, self.back_button):
            made.setAutoDefault(False)
        self._pages = {
            SignInStep.PASSPHRASE: self._passphrase_page(),
            SignInStep.RECOVERY: self._recovery_page(),
            SignInStep.NEW_CODE: self.code_step,
        }
        for page in self._pages.values():
            self.add_step(page)
        self._step: SignInStep | None = None
        presenter.changed.connect(self.show_view)
        presenter.entered.connect(self._entered)
        self.show_view(presenter.view)

    def _passphrase_page(self) -> QWidget:
        page = EntranceStep()
        page.column.addLayout(field(self.tr("&Account"), self.name_choice))
        page.column.addLayout(field(self.tr("&Passphrase"), self.passphrase))
        page.column.addLayout(row(self.forgot_button, None, self.enter_button))
        return page

    @property
    def may_leave(self) -> bool:
        """Not before a new code was put away: it is shown this once."""
        return self.presenter.view.step is not SignInStep.NEW_CODE

    def _recovery_page(self) -> QWidget:
        page = EntranceStep()
        how = self.tr("Type the code from the sealed sheet. It gives an admin a new passphrase, and then is used up.")
        page.column.addWidget(text(how, wrap=True))
        page.column.addLayout(field(self.tr("Recovery &code"), self.code))
        page.column.addLayout(field(self.tr("&Account of an admin"), self.code_name))
        new_help = self.tr(
            "At least 12 characters. Several words that do not belong together are easy to keep in mind."
        )
        page.column.addLayout(field(self.tr("New &passphrase"), self.new, new_help))
        page.column.addLayout(field(self.tr("The same a&gain"), self.again))
        page.column.addLayout(row(self.back_button, None, self.recover_button))
        return page

    @Slot(object)
    def show_view(self, view: SignInView) -> None:
        """Show the step and what is wrong."""
        headings = {
            SignInStep.PASSPHRASE: self.tr("Sign in"),
            SignInStep.RECOVERY: self.tr("Passphrase forgotten"),
            SignInStep.NEW_CODE: self.tr("The new recovery code"),
        }
        self.heading.setText(headings[view.step])
        waits = self.tr("Several passphrases were wrong. Try again in {n} s.").format(n=view.wait_s)
        self.tell(waits if view.wait_s else view.trouble)
        self.enter_button.setEnabled(not view.is_busy and not view.wait_s)
        self.recover_button.setEnabled(not view.is_busy)
        if view.step is self._step:
            return
        self._step = view.step
        self.show_step(self._pages[view.step])
        if view.step is SignInStep.NEW_CODE:
            self.code_step.show_code(view.code)
        first = {
            SignInStep.PASSPHRASE: self.passphrase,
            SignInStep.RECOVERY: self.code,
            SignInStep.NEW_CODE: self.code_step.kept.save_button,
        }[view.step]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sign_in(self) -> None:
        self.presenter.sign_in(self.name_choice.currentText(), self.passphrase.take())
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _recover(self) -> None:
        self.presenter.recover(self.code.text(), self.code_name.currentText(), self.new.take(), self.again.take())

    @Slot(object)
    def _entered(self, access: "Access") -> None:
        self.access = access
        self.code.clear()
        self.accept()
