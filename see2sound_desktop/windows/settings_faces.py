"""The settings, and the pages behind three of their buttons: models, tests, and the records."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from see2sound_desktop.presenters.context import AppContext, OpenAccounts, OpenModels, OpenProtocols, PageRequest

if TYPE_CHECKING:
    from see2sound_desktop.presenters.accounts import AccountsPresenter
    from see2sound_desktop.presenters.models import ModelsPresenter
    from see2sound_desktop.presenters.protocols import ProtocolsPresenter
    from see2sound_desktop.windows.models_page import ModelsPage
    from see2sound_desktop.windows.protocols_page import ProtocolsPage
    from see2sound_desktop.windows.records_page import RecordsPage


class SettingsFaces(QStackedWidget):
    """The first face is the settings. The others are made when they are first needed, and go on when they are left."""

    left = Signal(object)
    """The page that was left for the settings."""

    def __init__(self, context: AppContext, presenters: QObject) -> None:
        super().__init__()
        self._context, self._presenters = context, presenters
        self.models: ModelsPage | None = None
        self.protocols: ProtocolsPage | None = None
        self.records: RecordsPage | None = None

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
        elif isinstance(request, OpenAccounts):
            self.open_records()

    def open_models(self) -> "ModelsPage":
        """Show the page of the models; what it fetches goes on when it is left."""
        if self.models is None:
            from see2sound_desktop.presenters.models import ModelsPresenter

            self.models = self._models_of(ModelsPresenter(self._context))
        self.setCurrentWidget(self.models)
        self.models.activated()
        return self.models

    def _models_of(self, presenter: "ModelsPresenter") -> "ModelsPage":
        from see2sound_desktop.windows.models_page import ModelsPage

        presenter.setParent(self._presenters)
        made = ModelsPage(presenter)
        made.left.connect(self._back)
        self.addWidget(made)
        return made

    def open_protocols(self, protocol_id: str | None = None) -> "ProtocolsPage":
        """Show the page of the tests; a copy that is being edited stays as it is."""
        if self.protocols is None:
            from see2sound_desktop.presenters.protocols import ProtocolsPresenter

            self.protocols = self._protocols_of(ProtocolsPresenter(self._context))
        self.setCurrentWidget(self.protocols)
        if protocol_id is not None:
            self.protocols.choose(protocol_id)
        self.protocols.activated()
        return self.protocols

    def _protocols_of(self, presenter: "ProtocolsPresenter") -> "ProtocolsPage":
        from see2sound_desktop.windows.protocols_page import ProtocolsPage

        presenter.setParent(self._presenters)
        made = ProtocolsPage(self._context, presenter)
        made.left.connect(self._back)
        self.addWidget(made)
        return made

    def open_records(self) -> "RecordsPage":
        """Show the page about the records."""
        if self.records is None:
            from see2sound_desktop.presenters.accounts import AccountsPresenter

            self.records = self._records_of(AccountsPresenter(self._context))
        else:
            self.records.activated()
        self.setCurrentWidget(self.records)
        self.records.back.setFocus()
        return self.records

    def _records_of(self, presenter: "AccountsPresenter") -> "RecordsPage":
        from see2sound_desktop.windows.records_page import RecordsPage

        presenter.setParent(self._presenters)
        made = RecordsPage(self._context, presenter)
        made.left.connect(self._back)
        self.addWidget(made)
        return made

    def may_end(self) -> bool:
        """Whether no copy of a test is edited whose changes would be lost."""
        return self.protocols is None or self.protocols.may_leave()

    def take_over(self, before: "SettingsFaces") -> None:
        """Go on with what was begun on the pages of another one: they are made anew over the same presenters."""
        if before.models is not None:
            self.models = self._models_of(before.models.presenter)
        if before.protocols is not None:
            self.protocols = self._protocols_of(before.protocols.presenter)
            self.protocols.take_over(before.protocols)
        if before.records is not None:
            self.records = self._records_of(before.records.presenter)

    @Slot()
    def _back(self) -> None:
        page = self.currentWidget()
        self.setCurrentIndex(0)
        self.left.emit(page)
