"""A copy of a database as it is at one moment, in one file."""

from pathlib import Path

from core.records.engine import make_engine
from core.records.protection.disk import flush
from core.records.troubles import spoken


def copy(source: Path, target: Path, key: bytes | None) -> None:
    """Write what is in ``source`` to the new file ``target`` under the same key, also while somebody writes to it.

    SQLite's ``VACUUM INTO``: one moment of the database, its write-ahead log included, and nothing of what was deleted.
    """
    engine = make_engine(source, key=key, read_only=True)
    try:
        with spoken(target):
            connection = engine.raw_connection()
            try:
                cursor = connection.cursor()
                cursor.execute("VACUUM INTO ?", (str(target),))
                cursor.close()
            finally:
                connection.close()
    finally:
        engine.dispose()
    flush(target)
