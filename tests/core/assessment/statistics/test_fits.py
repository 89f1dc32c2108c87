"""Fits to answers whose truth is known."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.assessment.measures import Note
from core.assessment.statistics.clusters import heaps_of
from core.assessment.statistics.psychometric import JND_FACTOR, fitted

LEVELS = tuple(range(-60, 61, 10))
TARGETS = tuple(range(-75, 76, 15))


def answers_of(
    generator: np.random.Generator, middle: float, spread: float, repeats: int, lapse: float = 0.02
) -> tuple[list[float], list[bool]]:
    from scipy.special import ndtr

    levels = np.repeat(np.array(LEVELS, dtype=np.float64), repeats)
    chance = lapse + (1 - 2 * lapse) * ndtr((levels - middle) / spread)
    return levels.tolist(), (generator.random(len(levels)) < chance).tolist()


def test_many_answers_bring_back_middle_and_slope() -> None:
    levels, right = answers_of(np.random.default_rng(1), 12.0, 15.0, 150)
    fit = fitted(levels, right, 90.0)
    assert fit.converged
    assert fit.pse.value == pytest.approx(12.0, abs=1.5)
    assert fit.jnd.value == pytest.approx(JND_FACTOR * 15.0, abs=1.5)


def test_intervals_hold_the_truth_as_often_as_they_say() -> None:
    generator = np.random.default_rng(2)
    held_middle = held_slope = 0
    tests = 100
    for _ in range(tests):
        fit = fitted(*answers_of(generator, -8.0, 12.0, 3), 90.0)
        assert fit.pse.ci_low is not None
        assert fit.pse.ci_high is not None
        assert fit.jnd.ci_low is not None
        assert fit.jnd.ci_high is not None
        held_middle += fit.pse.ci_low <= -8.0 <= fit.pse.ci_high
        held_slope += fit.jnd.ci_low <= JND_FACTOR * 12.0 <= fit.jnd.ci_high
    assert 0.90 <= held_middle / tests <= 0.99
    assert 0.90 <= held_slope / tests <= 0.99


@given(st.lists(st.tuples(st.sampled_from(LEVELS), st.booleans()), min_size=12, max_size=40))
@settings(max_examples=20, deadline=None)
def test_left_is_left(trials: list[tuple[int, bool]]) -> None:
    """Mirrored levels with mirrored answers give the mirrored middle, and the same slope."""
    levels, right = [float(level) for level, _ in trials], [said for _, said in trials]
    fit = fitted(levels, right, 90.0)
    mirror = fitted([-level for level in levels], [not said for said in right], 90.0)
    assert fit.pse.value is not None
    assert mirror.pse.value is not None
    assert mirror.pse.value == pytest.approx(-fit.pse.value, abs=1e-6)
    assert mirror.jnd.value == pytest.approx(fit.jnd.value or 0.0)


def test_always_right_says_that_it_did_not_converge() -> None:
    fit = fitted([float(level) for level in LEVELS], [True] * len(LEVELS), 90.0)
    assert not fit.converged
    assert fit.pse.note is Note.NOT_CONVERGED


def test_guessing_says_that_it_did_not_converge() -> None:
    levels = [float(level) for level in LEVELS] * 4
    fit = fitted(levels, [index % 2 == 0 for index in range(len(levels))], 90.0)
    assert not fit.converged


def test_few_answers_have_no_interval_and_none_no_value() -> None:
    few = fitted([-20.0, 20.0], [False, True], 90.0)
    assert few.pse.note is Note.TOO_FEW
    assert few.pse.ci_low is None
    assert fitted([], [], 90.0).pse.note is Note.NO_DATA


def test_three_heaps_are_found_where_they_are() -> None:
    generator = np.random.default_rng(3)
    targets = np.tile(TARGETS, 3)
    said = np.select([targets < -20, targets > 20], [-70.0, 65.0], 0.0) + generator.normal(0, 5, len(targets))
    heaps = heaps_of(said.tolist(), targets.tolist())
    assert heaps is not None
    assert heaps.count == 3
    assert heaps.centres_deg == pytest.approx((-70.0, 0.0, 65.0), abs=4.0)
    assert heaps.evidence > 6.0


def test_answers_all_along_the_arc_are_rarely_called_heaps() -> None:
    generator = np.random.default_rng(5)
    targets = np.tile(TARGETS, 3).astype(np.float64)
    called = 0
    for _ in range(60):
        heaps = heaps_of((targets + generator.normal(0, 10, len(targets))).tolist(), targets.tolist())
        called += heaps is not None and heaps.count > 1
    assert called <= 3


def test_too_few_answers_or_targets_say_nothing_of_heaps() -> None:
    assert heaps_of([0.0] * 10, list(range(10))) is None
    assert heaps_of([0.0, 10.0] * 10, [0.0, 10.0] * 10) is None
