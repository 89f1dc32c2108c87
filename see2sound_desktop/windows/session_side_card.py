"""Beside a running session: sounds without an answer, target and answer when asked for, what is noted of the trial."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from see2sound_desktop.presenters.session_views import LiveView
from see2sound_desktop.widgets.basics import Card, button, text
from see2sound_desktop.windows import session_words as words


class SessionSideCard(Card):
    """What the therapist may want to know. Target and answer are hidden until they are asked for."""

    targets_wanted = Signal(bool)
    patient_window_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.addWidget(text(self.tr("Sounds without an answer"), "strong", wrap=True))
        self.omissions = text("", "body", wrap=True)
        self.body.addWidget(self.omissions)
        self.practice = text("", "body", wrap=True)
        self.body.addWidget(self.practice)
        self.suggestion = text("", "error", wrap=True)
        self.body.addWidget(self.suggestion)
        self.body.addSpacing(6)
        self.show_targets = QCheckBox(self.tr("Show &target and answer"))
        self.show_targets.setAccessibleDescription(
            self.tr("Watching it can cue the patient; that it was shown is kept.")
        )
        self.show_targets.toggled.connect(self.targets_wanted)
        self.body.addWidget(self.show_targets)
        self.about_targets = text("", "caption", wrap=True)
        self.body.addWidget(self.about_targets)
        self.targets = text("", "body", wrap=True)
        self.body.addWidget(self.targets)
        self.body.addStretch(1)
        self.flags = text("", "muted", wrap=True)
        self.body.addWidget(self.flags)
        self.show_patient = button(
            self.tr("Show the patient's screen"), icon="monitor", pressed=self.patient_window_wanted.emit
        )
        self.body.addWidget(self.show_patient)

    def begin(self, *, covered: bool) -> None:
        """A session begins, with the targets hidden. ``covered``: the patient's window lies over the therapist's."""
        self.show_targets.setChecked(False)
        self.show_patient.setVisible(covered)

    def show_view(self, live: LiveView) -> None:
        """Show where the session stands."""
        self.omissions.setText(words.omission_words(live))
        for label, said in (
            (self.practice, words.practice_words(live)),
            (self.suggestion, words.suggestion_words(live.stop_suggested)),
        ):
            label.setText(said)
            label.setVisible(bool(said))
        self.show_targets.setVisible(not live.is_blind)
        self.about_targets.setText(
            self.tr("Each scene comes in space and as mono. Nobody is told which is which before the end.")
            if live.is_blind
            else self.tr("Watching it can cue the patient. It is recorded that it was shown.")
        )
        self.targets.setVisible(live.targets_shown and not live.task)
        self.targets.setText(words.target_words(live))
        flags = []
        if live.marked_invalid:
            flags.append(self.tr("This trial is marked as invalid."))
        if live.replays:
            flags.append(self.tr("Played again: %d") % live.replays)
        if live.prompts:
            flags.append(self.tr("Prompts given: %d") % live.prompts)
        self.flags.setText("  ".join(flags))
