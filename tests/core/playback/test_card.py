from types import SimpleNamespace

import numpy as np
import pytest

from core.audio import AudioClip, Layout
from core.calibration import SystemVolume
from core.errors import MachineError
from core.playback.card import STALL_NS, START_STALL_NS, CardPlayer
from core.playback.door import OutputDevice, PlaybackState
from core.playback.resampling import at_rate

RATE_HZ = 48_000
FRAMES = 720
BUFFERED_S = 0.06
DEVICE = OutputDevice("ALSA: headphones", "headphones", "ALSA", 2, RATE_HZ, True)


class FakeCard:
    """A sound card with a clock that a test moves; it asks for a buffer every 15 ms."""

    def __init__(self):
        self.now_ns, self.active, self.latency, self.log = 10**9, True, 0.07, []
        self.heard, self.rate_hz = [], RATE_HZ
        self.times = SimpleNamespace(currentTime=100.0, outputBufferDacTime=100.0 + BUFFERED_S)

    def open(self, channels, callback, ended):
        self.channels, self.callback, self.ended = channels, callback, ended
        return self

    def clock(self):
        return self.now_ns

    def start(self):
        self.log.append("start")

    def abort(self, ignore_errors=True):
        self.log.append("abort")

    def close(self, ignore_errors=True):
        self.log.append("close")

    def run_s(self, seconds, *, underflow=False):
        for _ in range(round(seconds * self.rate_hz / FRAMES)):
            out = np.full((FRAMES, self.channels), np.nan, np.float32)
            self.callback(out, FRAMES, self.times, SimpleNamespace(output_underflow=underflow))
            self.heard.append(out)
            self.now_ns += FRAMES * 10**9 // self.rate_hz

    def unplug(self):
        self.active = False
        self.ended()


@pytest.fixture
def card():
    return FakeCard()


@pytest.fixture
def player(card):
    player = CardPlayer(DEVICE, Layout.BINAURAL, RATE_HZ, card.open, clock_ns=card.clock)
    card.run_s(0.3)
    card.heard.clear()
    return player


def clip(seconds=0.6, layout=Layout.BINAURAL, rate_hz=RATE_HZ):
    frames = round(seconds * rate_hz)
    samples = np.random.default_rng(0).uniform(0.1, 0.5, (frames, len(layout.channels))).astype(np.float32)
    return AudioClip(samples, rate_hz, layout)


def test_a_sound_is_playing_until_its_last_sample_has_left_the_device(card, player):
    player.play(clip(0.6))
    card.run_s(0.6)
    handed_over = player.status()
    card.run_s(0.075)
    left = player.status()

    assert handed_over.state is PlaybackState.PLAYING
    assert handed_over.played_s == pytest.approx(0.6 - BUFFERED_S, abs=0.001)
    assert (left.state, left.played_s) == (PlaybackState.FINISHED, pytest.approx(0.6, abs=0.001))
    np.testing.assert_array_equal(np.concatenate(card.heard)[: round(0.6 * RATE_HZ)], clip(0.6).samples)


def test_the_onset_is_the_time_at_the_device_and_unknown_before_it(card, player):
    player.play(clip())
    asked_ns = card.now_ns
    card.run_s(0.015)
    assert player.status().onset_monotonic_ns is None
    card.run_s(0.06)

    onset_ns = player.status().onset_monotonic_ns
    assert onset_ns is not None
    assert abs(onset_ns - asked_ns - BUFFERED_S * 1e9) < 1000
    assert player.status().latency_ms == pytest.approx(60.0)


def test_a_driver_without_times_gets_its_stated_latency(card, player):
    card.times = SimpleNamespace(currentTime=0.0, outputBufferDacTime=0.0)
    player.play(clip())
    asked_ns = card.now_ns
    card.run_s(0.15)

    assert player.status().onset_monotonic_ns == asked_ns + 70_000_000


def test_a_device_pulled_out_while_playing_is_lost_and_stays_lost(card, player):
    player.play(clip())
    card.run_s(0.3)
    card.unplug()

    assert player.status().state is PlaybackState.LOST
    card.now_ns += 10**10
    assert player.status().state is PlaybackState.LOST
    assert player.status().played_s < 0.3


def test_a_sound_that_had_ended_before_the_loss_counts(card, player):
    player.play(clip(0.3))
    card.run_s(0.6)
    card.unplug()

    assert player.status().state is PlaybackState.FINISHED


def test_a_loss_after_a_sound_that_was_heard_whole_is_told_beside_its_state(card, player):
    player.play(clip(0.3))
    card.run_s(0.6)
    assert not player.status().gone
    card.unplug()

    assert (player.status().state, player.status().gone) == (PlaybackState.FINISHED, True)
    player.close()
    assert not player.status().gone


@pytest.mark.parametrize(
    ("after_end_s", "state"), [(0.1, PlaybackState.LOST), (0.3, PlaybackState.FINISHED)], ids=["in it", "before it"]
)
def test_a_sound_that_ended_in_the_time_that_it_takes_to_notice_a_move_may_have_ended_elsewhere(
    card, player, after_end_s, state
):
    player.play(clip(0.3))
    card.run_s(0.3 + BUFFERED_S + after_end_s)
    player.device_moved()

    assert player.status().state is state
    assert player.status().gone


def test_a_loss_between_the_last_buffer_and_the_last_sound_voids_it(card, player):
    player.play(clip(0.3))
    card.run_s(0.3)
    card.unplug()
    card.now_ns += 10**9

    assert player.status().state is PlaybackState.LOST


def test_an_idle_player_says_that_its_device_went_away(card, player):
    assert player.status().state is PlaybackState.IDLE
    card.unplug()

    assert player.status().state is PlaybackState.LOST
    with pytest.raises(MachineError, match="headphones is gone"):
        player.play(clip())


