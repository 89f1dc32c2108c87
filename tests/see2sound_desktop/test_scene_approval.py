"""Approving a scene for tests: both are said of each source, and whatever changes it takes the approval back."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core import scene_library
from core.assessment.material.gallery import gallery_of
from core.geometry import Position
from core.paths import DataFolder
from core.scene import Clip, Placement, Scene, SoundSource
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.scene_approval import ApprovalState, SceneApproval
from see2sound_desktop.presenters.scene_editor import SceneEditor, Unsaved
from see2sound_desktop.windows.scene_approval_panel import SceneApprovalPanel

_NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)


def a_source(name: str, azimuth_deg: float) -> SoundSource:
    clip = Clip(kind="synthesis", name=name)
    return SoundSource(id=name, label=name, position=Placement(azimuth_deg=azimuth_deg, distance_m=2.0), clip=clip)


class Desk:
    """An editor with a scene of the site, and what approves it."""

    def __init__(self, folder: Path) -> None:
        self.jobs, self.folder, self.who = Jobs(), folder, "T. Ona"
        self.said: list[str] = []
        self.editor = SceneEditor(
            self.jobs,
            DataFolder(folder / "data"),
            ask_unsaved=lambda _title: Unsaved.DISCARD,
            ask_where=lambda path: path,
        )
        self.editor.said.connect(self.said.append)
        self.path = folder / "own.scene.json"
        scene_library.save(Scene(title="Ours", sources=(a_source("kettle", -40.0), a_source("clock", 20.0))), self.path)
        self.editor.open(self.path)
        self.approval = SceneApproval(self.editor, lambda: self.who, now=lambda: _NOW)

    @property
    def state(self) -> ApprovalState:
        return self.approval.view.state

    def approve(self, source_id: str) -> None:
        self.editor.select(source_id)
        self.approval.say_thing(right=True)
        self.approval.say_place(right=True)
        self.approval.approve()


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.editor.close()
    made.jobs.close()


def test_both_are_said_before_a_source_is_approved_and_then_the_next_one_is_asked_for(desk: Desk) -> None:
    assert desk.state is ApprovalState.WAITING
    desk.approval.say_thing(right=True)
    desk.approval.approve()
    assert desk.state is ApprovalState.WAITING
    desk.approval.say_place(right=True)
    desk.approval.approve()
    mark = desk.editor.scene.source("kettle").approved
    assert mark is not None
    assert mark.who == "T. Ona"
    assert desk.editor.selected_id == "clock"
    assert not desk.approval.view.may_approve, "what was said of one source is not said of the next"
    assert (desk.approval.view.approved, desk.approval.view.sounding) == (1, 2)


def test_a_test_uses_the_scene_once_all_is_approved_and_saved(desk: Desk) -> None:
    completed: list[bool] = []
    desk.approval.completed.connect(lambda: completed.append(True))
    desk.approve("kettle")
    desk.approve("clock")
    assert completed == [True]
    assert list(gallery_of([desk.path]).scenes) == []
    desk.editor.save()
    assert list(gallery_of([desk.path]).scenes) == ["own"]


@pytest.mark.parametrize("change", ["place", "name", "sound", "gain"])
def test_whatever_changes_a_source_takes_its_approval_back_and_undoing_gives_it_again(desk: Desk, change: str) -> None:
    desk.approve("kettle")
    desk.editor.select("kettle")
    assert desk.state is ApprovalState.APPROVED
    edits = {
        "place": lambda: desk.editor.move("kettle", Position(-41.0, 0.0, 2.0)),
        "name": lambda: desk.editor.rename("kettle", "pot"),
        "sound": lambda: desk.editor.set_clip("kettle", Clip(kind="synthesis", name="bird")),
        "gain": lambda: desk.editor.set_gain("kettle", -3.0),
    }
    edits[change]()
    assert desk.state is ApprovalState.CHANGED
    desk.editor.undo()
    assert desk.state is ApprovalState.APPROVED


def test_a_sound_file_that_is_another_now_is_not_approved_any_more(desk: Desk) -> None:
    sound = desk.folder / "pot.wav"
    sound.write_bytes(b"one sound")
    desk.editor.set_clip("kettle", Clip(kind="file", path=str(sound)))
    desk.approve("kettle")
    desk.editor.select("kettle")
    assert desk.state is ApprovalState.APPROVED
    sound.write_bytes(b"quite another sound")
    desk.approval.refresh()
    assert desk.state is ApprovalState.CHANGED


def test_what_was_said_of_a_source_is_asked_again_once_it_is_moved(desk: Desk) -> None:
    desk.approval.say_thing(right=True)
    desk.approval.say_place(right=True)
    desk.editor.move("kettle", Position(10.0, 0.0, 2.0))
    assert not desk.approval.view.may_approve


def test_a_film_that_flashes_is_warned_of_and_may_be_approved_for_tests_show_still_pictures(desk: Desk) -> None:
    panel = SceneApprovalPanel(desk.approval)
    assert panel.flashes.isHidden()
    said = {"flashes": [{"kind": "red", "from_s": 4.25, "to_s": 6.0}]}
    desk.editor.take_in("seen", desk.editor.scene.model_copy(update={"provenance": said}))
    assert not panel.flashes.isHidden()
    assert "first at 4.2 s" in panel.flashes.text()
    desk.approve("kettle")
    assert desk.editor.scene.source("kettle").approved is not None
    panel.deleteLater()


def test_nobody_approves_without_a_name_and_the_remedy_is_said(desk: Desk) -> None:
    desk.who = " "
    desk.approve("kettle")
    assert desk.editor.scene.source("kettle").approved is None
    assert "Settings" in desk.said[0]


def test_the_products_own_scenes_need_no_approval_and_what_is_made_of_them_does(desk: Desk) -> None:
    desk.editor.open(scene_library.built_in()[0].path)
    assert desk.state is ApprovalState.PRODUCT
    source = desk.editor.scene.sources[0]
    desk.editor.move(source.id, Position(1.0, 0.0, 2.0))
    assert desk.state is ApprovalState.WAITING


def test_what_is_said_of_a_scene_of_the_product_does_not_stand_under_one_of_its_sources(
    desk: Desk, qtbot: QtBot
) -> None:
    panel = SceneApprovalPanel(desk.approval)
    qtbot.addWidget(panel)
    assert panel.source.isVisibleTo(panel)
    desk.editor.open(scene_library.built_in()[0].path)
    desk.editor.select(desk.editor.scene.sources[0].id)
    assert not panel.source.isVisibleTo(panel)


def test_by_the_panel_a_source_is_approved_with_two_marks_and_a_button(desk: Desk, qtbot: QtBot) -> None:
    panel = SceneApprovalPanel(desk.approval)
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.approve_button.isEnabled()
    assert "40° left" in panel.place_words.text()
    panel.thing.click()
    panel.place.click()
    QTest.keyClick(panel.approve_button, " ")
    assert desk.editor.scene.source("kettle").approved is not None
    assert not panel.thing.isChecked()
    assert panel.count.text() == "1 of 2 approved"
