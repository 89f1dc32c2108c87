"""What an archive says of itself: which version wrote it, and the length and hash of each of its parts."""

import re
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import InputError
from core.records.migrations import REVISIONS

FORMAT: Literal["see2sound-archive"] = "see2sound-archive"
VERSION = 1
NAME = "manifest.json"
RECORDS = "records/"
"""Parts that an import reads; all others are for people."""

_SHA256 = r"^[0-9a-f]{64}$"
_PART = re.compile(r"[\w .=+-]+(/[\w .=+-]+)*")
"""A path inside an archive: no way out of it, and nothing that another system would read otherwise."""


class Part(BaseModel):
    """A file of the archive."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    name: Annotated[str, Field(max_length=400)]
    bytes: Annotated[int, Field(ge=0)]
    sha256: Annotated[str, Field(pattern=_SHA256)]


class Manifest(BaseModel):
    """``manifest.json``. Unknown keys are passed over: a later version may say more without asking for more."""

    model_config = ConfigDict(strict=True, frozen=True)

    format: Literal["see2sound-archive"]
    version: int
    schema_revision: str
    """Of the records: one of ``core.records.migrations.REVISIONS``."""
    app_version: str
    created_utc: str
    identity: bool
    """Whether it names persons."""
    counts: dict[str, int]
    """How many there are of each kind."""
    parts: list[Part]


def loads(text: bytes) -> Manifest:
    """The manifest of an archive.

    InputError ``exchange.newer`` for an archive of a later version, ``exchange.damaged`` for what is none.
    """
    try:
        manifest = Manifest.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise damaged(f"{NAME}: {where}: {first['msg']}") from error
    if manifest.version > VERSION or manifest.schema_revision > REVISIONS[-1]:
        raise InputError("exchange.newer", version=manifest.app_version[:40])
    if manifest.version != VERSION or manifest.schema_revision not in REVISIONS:
        raise damaged(f"{NAME}: {manifest.version}, {manifest.schema_revision[:40]}")
    names = [part.name for part in manifest.parts]
    if len(set(names)) != len(names):
        raise damaged(f"{NAME}: a part is named twice")
    if bad := next((name for name in names if not _is_inside(name)), None):
        raise damaged(f"{NAME}: {bad[:80]!r}")
    return manifest


def damaged(reason: object) -> InputError:
    """InputError ``exchange.damaged``."""
    return InputError("exchange.damaged", reason=str(reason)[:300])


def _is_inside(name: str) -> bool:
    return _PART.fullmatch(name) is not None and not any(set(step) <= {"."} for step in name.split("/"))
