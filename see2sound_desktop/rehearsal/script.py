"""What a therapist and a patient do in a rehearsal, click by click."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core import scene_library
from core.assessment.simulated_answer import Listener, SimulatedAnswer
from core.errors import InputError, MachineError, See2SoundError
from core.records.model import LesionSide, PlannedTrial, SessionState
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.answer_input import InputKind
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_views import ASKING, PatientScreen, PauseReason, Stage, Step
from see2sound_desktop.rehearsal.driver import Script, Wait
from see2sound_desktop.rehearsal.entering_hands import enter
from see2sound_desktop.rehearsal.form_hands import FormHands
from see2sound_desktop.rehearsal.hands import click, click_once_there, pick, press, write
from see2sound_desktop.rehearsal.options import BY_HAND, RehearsalError, RehearsalOptions
from see2sound_desktop.rehearsal.patient_hands import PatientHands
from see2sound_desktop.rehearsal.pictures import Pictures
from see2sound_desktop.rehearsal.reception import Reception
from see2sound_desktop.rehearsal.window_hands import QUICKEST_TOUCH_S
from see2sound_desktop.windows.patient import PatientWindow
from see2sound_desktop.windows.patients_page import PatientsPage
from see2sound_desktop.windows.session_page import SessionPage

_GOES_ON = {PatientScreen.WELCOME, PatientScreen.BREAK, PatientScreen.BEGIN_TEST}
_FATIGUE = 3
_NOTE = "A note of the rehearsal."


class RehearsalScript:
    """One session, from the list of patients to the page of results."""

    def __init__(self, application: Application, options: RehearsalOptions, listener: Listener) -> None:
        self._application, self._options, self._listener = application, options, listener
        self._window = application.window
        self.pictures = Pictures(options.folder / "pictures", options.pictures, application.context)
        self._reception = Reception(application, self.pictures, self._picture)
        self.session_uuid: str | None = None
        self._answers: dict[int, SimulatedAnswer] = {}
        self._paused_once = self._noted_once = False
        self._troubles: list[See2SoundError] = []

    def steps(self) -> Script:
        """The whole way."""
        self._application.show(PageName.PATIENTS)
        yield Wait(self._window.isVisible, "the therapist's window")
        self._page.setup.troubled.connect(self._troubles.append)
        open_before = self._open_session()
        yield from self._choose_patient()
        if self._options.resume and open_before is not None:
            yield from self._resume()
        else:
            yield from self._set_up()
        yield from self._through_the_session()
        yield from self._see_results()

    # --- the therapist's preparations ---------------------------------------------------------------------------------

    @property
    def _page(self) -> SessionPage:
        page = self._window.page(PageName.SESSION)
        if not isinstance(page, SessionPage):
            raise RehearsalError("the session page is another one")
        return page

    def _open_session(self) -> str | None:
        unfinished = self._application.store.unfinished_sessions()
        return unfinished[0].uuid if unfinished else None

    def _choose_patient(self) -> Script:
        side = LesionSide.RIGHT if self._options.listener == "neglect-left" else LesionSide.NONE
        yield from self._reception.choose_patient(side)

    def _resume(self) -> Script:
        page = self._window.page(PageName.PATIENTS)
        if not isinstance(page, PatientsPage):
            raise RehearsalError("the page of patients is another one")
        yield Wait(page.card.isVisible, "the card of the patient")
        for number, line in enumerate(page.presenter.sessions):
            if line.summary.state is SessionState.OPEN:
                page.card.table.selectRow(number)
        yield Wait(page.card.resume_button.isVisible, "the button that resumes")
        click(page.card.resume_button)
        yield from self._prepared()

    def _set_up(self) -> Script:
        page, options = self._page, self._options
        click(self._window.rail.button(PageName.SESSION.value))
        yield Wait(lambda: self._window.current is PageName.SESSION, "the session page")
        yield Wait(lambda: page.setup.view.devices_known, "the audio outputs")
        view = page.setup_view
        pick(view.who.protocol, options.protocol_id)
        if view.who.scene.isVisible() and options.scene is not None:
            pick(view.who.scene, self._scene_path(options.scene))
        if options.words is not None:
            view.who.material.ask_folder = lambda _now: options.words
            yield from click_once_there(view.who.material.choose_folder)
            yield Wait(lambda: page.setup.view.choice.words_folder == options.words, "the folder of words")
        yield Wait(lambda: not page.setup.material.view.is_looked_at, "what the test is made of")
        if page.setup.material.view.problem is not None:
            raise page.setup.material.view.problem
        pick(view.who.answers.mode, options.answers)
        if options.answers != "therapist":
            by_hand = options.by in BY_HAND
            pick(view.who.answers.kind, InputKind.POINTER if by_hand else InputKind(options.by))
        pick(view.sound.device, options.device_id)
        pick(view.sound.layout_box, options.layout.value)
        self._picture("session-choices")
        yield from self._reception.check_channels(page.setup, view.sound)
        if options.fills_form:
            yield from FormHands(page, self.pictures).fill()
        click(view.bar.start)
        yield Wait(lambda: page.setup.view.preparing is not None or page.session is not None, "the preparing")
        self._picture("session-preparing")
        yield from self._prepared()

    def _prepared(self) -> Script:
        yield Wait(lambda: self._page.session is not None or bool(self._troubles), "every sound to be rendered", 300.0)
        if self._troubles:
            raise self._troubles[0]

    def _scene_path(self, named: str) -> str:
        scenes = self._page.setup.view.scenes
        for scene in scenes:
            if named in {scene.title, scene.path.name.removesuffix(".scene.json"), str(scene.path)}:
                return str(scene.path)
        file = Path(named).resolve()
        if not file.is_file():
            raise InputError("rehearsal.unknown-scene", name=named, known=", ".join(scene.title for scene in scenes))
        scene_library.load(file)  # what is wrong with it is said here
        self._page.setup.choose_scene(str(file))
        return str(file)

    # --- the session --------------------------------------------------------------------------------------------------

    def _through_the_session(self) -> Script:
        session = self._page.session
        if session is None:
            raise RehearsalError("there is no session")
        self.session_uuid = session.run.setup.uuid
        for planned in session.run.plan:
            if planned.track:
                continue
            self._answers[planned.trial_index] = self._answer_to(session, planned)
            yield Wait(lambda: True, "nothing")
        while self._page.session is session:
            yield from self._one_thing(session)
        self._picture("session-end")

    def _answer_to(self, session: SessionPresenter, planned: PlannedTrial) -> SimulatedAnswer:
        protocol = session.run.protocol
        answer = self._listener.answer(planned, session.sound_of(planned), protocol)
        return answer.in_mode(session.answer_mode, protocol)

    def _one_thing(self, session: SessionPresenter) -> Script:
        live, patient = session.live, session.patient
        self._picture(self._stage_name(session))
        if live.stage is Stage.PAUSED and live.pause_reason is PauseReason.DEVICE_LOST:
            raise MachineError("playback.device-lost", device=session.run.setup.device_name)
        if live.stage is Stage.PAUSED and live.pause_reason is PauseReason.VOLUME_MOVED:
            raise MachineError("rehearsal.volume-moved", device=session.run.setup.device_name)
        if live.stage is Stage.PAUSED:
            yield from click_once_there(self._page.live_view.go_on)
        elif patient.screen in _GOES_ON:
            yield from self._note_at_a_rest(session)
            clock = session.clock
            due_ns = clock.monotonic_ns() + round(QUICKEST_TOUCH_S * 1e9)
            yield Wait(lambda: clock.monotonic_ns() >= due_ns, "the patient's hand")
            yield from self._hands(session).go_on()
        elif live.step in ASKING:
            yield from self._answer(session)
        elif live.step is Step.BETWEEN and not self._paused_once and not live.is_practice:
            self._paused_once = True
            press(self._page.live_view, Qt.Key.Key_Space)
        yield Wait(
            lambda: self._page.session is not session or (session.live, session.patient) != (live, patient),
            f"what follows {live.stage} {live.step} {patient.screen}",
        )

    def _note_at_a_rest(self, session: SessionPresenter) -> Script:
        if self._noted_once or session.live.step is not Step.BREAK:
            return
        self._noted_once = True
        question = self._page.live_view.question
        press(self._page.live_view, Qt.Key.Key_N)
        yield Wait(question.line.isVisible, "the line for a note")
        write(question.line, _NOTE)
        self._picture("session-note")
        press(question.line, Qt.Key.Key_Return)
        yield Wait(lambda: not question.isVisible(), "the note to be kept")
        fatigue = self._page.live_view.fatigue
        for _ in range(_FATIGUE):
            press(fatigue.slider, Qt.Key.Key_Right)
        yield Wait(lambda: fatigue.slider.value() == _FATIGUE, "the slider of fatigue")
        yield from click_once_there(fatigue.keep)

    def _answer(self, session: SessionPresenter) -> Script:
        planned = session.run.current
        if planned is None:
            raise RehearsalError("an answer is asked for after the last trial")
        answer = self._answers.get(planned.trial_index) or self._answer_to(session, planned)
        clock = session.clock
        thinks_s = max(QUICKEST_TOUCH_S, answer.delay_s - session.sound_of(planned).duration_s)
        due_ns = clock.monotonic_ns() + round(thinks_s * 1e9)
        step = session.live.step
        yield Wait(lambda: clock.monotonic_ns() >= due_ns or session.live.step is not step, "the listener")
        if session.live.step is not step:
            return
        if session.answer_mode == "therapist":
            yield from enter(self._page.live_view, session.live, answer, planned)
        else:
            yield from self._hands(session).answer(answer, planned)

    def _hands(self, session: SessionPresenter) -> PatientHands:
        by = "hand" if session.answer_mode == "therapist" else self._options.by  # then nothing is set up but a hand
        return PatientHands(session, self._patient_window, by)

    @property
    def _patient_window(self) -> PatientWindow:
        window = self._page.patient_window
        if window is None:
            raise RehearsalError("the patient's window is not open")
        return window

    def _stage_name(self, session: SessionPresenter) -> str:
        live = session.live
        if live.stage is Stage.PAUSED:
            return f"paused-{live.pause_reason}"
        part = "practice" if live.is_practice else "test"
        if live.stage is Stage.WELCOME:
            return "welcome"
        screen = session.patient.screen
        asked = f"-{live.scale}" if live.scale else ""
        return f"{part}-{screen}" + (f"-{live.step}" if screen is PatientScreen.TELL else "") + asked

    # --- the end ------------------------------------------------------------------------------------------------------

    def _see_results(self) -> Script:
        yield from click_once_there(self._page.end_view.results)
        yield Wait(lambda: self._window.current is PageName.RESULTS, "the page of results")
        yield Wait(lambda: not self._application.jobs.titles, "the results to be computed", 120.0)
        self._picture("results")

    def _picture(self, stage: str) -> None:
        patient: QWidget | None = self._page.patient_window if self._window.current is PageName.SESSION else None
        self.pictures.take(stage, therapist=self._window, patient=patient)
