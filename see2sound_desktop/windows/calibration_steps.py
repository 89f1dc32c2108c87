"""The steps of the calibration wizard: each shows its part of the draft and hands on what is typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.audio import Layout
from core.calibration import CalibrationKind
from core.playback.calibration import TRIM_TOLERANCE_DB
from see2sound_desktop.presenters.calibration import CalibrationPresenter, CalibrationView
from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.presenters.setup_view import LAYOUTS
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import ThemedPicture, button, field, row, text
from see2sound_desktop.widgets.choice import Choice
from see2sound_desktop.windows import calibration_words as words
from see2sound_desktop.windows.session_words import channel_words
from see2sound_desktop.wording import layout_words

_TOP = Qt.AlignmentFlag.AlignTop


class Step(QWidget):
    """One step: a column of parts, and the editors by the names that the presenter has for their fields."""

    def __init__(self, presenter: CalibrationPresenter) -> None:
        super().__init__()
        self.presenter = presenter
        self.editors: dict[str, QWidget] = {}
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme().size("space_m"))

    @property
    def first(self) -> QWidget | None:
        """Where the keyboard starts."""
        return None

    def show_view(self, view: CalibrationView) -> None:
        """Show the draft as it stands."""
        raise NotImplementedError

    def line(self, name: str, placeholder: str = "") -> QLineEdit:
        """A line of text for a field of the draft."""
        made = QLineEdit()
        made.setMaxLength(120)
        made.setPlaceholderText(placeholder)
        made.textEdited.connect(lambda typed: self.presenter.change(**{name: typed}))
        self.editors[name] = made
        return made


class OutputStep(Step):
    """Which output, how it is listened to, by what it is measured, and who does it."""

    def __init__(self, presenter: CalibrationPresenter) -> None:
        super().__init__(presenter)
        self.device = Choice()
        for device in presenter.view.devices:
            self.device.addItem(device.name, device.id)
        self.device.activated.connect(self._device_chosen)
        self.layout_box = Choice()
        for layout in LAYOUTS:
            self.layout_box.addItem(layout_words(layout.value), layout)
        self.layout_box.activated.connect(lambda _row: presenter.change(layout=self.layout_box.currentData()))
        self.kind = Choice()
        self.kind.activated.connect(lambda _row: presenter.change(kind=self.kind.currentData()))
        self.person = self.line("person")
        self.os_volume = self.line("os_volume", self.tr("for example 40 %"))
        self.meter = self.line("meter")
        self.editors |= {"device": self.device, "layout": self.layout_box}
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().size("space_l"))
        grid.setVerticalSpacing(theme().size("space_m"))
        grid.addLayout(field(self.tr("&Output"), self.device), 0, 0, _TOP)
        grid.addLayout(field(self.tr("&Played on"), self.layout_box), 0, 1, _TOP)
        grid.addLayout(field(self.tr("&Measured by"), self.kind), 1, 0, _TOP)
        meter = field(self.tr("Meter, coupler or data s&heet"), self.meter)
        grid.addLayout(meter, 1, 1, _TOP)
        grid.addLayout(field(self.tr("&Who calibrates"), self.person), 2, 0, _TOP)
        volume = field(self.tr("System &volume now"), self.os_volume)
        self._volume_help = text("", "caption", wrap=True)
        volume.addWidget(self._volume_help)
        grid.addLayout(volume, 2, 1, _TOP)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(text(self.tr("A calibration holds for one output and twelve months."), "muted", wrap=True))
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
        _refill(self.kind, [(words.kind_words(kind), kind) for kind in draft.kinds], draft.kind)
        self.kind.setEnabled(len(draft.kinds) > 1)
        self.meter.setPlaceholderText(words.meter_example(draft.kind))
        for name, editor in (("person", self.person), ("os_volume", self.os_volume), ("meter", self.meter)):
            _show_text(editor, getattr(draft, name))
        self.os_volume.setReadOnly(draft.volume_is_read)
        self._volume_help.setText(words.volume_words(is_read=draft.volume_is_read))
        self.os_volume.setAccessibleDescription(self._volume_help.text())

    def _device_chosen(self, _row: int) -> None:
        chosen = next(one for one in self.presenter.view.devices if one.id == self.device.currentData())
        self.presenter.change(device=chosen)


class PlacesStep(Step):
    """A sound from one channel at a time; the person says where it came from."""

    def __init__(self, presenter: CalibrationPresenter) -> None:
        super().__init__(presenter)
        self.icon = ThemedPicture("volume", "accent", 36)
        self.sentence = text("", "body", wrap=True)
        said = QHBoxLayout()
        said.setSpacing(14)
        said.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.sentence, 1)
        self.buttons: dict[str, QPushButton] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self.check = button(self.tr("&Check the channels"), icon="volume", pressed=presenter.begin_check)
        self.again = button(self.tr("Play a&gain"), kind="quiet", icon="repeat", pressed=presenter.play_channel)
        self.nothing = button(self.tr("Nothing &heard"), kind="quiet", pressed=lambda: presenter.hear_channel(""))
        self.body.addLayout(said)
        self.body.addLayout(self._grid)
        self.body.addLayout(row(self.check, self.again, self.nothing, None))
        self.body.addStretch(1)

    @property
    def first(self) -> QWidget | None:
        """Where the keyboard starts."""
        return self.check

    def show_view(self, view: CalibrationView) -> None:
        """Show where the check stands."""
        check, asking = view.check, view.check.state is CheckState.ASKING
        pictures = {
            CheckState.NOT_DONE: ("headphones" if view.draft.layout is Layout.BINAURAL else "speakers", "accent"),
            CheckState.ASKING: ("volume", "accent"),
            CheckState.CONFIRMED: ("success", "success"),
            CheckState.FAILED: ("error", "error"),
        }
        self.icon.show_icon(*pictures[check.state])
        self.sentence.setText(words.places_words(check))
        if asking and set(self.buttons) != set(check.channels):
            self._make(check.channels)
        first = check.number == 1 and asking and not self.check.isHidden()
        for made in (*self.buttons.values(), self.again, self.nothing):
            made.setVisible(asking)
        self.check.setVisible(not asking)
        done = check.state is not CheckState.NOT_DONE
        self.check.setText(self.tr("&Check again") if done else self.tr("&Check the channels"))
        self.check.setEnabled(not view.busy)
        if first:  # the button that had the keyboard is gone
            self.buttons[check.channels[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, channels: tuple[str, ...]) -> None:
        for old in self.buttons.values():
            self._grid.removeWidget(old)
            old.deleteLater()
        self.buttons = {}
        columns = 2 if len(channels) == 2 else 3
        for number, channel in enumerate(channels):
            made = button(channel_words(channel))
            made.setMinimumHeight(theme().size("target_min") + 8)
            made.clicked.connect(lambda _checked=False, channel=channel: self.presenter.hear_channel(channel))
            self._grid.addWidget(made, number // columns, number % columns)
            self.buttons[channel] = made


class LevelsStep(Step):
    """Noise from one channel at a time, and what the meter reads."""

    def __init__(self, presenter: CalibrationPresenter) -> None:
        super().__init__(presenter)
        self.sentence = text("", "body", wrap=True)
        self.sentence.setMinimumHeight(2 * self.sentence.fontMetrics().lineSpacing() + 4)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().size("space_m"))
        self._grid.setVerticalSpacing(8)
        self.play_buttons: dict[str, QPushButton] = {}
        self.readings: dict[str, QLineEdit] = {}
        self.distances: dict[str, QLineEdit] = {}
        self._trims: dict[str, QLabel] = {}
        self._shown: tuple[str, ...] = ()
        self.body.addWidget(self.sentence)
        self.body.addWidget(self._table)
        self.body.addStretch(1)

    @property
    def first(self) -> QWidget | None:
        """Where the keyboard starts."""
        return next(iter(self.play_buttons.values()), None)

    def show_view(self, view: CalibrationView) -> None:
        """Show readings, distances and trims."""
        draft = view.draft
        key = (draft.layout.value, *draft.measured)
        if self._shown != key:
            self._shown = key
            self._make(draft.measured, with_distances=draft.layout is not Layout.BINAURAL)
        self.sentence.setText(words.levels_words(view))
        for name in draft.measured:
            _show_text(self.readings[name], draft.readings.get(name, ""))
            if name in self.distances:
                _show_text(self.distances[name], draft.distances.get(name, ""))
            self._trims[name].setText(words.trim_words(draft.trims_db.get(name)))
            sounding = view.noise_on == name
            self.play_buttons[name].setText(self.tr("Playing …") if sounding else self.tr("Play"))
            self.play_buttons[name].setEnabled(not sounding)

    def _make(self, channels: tuple[str, ...], *, with_distances: bool) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for held in (self.play_buttons, self.readings, self.distances, self._trims, self.editors):
            held.clear()
        headings = [self.tr("Channel"), "", self.tr("Meter reads, dB(A)"), self.tr("Trim")]
        if with_distances:
            headings.insert(3, self.tr("Distance, m (optional)"))
        for column, heading in enumerate(headings):
            self._grid.addWidget(text(heading, "caption"), 0, column)
        for number, name in enumerate(channels, start=1):
            self._add_row(number, name, with_distances=with_distances)
        self._grid.setColumnStretch(len(headings), 1)

    def _add_row(self, number: int, name: str, *, with_distances: bool) -> None:
        said = channel_words(name)
        play = button(self.tr("Play"), icon="play")
        play.setAccessibleName(self.tr("Play noise: {channel}").format(channel=said))
        play.clicked.connect(lambda _checked=False: self.presenter.play_noise(name))
        play.setMinimumWidth(150)
        reading = _number_line(self.tr("Reading: {channel}").format(channel=said), "68.5")
        reading.textEdited.connect(lambda typed: self.presenter.type_reading(name, typed))
        trim = text("", "body")
        trim.setMinimumWidth(90)
        parts: list[QWidget] = [text(said, "strong"), play, reading, trim]
        if with_distances:
            distance = _number_line(self.tr("Distance: {channel}").format(channel=said), "1.80")
            distance.textEdited.connect(lambda typed: self.presenter.type_distance(name, typed))
            parts.insert(3, distance)
            self.distances[name] = distance
            self.editors[f"distances.{name}"] = distance
        for column, part in enumerate(parts):
            self._grid.addWidget(part, number, column)
        self.play_buttons[name], self.readings[name], self._trims[name] = play, reading, trim
        self.editors[f"readings.{name}"] = reading


class FiguresStep(Step):
    """The figures of a data sheet."""

    def __init__(self, presenter: CalibrationPresenter) -> None:
        super().__init__(presenter)
        self.sensitivity = self.line("sensitivity", "104")
        self.unit = Choice()
        self.unit.addItem(self.tr("dB SPL for 1 mW"), False)
        self.unit.addItem(self.tr("dB SPL for 1 V"), True)
        self.unit.activated.connect(lambda _row: presenter.change(per_volt=self.unit.currentData()))
        self.impedance = self.line("impedance", "32")
        self.output_v = self.line("output_v", "0.5")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().size("space_l"))
        grid.setVerticalSpacing(theme().size("space_m"))
        grid.addLayout(field(self.tr("&Sensitivity of the headphones"), self.sensitivity), 0, 0, _TOP)
        grid.addLayout(field(self.tr("&Given in"), self.unit), 0, 1, _TOP)
        grid.addLayout(field(self.tr("&Impedance, Ω"), self.impedance), 1, 0, _TOP)
        volts = self.tr(
            "RMS voltage of a full-scale sine at the headphone socket, at the system volume you wrote down."
        )
        grid.addLayout(field(self.tr("Output &voltage, V"), self.output_v, volts), 1, 1, _TOP)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        advice = self.tr(
            "A data sheet is good to a few decibels; a coupler is better. Both figures stand in the sheets of the "
            "headphones and of the sound device; the voltage can be measured with a multimeter and a 1 kHz tone."
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
        _show_text(self.sensitivity, draft.sensitivity)
        _show_text(self.impedance, draft.impedance)
        _show_text(self.output_v, draft.output_v)
        self.unit.setCurrentIndex(int(draft.per_volt))
        self.impedance.setEnabled(not draft.per_volt)


class SummaryStep(Step):
    """What will be stored."""

    def __init__(self, presenter: CalibrationPresenter) -> None:
        super().__init__(presenter)
        self.lines = QGridLayout()
        self.lines.setHorizontalSpacing(theme().size("space_l"))
        self.lines.setVerticalSpacing(8)
        self.lines.setColumnStretch(1, 1)
        self.body.addLayout(self.lines)
        tolerance = self.tr("Channels are equal within {tolerance} dB.").format(tolerance=TRIM_TOLERANCE_DB)
        self._tolerance = text(tolerance, "muted", wrap=True)
        self.body.addWidget(self._tolerance)
        self.body.addStretch(1)

    def show_view(self, view: CalibrationView) -> None:
        """Show the calibration."""
        while (item := self.lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        result = view.result
        if result is None:
            return
        for number, (label, value) in enumerate(words.summary(result)):
            self.lines.addWidget(text(label, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            self.lines.addWidget(text(value, "body", wrap=True), number, 1)
        self._tolerance.setVisible(result.kind is not CalibrationKind.SENSITIVITY)


def _number_line(name: str, example: str) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(8)
    made.setFixedWidth(150)
    made.setPlaceholderText(example)
    made.setAccessibleName(name)
    return made


def _show_text(editor: QLineEdit, words_now: str) -> None:
    if editor.text() != words_now:
        editor.setText(words_now)


def _refill(box: QComboBox, rows: list[tuple[str, CalibrationKind]], chosen: CalibrationKind) -> None:
    if [box.itemData(at) for at in range(box.count())] != [value for _words, value in rows]:
        box.clear()
        for said, value in rows:
            box.addItem(said, value)
    box.setCurrentIndex([value for _words, value in rows].index(chosen))
