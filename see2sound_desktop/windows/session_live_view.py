"""A running session on the therapist's page: where it stands, what happens, and every control by key and by mouse."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_views import LiveView, Stage, Step
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, ThemedPicture, button, row, text
from see2sound_desktop.widgets.distance_rings import DistanceChoices, DistanceRings, PointedDistance
from see2sound_desktop.widgets.inline_question import InlineQuestion
from see2sound_desktop.widgets.live_arc import LiveArc
from see2sound_desktop.widgets.pad_colours import PadColours
from see2sound_desktop.widgets.response_arc import PointedDirection, ResponseArc
from see2sound_desktop.windows import session_words as words

_ELAPSED_MS = 500
_NARROW_BUTTONS = (
    "QFrame#sessionControls QPushButton { padding: 7px 8px; }"
    "QFrame#sessionControls QPushButton:focus { padding: 5px 6px; }"
)
"""Seven controls with their keys fit the narrowest window."""


class LiveViewWidget(QWidget):
    """Shows a ``SessionPresenter``'s live view and hands the therapist's wishes to it.

    Keys: Space pauses and goes on, R repeats, S skips, I marks as invalid, N notes, Enter goes on for the patient,
    Escape pauses and asks whether to end.
    """

    patient_window_wanted = Signal()
    noted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Session under way"))
        self._presenter: SessionPresenter | None = None
        whole = QVBoxLayout(self)
        space = theme().size("space_l")
        whole.setContentsMargins(space + 8, space, space + 8, space)
        whole.setSpacing(theme().size("space_m"))
        whole.addLayout(self._heading())
        middle = QHBoxLayout()
        middle.setSpacing(theme().size("space_m"))
        middle.addWidget(self._main_card(), 3)
        middle.addWidget(self._side_card(), 2)
        whole.addLayout(middle, 1)
        self.question = InlineQuestion()
        whole.addWidget(self.question)
        whole.addWidget(self._controls())
        self._clock = QTimer(self)
        self._clock.setInterval(_ELAPSED_MS)
        self._clock.timeout.connect(self._show_elapsed)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    # --- parts --------------------------------------------------------------------------------------------------------

    def _heading(self) -> QVBoxLayout:
        self.trial = text("", "display")
        self.elapsed = text("0:00", "number")
        self.elapsed.setAccessibleName(self.tr("Elapsed time"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Trials done"))
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(row(self.trial, None, self.elapsed))
        column.addWidget(self.bar)
        return column

    def _main_card(self) -> Card:
        card = Card()
        self.status_icon = ThemedPicture("session", "accent", 28)
        self.status = text("", "heading", wrap=True)
        said = QHBoxLayout()
        said.setSpacing(12)
        said.addWidget(self.status_icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.status, 1)
        card.body.addLayout(said)
        self.arc, self.entry_arc = LiveArc(), ResponseArc()
        self.entry_rings, self.entry_choices = DistanceRings(), DistanceChoices()
        self.pads = QStackedWidget()
        self.pads.setObjectName("livePads")
        self.pads.setStyleSheet("QStackedWidget#livePads { background: transparent; }")
        for pad in (self.arc, self.entry_arc, self.entry_rings, self.entry_choices):
            self.pads.addWidget(pad)
        for pad in (self.arc, self.entry_arc, self.entry_rings):
            pad.setMinimumSize(200, 130)
        self.entry_choices.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.entry_arc.answered.connect(self._enter_direction)
        self.entry_rings.answered.connect(self._enter_distance)
        self.entry_choices.answered.connect(self._enter_distance)
        card.body.addWidget(self.pads, 1)
        self.nothing = button(self.tr("&Heard nothing"), pressed=self._enter_nothing)
        self.for_patient = button(self.tr("Start for the patient"), kind="primary", icon="play", pressed=self._begin)
        self.go_on = button(self.tr("Go on"), kind="primary", icon="play", pressed=self._resume)
        card.body.addLayout(row(None, self.nothing, self.for_patient, self.go_on, None))
        return card

    def _side_card(self) -> Card:
        card = Card()
        card.body.addWidget(text(self.tr("Sounds without an answer"), "strong"))
        self.omissions = text("", "body")
        card.body.addWidget(self.omissions)
        card.body.addSpacing(6)
        self.show_targets = QCheckBox(self.tr("Show &target and answer"))
        self.show_targets.setAccessibleDescription(
            self.tr("Watching it can cue the patient; that it was shown is kept.")
        )
        self.show_targets.toggled.connect(self._targets_toggled)
        card.body.addWidget(self.show_targets)
        card.body.addWidget(
            text(self.tr("Watching it can cue the patient. That it was shown is kept."), "caption", wrap=True)
        )
        self.targets = text("", "body", wrap=True)
        card.body.addWidget(self.targets)
        card.body.addStretch(1)
        self.flags = text("", "muted", wrap=True)
        card.body.addWidget(self.flags)
        self.show_patient = button(
            self.tr("Show the patient's screen"), icon="monitor", pressed=self.patient_window_wanted.emit
        )
        card.body.addWidget(self.show_patient)
        return card

    def _controls(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("sessionControls")
        bar.setProperty("card", "true")
        bar.setStyleSheet(_NARROW_BUTTONS)
        line = QHBoxLayout(bar)
        line.setContentsMargins(12, 12, 12, 12)
        line.setSpacing(8)
        self.pause = self._control(self.tr("Pause"), "pause", self.tr("Space"), self._pause_or_resume)
        self.repeat = self._control(self.tr("Repeat"), "repeat", "R", self._repeat)
        self.skip = self._control(self.tr("Skip"), "skip", "S", self._ask_skip)
        self.invalid = self._control(self.tr("Invalid"), "flag", "I", self._ask_invalid)
        self.note = self._control(self.tr("Note"), "note", "N", self._ask_note)
        self.stop = self._control(self.tr("End"), "stop", self.tr("Esc"), self._ask_stop, danger=True)
        for made in (self.pause, self.repeat, self.skip, self.invalid, self.note):
            line.addWidget(made)
        line.addStretch(1)
        line.addWidget(self.stop)
        return bar

    def _control(self, said: str, icon: str, key: str, pressed: object, *, danger: bool = False) -> QPushButton:
        made = button(f"{said}  {key}", icon=icon, kind="danger" if danger else "plain", pressed=pressed)  # type: ignore[arg-type]
        made.setAccessibleName(said)
        made.setAccessibleDescription(self.tr("Key: %s") % key)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the page
        return made

    # --- what is shown ------------------------------------------------------------------------------------------------

    def follow(self, presenter: SessionPresenter, *, covered: bool) -> None:
        """Show a session. ``covered``: the patient's window lies over this one."""
        self._presenter = presenter
        self.show_targets.setChecked(False)
        self.show_patient.setVisible(covered)
        self.question.hide()
        self.entry_arc.configure(presenter.live.arc_deg, presenter.live.step_deg)
        presenter.live_changed.connect(self.show_view)
        self.show_view(presenter.live)
        self._clock.start()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """The session is over."""
        self._clock.stop()
        if self._presenter is not None:
            self._presenter.live_changed.disconnect(self.show_view)
            self._presenter = None

    @Slot(object)
    def show_view(self, live: LiveView) -> None:
        """Show where the session stands."""
        self.trial.setText(words.trial_words(live))
        self.bar.setRange(0, max(1, live.trials_planned))
        self.bar.setValue(live.trial_number - 1 if live.stage is not Stage.FINISHED else live.trials_planned)
        self._show_status(live)
        self._show_pad(live)
        self.omissions.setText(words.omission_words(live))
        self.arc.set_hidden(not live.targets_shown)
        self.arc.show_trial(live.target_azimuth_deg, live.answer_azimuth_deg)
        self.targets.setVisible(live.targets_shown)
        self.targets.setText(words.target_words(live))
        flags = []
        if live.marked_invalid:
            flags.append(self.tr("This trial is marked as invalid."))
        if live.replays:
            flags.append(self.tr("Played again: %d") % live.replays)
        self.flags.setText("  ".join(flags))
        self._show_controls(live)

    def _show_status(self, live: LiveView) -> None:
        paused = live.stage is Stage.PAUSED
        icons = {Step.LISTEN: "volume", Step.WHERE: "head", Step.HOW_FAR: "head", Step.BREAK: "clock"}
        self.status_icon.show_icon("pause" if paused else icons.get(live.step, "session"), "accent")
        self.status.setText(words.step_words(live))

    def _show_pad(self, live: LiveView) -> None:
        entering = live.answer_mode == "therapist" and live.stage is Stage.RUNNING
        pad: QWidget = self.arc
        if entering and live.step is Step.WHERE:
            pad = self.entry_arc
        elif entering and live.step is Step.HOW_FAR:
            pad = self.entry_choices if live.distance == "choices" else self.entry_rings
        if pad is not self.pads.currentWidget():
            self.entry_arc.configure(live.arc_deg, live.step_deg)
            self.entry_rings.clear()
            self.pads.setCurrentWidget(pad)
            if pad is not self.arc:
                pad.setFocus(Qt.FocusReason.OtherFocusReason)
            elif not self.question.is_open:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.nothing.setVisible(entering and live.step in {Step.WHERE, Step.HOW_FAR})

    def _show_controls(self, live: LiveView) -> None:
        running, paused = live.stage is Stage.RUNNING, live.stage is Stage.PAUSED
        waits = live.stage is Stage.WELCOME or (running and live.step in {Step.BREAK, Step.BEGIN_TEST})
        in_trial = running and live.step in {Step.LISTEN, Step.WHERE, Step.HOW_FAR}
        self.for_patient.setVisible(waits)
        self.for_patient.setText(
            self.tr("Go on for the patient") if live.step is Step.BREAK else self.tr("Start for the patient")
        )
        self.go_on.setVisible(paused)
        self.pause.setEnabled(running or paused)
        said = self.tr("Go on") if paused else self.tr("Pause")
        self.pause.setText(f"{said}  {self.tr('Space')}")
        self.pause.setAccessibleName(said)
        self.repeat.setEnabled(in_trial)
        self.skip.setEnabled(in_trial or (running and live.step is Step.BETWEEN))
        self.invalid.setEnabled(running or paused)

    @Slot()
    def _show_elapsed(self) -> None:
        if self._presenter is not None:
            self.elapsed.setText(words.elapsed_words(self._presenter.elapsed_s))

    @Slot()
    def _follow_theme(self) -> None:
        colours = PadColours.therapist(theme().tokens)
        for pad in (self.arc, self.entry_arc, self.entry_rings, self.entry_choices):
            pad.use_colours(colours)

    # --- what the therapist does --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the class's description; a focused field or button takes its own keys first."""
        actions = {
            Qt.Key.Key_Space: self._pause_or_resume,
            Qt.Key.Key_R: self._repeat,
            Qt.Key.Key_S: self._ask_skip,
            Qt.Key.Key_I: self._ask_invalid,
            Qt.Key.Key_N: self._ask_note,
            Qt.Key.Key_Escape: self._ask_stop,
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
        }
        action = actions.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if action is None or not plain or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        event.accept()
        action()

    def _begin(self) -> None:
        if self._presenter is not None:
            self._presenter.begin()

    def _resume(self) -> None:
        if self._presenter is not None:
            self._presenter.resume()

    def _enter(self) -> None:
        if self._presenter is None:
            return
        if self._presenter.live.stage is Stage.PAUSED:
            self._presenter.resume()
        else:
            self._presenter.begin()

    def _pause_or_resume(self) -> None:
        if self._presenter is None:
            return
        if self._presenter.live.stage is Stage.PAUSED:
            self._presenter.resume()
        else:
            self._presenter.pause()

    def _repeat(self) -> None:
        if self._presenter is not None:
            self._presenter.repeat()

    def _targets_toggled(self, on: bool) -> None:
        if self._presenter is not None:
            self._presenter.show_targets(on)

    def _ask_skip(self) -> None:
        if self._presenter is None or not self.skip.isEnabled():
            return
        presenter = self._presenter
        quick = (self.tr("Patient was distracted"), self.tr("Noise in the room"))
        self.question.ask(
            self.tr("Why is this trial skipped?"),
            self.tr("Skip"),
            lambda why: self._done(presenter.skip(why)),
            quick=quick,
        )

    def _ask_invalid(self) -> None:
        if self._presenter is None or not self.invalid.isEnabled():
            return
        presenter = self._presenter
        quick = (self.tr("Answered by mistake"), self.tr("Noise in the room"))
        self.question.ask(
            self.tr("Why is this trial invalid?"),
            self.tr("Mark as invalid"),
            lambda why: self._done(presenter.mark_invalid(why or self.tr("no reason given"))),
            quick=quick,
        )

    def _ask_note(self) -> None:
        if self._presenter is None:
            return
        presenter = self._presenter
        self.question.ask(
            self.tr("Note"), self.tr("Keep"), lambda said: self._done(bool(said) and presenter.note(said))
        )

    def _ask_stop(self) -> None:
        if self._presenter is None:
            return
        presenter = self._presenter
        was_running = presenter.live.stage is Stage.RUNNING
        presenter.pause()

        def go_on() -> None:
            self._done(None)
            if was_running:
                presenter.resume()

        self.question.ask(
            self.tr("End the session now? What was answered is kept."),
            self.tr("End the session"),
            lambda _said: presenter.stop(),
            with_line=False,
            dismissed=go_on,
            danger=True,
        )

    def _done(self, _result: object) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_direction(self, answer: PointedDirection) -> None:
        if self._presenter is not None:
            self._presenter.answer_direction(answer.azimuth_deg, answer.pressed_ns, by_therapist=True)

    def _enter_distance(self, answer: PointedDistance) -> None:
        if self._presenter is not None:
            self._presenter.answer_distance(answer.distance_m, answer.choice, answer.pressed_ns, by_therapist=True)

    def _enter_nothing(self) -> None:
        if self._presenter is not None:
            self._presenter.answer_nothing(by_therapist=True)
