"""How much of a session is scored: intervals by resampling take most of the time, and not everybody needs them all."""

from enum import IntEnum


class Extent(IntEnum):
    """Each has what those before it have. What is left out are intervals, not the values; and two things whole."""

    MAIN = 0
    """What stands for a test over time: the ``outcomes`` that are ``main``."""
    COMPARED = 1
    """What one session is compared with another by: all ``outcomes``."""
    EVERYTHING = 2
    """Also the intervals of one side of direction and of reaction times, the robust line of direction, and heaps."""
