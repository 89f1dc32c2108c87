"""The first encryption of a database, step by step on disk, so that one that was cut off is undone or finished.

The steps, each on disk before the next: the keys, marked as encrypting; the encrypted copy, verified; the plain file
aside; the copy in its place; the keys marked as ready. Until the plain file is aside nothing has changed, and all is
undone; once the copy is in place it is whole, and only the mark is missing. The plain file stays aside until somebody
confirms that the new one opens.
"""

import os
from contextlib import suppress
from pathlib import Path

from core.errors import InputError
from core.records.protection import keyfile
from core.records.protection.disk import beside, keep_names, rename_durably
from core.records.protection.keyfile import State, is_plain

_SIDE_FILES = ("", "-wal", "-shm", "-journal")


def copy_in_making(database: Path) -> Path:
    """Where the encrypted copy is made."""
    return beside(database, "encrypting")


def plain_copy(database: Path) -> Path:
    """Where the plain file lies after the encryption, until it is destroyed."""
    return beside(database, "before-encryption")


def settle(database: Path) -> None:
    """Undo or finish an encryption that was cut off. Needs the database's lock.

    InputError ``accounts.plain-with-keys`` for a plain database beside the keys of an encrypted one.
    """
    keys = keyfile.read(database)
    if keys is None:
        return
    if keys.state is State.READY:
        if database.exists() and is_plain(database):
            raise InputError("accounts.plain-with-keys", path=database, keys=keyfile.key_file(database))
        return
    if not database.exists() and plain_copy(database).exists():
        rename_durably(plain_copy(database), database)
    if database.exists() and not is_plain(database):
        keyfile.write(database, keys.model_copy(update={"state": State.READY}))
        return
    remove_database(copy_in_making(database))
    keyfile.key_file(database).unlink()
    keep_names(database.parent)


def overwrite(path: Path) -> None:
    """Write zeros over a file, have the disk keep them, and delete it.

    A solid-state disk or a disk that keeps older versions may still hold what was overwritten.
    """
    block = bytes(1 << 20)
    with path.open("rb+") as stream:
        left = stream.seek(0, os.SEEK_END)
        stream.seek(0)
        while left > 0:
            left -= stream.write(block[: min(left, len(block))])
        stream.flush()
        os.fsync(stream.fileno())
    path.unlink()
    keep_names(path.parent)


def remove_database(path: Path) -> None:
    """Delete a database file and what SQLite keeps beside it."""
    for ending in _SIDE_FILES:
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).unlink()
