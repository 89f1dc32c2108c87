import numpy as np
import pytest

from core.audio import Layout, rms_dbfs
from core.playback.channel_check import LEVEL_DBFS, channel_clips


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("rate_hz", [44_100, 48_000])
def test_each_clip_sounds_from_the_channel_it_names_alone(layout, rate_hz):
    clips = channel_clips(layout, rate_hz)

    assert tuple(name for name, _ in clips) == layout.channels
    for name, clip in clips:
        sounding = {other for other in layout.channels if clip.channel(other).any()}
        assert sounding == {name}
        assert clip.layout is layout
        assert clip.rate_hz == rate_hz


def test_channels_are_told_apart_by_the_number_of_pulses():
    counts = []
    for name, clip in channel_clips(Layout.SURROUND_51):
        loud = np.abs(clip.channel(name)) > 0.0
        quiet_runs = np.diff(np.flatnonzero(loud)) > 0.1 * clip.rate_hz
        counts.append(int(np.count_nonzero(quiet_runs)) + 1)
    assert counts == [1, 2, 3, 4, 5, 6]


def test_the_pulses_are_gentle():
    for name, clip in channel_clips(Layout.SURROUND_51):
        pulse = clip.channel(name)[: round(0.25 * clip.rate_hz)]
        assert rms_dbfs(pulse) == pytest.approx(LEVEL_DBFS, abs=0.1)
        assert clip.peak < 0.25
        assert abs(float(pulse[0])) < 1e-3
        assert abs(float(pulse[-1])) < 1e-3


def test_the_low_frequency_channel_gets_low_frequencies_only():
    low = dict(channel_clips(Layout.SURROUND_51))["LFE"].channel("LFE")
    power = np.square(np.abs(np.fft.rfft(low)))
    frequencies_hz = np.fft.rfftfreq(len(low), 1 / 48_000)

    assert np.sum(power[frequencies_hz > 160]) < 0.001 * np.sum(power)
