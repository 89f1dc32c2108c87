"""Settings for the records: the way to the page about who may open them, and their backups."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from see2sound_desktop.widgets.basics import Card, button, row, text


class RecordsCard(Card):
    """``opened`` is called to show the page."""

    def __init__(self, opened: Callable[[], None]) -> None:
        super().__init__(QCoreApplication.translate("RecordsCard", "Records"))
        said = self.tr("Who may open them, when this window locks, their backups, and bringing one back.")
        self.body.addWidget(text(said, "caption", wrap=True))
        self.open_button = button(self.tr("A&ccounts and backups …"), icon="save", pressed=opened)
        self.open_button.setAccessibleDescription(said)
        self.body.addLayout(row(self.open_button, None))
