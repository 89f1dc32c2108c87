"""kill -9 in the middle of sessions: in a trial, in a commit, while a session is made. Nothing said is lost."""

import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from acts import DATABASE
from killing import Answered, killed

from core.records.model import Session, SessionState
from core.records.store import Store

_LONGEST_S = 0.25
"""A session of 26 trials takes about so long."""


@dataclass
class SessionKills:
    """What was found after all kills."""

    kills: int = 0
    in_a_session: int = 0
    """Kills that left a session open."""
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
    for _ in range(kills):
        run = killed("lead", folder, chance.uniform(0.0, _LONGEST_S))
        found.kills += 1
        answered |= run.answered
        look(folder / DATABASE, answered, found)
    return found


def look(path: Path, answered: dict[str, Answered], found: SessionKills) -> None:
    """Compare what is on disk with what was answered; what is on disk and was not said yet becomes known."""
    if not path.exists():
        return
    found.damaged += not is_whole(path)
    with Store.open(path) as store:
        sessions = [store.session(each.uuid) for each in store.sessions()]
    stored = {
        trial.trial_uuid: (session.setup.uuid, trial.planned.trial_index, trial.response_azimuth_deg)
        for session in sessions
        for trial in session.trials
    }
    found.committed = len(stored)
    found.lost += len(answered.keys() - stored.keys())
    found.changed += sum(stored[uuid] != said for uuid, said in answered.items() if uuid in stored)
    unsaid = stored.keys() - answered.keys()
    found.ahead += len(unsaid)
    for uuid in unsaid:
        session, index, azimuth_deg = stored[uuid]
        answered[uuid] = (session, index, azimuth_deg or 0.0)
    found.in_a_session += any(session.state is SessionState.OPEN for session in sessions)
    found.out_of_order += sum(not _in_order(session) for session in sessions)


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
