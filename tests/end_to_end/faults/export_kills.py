"""kill -9 in the middle of an export: what has the name of an export is whole, and the records are as they were."""

import random
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import exports
from acts import DATABASE
from keeping_kills import ward
from killing import killed, length_s

from core.records.store import Store

_AUDIT = "audit"
"""What begins so tells of the export itself."""


@dataclass
class ExportKills:
    """What was found after all kills."""

    kills: int = 0
    during: Counter[str] = field(default_factory=Counter)
    """How many kills fell into the writing of each format."""
    done: int = 0
    """Exports that were done before a kill."""
    not_whole: int = 0
    """What lay under the name of an export and was not all of it."""
    refused: int = 0
    """Second tries that did not succeed."""
    changed: int = 0
    """Kills after which the records were not as before."""


def kill_exports(folder: Path, kills: int, seed: int = 7) -> ExportKills:
    """Kill at moments of a whole round of formats, look, and try the one that was cut off again."""
    ward(folder, 1)
    database = folder / DATABASE
    found, chance = ExportKills(), random.Random(seed)
    longest_s = length_s("export", folder, "round")
    before = _content(database)
    for _ in range(kills):
        run = killed("export", folder, chance.uniform(0.0, longest_s))
        found.kills += 1
        found.done += len(run.of("wrote"))
        with Store.open(database, read_only=True) as store:
            found.not_whole += sum(not exports.is_whole(name, store, folder) for name in exports.FORMATS)
            if run.last[0] == "begins":
                cut_off = run.last[1]
                found.during[cut_off] += 1
                exports.write(cut_off, store, folder)
                found.refused += not exports.is_whole(cut_off, store, folder)
        found.changed += _content(database) != before
    return found


def _content(database: Path) -> dict[str, list[object]]:
    """All rows of all tables."""
    with closing(sqlite3.connect(database)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()
            for name in names
            if not name.startswith(_AUDIT)
        }
