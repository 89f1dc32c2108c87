"""The truth is computed from parameters alone, and comes to what is known by other ways."""

import math

import numpy as np
import pytest

from core.assessment import protocol as protocols
from core.assessment.tasks import COLUMN
from core.evaluation.recovery.material import plays_of, sounds_of
from core.evaluation.recovery.patients import PATIENTS, Patient
from core.evaluation.recovery.runs import planned
from core.evaluation.recovery.shares import value_of
from core.evaluation.recovery.truths import own_values_of, truths_of


def truths(protocol_id: str, patient: Patient, mode: str = "") -> dict[str, float]:
    protocol = protocols.find(protocol_id).protocol
    found = truths_of(protocol, planned(protocol, 0), patient, mode)
    return {name: value_of(truth) for name, truth in found.items()}


def test_always_ahead_comes_to_the_published_floors():
    found = truths("clock-7", PATIENTS["always the same"])
    assert found["absolute error"] == pytest.approx(51.4, abs=0.05)
    assert found["RMS error"] == pytest.approx(60.0)
    assert found["constant error"] == pytest.approx(0.0)
    assert found["gain"] == pytest.approx(0.0)


def test_on_a_fine_grid_and_a_wide_arc_the_truth_is_the_parameter():
    found = truths("fine-arc", Patient(bias_deg=10.0, spread_deg=5.0))
    assert found["constant error"] == pytest.approx(10.0, abs=0.05)
    assert found["variable error"] == pytest.approx(math.hypot(5.0, math.sqrt(1 / 12)), abs=0.02)
    assert found["RMS error"] == pytest.approx(math.hypot(10.0, 5.0), abs=0.05)
    assert found["within 15°"] == pytest.approx(0.864, abs=0.01)  # Φ((15.5 − 10) / 5) − Φ((−15.5 − 10) / 5)


def test_an_arc_that_ends_at_90_degrees_measures_15_as_12_8():
    found = truths("clock-7", Patient(bias_deg=15.0, spread_deg=20.0))
    assert found["constant error"] == pytest.approx(12.8, abs=0.3)  # simulated for these answers: + 12.8
    protocol = protocols.find("clock-7").protocol
    assert own_values_of(protocol, planned(protocol, 0), Patient(bias_deg=15.0))["constant error"] == 15.0


@pytest.mark.parametrize("protocol_id", ["direction", "midline", "extinction", "motion"])
def test_the_mirrored_patient_has_the_mirrored_truth(protocol_id):
    right = truths(protocol_id, Patient(bias_deg=15.0, omits_left=0.3, extinguishes_left=0.4, arc_left_deg=90.0))
    left = truths(protocol_id, Patient(bias_deg=-15.0, omits_right=0.3, extinguishes_right=0.4, arc_right_deg=90.0))
    signed = ("constant error", "intercept", "midline (PSE)", "midline by staircases", "left − right")
    for name, value in right.items():
        other = name
        for one, two in (("left", "right"), ("right", "left")):
            if name.endswith(f"{one}") and name not in signed:
                other = name.removesuffix(one) + two
        sign = -1.0 if name.startswith(signed) else 1.0
        assert left[other] == pytest.approx(sign * value, abs=1e-6), name


def test_somebody_who_guesses_has_no_midline():
    assert truths("midline", PATIENTS["guessing"]) == {}
    assert truths("midline", Patient(bias_deg=15.0, gain=0.5))["midline (PSE)"] == -30.0


def test_the_threshold_of_a_movement_is_where_two_right_answers_are_as_likely_as_not():
    threshold = truths("motion", Patient(arc_left_deg=50.0))["threshold, toward-left"]
    right = 0.5 * (1.0 + math.erf(threshold / 50.0 / math.sqrt(2.0)))
    assert right**2 == pytest.approx(0.5)


def test_the_power_law_of_distance_is_given_back():
    found = truths("distance", Patient(exponent=0.5, factor=1.2))
    assert found["exponent"] == pytest.approx(0.5)
    assert found["factor"] == pytest.approx(1.2)
    assert found["ratio"] == pytest.approx(math.exp(found["log-ratio"]))


