"""Whether reports bear the patient's name: one choice, wherever a report is saved."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox

from core.records.protection.access import Right
from core.settings import Settings
from see2sound_desktop.presenters.context import AppContext


class NamesOnReports(QCheckBox):
    """Kept in the settings. Who may not know patients by name is not asked."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.setText(self.tr("&With the patient’s name"))
        self.setAccessibleDescription(self.tr("In place of the code, where the name is known."))
        self.setToolTip(self.accessibleDescription())
        self._context = context
        access = context.store.access
        if access is not None and not access.may(Right.IDENTITY):
            self.hide()
        self.setChecked(context.settings.names_on_reports)
        self.clicked.connect(self._choose)
        context.settings_changed.connect(self._show)

    @Slot(bool)
    def _choose(self, on: bool) -> None:
        self._context.change_settings(names_on_reports=on)

    @Slot(object)
    def _show(self, settings: Settings) -> None:
        self.setChecked(settings.names_on_reports)
