"""A session sounds through its patient's ears, over what the site chose, and resumed it sounds the same again."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.acoustics.library import headphone_shelf, hrtf_shelf
from core.audio import Layout
from core.ears import Ears, Head
from core.errors import InputError
from core.paths import DataFolder
from core.playback.devices import SILENT
from core.playback.silent import SilentPlayer
from core.progress import Progress
from core.records.model import LesionSide, Session
from core.reports.building import session_figures
from core.scene import Scene
from see2sound_desktop.app import Application
from see2sound_desktop.presenters import scene_sound
from see2sound_desktop.presenters.context import Notice, NoticeKind, PageName, ResumeSession
from see2sound_desktop.presenters.scene_preview import ScenePreview
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.rehearsal.clock import RehearsalClock
from see2sound_desktop.windows.session_page import SessionPage

FILTERS = "Preamp: -3.0 dB\nFilter 1: ON PK Fc 2000 Hz Gain 3.0 dB Q 1.4\n"


class Ward:
    """The application with the session page over the silent clock, and a patient with a set and a head of their own."""

    def __init__(self, application: Application, qtbot: QtBot, set_file: Path) -> None:
        self.context, self.store, self.qtbot = application.context, application.store, qtbot
        self.notices: list[Notice] = []
        self.context.noticed.connect(self.notices.append)
        self.set = hrtf_shelf(self.context.data).add(set_file)
        ears = Ears(Head(circumference_cm=60), self.set.id, self.set.name)
        self.patient = self.store.add_patient("P-1", lesion_side=LesionSide.RIGHT, ears=ears)
        self.page: SessionPage = application.window.page(PageName.SESSION)
        self.page.setup.environment = SessionEnvironment(
            clock=lambda: RehearsalClock(20.0),
            open_output=lambda _device_id, layout: SilentPlayer(layout),
            offers_silence=True,
            seed=lambda: 5,
        )
        self.context.choose_patient(self.patient)
        application.show(PageName.SESSION)
        self.wait(lambda: self.page.setup.view.devices_known)
        self.page.setup.choose(device_id=SILENT.id)

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until)

    def start(self) -> Session:
        self.page.setup.prepare()
        self.wait(lambda: self.page.session is not None)
        return self.store.session(self.page.session.run.setup.uuid)

    def interrupt(self) -> None:
        session = self.page.session
        session.abandon()
        self.context.release_patient(session)
        self.page.session = None

    def resume(self, session: Session) -> None:
        self.page.take(ResumeSession(session.setup.uuid))

    def equalise(self, folder: Path) -> None:
        text = folder / "HD 600.txt"
        text.write_text(FILTERS)
        self.context.change_settings(headphone_eq=headphone_shelf(self.context.data).add(text).id)

    def trouble(self) -> str:
        self.wait(lambda: any(one is not None and one.kind is NoticeKind.ERROR for one in self.notices))
        return next(one.sentence for one in self.notices if one is not None and one.kind is NoticeKind.ERROR)


@pytest.fixture
def ward(application: Application, qtbot: QtBot, tmp_path: Path, sofa_file: Callable[..., Path]) -> Iterator[Ward]:
    made = Ward(application, qtbot, sofa_file(tmp_path / "P0001.sofa", 1.1))
    yield made
    if made.page.session is not None:
        made.page.session.stop()


def test_a_session_is_rendered_through_the_patients_ears_and_says_so(ward: Ward, tmp_path: Path) -> None:
    ward.equalise(tmp_path)
    session = ward.start()
    setup = session.setup
    kept = json.loads(setup.sound_json)
    assert kept["options"]["hrtf"] == ward.set.id
    assert kept["options"]["head"]["circumference_cm"] == 60
    assert kept["options"]["method"] == "hrtf-images"
    assert kept["options"]["headphone_eq"] == ward.context.settings.headphone_eq
    assert setup.hrtf_id == f"P0001:{kept['hrtf']['sha256'][:12]}"
    said = {check.label: check.value for check in session_figures(session).checks}
    assert said["HRTF"] == "P0001, fitted to a head of 60 cm, equalised for HD 600"


def test_another_patient_hears_the_sites_set_and_the_sounds_differ(ward: Ward) -> None:
    own = ward.start()
    ward.interrupt()
    ward.context.choose_patient(ward.store.add_patient("P-2"))
    other = ward.start()
    assert other.setup.hrtf_id.startswith("kemar:")
    assert [planned.stimulus_id for planned in own.plan] == [planned.stimulus_id for planned in other.plan]
    differing = [
        one.stimulus_sha256 != two.stimulus_sha256
        for one, two in zip(own.plan, other.plan, strict=True)
        if not one.is_catch
    ]
    assert all(differing)


def test_a_resumed_session_sounds_the_same_whatever_was_changed_meanwhile(ward: Ward, tmp_path: Path) -> None:
    before = ward.start()
    ward.interrupt()
    ward.equalise(tmp_path)
    ward.context.change_settings(surround_method="vbap")
    ward.store.update_patient(replace(ward.patient, ears=Ears(Head(50), "kemar", "KEMAR")))
    ward.resume(before)
    ward.wait(lambda: ward.page.session is not None)
    assert ward.page.session.run.plan == before.plan
    assert ward.store.session(before.setup.uuid).setup == before.setup


def test_a_patients_set_that_is_gone_is_named_before_a_session_starts(ward: Ward) -> None:
    hrtf_shelf(ward.context.data).remove(ward.set.id)
    ward.page.setup.prepare()
    sentence = ward.trouble()
    assert "“P0001”" in sentence
    assert "Import its SOFA file again" in sentence
    assert ward.store.sessions() == []


def test_a_session_whose_set_is_gone_is_not_resumed_through_another(ward: Ward) -> None:
    before = ward.start()
    ward.interrupt()
    hrtf_shelf(ward.context.data).remove(ward.set.id)
    ward.resume(before)
    assert "“P0001”" in ward.trouble()
    assert ward.page.session is None


def test_5_1_is_rendered_as_the_site_chose_and_resumed_so(ward: Ward) -> None:
    ward.context.change_settings(surround_method="vbap", bass_management=True)
    ward.page.setup.choose(layout=Layout.SURROUND_51)
    assert ward.page.setup.view.carriage.reach_deg == 35.0
    before = ward.start()
    kept = json.loads(before.setup.sound_json)["options"]
    assert (kept["method"], kept["bass_management"], before.setup.hrtf_id) == ("vbap", True, "")
    assert before.setup.renderer.startswith("vbap;")
    ward.interrupt()
    ward.context.change_settings(surround_method="ear-matching", bass_management=False)
    ward.resume(before)
    ward.wait(lambda: ward.page.session is not None)
    assert ward.page.session.run.plan == before.plan


def test_a_preview_is_heard_through_the_ears_of_the_patient_in_the_room(ward: Ward, monkeypatch) -> None:
    wanted = []

    def refuse(one: scene_sound.Wanted, data: DataFolder, _last: object, _progress: Progress) -> None:
        wanted.append(one.fitting.render_options(data))
        raise InputError("pipeline.no-sources")

    monkeypatch.setattr(scene_sound, "render", refuse)
    preview = ScenePreview(ward.context)
    for patient in (ward.patient, None):
        ward.context.choose_patient(patient)
        preview.play_scene(Scene(sources=()), 1.0)
        ward.wait(lambda: preview.what is None)
    assert [(Path(one.hrtf).stem, one.head) for one in wanted] == [(ward.set.id, Head(60)), ("kemar", None)]
