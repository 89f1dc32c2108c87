"""The calibration wizard: one dialog, one step at a time, a big Stop while noise plays."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from see2sound_desktop.presenters.calibration import CalibrationPresenter, CalibrationView
from see2sound_desktop.presenters.calibration_draft import Stage
from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, row, rule, scrolled, text
from see2sound_desktop.widgets.dialog import Dialog
from see2sound_desktop.widgets.inline_question import InlineQuestion
from see2sound_desktop.windows import calibration_words as words
from see2sound_desktop.windows.calibration_figures_step import FiguresStep
from see2sound_desktop.windows.calibration_levels_step import LevelsStep
from see2sound_desktop.windows.calibration_output_step import OutputStep
from see2sound_desktop.windows.calibration_places_step import PlacesStep
from see2sound_desktop.windows.calibration_step import Step
from see2sound_desktop.windows.calibration_summary_step import SummaryStep

_SIZE = QSize(1000, 700)


class CalibrationWizard(Dialog):
    """Shows a ``CalibrationPresenter``. Accepted once the calibration is stored; else nothing is stored."""

    def __init__(self, presenter: CalibrationPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self.setWindowTitle(self.tr("Calibrate an output"))
        self.setMinimumSize(QSize(820, 620))
        self._heading = text("", "title")
        self._number = text("", "caption")
        self.output = OutputStep(presenter)
        self.places = PlacesStep(presenter)
        self.levels = LevelsStep(presenter)
        self.figures = FiguresStep(presenter)
        self.summary = SummaryStep(presenter)
        self._steps: dict[Stage, Step] = {
            Stage.OUTPUT: self.output,
            Stage.PLACES: self.places,
            Stage.LEVELS: self.levels,
            Stage.FIGURES: self.figures,
            Stage.SUMMARY: self.summary,
        }
        self._stack = QStackedWidget()
        for step in self._steps.values():
            self._stack.addWidget(step)
        self.trouble = text("", "error", wrap=True)
        self.stop_button = button(self.tr("S&top the sound"), kind="danger", icon="stop", pressed=presenter.stop)
        self.stop_button.setProperty("large", "true")
        self.stop_button.setMinimumWidth(320)
        self.cancel_button = button(self.tr("Cancel"), kind="quiet", pressed=self.reject)
        self.back_button = button(self.tr("&Back"), icon="chevron-left", pressed=presenter.go_back)
        self.next_button = button(self.tr("&Next"), kind="primary", pressed=presenter.go_on)
        self.save_button = button(self.tr("&Save"), kind="primary", icon="check", pressed=presenter.save)
        for made in (self.stop_button, self.cancel_button, self.back_button):
            made.setAutoDefault(False)
        self.question = InlineQuestion()
        self.question.cancel.setText(self.tr("Go on calibrating"))
        self.question.cancel.setAccessibleName(self.question.cancel.text())
        self._stage: Stage | None = None
        self._check, self._alignment = presenter.view.check.state, presenter.view.alignment
        self._field = ""
        self._lay_out()
        presenter.changed.connect(self.show_view)
        presenter.saved.connect(self._saved)
        self.show_view(presenter.view)

    def _lay_out(self) -> None:
        space = theme().size("space_l")
        column = QVBoxLayout(self)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme().size("space_m"))
        column.addLayout(row(self._heading, None, self._number))
        column.addWidget(scrolled(self._stack), 1)
        column.addWidget(self.trouble)
        column.addLayout(row(None, self.stop_button, None))
        column.addWidget(self.question)
        column.addWidget(rule())
        column.addLayout(row(self.cancel_button, None, self.back_button, self.next_button, self.save_button))

    # --- what is shown ------------------------------------------------------------------------------------------------

    @Slot(object)
    def show_view(self, view: CalibrationView) -> None:
        """Show the step and what it holds."""
        step = self._steps[view.stage]
        step.show_view(view)
        self._heading.setText(words.stage_words(view.stage))
        self._number.setText(self.tr("Step {n} of {total}").format(n=view.number, total=view.steps))
        self.trouble.setText(view.trouble)
        self.trouble.setVisible(bool(view.trouble))
        is_last = view.stage is Stage.SUMMARY
        self.next_button.setVisible(not is_last)
        self.save_button.setVisible(is_last)
        self.back_button.setVisible(view.number > 1)
        self.next_button.setEnabled(not view.busy)
        self._show_stop(step, is_sounding=bool(view.noise_on))
        onward = self.save_button if is_last else self.next_button
        if view.stage is not self._stage:
            self._stage = view.stage
            self._stack.setCurrentWidget(step)
            onward.setDefault(True)
            (step.first or onward).setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._check is CheckState.ASKING and view.check.state is not CheckState.ASKING:
            confirmed = view.check.state is CheckState.CONFIRMED
            (onward if confirmed else step.first or onward).setFocus(Qt.FocusReason.OtherFocusReason)
        elif view.alignment is not self._alignment and step.first is not None:  # all are to be read once more
            step.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._check, self._alignment = view.check.state, view.alignment
        self._show_field(step, view)

    def _show_stop(self, step: Step, *, is_sounding: bool) -> None:
        """Offer Stop while noise plays; where it goes with the keyboard on it, the next in the row were Cancel."""
        if self.focusWidget() is self.stop_button and not is_sounding:
            (step.after_sound or self.next_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self.stop_button.setVisible(is_sounding)

    def _show_field(self, step: Step, view: CalibrationView) -> None:
        """Mark the field that the sentence is about, and bring the keyboard to it once."""
        for name, editor in step.editors.items():
            invalid = "true" if name == view.trouble_field else "false"
            if editor.property("invalid") != invalid:
                editor.setProperty("invalid", invalid)
                editor.setAccessibleDescription(view.trouble if invalid == "true" else "")
                editor.style().unpolish(editor)
                editor.style().polish(editor)
        new = view.trouble_field and view.trouble_field != self._field
        self._field = view.trouble_field
        wrong = step.editors.get(view.trouble_field)
        if new and wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(wrong, QLineEdit):
                wrong.selectAll()

    # --- ends ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops the sound first; without a sound it closes the wizard."""
        if event.key() == Qt.Key.Key_Escape and self.presenter.view.noise_on:
            self.presenter.stop()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Cancel, Escape or the window's own button: asks before readings are lost; else nothing is kept."""
        if self.presenter.would_lose:
            self._ask()
        else:
            self._leave()

    def _ask(self) -> None:
        self.presenter.stop()
        self.question.ask(
            self.tr("Leave without saving? What was measured is lost."),
            self.tr("Leave"),
            lambda _words: self._leave(),
            with_line=False,
            danger=True,
            dismissed=self._go_on,
        )

    def _go_on(self) -> None:
        """The question is taken away: the keyboard is where it was of use."""
        step = self._steps[self.presenter.view.stage]
        (step.after_sound or self.save_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.presenter.close()
        super().reject()

    @Slot(object)
    def _saved(self, _result: object) -> None:
        self.accept()


def open_wizard(presenter: CalibrationPresenter, parent: QWidget, finished: Callable[[], None]) -> CalibrationWizard:
    """Show the wizard over a window, which waits for it; ``finished`` is called at its end, however it ends."""
    wizard = CalibrationWizard(presenter, parent)
    presenter.setParent(wizard)
    wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    wizard.resize(_SIZE)
    wizard.finished.connect(lambda _result: finished())
    wizard.open()
    return wizard
