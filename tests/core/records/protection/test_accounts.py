import json
import os
import sys
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import InputError, MachineError
from core.records.lock import DatabaseLock
from core.records.protection import keyfile
from core.records.protection.access import Role
from core.records.protection.accounts import Accounts
from core.records.protection.sealing import Cost

ANNA = "seven green kettles"
BEN = "a door left ajar"
NEW = "quite another phrase"
CHEAP = Cost(1, 8, 1)


def refused(code: str):
    return pytest.raises(InputError, check=lambda error: error.code == f"accounts.{code}")


def test_the_right_passphrase_gives_the_keys_and_whatever_the_capitals_of_the_name(practice):
    access = practice.accounts.sign_in(" anna ", ANNA)
    assert access == practice.anna
    with practice.open(access) as store:
        assert [patient.code for patient in store.patients()] == ["P-001"]


def test_the_keys_stand_in_no_representation(practice):
    assert practice.anna.data_key.hex() not in repr(practice.anna)
    assert repr(practice.anna) == "Access(account='Anna', role=<Role.ADMIN: 'admin'>)"
    text = keyfile.key_file(practice.database).read_text()
    assert ANNA not in text
    assert practice.code not in text


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_the_files_beside_the_database_are_for_their_owner_alone(practice):
    with refused("wrong"):
        practice.accounts.sign_in("Anna", BEN)
    for ending in ("keys", "attempts", "journal"):
        assert practice.database.with_name(f"see2sound.db.{ending}").stat().st_mode & 0o077 == 0


def test_a_wrong_passphrase_and_an_unknown_account_are_told_apart_by_nobody(practice):
    for name in ("Anna", "Nobody", ""):
        with refused("wrong"):
            practice.accounts.sign_in(name, "quite wrong, this one")


def test_five_wrong_ones_and_one_has_to_wait_even_with_the_right_one(practice):
    for _ in range(5):
        with refused("wrong"):
            practice.accounts.sign_in("Anna", BEN)
    with refused("wait"):
        practice.accounts.sign_in("Anna", ANNA)
    assert practice.accounts.wait("anna").total_seconds() == 30
    practice.clock.forward(30)
    assert practice.accounts.sign_in("Anna", ANNA) == practice.anna
    assert practice.accounts.wait("Anna").total_seconds() == 0
    for _ in range(4):  # counted anew
        with refused("wrong"):
            practice.accounts.sign_in("Anna", BEN)


def test_a_changed_passphrase_seals_anew_and_leaves_the_database_as_it_is(practice):
    before = practice.database.read_bytes()
    assert practice.accounts.change_passphrase("Anna", ANNA, NEW) == practice.anna
    assert practice.database.read_bytes() == before
    with refused("wrong"):
        practice.accounts.sign_in("Anna", ANNA)
    assert practice.accounts.sign_in("Anna", NEW) == practice.anna
    with refused("wrong"):
        practice.accounts.change_passphrase("Anna", ANNA, "and one more of them")
    with refused("passphrase-short"):
        practice.accounts.change_passphrase("Anna", NEW, "short")


def test_a_cost_that_changed_is_sealed_anew_at_signing_in(practice):
    dearer = Accounts(practice.database, cost=Cost(2, 16, 1), clock=practice.clock)
    salt = keyfile.read(practice.database).entry("Anna").sealed.salt
    assert dearer.sign_in("Anna", ANNA) == practice.anna
    sealed = keyfile.read(practice.database).entry("Anna").sealed
    assert sealed.cost == Cost(2, 16, 1)
    assert sealed.salt != salt
    assert dearer.sign_in("Anna", ANNA) == practice.anna


def test_while_somebody_else_changes_the_accounts_signing_in_goes_on_and_changing_waits(practice):
    with keyfile.changing(practice.database):
        assert Accounts(practice.database, cost=Cost(2, 16, 1)).sign_in("Anna", ANNA) == practice.anna
        with pytest.raises(MachineError, check=lambda error: error.code == "accounts.being-changed"):
            practice.accounts.add(practice.anna, "Ben", Role.THERAPIST, BEN)


def test_every_account_opens_the_same_database_and_a_researcher_gets_no_key_of_names(practice):
    therapist = practice.signed_in(Role.THERAPIST)
    researcher = practice.signed_in(Role.RESEARCHER, "Cleo")
    assert therapist.data_key == researcher.data_key == practice.anna.data_key
    assert therapist.identity_key == practice.anna.identity_key
    assert researcher.identity_key is None
    assert keyfile.read(practice.database).entry("Cleo").sealed.identity_key is None
    assert [(one.name, one.role) for one in practice.accounts.listed()] == [
        ("Anna", Role.ADMIN),
        ("Ben", Role.THERAPIST),
        ("Cleo", Role.RESEARCHER),
    ]


def test_a_role_or_a_name_that_is_changed_in_the_file_opens_nothing(practice):
    practice.signed_in(Role.THERAPIST)
    path = keyfile.key_file(practice.database)
    for key, value in (("role", "admin"), ("name", "Bert")):
        content = json.loads(path.read_text())
        content["accounts"][1][key] = value
        path.write_text(json.dumps(content))
        with refused("wrong"):
            practice.accounts.sign_in(content["accounts"][1]["name"], BEN)


