"""The models page without its widgets: what there is, and installing, checking, importing and removing it.

Installations, imports and checks are done one after another, so that a worker thread is left for everything else. While
a patient is tested nothing is done: what was under way goes on after the session.
"""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.errors import CancelledError, InputError, See2SoundError
from core.models.door import Entry
from core.models.fit import fit
from core.models.hub import Hub
from core.models.installed import Found
from core.models.machine import Machine
from core.models.staging import put_away
from core.progress import Progress, ProgressReport
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext, Notice, NoticeKind, OpenModels
from see2sound_desktop.presenters.model_view import LibraryView, ModelState, ModelView
from see2sound_desktop.presenters.model_work import (
    Kind,
    Look,
    Order,
    Outcome,
    carry_out,
    look_at_disk,
    look_at_machine,
)

_WORKING = {
    Kind.INSTALL: ModelState.INSTALLING,
    Kind.IMPORT: ModelState.IMPORTING,
    Kind.CHECK: ModelState.CHECKING,
}


class ModelsPresenter(QObject):
    """Nothing is fetched but what a person asks for, after they accepted its licence."""

    changed = Signal(object)
    """``LibraryView``"""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._entries: tuple[Entry, ...] = ()
        self._machine: Machine | None = None
        self._look = Look((), {}, 0)
        self._looks = 0
        self._orders: list[Order] = []
        self._current: Order | None = None
        self._job: Job[Outcome] | None = None
        self._goes_on_later = self._stops = False
        self._report: ProgressReport | None = None
        self._removing: set[str] = set()
        self._said: dict[str, tuple[str, bool]] = {}
        self._not_whole: set[str] = set()
        self._accepted: dict[str, str | None] = {}
        self._view = LibraryView(folder=context.data.models, session_runs=context.models.session_runs)
        context.models.session_changed.connect(self._session_changed)

    @property
    def view(self) -> LibraryView:
        """What is shown."""
        return self._view

    def refresh(self) -> None:
        """Look at what there is, on a worker."""
        data, machine, entries, looks = self._context.data, self._machine, self._entries, self._looks

        def work(_progress: Progress) -> tuple[tuple[Entry, ...], Machine, Look, int]:
            known = (entries, machine) if machine is not None else look_at_machine()
            return *known, look_at_disk(data), looks

        self._context.jobs.start(
            self.tr("Looking at the models"), work, done=self._looked, failed=self._context.notice_error
        )

    def _looked(self, seen: tuple[tuple[Entry, ...], Machine, Look, int]) -> None:
        self._entries, self._machine, look, began_at = seen
        if began_at == self._looks:  # else something ended meanwhile, which looked itself and later
            self._take(look)
        self._show()

    # --- licences -----------------------------------------------------------------------------------------------------

    def accept_licence(self, model_id: str, token: str | None = None) -> None:
        """A person was shown the licence and accepted it; ``token`` for a hub that asks who they are."""
        self._accepted[model_id] = token

    def is_accepted(self, model_id: str) -> bool:
        """Whether the licence was accepted since the app was started."""
        return model_id in self._accepted

    def gate_page(self, entry: Entry) -> str:
        """Where the licence of a model must be accepted that its hub does not give to everybody; else nothing."""
        gated = [source.repository for source in entry.sources if source.kind == "hub" and source.gated]
        if not gated:
            return ""
        try:
            return Hub.choose(self._context.settings).page(gated[0])
        except InputError as error:
            return str(error)

    # --- what is asked for --------------------------------------------------------------------------------------------

    def install(self, model_id: str) -> None:
        """Fetch and install a model, or go on with it. Without an accepted licence it is refused in a sentence."""
        self._order(Kind.INSTALL, model_id)

    def import_folder(self, model_id: str, folder: Path) -> None:
        """Install a model from a folder or a stick."""
        self._order(Kind.IMPORT, model_id, folder)

    def check(self, model_id: str) -> None:
        """Read every byte of an installed model."""
        self._order(Kind.CHECK, model_id)

    def pause(self, model_id: str) -> None:
        """Stop what is done to a model or waits; of an installation, what was fetched is kept."""
        self._orders = [order for order in self._orders if order.entry.id != model_id]
        if self._current is not None and self._current.entry.id == model_id and self._job is not None:
            self._goes_on_later, self._stops = False, True
            self._job.cancel()
        self._show()

    def remove(self, model_id: str) -> None:
        """Delete a model and what was begun of it. Ask before."""
        if model_id in self._removing or self._is_current(model_id):
            return
        self._orders = [order for order in self._orders if order.entry.id != model_id]
        self._removing.add(model_id)
        self._said.pop(model_id, None)
        data, models = self._context.data, self._context.models

        def work(progress: Progress) -> tuple[str, Outcome]:
            try:
                models.release(progress)
                put_away(data, model_id)
            except See2SoundError as error:
                return model_id, Outcome(look_at_disk(data), error)
            return model_id, Outcome(look_at_disk(data))

        self._context.jobs.start(self.tr("Removing a model"), work, done=self._removed, failed=self._bug)
        self._show()

    def _removed(self, removed: tuple[str, Outcome]) -> None:
        model_id, outcome = removed
        self._removing.discard(model_id)
        if outcome.error is None:
            self._not_whole.discard(model_id)
        else:
            self._context.notice_error(outcome.error)
        self._take(outcome.look)
        self._show()

    # --- one after another --------------------------------------------------------------------------------------------

    def _order(self, kind: Kind, model_id: str, folder: Path | None = None) -> None:
        entry = next((entry for entry in self._entries if entry.id == model_id), None)
        waits = any(order.entry.id == model_id for order in self._orders)
        if entry is None or waits or self._is_current(model_id) or model_id in self._removing:
            return
        self._said.pop(model_id, None)
        accepted, token = model_id in self._accepted, self._accepted.get(model_id)
        self._orders.append(Order(kind, entry, accepted, folder, token))
        self._next()
        self._show()

    def _is_current(self, model_id: str) -> bool:
        return self._current is not None and self._current.entry.id == model_id

    def _next(self) -> None:
        if self._current is not None or not self._orders or self._context.models.session_runs:
            return
        order = self._orders.pop(0)
        data, settings = self._context.data, self._context.settings

        def work(progress: Progress) -> Outcome:
            return carry_out(order, data, settings, progress)

        self._current, self._report = order, None
        self._goes_on_later = self._stops = False
        self._job = self._context.jobs.start(
            self._title(order), work, done=self._done, failed=self._bug, progressed=self._progressed
        )

    def _title(self, order: Order) -> str:
        words = {
            Kind.INSTALL: self.tr("Installing {title}"),
            Kind.IMPORT: self.tr("Importing {title}"),
            Kind.CHECK: self.tr("Checking {title}"),
        }
        return words[order.kind].format(title=order.entry.title)

    def _progressed(self, report: ProgressReport) -> None:
        self._report = report
        self._show()

    def _done(self, outcome: Outcome) -> None:
        order, later = self._current, self._goes_on_later
        self._current = self._job = self._report = None
        self._take(outcome.look)
        if order is not None:
            if not isinstance(outcome.error, CancelledError):
                self._tell(order, outcome.error)
            elif later:
                self._orders.insert(0, order)
        self._next()
        self._show()

    def _tell(self, order: Order, error: See2SoundError | None) -> None:
        """Say beside the model how it ended, and above the page where it may have taken long."""
        model_id, title = order.entry.id, order.entry.title
        if order.kind is Kind.CHECK:
            if error is None:
                self._not_whole.discard(model_id)
            elif error.code == "models.damaged":
                self._not_whole.add(model_id)
            whole = self.tr("Whole: every byte is as it came.")
            self._said[model_id] = (whole, False) if error is None else (str(error), True)
            return
        if error is not None:
            self._said[model_id] = (str(error), True)
            words = self.tr("{title} was not installed.").format(title=title)
            self._context.noticed.emit(Notice(NoticeKind.ERROR, words, self.tr("Show why"), OpenModels(model_id)))
            return
        self._not_whole.discard(model_id)
        if self._nobody_vouched(model_id):
            unchecked = self.tr("Nobody said what its files must be, so only their structure was checked.")
            self._said[model_id] = (unchecked, True)
        self._context.notice(self.tr("{title} is installed.").format(title=title), NoticeKind.SUCCESS)

    def _nobody_vouched(self, model_id: str) -> bool:
        found = self._found(model_id)
        files = found.installation.manifest.files if found is not None and found.installation is not None else ()
        return any(file.witness == "none" for file in files)

    def _bug(self, error: Exception) -> None:
        """Something nobody foresaw: the queue goes on, and the crash handler says it."""
        self._current = self._job = self._report = None
        self._removing.clear()
        self._next()
        self.refresh()
        raise error

    def _session_changed(self, runs: bool) -> None:
        if runs and self._job is not None:
            self._goes_on_later = not self._stops
            self._job.cancel()
        elif not runs:
            self._next()
        self._show()

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _take(self, look: Look) -> None:
        self._look = look
        self._looks += 1

    def _found(self, model_id: str) -> Found | None:
        return next((found for found in self._look.found if found.id == model_id), None)

    def _show(self) -> None:
        if self._machine is None:
            view = replace(self._view, session_runs=self._context.models.session_runs)
        else:
            listed = {entry.id for entry in self._entries}
            needed = {package for entry in self._entries for package in entry.packages}
            view = LibraryView(
                models=tuple(self._model(entry, self._machine) for entry in self._entries),
                unlisted=tuple(
                    one for one in self._look.found if one.id not in listed and one.id not in self._removing
                ),
                used_bytes=self._look.used_bytes,
                folder=self._context.data.models,
                session_runs=self._context.models.session_runs,
                lacking=tuple(sorted(needed - self._machine.packages)),
            )
        if view != self._view:
            self._view = view
            self.changed.emit(view)

    def _model(self, entry: Entry, machine: Machine) -> ModelView:
        found, begun = self._found(entry.id), self._look.begun_bytes.get(entry.id, 0)
        said, warns = self._said.get(entry.id, ("", False))
        if found is not None and found.problem is not None and not said:
            said, warns = str(found.problem), True
        current = self._is_current(entry.id)
        return ModelView(
            entry,
            fit(entry, machine),
            self._state(entry.id, found, begun),
            found,
            begun,
            self._report if current else None,
            said,
            warns,
        )

    def _state(self, model_id: str, found: Found | None, begun: int) -> ModelState:
        if model_id in self._removing:
            return ModelState.REMOVING
        if self._current is not None and self._current.entry.id == model_id:
            if self._stops:
                return ModelState.STOPPING
            return ModelState.WAITING if self._goes_on_later else _WORKING[self._current.kind]
        if any(order.entry.id == model_id for order in self._orders):
            return ModelState.WAITING
        if found is not None:
            damaged = found.installation is None or model_id in self._not_whole
            return ModelState.DAMAGED if damaged else ModelState.INSTALLED
        return ModelState.PAUSED if begun else ModelState.ABSENT
