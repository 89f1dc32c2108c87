"""Where something that moves evenly is expected next (Kalman 1960), in pixels."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_LOOK = np.array([[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0]])
"""A measurement tells the place, not the velocity."""


@dataclass(frozen=True, eq=False)
class Motion:
    """A place and a velocity, and how sure they are: the state (x, y, velocity x, velocity y) in pixels and seconds."""

    mean: Floats = field(repr=False)
    covariance: Floats = field(repr=False)

    @classmethod
    def at(cls, x_px: float, y_px: float, *, sigma_px: float, speed_px_s: float) -> "Motion":
        """Something just seen, whose velocity is known to be about that large and nothing else."""
        spread = np.array([sigma_px, sigma_px, speed_px_s, speed_px_s])
        return cls(np.array([x_px, y_px, 0.0, 0.0]), np.diag(spread**2))

    @property
    def place(self) -> tuple[float, float]:
        """(x, y) in pixels."""
        return float(self.mean[0]), float(self.mean[1])

    def stopped(self) -> "Motion":
        """The same without its velocity, of which nothing more is known than before."""
        return Motion(self.mean * np.array([1.0, 1.0, 0.0, 0.0]), self.covariance)

    def later(self, elapsed_s: float, acceleration_px_s2: float, camera: Floats | None = None) -> "Motion":
        """After some time, in which it may have been accelerated by about so much.

        Parameters
        ----------
        camera
            Where the picture's pixels went in that time because the camera moved, as an affine matrix (2, 3). The
            velocity is that of the thing before its background, so it turns with the camera and nothing else.
        """
        step = np.eye(4)
        step[0, 2] = step[1, 3] = elapsed_s
        push = np.array([[elapsed_s**2 / 2, 0.0], [0.0, elapsed_s**2 / 2], [elapsed_s, 0.0], [0.0, elapsed_s]])
        mean, covariance = step @ self.mean, step @ self.covariance @ step.T
        if camera is not None:
            turn = np.kron(np.eye(2), camera[:, :2])
            mean, covariance = turn @ mean, turn @ covariance @ turn.T
            mean[:2] += camera[:, 2]
        return Motion(mean, covariance + acceleration_px_s2**2 * push @ push.T)

    def seen(self, x_px: float, y_px: float, sigma_px: float) -> "Motion":
        """After it was seen at a place, which may be off by about ``sigma_px``."""
        expected = _LOOK @ self.covariance @ _LOOK.T + sigma_px**2 * np.eye(2)
        gain = np.linalg.solve(expected, _LOOK @ self.covariance).T
        mean = self.mean + gain @ (np.array([x_px, y_px]) - _LOOK @ self.mean)
        kept = np.eye(4) - gain @ _LOOK
        covariance = kept @ self.covariance @ kept.T + sigma_px**2 * gain @ gain.T  # Joseph's form stays symmetric
        return Motion(mean, covariance)
