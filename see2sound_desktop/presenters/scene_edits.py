"""Every edit of a scene as a pure function: a scene in, a changed copy out. No Qt, no state.

What an analysis found and a person changed is marked as by hand, so that analyses leave it as it is from then on.
"""

import math
import re
from collections.abc import Mapping

from core.geometry import Camera, Direction, Position, wrap_azimuth
from core.scene import ByHand, CameraView, Clip, Placement, Room, Scene, SoundSource, Waypoint, seen_through

NEAREST_M = 0.25
FARTHEST_M = 64.0
"""Within these an editor places sources: nearer is inside the head's near field, farther is inaudible."""

LOWEST_GAIN_DB = -40.0
HIGHEST_GAIN_DB = 12.0

_DECIMALS = 3
"""Positions are kept to a thousandth of a degree and a millimetre: finer than any screen or ear."""


def limited(position: Position) -> Position:
    """The nearest position that the editor allows, rounded as the file keeps it."""
    return Position(
        round(position.azimuth_deg, _DECIMALS),
        round(position.elevation_deg, _DECIMALS),
        round(min(max(position.distance_m, NEAREST_M), FARTHEST_M), _DECIMALS),
    )


def free_id(scene: Scene, wish: str) -> str:
    """An id that no source of the scene has, made from ``wish``."""
    stem = re.sub(r"[^\w]+", "-", wish.strip().lower()).strip("-_") or "source"
    taken = {source.id for source in scene.sources}
    if stem not in taken:
        return stem
    return next(name for number in range(2, len(taken) + 3) if (name := f"{stem}-{number}") not in taken)


def free_azimuth_deg(scene: Scene) -> float:
    """Azimuth within 40° of straight ahead that is farthest from every source; the one nearest to ahead of several."""
    taken = [source.at().azimuth_deg for source in scene.sources]

    def room(azimuth_deg: int) -> tuple[float, int]:
        return min((abs(azimuth_deg - other) for other in taken), default=90.0), -abs(azimuth_deg)

    return float(max(range(-40, 41, 10), key=room))


def first_sound(scene: Scene) -> tuple[Clip, Position]:
    """What a source added by hand sounds like and where it is, until it is told otherwise: away from the others."""
    return (
        Clip(kind="synthesis", name="bell", seed=len(scene.sources) + 1),
        Position(free_azimuth_deg(scene), 0.0, 2.0),
    )


def with_new_source(scene: Scene, label: str, clip: Clip, position: Position) -> tuple[Scene, str]:
    """The scene with one more source at the end of the list, and the new source's id."""
    new_id = free_id(scene, label)
    source = SoundSource(id=new_id, label=label, clip=clip, position=Placement.of(limited(position)), origin="manual")
    return scene.model_copy(update={"sources": (*scene.sources, source)}), new_id


def without_source(scene: Scene, source_id: str) -> Scene:
    """The scene without that source; where it was found nothing is found again."""
    gone = scene.source(source_id)
    kept = tuple(source for source in scene.sources if source.id != source_id)
    removed = scene.removed
    if gone.is_found and gone.region is not None:
        frame_s = scene.media.frame_s if scene.media is not None else None
        seen_s = frame_s if gone.region.t_s is None else gone.region.t_s
        removed = (*removed, gone.region.model_copy(update={"t_s": seen_s}))
    return scene.model_copy(update={"sources": kept, "removed": removed})


def _by_hand(scene: Scene, source: SoundSource, what: ByHand) -> Scene:
    """The scene with a changed source, marked as such if an analysis had found it and it is another now."""
    if source.is_found and what not in source.by_hand and source != scene.source(source.id):
        source = source.model_copy(update={"by_hand": (*source.by_hand, what)})
    return scene.with_source(source)


def renamed(scene: Scene, source_id: str, label: str) -> Scene:
    """The scene with another label for that source; its id stays, for protocols and results name it."""
    return _by_hand(scene, scene.source(source_id).model_copy(update={"label": label}), "label")


def enabled(scene: Scene, source_id: str, *, on: bool) -> Scene:
    """The scene with that source sounding or muted."""
    return _by_hand(scene, scene.source(source_id).model_copy(update={"enabled": on}), "enabled")


def with_clip(scene: Scene, source_id: str, clip: Clip) -> Scene:
    """The scene with another sound for that source."""
    return _by_hand(scene, scene.source(source_id).model_copy(update={"clip": clip}), "clip")


def with_words(scene: Scene, source_id: str, words: str) -> Scene:
    """The scene with what a source sounds like in words, for who makes its sound next; empty: nothing is said of it.

    Whoever says so wants it made: a sound that was chosen by hand stands until then, and not beyond.
    """
    said = {name: text for name, text in source_words(scene).items() if name != source_id}
    if words.strip():
        said[source_id] = words.strip()
    changed = with_words_of(scene.model_copy(update={"provenance": {"source_prompts": said}}), scene)
    source = scene.source(source_id)
    if not words.strip() or "clip" not in source.by_hand:
        return changed
    return changed.with_source(
        source.model_copy(update={"by_hand": tuple(mark for mark in source.by_hand if mark != "clip")})
    )


