"""What headphone sound is fitted with at a site: HRTF sets and headphone equalisations, imported, chosen, removed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.acoustics.library import KEMAR_SET, Kept, Shelf, headphone_shelf, hrtf_sets, hrtf_shelf, set_named
from core.assessment.set_removal import remove_set
from core.errors import See2SoundError
from core.progress import Progress
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext


class Kind(StrEnum):
    """What is imported."""

    SET = "set"
    EQUALISATION = "equalisation"


@dataclass(frozen=True)
class HeadphonesView:
    """What there is and what is chosen. A chosen file that is gone is among them still, by its name."""

    sets: tuple[Kept, ...] = (KEMAR_SET,)
    chosen_set: str = KEMAR_SET.id
    equalisations: tuple[Kept, ...] = ()
    chosen_equalisation: str | None = None
    missing: frozenset[str] = frozenset()
    """Ids of what is chosen and not there any more."""
    importing: bool = False
    trouble: str = ""
    trouble_of: Kind = Kind.SET

    @property
    def imported_sets(self) -> tuple[Kept, ...]:
        """Those that are there to be removed."""
        return tuple(one for one in self.sets[1:] if one.id not in self.missing)


class HeadphonesPresenter(QObject):
    """Keeps the library and the site's choices in step."""

    changed = Signal(object)
    """``HeadphonesView``"""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job[Kept] | None = None
        self._importing = Kind.SET
        self._view = HeadphonesView()

    @property
    def view(self) -> HeadphonesView:
        """What is shown."""
        return self._view

    def refresh(self, trouble: str = "", trouble_of: Kind = Kind.SET) -> None:
        """Look anew at what there is."""
        data, settings = self._context.data, self._context.settings
        sets, equalisations = hrtf_sets(data), headphone_shelf(data).kept()
        chosen_set, chosen = settings.hrtf, settings.headphone_eq
        missing: set[str] = set()
        if chosen_set not in {one.id for one in sets}:
            sets = (*sets, set_named(data, chosen_set))
            missing.add(chosen_set)
        if chosen is not None and chosen not in {one.id for one in equalisations}:
            equalisations = (*equalisations, headphone_shelf(data).described(chosen))
            missing.add(chosen)
        self._show(
            HeadphonesView(
                sets,
                chosen_set,
                equalisations,
                chosen,
                frozenset(missing),
                importing=self._job is not None,
                trouble=trouble,
                trouble_of=trouble_of,
            )
        )

    def choose_set(self, hrtf: str) -> None:
        """The set for everybody who has none of their own."""
        self._context.change_settings(hrtf=hrtf)
        self.refresh()

    def choose_equalisation(self, equalisation: str | None) -> None:
        """The equalisation of the site's headphones; None switches it off."""
        self._context.change_settings(headphone_eq=equalisation)
        self.refresh()

    def import_set(self, path: Path) -> None:
        """Verify a SOFA file and take it in, on a worker."""
        self._import(Kind.SET, hrtf_shelf(self._context.data), path, self._set_added)

    def import_equalisation(self, path: Path) -> None:
        """Verify a text of filters, take it in and use it."""
        self._import(Kind.EQUALISATION, headphone_shelf(self._context.data), path, self._equalisation_added)

    def remove_set(self, hrtf: str) -> None:
        """Remove an imported set that nobody uses; else say who does."""
        try:
            remove_set(hrtf, self._context.data, self._context.settings, self._context.store)
        except See2SoundError as error:
            self.refresh(str(error))
            return
        self.refresh()

    def _import(self, kind: Kind, shelf: Shelf, path: Path, done: Callable[[Kept], None]) -> None:
        if self._job is not None:
            return
        self._importing = kind

        def work(progress: Progress) -> Kept:
            progress.check()
            return shelf.add(path)

        self._job = self._context.jobs.start(
            self.tr("Importing {name}").format(name=path.name), work, done=done, failed=self._failed, ended=self._ended
        )
        self.refresh()

    def _set_added(self, _added: Kept) -> None:
        self.refresh()

    def _equalisation_added(self, added: Kept) -> None:
        self.choose_equalisation(added.id)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, See2SoundError):
            raise error
        self.refresh(str(error), self._importing)

    def _ended(self) -> None:
        self._job = None
        self._show(replace(self._view, importing=False))

    def _show(self, view: HeadphonesView) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit(view)
