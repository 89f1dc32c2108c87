"""The present database put aside and another in its place, step by step on disk; cut off, it is undone or finished.

The steps: a mark; the present file aside, and its keys where others come; the new keys; the new file in its place; the
mark removed. As long as the new file is not in its place all is undone, else nothing is missing but to remove the mark.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.records.protection import keyfile
from core.records.protection.disk import beside, keep_names, read_json, rename_durably, write_durably
from core.records.protection.interrupted import remove_database

_SIDE_FILES = ("-wal", "-shm")


def in_making(database: Path) -> Path:
    """Where the file that will take the place is made."""
    return beside(database, "restoring")


def put_in_place(database: Path, aside: Path, keys: str | None) -> None:
    """Put the present database, if there is one, to ``aside``, and the file ``in_making`` in its place.

    Parameters
    ----------
    keys : str, optional
        The text of the keys of the new file; None where those that lie there stay.
    """
    mark = _mark(database)
    had_keys = keyfile.key_file(database).exists()
    write_durably(mark, json.dumps({"aside": aside.name, "new_keys": keys is not None, "had_keys": had_keys}))
    if database.exists():
        for ending in _SIDE_FILES:
            if database.with_name(database.name + ending).exists():
                rename_durably(database.with_name(database.name + ending), aside.with_name(aside.name + ending))
        rename_durably(database, aside)
    if keys is not None:
        if had_keys:
            rename_durably(keyfile.key_file(database), keyfile.key_file(aside))
        write_durably(keyfile.key_file(database), keys)
    rename_durably(in_making(database), database)
    _unmark(mark)


def settle(database: Path) -> None:
    """Undo or finish what was cut off. Needs the database's lock."""
    mark = _mark(database)
    making = in_making(database)
    stored = read_json(mark)
    if stored is None:
        remove_database(making)
        return
    if making.exists():
        _undo(database, database.with_name(stored["aside"]), stored)
        remove_database(making)
    _unmark(mark)


def _undo(database: Path, aside: Path, stored: Mapping[str, Any]) -> None:
    if keyfile.key_file(aside).exists():
        rename_durably(keyfile.key_file(aside), keyfile.key_file(database))
    elif stored["new_keys"] and not stored["had_keys"]:
        keyfile.key_file(database).unlink(missing_ok=True)
    if aside.exists():
        rename_durably(aside, database)
    for ending in _SIDE_FILES:
        if aside.with_name(aside.name + ending).exists():
            rename_durably(aside.with_name(aside.name + ending), database.with_name(database.name + ending))


def _mark(database: Path) -> Path:
    return beside(database, "restore")


def _unmark(mark: Path) -> None:
    mark.unlink()
    keep_names(mark.parent)
