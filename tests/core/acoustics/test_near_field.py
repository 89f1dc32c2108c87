"""Near sources and the air: published values, and one law of level."""

import numpy as np
import pytest

from core.acoustics.air import absorption_db_per_m
from core.acoustics.arrivals import arrivals
from core.acoustics.binaural import binaural_response
from core.acoustics.door import Air, PlacedClip, RenderJob, RenderOptions
from core.acoustics.hrtf import load_hrtf
from core.acoustics.near_field import nearness, sphere_pressure
from core.acoustics.rendering import render
from core.audio import AudioClip, Layout
from core.geometry import Position
from core.scene import default_room

RATE_HZ = 48_000
RADIUS_M = 0.0875


@pytest.fixture(scope="module")
def hrtf():
    return load_hrtf("kemar", RATE_HZ)


def db(ratio):
    return 20 * np.log10(np.abs(ratio))


@pytest.mark.parametrize("ratio", [1.5, 2.0, 4.0, 16.0])
def test_the_static_field_on_the_sphere_is_that_of_duda_and_martens(ratio):
    towards, away = sphere_pressure(np.array([ratio * RADIUS_M]), np.array([[1.0, -1.0]]), RADIUS_M, np.zeros(1))[
        0, :, 0
    ]
    assert abs(towards) == pytest.approx(2 * ratio / (ratio - 1) + ratio * np.log((ratio - 1) / ratio), rel=1e-3)
    assert abs(away) == pytest.approx(2 * ratio / (ratio + 1) - ratio * np.log((ratio + 1) / ratio), rel=1e-3)


def test_from_afar_treble_doubles_towards_the_sphere_and_meets_again_behind_it():
    towards, away = db(
        sphere_pressure(np.array([20.0]), np.array([[1.0, -1.0]]), RADIUS_M, np.array([12_000.0]))[0, :, 0]
    )
    assert towards == pytest.approx(6.0, abs=0.3)
    assert away == pytest.approx(0.0, abs=2.5)  # the bright spot behind, well above the shade beside it
    beside = db(sphere_pressure(np.array([20.0]), np.cos(np.radians([[150.0]])), RADIUS_M, np.array([12_000.0])))[
        0, 0, 0
    ]
    assert beside < away - 6


@pytest.mark.parametrize("distance_m", [0.2, 0.5, 3.0])
def test_the_sphere_agrees_with_the_sum_over_spherical_hankel_functions(distance_m):
    from scipy.special import eval_legendre, spherical_jn, spherical_yn

    def hankel(order, at, derivative=False):
        return spherical_jn(order, at, derivative) + 1j * spherical_yn(order, at, derivative)

    cosine, frequency = np.cos(np.radians(100)), 3000.0
    size, ratio = 2 * np.pi * frequency * RADIUS_M / 343, distance_m / RADIUS_M
    orders = np.arange(24)
    terms = (2 * orders + 1) * eval_legendre(orders, cosine) * hankel(orders, size * ratio) / hankel(orders, size, True)
    wanted = np.conj(-(ratio / size) * np.exp(-1j * size * ratio) * terms.sum())
    ours = sphere_pressure(np.array([distance_m]), np.array([[cosine]]), RADIUS_M, np.array([frequency]))[0, 0, 0]
    assert abs(ours - wanted) < 1e-4 * abs(wanted)


@pytest.mark.parametrize(("distance_m", "more_db"), [(1.0, 0.6), (0.5, 2.7), (0.2, 9.3)])
def test_at_the_side_the_ears_differ_more_the_nearer_the_source(hrtf, distance_m, more_db):
    def ild_db(at_m):
        left, right = np.sum(binaural_response(hrtf, Position(90, 0, at_m), None)[0] ** 2, axis=1)
        return 10 * np.log10(right / left)

    assert ild_db(distance_m) - ild_db(1.4) == pytest.approx(more_db, abs=0.4)


def test_ahead_the_ears_stay_alike_however_near(hrtf):
    left, right = binaural_response(hrtf, Position(0, 0, 0.2), None)[0]
    assert np.allclose(left, right)


@pytest.mark.parametrize("azimuth_deg", [-135, -90, -45, 0, 20, 60, 90, 180])
@pytest.mark.parametrize("band_hz", [(100, 500), (200, 5000), (4000, 12_000), (50, 20_000)])
def test_from_half_a_metre_to_four_a_doubling_costs_six_decibels_from_every_direction(hrtf, azimuth_deg, band_hz):
    levels = []
    for distance_m in (0.5, 1.0, 2.0, 4.0):
        response = binaural_response(hrtf, Position(azimuth_deg, 0, distance_m), None)[0]
        power = np.abs(np.fft.rfft(response, 8192)) ** 2
        frequencies = np.fft.rfftfreq(8192, 1 / RATE_HZ)
        levels.append(10 * np.log10(power[:, (frequencies > band_hz[0]) & (frequencies < band_hz[1])].sum()))
    assert -np.diff(levels) == pytest.approx(6.02, abs=0.5)


