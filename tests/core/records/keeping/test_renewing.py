"""New keys: the old ones open nothing that is written from then on, and nothing is lost on the way."""

import shutil
import sys
from contextlib import suppress

import pytest

from core.errors import InputError
from core.records.keeping import renewing, swapping
from core.records.keeping.renewing import renew
from core.records.people.model import Identity
from core.records.protection import keyfile
from core.records.protection.access import Role
from core.records.protection.accounts import Accounts
from core.records.protection.sealing import Cost
from core.records.soundness import opens
from core.records.store import Store

CHEAP = Cost(1, 8, 1)
ANNA, BEN = "seven green kettles", "a door left ajar"
WHO = Identity("Featherstonehaugh")


def refused(code: str):
    return pytest.raises(InputError, check=lambda error: error.code == code)


@pytest.fixture
def known(practice):
    with practice.open() as store:
        store.people.identify(store.patient("P-001").uuid, WHO)
    return practice


def test_the_old_keys_open_nothing_any_more_and_everything_is_there(known):
    known.signed_in(Role.THERAPIST)
    renewed = renew(known.database, known.anna, ANNA, cost=CHEAP, clock=known.clock)
    assert renewed.others == ("Ben",)
    assert not opens(known.database, known.anna.data_key)
    assert known.accounts.sign_in("anna", ANNA) == renewed.access
    with known.open(renewed.access) as store:
        patient = store.patient("P-001")
        assert store.people.identity(patient.uuid) == WHO
        assert patient.notes == "came with Mrs Featherstonehaugh"
        assert store.trail.verify().holds
        assert "keys-renewed" in [one.action for one in store.trail.entries()]
    with refused("accounts.wrong"):
        known.accounts.sign_in("Ben", BEN)
    with refused("accounts.wrong"):
        known.accounts.recover(known.code, "Anna", BEN)
    known.accounts.recover(renewed.recovery_code, "Anna", BEN)
    old = Accounts(renewed.aside, cost=CHEAP, clock=known.clock).sign_in("Ben", BEN)
    with Store.open(renewed.aside, access=old) as store:  # the one of before is whole, too
        assert store.people.identity(patient.uuid) == WHO


def test_it_needs_an_admin_and_the_passphrase(known):
    therapist = known.signed_in(Role.THERAPIST)
    with refused("accounts.not-allowed"):
        renew(known.database, therapist, BEN, cost=CHEAP)
    with refused("accounts.wrong"):
        renew(known.database, known.anna, BEN, cost=CHEAP)
    assert opens(known.database, known.anna.data_key)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_killed_at_any_step_the_old_or_the_new_keys_open_it_whole(known, tmp_path, killed_at_step):
    steps = [(renewing, "wrap_keys"), (swapping, "write_durably"), (swapping, "rename_durably"), (swapping, "_unmark")]
    seen = []
    for step in range(2, 30, 4):
        folder = tmp_path / str(step)
        shutil.copytree(known.database.parent, folder)
        database = folder / known.database.name
        if not killed_at_step(steps, step, lambda: renew(database, known.anna, ANNA, cost=CHEAP)):  # noqa: B023
            break
        with suppress(InputError):
            Store.open(database, access=known.anna).close()  # what was cut off is settled
        access = Accounts(database, cost=CHEAP).sign_in("Anna", ANNA)
        with Store.open(database, access=access) as store:
            assert store.people.identity(store.patient("P-001").uuid) == WHO
        seen.append(access == known.anna)
    assert seen == sorted(seen, reverse=True)
    assert set(seen) == {True, False}
    assert keyfile.has_accounts(known.database)
