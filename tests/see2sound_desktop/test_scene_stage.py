"""A film in the scenes page: picture, top view, time line and sound at one moment."""

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from core import scene_library
from core.assessment.fitting import fitting_for
from core.audio import Layout
from core.ears import Ears
from core.errors import MachineError
from core.media.frames import sha256_of
from core.paths import DataFolder
from core.progress import Progress, ProgressReport
from core.scene import CameraView, Clip, Media, Placement, Region, Scene, SoundSource, Waypoint
from core.settings import Settings
from core.vision.door import Depth
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters import scene_pictures
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.scene_depth import colours_of
from see2sound_desktop.presenters.scene_film import SceneFilm
from see2sound_desktop.presenters.scene_sound import Wanted, render
from see2sound_desktop.windows import scene_picture_loader
from see2sound_desktop.windows.scenes_page import ScenesPage

LENGTH_S = 4.0
KITCHEN = scene_library.built_in_folder() / "kitchen.scene.json"
BELL = Clip(kind="synthesis", name="bell")


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds that begin dark and end light: a frame's brightness says its time."""
    path = tmp_path_factory.mktemp("film") / "film.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=10, options={"crf": "1"})
        stream.width, stream.height, stream.pix_fmt = 160, 90, "yuv420p"
        for number in range(40):
            rgb = np.full((90, 160, 3), 20 + 5 * number, dtype=np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(rgb, format="rgb24")))
        container.mux(stream.encode(None))
    return path


