from collections import Counter

import numpy as np
import pytest

from core.acoustics.door import RenderOptions
from core.assessment import protocol as protocols
from core.assessment.answers import accepted
from core.assessment.listeners import LISTENER_NAMES, listener_named
from core.assessment.measures import Scope
from core.assessment.plan import plan_session
from core.assessment.prepare import prepare_stimuli
from core.assessment.scoring import score_session
from core.assessment.tasks import right_choice
from core.audio import AudioClip, Layout
from core.errors import InputError
from core.records.model import SessionState

NO_SOUND = AudioClip(np.zeros((480, 2), np.float32), 48_000, Layout.BINAURAL)


def answers(name, protocol_id="direction", seed=1, plan_seed=3):
    protocol = protocols.find(protocol_id).protocol
    listener = listener_named(name, seed)
    return [(planned, listener.answer(planned, NO_SOUND, protocol)) for planned in plan_session(protocol, plan_seed)]


def session_of(bench, name, seed=1):
    run = bench.start(seed=seed)
    listener = listener_named(name, seed)

    def respond(planned):
        return listener.answer(planned, NO_SOUND, run.protocol).to_answer(run.protocol, name)

    return score_session(bench.finish(run, respond))


@pytest.mark.parametrize("name", ["ideal", "neglect-left", "random", "tired"])
@pytest.mark.parametrize("protocol_id", ["direction", "distance"])
def test_every_answer_is_one_that_the_protocol_takes_and_repeats_by_seed(name, protocol_id):
    protocol = protocols.find(protocol_id).protocol
    given = answers(name, protocol_id)
    assert given == answers(name, protocol_id)
    for _, answer in given:
        asked = accepted(answer.to_answer(protocol, name), protocol)
        assert asked.entered_by == f"simulated:{name}"
        assert answer.delay_s >= 0.15


def test_the_names_are_those_of_the_command_line():
    assert set(LISTENER_NAMES) == {"ideal", "model", "neglect-left", "random", "tired"}
    with pytest.raises(InputError, match="neglect-left"):
        listener_named("neglect-right")


def test_the_ideal_listener_makes_no_error_and_hears_no_silence(bench):
    scores = session_of(bench, "ideal")
    everything = scores.direction.by_scope[Scope.ALL]
    assert (everything.absolute_deg.value, everything.absolute_deg.n) == (0.0, 21)
    assert scores.omissions[Scope.ALL].count == 0
    assert scores.false_alarms.count == 0
    assert scores.is_simulated


def test_the_listener_with_neglect_is_shifted_right_and_misses_left_sounds(bench):
    found = [session_of(bench, "neglect-left", seed) for seed in range(1, 9)]
    for scores in found:
        assert scores.direction.by_scope[Scope.ALL].constant_deg.ci_low > 5
        assert scores.omissions[Scope.RIGHT].count == 0
        assert scores.false_alarms.count == 0
    left = sum(scores.omissions[Scope.LEFT].count for scores in found)
    assert 0.2 < left / sum(scores.omissions[Scope.LEFT].n for scores in found) < 0.6


def test_the_shift_of_the_listener_with_neglect_grows_to_the_left():
    errors: dict[float, list[float]] = {}
    for seed in range(30):
        for planned, answer in answers("neglect-left", seed=seed):
            if answer.heard:
                errors.setdefault(planned.target_azimuth_deg, []).append(
                    answer.azimuth_deg - planned.target_azimuth_deg
                )
    assert np.mean(errors[-90]) > np.mean(errors[0]) + 10
    assert np.mean(errors[0]) == pytest.approx(20, abs=5)


def test_the_listener_with_neglect_answers_left_sounds_later():
    delays: dict[float, list[float]] = {}
    for planned, answer in answers("neglect-left"):
        if answer.heard:
            delays.setdefault(planned.target_azimuth_deg, []).append(answer.delay_s)
    assert np.mean(delays[-90]) > np.mean(delays[90]) + 0.3


def test_the_random_listener_answers_anywhere(bench):
    sides = Counter(answer.azimuth_deg > 0 for _, answer in answers("random"))
    assert min(sides.values()) >= 5
    assert all(abs(answer.azimuth_deg) <= 120 for _, answer in answers("random"))
    assert session_of(bench, "random").false_alarms.count == 2


@pytest.mark.parametrize(("distance_m", "choice"), [(1.0, "near"), (2.0, "middle"), (6.0, "far")])
def test_where_the_protocol_offers_choices_the_ideal_listener_chooses(distance_m, choice):
    from core.scene import Clip, Placement, Scene, SoundSource

    protocol = protocols.find("scene").protocol
    placed = Placement(azimuth_deg=-20.0, distance_m=distance_m)
    clip = Clip(kind="synthesis", name="tone")
    scene = Scene(sources=(SoundSource(id="a", label="a", position=placed, clip=clip),))
    planned = plan_session(protocol, 1, scene)[0]
    answer = listener_named("ideal").answer(planned, NO_SOUND, protocol).to_answer(protocol, "ideal")
    assert (answer.azimuth_deg, answer.choice, answer.distance_m) == (-20.0, choice, None)


