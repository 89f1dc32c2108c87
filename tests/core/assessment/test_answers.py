import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import protocol as protocols
from core.assessment.answers import Answer, AnswerError, accepted

DIRECTION, DISTANCE, SCENE = (protocols.find(name).protocol for name in ("direction", "distance", "scene"))


def on_grid(step_deg: float, arc_deg: float = 120.0):
    answer = DIRECTION.answer.model_copy(update={"azimuth_step_deg": step_deg, "arc_deg": arc_deg})
    return DIRECTION.model_copy(update={"answer": answer})


@given(azimuth=st.floats(-120, 120), step=st.sampled_from([0.5, 1.0, 5.0, 15.0, 30.0, 45.0]))
def test_an_azimuth_snaps_to_the_nearest_point_of_the_grid_inside_the_arc(azimuth, step):
    snapped = accepted(Answer(azimuth_deg=azimuth), on_grid(step)).azimuth_deg
    assert snapped / step == pytest.approx(round(snapped / step))
    assert abs(snapped) <= 120.0
    if abs(azimuth) + step <= 120:
        assert abs(snapped - azimuth) <= step / 2 + 1e-9


@pytest.mark.parametrize(("given_deg", "stored_deg"), [(-30.4, -30.0), (-0.2, 0.0), (119.7, 120.0), (-120.0, -120.0)])
def test_left_stays_left(given_deg, stored_deg):
    assert repr(accepted(Answer(azimuth_deg=given_deg), DIRECTION).azimuth_deg) == repr(stored_deg)


def test_straight_behind_is_kept_on_a_full_circle():
    assert accepted(Answer(azimuth_deg=180.0), on_grid(1.0, 180.0)).azimuth_deg == 180.0


@pytest.mark.parametrize(
    ("protocol", "answer"),
    [
        (DIRECTION, Answer()),
        (DIRECTION, Answer(azimuth_deg=121.0)),
        (DIRECTION, Answer(azimuth_deg=10.0, distance_m=1.0)),
        (DIRECTION, Answer(azimuth_deg=10.0, heard=False)),
        (DISTANCE, Answer(azimuth_deg=10.0)),
        (DISTANCE, Answer(choice="near")),
        (DISTANCE, Answer(distance_m=0.0)),
        (SCENE, Answer(azimuth_deg=10.0)),
        (SCENE, Answer(azimuth_deg=10.0, choice="very far")),
    ],
)
def test_an_answer_that_was_not_asked_for_is_refused(protocol, answer):
    with pytest.raises(AnswerError):
        accepted(answer, protocol)


def test_what_was_asked_for_is_taken():
    for protocol, answer in [
        (DISTANCE, Answer(distance_m=2.5)),
        (SCENE, Answer(azimuth_deg=10.0, choice="near")),
        (DIRECTION, Answer(heard=False)),
    ]:
        assert accepted(answer, protocol) == answer
