"""The wizard under a person's hands: keys, boxes, what is said where it fails, and leaving halfway."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from core.audio import AudioClip, Layout
from core.calibration import CalibrationKind
from core.errors import InputError
from core.playback.channel_check import channel_clips
from core.playback.devices import SILENT
from core.playback.door import PlaybackState
from see2sound_desktop.presenters.calibration_draft import Stage
from see2sound_desktop.presenters.session_check import CheckState


def test_what_is_chosen_in_the_boxes_is_what_the_draft_is_made_of(bench_of) -> None:
    """A box gives back plain words, which are no ``Layout`` and no ``CalibrationKind``."""
    bench = bench_of(Layout.BINAURAL)
    output = bench.wizard.output
    bench.choose(output.layout_box, "5.1")
    assert bench.view.draft.layout is Layout.SURROUND_51
    assert bench.view.draft.kind is CalibrationKind.METER
    assert not output.kind.isEnabled()
    assert "always measured" in output.kind_help.text()
    bench.choose(output.layout_box, "binaural")
    bench.choose(output.kind, "sensitivity")
    assert bench.view.draft.kind is CalibrationKind.SENSITIVITY
    bench.fill_output()
    assert bench.view.stage is Stage.FIGURES


def test_the_tab_key_goes_as_the_eyes_do_through_every_step(bench_of) -> None:
    bench = bench_of(Layout.STEREO)
    wizard = bench.wizard
    output, levels, places = wizard.output, wizard.levels, wizard.places
    fields = [output.device, output.layout_box, output.meter, output.person, output.os_volume]
    assert bench.tab_round() == [*fields, wizard.cancel_button, wizard.next_button]
    bench.fill_output()
    bench.begin_check()
    beneath = [wizard.cancel_button, wizard.back_button, wizard.next_button]
    places.buttons["FL"].setFocus()
    assert bench.tab_round() == [*places.buttons.values(), places.again, places.nothing, *beneath]
    while bench.view.check.state is CheckState.ASKING:
        bench.click(places.buttons[bench.view.check_playing])
    bench.click(wizard.next_button)
    rows = [(levels.play_buttons[name], levels.readings[name], levels.distances[name]) for name in ("FL", "FR")]
    assert bench.tab_round() == [*rows[0], *rows[1], *beneath]


def test_whatever_can_be_reached_has_a_name_for_those_who_do_not_see_it(bench_of) -> None:
    bench = bench_of(Layout.SURROUND_51)
    bench.fill_output()
    bench.begin_check()
    places = bench.wizard.places
    while bench.view.check.state is CheckState.ASKING:
        assert {made.accessibleName() for made in places.buttons.values()} >= {"Left", "Behind right"}
        bench.click(places.buttons[bench.view.check_playing])
    bench.click(bench.wizard.next_button)
    parts = [part for kind in (QAbstractButton, QComboBox, QLineEdit) for part in bench.wizard.findChildren(kind)]
    unnamed = [part for part in parts if not part.accessibleName() and not bench.wizard.question.isAncestorOf(part)]
    assert unnamed == []
    names = [made.accessibleName() for made in bench.wizard.levels.play_buttons.values()]
    assert len(set(names)) == 5


def test_the_keyboard_is_where_the_next_thing_is_to_be_done_and_never_on_cancel(bench_of) -> None:
    bench = bench_of(Layout.STEREO)
    wizard, levels = bench.wizard, bench.wizard.levels
    bench.fill_output()
    bench.begin_check()
    assert wizard.focusWidget() is wizard.places.again  # none of the answers
    while bench.view.check.state is CheckState.ASKING:
        bench.click(wizard.places.buttons[bench.view.check_playing])
    assert wizard.focusWidget() is wizard.next_button
    bench.click(wizard.next_button)
    assert wizard.focusWidget() is levels.play_buttons["FL"]
    bench.play("FR")
    assert wizard.focusWidget() is levels.readings["FR"]
    wizard.stop_button.setFocus()
    QTest.keyClick(wizard.stop_button, Qt.Key.Key_Space)
    assert bench.players[-1].status().state is PlaybackState.STOPPED
    assert wizard.focusWidget() is levels.readings["FR"]
    for name, reading in (("FL", "70"), ("FR", "73")):
        bench.write(levels.readings[name], reading)
    bench.click(wizard.next_button)
    assert "made softer" in levels.sentence.text()
    assert wizard.focusWidget() is levels.play_buttons["FL"]
    for name in ("FL", "FR"):
        bench.write(levels.readings[name], "70")
    bench.click(wizard.next_button)
    assert wizard.focusWidget() is wizard.save_button


def test_enter_in_a_reading_goes_on_to_the_next_channel_and_after_the_last_to_the_next_step(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL)
    levels = bench.wizard.levels
    bench.fill_output()
    bench.write(levels.readings["FL"], "70")
    QTest.keyClick(levels.readings["FL"], Qt.Key.Key_Return)
    assert bench.wizard.focusWidget() is levels.play_buttons["FR"]
    assert bench.view.stage is Stage.LEVELS
    assert bench.view.trouble == ""
    bench.write(levels.readings["FR"], "70")
    QTest.keyClick(levels.readings["FR"], Qt.Key.Key_Return)
    assert bench.view.stage is Stage.PLACES


def test_what_was_heard_in_the_wrong_place_is_said_channel_by_channel(bench_of) -> None:
    bench = bench_of(Layout.SURROUND_51)
    places = bench.wizard.places
    bench.fill_output()
    bench.begin_check()
    assert "1 of 6" in places.sentence.text()
    answers = {"FC": places.nothing, "BL": places.buttons["BR"]}
    while bench.view.check.state is CheckState.ASKING:
        played = bench.view.check_playing
        bench.click(answers.get(played, places.buttons[played]))
    assert places.wrong.text().splitlines() == ["Middle: not heard.", "Behind left: heard at “Behind right”."]
    assert bench.wizard.focusWidget() is places.check
    bench.click(bench.wizard.next_button)
    assert bench.view.stage is Stage.PLACES


def test_a_voice_and_noise_come_from_the_channel_alone_and_the_subwoofer_has_noise_alone(bench_of) -> None:
    bench = bench_of(Layout.SURROUND_51)
    bench.fill_output()
    bench.begin_check()
    heard: dict[str, AudioClip] = {}
    while bench.view.check.state is CheckState.ASKING:
        heard[bench.view.check_playing] = bench.players[-1].clips[-1]
        bench.click(bench.wizard.places.buttons[bench.view.check_playing])
    noise = dict(channel_clips(Layout.SURROUND_51))
    assert set(heard) == set(noise)
    for name, clip in heard.items():
        assert not any(clip.channel(other).any() for other in noise if other != name)
        lead = clip.channel(name)[: -len(noise[name].samples)]
        assert np.array_equal(clip.channel(name)[len(lead) :], noise[name].channel(name))
        assert bool(lead.any()) is (name != "LFE")


def test_an_output_that_stays_away_is_named_as_it_was_chosen(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL)
    bench.fill_output()
    bench.refuses = InputError("playback.device-unknown", name="pulse:alsa_output.usb", known="")
    bench.click(bench.wizard.levels.play_buttons["FL"])
    bench.wait(lambda: bench.view.trouble != "")
    assert bench.view.trouble.startswith(SILENT.name)
    assert "pulse:" not in bench.view.trouble


@pytest.mark.parametrize("leave", ["escape", "cancel", "window"])
def test_leaving_halfway_asks_before_what_was_measured_is_lost(bench_of, leave: str) -> None:
    bench = bench_of(Layout.BINAURAL)
    wizard = bench.wizard
    bench.fill_output()
    bench.play("FL")
    bench.write(wizard.levels.readings["FL"], "70")
    bench.click(wizard.stop_button)
    ways = {
        "escape": lambda: QTest.keyClick(wizard, Qt.Key.Key_Escape),
        "cancel": lambda: bench.click(wizard.cancel_button),
        "window": wizard.close,
    }
    ways[leave]()
    assert wizard.isVisible()
    assert "lost" in wizard.question.sentence.text()
    bench.click(wizard.question.cancel)
    assert bench.view.draft.readings["FL"] == "70"
    assert wizard.focusWidget() is wizard.levels.readings["FL"]
    ways[leave]()
    bench.click(wizard.question.accept)
    assert not wizard.isVisible()
    assert all(player.closed for player in bench.players)
    assert bench.application.store.calibrations() == []


def test_leaving_before_anything_was_measured_asks_nothing(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL)
    bench.fill_output()
    QTest.keyClick(bench.wizard, Qt.Key.Key_Escape)
    assert not bench.wizard.isVisible()


def test_a_sensitivity_for_one_volt_needs_no_impedance_and_says_so(bench_of) -> None:
    bench = bench_of(Layout.BINAURAL)
    bench.choose(bench.wizard.output.kind, "sensitivity")
    bench.fill_output()
    figures = bench.wizard.figures
    assert figures.impedance.isEnabled()
    bench.presenter.change(per_volt=True)
    assert not figures.impedance.isEnabled()
    assert "Not needed" in figures.impedance_help.text()
