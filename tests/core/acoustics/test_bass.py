"""The LFE at 120 Hz, fourth order, at the level of BS.775; bass management loses no sound."""

import numpy as np
import pytest

from core.acoustics.bass import CROSSOVER_HZ, crossover
from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.registry import methods_for
from core.acoustics.rendering import render
from core.audio import AudioClip, Layout
from core.geometry import Position
from core.playback.calibration import TRIM_TOLERANCE_DB, listener_level
from core.sound.library import synthesise

RATE_HZ = 48_000
MAINS = [Layout.SURROUND_51.channels.index(speaker.channel) for speaker in Layout.SURROUND_51.speakers]


def impulse(frames=24_000):
    samples = np.zeros(frames)
    samples[0] = 0.25
    return AudioClip.mono(samples, RATE_HZ)


def spectra(method, *, azimuth_deg=0.0, management=False):
    job = RenderJob((PlacedClip(impulse(), Position(azimuth_deg)),), None, 0.5)
    options = RenderOptions(Layout.SURROUND_51, method, rate_hz=RATE_HZ, bass_management=management)
    result = render(job, options)
    assert result.provenance["bass_management"] is management
    samples = result.audio.samples.astype(np.float64) / 0.25
    spectrum = np.fft.rfft(samples, n=RATE_HZ, axis=0)  # one bin per hertz
    return spectrum[:, Layout.SURROUND_51.channels.index("LFE")], spectrum[:, MAINS]


@pytest.mark.parametrize("method", methods_for(Layout.SURROUND_51))
def test_the_lfe_is_ten_decibels_down_and_falls_by_24_an_octave_above_120_hz(method):
    lfe, _ = spectra(method)
    level = 20 * np.log10(np.abs(lfe[[20, 40, round(CROSSOVER_HZ), 480, 960]]))
    assert level[:2] == pytest.approx([-10, -10], abs=0.2)
    assert level[2] == pytest.approx(-16, abs=0.2)
    assert level[3] - level[4] == pytest.approx(24, abs=0.5)


def test_the_two_sides_of_the_crossover_add_up_to_the_sound():
    below, above = crossover(impulse().samples.T, RATE_HZ)
    whole = np.abs(np.fft.rfft((below + above)[0])) / 0.25
    assert 20 * np.log10(whole[1:]) == pytest.approx(np.zeros(len(whole) - 1), abs=0.1)


@pytest.mark.parametrize("method", methods_for(Layout.SURROUND_51))
def test_with_bass_management_the_main_channels_have_none_and_nothing_is_lost(method):
    lfe, mains = spectra(method, azimuth_deg=70, management=True)
    _, unmanaged = spectra(method, azimuth_deg=70)
    at = [30, 60, 120, 240, 1000]
    together = lfe[at] * 10 ** (10 / 20) + mains[at].sum(axis=1)
    assert np.abs(together) == pytest.approx(np.abs(unmanaged[at].sum(axis=1)), rel=0.02)
    assert np.abs(mains[30]).sum() < 0.01 * np.abs(unmanaged[30]).sum()


@pytest.mark.parametrize("name", ["noise-burst", "drum", "thunder"])
def test_bass_management_changes_no_level_by_more_than_a_calibration_can_tell(name):
    """Why a calibration holds with it and without: the levels of the finished channels are what it is applied to."""
    clip = synthesise(name, 2.0)
    job = RenderJob((PlacedClip(clip, Position(-70)),), None, clip.duration_s)
    with_it, without = (
        listener_level(render(job, RenderOptions(Layout.SURROUND_51, bass_management=managed)).audio, None, 2.0)
        for managed in (True, False)
    )
    assert abs(with_it.laeq - without.laeq) < TRIM_TOLERANCE_DB
    assert abs(with_it.loudest_second - without.loudest_second) < TRIM_TOLERANCE_DB


def test_bass_is_left_in_the_main_channels_unless_it_is_asked_for():
    assert not RenderOptions(Layout.SURROUND_51).bass_management
