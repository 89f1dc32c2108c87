"""Step of the calibration wizard: every channel sounds, one at a time, and a person says where it came from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from core.audio import Layout
from see2sound_desktop.presenters.calibration import CalibrationPresenter, CalibrationView
from see2sound_desktop.presenters.session_check import CheckState
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import ThemedPicture, button, row, text
from see2sound_desktop.windows import calibration_words as words
from see2sound_desktop.windows.calibration_step import Step
from see2sound_desktop.windows.session_words import channel_words


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
        self.wrong = text("", "body", wrap=True)
        self.body.addLayout(said)
        self.body.addWidget(self.wrong)
        self.body.addLayout(self._grid)
        self.body.addLayout(row(self.check, self.again, self.nothing, None))
        self.body.addStretch(1)

    @property
    def first(self) -> QWidget | None:
        """Where the keyboard starts."""
        return self.check

    def show_view(self, view: CalibrationView) -> None:
        """Show where the check stands."""
        check, asking, layout = view.check, view.check.state is CheckState.ASKING, view.draft.layout
        pictures = {
            CheckState.NOT_DONE: ("headphones" if layout is Layout.BINAURAL else "speakers", "accent"),
            CheckState.ASKING: ("volume", "accent"),
            CheckState.CONFIRMED: ("success", "success"),
            CheckState.FAILED: ("error", "error"),
        }
        self.icon.show_icon(*pictures[check.state])
        self.sentence.setText(words.places_words(check, layout))
        wrong = words.wrong_places(check)
        self.wrong.setText("\n".join(wrong))
        self.wrong.setVisible(bool(wrong))
        if asking and set(self.buttons) != set(check.channels):
            self._make(check.channels)
        begins = asking and not self.check.isHidden()
        for made in (*self.buttons.values(), self.again, self.nothing):
            made.setVisible(asking)
        if begins:  # the button that had the keyboard goes; none that would give an answer gets it
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        self.check.setVisible(not asking)
        done = check.state is not CheckState.NOT_DONE
        self.check.setText(
            self.tr("Preparing …") if view.busy else self.tr("&Check again") if done else self.tr("&Check the channels")
        )

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
