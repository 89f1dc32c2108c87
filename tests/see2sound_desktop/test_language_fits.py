"""The whole product in another language: no word of the first one is left anywhere, and every word has room.

The walk is long, and goes by one language, French, unless SEE2SOUND_FITS names others: ``SEE2SOUND_FITS=de``.
"""

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import walk_patient
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QComboBox, QTabWidget, QWidget
from window_room import cut_off
from window_walk import Walk

from core import paths
from core.paths import DataFolder
from see2sound_desktop.app import Application
from see2sound_desktop.language import Languages, translation

_READ = ("text", "placeholderText", "title", "windowTitle", "toolTip", "accessibleName", "accessibleDescription")
OTHERS = os.environ.get("SEE2SOUND_FITS", "fr").split(",")


def words_of(root: QWidget) -> set[str]:
    """Everything that is shown or read out in a window."""
    said = set()
    for widget in (root, *root.findChildren(QWidget)):
        for name in _READ:
            read = getattr(widget, name, None)
            if callable(read):
                said.add(str(read()).replace("&", ""))
        if isinstance(widget, QComboBox):
            said |= {widget.itemText(row) for row in range(widget.count())}
        if isinstance(widget, QTabWidget):
            said |= {widget.tabText(row).replace("&", "") for row in range(widget.count())}
    return said


def first_words(language: str) -> set[str]:
    """Words of the windows as they were first written that are no words of the other language; without parameters."""
    first, said = set(), set()
    for message in ET.parse(paths.resources() / "translations" / f"see2sound_{language}.ts").getroot().iter("message"):
        first.add(message.findtext("source", "").replace("&", ""))
        said.add((message.findtext("translation") or "").replace("&", ""))
    return {words for words in first - said if "{" not in words and "%" not in words}


def walked(folder: Path, language: str) -> Iterator[tuple[str, set[str], list[str]]]:
    """Of every page, dialog and screen: its words, and those that are cut off."""
    application = Application(DataFolder(folder))
    try:
        application.context.change_settings(language=language, theme="light", text_scale_percent=200)
        application.language_change.settle()
        walk = Walk(application)
        for stand, window in chain(walk.stands(), walk_patient.stands()):
            cut = [
                f"{type(widget).__name__} {getattr(widget, 'text', str)()!r} {why}" for widget, why in cut_off(window)
            ]
            yield stand, words_of(window), cut
    finally:
        application.close()
        application.window.deleteLater()
        application.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        translation().apply(Languages("en", "en", "en"))


@pytest.fixture(scope="module", params=OTHERS)
def walk(request, qapp: QApplication, tmp_path_factory) -> tuple[str, list[tuple[str, set[str], list[str]]]]:
    return request.param, list(walked(tmp_path_factory.mktemp("walk"), request.param))


def test_no_word_of_the_first_language_is_left(walk):
    language, stands = walk
    foreign = first_words(language)
    left = {stand: sorted(words & foreign) for stand, words, _cut in stands}
    assert {stand: words for stand, words in left.items() if words} == {}


def test_no_word_is_cut_off(walk):
    cut = {stand: words for stand, _words, words in walk[1]}
    assert {stand: words for stand, words in cut.items() if words} == {}
