"""Settings for models: the way to the page where they are installed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from see2sound_desktop.widgets.basics import Card, button, row, text


class ModelsCard(Card):
    """``opened`` is called to show the page of the models."""

    def __init__(self, opened: Callable[[], None]) -> None:
        super().__init__(QCoreApplication.translate("ModelsCard", "Models"))
        said = self.tr(
            "Neural models find more in a picture and make more sounds. See2Sound works without any. "
            "Nothing is fetched by itself."
        )
        self.body.addWidget(text(said, "caption", wrap=True))
        self.open_button = button(self.tr("&Models …"), icon="wand", pressed=opened)
        self.open_button.setAccessibleDescription(said)
        self.body.addLayout(row(self.open_button, None))
