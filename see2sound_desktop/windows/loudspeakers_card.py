"""Settings for 5.1 loudspeakers: how directions between them are made, and where the bass goes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLabel, QRadioButton, QVBoxLayout

from core.acoustics.bass import CROSSOVER_HZ
from core.settings import Settings
from see2sound_desktop.presenters.settings import surround_methods
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, text

_UNDER_THE_WORDS_PX = 41
"""Where the words of a radio button or a check box begin."""


class LoudspeakersCard(Card):
    """``change`` takes a setting by its name; it holds at once."""

    def __init__(self, now: Settings, change: Callable[..., None]) -> None:
        super().__init__(QCoreApplication.translate("LoudspeakersCard", "5.1 loudspeakers"))
        self._change = change
        self.method_buttons: dict[str, QRadioButton] = {}
        self._methods = QButtonGroup(self)
        self.body.addWidget(text(self.tr("Directions between the loudspeakers"), "strong"))
        for method, reach_deg in surround_methods():
            self._add_method(method, reach_deg, chosen=method == now.surround_method)
        self.bass = QCheckBox(self.tr("All bass to the s&ubwoofer"))
        self.bass.setChecked(now.bass_management)
        self.bass.clicked.connect(lambda checked: self._change(bass_management=checked))
        self.body.addSpacing(theme().size("space_s"))
        self.body.addLayout(
            _explained(
                self.bass,
                self.tr(
                    "Where there is a subwoofer: what is below {crossover:.0f} Hz goes there alone. Otherwise it plays "
                    "the bass of the loudspeakers once more. Calibrations stay valid."
                ).format(crossover=CROSSOVER_HZ),
            )
        )

    def _add_method(self, method: str, reach_deg: float, *, chosen: bool) -> None:
        made = QRadioButton(self._words(method))
        made.setChecked(chosen)
        made.clicked.connect(lambda _checked: self._change(surround_method=method))
        self._methods.addButton(made)
        self.method_buttons[method] = made
        if reach_deg > 0.0:
            said = self.tr("Carries directions up to {reach:.0f}° left and right of straight ahead.")
        else:
            said = self.tr("Carries no direction closely enough for a test of direction: there to compare with.")
        self.body.addLayout(_explained(made, said.format(reach=reach_deg)))

    def _words(self, method: str) -> str:
        return {
            "ear-matching": self.tr("&Matched at the listener's ears"),
            "vbap": self.tr("Panned between two loudspeakers (&VBAP)"),
            "room-microphones": self.tr("Microphones in a &room, as published"),
        }.get(method, method)


def _explained(made: QRadioButton | QCheckBox, words: str) -> QVBoxLayout:
    """A choice with a sentence below its words."""
    made.setAccessibleName(made.text().replace("&", ""))
    made.setAccessibleDescription(words)
    caption: QLabel = text(words, "caption", wrap=True)
    caption.setContentsMargins(_UNDER_THE_WORDS_PX, 0, 0, 0)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(made)
    column.addWidget(caption)
    return column
