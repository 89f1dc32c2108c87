"""The results page: the newest session first, its words and pictures, and files that can be written or say why not."""

import importlib.util
from datetime import timedelta
from pathlib import Path

import logos
import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from core.assessment.answers import Answer
from core.paths import DataFolder
from core.records.model import LesionSide, SessionState
from core.records.store import Store
from core.reports.building import session_figures
from core.reports.figures import (
    Bar,
    BarsFigure,
    GridFigure,
    LevelShare,
    MidlineFigure,
    StaircaseFigure,
    TrackFigure,
)
from core.settings import Settings
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.context import AppContext, NoticeKind, OpenResults
from see2sound_desktop.presenters.results import ShownSession
from see2sound_desktop.presenters.trial_lines import trial_lines
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets import files
from see2sound_desktop.widgets.choice_plots import MidlinePlot, StaircasePlot
from see2sound_desktop.widgets.result_plots import HeadPlot, ScatterPlot
from see2sound_desktop.widgets.share_plots import BarsPlot, GridPlot
from see2sound_desktop.windows.results_page import ResultsPage
from see2sound_desktop.windows.session_results import SessionResults

_SPEC = importlib.util.spec_from_file_location(
    "report_sessions", Path(__file__).parents[1] / "core" / "reports" / "conftest.py"
)
sessions = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(sessions)
make_session, hold = sessions.make_session, sessions.hold


@pytest.fixture
def context(tmp_path, qapp):
    folder = DataFolder(tmp_path / "site")
    folder.root.mkdir()
    jobs = Jobs()
    with Store.open(folder.database) as store:
        yield AppContext(store=store, data=folder, settings=Settings(), jobs=jobs)
        jobs.close()


@pytest.fixture
def store_session(context, make_session):
    """Store a session as if it had been held, answered by a function; later ones are newer."""
    held = []

    def put(answering, code="P-001"):
        from dataclasses import replace

        known = {patient.code: patient for patient in context.store.patients()}
        patient = known.get(code) or context.store.add_patient(code, lesion_side=LesionSide.RIGHT)
        uuid = f"session-{len(held)}"
        when = sessions.BEGAN + timedelta(days=len(held))
        made = make_session(answering, uuid=uuid, patient_uuid=patient.uuid, created_utc=when)
        context.store.create_session(made.setup, made.plan)
        for trial in made.trials:
            context.store.commit_trial(replace(trial, trial_uuid=f"{uuid}-{trial.trial_uuid}", session_uuid=uuid))
        context.store.finish_session(uuid, SessionState.COMPLETED, when + timedelta(minutes=6))
        held.append(uuid)
        return uuid

    return put


def exact(planned):
    return {"response_azimuth_deg": planned.target_azimuth_deg}


def shifted(planned):
    return {"response_azimuth_deg": planned.target_azimuth_deg + 20}


@pytest.fixture
def page(context, qtbot):
    made = ResultsPage(context)
    qtbot.addWidget(made)
    return made


def shown(page, qtbot):
    qtbot.waitUntil(lambda: page.presenter.shown is not None and page.results is not None)
    return page.results


def test_without_sessions_the_page_says_what_will_be_there(page):
    page.activated()
    assert page._right.currentWidget() is page._nothing
    assert not page._buttons.isVisibleTo(page)


def test_the_newest_session_is_shown_first(page, qtbot, store_session):
    store_session(exact)
    newest = store_session(shifted)
    page.activated()
    results = shown(page, qtbot)
    assert page.presenter.chosen == newest
    assert page.list.count() == 2
    assert any("20° to the right" in sentence for sentence in page.presenter.shown.figures.sentences)
    assert results.findChildren(ScatterPlot)
    assert results.findChildren(HeadPlot)


def test_while_nobody_looks_nothing_is_read_and_everything_when_somebody_looks_again(
    page, context, qtbot, store_session, monkeypatch
):
    store_session(exact)
    page.activated()
    shown(page, qtbot)
    training, read = page.training.presenter, []
    lists, sessions = context.store.lists, context.store.training.sessions
    monkeypatch.setattr(type(lists), "newest", lambda *_a, **_k: read.append("tests") or ())
    monkeypatch.setattr(type(context.store.training), "sessions", lambda *_a: read.append("training") or [])
    page.presenter.look(on=False)
    training.look(on=False)
    for changed in (context.records_changed.emit, lambda: context.choose_patient(context.store.patient("P-001"))):
        changed()
        assert read == []
    monkeypatch.undo()
    monkeypatch.setattr(type(context.store.training), "sessions", lambda *_a: read.append("training") or [])
    newest = store_session(shifted)
    page.presenter.look(on=True)
    assert (sessions, page.presenter.summaries[0].uuid, page.presenter.chosen is not None) == (sessions, newest, True)
    training.look(on=True)
    qtbot.waitUntil(lambda: read == ["training"])


