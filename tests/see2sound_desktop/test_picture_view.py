"""The picture is painted from what was prepared: scaled in a job, outlines of many corners painted once."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from core import scene_library
from core.paths import DataFolder
from core.scene import CameraView, Clip, Media, Placement, Region, Scene, SoundSource
from core.settings import Settings
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.theme import theme
from see2sound_desktop.widgets import picture_view, region_layer
from see2sound_desktop.widgets.picture_view import PictureView
from see2sound_desktop.windows.scenes_page import ScenesPage

TRIANGLE = ((10.0, 20.0), (40.0, 20.0), (10.0, 60.0))


def scene_with(outlines: tuple[tuple[tuple[float, float], ...], ...] | None) -> Scene:
    region = Region(box_px=(10.0, 20.0, 40.0, 60.0), outlines_px=outlines)
    place = Placement(azimuth_deg=15.0, distance_m=2.0)
    return Scene(
        media=Media(path="nowhere.png", sha256="0" * 64, width_px=160, height_px=90),
        camera=CameraView(hfov_deg=60.0),
        sources=(
            SoundSource(id="cat", label="cat", position=place, region=region, clip=Clip(kind="synthesis", name="bell")),
        ),
    )


@pytest.fixture
def view(qtbot) -> PictureView:
    made = PictureView()
    qtbot.addWidget(made)
    made.resize(480, 270)
    made.show_scene(scene_with((TRIANGLE,)), None, frozenset())
    image = QImage(160, 90, QImage.Format.Format_RGB888)
    image.fill(QColor("teal"))
    made.show_picture(image)
    return made


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many regions were painted, each time."""
    counts: list[int] = []
    real = region_layer.paint_regions

    def paint_regions(painter: QPainter, regions: list[object], to_widget: object) -> None:
        counts.append(len(regions))
        real(painter, regions, to_widget)

    monkeypatch.setattr(region_layer, "paint_regions", paint_regions)
    return counts


def look(view: PictureView) -> QImage:
    return view.grab().toImage()


def test_outlines_are_painted_once_for_as_long_as_they_stay(view, painted):
    first = look(view)
    assert look(view) == first
    moved = view.scene.sources[0].model_copy(update={"position": Placement(azimuth_deg=-15.0, distance_m=2.0)})
    view.show_scene(view.scene.model_copy(update={"sources": (moved,)}), None, frozenset())
    assert look(view) != first  # its marker has moved
    assert painted == [1]


def test_outlines_are_painted_anew_when_they_their_size_or_the_theme_change(view, painted):
    seen = [look(view)]
    view.show_scene(view.scene, "cat", frozenset())
    seen.append(look(view))
    view.show_scene(scene_with((TRIANGLE, ((100.0, 20.0), (140.0, 20.0), (140.0, 60.0)))), "cat", frozenset())
    seen.append(look(view))
    view.resize(640, 360)
    seen.append(look(view))
    before = theme().name
    theme().apply("contrast" if before != "contrast" else "light")
    seen.append(look(view))
    theme().apply(before)
    assert painted == [1] * 5
    assert all(one != other for one, other in pairwise(seen))


def test_what_is_kept_looks_like_what_is_painted_and_lies_on_the_left_where_it_is(view):
    kept = look(view)
    region_of_view = view.area
    view.outlines_button.setChecked(False)
    without = look(view)
    changed = [
        (x, y)
        for x in range(0, kept.width(), 3)
        for y in range(0, kept.height(), 3)
        if kept.pixel(x, y) != without.pixel(x, y) and y > 60  # the button is above
    ]
    assert changed
    box = QRectF(view.to_widget(10.0, 20.0), view.to_widget(40.0, 60.0)).adjusted(-3, -3, 3, 3)
    assert all(box.contains(x, y) for x, y in changed)
    assert box.right() < region_of_view.center().x()


def test_boxes_are_not_kept_for_they_move(view, painted):
    view.show_scene(scene_with(None), None, frozenset())
    look(view)
    look(view)
    assert painted == [1, 1]


@pytest.fixture
def page(qapp: object, tmp_path: Path, qtbot) -> Iterator[ScenesPage]:
    jobs = Jobs()
    silent = Settings(output_device_id="silent")
    made = ScenesPage(AppContext(store=None, data=DataFolder(tmp_path), settings=silent, jobs=jobs))
    qtbot.addWidget(made)
    yield made
    made.closing()
    jobs.close()


def test_the_picture_of_a_scene_is_scaled_before_it_is_painted(page, qtbot, monkeypatch):
    scaled = []
    real = picture_view.scaled_to
    monkeypatch.setattr(picture_view, "scaled_to", lambda *asked: scaled.append(asked) or real(*asked))
    page.resize(1064, 728)
    page.show()
    for name in ("kitchen", "garden"):  # the second finds the page laid out
        scaled.clear()
        page.open(scene_library.built_in_folder() / f"{name}.scene.json")
        qtbot.waitUntil(lambda: page.picture.has_picture)
        look(page.picture)
    assert scaled == []
    page.picture.resize(page.picture.size() * 0.8)
    look(page.picture)
    look(page.picture)
    assert len(scaled) == 1
