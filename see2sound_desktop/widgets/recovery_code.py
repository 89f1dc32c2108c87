"""The recovery code on screen: shown once, saved to be printed, and put away before one goes on."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.basics import Card, button, row, text


class RecoveryCode(QWidget):
    """Says what the code is for. ``kept`` tells whether it was said to be put away."""

    kept = Signal(bool)
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().size("space_m"))
        what = self.tr(
            "It opens the records when every passphrase is lost, and works once. It is shown now and never again: "
            "print it or write it down, seal it, and lock it away."
        )
        column.addWidget(text(what, wrap=True))
        sheet = Card()
        self._code = text("", "title")
        self._code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._code.setAccessibleName(self.tr("Recovery code"))
        sheet.body.addWidget(self._code)
        column.addWidget(sheet)
        self.save_button = button(self.tr("Save a &sheet to print …"), icon="save", pressed=self.save_asked.emit)
        self._saved = text("", "caption", wrap=True)
        column.addLayout(row(self.save_button, None))
        column.addWidget(self._saved)
        self.kept_box = QCheckBox(self.tr("The code is on paper and put &away"))
        self.kept_box.toggled.connect(self.kept)
        column.addWidget(self.kept_box)

    def show_code(self, code: str) -> None:
        """Show a code, two groups on a line: so it is read aloud, and fits at any size of type."""
        groups = code.split("-")
        pairs = (groups[first : first + 2] for first in range(0, len(groups), 2))
        self._code.setText("\n".join(" – ".join(pair) for pair in pairs))
        self.kept_box.setChecked(False)
        self._saved.clear()

    def tell_saved(self, path: Path) -> None:
        """Say where the sheet lies, and that it has to go from there."""
        said = self.tr("Saved as {path}. Print it, then delete this file.").format(path=path)
        self._saved.setText(said)

    @property
    def code_label(self) -> QLabel:
        """What shows the code."""
        return self._code