def test_at_the_distance_of_the_set_and_beyond_it_the_responses_are_the_sets_own(hrtf):
    at = np.array([Position(70, 20, 1).direction.unit_vector()] * 3)
    assert np.array_equal(arrivals(hrtf, at, np.array([1.4, 2.0, 50.0])), hrtf.responses(at))


def test_a_set_measured_nearer_is_brought_away_as_far_as_others_are_brought_near():
    at = np.array([Position(80, 0, 1).direction.unit_vector()])
    frequencies = np.array([200.0, 2000.0, 9000.0])
    away = nearness(np.array([1.4]), at, RADIUS_M, frequencies, 0.5)
    near = nearness(np.array([0.5]), at, RADIUS_M, frequencies, 1.4)
    assert np.allclose(away * near, 1, atol=0.01)


@pytest.mark.parametrize(
    ("temperature_c", "humidity", "db_per_km"),
    [
        (10, 70, (0.4, 1.0, 1.9, 3.7, 9.7, 32.8, 117.0)),
        (20, 70, (0.3, 1.1, 2.8, 5.0, 9.0, 22.9, 76.6)),
        (30, 70, (0.3, 1.0, 3.1, 7.4, 12.7, 23.1, 59.3)),
        (15, 20, (0.6, 1.2, 2.7, 8.2, 28.2, 88.8, 202.0)),
        (15, 50, (0.5, 1.2, 2.2, 4.2, 10.8, 36.2, 129.0)),
        (15, 80, (0.3, 1.1, 2.4, 4.1, 8.3, 23.7, 82.8)),
    ],
)
def test_the_air_absorbs_as_the_table_of_the_standard_says(temperature_c, humidity, db_per_km):
    """Octaves from 125 Hz to 8 kHz: table 2 of ISO 9613-2, which is computed from ISO 9613-1."""
    octaves = 1000.0 * 2.0 ** np.arange(-3, 4)
    ours = 1000 * absorption_db_per_m(Air(temperature_c, humidity), octaves)
    assert np.allclose(ours, db_per_km, rtol=0.02, atol=0.06)


def treble_db(clip):
    power = np.abs(np.fft.rfft(clip.samples, axis=0)) ** 2
    frequencies = np.fft.rfftfreq(len(clip.samples), 1 / clip.rate_hz)
    return 10 * np.log10(power[frequencies > 8000].sum() / power[(frequencies > 300) & (frequencies < 2000)].sum())


def test_air_takes_treble_in_a_room_and_none_without_one():
    click = np.zeros(480)
    click[0] = 0.1
    placed = (PlacedClip(AudioClip.mono(click), Position(30, 0, 2)),)

    def heard(room, air):
        return render(RenderJob(placed, room, 0.01), RenderOptions(Layout.BINAURAL, air=air))

    assert treble_db(heard(default_room(), Air()).audio) < treble_db(heard(default_room(), None).audio) - 0.5
    assert np.array_equal(heard(None, Air()).audio.samples, heard(None, None).audio.samples)
    assert heard(default_room(), Air()).provenance["air"]["temperature_c"] == 20.0
    assert heard(None, Air()).provenance["air"] is None


@pytest.mark.parametrize("rt60_s", [0.3, 0.6])
def test_in_air_the_tail_loses_in_each_octave_what_its_path_absorbs(rt60_s):
    from core.acoustics.rooms import respond
    from core.acoustics.tails import noise, shape, tail_frames

    around = respond(default_room().model_copy(update={"rt60_s": rt60_s}), Position(0, 0, 2))
    frames = tail_frames(around, RATE_HZ)
    still, moving = (shape(noise(2, frames, (5,)), around, RATE_HZ, air) for air in (None, Air()))
    frequencies = np.fft.rfftfreq(frames, 1 / RATE_HZ)
    lengths_m = around.direct_m + 343 * (
        around.tail_start_s + (np.arange(len(around.tail_energy)) + 0.5) * around.bin_s
    )
    for centre in (500.0, 2000.0, 8000.0):
        band = (frequencies >= centre / 2**0.5) & (frequencies < centre * 2**0.5)
        change = [np.sum(np.abs(np.fft.rfft(tail, axis=-1)[:, band]) ** 2) for tail in (still, moving)]
        loss = absorption_db_per_m(Air(), np.array([centre]))
        wanted = np.sum(around.tail_energy * 10 ** (-loss * lengths_m / 10)) / around.tail_energy.sum()
        assert 10 * np.log10(change[1] / change[0]) == pytest.approx(10 * np.log10(wanted), abs=0.7)
