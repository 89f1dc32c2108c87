"""Setting up a session on one calm page: who and what, the sound check, the form, start."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.presenters.session_material import MaterialView
from see2sound_desktop.presenters.session_setup import SessionSetupPresenter
from see2sound_desktop.presenters.setup_view import SetupView
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.reflow import SideBySide
from see2sound_desktop.windows import session_words as words
from see2sound_desktop.windows.level_question import LevelQuestion
from see2sound_desktop.windows.session_form_card import FormCard
from see2sound_desktop.windows.session_sound_card import SoundCard
from see2sound_desktop.windows.session_who_card import WhoCard
from see2sound_desktop.windows.setup_steps import CARDS_BESIDE_PX, lay_steps
from see2sound_desktop.windows.start_bar import StartBar


class SetupViewWidget(QWidget):
    """Four steps, all in view; each says what it needs."""

    def __init__(self, presenter: SessionSetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self._presenter = presenter
        self.who = WhoCard(presenter)
        self.sound = SoundCard(presenter)
        self.form = FormCard(presenter.form)
        presenter.form.patient_wanted.connect(self.who.patient_wanted)
        self.question = LevelQuestion(presenter)
        self.bar = StartBar(self.tr("4   Start"), prepare=presenter.prepare, cancel=presenter.cancel)
        cards = SideBySide((self.who, 1), (self.sound, 1), spacing=theme().size("space_m"), from_px=CARDS_BESIDE_PX)
        lay_steps(self, self.question, cards, self.form, self.bar)
        presenter.changed.connect(self.show_view)
        presenter.material.changed.connect(self._show_material)

    def show_view(self, view: SetupView) -> None:
        """Show the choices as they stand."""
        self.who.show_view(view)
        self.sound.show_view(view)
        self._show_start(view)
        self.question.show_lost(view.level_lost)

    @Slot(object)
    def _show_material(self, _material: MaterialView) -> None:
        self._show_start(self._presenter.view)

    def _show_start(self, view: SetupView) -> None:
        if view.preparing is not None:
            said = self.tr("Preparing every sound of the session …")
        else:
            said = self._missing(view) or self._plan(view)
        is_whole = self._presenter.material.view.problem is None
        self.bar.show_state(view.preparing, said, may_start=view.can_start and is_whole)

    def _missing(self, view: SetupView) -> str:
        if view.patient is None:
            return self.tr("Choose a patient first.")
        if view.device is None:
            return self.tr("Connect headphones or loudspeakers first.") if view.devices_known else ""
        if not view.can_start:
            return self.tr("Choose a scene first.")
        problem = self._presenter.material.view.problem
        return "" if problem is None else str(problem)

    def _plan(self, view: SetupView) -> str:
        protocol = view.protocol
        if protocol is None:
            return ""
        scene = next((one for one in view.scenes if one.path == view.choice.scene_path), None)
        said = words.plan_words(protocol.protocol, 0 if scene is None else scene.sources)
        if view.choice.answer_mode != "therapist" and len(QGuiApplication.screens()) == 1:
            said += " " + self.tr("The patient's screen will cover this one: F12 brings it back.")
        if view.check.state is CheckState.FAILED:
            return said + " " + self.tr("The sound check failed: the results will say so.")
        if view.check.state is CheckState.NOT_DONE:
            return said + " " + self.tr("The sound check was not done yet.")
        return said
