"""A training session that runs, on the therapist's page: what happens, how it goes, and every control by key."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from core.training.standstill import Standstill
from see2sound_desktop.presenters.session_views import Stage
from see2sound_desktop.presenters.training_find import FindPresenter
from see2sound_desktop.presenters.training_session import TrainingPresenter
from see2sound_desktop.presenters.training_views import ANSWERS, TrainingLive, TrainingStep
from see2sound_desktop.presenters.training_words import heading_words, step_words
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, ThemedPicture, button, row, scrolled, text
from see2sound_desktop.widgets.grouping import Grouping
from see2sound_desktop.widgets.inline_question import InlineQuestion
from see2sound_desktop.widgets.pad_colours import PadColours
from see2sound_desktop.widgets.reflow import FlowRow, SideBySide
from see2sound_desktop.widgets.response_arc import PointedDirection
from see2sound_desktop.widgets.things_field import ThingsField
from see2sound_desktop.windows.key_button import key_button
from see2sound_desktop.windows.session_fatigue import FatigueRow
from see2sound_desktop.windows.training_progress_card import TrainingProgressCard
from see2sound_desktop.wording import labelled

_LEAST_FIELD_PX = 220
"""It takes what room there is, and asks for no more."""
_ICONS = {
    TrainingStep.WAY: "volume",
    TrainingStep.CHIME: "flag",
    TrainingStep.HEAR: "volume",
    TrainingStep.FIND: "head",
    TrainingStep.AGAIN: "head",
    TrainingStep.FOUND: "success",
    TrainingStep.SHOW: "repeat",
}

_LEAST_PX = 32
"""Of a thing that the therapist watches, or touches for the patient."""


class TrainingLiveWidget(Grouping):
    """Shows a ``TrainingPresenter``'s live view and hands the therapist's wishes to it.

    Keys: Space pauses and goes on, R repeats the sound of T2, N notes, Enter goes on, Escape pauses and asks whether to
    end.
    """

    patient_window_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Training under way"))
        self._presenter: TrainingPresenter | None = None
        whole = QVBoxLayout(self)
        space = theme().size("space_l")
        whole.setContentsMargins(space + 8, space, space + 8, space)
        whole.setSpacing(theme().size("space_m"))
        whole.addLayout(self._heading())
        main = self._main_card()
        self.side = TrainingProgressCard()
        self.side.patient_window_wanted.connect(self.patient_window_wanted)
        whole.addWidget(scrolled(SideBySide((main, 3), (self.side, 2), spacing=theme().size("space_m"))), 1)
        self.question = InlineQuestion()
        whole.addWidget(self.question)
        self.controls = self._controls()
        self.question.stand_in_for(self.controls)
        whole.addWidget(self.controls)
        theme().changed.connect(self._follow_theme)
        self._follow_theme()

    # --- parts --------------------------------------------------------------------------------------------------------

    def _heading(self) -> QVBoxLayout:
        self.heading = text("", "display")
        self.part = text("", "heading")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Done of the session"))
        self.patient = text("", "strong")
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(row(self.heading, None, self.part))
        column.addWidget(FlowRow(self.bar, self.patient, spacing=theme().size("space_m"), wide=self.bar))
        return column

    def _main_card(self) -> Card:
        card = Card()
        self.status_icon = ThemedPicture("training", "accent", 28)
        self.status = text("", "heading", wrap=True)
        said = QHBoxLayout()
        said.setSpacing(12)
        said.addWidget(self.status_icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.status, 1)
        card.body.addLayout(said)
        self.field = ThingsField(least_px=_LEAST_PX)
        self.field.answered.connect(self._enter)
        self.field.setMinimumHeight(_LEAST_FIELD_PX)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        card.body.addWidget(self.field, 1)
        card.body.addStretch(0)
        self.fatigue = FatigueRow()
        self.fatigue.rated.connect(self._rated)
        card.body.addWidget(self.fatigue)
        self.nothing = button(self.tr("&Heard nothing"), pressed=self._enter_nothing)
        self.for_patient = button(self.tr("Start for the patient"), kind="primary", icon="play", pressed=self._go_on)
        self.go_on = button(self.tr("Go on"), kind="primary", icon="play", pressed=self._go_on)
        self.take_volume = button(self.tr("Go on at this volume"), icon="volume", pressed=self._take_volume)
        self.end_here = button(self.tr("End for today"), kind="danger", icon="stop", pressed=self._end_here)
        decide = (self.nothing, self.for_patient, self.end_here, self.take_volume, self.go_on)
        centre = Qt.AlignmentFlag.AlignHCenter
        card.body.addWidget(FlowRow(*decide, spacing=theme().size("space_s") + 4, align=centre))
        return card

    def _controls(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("card", "true")
        line = QVBoxLayout(frame)
        line.setContentsMargins(12, 12, 12, 12)
        self._space = self.tr("Space")
        self.pause = key_button(self.tr("Pause"), self._space, self._pause_or_go_on, icon="pause")
        self.repeat = key_button(self.tr("Repeat"), "R", self._repeat, icon="repeat")
        self.note = key_button(self.tr("Note"), "N", self._ask_note, icon="note")
        self.stop = key_button(self.tr("End"), self.tr("Esc"), self._ask_stop, icon="stop", kind="danger")
        line.addWidget(FlowRow(self.pause, self.repeat, self.note, self.stop, spacing=8, apart=self.stop))
        return frame

    # --- what is shown ------------------------------------------------------------------------------------------------

    def follow(self, presenter: TrainingPresenter, patient_code: str, *, covered: bool) -> None:
        """Show a patient's session. ``covered``: the patient's window lies over this one."""
        self._presenter = presenter
        self.patient.setText(labelled(self.tr("Patient"), patient_code))
        self.side.begin(presenter.run.setup, covered=covered)
        self.question.hide()
        presenter.live_changed.connect(self.show_view)
        self.show_view(presenter.live)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """The session is over."""
        if self._presenter is not None:
            self._presenter.live_changed.disconnect(self.show_view)
            self._presenter = None

    @Slot(object)
    def show_view(self, live: TrainingLive) -> None:
        """Show where the session stands."""
        self.heading.setText(heading_words(live))
        self.part.setText(self.tr("Part {block} of {blocks}").format(block=live.block, blocks=live.blocks))
        if live.trials_planned:
            self.bar.setRange(0, live.trials_planned)
            self.bar.setValue(max(live.trial_number - 1, 0))
        else:
            self.bar.setRange(0, max(round(live.total_s), 1))
            self.bar.setValue(round(live.heard_s))
        paused = live.stage is Stage.PAUSED
        self.status_icon.show_icon("pause" if paused else _ICONS.get(live.step, "training"), "accent")
        self.status.setText(step_words(live))
        self._show_field(live)
        self._show_buttons(live)
        self.side.show_view(live)

    def _show_field(self, live: TrainingLive) -> None:
        """What the patient sees of T2, or where the music of T1 is; to be touched where the therapist answers."""
        enters = live.answer_mode == "therapist" and live.step in ANSWERS and live.stage is Stage.RUNNING
        runs = live.stage is Stage.RUNNING
        places = live.places if live.trials_planned else () if live.sound_deg is None else (live.sound_deg,)
        self.field.show_things(places if runs else (), live.lit_deg if live.trials_planned else live.sound_deg)
        self.field.setVisible(runs)
        self.field.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not enters)
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus if enters else Qt.FocusPolicy.NoFocus)

    def _show_buttons(self, live: TrainingLive) -> None:
        running, paused = live.stage is Stage.RUNNING, live.stage is Stage.PAUSED
        finds = bool(live.trials_planned)
        ends = live.standstill is not None and live.standstill.ends
        self.nothing.setVisible(running and finds and live.step in ANSWERS)
        self.for_patient.setVisible(live.stage is Stage.WELCOME)
        self.go_on.setVisible(paused)
        said = self.tr("Go on nevertheless") if ends else self.tr("Go on")
        self.go_on.setText(said)
        self.go_on.setAccessibleName(said)
        self.end_here.setVisible(paused and ends)
        self.take_volume.setVisible(paused and live.may_take_volume)
        self.fatigue.setVisible(paused)
        self.pause.setEnabled(running or paused)
        paused_words = self.tr("Go on") if paused else self.tr("Pause")
        self.pause.setText(f"{paused_words}  {self._space}")
        self.pause.setAccessibleName(paused_words)
        self.repeat.setVisible(finds)
        self.repeat.setEnabled(running and live.step is TrainingStep.FIND)

    @Slot()
    def _follow_theme(self) -> None:
        self.field.use_colours(PadColours.therapist(theme().tokens))

    # --- what the therapist does --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the class's description; a focused field or button takes its own keys first."""
        actions = {
            Qt.Key.Key_Space: self._pause_or_go_on,
            Qt.Key.Key_R: self._repeat,
            Qt.Key.Key_N: self._ask_note,
            Qt.Key.Key_Escape: self._ask_stop,
            Qt.Key.Key_Return: self._go_on,
            Qt.Key.Key_Enter: self._go_on,
        }
        action = actions.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if action is None or not plain or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        event.accept()
        action()

    def _go_on(self) -> None:
        if self._presenter is None:
            return
        if self._presenter.live.stage is Stage.PAUSED:
            self._presenter.resume()
        else:
            self._presenter.begin()
        self._take_focus()

    def _pause_or_go_on(self) -> None:
        if self._presenter is None:
            return
        if self._presenter.live.stage is Stage.PAUSED:
            self._presenter.resume()
        else:
            self._presenter.pause(Standstill.THERAPIST)

    def _take_volume(self) -> None:
        if self._presenter is not None:
            self._presenter.resume(take_volume=True)

    def _repeat(self) -> None:
        if isinstance(self._presenter, FindPresenter):
            self._presenter.repeat()

    def _enter(self, answer: PointedDirection) -> None:
        if isinstance(self._presenter, FindPresenter):
            self._presenter.answer(answer.azimuth_deg, answer.pressed_ns, by_therapist=True)

    def _enter_nothing(self) -> None:
        if isinstance(self._presenter, FindPresenter):
            self._presenter.answer_nothing(by_therapist=True)

    def _end_here(self) -> None:
        if self._presenter is not None:
            self._presenter.stop()

    def _ask_note(self) -> None:
        presenter = self._presenter
        if presenter is None:
            return

        def kept(said: str) -> None:
            if said:
                presenter.note(said)
            self._take_focus()

        self.question.ask(self.tr("Note"), self.tr("Keep"), kept, dismissed=self._take_focus)

    def _ask_stop(self) -> None:
        """Whether to end; it pauses meanwhile, and goes on by itself only where it ran."""
        presenter = self._presenter
        if presenter is None or presenter.live.stage is Stage.FINISHED:
            return
        was_running = presenter.live.stage is Stage.RUNNING
        presenter.pause(Standstill.THERAPIST)

        def go_on() -> None:
            self._take_focus()
            if was_running:
                presenter.resume()

        self.question.ask(
            self.tr("End training for today? What was trained is kept."),
            self.tr("End for today"),
            lambda _said: presenter.stop(),
            with_line=False,
            dismissed=go_on,
            danger=True,
        )

    @Slot(int)
    def _rated(self, level: int) -> None:
        if self._presenter is not None and self._presenter.note_fatigue(level):
            self._take_focus()

    def _take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
