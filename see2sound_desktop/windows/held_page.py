"""The page of what is held with a patient, a test or training: set up, run, end, and the patient's window with it."""

from abc import abstractmethod
from typing import Any, Generic, Protocol, Self, TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from see2sound_desktop.presenters.calibration import CalibrationPresenter
from see2sound_desktop.presenters.context import AppContext, NoticeKind, PageName
from see2sound_desktop.presenters.session_views import Stage
from see2sound_desktop.presenters.setting_up import SetupPresenter
from see2sound_desktop.presenters.two_windows import TwoWindows
from see2sound_desktop.windows.calibration_wizard import open_wizard
from see2sound_desktop.windows.keyboard_return import KeyboardReturn
from see2sound_desktop.windows.page import Page
from see2sound_desktop.windows.patient_shell import PatientShell


class Staged(Protocol):
    """What the therapist sees of a session that runs."""

    @property
    def stage(self) -> Stage:
        """Where it stands."""


_Setup = TypeVar("_Setup", bound=SetupPresenter[Any, Any])
_Session = TypeVar("_Session", bound=TwoWindows[Any, Any])
_Window = TypeVar("_Window", bound=PatientShell)


class HeldPage(Page, Generic[_Setup, _Session, _Window]):
    """Three faces: setting up, running, over. On one screen the patient's window lies over them while it runs."""

    setup_view: QWidget
    live_view: QWidget
    end_view: QWidget

    def __init__(self, context: AppContext, setup: _Setup) -> None:
        super().__init__(context)
        self.setup = setup
        setup.setParent(self)
        setup.ready.connect(self._begin)
        setup.troubled.connect(context.notice_error)
        self.session: _Session | None = None
        self.patient_window: _Window | None = None
        self._covers = False
        self._keyboard: KeyboardReturn | None = None
        self._faces = QStackedWidget()

    def _show_faces(self) -> None:
        """Lay out the faces, once they are made."""
        for face in (self.setup_view, self.live_view, self.end_view):
            self._faces.addWidget(face)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._faces)

    # --- of a test, or of training ------------------------------------------------------------------------------------

    @abstractmethod
    def _under_way(self) -> str:
        """That a session runs, and what to do before the app ends."""

    @property
    @abstractmethod
    def _is_entered_here(self) -> bool:
        """Whether the therapist enters the answers of the session that runs."""

    @abstractmethod
    def _begin(self, presenter: _Session) -> None:
        """A session is ready."""

    @abstractmethod
    def _over(self, end: Any) -> None:
        """A session has ended."""

    # --- a page -------------------------------------------------------------------------------------------------------

    def activated(self) -> None:
        """Read what there is to choose from, unless a session runs."""
        if self.session is None:
            self.setup.refresh()
        if self._faces.currentWidget() is self.live_view:
            self.live_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def can_close(self) -> bool:
        """Not while a session runs: it pauses and says so."""
        if self.session is None:
            return True
        self.session.pause()
        self.context.notice(self._under_way(), NoticeKind.WARNING)
        return False

    @property
    def holds_its_words(self) -> bool:
        """A session ends in the language in which it began."""
        return self.session is not None

    def hand_over(self, heir: Self) -> None:
        """What was chosen and checked goes on, and so does the patient's window."""
        heir.setup.take_over(self.setup)
        heir.patient_window, self.patient_window = self.patient_window, None

    def closing(self) -> None:
        """Let go of the output and the patient's window; an open session can be gone on with later."""
        self.setup.cancel()
        self.setup.output_check.end()
        if self.session is not None:
            self.session.abandon()
            self._let_patient_go()
        self._close_patient_window()

    @Slot()
    def _set_up_again(self) -> None:
        """Another session is set up. What was checked for one that is over holds no more."""
        self._close_patient_window()
        if self._faces.currentWidget() is self.end_view:
            self.setup.forget_check()
        self._show_setup()

    def _show_setup(self) -> None:
        self._faces.setCurrentWidget(self.setup_view)
        self.setup.refresh()

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

    @Slot()
    def _go_to_patients(self) -> None:
        show_page = getattr(self.window(), "show_page", None)
        if show_page is not None:
            show_page(PageName.PATIENTS)

    @Slot(object)
    def _said(self, sentence: str) -> None:
        self.context.notice(sentence, NoticeKind.ERROR)

    # --- between the windows ------------------------------------------------------------------------------------------

    def _join(self, session: _Session, window: _Window) -> None:
        """A session begins, and its patient's window opens: beside this one, or over it."""
        self.session, self.patient_window = session, window
        self.context.keep_patient(session)
        session.finished.connect(self._let_patient_go)
        session.finished.connect(self._over)
        session.troubled.connect(self._said)
        session.live_changed.connect(self._keep_the_patient_in_front)
        window.therapist_called.connect(self._therapist_called)
        self._covers = not window.open_beside(self.window(), self.context.settings.patient_screen)
        self._keyboard = None
        if not self._covers:
            self._keyboard = KeyboardReturn(self.window(), window, self._is_the_patients_turn, window)
            session.live_changed.connect(self._keyboard.settle)

    @Slot()
    def _let_patient_go(self) -> None:
        """The session holds its patient no more: another one may be chosen."""
        self.context.release_patient(self.session)

    def _is_the_patients_turn(self) -> bool:
        return self.session is not None and self.session.live.stage is Stage.RUNNING and not self._is_entered_here

    @Slot()
    def _therapist_called(self) -> None:
        """F12 or the held corner: where the patient's window covers this one, the session pauses and it goes away."""
        if self._covers and self.patient_window is not None:
            if self.session is not None:
                self.session.pause()
            self.patient_window.hide()
        if self._keyboard is not None:
            self._keyboard.forget()
        window = self.window()
        window.raise_()
        window.activateWindow()
        self.live_view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _keep_the_patient_in_front(self, live: Staged) -> None:
        """On one screen: what the therapist went on with is for the patient to see."""
        goes_on = live.stage is Stage.RUNNING and not self._is_entered_here
        if self._covers and goes_on and self.patient_window is not None and self.patient_window.isHidden():
            self.patient_window.come_to_front()

    @Slot()
    def _show_patient_window(self) -> None:
        if self.patient_window is None:
            return
        self.patient_window.come_to_front()
        if self.session is not None and self.session.live.stage is Stage.PAUSED:
            self.session.resume()

    def _close_patient_window(self) -> None:
        if self.patient_window is not None:
            self.patient_window.close_for_good()
            self.patient_window.deleteLater()
            self.patient_window = self._keyboard = None
