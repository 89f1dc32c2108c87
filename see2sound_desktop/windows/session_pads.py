"""The therapist's pads: what was asked and answered, and where the therapist enters what the patient says."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.assessment.tasks import MATCH, RATINGS, WORDS
from see2sound_desktop.presenters.session_views import LiveView, Stage, Step
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import text
from see2sound_desktop.widgets.distance_choices import DistanceChoices
from see2sound_desktop.widgets.distance_rings import DistanceRings
from see2sound_desktop.widgets.live_arc import LiveArc
from see2sound_desktop.widgets.pad_colours import PadColours
from see2sound_desktop.widgets.response_arc import ResponseArc
from see2sound_desktop.windows import session_words as words
from see2sound_desktop.windows.session_entry_choices import EntryChoices
from see2sound_desktop.windows.session_entry_points import EntryPoints
from see2sound_desktop.windows.session_entry_words import EntryWords


class TherapistPads(QStackedWidget):
    """One pad at a time: the small arc or the words to watch, or a pad to enter an answer on."""

    pointed_direction = Signal(object)
    """``PointedDirection``"""
    pointed_distance = Signal(object)
    """``PointedDistance``"""
    pointed_choice = Signal(object)
    """``PointedChoice``"""
    pointed_words = Signal(object)
    """``PointedWords``"""
    words_begun = Signal(object)
    """A first word was marked."""
    pointed_points = Signal(object)
    """``PointedPoints``"""
    turned = Signal()
    """Another pad is shown, which the keyboard may be for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("livePads")
        self.setStyleSheet("QStackedWidget#livePads { background: transparent; }")
        self.arc, self.entry_arc = LiveArc(), ResponseArc()
        self.entry_rings, self.entry_choices = DistanceRings(), DistanceChoices()
        self.entry_answers, self.entry_words, self.entry_points = EntryChoices(), EntryWords(), EntryPoints()
        self.words = text("", "muted", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        entries = (self.entry_arc, self.entry_rings, self.entry_choices, self.entry_answers)
        for pad in (self.arc, self.words, *entries, self.entry_words, self.entry_points):
            self.addWidget(pad)
        for pad in (self.arc, self.entry_arc, self.entry_rings):
            pad.setMinimumSize(200, 130)
        self.entry_choices.set_close()
        self.entry_arc.answered.connect(self.pointed_direction)
        self.entry_rings.answered.connect(self.pointed_distance)
        self.entry_choices.answered.connect(self.pointed_distance)
        self.entry_answers.answered.connect(self.pointed_choice)
        self.entry_words.answered.connect(self.pointed_words)
        self.entry_words.begun.connect(self.words_begun)
        self.entry_points.answered.connect(self.pointed_points)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    def hasHeightForWidth(self) -> bool:
        """No: what is shown takes the room there is, and pads that are not shown ask for none."""
        return False

    def begin(self, live: LiveView) -> None:
        """A session begins: the pads span its arc."""
        self.entry_arc.configure(live.arc_deg, live.step_deg)
        self.entry_answers.configure(live.choices)

    def _configure(self, live: LiveView) -> None:
        """The pads are about another trial: nothing is marked on them."""
        self.entry_arc.configure(live.arc_deg, live.step_deg)
        self.entry_rings.clear()
        if live.step is Step.CHOOSE:
            self.entry_answers.configure(live.choices, live.pictures if live.task == MATCH else ())
            self.entry_words.configure(live.texts)

    @property
    def entering(self) -> QWidget | None:
        """The pad on which an answer is to be entered; None where there is only something to watch."""
        pad = self.currentWidget()
        return None if pad in {self.arc, self.words} else pad

    def show_view(self, live: LiveView) -> None:
        """Show target and answer where they may be seen, and the pad that the step asks for."""
        pad = self._pad_for(live)
        if live.scale:
            self.entry_points.configure(live.scale)
        if pad is not self.currentWidget():
            self._configure(live)
            self.setCurrentWidget(pad)
            self.turned.emit()
        self.arc.set_hidden(not live.targets_shown)
        self.arc.show_trial(live.target_azimuth_deg, live.answer_azimuth_deg)
        hidden = (
            self.tr("Nobody is told which version plays.") if live.is_blind else self.tr("Sound and answer are hidden.")
        )
        self.words.setText(words.target_words(live) or hidden)

    def _pad_for(self, live: LiveView) -> QWidget:
        if live.therapist_enters and live.stage is Stage.RUNNING:
            if live.step is Step.WHERE:
                return self.entry_arc
            if live.step is Step.HOW_FAR:
                return self.entry_choices if live.distance == "choices" else self.entry_rings
            if live.step is Step.CHOOSE:
                return {WORDS: self.entry_words, RATINGS: self.entry_points}.get(live.task, self.entry_answers)
        return self.words if live.task else self.arc

    @Slot()
    def _follow_theme(self) -> None:
        colours = PadColours.therapist(theme().tokens)
        for pad in (self.arc, self.entry_arc, self.entry_rings, self.entry_choices):
            pad.use_colours(colours)
