"""Setting up training on one calm page: who and what, the sound check, the side of the lesion, the course, start."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.presenters.training_setup import TrainingSetupPresenter
from see2sound_desktop.presenters.training_setup_view import TrainingSetupView, Unfinished
from see2sound_desktop.presenters.training_words import leads_words, length_words, unfinished_words
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, text
from see2sound_desktop.widgets.reflow import SideBySide
from see2sound_desktop.windows.level_question import LevelQuestion
from see2sound_desktop.windows.session_sound_card import SoundCard
from see2sound_desktop.windows.setup_steps import CARDS_BESIDE_PX, lay_steps
from see2sound_desktop.windows.start_bar import StartBar
from see2sound_desktop.windows.training_course_card import TrainingCourseCard
from see2sound_desktop.windows.training_side_card import TrainingSideCard
from see2sound_desktop.windows.training_who_card import TrainingWhoCard


class TrainingSetupWidget(QWidget):
    """Five steps, all in view; above them a session that was interrupted, where there is one."""

    def __init__(self, presenter: TrainingSetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self._presenter = presenter
        self.who = TrainingWhoCard(presenter)
        self.sound = SoundCard(presenter, trains=True)
        self.side = TrainingSideCard(presenter)
        self.course = TrainingCourseCard()
        self.question = LevelQuestion(presenter)
        self.unfinished = self._unfinished_bar()
        self._left: Unfinished | None = None
        self.bar = StartBar(self.tr("5   Start"), prepare=presenter.prepare, cancel=presenter.cancel)
        pairs = ((self.who, self.sound), (self.side, self.course))
        gap = theme().size("space_m")
        cards = [SideBySide(*((card, 1) for card in pair), spacing=gap, from_px=CARDS_BESIDE_PX) for pair in pairs]
        lay_steps(self, self.unfinished, self.question, *cards, self.bar)
        presenter.changed.connect(self.show_view)
        self.show_view(presenter.view)

    def _unfinished_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("card", "true")
        line = QHBoxLayout(bar)
        line.setContentsMargins(20, 14, 20, 14)
        line.setSpacing(theme().size("space_m"))
        self.unfinished_said = text("", "strong", wrap=True)
        self.unfinished_end = button(self.tr("End it there"), kind="quiet", pressed=self._end_unfinished)
        self.unfinished_go_on = button(self.tr("Go on with it"), icon="play", pressed=self._go_on_with_unfinished)
        line.addWidget(self.unfinished_said, 1)
        line.addWidget(self.unfinished_end)
        line.addWidget(self.unfinished_go_on)
        return bar

    def show_view(self, view: TrainingSetupView) -> None:
        """Show the choices as they stand."""
        self.who.show_view(view)
        self.sound.show_view(view)
        self.side.show_view(view)
        self.course.show_view(view)
        self._show_unfinished(view)
        self._show_start(view)
        self.question.show_lost(view.level_lost)

    def _show_unfinished(self, view: TrainingSetupView) -> None:
        self._left = view.unfinished
        self.unfinished.setVisible(view.unfinished is not None and view.preparing is None)
        if view.unfinished is not None:
            self.unfinished_said.setText(unfinished_words(view.unfinished))

    def _go_on_with_unfinished(self) -> None:
        if self._left is not None:
            self._presenter.prepare_resuming(self._left.session_uuid)

    def _end_unfinished(self) -> None:
        if self._left is not None:
            self._presenter.end_interrupted(self._left.session_uuid)

    def _show_start(self, view: TrainingSetupView) -> None:
        if view.preparing is not None:
            said = self.tr("Preparing the sounds …")
        else:
            said = self._missing(view) or self._plan(view)
        self.bar.show_state(view.preparing, said, may_start=view.can_start)

    def _missing(self, view: TrainingSetupView) -> str:
        if view.patient is None:
            return self.tr("Choose a patient first.")
        if not view.choice.has_sound:
            return self.tr("Choose what is played first.")
        if view.device is None:
            return self.tr("Connect headphones or loudspeakers first.") if view.devices_known else ""
        return view.side_problem or view.dose_problem

    def _plan(self, view: TrainingSetupView) -> str:
        said = [length_words(view.exercise), leads_words(view)]
        if len(QGuiApplication.screens()) == 1:
            said.append(self.tr("The patient's screen will cover this one: F12 brings it back."))
        if view.check.state is not CheckState.CONFIRMED:
            said.append(self.tr("The sound check is not done: left and right must not be swapped."))
        return " ".join(said)
