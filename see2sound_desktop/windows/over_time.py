"""The tests of a patient over time: small plots, the same in words beside them, and what may be compared."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.reports.figures import Table
from core.reports.progress_figures import ProgressFigures, TestedFigures
from core.wording import say
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.over_time import OverTimePresenter
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, EmptyState, flowing, scrolled
from see2sound_desktop.widgets.course_plot import CoursePlot
from see2sound_desktop.widgets.plain_table import PlainTable
from see2sound_desktop.widgets.reflow import FlowRow
from see2sound_desktop.windows.fitting_tables import on_a_page
from see2sound_desktop.wording import day_words, translate


class OverTime(QWidget):
    """All tests of the patient in the room, one below the other."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = OverTimePresenter(context, self)
        self.presenter.changed.connect(self._show)
        self._nobody = EmptyState(
            "patients",
            self.tr("Nobody is chosen"),
            self.tr("Choose a patient: the tests of one patient are shown over time."),
        )
        self._nothing = EmptyState(
            "results",
            self.tr("No course yet"),
            self.tr("When sessions of the chosen patient are completed, their measures are here over time."),
        )
        self._computing = EmptyState("results", self.tr("Putting the tests in order"), self.tr("This takes a moment."))
        self._right = QStackedWidget()
        self._content: QWidget | None = None
        for shown in (self._nobody, self._nothing, self._computing):
            self._right.addWidget(shown)
        space = theme().size("space_l")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space + 8, space, space + 8, space)
        whole.addWidget(self._right)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self.presenter.look(on=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self.presenter.look(on=False)

    @Slot()
    def _show(self) -> None:
        presenter = self.presenter
        if presenter.patient is None:
            self._right.setCurrentWidget(self._nobody)
        elif presenter.computing:
            self._right.setCurrentWidget(self._computing)
        elif presenter.figures is None:
            self._right.setCurrentWidget(self._nothing)
        else:
            self._put(presenter.figures)

    def _put(self, figures: ProgressFigures) -> None:
        if self._content is not None:
            self._right.removeWidget(self._content)
            self._content.deleteLater()
        self._content = scrolled(_whole(figures))
        self._right.addWidget(self._content)
        self._right.setCurrentWidget(self._content)


def _whole(figures: ProgressFigures) -> QWidget:
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, theme().size("space_s"), 0)
    column.setSpacing(theme().size("space_m"))
    if figures.simulated is not None:
        column.addWidget(flowing(figures.simulated, "strong"))
    if not figures.tests:
        column.addWidget(flowing(say("progress.nothing"), "strong"))
    for test in figures.tests:
        column.addWidget(_test(figures, test))
    events = [f"{event.letter}   {day_words(event.day)}   {event.words}" for event in figures.events]
    lists = (_list(say("progress.heading-events"), events), *_entered(figures))
    for card in (*lists, _list(say("progress.heading-quality"), figures.quality)):
        if card is not None:
            column.addWidget(card)
    for words in (figures.training_words, say("progress.caveat"), figures.help_text):
        if words:
            column.addWidget(flowing(words, "caption"))
    column.addStretch(1)
    return content


def _test(figures: ProgressFigures, test: TestedFigures) -> Card:
    card = Card(test.title)
    if not test.panels:
        said = translate("OverTime", "These sessions gave no number that could be followed over time.")
        card.body.addWidget(flowing(said, "muted"))
        return card
    if test.remark:
        card.body.addWidget(flowing(test.remark))
    days = figures.first, figures.last
    plots = [CoursePlot(panel, days, figures.events) for panel in test.panels]
    card.body.addWidget(FlowRow(*plots, spacing=theme().size("space_m")))
    card.body.addWidget(flowing(_key(), "caption"))
    for name, table in (
        (translate("OverTime", "Baseline and latest session"), test.table),
        (translate("OverTime", "Every session"), test.held),
    ):
        card.body.addWidget(flowing(name, "strong"))
        for shown in _tables(name, table):
            card.body.addWidget(shown)
            shown.show_whole()
    return card


def _list(name: str, lines: Sequence[str]) -> Card | None:
    if not lines:
        return None
    card = Card(name)
    for words in lines:
        card.body.addWidget(flowing(words))
    return card


def _entered(figures: ProgressFigures) -> Iterator[Card]:
    """What was entered by hand."""
    for name, table, said in (
        (say("entries.heading-tests"), figures.standard_tests, say("entries.by-hand")),
        (say("entries.heading-plans"), figures.plans, ""),
    ):
        if table is None:
            continue
        card = Card(name)
        for shown in _tables(name, table):
            card.body.addWidget(shown)
            shown.show_whole()
        if said:
            card.body.addWidget(flowing(said, "caption"))
        yield card


def _key() -> str:
    return translate(
        "OverTime",
        "Dot: a session, with its 95 % interval. Ring: no interval. Dashed line: baseline. Grey band: no more than "
        "measurement noise away from it (MDC95). The line breaks where the set-up changed. Letters: events, below.",
    )


def _tables(name: str, table: Table) -> list[PlainTable]:
    return [PlainTable(name, columns, rows) for columns, rows in on_a_page(table)]
