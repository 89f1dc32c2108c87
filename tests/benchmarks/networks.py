"""Every network of seeing alone, at its published size, in the model process as the program asks it.

The first answer counts the start of the process and the loading. On the CPU one core less than there are computes.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pictures
from measuring import CPU, Row, Times, not_run, timed

from core.errors import See2SoundError

PART = "networks"
RUNS = 3
ONCE_ON_A_CPU = ("sam-vit-huge",)
"""What takes a minute or more there."""
MOST_REGIONS = 4
OUTLINES = "4 boxes to outlines"
EVERYTHING = "regions"


def rows(folder: Path, device: str, *, long: bool) -> Iterator[Row]:
    """All of them, each in a process of its own."""
    import untrained

    data = untrained.site(folder)
    for name in untrained.names():
        try:
            untrained.install(data, [name])
            yield from measured(data, name, device)
        except (RuntimeError, See2SoundError) as error:  # the others are measured all the same
            yield not_run(PART, name, device, error)


def measured(data, name: str, device: str) -> list[Row]:
    """What one model is asked, and how long it takes."""
    import untrained

    from core.models import catalogue

    if device not in catalogue.find(name).devices:
        return []
    found = []
    with untrained.model_process(data, device) as here:
        for what, work in work_of(here.backends, name, device):
            began = time.perf_counter()
            work()
            first_s = time.perf_counter() - began
            times = timed(work, 1 if device == CPU and name in ONCE_ON_A_CPU else RUNS, warm=False)
            note = f"first answer after {first_s:.1f} s"
            wall = Times(times.wall)  # the processor's time is the model process's, not ours
            found.append(wall.row(PART, f"{name}: {what}", device=device, note=note, **here.memory()))
    return found


def work_of(backends, name: str, device: str) -> list[tuple[str, Callable[[], object]]]:
    """What a model is asked, by name. SAM is asked for everything on a card alone: on a CPU that takes a minute."""
    from core.models import catalogue
    from core.models.door import Task
    from core.sound.meaning import candidates

    rgb, tasks = pictures.picture(), catalogue.find(name).tasks
    if Task.DEPTH in tasks:
        depth = backends.depth(name)
        return [("depth", lambda: depth.estimate(rgb, 60.0))]
    if Task.LABELS in tasks:
        labels, words, crops = backends.labels(name), candidates(), pictures.crops(rgb)
        return [(f"4 things among {len(words)} words", lambda: labels.rank(crops, words))]
    finder = backends.regions(name)
    everything = (EVERYTHING, lambda: finder.find(rgb, MOST_REGIONS, seed=0, prompt="a dog, a car"))
    if not name.startswith("sam"):
        return [everything]
    boxes = [tuple(map(float, box)) for box in pictures.BOXES_PX]
    outlines = (OUTLINES, lambda: finder.call("masks_for", rgb, boxes))
    return [outlines] if device == CPU else [outlines, everything]
