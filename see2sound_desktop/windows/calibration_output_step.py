"""First step of the calibration wizard: which output, how it is listened to, measured by what, by whom, how loud."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from core.audio import Layout
from core.calibration import CalibrationKind
from core.playback.door import device_words
from see2sound_desktop.presenters.calibration import CalibrationPresenter, CalibrationView
from see2sound_desktop.presenters.output_view import LAYOUTS
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import field, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.windows import calibration_words as words
from see2sound_desktop.windows.calibration_step import Step, show_text
from see2sound_desktop.wording import layout_words

_TOP = Qt.AlignmentFlag.AlignTop


class OutputStep(Step):
    """Which output, how it is listened to, by what it is measured, and who does it."""

    def __init__(self, presenter: CalibrationPresenter) -> None:
        super().__init__(presenter)
        self.device = Choice()
        for device in presenter.view.devices:
            said = self.tr("{name} ({channels} channels)").format(
                name=device_words(device.name), channels=device.channels
            )
            self.device.addItem(said, device.id)
        self.device.activated.connect(self._device_chosen)
        self.layout_box = Choice()
        for layout in LAYOUTS:
            self.layout_box.addItem(layout_words(layout.value), layout.value)
        self.layout_box.activated.connect(lambda _row: presenter.change(layout=Layout(self.layout_box.currentData())))
        self.kind = Choice()
        self.kind.activated.connect(lambda _row: presenter.change(kind=CalibrationKind(self.kind.currentData())))
        self.meter = self.line("meter")
        self.person = self.line("person")
        self.os_volume = self.line("os_volume", self.tr("for example 40 %"))
        self.editors |= {"device": self.device, "layout": self.layout_box}
        self.kind_help = text("", "caption", wrap=True)
        self.volume_help = text("", "caption", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        kind = field(self.tr("&Measured by"), self.kind)
        kind.addWidget(self.kind_help)
        volume = field(self.tr("System &volume now"), self.os_volume)
        volume.addWidget(self.volume_help)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().size("space_l"))
        grid.setVerticalSpacing(theme().size("space_m"))
        grid.addLayout(field(self.tr("&Output"), self.device), 0, 0, 1, 2, _TOP)  # names of outputs are long
        grid.addLayout(field(self.tr("&Played on"), self.layout_box), 1, 0, _TOP)
        grid.addLayout(kind, 1, 1, _TOP)
        grid.addLayout(field(self.tr("Meter, coupler or data s&heet"), self.meter), 2, 0, _TOP)
        grid.addLayout(field(self.tr("&Who calibrates"), self.person), 2, 1, _TOP)
        grid.addLayout(volume, 3, 0, 1, 2, _TOP)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        lead = self.tr("A calibration holds for one output, at one volume, for twelve months.")
        self.body.addWidget(text(lead, "muted", wrap=True))
        self.body.addLayout(grid)
        self.body.addStretch(1)

    @property
    def first(self) -> QWidget | None:
        """Where the keyboard starts."""
        return self.device

    def show_view(self, view: CalibrationView) -> None:
        """Show the draft as it stands."""
        draft = view.draft
        self.device.setCurrentIndex(self.device.findData("" if draft.device is None else draft.device.id))
        self.layout_box.setCurrentIndex(LAYOUTS.index(draft.layout))
        _refill(self.kind, [(words.kind_words(kind), kind.value) for kind in draft.kinds], draft.kind.value)
        self.kind.setEnabled(len(draft.kinds) > 1)
        self.kind_help.setText(words.kind_help(draft.kind))
        self.kind.setAccessibleDescription(self.kind_help.text())
        self.meter.setPlaceholderText(words.meter_example(draft.kind))
        for name, editor in (("person", self.person), ("os_volume", self.os_volume), ("meter", self.meter)):
            show_text(editor, getattr(draft, name))
        self.os_volume.setReadOnly(draft.volume_is_read)
        self.volume_help.setText(words.volume_words(is_read=draft.volume_is_read))
        self.os_volume.setAccessibleDescription(self.volume_help.text())

    def _device_chosen(self, _row: int) -> None:
        chosen = next(one for one in self.presenter.view.devices if one.id == self.device.currentData())
        self.presenter.change(device=chosen)


def _refill(box: QComboBox, rows: list[tuple[str, str]], chosen: str) -> None:
    if [box.itemData(at) for at in range(box.count())] != [value for _words, value in rows]:
        box.clear()
        for said, value in rows:
            box.addItem(said, value)
    box.setCurrentIndex(box.findData(chosen))
