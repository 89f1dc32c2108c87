"""The form of a patient: code, birth year, side of the lesion with a picture, notes."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import InputError
from core.records.model import LesionSide, Patient
from see2sound_desktop.presenters.patients import PatientDraft, field_of
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, field, row, text
from see2sound_desktop.widgets.lesion_picture import LesionPicture
from see2sound_desktop.wording import lesion_consequence, lesion_words

_SIDES = (LesionSide.LEFT, LesionSide.RIGHT, LesionSide.BOTH, LesionSide.NONE, LesionSide.UNKNOWN)


class PatientForm(QDialog):
    """Asks for a patient and hands the draft to ``store``, which raises InputError about a field: it stays open."""

    def __init__(
        self, store: Callable[[PatientDraft], Patient], patient: Patient | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._before = PatientDraft.of(patient) if patient is not None else None
        self.setWindowTitle(self.tr("Edit patient") if patient is not None else self.tr("New patient"))
        self.setMinimumWidth(640)
        draft = self._before or PatientDraft()

        self.code = QLineEdit(draft.code)
        self.code.setMaxLength(64)
        self.code.setPlaceholderText(self.tr("for example P-001"))
        self.birth_year = QLineEdit(draft.birth_year)
        self.birth_year.setMaxLength(4)
        self.birth_year.setPlaceholderText(self.tr("for example 1951"))
        self.notes = QPlainTextEdit(draft.notes)
        self.notes.setFixedHeight(88)
        self.notes.setTabChangesFocus(True)
        self._errors = {"code": text("", "error", wrap=True), "birth_year": text("", "error", wrap=True)}
        self._editors = {"code": self.code, "birth_year": self.birth_year}
        self._picture = LesionPicture(draft.lesion_side, 140)
        self._consequence = text("", "caption", wrap=True)
        self._sides = QButtonGroup(self)
        self.side_buttons = {side: QRadioButton(lesion_words(side)) for side in _SIDES}
        for number, made in enumerate(self.side_buttons.values()):
            made.setAccessibleName(made.text())
            self._sides.addButton(made, number)
        self.side_buttons[draft.lesion_side].setChecked(True)
        self._sides.idToggled.connect(self._side_toggled)
        self._lay_out()
        self._show_side()
        self.code.setFocus()

    def _lay_out(self) -> None:
        space = theme().size("space_l")
        column = QVBoxLayout(self)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme().size("space_m") + 2)
        column.addWidget(text(self.windowTitle(), "title"))
        column.addWidget(text(self.tr("A code is enough. Please do not enter the patient's name."), "muted", wrap=True))
        short = QHBoxLayout()
        short.setSpacing(space)
        for label, editor, error in (
            (self.tr("&Code"), self.code, self._errors["code"]),
            (self.tr("&Birth year (optional)"), self.birth_year, self._errors["birth_year"]),
        ):
            part = field(label, editor)
            part.addWidget(error)
            part.addStretch(1)
            error.hide()
            short.addLayout(part, 1)
        column.addLayout(short)

        side = QVBoxLayout()
        side.setSpacing(2)
        side.addWidget(text(self.tr("Side of the lesion in the brain"), "strong"))
        for made in self.side_buttons.values():
            side.addWidget(made)
        picture = QVBoxLayout()
        picture.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignHCenter)
        seen = text(self.tr("Seen from above, nose ahead"), "caption")
        picture.addWidget(seen, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._consequence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._consequence.setMinimumHeight(44)
        picture.addWidget(self._consequence)
        picture.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(space)
        both.addLayout(side, 1)
        both.addLayout(picture, 1)
        column.addLayout(both)

        column.addLayout(field(self.tr("&Notes (optional)"), self.notes))
        cancel = button(self.tr("Cancel"), pressed=self.reject)
        self.save_button = button(self.tr("Save patient"), kind="primary", icon="check", pressed=self.save)
        cancel.setAutoDefault(False)
        self.save_button.setDefault(True)
        column.addSpacing(theme().size("space_s"))
        column.addLayout(row(None, cancel, self.save_button))

    @property
    def draft(self) -> PatientDraft:
        """What is typed."""
        return PatientDraft(self.code.text(), self.birth_year.text(), self._side, self.notes.toPlainText())

    @property
    def _side(self) -> LesionSide:
        return _SIDES[self._sides.checkedId()]

    @Slot()
    def save(self) -> None:
        """Store what is typed; where it cannot be, say why beside the field and stay open."""
        for name, label in self._errors.items():
            label.hide()
            self._mark(name, invalid=False)
        if not self._side_confirmed():
            return
        try:
            self._store(self.draft)
        except InputError as error:
            where = field_of(error)
            if where is None:
                raise
            self._errors[where].setText(str(error))
            self._errors[where].show()
            self._mark(where, invalid=True)
            self._editors[where].setFocus()
            self._editors[where].selectAll()
            return
        self.accept()

    def reject(self) -> None:
        """Close without storing; asks first when something was typed."""
        if self.draft != (self._before or PatientDraft()) and not self._ask(
            self.tr("Close without saving?"),
            self.tr("What you typed about this patient will be lost."),
            self.tr("Discard"),
        ):
            return
        super().reject()

    def _side_confirmed(self) -> bool:
        if self._before is None or self._before.lesion_side is self._side:
            return True
        return self._ask(
            self.tr("Change the side of the lesion?"),
            self.tr("It was: {before}. It will be: {after}. {consequence}").format(
                before=lesion_words(self._before.lesion_side),
                after=lesion_words(self._side),
                consequence=lesion_consequence(self._side),
            ),
            self.tr("Change it"),
        )

    def _ask(self, question: str, detail: str, yes: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), question, parent=self)
        box.setInformativeText(detail)
        agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Go back"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is agree

    def _mark(self, name: str, *, invalid: bool) -> None:
        editor = self._editors[name]
        editor.setProperty("invalid", "true" if invalid else "false")
        editor.setAccessibleDescription(self._errors[name].text() if invalid else "")
        editor.style().unpolish(editor)
        editor.style().polish(editor)

    @Slot(int, bool)
    def _side_toggled(self, _number: int, on: bool) -> None:
        if on:
            self._show_side()

    def _show_side(self) -> None:
        self._picture.show_side(self._side)
        self._consequence.setText(lesion_consequence(self._side))
