"""Where an azimuth lies on a horseshoe seen from above, and which azimuth a point on it means. No Qt."""

import math
from dataclasses import dataclass

_OUTSIDE_SHARE = 0.12
_INSIDE_SHARE = 0.45
_PAST_THE_END_DEG = 12.0


@dataclass(frozen=True, slots=True)
class ArcGeometry:
    """A band around a head: centre and radii in pixels (y down), reaching from minus to plus ``arc_deg``."""

    centre_x_px: float
    centre_y_px: float
    inner_px: float
    outer_px: float
    arc_deg: float

    @classmethod
    def fitted(cls, width_px: float, height_px: float, arc_deg: float, band_share: float = 0.36) -> "ArcGeometry":
        """The largest horseshoe in a rectangle, centred. ``band_share`` is the band's part of the radius."""
        below = max(0.0, -math.cos(math.radians(arc_deg)))
        half_width = 1.0 if arc_deg >= 90.0 else math.sin(math.radians(arc_deg))
        head_room = max(below, 0.30)  # the head at the centre needs room below it even where the arc ends above
        radius = max(1.0, min(width_px / (2 * half_width), height_px / (1 + head_room)))
        top = (height_px - radius * (1 + head_room)) / 2
        return cls(width_px / 2, top + radius, radius * (1 - band_share), radius, arc_deg)

    def azimuth_at(self, x_px: float, y_px: float) -> float | None:
        """Azimuth in degrees (+ right) that a point means; None for a point that is clearly not on the band.

        A finger that lands a little beside the band or past its end still counts: it is clamped to the end.
        """
        right, ahead = x_px - self.centre_x_px, self.centre_y_px - y_px
        radius = math.hypot(right, ahead)
        if not self.inner_px * (1 - _INSIDE_SHARE) <= radius <= self.outer_px * (1 + _OUTSIDE_SHARE):
            return None
        azimuth = math.degrees(math.atan2(right, ahead))
        if abs(azimuth) > self.arc_deg + _PAST_THE_END_DEG:
            return None
        return max(-self.arc_deg, min(self.arc_deg, azimuth))

    def point_at(self, azimuth_deg: float, depth: float = 0.5) -> tuple[float, float]:
        """Pixel of an azimuth; ``depth`` 0 is the inner edge of the band, 1 the outer one."""
        radius = self.inner_px + depth * (self.outer_px - self.inner_px)
        angle = math.radians(azimuth_deg)
        return (self.centre_x_px + radius * math.sin(angle), self.centre_y_px - radius * math.cos(angle))


def snapped(azimuth_deg: float, step_deg: float, arc_deg: float) -> float:
    """The nearest multiple of ``step_deg`` within the arc."""
    steps = math.floor(arc_deg / step_deg + 1e-9)
    return float(max(-steps, min(steps, round(azimuth_deg / step_deg)))) * step_deg


def spoken_direction(azimuth_deg: float) -> tuple[float, str]:
    """Degrees without a sign, and ``left``, ``right``, ``ahead`` or ``behind``, for the words of a window."""
    rounded = round(azimuth_deg)
    if rounded == 0:
        return 0.0, "ahead"
    if abs(rounded) == 180:
        return 180.0, "behind"
    return float(abs(rounded)), "right" if rounded > 0 else "left"
