"""What every adaptive procedure is."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Judged(NamedTuple):
    """One answer of a track: the level that was played, and whether the answer calls for a lower one.

    ``positive`` is "right" where left and right are told apart by azimuth, and "correct" where an answer can be.
    """

    level: float
    positive: bool


class Procedure(Protocol):
    """A rule that finds the next level from all answers so far. The same answers give the same level."""

    @property
    def levels(self) -> tuple[float, ...]:
        """Every level that it can ask for, from the lowest."""

    @property
    def max_trials(self) -> int:
        """After so many answers it is finished at the latest."""

    def next_level(self, answers: Sequence[Judged]) -> float | None:
        """The level of the next trial; None when finished, which it stays whatever is answered after."""
