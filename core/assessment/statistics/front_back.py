"""Front and back: answers in the wrong one of the two, and what is left of an error when that is set right.

Sources at mirror places before and behind the ears reach them nearly alike: with HRTFs of another head two in five
sounds are taken for their mirror image (Steadman 2019), which says little about where attention is.
"""

from collections.abc import Sequence

from core.assessment.measures import Proportion, proportion
from core.geometry import wrap_azimuth

EAR_AXIS_DEG = 15.0
"""So near to ±90° front and back are the same place."""


def is_behind(azimuth_deg: float) -> bool:
    """Whether an azimuth lies behind the ears."""
    return abs(wrap_azimuth(azimuth_deg)) > 90.0


def mirrored(azimuth_deg: float) -> float:
    """The azimuth on the other side of the ear axis: 30 and 150, −30 and −150."""
    return wrap_azimuth(180.0 - azimuth_deg)


def is_eligible(target_deg: float, answer_deg: float) -> bool:
    """Whether front and back can be told for both: neither lies within ``EAR_AXIS_DEG`` of the axis of the ears."""
    return all(abs(abs(wrap_azimuth(each)) - 90.0) > EAR_AXIS_DEG for each in (target_deg, answer_deg))


def front_back_confusions(targets_deg: Sequence[float], answers_deg: Sequence[float]) -> Proportion:
    """Answers in front to targets behind and the reverse, among the eligible ones."""
    pairs = [pair for pair in zip(targets_deg, answers_deg, strict=True) if is_eligible(*pair)]
    return proportion(sum(is_behind(target) != is_behind(answer) for target, answer in pairs), len(pairs))


def resolved(target_deg: float, answer_deg: float) -> float:
    """The answer on the target's side of the ear axis: mirrored where it was confused, else as it is."""
    confused = is_eligible(target_deg, answer_deg) and is_behind(target_deg) != is_behind(answer_deg)
    return mirrored(answer_deg) if confused else answer_deg
