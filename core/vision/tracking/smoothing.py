"""A path made smooth without being made late: filtered forwards and smoothed backwards (Rauch, Tung, Striebel 1965)."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_UNKNOWN_SPEED = 100.0


def smoothed(times_s: Floats, values: Floats, *, sigma: float, restlessness: float) -> Floats:
    """The likeliest path of something that moves evenly and is now and then pushed.

    Parameters
    ----------
    times_s
        Shape (n,), rising, at any distance from each other.
    values
        Shape (n,): what was measured; NaN where nothing was. At least one is a number.
    sigma
        Standard deviation of the measurements.
    restlessness
        Spectral density of the acceleration, in units² / s³: the larger, the closer to what was measured.

    Returns
    -------
    ndarray
        Shape (n,). Gaps are bridged with the velocities on both sides of them; before the first and after the last
        measurement the value there is held, for nothing is known of the way on.
    """
    known = np.flatnonzero(np.isfinite(values))
    first, last = int(known[0]), int(known[-1])
    path = np.empty(len(values))
    path[first : last + 1] = _smoothed(times_s[first : last + 1], values[first : last + 1], sigma, restlessness)
    path[:first], path[last + 1 :] = path[first], path[last]
    return path


def _smoothed(times_s: Floats, values: Floats, sigma: float, restlessness: float) -> Floats:
    mean, covariance = np.array([values[0], 0.0]), np.diag([sigma**2, _UNKNOWN_SPEED**2])
    means, covariances = [mean], [covariance]
    expected: list[tuple[Floats, Floats, Floats]] = []
    for elapsed_s, value in zip(np.diff(times_s), values[1:], strict=True):
        step = np.array([[1.0, elapsed_s], [0.0, 1.0]])
        push = restlessness * np.array([[elapsed_s**3 / 3, elapsed_s**2 / 2], [elapsed_s**2 / 2, elapsed_s]])
        mean, covariance = step @ mean, step @ covariance @ step.T + push
        expected.append((step, mean, covariance))
        if np.isfinite(value):
            gain = covariance[:, 0] / (covariance[0, 0] + sigma**2)
            mean = mean + gain * (value - mean[0])
            covariance = covariance - np.outer(gain, covariance[0])
        means.append(mean)
        covariances.append(covariance)
    path = [means[-1][0]]
    later_mean = means[-1]
    for index in range(len(expected) - 1, -1, -1):
        step, foreseen, foreseen_covariance = expected[index]
        back = np.linalg.solve(foreseen_covariance, step @ covariances[index]).T
        later_mean = means[index] + back @ (later_mean - foreseen)
        path.append(later_mean[0])
    return np.array(path[::-1])
