"""How long tests take by what is assumed, and the batteries that are made of them."""

import pytest

from core import wording
from core.assessment import batteries
from core.assessment import protocol as protocols
from core.assessment.duration import Assumptions, expected_s, expected_trials, visit_s

NO_WAITING = Assumptions(answer_s=3.0, feedback_s=0.0, instruction_s=0.0, rest_s=0.0, setup_s=0.0)


def of(protocol_id, **changes):
    return protocols.find(protocol_id).protocol.model_copy(update=changes)


def test_a_test_takes_its_sounds_answers_pauses_and_the_time_limit_of_silence():
    # 3 practice + 21 sounds of (2 pause + 0.5 sound + 3 answer), and 2 silences until 10 s are over
    assert expected_s(of("clock-7"), assumed=NO_WAITING) == pytest.approx(24 * 5.5 + 2 * 12.5)


def test_in_extinction_silence_has_an_answer():
    assert expected_s(of("extinction"), assumed=NO_WAITING) == pytest.approx((3 + 40) * 5.5)


def test_each_scale_takes_an_answer():
    assert expected_s(of("scene-ratings"), assumed=NO_WAITING) == pytest.approx((2 + 12) * (2 + 6 + 4 * 3.0))


def test_breaks_come_by_trials_or_time_and_never_after_the_last_sound():
    rests_only = Assumptions(answer_s=3.0, feedback_s=0.0, instruction_s=0.0, rest_s=1000.0, setup_s=0.0)
    without = expected_s(of("clock-7"), assumed=NO_WAITING)
    assert expected_s(of("clock-7"), assumed=rests_only) - without == pytest.approx(1000)  # 23 sounds, every 20
    breaks = protocols.Breaks(every_trials=None)
    assert expected_s(of("clock-7", breaks=breaks), assumed=rests_only) == pytest.approx(without)
    exact = protocols.Breaks(every_trials=23)
    assert expected_s(of("clock-7", breaks=exact), assumed=rests_only) == pytest.approx(without)
    often = protocols.Breaks(every_trials=None, every_s=30)
    assert expected_s(of("clock-7", breaks=often), assumed=rests_only) - without == pytest.approx(4000)  # 140.5 s


def test_an_adaptive_test_is_expected_to_end_before_its_last_place():
    assert expected_trials(of("midline")) == 32
    assert expected_trials(of("midline-quest")) == 40
    assert expected_trials(of("motion")) == 48


def test_the_batteries_are_those_of_the_field_and_every_test_of_them_is_there():
    assert {one.id: one.visits for one in batteries.built_in()} == {
        "screen": (("clock-7", "extinction"),),
        "full": (("clock-7", "midline"), ("extinction", "distance")),
        "probe": (("clock-7-extended",),),
    }
    for battery in batteries.built_in():
        assert set(battery.name) == set(battery.purpose) >= set(wording.languages())
        assert all(protocols.find(one) for visit in battery.visits for one in visit)


def test_a_screen_takes_about_a_quarter_of_an_hour():
    screen = [of(one) for one in batteries.built_in()[0].visits[0]]
    assert 12 <= visit_s(screen) / 60 <= 16


def test_after_each_test_of_a_visit_comes_the_next_and_after_the_last_none():
    full = batteries.built_in()[1]
    assert (full.after(0, "clock-7"), full.after(0, "midline")) == ("midline", None)
    assert (full.after(1, "extinction"), full.after(1, "distance")) == ("distance", None)
