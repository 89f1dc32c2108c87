"""The level of a session from the set-up page to the records: calibrated, expired, other output, resumed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.audio import AudioClip, Layout
from core.calibration import Calibration, CalibrationFit, CalibrationKind, ChannelLevel, SystemVolume
from core.errors import MachineError
from core.playback.devices import SILENT
from core.playback.door import OutputDevice
from core.playback.silent import SilentPlayer
from core.records.model import LesionSide, Session
from see2sound_desktop.app import Application
from see2sound_desktop.presenters.context import Notice, NoticeKind, PageName, ResumeSession
from see2sound_desktop.presenters.session_setup import SessionEnvironment
from see2sound_desktop.presenters.settings import Devices
from see2sound_desktop.rehearsal.clock import RehearsalClock
from see2sound_desktop.windows.calibration_wizard import CalibrationWizard
from see2sound_desktop.windows.session_page import SessionPage

RADIO = OutputDevice("ALSA: radio", "Kitchen radio", "ALSA", 2, 44_100, is_default=False)


class RadioPlayer(SilentPlayer):
    """A silent player that goes by another name."""

    @property
    def device(self) -> OutputDevice:
        return RADIO


AT_40, AT_35, MUTED = SystemVolume((40.0,)), SystemVolume((35.0,)), SystemVolume((40.0,), muted=True)


class VolumePlayer(SilentPlayer):
    """A silent player at whose output the system's volume stands somewhere, and which runs at 44.1 kHz."""

    volume = AT_40
    prepared = 0

    @property
    def device(self) -> OutputDevice:
        return replace(SILENT, volume=self.volume)

    @property
    def rate_hz(self) -> int:
        return 44_100

    def prepare(self, clips: Iterable[AudioClip]) -> None:
        self.prepared = len(list(clips))


def calibration(days_old: int = 3, reference_dba: float = 105.0, device_id: str = SILENT.id) -> Calibration:
    made = datetime.now(UTC) - timedelta(days=days_old)
    channels = tuple(ChannelLevel(name, reference_dba) for name in Layout.BINAURAL.channels)
    return Calibration(
        f"c-{days_old}", device_id, "amp", Layout.BINAURAL, CalibrationKind.METER, "40 %", "m", "T. Ona", made, channels
    )


class Ward:
    """The application with the session page, and outputs that play nothing."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application, self.qtbot = application, qtbot
        self.store = application.store
        self.notices: list[Notice] = []
        self.radio_plays = False
        self.volume: SystemVolume | None = None
        application.context.noticed.connect(self.notices.append)
        self.page: SessionPage = application.window.page(PageName.SESSION)
        self.page.setup.environment = SessionEnvironment(
            clock=lambda: RehearsalClock(20.0), open_output=self._open, offers_silence=True, seed=lambda: 5
        )
        application.context.choose_patient(self.store.add_patient("P-1", lesion_side=LesionSide.RIGHT))
        application.show(PageName.SESSION)
        self.wait(lambda: self.page.setup.view.devices_known)
        self.page.setup.choose(device_id=SILENT.id)

    def _open(self, _device_id: str | None, layout: Layout) -> SilentPlayer:
        if self.volume is not None:
            self.player = VolumePlayer(layout)
            self.player.volume = self.volume
            return self.player
        return (RadioPlayer if self.radio_plays else SilentPlayer)(layout)

    def see_volume(self, volume: SystemVolume) -> None:
        """The system's volume stands there when the outputs are looked for."""
        self.volume = volume
        self.page.setup._set(devices=(replace(SILENT, volume=volume),))
        self.page.setup.look_at_level()

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=30_000)

    def start(self) -> Session:
        self.page.setup.prepare()
        self.wait(lambda: self.page.session is not None)
        return self.store.session(self.page.session.run.setup.uuid)


@pytest.fixture
def ward(application: Application, qtbot: QtBot) -> Iterator[Ward]:
    made = Ward(application, qtbot)
    yield made
    if made.page.session is not None:
        made.page.session.stop()


def test_a_session_over_a_calibrated_output_is_stored_with_its_level_and_calibration(ward: Ward) -> None:
    ward.store.add_calibration(calibration())
    ward.page.setup.look_at_level()
    assert ward.page.setup.view.sound.standing.fit is CalibrationFit.VALID
    ward.page.setup.choose(level_dba=60.0)
    setup = ward.start().setup
    assert setup.level_dba == pytest.approx(60.0, abs=0.01)
    assert setup.calibration_id == "c-3"


