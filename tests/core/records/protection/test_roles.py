"""What the store's doors give to whom: a researcher sees pseudonyms and nothing else, anywhere."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.errors import InputError
from core.records.engine import make_engine
from core.records.model import Correction, SessionEvent, SessionState
from core.records.people.model import Identity
from core.records.protection.access import Role
from core.records.store import Store

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)
WHO = Identity("Featherstonehaugh", "Maud", date(1950, 2, 28))


def refused(code: str):
    return pytest.raises(InputError, check=lambda error: error.code == code)


@pytest.fixture
def measured(practice, ward_of):
    """The practice's patient with an identity and a session in which something was typed."""
    with practice.open() as store:
        patient = store.patient("P-001")
        store.people.identify(patient.uuid, WHO)
        store.create_session(ward_of.setup(patient, circumstances_json="{}"), ward_of.plan_of(2))
        store.commit_trial(ward_of.trial(0))
        store.add_event("session-1", SessionEvent(NOW, "note", "Featherstonehaugh is tired", None))
        store.correct_trial(Correction("session-1-trial-0", False, "coughed", "Mrs Featherstonehaugh's son", NOW))
    return patient


def test_a_researcher_reads_no_name_through_any_door(practice, measured):
    with practice.open() as store:
        store.update_patient(replace(measured, is_control=True))
        store.finish_session("session-1", SessionState.COMPLETED, NOW)
    researcher = practice.signed_in(Role.RESEARCHER)
    with practice.open(researcher) as store:
        session, asked = store.session("session-1"), store.last_asked(measured.uuid)
        assert asked is not None
        controls = store.control_sessions()
        assert len(controls) == 1
        patients = store.patients(), store.patient("P-001")
        read = repr((patients, session, asked, controls, store.sessions(), store.trail.entries()))
        assert "Feather" not in read
        assert "T. Ona" not in read
        assert session.trials
        assert store.patients("feather") == []
        for attempt in (
            lambda: store.people.identity(measured.uuid),
            store.people.identities,
            lambda: store.people.identify(measured.uuid, WHO),
            lambda: store.people.erase(measured.uuid),
            lambda: store.people.set_hold(measured.uuid, "why"),
            lambda: store.people.set_retention_years(3),
        ):
            with refused("accounts.not-allowed"):
                attempt()


def test_a_researcher_cannot_open_names_with_tools_of_his_own(practice, measured):
    researcher = practice.signed_in(Role.RESEARCHER)
    engine = make_engine(practice.database, key=researcher.data_key, read_only=True)
    with engine.connect() as connection:
        rows = [
            tuple(row)
            for table in ("identity", "patient_key", "patient_salt", "audit")
            for row in connection.exec_driver_sql(f"SELECT * FROM {table}")
        ]
    engine.dispose()
    assert len(rows) > 3
    assert "Feather" not in repr(rows)


def test_what_a_researcher_changes_leaves_notes_as_they_are(practice, measured):
    with practice.open(practice.signed_in(Role.RESEARCHER)) as store:
        store.update_patient(replace(store.patient("P-001"), birth_year=1951))
        store.add_patient("S-001")
    with practice.open() as store:
        patient = store.patient("P-001")
        assert (patient.birth_year, patient.notes) == (1951, measured.notes)
        assert store.people.identity(patient.uuid) == WHO
        assert store.session("session-1").events[0].detail == "Featherstonehaugh is tired"


def test_a_therapist_sees_and_erases_and_decides_nothing_for_the_site(practice, measured):
    with practice.open(practice.signed_in(Role.THERAPIST)) as store:
        assert store.people.identity(measured.uuid) == WHO
        with refused("accounts.not-allowed"):
            store.people.set_retention_years(3)
        store.people.erase(measured.uuid)


def test_names_of_before_the_encryption_open_after_it_and_every_account_reads_them(tmp_path):
    from functools import partial

    from core.records.protection.accounts import Accounts
    from core.records.protection.first_account import encrypt
    from core.records.protection.sealing import Cost

    database, cheap = tmp_path / "see2sound.db", Cost(1, 8, 1)
    with Store.open(database) as store:
        patient = store.add_patient("P-001")
        store.people.identify(patient.uuid, WHO)
    first = partial(encrypt, cost=cheap)(database, "Anna", "seven green kettles")
    accounts = Accounts(database, cost=cheap)
    accounts.add(first.access, "Ben", Role.THERAPIST, "a door left ajar")
    engine = make_engine(database, key=first.access.data_key, read_only=True)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT is_open FROM patient_key").scalars().all() == [0]
    engine.dispose()
    with Store.open(database, access=accounts.sign_in("Ben", "a door left ajar")) as store:
        assert store.people.identity(patient.uuid) == WHO
        assert store.trail.verify().holds
        actions = [(one.user, one.action, one.object) for one in store.trail.entries() if one.before_hash is None]
    assert actions[-3:] == [
        ("Anna", "encrypted", ""),
        ("Anna", "account-added", "account:Ben"),
        ("Ben", "signed-in", ""),
    ]


def test_signing_in_and_out_and_failing_to_are_in_the_trail(practice):
    with refused("accounts.wrong"):
        practice.accounts.sign_in("anna", "quite wrong, this one")
    with refused("accounts.wrong"):
        practice.accounts.sign_in("my passphrase typed here", "quite wrong, this one")
    practice.open().close()
    Store.open(practice.database, access=practice.anna, read_only=True).close()
    with practice.open() as store:
        entries = [(one.user, one.action, one.object) for one in store.trail.entries()]
    assert entries[-7:] == [
        ("", "sign-in-failed", "account:Anna"),
        ("", "sign-in-failed", ""),
        ("Anna", "signed-in", ""),
        ("Anna", "signed-out", ""),
        ("Anna", "signed-in", ""),
        ("Anna", "signed-out", ""),
        ("Anna", "signed-in", ""),
    ]


def test_a_demonstration_gets_no_accounts(tmp_path):
    from core.records.protection.first_account import encrypt

    with Store.open(tmp_path / "a.db") as store:
        store.people.mark_demonstration()
    with refused("accounts.demonstration"):
        encrypt(tmp_path / "a.db", "Anna", "seven green kettles")
    Store.open(tmp_path / "a.db").close()
