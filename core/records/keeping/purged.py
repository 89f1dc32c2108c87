"""The list of those whose identity was erased, kept beside the backups too: a restored one is gone through with it.

It holds nothing but random ids and moments. The database's own list says the same; this one is there when the database
is lost.
"""

import json
from datetime import datetime
from pathlib import Path

from core.errors import InputError
from core.records.people.model import Purged
from core.records.protection.disk import read_json, write_durably

_FILE = "purged.json"
_FORMAT = "see2sound-purged"


def read(folder: Path) -> tuple[Purged, ...]:
    """The list in a folder; empty where there is none. InputError ``backup.purge-list-damaged``."""
    path = folder / _FILE
    try:
        content = read_json(path)
        if content is None:
            return ()
        if content["format"] != _FORMAT:
            raise ValueError("another format")
        return tuple(
            Purged(str(one["patient"]), datetime.fromisoformat(one["utc"]), str(one["who"]))
            for one in content["purged"]
        )
    except (ValueError, KeyError, TypeError) as error:
        raise InputError("backup.purge-list-damaged", path=path) from error


def add(folder: Path, purged: tuple[Purged, ...]) -> None:
    """Write down in a folder who was erased, beside those who stand there already."""
    known = {one.patient_uuid: one for one in (*read(folder), *purged)}
    rows = [{"patient": one.patient_uuid, "utc": one.utc.isoformat(), "who": one.who} for one in known.values()]
    if rows:
        write_durably(folder / _FILE, json.dumps({"format": _FORMAT, "version": 1, "purged": rows}, indent=1))
