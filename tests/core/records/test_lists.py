"""Lists of sessions with a trial: newest first, so many, those that are asked for, on either engine."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.records.model import Asked, SessionState

pytestmark = pytest.mark.on_both_engines


@pytest.fixture
def lists(ward):
    """Five sessions a day apart, all but the first with a trial: of two people, two tests and two states."""
    other = ward.store.add_patient("P-002")
    for number in range(2, 6):
        setup = ward.setup(
            other if number == 5 else ward.patient,
            f"session-{number}",
            protocol_id="midline" if number == 4 else "direction",
        )
        moved = replace(setup, created_utc=setup.created_utc + timedelta(days=number))
        ward.store.create_session(moved, ward.plan)
        ward.store.commit_trial(ward.trial(0, moved.uuid))
        if number == 2:
            ward.store.finish_session(moved.uuid, SessionState.COMPLETED, moved.created_utc)
    return ward.store.lists


def numbers(found):
    return [int(one.uuid.removeprefix("session-")) for one in found]


def test_those_with_a_trial_are_listed_newest_first_and_at_most_so_many(lists, ward):
    assert numbers(lists.newest(Asked(), None)) == [5, 4, 3, 2]
    assert numbers(lists.newest(Asked(), 2)) == [5, 4]
    assert numbers(lists.newest(Asked(), 2, ["session-5"])) == [4, 3]
    assert list(lists.newest(Asked(), None)) == [one for one in ward.store.sessions() if one.committed]


def test_everything_that_is_asked_for_is_met(lists, ward):
    began = ward.setup(ward.patient).created_utc

    def listed(**asked):
        found = numbers(lists.newest(Asked(**asked), None))
        assert sum(lists.counts(Asked(**asked)).values()) == len(found)
        return found

    assert listed(patient_uuid=ward.patient.uuid) == [4, 3, 2]
    assert listed(protocol_id="midline") == [4]
    assert listed(state=SessionState.COMPLETED) == [2]
    assert listed(since_utc=began + timedelta(days=3)) == [5, 4, 3]
    assert listed(before_utc=began + timedelta(days=3)) == [2]
    assert listed(patient_uuid=ward.patient.uuid, protocol_id="direction", state=SessionState.OPEN) == [3]


def test_they_are_counted_by_their_tests(lists):
    assert lists.counts(Asked()) == {"direction": 3, "midline": 1}
    assert lists.counts(Asked(), ["session-4"]) == {"direction": 3}


def test_many_whole_sessions_are_read_as_one_by_one(lists, ward):
    uuids = ["session-4", "session-1", "session-2"]
    assert list(ward.store.whole_sessions(uuids)) == [ward.store.session(uuid) for uuid in uuids]
