"""Beside a training session that runs: which way it leads, how loud it is, bells, and answers of each side."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.records.training_model import TrainingSetup
from core.training.exercises import LISTEN, listen_of
from core.training.sides import Bearings, Side
from core.wording import fill
from see2sound_desktop.presenters.training_views import TrainingLive
from see2sound_desktop.presenters.training_words import level_words, motion_words, side_found_words
from see2sound_desktop.widgets.basics import Card, button, text
from see2sound_desktop.widgets.lesion_picture import LesionPicture
from see2sound_desktop.wording import lesion_words

_PICTURE_PX = 84


class TrainingProgressCard(Card):
    """What the therapist may want to know. Training has no verdict, and its numbers are none of a test."""

    patient_window_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._neglected = ""
        self.picture = LesionPicture(size_px=_PICTURE_PX)
        self.lesion = text("", "strong", wrap=True)
        self.motion = text("", "body", wrap=True)
        self.level = text("", "body")
        self.bells = text("", "body", wrap=True)
        self.replays = text("", "muted")
        self.show_patient = button(
            self.tr("Show the patient's screen"), icon="monitor", pressed=self.patient_window_wanted.emit
        )
        for part in (self.picture, self.lesion, self.motion, self.level, self.bells):
            self.body.addWidget(part)
        self.found = text("", "body", wrap=True)
        self.body.addWidget(self.found)
        self.body.addStretch(1)
        self.body.addWidget(self.replays)
        self.body.addWidget(self.show_patient)

    def begin(self, setup: TrainingSetup, *, covered: bool) -> None:
        """A session begins. ``covered``: the patient's window lies over the therapist's."""
        self._neglected = Bearings(setup.lesion_side).neglected
        self.picture.show_side(setup.lesion_side)
        self.lesion.setText(lesion_words(setup.lesion_side))
        is_listen = setup.exercise_id == LISTEN
        self.motion.setVisible(is_listen)
        self.motion.setText(motion_words(listen_of(setup).eccentricity_deg, self._neglected) if is_listen else "")
        self.bells.setVisible(is_listen)
        self.found.setVisible(not is_listen)
        self.show_patient.setVisible(covered)

    def show_view(self, live: TrainingLive) -> None:
        """Show how it goes."""
        self.level.setText(level_words(live.level_dba))
        self.bells.setText(
            fill(self.tr("Bells answered: {tapped} of {chimes}"), tapped=live.tapped, chimes=live.chimes)
        )
        rungs = {Side.CONTRALESIONAL: live.rung_contralesional, Side.IPSILESIONAL: live.rung_ipsilesional}
        said = []
        for one in live.sides:
            words = (
                self.tr("{side}: {correct} of {trials} found")
                if one.side is Side.CENTRE
                else self.tr("{side}: {correct} of {trials} found, now at difficulty {rung} of 20")
            )
            said.append(
                fill(
                    words,
                    side=side_found_words(one.side, self._neglected),
                    correct=one.correct,
                    trials=one.trials,
                    rung=rungs.get(one.side, 0),
                )
            )
        self.found.setText("\n".join(said) or self.tr("No answers yet"))
        self.replays.setText(self.tr("Played again: %d") % live.replays if live.replays else "")
