"""Where the published code places a thing, from the formulae of its description: the baseline of seeing.

A pixel is a metre. The listener is in the middle of the near wall of a room as wide and as high as the picture and half
as deep; a thing stands at the middle of its box, as deep in the room as its nearness, stretched over the picture from
nearest to farthest, says. There is no angle in it and no lens.
"""

import math

import numpy as np

from core.vision.door import DepthMap, Mask
from core.vision.shapes import box_of

_LEAST_DEPTH_M = 1e-6


def published_azimuth(mask: Mask, metres: DepthMap) -> float:
    """Azimuth in degrees of a thing of which outline and depth are known exactly, in the published room.

    Its depth model gives nearness, the inverse of distance, for every pixel; it is read at the middle of the box.
    """
    height, width = mask.shape
    left, top, right, bottom = box_of(mask)
    x, y = int((left + right) / 2), int((top + bottom) / 2)
    nearness = 1.0 / metres.astype(np.float64)
    spread = float(nearness.max() - nearness.min())
    share = float(nearness[min(y, height - 1), min(x, width - 1)] - nearness.min()) / spread if spread else 0.0
    depth = (1.0 - share) * 0.5 * width
    return math.degrees(math.atan2(x - width / 2, max(depth, _LEAST_DEPTH_M)))
