"""The pads for zones, words, pictures and points at any size: large, apart, and out of the neglected third."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from core.assessment.ratings import SCALES
from core.assessment.tasks import CHOICES, MATCH, RATINGS, WORDS, ZONE
from core.records.model import LesionSide
from see2sound_desktop.presenters.session_views import (
    LiveView,
    PatientScreen,
    PatientView,
    PauseReason,
    ShownPicture,
    Stage,
)
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets.patient_button import MIN_GAP_PX, MIN_TARGET_PX
from see2sound_desktop.windows.patient import PatientWindow
from see2sound_desktop.windows.session_live_view import LiveViewWidget

_WORDS = ("maison", "parapluie", "gare", "chocolat")
_SHAPES = {"wide": (960, 540), "square": (600, 600), "high": (400, 800)}


@pytest.fixture(scope="module")
def window(qapp: QApplication) -> Iterator[PatientWindow]:
    theme().apply("light")
    made = PatientWindow()
    made.show()
    yield made
    made.close_for_good()
    made.deleteLater()


def picture(shape: str) -> ShownPicture:
    return ShownPicture(shape, QImage(*_SHAPES[shape], QImage.Format.Format_RGB888))


def view_of(task: str, side: LesionSide, shapes: tuple[str, ...]) -> PatientView:
    return PatientView(
        screen=PatientScreen.CHOOSE,
        lesion_side=side,
        answer_mode="buttons",
        task=task,
        choices=CHOICES[task],
        texts=_WORDS if task == WORDS else (),
        pictures=tuple(picture(shape) for shape in shapes) if task == MATCH else (),
        scale=SCALES[0] if task == RATINGS else "",
    )


def targets_of(window: PatientWindow) -> list[QWidget]:
    pads = window.pads
    answers = {pads.zones: pads.zones, pads.words: pads.words, pads.pictures: pads.pictures, pads.points: pads.points}
    shown = [*answers[pads.currentWidget()].buttons]
    return [*shown, *(made for made in (window.action, window.nothing, window.stop) if made.isVisible())]


def place(window: PatientWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def gap_px(one: QRect, other: QRect) -> int:
    """Between two rectangles, along the axis along which they are farther apart; below 0 where they overlap."""
    across = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(across, down)


@given(
    st.sampled_from([ZONE, WORDS, MATCH, RATINGS]),
    st.sampled_from(LesionSide),
    st.integers(1280, 2560),
    st.integers(800, 1440),
    st.tuples(*[st.sampled_from(tuple(_SHAPES))] * 3),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_targets_are_large_and_apart_and_out_of_the_neglected_third(
    window: PatientWindow, task: str, side: LesionSide, width: int, height: int, shapes: tuple[str, ...]
) -> None:
    window.resize(width, height)
    window.show_view(PatientView(screen=PatientScreen.LISTEN))
    window.show_view(view_of(task, side, shapes))
    places = [place(window, made) for made in targets_of(window)]
    for one in places:
        assert min(one.width(), one.height()) >= MIN_TARGET_PX
        assert window.rect().contains(one)
        assert side is not LesionSide.RIGHT or one.left() >= width // 3
        assert side is not LesionSide.LEFT or one.right() <= width - width // 3
    assert all(gap_px(one, other) >= MIN_GAP_PX - 1 for one, other in combinations(places, 2))


@pytest.mark.parametrize("side", LesionSide)
def test_stop_stands_in_the_same_corner_beside_pictures_as_under_other_pads(
    window: PatientWindow, side: LesionSide
) -> None:
    window.resize(1280, 800)
    window.show_view(view_of(ZONE, side, ()))
    below = place(window, window.stop)
    window.show_view(view_of(MATCH, side, ("wide",) * 3))
    beside = place(window, window.stop)
    corner = QRect.bottomLeft if side is LesionSide.LEFT else QRect.bottomRight
    assert corner(beside) == corner(below)


def test_the_words_of_a_zone_fit_its_button(window: PatientWindow) -> None:
    window.resize(1280, 800)
    window.show_view(view_of(ZONE, LesionSide.RIGHT, ()))
    for button in window.pads.zones.buttons:
        font = button._large_font()
        assert font.pointSizeF() >= 24.0
        lines = button.text().rsplit(" ", maxsplit=1)
        assert max(QFontMetricsF(font).horizontalAdvance(line) for line in lines) <= button.width() - 12


@pytest.mark.parametrize("task", ["", ZONE])
def test_what_is_to_be_decided_in_a_pause_is_in_sight_in_the_small_window(qtbot: QtBot, task: str) -> None:
    page = LiveViewWidget()
    qtbot.addWidget(page)
    page.resize(1064, 709)
    page.show_view(LiveView(stage=Stage.PAUSED, pause_reason=PauseReason.DEVICE_LOST, task=task))
    page.show()
    QApplication.processEvents()
    assert page.findChild(QScrollArea).verticalScrollBar().maximum() == 0
