"""A patient over time on the results page: plots with their twins in words, breaks, and two sessions side by side."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from types import SimpleNamespace

import held_session
import pytest
from PySide6.QtWidgets import QLabel

from core.paths import DataFolder
from core.records.store import Store
from core.reports import progress_figures
from core.reports.figures import Table
from core.reports.progress_figures import CoursePoint, Event, Panel
from core.settings import Settings
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.course_plot import CoursePlot
from see2sound_desktop.widgets.plain_table import PlainTable
from see2sound_desktop.windows import over_time
from see2sound_desktop.windows.results_page import ResultsPage
from see2sound_desktop.wording import span_words

_FIRST, _LAST = date(2026, 11, 1), date(2026, 11, 21)
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def panel(*points, band=(8.0, 16.0)):
    return Panel("Shift", points, 12.0, band, 0.0, 40.0, ((0.0, "0°"), (20.0, "20° right"), (40.0, "40° right")))


def point(day, value, stretch=0):
    return CoursePoint(_FIRST + timedelta(days=day), value, value - 2.0, value + 2.0, stretch)


def painted(plot, qtbot, role):
    """Where a colour is painted, in the pixels of the plot."""
    qtbot.addWidget(plot)
    plot.resize(420, 260)
    image = plot.grab().toImage()
    colour = theme().colour(role).name()
    return [
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).name() == colour
    ]


def test_a_later_session_is_further_right_and_a_larger_value_higher(qtbot):
    plot = CoursePlot(panel(point(0, 10.0), point(20, 30.0)), (_FIRST, _LAST), ())
    marks = painted(plot, qtbot, "answer")
    early, late = plot.at(_FIRST, 10.0), plot.at(_LAST, 30.0)
    assert early.x() < late.x()
    assert early.y() > late.y()
    assert min(x for x, _ in marks) < early.x() + 6
    assert max(x for x, _ in marks) > late.x() - 6


def test_the_line_breaks_where_the_set_up_changed(qtbot):
    days = (_FIRST, _LAST)
    joined = painted(CoursePlot(panel(point(0, 10.0), point(20, 10.0)), days, ()), qtbot, "answer")
    plot = CoursePlot(panel(point(0, 10.0), point(20, 10.0, stretch=1)), days, ())
    broken = painted(plot, qtbot, "answer")
    middle = plot.box().center().x()
    assert any(abs(x - middle) < 20 for x, _ in joined)
    assert not any(abs(x - middle) < 20 for x, _ in broken)


def test_an_event_has_its_letter_and_one_day_alone_is_in_the_middle(qtbot):
    plot = CoursePlot(panel(point(0, 10.0)), (_FIRST, _FIRST), (Event(_FIRST, "a", "prisms were worn"),))
    assert painted(plot, qtbot, "answer")
    assert plot.at(_FIRST, 10.0).x() == pytest.approx(plot.box().center().x())


@pytest.fixture
def context(tmp_path, qapp):
    folder = DataFolder(tmp_path / "site")
    folder.root.mkdir()
    jobs = Jobs()
    with Store.open(folder.database) as store:
        yield AppContext(store=store, data=folder, settings=Settings(), jobs=jobs)
        jobs.close()


class _As:
    """A store that keeps what was held as another session, of another day."""

    def __init__(self, store, name, began, device):
        self.store, self.name, self.began, self.device = store, name, began, device

    def create_session(self, setup, plan):
        setup = replace(setup, uuid=self.name, created_utc=self.began, device_name=self.device)
        self.store.create_session(setup, plan)

    def commit_trial(self, trial):
        self.store.commit_trial(
            replace(trial, session_uuid=self.name, trial_uuid=f"{self.name}-{trial.planned.trial_index}")
        )

    def finish_session(self, _uuid, state, ended_utc):
        self.store.finish_session(self.name, state, ended_utc)


@pytest.fixture
def hold(context):
    """Holds a session of the patient in the room, so many days after the first."""
    patient = context.store.add_patient("P-1")

    def held(name, days, device="Ward headphones", protocol_id="direction"):
        began = datetime.fromisoformat("2026-11-01T09:30+00:00") + timedelta(days=days)
        held_session.hold(_As(context.store, name, began, device), patient, protocol_id)

    context.choose_patient(patient)
    return held


@pytest.fixture
def page(context, qtbot):
    made = ResultsPage(context)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def settle(page, qtbot):
    qtbot.waitUntil(lambda: not page.context.jobs.busy)


def words_of(widget):
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    tables = [
        table.item(row, column).text()
        for table in widget.findChildren(PlainTable)
        for row in range(table.rowCount())
        for column in range(table.columnCount())
    ]
    return "\n".join((*labels, *tables))


@pytest.mark.parametrize(
    ("first", "said"), [(date(2026, 9, 1), ("1 Sep", "21 Nov 2026")), (date(2025, 9, 1), ("Sep 2025", "Nov 2026"))]
)
def test_an_axis_without_room_for_two_whole_days_still_tells_them_apart(first, said):
    assert span_words(first, _LAST) == said


def test_what_is_plotted_over_time_stands_in_words_beside_it(page, hold, qtbot):
    hold("one", 0)
    hold("two", 7)
    hold("three", 9, device="Other headphones")
    page.kinds.setCurrentWidget(page.over_time)
    settle(page, qtbot)
    plots = page.over_time.findChildren(CoursePlot)
    assert all(plot.accessibleName() and plot.accessibleDescription() for plot in plots)
    said = words_of(page.over_time)
    assert "8 Nov 2026" in said
    assert "10 Nov 2026, other set-up" in said
    assert not _ISO_DAY.search(said), "as in the lists of sessions"
    assert "8° right" in said
    assert "cannot compare (different setup)" in said
    stretches = {point.stretch for plot in plots for point in plot.panel.points}
    assert stretches == {0, 1}


def test_nothing_is_computed_where_nobody_looks_and_what_changed_meanwhile_is_there(page, hold, context, qtbot):
    hold("one", 0)
    context.records_changed.emit()
    settle(page, qtbot)
    assert page.over_time.presenter.figures is None
    page.kinds.setCurrentWidget(page.over_time)
    settle(page, qtbot)
    assert len(page.over_time.findChildren(CoursePlot)[0].panel.points) == 1
    page.kinds.setCurrentIndex(0)
    hold("two", 7)
    context.records_changed.emit()
    page.kinds.setCurrentWidget(page.over_time)
    settle(page, qtbot)
    assert max(len(plot.panel.points) for plot in page.over_time.findChildren(CoursePlot)) == 2


def test_of_a_test_that_gave_no_number_that_is_said_and_no_empty_table_is_shown(qtbot):
    empty = Table(("", "baseline"), ()), Table(("session",), ())
    nothing = progress_figures.TestedFigures("Motion", (), *empty, "Baseline: the first 0 sessions.")
    card = over_time._test(SimpleNamespace(first=_FIRST, last=_LAST, events=()), nothing)
    qtbot.addWidget(card)
    assert "no number" in words_of(card)
    assert "Baseline" not in words_of(card)
    assert not card.findChildren(PlainTable)


def test_without_a_patient_or_a_test_it_is_said_what_will_be_there(page, hold, context, qtbot):
    page.kinds.setCurrentWidget(page.over_time)
    settle(page, qtbot)
    assert "No course yet" in words_of(page.over_time)
    context.choose_patient(None)
    settle(page, qtbot)
    assert "Nobody is chosen" in words_of(page.over_time)


def test_the_latest_two_sessions_are_side_by_side_until_others_are_chosen(page, hold, qtbot):
    for name, days in (("one", 0), ("two", 7), ("three", 9)):
        hold(name, days)
    page.kinds.setCurrentWidget(page.compare)
    settle(page, qtbot)
    assert page.compare.presenter.chosen == ("two", "three")
    page.compare.first.setCurrentIndex(page.compare.first.findData("one"))
    page.compare.first.activated.emit(page.compare.first.currentIndex())
    settle(page, qtbot)
    assert page.compare.presenter.chosen == ("one", "three")
    assert "1 Nov 2026 to" in page.compare.sentence.text()
    headings = [
        table.horizontalHeaderItem(column).text()
        for table in page.compare._tables
        for column in range(table.columnCount())
    ]
    assert any("1 Nov 2026" in words for words in headings)


def test_a_session_to_compare_is_said_whole_whatever_the_size_of_text(page, hold, qtbot):
    hold("one", 0)
    hold("two", 7)
    page.kinds.setCurrentWidget(page.compare)
    settle(page, qtbot)
    compare = page.compare
    assert not compare.first.parentWidget().parentWidget().is_stacked
    for box in (compare.first, compare.second):
        assert box.fontMetrics().horizontalAdvance(box.currentText()) <= box.width() - 40
    assert "Completed" not in compare.first.currentText(), "that is said only where it is not so"
    page.resize(880, 800)
    assert compare.first.parentWidget().parentWidget().is_stacked


def test_beside_the_latest_session_stands_the_one_of_its_own_test(page, hold, qtbot):
    hold("one", 0)
    hold("another-test", 3, protocol_id="fine-arc")
    hold("two", 7)
    page.kinds.setCurrentWidget(page.compare)
    settle(page, qtbot)
    assert page.compare.presenter.chosen == ("one", "two")


def test_one_session_alone_has_nothing_beside_it(page, hold, qtbot):
    hold("one", 0)
    page.kinds.setCurrentWidget(page.compare)
    settle(page, qtbot)
    assert page.compare.presenter.chosen is None
    assert "Nothing to compare yet" in words_of(page.compare)
