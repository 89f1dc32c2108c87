"""From depth along a camera's axis, as most networks tell it, to the distance along the line of sight."""

import numpy as np

from core.geometry import Camera
from core.vision.door import DepthMap


def distances(depth_m: DepthMap, hfov_deg: float) -> DepthMap:
    """How far from the camera each pixel's point is, whose depth along the optical axis is known.

    A point seen at (x, y) from the middle of the picture, in focal lengths, is sqrt(1 + x² + y²) times as far away as
    its depth: a wall square to the camera is farther at its edges (Hartley and Zisserman 2004, 6.1).

    Parameters
    ----------
    depth_m : (height, width), metres.
    hfov_deg : horizontal field of view of the whole map, 1 to 170 degrees.
    """
    height_px, width_px = depth_m.shape
    focal_px = Camera(width_px, height_px, hfov_deg).focal_px
    right, down = (
        ((np.arange(count) + 0.5 - count / 2) / focal_px).astype(np.float32) for count in (width_px, height_px)
    )
    metres: DepthMap = depth_m * np.sqrt(1.0 + right[np.newaxis, :] ** 2 + down[:, np.newaxis] ** 2)
    return metres
