"""The scenes page with real widgets: mouse, keys, files and sound."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from core import scene as scene_file
from core import scene_library
from core.geometry import Position
from core.paths import DataFolder
from core.scene import Clip, Scene
from core.settings import Settings
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.context import AppContext, OpenScene, PageName, StartSession
from see2sound_desktop.presenters.scene_editor import Unsaved
from see2sound_desktop.theme import theme
from see2sound_desktop.windows.scenes_page import ScenesPage

KITCHEN = scene_library.built_in_folder() / "kitchen.scene.json"


class Answers:
    """Dialogs that are answered at once."""

    def __init__(self, folder: Path) -> None:
        self.choice = Unsaved.CANCEL
        self.save_to: Path | None = folder / "mine.scene.json"
        self.open_from: Path | None = None
        self.sound: Path | None = None
        self.asked = 0

    def unsaved(self, title: str) -> Unsaved:
        self.asked += 1
        return self.choice

    def where_to_save(self, proposed: Path) -> Path | None:
        return self.save_to

    def what_to_open(self, folder: Path) -> Path | None:
        return self.open_from

    def which_sound(self, folder: Path) -> Path | None:
        return self.sound


@pytest.fixture
def context(tmp_path: Path, qapp: object) -> Iterator[AppContext]:
    jobs = Jobs()
    silent = Settings(output_device_id="silent")
    yield AppContext(store=None, data=DataFolder(tmp_path / "data"), settings=silent, jobs=jobs)
    jobs.close()


@pytest.fixture
def page(context: AppContext, tmp_path: Path, qtbot) -> Iterator[ScenesPage]:
    made = ScenesPage(context)
    made.dialogs = Answers(tmp_path)
    qtbot.addWidget(made)
    made.resize(1064, 728)
    made.show()
    made.activated()
    made.open(KITCHEN)
    qtbot.waitUntil(lambda: made.picture.has_picture)
    yield made
    made.closing()


def drag(canvas, start: QPointF, end: QPointF) -> None:
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start.toPoint())
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(canvas, (start + (end - start) * share).toPoint())
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end.toPoint())


def test_a_source_dragged_to_the_left_of_the_picture_is_left_everywhere(page):
    clock = page.editor.scene.source("clock")
    area = page.picture.area
    target = QPointF(area.left() + area.width() * 0.1, area.center().y())
    drag(page.picture, page.picture.marker_of(clock), target)
    moved = page.editor.scene.source("clock")
    assert moved.at().azimuth_deg == pytest.approx(-38.7, abs=0.5)
    assert moved.at().direction.side == "left"
    assert "left" in page.inspector.azimuth.text()
    assert page.top.marker_of(moved).x() < page.top.centre.x()
    row = page.sources.list.keys.index("clock")
    accessible = page.sources.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "39° left" in accessible
    assert moved.at().distance_m == clock.at().distance_m
    page.editor.undo()
    assert page.editor.scene.source("clock") == clock
    assert page.editor.undo_title is None


def test_a_source_dragged_in_the_top_view_changes_azimuth_and_distance_only(page):
    kettle = page.editor.scene.source("kettle")
    drag(page.top, page.top.marker_of(kettle), page.top.point_of(40.0, 8.0))
    moved = page.editor.scene.source("kettle").at()
    assert moved.azimuth_deg == pytest.approx(40.0, abs=1.5)
    assert moved.distance_m == pytest.approx(8.0, rel=0.08)
    assert moved.elevation_deg == kettle.at().elevation_deg
    assert page.picture.marker_of(page.editor.scene.source("kettle")).x() > page.picture.area.center().x()


def test_the_selection_is_one_in_picture_top_view_list_and_inspector(page):
    telephone = page.editor.scene.source("telephone")
    QTest.mouseClick(page.picture, Qt.MouseButton.LeftButton, pos=page.picture.marker_of(telephone).toPoint())
    assert page.top.selected_id == page.picture.selected_id == "telephone"
    assert page.sources.list.currentRow() == 5
    assert page.inspector.label.text() == "telephone"
    page.sources.list.setCurrentRow(1)
    assert page.top.selected_id == page.picture.selected_id == "cat"
    assert page.inspector.sound.currentText() == "Cat"


@pytest.mark.parametrize(
    ("key", "modifier", "azimuth", "elevation"),
    [
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, -34.0, -1.8),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, -28.0, -1.8),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, -33.0, -0.8),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, -33.0, -6.8),
    ],
)
def test_arrow_keys_move_the_selected_source_in_the_picture(page, key, modifier, azimuth, elevation):
    QTest.keyClick(page.picture, key, modifier)
    place = page.editor.selected.at()
    assert (place.azimuth_deg, place.elevation_deg) == pytest.approx((azimuth, elevation))


def test_plus_minus_delete_and_page_keys_work_without_a_mouse(page):
    QTest.keyClick(page.top, Qt.Key.Key_Plus)
    assert page.editor.selected.at().distance_m > 2.2
    QTest.keyClick(page.top, Qt.Key.Key_Minus)
    assert page.editor.selected.at().distance_m == pytest.approx(2.2, abs=0.01)
    QTest.keyClick(page.top, Qt.Key.Key_PageDown)
    assert page.editor.selected_id == "cat"
    QTest.keyClick(page.top, Qt.Key.Key_Delete)
    assert [source.id for source in page.editor.scene.sources] == ["kettle", "bird", "tap", "clock", "telephone"]
    assert page.sources.list.count() == 5


def test_keys_held_down_are_one_step_of_undo(page):
    for _ in range(4):
        QTest.keyPress(page.picture, Qt.Key.Key_Left)
    QTest.keyRelease(page.picture, Qt.Key.Key_Left)
    QTest.keyClick(page.picture, Qt.Key.Key_Up)
    page.editor.undo()
    page.editor.undo()
    assert page.editor.undo_title is None
    assert not page.editor.dirty


@pytest.mark.parametrize(
    ("typed", "azimuth"), [("20 left", -20.0), ("15° right", 15.0), ("-7", -7.0), ("ahead", 0.0), ("nonsense", -33.0)]
)
def test_a_direction_is_typed_in_words(page, typed, azimuth):
    box = page.inspector.azimuth
    box.lineEdit().setText(typed)
    box.interpretText()
    box.editingFinished.emit()
    assert page.editor.selected.at().azimuth_deg == pytest.approx(azimuth)


def test_everything_that_does_something_can_be_reached_by_tab(page):
    wanted = {
        page.library.list,
        page.library.open_button,
        page.bar.title_line,
        page.picture,
        page.transport.play_button,
        page.transport.duration,
        page.top,
        page.sources.list,
        page.sources.add_button,
        page.sources.delete_button,
        page.sources.mute_button,
        page.sources.solo_button,
        page.inspector.label,
        page.inspector.sound,
        page.inspector.play_button,
        page.inspector.gain,
        page.inspector.azimuth,
        page.inspector.elevation,
        page.inspector.distance,
        page.room.room,
        page.room.rt60,
        page.room.hfov,
    }
    reached, widget = set(), page
    while True:
        widget = widget.nextInFocusChain()
        if widget is page:
            break
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(widget)
    assert wanted <= reached
    assert all(widget.accessibleName() or widget is page.inspector.label for widget in wanted)


def test_the_keyboard_goes_to_the_list_of_scenes_and_not_to_the_rail_on_the_way_to_the_page(application):
    window = application.window
    window.show()
    window.show_page(PageName.PATIENTS)
    rail = next(made for made in window.findChildren(QPushButton) if made.toolTip() == "Scenes (Ctrl+2)")
    rail.setFocus()
    QTest.keyClick(rail, Qt.Key.Key_Space)
    page = window.page(PageName.SCENES)
    assert window.current is PageName.SCENES
    assert window.focusWidget() is page.library.list
    before = page.editor.scene
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert page.editor.scene == before
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert page.editor.origin == page.library.paths()[0]
    assert window.focusWidget() is page.library.list


def test_a_dropped_file_that_is_no_scene_is_said_and_changes_nothing(page, context, tmp_path, qtbot):
    bad = tmp_path / "letter.png"
    bad.write_text("dear patient")
    said = []
    context.noticed.connect(said.append)
    before = page.editor.scene
    page.take(OpenScene(str(bad)))
    qtbot.waitUntil(lambda: not page.editor.opening)
    assert "letter.png" in said[-1].sentence
    assert page.editor.scene == before
    assert page.library.list.currentRow() >= 0


def test_closing_with_unsaved_changes_asks_and_can_be_refused(page):
    assert page.can_close()
    page.editor.rename("kettle", "pot")
    assert not page.can_close()
    page.dialogs.choice = Unsaved.SAVE
    assert page.can_close()
    assert scene_file.load(page.dialogs.save_to).source("kettle").label == "pot"


def test_a_scene_goes_to_the_session_page_saved(page, context):
    asked = []
    context.requested.connect(asked.append)
    page.files.use_in_session()
    page.editor.rename("kettle", "pot")
    page.files.use_in_session()
    assert asked == [StartSession(str(KITCHEN)), StartSession(str(page.dialogs.save_to))]


def test_mute_solo_and_gain_show_in_the_list_and_in_what_is_heard(page):
    page.sources.mute_button.click()
    assert not page.editor.scene.source("kettle").enabled
    assert "muted" in page.sources.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    page.sources.solo_button.click()
    assert [source.id for source in page.editor.heard_scene().sources if source.enabled] == ["kettle"]
    page.inspector.gain.setValue(-6)
    assert page.editor.scene.source("kettle").clip.gain_db == -6.0
    assert page.inspector.gain_label.text() == "6 dB softer"


def test_choosing_a_sound_or_a_sound_file_changes_the_clip(page, tmp_path):
    sound = page.inspector.sound
    sound.activated.emit(sound.findData("rain"))
    assert page.editor.selected.clip.name == "rain"
    page.dialogs.sound = tmp_path / "my sound.wav"
    sound.activated.emit(sound.findData("file…"))
    assert page.editor.selected.clip == Clip(kind="file", path=str(tmp_path / "my sound.wav"))
    assert sound.currentText() == "my sound.wav"


def test_the_room_and_the_field_of_view_are_edited_and_undone(page):
    room = page.room.room
    room.activated.emit(room.findData("none"))
    assert page.editor.scene.room is None
    assert not page.room.rt60.isVisible()
    page.room.hfov.setValue(70.0)
    assert page.editor.scene.camera.hfov_deg == 70.0
    assert page.editor.scene.source("kettle").at().azimuth_deg > -33.0
    page.editor.undo()
    page.editor.undo()
    assert not page.editor.dirty
    assert page.room.hfov.value() == 90.0


def test_the_scene_is_heard_with_levels_and_stops(page, qtbot):
    page.transport.duration.setCurrentIndex(0)
    levels = []
    page.preview.levels_changed.connect(levels.append)
    page.toggle_scene()
    assert page.preview.what == "scene"
    qtbot.waitUntil(lambda: any(level is not None for level in levels))
    qtbot.waitUntil(lambda: page.transport.meter.peak_db > -60.0)
    page.toggle_scene()
    assert page.preview.what is None
    assert page.transport.meter.peak_db == float("-inf")


def test_a_preview_without_a_sound_file_is_said(page, context, qtbot, tmp_path):
    page.editor.set_clip("kettle", Clip(kind="file", path=str(tmp_path / "gone.wav")))
    said = []
    context.noticed.connect(said.append)
    page.toggle_sound()
    qtbot.waitUntil(lambda: page.preview.what is None)
    assert "gone.wav" in said[-1].sentence


def test_what_was_left_unsaved_is_offered_at_the_next_start(context, tmp_path, qtbot):
    draft = scene_library.load(KITCHEN).model_copy(update={"title": "Half done"})
    scene_library.write_draft(draft, scene_library.drafts_folder(context.data) / "x.scene.json", None)
    page = ScenesPage(context)
    qtbot.addWidget(page)
    page.show()
    page.activated()
    assert "Half done" in page.banner.sentence.text()
    page.banner.buttons[0].click()
    assert page.editor.title == "Half done"
    assert page.editor.dirty
    assert page.banner.isHidden()
    page.closing()


def test_an_empty_scene_can_be_filled_by_hand(page):
    assert page.files.new() is None
    assert page.editor.scene == Scene()
    page.sources.add_button.click()
    page.sources.add_button.click()
    first, second = page.editor.scene.sources
    assert first.at().azimuth_deg != second.at().azimuth_deg
    assert page.top.marker_of(second) != page.top.marker_of(first)


def test_a_source_behind_shows_at_the_edge_of_the_picture_and_opens_the_view_behind(page):
    page.editor.move("clock", Position(-150.0, 0.0, 30.0))
    clock = page.editor.scene.source("clock")
    assert page.picture.marker_of(clock).x() < page.picture.area.left() + 40
    marker = page.top.marker_of(clock)
    assert marker.y() > page.top.centre.y()
    assert page.top.rect().contains(QPoint(round(marker.x()), round(marker.y())))


@pytest.mark.parametrize(
    ("scale", "size", "below_the_library", "beside_the_picture"),
    [(100, (1064, 728), False, True), (200, (1596, 1008), True, True), (200, (956, 728), True, False)],
)
def test_large_type_lays_the_parts_below_one_another_and_nothing_reaches_out_of_the_page(
    page, scale, size, below_the_library, beside_the_picture
):
    theme().apply("light", scale)
    try:
        page.resize(*size)
        for _ in range(4):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

        def left(part):
            return part.mapTo(page, QPoint(0, 0)).x()

        def top(part):
            return part.mapTo(page, QPoint(0, 0)).y()

        parts = page.library, page.picture, page.sources, page.inspector, page.room
        assert all(left(part) >= 0 and left(part) + part.width() <= page.width() for part in parts)
        assert (top(page.library) < top(page.picture)) is below_the_library
        assert (left(page.sources) > left(page.picture)) is beside_the_picture
        assert page.picture.width() >= 430
        assert page.picture.height() >= 180
    finally:
        theme().apply("light")
