"""What a test is made of, where it is set up: what there is, what is left out and why, and what stops the session."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from level_ward import Ward
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import scene_library
from core.assessment import protocol as protocols
from core.audio import AudioClip, Layout
from core.errors import InputError
from core.media.writing import write_audio
from core.paths import DataFolder
from core.progress import Progress
from core.scene import Region
from core.settings import Settings
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.context import AppContext, OpenScene, PageName
from see2sound_desktop.presenters.session_choice import SessionChoice
from see2sound_desktop.presenters.session_material import MaterialKind, MaterialPresenter, MaterialView
from see2sound_desktop.presenters.setup_view import SetupView
from see2sound_desktop.windows.gallery_dialog import GalleryDialog


def write_words(folder: Path, count: int) -> Path:
    folder.mkdir(parents=True)
    for number in range(count):
        noise = np.random.default_rng(number).uniform(-0.1, 0.1, 9600).astype(np.float32)
        write_audio(AudioClip.mono(noise, 48_000), folder / f"word {number}.wav")
    return folder


def made_scene(data: DataFolder, title: str) -> Path:
    """A scene of the site with one source, as an analysis finds it."""
    read = scene_library.load(scene_library.built_in()[0].path)
    found = read.sources[0].model_copy(update={"origin": "found", "region": Region(box_px=(0, 0, 10, 10))})
    data.library.mkdir(parents=True, exist_ok=True)
    path = data.library / f"{title}.scene.json"
    scene_library.save(read.model_copy(update={"title": title, "sources": (found,)}), path)
    return path


def approve_all(path: Path) -> None:
    scene = scene_library.load(path)
    for source in scene.sources:
        scene = scene_library.approve(scene, source.id, "T. Ona", datetime.now(UTC))
    scene_library.save(scene, path)


class Desk:
    """The presenter, and a hand that chooses."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.jobs, self.data, self._qtbot = Jobs(), DataFolder(folder), qtbot
        context = AppContext(store=None, data=self.data, settings=Settings(), jobs=self.jobs)
        self.material = MaterialPresenter(context)

    def look(self, protocol_id: str, layout: Layout = Layout.BINAURAL, **choice: object) -> MaterialView:
        view = SetupView(protocols=protocols.built_in(), choice=SessionChoice(protocol_id, layout, "buttons", **choice))
        self.material.follow(view)
        self.settled()
        return self.material.view

    def settled(self) -> None:
        self._qtbot.waitUntil(lambda: not self.material.view.is_looked_at)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    made = Desk(tmp_path / "site", qtbot)
    yield made
    made.jobs.close()


def test_without_recordings_it_says_what_to_record_and_where(desk: Desk) -> None:
    view = desk.look("words")
    assert (view.kind, view.words) == (MaterialKind.WORDS, 0)
    assert view.folder == desk.data.words / "en"
    assert "Record at least 10 words" in str(view.problem)


def test_words_are_counted_and_what_cannot_be_used_is_said_file_by_file(desk: Desk, tmp_path: Path) -> None:
    folder = write_words(tmp_path / "words", 11)
    (folder / "notes.txt").write_text("not a sound")
    view = desk.look("words", words_folder=folder)
    assert (view.words, view.folder, view.problem) == (11, folder, None)
    assert [error.parameters["path"].name for error in view.refused] == ["notes.txt"]
    (folder / "word 0.wav").unlink()
    (folder / "word 1.wav").unlink()
    desk.material.look_again()
    desk.settled()
    assert "needs at least 10 recorded words" in str(desk.material.view.problem)


