"""The whole order of a session, drawn before its first trial: practice, then blocks in which each target comes once."""

from dataclasses import replace

import numpy as np

from core.assessment.protocol import Protocol, Target
from core.assessment.shuffle import loosest_needed, shuffled_blocks
from core.errors import InputError
from core.geometry import side_of
from core.records.model import PlannedTrial
from core.scene import Scene, SoundSource

PRACTICE_BLOCK = "practice"
SILENCE_ID = "silence"
"""``stimulus_id`` of a catch trial."""

_LARGEST_SEED = 2**31


def plan_session(protocol: Protocol, seed: int, scene: Scene | None = None) -> tuple[PlannedTrial, ...]:
    """Draw the plan of a session.

    Practice comes first (block ``practice``), then the blocks ``test-1`` … in each of which every target comes once, in
    an order with at most ``order.max_same_side`` trials of one side (left, right or centre) in a row, over the borders
    of blocks too and not counting catch trials. Catch trials are spread over the test, never first and never adjacent.
    All sounds of a block share one seed, so that within a block nothing but the target changes.

    Parameters
    ----------
    seed : int
        At least 0. The same protocol, scene and seed give the same plan.
    scene : Scene, optional
        Needed where ``protocol.stimulus.kind`` is ``scene-source``: the enabled sources are the targets, at their
        places in the scene. Where a scene's sources lie so much on one side that ``max_same_side`` cannot be kept, the
        smallest limit that can be is kept instead.

    Raises
    ------
    InputError
        ``assessment.no-scene``, ``assessment.no-sources``, ``assessment.no-such-source``,
        ``assessment.order-impossible`` or ``assessment.too-many-catches``.
    """
    generator = np.random.default_rng(seed)
    targets = _scene_targets(protocol, scene) if protocol.stimulus.kind == "scene-source" else _own_targets(protocol)
    trials = _practice(protocol, targets, generator)
    trials += _test(protocol, targets, generator)
    return tuple(replace(trial, trial_index=index) for index, trial in enumerate(trials))


def _planned(target: Target, stimulus_id: str, n_sources: int) -> PlannedTrial:
    return PlannedTrial(
        trial_index=0,
        block="",
        is_practice=False,
        is_catch=False,
        seed=0,
        stimulus_id=stimulus_id,
        stimulus_sha256="",
        rove_db=0.0,
        target_azimuth_deg=target.azimuth_deg,
        target_elevation_deg=target.elevation_deg,
        target_distance_m=target.distance_m,
        n_sources=n_sources,
    )


def _own_targets(protocol: Protocol) -> list[PlannedTrial]:
    return [_planned(target, protocol.stimulus.name, 1) for target in protocol.targets]


def _scene_targets(protocol: Protocol, scene: Scene | None) -> list[PlannedTrial]:
    if scene is None:
        raise InputError("assessment.no-scene", protocol=protocol.id)
    enabled = [source for source in scene.sources if source.enabled]
    if not enabled:
        raise InputError("assessment.no-sources", scene=scene.title)
    wanted = enabled
    if protocol.stimulus.name != "*":
        wanted = [source for source in enabled if source.id == protocol.stimulus.name]
        if not wanted:
            raise InputError("assessment.no-such-source", source=protocol.stimulus.name, scene=scene.title)
    n_sources = len(enabled) if protocol.stimulus.others else 1
    return [_planned(_place(source), source.id, n_sources) for source in wanted]


def _place(source: SoundSource) -> Target:
    at = source.at(0.0)
    return Target(azimuth_deg=at.azimuth_deg, elevation_deg=at.elevation_deg, distance_m=at.distance_m)


def _practice(protocol: Protocol, targets: list[PlannedTrial], generator: np.random.Generator) -> list[PlannedTrial]:
    practice = protocol.practice
    if protocol.stimulus.kind == "scene-source":
        count = len(practice.azimuths_deg) + len(practice.distances_m)
        shown = [targets[number % len(targets)] for number in range(count)]
    else:
        usual_m = protocol.targets[0].distance_m
        places = [Target(azimuth_deg=azimuth, distance_m=usual_m) for azimuth in practice.azimuths_deg]
        places += [Target(azimuth_deg=0.0, distance_m=distance) for distance in practice.distances_m]
        shown = [_planned(place, protocol.stimulus.name, 1) for place in places]
    seed = _draw_seed(generator)
    return [replace(trial, block=PRACTICE_BLOCK, is_practice=True, seed=seed) for trial in shown]


def _test(protocol: Protocol, targets: list[PlannedTrial], generator: np.random.Generator) -> list[PlannedTrial]:
    sides = [_side(target) for target in targets]
    limit = protocol.order.max_same_side
    if limit is not None:
        needed = loosest_needed(sides, protocol.repetitions)
        if needed > limit and protocol.stimulus.kind != "scene-source":
            raise InputError("assessment.order-impossible", protocol=protocol.id, limit=limit, needed=needed)
        limit = max(limit, needed)
    rove = protocol.stimulus.rove_db
    trials: list[PlannedTrial] = []
    for number, order in enumerate(shuffled_blocks(sides, protocol.repetitions, limit, generator), start=1):
        seed = _draw_seed(generator)
        for index in order:
            rove_db = round(float(generator.uniform(-rove, rove)), 2) if rove else 0.0
            trials.append(replace(targets[index], block=f"test-{number}", seed=seed, rove_db=rove_db))
    return _with_catches(trials, protocol, generator)


def _side(trial: PlannedTrial) -> str:
    return side_of(trial.target_azimuth_deg or 0.0)


def _with_catches(trials: list[PlannedTrial], protocol: Protocol, generator: np.random.Generator) -> list[PlannedTrial]:
    """One catch trial in each of equal stretches of the test, each after another trial of the test."""
    count = protocol.catch_trials
    if count > len(trials):
        raise InputError("assessment.too-many-catches", protocol=protocol.id, catches=count, trials=len(trials))
    after = [
        int(generator.integers(number * len(trials) // count, (number + 1) * len(trials) // count))
        for number in range(count)
    ]
    woven: list[PlannedTrial] = []
    for index, trial in enumerate(trials):
        woven.append(trial)
        if index in after:
            woven.append(_catch(trial))
    return woven


def _catch(before: PlannedTrial) -> PlannedTrial:
    return replace(
        before,
        is_catch=True,
        stimulus_id=SILENCE_ID,
        rove_db=0.0,
        target_azimuth_deg=None,
        target_elevation_deg=None,
        target_distance_m=None,
        n_sources=0,
    )


def _draw_seed(generator: np.random.Generator) -> int:
    return int(generator.integers(_LARGEST_SEED))
