"""What describes the tables, indexes and triggers of a database, held against what this version writes."""

import hashlib

from sqlalchemy import Connection

from core.records.engine import dialect_of
from core.records.migrations import DESCRIPTION_SHA256, HEAD


def is_as_written(connection: Connection, revision: str | None) -> bool:
    """Whether a database that says it is of a revision is described as that revision is, as far as this can be told."""
    described = dialect_of(connection).description(connection)
    if described is None:
        return True
    if revision == HEAD:
        return _is_of_head(described)
    return revision is None or not _is_of_head(described)


def description_hash(description: str) -> str:
    """The SHA-256 of what describes a database, however its words are spaced."""
    return hashlib.sha256(" ".join(description.split()).encode()).hexdigest()


def _is_of_head(description: str) -> bool:
    return description_hash(description) == DESCRIPTION_SHA256
