"""A direction as a person says it: a code and its degrees, never a sign. Whoever shows it has the words."""

from dataclasses import dataclass
from enum import StrEnum

from core.geometry import MIDLINE_DEG, wrap_azimuth


class DirectionWord(StrEnum):
    """What is said of an azimuth, or of a shift."""

    AHEAD = "ahead"
    """Straight ahead; of a shift: none."""
    LEFT = "left"
    RIGHT = "right"
    BEHIND = "behind"


@dataclass(frozen=True, slots=True)
class SpokenAzimuth:
    """``word`` and whole degrees from straight ahead: LEFT and 30 is said "30° left"."""

    word: DirectionWord
    degrees: int


def azimuth_in_words(azimuth_deg: float) -> SpokenAzimuth:
    """An azimuth (degrees, + right) in words. Straight ahead and straight behind have no side."""
    azimuth = wrap_azimuth(azimuth_deg)
    degrees = round(abs(azimuth))
    if abs(azimuth) < MIDLINE_DEG or degrees == 0:
        return SpokenAzimuth(DirectionWord.AHEAD, 0)
    if degrees == 180:
        return SpokenAzimuth(DirectionWord.BEHIND, 180)
    return SpokenAzimuth(DirectionWord.RIGHT if azimuth > 0 else DirectionWord.LEFT, degrees)


def shift_in_words(error_deg: float) -> SpokenAzimuth:
    """A signed error (degrees, + right) in words: RIGHT and 14 is said "14° toward the right"; AHEAD is no shift."""
    degrees = round(abs(error_deg))
    if degrees == 0:
        return SpokenAzimuth(DirectionWord.AHEAD, 0)
    return SpokenAzimuth(DirectionWord.RIGHT if error_deg > 0 else DirectionWord.LEFT, degrees)
