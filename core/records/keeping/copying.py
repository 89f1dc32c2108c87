"""A copy of a database as it is at one moment, in one file."""

from pathlib import Path

from core.records.engine.sqlite_file import copy_into
from core.records.protection.disk import flush
from core.records.troubles import spoken


def copy(source: Path, target: Path, key: bytes | None) -> None:
    """Write what is in ``source`` to the new file ``target`` under the same key, also while somebody writes to it."""
    with spoken(target):
        copy_into(source, target, key)
    flush(target)
