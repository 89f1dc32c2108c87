"""The form of a test's copy: fields in words with their units, and beside them what the test will be like."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from see2sound_desktop.presenters.protocol_fields import (
    ChoiceField,
    Field,
    FlagField,
    ListField,
    NumberField,
    Section,
    SeveralField,
    TargetsField,
    TextField,
)
from see2sound_desktop.presenters.protocol_form import FormView, ProtocolForm
from see2sound_desktop.presenters.protocol_positions import positions_of
from see2sound_desktop.presenters.protocol_words import legend_words, positions_words
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, button, flowing, row, scrolled, text
from see2sound_desktop.widgets.field_editors import (
    ListEditor,
    RowsEditor,
    SeveralBoxes,
    TargetsEditor,
    choice_box,
    number_box,
)
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.widgets.protocol_picture import ProtocolPicture
from see2sound_desktop.wording import labelled

_FIELDS_SHARE, _PREVIEW_SHARE = 3, 2


class ProtocolFormView(QWidget):
    """Shows a ``ProtocolForm``. Nothing is written before Save."""

    left = Signal()
    """The form is done with: saved, or given up."""

    def __init__(self, form: ProtocolForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.form = form
        self.editors: dict[str, QWidget] = {}
        self.problems: dict[str, QLabel] = {}
        self._fields = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.picture = ProtocolPicture()
        self.legend, self.positions = flowing("", "caption"), flowing("", "caption")
        self.length = flowing("", "strong")
        self.hint = IconLine()
        self.trouble = flowing("", "error")
        self.save = button(self.tr("&Save"), kind="primary", icon="save", pressed=form.save)
        self.give_up = button(self.tr("&Cancel"), pressed=self.left.emit)
        self._lay_out()
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)
        form.changed.connect(self.show_view)
        form.saved.connect(self._saved)
        self.show_view(form.view)

    def activated(self) -> None:
        """The form has come to the front: the name comes first, ready to be typed over."""
        name = self.editors["name"]
        name.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(name, QLineEdit):
            name.selectAll()

    # --- parts -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = theme().size("space_l")
        self._column = QVBoxLayout(self._fields)
        self._column.setContentsMargins(2, 2, theme().size("space_s"), 2)
        self._column.setSpacing(theme().size("space_m"))
        for section in self.form.sections:
            self._column.addWidget(self._section(section))
        self._column.addStretch(1)
        self._area = scrolled(self._fields)
        self._sides.setSpacing(theme().size("space_m"))
        self._sides.addWidget(self._area, _FIELDS_SHARE)
        self._sides.addWidget(self._preview(), _PREVIEW_SHARE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space + 8, theme().size("space_m"), space + 8, theme().size("space_m"))
        whole.addLayout(self._sides)

    def _preview(self) -> Card:
        """How long it takes, and to save it; its picture above these, or below the fields where they lie so."""
        card = Card(self.tr("What it will be like"))
        card.body.addWidget(self.length)
        card.body.addWidget(self.trouble)
        self._seen = QWidget()
        column = QVBoxLayout(self._seen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().size("space_s"))
        column.addWidget(self.picture, 1)
        for part in (self.legend, self.positions, self.hint):
            column.addWidget(part)
        self._seen_area = scrolled(self._seen)
        self._seen_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card.body.addWidget(self._seen_area, 1)
        card.body.addLayout(row(None, self.give_up, self.save))
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large text in a small window: the preview goes below the fields, so that no word is cut."""
        super().resizeEvent(event)
        bar = self._area.verticalScrollBar().sizeHint().width()
        there = self.width() * _FIELDS_SHARE // (_FIELDS_SHARE + _PREVIEW_SHARE) - 2 * theme().size("space_l") - bar
        self._stack(on=self._fields.minimumSizeHint().width() > there)

    def _stack(self, *, on: bool) -> None:
        """Below one another the fields get the height: the picture scrolls with them."""
        direction = QBoxLayout.Direction.TopToBottom if on else QBoxLayout.Direction.LeftToRight
        if direction is self._sides.direction():
            return
        self._sides.setDirection(direction)
        self._sides.setStretch(1, 0 if on else _PREVIEW_SHARE)
        if on:
            self._column.insertWidget(self._column.count() - 1, self._seen_area.takeWidget())
        else:
            self._column.removeWidget(self._seen)
            self._seen_area.setWidget(self._seen)
        self._seen.show()
        self._seen_area.setVisible(not on)

    def _section(self, section: Section) -> Card:
        card = Card(section.heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().size("space_m"))
        grid.setVerticalSpacing(theme().size("space_s"))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for number, field in enumerate(section.fields):
            self._add(grid, 2 * number, field)
        card.body.addLayout(grid)
        return card

    def _add(self, grid: QGridLayout, line: int, field: Field) -> None:
        editor, problem = self._editor(field), flowing("", "error")
        problem.hide()
        self.editors[field.path], self.problems[field.path] = editor, problem
        if not isinstance(field, FlagField):
            label = text(field.label, "strong", wrap=True)
            label.setBuddy(editor)
            editor.setAccessibleName(field.label)
            several = isinstance(editor, (RowsEditor, SeveralBoxes))
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop if several else Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(editor, line, 1)
        grid.addWidget(problem, line + 1, 1)

    def _editor(self, field: Field) -> QWidget:
        value = self.form.value(field.path)

        def changed(new: object) -> None:
            self.form.set(field.path, new)

        if isinstance(field, NumberField):
            return number_box(field, value, changed)
        if isinstance(field, ChoiceField):
            return choice_box(field, value, changed)
        if isinstance(field, FlagField):
            flag = QCheckBox(field.label)
            flag.setChecked(bool(value))
            flag.clicked.connect(changed)
            return flag
        if isinstance(field, TextField):
            line = QLineEdit(str(value))
            line.setMaxLength(200)
            line.setCursorPosition(0)
            line.textEdited.connect(changed)
            return line
        return self._editor_of_several(field, value, changed)

    def _editor_of_several(
        self, field: SeveralField | ListField | TargetsField, value: object, changed: Callable[[object], None]
    ) -> QWidget:
        made: SeveralBoxes | RowsEditor
        if isinstance(field, SeveralField):
            made = SeveralBoxes(field, value)
        elif isinstance(field, ListField):
            made = ListEditor(field, value)
        else:
            made = TargetsEditor(field, value)
            made.mirror_wanted.connect(self.form.mirror)
        made.changed.connect(changed)
        return made

    # --- what is shown -----------------------------------------------------------------------------------------------

    @Slot(object)
    def show_view(self, view: FormView) -> None:
        """Show what the draft is like, and what stands in its way beside the field that is to blame."""
        for path, label in self.problems.items():
            sentence = view.problem_of(path)
            label.setText(sentence)
            label.setVisible(bool(sentence))
            self.editors[path].setAccessibleDescription(sentence)
        if isinstance(targets := self.editors.get("targets"), RowsEditor):
            targets.show_values(view.draft.targets)
        shown = positions_of(view.draft)
        self.picture.show_positions(shown)
        self.picture.setVisible(shown.drawn)
        self.legend.setText(legend_words(shown))
        self.positions.setText(positions_words(shown))
        self.length.setText(view.length[:1].upper() + view.length[1:])
        self.length.setVisible(bool(view.length))
        self.trouble.setText(self._trouble(view))
        self.trouble.setVisible(bool(view.problems))
        said = self.tr("Own copy, no norms: another test than the one it was made from.")
        if view.next_version:
            said += " " + self.tr("A session was held with this version: saving makes the next one.")
        self.hint.say(said)
        self.save.setEnabled(not view.problems)

    def _trouble(self, view: FormView) -> str:
        """The first problem, with the name of its field, which may be scrolled out of sight."""
        if not view.problems:
            return ""
        path, sentence = view.problems[0]
        name = self.editors[path].accessibleName() if path in self.editors else ""
        return labelled(name, sentence) if name else sentence

    @Slot(object)
    def _saved(self, _locked: object) -> None:
        self.left.emit()
