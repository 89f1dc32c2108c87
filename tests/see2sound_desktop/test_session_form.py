"""The form before a session: by keyboard alone, filled from last time, screened ear by ear, stored with the session."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from level_ward import RADIO, Ward
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QScrollArea

from core.assessment.circumstances import (
    Aids,
    Aphasia,
    Arm,
    Circumstances,
    Glasses,
    Hand,
    Posture,
    Turned,
    VisualField,
    circumstances_of,
    dumps,
)
from core.assessment.detection_screen import Ear, EarResult
from core.assessment.interpretation import Verdict
from core.audio import Layout
from core.playback.devices import SILENT
from core.playback.door import PlaybackStatus
from core.playback.silent import SilentPlayer
from core.records.model import LesionSide, PlannedTrial, SessionSetup
from see2sound_desktop.presenters.ear_screen import ScreenState
from see2sound_desktop.presenters.session_setup import SessionSetupPresenter
from see2sound_desktop.widgets import dialog
from see2sound_desktop.windows.session_form import SessionForm

LASTING = Circumstances(
    lesion_date="2026-03",
    aids=Aids.NONE,
    pure_tone_left_db=25.0,
    visual_field=VisualField.LEFT,
    glasses=Glasses.WORN,
    aphasia=Aphasia.NONE,
    handedness=Hand.RIGHT,
    arm=Arm.RIGHT,
    posture=Posture.SITTING,
    head=Turned.STRAIGHT,
    trunk=Turned.STRAIGHT,
    drugs="none",
)
LAST = replace(
    LASTING,
    lesion_side=LesionSide.RIGHT,
    screen_left=EarResult(9, 10),
    screen_right=EarResult(9, 10),
    prisms=True,
    fatigue=6,
)


class FadingPlayer(SilentPlayer):
    """A silent player at a hundred times the speed, whose device can be pulled out."""

    gone = False

    def __init__(self, layout: Layout) -> None:
        super().__init__(layout, speed=100.0)

    def status(self) -> PlaybackStatus:
        return replace(super().status(), gone=self.gone)


class FormWard:
    """The session page with a patient whose last session was eight days ago."""

    def __init__(self, ward: Ward) -> None:
        self.ward, self.players = ward, []
        self.setup, self.form = ward.page.setup, ward.page.setup.form
        self.setup.environment = replace(self.setup.environment, open_screen_output=self._open)

    def _open(self, _device_id: str | None, layout: Layout) -> FadingPlayer:
        self.players.append(FadingPlayer(layout))
        return self.players[-1]

    def held_before(self, form: Circumstances) -> None:
        """The patient comes back to a form of eight days ago."""
        patient = self.setup.view.patient
        planned = PlannedTrial(0, "test-1", False, False, 1, "noise", "", 0.0, 0.0, 0.0, 1.0, 1)
        values = dict.fromkeys(SessionSetup.__dataclass_fields__, "") | {
            "uuid": "before",
            "patient_uuid": patient.uuid,
            "protocol_version": 1,
            "seed": 1,
            "level_dba": None,
            "calibration_id": None,
            "scene_json": None,
            "sound_json": None,
            "created_utc": datetime.now(UTC) - timedelta(days=8),
            "circumstances_json": dumps(form),
        }
        self.ward.store.create_session(SessionSetup(**values), (planned,))
        self.ward.application.context.choose_patient(None)
        self.ward.application.context.choose_patient(patient)

    def open(self) -> SessionForm:
        self.ward.application.window.show()
        self.ward.page.setup_view.form.open_form()
        self.ward.wait(lambda: isinstance(QApplication.activeWindow(), SessionForm))
        return QApplication.activeModalWidget()

    def screened(self, hears) -> None:
        """Go through the screen with a patient who hears what ``hears`` says."""
        self.form.begin_screen()
        while True:
            self.ward.wait(lambda: self.form.screen.view.state in {ScreenState.ASKING, ScreenState.IDLE})
            if not self.form.screen.view.runs:
                return
            self.form.screen.answer(heard=hears(self.form.screen.playing))


@pytest.fixture
def before(ward: Ward) -> FormWard:
    made = FormWard(ward)
    yield made
    top = QApplication.activeModalWidget()
    if top is not None:
        top.done(0)


def test_nothing_is_asked_at_first_which_the_card_says_and_nothing_is_stored(before: FormWard) -> None:
    said = before.ward.page.setup_view.form.said.text()
    assert "interpret with caution" in said
    assert before.form.view.asked == Circumstances()
    assert before.ward.start().setup.circumstances_json is None


def test_a_patient_who_was_chosen_before_the_page_was_first_opened_is_asked(before: FormWard) -> None:
    before.held_before(LAST)
    context = before.ward.application.context
    opened_later = SessionSetupPresenter(context).form.view
    assert opened_later.patient == context.patient is not None
    assert opened_later.last_utc is not None


@pytest.mark.parametrize("name", ["lesion_date", "pure_tone_right_db"])
def test_the_form_is_not_done_with_while_something_cannot_be_read(before: FormWard, name: str) -> None:
    form = before.open()
    line = form._lines[name]
    line.setFocus()
    QTest.keyClicks(line, "soon")
    for done in (lambda: QTest.keyClick(line, Qt.Key.Key_Return), form.close_button.click, form.to_record.click):
        done()
        assert form.isVisible()
        assert line.hasFocus()
        assert line.property("invalid") == "true"
        form.drugs.setFocus()
    line.setText("")
    line.setModified(True)
    form.close_button.click()
    assert not form.isVisible()


def test_what_was_typed_is_taken_over_where_done_is_pressed_by_its_alt_key(before: FormWard) -> None:
    form = before.open()
    form.date.setFocus()
    QTest.keyClicks(form.date, "2026-03")
    form.close_button.click()  # the keyboard stays in the field
    assert before.form.view.asked.lesion_date == "2026-03"


def test_escape_asks_before_what_cannot_be_read_is_lost(before: FormWard, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(dialog, "may_be_lost", lambda *_: asked.append("asked") or len(asked) > 1)
    form = before.open()
    form.date.setFocus()
    QTest.keyClicks(form.date, "soon")
    QTest.keyClick(form.date, Qt.Key.Key_Escape)
    assert form.isVisible()
    QTest.keyClick(form.date, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert asked == ["asked"] * 2


def test_enter_gives_the_answer_that_has_the_keyboard(before: FormWard) -> None:
    form = before.open()
    answer = form.rows["visual_field"].button(VisualField.LEFT)
    answer.setFocus()
    QTest.keyClick(answer, Qt.Key.Key_Return)
    assert before.form.view.asked.visual_field is VisualField.LEFT
    assert form.isVisible()


def test_last_time_is_shown_but_not_taken_until_it_is_said_to_be_unchanged(before: FormWard) -> None:
    before.held_before(LAST)
    form = before.open()
    assert before.form.view.asked == Circumstances()
    marked = form.rows["visual_field"].button(VisualField.LEFT)
    assert marked.property("last") is True
    assert "as last time" in marked.accessibleDescription()
    assert not marked.isChecked()
    assert form.date.placeholderText() == "last time: 2026-03"
    QTest.mouseClick(form.unchanged, Qt.MouseButton.LeftButton)
    assert before.form.view.asked == LASTING, "what is of today is asked anew"
    assert marked.isChecked()
    assert form.date.text() == "2026-03"
    assert not form.unchanged.isVisible()


def test_an_answer_given_today_is_kept_when_the_rest_is_unchanged(before: FormWard) -> None:
    before.held_before(LAST)
    before.form.answer(visual_field=VisualField.FULL)
    before.form.take_unchanged()
    assert before.form.view.asked == replace(LASTING, visual_field=VisualField.FULL)


def test_a_form_of_a_newer_version_fills_nothing_in(before: FormWard) -> None:
    before.held_before(LAST)
    patient = before.setup.view.patient
    newer = dumps(LAST).replace('"version": 1', '"version": 2')
    setup = before.ward.store.last_asked(patient.uuid)
    later = replace(setup, uuid="newer", circumstances_json=newer, created_utc=datetime.now(UTC))
    before.ward.store.create_session(later, ())
    before.ward.application.context.choose_patient(None)
    before.ward.application.context.choose_patient(patient)
    assert before.form.view.last_utc is None


def keys_through(form: SessionForm) -> None:
    """Tab through the whole form and answer everything on the way by keys."""
    for _ in range(40):
        at = QApplication.focusWidget()
        if at is form.close_button:
            return
        name = at.accessibleName()
        if at is form.side_confirmed:
            QTest.keyClick(at, Qt.Key.Key_Space)
        elif isinstance(at, QLineEdit):
            typed = "2026-03" if at is form.date else "20" if at in form.pure_tones.values() else "none"
            QTest.keyClicks(at, typed)
        elif isinstance(at, QComboBox):
            for _ in range(4):
                QTest.keyClick(at, Qt.Key.Key_Down)
        elif name.endswith("Not asked"):
            QTest.keyClick(at, Qt.Key.Key_Left)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    raise AssertionError("the keyboard never came to the end")


def test_the_whole_form_is_filled_by_keyboard_in_the_order_of_the_page(before: FormWard) -> None:
    form = before.open()
    assert QApplication.focusWidget() is form.side_confirmed, "without a last time it begins with the side"
    keys_through(form)
    asked = before.form.view.asked
    assert asked.lesion_side is LesionSide.RIGHT
    assert asked.lesion_date == "2026-03"
    assert (asked.pure_tone_left_db, asked.pure_tone_right_db) == (20.0, 20.0)
    assert asked.fatigue == 3
    assert asked.drugs == "none"
    assert asked.trunk is Turned.RIGHT, "the answer beside 'not asked'"
    assert before.form.view.missing == ("screen_left", "screen_right")
    QTest.keyClick(form.close_button, Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None


def test_where_there_is_no_room_for_two_columns_there_is_one_and_nothing_to_scroll_sideways(before: FormWard) -> None:
    form = before.open()
    area, left, right = form.findChild(QScrollArea), form.date, form.rows["trunk"]
    for text_scale_percent, width_px, beside in ((100, 1240, True), (100, 800, False), (200, 1240, False)):
        before.ward.application.context.change_settings(text_scale_percent=text_scale_percent)
        form.resize(width_px, 700)

        def is_settled(beside: bool = beside) -> bool:
            places = [part.mapTo(form, QPoint(0, 0)) for part in (left, right)]
            return (places[1].x() > places[0].x() + left.width()) == beside

        before.ward.wait(is_settled)
        before.ward.wait(lambda: area.horizontalScrollBar().maximum() == 0)


def test_everything_that_takes_the_keyboard_has_a_name(before: FormWard) -> None:
    form = before.open()
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    nameless = [
        child
        for kind in kinds
        for child in form.findChildren(kind)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and not (child.accessibleName() or child.text())
    ]
    assert nameless == []


def test_what_was_asked_is_stored_with_the_session_and_the_next_one_is_asked_anew(before: FormWard) -> None:
    before.form.answer(fatigue=4, arm=Arm.LEFT)
    before.form.confirm_side(confirmed=True)
    stored = before.ward.start()
    asked = circumstances_of(stored.setup)
    assert asked == Circumstances(lesion_side=LesionSide.RIGHT, fatigue=4, arm=Arm.LEFT)
    assert before.form.view.asked == Circumstances()
    assert before.form.view.last == Circumstances(arm=Arm.LEFT)


def test_another_patient_is_asked_anew_and_a_changed_side_is_confirmed_anew(before: FormWard) -> None:
    context, store = before.ward.application.context, before.ward.store
    before.form.confirm_side(confirmed=True)
    before.form.answer(fatigue=4)
    changed = store.update_patient(replace(before.setup.view.patient, lesion_side=LesionSide.LEFT))
    context.choose_patient(changed)
    assert before.form.view.asked == Circumstances(fatigue=4), "what else was asked stays"
    context.choose_patient(store.add_patient("P-2"))
    assert before.form.view.asked == Circumstances()
    before.form.confirm_side(confirmed=True)
    assert before.form.view.asked.lesion_side is None, "a side that is not known cannot be confirmed"


def test_a_date_that_is_none_is_said_and_counts_as_not_asked(before: FormWard) -> None:
    form = before.open()
    form.date.setFocus()
    QTest.keyClicks(form.date, "14.3.2026")
    QTest.keyClick(form.date, Qt.Key.Key_Tab)
    assert "2026-03-14" in form.errors["lesion_date"].text()
    assert form.date.text() == "14.3.2026", "it stays to be mended"
    assert before.form.view.asked.lesion_date is None
    form.date.setFocus()
    form.date.selectAll()
    QTest.keyClicks(form.date, "2026-03-14")
    QTest.keyClick(form.date, Qt.Key.Key_Tab)
    assert not form.errors["lesion_date"].text()
    assert before.form.view.asked.lesion_date == "2026-03-14"


# --- the detection screen ---------------------------------------------------------------------------------------------


def test_who_hears_everything_passes_and_who_hears_nothing_on_the_left_fails_the_left_ear(before: FormWard) -> None:
    before.screened(lambda trial: trial.sounds)
    assert (before.form.view.asked.screen_left, before.form.view.asked.screen_right) == (EarResult(10, 10),) * 2
    before.screened(lambda trial: trial.sounds and trial.ear is Ear.RIGHT)
    assert before.form.view.asked.screen(Ear.LEFT) == EarResult(5, 10)
    assert before.form.view.asked.screen(Ear.RIGHT) == EarResult(10, 10)
    assert before.form.view.leads_to.verdict is Verdict.NOT_INTERPRETABLE
    assert "the left ear did not pass" in before.ward.page.setup_view.form.said.text()


def test_an_answer_before_the_end_of_the_sound_is_no_answer(before: FormWard) -> None:
    before.form.begin_screen()
    before.ward.wait(lambda: before.form.screen.view.state is ScreenState.LISTENING)
    before.form.screen.answer(heard=True)
    assert before.form.screen.view.number == 1
    before.ward.wait(lambda: before.form.screen.view.state is ScreenState.ASKING)
    before.form.screen.answer(heard=True)
    assert before.form.screen.view.number == 2


def test_the_screen_is_led_by_keys_and_escape_ends_it_before_the_form(before: FormWard) -> None:
    form = before.open()
    QTest.keyClick(form.screen_part.begin, Qt.Key.Key_Space)
    before.ward.wait(lambda: before.form.screen.view.state is ScreenState.ASKING)
    assert QApplication.focusWidget() is form.screen_part.heard
    QTest.keyClick(form.screen_part.heard, Qt.Key.Key_Space)
    assert before.form.screen.view.number == 2
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert not before.form.screen.view.runs
    assert before.form.view.asked == Circumstances(), "half an ear is no result"
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_nothing_on_the_page_tells_whether_a_sound_was_played(before: FormWard) -> None:
    form = before.open()
    said = set()
    before.form.begin_screen()
    for _ in range(6):
        before.ward.wait(lambda: before.form.screen.view.state is ScreenState.ASKING)
        said.add((before.form.screen.playing.sounds, form.screen_part.sentence.text().split(".", 1)[1]))
        before.form.screen.answer(heard=True)
    assert len({sounds for sounds, _ in said}) == 2
    assert len({words for _, words in said}) == 1


def test_over_another_output_the_ears_are_screened_anew(before: FormWard) -> None:
    before.form.answer(screen_left=EarResult(9, 10), screen_right=EarResult(9, 10), fatigue=3)
    before.setup._set(devices=(SILENT, RADIO))
    before.setup.choose(device_id=RADIO.id)
    assert before.form.view.asked == Circumstances(fatigue=3)


def test_over_loudspeakers_there_is_no_screen_and_the_averages_are_asked_for(before: FormWard) -> None:
    before.setup.choose(layout=Layout.STEREO)
    form = before.open()
    assert not form.screen_part.isVisible()
    before.form.begin_screen()
    assert before.players == []
    assert "pure_tone_left_db" in before.form.view.missing


def test_a_device_that_goes_ends_the_screen_with_a_sentence(before: FormWard) -> None:
    before.form.begin_screen()
    before.ward.wait(lambda: before.form.screen.view.state is ScreenState.LISTENING)
    before.players[-1].gone = True
    before.ward.wait(lambda: not before.form.screen.view.runs)
    assert before.form.screen.view.trouble
    assert before.form.view.asked == Circumstances()


def test_no_model_works_beside_a_screen(before: FormWard) -> None:
    models = before.ward.application.context.models
    before.form.begin_screen()
    assert models.session_runs
    before.form.screen.end()
    assert not models.session_runs
    before.ward.wait(lambda: not before.ward.application.jobs.titles)
    assert not before.form.screen.view.runs, "an output that opened too late is given back"
