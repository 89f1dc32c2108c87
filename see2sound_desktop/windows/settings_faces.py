"""The settings, and the pages behind two of their buttons: models, and tests."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from see2sound_desktop.presenters.context import AppContext, OpenModels, OpenProtocols, PageRequest

if TYPE_CHECKING:
    from see2sound_desktop.windows.models_page import ModelsPage
    from see2sound_desktop.windows.protocols_page import ProtocolsPage


class SettingsFaces(QStackedWidget):
    """The first face is the settings. The others are made when they are first needed, and go on when they are left."""

    left = Signal(object)
    """The page that was left for the settings."""

    def __init__(self, context: AppContext, presenters: QObject) -> None:
        super().__init__()
        self._context, self._presenters = context, presenters
        self.models: ModelsPage | None = None
        self.protocols: ProtocolsPage | None = None

    def activated(self) -> None:
        """The settings have come to the front: what the shown page read may have changed."""
        shown = self.currentWidget()
        for page in (self.models, self.protocols):
            if page is not None and page is shown:
                page.presenter.refresh()

    def take(self, request: PageRequest) -> None:
        """Show the models or the tests, and the one that is asked for."""
        if isinstance(request, OpenModels):
            page = self.open_models()
            if request.model_id is not None:
                page.choose(request.model_id)
        elif isinstance(request, OpenProtocols):
            self.open_protocols(request.protocol_id)

    def open_models(self) -> "ModelsPage":
        """Show the page of the models; what it fetches goes on when it is left."""
        if self.models is None:
            from see2sound_desktop.presenters.models import ModelsPresenter
            from see2sound_desktop.windows.models_page import ModelsPage

            self.models = ModelsPage(ModelsPresenter(self._context, self._presenters))
            self.models.left.connect(self._back)
            self.addWidget(self.models)
        self.setCurrentWidget(self.models)
        self.models.activated()
        return self.models

    def open_protocols(self, protocol_id: str | None = None) -> "ProtocolsPage":
        """Show the page of the tests; a copy that is being edited stays as it is."""
        if self.protocols is None:
            from see2sound_desktop.presenters.protocols import ProtocolsPresenter
            from see2sound_desktop.windows.protocols_page import ProtocolsPage

            self.protocols = ProtocolsPage(self._context, ProtocolsPresenter(self._context, self._presenters))
            self.protocols.left.connect(self._back)
            self.addWidget(self.protocols)
        self.setCurrentWidget(self.protocols)
        if protocol_id is not None:
            self.protocols.choose(protocol_id)
        self.protocols.activated()
        return self.protocols

    @Slot()
    def _back(self) -> None:
        page = self.currentWidget()
        self.setCurrentIndex(0)
        self.left.emit(page)
