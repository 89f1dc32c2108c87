"""Tests of words and of scenes, answered to their end by simulated listeners of whom the truth is known."""

from dataclasses import replace

import numpy as np
import pytest

from core import scene_library
from core.acoustics.door import RenderOptions
from core.assessment import protocol as protocols
from core.assessment import ratings, simulated_choices
from core.assessment.answers import accepted
from core.assessment.listeners import listener_named
from core.assessment.matching_scores import score_matching
from core.assessment.material.gallery import gallery_of
from core.assessment.plan import plan_session
from core.assessment.prepare import prepare_stimuli
from core.assessment.ratings_scores import score_ratings
from core.assessment.run import SessionRun
from core.assessment.scoring import scorable_trials, score_session
from core.assessment.tasks import CHOICES
from core.assessment.words_scores import score_words
from core.assessment.zone_scores import score_zones
from core.audio import AudioClip, Layout
from core.records.model import SessionState

NO_SOUND = AudioClip(np.zeros((480, 2), np.float32), 48_000, Layout.BINAURAL)
SCENES = ("scene-zone", "scene-distance", "scene-match", "scene-ratings")


@pytest.fixture(scope="module")
def gallery():
    return gallery_of(entry.path for entry in scene_library.built_in())


@pytest.fixture
def held(bench, words, gallery):
    """A whole session, stored and read again."""

    def hold(protocol_id, name, seed=1):
        protocol = protocols.find(protocol_id).protocol
        setup = bench.start("direction").setup
        text = protocol.model_dump_json()
        setup = replace(setup, uuid=f"{protocol_id}-{seed}", protocol_id=protocol_id, protocol_json=text)
        material = words if protocol_id == "words" else gallery
        run = SessionRun.start(bench.store, setup, plan_session(protocol, seed, material=material), bench.clock)
        listener = listener_named(name, seed, protocol)

        def respond(planned):
            return listener.answer(planned, NO_SOUND, protocol).to_answer(protocol, name)

        return bench.finish(run, respond)

    return hold


@pytest.mark.parametrize("name", ["ideal", "neglect-left", "random"])
@pytest.mark.parametrize("protocol_id", ["words", *SCENES])
def test_every_test_is_answered_to_its_end_by_everybody_and_scored(held, protocol_id, name):
    session = held(protocol_id, name)
    assert session.state is SessionState.COMPLETED
    assert {trial.entered_by for trial in session.trials} == {f"simulated:{name}"}
    scores = score_session(session)
    assert scores.committed == scores.planned


def test_the_ideal_listener_says_both_words_matches_every_picture_and_prefers_space(held):
    words = score_words(scorable_trials(held("words", "ideal")), 1)
    assert [reports.both.count for reports in words.conditions.values()] == [20, 20]
    assert words.dichotic_minus_diotic.value == 0
    assert score_matching(scorable_trials(held("scene-match", "ideal"))).right.correct.count == 9
    assert score_zones(scorable_trials(held("scene-zone", "ideal")), 1).kappa.value == 1.0
    rated = score_ratings(scorable_trials(held("scene-ratings", "ideal")))
    assert {scale.difference.median.value for scale in rated.scales.values()} == {3.0}
    assert rated.preferred["spatial"].count == 6
    assert score_session(held("scene-distance", "ideal")).distance.choices.kappa.value == 1.0


def test_the_listener_with_neglect_says_right_words_the_more_where_each_ear_has_its_own(held):
    sums = {"dichotic": 0.0, "diotic": 0.0}
    for seed in range(1, 4):
        scores = score_words(scorable_trials(held("words", "neglect-left", seed)), seed)
        for condition, reports in scores.conditions.items():
            sums[condition] += reports.laterality.value / 3
            assert reports.right.count == 20
    missed = simulated_choices.LEFT_WORD_MISSED
    for condition, mean in sums.items():
        left = 1 - missed[condition]
        assert mean == pytest.approx(100 * (1 - left) / (1 + left), abs=15)
    assert sums["dichotic"] > sums["diotic"] + 15


def test_the_listener_with_neglect_hears_scenes_farther_right(held):
    shifts = [score_zones(scorable_trials(held("scene-zone", "neglect-left", seed)), seed).shift for seed in (1, 2)]
    assert all(shift.value > 0.5 for shift in shifts)


def test_everything_that_the_random_listener_answers_is_taken(words, gallery):
    for protocol_id in ("words", *SCENES):
        protocol = protocols.find(protocol_id).protocol
        material = words if protocol_id == "words" else gallery
        listener = listener_named("random", 2, protocol)
        said = set()
        for planned in plan_session(protocol, 5, material=material):
            answer = accepted(listener.answer(planned, NO_SOUND, protocol).to_answer(protocol, "random"), protocol)
            said.add(answer.choice)
        task = next(iter(protocol.answer.asks))
        if task == "ratings":
            assert len({ratings.read(answer)["unreal-real"] for answer in said}) > 3
        else:
            assert said == set(CHOICES.get(task, ("near", "middle", "far")))


def test_the_model_hears_in_which_zone_a_source_is(gallery):
    protocol = protocols.find("scene-zone").protocol
    trials = plan_session(protocol, 2, material=gallery)
    outdoors = [trial for trial in trials if gallery.source(trial.stimulus_id)[0].room is None]
    wanted = {trial.condition: trial for trial in outdoors if trial.condition in {"left", "right"}}
    plan = tuple(wanted.values())
    stimuli = prepare_stimuli(plan, protocol, None, None, RenderOptions(Layout.BINAURAL), material=gallery)
    listener = listener_named("model", 0, protocol)
    for trial in plan:
        answer = listener.answer(trial, stimuli.sound_of(trial), protocol)
        assert answer.choice.endswith(trial.condition)
    assert len(plan) == 2
