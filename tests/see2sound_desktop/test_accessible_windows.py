"""Every page, dialog and screen for those who see little, hear them read, or use the keyboard alone.

The way of the Tab key through each is kept in ``tests/data/focus_order``, one file for each stand of the walk. Where
it is meant to be another one, look at it in the window, write the files anew with ``SEE2SOUND_RENEW=focus-order``
before the command that runs this test, and read the difference.
"""

import importlib
import inspect
import os
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import walk_patient
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog
from window_facts import Facts, cut_of, facts_of
from window_walk import Stand, Walk

from core.paths import DataFolder
from see2sound_desktop import windows
from see2sound_desktop.app import Application
from see2sound_desktop.theme import theme
from see2sound_desktop.windows.page import Page
from see2sound_desktop.windows.patient_shell import PatientShell

ORDERS = Path(__file__).parents[1] / "data" / "focus_order"


def walked(folder: Path, text_scale_percent: int) -> Iterator[Stand]:
    """Every window as it stands, to be looked at before the next."""
    application = Application(DataFolder(folder))
    try:
        application.context.change_settings(text_scale_percent=text_scale_percent, theme="light", language="en")
        yield from Walk(application).stands()
        yield from walk_patient.stands()
    finally:
        application.close()
        application.window.deleteLater()
        application.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        theme().apply("light")


@pytest.fixture(scope="module")
def facts(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> tuple[Facts, ...]:
    return tuple(facts_of(*stand) for stand in walked(tmp_path_factory.mktemp("walk"), 100))


def in_lines(found: dict[str, tuple[str, ...]]) -> str:
    return "\n".join(f"{stand}: {one}" for stand, several in found.items() for one in several)


def test_everything_that_the_keyboard_can_go_to_has_a_name_and_a_role(facts: tuple[Facts, ...]) -> None:
    unnamed = {one.stand: one.unnamed for one in facts}
    assert not any(unnamed.values()), in_lines(unnamed)


def test_the_tab_key_goes_as_it_was_looked_at_last(facts: tuple[Facts, ...]) -> None:
    if os.environ.get("SEE2SOUND_RENEW") == "focus-order":
        for old in ORDERS.glob("*.txt"):
            old.unlink()
        for one in facts:
            (ORDERS / f"{one.stand}.txt").write_text("".join(f"{stop}\n" for stop in one.order), encoding="utf-8")
    kept = {path.stem: path.read_text(encoding="utf-8").splitlines() for path in ORDERS.glob("*.txt")}
    assert {one.stand: list(one.order) for one in facts} == kept


def test_nothing_is_cut_off(facts: tuple[Facts, ...]) -> None:
    cut = {one.stand: one.cut for one in facts}
    assert not any(cut.values()), in_lines(cut)


def test_nothing_is_cut_off_of_text_at_200_percent_in_1280_by_800(qapp: QApplication, tmp_path: Path) -> None:
    cut = {stand: cut_of(window) for stand, window in walked(tmp_path, 200)}
    assert not any(cut.values()), in_lines(cut)


def test_the_walk_comes_by_every_page_and_every_dialog(facts: tuple[Facts, ...]) -> None:
    """A new one has to be walked by, too: add where it stands to ``window_walk``."""
    seen = {cls for one in facts for cls in one.classes}
    wanted = set()
    for module in pkgutil.iter_modules(windows.__path__, f"{windows.__name__}."):
        for _name, cls in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(cls, QDialog | Page | PatientShell) and cls.__module__ == module.name:
                wanted.add(cls)
    bases = {cls for cls in wanted if any(issubclass(other, cls) and other is not cls for other in wanted)}
    assert {cls.__name__ for cls in wanted - bases - seen} == set()
