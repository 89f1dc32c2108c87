"""The page of the tests without its widgets: what there is, copying, editing and removing copies."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from core.assessment import batteries, protocol_library
from core.assessment.batteries import Battery
from core.assessment.protocol import LockedProtocol
from core.assessment.protocol_editing import copy_of
from core.assessment.protocol_library import ProtocolList
from core.errors import See2SoundError
from core.progress import Progress
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.protocol_form import ProtocolForm
from see2sound_desktop.presenters.protocol_words import name_words


@dataclass(frozen=True)
class ProtocolsView:
    """What the page shows."""

    protocols: tuple[LockedProtocol, ...] = ()
    batteries: tuple[Battery, ...] = ()
    skipped: tuple[str, ...] = ()
    """Why files of the data folder are not among them."""
    used: Mapping[str, int] = field(default_factory=dict)
    """The newest version of each that a session was held with."""

    def find(self, protocol_id: str) -> LockedProtocol | None:
        """A test by its id."""
        return next((one for one in self.protocols if one.protocol.id == protocol_id), None)


class ProtocolsPresenter(QObject):
    """Built-in tests are shown and copied, never changed."""

    changed = Signal(object)
    """``ProtocolsView``"""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view = ProtocolsView()

    @property
    def view(self) -> ProtocolsView:
        """What is shown."""
        return self._view

    def refresh(self) -> None:
        """Read what there is, on a worker."""
        data, store = self._context.data, self._context.store

        def work(_progress: Progress) -> tuple[ProtocolList, Mapping[str, int]]:
            return protocol_library.listed(data), store.versions_used()

        self._context.jobs.start(
            self.tr("Looking at the tests"), work, done=self._read, failed=self._context.notice_error
        )

    def _read(self, found: tuple[ProtocolList, Mapping[str, int]]) -> None:
        listed, used = found
        skipped = tuple(str(error) for error in listed.skipped)
        self._view = ProtocolsView(listed.protocols, batteries.built_in(), skipped, used)
        self.changed.emit(self._view)

    def copy(self, protocol_id: str, name: str = "") -> ProtocolForm | None:
        """A form with a copy of a test, not yet written."""
        original = self._view.find(protocol_id)
        if original is None:
            return None
        before = name_words(original.protocol)
        taken = protocol_library.taken_ids(self._context.data, self._view.used)
        draft = copy_of(
            original,
            name or self.tr("{name}, our copy").format(name=before),
            self.tr("Changed from “{name}”.").format(name=before),
            taken,
        )
        return self._form(ProtocolForm(self._context.data, draft, self._view.used, taken=taken, parent=self))

    def edit(self, protocol_id: str) -> ProtocolForm | None:
        """A form with a copy of the site; None for a built-in test."""
        found = self._view.find(protocol_id)
        if found is None or not protocol_library.is_own(found.protocol):
            return None
        return self._form(ProtocolForm(self._context.data, found.protocol, self._view.used, parent=self))

    def remove(self, protocol_id: str) -> None:
        """Delete a copy."""
        found = self._view.find(protocol_id)
        if found is None or not protocol_library.is_own(found.protocol):
            return
        try:
            protocol_library.remove(self._context.data, protocol_id)
        except See2SoundError as error:
            self._context.notice_error(error)
        self.refresh()

    def _form(self, made: ProtocolForm) -> ProtocolForm:
        made.troubled.connect(self._context.notice_error)
        made.saved.connect(lambda _locked: self.refresh())
        return made
