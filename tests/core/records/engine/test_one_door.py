"""SQL of one engine stands behind the door of the engines alone."""

import re
from pathlib import Path

import core.records

RECORDS = Path(core.records.__file__).parent
OF_ONE_ENGINE = re.compile(
    r"PRAGMA|sqlite_master|pragma_|INSERT OR |RAISE\(ABORT|randomblob|VACUUM|ATTACH |BEGIN IMMEDIATE|CREATE TRIGGER"
    r"|DROP TRIGGER|plpgsql|pg_|current_setting|set_config|import sqlite3|import sqlcipher3|import psycopg",
)


def test_no_sql_of_one_engine_stands_elsewhere():
    elsewhere = [path for path in RECORDS.rglob("*.py") if RECORDS / "engine" not in path.parents]
    assert len(elsewhere) > 50
    assert [path.name for path in elsewhere if OF_ONE_ENGINE.search(path.read_text(encoding="utf-8"))] == []
