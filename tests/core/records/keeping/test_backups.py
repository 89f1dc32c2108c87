"""A backup is whole, verified and as closed as the database; cut off, those of before are all there."""

import os
import shutil
import sqlite3
import stat
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.errors import InputError, MachineError
from core.files import write_error
from core.lock import FileLock
from core.records.keeping import backing_up, copying, purged, shelf
from core.records.keeping.backing_up import back_up
from core.records.keeping.checking import check_file
from core.records.keeping.plain_left import destroy, plain_left
from core.records.people.model import Purged
from core.records.protection import keyfile
from core.records.protection.access import Role
from core.records.protection.accounts import Accounts
from core.records.protection.interrupted import plain_copy
from core.records.protection.sealing import Cost
from core.records.store import Store

NOW = datetime(2026, 5, 4, 18, 0, tzinfo=UTC)


def refused(code: str, kind=InputError):
    return pytest.raises(kind, check=lambda error: error.code == code)


def test_a_backup_holds_everything_and_is_verified(ward, tmp_path):
    ward.store.commit_trial(ward.trial(0))  # it is in the write-ahead log alone
    made = back_up(ward.store, tmp_path / "stick" / "backups", NOW)
    assert made.checked.is_whole
    assert made.path.name == f"see2sound-{ward.store.trail.database_id}-20260504T180000Z.db"
    with Store.open(made.path) as copy:
        assert copy.session("session-1").trials == (ward.trial(0),)
        assert copy.trail.database_id == ward.store.trail.database_id
    assert ward.store.trail.entries()[-1].action == "backed-up"


def test_a_backup_of_an_encrypted_database_is_encrypted_and_has_its_keys_beside_it(practice, tmp_path):
    with practice.open() as store:
        made = back_up(store, tmp_path / "stick", NOW)
    assert not keyfile.is_plain(made.path)
    raw = b"".join(path.read_bytes() for path in made.path.parent.iterdir())
    assert b"Featherstonehaugh" not in raw
    access = Accounts(made.path, cost=Cost(1, 8, 1)).sign_in("Anna", "seven green kettles")
    with Store.open(made.path, access=access) as copy:
        assert copy.patients()[0].notes == "came with Mrs Featherstonehaugh"


def test_a_backup_can_be_made_by_who_only_reads(practice, tmp_path):
    with Store.open(practice.database, access=practice.anna, read_only=True) as reader:
        assert back_up(reader, tmp_path / "stick", NOW).checked.is_whole
    with practice.open() as store:
        assert "backed-up" in [one.action for one in store.trail.entries()]


def test_older_ones_are_thinned_out(ward, tmp_path):
    made = [back_up(ward.store, tmp_path, NOW + timedelta(minutes=number)).path for number in range(3)]
    assert [one.path for one in shelf.shelved(tmp_path)] == [made[-1]]


def test_a_clock_that_was_set_back_does_not_cost_the_backup_that_was_just_written(ward, tmp_path):
    noon = datetime(2026, 3, 1, 12, tzinfo=UTC)
    later = back_up(ward.store, tmp_path, noon)
    earlier = back_up(ward.store, tmp_path, noon - timedelta(hours=1))
    assert earlier.path.is_file()
    assert later.path.is_file()


def test_a_copy_that_is_not_whole_is_not_kept(ward, tmp_path, monkeypatch):
    def shortened(source, target, key):
        copying_of_then(source, target, key)
        with closing(sqlite3.connect(target)) as connection, connection:
            connection.execute("DROP TRIGGER planned_trial_refuses_delete")
            connection.execute("DELETE FROM planned_trial WHERE trial_index = 4")

    copying_of_then = copying.copy
    kept = back_up(ward.store, tmp_path, NOW - timedelta(days=1)).path
    monkeypatch.setattr(copying, "copy", shortened)
    with refused("backup.not-whole"):
        back_up(ward.store, tmp_path, NOW)
    assert [path.name for path in sorted(tmp_path.glob("*see2sound*db*"))] == [kept.name]


def test_a_database_whose_trail_does_not_hold_is_backed_up_all_the_same_and_that_is_told(ward, tmp_path):
    ward.store.close()
    with closing(sqlite3.connect(ward.path)) as connection, connection:
        connection.execute("UPDATE patient SET birth_year = 1951")
    with Store.open(ward.path) as store:
        made = back_up(store, tmp_path, NOW)
    assert made.path.exists()
    assert made.checked.trail.changed == (f"patient:{ward.patient.uuid}",)
    assert not made.checked.is_whole


