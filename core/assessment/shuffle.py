"""Shuffled blocks with a limit on how many trials of one side may follow each other."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import count, groupby

import numpy as np


def loosest_needed(sides: Sequence[str], blocks: int) -> int:
    """The smallest limit on trials of one side in a row that ``blocks`` blocks, each with all ``sides``, can keep."""
    return next(limit for limit in count(1) if _Foresight(sides, blocks, limit).begins_well())


def can_keep(sides: Sequence[str], blocks: int, limit: int) -> bool:
    """Whether ``blocks`` blocks, each with all ``sides``, can keep to at most ``limit`` trials of one side in a row."""
    return _Foresight(sides, blocks, limit).begins_well()


def shuffled_blocks(
    sides: Sequence[str], blocks: int, limit: int | None, generator: np.random.Generator
) -> list[list[int]]:
    """Draw ``blocks`` orders of the indices of ``sides``.

    Trials are drawn one after the other from those that the block has left, passing over every one after which the
    limit could no longer be kept to the end of the session.

    Parameters
    ----------
    limit : int, optional
        At most this many of one side in a row, over the borders of blocks too; None sets no limit. At least
        ``loosest_needed(sides, blocks)``.
    """
    if limit is None:
        return [[int(index) for index in generator.permutation(len(sides))] for _ in range(blocks)]
    foresight = _Foresight(sides, blocks, limit)
    if not foresight.begins_well():
        raise ValueError(f"no order keeps at most {limit} of one side in a row")
    orders: list[list[int]] = []
    last, run = "", 0
    for blocks_left in reversed(range(blocks)):
        left = list(range(len(sides)))
        order: list[int] = []
        while left:
            drawn = next(
                int(index)
                for index in generator.permutation(left)
                if foresight.allows([sides[other] for other in left], sides[index], blocks_left, last, run)
            )
            left.remove(drawn)
            order.append(drawn)
            last, run = sides[drawn], run + 1 if sides[drawn] == last else 1
        orders.append(order)
    return orders


def longest_run(sides: Sequence[str]) -> int:
    """How many equal sides follow each other at most."""
    return max((len(list(group)) for _, group in groupby(sides)), default=0)


class _Foresight:
    """Whether a session can still keep its limit, seen from any point in it."""

    def __init__(self, sides: Sequence[str], blocks: int, limit: int) -> None:
        self._names = sorted(set(sides))
        self._limit = limit
        self._blocks = blocks
        self._block = self._counts(sides)
        self._possible = cache(self._search)
        for blocks_left in range(blocks):  # from the end backwards, so that no search goes deeper than one block
            for name in self._names:
                for run in range(1, limit + 1):
                    self._possible(self._block, blocks_left, name, run)

    def begins_well(self) -> bool:
        """Whether there is an order for the whole session."""
        return self._possible(self._block, self._blocks - 1, "", 0)

    def allows(self, left: Sequence[str], chosen: str, blocks_left: int, last: str, run: int) -> bool:
        """Whether ``chosen``, one of ``left``, may come after a run of ``run`` trials of side ``last``."""
        longer = run + 1 if chosen == last else 1
        if longer > self._limit:
            return False
        rest = list(left)
        rest.remove(chosen)
        return self._possible(self._counts(rest), blocks_left, chosen, longer)

    def _counts(self, sides: Sequence[str]) -> tuple[int, ...]:
        counted = Counter(sides)
        return tuple(counted[name] for name in self._names)

    def _search(self, rest: tuple[int, ...], blocks_left: int, last: str, run: int) -> bool:
        if not any(rest):
            return blocks_left == 0 or self._possible(self._block, blocks_left - 1, last, run)
        for index, name in enumerate(self._names):
            longer = run + 1 if name == last else 1
            if rest[index] and longer <= self._limit:
                fewer = (*rest[:index], rest[index] - 1, *rest[index + 1 :])
                if self._possible(fewer, blocks_left, name, longer):
                    return True
        return False
