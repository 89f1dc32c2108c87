"""Whether two results differ by more than measurement does."""

import math

Z_95 = 1.96
"""As in the published formulas."""


def standard_error_of_measurement(sd: float, reliability: float) -> float:
    """SEM = SD √(1 − ICC), from the spread between people and the test–retest reliability (ICC, 0 to 1)."""
    if not 0 <= reliability <= 1:
        raise ValueError(f"a reliability lies between 0 and 1, not at {reliability}")
    return sd * math.sqrt(1 - reliability)


def minimal_detectable_change(sem: float) -> float:
    """MDC95 = 1.96 √2 SEM: a smaller difference between two tests is expected of measurement alone, 19 times in 20."""
    return Z_95 * math.sqrt(2) * sem


def reliable_change_index(before: float, after: float, sem: float) -> float:
    """RCI = (after − before) / (√2 SEM); beyond ±1.96 it is more than measurement (Jacobson and Truax 1991)."""
    if sem <= 0:
        raise ValueError("a standard error is above 0")
    return (after - before) / (math.sqrt(2) * sem)


def z_of_change(before: float, after: float, se_before: float, se_after: float) -> float:
    """Δ / √(SE₁² + SE₂²), each error from its own session: trial noise only, which omits day-to-day variation."""
    spread = math.hypot(se_before, se_after)
    if spread <= 0:
        raise ValueError("standard errors are above 0")
    return (after - before) / spread


def exceeds_noise(change: float, smallest_real: float) -> bool:
    """Whether a change is larger than the MDC95."""
    return abs(change) > smallest_real
