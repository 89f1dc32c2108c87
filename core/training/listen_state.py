"""Where T1 stands, as a pure function of what was heard and of the chimes: nothing of it is stored."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.records.training_model import AttentionCheck, HeardStretch
from core.training.exercises import Listen

_NOTHING_S = 1e-6


@dataclass(frozen=True, slots=True)
class Listening:
    """Where T1 stands between two ways of the sound."""

    heard_s: float
    """Seconds of sound heard in the session."""
    block: int
    """To which the next way belongs; ``blocks`` of the exercise once all are heard."""
    block_s: float
    """Seconds of sound heard in that block."""
    position_s: float
    """Where in the music the next way begins."""
    chime_due: bool


def listening(
    exercise: Listen, begins_s: float, seed: int, stretches: Sequence[HeardStretch], checks: Sequence[AttentionCheck]
) -> Listening:
    """Where T1 stands.

    The music goes on where it was left, but for the fade: what sounded under it comes again.

    Parameters
    ----------
    begins_s : the place in the music at which the session began.
    """
    heard_s = sum(one.heard_s for one in stretches)
    block = stretches[-1].block if stretches else 0
    block_s = sum(one.heard_s for one in stretches if one.block == block)
    if block_s >= exercise.block_s - _NOTHING_S:
        block, block_s = block + 1, 0.0
    position_s = begins_s + sum(max(one.heard_s - exercise.fade_s, 0.0) for one in stretches)
    asked_at_s = checks[-1].heard_s if checks else 0.0
    due_at_s = asked_at_s + chime_gap_s(exercise, seed, len(checks))
    return Listening(heard_s, block, block_s, position_s, heard_s >= due_at_s - _NOTHING_S)


def chime_gap_s(exercise: Listen, seed: int, number: int) -> float:
    """Seconds of sound before chime ``number`` (from 0) becomes due.

    Chimes come after a way has ended, so that they are due up to one way earlier than the longest time.
    """
    earliest, latest = exercise.check_every_s
    generator = np.random.default_rng((seed, number))
    return float(generator.uniform(earliest, max(earliest, latest - exercise.way_s)))
