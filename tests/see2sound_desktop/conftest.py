"""An application over an empty data folder, with the theme applied."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from core.paths import DataFolder
from see2sound_desktop.app import Application
from see2sound_desktop.theme import theme


@pytest.fixture
def application(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    """The whole application, not shown; closed and deleted at the end: a theme restyles every widget there still is."""
    made = Application(DataFolder(tmp_path))
    yield made
    made.close()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    theme().apply("light")