def test_a_driver_that_asks_for_nothing_any_more_is_lost(card, player):
    card.run_s(2.5)
    player.play(clip(5.0))
    card.run_s(0.3)
    card.now_ns += STALL_NS - 20_000_000
    assert player.status().state is PlaybackState.PLAYING
    card.now_ns += 40_000_000

    assert player.status().state is PlaybackState.LOST
    card.heard.clear()
    card.run_s(0.3)
    assert not np.concatenate(card.heard)[-480:].any(), "what was void must not go on sounding"


def test_a_young_stream_may_pause_longer(card, player):
    player.play(clip(1.0))
    card.now_ns += STALL_NS + 10**9
    assert player.status().state is PlaybackState.PLAYING
    card.now_ns += START_STALL_NS

    assert player.status().state is PlaybackState.LOST


def test_a_stop_is_told_at_once_and_fades(card, player):
    player.play(clip(1.0))
    card.run_s(0.3)
    player.stop()
    assert player.status().state is PlaybackState.STOPPED
    card.run_s(0.3)

    assert not np.concatenate(card.heard)[round(0.32 * RATE_HZ) :].any()
    assert player.status().played_s == pytest.approx(0.31, abs=0.001)


def test_after_a_stop_the_next_sound_plays(card, player):
    player.play(clip(1.0))
    card.run_s(0.3)
    player.stop()
    player.play(clip(0.3))
    card.run_s(0.6)

    assert player.status().state is PlaybackState.FINISHED


def test_running_dry_is_counted_for_the_sound_it_hits(card, player):
    player.play(clip(0.6))
    card.run_s(0.15)
    card.run_s(0.03, underflow=True)
    assert player.status().underflows == 2
    player.play(clip(0.3))

    assert player.status().underflows == 0


def test_a_stream_moved_to_another_device_is_lost_and_falls_silent(card, player):
    player.play(clip(3.0))
    card.run_s(0.3)
    player.device_moved()
    assert player.status().state is PlaybackState.LOST
    card.run_s(0.3)

    assert player.status().state is PlaybackState.LOST
    assert not np.concatenate(card.heard)[round(0.32 * RATE_HZ) :].any()
    with pytest.raises(MachineError, match="is gone"):
        player.play(clip())


@pytest.mark.parametrize("wrong", [clip(layout=Layout.STEREO), clip(rate_hz=44_100)])
def test_a_clip_that_does_not_fit_the_player_is_refused(player, wrong):
    with pytest.raises(ValueError, match="open for binaural"):
        player.play(wrong)


def test_closing_frees_the_device_once_and_ends_the_sound(card):
    freed = []
    player = CardPlayer(DEVICE, Layout.BINAURAL, RATE_HZ, card.open, clock_ns=card.clock)
    player.on_close(lambda: freed.append(True))
    card.run_s(0.3)
    player.play(clip(3.0))
    card.run_s(0.3)
    player.close()
    player.close()

    assert card.log == ["start", "abort", "close"]
    assert freed == [True]
    assert player.status().state is PlaybackState.STOPPED
    with pytest.raises(ValueError, match="closed"):
        player.play(clip())


def test_surround_reaches_alsa_in_its_own_order(card):
    device = OutputDevice("ALSA: hall", "hall", "ALSA", 8, RATE_HZ, False)
    player = CardPlayer(device, Layout.SURROUND_51, RATE_HZ, card.open, clock_ns=card.clock)
    card.run_s(0.3)
    card.heard.clear()
    centre = np.zeros((FRAMES, 6), np.float32)
    centre[:, Layout.SURROUND_51.channels.index("FC")] = 0.5
    player.play(AudioClip(centre, RATE_HZ, Layout.SURROUND_51))
    card.run_s(0.015)

    assert card.channels == 6
    assert np.flatnonzero(card.heard[0].any(axis=0)).tolist() == [4]


def test_a_device_at_another_rate_gets_the_clip_resampled_and_its_times_are_right(card):
    player = CardPlayer(DEVICE, Layout.BINAURAL, RATE_HZ, card.open, device_rate_hz=44_100, clock_ns=card.clock)
    card.rate_hz = 44_100
    card.run_s(0.3)
    card.heard.clear()
    sound = clip(0.6)
    player.prepare([sound])
    player.play(sound)
    card.run_s(0.7)

    expected = at_rate(sound, 44_100)
    assert player.rate_hz == 44_100
    assert len(expected) == round(0.6 * 44_100)
    np.testing.assert_array_equal(np.concatenate(card.heard)[: len(expected)], expected)
    assert (player.status().state, player.status().played_s) == (PlaybackState.FINISHED, pytest.approx(0.6, abs=1e-4))
    with pytest.raises(ValueError, match="open for binaural at 48000 Hz"):
        player.play(clip(rate_hz=44_100))


def test_a_volume_that_somebody_moved_is_told_with_every_state_and_stays_told(card, player):
    assert player.status().volume_moved_to is None
    player.volume_moved(SystemVolume((35.0,)))
    assert player.status().volume_moved_to == SystemVolume((35.0,))
    player.play(clip(0.3))
    assert player.status().volume_moved_to == SystemVolume((35.0,))
    card.run_s(0.1)
    player.volume_moved(SystemVolume((40.0,)))
    card.run_s(0.5)

    assert player.status().state is PlaybackState.FINISHED
    assert player.status().volume_moved_to == SystemVolume((40.0,))


def test_the_device_of_a_player_has_the_volume_at_which_it_was_opened(player):
    player.opened_at(SystemVolume((40.0,), (80.0,)))
    player.volume_moved(SystemVolume((35.0,)))

    assert player.device.volume == SystemVolume((40.0,), (80.0,))
