"""Two sessions side by side: which two, what may be said of them, and every measure of both."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from core.records.model import SessionState, SessionSummary
from core.reports.two_sessions import TwoSessions
from core.wording import say
from see2sound_desktop.presenters.comparing_sessions import ComparingPresenter
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import EmptyState, field, filled, flowing, scrolled
from see2sound_desktop.widgets.plain_table import PlainTable
from see2sound_desktop.widgets.reflow import SideBySide
from see2sound_desktop.windows.fitting_tables import on_a_page
from see2sound_desktop.wording import local_time, protocol_names, session_state_words

_DOT = " · "
_SIDE_BY_SIDE_PX = 900
"""Wide enough for a session in each box, at the usual size of text."""


class CompareSessions(QWidget):
    """Two sessions of the patient in the room."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.presenter = ComparingPresenter(context, self)
        self.presenter.changed.connect(self._show)
        self.first, self.second = QComboBox(), QComboBox()
        self.sentence = flowing("", "strong")
        self._nothing = EmptyState(
            "results",
            self.tr("Nothing to compare yet"),
            self.tr("When two sessions of the chosen patient are there, they can be set side by side here."),
        )
        self._content = QWidget()
        self._place = QVBoxLayout()
        self._tables: list[PlainTable] = []
        self._right = QStackedWidget()
        self._lay_out()
        for box in (self.first, self.second):
            box.activated.connect(self._choose)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.presenter.look(on=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self.presenter.look(on=False)

    def _lay_out(self) -> None:
        space = theme().size("space_l")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, theme().size("space_s"), 0)
        column.setSpacing(theme().size("space_m"))
        sides = []
        for label, box in ((self.tr("One session"), self.first), (self.tr("The other session"), self.second)):
            side = QWidget()
            labelled = field(label, box)
            labelled.setContentsMargins(0, 0, 0, 0)
            side.setLayout(labelled)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(18)
            sides.append((side, 1))
        column.addWidget(SideBySide(*sides, spacing=theme().size("space_m"), from_px=_SIDE_BY_SIDE_PX))
        column.addWidget(self.sentence)
        column.addLayout(self._place)
        column.addWidget(flowing(say("report.help-comparison"), "caption"))
        column.addStretch(1)
        self._right.addWidget(self._nothing)
        self._right.addWidget(scrolled(self._content))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space + 8, space, space + 8, space)
        whole.addWidget(self._right)

    @Slot()
    def _choose(self) -> None:
        self.presenter.choose(str(self.first.currentData()), str(self.second.currentData()))

    @Slot()
    def _show(self) -> None:
        presenter, chosen = self.presenter, self.presenter.chosen
        self._right.setCurrentIndex(0 if chosen is None else 1)
        if chosen is None:
            return
        names = protocol_names(self._context.data)
        rows = [(_line(summary, names), summary.uuid) for summary in presenter.summaries]
        for box, uuid in zip((self.first, self.second), chosen, strict=True):
            filled(box, rows, uuid)
        found = presenter.found
        self.sentence.setText(self.tr("Comparing the sessions …") if found is None else found.sentence)
        self._fill(found)

    def _fill(self, found: TwoSessions | None) -> None:
        for old in self._tables:
            self._place.removeWidget(old)
            old.hide()
            old.deleteLater()
        parts = [] if found is None else on_a_page(found.table)
        self._tables = [PlainTable(self.tr("Both sessions"), columns, rows) for columns, rows in parts]
        for table in self._tables:
            self._place.addWidget(table)
            table.show_whole()


def _line(summary: SessionSummary, names: dict[str, str]) -> str:
    test = names.get(summary.protocol_id, summary.protocol_id)
    said = [local_time(summary.started_utc), test]
    if summary.state is not SessionState.COMPLETED:
        said.append(session_state_words(summary.state))
    return _DOT.join(said)
