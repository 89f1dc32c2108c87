"""The therapist's row of controls under a running session, each with its key."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from see2sound_desktop.presenters.session_views import IN_TRIAL, LiveView, Stage, Step
from see2sound_desktop.widgets.basics import ButtonKind, button
from see2sound_desktop.widgets.reflow import FlowRow

_NARROW_BUTTONS = (
    "QFrame#sessionControls QPushButton { padding: 7px 8px; }"
    "QFrame#sessionControls QPushButton:focus { padding: 5px 6px; }"
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
        self.pause = self._control(self.tr("Pause"), "pause", self._space, self.pause_pressed)
        self.repeat = self._control(self.tr("Repeat"), "repeat", "R", self.repeat_pressed)
        self.prompt = self._control(self.tr("Prompt given"), "info", "P", self.prompt_pressed)
        self.skip = self._control(self.tr("Skip"), "skip", "S", self.skip_pressed)
        self.invalid = self._control(self.tr("Invalid"), "flag", "I", self.invalid_pressed)
        self.note = self._control(self.tr("Note"), "note", "N", self.note_pressed)
        self.stop = self._control(self.tr("End"), "stop", self.tr("Esc"), self.stop_pressed, kind="danger")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 12, 12, 12)
        line.setSpacing(8)
        often = (self.pause, self.repeat, self.prompt, self.skip, self.invalid, self.note)
        line.addWidget(FlowRow(*often, spacing=8), 1)
        line.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignBottom)

    def _control(
        self, said: str, icon: str, key: str, pressed: SignalInstance, *, kind: ButtonKind = "plain"
    ) -> QPushButton:
        made = button(f"{said}  {key}", icon=icon, kind=kind, pressed=pressed.emit)
        made.setAccessibleName(said)
        made.setAccessibleDescription(self.tr("Key: %s") % key)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the page
        return made

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
        self.skip.setEnabled(in_trial or (running and live.step is Step.BETWEEN))
        self.invalid.setEnabled(running or paused)
