"""Step of the calibration wizard for headphones that are not measured: the figures of their data sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from see2sound_desktop.presenters.calibration import CalibrationPresenter, CalibrationView
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import field, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.windows import calibration_words as words
from see2sound_desktop.windows.calibration_step import Step, show_text

_TOP = Qt.AlignmentFlag.AlignTop


class FiguresStep(Step):
    """The figures of a data sheet."""

    def __init__(self, presenter: CalibrationPresenter) -> None:
        super().__init__(presenter)
        self.sensitivity = self.line("sensitivity", self.tr("such as 104"))
        self.unit = Choice()
        self.unit.addItem(self.tr("dB SPL for 1 mW"), False)
        self.unit.addItem(self.tr("dB SPL for 1 V"), True)
        self.unit.activated.connect(lambda _row: presenter.change(per_volt=self.unit.currentData()))
        self.impedance = self.line("impedance")
        self.output_v = self.line("output_v", self.tr("such as 0.5"))
        self.impedance_help = text("", "caption", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        impedance = field(self.tr("&Impedance, Ω"), self.impedance)
        impedance.addWidget(self.impedance_help)
        volts = self.tr("RMS voltage of a full-scale sine at the headphone socket, at the system volume as it is now.")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().size("space_l"))
        grid.setVerticalSpacing(theme().size("space_m"))
        grid.addLayout(field(self.tr("&Sensitivity of the headphones"), self.sensitivity), 0, 0, _TOP)
        grid.addLayout(field(self.tr("&Given in"), self.unit), 0, 1, _TOP)
        grid.addLayout(impedance, 1, 0, _TOP)
        grid.addLayout(field(self.tr("Output &voltage, V"), self.output_v, volts), 1, 1, _TOP)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        advice = self.tr(
            "Sensitivity and impedance stand in the data sheet of the headphones, the voltage in that of the sound "
            "device; or measure it with a multimeter and a 1 kHz tone. Data sheets are good to a few decibels; a "
            "coupler is better."
        )
        self.body.addWidget(text(advice, "muted", wrap=True))
        self.body.addLayout(grid)
        self.body.addStretch(1)

    @property
    def first(self) -> QWidget | None:
        """Where the keyboard starts."""
        return self.sensitivity

    def show_view(self, view: CalibrationView) -> None:
        """Show the figures as they stand."""
        draft = view.draft
        show_text(self.sensitivity, draft.sensitivity)
        show_text(self.impedance, draft.impedance)
        show_text(self.output_v, draft.output_v)
        self.unit.setCurrentIndex(int(draft.per_volt))
        self.impedance.setEnabled(not draft.per_volt)
        self.impedance.setPlaceholderText("" if draft.per_volt else self.tr("such as 32"))
        self.impedance_help.setText(words.impedance_help(per_volt=draft.per_volt))
        self.impedance.setAccessibleDescription(self.impedance_help.text())
