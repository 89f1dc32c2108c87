"""Which scenes there are: those that come with the product, those the site made, and drafts that were not saved."""

import os
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import count
from pathlib import Path

from core import files, paths, scene
from core.errors import See2SoundError
from core.scene import Clip, Scene, SoundSource
from core.wording import language, patient_language

_SOUND_LETTERS = 12
"""So much of the name of a generated sound (a hash) stands in that of its copy."""
_OF_PRODUCT = "see2sound/"
"""In place of the folder of the product's own scenes."""
DRAFT_KEY = "draft_of"
"""Key of a draft's file that names the scene file it was made from (empty for a scene never saved)."""


@dataclass(frozen=True)
class SceneEntry:
    """A scene that can be opened."""

    path: Path
    title: str
    picture: Path | None
    sources: int
    built_in: bool


@dataclass(frozen=True)
class Draft:
    """A scene that was being edited when the program ended without saving or discarding it."""

    path: Path
    scene: Scene
    """With absolute paths of picture and sound files."""
    original: Path | None
    """The scene file that was being edited; None when it was never saved."""
    written_s: float
    """When the draft was last written, as seconds since the epoch."""


def built_in_folder() -> Path:
    """Folder of the scenes that come with the product."""
    return paths.resources() / "scenes"


def is_built_in(path: Path) -> bool:
    """Whether a file belongs to the product's own scenes, which are never written to."""
    return path.resolve().is_relative_to(built_in_folder().resolve())


def is_of_product(path: str) -> bool:
    """Whether a path that is stored with a session names a file of the product's own, wherever it was installed."""
    return path.startswith(_OF_PRODUCT) or is_built_in(Path(path))


def of_product(path: str) -> str:
    """A file of the product's own as it is named where no folder of this computer is to be."""
    return _OF_PRODUCT + path.replace("\\", "/").rpartition("/")[2]


def approve(edited: Scene, source_id: str, who: str, when_utc: datetime) -> Scene:
    """The scene, with absolute paths, with a source approved by a therapist as it is now; ``save`` keeps it.

    Errors as ``core.scene.approved``.
    """
    return scene.approved(edited, source_id, who, when_utc)


def awaiting_approval(read: Scene, path: Path) -> tuple[SoundSource, ...]:
    """The enabled sources of a scene, with absolute paths, that nobody approved as they are.

    Parameters
    ----------
    path
        Of its file: the product's own scenes count as approved by those who made them.
    """
    return () if is_built_in(path) else scene.unapproved(read)


def built_in() -> tuple[SceneEntry, ...]:
    """The scenes that come with the product, by title."""
    return _listed(built_in_folder(), is_product=True)


def own(data: paths.DataFolder) -> tuple[SceneEntry, ...]:
    """The scenes in the library of the data folder, the latest first. Files that are no scene are left out."""
    entries = _listed(data.library, is_product=False)
    return tuple(sorted(entries, key=lambda entry: entry.path.stat().st_mtime, reverse=True))


def _listed(folder: Path, *, is_product: bool) -> tuple[SceneEntry, ...]:
    found = []
    for path in sorted(folder.glob(f"*{scene.SUFFIX}")):
        entry = describe(path, is_product=is_product)
        if entry is not None:
            found.append(entry)
    return tuple(sorted(found, key=lambda entry: entry.title.casefold()))


def describe(path: Path, *, is_product: bool = False) -> SceneEntry | None:
    """One line of a list of scenes; None when the file is no scene that this version reads."""
    try:
        read = scene.load(path)
    except See2SoundError:
        return None
    picture = (path.parent / read.media.path) if read.media is not None else None
    title = _in_language(read.title, language(), path) or path.name.removesuffix(scene.SUFFIX)
    return SceneEntry(path, title, picture, len(read.sources), is_product)


def load(path: Path) -> Scene:
    """Read a scene with the paths of its picture and sound files made absolute. Errors as ``core.scene.load``.

    One of the product's own speaks the language that was chosen; what is in it is called as the patient calls it.
    """
    return absolute(_spoken(scene.load(path), path), path.parent)


def _spoken(read: Scene, path: Path) -> Scene:
    if not is_built_in(path):
        return read
    sources = tuple(
        source.model_copy(update={"label": _in_language(source.label, patient_language(), path)})
        for source in read.sources
    )
    return read.model_copy(update={"title": _in_language(read.title, language(), path), "sources": sources})


def _in_language(words: str, code: str, path: Path) -> str:
    """What one of the product's own scenes, or something in it, is called; anything else as it stands."""
    return _words(code).get(words, words) if is_built_in(path) else words


