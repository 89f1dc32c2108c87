"""The channel check: what it calls swapped, which answers it takes, and for whom and for which output it holds."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from level_ward import Ward
from pytestqt.qtbot import QtBot

from core.audio import Layout
from core.errors import MachineError
from core.playback.devices import SILENT
from core.playback.door import OutputDevice, PlaybackState, PlaybackStatus
from core.playback.silent import SilentPlayer
from core.records.model import LesionSide
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.output_check import EARLIEST_ANSWER_S, OutputCheck
from see2sound_desktop.presenters.session_check import ChannelCheck, CheckState, CheckView
from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.windows.session_words import check_words

CHECKED = CheckView(CheckState.CONFIRMED, ("FL", "FR"), 2)
OTHER_SIDE = {"FL": "FR", "FR": "FL", "BL": "BR", "BR": "FL", "FC": "FC", "LFE": "LFE"}


# --- what was heard -------------------------------------------------------------------------------------------------


def checked(heard: dict[str, str]) -> CheckView:
    check = ChannelCheck(tuple(heard))
    for answer in heard.values():
        check.hear(answer)
    return check.view


@pytest.mark.parametrize(
    "heard",
    [{"FL": "FR", "FR": "FR"}, {"FL": "FR", "FR": ""}, {"FR": "FL", "FL": "FL"}, OTHER_SIDE | {"BR": "BR"}],
    ids=["all on the right", "the left on the right, the right not", "all on the left", "one where it belongs"],
)
def test_one_answer_on_the_other_side_does_not_turn_the_headphones(heard: dict[str, str]) -> None:
    """So a patient with alloacusis answers over headphones that are the right way round."""
    view = checked(heard)
    assert (view.state, view.swapped) == (CheckState.FAILED, False)
    assert "do not turn the headphones" in check_words(view)
    assert "swapped" not in check_words(view)


@pytest.mark.parametrize("heard", [{"FR": "FL", "FL": "FR"}, OTHER_SIDE], ids=["headphones", "six loudspeakers"])
def test_all_left_heard_right_and_all_right_heard_left_is_swapped(heard: dict[str, str]) -> None:
    view = checked(heard)
    assert view.swapped
    assert "Left and right are swapped" in check_words(view)


def test_what_nobody_heard_asks_for_cables_and_volume() -> None:
    assert "Check cables and volume" in check_words(checked({"FL": "", "FR": "FR"}))


# --- which answers count --------------------------------------------------------------------------------------------


class HandClock(SessionClock):
    """Moved by hand."""

    now_ns = 10**9

    def monotonic_ns(self) -> int:
        return self.now_ns

    def go_on(self, seconds: float) -> None:
        self.now_ns += round(seconds * 1e9)


class LatePlayer(SilentPlayer):
    """Its first sample leaves the device some time after it was told to play; it can be pulled out."""

    late_s = 0.0
    is_lost = is_closed = False

    def status(self) -> PlaybackStatus:
        status, late_ns = super().status(), round(self.late_s * 1e9)
        if self.is_lost:
            return replace(status, state=PlaybackState.LOST, gone=True)
        onset_ns = status.onset_monotonic_ns
        if onset_ns is None or self._clock_ns() < onset_ns + late_ns:
            return replace(status, onset_monotonic_ns=None)
        return replace(status, onset_monotonic_ns=onset_ns + late_ns)

    def play(self, clip) -> None:
        if self.is_lost:
            raise MachineError("playback.device-lost", device="radio")
        super().play(clip)

    def close(self) -> None:
        self.is_closed = True
        super().close()


class Bench:
    """A check at outputs that open when they are let."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.jobs, self.clock = qtbot, Jobs(), HandClock()
        self.check = OutputCheck(self.jobs)
        self.views: list[CheckView] = []
        self.playing = ""
        self.players: list[LatePlayer] = []
        self.troubles: list[Exception] = []
        self.may_open, self.fails, self.opens = True, False, False
        self.check.changed.connect(self._changed)
        self.check.troubled.connect(self.troubles.append)

    def _changed(self, view: CheckView, playing: str) -> None:
        self.views.append(view)
        self.playing = playing

    def open(self) -> LatePlayer:
        self.opens = True
        while not self.may_open:
            time.sleep(0.001)
        if self.fails:
            raise MachineError("playback.no-device")
        self.players.append(LatePlayer(Layout.BINAURAL, clock_ns=self.clock.monotonic_ns))
        return self.players[-1]

    def begin(self) -> None:
        self.check.begin(Layout.BINAURAL, self.open, self.clock)

    def begun(self) -> LatePlayer:
        self.begin()
        self.wait(lambda: bool(self.views))
        return self.players[-1]

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until)

    def settle(self) -> None:
        self.may_open = True
        self.wait(lambda: not self.jobs.busy)

    @property
    def heard(self) -> tuple[tuple[str, str], ...]:
        return self.views[-1].heard


@pytest.fixture
def bench(qtbot: QtBot):
    made = Bench(qtbot)
    yield made
    made.may_open = True
    made.check.end()
    made.jobs.close()


def test_a_double_click_answers_one_sound(bench: Bench) -> None:
    bench.begun()
    bench.clock.go_on(EARLIEST_ANSWER_S)
    bench.check.hear("FL")
    bench.clock.go_on(0.15)
    bench.check.hear("FL")
    assert len(bench.heard) == 1
    assert bench.views[-1].state is CheckState.ASKING
    bench.clock.go_on(EARLIEST_ANSWER_S)
    bench.check.hear("FR")
    assert len(bench.heard) == 2
    bench.check.hear("FR")
    assert len(bench.heard) == 2


