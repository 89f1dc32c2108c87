from dataclasses import FrozenInstanceError, replace
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from core.errors import InputError
from core.records.model import Correction, Heard, LesionSide, SessionEvent, SessionState
from core.records.store import Store, TrialAlreadyCommittedError


@pytest.mark.on_both_engines
def test_what_was_committed_comes_back_exactly(ward):
    trials = [
        ward.trial(0),
        ward.trial(1, heard=Heard.TIMEOUT, response_azimuth_deg=None, rt_ms=None, rt_valid=False),
        ward.trial(2, heard=None, onset_utc=None, onset_monotonic_ns=None, device_latency_ms=None, valid=False,
                   invalid_reason="skipped: cough"),
    ]  # fmt: skip
    for trial in trials:
        ward.store.commit_trial(trial)
    stored = ward.store.session("session-1")
    assert stored.trials == tuple(trials)
    assert stored.setup == ward.setup(ward.patient)
    assert stored.plan == ward.plan
    assert stored.patient == ward.patient
    assert stored.state is SessionState.OPEN
    assert stored.started_utc == stored.setup.created_utc


@pytest.mark.on_both_engines
def test_a_trial_keeps_the_hash_of_what_was_truly_played(ward):
    played = ward.trial(0, planned=replace(ward.plan[0], stimulus_sha256="rendered anew"))
    ward.store.commit_trial(played)
    stored = ward.store.session("session-1")
    assert stored.trials[0].planned.stimulus_sha256 == "rendered anew"
    assert stored.plan[0].stimulus_sha256 == "hash-0"


@pytest.mark.on_both_engines
def test_a_trial_cannot_be_committed_twice(ward):
    ward.store.commit_trial(ward.trial(0))
    with pytest.raises(TrialAlreadyCommittedError):
        ward.store.commit_trial(ward.trial(0, trial_uuid="another", response_azimuth_deg=30.0))
    with pytest.raises(TrialAlreadyCommittedError):
        ward.store.commit_trial(ward.trial(0, rt_ms=5.0))
    head = ward.store.trail.head()
    ward.store.commit_trial(ward.trial(0))  # the same: its answer was lost on the way, and it is sent again
    assert ward.store.trail.head() == head
    assert ward.store.session("session-1").trials == (ward.trial(0),)


@pytest.mark.on_both_engines
def test_a_trial_that_was_never_planned_is_refused(ward):
    with pytest.raises(IntegrityError):
        ward.store.commit_trial(ward.trial(99))


@pytest.mark.on_both_engines
@pytest.mark.parametrize("table", ["trial", "planned_trial", "event", "correction"])
@pytest.mark.parametrize("change", ["UPDATE {table} SET {column} = 'x'", "DELETE FROM {table}"])
def test_what_was_stored_can_be_neither_changed_nor_deleted(ward, table, change):
    ward.store.commit_trial(ward.trial(0))
    ward.store.add_event("session-1", SessionEvent(ward.patient.created_utc, "note", "hello", None))
    ward.store.correct_trial(Correction(ward.trial(0).trial_uuid, False, "cough", "T", ward.patient.created_utc))
    column = {"trial": "heard", "planned_trial": "block", "event": "detail", "correction": "reason"}[table]
    with pytest.raises(IntegrityError, match="append-only"):
        ward.past_the_store(change.format(table=table, column=column))


@pytest.mark.on_both_engines
def test_the_set_up_of_a_session_is_fixed(ward):
    with pytest.raises(IntegrityError, match="set-up"):
        ward.past_the_store("UPDATE session SET seed = 4")


@pytest.mark.on_both_engines
def test_corrections_and_events_are_added_in_order_and_change_no_trial(ward):
    ward.store.commit_trial(ward.trial(0))
    first = Correction(ward.trial(0).trial_uuid, False, "cough", "T. Ona", ward.patient.created_utc)
    second = replace(first, valid=True, reason="it was the neighbour")
    for correction in (first, second):
        ward.store.correct_trial(correction)
    events = [SessionEvent(ward.patient.created_utc, kind, "", 0) for kind in ("pause", "resume", "note")]
    for event in events:
        ward.store.add_event("session-1", event)
    stored = ward.store.session("session-1")
    assert stored.corrections == (first, second)
    assert stored.events == tuple(events)
    assert stored.trials == (ward.trial(0),)


@pytest.mark.on_both_engines
def test_a_plan_is_stored_whole_or_not_at_all(ward):
    broken = (*ward.plan[:3], replace(ward.plan[3], stimulus_id=None))
    with pytest.raises(IntegrityError):
        ward.store.create_session(ward.setup(ward.patient, "session-2"), broken)
    with pytest.raises(InputError, match="no session"):
        ward.store.session("session-2")


def test_a_plan_with_a_gap_is_refused(ward):
    with pytest.raises(ValueError, match="from 0"):
        ward.store.create_session(ward.setup(ward.patient, "session-2"), ward.plan[1:])


