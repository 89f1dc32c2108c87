"""kill -9 in the middle of an export: what has the name of an export is whole, and the records are as they were."""

import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import exports
from acts import DATABASE
from killing import killed, led, length_s

from core.records.store import Store

_BEYOND = 1.2
"""So many lengths of an export is the latest moment: some kills fall into the next one, over what is there."""
_AUDIT = "audit"
"""What begins so tells of the export itself."""


@dataclass
class ExportKills:
    """What was found after all kills."""

    kills: Counter[str] = field(default_factory=Counter)
    """Of each format."""
    cut_off: Counter[str] = field(default_factory=Counter)
    """How many of them came before the first export of the process was there."""
    not_whole: int = 0
    """What lay under the name of an export and was not all of it."""
    refused: int = 0
    """Second tries that did not succeed."""
    changed: int = 0
    """Kills after which the records were not as before."""


def kill_exports(folder: Path, kills: int, names: Sequence[str] = tuple(exports.FORMATS), seed: int = 7) -> ExportKills:
    """Kill so many exports, of one format after another, every other time over what is there; look, and try again."""
    led(folder, 1)
    database, out = folder / DATABASE, folder / exports.OUT
    out.mkdir()
    found, chance = ExportKills(), random.Random(seed)
    longest_s = {name: _BEYOND * length_s(f"export {name}", folder, "wrote") for name in names}
    before = _content(database)
    for number in range(kills):
        name = names[number % len(names)]
        if number // len(names) % 2 == 0:
            shutil.rmtree(out)
            out.mkdir()
        run = killed(f"export {name}", folder, chance.uniform(0.0, longest_s[name]))
        found.kills[name] += 1
        found.cut_off[name] += not run.of("wrote")
        with Store.open(database, read_only=True) as store:
            found.not_whole += not exports.is_whole(name, store, out)
            exports.write(name, store, out)
            found.refused += not exports.is_whole(name, store, out)
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
