"""The scores of every kind of test give back what was put in: 60 sessions each, with wide but binding tolerances.

``docs/validation.md`` has the figures of 500.
"""

import pytest

from core.assessment.tasks import COLUMN
from core.evaluation.recovery.runs import recovered

RUNS, RESAMPLES = 60, 199
LEAST_HELD = 0.85

GIVEN_BACK = [
    ("direction", "misses the left", {"omissions, left": 0.08, "omissions, right": 0.05, "absolute error": 1.5}),
    ("clock-7", "spread", {"constant error": 2.5, "RMS error": 2.0, "gain": 0.05}),
    ("clock-7-extended", "compressed", {"gain": 0.04, "robust gain": 0.08, "intercept": 1.5}),
    ("fine-arc", "shifted to the left", {"constant error": 1.0, "variable error": 1.0, "gain": 0.03}),
    ("fine-arc", "mirrors", {"front-back confusions": 0.06, "side confusions": 0.01}),
    ("midline", "shifted to the left", {"midline (PSE)": 1.5, "midline by staircases": 2.0, "JND": 2.0}),
    ("extinction", "extinguishes the left", {"extinction, left": 0.08, "alone, left": 0.05, "extinction, right": 0.05}),
    ("distance", "compressed", {"exponent": 0.03, "factor": 0.05, "log-ratio": 0.03, "kappa": 0.06}),
    ("distance-equal", "spread", {"absolute log-ratio": 0.06, "ratio": 0.08}),
    ("motion", "misses the left", {"threshold, toward-left": 15.0, "threshold, toward-right": 9.0}),
    ("scene", "shifted to the right", {"constant error": 1.5, "kappa": 0.08}),
    ("words", "several at once", {"left, dichotic": 0.06, "laterality, diotic": 10.0, "dichotic − diotic": 16.0}),
    ("scene-zone", "shifted to the right", {"right zone": 0.07, "shift": 0.1}),
    ("scene-distance", "compressed", {"right class": 0.07, "kappa": 0.08}),
    ("scene-match", "spread", {"right picture": 0.07, "chosen, first": 0.06}),
]
IN_A_COLUMN = ("clock-7", "misses the left", {"right side": 0.03, "side confusions": 0.02, "omissions, left": 0.08})
WITHOUT_INTERVAL = {"midline by staircases", "kappa"}


@pytest.mark.parametrize(
    ("protocol_id", "patient", "within", "mode"), [*((*each, "") for each in GIVEN_BACK), (*IN_A_COLUMN, COLUMN)]
)
def test_what_was_put_in_comes_back_and_its_interval_holds_it(protocol_id, patient, within, mode):
    (found,) = recovered([protocol_id], RUNS, mode=mode, names=[patient], resamples=RESAMPLES)
    figures = {figure.measure: figure for figure in found.figures}
    for measure, tolerance in within.items():
        figure = figures[measure]
        assert figure.bias == pytest.approx(0.0, abs=tolerance), measure
        if measure not in WITHOUT_INTERVAL:
            assert figure.coverage is not None, measure
            assert figure.coverage >= LEAST_HELD, measure
    for figure in found.figures:
        assert figure.reckoned is None or figure.coverage is None or figure.is_as_reckoned, figure


def test_ratings_find_the_difference_and_the_order():
    (found,) = recovered(["scene-ratings"], 8, names=["tiring"])
    figures = {figure.measure: figure for figure in found.figures}
    assert (figures["space − mono"].truth, figures["first − second"].truth) == (2.0, 1.0)
    assert figures["space − mono"].bias == pytest.approx(0.0, abs=0.6)
    assert figures["first − second"].bias == pytest.approx(0.0, abs=0.8)
    assert figures["preferred in space"].bias == pytest.approx(0.0, abs=0.1)


def test_quest_plus_finds_the_midline():
    (found,) = recovered(["midline-quest"], 20, names=["shifted to the right"])
    figure = found.figures[0]
    assert (figure.measure, figure.truth) == ("midline (PSE)", -15.0)
    assert figure.bias == pytest.approx(0.0, abs=2.0)
    assert figure.coverage >= LEAST_HELD


def test_flags_are_raised_for_whom_they_are_meant_and_hardly_for_others():
    raised = {
        (each.protocol, each.patient): each.flags
        for each in [
            *recovered(["clock-7", "fine-arc"], 12, names=["shifted to the left", "in three heaps"], resamples=2),
            *recovered(["midline"], 15, names=["spread", "guessing", "always the same"]),
            *recovered(["extinction"], 25, names=["accurate", "extinguishes the left"]),
        ]
    }
    for protocol in ("clock-7", "fine-arc"):
        assert raised[protocol, "in three heaps"]["heaps"] == 1.0
        assert raised[protocol, "shifted to the left"]["heaps"] <= 1 / 12
    assert raised["midline", "spread"]["not converged"] <= 0.25
    assert raised["midline", "guessing"]["not converged"] >= 0.7
    assert raised["midline", "always the same"]["not converged"] == 1.0
    assert raised["extinction", "accurate"]["extinction above 0, left"] == 0.0
    assert raised["extinction", "extinguishes the left"]["extinction above 0, left"] >= 0.7


def test_on_any_number_of_processes_the_figures_are_the_same():
    alone, spread = (recovered(["extinction"], 6, names=["lapsing"], workers=workers) for workers in (1, 2))
    assert alone == spread
