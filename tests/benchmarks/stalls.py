"""How long the window's event loop stands still while a scene is rendered on a worker thread beside it.

Measured in a process of its own, so that the first rendering loads its libraries as it does for a therapist.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from core import paths, scene_library
from core.progress import Progress
from see2sound_desktop.app import THREAD_SWITCH_S
from see2sound_desktop.jobs import Jobs


def render_kitchen(layout: str) -> None:
    """What the preview of a built-in scene does: synthesise six sounds and place them in the scene's room."""
    from core.acoustics.door import RenderOptions
    from core.audio import Layout
    from core.pipeline import render_scene

    path = paths.resources() / "scenes" / "kitchen.scene.json"
    render_scene(scene_library.load(path), path.parent, RenderOptions(Layout(layout)), 5.0)


class Ticks:
    """A 1 ms timer of the event loop, whose gaps (ms) say how long the loop stood still."""

    def __init__(self) -> None:
        self._gaps: list[float] = []
        self._timer, self._clock = QTimer(), QElapsedTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._clock.start()
        self._timer.start(1)

    def _tick(self) -> None:
        self._gaps.append(self._clock.nsecsElapsed() / 1e6)
        self._clock.restart()

    def taken(self) -> list[float]:
        """The gaps since the last time."""
        taken, self._gaps = self._gaps, []
        return taken

    def stop(self) -> None:
        """No more."""
        self._timer.stop()


def gaps_while(jobs: Jobs, work: Callable[[Progress], object]) -> list[float]:
    """Gaps of a 1 ms timer (ms) until a job has ended."""
    loop, ticks = QEventLoop(), Ticks()
    jobs.start("bench", work, ended=loop.quit)
    loop.exec()
    ticks.stop()
    return ticks.taken()


def gaps() -> dict[str, list[float]]:
    """Gaps of a 1 ms timer (ms): during the first rendering, and during later ones in both layouts."""
    sys.setswitchinterval(THREAD_SWITCH_S)
    application = QApplication([])
    jobs = Jobs(application)
    first = gaps_while(jobs, lambda _progress: render_kitchen("binaural"))
    later = []
    for layout in ("binaural", "5.1") * 2:
        later += gaps_while(jobs, lambda _progress, layout=layout: render_kitchen(layout))
    jobs.close()
    return {"first": first, "later": later}
