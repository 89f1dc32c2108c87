"""The chosen trial: what happened in it, its pictures, its sound once more, and whether it counts."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.assessment.blinding import is_blind
from core.assessment.judging import may_be_judged
from core.assessment.scoring import counts_as_valid
from core.records.model import Session, Trial
from see2sound_desktop.presenters.session_views import ShownPicture
from see2sound_desktop.presenters.trial_words import trial_sentences, trial_title
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, button, flowing
from see2sound_desktop.widgets.inline_question import InlineQuestion
from see2sound_desktop.widgets.picture_row import PictureRow
from see2sound_desktop.widgets.reflow import FlowRow


class TrialCard(Card):
    """One trial, and what can be done about it."""

    sound_asked = Signal()
    silence_asked = Signal()
    judged = Signal(bool, str)
    """Whether the trial counts from now on, and why."""
    opened = Signal()
    """Something is asked: the card is larger now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(*(theme().size("space_m"),) * 4)
        self.body.setSpacing(theme().size("space_s"))
        self._title, self._words = flowing("", "strong"), flowing("")
        self.sound_said, self._trouble = flowing("", "caption"), flowing("", "caption")
        self.pictures = PictureRow()
        self.sound_button = button(self.tr("Play its so&und"), icon="play", pressed=self._press_sound)
        self.judge_button = button(self.tr("Mark as in&valid …"), icon="flag", pressed=self.ask)
        self.question = InlineQuestion(narrow=True)
        self.sound_button.setObjectName("trial-sound")
        self.judge_button.setObjectName("trial-judge")
        words = QVBoxLayout()
        words.setSpacing(theme().size("space_xs"))
        for label in (self._title, self._words, self.sound_said, self._trouble):
            words.addWidget(label)
        self.body.addLayout(words)
        self.body.addWidget(self.pictures)
        self._buttons = FlowRow(self.sound_button, self.judge_button, spacing=theme().size("space_s") + 4)
        self.body.addWidget(self._buttons)
        self.body.addWidget(self.question)
        self.body.addStretch(1)
        self._counts = True
        self._sounds = False

    def show_trial(self, session: Session, trial: Trial) -> None:
        """Show a trial of a session; what was asked about another is taken away."""
        if self.question.is_open:
            self.question.dismiss()
        self._counts = counts_as_valid(session)[trial.trial_uuid]
        self._title.setText(trial_title(session, trial))
        self._words.setText("\n".join(trial_sentences(session, trial)))
        said = self.tr("Mark as in&valid …") if self._counts else self.tr("Mark as &valid again …")
        self.judge_button.setText(said)
        self.judge_button.setAccessibleName(said.replace("&", ""))
        may = may_be_judged(trial, counts=not self._counts)
        self.judge_button.setEnabled(may)
        why_not = "" if may else self.tr("It was skipped: there is no answer that could count.")
        self.judge_button.setToolTip(why_not)
        self.judge_button.setAccessibleDescription(why_not)
        self.sound_button.setEnabled(not trial.planned.is_catch and not is_blind(session))
        self.sound_button.setToolTip(self.tr("It was silent.") if trial.planned.is_catch else "")

    def show_pictures(self, pictures: tuple[ShownPicture, ...], trouble: str = "") -> None:
        """Show what the trial showed, or why that cannot be shown."""
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self.pictures.show_pictures([(picture.title, picture.image) for picture in pictures])

    def show_sound(self, said: str, *, sounds: bool, preparing: bool) -> None:
        """Whether its sound plays, or is on its way, and whether it is the same as then."""
        self._sounds = sounds
        words = self.tr("Stop the so&und") if sounds else self.tr("Play its so&und")
        self.sound_button.setText(words)
        self.sound_button.setAccessibleName(words.replace("&", ""))
        told = self.tr("The sounds of the session are being rendered …") if preparing else said
        self.sound_said.setText(told)
        self.sound_said.setVisible(bool(told))

    @Slot()
    def ask(self) -> None:
        """Ask why the trial is to count, or not to."""
        if not self.judge_button.isEnabled():
            return
        if self._counts:
            self.question.ask(
                self.tr("Why is this trial invalid?"),
                self.tr("Mark"),
                lambda why: self._judge(why, counts=False),
                quick=(self.tr("Answered by mistake"), self.tr("Noise in the room")),
                dismissed=self._return,
            )
        else:
            self.question.ask(
                self.tr("Why is this trial valid?"),
                self.tr("Mark"),
                lambda why: self._judge(why, counts=True),
                quick=(self.tr("Marked by mistake"),),
                dismissed=self._return,
            )
        self._buttons.hide()
        self.opened.emit()

    def _judge(self, why: str, *, counts: bool) -> None:
        self._return()
        self.judged.emit(counts, why)

    def _return(self) -> None:
        """The keyboard stays where it was."""
        self._buttons.show()
        self.judge_button.setFocus()

    def _press_sound(self) -> None:
        (self.silence_asked if self._sounds else self.sound_asked).emit()
