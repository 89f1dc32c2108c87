"""The colours of pads and large buttons, by role: for the patient's window, and for the therapist's page."""

from dataclasses import dataclass

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from see2sound_desktop.theme.current import theme
from see2sound_desktop.theme.tokens import Tokens


@dataclass(frozen=True)
class PadColours:
    """One colour per role. ``field`` is the ground of what can be touched; ``mark`` is the answer on it."""

    ground: QColor
    text: QColor
    muted: QColor
    surface: QColor
    border: QColor
    accent: QColor
    accent_text: QColor
    field: QColor
    on_field: QColor
    mark: QColor
    stop: QColor
    stop_text: QColor
    focus: QColor

    @classmethod
    def patient(cls, chosen: Tokens) -> "PadColours":
        """For the patient's window: text at 7:1, shapes at 3:1."""
        c = {role: QColor(value) for role, value in chosen.colours.items()}
        return cls(
            ground=c["patient_window"],
            text=c["patient_text"],
            muted=c["patient_muted"],
            surface=c["patient_surface"],
            border=c["patient_border"],
            accent=c["patient_accent"],
            accent_text=c["patient_accent_text"],
            field=c["patient_field"],
            on_field=c["on_patient_field"],
            mark=c["patient_mark"],
            stop=c["patient_stop"],
            stop_text=c["patient_stop_text"],
            focus=c["patient_focus"],
        )

    @classmethod
    def therapist(cls, chosen: Tokens) -> "PadColours":
        """For a pad on the therapist's page."""
        c = {role: QColor(value) for role, value in chosen.colours.items()}
        return cls(
            ground=c["surface"],
            text=c["text"],
            muted=c["text_muted"],
            surface=c["control"],
            border=c["control_border"],
            accent=c["accent"],
            accent_text=c["accent_text"],
            field=c["surface_sunken"],
            on_field=c["text"],
            mark=c["answer"],
            stop=c["danger"],
            stop_text=c["danger_text"],
            focus=c["focus"],
        )


class Coloured:
    """A widget that paints with ``PadColours``; the patient's until it is told others."""

    _colours: PadColours | None = None

    @property
    def colours(self) -> PadColours:
        """What it paints with."""
        return self._colours or PadColours.patient(theme().tokens)

    def use_colours(self, colours: PadColours) -> None:
        """Paint with others from now on, and every coloured widget inside it too."""
        self._colours = colours
        if isinstance(self, QWidget):
            for child in self.findChildren(QWidget):
                if isinstance(child, Coloured):
                    child._colours = colours
                    child.update()
            self.update()
