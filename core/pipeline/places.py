"""Who of those that were followed through a film is in the scene: at a time, as many that sound as are asked for."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from core.pipeline.choosing import MOST_SILENT
from core.pipeline.describing import Seen, regions_of, source_id
from core.pipeline.presence import FADE_S, Spans
from core.pipeline.sounding import soundings
from core.scene import Scene, SoundSource
from core.vision.analysis import MAX_SOURCES
from core.vision.tracking.tracks import SHORTEST_S

_TIMES_AS_MANY = 2


def most_followed(count: int) -> int:
    """How many things are followed at a time so that ``count`` of them may sound.

    Twice as many: in a furnished room every second thing that detectors know makes no sound. Where there are so many,
    each more costs some 8 ms of one core a frame (640 by 360, a detector's things): 46 ms for five, 91 ms for ten.
    Where nobody knows what things are no more are followed.
    """
    return min(MAX_SOURCES, _TIMES_AS_MANY * count)


def sounding_first(scene: Scene, seen: Seen, prompt: str | None, count: int) -> Scene:
    """The scene of a film with at most ``count`` sources that sound at a time, and ``MOST_SILENT`` others.

    Who is followed is not touched: a source is heard while it has a place, and keeps its path. What moves has a place
    before what stands, as for those who follow it; else who came first. Ids are given anew, in order. How many were
    left out is said in the provenance.

    Parameters
    ----------
    scene
        With everything that was followed, without sounds.
    seen
        What a labeller thinks of it.
    prompt
        What is in the film, in words.
    """
    labels = [region.label for _, region in regions_of(scene)]
    shares = [seen.get(region, {}) for _, region in regions_of(scene)]
    sounds = [sound.enabled for sound in soundings(labels, prompt, 0, shares)]
    heard = [source for source, is_heard in zip(scene.sources, sounds, strict=True) if is_heard]
    silent = [source for source, is_heard in zip(scene.sources, sounds, strict=True) if not is_heard]
    shots = (scene.media.shots if scene.media is not None else None) or ((0.0, 0.0),)
    whole = ((0.0, shots[-1][1]),)
    placed = _placed(heard, count, whole) | _placed(silent, min(count, MOST_SILENT), whole)
    kept = [placed[source.id] for source in scene.sources if source.id in placed]
    left_out = {
        "silent": sum(source.id not in placed for source in silent),
        "no_place": sum(source.id not in placed for source in heard),
    }
    said = {"left_out": {why: number for why, number in left_out.items() if number}} if any(left_out.values()) else {}
    return scene.model_copy(
        update={
            "sources": tuple(
                source.model_copy(update={"id": source_id(number)}) for number, source in enumerate(kept, start=1)
            ),
            "provenance": {**scene.provenance, **said},
        }
    )


def _placed(sources: Sequence[SoundSource], places: int, whole: Spans) -> dict[str, SoundSource]:
    """Those that have a place at some time, by their ids, heard while they have it.

    Parameters
    ----------
    whole
        When a source is there that says nothing of it.
    """
    placed: dict[str, SoundSource] = {}
    for source in sorted(sources, key=lambda each: each.trajectory is None):
        there = source.presence or whole
        spans = _with_place(there, [other.presence or whole for other in placed.values()], places)
        if spans == there:
            placed[source.id] = source
        elif spans:
            placed[source.id] = source.model_copy(update={"presence": spans})
    return placed


def _with_place(spans: Spans, others: Sequence[Spans], places: int) -> tuple[tuple[float, float], ...]:
    """The parts of the spans in which fewer others than there are places are there; none so short that it is a blip.

    Who fades out has left its place.
    """
    taken = [[(from_s, max(from_s, to_s - FADE_S)) for from_s, to_s in other] for other in others]
    edges = sorted({edge_s for each in (spans, *taken) for span in each for edge_s in span})
    parts: list[tuple[float, float]] = []
    for from_s, to_s in pairwise(edges):
        middle_s = (from_s + to_s) / 2
        if not _covers(spans, middle_s) or sum(_covers(other, middle_s) for other in taken) >= places:
            continue
        goes_on = bool(parts) and parts[-1][1] == from_s and any(start_s < from_s < end_s for start_s, end_s in spans)
        parts.append((parts.pop()[0] if goes_on else from_s, to_s))
    return tuple(part for part in parts if part in spans or part[1] - part[0] >= SHORTEST_S)


def _covers(spans: Iterable[tuple[float, float]], time_s: float) -> bool:
    return any(from_s <= time_s <= to_s for from_s, to_s in spans)
