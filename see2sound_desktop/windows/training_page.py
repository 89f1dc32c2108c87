"""The training page: set up, run, end. It owns the patient's window in training and joins it to the presenter."""

from typing import Self

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from core.training.probes import PROBE
from see2sound_desktop.presenters.calibration import CalibrationPresenter
from see2sound_desktop.presenters.context import (
    AppContext,
    NoticeKind,
    OpenTrainingResults,
    PageName,
    PageRequest,
    ResumeTraining,
    StartSession,
)
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.presenters.session_views import Stage
from see2sound_desktop.presenters.training_find import FindPresenter
from see2sound_desktop.presenters.training_listen import ListenPresenter
from see2sound_desktop.presenters.training_session import TrainingPresenter
from see2sound_desktop.presenters.training_setup import TrainingSetupPresenter
from see2sound_desktop.presenters.training_views import TrainingEnd, TrainingLive
from see2sound_desktop.widgets.response_arc import PointedDirection
from see2sound_desktop.windows.calibration_wizard import open_wizard
from see2sound_desktop.windows.page import Page
from see2sound_desktop.windows.training_end_view import TrainingEndWidget
from see2sound_desktop.windows.training_live_view import TrainingLiveWidget
from see2sound_desktop.windows.training_patient import TrainingWindow
from see2sound_desktop.windows.training_setup_view import TrainingSetupWidget


