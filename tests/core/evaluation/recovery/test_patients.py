"""A simulated patient does what its parameters say, and nothing else."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.assessment import protocol as protocols
from core.assessment import ratings
from core.assessment.answers import accepted
from core.assessment.tasks import COLUMN
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
        knows_pictures=st.floats(0, 1),
        points_spatial=st.floats(-2, 10),
        second_points=st.floats(-3, 3),
        only_thirds=st.booleans(),
        tires_deg=st.floats(0, 1),
        tires_omits=st.floats(0, 0.05),
    ),
    name=st.sampled_from(sorted(PROTOCOLS)),
    mode=st.sampled_from(["", COLUMN]),
    seed=st.integers(0, 1000),
)
@example(patient=Patient(bias_deg=90.0), name="clock-7", mode="", seed=0)
@example(patient=Patient(lapses=0.5), name="clock-7", mode=COLUMN, seed=0)
@settings(max_examples=30, deadline=None)
def test_every_answer_is_one_that_the_protocol_accepts(patient, name, mode, seed):
    generator, protocol = np.random.default_rng(seed), PROTOCOLS[name]
    mode = mode if mode in protocol.answer.modes else ""
    for place in PLANS[name][:15]:
        trial = replace(place, level=40.0, target_azimuth_deg=40.0) if place.track else place
        said = answer(patient, trial, protocol, generator, mode)
        accepted(said.to_answer(protocol, "patient", mode=mode or None), protocol)


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


def test_the_left_word_is_extinguished_less_where_both_ears_hear_both():
    patient = Patient(extinguishes_left=0.8, diotic_share=0.25)
    assert said(answers(patient, "words", 10, condition="dichotic"), "right") == pytest.approx(0.8, abs=0.08)
    assert said(answers(patient, "words", 10, condition="diotic"), "right") == pytest.approx(0.2, abs=0.08)


def test_a_picture_that_is_not_known_is_guessed():
    given = answers(Patient(knows_pictures=0.4), "scene-match", 100, condition="second")
    assert said(given, "second") == pytest.approx(0.4 + 0.6 / 3.0, abs=0.08)
    assert said(given, "first") == pytest.approx(0.2, abs=0.08)


def test_of_two_versions_the_second_one_is_rated_higher_by_its_points():
    patient = Patient(points_spatial=4.0, points_mono=4.0, spread_points=0.1, second_points=2.0)
    test = [trial for trial in PLANS["scene-ratings"] if not trial.is_practice]
    generator = np.random.default_rng(1)
    points = [ratings.read(answer(patient, each, PROTOCOLS["scene-ratings"], generator).choice) for each in test]
    assert [set(each.values()) for each in points] == [{4}, {6}] * 6
    assert {test[at].stimulus_id == test[at + 1].stimulus_id for at in range(0, 12, 2)} == {True}


def test_every_built_in_test_can_be_answered_and_those_of_direction_in_a_column():
    assert set(recoverable()) == {locked.protocol.id for locked in protocols.built_in()}
    assert set(recoverable(COLUMN)) == {"direction", "clock-7", "clock-7-extended", "fine-arc"}
