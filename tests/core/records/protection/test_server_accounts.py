"""Accounts of a database on a server: the same doors, kept in the database, and no name in what the server holds."""

import threading
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from sqlalchemy import inspect

from core.errors import InputError, MachineError
from core.records.engine.server import make_server_engine
from core.records.model import SessionEvent
from core.records.people.model import Identity
from core.records.people.vault import read
from core.records.protection.access import Access, Role
from core.records.protection.accounts import Accounts
from core.records.protection.beginning import begin
from core.records.protection.sealing import Cost, from_text, new_key
from core.records.store import Store

ANNA, BEN, NEW = "seven green kettles", "a door left ajar", "quite another phrase"
CHEAP = Cost(1, 8, 1)
NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)
WHO = Identity("Featherstonehaugh", "Maud", date(1950, 2, 28), "4711-0815", "maud@example.org")
OF_HER = ("Feather", "Maud", "1950-02-28", "4711-0815", "maud@example")


def refused(code, kind=InputError):
    return pytest.raises(kind, check=lambda error: error.code == code)


def everything_on(server):
    """What a dump of the server holds, as text; and what the keys that stand open in it open."""
    engine = make_server_engine(server, read_only=True)
    with engine.connect() as connection:
        names = inspect(connection).get_table_names()
        held = {name: connection.exec_driver_sql(f'SELECT * FROM "{name}"').all() for name in names}
    engine.dispose()
    opened = []
    for (uuid, text), (_, _, key) in product(held["identity"], held["patient_key"]):
        with suppress(InputError, ValueError):
            opened.append(read(text, from_text(key), uuid).as_texts())
    return repr((held, opened))


@pytest.fixture(scope="session")
def _begun(postgres, _empty_server):
    """The clinic's database, to be copied."""
    server = postgres.new_database(_empty_server)
    with Store.open(server) as store:
        patient = store.add_patient("P-001")
        store.people.identify(patient.uuid, WHO)
    return server.url.database, patient.uuid, begin(server, "Anna", ANNA, cost=CHEAP)


@pytest.fixture
def clinic(postgres, _begun):
    """A database on a server with a named patient, begun by Anna; the patient's uuid and what beginning gave."""
    template, uuid, first = _begun
    return postgres.new_database(template), uuid, first


def accounts_of(server, now=None):
    return Accounts(server, cost=CHEAP) if now is None else Accounts(server, cost=CHEAP, clock=lambda: now)


