"""Parts of a picture, for what looks at one thing alone."""

import numpy as np

from core.media.frames import Rgb
from core.vision.door import Box


def cropped(rgb: Rgb, box_px: Box) -> Rgb:
    """The pixels in a box, at least one."""
    height, width = rgb.shape[:2]
    left, top = min(width - 1, max(0, int(box_px[0]))), min(height - 1, max(0, int(box_px[1])))
    right, bottom = (max(start + 1, int(np.ceil(end))) for start, end in ((left, box_px[2]), (top, box_px[3])))
    return np.ascontiguousarray(rgb[top : min(bottom, height), left : min(right, width)])


def squared(rgb: Rgb, box_px: Box) -> Rgb:
    """A square around a box, where the picture has room for it: labellers see squares."""
    height, width = rgb.shape[:2]
    side = max(box_px[2] - box_px[0], box_px[3] - box_px[1])
    starts = []
    for start, end, size in ((box_px[0], box_px[2], width), (box_px[1], box_px[3], height)):
        starts.append(min(max(0.0, (start + end - side) / 2), max(0.0, size - side)))
    left, top = starts
    return cropped(rgb, (left, top, left + side, top + side))
