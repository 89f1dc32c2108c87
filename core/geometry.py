"""Directions, positions and the camera: every change of coordinates in the product happens here.

One convention: the listener is at the origin; Cartesian coordinates in metres with x ahead, y to the left, z up.
Azimuth in degrees clockwise seen from above: 0 ahead, +90 right, -90 left, in (-180, 180]. Elevation +90 is up.
"""

import math
from dataclasses import dataclass

MIDLINE_DEG = 0.5
"""Directions nearer to the median plane than this have no side: half the resolution of the finest answer."""


def wrap_azimuth(azimuth_deg: float) -> float:
    """Bring an angle in degrees into (-180, 180]."""
    wrapped = math.fmod(azimuth_deg, 360.0)
    if wrapped > 180.0:
        wrapped -= 360.0
    elif wrapped <= -180.0:
        wrapped += 360.0
    return wrapped


def side_of(azimuth_deg: float) -> str:
    """``left``, ``right`` or ``centre``: the side of the median plane on which an azimuth (degrees) lies."""
    lateral = lateral_angle(azimuth_deg)
    if abs(lateral) < MIDLINE_DEG:
        return "centre"
    return "right" if lateral > 0 else "left"


def lateral_angle(azimuth_deg: float, elevation_deg: float = 0.0) -> float:
    """Angle from the median plane in degrees, + right, in [-90, 90]: asin(sin az * cos el). Blind to front and back."""
    sine = math.sin(math.radians(azimuth_deg)) * math.cos(math.radians(elevation_deg))
    return math.degrees(math.asin(max(-1.0, min(1.0, sine))))


@dataclass(frozen=True, slots=True)
class Direction:
    """A direction from the listener: azimuth clockwise (+ right), elevation + up, degrees."""

    azimuth_deg: float
    elevation_deg: float = 0.0

    def __post_init__(self) -> None:
        if not math.isfinite(self.azimuth_deg):
            raise ValueError("azimuth must be a finite number of degrees")
        if not -90.0 <= self.elevation_deg <= 90.0:
            raise ValueError("elevation must be within -90 to 90 degrees")
        object.__setattr__(self, "azimuth_deg", wrap_azimuth(self.azimuth_deg))

    def unit_vector(self) -> tuple[float, float, float]:
        """(x ahead, y left, z up), length 1."""
        azimuth, elevation = math.radians(self.azimuth_deg), math.radians(self.elevation_deg)
        return (
            math.cos(elevation) * math.cos(azimuth),
            -math.cos(elevation) * math.sin(azimuth),
            math.sin(elevation),
        )

    @classmethod
    def of_vector(cls, x: float, y: float, z: float) -> "Direction":
        """Direction of a vector (x ahead, y left, z up) of any length above 0."""
        length = math.sqrt(x * x + y * y + z * z)
        if length == 0.0:
            raise ValueError("the zero vector has no direction")
        return cls(math.degrees(math.atan2(-y, x)), math.degrees(math.asin(max(-1.0, min(1.0, z / length)))))

    @property
    def side(self) -> str:
        """``left``, ``right`` or ``centre``."""
        return side_of(self.azimuth_deg)

    def to_sofa(self) -> tuple[float, float]:
        """(azimuth counter-clockwise in [0, 360), elevation), degrees, as SOFA (AES69) and KEMAR sets count."""
        turned = -self.azimuth_deg % 360.0
        return (turned if turned < 360.0 else 0.0, self.elevation_deg)  # a tiny negative rounds up to 360

    @classmethod
    def from_sofa(cls, azimuth_deg: float, elevation_deg: float) -> "Direction":
        """From SOFA's spherical coordinates (azimuth counter-clockwise, degrees)."""
        return cls(-azimuth_deg, elevation_deg)


