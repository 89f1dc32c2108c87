"""The first account encrypts the database: nothing of it can be read, and nothing is lost, whenever it is cut off."""

import shutil
import sqlite3
import sys
from pathlib import Path

import pytest

from core.errors import InputError, MachineError
from core.records.engine import make_engine
from core.records.keeping import plain_left
from core.records.protection import first_account, interrupted, keyfile
from core.records.protection.accounts import Accounts
from core.records.protection.sealing import Cost
from core.records.store import Store

ANNA = "seven green kettles"
CHEAP = Cost(1, 8, 1)
NAME = "Featherstonehaugh"


def refused(code: str):
    return pytest.raises(InputError, check=lambda error: error.code == code)


@pytest.fixture(scope="module")
def _plain(tmp_path_factory):
    database = tmp_path_factory.mktemp("plain") / "see2sound.db"
    with Store.open(database) as store:
        store.add_patient("P-001", notes=f"came with Mrs {NAME}")
    return database


@pytest.fixture
def plain(tmp_path, _plain):
    return Path(shutil.copy(_plain, tmp_path))


def encrypted(database):
    return first_account.encrypt(database, "Anna", ANNA, cost=CHEAP)


def files_with(folder, words: str):
    """The files in which the words stand in any of the encodings that could be used."""
    forms = [
        form(words) for form in (str.encode, lambda text: text.encode("utf-16-le"), lambda text: text.upper().encode())
    ]
    return {
        path.name for path in folder.rglob("*") if path.is_file() and any(form in path.read_bytes() for form in forms)
    }


def test_no_name_is_in_the_clear_in_any_file(plain):
    first = encrypted(plain)
    plain_left.destroy(plain, first.access, [])
    with Store.open(plain, access=first.access) as store:
        store.add_patient("P-002", notes=f"knows {NAME}")
        assert plain.with_name("see2sound.db-wal").stat().st_size > 0
        assert files_with(plain.parent, NAME) == set()
        assert files_with(plain.parent, "P-002") == set()
        assert len(store.patients(NAME)) == 2
    assert files_with(plain.parent, NAME) == set()


def test_the_plain_file_is_kept_until_it_is_destroyed_and_is_whole(plain):
    first = encrypted(plain)
    copy = interrupted.plain_copy(plain)
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT count(*) FROM patient").fetchone() == (1,)
    connection.close()
    assert plain_left.destroy(plain, first.access, []) == (copy,)
    assert not copy.exists()
    assert plain_left.destroy(plain, first.access, []) == ()
    assert not keyfile.is_plain(plain)


def test_a_database_that_is_not_there_yet_is_made_encrypted(tmp_path):
    database = tmp_path / "new" / "see2sound.db"
    first = encrypted(database)
    with Store.open(database, access=first.access) as store:
        assert store.patients() == []


def test_what_is_deleted_is_overwritten_and_what_is_sorted_stays_in_memory(plain):
    first = encrypted(plain)
    for path, key in ((plain, first.access.data_key), (interrupted.plain_copy(plain), None)):
        engine = make_engine(path, key=key)
        with engine.connect() as connection:
            pragmas = [
                connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("secure_delete", "temp_store")
            ]
        engine.dispose()
        assert pragmas == [1, 2]


def test_there_is_one_first_account(plain):
    encrypted(plain)
    with refused("accounts.there-already"):
        encrypted(plain)


def test_a_bad_passphrase_or_a_database_in_use_changes_nothing(plain):
    with refused("accounts.passphrase-short"):
        first_account.encrypt(plain, "Anna", "short")
    with Store.open(plain), pytest.raises(MachineError, check=lambda error: error.code == "records.in-use"):
        encrypted(plain)
    assert keyfile.is_plain(plain)
    assert not keyfile.key_file(plain).exists()


def test_without_the_keys_it_opens_for_nobody_and_with_others_neither(plain, tmp_path):
    first = encrypted(plain)
    other = tmp_path / "other.db"
    foreign = encrypted(other)
    with refused("accounts.sign-in"):
        Store.open(plain)
    with refused("accounts.sign-in"):
        Store.open(plain, read_only=True)
    for read_only in (False, True):
        with refused("accounts.other-keys"):
            Store.open(plain, access=foreign.access, read_only=read_only)
    Store.open(plain, access=first.access, read_only=True).close()
    keyfile.key_file(plain).unlink()
    with refused("records.not-a-database"):
        Store.open(plain)


def test_a_plain_file_in_the_place_of_the_encrypted_one_is_not_taken_for_it(plain):
    encrypted(plain)
    shutil.copy(interrupted.plain_copy(plain), plain)
    with refused("accounts.plain-with-keys"):
        Store.open(plain)
    with refused("accounts.sign-in"):
        Store.open(plain, read_only=True)


def test_a_copy_that_is_not_whole_is_not_taken(plain, monkeypatch):
    def damaged(database, copy, key):
        shutil.copy(database, copy)

    monkeypatch.setattr(first_account, "encrypted_copy", damaged)
    with refused("records.not-a-database"):
        encrypted(plain)
    assert not keyfile.key_file(plain).exists()
    assert not interrupted.copy_in_making(plain).exists()
    with Store.open(plain) as store:
        assert len(store.patients()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_killed_at_any_step_it_is_as_it_was_or_encrypted_whole(plain, tmp_path, killed_at_step):
    steps = [
        (keyfile, "write"),
        (first_account, "encrypted_copy"),
        (first_account, "examine"),
        (first_account, "flush"),
        (first_account, "rename_durably"),
    ]
    outcomes = []
    for step in range(2, 18, 2):
        folder = tmp_path / str(step)
        folder.mkdir()
        database = folder / "see2sound.db"
        shutil.copy(plain, database)
        if not killed_at_step(steps, step, lambda database=database: encrypted(database)):
            break
        accounts = Accounts(database, cost=CHEAP)
        if not accounts.exist:
            Store.open(database).close()  # it settles what was cut off
        access = accounts.sign_in("Anna", ANNA) if accounts.exist else None
        with Store.open(database, access=access) as store:
            assert [patient.notes for patient in store.patients()] == [f"came with Mrs {NAME}"]
        outcomes.append(access is not None)
        if access is None:
            assert not keyfile.key_file(database).exists()
            assert not interrupted.copy_in_making(database).exists()
    assert len(outcomes) == 8  # after each step
    assert outcomes == sorted(outcomes)
    assert set(outcomes) == {False, True}
