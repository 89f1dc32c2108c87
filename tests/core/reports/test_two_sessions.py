"""Two sessions side by side: compared only where they may be, the earlier one first, and sides stay sides."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.records.model import SessionState
from core.reports.two_sessions import two_sessions


def shifted(by_deg):
    """Answers around ``by_deg`` to the right of each sound, with some spread."""

    def answer(planned):
        spread = (planned.trial_index % 5 - 2) * 3.0
        return {"response_azimuth_deg": max(-120.0, min(120.0, planned.target_azimuth_deg + by_deg + spread))}

    return answer


@pytest.fixture
def both(make_session):
    def make(before_deg, after_deg, **changes):
        first = make_session(shifted(before_deg), uuid="first")
        began = first.started_utc + timedelta(days=7)
        second = make_session(shifted(after_deg), uuid="second", created_utc=began, started_utc=began, **changes)
        return first, second

    return make


def row(found, name):
    return next(one.cells for one in found.table.rows if one.measure.startswith(name))


@pytest.mark.parametrize(("before", "after", "sides"), [
    (20.0, 2.0, ("20° right", "2° right", "18° left")),
    (-20.0, -2.0, ("20° left", "2° left", "18° right")),
])  # fmt: skip
def test_a_change_beyond_noise_is_said_with_its_side_and_the_earlier_session_first(both, before, after, sides):
    first, second = both(before, after)
    for found in (two_sessions(first, second), two_sessions(second, first)):
        cells = row(found, "Shift")
        assert cells[:3] == sides
        assert cells[4] == "more than measurement noise"
        assert "Shift" in found.sentence


def test_a_change_within_noise_is_said_to_be_that(both):
    found = two_sessions(*both(20.0, 20.0))
    assert row(found, "Shift")[4] == "within noise"
    assert "no measure changed by more" in found.sentence


def test_where_answers_are_alike_it_is_not_said_that_nothing_changed(make_session):
    """The second time "ahead" was said to every sound: errors have no standard error, shares of misses have one."""
    first = make_session(shifted(3.0), uuid="first")
    began = first.started_utc + timedelta(days=7)
    ahead = make_session(lambda _planned: {"response_azimuth_deg": 0.0}, uuid="ahead", created_utc=began)
    found = two_sessions(first, replace(ahead, started_utc=began))
    assert row(found, "Mean absolute error")[4].startswith("not known")
    assert "no measure changed" not in found.sentence


def test_another_set_up_is_not_compared_and_what_differs_is_named(both):
    found = two_sessions(*both(20.0, 2.0, device_name="Other headphones"))
    assert found.sentence == "Cannot compare (different setup): what differs is the output."
    assert {one.cells[4] for one in found.table.rows} == {"cannot compare"}
    assert row(found, "Shift")[:3] == ("20° right", "2° right", "–")


def test_a_session_that_is_not_whole_is_not_compared(both):
    first, second = both(20.0, 2.0)
    stopped = replace(second, state=SessionState.STOPPED)
    assert "is not complete" in two_sessions(first, stopped).sentence


def test_a_session_is_not_compared_with_itself(both):
    first, _ = both(20.0, 2.0)
    assert "one and the same" in two_sessions(first, first).sentence


def test_two_tests_are_shown_both_and_not_compared(both, make_session):
    first, _ = both(20.0, 2.0)
    began = first.started_utc + timedelta(days=7)
    other = make_session(
        lambda planned: {"response_distance_m": planned.target_distance_m}, "distance",
        uuid="other", created_utc=began, started_utc=began,
    )  # fmt: skip
    found = two_sessions(first, other)
    assert "the protocol" in found.sentence
    assert row(found, "Shift")[:2] == ("20° right", "–")
