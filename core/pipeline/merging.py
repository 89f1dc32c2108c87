"""A scene that was made again, brought together with what a person changed in it meanwhile."""

from collections.abc import Mapping

from core.pipeline.matching import LEAST_OVERLAP, ids_for, overlap
from core.pipeline.stages import (
    BY_SOURCE,
    PLACING,
    SEEING,
    SOUNDING,
    Stage,
    is_followed,
    keeps_sources,
    replaced,
)
from core.scene import CameraView, Media, Scene, SoundSource, seen_through

_PLACE = ("position", "trajectory", "scale")
_COURSE = (*_PLACE, "presence", "region")
_SOUND = ("label", "clip", "enabled")
_HELD: Mapping[str, tuple[str, ...]] = {
    "label": ("label",),
    "clip": ("clip",),
    "enabled": ("enabled",),
    "position": _PLACE,
    "gain": (),
}
"""What of a source stays by what a person changed of it; the gain is within the clip."""


def merged(current: Scene, fresh: Scene, stage: Stage) -> Scene:
    """The scene ``current`` with a stage as in ``fresh``, made of it by ``remake``; it may have been edited since.

    What a person changed stays as it is: the title, the room, a field of view set by hand, sources added by hand, and
    of the sources that were found whatever ``by_hand`` names. A source keeps its id when it is found again (by its
    place in the picture, ``core.pipeline.matching``). One that is not is left out, unless a person changed anything of
    it or it has no place in the picture. What was deleted does not come back. The provenance is that of ``fresh`` for
    the stage and those that follow from it, and else stays. A scene merged with itself is itself.

    Raises
    ------
    ValueError
        The two scenes are of different pictures or films.
    """
    if current.media is not None and fresh.media is not None and current.media.sha256 != fresh.media.sha256:
        raise ValueError("scenes of different pictures cannot be merged")
    camera = _camera(current, fresh, stage)
    old, new = (seen_through(scene, camera, _is_where_it_is_seen) for scene in (current, fresh))
    ids = _same(old, new) if keeps_sources(fresh, stage) else ids_for(old, new)
    again = {ids[source.id]: source for source in new.sources if source.id in ids}
    sources = [_renewed(source, again.pop(source.id, None), fresh, stage) for source in old.sources]
    sources += [source.model_copy(update={"id": source_id}) for source_id, source in again.items()]
    return current.model_copy(
        update={
            "media": _media(current, fresh, stage),
            "camera": camera,
            "sources": tuple(source for source in sources if source is not None),
            "provenance": _provenance(current, fresh, stage, ids),
        }
    )


def _camera(current: Scene, fresh: Scene, stage: Stage) -> CameraView:
    stays = stage is Stage.SOUND or current.camera.source == "manual"
    return current.camera if stays else fresh.camera


def _is_where_it_is_seen(source: SoundSource) -> bool:
    return source.is_found and "position" not in source.by_hand


def _same(old: Scene, new: Scene) -> dict[str, str]:
    """The sources of ``new`` that are still in ``old``: of the same id, at the same place of the picture."""
    regions = {source.id: source.region for source in old.sources if source.is_found}
    ids = {}
    for source in new.sources:
        region = regions.get(source.id)
        if region is None or source.region is None or not source.is_found:
            continue
        if overlap(region.box_px, source.region.box_px) >= LEAST_OVERLAP:
            ids[source.id] = source.id
    return ids


def _renewed(source: SoundSource, again: SoundSource | None, fresh: Scene, stage: Stage) -> SoundSource | None:
    """A source as it was found again; None for one that was not, unless a person had a hand in it."""
    if again is None:
        stays = keeps_sources(fresh, stage) or not source.is_found or source.by_hand
        return source if stays else None
    if not source.is_found:
        return source
    held = {name for mark in source.by_hand for name in _HELD[mark]}
    said = {name: getattr(again, name) for name in _fields(fresh, stage) if name not in held}
    if "gain" in source.by_hand and "clip" in said:
        said["clip"] = again.clip.model_copy(update={"gain_db": source.clip.gain_db})
    return source.model_copy(update=said)


def _fields(fresh: Scene, stage: Stage) -> tuple[str, ...]:
    """What of a source a stage says."""
    if stage is Stage.SOUND:
        return _SOUND
    course = _PLACE if keeps_sources(fresh, stage) else _COURSE
    return course if stage is Stage.PLACE else (*course, *_SOUND)


def _media(current: Scene, fresh: Scene, stage: Stage) -> Media | None:
    if current.media is None or fresh.media is None or keeps_sources(fresh, stage):
        return current.media or fresh.media
    seen = ("width_px", "height_px", "duration_s", "frame_s", "shots")
    return current.media.model_copy(update={name: getattr(fresh.media, name) for name in seen})


def _provenance(current: Scene, fresh: Scene, stage: Stage, ids: Mapping[str, str]) -> dict[str, object]:
    before, after = current.provenance, fresh.provenance
    keys: tuple[str, ...] = {Stage.SEE: (*SEEING, *PLACING, *SOUNDING), Stage.PLACE: PLACING, Stage.SOUND: SOUNDING}[
        stage
    ]
    if stage is Stage.PLACE and is_followed(fresh):
        keys = (*SEEING, *PLACING)
    if current.camera.source == "manual":
        keys = tuple(key for key in keys if key != "camera")
    said = replaced(before, after, ("app", *keys))
    held = {source.id for source in current.sources if stage is Stage.PLACE or "clip" in source.by_hand}
    for key in BY_SOURCE:
        of_each = _by_source(before.get(key), after.get(key), ids, held)
        said.pop(key, None)
        said |= {key: of_each} if of_each or key in after else {}
    return said


def _by_source(before: object, after: object, ids: Mapping[str, str], held: set[str]) -> object:
    """What is said of single sources: of those that were found again as it is said now, of the others as it was."""
    before, after = (said if said is not None else {} for said in (before, after))
    if not (isinstance(before, Mapping) and isinstance(after, Mapping)):
        return before
    renewed = {ids[name]: words for name, words in after.items() if name in ids and ids[name] not in held}
    known = set(ids.values()) - held
    return {name: words for name, words in before.items() if name not in known} | renewed
