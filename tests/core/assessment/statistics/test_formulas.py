"""Formulas beside the check values that were published or worked out by hand."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment.statistics.agreement import against_chance, split_of
from core.assessment.statistics.change import (
    exceeds_noise,
    minimal_detectable_change,
    reliable_change_index,
    standard_error_of_measurement,
    z_of_change,
)
from core.assessment.statistics.circular import circular_summary
from core.assessment.statistics.detection import a_prime, sensitivity
from core.assessment.statistics.front_back import front_back_confusions, is_eligible, mirrored, resolved
from core.assessment.statistics.single_case import compared
from core.errors import InputError

azimuths = st.floats(-180.0, 180.0)
rates = st.floats(0.0, 1.0)
FEW = (0, -2, 5, 2, 1, 3, -4, -2)
MANY = (243, 175, 231, 164, 236, 131, 302, 303, 363, 287, 205, 297, 144, 789, 210, 245)


def test_eighteen_hits_of_twenty_and_one_false_alarm_of_ten() -> None:
    found = sensitivity(18, 20, 1, 10)
    assert found is not None
    assert found.d_prime == pytest.approx(2.277, abs=5e-4)
    assert found.criterion == pytest.approx(-0.041, abs=5e-4)


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_more_hits_than_false_alarms_is_sensitivity_and_saying_yes_lowers_the_criterion(
    hits: int, misses: int, false_alarms: int, rejections: int
) -> None:
    found = sensitivity(hits, hits + misses, false_alarms, false_alarms + rejections)
    if hits + misses == 0 or false_alarms + rejections == 0:
        assert found is None
        return
    assert found is not None
    mirror = sensitivity(misses, hits + misses, rejections, false_alarms + rejections)
    assert mirror is not None
    assert mirror.d_prime == pytest.approx(-found.d_prime, abs=1e-9)
    assert mirror.criterion == pytest.approx(-found.criterion, abs=1e-9)


def test_more_hits_than_signals_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        sensitivity(3, 2, 0, 1)
    assert caught.value.code == "scores.bad-counts"


@given(rates, rates)
def test_a_prime_is_a_half_for_guessing_and_mirrors_below_it(hit: float, false_alarm: float) -> None:
    assert 0.0 <= a_prime(hit, false_alarm) <= 1.0
    assert a_prime(hit, false_alarm) + a_prime(false_alarm, hit) == pytest.approx(1.0)


def test_a_prime_by_hand() -> None:
    assert a_prime(0.9, 0.1) == pytest.approx(0.5 + 0.8 * 1.8 / (4 * 0.9 * 0.9))
    assert a_prime(1.0, 0.0) == 1.0


@pytest.mark.parametrize(
    ("value", "controls", "t", "p"),
    [(10, FEW, 3.0522, 0.0185), (7, FEW, 2.1009, 0.0738), (649, MANY, 2.4104, 0.0292)],
)
def test_a_single_case_beside_controls(value: float, controls: tuple[float, ...], t: float, p: float) -> None:
    found = compared(value, controls)
    assert found.t == pytest.approx(t, abs=5e-5)
    assert found.p_two_sided == pytest.approx(p, abs=5e-5)
    assert found.percentile == pytest.approx(100 * (1 - p / 2), abs=0.01)
    assert found.few_controls


def test_four_controls_are_too_few_and_equal_ones_say_nothing() -> None:
    for controls, code in (((1, 2, 3, 4), "scores.too-few-controls"), ((2, 2, 2, 2, 2), "scores.controls-alike")):
        with pytest.raises(InputError) as caught:
            compared(3, controls)
        assert caught.value.code == code


def test_skewed_measures_are_compared_by_their_logarithms() -> None:
    controls = [8.0, 10.0, 12.5, 9.0, 15.0]
    expected = compared(math.log(30.0), [math.log(each) for each in controls])
    assert compared(30.0, controls, skewed=True) == expected
    with pytest.raises(InputError) as caught:
        compared(0.0, controls, skewed=True)
    assert caught.value.code == "scores.not-positive"


def test_change_beyond_measurement() -> None:
    sem = standard_error_of_measurement(10.0, 0.91)
    assert sem == pytest.approx(3.0)
    assert minimal_detectable_change(sem) == pytest.approx(8.3156, abs=1e-4)
    assert reliable_change_index(20.0, 12.0, sem) == pytest.approx(-8.0 / (math.sqrt(2) * 3.0))
    assert z_of_change(20.0, 12.0, 3.0, 4.0) == pytest.approx(-1.6)
    assert exceeds_noise(-9.0, 8.3)
    assert not exceeds_noise(8.3, 8.3)


def test_impossible_reliabilities_and_errors_are_refused() -> None:
    with pytest.raises(ValueError, match="reliability"):
        standard_error_of_measurement(1.0, 1.2)
    with pytest.raises(ValueError, match="standard error"):
        reliable_change_index(1.0, 2.0, 0.0)
    with pytest.raises(ValueError, match="standard errors"):
        z_of_change(1.0, 2.0, 0.0, 0.0)


def test_the_mean_of_directions_goes_the_short_way_round() -> None:
    found = circular_summary([170.0, -170.0])
    assert found is not None
    assert found.mean_deg == pytest.approx(180.0)
    assert found.resultant == pytest.approx(math.cos(math.radians(10.0)))
    assert found.sd_deg == pytest.approx(math.degrees(math.sqrt(-2 * math.log(found.resultant))))


def test_directions_that_cancel_out_have_no_mean() -> None:
    found = circular_summary([0.0, 180.0])
    assert found is not None
    assert (found.mean_deg, found.sd_deg) == (None, None)
    assert circular_summary([]) is None


@given(st.lists(st.floats(-60.0, 60.0), min_size=1, max_size=20), st.floats(-180.0, 180.0))
def test_turning_all_directions_turns_their_mean(directions: list[float], turn: float) -> None:
    before = circular_summary(directions)
    after = circular_summary([direction + turn for direction in directions])
    assert before is not None
    assert after is not None
    assert before.mean_deg is not None
    assert after.mean_deg is not None
    apart = (after.mean_deg - before.mean_deg - turn + 180.0) % 360.0 - 180.0
    assert abs(apart) < 1e-6
    assert after.resultant == pytest.approx(before.resultant)


@given(azimuths)
def test_mirroring_at_the_axis_of_the_ears_twice_changes_nothing(azimuth: float) -> None:
    assert math.cos(math.radians(mirrored(mirrored(azimuth)) - azimuth)) == pytest.approx(1.0)
    assert math.sin(math.radians(mirrored(azimuth))) == pytest.approx(math.sin(math.radians(azimuth)), abs=1e-9)


@given(azimuths, azimuths)
def test_resolving_never_changes_the_side_and_never_makes_the_error_larger(target: float, answer: float) -> None:
    better = resolved(target, answer)
    assert math.sin(math.radians(better)) == pytest.approx(math.sin(math.radians(answer)), abs=1e-9)

    def error(said: float) -> float:
        return abs((said - target + 180.0) % 360.0 - 180.0)

    assert error(better) <= error(answer) + 1e-9


def test_only_places_away_from_the_axis_of_the_ears_can_be_confused() -> None:
    found = front_back_confusions([-30.0, -150.0, 90.0, 30.0, 0.0], [-150.0, -150.0, 100.0, 80.0, 180.0])
    assert (found.count, found.n) == (2, 3)
    assert resolved(-30.0, -150.0) == pytest.approx(-30.0)
    assert not is_eligible(30.0, 80.0)


def test_choices_beside_guessing() -> None:
    found = against_chance(6, 9, 1 / 3)
    by_hand = sum(math.comb(9, k) * (1 / 3) ** k * (2 / 3) ** (9 - k) for k in range(6, 10))
    assert found.p_value == pytest.approx(by_hand)
    assert against_chance(0, 9, 1 / 3).p_value == 1.0
    assert against_chance(0, 0, 1 / 3).p_value is None


def test_six_discordant_misses_all_on_one_side() -> None:
    assert split_of(6, 0).p_value == pytest.approx(0.03125)
    assert split_of(3, 3).p_value == 1.0
    assert split_of(0, 0).p_value is None


def test_controls_of_one_population_are_rarely_called_unusual() -> None:
    generator = np.random.default_rng(4)
    p_values = [
        compared(float(sample[0]), [float(each) for each in sample[1:]]).p_two_sided
        for sample in generator.normal(5.0, 2.0, (2000, 9))
    ]
    assert 0.035 < np.mean(np.array(p_values) < 0.05) < 0.065
