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


def sign_test(first: int, second: int) -> float | None:
    """Two-sided exact probability of so uneven a split of discordant pairs (McNemar 1947); None for none."""
    n = first + second
    if n == 0:
        return None
    from scipy.special import bdtr

    return min(1.0, 2 * float(bdtr(min(first, second), n, 0.5)))
