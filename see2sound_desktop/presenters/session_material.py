"""What a test is made of beside its protocol, for the set-up page: recorded words, several scenes, or one. No widgets.

It is looked at on a worker whenever another test, folder or scene is chosen, and what is missing is said with its
remedy. Preparing the session reads it anew, and refuses what has changed meanwhile.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.assessment.carriage import check_layout
from core.assessment.material import gallery
from core.assessment.material.gallery import Candidate
from core.assessment.material.kept import material_for, needs_scenes, needs_words, words_folder
from core.assessment.material.recordings import WordList
from core.assessment.plan import plan_session
from core.assessment.protocol import Protocol
from core.audio import Layout
from core.errors import See2SoundError
from core.paths import DataFolder
from core.progress import Progress
from core.scene_library import load
from core.wording import patient_language
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.setup_view import SetupView

_ANY_SEED = 0


class MaterialKind(StrEnum):
    """What a test needs."""

    NOTHING = "nothing"
    WORDS = "words"
    SCENES = "scenes"
    SCENE = "scene"


@dataclass(frozen=True)
class MaterialView:
    """What there is of it."""

    kind: MaterialKind = MaterialKind.NOTHING
    is_looked_at: bool = False
    """Whether it is being read."""
    folder: Path | None = None
    """Of recorded words."""
    words: int = 0
    """How many can be used."""
    refused: tuple[See2SoundError, ...] = ()
    """Why files of the folder cannot."""
    candidates: tuple[Candidate, ...] = ()
    """Scenes to choose from, and why a test of several may not use one."""
    chosen: tuple[Path, ...] | None = None
    """Of these; None is every one that may be used."""
    scene: Path | None = None
    problem: See2SoundError | None = None
    """What stands between the therapist and the session, and what to do."""

    @property
    def usable(self) -> tuple[Path, ...]:
        """The scenes that may be used."""
        return tuple(one.path for one in self.candidates if one.why_not is None)

    @property
    def used(self) -> tuple[Path, ...]:
        """The scenes that will be used."""
        return self.usable if self.chosen is None else tuple(path for path in self.usable if path in self.chosen)


@dataclass(frozen=True)
class _Wanted:
    """What decides what is looked at."""

    protocol: Protocol
    layout: Layout
    words_folder: Path | None
    gallery_paths: tuple[Path, ...] | None
    scene: Path | None
    language: str = field(default_factory=patient_language)

    @property
    def kind(self) -> MaterialKind:
        if needs_words(self.protocol):
            return MaterialKind.WORDS
        if needs_scenes(self.protocol):
            return MaterialKind.SCENES
        return MaterialKind.SCENE if self.protocol.needs_scene else MaterialKind.NOTHING


@dataclass(frozen=True)
class _Found:
    """What the look of that number came to."""

    look: int
    view: MaterialView


class MaterialPresenter(QObject):
    """Follows the choices of the set-up page."""

    changed = Signal(object)
    """``MaterialView``"""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view = MaterialView()
        self._wanted: _Wanted | None = None
        self._job: Job[_Found] | None = None
        self._looks = 0

    @property
    def view(self) -> MaterialView:
        """What there is."""
        return self._view

    @Slot(object)
    def follow(self, setup: SetupView) -> None:
        """Another choice was made: look at what it needs, unless that is what was looked at."""
        if setup.protocol is None:
            return
        choice = setup.choice
        wanted = _Wanted(
            setup.protocol.protocol, choice.layout, choice.words_folder, choice.gallery_paths, choice.scene_path
        )
        if wanted != self._wanted:
            self._wanted = wanted
            self.look_again()

    def look_again(self) -> None:
        """Read it anew: files may have come, and sources may have been approved."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        wanted, data = self._wanted, self._context.data
        self._looks += 1
        if wanted is None or wanted.kind is MaterialKind.NOTHING:
            self._set(MaterialView())
            return
        before = self._view if self._view.kind is wanted.kind else MaterialView(wanted.kind)
        self._set(replace(before, is_looked_at=True))
        self._job = self._context.jobs.start("", _looker(wanted, data, self._looks), done=self._found)

    def _found(self, found: _Found) -> None:
        """Of looks that were overtaken some come to an end all the same."""
        if found.look == self._looks:
            self._job = None
            self._set(found.view)

    def _set(self, view: MaterialView) -> None:
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def _looker(wanted: _Wanted, data: DataFolder, look: int) -> Callable[[Progress], _Found]:
    looks = {MaterialKind.WORDS: _words, MaterialKind.SCENES: _scenes, MaterialKind.SCENE: _scene}
    return lambda _progress: _Found(look, looks[wanted.kind](wanted, data))


def _words(wanted: _Wanted, data: DataFolder) -> MaterialView:
    protocol = wanted.protocol
    view = MaterialView(MaterialKind.WORDS, folder=wanted.words_folder or words_folder(data, wanted.language))
    try:
        found = material_for(protocol, data, wanted.language, wanted.words_folder)
        if isinstance(found, WordList):
            view = replace(view, words=len(found.words), refused=found.refused)
        plan_session(protocol, _ANY_SEED, None, found)
        check_layout(protocol, wanted.layout)
    except See2SoundError as error:
        return replace(view, problem=error)
    return view


def _scenes(wanted: _Wanted, data: DataFolder) -> MaterialView:
    protocol = wanted.protocol
    view = MaterialView(MaterialKind.SCENES, chosen=wanted.gallery_paths)
    try:
        view = replace(view, candidates=gallery.candidates(data))
        plan_session(protocol, _ANY_SEED, None, material_for(protocol, data, wanted.language, scenes=view.used))
    except See2SoundError as error:
        return replace(view, problem=error)
    return view


def _scene(wanted: _Wanted, _data: DataFolder) -> MaterialView:
    view = MaterialView(MaterialKind.SCENE, scene=wanted.scene)
    if wanted.scene is None:
        return view
    try:
        gallery.check_one(load(wanted.scene), wanted.scene)
    except See2SoundError as error:
        return replace(view, problem=error)
    return view
