"""The presets as a whole: the picture of four things to a scene, by models of the published sizes."""

import time
from pathlib import Path

import pictures
from measuring import CPU, Row, Times, free_mb, in_a_child, not_run, timed
from networks import work_of

PART = "presets"
RUNS = 3
SOURCES = 4
DEFAULT_MOST_MB = 8_000
SEE2SOUND_NEEDS_MB = 9_000


def rows(folder: Path, device: str, *, long: bool) -> list[Row]:
    """The preset ``default``; with ``long`` also ``see2sound`` beside the public code."""
    found = default(folder, device)
    return [*found, *seeing_of_see2sound(folder, device), *codi(device)] if long else found


def default(folder: Path, device: str) -> list[Row]:
    """RT-DETR, Depth Anything V2 and SigLIP2 in one model process."""
    return preset(folder, "default", device, memory_most_mb=DEFAULT_MOST_MB)


def seeing_of_see2sound(folder: Path, device: str) -> list[Row]:
    """SAM and Depth Anything V1 at their largest; the sounds are the library's here."""
    free = free_mb()
    if free is not None and free < SEE2SOUND_NEEDS_MB:
        return [not_run(PART, "preset see2sound", device, f"needs {SEE2SOUND_NEEDS_MB} MB, and {free:.0f} MB are free")]
    return preset(folder, "see2sound", device, runs=1 if device == CPU else RUNS)


def preset(folder: Path, name: str, device: str, runs: int = RUNS, **asked: float) -> list[Row]:
    """The first picture of a fresh model process, and later ones; sounds are the library's."""
    from dataclasses import replace

    import untrained

    from core.pipeline import analyse
    from core.pipeline.options import BUILTIN
    from core.pipeline.presets import preset_named

    options = replace(preset_named(name).analysis, generator=BUILTIN, sources=SOURCES)
    wanted = [each for each in (options.regions, options.depth, options.labels) if each != BUILTIN]
    data, path = untrained.site(folder), pictures.save_picture(folder)
    untrained.install(data, wanted)
    with untrained.model_process(data, device) as here:

        def work():
            return analyse(path, options, models=here.models)

        began = time.perf_counter()
        scene = work()
        first = Times((time.perf_counter() - began,))
        later = Times(timed(work, runs, warm=False).wall)
        memory = here.memory()
        stages = [
            Times(timed(stage, runs, warm=False).wall).row(PART, f"preset {name}, {model}: {what}", device=device)
            for model in wanted
            for what, stage in work_of(here.backends, model, device)
        ]
    note = f"{', '.join(wanted)}: {len(scene.sources)} sources, of weights that nobody trained"
    said = f"preset {name}: picture of 1920 x 1080 to a scene"
    return [
        first.row(PART, f"{said}, the first of a process", device=device, note=f"{note}; models are loaded meanwhile"),
        later.row(PART, said, device=device, note=note, **memory, **asked),
        *stages,
    ]


def codi(device: str) -> list[Row]:
    """The sounds of ``see2sound``, beside the public code's way."""
    free = free_mb()
    if free is not None and free < SEE2SOUND_NEEDS_MB:
        return [not_run(PART, "CoDi", device, f"needs {SEE2SOUND_NEEDS_MB} MB, and {free:.0f} MB are free")]
    return [Row(**each) for each in in_a_child("codi_speed:rows", device)]