def test_the_model_hears_every_frontal_position_within_ten_degrees_and_no_silence():
    protocol = protocols.find("direction").protocol
    one_block = protocol.model_copy(update={"repetitions": 1})
    plan = plan_session(one_block, 2)
    stimuli = prepare_stimuli(plan, one_block, None, None, RenderOptions(Layout.BINAURAL))
    listener = listener_named("model")
    for planned in plan:
        answer = listener.answer(planned, stimuli.sound_of(planned), one_block)
        assert answer.heard is not planned.is_catch
        if answer.heard:
            assert answer.azimuth_deg == pytest.approx(planned.target_azimuth_deg, abs=10)
            assert 0.5 < answer.distance_m < 2.0, "one metre, by its level"


def test_the_model_hears_that_far_is_farther_than_near():
    protocol = protocols.find("distance").protocol
    plan = [planned for planned in plan_session(protocol, 2) if planned.block == "test-1" and not planned.is_catch]
    stimuli = prepare_stimuli(tuple(plan), protocol, None, None, RenderOptions(Layout.BINAURAL))
    heard = {
        planned.target_distance_m: listener_named("model")
        .answer(planned, stimuli.sound_of(planned), protocol)
        .distance_m
        for planned in plan
    }
    ordered = [heard[distance] for distance in sorted(heard)]
    assert ordered == sorted(ordered)


CHOOSING = ["midline", "midline-quest", "extinction", "motion"]


def session_with(bench, protocol_id, name, seed=1):
    run = bench.start(protocol_id, seed=seed)
    listener = listener_named(name, seed, run.protocol)

    def respond(planned):
        return listener.answer(planned, NO_SOUND, run.protocol).to_answer(run.protocol, name)

    return bench.finish(run, respond)


@pytest.mark.parametrize("name", ["ideal", "neglect-left", "random", "tired"])
@pytest.mark.parametrize("protocol_id", CHOOSING)
def test_every_task_with_choices_is_answered_to_its_end(bench, name, protocol_id):
    session = session_with(bench, protocol_id, name)
    assert session.state is SessionState.COMPLETED
    assert {trial.entered_by for trial in session.trials} == {f"simulated:{name}"}


def test_the_ideal_listener_is_always_right(bench):
    for protocol_id, task in (("extinction", "sides"), ("motion", "movement"), ("midline", "side")):
        for trial in session_with(bench, protocol_id, "ideal").trials:
            assert trial.response_choice == right_choice(trial.planned, task) or trial.planned.target_azimuth_deg == 0


def test_the_listener_with_neglect_extinguishes_the_left_of_two_sounds_and_seldom_misses_it_alone(bench):
    said = Counter()
    for seed in range(1, 4):
        for trial in session_with(bench, "extinction", "neglect-left", seed).trials:
            if not trial.planned.is_practice:
                said[trial.planned.condition, trial.response_choice] += 1
    assert said["right", "right"] == said["", "none"] + 24 == 36
    assert said["left", "left"] > 30
    assert said["left", "none"] == 36 - said["left", "left"]
    assert 0.5 < said["both", "right"] / 36 < 0.9
    assert said["both", "right"] + said["both", "both"] == 36


def test_the_listener_with_neglect_tells_movements_to_the_left_worse(bench):
    arcs = {"toward-left": [], "toward-right": []}
    for seed in range(1, 4):
        for trial in session_with(bench, "motion", "neglect-left", seed).trials:
            if not trial.planned.is_practice:
                arcs[trial.planned.condition].append(trial.planned.level)
    assert np.mean(arcs["toward-left"]) > np.mean(arcs["toward-right"]) + 10


def test_the_model_tells_the_side_and_says_what_it_cannot_do():
    midline = protocols.find("midline").protocol
    practice = plan_session(midline, 1)[:3]
    stimuli = prepare_stimuli(practice, midline, None, None, RenderOptions(Layout.BINAURAL))
    listener = listener_named("model", 0, midline)
    heard = [listener.answer(planned, stimuli.sound_of(planned), midline).choice for planned in practice]
    assert heard == ["right", "left", "left"]
    for protocol_id in ("extinction", "motion", "words", "scene-match", "scene-ratings"):
        with pytest.raises(InputError) as caught:
            listener_named("model", 0, protocols.find(protocol_id).protocol)
        assert caught.value.code == "assessment.listener-cannot"
        assert "ideal" in str(caught.value)


def test_the_tired_listener_is_exact_at_first_and_lapses_more_and_more():
    protocol = protocols.find("clock-7-extended").protocol
    early, late = [], []
    for seed in range(40):
        plan = [one for one in plan_session(protocol, seed) if not one.is_catch]
        for planned in plan:
            answer = listener_named("tired", seed).answer(planned, NO_SOUND, protocol)
            is_right = answer.heard and answer.azimuth_deg == planned.target_azimuth_deg
            (early if planned.trial_index < 5 else late if planned.trial_index >= 30 else []).append(is_right)
    assert sum(early) / len(early) > 0.9
    assert 0.4 < sum(late) / len(late) < 0.75
