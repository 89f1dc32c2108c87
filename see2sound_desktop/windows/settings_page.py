"""Settings."""

from see2sound_desktop.windows.page import Page


class SettingsPage(Page):
    """The settings."""

    @property
    def title(self) -> str:
        """The heading."""
        return self.tr("Settings")
