"""Choosing an HRTF set by ear: letters that play a moving sound, and the question which moves most evenly."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.ears import Ears
from core.playback.door import device_words
from see2sound_desktop.presenters.ear_choice import EarChoicePresenter, EarChoiceView
from see2sound_desktop.theme import set_icon, theme
from see2sound_desktop.widgets.basics import TextRole, button, row, rule, text
from see2sound_desktop.widgets.dialog import Dialog

_COLUMNS = 4
_TARGET_PX = 64
_WIDTH = 760
_STEPS = 1000


class EarChoiceDialog(Dialog):
    """Shows an ``EarChoicePresenter``. Accepted with ``ears`` once something was chosen."""

    def __init__(self, presenter: EarChoicePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self.ears: Ears | None = None
        self.setWindowTitle(self.tr("Choose an HRTF set by ear"))
        self.state = _sentence("", "muted")
        self.trouble = _sentence("", "error")
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(self.tr("Preparing the sounds"))
        self.play_buttons = {label: self._play_button(label) for label in presenter.view.labels}
        self.choice_buttons = {
            label: self._large(label, partial(self._choose, label)) for label in presenter.view.labels
        }
        for label, made in self.choice_buttons.items():
            made.setAccessibleName(self.tr("{letter} moves most evenly").format(letter=label))
        self.none_button = self._large(self.tr("No &difference"), partial(self._choose, None))
        self.again_button = button(self.tr("Try &again"), icon="repeat", pressed=presenter.begin)
        self.cancel_button = button(self.tr("Cancel"), kind="quiet", pressed=self.reject)
        for made in (self.again_button, self.cancel_button):
            made.setAutoDefault(False)
        self._was_ready = False
        self.setMinimumWidth(_WIDTH)
        self._column = QVBoxLayout(self)
        self._lay_out()
        presenter.changed.connect(self.show_view)
        self.show_view(presenter.view)

    def _large(self, words: str, pressed: partial[None]) -> QPushButton:
        made = button(words, pressed=pressed)
        made.setProperty("large", "true")
        made.setMinimumHeight(_TARGET_PX)
        made.setAutoDefault(False)
        return made

    def _play_button(self, label: str) -> QPushButton:
        made = self._large(self.tr("Play {letter}").format(letter=label), partial(self._play, label))
        set_icon(made, "play", "text", theme().size("icon_m"))
        return made

    def _lay_out(self) -> None:
        space = theme().size("space_l")
        column = self._column
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme().size("space_m"))
        column.addWidget(text(self.windowTitle(), "title"))
        how = self.tr(
            "Put the headphones on the patient. Each letter plays the same sound on its way from the left to the "
            "right. Play them as often as you like, in any order."
        )
        column.addWidget(_sentence(how, "body"))
        column.addLayout(_grid(list(self.play_buttons.values())))
        kept = self.bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # nothing moves under the hand when it is gone
        self.bar.setSizePolicy(kept)
        column.addWidget(self.state)
        column.addWidget(self.trouble)
        column.addLayout(row(self.again_button, None))
        column.addWidget(self.bar)
        column.addWidget(rule())
        column.addWidget(_sentence(self.tr("Which of these moves most evenly from left to right?"), "heading"))
        column.addLayout(_grid(list(self.choice_buttons.values())))
        column.addWidget(self.none_button)
        column.addStretch(1)
        column.addLayout(row(None, self.cancel_button))

    # --- what is shown ------------------------------------------------------------------------------------------------

    @Slot(object)
    def show_view(self, view: EarChoiceView) -> None:
        """Show how far it is, what plays, and what can be chosen."""
        for label, made in self.play_buttons.items():
            is_playing = label == view.playing
            made.setEnabled(view.ready)
            words = self.tr("Stop {letter}") if is_playing else self.tr("Play {letter}")
            made.setText(words.format(letter=label))
            made.setAccessibleName(made.text())
            set_icon(made, "stop" if is_playing else "play", "text", theme().size("icon_m"))
        for made in (*self.choice_buttons.values(), self.none_button):
            made.setEnabled(view.can_choose)
        preparing = not view.ready and not view.trouble
        self.bar.setVisible(preparing)
        self.bar.setValue(round(view.fraction * _STEPS))
        self.state.setText(self._state_words(view))
        self.state.setVisible(not view.trouble)
        self.trouble.setText(view.trouble)
        self.trouble.setVisible(bool(view.trouble))
        self.again_button.setVisible(bool(view.trouble))
        self.setMinimumHeight(self._column.heightForWidth(_WIDTH))
        self._lead(view)

    def _lead(self, view: EarChoiceView) -> None:
        """Bring the keyboard to the first letter once it can be heard, and to what mends a trouble."""
        if view.ready and not self._was_ready:
            next(iter(self.play_buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        if view.trouble:
            self.again_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._was_ready = view.ready

    def _state_words(self, view: EarChoiceView) -> str:
        if not view.ready:
            return self.tr("Preparing the sounds …")
        if view.playing:
            return self.tr("{letter} plays on {device}.").format(
                letter=view.playing, device=device_words(view.device_name)
            )
        left = [label for label in view.labels if label not in view.heard]
        if left:
            return self.tr("Still to be heard to the end: {letters}. Plays on {device}.").format(
                letters=", ".join(left), device=device_words(view.device_name)
            )
        return self.tr("All were heard. Ask the patient, and press the letter that they name.")

    # --- ends ---------------------------------------------------------------------------------------------------------

    def _play(self, label: str) -> None:
        if self.presenter.view.playing == label:
            self.presenter.stop()
        else:
            self.presenter.play(label)

    def _choose(self, label: str | None) -> None:
        self.ears = self.presenter.chosen(label)
        self.accept()

    def done(self, result: int) -> None:
        """However it ends: silence, and the output is given back."""
        self.presenter.close()
        super().done(result)


def _sentence(words: str, role: TextRole) -> QLabel:
    """Words over as many lines as the dialog is wide for, and no more."""
    label = text(words, role, wrap=True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return label


def _grid(made: list[QPushButton]) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(theme().size("space_m"))
    columns = min(len(made), _COLUMNS)
    for number, one in enumerate(made):
        grid.addWidget(one, number // columns, number % columns)
    return grid


def choose_by_ear(presenter: EarChoicePresenter, parent: QWidget) -> Ears | None:
    """Let a listener choose, in a dialog over a window that waits for it; None when it was left without a choice."""
    dialog = EarChoiceDialog(presenter, parent)
    presenter.begin()
    dialog.exec()
    ears = dialog.ears
    dialog.deleteLater()
    return ears