class TrainingPage(Page):
    """Three faces: setting up, running, over."""

    def __init__(self, context: AppContext, environment: SessionEnvironment | None = None) -> None:
        super().__init__(context)
        self.setup = TrainingSetupPresenter(context, environment, self)
        self.setup.ready.connect(self._begin)
        self.setup.troubled.connect(self.context.notice_error)
        self.session: TrainingPresenter | None = None
        self.patient_window: TrainingWindow | None = None
        self._covers = False
        self._end: TrainingEnd | None = None
        self.setup_view = TrainingSetupWidget(self.setup)
        self.setup_view.who.patient_wanted.connect(self._go_to_patients)
        self.setup_view.sound.calibration_wanted.connect(self._calibrate)
        self.setup_view.course.probe_wanted.connect(self._set_up_probe)
        self.live_view = TrainingLiveWidget()
        self.live_view.patient_window_wanted.connect(self._show_patient_window)
        self.end_view = TrainingEndWidget()
        self.end_view.results_wanted.connect(self._open_results)
        self.end_view.new_wanted.connect(self._set_up_again)
        self._faces = QStackedWidget()
        for face in (self.setup_view, self.live_view, self.end_view):
            self._faces.addWidget(face)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._faces)

    @property
    def title(self) -> str:
        """The heading."""
        return self.tr("Training")

    def activated(self) -> None:
        """Read what there is to choose from, unless a session runs."""
        if self.session is None:
            self.setup.refresh()
        if self._faces.currentWidget() is self.live_view:
            self.live_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, request: PageRequest) -> None:
        """Go on with a session that was interrupted."""
        if self.session is not None:
            self.context.notice(self.tr("Training is under way. End it before another one starts."), NoticeKind.WARNING)
            return
        self._set_up_again()
        if isinstance(request, ResumeTraining):
            self.setup.prepare_resuming(request.session_uuid)

    def can_close(self) -> bool:
        """Not while a session runs: it pauses and says so."""
        if self.session is None:
            return True
        self.session.pause()
        self.context.notice(self.tr("Training is under way. Go on, or end it first."), NoticeKind.WARNING)
        return False

    @property
    def holds_its_words(self) -> bool:
        """A session ends in the language in which it began."""
        return self.session is not None

    def hand_over(self, heir: Self) -> None:
        """What was chosen and checked goes on, and the end of a session stays in view."""
        heir.setup.take_over(self.setup)
        heir.patient_window, self.patient_window = self.patient_window, None
        if self._end is not None and self._faces.currentWidget() is self.end_view:
            heir.show_end(self._end)

    def closing(self) -> None:
        """Let go of the output and the patient's window; an open session can be gone on with later."""
        self.setup.cancel()
        self.setup.output_check.end()
        if self.session is not None:
            self.session.abandon()
        self._close_patient_window()

    @Slot()
    def _calibrate(self) -> None:
        """Calibrate the chosen output."""
        self.setup.output_check.end()
        view = self.setup.view
        presenter = CalibrationPresenter(
            self.context,
            devices=view.devices,
            device_id=None if view.device is None else view.device.id,
            layout=view.choice.layout,
            open_device=self.setup.environment.open_output,
        )
        open_wizard(presenter, self.window(), self._calibrated)

    def _calibrated(self) -> None:
        """See how the output stands. Whoever calibrates moves volumes: what the list of outputs says may be old."""
        self.setup.look_at_level()
        self.setup.find_devices()

    # --- a session ----------------------------------------------------------------------------------------------------

    @Slot(object)
    def _begin(self, presenter: TrainingPresenter) -> None:
        self.context.clear_notice()
        if self.context.models.begin_session():
            self.context.notice(
                self.tr("A model was at work. It was stopped: none computes while a patient is trained.")
            )
        self.session, self._end = presenter, None
        self.context.training_runs = True
        presenter.finished.connect(self._over)
        presenter.troubled.connect(self._said)
        presenter.live_changed.connect(self._keep_the_patient_in_front)
        window = TrainingWindow(now_ns=presenter.clock.monotonic_ns)
        self.patient_window = window
        window.began.connect(presenter.begin)
        window.tapped.connect(self._tapped)
        window.pointed.connect(self._pointed)
        window.heard_nothing.connect(self._heard_nothing)
        window.wanted_again.connect(presenter.say_again)
        window.stop_pressed.connect(presenter.patient_stops)
        window.therapist_called.connect(self._therapist_called)
        presenter.patient_changed.connect(window.show_view)
        window.show_view(presenter.patient)
        self._covers = not window.open_beside(self.window(), self.context.settings.patient_screen)
        if self._covers and (self._is_entered_here or presenter.live.stage is Stage.PAUSED):
            window.hide()  # one screen: what the therapist has to do first is here
        self.live_view.follow(presenter, covered=self._covers)
        self._faces.setCurrentWidget(self.live_view)
        if not self._covers:
            self.live_view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _is_entered_here(self) -> bool:
        return isinstance(self.session, FindPresenter) and self.session.live.answer_mode == "therapist"

    @Slot(object)
    def _over(self, end: TrainingEnd) -> None:
        self.live_view.leave()
        self.context.models.end_session()
        self.context.training_runs = False
        finished, self.session = self.session, None
        self.show_end(end)
        self.context.records_changed.emit()
        if finished is not None:
            finished.deleteLater()

    def show_end(self, end: TrainingEnd) -> None:
        """Show what a session came to."""
        self._end = end
        self._faces.setCurrentWidget(self.end_view)
        self.end_view.show_end(self.context.store.training.session(end.session_uuid))

    @Slot()
    def _set_up_again(self) -> None:
        self._close_patient_window()
        self._faces.setCurrentWidget(self.setup_view)
        self.setup.refresh()

    @Slot()
    def _open_results(self) -> None:
        self._close_patient_window()
        if self._end is not None:
            self.context.request(OpenTrainingResults(self._end.session_uuid))

    @Slot()
    def _set_up_probe(self) -> None:
        self.context.request(StartSession(protocol_id=PROBE))

    # --- between the windows ------------------------------------------------------------------------------------------

    @Slot(object)
    def _tapped(self, pressed_ns: int) -> None:
        if isinstance(self.session, ListenPresenter):
            self.session.tap(pressed_ns)

    @Slot(object)
    def _pointed(self, answer: PointedDirection) -> None:
        if isinstance(self.session, FindPresenter):
            self.session.answer(answer.azimuth_deg, answer.pressed_ns)

    @Slot()
    def _heard_nothing(self) -> None:
        if isinstance(self.session, FindPresenter):
            self.session.answer_nothing()

    @Slot()
    def _therapist_called(self) -> None:
        """F12 or the held corner: where the patient's window covers this one, training pauses and it goes away."""
        if self._covers and self.patient_window is not None:
            if self.session is not None:
                self.session.pause()
            self.patient_window.hide()
        window = self.window()
        window.raise_()
        window.activateWindow()
        self.live_view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _keep_the_patient_in_front(self, live: TrainingLive) -> None:
        """On one screen: what the therapist went on with is for the patient to see."""
        window = self.patient_window
        goes_on = live.stage is Stage.RUNNING and not self._is_entered_here
        if self._covers and goes_on and window is not None and window.isHidden():
            window.showFullScreen()
            window.raise_()
            window.activateWindow()

    @Slot()
    def _show_patient_window(self) -> None:
        if self.patient_window is None:
            return
        self.patient_window.showFullScreen()
        self.patient_window.raise_()
        self.patient_window.activateWindow()
        if self.session is not None and self.session.live.stage is Stage.PAUSED:
            self.session.resume()

    def _close_patient_window(self) -> None:
        if self.patient_window is not None:
            self.patient_window.close_for_good()
            self.patient_window.deleteLater()
            self.patient_window = None

    @Slot()
    def _go_to_patients(self) -> None:
        show_page = getattr(self.window(), "show_page", None)
        if show_page is not None:
            show_page(PageName.PATIENTS)

    @Slot(object)
    def _said(self, sentence: str) -> None:
        self.context.notice(sentence, NoticeKind.ERROR)
