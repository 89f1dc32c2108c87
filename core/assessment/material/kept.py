"""The material of a session: what its protocol needs of it, where it is found, and how it is kept with the session.

It is kept in place of the one scene of other tests (``SessionSetup.scene_json``), so that a session that was
interrupted renders the same sounds again.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from core.assessment.kinds import OF_SCENES
from core.assessment.material import gallery
from core.assessment.material.gallery import Gallery
from core.assessment.material.recordings import LONGEST_S, Word, WordList, list_words
from core.assessment.material.word_pairs import FEWEST_WORDS
from core.assessment.protocol import Protocol
from core.errors import InputError
from core.paths import DataFolder
from core.scene import Scene

Material = WordList | Gallery

WORDS_FORMAT, SCENES_FORMAT, VERSION = "see2sound-words", "see2sound-scenes", 1
RULE = "rotations"
"""How pairs are formed of words (``word_pairs``)."""


def needs_words(protocol: Protocol) -> bool:
    """Whether a protocol plays recorded words."""
    return protocol.stimulus.kind == "words"


def needs_scenes(protocol: Protocol) -> bool:
    """Whether a protocol is made of several approved scenes."""
    return protocol.stimulus.kind in OF_SCENES


def words_folder(data: DataFolder, language: str) -> Path:
    """Where the words of a language are looked for, unless another folder is chosen."""
    return data.words / language


def material_for(
    protocol: Protocol,
    data: DataFolder,
    language: str,
    folder: Path | None = None,
    scenes: Sequence[Path] | None = None,
) -> Material | None:
    """What a new session of a protocol is made of: not for the GUI thread. None where its protocol brings all it needs.

    Parameters
    ----------
    language : of the words, where they are looked for in the data folder.
    folder : of the words, where another was chosen.
    scenes : files of the scenes that were chosen; None is every scene that a test may use.

    Raises
    ------
    InputError
        ``words.none-chosen`` says what to record where there is no folder of words; ``words.no-folder``; as
        ``core.scene.load`` for a chosen file that is no scene.
    """
    if needs_scenes(protocol):
        return gallery.gathered(data) if scenes is None else gallery.gallery_of(scenes)
    if not needs_words(protocol):
        return None
    usual = words_folder(data, language)
    if folder is None and not usual.is_dir():
        raise _nothing_recorded(protocol, usual)
    return list_words(folder or usual)


def the_words(material: Material | None, protocol: Protocol) -> WordList:
    """The words of a session. InputError ``words.none-chosen`` where there are none."""
    if isinstance(material, WordList):
        return material
    raise _nothing_recorded(protocol, Path("words"))


def the_gallery(material: Material | None, protocol: Protocol) -> Gallery:
    """The scenes of a session. InputError ``gallery.none-chosen`` where there are none."""
    if isinstance(material, Gallery):
        return material
    raise InputError("gallery.none-chosen", protocol=protocol.id)


def dumps(material: Material) -> str:
    """What is stored with a session."""
    said: dict[str, object]
    if isinstance(material, WordList):
        words = [{"text": word.text, "path": str(word.path), "sha256": word.sha256} for word in material.words]
        said = {
            "format": WORDS_FORMAT,
            "version": VERSION,
            "folder": str(material.folder),
            "rule": RULE,
            "words": words,
        }
    else:
        scenes = {key: scene.written() for key, scene in material.scenes.items()}
        said = {"format": SCENES_FORMAT, "version": VERSION, "product": sorted(material.product), "scenes": scenes}
    return json.dumps(said, ensure_ascii=False)


def loads(text: str) -> Material | None:
    """The material of a stored session; None where what is stored is the one scene of another test.

    InputError ``assessment.sound-unreadable``: a newer version wrote it.
    """
    try:
        said: dict[str, Any] = json.loads(text)
        form = said.get("format")
        if form not in {WORDS_FORMAT, SCENES_FORMAT}:
            return None
        if said["version"] != VERSION:
            raise InputError("assessment.sound-unreadable")
        if form == WORDS_FORMAT:
            words = tuple(Word(word["text"], Path(word["path"]), word["sha256"]) for word in said["words"])
            return WordList(Path(said["folder"]), words)
        scenes = {
            key: Scene.model_validate_json(json.dumps(scene), strict=True) for key, scene in said["scenes"].items()
        }
        return Gallery(scenes, frozenset(said["product"]))
    except (ValueError, KeyError, TypeError, AttributeError, ValidationError) as error:
        raise InputError("assessment.sound-unreadable") from error


def _nothing_recorded(protocol: Protocol, folder: Path) -> InputError:
    return InputError(
        "words.none-chosen",
        protocol=protocol.id,
        fewest=FEWEST_WORDS,
        wanted=protocol.repetitions,
        limit_s=LONGEST_S,
        folder=folder,
    )
