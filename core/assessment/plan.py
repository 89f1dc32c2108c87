"""The whole order of a session, drawn before its first trial: practice, then the test.

A test has blocks in which each target comes equally often; an adaptive one has places for its tracks instead.
"""

from dataclasses import dataclass, replace

import numpy as np

from core.assessment import templates
from core.assessment.adaptive.tracks import Tracks
from core.assessment.protocol import Protocol
from core.assessment.shuffle import loosest_needed, shuffled_blocks
from core.errors import InputError
from core.geometry import side_of
from core.records.model import PlannedTrial
from core.scene import Scene

PRACTICE_BLOCK = "practice"
SILENCE_ID = "silence"
"""``stimulus_id`` of a catch trial."""

_LARGEST_SEED = 2**31


@dataclass(frozen=True, slots=True)
class PlanLength:
    """How many trials a session has."""

    practice: int
    test: int
    at_most: bool = False
    """Whether the test may end sooner, for its answers decide when."""


def plan_length(protocol: Protocol, sources: int = 0) -> PlanLength:
    """How many trials a session of a protocol has, in a scene of so many enabled sources where it needs one."""
    if protocol.adaptive is not None:
        return PlanLength(protocol.practice.count, protocol.adaptive.max_trials, at_most=True)
    targets = len(templates.PAIR_CONDITIONS) if protocol.stimulus.kind == "pair" else len(protocol.targets) or sources
    return PlanLength(protocol.practice.count, targets * protocol.repetitions + protocol.catch_trials)


def plan_session(protocol: Protocol, seed: int, scene: Scene | None = None) -> tuple[PlannedTrial, ...]:
    """Draw the plan of a session.

    Practice comes first (block ``practice``), then the blocks ``test-1`` … in each of which every target comes equally
    often, in an order with at most ``order.max_same_side`` trials of one side (left, right or centre; or one condition
    of a pair) in a row, over the borders of blocks too and not counting catch trials. Catch trials are spread over the
    test, never first and never adjacent. All sounds of a block share one seed, so that within a block nothing but the
    target changes.

    An adaptive test has one block of as many places as it can need, its tracks taking turns in an order that is drawn
    for each round; levels and targets of the places are decided by the answers (``core.assessment.adaptive.tracks``).

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
    shown = templates.practice(protocol, scene)
    practice_seed = _draw_seed(generator)
    trials = [replace(trial, block=PRACTICE_BLOCK, is_practice=True, seed=practice_seed) for trial in shown]
    if protocol.adaptive is None:
        trials += _test(protocol, scene, generator)
    else:
        sound = replace(templates.ahead(protocol), seed=_draw_seed(generator))
        if protocol.stimulus.kind == "synthesis":
            sound = replace(sound, target_azimuth_deg=None)
        trials += Tracks.of(protocol).places(sound, generator)
    return tuple(replace(trial, trial_index=index) for index, trial in enumerate(trials))


def _test(protocol: Protocol, scene: Scene | None, generator: np.random.Generator) -> list[PlannedTrial]:
    blocks = protocol.repetitions // protocol.order.repeats_in_block
    sides = [_side(target) for target in templates.targets(protocol, scene, 0)]
    limit = protocol.order.max_same_side
    if limit is not None:
        needed = loosest_needed(sides, blocks)
        if needed > limit and protocol.stimulus.kind != "scene-source":
            raise InputError("assessment.order-impossible", protocol=protocol.id, limit=limit, needed=needed)
        limit = max(limit, needed)
    rove = protocol.stimulus.rove_db
    trials: list[PlannedTrial] = []
    for block, order in enumerate(shuffled_blocks(sides, blocks, limit, generator)):
        seed, targets = _draw_seed(generator), templates.targets(protocol, scene, block)
        for index in order:
            rove_db = round(float(generator.uniform(-rove, rove)), 2) if rove else 0.0
            trials.append(replace(targets[index], block=f"test-{block + 1}", seed=seed, rove_db=rove_db))
    return _with_catches(trials, protocol, generator)


def _side(trial: PlannedTrial) -> str:
    return trial.condition or side_of(trial.target_azimuth_deg or 0.0)


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
        condition="",
    )


def _draw_seed(generator: np.random.Generator) -> int:
    return int(generator.integers(_LARGEST_SEED))
