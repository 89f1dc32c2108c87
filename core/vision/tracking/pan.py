"""How the camera moved between two frames: turned, zoomed, rolled."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from core.vision.door import Mask

Grey = npt.NDArray[np.uint8]
Affine = npt.NDArray[np.float64]

_MOST_POINTS = 120
_APART_PX = 10
_LEAST_QUALITY = 0.01
_LEAST_POINTS = 8
_OFF_PX = 1.0
_LEAST_AGREEING = 0.35
"""Share of the points that must move as one: else what moved are things, or nothing could be followed."""
_STILL_PX = 0.15


@dataclass(frozen=True, eq=False)
class Pan:
    """Where the background's pixels of the earlier frame are in the later one."""

    matrix: Affine = field(repr=False)
    """(2, 3): a similarity, which is what small turns, zooms and rolls of a pinhole camera look like."""
    is_known: bool

    def shift_at(self, x_px: float, y_px: float) -> tuple[float, float]:
        """By how much the background moved at a place."""
        x, y = self.matrix @ np.array([x_px, y_px, 1.0])
        return float(x) - x_px, float(y) - y_px

    def is_still(self, width_px: int, height_px: int) -> bool:
        """Whether the camera stood: no corner of the picture moved by more than a fraction of a pixel."""
        corners = ((0.0, 0.0), (width_px, 0.0), (0.0, height_px), (width_px, height_px))
        return self.is_known and max(np.hypot(*self.shift_at(*corner)) for corner in corners) < _STILL_PX


UNKNOWN = Pan(np.eye(2, 3), is_known=False)


def pan_between(before: Grey, after: Grey, background: Mask | None = None) -> Pan:
    """Estimate how the camera moved, from points of the background that most others agree with.

    Corners (Shi and Tomasi 1994) are followed by pyramidal optical flow (Lucas and Kanade 1981) and a similarity is
    fitted to those that agree (Fischler and Bolles 1981).

    Parameters
    ----------
    background
        Where no followed thing was in the earlier frame; None: everywhere.

    Returns
    -------
    Pan
        ``UNKNOWN`` where there is too little to hold on to: a plain wall, a blurred frame.
    """
    import cv2

    where = None if background is None else background.astype(np.uint8)
    corners = cv2.goodFeaturesToTrack(before, _MOST_POINTS, _LEAST_QUALITY, _APART_PX, mask=where)
    if corners is None or len(corners) < _LEAST_POINTS:
        return UNKNOWN
    corners = corners.reshape(-1, 1, 2)  # OpenCV 5 leaves the middle axis out
    moved, found, _ = cv2.calcOpticalFlowPyrLK(before, after, corners, None)
    followed = found.ravel() == 1
    if followed.sum() < _LEAST_POINTS:
        return UNKNOWN
    matrix, agreeing = cv2.estimateAffinePartial2D(
        corners[followed], moved[followed], method=cv2.RANSAC, ransacReprojThreshold=_OFF_PX
    )
    if matrix is None or agreeing.mean() < _LEAST_AGREEING:
        return UNKNOWN
    return Pan(np.asarray(matrix, dtype=np.float64), is_known=True)
