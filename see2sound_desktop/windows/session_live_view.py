"""A running session on the therapist's page: where it stands, what happens, and every control by key and by mouse."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from core.assessment.run_state import StopSuggestion
from core.assessment.tasks import NONE
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_views import ASKING, LiveView, PauseReason, Stage, Step
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, ThemedPicture, button, row, scrolled, text
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.reflow import FlowRow, SideBySide
from see2sound_desktop.windows import session_words as words
from see2sound_desktop.windows.session_controls import SessionControls
from see2sound_desktop.windows.session_fatigue import FatigueRow
from see2sound_desktop.windows.session_pads import TherapistPads
from see2sound_desktop.windows.session_questions import SessionQuestions
from see2sound_desktop.windows.session_side_card import SessionSideCard
from see2sound_desktop.windows.therapist_answers import TherapistAnswers
from see2sound_desktop.wording import labelled

_ELAPSED_MS = 500
_LEAST_PAD_PX = 150
"""The pads take what room there is, and ask for no more than the one that is shown needs."""


class LiveViewWidget(Grouping):
    """Shows a ``SessionPresenter``'s live view and hands the therapist's wishes to it.

    Keys: Space pauses and goes on, R repeats, P keeps that the patient was prompted, S skips, I marks as invalid, N
    notes, Enter goes on for the patient, Escape pauses and asks whether to end; a digit enters one of a few answers.
    """

    patient_window_wanted = Signal()

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
        main = self._main_card()
        self.side = SessionSideCard()
        self.side.targets_wanted.connect(self._targets_toggled)
        self.side.patient_window_wanted.connect(self.patient_window_wanted)
        whole.addWidget(scrolled(SideBySide((main, 3), (self.side, 2), spacing=theme().size("space_m"))), 1)
        self.questions = SessionQuestions(self._take_focus, self)
        self.question = self.questions.line
        whole.addWidget(self.question)
        self.controls = self._controls()
        self.question.stand_in_for(self.controls)
        whole.addWidget(self.controls)
        self._clock = QTimer(self)
        self._clock.setInterval(_ELAPSED_MS)
        self._clock.timeout.connect(self._show_elapsed)

    # --- parts --------------------------------------------------------------------------------------------------------

    def _heading(self) -> QVBoxLayout:
        self.trial = text("", "display")
        self.elapsed = text("0:00", "number")
        self.elapsed.setAccessibleName(self.tr("Elapsed time"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Trials done"))
        self.patient = text("", "strong")
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(row(self.trial, None, self.elapsed))
        column.addWidget(FlowRow(self.bar, self.patient, spacing=theme().size("space_m"), wide=self.bar))
        return column

    def _main_card(self) -> Card:
        card = Card()
        self.status_icon = ThemedPicture("session", "accent", 28)
        self.status = text("", "heading", wrap=True)
        said = QHBoxLayout()
        said.setSpacing(12)
        said.addWidget(self.status_icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.status, 1, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(said)
        self.pads = TherapistPads()
        self._answers = TherapistAnswers(self.pads, lambda: self._presenter)
        self.pads.turned.connect(self._take_the_keys)
        self.pads.setMinimumHeight(_LEAST_PAD_PX)
        self.pads.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        card.body.addWidget(self.pads, 1)
        self.fatigue = FatigueRow()
        self.fatigue.rated.connect(self._rated)
        card.body.addWidget(self.fatigue)
        self.nothing = button(self.tr("&Heard nothing"), pressed=self._enter_nothing)
        self.for_patient = button(self.tr("Start for the patient"), kind="primary", icon="play", pressed=self._begin)
        self.show_how = button(self.tr("Sho&w how"), icon="eye", pressed=self._show_how)
        self.show_how.setToolTip(self.tr("One example sound and its answer. It does not count."))
        self.show_how.setAccessibleDescription(self.show_how.toolTip())
        self.say_again = button(self.tr("Sa&y it again"), icon="volume", pressed=self._say_again)
        self.go_on = button(self.tr("Go on"), kind="primary", icon="play", pressed=self._resume)
        self.take_volume = button(self.tr("Go on at this volume"), icon="volume", pressed=self._take_volume)
        self.end_here = button(self.tr("End the session"), kind="danger", icon="stop", pressed=self._end_here)
        before = (self.show_how, self.say_again)
        decide = (self.nothing, *before, self.for_patient, self.end_here, self.take_volume, self.go_on)
        centre = Qt.AlignmentFlag.AlignHCenter
        card.body.addWidget(FlowRow(*decide, spacing=theme().size("space_s") + 4, align=centre))
        return card

    def _controls(self) -> SessionControls:
        made = SessionControls()
        made.pause_pressed.connect(self._pause_or_resume)
        made.repeat_pressed.connect(self._repeat)
        made.prompt_pressed.connect(self._prompted)
        made.skip_pressed.connect(self._ask_skip)
        made.invalid_pressed.connect(self._ask_invalid)
        made.note_pressed.connect(self._ask_note)
        made.stop_pressed.connect(self._ask_stop)
        return made

    # --- what is shown ------------------------------------------------------------------------------------------------

    def follow(self, presenter: SessionPresenter, patient_code: str, *, covered: bool) -> None:
        """Show a patient's session. ``covered``: the patient's window lies over this one."""
        self._presenter = presenter
        self.patient.setText(labelled(self.tr("Patient"), patient_code))
        self.side.begin(covered=covered)
        self.question.hide()
        self.pads.begin(presenter.live)
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
        self.pads.show_view(live)
        pad = self.pads.currentWidget()
        least_px = max(_LEAST_PAD_PX, 0 if pad is None else pad.minimumSizeHint().height())
        decides = live.pause_reason is PauseReason.NOT_UNDERSTOOD and live.stage is Stage.PAUSED
        self.pads.setMinimumHeight(least_px)
        self.pads.setVisible(not decides)  # nothing is on it then, and what is to be decided has to be in sight
        self._show_buttons(live)
        self.side.show_view(live)
        self.controls.show_view(live)

    def _show_status(self, live: LiveView) -> None:
        paused = live.stage is Stage.PAUSED
        icons = {Step.LISTEN: "volume", Step.BREAK: "clock", **dict.fromkeys(ASKING, "head")}
        self.status_icon.show_icon("pause" if paused else icons.get(live.step, "session"), "accent")
        self.status.setText(words.step_words(live))

    def _show_buttons(self, live: LiveView) -> None:
        running = live.stage is Stage.RUNNING
        waits = live.stage is Stage.WELCOME or (running and live.step in {Step.BREAK, Step.BEGIN_TEST})
        enters = running and live.therapist_enters and live.step in ASKING
        self.nothing.setVisible(enters and NONE not in live.choices and live.may_say_nothing)
        self.for_patient.setVisible(waits)
        self.show_how.setVisible(live.may_show_how or live.shows_how)
        self.show_how.setEnabled(live.may_show_how)
        self.say_again.setVisible(live.may_say_again)
        self.for_patient.setText(
            self.tr("Go on for the patient") if live.step is Step.BREAK else self.tr("Start for the patient")
        )
        paused, unclear = live.stage is Stage.PAUSED, live.pause_reason is PauseReason.NOT_UNDERSTOOD
        self.go_on.setVisible(paused)
        said = self.tr("Go on, marked in the report") if unclear else self.tr("Go on")
        self.go_on.setText(said)
        self.go_on.setAccessibleName(said)
        self.end_here.setVisible(paused and unclear)
        self.fatigue.setVisible(paused or (running and live.step is Step.BREAK))
        self.take_volume.setVisible(paused and live.may_take_volume)

    @Slot()
    def _show_elapsed(self) -> None:
        if self._presenter is not None:
            self.elapsed.setText(words.elapsed_words(self._presenter.elapsed_s))

    @Slot()
    def _take_the_keys(self) -> None:
        if not self.question.is_open:
            self._take_focus()

    # --- what the therapist does --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the class's description; a focused field or button takes its own keys first."""
        actions = {
            Qt.Key.Key_Space: self._pause_or_resume,
            Qt.Key.Key_R: self._repeat,
            Qt.Key.Key_P: self._prompted,
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

    def _show_how(self) -> None:
        if self._presenter is not None:
            self._presenter.show_how()

    def _say_again(self) -> None:
        if self._presenter is not None:
            self._presenter.say_again()

    def _resume(self) -> None:
        if self._presenter is not None:
            self._presenter.resume()

    def _take_volume(self) -> None:
        if self._presenter is not None:
            self._presenter.resume_at_this_volume()

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
        if self._presenter is not None and self.controls.skip.isEnabled():
            self.questions.skip(self._presenter)

    def _ask_invalid(self) -> None:
        if self._presenter is not None and self.controls.invalid.isEnabled():
            self.questions.invalid(self._presenter)

    def _ask_note(self) -> None:
        if self._presenter is not None:
            self.questions.note(self._presenter)

    def _ask_stop(self) -> None:
        if self._presenter is not None:
            self.questions.stop(self._presenter)

    def _prompted(self) -> None:
        if self._presenter is not None:
            self._presenter.prompt()

    def _end_here(self) -> None:
        if self._presenter is not None:
            self._presenter.stop()

    @Slot(int)
    def _rated(self, level: int) -> None:
        presenter = self._presenter
        if presenter is not None and presenter.note_fatigue(level):
            if presenter.live.stop_suggested == StopSuggestion.FATIGUE:
                self.questions.tired(presenter, level)
            else:
                self._take_focus()

    def _take_focus(self) -> None:
        """The keyboard is for the pad on which an answer is to be entered, else for the page."""
        (self.pads.entering or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_nothing(self) -> None:
        if self._presenter is not None:
            self._presenter.answer_nothing(by_therapist=True)
