"""Setting up a session on one calm page: who and what, the sound check, the form, start."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.presenters.session_level import LevelLost
from see2sound_desktop.presenters.session_material import MaterialView
from see2sound_desktop.presenters.session_setup import SessionSetupPresenter
from see2sound_desktop.presenters.setup_view import SetupView
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, scrolled, text
from see2sound_desktop.widgets.inline_question import InlineQuestion
from see2sound_desktop.widgets.reflow import SideBySide
from see2sound_desktop.windows import session_words as words
from see2sound_desktop.windows.calibration_words import lost_level_remedy, lost_level_words
from see2sound_desktop.windows.session_form_card import FormCard
from see2sound_desktop.windows.session_sound_card import SoundCard
from see2sound_desktop.windows.session_who_card import WhoCard

_WIDEST = 1180


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
        cards = SideBySide((self.who, 1), (self.sound, 1), spacing=theme().size("space_m"))
        steps = QWidget()
        steps.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(steps)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().size("space_m"))
        self.question = InlineQuestion()
        column.addWidget(self.question)
        column.addWidget(cards)
        column.addWidget(self.form)
        column.addWidget(self._start_bar())
        column.addStretch(1)
        inner = QWidget()
        centred = QHBoxLayout(inner)
        space = theme().size("space_l")
        centred.setContentsMargins(space + 8, space, space + 8, space)
        centred.addStretch(1)
        centred.addWidget(steps, 10_000)
        centred.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        area = scrolled(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.addWidget(area)
        self._asked: LevelLost | None = None
        presenter.changed.connect(self.show_view)
        presenter.material.changed.connect(self._show_material)

    def _start_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("card", "true")
        line = QHBoxLayout(bar)
        space = theme().size("space_l")
        line.setContentsMargins(space, 14, space, 14)
        line.setSpacing(theme().size("space_m"))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(text(self.tr("4   Start"), "heading"))
        self.summary = text("", "muted", wrap=True)
        self.summary.setMinimumHeight(2 * self.summary.fontMetrics().lineSpacing() + 4)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.summary)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setAccessibleName(self.tr("Preparing the sounds"))
        said.addWidget(self.progress)
        line.addLayout(said, 1)
        self.cancel = button(self.tr("Cancel"), kind="quiet", pressed=self._presenter.cancel)
        line.addWidget(self.cancel)
        self.start = button(self.tr("&Start"), kind="primary", icon="play", pressed=self._presenter.prepare)
        self.start.setProperty("large", "true")
        self.start.setMinimumWidth(190)
        line.addWidget(self.start)
        return bar

    def show_view(self, view: SetupView) -> None:
        """Show the choices as they stand."""
        self.who.show_view(view)
        self.sound.show_view(view)
        self._show_start(view)
        self._show_question(view.level_lost)

    def _show_question(self, lost: LevelLost | None) -> None:
        """Ask how to go on with an interrupted session whose level would be lost."""
        if lost is self._asked:
            return
        self._asked = lost
        if lost is None:
            self.question.dismiss()
            return
        unknown, back = self.tr("Go on, level not known"), lost_level_remedy(lost)

        def answered(words: str) -> None:
            self._presenter.prepare_resuming(lost.session_uuid, may_lose_level=words == unknown)

        self.question.ask(
            lost_level_words(lost),
            back,
            answered,
            quick=(unknown,),
            with_line=False,
            dismissed=self._presenter.leave_interrupted,
        )

    @Slot(object)
    def _show_material(self, _material: MaterialView) -> None:
        self._show_start(self._presenter.view)

    def _show_start(self, view: SetupView) -> None:
        preparing = view.preparing
        self.progress.setVisible(preparing is not None)
        self.cancel.setVisible(preparing is not None)
        whole = self._presenter.material.view.problem is None
        self.start.setEnabled(view.can_start and whole and preparing is None)
        if preparing is not None:
            self.progress.setValue(round(preparing.fraction * 1000))
            self.summary.setText(self.tr("Preparing every sound of the session …"))
            return
        self.summary.setText(self._missing(view) or self._plan(view))

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
