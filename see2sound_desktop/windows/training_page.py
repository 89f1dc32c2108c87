"""The training page: set up, run, end. It owns the patient's window in training and joins it to the presenter."""

from typing import Self

from PySide6.QtCore import Qt, Slot

from core.training.probes import PROBE
from see2sound_desktop.presenters.context import (
    AppContext,
    NoticeKind,
    OpenTrainingResults,
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
from see2sound_desktop.presenters.training_views import TrainingEnd
from see2sound_desktop.widgets.response_arc import PointedDirection
from see2sound_desktop.windows.held_page import HeldPage
from see2sound_desktop.windows.training_end_view import TrainingEndWidget
from see2sound_desktop.windows.training_live_view import TrainingLiveWidget
from see2sound_desktop.windows.training_patient import TrainingWindow
from see2sound_desktop.windows.training_setup_view import TrainingSetupWidget


class TrainingPage(HeldPage[TrainingSetupPresenter, TrainingPresenter, TrainingWindow]):
    """Three faces: setting up, running, over."""

    setup_view: TrainingSetupWidget
    live_view: TrainingLiveWidget
    end_view: TrainingEndWidget

    def __init__(self, context: AppContext, environment: SessionEnvironment | None = None) -> None:
        super().__init__(context, TrainingSetupPresenter(context, environment))
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
        self._show_faces()

    @property
    def title(self) -> str:
        """The heading."""
        return self.tr("Training")

    def take(self, request: PageRequest) -> None:
        """Go on with a session that was interrupted."""
        if self.session is not None:
            self.context.notice(self.tr("Training is under way. End it before another one starts."), NoticeKind.WARNING)
            return
        self._set_up_again()
        if isinstance(request, ResumeTraining):
            self.setup.prepare_resuming(request.session_uuid)

    def hand_over(self, heir: Self) -> None:
        """What was chosen and checked goes on, and the end of a session stays in view."""
        super().hand_over(heir)
        if self._end is not None and self._faces.currentWidget() is self.end_view:
            heir.show_end(self._end)

    def _under_way(self) -> str:
        return self.tr("Training is under way. Go on, or end it first.")

    # --- a session ----------------------------------------------------------------------------------------------------

    @Slot(object)
    def _begin(self, presenter: TrainingPresenter) -> None:
        self.context.clear_notice()
        if self.context.models.begin_session():
            self.context.notice(
                self.tr("A model was at work. It was stopped: none computes while a patient is trained.")
            )
        self._end = None
        self.context.training_runs = True
        window = TrainingWindow(now_ns=presenter.clock.monotonic_ns)
        window.began.connect(presenter.begin)
        window.tapped.connect(self._tapped)
        window.pointed.connect(self._pointed)
        window.heard_nothing.connect(self._heard_nothing)
        window.wanted_again.connect(presenter.say_again)
        window.stop_pressed.connect(presenter.patient_stops)
        presenter.patient_changed.connect(window.show_view)
        window.show_view(presenter.patient)
        self._join(presenter, window)
        if self._covers and (self._is_entered_here or presenter.live.stage is Stage.PAUSED):
            window.hide()  # one screen: what the therapist has to do first is here
        patient = self.context.store.patient(presenter.run.setup.patient_uuid)
        self.live_view.follow(presenter, patient.code, covered=self._covers)
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
