"""Instructions that the site recorded are spoken through the session's own output, and never into a trial."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import pytest
import soundfile
from level_ward import Ward
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from core.assessment.instructions import CODES
from core.assessment.system_voice import SystemVoice
from core.audio import AudioClip, Layout
from core.errors import MachineError
from core.playback.silent import SilentPlayer
from see2sound_desktop.presenters.answer_input import AnswerInput, InputKind
from see2sound_desktop.presenters.session_views import ASKING, PatientScreen, PatientView, Step
from see2sound_desktop.presenters.session_voice import instruction_of
from see2sound_desktop.rehearsal.clock import RehearsalClock
from see2sound_desktop.windows.patient_screens import instruction_words, sentence
from see2sound_desktop.wording import unbroken

VOICES = {"touch-answer": 1.0, "begin-test": 1.1, "rest": 1.2}
"""Of each recording its length, by which it is known again."""


class TellingPlayer(SilentPlayer):
    """A silent player that keeps what it was given."""

    plays: list[float]
    stops = 0

    def play(self, clip: AudioClip) -> None:
        self.plays.append(round(clip.duration_s, 1))
        super().play(clip)

    def stop(self) -> None:
        self.stops += 1
        super().stop()


class Voices:
    """A ward with recordings, and the player of its session."""

    def __init__(self, ward: Ward, recorded: dict[str, float]) -> None:
        self.ward, self.clock = ward, RehearsalClock(20.0)
        folder = ward.application.context.data.instructions / "en"
        folder.mkdir(parents=True)
        for code, seconds in recorded.items():
            voice = np.random.default_rng(1).normal(0, 0.1, round(seconds * 48_000) - 960)
            soundfile.write(folder / f"{code}.wav", voice, 48_000)
        environment = ward.page.setup.environment
        ward.page.setup.environment = replace(environment, clock=lambda: self.clock, open_output=self._open)

    def _open(self, _device_id: str | None, layout: Layout) -> TellingPlayer:
        self.player = TellingPlayer(layout, clock_ns=self.clock.monotonic_ns)
        self.player.plays = []
        return self.player

    def start(self, **choice: object):
        self.ward.page.setup.choose(**choice)
        self.ward.start()
        return self.ward.page.session


def spoken(voices: Voices) -> list[str]:
    names = {seconds: code for code, seconds in VOICES.items()}
    return [names[seconds] for seconds in voices.player.plays if seconds in names]


VIEWS = [
    PatientView(
        screen=PatientScreen.WELCOME, answer_mode=mode, input=AnswerInput(kind), task=task, asks_distance_only=far
    )
    for mode in ("arc", "therapist")
    for kind in (InputKind.POINTER, InputKind.ONE_SWITCH)
    for task in ("", "sides", "words")
    for far in (False, True)
]


def test_every_instruction_has_its_words_and_each_screen_says_the_words_of_what_is_spoken() -> None:
    views = [*VIEWS, PatientView(screen=PatientScreen.BREAK), PatientView(screen=PatientScreen.BEGIN_TEST)]
    of_training = {"listen-bell"}
    assert {instruction_of(view) for view in views} == set(CODES) - of_training
    assert all(sentence(view) == instruction_words(instruction_of(view)) != "" for view in views)
    assert len({instruction_words(code) for code in CODES}) == len(CODES)


@pytest.mark.parametrize(
    "screen", sorted(set(PatientScreen) - {PatientScreen.WELCOME, PatientScreen.BREAK, PatientScreen.BEGIN_TEST})
)
def test_nothing_is_said_where_a_sound_is_due_or_an_answer_awaited(screen: PatientScreen) -> None:
    assert instruction_of(PatientView(screen=screen)) == ""


def test_the_instruction_is_spoken_when_its_screen_comes_and_again_by_either_hand(ward: Ward) -> None:
    voices = Voices(ward, VOICES)
    session = voices.start(protocol_id="midline", answer_mode="buttons")
    window, live = ward.page.patient_window, ward.page.live_view
    assert spoken(voices) == ["touch-answer"]
    assert (window.again.isHidden(), live.say_again.isHidden()) == (False, False)
    due_ns = voices.clock.monotonic_ns() + 400_000_000
    ward.wait(lambda: voices.clock.monotonic_ns() >= due_ns)
    window.again.click()
    live.say_again.click()
    assert spoken(voices) == ["touch-answer"] * 3
    session.begin()
    assert voices.player.stops == 1, "silence as soon as it begins"
    assert (window.again.isHidden(), live.say_again.isHidden()) == (True, True)


def test_nothing_but_its_own_sound_is_played_in_a_trial(ward: Ward) -> None:
    voices = Voices(ward, VOICES)
    session = voices.start(protocol_id="midline", answer_mode="buttons")
    session.begin()
    steps = {Step.LISTEN, Step.BETWEEN, *ASKING}
    ward.wait(lambda: session.live.step in ASKING)
    before = len(voices.player.plays)
    session.say_again()
    assert len(voices.player.plays) == before, "not while the time of an answer runs"
    while session.live.step in steps | {Step.FEEDBACK}:
        if session.live.step in ASKING:
            session.answer_choice("right")
        ward.wait(lambda: session.live.step in ASKING or session.live.step not in steps | {Step.FEEDBACK})
    assert session.live.step is Step.BEGIN_TEST or session.live.pause_reason is not None
    if session.live.step is Step.BEGIN_TEST:
        assert spoken(voices) == ["touch-answer", "begin-test"]


def test_what_is_not_recorded_is_read_alone(ward: Ward) -> None:
    voices = Voices(ward, {"rest": 1.2})
    session = voices.start(protocol_id="midline", answer_mode="buttons")
    assert voices.player.plays == []
    assert ward.page.patient_window.again.isHidden()
    assert not session.live.may_say_again


def said(ward: Ward) -> str:
    ward.page.setup.instructions.look()
    ward.wait(lambda: not ward.application.jobs.titles)
    return ward.page.setup_view.who.spoken.text()


def test_the_set_up_page_says_whether_instructions_are_spoken_and_what_to_do(ward: Ward) -> None:
    folder = ward.application.context.data.instructions / "en"
    assert said(ward).startswith("The instructions are text only.")
    recording = ward.page.setup_view.who.recording
    assert Path(unbroken(recording.text())) == folder / f"{CODES[0]}.wav"
    recording.setSelection(0, len(recording.text()))
    QTest.keySequence(recording, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == str(folder / f"{CODES[0]}.wav"), "copied without breaks"
    Voices(ward, VOICES)
    assert said(ward).startswith(f"{len(CODES) - 3} of {len(CODES)} instructions are text only.")
    assert Path(unbroken(recording.text())) == folder / "touch-where.wav"
    for code in CODES:
        (folder / f"{code}.wav").write_bytes((folder / "rest.wav").read_bytes())
    assert said(ward) == "The instructions are also spoken."
    assert recording.isHidden()
    Path(folder / "hello.wav").write_bytes(b"")
    assert "named after no instruction" in said(ward)


def a_voice(written: list[str], *, fails: bool = False) -> SystemVoice:
    """A voice that takes no program to speak."""

    class Voice:
        name = "test-voice"

        def write(self, words: str, language: str, path: Path) -> None:
            if fails:
                raise MachineError("instructions.voice-failed", voice=self.name, reason="no voice")
            written.append(f"{language}: {words}")
            soundfile.write(path, np.random.default_rng(2).normal(0, 0.1, 24_000), 48_000)

    return cast("SystemVoice", Voice())


def test_the_computers_voice_speaks_what_is_missing_at_a_press(ward: Ward) -> None:
    written: list[str] = []
    folder = Voices(ward, {"rest": 1.2}).ward.application.context.data.instructions / "en"
    setup, who = ward.page.setup, ward.page.setup_view.who
    setup.environment = replace(setup.environment, find_voice=lambda: a_voice(written))
    said(ward)
    assert not who.speak_button.isHidden()
    before = (folder / "rest.wav").read_bytes()
    who.speak_button.click()
    assert who.speak_button.isHidden()
    ward.wait(lambda: who.spoken.text() == "The instructions are also spoken.")
    assert "en: Listen, then touch where it was." in written
    assert len(written) == len(CODES) - 1
    assert (folder / "rest.wav").read_bytes() == before
    assert who.speak_button.isHidden()


def test_a_voice_that_fails_is_told_and_may_be_tried_again(ward: Ward) -> None:
    setup, who = ward.page.setup, ward.page.setup_view.who
    setup.environment = replace(setup.environment, find_voice=lambda: a_voice([], fails=True))
    said(ward)
    who.speak_button.click()
    ward.wait(lambda: not ward.application.jobs.titles and not who.speak_button.isHidden())
    assert "test-voice" in ward.application.window.notice_bar.sentence


def test_without_a_voice_nothing_is_offered(ward: Ward) -> None:
    setup = ward.page.setup
    setup.environment = replace(setup.environment, find_voice=lambda: None)
    said(ward)
    assert ward.page.setup_view.who.speak_button.isHidden()
