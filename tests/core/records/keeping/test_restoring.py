"""A backup comes back whole or not at all; the present database is put aside, and nobody who was erased returns."""

import shutil
import sqlite3
import sys
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.errors import InputError, MachineError
from core.records.keeping import restoring, swapping
from core.records.keeping.backing_up import back_up
from core.records.keeping.opening import access_to
from core.records.keeping.preview import look_at
from core.records.keeping.restoring import put_aside, restore
from core.records.people.model import Identity
from core.records.protection import keyfile
from core.records.protection.access import Role
from core.records.protection.accounts import Accounts
from core.records.protection.first_account import encrypt
from core.records.protection.sealing import Cost
from core.records.store import Store

NOW = datetime(2026, 5, 4, 18, 0, tzinfo=UTC)
CHEAP = Cost(1, 8, 1)
ANNA, BEN = "seven green kettles", "a door left ajar"


def refused(code: str, kind=InputError):
    return pytest.raises(kind, check=lambda error: error.code == code)


def codes(database, access=None):
    with Store.open(database, access=access) as store:
        assert store.trail.verify().holds
        return [patient.code for patient in store.patients()]


def nobody_is_asked(accounts):
    raise AssertionError("the keys of today open it")


@pytest.fixture
def backed_up(ward, tmp_path):
    """A plain database that went on after its backup."""
    backup = back_up(ward.store, tmp_path / "backups", NOW).path
    ward.store.add_patient("P-002")
    ward.store.commit_trial(ward.trial(0))
    ward.store.close()
    return backup


def test_the_preview_says_what_is_in_it_and_what_would_be_lost(ward, backed_up):
    seen = look_at(backed_up, None, ward.path, None)
    assert seen.may_be_restored
    assert (seen.holds.counts["patient"], seen.holds.counts["session"], seen.holds.counts["trial"]) == (1, 1, 0)
    assert seen.present.counts["patient"] == 2
    assert seen.lost == {"patient": 1, "trial": 1}
    assert seen.holds.newest_utc == ward.setup(ward.patient).created_utc
    assert look_at(backed_up, None, ward.path.with_name("none.db"), None).present is None
    ward.path.write_bytes(b"no database " * 100)
    assert look_at(backed_up, None, ward.path, None).present is None


def test_it_comes_back_and_that_can_be_undone_and_undone_again(ward, backed_up):
    aside = restore(ward.path, backed_up, present=None, opens_with=None, now=NOW)
    assert codes(ward.path) == ["P-001"]
    assert put_aside(ward.path) == (aside,)
    again = restore(ward.path, aside, present=None, opens_with=None, now=NOW + timedelta(seconds=1))
    assert codes(ward.path) == ["P-001", "P-002"]
    assert put_aside(ward.path) == (again, aside)
    restore(ward.path, again, present=None, opens_with=None, now=NOW + timedelta(seconds=2))
    assert codes(ward.path) == ["P-001"]
    assert backed_up.exists()
    with Store.open(ward.path) as store:
        assert [one.action for one in store.trail.entries()].count("restored") == 2  # the first and the third time


def test_a_database_in_use_and_a_damaged_backup_change_nothing(ward, backed_up):
    with Store.open(ward.path), refused("records.in-use", MachineError):
        restore(ward.path, backed_up, present=None, opens_with=None)
    content = bytearray(backed_up.read_bytes())
    content[4096:8192] = bytes(4096)
    backed_up.write_bytes(content)
    with pytest.raises(InputError):
        restore(ward.path, backed_up, present=None, opens_with=None)
    assert codes(ward.path) == ["P-001", "P-002"]
    assert put_aside(ward.path) == ()


def test_a_lost_or_damaged_database_is_replaced_and_what_is_left_of_it_is_kept(ward, backed_up):
    ward.path.write_bytes(b"no database " * 1000)
    aside = restore(ward.path, backed_up, present=None, opens_with=None)
    assert aside.read_bytes().startswith(b"no database")
    assert codes(ward.path) == ["P-001"]
    ward.path.unlink()
    assert restore(ward.path, backed_up, present=None, opens_with=None) is None
    assert codes(ward.path) == ["P-001"]


