"""Editors of a form's fields: a number in words, one of some values, some of a few, several in an order, positions."""

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from core.assessment.protocol import Target
from core.wording import number as in_words
from see2sound_desktop.presenters.protocol_fields import (
    ChoiceField,
    ListField,
    NumberField,
    SeveralField,
    TargetsField,
)
from see2sound_desktop.presenters.scene_words import azimuth_in, azimuth_words, number_in
from see2sound_desktop.widgets.basics import button, icon_button
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.widgets.word_spin_box import WordSpinBox


def number_box(field: NumberField, value: object, changed: Callable[[object], None]) -> WordSpinBox:
    """A box for a number that shows its unit; one step below the lowest stands for "not at all" where that is one."""
    box = WordSpinBox(
        lowest=field.lowest - field.step if field.none else field.lowest,
        highest=field.highest,
        step=field.step,
        decimals=field.decimals,
        words=partial(_said, field),
        number=partial(_understood, field),
        wrapping=field.azimuth and field.highest - field.lowest == 360.0,
    )
    box.setAccessibleName(field.label)
    box.setMinimumWidth(190)
    box.show_value(field.number(value))
    box.changed.connect(lambda number: changed(field.value(number)))
    return box


def _said(field: NumberField, number: float) -> str:
    if field.none and number < field.lowest:
        return field.none
    if field.azimuth:
        return azimuth_words(number)
    return field.unit.format(number=in_words(round(number, field.decimals), ".9g"))


def _understood(field: NumberField, typed: str) -> float | None:
    """The number in a text: also with the words of its unit around it."""
    if field.none and typed.strip().casefold() == field.none.casefold():
        return field.lowest - field.step
    if field.azimuth:
        return azimuth_in(typed)
    before = field.unit.partition("{number}")[0]
    return number_in(typed.strip().removeprefix(before))


def choice_box(field: ChoiceField, value: object, changed: Callable[[object], None]) -> Choice:
    """A box to choose one of some values from."""
    box = Choice()
    box.setAccessibleName(field.label)
    for held, words in field.options:
        box.addItem(words, held)
    box.setCurrentIndex(next((row for row, (held, _words) in enumerate(field.options) if held == value), -1))
    box.activated.connect(lambda row: changed(field.options[row][0]))
    return box