def test_no_answer_is_taken_before_the_sound_began_nor_just_after(bench: Bench) -> None:
    player = bench.begun()
    player.late_s = 1.0
    bench.clock.go_on(0.9)
    bench.check.hear("FL")
    assert not bench.check.takes_answer
    bench.clock.go_on(0.1 + EARLIEST_ANSWER_S - 0.01)
    bench.check.hear("FL")
    assert bench.heard == ()
    bench.clock.go_on(0.01)
    assert bench.check.takes_answer
    bench.check.hear("FL")
    assert len(bench.heard) == 1


def test_played_again_it_is_answered_once_it_was_heard_again(bench: Bench) -> None:
    bench.begun()
    bench.clock.go_on(EARLIEST_ANSWER_S)
    bench.check.play()
    bench.check.hear("FL")
    assert bench.heard == ()


def test_an_output_that_is_gone_is_said_when_an_answer_is_given(bench: Bench) -> None:
    bench.begun().is_lost = True
    bench.clock.go_on(1.0)
    bench.check.hear("FL")
    assert len(bench.troubles) == 1
    assert bench.views[-1].state is CheckState.NOT_DONE


# --- an output that opens late --------------------------------------------------------------------------------------


def test_what_was_ended_while_its_output_opened_does_not_begin_and_lets_go_of_it(bench: Bench) -> None:
    bench.may_open = False
    bench.begin()
    bench.check.end()
    bench.settle()
    assert bench.views == []
    assert [player.is_closed for player in bench.players] == [True]


def test_what_was_ended_just_before_it_was_told_lets_go_of_its_output(bench: Bench) -> None:
    bench.begin()
    while not bench.players:
        time.sleep(0.001)
    bench.jobs._pool.submit(lambda: None).result()
    time.sleep(0.05)
    bench.check.end()
    bench.settle()
    assert bench.views == []
    assert bench.players[0].is_closed


def test_where_the_app_ends_meanwhile_the_output_is_let_go_of(bench: Bench) -> None:
    bench.may_open = False
    bench.begin()
    while not bench.opens:
        time.sleep(0.001)
    soon = threading.Timer(0.05, lambda: setattr(bench, "may_open", True))
    soon.start()
    bench.jobs.close()
    soon.join()
    assert [player.is_closed for player in bench.players] == [True]


def test_asked_twice_it_opens_the_output_once(bench: Bench) -> None:
    bench.may_open = False
    bench.begin()
    bench.begin()
    bench.settle()
    assert len(bench.players) == 1
    bench.check.end()
    assert bench.players[0].is_closed


def test_begun_anew_while_the_first_still_opens_only_the_second_counts(bench: Bench) -> None:
    bench.may_open = False
    bench.begin()
    bench.check.end()
    bench.begin()
    bench.settle()
    assert sorted(player.is_closed for player in bench.players) == [False, True]
    assert bench.views[-1].state is CheckState.ASKING


def test_an_output_that_does_not_open_is_said_unless_the_check_was_ended(bench: Bench) -> None:
    bench.fails, bench.may_open = True, False
    bench.begin()
    bench.check.end()
    bench.settle()
    assert bench.troubles == []
    bench.begin()
    bench.settle()
    assert len(bench.troubles) == 1
    bench.fails = False
    bench.begun()


# --- for whom and for which output it holds -------------------------------------------------------------------------


def confirmed(ward: Ward) -> None:
    setup = ward.page.setup
    setup.begin_check()
    ward.wait(lambda: setup.view.check.state is CheckState.ASKING)
    while setup.view.check.state is CheckState.ASKING:
        setup.output_check.hear(setup.view.check_playing)
    assert setup.view.check.state is CheckState.CONFIRMED


def test_a_check_holds_for_one_patient(ward: Ward) -> None:
    confirmed(ward)
    patient = ward.application.context.patient
    ward.application.context.choose_patient(replace(patient, notes="tall"))
    assert ward.page.setup.view.check.state is CheckState.CONFIRMED, "the same patient"
    ward.application.context.choose_patient(ward.store.add_patient("B-2", lesion_side=LesionSide.LEFT))
    assert ward.page.setup.view.check.state is CheckState.NOT_DONE
    assert ward.start().setup.channel_check == "not done"


def test_a_check_ends_with_its_session(ward: Ward) -> None:
    confirmed(ward)
    assert ward.start().setup.channel_check == "confirmed"
    ward.page.session.stop()
    ward.page.end_view.new.click()
    assert ward.page.setup.view.check.state is CheckState.NOT_DONE


def test_a_check_that_was_begun_for_headphones_is_none_of_loudspeakers(ward: Ward) -> None:
    setup = ward.page.setup
    setup.choose(layout=Layout.BINAURAL)
    setup.begin_check()
    setup.choose(layout=Layout.STEREO)
    ward.wait(lambda: not ward.application.jobs.busy)
    assert setup.view.check.state is CheckState.NOT_DONE
    assert setup.view.check_playing == ""


def test_where_the_chosen_output_is_gone_the_check_is_not_another_s(ward: Ward) -> None:
    setup = ward.page.setup
    other = OutputDevice("ALSA: radio", "Kitchen radio", "ALSA", 2, 44_100, is_default=False)
    setup._set(check=CHECKED)
    setup._devices_found((other, SILENT))
    assert setup.view.check.state is CheckState.CONFIRMED, "still the same output"
    setup._devices_found((other,))
    assert setup.view.device == other
    assert setup.view.check.state is CheckState.NOT_DONE


def test_start_is_silent_about_a_check_whose_output_still_opens(ward: Ward) -> None:
    setup = ward.page.setup
    setup.begin_check()
    session = ward.start()
    ward.wait(lambda: not ward.application.jobs.busy)
    assert setup.view.check.state is CheckState.NOT_DONE
    assert session.setup.channel_check == "not done"
