"""Step of the calibration wizard: noise from one channel at a time, and what the meter reads."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from core.audio import Layout
from see2sound_desktop.presenters.calibration import CalibrationPresenter, CalibrationView
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import button, text
from see2sound_desktop.windows import calibration_words as words
from see2sound_desktop.windows.calibration_step import Step, show_text
from see2sound_desktop.windows.session_words import channel_words

_PLAY_PX = 138
"""Wide enough for what the button says while it plays, so that nothing moves then."""
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LevelsStep(Step):
    """Noise from one channel at a time, and what the meter reads. Enter in a reading goes on to the next channel."""

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
        self._played = ""
        self.body.addWidget(self.sentence)
        self.body.addWidget(self._table)
        self.body.addStretch(1)

    @property
    def first(self) -> QWidget | None:
        """Where the keyboard starts."""
        return next(iter(self.play_buttons.values()), None)

    @property
    def after_sound(self) -> QWidget | None:
        """The reading of the channel that sounded last."""
        return self.readings.get(self._played, self.first)

    def show_view(self, view: CalibrationView) -> None:
        """Show readings, distances and trims."""
        draft = view.draft
        key = (draft.layout.value, *draft.measured)
        if self._shown != key:
            self._shown = key
            self._make(draft.measured, with_distances=draft.layout is not Layout.BINAURAL)
        self.sentence.setText(words.levels_words(view))
        if view.noise_on and view.noise_on != self._played:
            self.readings[view.noise_on].setFocus(Qt.FocusReason.OtherFocusReason)
        self._played = view.noise_on or self._played
        for name in draft.measured:
            show_text(self.readings[name], draft.readings.get(name, ""))
            if name in self.distances:
                show_text(self.distances[name], draft.distances.get(name, ""))
            self._trims[name].setText(words.trim_words(draft.trims_db.get(name)))
            sounding = view.noise_on == name
            self.play_buttons[name].setText(self.tr("Playing …") if sounding else self.tr("Play"))
            self.play_buttons[name].setEnabled(not sounding)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a reading is for the next channel, as long as one is not read yet; then it is the wizard's Next."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _RETURN:
            unread = next((name for name, line in self.readings.items() if not line.text().strip()), None)
            if unread is not None and watched is not self.readings[unread]:
                self.play_buttons[unread].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _make(self, channels: tuple[str, ...], *, with_distances: bool) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for held in (self.play_buttons, self.readings, self.distances, self._trims, self.editors):
            held.clear()
        self._played = ""
        headings = [self.tr("Channel"), "", self.tr("Meter reads, dB(A)"), self.tr("Trim")]
        if with_distances:
            headings.insert(3, self.tr("Distance, m (optional)"))
        for column, heading in enumerate(headings):
            self._grid.addWidget(text(heading, "caption", wrap=True), 0, column, Qt.AlignmentFlag.AlignBottom)
        for number, name in enumerate(channels, start=1):
            self._add_row(number, name, with_distances=with_distances)
        self._grid.setColumnStretch(len(headings), 1)

    def _add_row(self, number: int, name: str, *, with_distances: bool) -> None:
        said = channel_words(name)
        play = button(self.tr("Play"), icon="play")
        play.setAccessibleName(self.tr("Play noise: {channel}").format(channel=said))
        play.clicked.connect(lambda _checked=False: self.presenter.play_noise(name))
        play.setMinimumWidth(theme().half_grown(_PLAY_PX))
        reading = _number_line(self.tr("Reading: {channel}").format(channel=said), self.tr("such as 68.5"))
        reading.textEdited.connect(lambda typed: self.presenter.type_reading(name, typed))
        reading.installEventFilter(self)
        trim = text("", "body")
        trim.setMinimumWidth(90)
        parts: list[QWidget] = [text(said, "strong"), play, reading, trim]
        if with_distances:
            distance = _number_line(self.tr("Distance: {channel}").format(channel=said), self.tr("such as 1.80"))
            distance.textEdited.connect(lambda typed: self.presenter.type_distance(name, typed))
            parts.insert(3, distance)
            self.distances[name] = distance
            self.editors[f"distances.{name}"] = distance
        for column, part in enumerate(parts):
            self._grid.addWidget(part, number, column)
        self.play_buttons[name], self.readings[name], self._trims[name] = play, reading, trim
        self.editors[f"readings.{name}"] = reading


def _number_line(name: str, example: str) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(8)
    made.setFixedWidth(max(150, theme().grown(106)))
    made.setPlaceholderText(example)
    made.setAccessibleName(name)
    return made
