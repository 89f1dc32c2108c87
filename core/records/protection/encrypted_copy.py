"""A database written anew under another key, or under one for the first time."""

from pathlib import Path

from core.records.engine.sqlite_file import export_into
from core.records.protection.disk import flush
from core.records.troubles import spoken


def encrypted_copy(database: Path, copy: Path, key: bytes, *, opens_with: bytes | None = None) -> None:
    """Write every table, index and trigger of a closed database to a new file, encrypted under ``key``.

    Parameters
    ----------
    opens_with : bytes, optional
        The key of ``database``; None for a plain one.
    """
    with spoken(database):
        export_into(database, copy, key, opens_with=opens_with)
    flush(copy)
