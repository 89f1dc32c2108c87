"""5.1 matched at the ears: heard where it should be by heads the design did not use, as loud as panning."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.ear_matching import matched_filters
from core.acoustics.ear_matching_design import HEAD_SIZES
from core.acoustics.fractional import LATENCY_SAMPLES
from core.acoustics.hrtf import load_hrtf
from core.acoustics.listener import ModelListener, at_the_ears
from core.acoustics.registry import methods_for
from core.acoustics.rendering import render
from core.acoustics.rooms import SPEED_OF_SOUND_M_S
from core.audio import AudioClip, Layout
from core.evaluation.heads import OTHER_SIZES, kemar_of_size
from core.evaluation.localization import sweep
from core.geometry import ITU_51_SPEAKERS, Position
from core.scene import default_room

RATE_HZ = 48_000
NAMES = [speaker.channel for speaker in ITU_51_SPEAKERS]
FRONT = range(-90, 91, 5)


def burst(seed, frames=12_000):
    noise = np.random.default_rng(seed).standard_normal(frames) * 10 ** (-27 / 20)
    noise[:240] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(240) / 240)
    return AudioClip.mono(noise, RATE_HZ)


def rendered(azimuth_deg, method="ear-matching", *, room=None, clip=None, distance_m=1.0):
    clip = clip or burst(round(azimuth_deg) + 300)
    job = RenderJob((PlacedClip(clip, Position(azimuth_deg, 0, distance_m)),), room, clip.duration_s)
    return render(job, RenderOptions(Layout.SURROUND_51, method, rate_hz=RATE_HZ)).audio


def moved(audio, ahead_m, left_m):
    """What somebody who sits beside the middle hears: every loudspeaker earlier or later."""
    samples = np.zeros_like(audio.samples)
    frequencies = np.fft.rfftfreq(len(samples), 1 / RATE_HZ)
    for speaker in ITU_51_SPEAKERS:
        x, y, _ = speaker.direction.unit_vector()
        delay_s = 0.0005 - (x * ahead_m + y * left_m) / SPEED_OF_SOUND_M_S
        spectrum = np.fft.rfft(audio.channel(speaker.channel)) * np.exp(-2j * np.pi * frequencies * delay_s)
        samples[:, audio.layout.channels.index(speaker.channel)] = np.fft.irfft(spectrum, n=len(samples))
    return AudioClip(samples, RATE_HZ, audio.layout)


def errors(method, size, *, ahead_m=0.0, left_m=0.0, targets=FRONT):
    listener = ModelListener(kemar_of_size(size, RATE_HZ))
    return sweep(lambda azimuth: listener.azimuth_of(moved(rendered(azimuth, method), ahead_m, left_m)), targets)


def test_it_is_what_5_1_is_rendered_with():
    assert methods_for(Layout.SURROUND_51)[0] == "ear-matching"


def test_the_judging_heads_are_not_those_of_the_design():
    assert not set(OTHER_SIZES) & set(HEAD_SIZES)
    assert min(OTHER_SIZES) < min(HEAD_SIZES)
    assert max(OTHER_SIZES) > max(HEAD_SIZES)


@pytest.mark.parametrize("size", OTHER_SIZES)
def test_heads_of_other_sizes_hear_it_within_five_degrees_and_two_and_a_half_ahead(size):
    table = errors("ear-matching", size)
    assert table.mean_abs_deg <= 5.0
    assert table.within(45).mean_abs_deg <= 2.5
    assert table.mean_abs_deg < 0.5 * errors("vbap", size, targets=range(-90, 91, 15)).mean_abs_deg


@pytest.mark.parametrize(("ahead_m", "left_m"), [(0.1, 0.0), (-0.1, 0.0), (0.0, 0.1)])
def test_ten_centimetres_beside_the_middle_it_is_still_nearer_than_panning(ahead_m, left_m):
    targets = range(-90, 91, 15)
    matched = errors("ear-matching", 1.1, ahead_m=ahead_m, left_m=left_m, targets=targets)
    panned = errors("vbap", 1.1, ahead_m=ahead_m, left_m=left_m, targets=targets)
    assert matched.mean_abs_deg <= 7.0
    assert matched.mean_abs_deg < 0.75 * panned.mean_abs_deg


@pytest.mark.parametrize("azimuth_deg", [-180, -150, -110, -30, 0, 30, 110, 135])
@pytest.mark.parametrize("room", [None, default_room()], ids=["anechoic", "room"])
def test_at_a_loudspeaker_and_behind_the_surrounds_it_is_panning(azimuth_deg, room):
    matched, panned = (rendered(azimuth_deg, method, room=room).samples for method in ("ear-matching", "vbap"))
    assert np.allclose(matched, panned, atol=1e-6)


@given(st.floats(0, 110), st.sampled_from([8_000, 44_100, 48_000, 96_000]))
@settings(deadline=None, max_examples=60)
def test_mirrored_directions_have_the_same_filters_on_the_other_side(azimuth_deg, rate_hz):
    right, left = matched_filters(azimuth_deg, rate_hz), matched_filters(-azimuth_deg, rate_hz)
    assert np.array_equal(right, left[[1, 0, 2, 4, 3]])


@given(st.floats(-110, 110))
@settings(deadline=None, max_examples=60)
def test_only_the_two_neighbours_sound_and_their_energy_is_that_of_panning_in_every_band(azimuth_deg):
    filters = matched_filters(azimuth_deg, RATE_HZ)
    assert np.count_nonzero(np.abs(filters).max(axis=1) > 1e-6) <= 2
    other_side = ("FL", "BL") if azimuth_deg > 0 else ("FR", "BR")
    assert not filters[[NAMES.index(name) for name in other_side]].any()
    assert np.sum(filters**2) == pytest.approx(1)
    power = (np.abs(np.fft.rfft(filters, n=4096, axis=1)) ** 2).sum(axis=0)
    edges = np.round(50 * 2 ** np.arange(0, 8.6, 1 / 3) * 4096 / RATE_HZ).astype(int)
    for low, high in pairwise(edges):
        assert 10 * np.log10(power[low : max(high, low + 1)].mean()) == pytest.approx(0, abs=0.7)


@pytest.mark.parametrize("azimuth_deg", range(-105, 106, 15))
def test_it_is_as_loud_as_panning_within_half_a_decibel(azimuth_deg):
    import pyloudnorm

    meter, hrtf = pyloudnorm.Meter(RATE_HZ), load_hrtf("kemar", RATE_HZ)

    def loudness(method):
        audio = rendered(azimuth_deg, method, clip=burst(3, 48_000))
        feeds = [audio.channel(name) for name in NAMES if np.abs(audio.channel(name)).max() > 1e-4]
        power = sum(10 ** (meter.integrated_loudness(feed) / 10) for feed in feeds)
        return 10 * np.log10(power), meter.integrated_loudness(at_the_ears(audio, hrtf).T)

    (speakers, ears), (panned_speakers, panned_ears) = loudness("ear-matching"), loudness("vbap")
    assert speakers == pytest.approx(panned_speakers, abs=0.1)
    assert ears == pytest.approx(panned_ears, abs=0.6)


@given(st.floats(-110, 110))
@settings(deadline=None, max_examples=60)
def test_what_comes_before_the_sound_is_a_third_of_a_millisecond_and_quieter(azimuth_deg):
    filters = matched_filters(azimuth_deg, RATE_HZ)
    before, after = np.sum(filters[:, : LATENCY_SAMPLES - 3] ** 2), np.sum(filters[:, LATENCY_SAMPLES - 3 :] ** 2)
    assert LATENCY_SAMPLES / RATE_HZ < 0.00034
    assert 10 * np.log10((before + 1e-30) / after) < -10


@given(st.floats(-109, 108))
@settings(deadline=None, max_examples=60)
def test_a_degree_changes_the_filters_by_little(azimuth_deg):
    here, there = matched_filters(azimuth_deg, RATE_HZ), matched_filters(azimuth_deg + 1, RATE_HZ)
    assert 10 * np.log10(np.sum((here - there) ** 2)) < -6


@pytest.mark.parametrize("azimuth_deg", [-75, -45, 60, 90])
def test_a_source_at_the_side_is_not_louder_on_the_other(azimuth_deg):
    audio = rendered(azimuth_deg, room=default_room(), distance_m=1.5)
    energy = {name: float(np.sum(np.square(audio.channel(name), dtype=np.float64))) for name in audio.layout.channels}
    left, right = energy["FL"] + energy["BL"], energy["FR"] + energy["BR"]
    assert (right > 1.5 * left) if azimuth_deg > 0 else (left > 1.5 * right)