@pytest.mark.on_both_engines
def test_sessions_are_listed_newest_first_with_how_far_they_came(ward):
    later = ward.setup(ward.patient, "session-2", created_utc=ward.setup(ward.patient).created_utc + timedelta(days=1))
    ward.store.create_session(later, ward.plan[:2])
    ward.store.commit_trial(ward.trial(0))
    listed = ward.store.sessions(ward.patient.uuid)
    assert [(line.uuid, line.planned, line.committed) for line in listed] == [("session-2", 2, 0), ("session-1", 5, 1)]
    assert {line.patient_code for line in listed} == {"P-001"}
    assert ward.store.sessions("nobody") == []
    ward.store.finish_session("session-2", SessionState.STOPPED, later.created_utc)
    assert [line.uuid for line in ward.store.unfinished_sessions()] == ["session-1"]


@pytest.mark.on_both_engines
def test_a_closed_session_stays_as_it_ended(ward):
    ended = ward.patient.created_utc
    ward.store.finish_session("session-1", SessionState.STOPPED, ended)
    ward.store.finish_session("session-1", SessionState.COMPLETED, ended + timedelta(days=1))
    stored = ward.store.session("session-1")
    assert (stored.state, stored.ended_utc) == (SessionState.STOPPED, ended)


@pytest.mark.on_both_engines
def test_a_patient_is_found_by_code_in_any_capitals_and_by_uuid(ward):
    assert ward.store.patient(" p-001 ") == ward.patient
    assert ward.store.patient(ward.patient.uuid) == ward.patient
    with pytest.raises(InputError, match="no patient P-2"):
        ward.store.patient("P-2")


@pytest.mark.on_both_engines
def test_a_code_is_taken_whatever_its_capitals(ward):
    with pytest.raises(InputError, match="already a patient"):
        ward.store.add_patient("p-001")
    other = ward.store.add_patient("Ärzte-7")
    with pytest.raises(InputError, match="already a patient"):
        ward.store.update_patient(replace(other, code="P-001"))
    with pytest.raises(InputError, match="already a patient"):
        ward.store.add_patient("a\N{COMBINING DIAERESIS}RZTE-7")


@pytest.mark.parametrize("code", ["", "   ", "two\nlines", "x" * 65])
def test_a_code_that_nobody_could_type_again_is_refused(ward, code):
    with pytest.raises(InputError, match="needs a code"):
        ward.store.add_patient(code)


@pytest.mark.parametrize("year", [0, 1889, 2999])
def test_an_impossible_birth_year_is_refused(ward, year):
    with pytest.raises(InputError, match="cannot be a birth year"):
        ward.store.add_patient("P-002", birth_year=year)


def test_a_changed_patient_is_stored(ward):
    changed = replace(ward.patient, code="P-1", lesion_side=LesionSide.RIGHT, notes="glasses", birth_year=None)
    assert ward.store.update_patient(changed) == changed
    assert ward.store.patient("P-1") == changed


def test_search_looks_at_code_year_and_notes(ward):
    ward.store.add_patient("Q-9", birth_year=1961, notes="left-handed, 50 % hearing")
    assert [patient.code for patient in ward.store.patients()] == ["P-001", "Q-9"]
    assert [patient.code for patient in ward.store.patients("LEFT")] == ["Q-9"]
    assert [patient.code for patient in ward.store.patients("50 %")] == ["Q-9"]
    assert [patient.code for patient in ward.store.patients("1950")] == ["P-001"]
    assert ward.store.patients("%") == ward.store.patients("50 %")


@pytest.mark.on_both_engines
@given(
    code=st.text(min_size=1, max_size=40).filter(lambda text: text.strip() and text.strip().isprintable()),
    notes=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
)
def test_any_text_survives_the_database(ward, code, notes):
    added = ward.store.add_patient(f"{code.strip()[:27]}-{uuid4()}", notes=notes)
    with Store.open(ward.place, read_only=True) as store:
        assert store.patient(added.uuid) == added
        assert store.patient(added.code) == added


@pytest.mark.on_both_engines
def test_times_without_a_zone_are_refused_and_zones_become_utc(ward):
    naive = datetime(2026, 3, 2, 9, 30)  # noqa: DTZ001 - the point of the test
    with pytest.raises(Exception, match="carry their zone"):
        ward.store.add_event("session-1", SessionEvent(naive, "note", "", None))
    assert ward.past_the_store("SELECT created_utc FROM session") == [("2026-03-02T09:30:00.123456Z",)]


def test_what_comes_out_is_frozen(ward):
    with pytest.raises(FrozenInstanceError):
        ward.store.session("session-1").setup.seed = 1


@pytest.mark.on_both_engines
def test_the_newest_version_of_each_test_that_was_given_is_known(ward):
    for number, (protocol_id, version) in enumerate([("direction", 2), ("direction", 1), ("midline", 4)]):
        setup = ward.setup(ward.patient, f"other-{number}", protocol_id=protocol_id, protocol_version=version)
        ward.store.create_session(setup, ward.plan)
    assert ward.store.versions_used() == {"direction": 2, "midline": 4}