def test_only_the_sessions_of_the_patient_in_the_room_are_listed(page, context, qtbot, store_session):
    store_session(exact, "P-001")
    other = store_session(exact, "P-002")
    context.choose_patient(context.store.patient("P-001"))
    page.activated()
    shown(page, qtbot)
    assert page.list.count() == 1
    page.take(OpenResults(other))
    qtbot.waitUntil(lambda: page.presenter.shown is not None)
    assert context.patient.code == "P-002"
    assert page.presenter.shown.session.setup.uuid == other


def test_the_trials_are_told_with_sides_not_signs(make_session):
    lines = trial_lines(make_session(shifted))
    told = {line[1]: line[2] for line in lines if line[1] != "silence"}
    assert told["60° left"] == "40° left"
    assert told["straight ahead"] == "20° right"
    assert "-" not in "".join(told.values())


def test_a_distance_is_told_as_exactly_as_it_can_be_answered(make_session):
    half_an_octave = trial_lines(make_session(lambda _planned: {"response_distance_m": 2**1.5}, "distance"))
    assert {line[2] for line in half_an_octave if line[1] != "silence"} == {"2.8 m"}


def test_report_and_tables_are_written_where_asked(page, context, qtbot, store_session, tmp_path, monkeypatch):
    store_session(exact)
    logos.chosen(context.data)
    page.activated()
    shown(page, qtbot)
    notices = []
    context.noticed.connect(notices.append)
    asked = (("r.pdf", page.ask_report), ("p.pdf", page.ask_handout), ("t.csv", page.ask_table))
    for name, ask in (*asked, ("s.json", page.ask_document)):
        target = tmp_path / name
        monkeypatch.setattr(files, "to_save", lambda *_a, target=target: target)
        notices.clear()
        ask()
        qtbot.waitUntil(lambda: bool(notices))
        assert notices[0].kind is NoticeKind.SUCCESS
        assert target.stat().st_size > 500
        assert target.suffix != ".pdf" or logos.is_borne(target)
    assert "A. Meyer" not in (tmp_path / "s.json").read_text(encoding="utf-8")
    noted = [entry.action for entry in context.store.trail.entries() if entry.action in {"reported", "exported"}]
    assert noted == ["reported", "reported", "exported", "exported"]


def test_a_patients_progress_is_on_the_trail(page, context, qtbot, store_session, tmp_path):
    store_session(exact)
    notices = []
    context.noticed.connect(notices.append)
    context.choose_patient(context.store.patient("P-001"))
    logos.chosen(context.data)
    page.presenter.save_progress(tmp_path / "over-time.pdf")
    qtbot.waitUntil(lambda: bool(notices))
    assert logos.is_borne(tmp_path / "over-time.pdf")
    noted = [entry.object for entry in context.store.trail.entries() if entry.action == "reported"]
    assert noted == [f"patient:{context.patient.uuid}"]


def test_whose_results_are_seen_is_told_before_they_are(page, context, qtbot, store_session):
    told = []
    context.results_shown.connect(lambda uuid: told.append((uuid, page.presenter.loading)))
    store_session(exact)
    page.activated()
    shown(page, qtbot)
    assert told == [(page.presenter.shown.session.patient.uuid, False)]


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(page, context, qtbot, store_session, tmp_path):
    store_session(exact)
    page.activated()
    shown(page, qtbot)
    notices = []
    context.noticed.connect(notices.append)
    (tmp_path / "file").write_text("in the way")
    page.presenter.save_report(tmp_path / "file" / "report.pdf")
    qtbot.waitUntil(lambda: bool(notices))
    assert notices[0].kind is NoticeKind.ERROR
    assert "could not be written" in notices[0].sentence


def midline_20_left(planned):
    return Answer(choice="right" if planned.target_azimuth_deg > -20 else "left")


def left_only_alone(planned):
    if planned.is_catch:
        return Answer(choice="none")
    return Answer(choice="right" if planned.condition == "both" else planned.condition)


def always_to_the_right(_planned):
    return Answer(choice="toward-right")


@pytest.mark.parametrize(
    ("protocol_id", "respond", "plots", "said", "line"),
    [
        ("midline", midline_20_left, [MidlinePlot, StaircasePlot], "° to the left", ("40° left", "left")),
        ("extinction", left_only_alone, [BarsPlot], "0 of 12 times beside a right", ("both sides", "right")),
        ("motion", always_to_the_right, [StaircasePlot], "guessing", ("to the left, through 60°", "to the right")),
    ],
)
def test_a_test_with_a_choice_has_its_plots_sentences_and_trials_in_words(
    qtbot, hold, protocol_id, respond, plots, said, line
):
    session = hold(protocol_id, respond)
    results = SessionResults(ShownSession(session, session_figures(session)))
    qtbot.addWidget(results)
    results.resize(1000, 700)
    results.grab()
    shown = [plot for kind in (MidlinePlot, BarsPlot, StaircasePlot) for plot in results.findChildren(kind)]
    assert [type(plot) for plot in shown] == plots
    assert all(plot.accessibleName() for plot in shown)
    labels = " ".join(label.text() for label in results.findChildren(QLabel))
    assert said in labels
    assert line in [(told[1], told[2]) for told in trial_lines(session)]