def source_words(scene: Scene) -> dict[str, str]:
    """What is said of single sources, by their ids."""
    said = scene.provenance.get("source_prompts")
    return {name: words for name, words in said.items() if isinstance(words, str)} if isinstance(said, Mapping) else {}


def with_words_of(known: Scene, scene: Scene) -> Scene:
    """The scene with what ``known`` says in words of those sources that are in both."""
    there = {source.id for source in scene.sources}
    said = {name: words for name, words in source_words(known).items() if name in there}
    provenance = {name: value for name, value in scene.provenance.items() if name != "source_prompts"}
    return scene.model_copy(update={"provenance": provenance | ({"source_prompts": said} if said else {})})


def with_gain(scene: Scene, source_id: str, gain_db: float) -> Scene:
    """The scene with another gain for that source, within what the editor offers."""
    kept = round(min(max(gain_db, LOWEST_GAIN_DB), HIGHEST_GAIN_DB), 1)
    source = scene.source(source_id)
    clip = source.clip.model_copy(update={"gain_db": kept})
    return _by_hand(scene, source.model_copy(update={"clip": clip}), "gain")


def moved(scene: Scene, source_id: str, to: Position, at_s: float = 0.0) -> Scene:
    """The scene with that source at another position at a time.

    A source that moves keeps the shape of its path: the whole trajectory turns and scales with the point at ``at_s``.
    """
    source = scene.source(source_id)
    target = limited(to)
    if source.trajectory is None:
        return _by_hand(scene, source.model_copy(update={"position": Placement.of(target)}), "position")
    before = source.at(at_s)
    turn, lift = target.azimuth_deg - before.azimuth_deg, target.elevation_deg - before.elevation_deg
    stretch = target.distance_m / before.distance_m

    def shifted(point: Waypoint) -> Waypoint:
        return point.model_copy(
            update={
                "azimuth_deg": round(wrap_azimuth(point.azimuth_deg + turn), _DECIMALS),
                "elevation_deg": round(min(max(point.elevation_deg + lift, -90.0), 90.0), _DECIMALS),
                "distance_m": round(min(max(point.distance_m * stretch, NEAREST_M), FARTHEST_M), _DECIMALS),
            }
        )

    path = tuple(shifted(point) for point in source.trajectory)
    return _by_hand(scene, source.model_copy(update={"trajectory": path}), "position")


def with_room(scene: Scene, room: Room | None) -> Scene:
    """The scene in another room; None is the open air (anechoic)."""
    return scene.model_copy(update={"room": room})


def titled(scene: Scene, title: str) -> Scene:
    """The scene with another title."""
    return scene.model_copy(update={"title": title})


def with_field_of_view(scene: Scene, hfov_deg: float) -> Scene:
    """The scene seen by a camera of another horizontal field of view.

    A source that has a region stays on its pixel, all along its path: its directions are derived anew through the
    camera. A source that was placed by hand without a region, or is somewhere that the camera cannot see, keeps its
    directions. Distances stay.
    """
    said = {**scene.camera.model_dump(), "hfov_deg": round(hfov_deg, 1), "source": "manual"}
    changed = seen_through(scene, CameraView.model_validate(said), lambda source: source.region is not None)
    if changed.pinhole == scene.pinhole:
        return changed
    sources = tuple(source if source.region is None else _rounded(source) for source in changed.sources)
    return changed.model_copy(update={"sources": sources})


def _rounded(source: SoundSource) -> SoundSource:
    def kept(point: Placement) -> Placement:
        at = limited(point.position)
        return point.model_copy(update={"azimuth_deg": at.azimuth_deg, "elevation_deg": at.elevation_deg})

    if source.position is not None:
        return source.model_copy(update={"position": kept(source.position)})
    return source.model_copy(update={"trajectory": tuple(kept(point) for point in source.trajectory or ())})


def at_pixel(camera: Camera, x_px: float, y_px: float, distance_m: float) -> Position:
    """Position of a source that is dragged to a point of the picture: its distance stays."""
    seen = camera.direction_of(x_px, y_px)
    return Position(seen.azimuth_deg, seen.elevation_deg, distance_m)


def in_front(azimuth_deg: float) -> bool:
    """Whether an azimuth lies in the half-space that a camera may show."""
    return abs(wrap_azimuth(azimuth_deg)) < 90.0


def nudged(position: Position, *, right_deg: float = 0.0, up_deg: float = 0.0, farther: float = 0.0) -> Position:
    """A position after a step by keyboard: degrees right, degrees up, ``farther`` steps of a sixth of an octave."""
    elevation = min(max(position.elevation_deg + up_deg, -90.0), 90.0)
    distance_m = position.distance_m * math.pow(2.0, farther / 6.0)
    return limited(Position(wrap_azimuth(position.azimuth_deg + right_deg), elevation, distance_m))


def pixel_in(camera: Camera, direction: Direction) -> tuple[float, float] | None:
    """Where a direction appears within the picture; None when it lies outside."""
    point = camera.pixel_of(direction)
    if point is None or not (0 <= point[0] <= camera.width_px and 0 <= point[1] <= camera.height_px):
        return None
    return point