def test_a_full_disk_leaves_no_half_backup(ward, tmp_path, monkeypatch):
    def full(path):
        raise write_error(path, OSError(28, "No space left on device"))

    monkeypatch.setattr(copying, "flush", full)
    with refused("errors.disk-full", MachineError):
        back_up(ward.store, tmp_path / "stick", NOW)
    assert [path.name for path in (tmp_path / "stick").iterdir()] == [".see2sound-backup.lock"]


def test_two_at_a_time_are_refused(ward, tmp_path):
    lock = FileLock(tmp_path / ".see2sound-backup.lock", MachineError("x"))
    with refused("backup.running", MachineError):
        back_up(ward.store, tmp_path, NOW)
    lock.release()
    back_up(ward.store, tmp_path, NOW)


def test_who_was_erased_stands_beside_the_backups_too(ward, tmp_path):
    back_up(ward.store, tmp_path, NOW)
    assert purged.read(tmp_path) == ()
    other = Purged("of another database", NOW, "")
    purged.add(tmp_path, (other,))
    ward.store.people.erase(ward.patient.uuid)
    back_up(ward.store, tmp_path, NOW + timedelta(hours=1))
    assert {one.patient_uuid for one in purged.read(tmp_path)} == {ward.patient.uuid, "of another database"}
    (tmp_path / "purged.json").write_text("[]")
    with refused("backup.purge-list-damaged"):
        purged.read(tmp_path)


def test_plain_backups_are_destroyed_when_asked_once_there_are_accounts(practice, ward, tmp_path):
    plain = back_up(ward.store, tmp_path, NOW).path
    with practice.open() as store:
        kept = back_up(store, tmp_path, NOW).path
    with refused("accounts.not-allowed"):
        destroy(practice.database, practice.signed_in(Role.THERAPIST), [tmp_path])
    with refused("accounts.other-keys"):
        destroy(ward.path, practice.anna, [tmp_path])
    assert plain_left(practice.database, [tmp_path]) == (plain_copy(practice.database), plain)
    assert destroy(practice.database, practice.anna, [tmp_path]) == (plain_copy(practice.database), plain)
    assert [one.path for one in shelf.shelved(tmp_path)] == [kept]


def test_a_stick_without_owners_and_without_syncing_of_folders_takes_a_backup(practice, tmp_path, monkeypatch):
    def refuse_mode(path, mode):
        if mode == 0o600:
            raise PermissionError(1, "Operation not permitted")

    def sync(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(22, "Invalid argument")
        return synced(descriptor)

    synced = os.fsync
    with practice.open() as store, monkeypatch.context() as stick:
        stick.setattr(Path, "chmod", refuse_mode)
        stick.setattr(os, "fsync", sync)
        assert back_up(store, tmp_path, NOW).checked.is_whole


def is_amiss(path, key):
    """Whether looking through a database finds something, or finds that it cannot be looked through."""
    try:
        return not check_file(path, key).is_whole
    except InputError as error:
        return error.code in {"records.damaged", "records.not-a-database"}


@pytest.mark.parametrize("at", [5000, 60000])
def test_a_flipped_byte_of_an_encrypted_backup_shows(practice, tmp_path, at):
    with practice.open() as store:
        made = back_up(store, tmp_path, NOW)
    content = bytearray(made.path.read_bytes())
    content[at] ^= 1
    made.path.write_bytes(content)
    assert is_amiss(made.path, practice.anna.data_key)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_killed_at_any_step_every_backup_there_is_is_whole(practice, tmp_path, killed_at_step):
    steps = [
        (copying, "copy"),
        (backing_up, "check_file"),
        (backing_up, "write_durably"),
        (backing_up, "rename_durably"),
    ]

    def work(folder, moment):
        with practice.open() as store:
            back_up(store, folder, moment)

    seen = []
    for step in (2, 4, 5, 7, 8, 9):
        folder = tmp_path / str(step)
        shutil.rmtree(folder, ignore_errors=True)
        work(folder, NOW - timedelta(days=1))
        if not killed_at_step(steps, step, lambda folder=folder: work(folder, NOW)):
            break
        backups = shelf.shelved(folder)
        for one in backups:
            assert check_file(one.path, practice.anna.data_key).is_whole
            assert keyfile.key_file(one.path).exists()
        seen.append(len(backups))
        work(folder, NOW + timedelta(hours=1))
        assert list(folder.glob(".*.part*")) == []
    assert seen == [1] * 4 + [2]  # only the last renaming makes it a backup