def test_only_an_admin_manages_accounts_and_one_admin_always_stays(practice):
    therapist = practice.signed_in(Role.THERAPIST)
    for attempt in (
        lambda: practice.accounts.add(therapist, "Dora", Role.ADMIN, NEW),
        lambda: practice.accounts.remove(therapist, "Anna"),
        lambda: practice.accounts.set_passphrase(therapist, "Anna", NEW),
        lambda: practice.accounts.new_recovery_code(therapist),
    ):
        with refused("not-allowed"):
            attempt()
    with refused("last-admin"):
        practice.accounts.remove(practice.anna, "Anna")
    with refused("no-account"):
        practice.accounts.remove(practice.anna, "Zoe")
    practice.accounts.set_passphrase(practice.anna, "ben", NEW)
    assert practice.accounts.sign_in("Ben", NEW) == therapist
    practice.accounts.remove(practice.anna, "ben")
    with refused("wrong"):
        practice.accounts.sign_in("Ben", NEW)


def test_names_are_unique_and_readable(practice):
    for name in ("", "  ", "x" * 65, "two\nlines", "Recovery"):
        with refused("bad-name"):
            practice.accounts.add(practice.anna, name, Role.THERAPIST, BEN)
    with refused("name-taken"):
        practice.accounts.add(practice.anna, "ANNA", Role.THERAPIST, BEN)


def test_the_recovery_code_opens_once_and_another_takes_its_place(practice):
    typed = practice.code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    recovered = practice.accounts.recover(typed, "Anna", NEW)
    assert recovered.access == practice.anna == practice.accounts.sign_in("Anna", NEW)
    with refused("wrong"):
        practice.accounts.recover(practice.code, "Anna", BEN)
    again = practice.accounts.recover(recovered.new_code, "Anna", BEN)
    assert again.new_code != recovered.new_code
    made = practice.accounts.new_recovery_code(practice.anna)
    with refused("wrong"):
        practice.accounts.recover(again.new_code, "Anna", NEW)
    practice.accounts.recover(made, "Anna", NEW)


def test_a_recovery_code_is_for_admins_and_its_tries_are_counted_too(practice):
    practice.signed_in(Role.THERAPIST)
    with refused("no-account"):
        practice.accounts.recover(practice.code, "Ben", NEW)
    with refused("bad-code"):
        practice.accounts.recover("ABCD-1234", "Anna", NEW)
    wrong = "-".join(["AAAA"] * 8)
    for _ in range(5):
        with refused("wrong"):
            practice.accounts.recover(wrong, "Anna", NEW)
    with refused("wait"):
        practice.accounts.recover(practice.code, "Anna", NEW)


def test_the_recovery_code_gives_an_admin_back_the_account_that_has_to_wait(practice):
    for _ in range(5):
        with refused("wrong"):
            practice.accounts.sign_in("Anna", BEN)
    practice.accounts.recover(practice.code, "Anna", NEW)
    practice.accounts.sign_in("Anna", NEW)


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"format": "see2sound-keys", "version": 1}'])
def test_a_damaged_file_of_keys_is_said_in_a_sentence_and_opens_nothing_as_plain(practice, content):
    keyfile.key_file(practice.database).write_bytes(content)
    with refused("key-file-damaged"):
        practice.accounts.sign_in("Anna", ANNA)
    with refused("key-file-damaged"):
        practice.open()


def test_a_file_of_keys_of_a_newer_version_is_said_to_be_that(practice):
    path = keyfile.key_file(practice.database)
    path.write_text(json.dumps(json.loads(path.read_text()) | {"version": 2}))
    with refused("key-file-newer"):
        practice.accounts.listed()


def test_a_read_only_copy_can_be_signed_in_to(practice, tmp_path, monkeypatch):
    def read_only(path, *arguments):
        raise MachineError("errors.not-writable", path=path, reason="read-only")

    monkeypatch.setattr("core.records.protection.file_keys.write_durably", read_only)
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert practice.accounts.sign_in("Anna", ANNA) == practice.anna


def test_accounts_may_change_while_the_database_is_open(practice):
    lock = DatabaseLock(practice.database)
    practice.accounts.add(practice.anna, "Ben", Role.THERAPIST, BEN)
    lock.release()
    assert practice.accounts.sign_in("Ben", BEN).role is Role.THERAPIST


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_change_of_a_letter_in_the_file_of_keys_opens_something_else(practice, data):
    """Whoever edits the file gets the keys that were sealed, or is refused in a sentence."""
    path = keyfile.key_file(practice.database)
    whole = path.read_text()
    at = data.draw(st.integers(0, len(whole) - 1))
    letter = data.draw(st.sampled_from('09aA="{}:,[] \n-ZX'))
    path.write_text(whole[:at] + letter + whole[at + 1 :])
    try:
        name = next(iter(practice.accounts.listed())).name
        assert (
            Accounts(practice.database, cost=Cost(1, 8, 1), clock=practice.clock).sign_in(name, ANNA) == practice.anna
        )
    except InputError as error:
        assert error.code in {f"accounts.{code}" for code in ("wrong", "key-file-damaged", "key-file-newer")}  # noqa: PT017
    finally:
        path.write_text(whole)
        path.with_name("see2sound.db.attempts").unlink(missing_ok=True)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_killed_while_a_passphrase_is_changed_the_old_or_the_new_one_opens(practice, killed_at_step):
    before = keyfile.key_file(practice.database).read_bytes()
    opened = []
    for step in range(1, 30):
        keyfile.key_file(practice.database).write_bytes(before)
        if not killed_at_step([(os, "fsync")], step, lambda: practice.accounts.change_passphrase("Anna", ANNA, NEW)):
            break
        for passphrase in (ANNA, NEW):
            with suppress(InputError):
                assert practice.accounts.sign_in("Anna", passphrase) == practice.anna
                opened.append(passphrase)
        assert len(opened) == step  # one of them, and one alone
    assert set(opened) == {ANNA, NEW}
