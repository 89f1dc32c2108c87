"""The time between the ears follows the size of the head."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.ear_spectra import low_frequency_itd_s
from core.acoustics.head_fit import radius_m, radius_of, woodworth_itd_s
from core.acoustics.hrtf import load_hrtf
from core.acoustics.hrtf_set import fitted
from core.acoustics.rendering import render
from core.audio import AudioClip, Layout
from core.ears import Head
from core.errors import InputError
from core.geometry import Direction, Position

RATE_HZ = 48_000
ROUND = np.array([Direction(azimuth).unit_vector() for azimuth in range(-180, 180, 7)])


def rendered(head, azimuth_deg=60):
    click = np.zeros(2400)
    click[0] = 0.1
    job = RenderJob((PlacedClip(AudioClip.mono(click, RATE_HZ), Position(azimuth_deg, 0, 2)),), None, 0.05)
    return render(job, RenderOptions(Layout.BINAURAL, head=head))


def itd_s(audio):
    spectra = np.fft.rfft(audio.samples.T, n=8192, axis=-1)
    return float(low_frequency_itd_s(spectra, np.fft.rfftfreq(8192, 1 / RATE_HZ)))


def test_woodworths_sphere_of_an_average_head_has_656_microseconds_at_the_side():
    assert woodworth_itd_s(np.array([[0.0, -1.0, 0.0]]), 0.0875)[0] == pytest.approx(656e-6, abs=1e-6)
    assert woodworth_itd_s(np.array([[0.0, 1.0, 0.0]]), 0.0875)[0] < 0


def test_kemars_own_sphere_has_the_size_of_its_head():
    assert load_hrtf("kemar", RATE_HZ).head_radius_m == pytest.approx(0.088, abs=0.003)


@given(st.floats(0.06, 0.12))
def test_the_radius_behind_time_differences_is_found_again(radius):
    assert radius_of(ROUND, woodworth_itd_s(ROUND, radius)) == pytest.approx(radius)


def test_the_radius_of_a_measured_head_is_algazis():
    # 0.51 x 7.6 + 0.019 x 11 + 0.18 x 9.5 + 3.2 cm
    assert radius_m(Head(width_cm=15.2, height_cm=22, depth_cm=19)) == pytest.approx(0.08995, abs=1e-5)
    mean = radius_m(Head(width_cm=14.49))
    assert radius_m(Head(circumference_cm=57.33)) == pytest.approx(mean)
    assert radius_m(Head(circumference_cm=60)) == pytest.approx(mean * 60 / 57.33)
    assert radius_m(Head(circumference_cm=57.33, width_cm=16)) > mean


@pytest.mark.parametrize("scale", [0.85, 0.95, 1.1, 1.2])
def test_every_time_difference_is_scaled_and_every_level_difference_kept(scale):
    hrtf = load_hrtf("kemar", RATE_HZ)
    other = fitted(hrtf, scale * hrtf.head_radius_m)
    assert np.allclose(other.low_frequency_itds_s(ROUND), scale * hrtf.low_frequency_itds_s(ROUND), atol=10e-6)
    assert np.allclose(np.abs(other.spectra(ROUND)), np.abs(hrtf.spectra(ROUND)))
    assert other.delays_s.min() == 0


def test_a_smaller_head_hears_the_ears_closer_in_time_and_the_provenance_says_so():
    plain, small, large = (rendered(head) for head in (None, Head(circumference_cm=50), Head(circumference_cm=62)))
    assert itd_s(small.audio) < itd_s(plain.audio) < itd_s(large.audio)
    assert plain.provenance["head"] == {"fitted": False, "radius_m": 0.08804, "itd_scale": 1.0}
    said = small.provenance["head"]
    assert said["circumference_cm"] == 50
    assert said["fitted"]
    assert itd_s(small.audio) / itd_s(plain.audio) == pytest.approx(said["itd_scale"], abs=0.01)


@pytest.mark.parametrize("head", [Head(), Head(depth_cm=19), Head(circumference_cm=0.57), Head(width_cm=float("nan"))])
def test_measures_that_no_head_has_are_refused_with_a_sentence(head):
    with pytest.raises(InputError) as caught:
        rendered(head)
    assert caught.value.code in {"ears.head-size", "acoustics.head-unmeasured"}
    assert "{" not in str(caught.value)
