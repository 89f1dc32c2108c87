"""Which of the things that were found anew are those that a scene knows already."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count

from core.pipeline.stages import is_followed
from core.scene import Region, Scene, SoundSource

LEAST_OVERLAP = 0.5
"""Of what two boxes cover together: with less in common they are not of the same thing."""
_SAME_TIME_S = 1e-3
_SHORT_S = 0.5
"""A thing that was seen so shortly before or after a time may have been there then."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Recognised:
    """What became of the sources of a scene when its picture or film was looked at anew."""

    ids: dict[str, str] = field(default_factory=dict)
    """From the id of a source that was found anew to the id under which it is known."""
    removed: frozenset[str] = frozenset()
    """Ids of those found anew that a person had deleted."""


def overlap(first: Box, second: Box) -> float:
    """What two boxes have in common as a share of what they cover together (intersection over union)."""
    if first == second:
        return 1.0
    width = min(first[2], second[2]) - max(first[0], second[0])
    height = min(first[3], second[3]) - max(first[1], second[1])
    common = max(0.0, width) * max(0.0, height)
    covered = _area(first) + _area(second) - common
    return common / covered if covered > 0.0 else 0.0


def recognised(known: Scene, fresh: Scene) -> Recognised:
    """Find the sources of ``known`` among those of ``fresh``, a scene of the same picture or film.

    Two are the same whose boxes overlap by ``LEAST_OVERLAP`` or more at the same time, in the same shot; the boxes of
    what moves are carried along its path to that time. Of two moments of a film that nobody followed nothing is known
    but their places: there boxes are compared as they are. Each is one other at most, the best overlap first. What is
    most like a source that a person deleted is that source. What a person placed in the picture is known too.
    """
    old = [source for source in known.sources if source.region is not None]
    new = [source for source in fresh.sources if source.is_found]
    gone = {
        source.id: max((_likeness(known, each, fresh, source) for each in known.removed), default=0.0) for source in new
    }
    pairs = [
        (likeness, before, after)
        for after in new
        for before in old
        if (likeness := _likeness(known, before, fresh, after)) >= max(LEAST_OVERLAP, gone[after.id])
    ]
    pairs.sort(key=lambda pair: (-pair[0], pair[1].id != pair[2].id))
    ids: dict[str, str] = {}
    for _, before, after in pairs:
        if after.id not in ids and before.id not in ids.values():
            ids[after.id] = before.id
    return Recognised(ids, frozenset(name for name, like in gone.items() if like >= LEAST_OVERLAP and name not in ids))


def known_by(known: Scene, fresh: Scene) -> Scene:
    """What was found anew under the ids of what it is known as, or new ones; without what a person had deleted."""
    ids = ids_for(known, fresh)
    kept = tuple(source.model_copy(update={"id": ids[source.id]}) for source in fresh.sources if source.id in ids)
    return fresh.model_copy(update={"sources": kept})


def ids_for(known: Scene, fresh: Scene) -> dict[str, str]:
    """Ids for what was found anew and a person had not deleted: those under which it is known, or ones never given."""
    found = recognised(known, fresh)
    added = [source.id for source in fresh.sources if source.is_found and source.id not in found.ids]
    added = [name for name in added if name not in found.removed]
    said = known.provenance.get("sounds")
    taken = {source.id for source in known.sources} | set(said if isinstance(said, Mapping) else ())
    return found.ids | dict(zip(added, _free(taken, added), strict=True))


def _free(taken: set[str], wishes: list[str]) -> list[str]:
    """For each wish the id that is wished for, or the next free ``source-N``; none twice."""
    given: list[str] = []
    for wish in wishes:
        names = (f"source-{number}" for number in count(1))
        free = wish if wish not in taken else next(name for name in names if name not in taken)
        taken = taken | {free}
        given.append(free)
    return given


def _likeness(known: Scene, before: SoundSource | Region, fresh: Scene, after: SoundSource) -> float:
    """Overlap of two things' boxes at a time at which both were there; 0 where there is no such time."""
    region = before if isinstance(before, Region) else before.region
    if region is None or after.region is None:
        return 0.0
    then_s, now_s = _time_of(region, known), _time_of(after.region, fresh)
    if abs(then_s - now_s) <= _SAME_TIME_S or not (is_followed(known) or is_followed(fresh)):
        return overlap(region.box_px, after.region.box_px)
    if _goes_on(after, fresh, now_s, then_s):
        return overlap(region.box_px, _carried(after, after.region, then_s, fresh))
    if isinstance(before, SoundSource) and _goes_on(before, known, then_s, now_s):
        return overlap(_carried(before, region, now_s, known), after.region.box_px)
    return 0.0


def _goes_on(source: SoundSource, scene: Scene, seen_s: float, at_s: float) -> bool:
    """Whether a source that was seen at one time was still or already there at another, in the same shot."""
    shots = (scene.media.shots if scene.media is not None else None) or ()
    in_shot = any(start_s <= min(seen_s, at_s) and max(seen_s, at_s) < end_s for start_s, end_s in shots)
    spans = source.presence or shots
    return in_shot and spans[0][0] - _SHORT_S <= at_s <= spans[-1][1] + _SHORT_S


def _time_of(region: Region, scene: Scene) -> float:
    if region.t_s is not None:
        return region.t_s
    return (scene.media.frame_s if scene.media is not None else None) or 0.0


def _carried(source: SoundSource, region: Region, to_s: float, scene: Scene) -> Box:
    """The box of a source at another time, moved as far as the source moves in the picture until then."""
    camera = scene.pinhole
    left, top, right, bottom = region.box_px
    if camera is None:
        return region.box_px
    then, now = (camera.pixel_of(source.at(t_s).direction) for t_s in (_time_of(region, scene), to_s))
    if then is None or now is None:
        return region.box_px
    across, down = now[0] - then[0], now[1] - then[1]
    return left + across, top + down, right + across, bottom + down


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
