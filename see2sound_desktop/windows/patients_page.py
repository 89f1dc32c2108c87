"""Patients."""

from see2sound_desktop.windows.page import Page


class PatientsPage(Page):
    """The patients."""

    @property
    def title(self) -> str:
        """The heading."""
        return self.tr("Patients")
