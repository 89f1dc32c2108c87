"""Setting up training on one calm page: who and what, the sound check, the side of the lesion, the course, start."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.presenters.session_level import LevelLost
from see2sound_desktop.presenters.training_setup import TrainingSetupPresenter
from see2sound_desktop.presenters.training_setup_view import TrainingSetupView, Unfinished
from see2sound_desktop.presenters.training_words import leads_words, length_words, unfinished_words
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, scrolled, text
from see2sound_desktop.widgets.inline_question import InlineQuestion
from see2sound_desktop.widgets.reflow import SideBySide
from see2sound_desktop.windows.calibration_words import lost_level_remedy, lost_level_words
from see2sound_desktop.windows.session_sound_card import SoundCard
from see2sound_desktop.windows.training_course_card import TrainingCourseCard
from see2sound_desktop.windows.training_side_card import TrainingSideCard
from see2sound_desktop.windows.training_who_card import TrainingWhoCard

_WIDEST = 1180


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
        self.question = InlineQuestion()
        self.unfinished = self._unfinished_bar()
        self._left: Unfinished | None = None
        self._asked: LevelLost | None = None
        steps = QWidget()
        steps.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(steps)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().size("space_m"))
        column.addWidget(self.unfinished)
        column.addWidget(self.question)
        for pair in ((self.who, self.sound), (self.side, self.course)):
            column.addWidget(SideBySide(*((card, 1) for card in pair), spacing=theme().size("space_m")))
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

    def _start_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("card", "true")
        line = QHBoxLayout(bar)
        space = theme().size("space_l")
        line.setContentsMargins(space, 14, space, 14)
        line.setSpacing(theme().size("space_m"))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(text(self.tr("5   Start"), "heading"))
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

    def show_view(self, view: TrainingSetupView) -> None:
        """Show the choices as they stand."""
        self.who.show_view(view)
        self.sound.show_view(view)
        self.side.show_view(view)
        self.course.show_view(view)
        self._show_unfinished(view)
        self._show_start(view)
        self._show_question(view.level_lost)

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

    def _show_start(self, view: TrainingSetupView) -> None:
        preparing = view.preparing
        self.progress.setVisible(preparing is not None)
        self.cancel.setVisible(preparing is not None)
        self.start.setEnabled(view.can_start and preparing is None)
        if preparing is not None:
            self.progress.setValue(round(preparing.fraction * 1000))
            self.summary.setText(self.tr("Preparing the sounds …"))
            return
        self.summary.setText(self._missing(view) or self._plan(view))

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