def test_the_passphrase_of_today_opens_a_backup_of_yesterday(practice, tmp_path):
    with practice.open() as store:
        backup = back_up(store, tmp_path / "stick", NOW).path
        store.add_patient("P-002")
    access = practice.accounts.change_passphrase("Anna", ANNA, "quite another phrase")
    assert access_to(backup, access, nobody_is_asked) == access
    restore(practice.database, backup, present=access, opens_with=access)
    assert codes(practice.database, practice.accounts.sign_in("Anna", "quite another phrase")) == ["P-001"]


def test_on_another_machine_the_keys_come_with_the_backup(practice, tmp_path):
    with practice.open() as store:
        backup = back_up(store, tmp_path / "stick", NOW).path
    database = tmp_path / "new machine" / "see2sound.db"
    cheap = lambda accounts: Accounts(backup, cost=CHEAP).sign_in("Anna", ANNA)  # noqa: E731
    access = access_to(backup, None, cheap)
    assert restore(database, backup, present=None, opens_with=access) is None
    assert codes(database, Accounts(database, cost=CHEAP).sign_in("Anna", ANNA)) == ["P-001"]
    keyfile.key_file(backup).unlink()
    with refused("backup.no-keys"):
        access_to(backup, None, cheap)
    with refused("backup.absent"):
        access_to(tmp_path / "none.db", None, cheap)


@pytest.fixture
def of_zoe(tmp_path):
    """An encrypted backup with keys of its own, and what opens it."""
    other = tmp_path / "other" / "see2sound.db"
    with Store.open(other) as store:
        patient = store.add_patient("X-001")
        store.people.identify(patient.uuid, Identity("Featherstonehaugh"))
    theirs = encrypt(other, "Zoe", BEN, cost=CHEAP).access
    with Store.open(other, access=theirs) as store:
        return back_up(store, tmp_path / "stick", NOW).path, theirs


def test_a_backup_with_other_keys_comes_back_under_those_of_today(practice, of_zoe):
    backup, theirs = of_zoe
    assert access_to(backup, practice.anna, lambda _: theirs) is theirs
    aside = restore(practice.database, backup, present=practice.anna, opens_with=theirs)
    assert [one.name for one in practice.accounts.listed()] == ["Anna"]
    assert codes(practice.database, practice.accounts.sign_in("Anna", ANNA)) == ["X-001"]
    with practice.open() as store:
        assert len(store.patients("feather")) == 1
    assert access_to(aside, practice.anna, nobody_is_asked) == practice.anna
    restore(practice.database, aside, present=practice.anna, opens_with=practice.anna)
    assert codes(practice.database, practice.anna) == ["P-001"]


def test_without_accounts_here_they_come_with_the_backup_and_go_when_it_is_undone(ward, of_zoe):
    backup, theirs = of_zoe
    ward.store.close()
    aside = restore(ward.path, backup, present=None, opens_with=theirs)
    zoe = Accounts(ward.path, cost=CHEAP).sign_in("Zoe", BEN)
    assert codes(ward.path, zoe) == ["X-001"]
    restore(ward.path, aside, present=zoe, opens_with=None)
    assert codes(ward.path, zoe) == ["P-001"]  # and it is encrypted now


def test_a_plain_backup_is_encrypted_as_it_comes_back(ward, backed_up, practice):
    with Store.open(ward.path) as store:
        store.people.identify(ward.patient.uuid, Identity("Featherstonehaugh"))
        plain = back_up(store, backed_up.parent, NOW + timedelta(hours=1)).path
    restore(practice.database, plain, present=practice.anna, opens_with=None)
    assert not keyfile.is_plain(practice.database)
    with practice.open() as store:
        assert store.people.identity(ward.patient.uuid).family_name == "Featherstonehaugh"
        assert len(store.patients("feather")) == 1


def test_only_an_admin_restores(practice, tmp_path):
    therapist = practice.signed_in(Role.THERAPIST)
    with practice.open(therapist) as store:
        backup = back_up(store, tmp_path / "stick", NOW).path
    with refused("accounts.not-allowed"):
        restore(practice.database, backup, present=therapist, opens_with=therapist)
    with refused("accounts.not-allowed"):
        restore(tmp_path / "new" / "see2sound.db", backup, present=None, opens_with=therapist)
    with refused("accounts.sign-in"):
        restore(practice.database, backup, present=None, opens_with=practice.anna)


