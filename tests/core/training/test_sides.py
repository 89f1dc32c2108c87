"""Left is left: training leads from the side of the lesion to the neglected one, for either lesion."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InputError
from core.records.model import LesionSide
from core.training import exercises
from core.training.adapting import Adapted
from core.training.exercises import Listen, Rule
from core.training.find_plan import drawn
from core.training.sides import Bearings, Side, bearings
from core.training.ways import azimuth_at

LESIONS = st.sampled_from([LesionSide.LEFT, LesionSide.RIGHT])


def test_a_lesion_on_the_right_leads_from_right_to_left(t1):
    right = bearings(LesionSide.RIGHT, LesionSide.RIGHT)
    assert right.neglected == "left"
    assert [azimuth_at(t1, right, time_s) for time_s in (-1.0, 0.0, 3.0, 6.0, 12.0, 13.0)] == [60, 60, 30, 0, -60, -60]
    left = bearings(LesionSide.LEFT, LesionSide.LEFT)
    assert left.neglected == "right"
    assert [azimuth_at(t1, left, time_s) for time_s in (0.0, 3.0, 6.0, 12.0)] == [-60, -30, 0, 60]


@given(LESIONS, st.floats(15, 90), st.floats(5, 40), st.lists(st.floats(0, 40), min_size=2, max_size=8))
def test_the_way_goes_only_toward_the_neglected_side_and_no_faster_than_it_says(lesion, ecc, speed, times):
    exercise = exercises.listen().exercise.model_copy(update={"eccentricity_deg": ecc, "speed_deg_s": speed})
    assert isinstance(exercise, Listen)
    here = Bearings(lesion)
    toward = {"left": -1.0, "right": 1.0}[here.neglected]
    assert {"left": 1.0, "right": -1.0}[lesion.value] == toward, "the neglected side is the other one"
    ordered = sorted(times)
    along = [toward * azimuth_at(exercise, here, time_s) for time_s in ordered]
    assert along == sorted(along)
    assert azimuth_at(exercise, here, 0.0) * toward == pytest.approx(-ecc)
    assert azimuth_at(exercise, here, exercise.way_s) * toward == pytest.approx(ecc)
    for first_s, last_s, first, last in zip(ordered, ordered[1:], along, along[1:], strict=False):
        assert last - first <= speed * (last_s - first_s) + 1e-6


@given(LESIONS, st.sampled_from([Side.CONTRALESIONAL, Side.IPSILESIONAL]), st.integers(0, 19), st.integers(0, 999))
def test_contralesional_trials_lie_opposite_the_lesion(lesion, side, level, index):
    adapted = Adapted.beginning({Side.CONTRALESIONAL: level, Side.IPSILESIONAL: level}, Rule())
    planned = drawn(index, side, adapted, exercises.find().exercise, Bearings(lesion), 7, range(6))
    of_lesion = planned.azimuth_deg * (1.0 if lesion is LesionSide.RIGHT else -1.0)
    assert (of_lesion > 0) == (side is Side.IPSILESIONAL)
    come_from = planned.azimuth_at(0.0)
    assert abs(come_from) <= abs(planned.azimuth_deg)
    assert planned.azimuth_at(planned.difficulty.duration_s) == planned.azimuth_deg


@pytest.mark.parametrize("stored", [LesionSide.UNKNOWN, LesionSide.NONE, LesionSide.BOTH])
@pytest.mark.parametrize("confirmed", [None, LesionSide.LEFT, LesionSide.UNKNOWN])
def test_without_one_side_of_a_lesion_there_is_no_training(stored, confirmed):
    with pytest.raises(InputError, match="on which side the lesion is") as caught:
        bearings(stored, confirmed)
    assert caught.value.code == "training.no-lesion-side"
    with pytest.raises(ValueError, match="left or on the right"):
        Bearings(stored)


def test_a_side_that_was_not_confirmed_or_otherwise_is_refused():
    with pytest.raises(InputError, match="confirmed that the lesion is on the right") as caught:
        bearings(LesionSide.RIGHT, None)
    assert caught.value.code == "training.unconfirmed"
    with pytest.raises(InputError, match="stored on the right, and left was confirmed"):
        bearings(LesionSide.RIGHT, LesionSide.LEFT)
