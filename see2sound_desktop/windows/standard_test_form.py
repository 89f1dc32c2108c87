"""The form of a standard test: which one, when, and the values of its sheet."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from core.assessment.standard_tests import STANDARD_TESTS, Part, StandardResult, StandardTest
from core.errors import InputError
from core.reports.entered_part import test_name
from see2sound_desktop.presenters.patient_entries import StandardTestDraft, field_of
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, field, row, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.widgets.marked_field import mark
from see2sound_desktop.widgets.scrolling_dialog import ScrollingDialog
from see2sound_desktop.wording import translate

_WIDTH_PX = 520


class StandardTestForm(ScrollingDialog):
    """Asks for a test and hands the draft to ``store``, which raises InputError about a field: it stays open."""

    def __init__(
        self,
        store: Callable[[StandardTestDraft], None],
        draft: StandardTestDraft,
        parent: QWidget | None = None,
        *,
        is_new: bool,
    ) -> None:
        super().__init__(_WIDTH_PX, parent)
        self._store, self._draft = store, draft
        self.setWindowTitle(self.tr("Enter a standard test") if is_new else self.tr("Change a standard test"))
        self.test = Choice()
        for test in STANDARD_TESTS:
            self.test.addItem(test_name(StandardResult(test, {})), test.id)
        self.test.setCurrentIndex(STANDARD_TESTS.index(draft.test))
        self.test.setEnabled(is_new)
        self.test.currentIndexChanged.connect(self._show_parts)
        self.day = QLineEdit(draft.day)
        self.day.setPlaceholderText(self.tr("for example 2026-03-14"))
        self.remark = QLineEdit(draft.remark)
        self.editors: dict[str, QLineEdit] = {}
        self.side = Choice()
        self._parts = QWidget()
        self._parts_column = QVBoxLayout(self._parts)
        self._parts_column.setContentsMargins(0, 0, 0, 0)
        self._parts_column.setSpacing(theme().size("space_m"))
        self._errors: dict[str, QLabel] = {"day": text("", "error", wrap=True), "": text("", "error", wrap=True)}
        self._lay_out()
        self._show_parts()
        self._before = _typed(self.draft)

    def _lay_out(self) -> None:
        self.column.addWidget(text(self.windowTitle(), "title", wrap=True))
        self.column.addLayout(field(self.tr("&Test"), self.test))
        self.column.addLayout(self._with_error(field(self.tr("Given &on"), self.day), "day"))
        self.column.addWidget(self._parts)
        hint = self.tr("Please write no name here: exports that name patients contain it.")
        self.column.addLayout(field(self.tr("&Remark (optional)"), self.remark, hint))
        self.column.addWidget(self._errors[""])
        self._errors[""].hide()
        cancel = button(self.tr("Cancel"), pressed=self.reject)
        self.save_button = button(self.tr("&Save"), kind="primary", icon="check", pressed=self.save)
        cancel.setAutoDefault(False)
        self.save_button.setDefault(True)
        self.column.addStretch(1)
        self.column.addLayout(row(None, cancel, self.save_button))

    def _with_error(self, column: QVBoxLayout, name: str) -> QVBoxLayout:
        column.addWidget(self._errors[name])
        self._errors[name].hide()
        return column

    @property
    def _test(self) -> StandardTest:
        return STANDARD_TESTS[self.test.currentIndex()]

    @property
    def draft(self) -> StandardTestDraft:
        """What is typed."""
        values = {name: editor.text() for name, editor in self.editors.items()}
        is_left = self.side.currentData() == "left"
        return StandardTestDraft(self._test, self.day.text(), values, is_left, self.remark.text())

    @property
    def unsaved(self) -> bool:
        """Whether something was typed. That another test was chosen is nothing to lose."""
        return _typed(self.draft) != self._before

    def save(self) -> None:
        """Store what is typed; where it cannot be, say why beside the field and stay open."""
        for label in self._errors.values():
            label.hide()
        for editor in (self.day, *self.editors.values()):
            mark(editor, "")
        try:
            self._store(self.draft)
        except InputError as error:
            self._show_error(error)
            return
        self.accept()

    def _show_error(self, error: InputError) -> None:
        name = field_of(error)
        name = name if name in self._errors else ""
        self._errors[name].setText(str(error))
        self._errors[name].show()
        editor = self.day if name == "day" else self.editors.get(name)
        if editor is not None:
            mark(editor, str(error))
            editor.setFocus()
            editor.selectAll()
        self.fit()

    def _show_parts(self) -> None:
        """Ask for the values of the test that is chosen."""
        while (item := self._parts_column.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.hide()
                shown.deleteLater()
        self.side = Choice()  # what was shown before went with its parts
        self._errors = {name: self._errors[name] for name in ("day", "")}
        for part in self._test.parts:
            self._errors[part.name] = text("", "error", wrap=True)
        self.editors = {part.name: QLineEdit(self._draft.values.get(part.name, "")) for part in self._test.parts}
        way: list[QWidget] = [self.day]
        for part in self._test.parts:
            self._parts_column.addWidget(self._field_of(part))
            way += [self.editors[part.name], self.side] if part.has_side else [self.editors[part.name]]
        for before, after in pairwise([*way, self.remark]):
            QWidget.setTabOrder(before, after)

    def _field_of(self, part: Part) -> QWidget:
        shown = QWidget()
        labels = part_words()
        asked: QVBoxLayout = field(labels[part.name], self.editors[part.name])
        if part.has_side:
            self.side = Choice()
            for name, words in (("right", self.tr("to the right")), ("left", self.tr("to the left"))):
                self.side.addItem(words, name)
            self.side.setCurrentIndex(1 if self._draft.to_the_left else 0)
            sides = field(self.tr("Si&de of the middle"), self.side)
            for column in (asked, sides):
                column.insertStretch(0)  # their boxes are level
            beside = row(asked, sides, spacing=theme().size("space_m"))
            asked = QVBoxLayout()
            asked.addLayout(beside)
        asked.setContentsMargins(0, 0, 0, 0)
        shown.setLayout(self._with_error(asked, part.name))
        return shown


def _typed(draft: StandardTestDraft) -> StandardTestDraft:
    """What of a draft was typed, whichever test it is of."""
    values = {name: typed for name, typed in draft.values.items() if typed.strip()}
    return replace(draft, test=STANDARD_TESTS[0], values=values)


def part_words() -> dict[str, str]:
    """What the values of the sheets are called in the form."""
    return {
        "found-left": translate("StandardTestForm", "Stars found on the &left half, of 27"),
        "found-right": translate("StandardTestForm", "Stars found on the ri&ght half, of 27"),
        "deviation-mm": translate("StandardTestForm", "&Mean distance from the middle, mm"),
        "length-mm": translate("StandardTestForm", "&Length of the lines, mm"),
        "points": translate("StandardTestForm", "&Points of the items that could be rated"),
        "items": translate("StandardTestForm", "&Items rated, of 10"),
        "own-points": translate("StandardTestForm", "The patient's o&wn points for them (optional)"),
        "conventional": translate("StandardTestForm", "Con&ventional subtests, of 146"),
        "behavioural": translate("StandardTestForm", "&Behavioural subtests, of 81"),
    }