@pytest.mark.parametrize(
    ("stored", "fit"),
    [
        ([], CalibrationFit.NEVER),
        ([calibration(days_old=400)], CalibrationFit.EXPIRED),
        ([calibration(device_id="ALSA: other")], CalibrationFit.OTHER_DEVICE),
    ],
)
def test_without_a_valid_calibration_a_session_has_no_level_and_the_reason_is_kept(
    ward: Ward, stored: list[Calibration], fit: CalibrationFit
) -> None:
    for one in stored:
        ward.store.add_calibration(one)
    ward.page.setup.look_at_level()
    assert ward.page.setup.view.sound.standing.fit is fit
    session = ward.start()
    assert (session.setup.level_dba, session.setup.calibration_id) == (None, None)
    kept = [event.detail for event in session.events if event.kind == "level-uncalibrated"]
    assert kept == ([] if fit is CalibrationFit.NEVER else [fit.value])


def test_a_level_that_the_output_cannot_make_is_said_and_noted(ward: Ward) -> None:
    ward.store.add_calibration(calibration(reference_dba=60.0))
    session = ward.start()
    assert session.setup.level_dba < 65.0
    assert any(event.kind == "note" and "softer" in event.detail for event in session.events)
    assert ward.notices[-1].kind is NoticeKind.WARNING
    assert "softer" in ward.notices[-1].sentence


def test_a_session_is_not_started_over_an_output_that_is_not_the_calibrated_one(ward: Ward) -> None:
    ward.store.add_calibration(calibration())
    ward.radio_plays = True
    ward.page.setup.prepare()
    ward.wait(lambda: ward.notices[-1:] != [] and ward.notices[-1] is not None)
    assert "Kitchen radio" in ward.notices[-1].sentence
    assert ward.store.sessions() == []


@pytest.mark.parametrize("same", [True, False])
def test_a_resumed_session_has_its_level_again_over_its_own_output_alone(ward: Ward, same: bool) -> None:
    ward.store.add_calibration(calibration())
    before = ward.start()
    ward.page.session.abandon()
    ward.page.session = None
    ward.radio_plays = not same
    ward.page.take(ResumeSession(before.setup.uuid))
    ward.wait(lambda: ward.page.session is not None)
    session = ward.store.session(before.setup.uuid)
    unknown = [event.detail for event in session.events if event.kind == "level-unknown"]
    assert unknown == ([] if same else ["Kitchen radio"])
    assert (ward.page.session.run.plan == before.plan) is same


def test_at_another_volume_an_output_is_not_calibrated_and_both_figures_are_said_and_kept(ward: Ward) -> None:
    ward.store.add_calibration(calibration())
    ward.see_volume(AT_35)
    assert ward.page.setup.view.sound.standing.fit is CalibrationFit.OTHER_VOLUME
    said = ward.page.setup_view.sound.level_sentence.text()
    assert "35.0 %" in said
    assert "40 %" in said
    session = ward.start()
    assert session.setup.calibration_id is None
    assert [event.detail for event in session.events if event.kind == "level-uncalibrated"] == ["other-volume"]


def test_put_back_the_same_calibration_holds_again(ward: Ward) -> None:
    ward.store.add_calibration(calibration())
    ward.see_volume(AT_35)
    ward.see_volume(AT_40)
    assert ward.page.setup.view.sound.standing.fit is CalibrationFit.VALID
    assert ward.start().setup.calibration_id == "c-3"


@pytest.mark.parametrize(("volume", "said"), [(AT_35, "stands at 35.0 %"), (MUTED, "is muted")])
def test_a_session_does_not_begin_where_the_volume_was_moved_after_the_choice(
    ward: Ward, volume: SystemVolume, said: str
) -> None:
    ward.store.add_calibration(calibration())
    ward.see_volume(AT_40)
    ward.volume = volume
    ward.page.setup.prepare()
    ward.wait(lambda: ward.notices[-1:] != [] and ward.notices[-1] is not None)
    assert said in ward.notices[-1].sentence
    assert ward.store.sessions() == []


