"""What a person sees in the real windows for what cannot be used: a sentence, nothing lost, windows alive."""

import importlib.util
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.audio import Layout
from core.errors import InputError
from core.geometry import Position
from core.paths import DataFolder
from core.playback.devices import SILENT
from core.playback.silent import SilentPlayer
from core.records.model import LesionSide, SessionState
from core.records.store import Store
from core.scene import Clip
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.context import Notice, PageName
from see2sound_desktop.presenters.scene_editor import Unsaved
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.presenters.session_views import PauseReason, Stage, Step
from see2sound_desktop.rehearsal.clock import RehearsalClock

pytestmark = pytest.mark.end_to_end
_PATIENCE_S = 60


def _beside(name: str) -> ModuleType:
    """A module of this folder: tests have no packages."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


cli = _beside("test_bad_input_cli")


class Ward:
    """The application over a data folder, shown, with everything it says."""

    def __init__(self, data: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.application = Application(DataFolder(data))
        self.context = self.application.context
        self.notices: list[Notice] = []
        self.context.noticed.connect(lambda notice: self.notices.append(notice) if notice is not None else None)
        self.application.show(PageName.PATIENTS)

    def page(self, name: PageName) -> Any:
        self.application.window.show_page(name)
        return self.application.window.page(name)

    def wait(self, until: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(until()))

    def drop(self, path: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        window = self.application.window
        window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))

    def says(self, words: str) -> None:
        self.wait(lambda: any(words in notice.sentence for notice in self.notices))
        assert self.application.window.isVisible()

    def close(self) -> None:
        self.application.close()
        self.application.window.deleteLater()
        self.application.deleteLater()
        QApplication.processEvents()


@pytest.fixture
def ward(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Ward]:
    made = Ward(tmp_path / "data", qtbot)
    made.context.change_settings(output_device_id=SILENT.id)
    yield made
    made.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MiB."""
    folder = tmp_path / "small"
    cli.mounted(folder, "size=2m")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """Leave no page free."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return filler


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("text.png", "whatever its name says"),
        ("empty.jpg", "is empty"),
        ("cut.jpg", "cut short"),
        ("huge.png", "megapixels"),
        ("no pictures.mp4", "has no pictures"),
        ("missing.png", "does not exist"),
        ("wrong.scene.json", "sources[0].position.distance_m: must be above 0"),
    ],
)
def test_a_bad_file_dropped_on_the_window_is_said_and_the_open_scene_stays(
    ward: Ward, tmp_path: Path, kind: str, words: str
) -> None:
    page = ward.page(PageName.SCENES)
    page.editor.add("dog", Clip(kind="synthesis", name="dog"), Position(-30.0))
    before = page.editor.scene
    page.dialogs.unsaved = lambda _title: Unsaved.DISCARD
    ward.drop(cli.bad_file(tmp_path, kind))
    ward.says(words)
    assert page.editor.scene == before


def test_a_missing_sound_is_said_by_preview_and_session_and_nothing_is_stored(ward: Ward, tmp_path: Path) -> None:
    scene = cli.bad_file(tmp_path, "silent.scene.json")
    ward.drop(scene)
    page = ward.page(PageName.SCENES)
    ward.wait(lambda: page.editor.scene.sources)
    page.toggle_scene()
    ward.says("gone.wav is not there")
    ward.notices.clear()
    ward.context.choose_patient(ward.application.store.add_patient("P-1"))
    session_page = ward.page(PageName.SESSION)
    session_page.setup.environment = SessionEnvironment(offers_silence=True)
    session_page.setup.find_devices()
    ward.wait(lambda: session_page.setup.view.device)
    session_page.setup.choose(device_id=SILENT.id)
    session_page.setup.choose_scene(str(scene))
    QTest.mouseClick(session_page.setup_view.bar.start, Qt.MouseButton.LeftButton)
    ward.says("gone.wav is not there")
    ward.wait(lambda: session_page.setup.view.preparing is None)
    assert session_page.session is None
    assert ward.application.store.sessions() == []
    assert session_page.setup_view.bar.start.isEnabled()


def test_a_device_that_is_gone_when_the_session_starts_is_said(ward: Ward) -> None:
    ward.context.choose_patient(ward.application.store.add_patient("P-1"))
    page = ward.page(PageName.SESSION)
    ward.wait(lambda: page.setup.view.devices_known)
    page.setup._set(devices=(SILENT.__class__(**{**vars_of(SILENT), "id": "gone:1", "name": "Headset"}),))
    page.setup.choose(device_id="gone:1")
    page.setup.prepare()
    ward.says("gone:1")
    assert page.session is None
    assert ward.application.store.sessions() == []


def vars_of(device: object) -> dict[str, object]:
    return {name: getattr(device, name) for name in device.__dataclass_fields__}


class Session:
    """A session on a small disk, answered by hand."""

    def __init__(self, ward: Ward) -> None:
        self.ward = ward
        clock = RehearsalClock(20.0)
        ward.context.choose_patient(ward.application.store.add_patient("P-1", lesion_side=LesionSide.RIGHT))
        page = ward.page(PageName.SESSION)
        page.setup.environment = SessionEnvironment(
            clock=lambda: clock,
            open_output=lambda _id, layout: SilentPlayer(Layout(layout), clock_ns=clock.monotonic_ns),
            offers_silence=True,
            seed=lambda: 5,
        )
        page.setup.find_devices()
        ward.wait(lambda: page.setup.view.device)
        page.setup.choose(device_id=SILENT.id)
        page.setup.prepare()
        ward.wait(lambda: page.session)
        self.presenter, self.page = page.session, page
        self.presenter.begin()

    def reach_the_question(self) -> None:
        def there() -> bool:
            if self.presenter.live.step in {Step.BREAK, Step.BEGIN_TEST}:
                self.presenter.begin()
            return self.presenter.live.step is Step.WHERE or self.presenter.live.stage is not Stage.RUNNING

        self.ward.wait(there)

    def answer(self) -> None:
        self.reach_the_question()
        planned = self.presenter.run.current
        if planned.is_catch:
            self.presenter.answer_nothing()
        else:
            self.presenter.answer_direction(planned.target_azimuth_deg)

    @property
    def stored(self) -> Any:
        return self.ward.application.store.session(self.presenter.run.setup.uuid)


def test_a_disk_that_fills_up_in_a_session_loses_no_answer(qapp: QApplication, small_disk: Path, qtbot: QtBot) -> None:
    ward = Ward(small_disk / "data", qtbot)
    try:
        session = Session(ward)
        session.answer()
        session.reach_the_question()
        asked = session.presenter.run.current
        filler = fill(small_disk)
        for _ in range(300):  # SQLite has some room left in its log
            if session.presenter.live.stage is Stage.PAUSED:
                break
            session.presenter.note("so that the log fills") if session.presenter.live.step is not Step.WHERE else None
            session.answer()
        assert session.presenter.live.pause_reason is PauseReason.TROUBLE
        ward.says("the disk is full")
        before = len(session.stored.trials)
        assert asked.trial_index <= before
        session.presenter.resume()  # still full: it says so again
        assert session.presenter.live.stage is Stage.PAUSED
        filler.unlink()
        session.presenter.resume()
        assert len(session.stored.trials) == before + 1
        while session.presenter.live.stage is not Stage.FINISHED:
            session.answer()
        stored = session.stored
        assert stored.state is SessionState.COMPLETED
        assert [trial.planned.trial_index for trial in stored.trials] == list(range(len(stored.plan)))
        for trial in stored.trials:
            assert trial.response_azimuth_deg == trial.planned.target_azimuth_deg
    finally:
        ward.close()


def test_settings_and_drafts_on_a_full_disk_are_said_and_go_on_in_memory(
    qapp: QApplication, small_disk: Path, qtbot: QtBot
) -> None:
    ward = Ward(small_disk / "data", qtbot)
    try:
        page = ward.page(PageName.SCENES)
        page.dialogs.unsaved = lambda _title: Unsaved.DISCARD
        filler = fill(small_disk)
        ward.context.change_settings(site_name="Ward 3")
        ward.says("the disk is full")
        assert ward.context.settings.site_name == "Ward 3"
        ward.notices.clear()
        page.editor.add("dog", Clip(kind="synthesis", name="dog"), Position(-30.0))
        page.editor.write_draft()
        ward.says("the disk is full")
        assert page.editor.dirty
        filler.unlink()
        page.editor.write_draft()
        ward.wait(lambda: list((small_disk / "data").rglob("autosave/*.scene.json")))
    finally:
        ward.close()


def test_a_file_where_the_library_should_be_does_not_stop_the_editor(ward: Ward, tmp_path: Path) -> None:
    library = ward.context.data.library
    shutil.rmtree(library, ignore_errors=True)
    library.write_text("in the way")
    page = ward.page(PageName.SCENES)
    page.dialogs.unsaved = lambda _title: Unsaved.DISCARD
    ward.drop(Path(cli.__file__).parents[2] / "resources" / "scenes" / "kitchen.scene.json")
    ward.wait(lambda: page.editor.scene.sources)
    page.editor.delete("kettle")
    page.editor.write_draft()
    ward.says("is a file, not a folder")
    page.editor.undo()
    assert page.editor.leave()


@pytest.mark.long
def test_a_device_pulled_out_of_a_rehearsal_loses_nothing_and_it_is_resumed(
    fragile_server: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "rehearsal"
    environment = {**cli.environment(tmp_path / "data"), **fragile_server.environment, "QT_QPA_PLATFORM": "offscreen"}
    options = ("rehearse", "--protocol", "scene", "-o", folder, "--pictures", "none", "--no-form")
    process = subprocess.Popen(
        cli.command(*options), env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    deadline_s = time.monotonic() + _PATIENCE_S
    while committed(folder) < 1:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline_s
        time.sleep(0.05)
    fragile_server.unplug("ear2")
    _, said = process.communicate(timeout=_PATIENCE_S)
    assert process.returncode == cli.MACHINE, said
    assert "is gone" in said.splitlines()[-1]  # PortAudio itself may have written lines before ours
    assert "Traceback" not in said
    before = committed(folder)
    assert before >= 1
    done = subprocess.run(
        cli.command(*options, "--resume", "--device", "silent", "--speed", "60", "--json"),
        env=environment,
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said_now = json.loads(done.stdout)
    assert said_now["trials"] == said_now["planned"] == committed(folder) > before


def committed(folder: Path) -> int:
    """Trials on disk, read beside the app that writes them."""
    if not (folder / "see2sound.db").is_file():
        return 0
    try:
        with Store.open(folder / "see2sound.db", read_only=True) as store:
            return sum(summary.committed for summary in store.sessions())
    except InputError:  # the app is still making its tables
        return 0
