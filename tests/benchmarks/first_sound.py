"""From a picture of four things to the first second of sound over headphones, by the built-ins.

Each process is measured for its first time too: a program that has just started pays for libraries and head responses.
"""

import time
from pathlib import Path

from measuring import Row, Times, in_a_child, timed

PART = "first-sound"
FIRST_S, WHOLE_S = 1.0, 10.0
MOST_MS = 300.0
"""From known positions to the first second of sound."""
COLD_RUNS = 3


def rows(folder: Path) -> list[Row]:
    """Seeing, sounding, and both; then in fresh processes."""
    import pictures

    from core.pipeline import render_scene

    path = pictures.save_picture(folder)
    scene = look(path)
    seeing, both = timed(lambda: look(path)), timed(lambda: sound(look(path)))
    options = headphones()
    again = timed(lambda: render_scene(scene, folder, options, WHOLE_S))
    return [
        timed(lambda: sound(scene)).row(PART, "positions to the first second of sound", most=MOST_MS),
        seeing.row(PART, "picture of 1920 x 1080 to a scene of 4 sources"),
        both.row(PART, "picture to the first second of sound"),
        timed(lambda: sound(scene, WHOLE_S)).row(PART, "positions to ten seconds of sound"),
        again.row(PART, "positions to ten seconds of sound, heard before", note="as when a source is moved"),
        *cold(path),
    ]


def look(path: Path):
    """A scene of four sources."""
    from core.pipeline import AnalyseOptions, analyse

    return analyse(path, AnalyseOptions(sources=4))


def headphones():
    """As a scene is previewed."""
    from core.acoustics.door import RenderOptions
    from core.audio import Layout

    return RenderOptions(Layout.BINAURAL)


def sound(scene, first_s: float = FIRST_S):
    """Its first second, nothing of it made before."""
    from core.pipeline import render_scene
    from core.sound import clips

    clips.kept.cache_clear()
    return render_scene(scene, Path(), headphones(), first_s)


def cold(path: Path) -> list[Row]:
    """The first time in a process."""
    found = [in_a_child("first_sound:first_time", str(path)) for _ in range(COLD_RUNS)]
    names = ("first picture of a process to a scene", "first positions of a process to the first second of sound")
    return [
        Times(tuple(run[at] for run in found)).row(PART, name, note="libraries are loaded meanwhile")
        for at, name in enumerate(names)
    ]


def first_time(path: str) -> tuple[float, float]:
    """In a process of its own: seconds of seeing and of sounding, each for the first time."""
    from core import pipeline  # noqa: F401 - a program has it before it is asked for anything

    began = time.perf_counter()
    scene = look(Path(path))
    seen = time.perf_counter()
    sound(scene)
    return seen - began, time.perf_counter() - seen
