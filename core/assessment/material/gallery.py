"""The scenes that a test of several scenes is made of: those whose every source is approved, and that stand still.

The product's own scenes count as approved by those who made them; of the site's own scenes a therapist approves each
source (``core.scene_library.approve``). A scene in which something moves, comes or goes is left out, for it has no one
place to be asked for.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core import scene_library
from core.errors import InputError, See2SoundError
from core.paths import DataFolder
from core.records.model import PlannedTrial
from core.scene import Scene, SoundSource
from core.scene_library import SceneEntry

SOURCE = "/"
"""Between the key of a scene and the id of a source in it."""
BESIDE = "+"
"""Between the keys of three scenes, from the top."""


@dataclass(frozen=True)
class Gallery:
    """Scenes by their key, with absolute paths; which of them are the product's; and why others were left out."""

    scenes: Mapping[str, Scene]
    product: frozenset[str] = frozenset()
    left_out: tuple[See2SoundError, ...] = field(default=(), compare=False)

    def source(self, stimulus_id: str) -> tuple[Scene, SoundSource]:
        """The scene and the source of a ``stimulus_id``.

        InputError ``assessment.no-such-source``, ``gallery.no-such-scene``.
        """
        key, _, source_id = stimulus_id.partition(SOURCE)
        found = self.scene(key)
        for source in found.sources:
            if source.id == source_id and source.enabled:
                return found, source
        raise InputError("assessment.no-such-source", scene=found.title, source=source_id)

    def scene(self, key: str) -> Scene:
        """The scene of a key. InputError ``gallery.no-such-scene``."""
        if key not in self.scenes:
            raise InputError("gallery.no-such-scene", scene=key)
        return self.scenes[key]


@dataclass(frozen=True)
class Candidate:
    """A scene of the product or of the site, and why a test of several scenes may not use it; None where it may."""

    path: Path
    title: str
    product: bool
    why_not: See2SoundError | None


def pictures_shown(trial: PlannedTrial, gallery: Gallery) -> tuple[tuple[str, Path], ...]:
    """Title and picture of the three scenes of a trial in which a picture is chosen, from the top.

    InputError ``gallery.no-such-scene``.
    """
    scenes = [gallery.scene(key) for key in trial.stimulus_id.split(BESIDE)]
    return tuple((scene.title, Path(scene.media.path)) for scene in scenes if scene.media is not None)


def gathered(data: DataFolder) -> Gallery:
    """All scenes that a test may use: the product's, and those of the site's library."""
    return gallery_of(entry.path for entry in _entries(data))


def candidates(data: DataFolder) -> tuple[Candidate, ...]:
    """Every scene there is to choose from, the product's first. Reads their files: not for the GUI thread."""
    return tuple(
        Candidate(entry.path, entry.title, entry.built_in, _why_not(scene_library.load(entry.path), entry.path))
        for entry in _entries(data)
    )


def check_one(read: Scene, path: Path) -> None:
    """Whether a test of one scene may use it. What a person placed and chose by hand needs nobody's approval.

    Raises
    ------
    InputError
        ``gallery.unapproved``: an analysis found a source, or a network made its sound, and nobody approved it.
    """
    made = [
        source
        for source in scene_library.awaiting_approval(read, path)
        if source.is_found or source.clip.kind == "generated"
    ]
    if made:
        raise _unapproved(read.title or path.name, made)


def _entries(data: DataFolder) -> tuple[SceneEntry, ...]:
    return (*scene_library.built_in(), *scene_library.own(data))


def gallery_of(paths: Iterable[Path]) -> Gallery:
    """Of some scene files those that a test may use. A key is the name of the file; a second one of a name is numbered.

    InputErrors as ``core.scene.load``, for a file that is no scene.
    """
    scenes: dict[str, Scene] = {}
    product: set[str] = set()
    left_out: list[See2SoundError] = []
    for path in paths:
        read = scene_library.load(path)
        reason = _why_not(read, path)
        if reason is not None:
            left_out.append(reason)
            continue
        stem = path.name.partition(".")[0].replace(BESIDE, "-")
        key = next(name for number in range(len(scenes) + 1) if (name := _numbered(stem, number)) not in scenes)
        scenes[key] = read
        if scene_library.is_built_in(path):
            product.add(key)
    return Gallery(scenes, frozenset(product), tuple(left_out))


def _why_not(read: Scene, path: Path) -> InputError | None:
    title = read.title or path.name
    enabled = [source for source in read.sources if source.enabled]
    if not enabled:
        return InputError("assessment.no-sources", scene=title)
    awaiting = scene_library.awaiting_approval(read, path)
    if awaiting:
        return _unapproved(title, awaiting)
    if any(source.trajectory is not None or source.presence is not None for source in enabled):
        return InputError("gallery.moving", scene=title)
    return None


def _unapproved(title: str, sources: Iterable[SoundSource]) -> InputError:
    return InputError("gallery.unapproved", scene=title, sources=", ".join(source.label for source in sources))


def _numbered(stem: str, number: int) -> str:
    return stem if number == 0 else f"{stem}-{number + 1}"
