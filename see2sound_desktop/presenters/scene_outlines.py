"""What is drawn around a source in the picture at a time of its film: its outline where that is known, else its box."""

from dataclasses import dataclass

from core.geometry import Camera
from core.scene import Region, SoundSource
from see2sound_desktop.presenters.scene_moment import is_there

_SAME_FRAME_S = 0.1
_MOST_GROWN = 4.0

Corners = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Outline:
    """Pixels of the upright picture."""

    box_px: tuple[float, float, float, float]
    """Left, top, right, bottom."""
    polygons_px: tuple[Corners, ...] = ()
    """Empty where only the box is known."""


def outline_of(source: SoundSource, camera: Camera, at_s: float) -> Outline | None:
    """The outline of a source at a time; None where it is not there, or nobody said where in the picture it is.

    In a film the region is that of one frame. At other times the box goes with the source, and grows as it comes near
    where distances are measured; those that are assumed say nothing about size.
    """
    region = source.region
    if region is None or not is_there(source, at_s):
        return None
    if region.t_s is None or source.trajectory is None or abs(at_s - region.t_s) <= _SAME_FRAME_S:
        return Outline(region.box_px, region.outlines_px or ())
    return _carried(source, region, region.t_s, camera, at_s)


def _carried(source: SoundSource, region: Region, then_s: float, camera: Camera, at_s: float) -> Outline | None:
    then, now = source.at(then_s), source.at(at_s)
    before, after = camera.pixel_of(then.direction), camera.pixel_of(now.direction)
    if before is None or after is None:
        return None
    nearer = then.distance_m / now.distance_m if source.scale == "metric" else 1.0
    grown = min(max(nearer, 1.0 / _MOST_GROWN), _MOST_GROWN)
    left, top, right, bottom = region.box_px
    return Outline(
        (
            after[0] + (left - before[0]) * grown,
            after[1] + (top - before[1]) * grown,
            after[0] + (right - before[0]) * grown,
            after[1] + (bottom - before[1]) * grown,
        )
    )
