from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import protocol as protocols
from core.assessment.plan import SILENCE_ID, plan_session
from core.assessment.protocol import Order, Practice, Stimulus, Target
from core.assessment.shuffle import longest_run, loosest_needed, shuffled_blocks
from core.errors import InputError
from core.geometry import side_of
from core.scene import Clip, Placement, Scene, SoundSource

SEEDS = st.integers(0, 2**63 - 1)


def scene_of(*azimuths_deg: float, disabled: tuple[int, ...] = ()) -> Scene:
    return Scene(
        title="Yard",
        sources=tuple(
            SoundSource(
                id=f"thing-{index}",
                label="thing",
                enabled=index not in disabled,
                position=Placement(azimuth_deg=azimuth, elevation_deg=5.0, distance_m=2.0 + index),
                clip=Clip(kind="synthesis", name="tone"),
            )
            for index, azimuth in enumerate(azimuths_deg)
        ),
    )


def sides_of(trials) -> list[str]:
    return [side_of(trial.target_azimuth_deg) for trial in trials if not trial.is_catch]


@given(seed=SEEDS)
@pytest.mark.parametrize("protocol_id", ["direction", "distance"])
def test_a_plan_keeps_every_promise_of_its_protocol(protocol_id, seed):
    protocol = protocols.find(protocol_id).protocol
    plan = plan_session(protocol, seed)
    assert [trial.trial_index for trial in plan] == list(range(len(plan)))

    practice = [trial for trial in plan if trial.is_practice]
    assert list(plan[: len(practice)]) == practice, "practice comes first"
    assert len(practice) == len(protocol.practice.azimuths_deg) + len(protocol.practice.distances_m)
    assert {trial.block for trial in practice} == {"practice"}

    test = plan[len(practice) :]
    sounding = [trial for trial in test if not trial.is_catch]
    wanted = sorted((target.azimuth_deg, target.distance_m) for target in protocol.targets)
    for number in range(1, protocol.repetitions + 1):
        block = [trial for trial in sounding if trial.block == f"test-{number}"]
        assert sorted((trial.target_azimuth_deg, trial.target_distance_m) for trial in block) == wanted
        assert len({trial.seed for trial in block}) == 1, "within a block nothing but the target changes"
    assert len(sounding) == len(wanted) * protocol.repetitions
    blocks = [int(trial.block.removeprefix("test-")) for trial in test]
    assert blocks == sorted(blocks)

    if protocol.order.max_same_side is not None:
        assert longest_run(sides_of(test)) <= protocol.order.max_same_side

    catches = [index for index, trial in enumerate(test) if trial.is_catch]
    assert len(catches) == protocol.catch_trials
    assert 0 not in catches
    assert all(later - earlier > 1 for earlier, later in pairwise(catches))
    assert all(test[index].target_azimuth_deg is None and test[index].stimulus_id == SILENCE_ID for index in catches)


@given(seed=SEEDS)
def test_the_same_seed_gives_the_same_plan(seed):
    protocol = protocols.find("direction").protocol
    assert plan_session(protocol, seed) == plan_session(protocol, seed)


def test_another_seed_gives_another_order():
    protocol = protocols.find("direction").protocol
    orders = {tuple(trial.target_azimuth_deg for trial in plan_session(protocol, seed)) for seed in range(20)}
    assert len(orders) == 20


def test_every_target_comes_early_and_late_about_as_often():
    protocol = protocols.find("direction").protocol
    firsts = Counter(
        next(trial.target_azimuth_deg for trial in plan_session(protocol, seed) if trial.block == "test-1")
        for seed in range(700)
    )
    assert set(firsts) == {-90, -60, -30, 0, 30, 60, 90}
    assert min(firsts.values()) > 60
    assert max(firsts.values()) < 150


def test_a_rove_stays_within_its_bounds_and_varies():
    protocol = protocols.find("direction").protocol
    roved = protocol.model_copy(update={"stimulus": protocol.stimulus.model_copy(update={"rove_db": 3.0})})
    plan = plan_session(roved, 5)
    roves = [trial.rove_db for trial in plan if not trial.is_practice and not trial.is_catch]
    assert all(-3.0 <= rove <= 3.0 for rove in roves)
    assert len(set(roves)) > 15
    assert all(trial.rove_db == 0.0 for trial in plan if trial.is_practice or trial.is_catch)


