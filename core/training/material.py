"""What is listened to (T1) and what is looked for (T2), as it is stored with a session.

A scene that nobody approved may train: it is never scored. Files of the patient's own are named by their paths and are
copied nowhere.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from core import scene as scenes
from core.errors import InputError
from core.scene import Clip, Scene
from core.training.exercises import Find

FEWEST_THINGS = 4
"""One that is looked for and three that sound beside it."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What can sound in T2. ``clip.path``, where it has one, is absolute."""

    id: str
    label: str
    clip: Clip


@dataclass(frozen=True)
class Listened:
    """What T1 plays: sound files one after another, or the sources of a scene together."""

    files: tuple[Path, ...] = ()
    scene: Scene | None = None
    folder: Path | None = None
    """In which the sound files of the scene are found."""

    def __post_init__(self) -> None:
        if bool(self.files) == (self.scene is not None):
            raise InputError("training.nothing-to-hear")
        if self.scene is not None and not any(source.enabled for source in self.scene.sources):
            raise InputError("training.empty-scene", scene=self.scene.title)


def things(exercise: Find, scene: Scene | None = None, folder: Path | None = None) -> tuple[Thing, ...]:
    """What can sound: the enabled sources of a scene, with sounds of the exercise where these are too few; or these."""
    found = [
        Thing(source.id, source.label, _absolute(source.clip, folder))
        for source in (() if scene is None else scene.sources)
        if source.enabled
    ]
    library = [Thing(name, name, Clip(kind="synthesis", name=name)) for name in exercise.sounds]
    taken = {thing.id for thing in found}
    missing = FEWEST_THINGS - len(found) if found else len(library)
    return (*found, *[thing for thing in library if thing.id not in taken][: max(missing, 0)])


def dumps_things(of: Sequence[Thing]) -> str:
    """As it is stored."""
    return json.dumps([{"id": one.id, "label": one.label, "clip": one.clip.model_dump(mode="json")} for one in of])


def loads_things(text: str) -> tuple[Thing, ...]:
    """InputError ``training.material-unreadable``."""
    try:
        found = tuple(Thing(one["id"], one["label"], Clip.model_validate(one["clip"])) for one in json.loads(text))
    except (ValueError, KeyError, TypeError, ValidationError) as error:
        raise InputError("training.material-unreadable") from error
    if len(found) < FEWEST_THINGS:
        raise InputError("training.material-unreadable")
    return found


def dumps_listened(listened: Listened) -> str:
    """As it is stored: the same material gives the same text, by which a book is taken up again where it was left."""
    if listened.scene is None:
        return json.dumps({"files": [str(path) for path in listened.files]})
    return json.dumps({"scene": scenes.dumps(listened.scene), "folder": str(listened.folder or "")})


def loads_listened(text: str) -> Listened:
    """InputError ``training.material-unreadable``."""
    try:
        said = json.loads(text)
        if "files" in said:
            return Listened(tuple(Path(path) for path in said["files"]))
        return Listened(scene=scenes.loads(said["scene"], "training"), folder=Path(said["folder"]))
    except (ValueError, KeyError, TypeError) as error:
        raise InputError("training.material-unreadable") from error


def _absolute(clip: Clip, folder: Path | None) -> Clip:
    if clip.path is None or folder is None:
        return clip
    return clip.model_copy(update={"path": str((folder / clip.path).absolute())})