def test_a_session_resumed_at_another_volume_is_stamped_with_it(ward: Ward) -> None:
    ward.store.add_calibration(calibration())
    ward.see_volume(AT_40)
    before = ward.start()
    ward.page.session.abandon()
    ward.page.session = None
    ward.volume = AT_35
    ward.page.take(ResumeSession(before.setup.uuid))
    ward.wait(lambda: ward.page.session is not None)
    events = ward.store.session(before.setup.uuid).events
    assert [event.detail for event in events if event.kind == "level-unknown"] == [f"{SILENT.name}, 35.0 %"]


def test_sounds_are_resampled_before_the_first_trial_and_the_record_says_so(ward: Ward) -> None:
    ward.see_volume(AT_40)
    setup = ward.start().setup
    assert setup.renderer.endswith("resampled to 44100 Hz")
    assert ward.player.prepared == len({planned.stimulus_sha256 for planned in ward.page.session.run.plan})


def test_the_patients_week_is_shown_and_another_patient_begins_at_the_usual_level(ward: Ward) -> None:
    ward.wait(lambda: ward.page.setup.view.sound.dose is not None)
    assert ward.page.setup.view.sound.dose.share == 0.0
    ward.page.setup.choose(level_dba=72.0)
    ward.application.context.choose_patient(ward.store.add_patient("P-2"))
    assert ward.page.setup.view.choice.level_dba == 65.0


def test_the_page_says_how_the_output_stands_and_lets_a_level_be_chosen_only_when_calibrated(ward: Ward) -> None:
    view = ward.page.setup_view.sound
    assert not view.level.isVisible()
    assert "not calibrated" in view.level_sentence.text()
    assert view.calibrate.isVisible()
    ward.store.add_calibration(calibration())
    ward.page.setup.look_at_level()
    assert view.level.isVisible()
    assert view.level.text() == "65 dB(A)"
    assert "T. Ona" in view.level_sentence.text()
    assert "40 %" in view.level_sentence.text()
    view.level.selectAll()
    QTest.keyClicks(view.level, "90")
    QTest.keyClick(view.level, Qt.Key.Key_Return)
    assert ward.page.setup.view.choice.level_dba == 75.0


def test_the_page_calibrates_the_chosen_output_and_shows_it_at_once(ward: Ward) -> None:
    QTest.mouseClick(ward.page.setup_view.sound.calibrate, Qt.MouseButton.LeftButton)
    wizard = ward.application.window.findChild(CalibrationWizard)
    assert wizard.presenter.view.draft.device == SILENT
    assert wizard.presenter.view.draft.layout is Layout.BINAURAL
    ward.store.add_calibration(calibration())  # as saving does
    wizard.accept()
    assert ward.page.setup.view.sound.standing.fit is CalibrationFit.VALID


def test_a_bluetooth_output_is_warned_about_on_the_page(ward: Ward) -> None:
    headset = OutputDevice("pulse:bluez_output.1", "Headset", "PulseAudio through ALSA", 2, 44_100, is_default=False)
    ward.page.setup._set(devices=(headset,))
    ward.page.setup.choose(device_id=headset.id)
    said = ward.page.setup_view.sound.caution.text()
    assert "Bluetooth" in said
    assert "44100 Hz" in said


def test_the_settings_calibrate_the_output_that_is_chosen_there(ward: Ward) -> None:
    ward.application.window.show_page(PageName.SETTINGS)
    page = ward.application.window.page(PageName.SETTINGS)
    ward.wait(page.refresh_button.isEnabled)
    page._show_devices(Devices((RADIO,)))
    assert "not calibrated" in page.level_state.text()
    QTest.mouseClick(page.calibrate_button, Qt.MouseButton.LeftButton)
    wizard = ward.application.window.findChild(CalibrationWizard)
    assert wizard.presenter.view.draft.device == RADIO
    wizard.reject()
    assert ward.store.calibrations() == []


def test_where_the_volume_stops_a_session_the_page_looks_at_the_outputs_anew(
    ward: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    def muted(_device_id: str | None, _layout: Layout) -> SilentPlayer:
        raise MachineError("playback.muted", device="amp")

    looked: list[bool] = []
    monkeypatch.setattr(ward.page.setup, "environment", replace(ward.page.setup.environment, open_output=muted))
    monkeypatch.setattr(ward.page.setup, "find_devices", lambda: looked.append(True))
    ward.page.setup.prepare()
    ward.wait(lambda: bool(looked))
    assert "mute" in ward.notices[-1].sentence
    assert ward.store.sessions() == []
