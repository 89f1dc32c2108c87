"""A protocol edited value by value. What comes out need not hold together: ``protocol_check`` says what does not.

A value is named by its path in the file: ``timing.timeout_s``, ``adaptive.tracks.0.start``.
"""

import re
import unicodedata
from collections.abc import Collection
from itertools import chain, count
from typing import cast

from pydantic import BaseModel

from core.assessment.adaptive.settings import Staircases
from core.assessment.protocol import LockedProtocol, Original, Protocol

_ID_LETTERS = 40


def value_at(protocol: Protocol, path: str) -> object:
    """The value at a path; None where a part of the way is absent. AttributeError for a path that no protocol has."""
    found: object = protocol
    for part in path.split("."):
        if found is None:
            return None
        found = cast("tuple[object, ...]", found)[int(part)] if part.isdigit() else getattr(found, part)
    return found


def with_value(protocol: Protocol, path: str, value: object) -> Protocol:
    """The protocol with another value at a path, unchecked; what follows from the value follows it.

    The sound of a test of motion is as long as its widest arc takes.
    """
    changed = cast("Protocol", _replaced(protocol, path.split("."), value))
    adaptive, stimulus = changed.adaptive, changed.stimulus
    if stimulus.kind == "motion" and isinstance(adaptive, Staircases) and stimulus.speed_deg_s:
        whole_s = adaptive.highest / stimulus.speed_deg_s
        changed = cast("Protocol", _replaced(changed, ["stimulus", "duration_s"], whole_s))
    return changed


def _replaced(held: object, path: list[str], value: object) -> object:
    if not path:
        return value
    part, rest = path[0], path[1:]
    if isinstance(held, tuple):
        index = int(part)
        return (*held[:index], _replaced(held[index], rest, value), *held[index + 1 :])
    inner = getattr(held, part)
    return cast("BaseModel", held).model_copy(update={part: _replaced(inner, rest, value)})


def mirrored(azimuths_deg: Collection[float]) -> tuple[float, ...]:
    """Azimuths and their mirror images, each once, from left to right: what is left is right, too.

    Straight ahead and straight behind are their own images.
    """
    images = {0.0 if azimuth == 0 else -azimuth for azimuth in azimuths_deg if abs(azimuth) != 180.0}
    return tuple(sorted({*azimuths_deg, *images}))


def free_id(name: str, taken: Collection[str]) -> str:
    """An id made of a name, numbered where it is taken. A name without any letter of the Latin script gives ``own``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_ID_LETTERS].strip("-") or "own"
    numbered = (f"{stem}-{number}" for number in count(2))
    return next(one for one in chain([stem], numbered) if one not in taken)


def copy_of(original: LockedProtocol, name: str, purpose: str, taken: Collection[str]) -> Protocol:
    """A site's own copy: another protocol, with an id that is not among those ``taken``, version 1, to be edited.

    The site's words stand for every language that the original has words for.
    """
    protocol = original.protocol
    return protocol.model_copy(
        update={
            "id": free_id(name, taken),
            "version": 1,
            "locked": False,
            "based_on": Original(id=protocol.id, version=protocol.version, sha256=original.sha256),
            "name": dict.fromkeys(protocol.name, name),
            "purpose": dict.fromkeys(protocol.name, purpose),
        }
    )
