"""The page of the models in the real window, with a hub on 127.0.0.1: licence, fetching, pausing, removing."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.models import installed
from core.models.door import Clinical, HubSource, Task
from core.models.fit import Fit, Verdict
from core.playback.door import OutputDevice
from core.progress import ProgressReport
from see2sound_desktop.app import Application
from see2sound_desktop.presenters import model_work
from see2sound_desktop.presenters import settings as settings_presenter
from see2sound_desktop.presenters.context import Notice, OpenModels, PageName
from see2sound_desktop.presenters.model_view import ModelState, ModelView
from see2sound_desktop.presenters.model_words import fit_words, licence_words, size_words, state_words
from see2sound_desktop.presenters.progress_words import remaining_words
from see2sound_desktop.presenters.settings import Devices
from see2sound_desktop.widgets import files
from see2sound_desktop.windows.model_licence import LicenceDialog
from see2sound_desktop.windows.models_page import ModelsPage

_PIECE_WAIT_S = 60.0
_PIECE_MS = 300
"""Long enough for a piece to arrive and be answered by a pause."""
_FILES = ("config.json", "model.safetensors")


class Room:
    """The window with the page of the models, and what the page can be made to do."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application, self.context, self.qtbot = application, application.context, qtbot
        self.notices: list[Notice] = []
        self.context.noticed.connect(self.notices.append)
        application.window.show()
        self.context.request(OpenModels())
        page = application.window.page(PageName.SETTINGS).models
        assert isinstance(page, ModelsPage)
        self.page = page
        self.wait(lambda: len(page.rows) == 2)

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until)

    def model(self, model_id: str = "tiny") -> ModelView:
        found = self.page.presenter.view.of(model_id)
        assert found is not None
        return found

    def until(self, state: ModelState, model_id: str = "tiny") -> None:
        self.wait(lambda: self.model(model_id).state is state)

    def act(self, model_id: str = "tiny") -> None:
        QTest.mouseClick(self.page.rows[model_id].action_button, Qt.MouseButton.LeftButton)

    def dialog(self) -> LicenceDialog:
        found = [one for one in self.page.findChildren(LicenceDialog) if one.isVisible()]
        assert len(found) == 1
        return found[0]

    def accept(self) -> None:
        dialog = self.dialog()
        dialog.agree.click()
        dialog.go_on.click()

    def install(self, model_id: str = "tiny") -> None:
        self.act(model_id)
        self.accept()

    def answer(self, words: str) -> None:
        """Press the button with these words in the question that is asked."""
        box = self.page.findChild(QMessageBox)
        assert box is not None
        next(made for made in box.buttons() if made.text() == words).click()
        QApplication.sendPostedEvents(box, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def lists(monkeypatch, listed) -> Callable[..., None]:
    """Two models in the place of the list: one that fits patients, one that must not be used with them."""
    other = listed(
        HubSource("hub", "a/other", files=listed().sources[0].files, choices=listed().sources[0].choices),
        model_id="other",
        title="Other",
        backends={Task.SOUND: "core.sound.generators.codi:CodiGenerator"},
        licence=replace(listed().licence, name="CC-BY-NC-4.0", clinical=Clinical.NOT_ALLOWED),
    )

    def put(**changes: object) -> None:
        monkeypatch.setattr(model_work.catalogue, "entries", lambda: (replace(listed(), **changes), other))

    put()
    return put


@pytest.fixture
def silence(monkeypatch):
    device = OutputDevice("one", "Headphones", "api", 2, 48000, True)
    monkeypatch.setattr(settings_presenter, "look_for_devices", lambda progress: Devices((device,)))


@pytest.fixture
def repository(hub, weights):
    for name in ("a/tiny", "a/other"):
        hub.add(name, {"config.json": b'{"model_type": "tiny"}', "model.safetensors": weights})
    return hub.repositories["a/tiny"]


@pytest.fixture
def room(application, hub, repository, lists, silence, qtbot) -> Room:
    return Room(application, qtbot)


class Held:
    """Holds the hub after each piece of a file."""

    def __init__(self) -> None:
        self._pieces, self._free = threading.Semaphore(0), False

    def wait(self) -> None:
        if not self._free:
            self._pieces.acquire(timeout=_PIECE_WAIT_S)

    def go_on(self, pieces: int) -> None:
        self._pieces.release(pieces)

    def let_go(self) -> None:
        self._free = True
        self._pieces.release(100)


@pytest.fixture
def held(hub) -> Iterator[Held]:
    made = Held()
    hub.between = made.wait
    yield made
    made.let_go()


def a_folder(folder: Path, weights: bytes) -> Path:
    folder.mkdir()
    (folder / "config.json").write_bytes(b"{}")
    (folder / "model.safetensors").write_bytes(weights)
    return folder


def test_looking_at_the_models_asks_nobody_and_starts_no_process(room, hub):
    assert room.model().state is ModelState.ABSENT
    assert hub.asked == []
    assert not room.context.data.models.exists()


def test_a_model_stands_under_what_it_does_with_its_licence_in_words(room):
    said = [label.text() for label in room.page.findChildren(QLabel)]
    assert "What is in a picture" in said
    assert "The sound" in said
    assert "How far" not in said
    assert licence_words(room.model("other").entry) == "CC-BY-NC-4.0: clinical use not allowed"
    assert licence_words(room.model("other").entry) in said


def test_nothing_is_fetched_before_the_licence_was_accepted(room, hub):
    room.act()
    dialog = room.dialog()
    assert "MIT" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert not dialog.go_on.isEnabled()
    dialog.cancel.click()
    assert room.model().state is ModelState.ABSENT
    room.page.presenter.install("tiny")
    room.until(ModelState.ABSENT)
    room.wait(lambda: bool(room.model().said))
    assert "accept it" in room.model().said
    assert hub.asked == []


def test_a_model_is_installed_once_its_licence_was_accepted_and_when_is_kept(room):
    room.install()
    room.until(ModelState.INSTALLED)
    kept = json.loads((room.context.data.models / "tiny" / "installed.json").read_text(encoding="utf-8"))
    assert kept["licence"]["name"] == "MIT"
    assert kept["licence"]["accepted_utc"]
    assert [notice.sentence for notice in room.notices if notice] == ["Tiny is installed."]
    assert room.page.rows["tiny"].action_button.text() == "Check"
    assert room.page.details.files.rowCount() == len(_FILES)


def test_an_installation_pauses_and_goes_on_where_it_was(room, hub, held):
    room.install()
    part = room.context.data.models / ".staged" / "tiny"
    room.wait(lambda: any(path.stat().st_size for path in part.glob("model.*.part")))
    room.wait(room.page.rows["tiny"].progress.isVisible)
    assert room.page.rows["tiny"].action_button.text() == "Pause"
    room.act()
    assert state_words(room.model()) == "stopping"
    for _ in range(2):  # the end of the small file, and one piece of the large one, whichever goes on first
        if room.model().state is not ModelState.PAUSED:
            held.go_on(pieces=1)
            QTest.qWait(_PIECE_MS)
    room.until(ModelState.PAUSED)
    held.let_go()
    assert room.model().begun_bytes > 0
    assert not room.page.rows["tiny"].progress.isVisible()
    room.act()  # the licence was accepted a moment ago: it is not asked for again
    room.until(ModelState.INSTALLED)
    assert [asked.byte_range for asked in hub.file_requests() if asked.byte_range] != []


def test_what_an_earlier_run_began_is_paused(application, hub, repository, lists, silence, qtbot):
    part = application.context.data.models / ".staged" / "tiny" / "model.safetensors.0123456789abcdef.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(bytes(2000))
    room = Room(application, qtbot)
    assert room.model().state is ModelState.PAUSED
    assert state_words(room.model()) == "paused, 2.0 kB fetched"
    assert room.page.rows["tiny"].action_button.text() == "Go on"
    room.install()
    room.until(ModelState.INSTALLED)


def test_a_wrong_checksum_is_said_beside_the_model_and_shown_from_any_page(room, hub, weights):
    hub.spoil["model.safetensors"] = bytes(len(weights))
    room.install()
    room.application.window.show_page(PageName.PATIENTS)
    room.wait(lambda: bool(room.model().said))
    assert room.model().state is not ModelState.INSTALLED
    assert "its checksum is another" in room.model().said
    notice = room.notices[-1]
    assert (notice.sentence, notice.request) == ("Tiny was not installed.", OpenModels("tiny"))
    room.application.window.take(notice.request)
    said = [label.text() for label in room.page.findChildren(QLabel) if label.isVisible()]
    assert room.model().said in said


def test_two_installations_run_one_after_the_other(room, hub, held):
    room.install("other")
    room.until(ModelState.INSTALLING, "other")
    room.install()
    assert room.model().state is ModelState.WAITING
    held.let_go()
    room.until(ModelState.INSTALLED)
    assert room.model("other").state is ModelState.INSTALLED
    asked = [one.path for one in hub.asked]
    assert max(asked.index(path) for path in asked if "other" in path) < min(
        asked.index(path) for path in asked if "tiny" in path
    )


def test_an_installation_goes_on_when_its_page_is_left(room, held):
    room.install()
    room.until(ModelState.INSTALLING)
    QTest.keyClick(room.page.back, Qt.Key.Key_Escape)
    assert not room.page.isVisible()
    room.application.window.show_page(PageName.PATIENTS)
    held.let_go()
    room.until(ModelState.INSTALLED)


def test_a_session_interrupts_what_is_fetched_and_its_end_lets_it_go_on(room, hub, held):
    room.install()
    room.until(ModelState.INSTALLING)
    assert not room.context.models.begin_session()  # no model computed
    held.let_go()
    room.wait(lambda: room.context.jobs.titles == ())
    asked = len(hub.asked)
    assert state_words(room.model(), session_runs=True) == "waits for the end of the session"
    room.install("other")
    assert room.model("other").state is ModelState.WAITING
    assert len(hub.asked) == asked
    room.context.models.end_session()
    room.until(ModelState.INSTALLED)
    room.until(ModelState.INSTALLED, "other")


def test_a_model_comes_from_a_folder_without_a_network(room, hub, weights, tmp_path, monkeypatch):
    folder = a_folder(tmp_path / "stick", weights)
    monkeypatch.setattr(files, "folder", lambda *_: folder)
    room.page.choose("tiny")
    room.page.details.import_button.click()
    room.accept()
    room.until(ModelState.INSTALLED)
    assert hub.asked == []
    assert "Nobody said what its files must be" in room.model().said


def test_a_folder_that_lacks_files_is_said(room, tmp_path):
    room.page.presenter.accept_licence("tiny")
    room.page.presenter.import_folder("tiny", tmp_path)
    room.wait(lambda: bool(room.model().said))
    assert "does not hold what tiny needs" in room.model().said


def test_a_check_tells_a_changed_file_and_a_new_installation_mends_it(room):
    room.install()
    room.until(ModelState.INSTALLED)
    room.act()
    room.wait(lambda: room.model().said.startswith("Whole"))
    path = room.context.data.models / "tiny" / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    room.act()
    room.until(ModelState.DAMAGED)
    assert "model.safetensors" in room.model().said
    room.act()
    room.until(ModelState.INSTALLED)
    installed.verify(installed.find(room.context.data, "tiny"))


def test_a_model_is_removed_only_after_asking(room):
    room.install()
    room.until(ModelState.INSTALLED)
    assert room.page.presenter.view.used_bytes > 0
    room.page.choose("tiny")
    room.page.details.remove_button.click()
    room.answer("Keep it")
    assert room.model().state is ModelState.INSTALLED
    room.page.details.remove_button.click()
    room.answer("Remove it")
    room.until(ModelState.ABSENT)
    assert not (room.context.data.models / "tiny").exists()
    assert room.page.presenter.view.used_bytes == 0


def test_what_is_no_longer_listed_can_be_removed(room, lists, monkeypatch):
    room.install()
    room.until(ModelState.INSTALLED)
    folder = room.context.data.models
    (folder / "tiny").rename(folder / "gone")
    manifest = folder / "gone" / "installed.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace('"id": "tiny"', '"id": "gone"'), encoding="utf-8")
    room.page.presenter.refresh()
    room.wait(lambda: "gone" in room.page.remove_unlisted)
    room.page.remove_unlisted["gone"].click()
    room.answer("Remove it")
    room.wait(lambda: not room.page.remove_unlisted and not (folder / "gone").exists())


def test_a_gated_model_needs_a_token_that_is_never_written(application, hub, repository, lists, silence, qtbot, listed):
    repository.gated = True
    lists(sources=(replace(listed().sources[0], gated=True),))
    room = Room(application, qtbot)
    room.act()
    dialog = room.dialog()
    dialog.agree.click()
    assert not dialog.go_on.isEnabled()
    dialog.token.setText(hub.token)
    dialog.go_on.click()
    room.until(ModelState.INSTALLED)
    assert {asked.token for asked in hub.file_requests()} == {f"Bearer {hub.token}"}
    files = [path for path in room.context.data.root.rglob("*") if path.is_file()]
    assert [path for path in files if hub.token.encode() in path.read_bytes()] == []


def test_the_list_is_gone_through_with_the_keyboard(room):
    tiny, other = room.page.rows["tiny"], room.page.rows["other"]
    tiny.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tiny, Qt.Key.Key_Down)
    assert other.isChecked()
    assert QApplication.focusWidget() is other
    assert room.page.chosen is not None
    assert room.page.chosen.id == "other"
    QTest.keyClick(other, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is other.action_button
    QTest.keyClick(other.action_button, Qt.Key.Key_Space)
    assert room.dialog().windowTitle() == "Licence of Other"


def test_every_control_has_a_name_that_tells_what_it_acts_on(room):
    assert [made for made in room.page.findChildren(QAbstractButton) if not _is_named(made)] == []
    row = room.page.rows["tiny"]
    assert row.accessibleName() == "Tiny: not installed"
    assert "MIT: clinical use allowed" in row.accessibleDescription()
    assert row.action_button.accessibleName() == "Install … Tiny"


def _is_named(made: QAbstractButton) -> bool:
    return bool(made.accessibleName()) or not isinstance(made, QPushButton)


@pytest.mark.parametrize("scale", [100, 200])
def test_no_words_are_cut(room, scale, qtbot):
    room.context.change_settings(text_scale_percent=scale)
    room.application.window.resize(1280, 800)
    qtbot.waitUntil(lambda: _cut(room.page) == [])


def test_what_scrolls_ends_with_its_last_words(room, qtbot):
    areas = room.page.findChildren(QScrollArea)
    room.page.choose("tiny")
    room.application.window.resize(1280, 800)
    assert areas
    for area in areas:
        content = area.widget()
        qtbot.waitUntil(
            lambda area=area, content=content: (
                content.height() <= max(content.heightForWidth(content.width()), area.viewport().height())
            )
        )


def _cut(page: QWidget) -> list[str]:
    """Words of labels that are lower than they must be, or that reach over the right edge of the page."""
    shown = [label for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
    low = [label.text() for label in shown if label.height() < label.heightForWidth(label.width())]
    wide = [label.text() for label in shown if label.mapTo(page, QPoint(label.width(), 0)).x() > page.width()]
    buttons = [made for made in page.findChildren(QPushButton) if made.isVisible()]
    return low + wide + [made.text() for made in buttons if made.width() < made.minimumSizeHint().width()]


def test_what_fits_is_the_memory_and_what_is_not_known_is_the_download():
    model = SimpleNamespace(found=None, entry=SimpleNamespace(download_mb=None))
    assert size_words(model) == "download size not known yet"
    assert fit_words(Fit(Verdict.FITS, None, "models.fit-on-cpu")) == "enough memory here"


def test_progress_is_said_with_the_time_that_is_left(room):
    model = replace(room.model(), state=ModelState.INSTALLING, report=ProgressReport("download", 0.429, 200.0))
    assert state_words(model) == "fetching, 42 %, about 3 min left"
    assert remaining_words(5400.0) == "about 1.5 h left"
    assert remaining_words(0.2) == "about 1 s left"


def test_the_model_process_ends_with_the_app(application, tmp_path):
    from core.errors import CancelledError
    from core.neural.loading import Loading

    models = application.context.models
    process, loading = models.process, Loading("text", tmp_path, "1")
    assert models.process is process
    assert "TEXT" in process.call("builtins:repr", loading, "upper")
    application.close()
    with pytest.raises(CancelledError):
        process.call("builtins:repr", loading, "upper")


def test_no_model_is_called_while_a_session_runs(application, tmp_path):
    from core.errors import MachineError
    from core.neural.loading import Loading

    application.context.models.begin_session()
    with pytest.raises(MachineError, match="no model computes while a patient is tested"):
        application.context.models.process.call("builtins:repr", Loading("text", tmp_path, "1"), "upper")
    application.context.models.end_session()
    assert not application.context.models.session_runs
