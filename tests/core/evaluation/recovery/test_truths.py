"""The truth is computed from parameters alone, and comes to what is known by other ways."""

import math

import pytest

from core.assessment import protocol as protocols
from core.evaluation.recovery.patients import PATIENTS, Patient
from core.evaluation.recovery.runs import planned
from core.evaluation.recovery.truths import own_values_of, truths_of


def truths(protocol_id: str, patient: Patient) -> dict[str, float]:
    protocol = protocols.find(protocol_id).protocol
    return truths_of(protocol, planned(protocol, 0), patient)


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