def test_half_of_the_left_words_missed_is_a_laterality_of_33():
    found = truths("words", Patient(omits_left=0.5))
    assert found["left, dichotic"] == pytest.approx(0.5)
    assert found["laterality, dichotic"] == pytest.approx(100.0 * 0.5 / 1.5)
    assert found["dichotic − diotic"] == pytest.approx(0.0)
    ears = truths("words", Patient(extinguishes_left=0.5, diotic_share=0.0))
    assert (ears["laterality, diotic"], ears["dichotic − diotic"]) == pytest.approx((0.0, 100.0 * 0.5 / 1.5))


def test_who_hears_exactly_names_every_zone_and_a_shift_moves_them():
    exact = truths("scene-zone", Patient(spread_deg=0.05))
    assert (exact["right zone"], exact["kappa"], exact["shift"]) == pytest.approx((1.0, 1.0, 0.0), abs=0.01)
    right = truths("scene-zone", Patient(spread_deg=0.05, bias_deg=60.0))
    assert right["shift"] > 1.0
    assert (right["other side, left"], right["other side, right"]) == pytest.approx((1.0, 0.0), abs=0.01)
    assert truths("scene-zone", PATIENTS["guessing"])["right zone"] == pytest.approx(0.2)
    assert truths("scene-zone", PATIENTS["guessing"])["kappa"] == pytest.approx(0.0, abs=1e-9)


def test_each_zone_comes_as_often_as_its_plans_bring_it_on_average():
    protocol = protocols.find("scene-zone").protocol
    plans = [planned(protocol, number) for number in range(40)]
    drawn = [trial.condition for plan in plans for trial in plan if not trial.is_practice]
    sounds = sounds_of(protocol, plans[0])
    assert sum(sound.share for sound in sounds) == pytest.approx(1.0)
    for zone in {sound.condition for sound in sounds}:
        share = sum(sound.share for sound in sounds if sound.condition == zone)
        assert share == pytest.approx(np.mean([each == zone for each in drawn]), abs=0.02)


@pytest.mark.parametrize("protocol_id", ["scene-zone", "scene-distance", "clock-7"])
def test_the_trials_of_a_test_together_play_each_sound_as_often_as_its_share(protocol_id):
    protocol = protocols.find(protocol_id).protocol
    plan = planned(protocol, 0)
    sounds = sounds_of(protocol, plan)
    plays = plays_of(protocol, sounds)
    assert len(plays) == sum(not trial.is_practice and not trial.is_catch for trial in plan)
    assert plays.sum(axis=1) == pytest.approx(np.ones(len(plays)))
    assert plays.mean(axis=0) == pytest.approx([sound.share for sound in sounds])


def test_in_a_column_ahead_reaches_half_way_to_the_next_target():
    found = truths("clock-7", Patient(bias_deg=20.0, spread_deg=0.05), COLUMN)
    assert (found["right side, left"], found["right side, centre"], found["right side, right"]) == pytest.approx(
        (2 / 3, 0.0, 1.0), abs=0.01
    )  # −30° is heard at −10°: ahead, which is no confusion of sides
    assert found["side confusions"] == pytest.approx(0.0, abs=1e-6)
    assert truths("clock-7", PATIENTS["guessing"], COLUMN)["right side"] == pytest.approx(1 / 3)


def test_pictures_that_are_not_known_are_right_in_a_third():
    found = truths("scene-match", Patient(knows_pictures=0.7))
    assert found["right picture"] == pytest.approx(0.8)
    assert truths("scene-match", PATIENTS["always the same"])["chosen, first"] == 1.0


def test_points_differ_by_what_was_put_in_and_the_order_by_the_second():
    found = truths("scene-ratings", Patient(points_spatial=5.0, points_mono=3.0, second_points=-1.0))
    assert (found["space − mono"], found["first − second"]) == (2.0, 1.0)
    alike = truths("scene-ratings", Patient(points_spatial=4.0, points_mono=4.0))
    assert alike["preferred in space"] == pytest.approx(alike["preferred as mono"])
    assert sum(alike[name] for name in ("preferred in space", "preferred as mono", "alike")) == pytest.approx(1.0)
