"""What moves before its background: optical flow against the camera's own movement, and background subtraction."""

from typing import Any

import numpy as np

from core.media.frames import Rgb
from core.vision.door import Mask
from core.vision.tracking.followed import dilated
from core.vision.tracking.sight import Sight, own_motion

_SLOWEST_PX_S = 12.0
_LEAST_PX = 0.4
"""In one frame; flow itself is not better than some tenths of a pixel."""
_SMALLEST_SHARE = 0.002
_LARGEST_SHARE = 0.4
_WARM_UP_FRAMES = 8
_HISTORY_FRAMES = 60
_VARIANCES = 24.0
_BLUR_PX = 4


class MovingThings:
    """Finds the outlines of what moves. Background subtraction sharpens them while the camera stands."""

    def __init__(self) -> None:
        self._before_s: float | None = None
        self._background = _Background()

    def see(self, sight: Sight) -> Mask:
        """Where something moves in this frame; call it for every frame."""
        elapsed_s = sight.time_s - (sight.time_s if self._before_s is None else self._before_s)
        self._before_s = sight.time_s
        if sight.flow is None or not sight.pan.is_known:
            self._background = _Background()
            return np.zeros(sight.grey.shape, dtype=np.bool_)
        moved = own_motion(sight.flow, sight.pan) > max(_LEAST_PX, _SLOWEST_PX_S * elapsed_s)
        if not sight.pan.is_still(sight.width_px, sight.height_px):
            self._background = _Background()
            return np.asarray(moved, dtype=np.bool_)
        changed = self._background.differs(sight.rgb)
        if changed is None:
            return np.asarray(moved, dtype=np.bool_)
        return changed & dilated(np.asarray(moved, dtype=np.bool_), _BLUR_PX)


class _Background:
    """The background while the camera stands (Zivkovic 2004)."""

    def __init__(self) -> None:
        import cv2

        self._model: Any = cv2.createBackgroundSubtractorMOG2(_HISTORY_FRAMES, _VARIANCES, False)
        self._seen = 0

    def differs(self, rgb: Rgb) -> Mask | None:
        """Where a frame is not the background; None until the background is known."""
        self._seen += 1
        changed = self._model.apply(rgb)
        return np.asarray(changed > 0, dtype=np.bool_) if self._seen > _WARM_UP_FRAMES else None


def parts(mask: Mask) -> list[Mask]:
    """Connected parts of a size that a thing may have, holes filled, the largest first."""
    import cv2

    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
    closed = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_CLOSE, kernel)
    opened = cv2.morphologyEx(closed, cv2.MORPH_OPEN, kernel)
    count, labels, statistics, _ = cv2.connectedComponentsWithStats(opened, connectivity=4)
    shares = statistics[:, cv2.CC_STAT_AREA] / mask.size
    wanted = [part for part in range(1, count) if _SMALLEST_SHARE <= shares[part] <= _LARGEST_SHARE]
    return [np.asarray(labels == part, dtype=np.bool_) for part in sorted(wanted, key=lambda part: -shares[part])]
