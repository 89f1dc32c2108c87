"""kill -9 in the middle of an upgrade: the database is as it was or as it shall be, and holds what it held."""

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from acts import DATABASE
from killing import killed, length_s, let_end
from session_kills import is_whole

from core.records.migrations import HEAD

_OLDER = tuple(sorted((Path(__file__).parents[2] / "data").glob("records-*.db")))
_BEYOND = 1.5
"""So many lengths of an upgrade is the latest moment: about a third of the kills fall after its end."""


@dataclass
class UpgradeKills:
    """What was found after all kills."""

    kills: int = 0
    stayed: int = 0
    """Databases that were still of the older version."""
    done: int = 0
    between: int = 0
    """Databases of neither version."""
    damaged: int = 0
    lost: int = 0
    """Databases without one of the trials that they held."""


def kill_upgrades(folder: Path, kills: int, seed: int = 2) -> UpgradeKills:
    """Upgrade copies of the databases of older versions, kill, look, and let the upgrade come to its end."""
    found, chance = UpgradeKills(), random.Random(seed)
    path = folder / DATABASE
    longest_s: dict[Path, float] = {}
    for turn in range(kills):
        older = _OLDER[turn % len(_OLDER)]
        if older not in longest_s:
            _lay_there(older, path)
            longest_s[older] = _BEYOND * length_s("upgrade", folder, "upgraded")
        _lay_there(older, path)
        held, began = _trials(path), _revision(path)
        killed("upgrade", folder, chance.uniform(0.0, longest_s[older]))
        found.kills += 1
        revision = _revision(path)
        found.stayed += revision == began
        found.done += revision == HEAD
        found.between += revision not in {began, HEAD}
        found.damaged += not is_whole(path)
        let_end("upgrade", folder)
        found.lost += not (held <= _trials(path) and _revision(path) == HEAD)
    return found


def _lay_there(older: Path, path: Path) -> None:
    for rest in path.parent.glob(f"{path.name}*"):
        rest.unlink()
    shutil.copy(older, path)


def _trials(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {str(uuid) for (uuid,) in connection.execute("SELECT trial_uuid FROM trial")}


def _revision(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(revision)
