"""Sessions with a few answers, through both windows: by one switch alone, by keys alone, and through the therapist."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from level_ward import Ward
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from steps import reach

from core.assessment import protocol as protocols
from core.assessment.tasks import right_choice
from core.audio import Layout
from core.playback.silent import SilentPlayer
from core.records.model import Session, SessionState, Trial
from see2sound_desktop.language import Languages, translation
from see2sound_desktop.presenters.answer_input import ANSWERED_BY, AnswerInput, InputKind
from see2sound_desktop.presenters.context import ResumeSession
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.presenters.session_views import ASKING, LiveView, PauseReason, Stage, Step
from see2sound_desktop.rehearsal.clock import RehearsalClock
from see2sound_desktop.widgets.choice_pad import choice_words
from see2sound_desktop.windows import session_words as words
from see2sound_desktop.windows.patient import PatientWindow

_WAITING = {Step.BREAK, Step.BEGIN_TEST}


class Room:
    """The session page and the patient's window over a silent output, at thirty times the speed."""

    def __init__(self, ward: Ward) -> None:
        self.ward, self.page = ward, ward.page
        self.clock = RehearsalClock(30.0)
        self.page.setup.environment = SessionEnvironment(
            clock=lambda: self.clock, open_output=self._open, offers_silence=True, seed=lambda: 5
        )

    def _open(self, _device_id: str | None, layout: Layout) -> SilentPlayer:
        return SilentPlayer(layout, clock_ns=self.clock.monotonic_ns)

    def start(self, protocol_id: str, mode: str = "buttons", by: InputKind = InputKind.POINTER) -> None:
        self.page.setup.choose(protocol_id=protocol_id, answer_mode=mode, input=AnswerInput(by, step_s=1.5))
        self.ward.start()

    @property
    def session(self) -> SessionPresenter:
        assert self.page.session is not None
        return self.page.session

    @property
    def window(self) -> PatientWindow:
        assert self.page.patient_window is not None
        return self.page.patient_window

    @property
    def live(self) -> LiveView:
        return self.session.live

    def stored(self) -> Session:
        return self.ward.store.session(self.session.run.setup.uuid)

    def tested(self) -> list[Trial]:
        return [trial for trial in self.stored().trials if not trial.planned.is_practice]

    def hand_is_free(self) -> None:
        """The window takes no press in the first 300 ms of a screen."""
        due_ns = self.clock.monotonic_ns() + 400_000_000
        self.ward.wait(lambda: self.clock.monotonic_ns() >= due_ns)

    def until_something_is_asked(self) -> None:
        self.ward.wait(lambda: self.live.stage is not Stage.RUNNING or self.live.step in ASKING | _WAITING)
        self.hand_is_free()

    def go_through(self, trials: int, begin: Callable[[], None], answer: Callable[[str], None]) -> None:
        """Practice and so many trials of the test, each with its right answer."""
        self.hand_is_free()
        begin()
        while len(self.tested()) < trials:
            self.until_something_is_asked()
            if self.live.step in _WAITING:
                begin()
                self.ward.wait(lambda: self.live.step not in _WAITING)
                continue
            planned, before = self.session.run.current, len(self.stored().trials)
            assert planned is not None
            answer(right_choice(planned, self.live.task) or "left")
            self.ward.wait(lambda before=before: len(self.stored().trials) > before)


@pytest.fixture
def room(ward: Ward) -> Room:
    return Room(ward)


def _all_right(room: Room) -> bool:
    task = room.live.task
    return all(trial.response_choice == right_choice(trial.planned, task) for trial in room.stored().trials)


def test_practice_and_test_by_one_switch_alone(room: Room) -> None:
    room.start("extinction", by=InputKind.ONE_SWITCH)
    window = room.window

    def choose(name: str) -> None:
        room.ward.wait(lambda: window.input.current is not None and window.input.current.name == name)
        QTest.keyClick(window, Qt.Key.Key_Space)

    room.go_through(2, lambda: choose("Start"), lambda code: choose(choice_words(code)))
    assert _all_right(room)
    assert {trial.entered_by for trial in room.stored().trials} == {"patient"}
    assert [event.detail for event in room.stored().events if event.kind == ANSWERED_BY] == ["one-switch 1.5"]
    assert not any(trial.rt_valid for trial in room.stored().trials)  # the switch waited for its turn


