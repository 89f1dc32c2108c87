"""What is entered by hand about a patient: on disk when a call returns, never changed, replaced or taken back alone."""

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from core.errors import InputError
from core.records.entry_model import Entry, EntryKind
from core.records.protection.access import Role
from core.records.store import Store

OLD = Path(__file__).parents[2] / "data" / "records-0010.db"
NOW = datetime(2026, 3, 2, 9, 30, 0, 123456, tzinfo=UTC)


def entry(ward, uuid="entry-1", **changes):
    held = Entry(
        uuid=uuid,
        patient_uuid=ward.patient.uuid,
        kind=EntryKind.STANDARD_TEST,
        day=date(2026, 3, 1),
        content_json='{"test":"line-bisection"}',
        remark="with her daughter",
        who="T. Ona",
        entered_utc=NOW,
    )
    return replace(held, **changes)


@pytest.mark.on_both_engines
def test_entries_come_back_as_they_were_stored_in_order_of_their_days(ward):
    entries = ward.store.entries
    late, early = entry(ward), entry(ward, "entry-2", day=date(2026, 1, 7), entered_utc=NOW + timedelta(hours=1))
    plan = entry(ward, "entry-3", kind=EntryKind.PLAN, day=date(2026, 2, 1), entered_utc=NOW + timedelta(hours=2))
    for one in (late, early, plan):
        entries.add(one)
    assert entries.all(ward.patient.uuid) == (late, early, plan)
    assert entries.standing(ward.patient.uuid) == (early, plan, late)
    assert entries.standing(ward.patient.uuid, EntryKind.STANDARD_TEST) == (early, late)
    assert entries.standing(ward.store.add_patient("P-002").uuid) == ()
    assert ward.store.trail.verify().holds


@pytest.mark.on_both_engines
def test_a_later_entry_takes_the_place_of_one_or_takes_it_back_and_both_stay(ward):
    entries, first = ward.store.entries, entry(ward)
    better = entry(ward, "entry-2", content_json="{}", entered_utc=NOW + timedelta(minutes=1), replaces="entry-1")
    back = replace(better, uuid="entry-3", entered_utc=NOW + timedelta(minutes=2), replaces="entry-2", withdrawn=True)
    entries.add(first)
    entries.add(better)
    assert entries.standing(ward.patient.uuid) == (better,)
    with pytest.raises(InputError, match="meantime"):
        entries.add(replace(better, uuid="entry-4"))
    entries.add(back)
    assert entries.standing(ward.patient.uuid) == ()
    assert entries.all(ward.patient.uuid) == (first, better, back)
    for change in ("DELETE FROM entry", "UPDATE entry SET content_json = '{}'"):
        with pytest.raises(IntegrityError, match="append-only"):
            ward.past_the_store(change)


@pytest.mark.parametrize(
    "changes",
    [
        {"replaces": "nothing"},
        {"replaces": "entry-1", "kind": EntryKind.PLAN},
        {"withdrawn": True},
    ],
)
def test_an_entry_replaces_one_of_the_same_patient_and_kind(ward, changes):
    ward.store.entries.add(entry(ward))
    with pytest.raises(ValueError, match=r"replaces one|takes nothing back"):
        ward.store.entries.add(entry(ward, "entry-2", **changes))
    other = ward.store.add_patient("P-002")
    with pytest.raises(ValueError, match="replaces one"):
        ward.store.entries.add(entry(ward, "entry-3", patient_uuid=other.uuid, replaces="entry-1"))
    assert len(ward.store.entries.all(ward.patient.uuid)) == 1


@pytest.mark.on_both_engines
def test_erasing_a_patient_takes_what_was_typed_and_leaves_what_was_measured(ward):
    ward.store.entries.add(entry(ward))
    ward.store.people.erase(ward.patient.uuid)
    assert ward.store.entries.all(ward.patient.uuid) == (replace(entry(ward), remark=""),)
    assert ward.store.trail.verify().holds
    with pytest.raises(InputError, match="erased"):
        ward.store.entries.add(entry(ward, "entry-2"))
    with pytest.raises(IntegrityError, match="append-only"):
        ward.past_the_store("UPDATE entry SET content_json = '{}'")


def test_an_entry_of_nobody_is_refused(ward):
    with pytest.raises(InputError, match="no patient"):
        ward.store.entries.add(entry(ward, patient_uuid="nobody"))


def test_a_researcher_reads_no_remark_and_not_who_entered_it(practice):
    with practice.open() as store:
        patient = store.patient("P-001")
        held = Entry("e-1", patient.uuid, EntryKind.PLAN, date(2026, 3, 1), "{}", "Mrs Ona's son", "T. Ona", NOW)
        store.entries.add(held)
        assert store.entries.all(patient.uuid) == (held,)
    with practice.open(practice.signed_in(Role.RESEARCHER)) as store:
        assert store.entries.all(patient.uuid) == (replace(held, remark="", who=""),)


def test_a_database_of_the_tenth_revision_is_upgraded_and_loses_nothing(tmp_path):
    path = tmp_path / "see2sound.db"
    shutil.copy(OLD, path)
    with Store.open(path) as store:
        patient = store.patient("P-010")
        assert (store.people.identity(patient.uuid).full_name, patient.notes) == ("Ida Rahn", "comes with her son")
        assert len(store.session("session-1").trials) == 3
        assert len(store.session("session-1").corrections) == 1
        assert len(store.training.session("training-1").trials) == 1
        assert store.people.retention_years == 10
        assert store.trail.verify().holds
        store.entries.add(Entry("e-1", patient.uuid, EntryKind.PLAN, date(2026, 3, 1), "{}", "", "", NOW))
        assert store.trail.verify().holds
