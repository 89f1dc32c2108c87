"""The trials of T2: on which side each lies is drawn from the seed, how hard it is follows from those before it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.assessment.shuffle import loosest_needed, shuffled_blocks
from core.geometry import wrap_azimuth
from core.records.model import Heard
from core.records.training_model import TrainingTrial
from core.training.adapting import Adapted, Found
from core.training.difficulty import CENTRE_DEG, ECCENTRICITIES_DEG, Difficulty
from core.training.exercises import Find
from core.training.sides import Bearings, Side

_MOST_IN_A_ROW = 3
_WIDEST_DEG = 90.0
"""Other things sound no farther to a side."""
SPEED_DEG_S = 40.0
"""Of a source that moves, as in the test of motion."""


@dataclass(frozen=True, slots=True)
class PlannedFind:
    """One trial of T2 before it is played."""

    trial_index: int
    block: int
    side: Side
    level: int
    difficulty: Difficulty
    eased: bool
    seed: int
    thing: int
    """Which of the things that can be looked for sounds."""
    azimuth_deg: float
    """Where it sounds (+ right); where it comes to rest if it moves."""
    others: tuple[tuple[int, float], ...]
    """Things that sound as well, and their azimuths."""

    def azimuth_at(self, time_s: float) -> float:
        """Where the thing is at a time after its onset: it comes from the midline, if it moves."""
        if not self.difficulty.moves:
            return self.azimuth_deg
        left_s = max(self.difficulty.duration_s - time_s, 0.0)
        return self.azimuth_deg - float(np.sign(self.azimuth_deg)) * SPEED_DEG_S * left_s


def places(azimuth_deg: float, separation_deg: float) -> tuple[float, ...]:
    """Where things stand that can be pointed at, from left to right (degrees, + right): the one that sounds, others.

    Whole separations away from it, no farther to a side than ``_WIDEST_DEG``: silent or not, all look alike.
    """
    most = int(180.0 // separation_deg)
    steps = range(-most, most + 1)
    found = (azimuth_deg if step == 0 else azimuth_deg + step * separation_deg for step in steps)
    return tuple(place for place in found if abs(place) <= _WIDEST_DEG)


def is_right(azimuth_deg: float | None, target_azimuth_deg: float, separation_deg: float) -> bool:
    """Whether an answer is nearer to the target than half of what lies between two things; none is not."""
    return azimuth_deg is not None and abs(wrap_azimuth(azimuth_deg - target_azimuth_deg)) <= separation_deg / 2.0


def correct(trial: TrainingTrial) -> bool:
    """Whether a committed trial was answered right, at the first try."""
    return trial.heard is Heard.YES and is_right(
        trial.response_azimuth_deg, trial.target_azimuth_deg, trial.separation_deg
    )


def found(trial: TrainingTrial) -> Found:
    """A committed trial as the rule looks at it."""
    return Found(Side(trial.side), trial.block, correct(trial), trial.eased)


def counts(exercise: Find) -> dict[Side, int]:
    """Trials of each side in a block: the shares by the method of the largest remainder."""
    shares = {
        Side.CONTRALESIONAL: exercise.shares.contralesional,
        Side.IPSILESIONAL: exercise.shares.ipsilesional,
        Side.CENTRE: exercise.shares.centre,
    }
    whole = {side: exercise.block_trials * share // 100 for side, share in shares.items()}
    by_remainder = sorted(shares, key=lambda side: -(exercise.block_trials * shares[side] % 100))
    for side in by_remainder[: exercise.block_trials - sum(whole.values())]:
        whole[side] += 1
    return whole


def sides(exercise: Find, seed: int) -> tuple[Side, ...]:
    """The sides of all trials of a session, each block with its shares; one side comes three times in a row at most.

    Where a block is too one-sided for that, as often as it must.
    """
    block = [side for side, count in counts(exercise).items() for _ in range(count)]
    limit = max(_MOST_IN_A_ROW, loosest_needed(block, exercise.blocks))
    orders = shuffled_blocks(block, exercise.blocks, limit, np.random.default_rng(seed))
    return tuple(block[index] for order in orders for index in order)


def drawn(
    index: int, side: Side, adapted: Adapted, exercise: Find, bearings: Bearings, seed: int, things: Sequence[object]
) -> PlannedFind:
    """The trial of an index, of a session with this seed, once both sides stand at ``adapted``.

    Parameters
    ----------
    things : what can sound, at least four.
    """
    generator = np.random.default_rng((seed, index))
    asked = adapted.difficulty(side)
    azimuth_deg = bearings.azimuth_deg(_eccentricity(asked, side, generator), side)
    order = [int(number) for number in generator.permutation(len(things))]
    beside = _places_beside(azimuth_deg, asked.separation_deg, generator)
    return PlannedFind(
        trial_index=index,
        block=index // exercise.block_trials,
        side=side,
        level=adapted.level(side),
        difficulty=asked,
        eased=adapted.eases(side),
        seed=int(generator.integers(2**31)),
        thing=order[0],
        azimuth_deg=azimuth_deg,
        others=tuple(zip(order[1:], beside[: asked.distractors], strict=False)),
    )


def _eccentricity(asked: Difficulty, side: Side, generator: np.random.Generator) -> float:
    """As far as the level says, or one place nearer, so that a place cannot be learnt; a little off the centre."""
    if side is Side.CENTRE:
        return CENTRE_DEG * float(generator.choice((-1.0, 1.0)))
    farthest = ECCENTRICITIES_DEG.index(asked.eccentricity_deg)
    return ECCENTRICITIES_DEG[int(generator.integers(max(farthest - 1, 0), farthest + 1))]


def _places_beside(azimuth_deg: float, separation_deg: float, generator: np.random.Generator) -> list[float]:
    """Azimuths of other things that sound, in a drawn order."""
    beside = [place for place in places(azimuth_deg, separation_deg) if place != azimuth_deg]
    return [beside[int(index)] for index in generator.permutation(len(beside))]
