"""Staircases by the transformed up-down method (Levitt 1971, J Acoust Soc Am 49:467)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

from core.assessment.adaptive.procedure import Judged

_WHOLE = 1e-9


@dataclass(frozen=True, slots=True)
class StaircaseState:
    """Where a staircase stands after some answers."""

    level: float
    """The level that comes next, were it to go on."""
    answered: int = 0
    positives: int = 0
    """Positive answers in a row since the level last moved."""
    heading: int = 0
    """-1 after a step down, +1 after one up, 0 before the first."""
    turns: tuple[float, ...] = ()
    """The levels at which it turned round, in order."""


@dataclass(frozen=True, slots=True)
class Staircase:
    """A staircase: ``down`` positive answers in a row lower the level by a step, one that is not raises it.

    So levels settle where a share of 0.5 ** (1 / down) of the answers is positive: 50 % with 1, 70.7 % with 2, 79.4 %
    with 3.

    Parameters
    ----------
    start : the first level.
    steps : the first is taken until the staircase first turns round, the next until it turns again; the last stays.
        Each is a multiple of the last, the grid on which all levels lie.
    lowest, highest : limits. A step beyond one ends on it and is no turn.
    reversals : after so many turns it is finished.
    max_trials : after so many answers too.

    Raises
    ------
    ValueError
        ``start``, a step or a limit is off the grid, or the start lies beyond a limit.
    """

    start: float
    steps: tuple[float, ...]
    lowest: float
    highest: float
    down: int = 1
    reversals: int = 8
    max_trials: int = 30

    def __post_init__(self) -> None:
        if not self.steps or min(self.steps) <= 0:
            raise ValueError("a staircase needs steps, each above 0")
        if any(larger < smaller for larger, smaller in pairwise(self.steps)):
            raise ValueError("no step may be larger than the one before it")
        if not self.lowest <= self.start <= self.highest:
            raise ValueError("a staircase starts between its lowest and its highest level")
        for offset in (*self.steps, self.start - self.lowest, self.highest - self.lowest):
            if abs(offset / self.steps[-1] - round(offset / self.steps[-1])) > _WHOLE:
                raise ValueError(f"start, limits and steps must lie on the grid of the last step, {self.steps[-1]:g}")

    @property
    def levels(self) -> tuple[float, ...]:
        """Every level that it can ask for, from the lowest."""
        count = round((self.highest - self.lowest) / self.steps[-1])
        return tuple(self._on_grid(self.lowest + index * self.steps[-1]) for index in range(count + 1))

    @property
    def converges_on(self) -> float:
        """The share of positive answers at the level where it settles (Levitt 1971)."""
        return float(0.5 ** (1 / self.down))

    def next_level(self, answers: Sequence[Judged]) -> float | None:
        """The level of the next trial; None once it turned round ``reversals`` times or after ``max_trials``."""
        state = self.replay(answers)
        return None if self.is_over(state) else state.level

    def turns(self, answers: Sequence[Judged]) -> tuple[float, ...]:
        """The levels at which it turned round until it was finished."""
        return self.replay(answers).turns

    def replay(self, answers: Sequence[Judged]) -> StaircaseState:
        """Where it stands after all ``answers``."""
        return reduce(self.after, answers, StaircaseState(self.start))

    def after(self, state: StaircaseState, answer: Judged) -> StaircaseState:
        """Where it stands after one more answer: where it stood, if it was finished."""
        if self.is_over(state):
            return state
        positives = state.positives + 1 if answer.positive else 0
        answered = state.answered + 1
        if answer.positive and positives < self.down:
            return StaircaseState(state.level, answered, positives, state.heading, state.turns)
        heading = -1 if answer.positive else 1
        turned = heading == -state.heading
        turns = (*state.turns, state.level) if turned else state.turns
        step = self.steps[min(len(turns), len(self.steps) - 1)]
        level = min(max(state.level + heading * step, self.lowest), self.highest)
        return StaircaseState(self._on_grid(level), answered, 0, heading, turns)

    def is_over(self, state: StaircaseState) -> bool:
        """Whether it is finished there."""
        return len(state.turns) >= self.reversals or state.answered >= self.max_trials

    def _on_grid(self, level: float) -> float:
        return round(level, 9) + 0.0


def mean_of_turns(turns: Sequence[float], drop: int = 2) -> float | None:
    """The level that a staircase settled on: the mean of an even number of last turns, the first ``drop`` left out.

    An even number holds as many turns from below as from above (Levitt 1971). None where fewer than two are left.
    """
    kept = turns[drop:]
    kept = kept[len(kept) % 2 :]
    return sum(kept) / len(kept) if kept else None
