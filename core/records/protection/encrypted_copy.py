"""A plain database written anew, encrypted."""

from pathlib import Path

import sqlcipher3.dbapi2

from core.records.engine import key_literal
from core.records.protection.disk import flush
from core.records.troubles import spoken


def encrypted_copy(database: Path, copy: Path, key: bytes) -> None:
    """Write every table, index and trigger of a plain database to a new file, encrypted under ``key``.

    ``database`` must be closed.
    """
    with spoken(database):
        connection = sqlcipher3.dbapi2.connect(str(database), isolation_level=None)
        try:
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute(f"ATTACH DATABASE ? AS encrypted KEY {key_literal(key)}", (str(copy),))
            connection.execute("SELECT sqlcipher_export('encrypted')")
            connection.execute("DETACH DATABASE encrypted")
        finally:
            connection.close()
    flush(copy)
