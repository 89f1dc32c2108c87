"""kill -9 in the middle of sessions: in a trial, in a commit, while a session is made. Nothing said is lost."""

import random
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from acts import DATABASE
from killing import Answered, killed, length_s

from core.records.model import Session
from core.records.store import Store

_BEYOND = 1.2
"""So many lengths of a session is the latest moment: a kill may also fall between two."""


@dataclass
class SessionKills:
    """What was found after all kills."""

    kills: int = 0
    in_a_session: int = 0
    """Kills that left a session open."""
    in_a_trial: int = 0
    in_a_commit: int = 0
    committed: int = 0
    lost: int = 0
    changed: int = 0
    """Trials that say something else than what was answered."""
    ahead: int = 0
    """Trials on disk that nobody had been told of yet: a kill between the commit and the word."""
    damaged: int = 0
    """Databases that were not whole."""
    out_of_order: int = 0
    """Sessions whose trials are not the first of their plan, in its order."""


def kill_sessions(folder: Path, kills: int, seed: int = 1) -> SessionKills:
    """Lead sessions, kill, look, go on; ``kills`` times on one database."""
    found, chance = SessionKills(), random.Random(seed)
    answered: dict[str, Answered] = {}
    with tempfile.TemporaryDirectory(prefix="see2sound-soak-") as name:
        Store.open(Path(name) / DATABASE).close()
        longest_s = _BEYOND * length_s("lead", Path(name), "completed")
    for _ in range(kills):
        run = killed("lead", folder, chance.uniform(0.0, longest_s))
        found.kills += 1
        found.in_a_trial += run.last[0] == "playing"
        found.in_a_commit += run.last[0] == "committing"
        answered |= run.answered
        look(folder / DATABASE, answered, found)
    look_at_all(folder / DATABASE, found)
    return found


def look(path: Path, answered: dict[str, Answered], found: SessionKills) -> None:
    """Compare what is on disk with what was answered; what is on disk and was not said yet becomes known.

    All trials are read as rows, for there are many; the sessions that are open as the application reads them.
    """
    if not path.exists():
        return
    found.damaged += not is_whole(path)
    with Store.open(path) as store:
        unfinished = [store.session(each.uuid) for each in store.unfinished_sessions()]
    stored = _stored(path)
    found.committed = len(stored)
    found.lost += len(answered.keys() - stored.keys())
    found.changed += sum(stored[uuid] != said for uuid, said in answered.items() if uuid in stored)
    unsaid = stored.keys() - answered.keys()
    found.ahead += len(unsaid)
    answered |= {uuid: stored[uuid] for uuid in unsaid}
    found.in_a_session += bool(unfinished)
    found.out_of_order += sum(not _in_order(session) for session in unfinished)


def look_at_all(path: Path, found: SessionKills) -> None:
    """Read every session as the application does."""
    with Store.open(path) as store:
        sessions = [store.session(each.uuid) for each in store.sessions()]
    found.out_of_order += sum(not _in_order(session) for session in sessions)
    found.changed += abs(sum(len(session.trials) for session in sessions) - found.committed)


def _stored(path: Path) -> dict[str, Answered]:
    wanted = "SELECT trial_uuid, session_uuid, trial_index, response_azimuth_deg FROM trial"
    with closing(sqlite3.connect(path)) as connection:
        return {uuid: (session, index, azimuth_deg) for uuid, session, index, azimuth_deg in connection.execute(wanted)}


def _in_order(session: Session) -> bool:
    committed = [trial.planned for trial in session.trials]
    return committed == list(session.plan[: len(committed)])


def is_whole(path: Path) -> bool:
    """Whether every page and every reference of a database without a key is sound."""
    with closing(sqlite3.connect(path)) as connection:
        pages = connection.execute("PRAGMA integrity_check").fetchone()
        references = connection.execute("PRAGMA foreign_key_check").fetchall()
    return pages == ("ok",) and references == []


def settle(path: Path) -> None:
    """Bring everything into the database's one file, as closing it does."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
