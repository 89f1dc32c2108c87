"""The therapist's row of controls under a running session, each with its key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from see2sound_desktop.presenters.session_views import IN_TRIAL, LiveView, Stage
from see2sound_desktop.widgets.reflow import FlowRow
from see2sound_desktop.windows.key_button import key_button

_NARROW_BUTTONS = (
    "QFrame#sessionControls QPushButton { padding: 7px 6px; }"
    "QFrame#sessionControls QPushButton:focus { padding: 5px 4px; }"
)
"""Seven controls with their keys fit the narrowest window; of large type they take two rows."""


class SessionControls(QFrame):
    """Pause, repeat, prompt given, skip, invalid, note, end: enabled where the session allows them."""

    pause_pressed = Signal()
    """Pause or, in a pause, go on."""
    repeat_pressed = Signal()
    prompt_pressed = Signal()
    """The patient was prompted."""
    skip_pressed = Signal()
    invalid_pressed = Signal()
    note_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sessionControls")
        self.setProperty("card", "true")
        self.setStyleSheet(_NARROW_BUTTONS)
        self._space = self.tr("Space")
        self.pause = key_button(self.tr("Pause"), self._space, self.pause_pressed.emit, icon="pause")
        self.repeat = key_button(self.tr("Repeat"), "R", self.repeat_pressed.emit, icon="repeat")
        self.prompt = key_button(self.tr("Prompt given"), "P", self.prompt_pressed.emit, icon="info")
        self.skip = key_button(self.tr("Skip"), "S", self.skip_pressed.emit, icon="skip")
        self.invalid = key_button(self.tr("Invalid"), "I", self.invalid_pressed.emit, icon="flag")
        self.note = key_button(self.tr("Note"), "N", self.note_pressed.emit, icon="note")
        self.stop = key_button(self.tr("End"), self.tr("Esc"), self.stop_pressed.emit, icon="stop", kind="danger")
        line = QVBoxLayout(self)
        line.setContentsMargins(10, 12, 10, 12)
        often = (self.pause, self.repeat, self.prompt, self.skip, self.invalid, self.note)
        line.addWidget(FlowRow(*often, self.stop, spacing=8, apart=self.stop))

    def show_view(self, live: LiveView) -> None:
        """Enable what can be done now."""
        running, paused = live.stage is Stage.RUNNING, live.stage is Stage.PAUSED
        in_trial = running and live.step in IN_TRIAL
        self.pause.setEnabled(running or paused)
        said = self.tr("Go on") if paused else self.tr("Pause")
        self.pause.setText(f"{said}  {self._space}")
        self.pause.setAccessibleName(said)
        self.repeat.setEnabled(in_trial)
        self.prompt.setEnabled(in_trial)
        self.skip.setEnabled(live.may_skip)
        self.invalid.setEnabled(running or paused)
