"""What a therapist and a patient do in a rehearsal of training, click by click."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.errors import InputError, MachineError, See2SoundError
from core.records.model import LesionSide
from core.training.exercises import LISTEN
from core.training.standstill import Standstill
from core.training.trainees import Practised, Trainee
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.answer_input import InputKind
from see2sound_desktop.presenters.context import PageName
from see2sound_desktop.presenters.session_views import Stage
from see2sound_desktop.presenters.training_find import FindPresenter
from see2sound_desktop.presenters.training_listen import ListenPresenter
from see2sound_desktop.presenters.training_session import TrainingPresenter
from see2sound_desktop.presenters.training_views import TrainingScreen, TrainingStep
from see2sound_desktop.rehearsal.driver import Script, Wait
from see2sound_desktop.rehearsal.hands import can_be_clicked, click, pick, press
from see2sound_desktop.rehearsal.options import BY_HAND, RehearsalError, RehearsalOptions
from see2sound_desktop.rehearsal.pictures import Pictures
from see2sound_desktop.rehearsal.reception import Reception
from see2sound_desktop.rehearsal.training_hands import TrainingHands
from see2sound_desktop.rehearsal.window_hands import QUICKEST_TOUCH_S
from see2sound_desktop.windows.training_page import TrainingPage
from see2sound_desktop.windows.training_patient import TrainingWindow

_LESION = LesionSide.RIGHT
_PAUSED_AFTER = 2
"""Ways or trials: then the therapist pauses once."""


class TrainingScript:
    """One training session, from the list of patients to the page of results.

    T1 is led through its first part and the rest after it, and then ended; T2 to its end.
    """

    def __init__(self, application: Application, options: RehearsalOptions, trainee: Trainee, music: Path) -> None:
        self._application, self._options, self._trainee, self._music = application, options, trainee, music
        self._window = application.window
        self.pictures = Pictures(options.folder / "pictures", options.pictures, application.context)
        self._reception = Reception(application, self.pictures, self._picture)
        self.session_uuid: str | None = None
        self._troubles: list[See2SoundError] = []
        self._paused_once = False

    def steps(self) -> Script:
        """The whole way."""
        self._application.show(PageName.PATIENTS)
        yield Wait(self._window.isVisible, "the therapist's window")
        self._page.setup.troubled.connect(self._troubles.append)
        yield from self._reception.choose_patient(_LESION)
        click(self._window.rail.button(PageName.TRAINING.value))
        yield Wait(lambda: self._window.current is PageName.TRAINING, "the training page")
        yield Wait(lambda: self._page.setup.view.devices_known, "the audio outputs")
        if self._options.resume and self._page.setup.view.unfinished is not None:
            self._picture("training-unfinished")
            click(self._page.setup_view.unfinished_go_on)
        else:
            yield from self._set_up()
        yield from self._prepared()
        yield from self._through_the_session()
        yield from self._see_results()

    @property
    def _page(self) -> TrainingPage:
        page = self._window.page(PageName.TRAINING)
        if not isinstance(page, TrainingPage):
            raise RehearsalError("the training page is another one")
        return page

    # --- the therapist's preparations ---------------------------------------------------------------------------------

    def _set_up(self) -> Script:
        page, options = self._page, self._options
        view = page.setup_view
        pick(view.who.exercise, options.protocol_id)
        yield from self._choose_material()
        if view.who.answers.mode.isVisible():
            pick(view.who.answers.mode, options.answers)
        if view.who.answers.kind.isVisible():
            by_hand = options.by in BY_HAND
            pick(view.who.answers.kind, InputKind.POINTER if by_hand else InputKind(options.by))
        pick(view.sound.device, options.device_id)
        pick(view.sound.layout_box, options.layout.value)
        yield from self._reception.check_channels(page.setup, view.sound)
        click(view.side.sides[_LESION])
        yield Wait(lambda: page.setup.view.can_start, "all that is needed to start")
        self._picture("training-choices")
        click(view.bar.start)
        yield Wait(lambda: page.setup.view.preparing is not None or page.session is not None, "the preparing")
        self._picture("training-preparing")

    def _choose_material(self) -> Script:
        who, options = self._page.setup_view.who, self._options
        if options.scene is not None:
            paths = {one.title: str(one.path) for one in self._page.setup.view.scenes}
            if options.scene not in paths:
                raise InputError("rehearsal.unknown-scene", name=options.scene, known=", ".join(paths))
            pick(who.material, paths[options.scene])
        elif options.protocol_id == LISTEN:
            who.pick_files = lambda _before: (self._music,)
            click(who.files_button)
            yield Wait(lambda: bool(self._page.setup.view.choice.files), "the chosen music")

    def _prepared(self) -> Script:
        yield Wait(lambda: self._page.session is not None or bool(self._troubles), "the sounds to be ready", 300.0)
        if self._troubles:
            raise self._troubles[0]

    # --- the session --------------------------------------------------------------------------------------------------

    def _through_the_session(self) -> Script:
        session = self._page.session
        if session is None:
            raise RehearsalError("there is no training")
        self.session_uuid = session.run.setup.uuid
        while self._page.session is session:
            yield from self._one_thing(session)
        self._picture("training-end")

    def _one_thing(self, session: TrainingPresenter) -> Script:
        live, patient = session.live, session.patient
        self._picture(f"training-{patient.screen}-{live.step}")
        if live.stage is Stage.PAUSED:
            yield from self._stand_still(session)
        elif live.stage is Stage.WELCOME:
            yield from self._wait(session, QUICKEST_TOUCH_S)
            yield from self._hands(session).go_on()
        elif isinstance(session, FindPresenter):
            yield from self._find(session)
        elif isinstance(session, ListenPresenter):
            yield from self._listen(session)
        yield Wait(
            lambda: self._page.session is not session or (session.live, session.patient) != (live, patient),
            f"what follows {live.stage} {live.step} {patient.screen}",
        )

    def _stand_still(self, session: TrainingPresenter) -> Script:
        """At a rest fatigue is asked for; then it goes on, or ends where that is the way of it."""
        live, view = session.live, self._page.live_view
        if live.standstill is Standstill.DEVICE_LOST:
            raise MachineError("playback.device-lost", device=session.run.setup.device_name)
        if live.standstill is Standstill.BREAK:
            level = self._trainee.fatigue(self._practised(session))
            for _ in range(level):
                press(view.fatigue.slider, Qt.Key.Key_Right)
            yield Wait(lambda: view.fatigue.slider.value() >= level, "the slider of fatigue")
            kept = len(session.run.session.events)
            yield from self._click(view.fatigue.keep)
            yield Wait(lambda: len(session.run.session.events) > kept, "the fatigue to be kept")
        standstill = session.live.standstill
        if standstill is not None and standstill.ends:
            self._picture(f"training-standstill-{standstill}")
            yield from self._click(view.end_here)
        elif standstill is Standstill.BREAK and isinstance(session, ListenPresenter):
            yield from self._end(session)
        elif standstill is Standstill.BREAK and session.live.answer_mode != "therapist":
            yield from self._wait(session, QUICKEST_TOUCH_S)
            yield from self._hands(session).go_on()
        else:
            yield from self._click(view.go_on)
        yield Wait(lambda: session.live.stage is not Stage.PAUSED, "what follows a rest")

    def _end(self, session: TrainingPresenter) -> Script:
        """End by the key, as a therapist does."""
        view = self._page.live_view
        press(view, Qt.Key.Key_Escape)
        yield Wait(lambda: view.question.is_open, "the question whether to end")
        self._picture("training-end-question")
        yield from self._click(view.question.accept)
        yield Wait(lambda: self._page.session is not session, "the end")

    def _listen(self, session: ListenPresenter) -> Script:
        number = len(session.run.session.checks)
        if session.live.step is not TrainingStep.CHIME:
            if not self._paused_once and len(session.run.session.stretches) == _PAUSED_AFTER:
                self._paused_once = True
                press(self._page.live_view, Qt.Key.Key_Space)
            return
        if self._trainee.taps_at(number, self._practised(session)):
            yield from self._wait(session, 1.0)
            yield from self._hands(session).tap()
        yield Wait(lambda: len(session.run.session.checks) > number, "the answer to the bell, or its limit")

    def _find(self, session: FindPresenter) -> Script:
        run, step = session.run, session.live.step
        if step is TrainingStep.READY and not self._paused_once and len(run.session.trials) == _PAUSED_AFTER:
            self._paused_once = True
            press(self._page.live_view, Qt.Key.Key_Space)
        elif step is TrainingStep.AGAIN and session.patient.lit_deg is not None:
            yield from self._wait(session, QUICKEST_TOUCH_S)
            yield from self._point(session, session.patient.lit_deg)
        elif step is TrainingStep.FIND:
            shown = self._trainee.answer(session.planned, self._practised(session))
            yield from self._wait(session, max(shown.delay_s, QUICKEST_TOUCH_S))
            yield from self._point(session, shown.azimuth_deg)

    def _point(self, session: FindPresenter, azimuth_deg: float | None) -> Script:
        """On the patient's window, or, where the therapist enters it, on the therapist's."""
        if session.patient.screen is not TrainingScreen.TELL:
            yield from self._hands(session).find(azimuth_deg)
        elif azimuth_deg is None:
            yield from self._click(self._page.live_view.nothing)
        else:
            click(self._page.live_view.field, self._page.live_view.field.point_of(azimuth_deg))

    @staticmethod
    def _click(button: QWidget) -> Script:
        """Click a button once it lies where it can be clicked."""
        yield Wait(lambda: can_be_clicked(button), f"the button {button.accessibleName()}")
        click(button)

    def _wait(self, session: TrainingPresenter, seconds: float) -> Script:
        clock = session.clock
        due_ns = clock.monotonic_ns() + round(seconds * 1e9)
        yield Wait(lambda: clock.monotonic_ns() >= due_ns, "the patient's hand")

    def _practised(self, session: TrainingPresenter) -> Practised:
        live = session.live
        share = live.heard_s / live.total_s if live.total_s else live.trial_number / max(live.trials_planned, 1)
        return Practised(0, min(share, 1.0))

    def _hands(self, session: TrainingPresenter) -> TrainingHands:
        return TrainingHands(session.clock, self._patient_window, self._options.by)

    @property
    def _patient_window(self) -> TrainingWindow:
        window = self._page.patient_window
        if window is None:
            raise RehearsalError("the patient's window is not open")
        return window

    # --- the end ------------------------------------------------------------------------------------------------------

    def _see_results(self) -> Script:
        yield from self._click(self._page.end_view.results)
        yield Wait(lambda: self._window.current is PageName.RESULTS, "the page of results")
        yield Wait(lambda: not self._application.jobs.titles, "the results to be computed", 120.0)
        self._picture("training-results")

    def _picture(self, stage: str) -> None:
        patient: QWidget | None = self._page.patient_window if self._window.current is PageName.TRAINING else None
        self.pictures.take(stage, therapist=self._window, patient=patient)
