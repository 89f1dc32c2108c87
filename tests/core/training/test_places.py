"""Where things stand that can be pointed at, and what the disk does not take."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import MachineError
from core.training.adapting import Adapted
from core.training.difficulty import ECCENTRICITIES_DEG, HARDEST, SEPARATIONS_DEG
from core.training.exercises import Find, find
from core.training.find_plan import drawn, is_right, places, sides
from core.training.material import things
from core.training.opening import longest_sound_s
from core.training.sides import Bearings, LesionSide, Side


@given(
    place=st.sampled_from([side * one for one in (5.0, *ECCENTRICITIES_DEG) for side in (-1.0, 1.0)]),
    separation=st.sampled_from(SEPARATIONS_DEG),
)
def test_things_stand_whole_separations_apart_in_the_field_ahead_and_one_of_them_is_the_target(place, separation):
    there = places(place, separation)
    assert place in there
    assert list(there) == sorted(there)
    assert max(map(abs, there)) <= 90.0
    assert {round(b - a, 6) for a, b in pairwise(there)} <= {separation}
    assert [one for one in there if is_right(one, place, separation)] == [place]
    assert len(there) >= 3


@given(level=st.integers(0, HARDEST), index=st.integers(0, 79), seed=st.integers(0, 50))
def test_everything_that_sounds_stands_where_it_can_be_pointed_at(level, index, seed):
    exercise = find().exercise
    assert isinstance(exercise, Find)
    adapted = Adapted.beginning({Side.CONTRALESIONAL: level, Side.IPSILESIONAL: level}, exercise.rule)
    side = sides(exercise, seed)[index]
    planned = drawn(index, side, adapted, exercise, Bearings(LesionSide.RIGHT), seed, things(exercise))
    there = places(planned.azimuth_deg, planned.difficulty.separation_deg)
    assert planned.azimuth_deg in there
    assert {azimuth_deg for _, azimuth_deg in planned.others} <= set(there) - {planned.azimuth_deg}


def test_the_dose_is_reckoned_from_the_longest_that_a_session_can_be(t1, t2):
    assert longest_sound_s(t1) == 1200.0
    assert longest_sound_s(t2) == 80 * 2.0 * 2


def test_a_way_that_the_disk_did_not_take_is_stored_when_it_is_reported_again(gym, t1, monkeypatch):
    run = gym.listen()
    run.begin(63.0)
    run.sound_started(gym.clock.go_on(0.02))
    gym.clock.go_on(t1.way_s + t1.return_s)

    def full(_stretch: object) -> None:
        raise MachineError("errors.disk-full", path="/")

    with monkeypatch.context() as broken:
        broken.setattr(run._records, "commit_stretch", full)
        with pytest.raises(MachineError):
            run.sound_ended(t1.way_s)
    gym.clock.go_on(30.0)
    run.sound_ended(t1.way_s)
    (stretch,) = gym.store.training.session(run.setup.uuid).stretches
    assert (stretch.heard_s, stretch.level_dba) == (t1.way_s, 63.0)


def test_that_the_level_is_not_known_any_more_is_kept(gym):
    run = gym.listen()
    run.lose_level("headphones at 35 %")
    event = gym.store.training.session(run.setup.uuid).events[-1]
    assert (event.kind, event.detail) == ("level-unknown", "headphones at 35 %")
