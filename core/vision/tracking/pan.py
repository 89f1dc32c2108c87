"""How the camera moved between two frames: turned, zoomed, rolled."""

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from core.vision.door import Mask

Grey = npt.NDArray[np.uint8]
Matrix = npt.NDArray[np.float64]
Values = npt.NDArray[np.float64]

_ROWS, _COLUMNS = 4, 6
_POINTS_PER_PART = 6
_APART_PX = 6
_LEAST_QUALITY = 0.1
_SMALLEST_PART_PX = 8
_LEAST_POINTS = 8
_OFF_PX = 1.0
_LEAST_AGREEING = 0.35
"""Share of the points that must move as one: else what moved are things, or nothing could be followed."""
_CLEARLY_LESS = 0.8
_STILL_PX = 0.15


@dataclass(frozen=True, eq=False)
class Pan:
    """Where the background's pixels of the earlier frame are in the later one."""

    matrix: Matrix = field(repr=False)
    """(3, 3): a homography, as which every turn, zoom and roll of a pinhole camera shows; the edges of a wide picture
    move faster than its middle."""
    is_known: bool

    def moved(self, x_px: Values, y_px: Values) -> tuple[Values, Values]:
        """Where the background of some places is now."""
        (a, b, c), (d, e, f), (g, h, i) = self.matrix
        depth = g * x_px + h * y_px + i
        return (a * x_px + b * y_px + c) / depth, (d * x_px + e * y_px + f) / depth

    def shift_at(self, x_px: float, y_px: float) -> tuple[float, float]:
        """By how much the background moved at a place."""
        x, y = self.moved(np.array([x_px]), np.array([y_px]))
        return float(x[0]) - x_px, float(y[0]) - y_px

    def near(self, x_px: float, y_px: float) -> Matrix:
        """(2, 3): the affine movement that is the same near a place."""
        x, y = self.moved(x_px + np.array([0.0, 1.0, 0.0]), y_px + np.array([0.0, 0.0, 1.0]))
        turn = np.array([[x[1] - x[0], x[2] - x[0]], [y[1] - y[0], y[2] - y[0]]])
        shift = np.array([x[0], y[0]]) - turn @ np.array([x_px, y_px])
        return np.column_stack((turn, shift))

    def is_still(self, width_px: int, height_px: int) -> bool:
        """Whether the camera stood: no corner of the picture moved by more than a fraction of a pixel."""
        corners = ((0.0, 0.0), (width_px, 0.0), (0.0, height_px), (width_px, height_px))
        return self.is_known and max(np.hypot(*self.shift_at(*corner)) for corner in corners) < _STILL_PX


UNKNOWN = Pan(np.eye(3), is_known=False)


def pan_between(before: Grey, after: Grey, background: Mask | None = None) -> Pan:
    """Estimate how the camera moved, from points of the background that most others agree with.

    Corners (Shi and Tomasi 1994) are followed by pyramidal optical flow (Lucas and Kanade 1981), and a movement is
    fitted to those that agree (Fischler and Bolles 1981): a similarity, or a homography where that fits clearly better.

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

    corners = _spread_corners(before, background)
    if len(corners) < _LEAST_POINTS:
        return UNKNOWN
    moved, found, _ = cv2.calcOpticalFlowPyrLK(before, after, corners, None)
    followed = found.ravel() == 1
    if followed.sum() < _LEAST_POINTS:
        return UNKNOWN
    here, there = corners[followed].reshape(-1, 2), moved[followed].reshape(-1, 2)
    similarity, agreeing = cv2.estimateAffinePartial2D(here, there, method=cv2.RANSAC, ransacReprojThreshold=_OFF_PX)
    if similarity is None or agreeing.mean() < _LEAST_AGREEING:
        return UNKNOWN
    pan = Pan(np.vstack((similarity, [0.0, 0.0, 1.0])), is_known=True)
    homography, agreeing = cv2.findHomography(here, there, cv2.RANSAC, _OFF_PX)
    if homography is None or agreeing.mean() < _LEAST_AGREEING:
        return pan
    wide = Pan(np.asarray(homography, dtype=np.float64), is_known=True)
    return wide if _off(wide, here, there) < _CLEARLY_LESS * _off(pan, here, there) else pan


def _off(pan: Pan, here: npt.NDArray[np.float32], there: npt.NDArray[np.float32]) -> float:
    """How far a movement is off at most points, in pixels."""
    x, y = pan.moved(here[:, 0].astype(np.float64), here[:, 1].astype(np.float64))
    return float(np.median(np.hypot(x - there[:, 0], y - there[:, 1])))


def _spread_corners(grey: Grey, background: Mask | None) -> npt.NDArray[np.float32]:
    """Corners (n, 1, 2) from every part of a frame alike: else most would lie on what has the strongest contrast."""
    import cv2

    height, width = grey.shape
    if height < _ROWS * _SMALLEST_PART_PX or width < _COLUMNS * _SMALLEST_PART_PX:
        return np.zeros((0, 1, 2), dtype=np.float32)
    found = []
    tops, lefts = np.linspace(0, height, _ROWS + 1).astype(int), np.linspace(0, width, _COLUMNS + 1).astype(int)
    for top, bottom in pairwise(tops):
        for left, right in pairwise(lefts):
            part = np.ascontiguousarray(grey[top:bottom, left:right])
            where = None
            if background is not None:
                where = np.ascontiguousarray(background[top:bottom, left:right]).astype(np.uint8)
            corners = cv2.goodFeaturesToTrack(part, _POINTS_PER_PART, _LEAST_QUALITY, _APART_PX, mask=where)
            if corners is not None:  # OpenCV 5 leaves out the middle axis of its answer
                found.append(corners.reshape(-1, 1, 2) + np.array([left, top], dtype=np.float32))
    return np.concatenate(found).astype(np.float32) if found else np.zeros((0, 1, 2), dtype=np.float32)
