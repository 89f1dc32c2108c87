"""The part of a patient's form for headphones: the head's measures and the HRTF set. Folded until it is wanted."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.ears import Chosen, ChosenHow, Ears
from see2sound_desktop.presenters.patients import PatientDraft, SetChoices
from see2sound_desktop.theme import set_icon, theme
from see2sound_desktop.widgets.basics import button, field, row, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.wording import local_date

_LONGEST_MEASURE = 6


class PatientEars(QWidget):
    """Two measures and a set, with a line that says what they are while it is folded."""

    folded = Signal()
    """It has just been folded or unfolded."""

    def __init__(
        self,
        draft: PatientDraft,
        before: Ears,
        choices: SetChoices,
        by_ear_wanted: Callable[[], None] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._before = before
        self._by_ear: Chosen | None = None
        self.fold_button = button(self.tr("&Headphones"), pressed=self._turn)
        self._summary = text("", "caption", wrap=True)
        self.circumference = self._measure(draft.head_circumference)
        self.width_line = self._measure(draft.head_width)
        self.errors = {"head_circumference": text("", "error", wrap=True), "head_width": text("", "error", wrap=True)}
        self.editors = {"head_circumference": self.circumference, "head_width": self.width_line}
        self.set_choice = Choice()
        self._fill_sets(draft.hrtf, draft.hrtf_name)
        self.set_choice.activated.connect(self._chosen_by_hand)
        self._how = text("", "caption", wrap=True)
        self.by_ear_button = button(self.tr("Choose by &ear …"), icon="headphones", pressed=by_ear_wanted)
        self.by_ear_button.setAutoDefault(False)
        self.by_ear_button.setVisible(by_ear_wanted is not None and len(choices.sets) > 1)
        self.fold_button.setAutoDefault(False)
        self._body = QWidget()
        self._lay_out()
        self._body.hide()
        self._show()

    def _measure(self, typed: str) -> QLineEdit:
        line = QLineEdit(typed)
        line.setMaxLength(_LONGEST_MEASURE)
        line.setPlaceholderText(self.tr("not measured"))
        line.textChanged.connect(self._show)
        return line

    def _lay_out(self) -> None:
        space = theme().size("space_l")
        measures = QHBoxLayout()
        measures.setSpacing(space)
        for label, name in (
            (self.tr("Head c&ircumference (cm)"), "head_circumference"),
            (self.tr("Head &width, ear to ear (cm)"), "head_width"),
        ):
            part = field(label, self.editors[name])
            part.addWidget(self.errors[name])
            part.addStretch(1)
            self.errors[name].hide()
            measures.addLayout(part, 1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, theme().size("space_m"), 0, 0)
        body.setSpacing(theme().size("space_m"))
        body.addLayout(measures)
        chosen = field(self.tr("HRTF &set"), self.set_choice)
        chosen.takeAt(1)
        chosen.addLayout(row(self.set_choice, self.by_ear_button))
        chosen.addWidget(self._how)
        body.addLayout(chosen)
        self.set_choice.setSizePolicy(self.circumference.sizePolicy())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = row(self.fold_button)
        line.addWidget(self._summary, 1)
        line.addStretch()
        column.addLayout(line)
        column.addWidget(self._body)

    def _fill_sets(self, hrtf: str | None, name: str) -> None:
        of_site = self._choices.of_site.name
        self.set_choice.addItem(self.tr("As the site: {name}").format(name=of_site), None)
        for one in self._choices.sets:
            self.set_choice.addItem(one.name, one.id)
        if hrtf is not None and self.set_choice.findData(hrtf) < 0:
            self.set_choice.addItem(self.tr("{name} (its file is missing)").format(name=name or hrtf[:12]), hrtf)
        self.set_choice.setCurrentIndex(max(self.set_choice.findData(hrtf), 0))

    # --- what is chosen -----------------------------------------------------------------------------------------------

    def filled_into(self, draft: PatientDraft) -> PatientDraft:
        """A draft with what this part holds."""
        hrtf = self.set_choice.currentData()
        names = {one.id: one.name for one in self._choices.sets}
        return replace(
            draft,
            head_circumference=self.circumference.text(),
            head_width=self.width_line.text(),
            hrtf=hrtf,
            hrtf_name="" if hrtf is None else names.get(hrtf, self._before.hrtf_name),
            by_ear=self._by_ear,
        )

    def take(self, ears: Ears) -> None:
        """Show what was chosen by ear."""
        self._by_ear = ears.chosen
        self.set_choice.setCurrentIndex(max(self.set_choice.findData(ears.hrtf), 0))
        self._show()

    def unfold(self) -> None:
        """Show the fields."""
        if self._body.isHidden():
            self._turn()

    def _turn(self) -> None:
        self._body.setVisible(self._body.isHidden())
        self._show()
        self.folded.emit()

    def _chosen_by_hand(self) -> None:
        self._by_ear = None
        self._show()

    def _show(self) -> None:
        is_folded = self._body.isHidden()
        set_icon(self.fold_button, "chevron-right" if is_folded else "chevron-down", "text", theme().size("icon_s"))
        self.fold_button.setAccessibleDescription(self.tr("Folded") if is_folded else self.tr("Unfolded"))
        self._summary.setText(self._in_words())
        self._summary.setVisible(is_folded)
        self._how.setText(self._how_in_words())
        self._how.setVisible(bool(self._how.text()))

    def _in_words(self) -> str:
        measures = [
            self.tr("head {cm} cm").format(cm=self.circumference.text().strip()) if self.circumference.text() else "",
            self.tr("{cm} cm wide").format(cm=self.width_line.text().strip()) if self.width_line.text() else "",
        ]
        said = ", ".join(part for part in measures if part) or self.tr("head not measured")
        return f"{said}  ·  {self.set_choice.currentText()}"

    def _how_in_words(self) -> str:
        """How the set that is shown was chosen; nothing while nobody has chosen."""
        chosen = self._by_ear
        if chosen is None and self.set_choice.currentData() == self._before.hrtf:
            chosen = self._before.chosen
        if chosen is None:
            return ""
        when = local_date(chosen.when_utc)
        if chosen.how is ChosenHow.BY_HAND:
            return self.tr("Chosen by hand, {when}").format(when=when)
        if self.set_choice.currentData() is None:
            return self.tr("Chosen by ear, {when}: no difference was heard").format(when=when)
        return self.tr("Chosen by ear, {when}").format(when=when)