def test_practice_and_test_by_keys_alone(room: Room) -> None:
    room.start("midline")
    window = room.window

    def press(*keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(window.focusWidget() or window, key)

    def answer(code: str) -> None:
        place = window.pads.choices.offered.index(code)
        press(*[Qt.Key.Key_Down] * (place + 1), Qt.Key.Key_Return)

    room.go_through(3, lambda: press(Qt.Key.Key_Return), answer)
    practice = [trial for trial in room.stored().trials if trial.planned.is_practice]
    assert [trial.response_choice for trial in practice] == [right_choice(trial.planned, "side") for trial in practice]
    assert not [event for event in room.stored().events if event.kind == ANSWERED_BY], "a hand is nothing to be told"


def test_a_session_that_is_gone_on_with_is_answered_by_what_it_began_with(room: Room) -> None:
    room.start("midline", by=InputKind.TWO_SWITCHES)
    uuid = room.session.run.setup.uuid
    room.session.abandon()
    room.page.session = None
    room.page.setup.choose(input=AnswerInput())
    room.page.take(ResumeSession(uuid))
    room.ward.wait(lambda: room.page.session is not None)
    assert room.session.patient.input.kind is InputKind.TWO_SWITCHES


def test_the_therapist_enters_an_answer_by_its_digit_and_a_prompt_by_p(room: Room) -> None:
    room.start("extinction", "therapist", InputKind.ONE_SWITCH)
    assert room.session.patient.input == AnswerInput(), "the therapist's hand needs no switch"
    room.session.begin()
    room.until_something_is_asked()
    view = room.page.live_view
    assert view.pads.currentWidget() is view.pads.entry_answers
    assert not view.nothing.isVisible(), "it is one of the answers"
    QTest.keyClick(view, Qt.Key.Key_P)
    assert "Prompts given: 1" in view.side.flags.text()
    QTest.keyClick(view.pads.entry_answers, Qt.Key.Key_3)
    trial = room.stored().trials[0]
    assert (trial.response_choice, trial.entered_by, trial.prompts) == ("both", "therapist", 1)
    reach(room.ward.qtbot, room.session, Step.BETWEEN)
    QTest.keyClick(view, Qt.Key.Key_P)
    assert [event.kind for event in room.stored().events].count("prompt") == 1, "there is no trial to prompt for"


def test_sound_and_answer_are_hidden_until_they_are_asked_for(room: Room) -> None:
    room.start("extinction")
    room.session.begin()
    room.until_something_is_asked()
    view, planned = room.page.live_view, room.session.run.current
    assert planned is not None
    assert view.pads.currentWidget() is view.pads.words
    said = choice_words(planned.condition)
    assert said not in view.pads.words.text()
    room.session.show_targets(True)
    assert f"Sound: {said}" in view.pads.words.text()
    assert f"Sound: {said}" in words.target_words(room.live)


def test_practice_that_was_not_understood_leaves_two_clear_choices(room: Room) -> None:
    room.start("midline")
    room.session.begin()
    view = room.page.live_view
    for _ in range(3):
        room.until_something_is_asked()
        assert view.side.practice.text() == "Practice: 0 understood so far, 2 needed."
        target_deg = room.session.run.current.target_azimuth_deg
        room.session.answer_choice("right" if target_deg < 0 else "left")
        reach(room.ward.qtbot, room.session, Step.BETWEEN, Step.NONE)
    assert room.live.pause_reason is PauseReason.NOT_UNDERSTOOD
    assert view.go_on.text() == "Go on, marked in the report"
    assert view.go_on.isVisible()
    assert view.end_here.isVisible()
    uuid = room.session.run.setup.uuid
    view.end_here.click()
    assert room.ward.store.session(uuid).state is SessionState.STOPPED


def test_a_patient_who_is_very_tired_makes_it_ask_whether_to_end(room: Room) -> None:
    room.start("midline")
    view = room.page.live_view
    room.session.begin()
    assert not view.fatigue.isVisible()
    room.session.pause()
    assert view.fatigue.isVisible()
    for level in (6, 7):
        view.fatigue.slider.setValue(level)
        view.fatigue.keep.click()
        assert view.question.is_open == (level == 7)
    assert "very tired" in view.side.suggestion.text()
    assert [event.detail for event in room.stored().events if event.kind == "fatigue"] == ["6", "7"]
    view.question.dismiss()
    assert room.live.stage is Stage.PAUSED, "nothing ends by itself"


def test_of_an_adaptive_test_the_words_say_at_most() -> None:
    live = LiveView(trial_number=3, trials_planned=60)
    assert words.trial_words(live) == "Trial 3 of 60"
    assert words.trial_words(replace(live, at_most=True)) == "Trial 3 of at most 60"
    midline, extinction = (protocols.find(name).protocol for name in ("midline", "extinction"))
    assert "at most 60 sounds" in words.plan_words(midline, 0)
    assert "then 36 sounds and 4 silent trials" in words.plan_words(extinction, 0)
    assert "then 40 sounds. About" in words.plan_words(protocols.find("words").protocol, 0)


@pytest.mark.parametrize(("sounds", "said"), [(1, "1 son de familiarisation"), (3, "3 sons de familiarisation")])
def test_one_sound_is_not_several_in_french(sounds: int, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    length = words.plan_length(protocols.find("direction").protocol, 0)
    monkeypatch.setattr(words, "plan_length", lambda *_: replace(length, practice=sounds))
    translation().apply(Languages("fr", "fr", "fr"))
    try:
        assert words.plan_words(protocols.find("direction").protocol, 0).startswith(said)
    finally:
        translation().apply(Languages("en", "en", "en"))


def test_omissions_of_a_pair_and_of_a_movement_are_not_said_to_be_ahead() -> None:
    live = LiveView(omissions_left=1, omissions_centre=2, omissions_right=3)
    assert "Ahead 2" in words.omission_words(live)
    assert "Both 2" in words.omission_words(replace(live, task="sides"))
    assert words.omission_words(replace(live, task="movement")) == "6"


def test_the_set_up_page_asks_by_what_the_patient_answers_and_how_fast(room: Room) -> None:
    setup, answers = room.page.setup, room.page.setup_view.who.answers
    setup.choose(protocol_id="extinction")
    assert setup.view.choice.answer_mode == "buttons"
    answers.kind.setCurrentIndex(answers.kind.findData(InputKind.ONE_SWITCH.value))
    answers.step.setValue(2.6)
    assert setup.view.choice.input == AnswerInput(InputKind.ONE_SWITCH, step_s=2.6)
    answers.kind.setCurrentIndex(answers.kind.findData(InputKind.DWELL.value))
    assert answers.dwell.isVisible()
    assert not answers.step.isVisible()
    answers.mode.setCurrentIndex(answers.mode.findData("therapist"))
    assert not answers.kind.isVisible(), "the therapist's hand is not asked about"


def _unnamed(page: QWidget) -> list[str]:
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.objectName().startswith("qt_"):
            continue
        if widget.window().windowType() is Qt.WindowType.Popup:  # the list of a box, which has the box's name
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if not told.text(QAccessible.Text.Name) or told.role() is QAccessible.Role.NoRole:
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_every_control_of_a_running_session_has_a_name_and_a_role(room: Room) -> None:
    room.start("extinction", "therapist")
    room.session.begin()
    room.until_something_is_asked()
    assert _unnamed(room.page.live_view) == []
    assert _unnamed(room.page.setup_view.who) == []
    keys = [made.text().rsplit(maxsplit=1)[-1] for made in room.page.live_view.controls.findChildren(QPushButton)]
    assert len(set(keys)) == len(keys), "each control has a key of its own"


def _in_the_column(room: Room) -> list[tuple[str, str | None, float | None]]:
    return [(each.response_mode, each.response_choice, each.response_azimuth_deg) for each in room.tested()]


def test_a_direction_is_answered_in_a_column_by_one_switch_alone(room: Room) -> None:
    room.start("clock-7", "column", by=InputKind.ONE_SWITCH)
    window = room.window

    def choose(name: str) -> None:
        room.ward.wait(lambda: window.input.current is not None and window.input.current.name == name)
        QTest.keyClick(window, Qt.Key.Key_Return)

    room.go_through(2, lambda: choose("Start"), lambda code: choose(choice_words(code)))
    assert _all_right(room)
    assert {mode for mode, _, _ in _in_the_column(room)} == {"column"}
    assert {azimuth for _, _, azimuth in _in_the_column(room)} == {None}
    assert room.session.run.practice.passed


def test_a_direction_is_answered_in_a_column_by_keys_and_lies_in_one_line(room: Room) -> None:
    room.start("direction", "column")
    pad = room.window.pads.choices

    def answer(code: str) -> None:
        buttons = [pad.button(choice) for choice in pad.offered]
        assert pad.offered == ("left", "centre", "right")
        assert len({made.x() for made in buttons}) == 1, "one below the other: nothing to search from side to side"
        assert all(made.height() >= 96 for made in buttons)
        QTest.keyClick(pad, (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)[pad.offered.index(code)])

    room.go_through(2, lambda: QTest.keyClick(room.window.action, Qt.Key.Key_Return), answer)
    assert _all_right(room)


def test_what_the_patient_says_in_a_column_is_entered_by_the_therapist_and_times_nobody(room: Room) -> None:
    room.start("clock-7", "column")
    pads = room.page.live_view.pads

    def enter(code: str) -> None:
        assert pads.currentWidget() is pads.entry_answers
        QTest.mouseClick(pads.entry_answers.button(code), Qt.MouseButton.LeftButton)

    room.go_through(2, room.session.begin, enter)
    assert _all_right(room)
    assert {trial.entered_by for trial in room.stored().trials} == {"therapist"}
    assert not any(trial.rt_valid for trial in room.stored().trials)
    assert {mode for mode, _, _ in _in_the_column(room)} == {"column"}
