"""When a figure counts as off, and an interval as holding often enough."""

from dataclasses import replace

import pytest

from core.assessment.measures import Measure, Note
from core.evaluation.recovery.figures import Figure, figure_of


def with_coverage(held: int, intervals: int = 500, mean: float = 1.0, sd: float = 1.0) -> Figure:
    return Figure("x", 1.0, mean, sd, 500, intervals, held, 0)


@pytest.mark.parametrize(("held", "covers"), [(455, -1), (456, 0), (475, 0), (494, 0), (495, 1), (500, 1)])
def test_93_to_97_percent_are_asked_within_what_500_sessions_can_tell(held, covers):
    assert with_coverage(held).covers == covers  # 91.1 % is 455.5 of 500, 98.9 % is 494.6


def test_too_few_intervals_have_no_coverage():
    assert with_coverage(0, intervals=19).coverage is None
    assert with_coverage(0, intervals=19).covers == 0


@pytest.mark.parametrize(("mean", "is_biased"), [(1.13, False), (1.14, True), (0.86, True)])
def test_a_mean_three_standard_errors_off_is_biased(mean, is_biased):
    assert with_coverage(475, mean=mean).is_biased is is_biased  # the standard error is 1 / √500


def test_the_truth_is_held_between_the_bounds_and_on_them():
    measures = [Measure(5.0, 4.0, 6.0, 20), Measure(7.0, 6.0, 8.0, 20), Measure(9.0, 8.0, 10.0, 20)]
    found = figure_of("x", measures, 6.0)
    assert (found.held, found.intervals, found.n, found.mean) == (2, 3, 3, 7.0)


def test_a_fit_that_did_not_converge_is_no_estimate_and_one_without_interval_is():
    measures = [
        Measure(5.0, 4.0, 6.0, 20, Note.NOT_CONVERGED),
        Measure.bare(7.0, 5, Note.TOO_FEW),
        Measure.absent(Note.NO_DATA),
    ]
    found = figure_of("x", measures, 6.0)
    assert (found.n, found.intervals, found.mean) == (1, 0, 7.0)
    assert figure_of("x", measures[2:], 6.0) is None


def test_without_a_truth_there_is_nothing_to_be_off_from():
    found = figure_of("x", [Measure(5.0, 4.0, 6.0, 20)] * 30, None)
    assert (found.bias, found.coverage, found.is_biased, found.covers) == (None, None, False, 0)


@pytest.mark.parametrize(
    ("held", "reckoned", "is_so"),
    [(500, 0.999, True), (500, 0.97, False), (430, 0.87, True), (430, 0.95, False), (430, None, False)],
)
def test_an_interval_is_as_reckoned_within_what_500_sessions_can_tell(held, reckoned, is_so):
    assert replace(with_coverage(held), reckoned=reckoned).is_as_reckoned is is_so


def test_what_never_varies_but_for_rounding_does_not_vary():
    assert not with_coverage(500, sd=1e-17).varies
    assert with_coverage(500, sd=1e-3).varies
