"""Where a battery's visit stands follows from the sessions that are stored, and from nothing else."""

from datetime import UTC, datetime, timedelta

import pytest

from core.assessment.batteries import standing
from core.assessment.visit import BatteryPlace, Visit, dumps
from core.records.model import SessionState, SessionSummary

BEGAN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def session(
    test: str, minutes: int, state=SessionState.COMPLETED, *, battery="screen", visit=0, sitting="s", text=None
):
    bound = dumps(Visit(None, BatteryPlace(battery, visit, sitting))) if text is None else text
    return SessionSummary(
        uuid=f"{sitting}-{test}",
        patient_uuid="p",
        patient_code="P-1",
        protocol_id=test,
        protocol_version=1,
        layout="binaural",
        state=state,
        started_utc=BEGAN + timedelta(minutes=minutes),
        planned=10,
        committed=5,
        visit_json=bound,
    )


def test_the_test_after_the_one_that_was_held_is_next():
    found = standing([session("clock-7", 0)])
    assert (found.battery.id, found.protocol_id, found.open_uuid) == ("screen", "extinction", None)
    assert (found.began_utc, found.last_uuid) == (BEGAN, "s-clock-7")


def test_a_test_that_was_ended_early_was_held():
    assert standing([session("clock-7", 0, SessionState.STOPPED)]).protocol_id == "extinction"


def test_a_test_that_was_interrupted_is_next_and_is_gone_on_with():
    found = standing([session("clock-7", 0), session("extinction", 9, SessionState.OPEN)])
    assert (found.protocol_id, found.open_uuid) == ("extinction", "s-extinction")


def test_nothing_is_next_once_every_test_was_held():
    assert standing([session("clock-7", 0), session("extinction", 9)]) is None


def test_the_visit_that_was_begun_last_counts_whatever_the_order_of_the_list():
    sessions = [session("clock-7", 0), session("extinction", 60, battery="full", visit=1, sitting="t")]
    for given in (sessions, sessions[::-1]):
        found = standing(given)
        assert (found.battery.id, found.protocol_id, found.began_utc) == (
            "full",
            "distance",
            BEGAN + timedelta(hours=1),
        )


def test_the_same_visit_begun_anew_is_another_sitting():
    both = [session("clock-7", 0), session("extinction", 9), session("clock-7", 60, sitting="t")]
    assert standing(both).protocol_id == "extinction"


OTHERS = (Visit("other"), Visit(None, BatteryPlace("gone", 0, "s")), Visit(None, BatteryPlace("screen", 7, "s")))


@pytest.mark.parametrize("text", ['{"format": "newer"}', "", *map(dumps, OTHERS)])
def test_what_binds_to_no_battery_of_today_is_no_visit(text):
    assert standing([session("clock-7", 0, text=text)]) is None


def test_without_sessions_there_is_no_visit():
    assert standing([]) is None
