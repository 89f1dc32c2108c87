"""Words, zones, pictures and points through both windows: each way of answering, and nobody is told too early."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import scene_library
from core.assessment import protocol as protocols
from core.assessment.blinding import is_blind
from core.assessment.kinds import VERSIONS, ZONES
from core.assessment.material.gallery import Gallery, gallery_of
from core.assessment.material.kept import Material
from core.assessment.material.recordings import Word, WordList
from core.assessment.material.word_pairs import words_of
from core.assessment.plan import plan_session
from core.assessment.ratings import SCALES, read
from core.assessment.run import SessionRun
from core.audio import AudioClip, Layout
from core.paths import DataFolder
from core.playback.silent import SilentPlayer
from core.records.model import Heard, LesionSide, SessionSetup, Trial
from core.records.store import Store
from core.settings import Settings
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.answer_input import AnswerInput, InputKind
from see2sound_desktop.presenters.context import AppContext, Notice
from see2sound_desktop.presenters.results import ResultsPresenter
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.presenters.session_shown import Shown, shown_by
from see2sound_desktop.presenters.session_views import PatientScreen, Stage, Step
from see2sound_desktop.presenters.trial_lines import trial_lines
from see2sound_desktop.theme import theme
from see2sound_desktop.windows.patient import PatientWindow
from see2sound_desktop.windows.session_live_view import LiveViewWidget

_TEXTS = ("maison", "gare", "chat", "pomme", "livre", "train", "arbre", "lampe", "pluie", "porte", "table", "fleur")


class HandClock(SessionClock):
    """A clock that the test moves; every touch is now."""

    now_ns = 1_000_000_000

    def monotonic_ns(self) -> int:
        return self.now_ns

    def at(self, _machine_ns: int) -> int:
        return self.now_ns

    def utc_now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC)


class Bench:
    """A session between its two windows, over silence that nobody rendered."""

    def __init__(
        self,
        folder: Path,
        protocol_id: str,
        material: Material,
        known: dict[str, Shown],
        windows: "Windows",
        *,
        mode: str = "buttons",
        by: InputKind = InputKind.POINTER,
    ) -> None:
        locked = protocols.find(protocol_id)
        self.store = Store.open(folder / "test.db")
        patient = self.store.add_patient("P1", lesion_side=LesionSide.RIGHT)
        self.plan = plan_session(locked.protocol, 3, None, material)
        if protocol_id not in known:  # pictures take their time
            known[protocol_id] = shown_by(locked.protocol, self.plan, material)
        self.clock = HandClock()
        setup = SessionSetup(
            uuid="5d7ff0a2-0000-4000-8000-000000000001",
            patient_uuid=patient.uuid,
            protocol_id=locked.protocol.id,
            protocol_version=1,
            protocol_sha256=locked.sha256,
            protocol_json=locked.text,
            seed=3,
            layout="binaural",
            hrtf_id="kemar",
            renderer="test",
            level_dba=None,
            calibration_id=None,
            device_name="silent",
            response_mode=mode,
            channel_check="confirmed",
            scene_json=None,
            therapist="T",
            app_version="0",
            created_utc=datetime(2026, 1, 1, tzinfo=UTC),
        )
        clip = AudioClip(np.zeros((4800, 2), np.float32), 48_000, Layout.BINAURAL)
        self.presenter = SessionPresenter(
            SessionRun.start(self.store, setup, self.plan, self.clock),
            lambda _planned: clip,
            self._open(),
            self._open,
            lesion_side=LesionSide.RIGHT,
            clock=self.clock,
            shown=known[protocol_id],
            answer_input=AnswerInput(by, step_s=1.5),
        )
        self.window, self.live = windows.patient, windows.live
        windows.bench = self
        self.presenter.patient_changed.connect(self.window.show_view)
        self.window.show_view(self.presenter.patient)
        self.live.follow(self.presenter, "P-1", covered=False)

    def _open(self) -> SilentPlayer:
        return SilentPlayer(Layout.BINAURAL, clock_ns=self.clock.monotonic_ns)

    def pass_s(self, seconds: float) -> None:
        self.clock.now_ns += round(seconds * 1e9)
        self.presenter.advance()
        self.window.input.look()

    def ask(self) -> None:
        """Go on until an answer is asked for, and the hand is free."""
        for _ in range(400):
            if self.presenter.live.step is Step.CHOOSE:
                self.pass_s(0.4)
                return
            if self.presenter.live.stage is Stage.WELCOME or self.presenter.live.step in {Step.BREAK, Step.BEGIN_TEST}:
                self.presenter.begin()
            self.pass_s(0.1)
        raise AssertionError(self.presenter.live)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key)

    def enter(self, key: Qt.Key) -> None:
        """A key of the therapist."""
        QTest.keyClick(self.live.pads.currentWidget(), key)

    @property
    def last(self) -> Trial:
        return self.store.session(self.presenter.run.setup.uuid).trials[-1]

    def close(self) -> None:
        self.presenter.stop()
        self.live.leave()
        self.presenter.patient_changed.disconnect(self.window.show_view)
        self.store.close()


class Windows:
    """Both windows, for one bench after the other: to make them takes longer than any test."""

    def __init__(self) -> None:
        self.bench: Bench | None = None
        self.patient, self.live = PatientWindow(now_ns=self._now_ns), LiveViewWidget()
        patient = self.patient
        patient.began.connect(lambda: self.presenter.begin())  # noqa: PLW0108 - the presenter is another one each time
        patient.pointed_choice.connect(lambda answer: self.presenter.answer_choice(answer.choice, answer.pressed_ns))
        patient.pointed_words.connect(lambda answer: self.presenter.answer_words(answer.words, answer.pressed_ns))
        patient.pointed_points.connect(lambda answer: self.presenter.answer_points(answer.points, answer.pressed_ns))
        patient.words_begun.connect(lambda pressed_ns: self.presenter.begin_answer(pressed_ns))  # noqa: PLW0108
        patient.heard_nothing.connect(lambda: self.presenter.answer_nothing())  # noqa: PLW0108
        for made in (self.live, patient):
            made.resize(1280, 800)
            made.show()
        patient.activateWindow()

    def _now_ns(self) -> int:
        return 0 if self.bench is None else self.bench.clock.monotonic_ns()

    @property
    def presenter(self) -> SessionPresenter:
        assert self.bench is not None
        return self.bench.presenter


WORDS = WordList(Path("words"), tuple(Word(text, Path(f"{text}.wav"), "0") for text in sorted(_TEXTS)))


@pytest.fixture(scope="module")
def gallery() -> Gallery:
    return gallery_of(entry.path for entry in scene_library.built_in())


@pytest.fixture(scope="module")
def known() -> dict[str, Shown]:
    """What each test shows: read once."""
    return {}


@pytest.fixture(scope="module")
def windows(qapp: QApplication) -> Iterator[Windows]:
    theme().apply("light")
    made = Windows()
    yield made
    made.patient.close_for_good()
    for window in (made.patient, made.live):
        window.deleteLater()


@pytest.fixture
def bench(tmp_path: Path, known: dict[str, Shown], windows: Windows) -> Iterator[Callable[..., Bench]]:
    made: list[Bench] = []

    def make(protocol_id: str, material: Material, **changes: object) -> Bench:
        made.append(Bench(tmp_path, protocol_id, material, known, windows, **changes))
        made[-1].ask()
        return made[-1]

    yield make
    for one in made:
        one.close()


def _name_and_role(widget: QWidget) -> tuple[str, QAccessible.Role]:
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name), told.role()


# --- words ------------------------------------------------------------------------------------------------------------


def test_the_words_that_were_played_are_among_those_to_point_at_and_marking_both_is_both(bench) -> None:
    held = bench("words", WORDS)
    pad, planned = held.window.pads.words, held.presenter.run.current
    assert set(words_of(planned)) <= {button.text() for button in pad.buttons}
    assert len(pad.buttons) == 4
    assert not held.window.action.isEnabled(), "without a mark there is nothing to be done with"
    for word in words_of(planned):
        pad.button(word).click()
        held.pass_s(0.4)
    touched_ms = 400.0
    held.window.action.click()
    assert (held.last.response_choice, held.last.heard) == ("both", Heard.YES)
    assert held.last.rt_ms == pytest.approx(touched_ms + 100, abs=60), "from the onset to the first touch"


@pytest.mark.parametrize(("side", "code"), [(0, "left"), (1, "right")])
def test_one_word_is_the_side_of_its_channel_whatever_its_place_on_the_screen(bench, side: int, code: str) -> None:
    held = bench("words", WORDS)
    planned = held.presenter.run.current
    held.window.pads.words.button(words_of(planned)[side]).click()
    held.pass_s(0.4)
    held.window.action.click()
    assert held.last.response_choice == code


def test_a_trembling_hand_marks_once_and_no_word_is_an_answer_too(bench) -> None:
    held = bench("words", WORDS)
    button = held.window.pads.words.buttons[0]
    button.click()
    held.pass_s(0.1)
    button.click()
    assert button.is_marked
    held.pass_s(0.4)
    held.window.nothing.click()
    assert (held.last.response_choice, held.last.heard) == ("none", Heard.NO)
    held.ask()
    assert held.window.pads.words.marked == frozenset(), "of another trial nothing is marked"


def test_nobody_is_hurried_between_the_first_word_and_done(bench) -> None:
    held = bench("words", WORDS)
    held.window.pads.words.button(words_of(held.presenter.run.current)[1]).click()
    for _ in range(4):
        held.pass_s(10.0)
    assert held.presenter.live.step is Step.CHOOSE
    held.window.action.click()
    assert held.last.response_choice == "right"


def test_the_therapist_enters_words_by_digits_and_is_told_no_sides(bench) -> None:
    held = bench("words", WORDS, mode="therapist")
    assert held.window.view.screen is PatientScreen.TELL
    entry, planned = held.live.pads.entry_words, held.presenter.run.current
    assert held.live.pads.currentWidget() is entry
    assert not entry.keep.isEnabled()
    held.enter(Qt.Key(Qt.Key.Key_1 + entry.words.index(words_of(planned)[0])))
    held.enter(Qt.Key.Key_Return)
    assert (held.last.response_choice, held.last.entered_by) == ("left", "therapist")
    held.ask()
    held.enter(Qt.Key.Key_0)
    assert held.last.response_choice == "none"


def test_the_words_of_practice_are_shown_and_the_line_of_the_trial_says_which_was_where(bench) -> None:
    held = bench("words", WORDS)
    planned = held.presenter.run.current
    held.window.nothing.click()
    assert held.window.view.screen is PatientScreen.FEEDBACK
    assert held.window.pads.words.marked == frozenset(words_of(planned))
    left, right = words_of(planned)
    line = trial_lines(held.store.session(held.presenter.run.setup.uuid))[0]
    assert f"{left} (left), {right} (right)" in line[1]
    assert line[2] == "no word"


# --- zones ------------------------------------------------------------------------------------------------------------


def test_by_one_switch_the_zones_come_from_the_side_that_is_seen(bench, gallery) -> None:
    held = bench("scene-zone", gallery, by=InputKind.ONE_SWITCH)
    names = [station.name for station in held.window.input.stations]
    assert names == ["Right", "A bit right", "Middle", "A bit left", "Left", "I heard nothing", "Stop"]
    while held.window.input.current.name != "A bit left":
        held.pass_s(0.5)
    held.key(Qt.Key.Key_Space)
    assert held.last.response_choice == "centre-left"
    assert not held.last.rt_valid


def test_left_on_the_fan_is_left_and_the_arrow_keys_walk_from_the_middle(bench, gallery) -> None:
    held = bench("scene-zone", gallery)
    xs = [button.geometry().center().x() for button in held.window.pads.zones.buttons]
    assert xs == sorted(xs)
    assert [button.zone for button in held.window.pads.zones.buttons] == list(ZONES)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        held.key(key)
    assert held.last.response_choice == "left"
    assert "Left" in held.window.pads.zones.button("left").text()


# --- pictures ---------------------------------------------------------------------------------------------------------


def test_the_picture_that_is_pressed_is_its_place_from_the_top(bench, gallery) -> None:
    held = bench("scene-match", gallery)
    pad, planned = held.window.pads.pictures, held.presenter.run.current
    tops = [button.y() for button in pad.buttons]
    assert tops == sorted(tops)
    titles = [gallery.scenes[key].title for key in planned.stimulus_id.split("+")]
    assert [button.accessibleName() for button in pad.buttons] == [f"{n}: {t}" for n, t in enumerate(titles, start=1)]
    right = ("first", "second", "third").index(planned.condition)
    pad.buttons[right].click()
    assert held.last.response_choice == planned.condition
    assert [button.is_marked for button in held.window.pads.pictures.buttons].index(True) == right


def test_pictures_are_large_at_1280_x_800(bench, gallery) -> None:
    held = bench("scene-match", gallery)
    assert all(button.height() >= 180 and button.width() >= 320 for button in held.window.pads.pictures.buttons)


def test_where_the_therapist_enters_the_patient_sees_the_pictures_and_cannot_press_them(bench, gallery) -> None:
    held = bench("scene-match", gallery, mode="therapist")
    assert held.window.pads.currentWidget() is held.window.pads.pictures
    held.window.pads.pictures.buttons[0].click()
    assert held.presenter.live.step is Step.CHOOSE
    assert not held.live.pads.entry_answers.button("second").icon().isNull()
    held.enter(Qt.Key.Key_2)
    assert held.last.response_choice == "second"


# --- points -----------------------------------------------------------------------------------------------------------


def _rate(held: Bench, points: int) -> None:
    held.window.pads.points.button(points).click()
    held.pass_s(0.4)


def test_four_scales_come_one_after_the_other_and_make_one_answer(bench, gallery) -> None:
    held = bench("scene-ratings", gallery)
    asked = []
    for points in (7, 1, 4, 5):
        asked.append(held.window.view.scale)
        _rate(held, points)
    assert asked == list(SCALES)
    assert list(read(held.last.response_choice).values()) == [7, 1, 4, 5]
    assert held.window.view.screen is not PatientScreen.FEEDBACK, "nobody is told what it was"


def test_a_pause_within_the_scales_begins_the_trial_anew(bench, gallery) -> None:
    held = bench("scene-ratings", gallery)
    _rate(held, 7)
    held.presenter.pause()
    held.presenter.resume()
    held.ask()
    assert held.window.view.scale == SCALES[0]


def test_by_keys_seven_is_at_the_top_and_the_arrows_begin_in_the_middle(bench, gallery) -> None:
    held = bench("scene-ratings", gallery)
    tops = [button.y() for button in held.window.pads.points.buttons]
    assert tops == sorted(tops)
    for keys in ((Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return), (Qt.Key.Key_7,), (Qt.Key.Key_1,), (Qt.Key.Key_3,)):
        for key in keys:
            held.key(key)
        held.pass_s(0.4)
    assert list(read(held.last.response_choice).values()) == [5, 7, 1, 3]


def test_the_therapist_enters_points_by_digits(bench, gallery) -> None:
    held = bench("scene-ratings", gallery, mode="therapist")
    assert held.window.pads.currentWidget() is held.window.pads.points, "the patient sees the scale"
    assert held.live.nothing.isVisible()
    for key in (Qt.Key.Key_6, Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_3):
        held.enter(key)
        assert not held.live.nothing.isVisible(), "something was heard"
    assert list(read(held.last.response_choice).values()) == [6, 2, 2, 3]


def test_neither_window_nor_the_lines_of_trials_say_which_version_played_before_the_end(bench, gallery) -> None:
    held = bench("scene-ratings", gallery)
    seen: list[str] = []
    held.presenter.patient_changed.connect(lambda view: seen.append(repr(view)))
    held.presenter.live_changed.connect(lambda view: seen.append(repr(view)))
    held.presenter.show_targets(True)
    assert not held.live.side.show_targets.isVisible()
    for _ in range(3):
        held.ask()
        for _scale in SCALES:
            _rate(held, 4)
    session = held.store.session(held.presenter.run.setup.uuid)
    assert {trial.planned.condition for trial in session.trials} == set(VERSIONS)
    assert not any(version in view for view in seen for version in VERSIONS)
    assert not any(event.kind == "target-shown" for event in session.events)
    assert is_blind(session)
    assert {line[1] for line in trial_lines(session)} == {"–"}
    held.presenter.stop()
    told = held.store.session(session.setup.uuid)
    assert not is_blind(told)
    assert {line[1] for line in trial_lines(told)} == {"spatial", "mono"}
    assert trial_lines(told)[0][2] == "4, 4, 4, 4"


def test_an_unfinished_rating_is_not_among_the_results_and_says_so_when_it_is_opened(
    bench, gallery, tmp_path: Path, qtbot: QtBot
) -> None:
    held, jobs = bench("scene-ratings", gallery), Jobs()
    for _scale in SCALES:
        _rate(held, 4)
    context = AppContext(store=held.store, data=DataFolder(tmp_path), settings=Settings(), jobs=jobs)
    notices: list[Notice] = []
    context.noticed.connect(notices.append)
    results = ResultsPresenter(context)
    results.look(on=True)
    assert results.summaries == ()
    uuid = held.presenter.run.setup.uuid
    results.open(uuid)
    assert "not over" in notices[-1].sentence
    held.presenter.stop()
    results.open(uuid)
    assert [summary.uuid for summary in results.summaries] == [uuid]
    qtbot.waitUntil(lambda: not results.loading)
    jobs.close()


# --- all --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("protocol_id", ["words", "scene-zone", "scene-match", "scene-ratings", "scene-distance"])
def test_every_target_has_a_name_and_a_role(bench, gallery, protocol_id: str) -> None:
    held = bench(protocol_id, WORDS if protocol_id == "words" else gallery) if protocol_id != "scene-distance" else None
    if held is None:
        window = PatientWindow()
        buttons: tuple[QWidget, ...] = tuple(window.pads.distances.button(code) for code in ("near", "middle", "far"))
        window.deleteLater()
    else:
        pads = held.window.pads
        buttons = {
            "words": pads.words.buttons,
            "scene-zone": pads.zones.buttons,
            "scene-match": pads.pictures.buttons,
            "scene-ratings": pads.points.buttons,
        }[protocol_id]
    roles = {QAccessible.Role.Button, QAccessible.Role.CheckBox}
    assert all(name and role in roles for name, role in map(_name_and_role, buttons))
    assert len({_name_and_role(button)[0] for button in buttons}) == len(buttons)
