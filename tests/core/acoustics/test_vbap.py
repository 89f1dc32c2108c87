"""Amplitude panning: energy, pairs, the gap behind, stereo's limits."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.acoustics.panning import StereoPanner, SurroundPanner
from core.geometry import ITU_51_SPEAKERS, Direction

SURROUND = SurroundPanner(ITU_51_SPEAKERS)
STEREO = StereoPanner()
NAMES = [speaker.channel for speaker in ITU_51_SPEAKERS]
azimuths = st.floats(-180, 180)


def gains(panner, azimuth_deg, elevation_deg=0.0):
    return panner.gains(np.array([Direction(azimuth_deg, elevation_deg).unit_vector()]))[0]


@pytest.mark.parametrize("speaker", ITU_51_SPEAKERS, ids=lambda speaker: speaker.channel)
def test_at_a_speaker_only_that_speaker_sounds(speaker):
    expected = [float(name == speaker.channel) for name in NAMES]
    assert gains(SURROUND, speaker.direction.azimuth_deg) == pytest.approx(expected, abs=1e-9)


@given(azimuths, st.floats(-89, 89))
def test_energy_is_one_and_at_most_two_neighbours_sound(azimuth_deg, elevation_deg):
    for panner in (SURROUND, STEREO):
        panned = gains(panner, azimuth_deg, elevation_deg)
        assert np.sum(panned**2) == pytest.approx(1)
        assert np.all(panned >= 0)
        assert np.count_nonzero(panned > 1e-9) <= 2


@given(azimuths)
def test_mirrored_directions_swap_left_and_right(azimuth_deg):
    mirrored = gains(SURROUND, -azimuth_deg)
    assert np.allclose(gains(SURROUND, azimuth_deg), mirrored[[1, 0, 2, 4, 3]], atol=1e-9)
    assert np.allclose(gains(STEREO, azimuth_deg), gains(STEREO, -azimuth_deg)[::-1], atol=1e-9)


@given(st.floats(1, 179))
def test_no_speaker_of_the_other_side_sounds_but_behind_the_surrounds(azimuth_deg):
    left = dict(zip(NAMES, gains(SURROUND, -azimuth_deg), strict=True))
    assert left["FR"] < 1e-9
    if azimuth_deg <= 110:
        assert left["BR"] < 1e-9


@given(st.floats(-30, 30))
def test_the_velocity_vector_of_the_front_pair_points_at_the_source(azimuth_deg):
    left, right = gains(STEREO, azimuth_deg)
    sine = (right - left) / (right + left) * np.tan(np.radians(30))
    assert np.degrees(np.arctan(sine)) == pytest.approx(azimuth_deg, abs=1e-6)


def test_stereo_holds_what_is_outside_at_the_speaker_and_mirrors_what_is_behind():
    assert gains(STEREO, -80) == pytest.approx([1, 0], abs=1e-9)
    assert gains(STEREO, 165) == pytest.approx(gains(STEREO, 15))


@pytest.mark.parametrize("elevation_deg", [-90, 90])
def test_straight_up_and_down_is_rendered_ahead(elevation_deg):
    for panner in (SURROUND, STEREO):
        panned = gains(panner, 0, elevation_deg)
        assert np.sum(panned**2) == pytest.approx(1)
        assert panned[0] == pytest.approx(panned[1])