@dataclass(frozen=True, slots=True)
class Position:
    """A point seen from the listener: azimuth clockwise (+ right), elevation + up, degrees; distance in metres."""

    azimuth_deg: float
    elevation_deg: float = 0.0
    distance_m: float = 1.0

    def __post_init__(self) -> None:
        if not (math.isfinite(self.distance_m) and self.distance_m > 0.0):
            raise ValueError("distance must be above 0 m")
        checked = Direction(self.azimuth_deg, self.elevation_deg)
        object.__setattr__(self, "azimuth_deg", checked.azimuth_deg)

    @property
    def direction(self) -> Direction:
        """Where the point is, without how far."""
        return Direction(self.azimuth_deg, self.elevation_deg)

    def to_cartesian(self) -> tuple[float, float, float]:
        """(x ahead, y left, z up) in metres."""
        x, y, z = self.direction.unit_vector()
        return (x * self.distance_m, y * self.distance_m, z * self.distance_m)

    @classmethod
    def from_cartesian(cls, x: float, y: float, z: float) -> "Position":
        """From (x ahead, y left, z up) in metres."""
        direction = Direction.of_vector(x, y, z)
        return cls(direction.azimuth_deg, direction.elevation_deg, math.sqrt(x * x + y * y + z * z))


@dataclass(frozen=True, slots=True)
class Camera:
    """A pinhole camera that looks ahead, level, with its axis through the middle of the picture and square pixels.

    Pixel coordinates run from 0 at the left (top) edge to ``width_px`` (``height_px``) at the right (bottom) edge, so
    the middle of the first pixel is at 0.5.
    """

    width_px: int
    height_px: int
    hfov_deg: float = 60.0

    def __post_init__(self) -> None:
        if self.width_px < 1 or self.height_px < 1:
            raise ValueError("a picture has at least one pixel")
        if not 1.0 <= self.hfov_deg <= 170.0:
            raise ValueError("the horizontal field of view must be within 1 to 170 degrees")

    @property
    def focal_px(self) -> float:
        """Focal length in pixels."""
        return 0.5 * self.width_px / math.tan(math.radians(self.hfov_deg) / 2)

    def direction_of(self, x_px: float, y_px: float) -> Direction:
        """Direction in which the point (``x_px``, ``y_px``) of the picture is seen."""
        right = x_px - self.width_px / 2
        up = self.height_px / 2 - y_px
        return Direction.of_vector(self.focal_px, -right, up)

    def pixel_of(self, direction: Direction) -> tuple[float, float] | None:
        """Where ``direction`` appears, which may lie outside the picture; None for what is not ahead of the camera."""
        x, y, z = direction.unit_vector()
        if x <= 1e-9:
            return None
        return (self.width_px / 2 - y / x * self.focal_px, self.height_px / 2 - z / x * self.focal_px)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A loudspeaker of a layout: its channel name and the direction in which it stands."""

    channel: str
    direction: Direction


ITU_51_SPEAKERS = (
    Speaker("FL", Direction(-30.0)),
    Speaker("FR", Direction(30.0)),
    Speaker("FC", Direction(0.0)),
    Speaker("BL", Direction(-110.0)),
    Speaker("BR", Direction(110.0)),
)
"""The five full-range speakers of ITU-R BS.775, in the order of the file's channels without the LFE."""

STEREO_SPEAKERS = (Speaker("FL", Direction(-30.0)), Speaker("FR", Direction(30.0)))
"""The pair of ITU-R BS.775's stereo base."""


def to_room_axes(position: Position, listener_m: tuple[float, float, float]) -> tuple[float, float, float]:
    """Room coordinates (x to the listener's right, y ahead, z up; metres) of a position seen from the listener.

    Rooms are drawn and computed with the origin in a corner, the listener looking along +y, as pyroomacoustics and
    floor plans do.
    """
    ahead, left, up = position.to_cartesian()
    return (listener_m[0] - left, listener_m[1] + ahead, listener_m[2] + up)


def from_room_axes(point_m: tuple[float, float, float], listener_m: tuple[float, float, float]) -> Position:
    """Inverse of ``to_room_axes``. ValueError when the point is the listener's own."""
    right, ahead, up = (point_m[axis] - listener_m[axis] for axis in range(3))
    return Position.from_cartesian(ahead, -right, up)
