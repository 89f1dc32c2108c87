"""Who can be asked at each stage: the built-in and every model of the list, installed or not."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.models import catalogue, installed
from core.models.door import Entry, Task
from core.progress import Progress
from core.settings import Making
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.scene_making_choices import BUILTIN, choice
from see2sound_desktop.presenters.scene_making_words import builtin_words


@dataclass(frozen=True)
class Offer:
    """One of those who can be asked."""

    id: str | None
    """None, for following alone: who finds what is there."""
    words: str
    ready: bool
    """False for a model that is not installed, or damaged."""


@dataclass(frozen=True)
class _Look:
    entries: tuple[Entry, ...]
    whole: frozenset[str]
    """Ids of the models that are installed and whole."""


class MakingOffers(QObject):
    """Reads the list of models and the disk on a worker; until then only the built-ins are known."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._look = _Look((), frozenset())
        self._job: Job[_Look] | None = None

    def refresh(self) -> None:
        """Look at what is there now."""
        data = self._context.data

        def work(_progress: Progress) -> _Look:
            whole = frozenset(found.id for found in installed.listing(data) if found.installation is not None)
            return _Look(catalogue.entries(), whole)

        if self._job is None:
            self._job = self._context.jobs.start(
                self.tr("Looking at the models"),
                work,
                done=self._looked,
                failed=self._context.notice_error,
                ended=self._ended,
            )

    @property
    def titles(self) -> dict[str, str]:
        """What the models are called, by their ids."""
        return {entry.id: entry.title for entry in self._look.entries}

    def of(self, task: Task, chosen: str | None) -> tuple[Offer, ...]:
        """Who can be asked for a task; who is chosen is among them, also when the list does not know them."""
        offers = [Offer(BUILTIN, builtin_words(task), ready=True)]
        if task is Task.TRACKS:
            offers.insert(0, Offer(None, self.tr("Who finds it, where they can"), ready=True))
        models = [self._offer(entry) for entry in self._look.entries if task in entry.backends]
        offers += sorted(models, key=lambda offer: not offer.ready)
        if chosen not in {offer.id for offer in offers}:
            offers.append(Offer(chosen, str(chosen), ready=not self._look.entries))
        return tuple(offers)

    def missing(self, making: Making) -> tuple[str, ...]:
        """What those are called who are chosen and cannot be asked: they are not installed, or damaged."""
        chosen = {choice(making, task) for task in Task if task is not Task.JUDGE or making.generator != BUILTIN}
        if not self._look.entries:
            return ()
        names = {one for one in chosen if one is not None and one != BUILTIN and one not in self._look.whole}
        return tuple(sorted(self.titles.get(name, name) for name in names))

    def _offer(self, entry: Entry) -> Offer:
        ready = entry.id in self._look.whole
        words = entry.title if ready else self.tr("{title} (not installed)").format(title=entry.title)
        return Offer(entry.id, words, ready)

    def _looked(self, look: _Look) -> None:
        if look != self._look:
            self._look = look
            self.changed.emit()

    def _ended(self) -> None:
        self._job = None
