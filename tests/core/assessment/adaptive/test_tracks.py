"""Places in the plan, and the trials that answers make of them."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import protocol as protocols
from core.assessment.adaptive.tracks import Tracks
from core.assessment.course import Course, trials_left
from core.assessment.plan import plan_length, plan_session
from core.records.model import Heard

ADAPTIVE = ["midline", "midline-quest", "motion"]


def setting(protocol_id):
    protocol = protocols.find(protocol_id).protocol
    return protocol, Tracks.of(protocol), plan_session(protocol, 3)


@pytest.mark.parametrize("protocol_id", ADAPTIVE)
@given(seed=st.integers(0, 2**32))
def test_the_tracks_take_turns_in_an_order_that_nobody_can_foresee(protocol_id, seed):
    protocol = protocols.find(protocol_id).protocol
    plan = plan_session(protocol, seed)
    places = [place for place in plan if not place.is_practice]
    tracks = Tracks.of(protocol)
    assert (len(plan) - len(places), len(places)) == (plan_length(protocol).practice, protocol.adaptive.max_trials)
    count = len(tracks.procedures)
    for start in range(0, len(places), count):
        assert {place.track for place in places[start : start + count]} == set(tracks.procedures)
    assert {place.level for place in places} == {None}
    assert len({place.seed for place in places}) == 1
    if count > 1:
        assert len({place.track for place in places[::count]}) == count, "no track is always the first"


def test_a_place_of_the_midline_becomes_an_azimuth_and_one_of_motion_an_arc():
    _, tracks, plan = setting("midline")
    place = next(place for place in plan if place.track == "from-left")
    played = tracks.as_played(place, ())
    assert (place.target_azimuth_deg, played.target_azimuth_deg, played.level) == (None, -40, -40)
    _, tracks, plan = setting("motion")
    played = tracks.as_played(next(place for place in plan if place.track == "toward-left"), ())
    assert (played.condition, played.level, played.target_azimuth_deg) == ("toward-left", 60, 0)


def test_right_moves_the_next_sound_to_the_left_and_each_track_by_itself(answered):
    _, tracks, plan = setting("midline")
    left, right = ([place for place in plan if place.track == track][:2] for track in ("from-left", "from-right"))
    given_so_far = [answered(tracks.as_played(right[0], ()), "right")]
    assert tracks.as_played(right[1], given_so_far).level == 20
    assert tracks.as_played(left[0], given_so_far).level == -40
    given_so_far.append(answered(tracks.as_played(left[0], given_so_far), "right"))
    assert tracks.as_played(left[1], given_so_far).level == -60, "right of a sound on the left: farther left"


def test_of_motion_a_right_answer_counts_whatever_its_direction(answered):
    _, tracks, plan = setting("motion")
    for track in ("toward-left", "toward-right"):
        places = [place for place in plan if place.track == track]
        trials = []
        for place in places[:2]:
            trials.append(answered(tracks.as_played(place, trials), track))
        assert tracks.as_played(places[2], trials).level == 40, "two right answers narrow the arc"
        wrong = answered(tracks.as_played(places[2], trials), "toward-up")
        assert tracks.as_played(places[3], [*trials, wrong]).level == 50


@pytest.mark.parametrize(
    "changes",
    [
        {"response_choice": None, "heard": Heard.TIMEOUT},
        {"response_choice": None, "heard": Heard.NO},
        {"valid": False, "invalid_reason": "cough"},
        {"response_choice": None, "heard": None, "valid": False, "invalid_reason": "skipped"},
    ],
)
def test_what_was_not_answered_or_is_invalid_moves_nothing(answered, changes):
    _, tracks, plan = setting("midline")
    first, second = [place for place in plan if place.track == "from-right"][:2]
    trial = replace(answered(tracks.as_played(first, ()), "right"), **changes)
    assert tracks.as_played(second, [trial]).level == 40


@pytest.mark.parametrize("protocol_id", ADAPTIVE)
def test_every_trial_that_comes_is_one_whose_sound_was_made_before(protocol_id, answered):
    protocol, tracks, plan = setting(protocol_id)
    possible = {replace(one, trial_index=0) for place in plan if place.track for one in tracks.possible(place)}
    rng = np.random.default_rng(1)
    course = Course(plan, (), protocol)
    codes = ["left", "right"] if protocol_id != "motion" else ["toward-left", "toward-right"]
    while (current := course.current) is not None:
        assert current.is_practice or replace(current, trial_index=0) in possible
        course.take(answered(current, str(rng.choice(codes))))
    assert course.left == ()


def test_places_of_a_finished_track_are_passed_over(answered):
    protocol, tracks, plan = setting("midline")
    course = Course(plan, (), protocol)
    said = {"from-left": True, "from-right": True}
    while "from-right" in {place.track for place in course.left}:
        current = course.current
        # the right track zigzags at once and is soon finished; the left one never turns round
        choice = "left"
        if current.track == "from-right":
            choice = "right" if said["from-right"] else "left"
            said["from-right"] = not said["from-right"]
        course.take(answered(current, choice))
    assert {place.track for place in course.left} == {"from-left"}
    assert len(course.left) < sum(place.track == "from-left" for place in plan)
    assert course.left == trials_left(plan, course.trials, tracks)
    progress = course.progress
    assert progress.at_most
    assert progress.total == progress.number - 1 + len(course.left)
    assert progress.total < 60


def test_progress_says_at_most_until_the_end_and_then_what_it_took(answered):
    protocol, _, plan = setting("midline")
    course = Course(plan, (), protocol)
    assert (course.progress.number, course.progress.total, course.progress.at_most) == (1, 3, False)
    for _ in range(3):
        course.take(answered(course.current, "left"))
    assert (course.progress.number, course.progress.total, course.progress.at_most) == (1, 60, True)
    flip = 0
    while course.current is not None:
        flip += 1
        course.take(answered(course.current, "right" if (course.current.level or 0) >= 0 else "left"))
    done = len(course.trials) - 3
    assert (course.progress.number, course.progress.total, course.progress.at_most) == (done, done, False)
    assert course.progress.planned == course.progress.committed == done + 3
    assert 20 <= done < 60
