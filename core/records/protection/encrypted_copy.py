"""A database written anew under another key, or under one for the first time."""

from pathlib import Path

import sqlcipher3.dbapi2

from core.records.engine import key_literal
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
        connection = sqlcipher3.dbapi2.connect(str(database), isolation_level=None)
        try:
            if opens_with is not None:
                connection.execute("PRAGMA cipher_log_level = NONE")
                connection.execute(f"PRAGMA key = {key_literal(opens_with)}")
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute(f"ATTACH DATABASE ? AS encrypted KEY {key_literal(key)}", (str(copy),))
            connection.execute("SELECT sqlcipher_export('encrypted')")
            connection.execute("DETACH DATABASE encrypted")
        finally:
            connection.close()
    flush(copy)
