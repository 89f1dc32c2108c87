"""Who a patient is: apart, sealed, for those who may see it, and gone when it is erased."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from core.errors import InputError
from core.records.model import Correction, SessionEvent
from core.records.people.model import Identity
from core.records.store import Store

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)
WHO = Identity("Featherstonehaugh", "Maud", date(1950, 2, 28), "H-4711", "+44 20 7946 0958")


def refused(code: str):
    return pytest.raises(InputError, check=lambda error: error.code == code)


def content_of(ward):
    """Every value of every table, as one text."""
    with ward.store._reading() as orm:
        connection = orm.connection()
        return "\n".join(
            str(row) for table in ward.store.rows() for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"')
        )


@pytest.mark.on_both_engines
def test_a_code_is_enough_and_an_identity_comes_back_as_it_was_given(ward):
    assert ward.store.people.identity(ward.patient.uuid) == Identity()
    ward.store.people.identify(ward.patient.uuid, WHO)
    assert ward.store.people.identity(ward.patient.uuid) == WHO
    married = replace(WHO, family_name="Fanshaw", birth_date=None)
    ward.store.people.identify(ward.patient.uuid, married)
    assert ward.store.people.identities() == {ward.patient.uuid: married}
    ward.store.people.identify(ward.patient.uuid, Identity())
    assert ward.store.people.identities() == {}


def test_the_identity_is_no_part_of_a_patient_or_of_anything_that_is_logged(ward):
    ward.store.people.identify(ward.patient.uuid, WHO)
    assert "Feather" not in repr(ward.store.patients())
    assert "Feather" not in repr(ward.store.session("session-1"))
    assert repr(ward.store.people.identity(ward.patient.uuid)) == "Identity(…)"


def test_a_name_stands_in_no_column_of_a_plain_database_either(ward):
    ward.store.people.identify(ward.patient.uuid, WHO)
    text = content_of(ward)
    for word in ("Feather", "Maud", "H-4711", "1950-02-28"):
        assert word not in text


def test_a_patient_is_found_by_name_number_and_day_of_birth(ward):
    ward.store.people.identify(ward.patient.uuid, WHO)
    other = ward.store.add_patient("P-002")
    for wanted in ("feather", "maud f", "4711", "1950-02", "p-001"):
        assert ward.store.patients(wanted) == [ward.patient]
    assert ward.store.patients("p-002") == [other]
    assert ward.store.patients("nobody") == []


def test_a_birth_still_to_come_and_an_unknown_patient_are_refused(ward):
    with refused("records.birth-date"):
        ward.store.people.identify(ward.patient.uuid, Identity(birth_date=date(2999, 1, 1)))
    with refused("records.no-patient"):
        ward.store.people.identify("nobody", WHO)


@pytest.mark.on_both_engines
def test_erasing_takes_who_it_was_and_leaves_what_was_measured(ward):
    ward.store.people.identify(ward.patient.uuid, WHO)
    ward.store.update_patient(replace(ward.patient, notes="came with Mr Cholmondeley"))
    ward.store.commit_trial(ward.trial(0))
    for kind, detail in (("note", "her son Cholmondeley waits"), ("fatigue", "4"), ("pause", "")):
        ward.store.add_event("session-1", SessionEvent(NOW, kind, detail, None))
    ward.store.correct_trial(Correction("session-1-trial-0", False, "coughed", "T. Ona", NOW))
    ward.store.people.erase(ward.patient.uuid)
    (gone,) = ward.store.patients()
    assert (gone.code, gone.birth_year, gone.notes) == (f"erased-{gone.uuid}", None, "")
    assert gone.erased_utc is not None
    session = ward.store.session("session-1")
    assert session.trials == (ward.trial(0),)
    assert [event.detail for event in session.events] == ["", "4", ""]
    assert ward.store.people.identity(gone.uuid) == Identity()
    text = content_of(ward)
    ward.store.close()
    for word in ("Feather", "Cholmondeley", "P-001", "1950-02"):
        assert word not in text
    if isinstance(ward.place, Path):
        raw = b"".join(path.read_bytes() for path in ward.path.parent.iterdir())
        assert b"Cholmondeley" not in raw  # deleted pages are overwritten
    with Store.open(ward.place) as store:
        assert store.trail.verify().holds
        assert [one.patient_uuid for one in store.people.purge_list()] == [gone.uuid]


@pytest.mark.on_both_engines
def test_an_erased_patient_stays_erased_and_committed_events_stay_fixed(ward):
    ward.store.add_event("session-1", SessionEvent(NOW, "note", "typed", None))
    ward.store.people.erase(ward.patient.uuid)
    for attempt in (
        lambda: ward.store.people.erase(ward.patient.uuid),
        lambda: ward.store.people.identify(ward.patient.uuid, WHO),
        lambda: ward.store.people.set_hold(ward.patient.uuid, "too late"),
        lambda: ward.store.update_patient(ward.patient),
    ):
        with refused("records.erased"):
            attempt()
    ward.store.close()
    for statement in ("UPDATE event SET detail = 'x'", "DELETE FROM event", "DELETE FROM purge"):
        with pytest.raises(IntegrityError, match="append-only"):
            ward.past_the_store(statement)


@pytest.mark.on_both_engines
def test_the_hashes_of_an_erased_patient_tell_nothing(ward):
    """Who guesses code and year cannot try the guess against the trail: what salted its hashes is gone."""
    ward.store.people.erase(ward.patient.uuid)
    with ward.store._reading() as orm:
        assert orm.connection().exec_driver_sql("SELECT count(*) FROM patient_salt").scalar() == 0
    twin = ward.store.add_patient("P-001", birth_year=1950)
    assert twin.uuid != ward.patient.uuid
    with ward.store._reading() as orm:
        assert orm.connection().exec_driver_sql("SELECT count(*) FROM patient_salt").scalar() == 1


def test_a_hold_forbids_erasing_until_it_is_released(ward):
    with refused("records.hold-reason"):
        ward.store.people.set_hold(ward.patient.uuid, "  ")
    ward.store.people.set_hold(ward.patient.uuid, "court case")
    ward.store.people.set_hold(ward.patient.uuid, "court case of May")
    assert ward.store.people.hold(ward.patient.uuid).reason == "court case of May"
    with refused("records.on-hold"):
        ward.store.people.erase(ward.patient.uuid)
    ward.store.people.release_hold(ward.patient.uuid)
    ward.store.people.release_hold(ward.patient.uuid)
    ward.store.people.erase(ward.patient.uuid)


@pytest.mark.on_both_engines
def test_the_list_to_review_counts_from_the_last_session_and_deletes_nothing(ward):
    people = ward.store.people
    fresh = ward.store.add_patient("P-002")
    began = ward.store.session("session-1").setup.created_utc
    later = began.replace(year=began.year + 10) + timedelta(seconds=1)
    assert people.overdue(later) == ()  # nobody decided how long
    people.set_retention_years(10)
    added = ward.patient.created_utc
    assert people.overdue(max(began, added).replace(year=began.year + 9)) == ()
    people.set_hold(ward.patient.uuid, "court case")
    listed = people.overdue(fresh.created_utc.replace(year=fresh.created_utc.year + 10) + timedelta(seconds=1))
    assert [(one.code, one.hold is not None) for one in listed] == [("P-001", True), ("P-002", False)]
    assert listed[0].last_used_utc == max(began, added)
    assert len(ward.store.patients()) == 2
    people.erase(fresh.uuid)
    assert [one.code for one in people.overdue(datetime(2999, 1, 1, tzinfo=UTC))] == ["P-001"]
    people.set_retention_years(None)
    assert people.retention_years is None
    for years in (0, 101):
        with refused("records.retention"):
            people.set_retention_years(years)


def test_the_29th_of_february_has_its_day_in_other_years(ward):
    ward.store.people.set_retention_years(1)
    assert ward.store.people.overdue(datetime(2028, 2, 29, tzinfo=UTC)) != ()


@pytest.mark.on_both_engines
def test_those_who_were_erased_since_are_erased_again_in_what_is_restored(ward):
    other = ward.store.add_patient("P-002", notes="Mrs Featherstonehaugh")
    ward.store.people.set_hold(other.uuid, "of then")
    ward.store.people.erase(ward.patient.uuid)
    listed = (
        *ward.store.people.purge_list(),
        replace(ward.store.people.purge_list()[0], patient_uuid=other.uuid),
        replace(ward.store.people.purge_list()[0], patient_uuid="of another database"),
    )
    assert ward.store.people.purge_again(listed) == 2
    assert ward.store.people.purge_again(listed) == 0
    assert {patient.code for patient in ward.store.patients()} == {
        f"erased-{one.uuid}" for one in (ward.patient, other)
    }
    assert len(ward.store.people.purge_list()) == 3
    assert ward.store.trail.verify().holds


def test_a_demonstration_is_marked_for_good(ward):
    assert not ward.store.people.is_demonstration
    ward.store.people.mark_demonstration()
    ward.store.people.mark_demonstration()
    ward.store.close()
    with Store.open(ward.place) as store:
        assert store.people.is_demonstration
