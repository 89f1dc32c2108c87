"""Settings for tests: the way to the page where they are seen and copied."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from see2sound_desktop.widgets.basics import Card, button, row, text


class ProtocolsCard(Card):
    """``opened`` is called to show the page of the tests."""

    def __init__(self, opened: Callable[[], None]) -> None:
        super().__init__(QCoreApplication.translate("ProtocolsCard", "Tests"))
        said = self.tr("What each test is for and how long it takes, batteries of tests, and copies of your own.")
        self.body.addWidget(text(said, "caption", wrap=True))
        self.open_button = button(self.tr("&Tests and batteries …"), icon="head", pressed=opened)
        self.open_button.setAccessibleDescription(said)
        self.body.addLayout(row(self.open_button, None))
