"""The step that shows a recovery code this once: saved to be printed, and put away before one goes on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import MachineError
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets import files
from see2sound_desktop.widgets.basics import button, row, text
from see2sound_desktop.widgets.recovery_code import RecoveryCode
from see2sound_desktop.windows.recovery_sheet import write_sheet


class CodeStep(QWidget):
    """``go_on`` is called once the code was said to be put away; ``site`` gives the name for the sheet."""

    def __init__(self, go_on: Callable[[], None], site: Callable[[], str]) -> None:
        super().__init__()
        self._site = site
        self._words = ""
        self.kept = RecoveryCode()
        self.go_on_button = button(self.tr("&Go on"), kind="primary", pressed=go_on)
        self.go_on_button.setEnabled(False)
        self.kept.kept.connect(self.go_on_button.setEnabled)
        self.kept.save_asked.connect(self._save)
        self.kept.save_button.setAutoDefault(False)
        self._trouble = text("", "error", wrap=True)
        self._trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().size("space_m"))
        column.addWidget(self.kept)
        column.addWidget(self._trouble)
        column.addLayout(row(None, self.go_on_button))

    def show_code(self, code: str) -> None:
        """Show a code."""
        self._words = code
        self.kept.show_code(code)

    @property
    def is_kept(self) -> bool:
        """Whether it was said to be put away."""
        return self.go_on_button.isEnabled()

    def _save(self) -> None:
        proposed = Path.home() / self.tr("See2Sound recovery code.pdf")
        chosen = files.to_save(self, self.tr("Save the sheet"), proposed, "PDF (*.pdf)")
        if chosen is None:
            return
        try:
            write_sheet(chosen, self._words, self._site())
        except MachineError as error:
            self._trouble.setText(str(error))
            self._trouble.show()
            return
        self._trouble.hide()
        self.kept.tell_saved(chosen)
