"""One session: how far it can be trusted, what it says in sentences, its plots, its measures, its trials."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from core.reports.figures import LabelledValue, ReportFigures, StaircaseFigure
from see2sound_desktop.presenters.results import ShownSession
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, ThemedPicture, flowing, scrolled, text
from see2sound_desktop.widgets.choice_plots import MidlinePlot, StaircasePlot
from see2sound_desktop.widgets.plain_table import PlainTable
from see2sound_desktop.widgets.reflow import SideBySide
from see2sound_desktop.widgets.result_plots import DistancePlot, HeadPlot, ScatterPlot
from see2sound_desktop.widgets.share_plots import BarsPlot, GridPlot, RatingsPlot
from see2sound_desktop.windows.fitting_tables import beside_a_list
from see2sound_desktop.windows.session_trials import SessionTrials, TrialsStand
from see2sound_desktop.wording import beginning, labelled, translate

_LEAST_TABS_PX, _HALVES_FROM_PX = 270, 560
"""At the usual size of text: the height of a tab, and the width from which what is said first takes half at most."""
_NOTICE_OF_VERDICT = {"valid": "success", "caution": "warning", "not-interpretable": "error"}


class SessionResults(QWidget):
    """Everything about one session. Built anew for each."""

    def __init__(self, shown: ShownSession, trials: TrialsStand | None = None) -> None:
        super().__init__()
        self.shown, figures = shown, shown.figures
        self.trials = SessionTrials(shown.session, trials)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Results of the session"))
        self.tabs.addTab(_picture_tab(figures), self.tr("&Pictures"))
        self.tabs.addTab(_measures_tab(figures), self.tr("&Measures"))
        self._trials_tab = scrolled(self.trials)
        self.tabs.addTab(self._trials_tab, self.tr("Tr&ials"))
        self.trials.card.opened.connect(self._see_question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().size("space_m"))
        self._first = _First()
        self._first.laid_out.connect(self._fit_first)
        first = QVBoxLayout(self._first)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(theme().size("space_m"))
        first.addWidget(_verdict(figures))
        sentences = QVBoxLayout()
        sentences.setSpacing(theme().size("space_xs"))
        for sentence in figures.sentences:
            sentences.addWidget(flowing(sentence, "strong"))
        first.addLayout(sentences)
        self._said = scrolled(self._first)
        column.addWidget(self._said)
        column.addWidget(self.tabs, 1)
        self.tabs.currentChanged.connect(self._show_first)
        self._show_first(0)

    @Slot(int)
    def _show_first(self, tab: int) -> None:
        """Beside the trials, one by one, nothing is said of all of them: they get the room."""
        self._said.setVisible(self.tabs.widget(tab) is not self._trials_tab)

    @Slot()
    def _see_question(self) -> None:
        """What is asked about a trial is in sight."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        question = self.trials.card.question
        below = question.mapTo(self.trials, question.rect().bottomLeft()).y()
        self._trials_tab.ensureVisible(0, below, 0, theme().size("space_m"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is said first has another width."""
        super().resizeEvent(event)
        self._fit_first()

    @Slot()
    def _fit_first(self) -> None:
        """What is said first takes the height that it needs, up to half; where type is large the page scrolls."""
        needed = max(0, self._first.heightForWidth(self._said.viewport().width()))
        is_narrow = self.width() < theme().grown(_HALVES_FROM_PX)
        self.tabs.setMinimumHeight(theme().grown(_LEAST_TABS_PX) if is_narrow else 0)
        self._said.setFixedHeight(needed if is_narrow else min(needed, self.height() // 2))


class _First(QWidget):
    """What is said first. ``laid_out`` is emitted when it may need another height."""

    laid_out = Signal()

    def event(self, event: QEvent) -> bool:
        """Its words were laid out anew."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.laid_out.emit()
        return handled


def _verdict(figures: ReportFigures) -> QFrame:
    """The validity box: first, as in the report."""
    kind = _NOTICE_OF_VERDICT[figures.verdict]
    frame = QFrame()
    frame.setObjectName("verdict")
    frame.setProperty("kind", kind)
    line = QHBoxLayout(frame)
    line.setContentsMargins(16, 12, 16, 12)
    line.setSpacing(theme().size("space_m"))
    line.addWidget(ThemedPicture(kind, f"on_{kind}_soft", theme().size("icon_l")))
    words = QVBoxLayout()
    words.setSpacing(2)
    headings = [figures.verdict_words] if figures.simulated is None else [figures.simulated, figures.verdict_words]
    for heading in headings:
        words.addWidget(flowing(heading, "strong"))
    if figures.reasons:
        words.addWidget(flowing(" ".join(map(beginning, figures.reasons))))
    line.addLayout(words, 1)
    return frame


def _picture_tab(figures: ReportFigures) -> QWidget:
    tab = QWidget()
    column = QVBoxLayout(tab)
    column.setContentsMargins(0, theme().size("space_s"), 0, 0)
    plots = SideBySide(*((plot, 1) for plot in _plots(figures)), spacing=theme().size("space_l"))
    column.addWidget(plots, 1)
    for key in _keys(figures):
        column.addWidget(text(key, "caption", wrap=True))
    return scrolled(tab)


def _plots(figures: ReportFigures) -> list[QWidget]:
    plots: list[QWidget] = []
    if figures.direction is not None:
        plots += [ScatterPlot(figures.direction), HeadPlot(figures.direction)]
    if figures.distance is not None:
        plots.append(DistancePlot(figures.distance))
    if figures.midline is not None:
        plots.append(MidlinePlot(figures.midline))
    if figures.bars is not None:
        plots.append(BarsPlot(figures.bars))
    if figures.grid is not None:
        plots.append(GridPlot(figures.grid))
    if figures.ratings is not None:
        plots.append(RatingsPlot(figures.ratings))
    if figures.staircases is not None:
        plots.append(StaircasePlot(figures.staircases))
    return plots


def _keys(figures: ReportFigures) -> list[str]:
    """What the marks mean."""
    keys = []
    if figures.direction is not None or figures.distance is not None:
        keys.append(
            translate(
                "SessionResults",
                "Dot, or arrow to inner ring: answers. Outer ring: where it sounded. Grey arc: spread. Cross: missed.",
            )
        )
    if figures.midline is not None:
        keys.append(
            translate("SessionResults", "Dot: answers to one sound. Curve: fitted. Bar: 95 % interval of the midline.")
            if figures.midline.curve
            else translate("SessionResults", "Dot: answers to one sound. No curve could be fitted.")
        )
    if figures.staircases is not None:
        keys.append(_staircase_key(figures.staircases))
    return [*keys, *_keys_of_choices(figures)]


def _keys_of_choices(figures: ReportFigures) -> list[str]:
    of_bars = {
        "extinction": translate(
            "SessionResults", "Filled: alone. Striped: beside another. Whiskers: 95 % interval. Dashed line: guessing."
        ),
        "words": translate("SessionResults", "Filled: left word. Striped: right word. Whiskers: 95 % interval."),
        "match": translate(
            "SessionResults",
            "Filled: found, where the picture was there. Striped: chosen, of all answers. Whiskers: 95 % interval. "
            "Dashed line: guessing.",
        ),
    }
    of_grid = translate("SessionResults", "Number: so many answers. Dashed line: exact. Cross at the edge: missed.")
    of_ratings = translate("SessionResults", "Dots above a line: in space. Rings below: as mono. Bars: medians.")
    told = []
    for figure, key in (
        (figures.bars, "" if figures.bars is None else of_bars[figures.bars.kind]),
        (figures.grid, of_grid),
        (figures.ratings, of_ratings),
    ):
        if figure is not None:
            told += [key, figure.warning] if figure.warning else [key]
    return told


def _staircase_key(figure: StaircaseFigure) -> str:
    marks = (
        translate("SessionResults", "Dots: {name}."),
        translate("SessionResults", "Squares: {name}."),
        translate("SessionResults", "Triangles: {name}."),
        translate("SessionResults", "Rings: {name}."),
    )
    told = [marks[index % len(marks)].format(name=track.name) for index, track in enumerate(figure.tracks)]
    if any(track.settled is not None for track in figure.tracks):
        told.append(
            translate("SessionResults", "Dashed line: where it settled.")
            if figure.are_azimuths
            else translate("SessionResults", "Dashed line: threshold.")
        )
    return " ".join(told)


def _measures_tab(figures: ReportFigures) -> QWidget:
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, theme().size("space_s"), 0, 0)
    for heading, table in figures.tables:
        card = Card(heading)
        card.body.setContentsMargins(*(theme().size("space_m"),) * 4)
        for columns, rows in beside_a_list(table):
            shown = PlainTable(heading, columns, rows)
            card.body.addWidget(shown)
            shown.show_whole()
        column.addWidget(card)
    if figures.material:
        material = Card(translate("SessionResults", "What was played"))
        for line in figures.material:
            material.body.addWidget(text(labelled(line.label, line.value), wrap=True))
        column.addWidget(material)
    checks = Card(translate("SessionResults", "How it was tested"))
    half = (len(figures.checks) + 1) // 2
    halves = ((_lines(part), 1) for part in (figures.checks[:half], figures.checks[half:]))
    checks.body.addWidget(SideBySide(*halves, spacing=theme().size("space_l"), from_px=_HALVES_FROM_PX))
    checks.body.addWidget(text(figures.help_text, "caption", wrap=True))
    column.addWidget(checks)
    column.addStretch(1)
    return scrolled(content)


def _lines(values: Sequence[LabelledValue]) -> QWidget:
    """A line for each."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().size("space_xs"))
    for one in values:
        column.addWidget(flowing(labelled(beginning(one.label), one.value)))
    column.addStretch(1)
    return part
