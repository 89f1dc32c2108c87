"""A database with a million trials: one session that was led, copied again and again under other ids."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

_SESSIONS_AT_ONCE = 500
_DAYS_BETWEEN = 1

Rows = list[dict[str, Any]]


def fill(path: Path, *, patients: int, sessions_each: int, trials_each: int) -> int:
    """Fill the database at ``path``, which holds one patient with one completed session; the number of its trials.

    What is copied are rows, whatever columns they have: a later schema needs no change here.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA synchronous = OFF")
        person, session = (_rows(connection, table)[0] for table in ("patient", "session"))
        planned = _rows(connection, "planned_trial")[:trials_each]
        trials = _rows(connection, "trial")[:trials_each]
        number = max(int(row["number"]) for row in _rows(connection, "trial"))
        for index in range(patients):
            connection.execute("BEGIN")
            someone = {"uuid": f"patient-{index}", "code": f"M-{index:05}", "code_key": f"m-{index:05}"}
            _insert(connection, "patient", [{**person, **someone}])
            for first in range(0, sessions_each, _SESSIONS_AT_ONCE):
                many = range(first, min(first + _SESSIONS_AT_ONCE, sessions_each))
                uuids = {each: f"session-{index}-{each}" for each in many}
                _insert(connection, "session", _sessions(session, str(someone["uuid"]), uuids))
                _insert(connection, "planned_trial", _of_each(planned, uuids.values()))
                numbered = []
                for row in _of_each(trials, uuids.values()):
                    number += 1
                    numbered.append({**row, "number": number, "trial_uuid": f"trial-{number}"})
                _insert(connection, "trial", numbered)
            connection.execute("COMMIT")
    return patients * sessions_each * len(trials)


def _rows(connection: sqlite3.Connection, table: str) -> Rows:
    return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]


def _sessions(pattern: dict[str, Any], patient_uuid: str, uuids: dict[int, str]) -> Rows:
    first = datetime(2020, 1, 1, 9, tzinfo=UTC)
    moments = {each: first + timedelta(days=_DAYS_BETWEEN * each) for each in uuids}
    return [
        {
            **pattern,
            "uuid": uuid,
            "patient_uuid": patient_uuid,
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
