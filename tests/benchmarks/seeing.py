"""The figures of seeing without a model, as tables: ``python tests/benchmarks/seeing.py``; ``bench.py`` may call it.

One core for every computation, so that the times are those of one core. Films of 320 by 180 pixels; the last table
gives the tracker's time at 640 by 360, as films are decoded for it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from core.evaluation.synthetic import figures, repertoire
from core.evaluation.synthetic.stage import camera

_LARGE_PX = (640, 360)
_LARGE = ("crossing", "noise, uneven times")


def seeing() -> Iterator[str]:
    """The tables, in Markdown, as they are measured."""
    import cv2

    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        yield figures.table(figures.picture_figures(), [figures.film_result(name) for name in repertoire.FILMS])
        for name in _LARGE:
            ms = figures.film_result(name, view=camera(*_LARGE_PX)).ms_per_frame
            size = f"{_LARGE_PX[0]} by {_LARGE_PX[1]}"
            yield f"- {name} at {size}: {ms:.0f} ms of one core a frame, {1000 / ms:.0f} in a second"
    finally:
        cv2.setNumThreads(threads)


if __name__ == "__main__":
    for part in seeing():
        print(part)
