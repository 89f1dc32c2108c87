"""Several stations on one server: one writer at a time, one leader to a session, and nothing lost."""

import threading

import pytest

from core.errors import MachineError
from core.records.model import SessionEvent, SessionState
from core.records.store import Store

STATIONS, EACH = 3, 6


def led_elsewhere():
    return pytest.raises(MachineError, check=lambda error: error.code == "records.led-elsewhere")


def all_at_once(works):
    """Run some works at the same time, and raise what went wrong in any."""
    troubles = []

    def guarded(work):
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - it is raised below, in the test's own thread
            troubles.append(error)

    threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert troubles == []


def test_stations_that_come_to_an_empty_database_at_once_make_it_once(postgres):
    server = postgres.new_database()
    all_at_once([lambda: Store.open(server).close()] * STATIONS)
    with Store.open(server) as store:
        assert store.trail.verify().holds


def test_what_stations_write_at_once_is_one_chain_without_a_gap(served):
    def add(station):
        with Store.open(served) as store:
            for number in range(EACH):
                store.add_patient(f"{station}-{number}")

    all_at_once([lambda station=station: add(station) for station in range(STATIONS)])
    with Store.open(served) as store:
        assert len(store.patients()) == STATIONS * EACH
        assert [one.seq for one in store.trail.entries()] == list(range(1, STATIONS * EACH + 1))
        assert store.trail.verify().holds


@pytest.mark.on_both_engines
def test_a_session_that_nobody_leads_may_be_taken_up(ward):
    ward.store.commit_trial(ward.trial(0))
    ward.store.close()
    with Store.open(ward.place) as store:
        store.commit_trial(ward.trial(1))
        store.finish_session("session-1", SessionState.COMPLETED, ward.patient.created_utc)
        assert len(store.session("session-1").trials) == 2


def test_a_session_is_led_by_one_station_until_it_ends_or_goes(served, ward_of):
    event = SessionEvent(ward_of.began, "note", "", None)
    with Store.open(served) as first, Store.open(served) as second:
        patient = first.add_patient("P-001")
        first.create_session(ward_of.setup(patient), ward_of.plan_of(4))
        first.commit_trial(ward_of.trial(0))
        for attempt in (
            lambda: second.commit_trial(ward_of.trial(1)),
            lambda: second.add_event("session-1", event),
            lambda: second.finish_session("session-1", SessionState.STOPPED, ward_of.began),
        ):
            with led_elsewhere():
                attempt()
        assert second.session("session-1") == first.session("session-1")
        second.create_session(ward_of.setup(patient, "session-2"), ward_of.plan_of(1))  # another one is free
        first.add_event("session-1", event)
        first.close()
        second.commit_trial(ward_of.trial(1))
        second.finish_session("session-1", SessionState.COMPLETED, ward_of.began)
        with Store.open(served) as third:
            third.add_event("session-1", event)
            assert [trial.planned.trial_index for trial in third.session("session-1").trials] == [0, 1]
            assert third.trail.verify().holds


def test_who_lost_the_lead_with_the_connection_takes_it_again_or_is_refused(postgres, served, ward_of):
    with Store.open(served) as first, Store.open(served) as second:
        first.create_session(ward_of.setup(first.add_patient("P-001")), ward_of.plan_of(4))
        postgres.hang_up(served)
        first.commit_trial(ward_of.trial(0))
        with led_elsewhere():
            second.commit_trial(ward_of.trial(1))
        postgres.hang_up(served)
        second.commit_trial(ward_of.trial(1))
        with led_elsewhere():
            first.commit_trial(ward_of.trial(2))
