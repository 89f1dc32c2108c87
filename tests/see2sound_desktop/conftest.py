"""An application over an empty data folder, with the theme applied."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import rendered_once
from calibration_bench import Bench
from level_ward import Ward
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.assessment import sounds
from core.audio import Layout
from core.calibration import SystemVolume
from core.paths import DataFolder
from see2sound_desktop.app import Application
from see2sound_desktop.language import Languages, translation
from see2sound_desktop.theme import theme


@pytest.fixture(autouse=True)
def no_window_left_behind(qapp: QApplication) -> Iterator[None]:
    """Delete every window that a test leaves: pytest-qt's ``deleteLater`` waits for an event loop that never runs."""
    before = set(qapp.topLevelWidgets())
    yield
    for widget in set(qapp.topLevelWidgets()) - before:
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True, scope="module")
def usual_type(qapp: QApplication) -> None:
    """Whatever size of type the file before left."""
    del qapp
    theme().apply("light")


@pytest.fixture(autouse=True)
def sounds_rendered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sounds of built-in tests, which most of these sessions are made of."""
    monkeypatch.setattr(sounds, "rendered", rendered_once.rendered)


@pytest.fixture
def application(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    """The whole application, not shown; closed and deleted at the end: a theme restyles every widget there still is."""
    made = Application(DataFolder(tmp_path))
    yield made
    _let_go(made)


def _let_go(application: Application) -> None:
    """Close and delete it now: each theme that is applied later restyles every widget there still is."""
    application.close()
    application.window.deleteLater()
    application.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    theme().apply("light")
    translation().apply(Languages("en", "en", "en"))


@pytest.fixture
def opening(qapp: QApplication) -> Iterator[Callable[..., Application]]:
    """Opens applications over data folders, by who signed in; closed and deleted at the end."""
    made: list[Application] = []

    def opened(*arguments: object, **options: object) -> Application:
        made.append(Application(*arguments, **options))
        return made[-1]

    yield opened
    for application in made:
        _let_go(application)


@pytest.fixture
def bench_of(application: Application, qtbot: QtBot) -> Iterator[Callable[..., Bench]]:
    """Makes calibration wizards for a layout, over an output at a volume; closed at the end."""
    made: list[Bench] = []

    def make(layout: Layout, volume: SystemVolume | None = None) -> Bench:
        made.append(Bench(application, qtbot, layout, volume))
        return made[-1]

    yield make
    for bench in made:
        bench.close()


@pytest.fixture
def ward(application: Application, qtbot: QtBot) -> Iterator[Ward]:
    """The session page over outputs that play nothing; what runs at the end is stopped."""
    made = Ward(application, qtbot)
    yield made
    if made.page.session is not None:
        made.page.session.stop()