@given(
    sides=st.lists(st.sampled_from(["left", "centre", "right"]), min_size=1, max_size=8),
    blocks=st.integers(1, 4),
    slack=st.integers(0, 1),
    seed=st.integers(0, 1000),
)
def test_a_limit_that_can_be_kept_is_kept_over_the_borders_of_blocks(sides, blocks, slack, seed):
    limit = loosest_needed(sides, blocks) + slack
    orders = shuffled_blocks(sides, blocks, limit, np.random.default_rng(seed))
    assert all(sorted(order) == list(range(len(sides))) for order in orders)
    assert longest_run([sides[index] for order in orders for index in order]) <= limit


@given(sides=st.lists(st.sampled_from(["left", "right"]), min_size=1, max_size=7), blocks=st.integers(1, 3))
def test_the_smallest_limit_is_the_smallest(sides, blocks):
    limit = loosest_needed(sides, blocks)
    if limit > 1:
        with pytest.raises(ValueError, match="no order"):
            shuffled_blocks(sides, blocks, limit - 1, np.random.default_rng(0))


def test_each_enabled_source_of_a_scene_is_the_target_in_turn():
    protocol = protocols.find("scene").protocol
    scene = scene_of(-40.0, 0.0, 35.0, 60.0, disabled=(3,))
    plan = plan_session(protocol, 1, scene)
    test = [trial for trial in plan if not trial.is_practice and not trial.is_catch]
    assert Counter(trial.stimulus_id for trial in test) == {
        f"thing-{index}": protocol.repetitions for index in range(3)
    }
    for trial in test:
        placed = scene.source(trial.stimulus_id).position
        assert trial.target_azimuth_deg == placed.azimuth_deg
        assert trial.target_elevation_deg == placed.elevation_deg
        assert trial.target_distance_m == placed.distance_m
        assert trial.n_sources == 1
    assert [trial.stimulus_id for trial in plan if trial.is_practice] == ["thing-0"]


def test_a_scene_with_all_its_sources_on_one_side_can_still_be_played():
    plan = plan_session(protocols.find("scene").protocol, 1, scene_of(-60.0, -40.0, -20.0))
    assert set(sides_of(plan)) == {"left"}


def test_a_protocol_can_ask_for_one_source_among_the_others():
    protocol = protocols.find("scene").protocol
    stimulus = Stimulus(kind="scene-source", name="thing-1", duration_s=1.0, others=True)
    plan = plan_session(protocol.model_copy(update={"stimulus": stimulus}), 1, scene_of(-40.0, 10.0, 50.0))
    assert {(trial.stimulus_id, trial.n_sources) for trial in plan if not trial.is_catch} == {("thing-1", 3)}


@pytest.mark.parametrize(
    ("scene", "name", "code"),
    [
        (None, "*", "assessment.no-scene"),
        (scene_of(), "*", "assessment.no-sources"),
        (scene_of(10.0, disabled=(0,)), "*", "assessment.no-sources"),
        (scene_of(10.0, 20.0, disabled=(1,)), "thing-1", "assessment.no-such-source"),
    ],
)
def test_a_scene_that_cannot_be_asked_about_is_refused_in_a_sentence(scene, name, code):
    protocol = protocols.find("scene").protocol
    asked = protocol.model_copy(update={"stimulus": protocol.stimulus.model_copy(update={"name": name})})
    with pytest.raises(InputError) as caught:
        plan_session(asked, 1, scene)
    assert caught.value.code == code
    assert str(caught.value)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        (
            {"targets": tuple(Target(azimuth_deg=azimuth) for azimuth in (-90, -60, -30)), "order": Order()},
            "assessment.order-impossible",
        ),
        ({"targets": (Target(azimuth_deg=0),), "repetitions": 1, "catch_trials": 2}, "assessment.too-many-catches"),
    ],
)
def test_a_protocol_that_contradicts_itself_is_refused_in_a_sentence(changes, code):
    protocol = protocols.find("direction").protocol.model_copy(update=changes)
    with pytest.raises(InputError) as caught:
        plan_session(protocol, 1)
    assert caught.value.code == code
    assert str(caught.value)


def test_practice_can_be_left_out():
    protocol = protocols.find("direction").protocol.model_copy(update={"practice": Practice()})
    assert not any(trial.is_practice for trial in plan_session(protocol, 1))
