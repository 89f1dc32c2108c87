"""The form before a session: one page, by keyboard in its order, filled from last time with one press."""

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from core.assessment.circumstances import MOST_FATIGUE, read_lesion_date, read_pure_tone
from core.errors import InputError
from core.records.model import LesionSide
from core.wording import number
from see2sound_desktop.presenters.session_form import FormView, SessionFormPresenter
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.answer_row import AnswerRow
from see2sound_desktop.widgets.basics import Card, button, field, filled, flowing, row, scrolled, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.widgets.dialog import Dialog
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.widgets.lesion_picture import LesionPicture
from see2sound_desktop.widgets.marked_field import mark
from see2sound_desktop.widgets.reflow import FlowRow, SideBySide
from see2sound_desktop.windows import session_form_words as words
from see2sound_desktop.windows.session_screen_part import ScreenPart
from see2sound_desktop.wording import lesion_consequence, lesion_words, patient_words

_SIDE_ROWS = ("aids", "visual_field", "glasses", "prisms", "aphasia", "handedness", "arm", "posture", "head", "trunk")
_LEFT_SHARE, _RIGHT_SHARE = 5, 7
_DATE_BESIDE_PX = 390


class SessionForm(Dialog):
    """Every answer holds at once, and there is nothing to save; what cannot be read is mended before it is done."""

    def __init__(self, presenter: SessionFormPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.setWindowTitle(self.tr("Before the session"))
        names = words.names()
        self.unchanged = button(self.tr("&Unchanged since then"), icon="check", pressed=self._take_unchanged)
        self.picture = LesionPicture(size_px=92)
        self.side = text("", "strong", wrap=True)
        self.side_means = flowing("", "caption")
        self.side_confirmed = QCheckBox(self.tr("This &side is correct"))
        self.side_confirmed.clicked.connect(lambda on: presenter.confirm_side(confirmed=on))
        self.to_record = button(self.tr("Change it …"), kind="quiet", pressed=self._to_record)
        self.date = self._line("lesion_date", lambda typed: read_lesion_date(typed, datetime.now().astimezone().date()))
        self.pure_tones = {
            name: self._line(name, read_pure_tone) for name in ("pure_tone_left_db", "pure_tone_right_db")
        }
        self.drugs = self._line("drugs", lambda typed: typed.strip() or None)
        self.errors = {name: text("", "error", wrap=True) for name in ("lesion_date", *self.pure_tones)}
        self.screen_part = ScreenPart(presenter)
        self.fatigue = Choice()
        self.fatigue.activated.connect(self._rated)
        self.rows = {name: self._row(name, names[name]) for name in ("louder", *_SIDE_ROWS)}
        self._lines = {"lesion_date": self.date, **self.pure_tones, "drugs": self.drugs}
        self._questions: list[QLabel] = []
        """Those above one another whose answers begin at one line."""
        self.consequence = IconLine()
        self.close_button = button(self.tr("&Done"), kind="primary", icon="check", pressed=self._finish)
        for made in (self.unchanged, self.to_record):
            made.setAutoDefault(False)
        self._lay_out(names)
        presenter.changed.connect(self.show_view)
        self.show_view(presenter.view)
        self._order()

    def _line(self, name: str, read: Callable[[str], object]) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(200)
        line.editingFinished.connect(lambda: self._typed(name, line, read))
        return line

    def _row(self, name: str, question: str) -> AnswerRow:
        made = AnswerRow(question, words.answers(name), words.not_asked())
        made.chosen.connect(lambda value: self._presenter.answer(**{name: value}))
        for answer in made.buttons:
            answer.setAutoDefault(False)
        return made

    # --- layout -------------------------------------------------------------------------------------------------------

    def _lay_out(self, names: dict[str, str]) -> None:
        space = theme().size("space_m")
        self.who = text("", "muted")
        self.last_time = flowing("", "caption")
        whose, before = FlowRow(text(self.windowTitle(), "title"), self.who, spacing=space - 4), QWidget()
        line = row(self.last_time, self.unchanged)
        line.setContentsMargins(0, 0, 0, 0)
        before.setLayout(line)
        top = SideBySide((whose, 0), (before, 1), spacing=space)
        self.last_time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._left = QVBoxLayout()
        self._left.setSpacing(space)
        self._left.addWidget(self._lesion_card(names))
        self._left.addWidget(self._hearing_card(names), 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(space)
        self._columns.addLayout(self._left, _LEFT_SHARE)
        self._columns.addWidget(self._rest_card(names), _RIGHT_SHARE)
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(space + 4, space, space + 4, space)
        whole.setSpacing(space - 4)
        whole.addWidget(top)
        whole.addLayout(self._columns, 1)
        bottom = row(self.consequence, self.close_button)
        bottom.setStretch(0, 1)
        bottom.setContentsMargins(space + 4, 0, space + 4, space)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content), 1)
        outer.addLayout(bottom)

    def _lesion_card(self, names: dict[str, str]) -> Card:
        card = Card()
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(self.side)
        said.addWidget(self.side_means)
        said.addLayout(row(self.side_confirmed, self.to_record, None, spacing=4))
        line = QHBoxLayout()
        line.setSpacing(theme().size("space_m"))
        line.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(said, 1)
        card.body.addLayout(line)
        self.date.setPlaceholderText(self.tr("2026-03-14, 2026-03 or 2026"))
        label = text(names["lesion_date"], "strong")
        label.setBuddy(self.date)
        self.date.setAccessibleName(names["lesion_date"])
        card.body.addWidget(
            SideBySide((label, 0), (self.date, 1), spacing=theme().size("space_m"), from_px=_DATE_BESIDE_PX)
        )
        card.body.addWidget(self.errors["lesion_date"])
        self.errors["lesion_date"].hide()
        return card

    def _field(self, name: str, names: dict[str, str], line: QLineEdit) -> QVBoxLayout:
        """A line with its words above, and under it what is wrong with it."""
        made = field(names[name], line)
        made.addWidget(self.errors[name])
        self.errors[name].hide()
        return made

    def _hearing_card(self, names: dict[str, str]) -> Card:
        card = Card(self.tr("Hearing: detection screen by headphones"))
        card.body.setSpacing(theme().size("space_s") + 4)
        card.body.addWidget(self.screen_part)
        card.body.addWidget(self.rows["louder"])
        tones = QHBoxLayout()
        tones.setSpacing(theme().size("space_m"))
        for name, line in self.pure_tones.items():
            line.setPlaceholderText(self.tr("dB HL, if known"))
            tones.addLayout(self._field(name, names, line), 1)
        card.body.addLayout(tones)
        card.body.addStretch(1)
        return card

    def _rest_card(self, names: dict[str, str]) -> Card:
        card = Card()
        card.body.setSpacing(theme().size("space_s") + 2)
        for name in _SIDE_ROWS:
            self._questions.append(self.rows[name].words)
            card.body.addWidget(self.rows[name])
        for name, editor in (("fatigue", self.fatigue), ("drugs", self.drugs)):
            label = text(names[name], "strong")
            self._questions.append(label)
            label.setBuddy(editor)
            editor.setAccessibleName(names[name])
            line = row(label, editor, spacing=theme().size("space_m"))
            line.setStretch(1, 1)
            card.body.addLayout(line)
        card.body.addStretch(1)
        return card

    def event(self, event: QEvent) -> bool:
        """What the layout asks for changes with the size of the type, its room with the window's."""
        handled = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._arrange()
        return handled

    def _arrange(self) -> None:
        """One column, and questions above their answers, where large type leaves no room for two."""
        self._align_answers()
        directions = QBoxLayout.Direction
        is_narrow = self.width() < self._two_columns_px()
        if is_narrow == (self._columns.direction() is directions.TopToBottom):
            return
        self._columns.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        for made in self.rows.values():
            made.set_stacked(on=is_narrow)

    def _align_answers(self) -> None:
        """Answers below one another begin at one line, right of the longest question."""
        widest_px = max(label.fontMetrics().horizontalAdvance(label.text()) for label in self._questions) + 2
        for label in self._questions:
            if label.minimumWidth() != widest_px:
                label.setFixedWidth(widest_px)

    def _two_columns_px(self) -> int:
        """The width that two columns need, however they stand now."""
        in_card = 2 * theme().size("space_l")
        left = max(self._left.minimumSize().width(), self.rows["louder"].side_by_side_px + in_card)
        right = max(self.rows[name].side_by_side_px for name in _SIDE_ROWS) + in_card
        return left + right + self._columns.spacing() + 2 * (theme().size("space_m") + 4)

    def _order(self) -> None:
        """Tab goes as the eye does: last time, lesion, hearing, the rest, done."""
        part = self.screen_part
        stops: list[QWidget] = [self.unchanged, self.side_confirmed, self.to_record, self.date]
        stops += [part.begin, part.heard, part.not_heard, part.again, part.stop]
        stops += self.rows["louder"].buttons
        stops += self.pure_tones.values()
        for name in _SIDE_ROWS:
            stops += self.rows[name].buttons
        stops += [self.fatigue, self.drugs, self.close_button]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        (self.unchanged if self.unchanged.isVisibleTo(self) else self.side_confirmed).setFocus()

    # --- what is shown ------------------------------------------------------------------------------------------------

    @Slot(object)
    def show_view(self, view: FormView) -> None:
        """Show what was asked, and what of last time may still hold."""
        if view.patient is None:
            self.done(Dialog.DialogCode.Rejected)
            return
        self.who.setText(patient_words(view.patient))
        self.last_time.setText(words.last_time_words(view))
        if self.unchanged.hasFocus() and not view.may_be_unchanged:
            self.side_confirmed.setFocus(Qt.FocusReason.OtherFocusReason)
        self.unchanged.setVisible(view.may_be_unchanged)
        self._show_side(view)
        for name, shown in self.rows.items():
            shown.show_answer(getattr(view.asked, name), getattr(view.last, name), words.as_last_time(view))
        self._show_line(self.date, view.asked.lesion_date, view.last.lesion_date)
        for name, line in self.pure_tones.items():
            asked, last = getattr(view.asked, name), getattr(view.last, name)
            self._show_line(line, *(None if db is None else number(db) for db in (asked, last)))
        self._show_line(self.drugs, view.asked.drugs, view.last.drugs)
        levels = [(words.fatigue_words(level), str(level)) for level in range(MOST_FATIGUE + 1)]
        fatigue = view.asked.fatigue
        filled(self.fatigue, [(words.not_asked(), ""), *levels], "" if fatigue is None else str(fatigue))
        self.screen_part.show_view(view)
        self.rows["louder"].setVisible(self.screen_part.isVisibleTo(self))
        self.consequence.say_as(words.consequence_icon(view), words.consequence_words(view))

    def _show_side(self, view: FormView) -> None:
        side = view.lesion_side
        known = side is not LesionSide.UNKNOWN
        self.picture.show_side(side)
        self.side.setText(lesion_words(side))
        unknown = self.tr("The side decides where the controls on the patient's screen are.")
        self.side_means.setText(lesion_consequence(side) if known else unknown)
        self.side_confirmed.setEnabled(known)
        self.side_confirmed.setChecked(view.asked.lesion_side is side)

    def _show_line(self, line: QLineEdit, value: str | None, last: str | None) -> None:
        if line.property("plain_placeholder") is None:
            line.setProperty("plain_placeholder", line.placeholderText())
        last_time = self.tr("last time: {value}").format(value=last) if last else line.property("plain_placeholder")
        line.setPlaceholderText(last_time)
        if not line.isModified():
            line.setText(value or "")

    def _typed(self, name: str, line: QLineEdit, read: Callable[[str], object]) -> None:
        """Take over what was typed, or say what is wrong with it: it stays to be mended, and counts as not asked."""
        try:
            value = read(line.text())
        except InputError as error:
            self._complain(name, line, str(error))
            self._presenter.answer(**{name: None})
            return
        self._complain(name, line, "")
        line.setModified(False)
        self._presenter.answer(**{name: value})

    def _take_unchanged(self) -> None:
        """What could not be read gives way to the answer of last time."""
        for name, line in self._lines.items():
            self._complain(name, line, "")
            line.setModified(False)
        self._presenter.take_unchanged()

    def _complain(self, name: str, line: QLineEdit, trouble: str) -> None:
        if name not in self.errors:
            return
        self.errors[name].setText(trouble)
        self.errors[name].setVisible(bool(trouble))
        mark(line, trouble)

    def _rated(self, _row: int) -> None:
        level = self.fatigue.currentData()
        self._presenter.answer(fatigue=int(level) if level else None)

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that cannot be read."""
        return self._to_mend is not None

    @property
    def _to_mend(self) -> QLineEdit | None:
        """The first line that cannot be read."""
        return next((self._lines[name] for name, trouble in self.errors.items() if trouble.text()), None)

    def _take_typed(self) -> None:
        """Take over what is typed where the keyboard still is: an Alt key or Escape leaves no field."""
        for line in self._lines.values():
            if line.isModified():
                line.editingFinished.emit()

    def _is_readable(self) -> bool:
        """Whether all could be taken over; else the keyboard goes to the first line that cannot be read."""
        self._take_typed()
        line = self._to_mend
        if line is not None:
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.selectAll()
        return line is None

    def _finish(self) -> None:
        if self._is_readable():
            self.accept()

    def _to_record(self) -> None:
        if self._is_readable():
            self.accept()
            self._presenter.patient_wanted.emit()

    def done(self, result: int) -> None:
        """However the form is left, the output is given back."""
        self._presenter.screen.end()
        super().done(result)

    def reject(self) -> None:
        """Escape ends a screen first, and then closes the form."""
        if self._presenter.screen.view.runs:
            self._presenter.screen.end()
            return
        self._take_typed()
        super().reject()
