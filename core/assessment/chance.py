"""What guessing, and always giving the same answer, would score with a protocol's targets."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.assessment.bootstrap import FloatArray
from core.geometry import wrap_azimuth


@dataclass(frozen=True, slots=True)
class DirectionFloors:
    """Scores of answering any of the targets' azimuths at random, and of always answering straight ahead; degrees."""

    guessing_absolute_deg: float
    guessing_rms_deg: float
    guessing_exact: float
    """Proportion of exact answers."""
    ahead_absolute_deg: float
    ahead_rms_deg: float
    ahead_exact: float


@dataclass(frozen=True, slots=True)
class DistanceFloors:
    """Mean absolute log-ratio of answering any of the targets' distances at random, and always their geometric mean."""

    guessing_absolute_log: float
    same_absolute_log: float


def direction_floors(targets_deg: Sequence[float]) -> DirectionFloors:
    """Floors for a test that presents each of ``targets_deg`` (degrees, repeated as often as presented).

    Check (seven positions from -90 to 90 in steps of 30): guessing 68.6 absolute, 84.9 RMS, 14.3 % exact; always ahead
    51.4 and 60.
    """
    guesses = sorted(set(targets_deg))
    guessed = np.array([[wrap_azimuth(guess - target) for guess in guesses] for target in targets_deg])
    ahead = np.array([wrap_azimuth(-target) for target in targets_deg])
    return DirectionFloors(
        float(np.mean(np.abs(guessed))),
        _rms(guessed),
        float(np.mean(guessed == 0)),
        float(np.mean(np.abs(ahead))),
        _rms(ahead),
        float(np.mean(ahead == 0)),
    )


def distance_floors(targets_m: Sequence[float]) -> DistanceFloors:
    """Floors for a test that presents each of ``targets_m`` (metres)."""
    logs = np.log(targets_m)
    guesses = np.log(sorted(set(targets_m)))
    return DistanceFloors(
        float(np.mean(np.abs(logs[:, np.newaxis] - guesses))), float(np.mean(np.abs(logs - np.mean(logs))))
    )


def _rms(errors: FloatArray) -> float:
    return math.sqrt(float(np.mean(errors**2)))