@pytest.mark.parametrize("lost", [False, True], ids=["present", "lost"])
def test_who_was_erased_since_is_erased_in_what_comes_back(practice, tmp_path, lost):
    folder = tmp_path / "stick"
    with practice.open() as store:
        patient = store.patient("P-001")
        store.people.identify(patient.uuid, Identity("Featherstonehaugh"))
        backup = back_up(store, folder, NOW).path
        store.people.erase(patient.uuid)
        if lost:  # then the list beside the backups is all there is
            back_up(store, folder, NOW + timedelta(days=1))
    if lost:
        practice.database.unlink()
    restore(practice.database, backup, present=practice.anna, opens_with=practice.anna)
    with practice.open() as store:
        assert store.patients()[0].code == f"erased-{patient.uuid}"
        assert store.people.identity(patient.uuid) == Identity()
        assert store.trail.verify().holds


@pytest.fixture
def old_backup(tmp_path):
    """Of the fifth revision, plain."""
    backup = tmp_path / "backups" / "see2sound-00000000-20260101T000000Z.db"
    backup.parent.mkdir()
    shutil.copy(Path(__file__).parents[3] / "data" / "records-0005.db", backup)
    return backup


def test_an_old_backup_comes_back_encrypted_where_there_are_accounts(practice, old_backup):
    restore(practice.database, old_backup, present=practice.anna, opens_with=None)
    assert not keyfile.is_plain(practice.database)
    with practice.open() as store:
        assert store.session("session-2").setup.circumstances_json == '{"fatigue": 3}'
        store.people.identify(store.patients()[0].uuid, Identity("Featherstonehaugh"))


def test_a_backup_of_an_older_schema_is_brought_up_to_date(ward, old_backup):
    backup, before = old_backup, old_backup.read_bytes()
    ward.store.close()
    assert look_at(backup, None, ward.path, None).checked.trail is None
    restore(ward.path, backup, present=None, opens_with=None)
    with Store.open(ward.path) as store:
        assert store.session("session-2").setup.circumstances_json == '{"fatigue": 3}'
        assert store.trail.verify().holds
    assert backup.read_bytes() == before
    with closing(sqlite3.connect(ward.path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
@pytest.mark.parametrize("same_keys", [True, False], ids=["same keys", "keys come with it"])
def test_killed_at_any_step_either_database_is_there_whole(practice, ward, of_zoe, tmp_path, killed_at_step, same_keys):
    steps = [
        (restoring, "_make"),
        (restoring, "_bring_up_to_date"),
        (swapping, "write_durably"),
        (swapping, "rename_durably"),
        (swapping, "_unmark"),
    ]
    if same_keys:
        present, path = practice.anna, practice.database
        with practice.open() as store:
            backup, theirs = back_up(store, tmp_path / "stick", NOW).path, practice.anna
            store.add_patient("P-002")
        now_and_then = {("P-001", "P-002"), ("P-001",)}
    else:
        present, path = None, ward.path
        ward.store.close()
        backup, theirs = of_zoe
        now_and_then = {("P-001",), ("X-001",)}
    seen = []
    for step in range(1 if same_keys else 2, 30, 3):
        folder = tmp_path / str(step)
        shutil.copytree(path.parent, folder)
        database = folder / path.name
        if not killed_at_step(
            steps,
            step,
            lambda: restore(database, backup, present=present, opens_with=theirs),  # noqa: B023
        ):
            break
        for access in (present, theirs):  # one of them opens it, once what was cut off is settled
            with suppress(InputError):
                Store.open(database, access=access).close()
        names = [one.name for one in Accounts(database).listed()]
        found = codes(database, {"Anna": practice.anna, "Zoe": theirs}[names[0]] if names else None)
        assert tuple(found) in now_and_then
        assert not swapping.in_making(database).exists()
        seen.append(tuple(found))
    changes = [one for one, before in zip(seen[1:], seen, strict=False) if one != before]
    assert len(changes) == 1
    assert set(seen) == now_and_then