def time_of(image: QImage) -> float:
    """When a frame of ``film`` is shown."""
    return (image.pixelColor(image.width() // 2, image.height() // 2).red() - 20) / 50.0


def scene_of(film: Path) -> Scene:
    """One source from left to right, one that is there in the third second only."""
    media = Media(
        path=str(film),
        sha256=sha256_of(film),
        width_px=160,
        height_px=90,
        duration_s=LENGTH_S,
        shots=((0.0, 2.0), (2.0, LENGTH_S)),
    )
    path = (
        Waypoint(t_s=0.0, azimuth_deg=-25.0, distance_m=2.0),
        Waypoint(t_s=LENGTH_S, azimuth_deg=25.0, distance_m=4.0),
    )
    return Scene(
        title="Film",
        media=media,
        camera=CameraView(hfov_deg=60.0),
        sources=(
            SoundSource(id="car", label="car", trajectory=path, clip=BELL),
            SoundSource(
                id="bird",
                label="bird",
                position=Placement(azimuth_deg=10.0, distance_m=2.0),
                presence=((2.0, 3.0),),
                region=Region(box_px=(70.0, 30.0, 110.0, 60.0), t_s=2.5),
                clip=BELL,
            ),
        ),
    )


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def page(film: Path, tmp_path: Path, jobs: Jobs, qtbot) -> Iterator[ScenesPage]:
    """The page with the film open."""
    silent = Settings(output_device_id="silent")
    made = ScenesPage(AppContext(store=None, data=DataFolder(tmp_path / "data"), settings=silent, jobs=jobs))
    qtbot.addWidget(made)
    made.resize(1064, 728)
    made.show()
    path = tmp_path / "film.scene.json"
    scene_library.save(scene_of(film), path)
    made.open(path)
    qtbot.waitUntil(lambda: made.picture.has_picture)
    yield made
    made.closing()


# ---- the moment


def test_a_time_line_is_there_for_a_film_and_not_for_a_picture(page):
    assert page.time_line.isVisible()
    assert page.transport.duration.itemText(page.transport.duration.count() - 1) == "To the end"
    page.open(KITCHEN)
    assert not page.time_line.isVisible()
    assert page.transport.duration.itemText(page.transport.duration.count() - 1) == "20 s"


def test_picture_and_top_view_show_where_a_source_is_at_the_moment_and_left_is_left(page):
    def side() -> tuple[float, float]:
        car = page.editor.scene.source("car")
        in_picture = page.picture.marker_of(car).x() - page.picture.area.center().x()
        return in_picture, page.top.marker_of(car).x() - page.top.centre.x()

    assert all(x < 0 for x in side())
    QTest.keyClick(page.time_line.axis, Qt.Key.Key_End)
    assert all(x > 0 for x in side())


def test_what_is_not_there_at_the_moment_is_neither_seen_nor_said_unless_it_is_selected(page, qtbot):
    def seen() -> list[str]:
        return [source.id for source in page.picture.seen]

    assert seen() == ["car"]
    page.editor.select("bird")
    assert seen() == ["car", "bird"]
    assert "bird" not in page.picture.accessibleDescription()
    assert "not there now" in page.sources.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    page.editor.select("car")
    page.time_line.sought.emit(2.5)
    assert seen() == ["car", "bird"]
    with qtbot.waitSignal(page.stage.settled):
        pass
    assert "bird" in page.picture.accessibleDescription()
    assert "not there now" not in page.sources.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.inspector.azimuth.value() == pytest.approx(6.25)


def test_a_row_of_the_time_line_selects_its_source(page):
    bar = page.time_line.rows.bars_of(page.editor.scene.source("bird"))[0]
    QTest.mouseClick(page.time_line.rows, Qt.MouseButton.LeftButton, pos=bar.center().toPoint())
    assert page.editor.selected_id == "bird"
    assert page.stage.moment.at_s == pytest.approx(2.5, abs=0.1)


def test_the_way_of_the_selected_source_is_drawn_from_left_to_right(page):
    (way,) = page.top.ways
    assert (way[0].azimuth_deg, way[-1].azimuth_deg) == (-25.0, 25.0)
    page.editor.select("bird")
    assert page.top.ways == ()


def test_a_source_dragged_at_a_moment_is_dragged_from_where_it_is_then(page):
    page.time_line.sought.emit(LENGTH_S)
    page.top.drag_to("car", page.top.point_of(10.0, 4.0))
    car = page.editor.scene.source("car")
    assert car.at(LENGTH_S).azimuth_deg == pytest.approx(10.0, abs=0.1)
    assert car.at(0.0).azimuth_deg == pytest.approx(-40.0, abs=0.1)


# ---- frames


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Of which times frames were read."""
    times: list[float] = []

    def frame_of(media: Media, at_s: float, progress: Progress) -> QImage:
        times.append(at_s)
        return scene_pictures.frame_of(media, at_s, progress)

    monkeypatch.setattr(scene_picture_loader, "frame_of", frame_of)
    return times


def test_the_picture_is_the_frame_of_the_moment_and_the_newest_wish_wins(page, qtbot, read):
    for at_s in (0.5, 1.0, 1.5, 3.2):
        page.time_line.sought.emit(at_s)
        assert page.picture.has_picture  # the frame before stays until the next is there
    qtbot.waitUntil(lambda: time_of(page.picture.image) == pytest.approx(3.2, abs=0.06))
    assert read == [0.5, 3.2]


def test_the_frames_of_a_film_come_in_step_with_a_clock_and_end_with_it(film, jobs, qtbot):
    frames = SceneFilm(jobs)
    frames.begin(film, 1.0, 3.0)
    qtbot.waitUntil(lambda: frames.at(1.0) is not None)
    last = None
    for now_s in (1.25, 1.5, 1.9, 2.3, 2.7, 3.5):
        qtbot.waitUntil(lambda now_s=now_s: frames.is_ready(now_s))
        image = frames.at(now_s)
        last = image or last
        assert time_of(image) == pytest.approx(min(now_s, 2.9), abs=0.11)
    assert frames.at(4.0) is None
    frames.stop()


def test_a_decoder_that_is_late_leaves_out_what_it_missed(film, jobs, qtbot):
    frames = SceneFilm(jobs)
    frames.begin(film, 0.0, LENGTH_S)
    frames.at(2.4)  # the clock has run away meanwhile
    qtbot.waitUntil(lambda: frames.is_ready(3.0))
    assert time_of(frames.at(3.0)) == pytest.approx(3.0, abs=0.11)
    frames.stop()


# ---- playing


def test_the_head_goes_with_the_sound_and_stops_where_it_ends(page, qtbot):
    page.editor.delete("car")
    page.time_line.sought.emit(2.5)
    page.transport.duration.setCurrentIndex(page.transport.duration.count() - 1)
    heard, levels = [], []
    page.preview.levels_changed.connect(lambda level: levels.append(-120.0 if level is None else float(np.max(level))))
    page.preview.heard.connect(lambda played_s: heard.append((played_s, page.stage.moment.at_s)))
    page.toggle_scene()
    assert page.stage.playing
    qtbot.waitUntil(lambda: page.preview.what is None)
    assert all(at_s == pytest.approx(min(2.5 + played_s, LENGTH_S)) for played_s, at_s in heard)
    assert page.stage.moment.at_s == pytest.approx(LENGTH_S)
    assert max(levels) > -60.0  # the bird, which is there until the third second
    assert levels[-2] == -120.0
    assert not page.stage.playing
    qtbot.waitUntil(lambda: time_of(page.picture.image) == pytest.approx(3.9, abs=0.06))


def test_seeking_while_it_plays_stops_it_there(page, qtbot):
    page.toggle_scene()
    qtbot.waitUntil(lambda: page.stage.moment.at_s > 0.0)
    page.time_line.sought.emit(3.0)
    assert page.preview.what is None
    assert page.stage.moment.at_s == 3.0


def test_the_small_frames_of_playing_do_not_stay(page, qtbot, read):
    page.time_line.sought.emit(2.0)
    qtbot.waitUntil(lambda: time_of(page.picture.image) == pytest.approx(2.0, abs=0.06))
    page.toggle_scene()
    page.toggle_scene()
    qtbot.waitUntil(lambda: read == [2.0, 2.0])


def test_how_far_the_rendering_is_stands_beside_the_button(page):
    page.toggle_scene()
    for stage, fraction in (("clips", 0.9), ("render", 0.4)):
        page.preview.progressed.emit(ProgressReport(stage, fraction, None))
    assert page.transport.output.toolTip() == "Rendering … 40 %"
    page.toggle_scene()
    assert page.transport.output.toolTip() == ""


def test_where_no_source_is_there_silence_is_played(page, qtbot):
    page.editor.delete("car")
    page.time_line.sought.emit(3.2)
    levels = []
    page.preview.levels_changed.connect(levels.append)
    page.toggle_scene()
    qtbot.waitUntil(lambda: page.stage.moment.at_s > 3.4)
    page.toggle_scene()
    assert max(float(np.max(level)) for level in levels if level is not None) == -120.0


def test_what_is_longer_than_is_rendered_at_once_is_played_so_far(film, tmp_path, monkeypatch):
    monkeypatch.setattr("core.pipeline.rendering.LONGEST_S", 0.2)
    scene = scene_of(film)
    nobody = scene.model_copy(update={"sources": scene.sources[1:]})
    wanted = Wanted(nobody, 1.0, fitting_for(Layout.BINAURAL, Ears(), Settings()))
    rendered = render(wanted, DataFolder(tmp_path), None, Progress())
    assert rendered.audio.duration_s == pytest.approx(0.2)


# ---- depth


class Estimator:
    """Near on the left, far on the right."""

    version = "1"

    def estimate(self, rgb: np.ndarray, hfov_deg: float) -> Depth:
        row = np.geomspace(1.0, 16.0, rgb.shape[1], dtype=np.float32)
        return Depth(np.tile(row, (rgb.shape[0], 1)), "assumed", "the left is nearer")


@pytest.fixture
def asked(page) -> list[str]:
    """Ids of the estimators that were asked for; ``broken`` is not installed."""
    ids: list[str] = []

    def estimator_of(backend_id: str, _progress: Progress) -> Estimator:
        ids.append(backend_id)
        if backend_id == "broken":
            raise MachineError("models.session-running")
        return Estimator()

    page.stage.depth.estimator_of = estimator_of
    return ids


def test_near_is_warm_and_far_is_cool_with_equal_steps_for_equal_ratios():
    colours = colours_of(np.array([[1.0, 4.0, 16.0, 0.1, 99.0]], dtype=np.float32), 1.0, 16.0).astype(int)
    near, middle, far, nearer, farther = colours[0]
    assert near[0] - near[2] > 100
    assert far[2] - far[0] > 80
    assert min(middle) > 150
    assert tuple(nearer) == tuple(near)
    assert tuple(farther) == tuple(far)


def test_depth_is_laid_over_the_frame_with_what_it_assumes_and_kept_for_the_next_look(page, asked, qtbot):
    page.picture.depth_button.click()
    assert page.picture.legend.sentence.text() == "Estimating distances …"
    qtbot.waitUntil(lambda: page.picture.shown_depth is not None)
    assert asked == ["builtin"]
    assert (page.picture.legend.nearest.text(), page.picture.legend.farthest.text()) == ("1.0 m", "16 m")
    assert "Assumed: the left is nearer." in page.picture.legend.accessibleDescription()
    assert page.picture.legend.isVisible()
    page.time_line.sought.emit(1.0)
    assert page.picture.shown_depth is None  # of another frame
    qtbot.waitUntil(lambda: page.picture.shown_depth is not None)
    page.time_line.sought.emit(0.0)
    qtbot.waitUntil(lambda: page.picture.shown_depth is not None)
    assert asked == ["builtin", "builtin"]
    page.picture.depth_button.click()
    assert page.picture.shown_depth is None
    assert page.picture.legend.isHidden()


def test_a_model_that_may_not_run_is_said_on_the_picture(page, asked, qtbot):
    page.editor._edit("model", page.editor.scene.model_copy(update={"provenance": {"depth": "broken"}}))
    page.picture.depth_button.click()
    qtbot.waitUntil(lambda: "session" in page.picture.legend.sentence.text())
    assert page.picture.shown_depth is None
    page.picture.depth_button.click()
    page.picture.depth_button.click()  # asked for again, it is tried again
    qtbot.waitUntil(lambda: asked == ["broken", "broken"])


def test_depth_waits_while_the_film_plays(page, asked, qtbot):
    page.picture.depth_button.click()
    qtbot.waitUntil(lambda: page.picture.shown_depth is not None)
    page.toggle_scene()
    assert page.picture.shown_depth is None
    assert "stands still" in page.picture.legend.sentence.text()
    page.toggle_scene()
    qtbot.waitUntil(lambda: page.picture.shown_depth is not None)


def test_outlines_and_depth_can_be_reached_by_tab(page):
    reached, widget = set(), page
    while (widget := widget.nextInFocusChain()) is not page:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(widget)
    assert {page.picture.outlines_button, page.picture.depth_button, page.time_line.axis} <= reached


def test_keys_on_a_button_of_the_picture_change_no_source(page):
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Plus, Qt.Key.Key_Backspace):
        QTest.keyClick(page.picture.outlines_button, key)
    assert not page.editor.dirty
    assert page.picture.outlines_button.isChecked()
    QTest.keyClick(page.picture.outlines_button, Qt.Key.Key_Space)
    assert not page.picture.outlines_button.isChecked()
    assert page.preview.what is None


def test_outlines_can_be_taken_away(page):
    page.time_line.sought.emit(2.5)
    page.editor.select("bird")
    with_outlines = page.picture.grab().toImage()
    page.picture.outlines_button.click()
    assert page.picture.grab().toImage() != with_outlines
