"""How many frames of a film are followed in a second: four things, 1280 x 720, H.264, from the file to the scene."""

import time
from dataclasses import replace
from pathlib import Path

import pictures
from measuring import CPU, CUDA, Row

PART = "films"
SOURCES = 4
LOADING_S = 0.2
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

    trackers = (DETECTOR, SAM2) if long or device != CPU else (DETECTOR,)
    data, short = untrained.site(folder), pictures.save_film(folder, LOADING_S)
    untrained.install(data, (*trackers, DEPTH))
    found = []
    for tracker in trackers:
        options = AnalyseOptions(sources=SOURCES, regions=tracker, depth=DEPTH)
        with untrained.model_process(data, device) as here:
            analyse(short, options, models=here.models)  # loads the models
            row = followed(folder, f"{tracker} and {DEPTH}", options, device, here.models)
            found.append(replace(row, **here.memory()))
    return found


def followed(folder: Path, how: str, options, device: str, models=None) -> Row:
    """A whole film, once."""
    from core.pipeline import analyse

    path = pictures.save_film(folder)
    began = time.perf_counter()
    scene = analyse(path, options, models=models)
    per_s = pictures.FILM_S * pictures.FILM_RATE / (time.perf_counter() - began)
    name = f"film of 1280 x 720, at most {SOURCES} things at a time: {how}"
    note = f"{len(scene.sources)} tracks" + ("" if models is None else ", of weights that nobody trained")
    return Row(PART, name, per_s, "frames/s", device=device, least=LEAST_PER_S.get(device), note=note)
