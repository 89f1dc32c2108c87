"""All about one test or one battery, and what can be done with it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.assessment.batteries import Battery
from core.assessment.duration import visit_s
from core.assessment.protocol import LockedProtocol
from core.assessment.protocol_library import is_own
from see2sound_desktop.presenters.protocol_positions import positions_of
from see2sound_desktop.presenters.protocol_words import (
    legend_words,
    length_words,
    minutes_words,
    name_words,
    origin_words,
    positions_words,
    purpose_words,
)
from see2sound_desktop.presenters.protocols import ProtocolsView
from see2sound_desktop.widgets.basics import Card, button, flowing, row
from see2sound_desktop.widgets.protocol_picture import ProtocolPicture
from see2sound_desktop.widgets.reflow import FlowRow
from see2sound_desktop.wording import labelled

_HASH_LETTERS = 12


class ProtocolDetails(Card):
    """A test: what it is for, how long it takes, where its sounds are."""

    use_wanted = Signal()
    copy_wanted = Signal()
    edit_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.name = flowing("", "title")
        self.purpose = flowing("")
        self.length = flowing("", "strong")
        self.picture = ProtocolPicture()
        self.legend, self.positions = flowing("", "caption"), flowing("", "caption")
        self.origin = flowing("", "caption")
        self.references = flowing("", "caption")
        self.use = button(self.tr("&Use in a session"), kind="primary", icon="play", pressed=self.use_wanted.emit)
        self.copy = button(self.tr("&Make a copy …"), icon="add", pressed=self.copy_wanted.emit)
        self.edit = button(self.tr("&Edit …"), icon="edit", pressed=self.edit_wanted.emit)
        self.remove = button(self.tr("&Delete"), kind="quiet", icon="delete", pressed=self.remove_wanted.emit)
        for part in (self.name, self.purpose, self.length):
            self.body.addWidget(part)
        self.body.addWidget(FlowRow(self.use, self.copy, spacing=10))
        self.body.addWidget(FlowRow(self.edit, self.remove, spacing=10))
        self.body.addWidget(self.picture, 1)
        for part in (self.legend, self.positions, self.origin, self.references):
            self.body.addWidget(part)

    def show_protocol(self, locked: LockedProtocol) -> None:
        """Show a test."""
        protocol, own = locked.protocol, is_own(locked.protocol)
        self.name.setText(name_words(protocol))
        self.purpose.setText(purpose_words(protocol))
        length = length_words(protocol)
        self.length.setText(length[:1].upper() + length[1:])
        shown = positions_of(protocol)
        self.picture.show_positions(shown)
        self.picture.setVisible(shown.drawn)
        self.legend.setText(legend_words(shown))
        self.positions.setText(positions_words(shown))
        mark = self.tr("Fingerprint {letters}").format(letters=locked.sha256[:_HASH_LETTERS])
        self.origin.setText(f"{origin_words(protocol)} {mark}.")
        self.references.setText("\n".join(protocol.references))
        self.references.setVisible(bool(protocol.references))
        self.edit.setVisible(own)
        self.remove.setVisible(own)


class BatteryDetails(Card):
    """A battery: its visits, and the tests of each. ``visit_wanted`` carries which one to start, from 0."""

    visit_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.name = flowing("", "title")
        self.purpose = flowing("")
        self.assumed = flowing(
            self.tr(
                "The minutes are an estimate: 3 seconds for an answer, a minute of instruction before each test, "
                "a minute for each break, and 3 minutes of preparation before the first test."
            ),
            "caption",
        )
        self.starts: list[QPushButton] = []
        self._visits = QVBoxLayout()
        self.body.addWidget(self.name)
        self.body.addWidget(self.purpose)
        self.body.addLayout(self._visits)
        self.body.addWidget(self.assumed)
        self.body.addStretch(1)

    def show_battery(self, battery: Battery, view: ProtocolsView) -> None:
        """Show a battery, with the tests that the view holds."""
        self.name.setText(name_words(battery))
        self.purpose.setText(purpose_words(battery))
        while (item := self._visits.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.starts = []
        for number, visit in enumerate(battery.visits):
            self._visits.addWidget(self._visit(battery, number, [view.find(one) for one in visit]))

    def _visit(self, battery: Battery, number: int, found: list[LockedProtocol | None]) -> QWidget:
        tests = [locked.protocol for locked in found if locked is not None]
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 8, 0, 8)
        heading = minutes_words(visit_s(tests))
        start = self.tr("&Start")
        if len(battery.visits) > 1:
            heading = self.tr("Visit {number}, {minutes}").format(number=number + 1, minutes=heading)
            start = self.tr("Start visit &{number}").format(number=number + 1)
        column.addWidget(flowing(heading[:1].upper() + heading[1:], "strong"))
        for place, test in enumerate(tests, start=1):
            column.addWidget(flowing(f"{place}.  {labelled(name_words(test), length_words(test))}"))
        pressed = button(
            start,
            kind="primary" if number == 0 else "plain",
            icon="play",
            pressed=partial(self.visit_wanted.emit, number),
        )
        self.starts.append(pressed)
        column.addLayout(row(pressed, None))
        return made
