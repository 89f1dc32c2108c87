"""A scene seen through another camera."""

from collections.abc import Callable
from typing import TypeVar

from core.geometry import Camera
from core.scene.model import CameraView, Placement, Scene, SoundSource

Point = TypeVar("Point", bound=Placement)


def seen_through(scene: Scene, view: CameraView, which: Callable[[SoundSource], bool]) -> Scene:
    """The scene with another field of view, some of its sources at the places in the picture where they were before.

    Their directions are derived anew, all along their paths; distances stay. One that is somewhere where the camera
    cannot see keeps all of its directions.

    Parameters
    ----------
    which
        Whether a source stays in its place in the picture; the others keep their directions.
    """
    changed = scene.model_copy(update={"camera": view})
    before, after = scene.pinhole, changed.pinhole
    if before is None or after is None or before == after:
        return changed
    sources = tuple(_seen(source, before, after) if which(source) else source for source in scene.sources)
    return changed.model_copy(update={"sources": sources})


def _seen(source: SoundSource, before: Camera, after: Camera) -> SoundSource:
    points = source.trajectory or (source.position,)
    places = [_placed(point, before, after) for point in points if point is not None]
    if any(place is None for place in places):
        return source
    if source.position is not None:
        return source.model_copy(update={"position": places[0]})
    return source.model_copy(update={"trajectory": tuple(places)})


def _placed(point: Point, before: Camera, after: Camera) -> Point | None:
    pixel = before.pixel_of(point.position.direction)
    if pixel is None:
        return None
    seen = after.direction_of(*pixel)
    return point.model_copy(update={"azimuth_deg": seen.azimuth_deg, "elevation_deg": seen.elevation_deg})
