"""Which sessions the results page lists: folded away until somebody asks for it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDateEdit, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.records.model import SessionState
from see2sound_desktop.presenters.session_filter import Period, SessionFilter, days_of
from see2sound_desktop.theme import set_icon, theme
from see2sound_desktop.widgets.basics import button, field, filled, row, text, unseen_label
from see2sound_desktop.wording import session_state_words

_ANY = ""
_LEAST = 120
"""Pixels of what there is to choose: where there is less room it scrolls."""


class SessionFilters(QWidget):
    """A button, and below it a test, a state and a time to choose."""

    changed = Signal(object)
    """A ``SessionFilter``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold_button = button(self.tr("Which sessions"), icon="chevron-right", kind="quiet", pressed=self._fold)
        self.test, self.state, self.period = QComboBox(), QComboBox(), QComboBox()
        self.first, self.last = _day_box(), _day_box()
        self.all_button = button(self.tr("Show all"), pressed=self.clear)
        self.count = text("", "caption", wrap=True)
        self._names: Mapping[str, str] = {}
        self._parts = QWidget()
        self._parts.setProperty("ground", "clear")
        self._between = QWidget()
        self._area = _AsHighAsItAsks(self._parts)
        self._lay_out()
        self._fill()
        for box in (self.test, self.state, self.period):
            box.currentIndexChanged.connect(self._tell)
        for day in (self.first, self.last):
            day.dateChanged.connect(self._tell)
        self._area.hide()
        self._between.hide()

    def show_tests(self, names: Mapping[str, str], *, shown: int, fitting: int, known: int) -> None:
        """The tests that there are, by their ids, and of how many sessions how many are asked for, and listed."""
        self.setVisible(known > 1)
        self.all_button.setVisible(fitting < known)
        self.count.setVisible(shown < known)
        self.count.setText(
            self.tr("{shown} of {all} sessions").format(shown=shown, all=known)
            if shown == fitting
            else self.tr(
                "The newest {shown} of {all} sessions are listed. For an older one, choose a patient, "
                "or narrow the list above."
            ).format(shown=shown, all=fitting)
        )
        if names != self._names:
            self._names = dict(names)
            blocked = self.test.blockSignals(True)
            chosen = str(self.test.currentData() or _ANY)
            tests = sorted(names.items(), key=lambda pair: pair[1])
            filled(self.test, [(self.tr("All tests"), _ANY), *((name, test) for test, name in tests)], chosen)
            self.test.blockSignals(blocked)

    @Slot()
    def clear(self) -> None:
        """Ask for all again."""
        for box in (self.test, self.state, self.period):
            blocked = box.blockSignals(True)
            box.setCurrentIndex(0)
            box.blockSignals(blocked)
        self._tell()

    def _lay_out(self) -> None:
        parts, between, whole = QVBoxLayout(self._parts), QVBoxLayout(self._between), QVBoxLayout(self)
        for layout in (parts, between, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(theme().size("space_s"))
        between.addLayout(field(self.tr("From"), self.first))
        between.addLayout(field(self.tr("To"), self.last))
        for box, name in ((self.test, self.tr("Test")), (self.state, self.tr("State")), (self.period, self.tr("When"))):
            unseen_label(name, box, self._parts)
            parts.addWidget(box)
        parts.addWidget(self._between)
        self._area.setMinimumHeight(_LEAST)
        whole.addLayout(row(self.fold_button, None))
        whole.addWidget(self._area)
        whole.addWidget(self.count)
        whole.addWidget(self.all_button)
        self._fold_says(is_open=False)

    def _fill(self) -> None:
        states = [(session_state_words(state), state.value) for state in SessionState]
        filled(self.test, [(self.tr("All tests"), _ANY)], _ANY)
        filled(self.state, [(self.tr("All states"), _ANY), *states], _ANY)
        filled(
            self.period,
            [
                (self.tr("At any time"), Period.ANY.value),
                (self.tr("In the last 7 days"), Period.WEEK.value),
                (self.tr("In the last 30 days"), Period.MONTH.value),
                (self.tr("In the last 365 days"), Period.YEAR.value),
                (self.tr("Between two days"), Period.BETWEEN.value),
            ],
            Period.ANY,
        )

    @Slot()
    def _tell(self) -> None:
        period = Period(self.period.currentData())
        self._ask_days(on=period is Period.BETWEEN)
        chosen = _day(self.first), _day(self.last)
        first, last = days_of(period, date.today(), chosen)  # noqa: DTZ011 - the day of this place is meant
        state = self.state.currentData()
        test = self.test.currentData() or None
        self.changed.emit(SessionFilter(test, SessionState(state) if state else None, first, last))

    def _ask_days(self, *, on: bool) -> None:
        if on == self._between.isHidden():
            self._between.setVisible(on)
            self._area.updateGeometry()
            self.updateGeometry()

    def _fold(self) -> None:
        is_open = not self._area.isVisibleTo(self)
        self._area.setVisible(is_open)
        self._fold_says(is_open=is_open)

    def _fold_says(self, *, is_open: bool) -> None:
        set_icon(self.fold_button, "chevron-down" if is_open else "chevron-right", "text", theme().size("icon_s"))
        said = self.tr("Open: choose a test, a state and a time.") if is_open else self.tr("Closed. Press to choose.")
        self.fold_button.setAccessibleDescription(said)


class _AsHighAsItAsks(QScrollArea):
    """As high as its content now asks; where there is less room it scrolls."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._content.sizeHint().height())


def _day_box() -> QDateEdit:
    made = QDateEdit(QDate.currentDate())
    made.setLocale(QLocale())
    made.setDisplayFormat("d MMM yyyy")
    made.lineEdit().setTextMargins(theme().size("space_s"), 0, 0, 0)
    return made


def _day(box: QDateEdit) -> date:
    chosen = box.date()
    return date(chosen.year(), chosen.month(), chosen.day())
