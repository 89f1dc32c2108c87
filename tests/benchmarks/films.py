"""How many frames of a film are followed in a second: four things, 1280 x 720, H.264, from the file to the scene."""

import time
from dataclasses import replace
from pathlib import Path

import pictures
from measuring import CPU, CUDA, Row

PART = "films"
SOURCES = 4
LOADING_S, SHORT_S = 0.2, 0.4
FILM = f"film of 1280 x 720, at most {SOURCES} things at a time"
LEAST_PER_S = {CUDA: 25.0}
"""What was asked of a graphics card."""
DETECTOR, SAM2, DEPTH = "rtdetr-r18", "sam2.1-tiny", "depth-anything-v2-small"


def builtin(folder: Path) -> Row:
    """Without a model."""
    from core.pipeline import AnalyseOptions

    return followed(folder, "flow and background, no model", AnalyseOptions(sources=SOURCES), CPU)


def rows(folder: Path, device: str, *, long: bool) -> list[Row]:
    """With a detector and, on a card or where it may take long, with SAM's memory."""
    import untrained

    from core.pipeline import AnalyseOptions, analyse

    data, short = untrained.site(folder), pictures.save_film(folder, LOADING_S)
    untrained.install(data, (DETECTOR, DEPTH))
    options = AnalyseOptions(sources=SOURCES, regions=DETECTOR, depth=DEPTH)
    with untrained.model_process(data, device) as here:
        analyse(short, options, models=here.models)  # loads the models
        row = followed(folder, f"{DETECTOR} and {DEPTH}", options, device, here.models)
        found = [replace(row, **here.memory())]
    return [*found, *remembered(folder, device)] if long or device != CPU else found


def remembered(folder: Path, device: str) -> list[Row]:
    """SAM's memory of four things, and the depth: in the numbers of the program, and in float32 where they are others.

    Each in a model process of its own.
    """
    import untrained

    from core.neural.loading import Precision

    data = untrained.site(folder)
    untrained.install(data, (SAM2, DEPTH))
    with untrained.model_process(data, device) as here, here.backends.tracker(SAM2) as own:
        chosen = own.loading
    numbers = dict.fromkeys((chosen.precision, Precision.FLOAT32))
    return [
        remembered_in(folder, device, replace(chosen, precision=each), own=each is chosen.precision) for each in numbers
    ]


def remembered_in(folder: Path, device: str, loading, *, own: bool) -> Row:
    """SAM's memory in some numbers."""
    import untrained

    from core.pipeline.proxies import RemoteTracker
    from core.progress import Progress

    data, short = untrained.site(folder), pictures.save_film(folder, LOADING_S)
    seconds_long = SHORT_S if device == CPU else pictures.FILM_S
    with untrained.model_process(data, device) as here:
        tracker = RemoteTracker(here.process, "film_tracker:FourThings", loading, Progress())
        depth = here.backends.depth(DEPTH)
        follow_film(short, tracker, depth)  # loads the models
        path = pictures.save_film(folder, seconds_long)
        began = time.perf_counter()
        tracks = follow_film(path, tracker, depth)
        per_s = seconds_long * pictures.FILM_RATE / (time.perf_counter() - began)
        memory = here.memory()
    note = f"{tracks} tracks; {seconds_long:g} s of film; the things are given, after the network looked for its own"
    name = f"{FILM}: {SAM2} in {loading.precision} and {DEPTH}"
    least = LEAST_PER_S.get(device) if own else None
    return Row(PART, name, per_s, "frames/s", device=device, least=least, note=note, **memory)


def follow_film(path: Path, tracker, depth) -> int:
    """Follow a film; how many tracks it has."""
    from core.media.timed_frames import TimedFrames
    from core.vision.tracking.follow import FollowOptions, follow

    return len(follow(TimedFrames(path), tracker, depth, FollowOptions(sources=SOURCES)).tracks)


def followed(folder: Path, how: str, options, device: str, models=None) -> Row:
    """A whole film, once."""
    from core.pipeline import analyse

    path = pictures.save_film(folder)
    began = time.perf_counter()
    scene = analyse(path, options, models=models)
    per_s = pictures.FILM_S * pictures.FILM_RATE / (time.perf_counter() - began)
    name = f"{FILM}: {how}"
    note = f"{len(scene.sources)} tracks" + ("" if models is None else ", of weights that nobody trained")
    return Row(PART, name, per_s, "frames/s", device=device, least=LEAST_PER_S.get(device), note=note)
