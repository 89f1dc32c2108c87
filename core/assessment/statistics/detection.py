"""Signal detection: how well presence is told from absence, and how readily it is reported."""

from dataclasses import dataclass

from core.errors import InputError


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """Of one observer to one signal."""

    d_prime: float
    """Distance of signal from noise, in standard deviations of the noise; 0 is guessing."""
    criterion: float
    """Above 0: presence is reported rather too seldom; below 0: rather too often."""
    a_prime: float
    """The same without assuming normal distributions: 0.5 is guessing, 1 is perfect."""


def sensitivity(hits: int, signals: int, false_alarms: int, noises: int) -> Sensitivity | None:
    """d′, c and A′; None where there was no signal or no trial without one.

    d′ = z(H) − z(F) and c = −(z(H) + z(F)) / 2 with the log-linear rates H = (hits + ½) / (signals + 1),
    F = (false alarms + ½) / (noises + 1) (Hautus 1995), which are never 0 or 1. A′ (Pollack and Norman 1964; Grier
    1971; below chance Aaronson and Watts 1987) is of the plain rates.

    Raises
    ------
    InputError
        ``scores.bad-counts``: more hits than signals, or the like.
    """
    if not (0 <= hits <= signals and 0 <= false_alarms <= noises):
        raise InputError("scores.bad-counts", count=max(hits, false_alarms), of=min(signals, noises))
    if not signals or not noises:
        return None
    from scipy.special import ndtri

    hit_z = float(ndtri((hits + 0.5) / (signals + 1)))
    false_z = float(ndtri((false_alarms + 0.5) / (noises + 1)))
    return Sensitivity(hit_z - false_z, -(hit_z + false_z) / 2, a_prime(hits / signals, false_alarms / noises))


def a_prime(hit_rate: float, false_alarm_rate: float) -> float:
    """A′ of two rates in [0, 1]; 0.5 where they are equal."""
    high, low = max(hit_rate, false_alarm_rate), min(hit_rate, false_alarm_rate)
    if high == low:
        return 0.5
    advantage = (high - low) * (1 + high - low) / (4 * high * (1 - low))
    return 0.5 + advantage if hit_rate > false_alarm_rate else 0.5 - advantage
