"""What every step of the calibration wizard is: a column of parts that shows the draft and hands on what is typed."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from see2sound_desktop.presenters.calibration import CalibrationPresenter, CalibrationView
from see2sound_desktop.theme import theme


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
        """Where the keyboard starts; None for a step with nothing to do in it."""
        return None

    @property
    def after_sound(self) -> QWidget | None:
        """Where the keyboard goes when the sound was stopped."""
        return self.first

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


def show_text(editor: QLineEdit, words_now: str) -> None:
    """Show words in a line, leaving the cursor alone where they are there already."""
    if editor.text() != words_now:
        editor.setText(words_now)
