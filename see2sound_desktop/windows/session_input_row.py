"""How the patient answers, as the set-up page asks it: on what, by what, and how fast that goes."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.wording import number
from see2sound_desktop.presenters.answer_input import DWELL_RANGE_S, STEP_RANGE_S, AnswerInput, InputKind
from see2sound_desktop.presenters.setup_view import SetupView
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import field, filled, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.widgets.word_spin_box import WordSpinBox
from see2sound_desktop.windows import session_words as words

_STEP_S = 0.1


class InputRow(QWidget):
    """The pad, the input, and its pace. Where the therapist enters the answers there is no input of the patient's."""

    mode_chosen = Signal(str)
    input_chosen = Signal(object)
    """``AnswerInput``"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._input = AnswerInput()
        self.mode, self.kind = Choice(), Choice()
        self.mode.currentIndexChanged.connect(self._mode_changed)
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.step = self._seconds(*STEP_RANGE_S)
        self.dwell = self._seconds(*DWELL_RANGE_S)
        self.step.changed.connect(lambda seconds: self._set(replace(self._input, step_s=round(seconds, 1))))
        self.dwell.changed.connect(lambda seconds: self._set(replace(self._input, dwell_s=round(seconds, 1))))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().size("space_m"))
        self._mode_field = self._folded(self.tr("How the patient &answers"), self.mode)
        self._kind_field = self._folded(self.tr("&By what"), self.kind)
        self._step_field = self._folded(self.tr("Each answer is &highlighted for"), self.step)
        self._dwell_field = self._folded(self.tr("The pointer has to &rest for"), self.dwell)
        self.switches = text(
            self.tr(
                "Switch boxes send Space and Enter. A gamepad can, too, by a program that makes keys of its buttons."
            ),
            "caption",
            wrap=True,
        )
        for part in (self._mode_field, self._kind_field, self.switches, self._step_field, self._dwell_field):
            column.addWidget(part)

    @staticmethod
    def _folded(label: str, editor: QWidget) -> QWidget:
        part = QWidget()
        column = field(label, editor)
        column.setContentsMargins(0, 0, 0, 0)
        part.setLayout(column)
        return part

    @staticmethod
    def _seconds(lowest: float, highest: float) -> WordSpinBox:
        return WordSpinBox(
            lowest=lowest, highest=highest, step=_STEP_S, decimals=1, words=_seconds_words, number=_seconds_number
        )

    def show_view(self, view: SetupView) -> None:
        """Show the choices as they stand."""
        if view.protocol is not None:
            self.show_choice(view.modes, view.choice.answer_mode, view.choice.input)

    def show_choice(self, modes: Sequence[str], mode: str, chosen: AnswerInput) -> None:
        """Show what there is to answer on (nothing to choose, where that is empty), and what is chosen of it."""
        self._filling = True
        filled(self.mode, [(words.answer_mode_words(one), one) for one in modes], mode)
        self._mode_field.setVisible(len(modes) > 0)
        self._input = chosen
        filled(self.kind, [(words.input_words(kind), kind.value) for kind in InputKind], self._input.kind.value)
        self.step.show_value(self._input.step_s)
        self.dwell.show_value(self._input.dwell_s)
        by_patient = mode != "therapist"
        self._kind_field.setVisible(by_patient)
        self.switches.setVisible(by_patient and self._input.scans)
        self._step_field.setVisible(by_patient and self._input.kind is InputKind.ONE_SWITCH)
        self._dwell_field.setVisible(by_patient and self._input.kind is InputKind.DWELL)
        self._filling = False

    def _mode_changed(self, _index: int) -> None:
        if not self._filling:
            self.mode_chosen.emit(self.mode.currentData())

    def _kind_changed(self, _index: int) -> None:
        if not self._filling:
            self._set(replace(self._input, kind=InputKind(self.kind.currentData())))

    def _set(self, wanted: AnswerInput) -> None:
        self.input_chosen.emit(wanted)


def _seconds_words(seconds: float) -> str:
    return f"{number(seconds, '.1f')} s"


def _seconds_number(typed: str) -> float | None:
    try:
        return float(typed.lower().replace("s", "").replace(",", ".").strip())
    except ValueError:
        return None
