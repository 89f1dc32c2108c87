"""A database with a million trials: one session that was led, again and again with other people and other answers."""

import random
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

_DAYS_BETWEEN = 7
_OTHERWISE_DEG = 20.0
_ONE_CONTROL_OF = 100
"""Of so many people one is a control."""

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Clinic:
    """How much a database holds."""

    patients: int
    """Of a hundred one is a control, who came once."""
    sessions_each: int
    most: int
    """Sessions of the second patient, who came most often."""
    trials: int | None = None
    """Of each session, so many of those that are no practice; None: all, with practice."""

    def sessions_of(self, index: int) -> int:
        """How often a patient came, counted from 0."""
        if index % _ONE_CONTROL_OF == 0:
            return 1
        return self.most if index == 1 else self.sessions_each

    @property
    def sessions(self) -> int:
        """How many there are."""
        return sum(map(self.sessions_of, range(self.patients)))


def fill(path: Path, clinic: Clinic) -> int:
    """Fill the database at ``path``, which holds one patient with one completed session; the number of new trials.

    What is copied are rows, whatever columns they have: a later schema needs no change here. Each answer lies elsewhere
    than that which it was copied from, and everybody has a name.
    """
    chance = random.Random(clinic.patients)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA synchronous = OFF")
        person, session = (_rows(connection, table)[0] for table in ("patient", "session"))
        planned = _rows(connection, "planned_trial")
        trials = _rows(connection, "trial")
        number = max(int(row["number"]) for row in trials)
        if clinic.trials is not None:
            given = [row["trial_index"] for row in planned if not row["is_practice"]][: clinic.trials]
            planned, trials = ([row for row in rows if row["trial_index"] in given] for rows in (planned, trials))
        for index in range(clinic.patients):
            connection.execute("BEGIN")
            someone = {"uuid": f"patient-{index}", "code": f"M-{index:05}", "code_key": f"m-{index:05}"}
            _insert(connection, "patient", [{**person, **someone, "is_control": index % _ONE_CONTROL_OF == 0}])
            _name(connection, str(someone["uuid"]), index)
            uuids = {each: f"session-{index}-{each}" for each in range(clinic.sessions_of(index))}
            _insert(connection, "session", _sessions(session, str(someone["uuid"]), uuids))
            _insert(connection, "planned_trial", _of_each(planned, uuids.values()))
            numbered = []
            for row in _of_each(trials, uuids.values()):
                number += 1
                numbered.append({**_otherwise(row, chance), "number": number, "trial_uuid": f"trial-{number}"})
            _insert(connection, "trial", numbered)
            connection.execute("COMMIT")
    return clinic.sessions * len(trials)


def know(path: Path) -> None:
    """Let the audit trail know every record of a database that was filled past it, as an upgrade does."""
    from core.records.audit.chain import SYSTEM, Chain, Change
    from core.records.audit.upgrading import BEGUN
    from core.records.engine import make_engine

    engine = make_engine(path)
    with engine.begin() as connection:
        chain = Chain(connection)
        known = {entry.object for entry in chain.each()}
        chain.rows.salt_all()
        new = [Change(about, None, after) for about, after in chain.rows.everything() if about not in known]
        chain.add(SYSTEM, BEGUN, new)
        chain.mark(*chain.head())
    engine.dispose()


def _rows(connection: sqlite3.Connection, table: str) -> Rows:
    return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]


def _otherwise(trial: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    answer_deg = trial["response_azimuth_deg"]
    if answer_deg is None:
        return trial
    moved_deg = answer_deg + chance.uniform(-_OTHERWISE_DEG, _OTHERWISE_DEG)
    return {**trial, "response_azimuth_deg": moved_deg, "rt_ms": chance.lognormvariate(7.0, 0.3)}


def _name(connection: sqlite3.Connection, patient_uuid: str, number: int) -> None:
    from core.records.people.model import Identity
    from core.records.people.vault import sealed
    from core.records.protection.sealing import as_text, new_key

    key = new_key()
    who = Identity(f"Family {number}", "Given", date(1940 + number % 50, 1, 1), f"{number:07}")
    _insert(connection, "patient_key", [{"patient_uuid": patient_uuid, "is_open": True, "key": as_text(key)}])
    _insert(connection, "identity", [{"patient_uuid": patient_uuid, "sealed": sealed(who, key, patient_uuid)}])


def _sessions(pattern: dict[str, Any], patient_uuid: str, uuids: dict[int, str]) -> Rows:
    first = datetime(2020, 1, 1, 9, tzinfo=UTC)
    moments = {each: first + timedelta(days=_DAYS_BETWEEN * each) for each in uuids}
    return [
        {
            **pattern,
            "uuid": uuid,
            "patient_uuid": patient_uuid,
            "seed": random.Random(uuid).randrange(2**31),
            "created_utc": moments[each].isoformat(timespec="microseconds").replace("+00:00", "Z"),
        }
        for each, uuid in uuids.items()
    ]


def _of_each(pattern: Rows, uuids: Iterable[str]) -> Iterator[dict[str, Any]]:
    return ({**row, "session_uuid": uuid} for uuid in uuids for row in pattern)


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[dict[str, Any]]) -> None:
    rows = list(rows)
    if rows:
        columns = list(rows[0])
        marks = ", ".join("?" * len(columns))
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
        connection.executemany(statement, [[row[column] for column in columns] for row in rows])
