"""The level of a session from the set-up page to the records: calibrated, expired, other output, other volume."""

from dataclasses import replace

import pytest
from level_ward import AT_35, AT_40, MUTED, RADIO, Ward, calibration
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.audio import Layout
from core.calibration import Calibration, CalibrationFit, SystemVolume
from core.errors import MachineError
from core.playback.devices import SILENT
from core.playback.door import OutputDevice
from core.playback.silent import SilentPlayer
from see2sound_desktop.presenters.context import NoticeKind, PageName
from see2sound_desktop.presenters.settings import Devices
from see2sound_desktop.windows.calibration_wizard import CalibrationWizard
from see2sound_desktop.wording import local_date


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


def test_an_old_calibration_and_one_of_another_output_are_named_on_the_page_with_the_remedy(ward: Ward) -> None:
    def said() -> str:
        ward.page.setup.look_at_level()
        return ward.page.setup_view.sound.level_sentence.text()

    assert "Calibrate this output" in said()
    ward.store.add_calibration(calibration(device_id=RADIO.id, days_old=2))
    assert "is for amp, played on Headphones. Choose these or calibrate anew" in said()
    ward.store.add_calibration(calibration(days_old=400))
    made = local_date(calibration(days_old=400).created_utc)
    assert f"of {made} is older than twelve months. Calibrate anew" in said()
    ward.page.setup.choose(layout=Layout.STEREO)  # of the two calibrations, the one of this output is named
    assert f"of {made} is for amp, played on Headphones" in said()
    assert ward.page.setup_view.sound.calibrate.isVisible()


def test_after_calibrating_at_another_volume_the_page_sees_the_volume_as_it_is_now(
    ward: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    ward.see_volume(AT_35)
    QTest.mouseClick(ward.page.setup_view.sound.calibrate, Qt.MouseButton.LeftButton)
    wizard = ward.application.window.findChild(CalibrationWizard)
    ward.store.add_calibration(calibration())  # as saving does: at 40 %
    monkeypatch.setattr("core.playback.devices.list_devices", lambda **_: (replace(SILENT, volume=AT_40),))
    wizard.accept()
    ward.wait(lambda: ward.page.setup.view.sound.standing.fit is CalibrationFit.VALID)


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