@lru_cache
def _words(code: str) -> dict[str, str]:
    text = (built_in_folder() / "words.toml").read_text(encoding="utf-8")
    spoken: dict[str, dict[str, str]] = tomllib.loads(text)
    return spoken.get(code, {})


def absolute(read: Scene, folder: Path) -> Scene:
    """The scene with every path made absolute; relative ones are seen from ``folder``."""
    base = folder.resolve()
    return _with_paths(read, lambda path: os.path.normpath(base / path))


def relative(edited: Scene, folder: Path) -> Scene:
    """The scene as a file in ``folder`` writes it: paths relative to it, with ``/``, where the file system allows."""
    base = folder.resolve()

    def written(path: str) -> str:
        try:
            return Path(os.path.relpath(path, base)).as_posix()
        except ValueError:  # another drive on Windows: there is no relative path
            return path

    return _with_paths(edited, written)


def save(edited: Scene, path: Path) -> None:
    """Write a scene with absolute paths to a file, whole or not at all; the file's own paths are relative to it.

    The picture of a scene that comes with the product is copied beside the file, for the product's own folder moves
    with each version; so is a sound that was generated, for the cache that it lies in forgets.

    Errors as ``core.scene.save``.
    """
    if edited.media is not None and is_built_in(Path(edited.media.path)):
        stem = path.name.removesuffix(scene.SUFFIX)
        picture = _copied_beside(Path(edited.media.path), path, stem)
        edited = edited.model_copy(update={"media": edited.media.model_copy(update={"path": str(picture.resolve())})})
    scene.save(relative(_with_sounds_beside(edited, path), path.parent), path)


def _with_sounds_beside(edited: Scene, path: Path) -> Scene:
    """The scene with its generated sounds in the folder of its file; one that is no longer there is left as it is."""
    folder, stem = path.parent.resolve(), path.name.removesuffix(scene.SUFFIX)
    for source in edited.sources:
        sound = Path(source.clip.path or "")
        if source.clip.kind != "generated" or not sound.is_file() or sound.resolve().is_relative_to(folder):
            continue
        copy = _copied_beside(sound, path, f"{stem}-{sound.stem[:_SOUND_LETTERS]}")
        clip = source.clip.model_copy(update={"path": str(copy.resolve())})
        edited = edited.with_source(source.model_copy(update={"clip": clip}))
    return edited


def _copied_beside(original: Path, scene_path: Path, name: str) -> Path:
    """Copy a file into the folder of a scene file, under a name; another file of that name is left alone."""
    content = original.read_bytes()
    for number in count(1):
        copy = scene_path.with_name(f"{name}{'' if number == 1 else f'-{number}'}{original.suffix}")
        if copy.is_file() and copy.read_bytes() == content:
            return copy
        if not copy.exists():
            break
    with files.replacing(copy) as temporary:
        temporary.write_bytes(content)
    return copy


def write_draft(edited: Scene, path: Path, original: Path | None) -> None:
    """Keep a scene that is being edited, with absolute paths. MachineError as ``save``."""
    draft = edited.model_copy(update={DRAFT_KEY: str(original) if original is not None else ""})
    scene.save(draft, path)


def drafts_folder(data: paths.DataFolder) -> Path:
    """Folder of the drafts."""
    return data.library / "autosave"


def drafts(data: paths.DataFolder) -> tuple[Draft, ...]:
    """What was left unsaved, the latest first. A draft that cannot be read stays on disk and is left out."""
    found = []
    for path in drafts_folder(data).glob(f"*{scene.SUFFIX}"):
        try:
            read = scene.load(path)
        except See2SoundError:
            continue
        original = str((read.model_extra or {}).get(DRAFT_KEY, ""))
        content = Scene.model_validate(read.model_dump(exclude={DRAFT_KEY}))
        found.append(Draft(path, content, Path(original) if original else None, path.stat().st_mtime))
    return tuple(sorted(found, key=lambda draft: draft.written_s, reverse=True))


def _with_paths(of: Scene, changed: Callable[[str], str]) -> Scene:
    media = of.media
    if media is not None:
        media = media.model_copy(update={"path": changed(media.path)})

    def clip_with_path(clip: Clip) -> Clip:
        return clip if clip.path is None else clip.model_copy(update={"path": changed(clip.path)})

    sources = tuple(
        source if source.clip.path is None else source.model_copy(update={"clip": clip_with_path(source.clip)})
        for source in of.sources
    )
    return of.model_copy(update={"media": media, "sources": sources})
