"""Who a patient is, and what becomes of the data: name and number, keeping it by law, and forgetting the patient."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.errors import InputError
from see2sound_desktop.presenters.patient_data import IdentityDraft, PatientData
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, button, field, row, scrolled, text
from see2sound_desktop.widgets.dialog import Dialog
from see2sound_desktop.wording import local_date

_WIDTH_PX, _HEIGHT_PX = 640, 720


class PatientDataDialog(Dialog):
    """Shows and changes a ``PatientData``. Accepted when the patient was forgotten."""

    def __init__(self, data: PatientData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self.setWindowTitle(self.tr("Name and data of {code}").format(code=data.patient.code))
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        draft = data.draft()
        self.given, self.family = QLineEdit(draft.given_name), QLineEdit(draft.family_name)
        self.born, self.number = QLineEdit(draft.birth_date), QLineEdit(draft.record_number)
        self.contact = QLineEdit(draft.contact)
        self.born.setPlaceholderText(self.tr("for example 1951-03-14"))
        self.save_button = button(self.tr("&Save"), kind="primary", icon="check", pressed=self._save)
        self.reason = QLineEdit()
        self.hold_button = button(self.tr("&Keep the data"), pressed=self._hold)
        self.release_button = button(self.tr("They may be &erased again"), pressed=self._release)
        self.hold_state = text("", wrap=True)
        self.code = QLineEdit()
        self.erase_button = button(self.tr("&Forget this patient"), kind="danger", icon="delete", pressed=self._erase)
        self.said, self.trouble = text("", "caption", wrap=True), text("", "error", wrap=True)
        self._kept = draft
        self._lay_out()
        self._show_hold()
        for made in (self.hold_button, self.release_button, self.erase_button):
            made.setAutoDefault(False)

    def _lay_out(self) -> None:
        space = theme().size("space_l")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme().size("space_m"))
        column.addWidget(text(self.windowTitle(), "title", wrap=True))
        for card in (self._identity(), self._keeping(), self._forgetting()):
            column.addWidget(card)
        close = button(self.tr("&Close"), pressed=self.reject)
        close.setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, space)
        whole.addWidget(scrolled(content), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(space, 0, space, 0)
        foot.addWidget(self.trouble)
        foot.addWidget(self.said)
        foot.addLayout(row(None, close))
        whole.addLayout(foot)

    def _identity(self) -> Card:
        card = Card(self.tr("Who this is"))
        said = self.tr("A code is enough: everything here may stay empty. It is kept apart from what was measured.")
        card.body.addWidget(text(said, wrap=True))
        if not self._data.is_protected:
            open_ = self.tr("These records open without a passphrase: whoever starts this computer could read a name.")
            card.body.addWidget(text(open_, "strong", wrap=True))
        card.body.addLayout(field(self.tr("Given &name"), self.given))
        card.body.addLayout(field(self.tr("Fa&mily name"), self.family))
        card.body.addLayout(field(self.tr("&Date of birth"), self.born))
        card.body.addLayout(field(self.tr("&Number in the hospital's records"), self.number))
        card.body.addLayout(field(self.tr("&How to reach them"), self.contact))
        card.body.addLayout(row(None, self.save_button))
        return card

    def _keeping(self) -> Card:
        card = Card(self.tr("Keeping the data"))
        card.body.addWidget(self.hold_state)
        self._reason_field = QWidget()
        reason = field(self.tr("&Reason why they must not be erased"), self.reason)
        reason.setContentsMargins(0, 0, 0, 0)
        self._reason_field.setLayout(reason)
        card.body.addWidget(self._reason_field)
        card.body.addLayout(row(self.hold_button, self.release_button, None))
        return card

    def _forgetting(self) -> Card:
        card = Card(self.tr("Forgetting"))
        said = self.tr(
            "Name, number, notes, year of birth and code are destroyed for good; backups lose them when they are "
            "brought back. What was measured stays, but belongs to nobody."
        )
        card.body.addWidget(text(said, wrap=True))
        asked = self.tr("Type the code {code} to go &on").format(code=self._data.patient.code)
        card.body.addLayout(field(asked, self.code))
        card.body.addLayout(row(self.erase_button, None))
        return card

    # --- what is done -------------------------------------------------------------------------------------------------

    @property
    def draft(self) -> IdentityDraft:
        """Who the patient is, as typed."""
        return IdentityDraft(
            given_name=self.given.text(),
            family_name=self.family.text(),
            birth_date=self.born.text(),
            record_number=self.number.text(),
            contact=self.contact.text(),
        )

    @property
    def unsaved(self) -> bool:
        """Whether somebody's name, or why the data must be kept, was typed and not saved."""
        return self.draft != self._kept or bool(self.reason.text().strip())

    def _save(self) -> None:
        draft = self.draft
        if self._do(lambda: self._data.save(draft), self.tr("Saved.")):
            self._kept = draft

    def _hold(self) -> None:
        if self._do(lambda: self._data.set_hold(self.reason.text()), self.tr("The data are kept.")):
            self.reason.clear()

    def _release(self) -> None:
        self._do(self._data.release_hold, self.tr("The data may be erased."))

    def _erase(self) -> None:
        if self._do(lambda: self._data.erase(self.code.text()), ""):
            self.accept()

    def _do(self, work: Callable[[], None], said: str) -> bool:
        try:
            work()
        except InputError as error:
            self.said.clear()
            self.trouble.setText(str(error))
            return False
        self.trouble.clear()
        self.said.setText(said)
        if said:
            self._show_hold()
        return True

    def _show_hold(self) -> None:
        hold = self._data.hold()
        if hold is None:
            self.hold_state.setText(
                self.tr("They may be erased when somebody decides so. Nothing is erased by itself.")
            )
        else:
            kept = self.tr("They must not be erased since {date}: {reason}")
            self.hold_state.setText(kept.format(date=local_date(hold.utc), reason=hold.reason))
        self._reason_field.setVisible(hold is None)
        self.hold_button.setVisible(hold is None)
        self.release_button.setVisible(hold is not None)
        self.erase_button.setEnabled(hold is None)
