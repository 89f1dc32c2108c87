"""The patient at the head of the window: the side is never cut, however large the letters and long the code."""

import pytest
from pytestqt.qtbot import QtBot

from core.records.model import LesionSide
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.context import PageName

LONG = "P-001-2026-STATION-4-BED-12-NEURO-REHABILITATION"


@pytest.fixture
def head(application: Application, qtbot: QtBot):
    """The chip of the usual window, with letters and a patient's code as asked for, in a demonstration or not."""

    def shown(code: str, scale: int, language: str = "en", *, is_demonstration: bool = False):
        context, window = application.context, application.window
        context.change_settings(text_scale_percent=scale, language=language)
        qtbot.waitUntil(lambda: not application.jobs.busy)
        window._mark.setVisible(is_demonstration)
        context.choose_patient(application.store.add_patient(code, lesion_side=LesionSide.RIGHT))
        window.resize(1280, 800)
        window.show_page(PageName.SESSION)  # a page that asks for more height than there is
        window.show()
        qtbot.waitUntil(lambda: not window._chip._soon.isActive())
        qtbot.wait(50)
        return window._chip

    return shown


def room_px(chip) -> int:
    return chip.width() - chip._around_px


def test_it_stands_on_one_line_where_there_is_room(head):
    assert head("P-001", 100).text() == "P-001  ·  Lesion on the right"


@pytest.mark.parametrize("code", ["P-001", LONG])
@pytest.mark.parametrize("is_demonstration", [False, True])
def test_of_large_type_the_code_gives_way_and_never_the_side(head, code, is_demonstration):
    chip = head(code, 200, is_demonstration=is_demonstration)
    lines = chip.text().split("\n")
    assert lines[-1].endswith("Lesion on the right")
    assert all(chip.fontMetrics().size(0, line).width() <= room_px(chip) for line in lines)
    assert chip.height() >= chip.sizeHint().height(), "both lines have their room"
    header = chip.parentWidget()
    assert header.mapTo(chip.window(), chip.geometry().bottomRight()).x() <= chip.window().width()
    assert chip.accessibleName() == f"Current patient: {code}  ·  Lesion on the right"


def test_another_patient_with_a_short_code_stands_on_one_line_again(head, application, qtbot):
    chip = head(LONG, 200)
    assert "\n" in chip.text()
    application.context.choose_patient(application.store.add_patient("P-2", lesion_side=LesionSide.LEFT))
    qtbot.waitUntil(lambda: chip.text() == "P-2  ·  Lesion on the left")
    qtbot.wait(50)
    assert chip.text() == "P-2  ·  Lesion on the left"
