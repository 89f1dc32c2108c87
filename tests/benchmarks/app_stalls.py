"""How long the app's own window stands still while a picture is opened with the models of the preset ``default``.

The therapist's window with its page of scenes, settled; a picture is opened, which the built-ins make a scene of at
once and the models then make again, loaded meanwhile. What comes in is shown. An idle event loop runs beside it.
"""

import tempfile
from pathlib import Path

import pictures
import untrained
from model_stalls import gaps_here_and_beside
from PySide6.QtCore import QEventLoop, QTimer
from stalls import Ticks

from see2sound_desktop.app import Application, qt_application
from see2sound_desktop.presenters.context import OpenScene, PageName
from see2sound_desktop.presenters.scene_making_choices import with_preset

PRESET = "default"
SETTLED_MS = 3000
LOOK_MS = 20


def measured() -> dict[str, list[float]]:
    """Gaps (ms): while the built-ins look, and while the models load and work."""
    qt_application()
    with tempfile.TemporaryDirectory() as name:
        data = untrained.site(Path(name))
        making = with_preset(_usual(), PRESET)
        untrained.install(data, (making.regions, making.depth, making.labels))
        path = pictures.save_picture(Path(name))
        application = Application(data)
        try:
            application.context.change_settings(making=making)
            application.show(PageName.SCENES)
            page = application.window.page(PageName.SCENES)
            wait(SETTLED_MS)
            (seeing, models), beside = gaps_here_and_beside(lambda: opened(page, path))
            if page.editor.scene.provenance["regions"] != making.regions:
                raise RuntimeError("the models did not make the scene again")
        finally:
            application.close()
    return {"seeing": seeing, "models": models, "beside": beside}


def _usual():
    from core.settings import Making

    return Making(sources=pictures.SOURCES)


def opened(page, path: Path) -> tuple[list[float], list[float]]:
    """Open a picture; the gaps until the built-ins are done, and from then until the models are."""
    ticks = Ticks()
    page.take(OpenScene(str(path)))
    until(lambda: not page.editor.opening)
    seeing = ticks.taken()
    until(lambda: not page.making.presenter.running)
    ticks.stop()
    return seeing, ticks.taken()


def until(holds) -> None:
    """Let the event loop run until something holds."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if holds() else None)
    timer.start(LOOK_MS)
    loop.exec()


def wait(milliseconds: int) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
