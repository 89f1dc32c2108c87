"""The session page: set up, run, end. It owns the patient's window and joins it to the presenter."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Self

from PySide6.QtCore import Qt, Slot

from core.records.model import SessionSetup
from see2sound_desktop.presenters.battery_visit import BatteryVisit, VisitView
from see2sound_desktop.presenters.context import (
    AppContext,
    NoticeKind,
    OpenProtocols,
    OpenResults,
    OpenScene,
    PageRequest,
    RepeatSession,
    ResumeSession,
    StartBattery,
    StartSession,
)
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.presenters.session_repeat import Repeat
from see2sound_desktop.presenters.session_setup import SessionSetupPresenter
from see2sound_desktop.presenters.session_views import PatientScreen, SessionEnd
from see2sound_desktop.windows.held_page import HeldPage
from see2sound_desktop.windows.patient import PatientWindow
from see2sound_desktop.windows.patient_answers import PatientAnswers
from see2sound_desktop.windows.session_end_view import EndView
from see2sound_desktop.windows.session_live_view import LiveViewWidget
from see2sound_desktop.windows.session_setup_view import SetupViewWidget


class SessionPage(HeldPage[SessionSetupPresenter, SessionPresenter, PatientWindow]):
    """Three faces: setting up, running, over."""

    setup_view: SetupViewWidget
    live_view: LiveViewWidget
    end_view: EndView

    def __init__(self, context: AppContext, environment: SessionEnvironment | None = None) -> None:
        super().__init__(context, SessionSetupPresenter(context, environment))
        self.battery = BatteryVisit(context, self.setup, self)
        self._end: SessionEnd | None = None
        self._following: VisitView | None = None
        """The test of a battery that was offered at that end."""

        self.setup_view = SetupViewWidget(self.setup)
        self.setup_view.who.patient_wanted.connect(self._go_to_patients)
        self.setup_view.who.tests_wanted.connect(self._go_to_tests)
        self.setup_view.who.material.scene_wanted.connect(self._go_to_scene)
        self.battery.changed.connect(self.setup_view.who.show_visit)
        self.battery.found.connect(self.setup_view.who.show_found)
        self.setup_view.who.visit_wanted.connect(self._take_up_visit)
        self.setup_view.who.visit_declined.connect(self.battery.leave)
        self.setup_view.sound.calibration_wanted.connect(self._calibrate)
        self.live_view = LiveViewWidget()
        self.live_view.patient_window_wanted.connect(self._show_patient_window)
        self.end_view = EndView()
        self.end_view.results_wanted.connect(self._open_results)
        self.end_view.new_wanted.connect(self._new_session)
        self.end_view.next_wanted.connect(self._next_test)
        self.end_view.repeat_wanted.connect(self._repeat_now)
        self._show_faces()

    @property
    def title(self) -> str:
        """The heading."""
        return self.tr("Session")

    def activated(self) -> None:
        """Read what there is to choose from, and which battery goes on, unless a session runs."""
        super().activated()
        if self.session is None:
            self.battery.look()

    def take(self, request: PageRequest) -> None:
        """Prepare a session with a scene, a test or a battery, or go on with one that was interrupted."""
        if self.session is not None:
            self.context.notice(self.tr("A session is running. End it before another one starts."), NoticeKind.WARNING)
            return
        if isinstance(request, RepeatSession):
            self._set_up_again()
            self._set_up_repeat(request.session_uuid)
            return
        self._new_session()
        if isinstance(request, ResumeSession):
            self.setup.prepare_resuming(request.session_uuid)
        elif isinstance(request, StartBattery):
            self.battery.begin(request.battery_id, request.visit)
        elif isinstance(request, StartSession) and request.scene_path is not None:
            self.setup.choose_scene(request.scene_path)
        elif isinstance(request, StartSession) and request.protocol_id is not None:
            self.setup.choose(protocol_id=request.protocol_id)

    def hand_over(self, heir: Self) -> None:
        """What was chosen, checked and asked goes on, and the end of a session stays in view."""
        super().hand_over(heir)
        heir.battery.take_over(self.battery)
        if self._end is not None and self._faces.currentWidget() is self.end_view:
            heir._show_end(self._end, self._following, may_repeat=self.end_view.may_repeat)

    def _under_way(self) -> str:
        return self.tr("A session is running. Go on, or end it first.")

    @property
    def _is_entered_here(self) -> bool:
        return self.session is not None and self.session.answer_mode == "therapist"

    # --- a session ----------------------------------------------------------------------------------------------------

    @Slot(object)
    def _begin(self, presenter: SessionPresenter) -> None:
        self.context.clear_notice()
        if self.context.models.begin_session():
            self.context.notice(
                self.tr("A model was at work. It was stopped: none computes while a patient is tested.")
            )
        self._close_patient_window()
        self._end = None
        window = PatientWindow(now_ns=presenter.clock.monotonic_ns)
        PatientAnswers(window, presenter)
        self._join(presenter, window)
        if self._covers and self._is_entered_here:
            window.hide()  # one screen, and the therapist enters: the therapist's page is the one to see
            self.window().activateWindow()
        patient = self.context.store.patient(presenter.run.setup.patient_uuid)
        self.live_view.follow(presenter, patient.code, covered=self._covers)
        self._faces.setCurrentWidget(self.live_view)
        if not window.isVisible() or not self._covers:
            self.live_view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _over(self, end: SessionEnd) -> None:
        self.live_view.leave()
        self.context.models.end_session()
        finished, self.session = self.session, None
        if finished is not None:
            following = self.battery.held(finished.run.setup)
            self._show_end(end, following, may_repeat=self._as_repeat(finished.run.setup) is not None)
            self._let_rest(following)
        self.context.records_changed.emit()
        if finished is not None:
            finished.deleteLater()

    def _show_end(self, end: SessionEnd, following: VisitView | None, *, may_repeat: bool) -> None:
        self._end, self._following = end, following
        self._faces.setCurrentWidget(self.end_view)
        self.end_view.show_end(end, following, may_repeat=may_repeat)

    def _as_repeat(self, setup: SessionSetup) -> Repeat | None:
        return Repeat.of(setup, self.setup.known, datetime.now(UTC))

    def _let_rest(self, following: VisitView | None) -> None:
        """Between the tests of a battery the patient's window stays, and says to rest."""
        if following is not None and self.patient_window is not None:
            self.patient_window.show_view(replace(self.patient_window.view, screen=PatientScreen.BETWEEN_TESTS))

    @Slot()
    def _new_session(self) -> None:
        """Whatever comes now, it is not the next test of a battery."""
        self.battery.end()
        self._set_up_again()

    @Slot(object)
    def _next_test(self, fatigue: int | None = None) -> None:
        """The next test of a battery, at once: output and what was checked and asked stay, where the patient did."""
        if self._end is None or self._following is None:
            return
        if not self.context.choose_patient(self.context.store.session(self._end.session_uuid).patient):
            return
        self._show_setup()
        stayed = self.battery.view is not None
        if not stayed:
            self.battery.bring_back(self._following)
        if self.battery.go_on(fatigue) and stayed:
            self.setup.prepare()
            return
        self._close_patient_window()
        self.context.notice(
            self.tr("The last check was long ago. Check the sound and ask the patient once more.")
            if stayed
            else self.tr("Another patient was chosen meanwhile. Check the sound and ask the patient once more.")
        )
        self.setup_view.bar.start.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take_up_visit(self) -> None:
        """Go on with a battery's visit that was left unfinished: with its interrupted test, or with its next one."""
        interrupted = self.battery.take_up()
        if interrupted is not None:
            self.setup.prepare_resuming(interrupted)

    @Slot()
    def _repeat_now(self) -> None:
        """Right away: what was checked and asked stays, where the patient did."""
        if self._end is not None:
            self._close_patient_window()
            self._show_setup()
            self._set_up_repeat(self._end.session_uuid)
            self.setup_view.bar.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_up_repeat(self, session_uuid: str) -> None:
        """Set up a session once more, with its patient, where that can still be."""
        repeat = self._as_repeat(self.context.store.session(session_uuid).setup)
        if repeat is not None:
            self.setup.choose_repeat(repeat)
            return
        self.setup.forget_check()
        self.context.notice(self.tr("This test cannot be repeated any more: that is done within two hours."))

    @Slot()
    def _open_results(self) -> None:
        self._close_patient_window()
        if self._end is not None:
            self.context.request(OpenResults(self._end.session_uuid))

    # --- to other pages -----------------------------------------------------------------------------------------------

    @Slot(str)
    def _go_to_scene(self, path: str) -> None:
        """To the editor, where its sources are approved."""
        self.context.request(OpenScene(path, to_approve=True))

    @Slot()
    def _go_to_tests(self) -> None:
        self.context.request(OpenProtocols(self.setup.view.choice.protocol_id))
