"""How long rendering takes: five sources in a room, and what costs more."""

from pathlib import Path

import numpy as np
from measuring import Row, timed

PART = "rendering"
MOVING_S = 5.0


def rows(_folder: Path) -> list[Row]:
    """5 s of five sources to headphones and to 5.1; ten moving sources by every method; a longer tail."""
    from dataclasses import replace

    from core.acoustics.door import RenderOptions
    from core.acoustics.registry import methods_for
    from core.acoustics.rendering import render
    from core.audio import Layout
    from core.scene import default_room

    def row(name, job, options, runs=5, **asked):
        return timed(lambda: render(job, options), runs).row(PART, name, **asked)

    job, moving = five_sources(), ten_moving_sources()
    layouts = (Layout.BINAURAL, Layout.SURROUND_51)
    found = [row(f"5 s of 5 sources, RT60 0.3 s, {layout}", job, RenderOptions(layout)) for layout in layouts]
    for layout in layouts:
        for method in methods_for(layout):
            name = f"5 s of 10 moving sources, RT60 0.3 s, {layout} ({method})"
            found.append(row(name, moving, RenderOptions(layout, method), 3, most=1000 * MOVING_S))
    longer = replace(job, room=default_room().model_copy(update={"rt60_s": 0.6}))
    return [*found, row("5 s of 5 sources, RT60 0.6 s, binaural", longer, RenderOptions(Layout.BINAURAL))]


def five_sources():
    """Five sources of 5 s in a room of RT60 0.3 s."""
    from core.acoustics.door import PlacedClip, RenderJob
    from core.geometry import Position
    from core.scene import default_room
    from core.sound.library import synthesise

    names = ("rain", "bird", "car", "clock", "voice")
    places = (Position(-60, 0, 1), Position(-20, 10, 2), Position(0, 0, 4), Position(45, -5, 1.5), Position(90, 0, 3))
    placed = tuple(PlacedClip(synthesise(name, 5.0), place) for name, place in zip(names, places, strict=True))
    return RenderJob(placed, default_room(), 5.0)


def ten_moving_sources():
    """Ten sources of noise around the head, 90 degrees in a second."""
    from core.acoustics.door import PlacedClip, RenderJob
    from core.audio import AudioClip
    from core.geometry import Position
    from core.scene import default_room

    def path_of(number):
        return lambda time_s: Position(36 * number + 90 * time_s, 5, 1.0 + 0.1 * number)

    noise = AudioClip.mono(np.random.default_rng(0).standard_normal(round(48_000 * MOVING_S)) * 0.02)
    paths = [path_of(number) for number in range(10)]
    return RenderJob(tuple(PlacedClip(noise, path(0.0), path=path) for path in paths), default_room(), MOVING_S)
