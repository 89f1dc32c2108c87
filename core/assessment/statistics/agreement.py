"""Choices beside what is true, and beside what guessing would give."""

from dataclasses import dataclass

from core.assessment.measures import Proportion, proportion


@dataclass(frozen=True, slots=True)
class AgainstChance:
    """Correct choices, and how often guessing would give as many."""

    correct: Proportion
    chance: float
    p_value: float | None
    """One-sided exact binomial: how often guessing would give as many or more; None for no choices."""


def against_chance(correct: int, n: int, chance: float) -> AgainstChance:
    """Compare a count of correct choices with guessing at rate ``chance``."""
    if n == 0:
        return AgainstChance(proportion(0, 0), chance, None)
    from scipy.special import bdtrc

    p_value = 1.0 if correct == 0 else float(bdtrc(correct - 1, n, chance))
    return AgainstChance(proportion(correct, n), chance, p_value)


@dataclass(frozen=True, slots=True)
class Split:
    """Discordant pairs, by which of the two was the exception."""

    left: int
    right: int
    p_value: float | None
    """Two-sided exact probability of so uneven a split (sign test; McNemar 1947); None for none."""


def split_of(left: int, right: int) -> Split:
    """How even a split is: six on one side and none on the other come of chance in 3 % of tests."""
    n = left + right
    if n == 0:
        return Split(0, 0, None)
    from scipy.special import bdtr

    return Split(left, right, min(1.0, 2 * float(bdtr(min(left, right), n, 0.5))))