def at_once(*works):
    """Run works at the same time; what each raised, or None."""
    raised = [None] * len(works)

    def guarded(number, work):
        try:
            work()
        except Exception as error:  # noqa: BLE001 - handed to the test
            raised[number] = error

    threads = [threading.Thread(target=guarded, args=one) for one in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return raised


def test_whoever_runs_the_server_finds_no_name_and_no_key_in_it(clinic):
    server, uuid, first = clinic
    accounts = accounts_of(server)
    accounts.add(first.access, "Ben", Role.THERAPIST, BEN)
    with Store.open(server, access=accounts.sign_in("Ben", BEN)) as store:
        assert store.people.identity(uuid) == WHO
        store.people.identify(store.add_patient("P-002").uuid, replace(WHO, given_name="Maude"))
        assert [one.code for one in store.patients("feather")] == ["P-001", "P-002"]
        assert store.trail.verify().holds
    held = everything_on(server)
    for word in (*OF_HER, ANNA, BEN, first.recovery_code, first.access.data_key.hex()):
        assert word not in held


def test_a_database_of_before_accounts_opens_as_it_did_and_may_get_them(served, ward_of):
    with Store.open(served) as store:
        store.people.identify(store.add_patient("P-001").uuid, WHO)
    for what in ("TABLE account_document", "TABLE entry", "INDEX ix_session_created_utc", "INDEX ix_session_state"):
        ward_of.past_the_store(served, f"DROP {what}")
    ward_of.past_the_store(served, "UPDATE alembic_version SET version_num = '0009'")
    assert not accounts_of(served).exist
    with Store.open(served) as store:
        assert list(store.people.identities().values()) == [WHO]
        assert store.trail.verify().holds
    assert "Feather" in everything_on(served)
    begin(served, "Anna", ANNA, cost=CHEAP)
    assert "Feather" not in everything_on(served)


def test_keys_of_before_the_first_account_open_nothing_of_after(served, ward_of):
    with Store.open(served) as store:
        uuid = store.add_patient("P-001").uuid
        store.people.identify(uuid, WHO)
    wanted = "SELECT key, is_open FROM patient_key"
    ((old, was_open),) = ward_of.past_the_store(served, wanted)
    first = begin(served, "Anna", ANNA, cost=CHEAP)
    ((_, is_open),) = ward_of.past_the_store(served, wanted)
    assert (was_open, is_open) == (True, False)
    ward_of.past_the_store(served, f"UPDATE patient_key SET key = '{old}', is_open = true")
    with Store.open(served, access=first.access) as store, refused("accounts.identity-sealed-otherwise"):
        store.people.identity(uuid)


def test_nobody_comes_in_without_an_account_of_this_database(clinic):
    server, _, first = clinic
    with refused("accounts.sign-in"):
        Store.open(server)
    for data_key in (new_key(), b""):
        with refused("accounts.server-other-keys"):
            Store.open(server, access=Access("Anna", Role.ADMIN, data_key, first.access.identity_key))
    with refused("accounts.there-already"):
        begin(server, "Zoe", NEW, cost=CHEAP)


def test_keys_of_another_place_open_no_server_without_accounts(served):
    with refused("accounts.server-other-keys"):
        Store.open(served, access=Access("Anna", Role.ADMIN, new_key(), new_key()))


def test_a_researcher_reads_no_name_on_a_server_either(clinic, ward_of):
    server, uuid, first = clinic
    with Store.open(server, access=first.access) as store:
        store.create_session(ward_of.setup(store.patient("P-001")), ward_of.plan_of(1))
        store.add_event("session-1", SessionEvent(NOW, "note", "Featherstonehaugh is tired", None))
    accounts = accounts_of(server)
    accounts.add(first.access, "Cleo", Role.RESEARCHER, NEW)
    cleo = accounts.sign_in("Cleo", NEW)
    assert cleo.identity_key is None
    with Store.open(server, access=cleo) as store:
        assert [one.code for one in store.patients()] == ["P-001"]
        assert "Feather" not in repr((store.patients(), store.session("session-1"), store.trail.entries()))
        for attempt in (
            lambda: store.people.identity(uuid),
            store.people.identities,
            lambda: store.people.identify(uuid, WHO),
            lambda: store.people.erase(uuid),
        ):
            with refused("accounts.not-allowed"):
                attempt()


def test_the_trail_names_the_accounts_and_what_was_done_about_them(clinic):
    server, _, first = clinic
    accounts = accounts_of(server)
    accounts.add(first.access, "Ben", Role.THERAPIST, BEN)
    with refused("accounts.wrong"):
        accounts.sign_in("Ben", NEW)
    with Store.open(server, access=accounts.sign_in("ben", BEN)) as store:
        store.add_patient("P-002")
        entries = [(one.user, one.action, one.object.partition(":")[0]) for one in store.trail.entries()]
        assert store.trail.verify().holds
    assert entries[-6:] == [
        ("Anna", "change", "identity"),
        ("Anna", "names-sealed", ""),
        ("Anna", "account-added", "account"),
        ("", "sign-in-failed", "account"),
        ("Ben", "signed-in", ""),
        ("Ben", "add", "patient"),
    ]


def test_two_admins_who_add_accounts_at_once_lose_none(clinic):
    server, _, first = clinic
    adding = [
        lambda name=name: accounts_of(server).add(first.access, name, Role.THERAPIST, BEN) for name in ("B", "C", "D")
    ]
    assert at_once(*adding) == [None] * 3
    assert {one.name for one in accounts_of(server).listed()} == {"Anna", "B", "C", "D"}
    assert accounts_of(server).sign_in("C", BEN).role is Role.THERAPIST


def test_of_two_stations_that_make_the_first_account_at_once_one_does(served):
    raised = at_once(*(lambda name=name: begin(served, name, NEW, cost=CHEAP) for name in ("Anna", "Ben")))
    codes = sorted("" if error is None else error.code for error in raised)
    assert codes in (["", "accounts.there-already"], ["", "accounts.sign-in"])
    assert len(accounts_of(served).listed()) == 1


def test_wrong_passphrases_count_on_every_station_and_after_a_restart(clinic):
    server, _, first = clinic
    for _ in range(5):
        with refused("accounts.wrong"):
            accounts_of(server, NOW).sign_in("Anna", BEN)  # each time as another station
    with refused("accounts.wait"):
        accounts_of(server, NOW).sign_in("Anna", ANNA)
    assert accounts_of(server, NOW).wait("anna") == timedelta(seconds=30)
    later = NOW + timedelta(seconds=30)
    assert accounts_of(server, later).sign_in("Anna", ANNA) == first.access
    assert accounts_of(server, later).wait("Anna") == timedelta(0)


def test_passphrases_are_changed_and_accounts_removed_and_one_admin_stays(clinic):
    server, _, first = clinic
    accounts = accounts_of(server)
    accounts.add(first.access, "Ben", Role.THERAPIST, BEN)
    with refused("accounts.name-taken"):
        accounts.add(first.access, "BEN", Role.ADMIN, BEN)
    with refused("accounts.not-allowed"):
        accounts.remove(accounts.sign_in("Ben", BEN), "Anna")
    accounts.change_passphrase("Ben", BEN, NEW)
    assert accounts.sign_in("Ben", NEW).role is Role.THERAPIST
    accounts.set_passphrase(first.access, "Ben", BEN)
    accounts.sign_in("Ben", BEN)
    accounts.remove(first.access, "Ben")
    with refused("accounts.wrong"):
        accounts.sign_in("Ben", BEN)
    with refused("accounts.last-admin"):
        accounts.remove(first.access, "Anna")


def test_an_admin_whom_another_station_removed_manages_nothing_any_more(clinic):
    server, _, first = clinic
    accounts = accounts_of(server)
    accounts.add(first.access, "Ben", Role.ADMIN, BEN)
    ben = accounts.sign_in("Ben", BEN)
    accounts.remove(first.access, "Ben")
    with refused("accounts.not-allowed"):
        accounts.add(ben, "Zoe", Role.ADMIN, NEW)


def test_the_recovery_code_opens_once_and_of_two_stations_for_one(clinic, monkeypatch):
    server, _, first = clinic
    accounts = accounts_of(server)
    recovered = accounts.recover(first.recovery_code, "Anna", NEW)
    assert recovered.access == first.access == accounts.sign_in("Anna", NEW)
    with refused("accounts.wrong"):
        accounts.recover(first.recovery_code, "Anna", BEN)
    accounts.add(first.access, "Ben", Role.ADMIN, BEN)
    changing = accounts._store.changing

    def used_up_elsewhere():
        monkeypatch.undo()
        accounts_of(server).recover(recovered.new_code, "Ben", NEW)
        return changing()

    monkeypatch.setattr(accounts._store, "changing", used_up_elsewhere)
    with refused("accounts.wrong"):
        accounts.recover(recovered.new_code, "Anna", BEN)
    assert accounts.sign_in("Ben", NEW).role is Role.ADMIN


def test_a_station_that_was_open_when_accounts_were_begun_loses_no_trial_and_writes_no_name(served, ward_of):
    with Store.open(served) as open_before:
        patient = open_before.add_patient("P-001")
        open_before.people.identify(patient.uuid, WHO)
        open_before.create_session(ward_of.setup(patient), ward_of.plan_of(2))
        first = begin(served, "Anna", ANNA, cost=CHEAP)
        open_before.commit_trial(ward_of.trial(0))
        for attempt in (
            lambda: open_before.people.identify(open_before.add_patient("P-002").uuid, WHO),
            lambda: open_before.people.identity(patient.uuid),
        ):
            with refused("accounts.sign-in"):
                attempt()
    assert "Feather" not in everything_on(served)
    with Store.open(served, access=first.access) as store:
        assert len(store.session("session-1").trials) == 1
        assert store.trail.verify().holds


def test_a_key_that_somebody_put_there_in_the_open_seals_no_name(clinic, ward_of):
    server, _, first = clinic
    with Store.open(server, access=first.access) as store:
        patient = store.add_patient("P-002")
        ward_of.past_the_store(server, f"INSERT INTO patient_key VALUES ('{patient.uuid}', true, '{'A' * 43}=')")
        store.people.identify(patient.uuid, WHO)
        assert store.people.identity(patient.uuid) == WHO
    assert ward_of.past_the_store(server, "SELECT DISTINCT is_open FROM patient_key") == [(False,)]


def test_sealed_names_whose_accounts_are_gone_or_damaged_open_to_nobody_as_if_there_were_none(clinic, ward_of):
    server = clinic[0]
    for statement in (
        "UPDATE account_document SET content = '{}' WHERE name = 'keys'",
        "DELETE FROM account_document",
    ):
        ward_of.past_the_store(server, statement)
        with refused("accounts.server-damaged"):
            Store.open(server)
        with refused("accounts.server-damaged"):
            accounts_of(server).sign_in("Anna", ANNA)


def test_a_role_that_is_changed_on_the_server_opens_nothing(clinic, ward_of):
    server, _, first = clinic
    accounts = accounts_of(server)
    accounts.add(first.access, "Cleo", Role.RESEARCHER, NEW)
    ward_of.past_the_store(
        server,
        'UPDATE account_document SET content = replace(content, \'"role":"researcher"\', \'"role":"admin"\')',
    )
    with refused("accounts.wrong"):
        accounts.sign_in("Cleo", NEW)


def test_a_server_that_goes_away_is_said_when_signing_in_and_not_when_closing(postgres, clinic):
    server, _, first = clinic
    store = Store.open(server, access=first.access)
    postgres.run(f"ALTER DATABASE {server.url.database} ALLOW_CONNECTIONS false")
    postgres.hang_up(server)
    with refused("records.server-away", MachineError):
        accounts_of(server).sign_in("Anna", ANNA)
    store.close()


def test_a_demonstration_on_a_server_gets_no_accounts(served):
    with Store.open(served) as store:
        store.people.mark_demonstration()
    with refused("accounts.demonstration"):
        begin(served, "Anna", ANNA, cost=CHEAP)
    Store.open(served).close()
