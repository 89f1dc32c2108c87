"""The whole order of a session, drawn before its first trial: practice, then the test.

A test has blocks in which each target comes equally often; an adaptive one has places for its tracks instead.
"""

from dataclasses import dataclass, replace

import numpy as np

from core.assessment import templates
from core.assessment.adaptive.tracks import Tracks
from core.assessment.kinds import conditions_of
from core.assessment.material import gallery_plan, word_pairs
from core.assessment.material.gallery_plan import Drawn
from core.assessment.material.kept import Material, needs_scenes, needs_words, the_gallery, the_words
from core.assessment.material.zones import side_of_zone
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
    if protocol.stimulus.kind == "sources":
        return PlanLength(protocol.practice.count, protocol.repetitions)
    conditions = conditions_of(protocol.stimulus.kind, protocol.answer.asks)
    targets = len(conditions or protocol.targets) or sources
    return PlanLength(protocol.practice.count, targets * protocol.repetitions + protocol.catch_trials)


def plan_session(
    protocol: Protocol, seed: int, scene: Scene | None = None, material: Material | None = None
) -> tuple[PlannedTrial, ...]:
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
    material : recorded words, or several scenes, where the protocol needs them (``core.assessment.material``).

    Raises
    ------
    InputError
        ``words.none-chosen``, ``words.too-few``, ``gallery.*``; ``assessment.no-scene``, ``assessment.no-sources``,
        ``assessment.no-such-source``, ``assessment.order-impossible`` or ``assessment.too-many-catches``.
    """
    generator = np.random.default_rng(seed)
    drawn = _drawn(protocol, seed, scene, material)
    practice_seed = _draw_seed(generator)
    trials = [replace(trial, block=PRACTICE_BLOCK, is_practice=True, seed=practice_seed) for trial in drawn.practice]
    if protocol.adaptive is None:
        trials += _test(protocol, drawn, generator)
    else:
        sound = replace(templates.ahead(protocol), seed=_draw_seed(generator))
        if protocol.stimulus.kind == "synthesis":
            sound = replace(sound, target_azimuth_deg=None)
        trials += Tracks.of(protocol).places(sound, generator)
    return tuple(replace(trial, trial_index=index) for index, trial in enumerate(trials))


def _drawn(protocol: Protocol, seed: int, scene: Scene | None, material: Material | None) -> Drawn:
    """Practice and the blocks of the test; no blocks for an adaptive one."""
    blocks = range(protocol.repetitions // protocol.order.repeats_in_block)
    if needs_words(protocol):
        words = the_words(material, protocol)
        pairs = (tuple(word_pairs.targets(protocol, words, seed, block)) for block in blocks)
        return Drawn(tuple(word_pairs.practice(protocol, words, seed)), tuple(pairs))
    if needs_scenes(protocol):
        return gallery_plan.draw(protocol, the_gallery(material, protocol), np.random.default_rng((seed, 1)))
    shown = tuple(templates.practice(protocol, scene))
    if protocol.adaptive is not None:
        return Drawn(shown, ())
    return Drawn(shown, tuple(tuple(templates.targets(protocol, scene, block)) for block in blocks))


def _test(protocol: Protocol, drawn: Drawn, generator: np.random.Generator) -> list[PlannedTrial]:
    blocks, sides = len(drawn.blocks), [_side(target, protocol) for target in drawn.blocks[0]]
    limit = None if drawn.in_order else protocol.order.max_same_side
    if limit is not None:
        needed = loosest_needed(sides, blocks)
        if needed > limit and protocol.stimulus.kind not in {"scene-source", "sources"}:
            raise InputError("assessment.order-impossible", protocol=protocol.id, limit=limit, needed=needed)
        limit = max(limit, needed)
    rove = protocol.stimulus.rove_db
    trials: list[PlannedTrial] = []
    orders = [list(range(len(sides)))] * blocks if drawn.in_order else shuffled_blocks(sides, blocks, limit, generator)
    for block, (order, targets) in enumerate(zip(orders, drawn.blocks, strict=True)):
        seed = _draw_seed(generator)
        for index in order:
            rove_db = round(float(generator.uniform(-rove, rove)), 2) if rove else 0.0
            trials.append(replace(targets[index], block=f"test-{block + 1}", seed=seed, rove_db=rove_db))
    return _with_catches(trials, protocol, generator)


def _side(trial: PlannedTrial, protocol: Protocol) -> str:
    """What may not come too often in a row: a condition, or a side where the zones of a side are told apart."""
    if "zone" in protocol.answer.asks:
        return side_of_zone(trial.condition)
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
