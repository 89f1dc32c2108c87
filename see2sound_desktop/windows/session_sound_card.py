"""Second step of setting up a session: the output, how loud it plays, and that left is left."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.audio import Layout
from core.playback.calibration import HIGHEST_DBA, LOWEST_DBA
from core.playback.door import device_words
from core.reports.phrases import places
from see2sound_desktop.presenters.output_view import LAYOUTS, OutputChoice, OutputView
from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, ThemedPicture, button, field, filled, icon_button, row, text
from see2sound_desktop.widgets.icon_line import IconLine
from see2sound_desktop.widgets.word_spin_box import WordSpinBox
from see2sound_desktop.windows import session_words as words
from see2sound_desktop.windows.calibration_words import dose_words, level_words
from see2sound_desktop.wording import layout_words


class SoundCard(Card):
    """Output, layout, level, and the channel check: of a test, or of training where it ``trains``."""

    calibration_wanted = Signal()

    def __init__(self, presenter: OutputChoice, parent: QWidget | None = None, *, trains: bool = False) -> None:
        super().__init__(QCoreApplication.translate("SoundCard", "2   Sound check"), parent)
        self.body.setSpacing(theme().size("space_m") - 4)
        self._presenter, self._trains = presenter, trains
        self._filling = self._asks = False
        self.channel_buttons: dict[str, QPushButton] = {}
        self.device = QComboBox()
        self.device.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.device.currentIndexChanged.connect(self._device_chosen)
        again = icon_button("repeat", self.tr("Look for audio outputs again"), pressed=presenter.find_devices)
        output = field(self.tr("&Output"), self.device)
        output.takeAt(1)
        output.addLayout(row(self.device, again, spacing=8))
        self.body.addLayout(output)
        self.layout_box = QComboBox()
        for layout in LAYOUTS:
            self.layout_box.addItem(layout_words(layout.value), layout.value)
        self.layout_box.currentIndexChanged.connect(self._layout_chosen)
        self.body.addLayout(field(self.tr("&Played on"), self.layout_box))
        self.reach = IconLine()
        self.body.addWidget(self.reach)
        self.body.addLayout(self._level())
        self._channel_check()

    def _channel_check(self) -> None:
        presenter = self._presenter
        self._check_icon = ThemedPicture("headphones", "accent", 36)
        self.check_sentence = text("", "body", wrap=True)
        self.check_sentence.setMinimumHeight(50)
        said = QHBoxLayout()
        said.setSpacing(14)
        said.addWidget(self._check_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        said.addWidget(self.check_sentence, 1)
        self.body.addSpacing(4)
        self.body.addLayout(said)
        self._channels = QGridLayout()
        self._channels.setSpacing(10)
        self.body.addLayout(self._channels)
        self.nothing = button(self.tr("Nothing heard"), kind="quiet", pressed=lambda: presenter.output_check.hear(""))
        self.play_again = button(
            self.tr("Play a&gain"), kind="quiet", icon="repeat", pressed=presenter.output_check.play
        )
        self.check = button(self.tr("&Check the channels"), icon="volume", pressed=presenter.begin_check)
        self.body.addLayout(row(self.check, self.play_again, self.nothing, None))
        self.body.addStretch(1)

    def _level(self) -> QVBoxLayout:
        self.level = WordSpinBox(
            lowest=LOWEST_DBA, highest=HIGHEST_DBA, step=1.0, decimals=0, words=_level_words, number=_level_number
        )
        self.level.setAccessibleName(self.tr("Level"))
        self.level.setMinimumWidth(150)
        self.level.changed.connect(lambda level_dba: self._presenter.choose(level_dba=level_dba))
        self.level_sentence = text("", "caption", wrap=True)
        self.calibrate = button(self.tr("Cali&brate …"), pressed=self.calibration_wanted.emit)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.level)
        line.addWidget(self.level_sentence, 1)
        line.addWidget(self.calibrate)
        self.caution = IconLine()
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self.caution)
        return column

    def show_view(self, view: OutputView) -> None:
        """Show the output as it stands."""
        self._filling = True
        self._show_sound(view)
        self._show_level(view)
        self._show_check(view)
        self._filling = False

    def _show_sound(self, view: OutputView) -> None:
        device = view.device
        if view.devices:
            named = [(device_words(one.name), one.id) for one in view.devices]
            filled(self.device, named, "" if device is None else device.id)
        else:
            waiting = self.tr("Looking for outputs …") if not view.devices_known else self.tr("No audio output found")
            filled(self.device, [(waiting, "")], "")
        self.device.setEnabled(bool(view.devices))
        self.layout_box.setCurrentIndex(self.layout_box.findData(view.choice.layout.value))
        self.reach.say(self._reach_words(view), warns=bool(view.carriage.lost_deg))

    def _reach_words(self, view: OutputView) -> str:
        """Which directions the layout carries, and which of this test it does not."""
        found = view.carriage
        if not found.lost_deg:
            return self.tr("Carries directions up to {reach:.0f}° left and right.").format(reach=found.reach_deg)
        if self._trains:
            return self.tr(
                "Carries directions up to {reach:.0f}° left and right. Training leads to {places}: what lies farther "
                "out is heard at the loudspeakers. Use headphones for this training."
            ).format(reach=found.reach_deg, places=places(found.lost_deg))
        return self.tr(
            "Carries directions up to {reach:.0f}° left and right. This test also asks for {places}: errors there may "
            "be the loudspeakers', and the report will say so. Use headphones for this test."
        ).format(reach=found.reach_deg, places=places(found.lost_deg))

    def _show_level(self, view: OutputView) -> None:
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
        self.caution.say("\n".join(said), warns=warns)

    def _show_check(self, view: OutputView) -> None:
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
        answers = (*self.channel_buttons.values(), self.nothing, self.play_again)
        was_answered_by_keyboard = not asking and any(made.hasFocus() for made in answers)
        for made in self.channel_buttons.values():
            made.setVisible(asking)
        hidden_first = (
            (self.check, self.nothing, self.play_again) if asking else (self.nothing, self.play_again, self.check)
        )
        for made in hidden_first:  # never all three at once: the row would widen the page for a moment
            made.setVisible(asking != (made is self.check))
        if asking and not self._asks:  # by keyboard the answers are next; none of them is pressed by a second Enter
            self.play_again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif was_answered_by_keyboard:
            self.check.setFocus(Qt.FocusReason.OtherFocusReason)
        self._asks = asking
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
            made.clicked.connect(lambda _checked=False, channel=channel: self._presenter.output_check.hear(channel))
            self._channels.addWidget(made, number // columns, number % columns)
            self.channel_buttons[channel] = made
        for before, after in pairwise([self.calibrate, *self.channel_buttons.values()]):
            QWidget.setTabOrder(before, after)

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
