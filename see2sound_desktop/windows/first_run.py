"""The first start on a computer: set it up for the ward, or look around. Later: protect a database that is there."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from see2sound_desktop.presenters.entrance import Entered
from see2sound_desktop.presenters.first_run import FirstRunPresenter, FirstRunView, FirstStep
from see2sound_desktop.widgets.basics import button, field, row, rule, text
from see2sound_desktop.widgets.secret_line import SecretLine
from see2sound_desktop.windows.code_step import CodeStep
from see2sound_desktop.windows.entrance_dialog import EntranceDialog, EntranceStep


class FirstRunWindow(EntranceDialog):
    """Shows a ``FirstRunPresenter``. Accepted with ``entered`` once the way is open."""

    def __init__(self, presenter: FirstRunPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self.entered: Entered | None = None
        self.set_up_button = button(self.tr("&Set up for our patients"), kind="primary", pressed=presenter.set_up)
        self.try_button = button(self.tr("&Look around first"), pressed=presenter.try_out)
        self.site, self.name = QLineEdit(), QLineEdit()
        self.site.setMaxLength(120)
        self.name.setMaxLength(64)
        self.passphrase, self.again = SecretLine(), SecretLine()
        self.make_button = button(self.tr("P&rotect the records"), kind="primary", pressed=self._make)
        self.back_button = button(self.tr("&Back"), icon="chevron-left", pressed=presenter.go_back)
        self.code_step = CodeStep(presenter.code_kept, lambda: self.site.text().strip())
        for made in (self.back_button, self.try_button):
            made.setAutoDefault(False)
        self._pages = {
            FirstStep.CHOICE: self._choice_page(),
            FirstStep.ACCOUNT: self._account_page(),
            FirstStep.CODE: self.code_step,
        }
        for page in self._pages.values():
            self.add_step(page)
        self._step: FirstStep | None = None
        presenter.changed.connect(self.show_view)
        presenter.entered.connect(self._enter)
        self.show_view(presenter.view)

    @property
    def may_leave(self) -> bool:
        """Not while the records are encrypted, nor before the code was put away: it is shown this once."""
        return not self.presenter.view.is_busy and self.presenter.view.step is not FirstStep.CODE

    def _choice_page(self) -> QWidget:
        page = EntranceStep()
        if self.presenter.server is None:
            ward = self.tr("Records of patients are encrypted on this computer. Whoever works with them signs in.")
        else:
            ward = self.tr("Records of patients are on a server, their names sealed. Whoever works with them signs in.")
        page.column.addWidget(text(ward, wrap=True))
        page.column.addLayout(row(self.set_up_button, None))
        page.column.addWidget(rule())
        look = self.tr("A demonstration without a passphrase, marked on every page. Enter nobody who is a patient.")
        page.column.addWidget(text(look, wrap=True))
        page.column.addLayout(row(self.try_button, None))
        return page

    def _account_page(self) -> QWidget:
        page = EntranceStep()
        who = self.tr("The first account manages the others. Everybody who works with patients gets one later.")
        page.column.addWidget(text(who, wrap=True))
        if self.presenter.server is not None:
            what = self.tr(
                "On the server names are sealed and nothing else: whoever runs it reads the notes. Close See2Sound on "
                "the other stations first. Have older dumps and logs of the server destroyed: they still open the "
                "names."
            )
            page.column.addWidget(text(what, "caption", wrap=True))
        site_help = self.tr("Stands on reports. May stay empty.")
        page.column.addLayout(field(self.tr("Name of the &site"), self.site, site_help))
        page.column.addLayout(field(self.tr("Your &name"), self.name))
        page.column.addLayout(
            field(
                self.tr("&Passphrase"),
                self.passphrase,
                self.tr("At least 12 characters. Several words that do not belong together are easy to keep in mind."),
            )
        )
        page.column.addLayout(field(self.tr("The same a&gain"), self.again))
        page.column.addLayout(row(self.back_button, None, self.make_button))
        return page

    @Slot(object)
    def show_view(self, view: FirstRunView) -> None:
        """Show the step and what is wrong."""
        headings = {
            FirstStep.CHOICE: self.tr("Welcome"),
            FirstStep.ACCOUNT: self.tr("The first account"),
            FirstStep.CODE: self.tr("The recovery code"),
        }
        self.heading.setText(headings[view.step])
        self.tell(view.trouble)
        self.back_button.setVisible(view.may_go_back)
        self.make_button.setEnabled(not view.is_busy)
        busy = self.tr("Encrypting …") if self.presenter.server is None else self.tr("Sealing the names …")
        self.make_button.setText(busy if view.is_busy else self.tr("P&rotect the records"))
        if view.step is self._step:
            return
        self._step = view.step
        self.show_step(self._pages[view.step])
        if view.step is FirstStep.CODE:
            self.code_step.show_code(view.code)
        default = {FirstStep.CHOICE: self.set_up_button, FirstStep.ACCOUNT: self.make_button}.get(view.step)
        if default is not None:
            default.setDefault(True)
        first: dict[FirstStep, QWidget] = {
            FirstStep.CHOICE: self.set_up_button,
            FirstStep.ACCOUNT: self.site,
            FirstStep.CODE: self.code_step.kept.save_button,
        }
        first[view.step].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self) -> None:
        self.presenter.make(
            self.site.text().strip(), self.name.text().strip(), self.passphrase.text(), self.again.text()
        )

    @Slot(object)
    def _enter(self, entered: Entered) -> None:
        self.entered = entered
        for line in (self.passphrase, self.again):
            line.take()
        self.accept()
