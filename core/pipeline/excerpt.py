"""A stretch of a scene as a scene of its own: what is heard from a moment of a film on."""

from core.scene import Scene, SoundSource, Waypoint

Spans = tuple[tuple[float, float], ...]


def excerpt(scene: Scene, from_s: float, duration_s: float) -> Scene:
    """What a scene says from ``from_s`` on, for ``duration_s``; its time 0 is ``from_s``.

    Every source is where it is in the whole scene at that time, and is there when it is there. Those that are not there
    at all meanwhile are left out. Sounds begin anew: a loop is heard from its start, and so is a sound that happens
    once. The picture and the regions stay behind, for their times are those of the film.

    Parameters
    ----------
    from_s, duration_s
        Seconds; not negative, and above 0.

    Raises
    ------
    ValueError
        A time is out of range.
    """
    if not (from_s >= 0.0 and duration_s > 0.0):
        raise ValueError("an excerpt begins in the film and lasts")
    kept = []
    for source in scene.sources:
        spans = None if source.presence is None else _spans(source.presence, from_s, duration_s)
        if spans != ():
            changed = {"trajectory": _path(source, from_s, duration_s), "presence": spans, "region": None}
            kept.append(source.model_copy(update=changed))
    return scene.model_copy(update={"media": None, "sources": tuple(kept), "removed": ()})


def _spans(spans: Spans, from_s: float, duration_s: float) -> Spans:
    shifted = ((max(0.0, start_s - from_s), min(duration_s, end_s - from_s)) for start_s, end_s in spans)
    return tuple((start_s, end_s) for start_s, end_s in shifted if start_s < end_s)


def _path(source: SoundSource, from_s: float, duration_s: float) -> tuple[Waypoint, ...] | None:
    if source.trajectory is None:
        return None
    within = tuple(
        point.model_copy(update={"t_s": point.t_s - from_s})
        for point in source.trajectory
        if 0.0 < point.t_s - from_s < duration_s
    )
    return (_waypoint(source, from_s, 0.0), *within, _waypoint(source, from_s, duration_s))


def _waypoint(source: SoundSource, from_s: float, t_s: float) -> Waypoint:
    place = source.at(from_s + t_s)
    return Waypoint(
        t_s=t_s, azimuth_deg=place.azimuth_deg, elevation_deg=place.elevation_deg, distance_m=place.distance_m
    )
