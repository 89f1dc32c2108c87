"""Ratings of how a scene sounds: bipolar scales of seven points, and how the points of all scales make one answer.

The scales are those of realism, immersion, accuracy and clarity. An answer is stored as
``unreal-real=5;outside-immersed=4;mismatched-exact=6;unclear-clear=3``, each scale once and in this order.
"""

from collections.abc import Mapping

SCALES = ("unreal-real", "outside-immersed", "mismatched-exact", "unclear-clear")
"""Each named by its ends: that of 1 point, and that of 7."""
FEWEST_POINTS, MOST_POINTS = 1, 7


def written(points: Mapping[str, int]) -> str:
    """The answer that holds the points of every scale. ValueError: one is missing, unknown or out of range."""
    return _checked(";".join(f"{scale}={points[scale]}" for scale in SCALES if scale in points), len(points))


def read(answer: str) -> dict[str, int]:
    """The points of each scale. ValueError for what ``written`` would not have written."""
    parts = [part.partition("=") for part in _checked(answer, len(SCALES)).split(";")]
    return {scale: int(points) for scale, _, points in parts}


def _checked(answer: str, count: int) -> str:
    parts = [part.partition("=") for part in answer.split(";")]
    allowed = {str(points) for points in range(FEWEST_POINTS, MOST_POINTS + 1)}
    scales = tuple(scale for scale, _, _ in parts)
    if count != len(SCALES) or scales != SCALES or not all(points in allowed for _, _, points in parts):
        raise ValueError(f"{answer!r} does not rate {', '.join(SCALES)} from {FEWEST_POINTS} to {MOST_POINTS}")
    return answer
