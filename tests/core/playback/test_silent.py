import numpy as np
import pytest

from core.audio import AudioClip, Layout
from core.playback.door import PlaybackState
from core.playback.silent import SilentPlayer


class Clock:
    def __init__(self):
        self.now_ns = 5_000_000_000

    def __call__(self):
        return self.now_ns

    def pass_s(self, seconds):
        self.now_ns += round(seconds * 1e9)


@pytest.fixture
def clock():
    return Clock()


def clip(seconds=2.0, layout=Layout.BINAURAL, rate_hz=48_000):
    return AudioClip(np.zeros((round(seconds * rate_hz), len(layout.channels)), np.float32), rate_hz, layout)


def test_a_sound_takes_as_long_as_a_real_one(clock):
    player = SilentPlayer(Layout.BINAURAL, clock_ns=clock)
    assert player.status().state is PlaybackState.IDLE
    player.play(clip(2.0))
    clock.pass_s(1.5)
    middle = player.status()
    clock.pass_s(0.5)
    end = player.status()

    assert (middle.state, middle.onset_monotonic_ns) == (PlaybackState.PLAYING, 5_000_000_000)
    assert middle.played_s == pytest.approx(1.5)
    assert (end.state, end.played_s) == (PlaybackState.FINISHED, 2.0)


def test_a_rehearsal_runs_faster_by_the_speed_it_asks_for(clock):
    player = SilentPlayer(Layout.BINAURAL, speed=20.0, clock_ns=clock)
    player.play(clip(2.0))
    clock.pass_s(0.1)

    assert player.status().state is PlaybackState.FINISHED


def test_a_stop_freezes_what_was_played(clock):
    player = SilentPlayer(Layout.BINAURAL, clock_ns=clock)
    player.play(clip(2.0))
    clock.pass_s(0.5)
    player.stop()
    clock.pass_s(5.0)

    assert player.status().state is PlaybackState.STOPPED
    assert player.status().played_s == pytest.approx(0.5)


def test_a_stop_after_the_end_leaves_the_sound_finished(clock):
    player = SilentPlayer(Layout.BINAURAL, clock_ns=clock)
    player.play(clip(0.5))
    clock.pass_s(1.0)
    player.stop()

    assert player.status().state is PlaybackState.FINISHED


def test_a_new_sound_replaces_the_old_one(clock):
    player = SilentPlayer(Layout.BINAURAL, clock_ns=clock)
    player.play(clip(2.0))
    clock.pass_s(1.0)
    player.play(clip(2.0))

    assert player.status().onset_monotonic_ns == clock.now_ns
    assert player.status().played_s == 0.0


@pytest.mark.parametrize("wrong", [clip(layout=Layout.STEREO), clip(rate_hz=44_100)])
def test_a_clip_of_another_layout_or_rate_is_refused(wrong):
    with pytest.raises(ValueError, match="open for binaural at 48000 Hz"):
        SilentPlayer(Layout.BINAURAL).play(wrong)


def test_a_closed_player_refuses_sounds():
    player = SilentPlayer(Layout.BINAURAL)
    player.close()
    player.close()

    with pytest.raises(ValueError, match="closed"):
        player.play(clip())
