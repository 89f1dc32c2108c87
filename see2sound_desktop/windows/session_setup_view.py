"""Setting up a session on one calm page: who and what, the sound check, start."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.audio import Layout
from core.playback.calibration import HIGHEST_DBA, LOWEST_DBA
from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.presenters.session_setup import LAYOUTS, SessionSetupPresenter, SetupView
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, ThemedPicture, button, field, icon_button, row, scrolled, text
from see2sound_desktop.widgets.word_spin_box import WordSpinBox
from see2sound_desktop.windows import session_words as words
from see2sound_desktop.windows.calibration_words import dose_words, level_words
from see2sound_desktop.wording import layout_words, patient_words

_WIDEST = 1180


class SetupViewWidget(QWidget):
    """Three steps, all in view; each says what it needs."""

    patient_wanted = Signal()
    calibration_wanted = Signal()

    def __init__(self, presenter: SessionSetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self._presenter = presenter
        self._filling = False
        self._protocol_buttons: dict[str, QRadioButton] = {}
        self.channel_buttons: dict[str, QPushButton] = {}
        cards = QHBoxLayout()
        cards.setSpacing(theme().size("space_m"))
        cards.addWidget(self._who_and_what(), 1)
        cards.addWidget(self._sound_check(), 1)
        steps = QWidget()
        steps.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(steps)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().size("space_m"))
        column.addLayout(cards)
        column.addWidget(self._start_bar())
        column.addStretch(1)
        inner = QWidget()
        centred = QHBoxLayout(inner)
        space = theme().size("space_l")
        centred.setContentsMargins(space + 8, space, space + 8, space)
        centred.addStretch(1)
        centred.addWidget(steps, 10_000)
        centred.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        area = scrolled(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.addWidget(area)
        presenter.changed.connect(self.show_view)

    # --- the three steps ----------------------------------------------------------------------------------------------

    def _who_and_what(self) -> Card:
        card = Card(self.tr("1   Who and what"))
        self.patient = text("", "strong")
        self.patient_button = button(self.tr("C&hange"), kind="quiet", pressed=self.patient_wanted.emit)
        card.body.addLayout(row(self.patient, None, self.patient_button))
        self._protocols = QButtonGroup(self)
        self._protocols.idClicked.connect(self._protocol_clicked)
        self._protocol_rows = QVBoxLayout()
        self._protocol_rows.setSpacing(2)
        card.body.addLayout(self._protocol_rows)
        self.scene = QComboBox()
        self.scene.currentIndexChanged.connect(self._scene_chosen)
        self._scene_field = QWidget()
        scene_field = field(self.tr("Sc&ene"), self.scene)
        scene_field.setContentsMargins(0, 0, 0, 0)
        self._scene_field.setLayout(scene_field)
        card.body.addWidget(self._scene_field)
        self.mode = QComboBox()
        self.mode.currentIndexChanged.connect(self._mode_chosen)
        card.body.addLayout(field(self.tr("&Answers"), self.mode))
        card.body.addStretch(1)
        return card

    def _sound_check(self) -> Card:
        card = Card(self.tr("2   Sound check"))
        self.device = QComboBox()
        self.device.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.device.currentIndexChanged.connect(self._device_chosen)
        again = icon_button("repeat", self.tr("Look for audio outputs again"), pressed=self._presenter.find_devices)
        output = field(self.tr("&Output"), self.device)
        output.takeAt(1)
        output.addLayout(row(self.device, again, spacing=8))
        card.body.addLayout(output)
        self.layout_box = QComboBox()
        for layout in LAYOUTS:
            self.layout_box.addItem(layout_words(layout.value), layout.value)
        self.layout_box.currentIndexChanged.connect(self._layout_chosen)
        card.body.addLayout(field(self.tr("&Played on"), self.layout_box))
        card.body.addLayout(self._level())
        self._check_icon = ThemedPicture("headphones", "accent", 36)
        self.check_sentence = text("", "body", wrap=True)
        self.check_sentence.setMinimumHeight(50)
        said = QHBoxLayout()
        said.setSpacing(14)
        said.addWidget(self._check_icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.check_sentence, 1)
        card.body.addSpacing(4)
        card.body.addLayout(said)
        self._channels = QGridLayout()
        self._channels.setSpacing(10)
        card.body.addLayout(self._channels)
        self.nothing = button(self.tr("Nothing heard"), kind="quiet", pressed=lambda: self._presenter.hear_channel(""))
        self.play_again = button(
            self.tr("Play a&gain"), kind="quiet", icon="repeat", pressed=self._presenter.play_channel
        )
        self.check = button(self.tr("&Check the channels"), icon="volume", pressed=self._presenter.begin_check)
        card.body.addLayout(row(self.check, self.play_again, self.nothing, None))
        card.body.addStretch(1)
        return card

    def _level(self) -> QVBoxLayout:
        self.level = WordSpinBox(
            lowest=LOWEST_DBA, highest=HIGHEST_DBA, step=1.0, decimals=0, words=_level_words, number=_level_number
        )
        self.level.setAccessibleName(self.tr("Level"))
        self.level.setMinimumWidth(150)
        self.level.changed.connect(lambda level_dba: self._presenter.choose(level_dba=level_dba))
        self.level_sentence = text("", "caption", wrap=True)
        self.calibrate = button(self.tr("Cali&brate …"), kind="quiet", pressed=self.calibration_wanted.emit)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.level)
        line.addWidget(self.level_sentence, 1)
        line.addWidget(self.calibrate)
        self._caution_icon = ThemedPicture("warning", "warning", 24)
        self.caution = text("", "caption", wrap=True)
        said = QHBoxLayout()
        said.setSpacing(12)
        said.addWidget(self._caution_icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.caution, 1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(line)
        column.addLayout(said)
        return column

    def _start_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("card", "true")
        line = QHBoxLayout(bar)
        space = theme().size("space_l")
        line.setContentsMargins(space, 14, space, 14)
        line.setSpacing(theme().size("space_m"))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(text(self.tr("3   Start"), "heading"))
        self.summary = text("", "muted", wrap=True)
        self.summary.setMinimumHeight(2 * self.summary.fontMetrics().lineSpacing() + 4)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.summary)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setAccessibleName(self.tr("Preparing the sounds"))
        said.addWidget(self.progress)
        line.addLayout(said, 1)
        self.cancel = button(self.tr("Cancel"), kind="quiet", pressed=self._presenter.cancel)
        line.addWidget(self.cancel)
        self.start = button(self.tr("&Start"), kind="primary", icon="play", pressed=self._presenter.prepare)
        self.start.setProperty("large", "true")
        self.start.setMinimumWidth(190)
        line.addWidget(self.start)
        return bar

    # --- what is shown ------------------------------------------------------------------------------------------------

    def show_view(self, view: SetupView) -> None:
        """Show the choices as they stand."""
        self._filling = True
        self._show_who(view)
        self._show_protocols(view)
        self._show_sound(view)
        self._show_level(view)
        self._show_check(view)
        self._show_start(view)
        self._filling = False

    def _show_who(self, view: SetupView) -> None:
        if view.patient is None:
            self.patient.setText(self.tr("No patient chosen yet"))
            self.patient_button.setText(self.tr("C&hoose a patient"))
        else:
            self.patient.setText(patient_words(view.patient))
            self.patient_button.setText(self.tr("C&hange"))

    def _show_protocols(self, view: SetupView) -> None:
        if set(self._protocol_buttons) != {locked.protocol.id for locked in view.protocols}:
            for number, locked in enumerate(view.protocols):
                radio = QRadioButton(words.protocol_name(locked.protocol))
                radio.setProperty("role", "strong")
                purpose = text(words.protocol_purpose(locked.protocol), "caption", wrap=True)
                purpose.setContentsMargins(38, 0, 0, 6)
                radio.setAccessibleDescription(purpose.text())
                self._protocols.addButton(radio, number)
                self._protocol_rows.addWidget(radio)
                self._protocol_rows.addWidget(purpose)
                self._protocol_buttons[locked.protocol.id] = radio
        chosen = self._protocol_buttons.get(view.choice.protocol_id)
        if chosen is not None:
            chosen.setChecked(True)
        protocol = view.protocol
        if protocol is None:
            return
        needs_scene = protocol.protocol.needs_scene
        self._scene_field.setVisible(needs_scene)
        _fill(self.scene, [(scene.title, str(scene.path)) for scene in view.scenes], str(view.choice.scene_path))
        modes: list[tuple[str, str]] = [
            (words.answer_mode_words(mode), mode) for mode in protocol.protocol.answer.modes
        ]
        _fill(self.mode, modes, view.choice.answer_mode)

    def _show_sound(self, view: SetupView) -> None:
        device = view.device
        if view.devices:
            named = [(one.name, one.id) for one in view.devices]
            _fill(self.device, named, "" if device is None else device.id)
        else:
            waiting = self.tr("Looking for outputs …") if not view.devices_known else self.tr("No audio output found")
            _fill(self.device, [(waiting, "")], "")
        self.device.setEnabled(bool(view.devices))
        self.layout_box.setCurrentIndex(self.layout_box.findData(view.choice.layout.value))

    def _show_level(self, view: SetupView) -> None:
        sound = view.sound
        is_calibrated = sound.standing.valid is not None
        self.level.setVisible(is_calibrated)
        self.level.show_value(view.choice.level_dba)
        self.level_sentence.setText(level_words(sound) if view.device is not None else "")
        self.calibrate.setVisible(not is_calibrated)
        self.calibrate.setEnabled(view.device is not None)
        said = [*sound.cautions]
        if dose_words(sound):
            said.append(dose_words(sound))
        warns = bool(sound.cautions) or (sound.dose is not None and sound.dose.is_high)
        self.caution.setText("\n".join(said))
        self.caution.setVisible(bool(said))
        self._caution_icon.show_icon("warning" if warns else "info", "warning" if warns else "info")
        self._caution_icon.setVisible(bool(said))

    def _show_check(self, view: SetupView) -> None:
        check = view.check
        asking = check.state is CheckState.ASKING
        icons = {
            CheckState.NOT_DONE: ("headphones" if view.choice.layout is Layout.BINAURAL else "speakers", "accent"),
            CheckState.ASKING: ("volume", "accent"),
            CheckState.CONFIRMED: ("success", "success"),
            CheckState.FAILED: ("error", "error"),
        }
        self._check_icon.show_icon(*icons[check.state])
        self.check_sentence.setText(words.check_words(check))
        if asking and set(self.channel_buttons) != set(check.channels):
            self._make_channels(check.channels)
        for made in self.channel_buttons.values():
            made.setVisible(asking)
        hidden_first = (
            (self.check, self.nothing, self.play_again) if asking else (self.nothing, self.play_again, self.check)
        )
        for made in hidden_first:  # never all three at once: the row would widen the page for a moment
            made.setVisible(asking != (made is self.check))
        again = check.state is not CheckState.NOT_DONE
        self.check.setText(self.tr("&Check again") if again else self.tr("&Check the channels"))
        self.check.setEnabled(view.device is not None)

    def _make_channels(self, channels: tuple[str, ...]) -> None:
        for old in self.channel_buttons.values():
            self._channels.removeWidget(old)
            old.deleteLater()
        self.channel_buttons = {}
        columns = 2 if len(channels) == 2 else 3
        for number, channel in enumerate(channels):
            made = button(words.channel_words(channel))
            made.setMinimumHeight(theme().size("target_min") + 8)
            made.clicked.connect(lambda _checked=False, channel=channel: self._presenter.hear_channel(channel))
            self._channels.addWidget(made, number // columns, number % columns)
            self.channel_buttons[channel] = made

    def _show_start(self, view: SetupView) -> None:
        preparing = view.preparing
        self.progress.setVisible(preparing is not None)
        self.cancel.setVisible(preparing is not None)
        self.start.setEnabled(view.can_start and preparing is None)
        if preparing is not None:
            self.progress.setValue(round(preparing.fraction * 1000))
            self.summary.setText(self.tr("Preparing every sound of the session …"))
            return
        self.summary.setText(self._missing(view) or self._plan(view))

    def _missing(self, view: SetupView) -> str:
        if view.patient is None:
            return self.tr("Choose a patient first.")
        if view.device is None:
            return self.tr("Connect headphones or loudspeakers first.") if view.devices_known else ""
        if not view.can_start:
            return self.tr("Choose a scene first.")
        return ""

    def _plan(self, view: SetupView) -> str:
        protocol = view.protocol
        if protocol is None:
            return ""
        scene = next((one for one in view.scenes if one.path == view.choice.scene_path), None)
        said = words.plan_words(protocol.protocol, 0 if scene is None else scene.sources)
        if view.choice.answer_mode != "therapist" and len(QGuiApplication.screens()) == 1:
            said += " " + self.tr("The patient's screen will cover this one: F12 brings it back.")
        if view.check.state is CheckState.FAILED:
            return said + " " + self.tr("The sound check failed: the results will say so.")
        if view.check.state is CheckState.NOT_DONE:
            return said + " " + self.tr("The sound check was not done yet.")
        return said

    # --- what is chosen -----------------------------------------------------------------------------------------------

    def protocol_button(self, protocol_id: str) -> QRadioButton:
        """The button of a protocol. KeyError when it is not shown."""
        return self._protocol_buttons[protocol_id]

    def _protocol_clicked(self, number: int) -> None:
        self._presenter.choose(protocol_id=list(self._protocol_buttons)[number])

    def _scene_chosen(self, _index: int) -> None:
        if not self._filling:
            self._presenter.choose(scene_path=Path(str(self.scene.currentData())))

    def _mode_chosen(self, _index: int) -> None:
        if not self._filling:
            self._presenter.choose(answer_mode=self.mode.currentData())

    def _device_chosen(self, _index: int) -> None:
        if not self._filling and self.device.currentData():
            self._presenter.choose(device_id=self.device.currentData())

    def _layout_chosen(self, _index: int) -> None:
        if not self._filling:
            self._presenter.choose(layout=Layout(self.layout_box.currentData()))


def _level_words(level_dba: float) -> str:
    return f"{level_dba:.0f} dB(A)"


def _level_number(typed: str) -> float | None:
    try:
        return float(typed.lower().replace("db(a)", "").replace("db", "").replace(",", ".").strip())
    except ValueError:
        return None


def _fill(box: QComboBox, rows: list[tuple[str, str]], chosen: str) -> None:
    """Fill a box with (words, value) rows and choose one, touching it only where something changed."""
    shown = [(box.itemText(index), box.itemData(index)) for index in range(box.count())]
    if shown != rows:
        box.clear()
        for said, value in rows:
            box.addItem(said, value)
    index = box.findData(chosen)
    if index >= 0 and index != box.currentIndex():
        box.setCurrentIndex(index)
