import dataclasses
import gc
import weakref

import numpy as np
import pytest

from core.audio import AudioClip, Layout
from core.playback import resampling
from core.playback.door import OutputDevice
from core.playback.order import PULSE_BY_ALSA
from core.playback.resampling import at_rate, rates_to_open

CD = OutputDevice("pulse:cd", "CD", PULSE_BY_ALSA, 2, 44_100, True)


@pytest.mark.parametrize(
    ("changes", "rates"),
    [
        ({}, (44_100,)),
        ({"host_api": "Windows WASAPI"}, (44_100,)),
        ({"host_api": "Core Audio"}, (44_100,)),
        ({"host_api": "Windows WASAPI", "exclusive": True}, (48_000, 44_100)),
        ({"host_api": "ALSA"}, (48_000, 44_100)),
        ({"host_api": "ALSA", "default_rate_hz": 48_000}, (48_000,)),
    ],
)
def test_a_device_that_others_use_is_opened_at_its_own_rate_and_one_for_us_alone_at_ours_where_it_can(changes, rates):
    assert rates_to_open(dataclasses.replace(CD, **changes), 48_000) == rates


def sine(rate_hz, frequency_hz=997.0, seconds=1.0):
    times_s = np.arange(round(seconds * rate_hz)) / rate_hz
    both = np.stack([np.sin(2 * np.pi * frequency_hz * times_s), np.zeros(len(times_s))], axis=1)
    return AudioClip((0.5 * both).astype(np.float32), rate_hz, Layout.BINAURAL)


@pytest.mark.parametrize("frequency_hz", [100.0, 997.0, 15_000.0])
def test_a_tone_stays_itself_without_delay_and_its_silent_channel_silent(frequency_hz):
    samples = at_rate(sine(48_000, frequency_hz), 44_100)
    expected = sine(44_100, frequency_hz).samples
    middle = slice(4_410, -4_410)

    assert samples.shape == expected.shape
    np.testing.assert_allclose(samples[middle], expected[middle], atol=2e-6)
    assert not samples[:, 1].any()


def test_a_clip_at_the_device_s_rate_is_not_touched():
    clip = sine(48_000)
    assert at_rate(clip, 48_000) is clip.samples


def test_a_clip_is_resampled_once_and_forgotten_with_it(monkeypatch):
    clip, times = sine(48_000), []
    resampled = resampling._resampled
    monkeypatch.setattr(resampling, "_resampled", lambda *what: times.append(what[1]) or resampled(*what))

    assert at_rate(clip, 44_100) is at_rate(clip, 44_100)
    assert at_rate(clip, 96_000) is not at_rate(clip, 44_100)
    assert times == [44_100, 96_000]
    held = weakref.ref(clip)
    del clip
    gc.collect()
    assert held() is None