class SeveralBoxes(QWidget):
    """Some of a few values, each with a box to tick."""

    changed = Signal(object)
    """The values that are ticked, in the order in which they are offered."""

    def __init__(self, field: SeveralField, value: object, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        held = cast("tuple[str, ...]", value)
        self.setAccessibleName(field.label)
        self.boxes: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        # the first way is the one that a session starts with: what the test offered first stays first
        order = [code for code in held if code in dict(field.options)]
        order += [code for code, _words in field.options if code not in order]
        for code in order:
            box = QCheckBox(dict(field.options)[code])
            box.setChecked(code in held)
            box.clicked.connect(self._clicked)
            self.boxes[code] = box
            column.addWidget(box)

    def _clicked(self) -> None:
        self.changed.emit(tuple(code for code, box in self.boxes.items() if box.isChecked()))


class RowsEditor(QWidget):
    """Rows that are added and taken away. Subclasses say what stands in a row."""

    changed = Signal(object)
    """All values, a tuple."""

    def __init__(self, name: str, add: str, limits: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._least, self._most = limits
        self.values: tuple[object, ...] = ()
        self.removers: list[QAbstractButton] = []
        self.editors: list[list[QWidget]] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.add_button = button(add, icon="add", pressed=self._add)
        self.buttons = QVBoxLayout()
        self.buttons.setSpacing(6)
        self.buttons.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._rows)
        column.addLayout(self.buttons)

    def show_values(self, values: tuple[object, ...]) -> None:
        """Show other rows, where they are others."""
        if values == self.values and len(self.editors) == len(values):
            return
        self.values = values
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.removers, self.editors = [], []
        for number, value in enumerate(values):
            self._rows.addWidget(self._row(number, value))
        self.add_button.setEnabled(len(values) < self._most)

    def new_value(self) -> object:
        """What a new row holds."""
        raise NotImplementedError

    def row_editors(self, number: int, value: object) -> list[QWidget]:
        """The editors of a row; each calls ``change``."""
        raise NotImplementedError

    def change(self, number: int, value: object) -> None:
        """Take over what was changed in a row."""
        self.values = (*self.values[:number], value, *self.values[number + 1 :])
        self.changed.emit(self.values)

    def _row(self, number: int, value: object) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        editors = self.row_editors(number, value)
        for editor in editors:
            editor.setAccessibleName(f"{editor.accessibleName()} {number + 1}")
            line.addWidget(editor)
        words = self.tr("Take out number {number}").format(number=number + 1)
        remove = icon_button("remove", words, pressed=partial(self._remove, number))
        remove.setEnabled(len(self.values) > self._least)
        line.addWidget(remove)
        line.addStretch(1)
        self.editors.append(editors)
        self.removers.append(remove)
        return row

    def _add(self) -> None:
        self._replace((*self.values, self.new_value()))
        self.editors[-1][0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, number: int) -> None:
        self._replace((*self.values[:number], *self.values[number + 1 :]))
        left = self.removers[min(number, len(self.removers) - 1)] if self.removers else self.add_button
        left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _replace(self, values: tuple[object, ...]) -> None:
        self.show_values(values)
        self.changed.emit(values)


class ListEditor(RowsEditor):
    """Several numbers or choices in an order."""

    def __init__(self, field: ListField, value: object, parent: QWidget | None = None) -> None:
        super().__init__(field.label, field.add, (field.least, field.most), parent)
        self._field = field
        self.show_values(cast("tuple[object, ...]", value))

    def new_value(self) -> object:
        """What the field says."""
        return self._field.new

    def row_editors(self, number: int, value: object) -> list[QWidget]:
        """One editor."""
        item, changed = self._field.item, partial(self.change, number)
        if isinstance(item, NumberField):
            return [number_box(item, value, changed)]
        return [choice_box(item, value, changed)]


class TargetsEditor(RowsEditor):
    """Positions by direction and distance. ``mirror_wanted`` asks for what is missing on the other side."""

    mirror_wanted = Signal()

    def __init__(self, field: TargetsField, value: object, parent: QWidget | None = None) -> None:
        super().__init__(field.label, "", (1, field.most), parent)
        self.add_button.setText(self.tr("Add a &position"))
        self.add_button.setAccessibleName(self.tr("Add a position"))
        self._field = field
        self.mirror = button(self.tr("&Mirror left and right"), pressed=self.mirror_wanted.emit)
        self.buttons.addWidget(self.mirror, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_values(cast("tuple[object, ...]", value))

    def new_value(self) -> object:
        """A position that is not there yet, as far away as the last."""
        targets = cast("tuple[Target, ...]", self.values)
        there = {target.azimuth_deg for target in targets}
        azimuth_deg = next((float(one) for one in range(0, 180, 5) if one not in there), 0.0)
        return Target(azimuth_deg=azimuth_deg, distance_m=targets[-1].distance_m if targets else 1.0)

    def row_editors(self, number: int, value: object) -> list[QWidget]:
        """Direction and distance."""
        target = cast("Target", value)

        def turned(azimuth_deg: object) -> None:
            self._moved(number, azimuth_deg=azimuth_deg)

        def away(distance_m: object) -> None:
            self._moved(number, distance_m=distance_m)

        direction = number_box(self._field.azimuth, target.azimuth_deg, turned)
        distance = number_box(self._field.distance, target.distance_m, away)
        distance.setMinimumWidth(110)
        return [direction, distance]

    def _moved(self, number: int, **changes: object) -> None:
        self.change(number, Target.model_validate(cast("Target", self.values[number]).model_dump() | changes))
