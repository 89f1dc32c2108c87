"""``backup``, ``restore`` and ``check`` on the command line."""

import json
import sqlite3
from contextlib import closing

import pytest

from core import cli
from core.records.keeping import shelf
from core.records.people.model import Identity
from core.records.protection.sealing import as_text
from core.records.store import Store


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    folder = tmp_path / "data"
    with Store.open(folder / "see2sound.db") as store:
        store.add_patient("P-001")
    return folder


@pytest.fixture
def see2sound(data, capsys):
    def run(*arguments):
        capsys.readouterr()
        status = cli.main(["--data", str(data), *map(str, arguments)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def test_a_backup_is_written_listed_and_checked(see2sound, data, tmp_path):
    status, out, _ = see2sound("backup", "--json")
    assert status == 0
    made = json.loads(out)
    assert made["whole"]
    assert made["rows"]["patient"] == 1
    assert see2sound("backup", "--list")[1] == f"{made['backup']}\n"
    assert see2sound("check", made["backup"])[0] == 0
    assert see2sound("backup", "-o", tmp_path / "stick")[0] == 0
    assert len(shelf.shelved(tmp_path / "stick")) == 1
    assert len(shelf.shelved(data / "backups")) == 1


def test_restoring_shows_first_asks_and_can_be_undone(see2sound, data, monkeypatch):
    backup = json.loads(see2sound("backup", "--json")[1])["backup"]
    with Store.open(data / "see2sound.db") as store:
        store.add_patient("P-002")
    status, out, _ = see2sound("restore", backup, "--preview")
    assert (status, "1 patient\n" in out, "would be without: 1 patient\n" in out) == (0, True, True)
    status, _, err = see2sound("restore", backup)
    assert (status, "Nothing was brought back" in err) == (3, True)
    assert see2sound("restore")[0] == see2sound("restore", "--undo")[0] == 3
    assert json.loads(see2sound("restore", backup, "--yes", "--json")[1])["lost"] == {"patient": 1}
    with Store.open(data / "see2sound.db", read_only=True) as store:
        assert len(store.patients()) == 1
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdin.readline", lambda: "yes\n")
    assert see2sound("restore", "--undo")[0] == 0
    with Store.open(data / "see2sound.db", read_only=True) as store:
        assert len(store.patients()) == 2


def test_a_check_that_finds_something_says_what_and_ends_with_3(see2sound, data):
    assert see2sound("check")[0] == 0
    with closing(sqlite3.connect(data / "see2sound.db")) as connection, connection:
        connection.execute("UPDATE patient SET birth_year = 1951")
    status, out, _ = see2sound("check")
    assert status == 3
    assert "records that are not as it says: patient:" in out
    assert json.loads(see2sound("check", "--json")[1])["trail"]["holds"] is False


def test_a_key_that_does_not_open_the_name_it_sealed_is_found(see2sound, data):
    with Store.open(data / "see2sound.db") as store:
        patient = store.patients()[0]
        store.people.identify(patient.uuid, Identity(family_name="Ona"))
    with closing(sqlite3.connect(data / "see2sound.db")) as connection, connection:
        connection.execute("UPDATE patient_key SET key = ?", (as_text(bytes(32)),))
    status, out, _ = see2sound("check")
    assert status == 3
    assert "Names and notes in this database do not open" in out
    assert json.loads(see2sound("check", "--json")[1])["unfit_keys"] == [patient.uuid]
