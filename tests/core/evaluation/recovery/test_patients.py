"""A simulated patient does what its parameters say, and nothing else."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.assessment import protocol as protocols
from core.assessment.answers import accepted
from core.evaluation.recovery.patients import PATIENTS, Patient, answer
from core.evaluation.recovery.runs import planned, recoverable

PROTOCOLS = {name: protocols.find(name).protocol for name in recoverable()}
PLANS = {name: planned(protocol, 3) for name, protocol in PROTOCOLS.items()}


def answers(patient: Patient, protocol_id: str, rounds: int = 60, **wanted):
    """The answers to those sounds of a test that have the wanted values, several times over."""
    generator = np.random.default_rng(1)
    chosen = [
        trial
        for trial in PLANS[protocol_id]
        if not trial.is_practice and all(getattr(trial, name) == value for name, value in wanted.items())
    ]
    return [answer(patient, trial, PROTOCOLS[protocol_id], generator) for _ in range(rounds) for trial in chosen]


def heard(given) -> float:
    return float(np.mean([each.heard for each in given]))


def said(given, choice: str) -> float:
    return float(np.mean([each.choice == choice for each in given]))


def test_the_same_draws_give_the_same_answers():
    for name in PATIENTS:
        assert answers(PATIENTS[name], "fine-arc", 2) == answers(PATIENTS[name], "fine-arc", 2)


@given(
    patient=st.builds(
        Patient,
        bias_deg=st.floats(-60, 60),
        gain=st.floats(0.2, 1.5),
        spread_deg=st.floats(1, 60),
        omits_left=st.floats(0, 0.9),
        lapses=st.floats(0, 1),
        false_reports=st.floats(0, 1),
        mirrors=st.floats(0, 1),
        extinguishes_left=st.floats(0, 1),
        always_same=st.booleans(),
        only_thirds=st.booleans(),
        tires_deg=st.floats(0, 1),
        tires_omits=st.floats(0, 0.05),
    ),
    name=st.sampled_from(sorted(PROTOCOLS)),
    seed=st.integers(0, 1000),
)
@example(patient=Patient(bias_deg=90.0), name="clock-7", seed=0)
@settings(max_examples=30, deadline=None)
def test_every_answer_is_one_that_the_protocol_accepts(patient, name, seed):
    generator, protocol = np.random.default_rng(seed), PROTOCOLS[name]
    for place in PLANS[name][:15]:
        trial = replace(place, level=40.0, target_azimuth_deg=40.0) if place.track else place
        accepted(answer(patient, trial, protocol, generator).to_answer(protocol, "patient"), protocol)


def test_a_bias_to_the_right_is_heard_to_the_right_of_the_sound():
    given = answers(Patient(bias_deg=15.0), "direction", target_azimuth_deg=-30.0)
    assert np.mean([each.azimuth_deg for each in given]) == pytest.approx(-15.0, abs=2.0)


def test_sounds_on_the_left_alone_are_missed():
    patient = Patient(omits_left=0.5)
    assert heard(answers(patient, "direction", target_azimuth_deg=-60.0)) == pytest.approx(0.5, abs=0.1)
    assert heard(answers(patient, "direction", target_azimuth_deg=60.0)) == 1.0
    assert heard(answers(patient, "direction", target_azimuth_deg=0.0)) == pytest.approx(0.75, abs=0.1)


def test_the_left_is_extinguished_only_beside_the_right():
    patient = Patient(extinguishes_left=0.6)
    assert said(answers(patient, "extinction", 20, condition="left", is_catch=False), "left") == 1.0
    assert said(answers(patient, "extinction", 20, condition="right", is_catch=False), "right") == 1.0
    both = answers(patient, "extinction", 20, condition="both", is_catch=False)
    assert said(both, "right") == pytest.approx(0.6, abs=0.1)
    assert said(both, "both") == pytest.approx(0.4, abs=0.1)


def test_silence_is_reported_as_often_as_false_reports_say():
    assert heard(answers(Patient(), "direction", is_catch=True)) == 0.0
    assert heard(answers(Patient(false_reports=0.3), "direction", 200, is_catch=True)) == pytest.approx(0.3, abs=0.07)


def test_who_tires_misses_more_and_points_worse_at_the_end():
    patient = Patient(spread_deg=5.0, tires_deg=1.0, tires_omits=0.02)
    trials = [trial for trial in PLANS["fine-arc"] if not trial.is_practice and not trial.is_catch]

    def at(trial):
        generator = np.random.default_rng(2)
        given = [answer(patient, trial, PROTOCOLS["fine-arc"], generator) for _ in range(300)]
        return heard(given), np.std([each.azimuth_deg for each in given if each.heard])

    (early_heard, early_spread), (late_heard, late_spread) = at(trials[0]), at(trials[-1])
    assert early_heard > late_heard + 0.3
    assert late_spread > 3 * early_spread


def test_an_unknown_protocol_task_is_not_claimed():
    known = {"azimuth", "distance", "side", "sides", "movement"}
    assert all(set(protocol.answer.asks) <= known for protocol in PROTOCOLS.values())
    assert {"direction", "clock-7", "fine-arc", "midline", "midline-quest", "extinction", "motion"} <= set(PROTOCOLS)
