"""The form of a patient: code, birth year, side of the lesion with a picture, notes, and what headphones need."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.ears import Ears, check_head
from core.errors import InputError
from core.records.model import LesionSide, Patient
from see2sound_desktop.presenters.patients import PatientDraft, SetChoices, field_of
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.asking import agreed
from see2sound_desktop.widgets.basics import button, field, flowing, row, scrolled, text
from see2sound_desktop.widgets.dialog import Dialog
from see2sound_desktop.widgets.lesion_picture import LesionPicture
from see2sound_desktop.widgets.marked_field import mark
from see2sound_desktop.widgets.reflow import SideBySide
from see2sound_desktop.windows.patient_ears import PatientEars
from see2sound_desktop.wording import lesion_consequence, lesion_words

AskByEar = Callable[[Ears, QWidget], Ears | None]
"""Lets a listener choose a set by ear, in a dialog over a window; None when it was left without a choice."""

_WIDTH = 640
_SCREEN_EDGE_PX = 48
"""So much of the screen's height stays free for the frame of the window."""
_CONTROL_BESIDE_PX = 440
_SIDES = (LesionSide.LEFT, LesionSide.RIGHT, LesionSide.BOTH, LesionSide.NONE, LesionSide.UNKNOWN)


class PatientForm(Dialog):
    """Asks for a patient and hands the draft to ``store``, which raises InputError about a field: it stays open."""

    def __init__(
        self,
        store: Callable[[PatientDraft], Patient],
        patient: Patient | None = None,
        parent: QWidget | None = None,
        *,
        choices: SetChoices | None = None,
        ask_by_ear: AskByEar | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._ask_by_ear = ask_by_ear
        self._ears_before = Ears() if patient is None else patient.ears
        self._before = PatientDraft.of(patient) if patient is not None else None
        self.setWindowTitle(self.tr("Edit patient") if patient is not None else self.tr("New patient"))
        self.setMinimumWidth(_WIDTH)
        draft = self._before or PatientDraft()

        self.code = QLineEdit(draft.code)
        self.code.setMaxLength(64)
        self.code.setPlaceholderText(self.tr("for example P-001"))
        self.birth_year = QLineEdit(draft.birth_year)
        self.birth_year.setMaxLength(4)
        self.birth_year.setPlaceholderText(self.tr("for example 1951"))
        self.notes = QPlainTextEdit(draft.notes)
        self.notes.setFixedHeight(64)
        self.notes.setTabChangesFocus(True)
        by_ear = None if ask_by_ear is None else self._choose_by_ear
        self.ears = PatientEars(draft, self._ears_before, choices or SetChoices(), by_ear)
        self.ears.folded.connect(self._ears_folded)
        self._errors = {"code": text("", "error", wrap=True), "birth_year": text("", "error", wrap=True)}
        self._errors |= self.ears.errors
        self._editors = {"code": self.code, "birth_year": self.birth_year, **self.ears.editors}
        self._picture = LesionPicture(draft.lesion_side, 140)
        self._consequence = text("", "caption", wrap=True)
        self._sides = QButtonGroup(self)
        self.side_buttons = {side: QRadioButton(lesion_words(side)) for side in _SIDES}
        for number, made in enumerate(self.side_buttons.values()):
            made.setAccessibleName(made.text())
            self._sides.addButton(made, number)
        self.side_buttons[draft.lesion_side].setChecked(True)
        self._sides.idToggled.connect(self._side_toggled)
        self.control = QCheckBox(self.tr("A c&ontrol"))
        self.control.setAccessibleName(self.tr("A control"))
        self._control_means = flowing(self.tr("No lesion, and the sessions become norms of this site."), "caption")
        self.control.setAccessibleDescription(self._control_means.text())
        self.control.setChecked(draft.is_control)
        self.control.toggled.connect(self._control_toggled)
        self._lay_out()
        self._show_side()
        self.resize(_WIDTH, self.height())
        self._fit()
        self.code.setFocus()

    def _lay_out(self) -> None:
        space = theme().size("space_l")
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme().size("space_m") - 2)
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
        column.addLayout(self._side_part())
        column.addWidget(self._control_part())
        column.addLayout(field(self.tr("&Notes (optional)"), self.notes))
        column.addWidget(self.ears)
        cancel = button(self.tr("Cancel"), pressed=self.reject)
        self.save_button = button(self.tr("Save patient"), kind="primary", icon="check", pressed=self.save)
        cancel.setAutoDefault(False)
        self.save_button.setDefault(True)
        self._buttons = row(None, cancel, self.save_button)
        self._buttons.setContentsMargins(space, theme().size("space_s"), space, space)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._area = scrolled(self._content)
        whole.addWidget(self._area, 1)
        whole.addLayout(self._buttons)

    def _side_part(self) -> QHBoxLayout:
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
        both.setSpacing(theme().size("space_l"))
        both.addLayout(side, 1)
        both.addLayout(picture, 1)
        return both

    def _control_part(self) -> QWidget:
        gap = theme().size("space_m")
        return SideBySide((self.control, 0), (self._control_means, 1), spacing=gap, from_px=_CONTROL_BESIDE_PX)

    @property
    def draft(self) -> PatientDraft:
        """What is typed."""
        draft = PatientDraft(self.code.text(), self.birth_year.text(), self._side, self.notes.toPlainText())
        return replace(self.ears.filled_into(draft), is_control=self.control.isChecked())

    @property
    def _side(self) -> LesionSide:
        return _SIDES[self._sides.checkedId()]

    @Slot()
    def save(self) -> None:
        """Store what is typed; where it cannot be, say why beside the field and stay open."""
        self._hide_errors()
        if not self._side_confirmed():
            return
        try:
            self._store(self.draft)
        except InputError as error:
            self._show_error(error)
            return
        self.accept()

    def _show_error(self, error: InputError) -> None:
        where = field_of(error)
        if where is None:
            raise error
        if where in self.ears.editors:
            self.ears.unfold()
        self._errors[where].setText(str(error))
        self._errors[where].show()
        mark(self._editors[where], str(error))
        self._fit()
        self._editors[where].setFocus()
        self._editors[where].selectAll()

    @Slot()
    def _choose_by_ear(self) -> None:
        """Let the listener choose among the sets, around the head that is typed now."""
        if self._ask_by_ear is None:
            return
        self._hide_errors()
        try:
            ears = self.draft.ears(self._ears_before)
            check_head(ears.head)
        except InputError as error:
            self._show_error(error)
            return
        chosen = self._ask_by_ear(ears, self)
        if chosen is not None:
            self.ears.take(chosen)

    @Slot()
    def _ears_folded(self) -> None:
        self._fit()
        QTimer.singleShot(0, self._area, lambda: self._area.ensureWidgetVisible(self.ears))

    def _fit(self) -> None:
        """As wide and as high as what is shown, or as the screen; then it can be scrolled."""
        room = self.screen().availableGeometry().size()
        widest = self._content.minimumSizeHint().width() + self._area.verticalScrollBar().sizeHint().width()
        width = min(max(self.width(), widest), room.width() - _SCREEN_EDGE_PX)
        wanted = self._content.heightForWidth(width) + self._buttons.sizeHint().height()
        self.resize(width, min(wanted, room.height() - _SCREEN_EDGE_PX))

    @property
    def unsaved(self) -> bool:
        """Whether something was typed."""
        return self.draft != (self._before or PatientDraft())

    def _side_confirmed(self) -> bool:
        if self._before is None or self._before.lesion_side is self._side:
            return True
        return agreed(
            self,
            self.windowTitle(),
            self.tr("Change the side of the lesion?"),
            self.tr("It was: {before}. It will be: {after}. {consequence}").format(
                before=lesion_words(self._before.lesion_side),
                after=lesion_words(self._side),
                consequence=lesion_consequence(self._side),
            ),
            self.tr("Change it"),
        )

    def _hide_errors(self) -> None:
        for name, label in self._errors.items():
            label.hide()
            mark(self._editors[name], "")

    @Slot(int, bool)
    def _side_toggled(self, _number: int, on: bool) -> None:
        if on:
            self._show_side()

    @Slot(bool)
    def _control_toggled(self, on: bool) -> None:
        """A control has no lesion: said where nothing is known yet."""
        if on and self._side is LesionSide.UNKNOWN:
            self.side_buttons[LesionSide.NONE].setChecked(True)

    def _show_side(self) -> None:
        self._picture.show_side(self._side)
        self._consequence.setText(lesion_consequence(self._side))
