"""Distance without a model: what is lower and more central in a picture is taken to be nearer."""

import numpy as np

from core.media.frames import Rgb
from core.vision.door import Depth

_BOTTOM_M = 1.0
_TOP_M = 8.0
_BORDER_FACTOR = 1.5


class GeometricPrior:
    """A distance that grows geometrically from the bottom of the picture to its top, and towards its sides."""

    version = "1"

    def estimate(self, rgb: Rgb, hfov_deg: float) -> Depth:  # noqa: ARG002 - the prior knows rows, not angles
        """Distance in metres by place alone; see ``assumption``."""
        height_px, width_px = rgb.shape[:2]
        up = 1.0 - (np.arange(height_px) + 0.5) / height_px
        aside = np.abs((np.arange(width_px) + 0.5) / width_px * 2.0 - 1.0)
        rows = _BOTTOM_M * (_TOP_M / _BOTTOM_M) ** up
        columns = _BORDER_FACTOR**aside
        metres = np.outer(rows, columns).astype(np.float32)
        assumption = (
            f"no depth model: the bottom of the picture is taken to be {_BOTTOM_M:g} m away, its top {_TOP_M:g} m, "
            f"its sides {_BORDER_FACTOR:g} times as far as its middle"
        )
        return Depth(metres, "assumed", assumption)