def paints(plot, qtbot):
    """Colours of a plot of 600 × 400 pixels, by point."""
    qtbot.addWidget(plot)
    plot.resize(600, 400)
    return plot.grab().toImage()


def columns_of(image, colour):
    return [x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).name() == colour]


def test_what_was_reported_on_the_left_is_painted_on_the_left(qtbot):
    bars = (
        Bar("left sounds", "alone", True, "12 of 12", 1.0, 0.8, 1.0),
        Bar("right sounds", "alone", True, "0 of 12", 0.0, 0.0, 0.2),
    )
    image = paints(BarsPlot(BarsFigure("extinction", bars, 0.5)), qtbot)
    painted = columns_of(image, theme().colour("answer").name())
    assert np.mean(np.array(painted) < image.width() / 2) > 0.9


def test_what_came_from_the_left_is_painted_on_the_left_and_what_was_answered_right_above(qtbot):
    counts = ((0, 0, 4), (0, 0, 0), (0, 0, 0))
    image = paints(GridPlot(GridFigure("zones", ("left", "middle", "right"), counts, (0, 0, 0))), qtbot)
    colour = theme().colour("answer").name()
    painted = columns_of(image, colour)
    rows = [y for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y).name() == colour]
    assert np.mean(np.array(painted) < image.width() / 2) > 0.9
    assert np.mean(np.array(rows) < image.height() / 2) > 0.9


@pytest.mark.parametrize(("azimuth_deg", "side"), [(-60.0, "left"), (60.0, "right")])
def test_sounds_on_a_side_are_painted_on_that_side(qtbot, azimuth_deg, side):
    figure = MidlineFigure((LevelShare(azimuth_deg, 0.5, 9),), (), None, None, 90.0)
    track = TrackFigure("from the left", (azimuth_deg,) * 5, None)
    for plot in (MidlinePlot(figure), StaircasePlot(StaircaseFigure(True, (track,), -90.0, 90.0))):
        image = paints(plot, qtbot)
        painted = np.array(columns_of(image, theme().colour("answer").name()))
        middle = plot.box().center().x() * image.devicePixelRatio()
        assert len(painted) > 20
        assert np.all(painted < middle if side == "left" else painted > middle)


def test_the_progress_report_of_the_patient_in_the_room_is_written_with_its_numbers(
    page, context, qtbot, store_session, tmp_path, monkeypatch
):
    context.choose_patient(context.store.session(store_session(exact)).patient)
    page.activated()
    shown(page, qtbot)
    assert page.progress_button.isVisibleTo(page)
    target = tmp_path / "progress.pdf"
    monkeypatch.setattr(files, "to_save", lambda *_a: target)
    notices = []
    context.noticed.connect(notices.append)
    page.ask_progress()
    qtbot.waitUntil(lambda: bool(notices))
    assert notices[0].kind is NoticeKind.SUCCESS
    assert sorted(path.name for path in tmp_path.glob("progress.*")) == [
        "progress.json",
        "progress.pdf",
        "progress.points.csv",
        "progress.points.dictionary.json",
    ]


def test_without_a_patient_there_is_no_progress_report(page, context, qtbot, store_session):
    store_session(exact)
    context.choose_patient(None)
    page.activated()
    shown(page, qtbot)
    assert not page.progress_button.isVisibleTo(page)


def test_a_table_whose_words_are_many_is_two_and_no_word_is_cut_off():
    from core.reports.figures import Table, TableRow
    from see2sound_desktop.windows.fitting_tables import beside_a_list

    row = TableRow("Shift", ("17° right", "2° right", "15° left", "4°", "more than measurement noise " * 2))
    table = Table(("", "before", "now", "change", "MDC95", "in words"), (row,))
    first, second = beside_a_list(table)
    assert first == (("", "Before", "Now", "Change", "MDC95"), [("Shift", *row.cells[:4])])
    assert second == (("", "In words"), [("Shift", row.cells[4])])
    short = Table(table.columns, (TableRow("Shift", (*row.cells[:4], "within noise")),))
    assert len(beside_a_list(short)) == 1
    assert beside_a_list(Table(("session",), (TableRow("2026-10-10", ()),))) == [(("Session",), [("2026-10-10",)])]


@pytest.mark.parametrize(("size", "scrolls"), [((1064, 600), False), ((560, 600), True)])
def test_the_report_stays_in_sight_beside_a_list_however_much_is_said(page, qtbot, store_session, size, scrolls):
    store_session(shifted)
    page.resize(*size)
    page.show()
    results = shown(page, qtbot)
    for _ in range(5):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    area = next(one for one in page.findChildren(QScrollArea) if one.isAncestorOf(page.list))
    assert (area.verticalScrollBar().maximum() > 0) is scrolls
    assert (results.tabs.minimumHeight() > 0) is scrolls, "beside the list the tabs give way, not what is below them"
    assert results.tabs.isVisibleTo(page)
    assert area.horizontalScrollBar().maximum() == 0