class LateJobs:
    """Jobs that end when the test says so, cancelled or not."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def start(self, _title: str, work: Callable[[Progress], object], *, done: Callable[[object], None]) -> "LateJobs":
        self.waiting.append(lambda: done(work(Progress())))
        return self

    def cancel(self) -> None:
        """Too late."""


def test_what_was_looked_at_for_a_test_that_was_passed_over_never_stands_in_the_way(tmp_path: Path) -> None:
    jobs = LateJobs()
    material = MaterialPresenter(
        AppContext(store=None, data=DataFolder(tmp_path), settings=Settings(), jobs=jobs)  # type: ignore[arg-type]
    )
    for protocol_id in ("words", "scene-match"):
        choice = SessionChoice(protocol_id, Layout.BINAURAL, "buttons")
        material.follow(SetupView(protocols=protocols.built_in(), choice=choice))
    of_words, of_scenes = jobs.waiting
    of_scenes()
    of_words()
    assert (material.view.kind, material.view.problem) == (MaterialKind.SCENES, None)


def test_words_over_loudspeakers_are_refused_before_anything_is_rendered(desk: Desk, tmp_path: Path) -> None:
    folder = write_words(tmp_path / "words", 10)
    view = desk.look("words", Layout.STEREO, words_folder=folder)
    assert "Choose headphones" in str(view.problem)


def test_scenes_that_nobody_approved_are_left_out_with_the_reason_and_come_in_once_approved(desk: Desk) -> None:
    path = made_scene(desk.data, "Ours")
    view = desk.look("scene-match")
    assert (len(view.candidates), len(view.used), view.problem) == (9, 8, None)
    (waiting,) = [one for one in view.candidates if one.why_not is not None]
    assert "approve each source" in str(waiting.why_not)
    approve_all(path)
    desk.material.look_again()
    desk.settled()
    assert path in desk.material.view.used


def test_too_few_chosen_scenes_stop_the_session_and_the_remedy_is_said(desk: Desk) -> None:
    chosen = tuple(entry.path for entry in scene_library.built_in()[:2])
    assert "needs 3 approved scenes" in str(desk.look("scene-match", gallery_paths=chosen).problem)
    assert desk.look("direction") == MaterialView()


def test_the_dialog_offers_what_may_be_used_and_says_of_the_rest_why_not(desk: Desk, qtbot: QtBot) -> None:
    path = made_scene(desk.data, "Ours")
    dialog = GalleryDialog(desk.look("scene-match"))
    qtbot.addWidget(dialog)
    assert dialog.chosen is None, "all that may be used, today and later"
    assert not dialog.boxes[path].isEnabled()
    assert "approve" in dialog.boxes[path].accessibleDescription()
    wanted: list[str] = []
    dialog.scene_wanted.connect(wanted.append)
    dialog.to_editor[path].click()
    assert wanted == [str(path)]
    first = scene_library.built_in()[0].path
    dialog.boxes[first].click()
    assert dialog.chosen is not None
    assert first not in dialog.chosen


@pytest.fixture
def chosen_scene(ward: Ward) -> Callable[[str], Path]:
    def choose(title: str) -> Path:
        path = made_scene(ward.application.context.data, title)
        ward.page.setup.choose_scene(str(path))
        ward.wait(lambda: not ward.page.setup.material.view.is_looked_at)
        return path

    return choose


def test_a_scene_that_was_made_and_not_approved_is_not_tested_with(ward: Ward, chosen_scene) -> None:
    path = chosen_scene("Ours")
    view = ward.page.setup_view
    assert not view.bar.start.isEnabled()
    assert "approve each source" in view.bar.summary.text()
    assert view.who.material.problem.text() == view.bar.summary.text()
    troubles: list[Exception] = []
    ward.page.setup.troubled.connect(troubles.append)
    ward.page.setup.prepare()  # whatever the page shows
    ward.wait(lambda: bool(troubles))
    assert isinstance(troubles[0], InputError)
    assert troubles[0].code == "gallery.unapproved"
    approve_all(path)
    ward.page.setup.material.look_again()
    ward.wait(lambda: ward.page.setup.material.view.problem is None)
    assert view.bar.start.isEnabled()


def test_from_the_set_up_the_scene_is_opened_where_it_is_approved(ward: Ward, chosen_scene) -> None:
    path = chosen_scene("Ours")
    requests: list[object] = []
    ward.application.context.requested.connect(requests.append)
    ward.page.setup_view.who.material.open_scene.click()
    assert requests == [OpenScene(str(path), to_approve=True)]
    scenes = ward.application.window.page(PageName.SCENES)
    assert scenes.approval_panel.isVisible()
