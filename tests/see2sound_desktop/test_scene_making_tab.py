"""The tab that tells how a scene was made, within the scenes page, with the built-ins of the pipeline."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.models import catalogue
from core.models.door import Task
from core.models.importing import import_folder
from core.paths import DataFolder
from core.settings import Making, Settings
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.context import AppContext, OpenModels
from see2sound_desktop.presenters.scene_editor import Unsaved
from see2sound_desktop.windows.scenes_page import ScenesPage


class Discarding:
    """Dialogs that let every document go."""

    def unsaved(self, _title: str) -> Unsaved:
        return Unsaved.DISCARD


@pytest.fixture
def context(tmp_path: Path, qapp: object) -> Iterator[AppContext]:
    jobs = Jobs()
    made = AppContext(
        store=None, data=DataFolder(tmp_path / "data"), settings=Settings(output_device_id="silent"), jobs=jobs
    )
    yield made
    jobs.close()
    made.models.close()


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """Two things on a plain ground."""
    rgb = np.full((60, 80, 3), 120, dtype=np.uint8)
    rgb[10:30, 8:28] = (220, 40, 40)
    rgb[30:50, 50:72] = (40, 60, 220)
    path = tmp_path / "two.png"
    Image.fromarray(rgb).save(path)
    return path


@pytest.fixture
def page(context: AppContext, picture: Path, qtbot) -> Iterator[ScenesPage]:
    made = ScenesPage(context)
    made.dialogs = Discarding()
    qtbot.addWidget(made)
    made.resize(1064, 728)
    made.show()
    made.open(picture)
    qtbot.waitUntil(lambda: not made.editor.opening)
    made.columns.tabs.setCurrentWidget(made.making)
    qtbot.waitUntil(lambda: made.making.stages[Task.REGIONS].choice.count() > 1)
    yield made
    made.closing()


def test_the_tab_tells_how_the_open_scene_was_made_and_follows_its_edits(page):
    tab = page.making
    assert "two.png" in tab.origin.text()
    assert "stands in for a model" in tab.stages[Task.REGIONS].said.text()
    assert "Assumed: a field of view of 60°." in tab.stages[Task.DEPTH].said.text()
    assert tab.stages[Task.TRACKS].isHidden()
    assert tab.stages[Task.JUDGE].isHidden()
    page.editor.set_field_of_view(80.0)
    assert "80° was set by hand" in tab.stages[Task.DEPTH].said.text()
    page.editor.rename("source-1", "alarm")
    assert "alarm" in tab.stories.text()
    assert "Changed by hand: name." in tab.stories.text()


def test_what_is_not_installed_can_be_read_and_not_chosen_and_a_button_leads_to_the_models(page, context):
    choice = page.making.stages[Task.REGIONS].choice
    index = choice.findData("rtdetr-r18")
    assert "not installed" in choice.itemText(index)
    assert not choice.model().item(index).isEnabled()
    assert choice.model().item(0).isEnabled()
    asked = []
    context.requested.connect(asked.append)
    page.making.models_button.click()
    assert asked == [OpenModels()]


def test_again_makes_the_scene_anew_with_what_was_chosen_and_keeps_what_a_person_changed(page, context, qtbot):
    page.editor.rename("source-1", "alarm")
    QTest.keyClick(page.making.count, Qt.Key.Key_Down)
    page.making.words.setText("a dog")
    page.making.stages[Task.REGIONS].again_button.click()
    assert page.making.presenter.running
    assert not page.making.stages[Task.SOUND].again_button.isEnabled()
    assert "made again" in page.banner.sentence.text()
    assert [made.text() for made in page.banner.buttons] == ["Cancel"]
    qtbot.waitUntil(lambda: not page.making.presenter.running)
    assert page.banner.isHidden()
    assert context.settings.making.sources == 4
    assert page.editor.scene.provenance["prompt"] == "a dog"
    assert page.editor.scene.source("source-1").label == "alarm"
    assert page.editor.undo_title == "What is there, again"
    assert page.making.stages[Task.SOUND].again_button.isEnabled()


def test_a_model_that_is_gone_is_said_and_the_scene_of_the_built_ins_stays(page, context, picture, qtbot):
    noticed = []
    context.noticed.connect(noticed.append)
    context.change_settings(making=Making(regions="rtdetr-r18"))
    page.open(picture)
    qtbot.waitUntil(lambda: bool(noticed) and noticed[-1] is not None and noticed[-1].request == OpenModels())
    qtbot.waitUntil(lambda: not page.making.presenter.running)
    assert "rtdetr-r18 is not installed" in noticed[-1].sentence
    assert page.editor.scene.provenance["regions"] == "builtin"
    assert page.editor.undo_title is None


def test_a_real_model_goes_on_from_the_built_ins_and_is_named_and_undo_leads_back(page, context, test_data, qtbot):
    import_folder(
        catalogue.find("fastestdet"), context.data, test_data / "weights" / "fastestdet", licence_accepted=True
    )
    context.change_settings(making=Making(regions="fastestdet"))
    page.open(test_data / "media" / "chelsea.png")
    qtbot.waitUntil(lambda: page.editor.title == "chelsea")
    assert page.editor.scene.provenance["regions"] == "builtin"
    assert "chosen models go on" in page.banner.sentence.text()
    found = len(page.editor.scene.sources)
    qtbot.waitUntil(lambda: not page.making.presenter.running)
    assert [source.label for source in page.editor.scene.sources] == ["cat"]
    assert page.editor.selected.label == "cat"
    assert "FastestDet." in page.making.stages[Task.REGIONS].said.text()
    assert "Version: fastestdet" in page.making.stages[Task.REGIONS].said.text()
    page.editor.undo()
    assert len(page.editor.scene.sources) == found
    assert page.editor.undo_title is None


def test_while_a_session_runs_the_tab_says_that_models_wait_and_the_built_ins_do_not(page, context):
    context.change_settings(making=Making(depth="depth-anything-v2-small"))
    context.models.begin_session()
    assert "session" in page.making.hint.text()
    assert not page.making.stages[Task.DEPTH].again_button.isEnabled()
    assert page.making.stages[Task.SOUND].again_button.isEnabled()
    context.models.end_session()
    assert page.making.hint.text().startswith("Not installed: Depth Anything V2 small")
    assert page.making.stages[Task.DEPTH].again_button.isEnabled()


def test_a_film_is_made_of_one_moment_and_followed_again(page, tmp_path, qtbot):
    shades = [Image.fromarray(np.full((48, 64, 3), level, dtype=np.uint8)) for level in range(100, 180, 10)]
    for step, shade in enumerate(shades):
        shade.paste((220, 30, 30), (4 + 4 * step, 10, 20 + 4 * step, 26))
    film = tmp_path / "moves.gif"
    shades[0].save(film, save_all=True, append_images=shades[1:], duration=100)
    page.open(film)
    qtbot.waitUntil(lambda: not page.editor.opening)
    tab = page.making
    assert page.editor.scene.media.shots is not None
    assert not tab.stages[Task.REGIONS].again_button.isEnabled()
    assert page.room.frame.isHidden()
    tab.moment_button.click()
    qtbot.waitUntil(lambda: not page.editor.opening)
    assert page.editor.scene.media.shots is None
    assert not page.room.frame.isHidden()
    assert tab.stages[Task.TRACKS].again_button.text() == "Follow"
    assert tab.moment_button.isHidden()
    tab.stages[Task.TRACKS].again_button.click()
    qtbot.waitUntil(lambda: not tab.presenter.running)
    assert page.editor.scene.media.shots is not None
    assert [page.editor.undo_title, tab.moment_button.isHidden()] == ["What is there, again", False]


def test_a_preset_is_chosen_as_a_whole_and_its_sounds_have_a_judge(page, context):
    preset = page.making.preset
    preset.activated.emit(preset.findData("see2sound"))
    assert context.settings.making.generator == "codi"
    assert page.making.stages[Task.SOUND].choice.currentData() == "codi"
    assert not page.making.stages[Task.JUDGE].isHidden()
    builtin = page.making.stages[Task.SOUND].choice
    builtin.activated.emit(builtin.findData("builtin"))
    assert preset.currentText() == "Chosen one by one"


def test_everything_in_the_tab_is_reached_by_the_keyboard_and_has_a_name(page):
    stages = page.making.stages
    wanted = {
        page.columns.tabs.tabBar(),
        page.making.preset,
        page.making.models_button,
        page.making.words,
        page.making.count,
        *(stages[task].choice for task in (Task.REGIONS, Task.DEPTH, Task.LABELS, Task.SOUND)),
        *(stages[task].again_button for task in (Task.REGIONS, Task.DEPTH, Task.SOUND)),
    }
    reached, widget = set(), page
    while (widget := widget.nextInFocusChain()) is not page:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            reached.add(widget)
    assert wanted <= reached
    names = [widget.accessibleName() for widget in wanted - {page.columns.tabs.tabBar()}]
    assert all(names)
    assert len(set(names)) == len(names)


def test_the_picture_makes_room_for_what_is_read(page):
    read_px = page.picture.maximumHeight()
    page.columns.tabs.setCurrentWidget(page.top)
    assert page.picture.maximumHeight() > read_px
