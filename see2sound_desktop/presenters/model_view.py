"""What the models page shows, as plain data: each model of the list, how it stands and what can be done about it."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from core.models.door import Entry, Task
from core.models.fit import Fit
from core.models.installed import Found
from core.progress import ProgressReport


class ModelState(StrEnum):
    """How a model stands."""

    ABSENT = "absent"
    WAITING = "waiting"
    INSTALLING = "installing"
    IMPORTING = "importing"
    CHECKING = "checking"
    STOPPING = "stopping"
    """Asked to stop: it does with the next piece that comes from the network."""
    REMOVING = "removing"
    PAUSED = "paused"
    """Begun and not finished, by a pause, a cut or the end of the app."""
    INSTALLED = "installed"
    DAMAGED = "damaged"


class Action(StrEnum):
    """The one thing that a row offers."""

    INSTALL = "install"
    PAUSE = "pause"
    RESUME = "resume"
    CHECK = "check"
    STOP = "stop"
    INSTALL_AGAIN = "install-again"


_ACTIONS = {
    ModelState.ABSENT: Action.INSTALL,
    ModelState.WAITING: Action.STOP,
    ModelState.INSTALLING: Action.PAUSE,
    ModelState.IMPORTING: Action.STOP,
    ModelState.CHECKING: Action.STOP,
    ModelState.PAUSED: Action.RESUME,
    ModelState.INSTALLED: Action.CHECK,
    ModelState.DAMAGED: Action.INSTALL_AGAIN,
}


@dataclass(frozen=True)
class ModelView:
    """A model of the list."""

    entry: Entry
    fit: Fit
    state: ModelState = ModelState.ABSENT
    found: Found | None = None
    begun_bytes: int = 0
    report: ProgressReport | None = None
    """How far the work is, while there is any."""
    said: str = ""
    """What the last work on it came to, where that is to be said."""
    said_warns: bool = False

    @property
    def id(self) -> str:
        """The model's id."""
        return self.entry.id

    @property
    def action(self) -> Action | None:
        """What its row offers; None while it stops or is being removed."""
        return _ACTIONS.get(self.state)

    @property
    def can_import(self) -> bool:
        """Whether it can be taken from a folder now."""
        return self.state in {ModelState.ABSENT, ModelState.PAUSED, ModelState.DAMAGED}

    @property
    def can_remove(self) -> bool:
        """Whether there is something that can be removed now."""
        return self.state in {ModelState.INSTALLED, ModelState.PAUSED, ModelState.DAMAGED}


@dataclass(frozen=True)
class LibraryView:
    """Every model."""

    models: tuple[ModelView, ...] = ()
    """Empty until they were looked at."""
    unlisted: tuple[Found, ...] = ()
    """Installed, but no longer in the list."""
    used_bytes: int = 0
    """Disk that everything in the folder of the models takes."""
    folder: Path = field(default_factory=Path)
    session_runs: bool = False
    lacking: tuple[str, ...] = ()
    """Python packages that models of the list need and that are not installed."""

    def of(self, model_id: str) -> ModelView | None:
        """The model of that id, where it is listed."""
        return next((model for model in self.models if model.id == model_id), None)


GROUPS: tuple[tuple[Task, ...], ...] = (
    (Task.REGIONS,),
    (Task.DEPTH,),
    (Task.LABELS,),
    (Task.SOUND, Task.JUDGE),
    (Task.TRACKS,),
)
"""How the list is grouped; a model stands where the first of its tasks does."""


def grouped(models: tuple[ModelView, ...]) -> tuple[tuple[Task, tuple[ModelView, ...]], ...]:
    """The groups that have models, each by its first task."""
    found = tuple((group[0], tuple(model for model in models if model.entry.tasks[0] in group)) for group in GROUPS)
    return tuple((task, members) for task, members in found if members)
