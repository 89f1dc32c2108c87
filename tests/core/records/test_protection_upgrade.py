"""A database of before the protection is brought up to date whole, plain or encrypted, and its trail begins there."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.records import migrations
from core.records.audit import upgrading
from core.records.people.wrapping import wrap_keys
from core.records.protection.access import Access, Role
from core.records.protection.encrypted_copy import encrypted_copy
from core.records.protection.sealing import new_key
from core.records.store import Store
from core.records.upgrade import migrate

DATA = Path(__file__).parents[2] / "data"
OLD = sorted(DATA.glob("records-*.db"))
TABLES = ("patient", "session", "planned_trial", "trial", "event", "correction")


def rows_of(path: Path) -> dict[str, list[dict[str, object]]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return {name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")] for name in TABLES}


def test_a_database_of_the_eighth_revision_is_upgraded_and_loses_nothing(tmp_path):
    path = tmp_path / "see2sound.db"
    shutil.copy(DATA / "records-0008.db", path)
    before = rows_of(path)
    with Store.open(path) as store:
        control = store.patient("C-001")
        assert (control.notes, control.is_control, control.erased_utc) == ("came by bus", True, None)
        assert not store.people.is_demonstration
        findings = store.trail.verify()
        assert findings.holds
        assert findings.entries >= sum(len(rows) for name, rows in before.items() if name != "planned_trial")
    after = rows_of(path)
    for name, rows in before.items():
        assert [{column: row[column] for column in rows[0]} for row in after[name]] == rows, name


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_every_older_schema_is_upgraded_when_it_is_encrypted_too(tmp_path, old):
    plain, path = tmp_path / "plain.db", tmp_path / "see2sound.db"
    shutil.copy(old, plain)
    access = Access("Anna", Role.ADMIN, new_key(), new_key())
    encrypted_copy(plain, path, access.data_key)
    before = rows_of(plain)
    with Store.open(path, access=access) as store:
        assert [patient.code for patient in store.patients()] == sorted(row["code"] for row in before["patient"])
        assert sum(summary.committed for summary in store.sessions()) == len(before["trial"])
        assert store.trail.verify().holds
    wrap_keys(path, access)


def test_brought_to_a_revision_without_a_trail_it_has_none(tmp_path):
    path = tmp_path / "see2sound.db"
    migrate(path, None, "0008")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'audit'").fetchall() == []
    migrate(path, None)
    with Store.open(path) as store:
        assert store.trail.entries() == []


def test_an_upgrade_that_fails_leaves_the_database_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "see2sound.db"
    shutil.copy(DATA / "records-0008.db", path)
    before = rows_of(path)

    def fail(connection, held):
        raise OSError("power cut")

    with monkeypatch.context() as patched:
        patched.setattr(upgrading, "carry_over", fail)
        with pytest.raises(OSError, match="power"):
            Store.open(path)
    assert rows_of(path) == before
    with Store.open(path) as store:
        assert store.trail.verify().holds
    assert migrations.HEAD > "0008"
