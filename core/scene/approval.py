"""That a person found a source right, its sound and its place: who, when, and what exactly.

What was approved is kept as a hash, of the sound file's contents too. A source that is changed afterwards, or whose
file is, is not approved any more, whoever changed it and however.
"""

import hashlib
import json
from datetime import datetime
from pathlib import Path

from core.errors import InputError
from core.scene.model import Approval, Scene, SoundSource

_SAID = ("label", "position", "trajectory", "presence")
_SAID_OF_CLIP = ("kind", "name", "seed", "gain_db", "loop")


def approved(scene: Scene, source_id: str, who: str, when_utc: datetime) -> Scene:
    """The scene with a source marked as approved, as it is now.

    Parameters
    ----------
    scene : with absolute paths of sound files.
    who : the name of the therapist.

    Raises
    ------
    InputError
        ``scene.approver``: nobody is named; ``scene.approved-file``: its sound file is not there.
    KeyError
        There is no source of that id.
    """
    source = scene.source(source_id)
    if not who.strip():
        raise InputError("scene.approver", source=source.label)
    sha256 = _fingerprint(source)
    if sha256 is None:
        raise InputError("scene.approved-file", source=source.label, path=source.clip.path)
    mark = Approval(who=who.strip(), when_utc=when_utc.isoformat(), sha256=sha256)
    return scene.with_source(source.model_copy(update={"approved": mark}))


def is_approved(source: SoundSource) -> bool:
    """Whether somebody approved the source as it is now. Paths of sound files are absolute."""
    return source.approved is not None and source.approved.sha256 == _fingerprint(source)


def unapproved(scene: Scene) -> tuple[SoundSource, ...]:
    """The enabled sources that nobody approved as they are now."""
    return tuple(source for source in scene.sources if source.enabled and not is_approved(source))


def _fingerprint(source: SoundSource) -> str | None:
    """Hash of what it is called, where it is and when, and how it sounds; None where its file cannot be read."""
    written = source.model_dump(mode="json")
    said: dict[str, object] = {name: written[name] for name in _SAID}
    said |= {f"clip.{name}": written["clip"][name] for name in _SAID_OF_CLIP}
    if source.clip.path is not None:
        try:
            content = Path(source.clip.path).read_bytes()
        except OSError:
            return None
        said["clip.sha256"] = hashlib.sha256(content).hexdigest()
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
