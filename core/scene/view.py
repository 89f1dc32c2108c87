"""Sources of a scene seen through another camera."""

from typing import TypeVar

from core.geometry import Camera
from core.scene.model import Placement, SoundSource

Point = TypeVar("Point", bound=Placement)


def seen_through(source: SoundSource, before: Camera, after: Camera) -> SoundSource:
    """A source whose place in the picture stays while the field of view changes: its directions are derived anew.

    Distances stay. What stands where the camera cannot see, at any time, keeps all of its directions.
    """
    if before == after:
        return source
    points = source.trajectory or (source.position,)
    places = [_seen(point, before, after) for point in points if point is not None]
    if any(place is None for place in places):
        return source
    if source.position is not None:
        return source.model_copy(update={"position": places[0]})
    return source.model_copy(update={"trajectory": tuple(places)})


def _seen(point: Point, before: Camera, after: Camera) -> Point | None:
    pixel = before.pixel_of(point.position.direction)
    if pixel is None:
        return None
    seen = after.direction_of(*pixel)
    return point.model_copy(update={"azimuth_deg": seen.azimuth_deg, "elevation_deg": seen.elevation_deg})
