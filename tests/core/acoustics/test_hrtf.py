"""The HRTF set: sides, time and level differences, equalisation, interpolation."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.acoustics.ear_spectra import low_frequency_itd_s
from core.acoustics.hrtf import load_hrtf
from core.acoustics.hrtf_preparing import prepare
from core.acoustics.hrtf_set import GUARD_SAMPLES
from core.acoustics.measured import MeasuredHrtfs, read_kemar
from core.errors import InputError
from core.geometry import Direction

RATE_HZ = 48_000
directions = st.builds(Direction, st.floats(-180, 180), st.floats(-90, 90))


@pytest.fixture(scope="module")
def hrtf():
    return load_hrtf("kemar", RATE_HZ)


@pytest.fixture(scope="module")
def measured():
    return read_kemar()


def vectors(*directions_):
    return np.array([direction.unit_vector() for direction in directions_])


def erb_levels_db(spectra, frequencies_hz, highest_hz=12_000.0):
    """Levels per auditory band, from 300 Hz on."""
    from core.acoustics.bands import erb_centres_hz, gammatone_power

    bands = gammatone_power(frequencies_hz, erb_centres_hz(300.0, highest_hz))
    return 10 * np.log10(np.abs(spectra) ** 2 @ bands.T)


def erb_ilds_db(spectra, frequencies_hz, highest_hz=12_000.0):
    """Right over left."""
    levels = erb_levels_db(spectra, frequencies_hz, highest_hz)
    return levels[..., 1, :] - levels[..., 0, :]


def test_kemar_has_all_its_directions_on_both_sides(measured):
    assert len(measured.directions) == 710
    assert len({(d.azimuth_deg, d.elevation_deg) for d in measured.directions}) == 710
    left = sum(direction.azimuth_deg < 0 for direction in measured.directions if abs(direction.azimuth_deg) < 180)
    right = sum(0 < direction.azimuth_deg < 180 for direction in measured.directions)
    assert left == right > 300


def test_in_the_measured_set_left_is_left(measured):
    for direction, response in zip(measured.directions, measured.responses, strict=True):
        if direction.elevation_deg == 0 and 30 <= abs(direction.azimuth_deg) <= 150:
            near, far = (0, 1) if direction.azimuth_deg < 0 else (1, 0)
            assert np.sum(response[near] ** 2) > 2 * np.sum(response[far] ** 2)
            assert np.argmax(np.abs(response[near])) < np.argmax(np.abs(response[far]))


def test_low_frequency_itds_equal_the_measured_ones_within_ten_microseconds(hrtf, measured):
    raw = np.fft.rfft(measured.responses, n=8192, axis=-1)
    wanted = low_frequency_itd_s(raw, np.fft.rfftfreq(8192, 1 / measured.rate_hz))
    ours = hrtf.low_frequency_itds_s(vectors(*measured.directions))
    assert np.max(np.abs(ours - wanted)) < 10e-6


def test_level_differences_in_auditory_bands_equal_the_measured_ones_within_a_decibel(hrtf, measured):
    raw = np.fft.rfft(measured.responses, n=8192, axis=-1)
    wanted = erb_ilds_db(raw, np.fft.rfftfreq(8192, 1 / measured.rate_hz))
    ours = np.fft.rfft(hrtf.responses(vectors(*measured.directions)), n=8192, axis=-1)
    off = np.abs(erb_ilds_db(ours, np.fft.rfftfreq(8192, 1 / RATE_HZ)) - wanted)
    assert off.mean() < 0.1
    assert off.max() < 1.0


def test_between_directions_ten_degrees_apart_what_was_measured_there_is_met_within_a_decibel_in_front(measured):
    """Every other direction of the horizontal plane is left out and interpolated, at twice the distance of the set.

    In the shade of the head, where notches move by bands within ten degrees, one band in twenty is 2 dB off or more.
    """
    ring = sorted(
        (number for number, direction in enumerate(measured.directions) if direction.elevation_deg == 0),
        key=lambda number: measured.directions[number].azimuth_deg,
    )
    left_out = ring[1::2]
    kept = [number for number in range(len(measured.directions)) if number not in left_out]
    fewer = MeasuredHrtfs(
        "fewer", "", measured.responses[kept], tuple(measured.directions[n] for n in kept), measured.rate_hz
    )
    between = prepare(fewer, RATE_HZ)
    at = vectors(*(measured.directions[number] for number in left_out))
    raw, raw_hz = np.fft.rfft(measured.responses[left_out], n=8192, axis=-1), np.fft.rfftfreq(8192, 1 / 44_100)
    off = np.abs(erb_ilds_db(between.spectra(at), between.frequencies_hz) - erb_ilds_db(raw, raw_hz))
    front = [abs(measured.directions[number].azimuth_deg) <= 45 for number in left_out]
    assert off[front].mean() < 0.2
    assert np.quantile(off[front], 0.98) < 1.0
    assert off.mean() < 0.55
    assert np.quantile(off, 0.95) < 2.2
    assert np.max(np.abs(between.low_frequency_itds_s(at) - low_frequency_itd_s(raw, raw_hz))) < 10e-6


def ilds_of_the_set(measured, mesh, highest_hz=12_000.0):
    """As measured, of every vertex of the mesh; straight down, where nothing was measured, both ears are alike."""
    raw = np.fft.rfft(measured.responses, n=8192, axis=-1)
    ilds = erb_ilds_db(raw, np.fft.rfftfreq(8192, 1 / measured.rate_hz), highest_hz)
    return np.pad(ilds, ((0, len(mesh.vertices) - len(ilds)), (0, 0)))


def ilds_of_responses(hrtf, at, highest_hz=12_000.0):
    size = 4 * hrtf.taps
    spectra = np.fft.rfft(hrtf.responses(at), n=size, axis=-1)
    return erb_ilds_db(spectra, np.fft.rfftfreq(size, 1 / hrtf.rate_hz), highest_hz)


def unit(vectors_):
    return vectors_ / np.linalg.norm(vectors_, axis=1, keepdims=True)


def between_vertices(mesh):
    """The middle of every edge of the mesh, and a place inside every triangle."""
    facets = np.sort(mesh.facets, axis=1)
    edges = np.unique(np.concatenate([facets[:, [0, 1]], facets[:, [1, 2]], facets[:, [0, 2]]]), axis=0)
    shares = np.random.default_rng(0).dirichlet([1.0, 1.0, 1.0], size=len(facets))
    inside = np.einsum("fc,fcx->fx", shares, mesh.vertices[facets])
    return unit(np.concatenate([mesh.vertices[edges].mean(axis=1), inside]))


def test_between_measured_directions_every_band_has_the_mean_of_their_ilds_within_a_decibel(hrtf, measured):
    """Against what was measured round them; the mean is in dB, by the weights that directions are mixed with."""
    mesh, at = hrtf.mesh, between_vertices(hrtf.mesh)
    off = np.abs(ilds_of_responses(hrtf, at) - mesh.weights(at) @ ilds_of_the_set(measured, mesh))
    assert len(at) == 2127 + 1418
    assert off.max() < 1.0
    assert np.quantile(off, 0.999) < 0.4
    assert off[np.abs(at[:, 2]) < 1e-6].max() < 0.5, "in the horizontal plane, where every test is"


@settings(max_examples=100, deadline=None)
@given(directions)
def test_from_any_direction_every_band_of_each_ear_is_as_loud_as_from_the_directions_round_it(hrtf, direction):
    at = vectors(direction)
    weights = hrtf.mesh.weights(at)
    around = np.unique(weights.indices)
    levels = erb_levels_db(hrtf.spectra(np.concatenate([at, hrtf.mesh.vertices[around]])), hrtf.frequencies_hz)
    wanted = np.tensordot(weights.toarray()[0, around], levels[1:], axes=1)
    assert np.max(np.abs(levels[0] - wanted)) < 1.0


@pytest.mark.parametrize("rate_hz", [16_000, 44_100])
def test_at_every_rate_the_level_differences_are_the_set_s_within_a_decibel(rate_hz, measured):
    other, highest_hz = load_hrtf("kemar", rate_hz), min(12_000.0, 0.4 * rate_hz)
    at = unit(np.random.default_rng(0).normal(size=(300, 3)))
    wanted = other.mesh.weights(at) @ ilds_of_the_set(measured, other.mesh, highest_hz)
    assert np.max(np.abs(ilds_of_responses(other, at, highest_hz) - wanted)) < 1.0


def test_between_measured_directions_the_itd_is_the_mean_of_theirs_within_a_microsecond(hrtf):
    """Bringing the levels of bands where they should be delays low frequencies by up to 6, and in people's sets 12."""
    mesh, at = hrtf.mesh, between_vertices(hrtf.mesh)
    wanted = mesh.weights(at) @ hrtf.low_frequency_itds_s(mesh.vertices)
    assert np.max(np.abs(hrtf.low_frequency_itds_s(at) - wanted)) < 1e-6


def test_sound_from_all_round_keeps_its_spectrum(hrtf):
    power = np.abs(hrtf.spectra(hrtf.mesh.vertices)) ** 2
    inside = (hrtf.frequencies_hz > 200) & (hrtf.frequencies_hz < 18_000)
    diffuse = 10 * np.log10(np.einsum("n,neb->b", hrtf.mesh.solid_angles(), power)[inside] / 2)
    assert np.max(np.abs(diffuse)) < 0.5


@settings(max_examples=60, deadline=None)
@given(directions)
def test_mirrored_directions_swap_the_ears(direction):
    hrtf = load_hrtf("kemar", RATE_HZ)
    here, there = hrtf.responses(vectors(direction, Direction(-direction.azimuth_deg, direction.elevation_deg)))
    assert np.allclose(here, there[::-1], atol=1e-9)


@settings(max_examples=100, deadline=None)
@given(directions)
def test_weights_are_few_positive_and_sum_to_one_and_point_back_at_the_direction(direction):
    mesh = load_hrtf("kemar", RATE_HZ).mesh
    weights = mesh.weights(vectors(direction)).toarray()[0]
    assert np.all(weights >= 0)
    assert weights.sum() == pytest.approx(1)
    assert np.count_nonzero(weights) <= 6
    back = weights @ mesh.vertices
    back /= np.linalg.norm(back)
    assert np.allclose(back, direction.unit_vector(), atol=1e-6)


def test_neighbouring_directions_sound_alike_everywhere(hrtf):
    rng = np.random.default_rng(0)
    here = rng.normal(size=(300, 3))
    here /= np.linalg.norm(here, axis=1, keepdims=True)
    there = here + rng.normal(size=here.shape) * 1e-4
    there /= np.linalg.norm(there, axis=1, keepdims=True)
    first, second = hrtf.responses(here), hrtf.responses(there)
    difference = np.sqrt(np.sum((first - second) ** 2, axis=(1, 2)) / np.sum(first**2, axis=(1, 2)))
    assert difference.max() < 0.03


def test_nothing_arrives_before_the_guard(hrtf):
    responses = hrtf.responses(hrtf.mesh.vertices)
    before = np.sum(responses[..., : GUARD_SAMPLES - 8] ** 2, axis=-1)
    assert np.max(before / np.sum(responses**2, axis=-1)) < 1e-3


def test_a_response_at_one_metre_ahead_has_about_the_level_of_the_clip(hrtf):
    ahead = hrtf.responses(vectors(Direction(0)))[0]
    for ear in ahead:
        assert abs(10 * np.log10(np.sum(ear**2))) < 3


def test_in_a_diffuse_field_the_ears_agree_at_low_and_not_at_high_frequencies(hrtf):
    assert hrtf.coherence[hrtf.frequencies_hz < 150].min() > 0.85
    assert np.abs(hrtf.coherence[hrtf.frequencies_hz > 2000]).max() < 0.3


def test_a_delay_moves_the_response_by_fractions_of_a_sample(hrtf):
    at = vectors(Direction(-30), Direction(-30))
    spectra = hrtf.spectra(at, np.array([0.0, 2.5 / RATE_HZ]))
    turned = np.angle(spectra[1, 0, 20] / spectra[0, 0, 20])
    assert turned == pytest.approx(-2 * np.pi * hrtf.frequencies_hz[20] * 2.5 / RATE_HZ)


@pytest.mark.parametrize("rate_hz", [16_000, 44_100, 96_000])
def test_every_rate_has_the_same_time_differences(rate_hz, hrtf):
    other = load_hrtf("kemar", rate_hz)
    at = vectors(*(Direction(azimuth) for azimuth in range(-90, 91, 30)))
    assert np.allclose(other.low_frequency_itds_s(at), hrtf.low_frequency_itds_s(at), atol=5e-6)


def test_the_hash_changes_with_a_sample_and_not_with_the_name(measured):
    changed = measured.responses.copy()
    changed[3, 0, 40] += 1e-3
    renamed = MeasuredHrtfs("x", "", measured.responses, measured.directions, measured.rate_hz)
    other = MeasuredHrtfs("kemar", "", changed, measured.directions, measured.rate_hz)
    assert renamed.sha256() == measured.sha256() != other.sha256()


def test_a_set_that_is_not_symmetric_is_not_made_so(measured):
    upper = tuple(number for number in range(710) if number != 100)
    fewer = MeasuredHrtfs(
        "odd", "", measured.responses[list(upper)], tuple(measured.directions[n] for n in upper), measured.rate_hz
    )
    odd = prepare(fewer, RATE_HZ)
    assert odd.mesh.mirror.size == 0
    assert odd.low_frequency_itds_s(vectors(Direction(90)))[0] > 600e-6


def test_an_unknown_set_is_refused_with_a_remedy():
    with pytest.raises(InputError, match="kemar"):
        load_hrtf("mine", RATE_HZ)


def test_the_set_is_the_one_that_slab_gives(measured):
    import slab

    theirs = slab.HRTF.kemar()
    assert measured.rate_hz == theirs.samplerate
    for number in (0, 200, 500, 709):
        assert np.array_equal(measured.responses[number], theirs.data[number].data.T)
        azimuth, elevation, _ = theirs.sources.vertical_polar[number].astype(float)
        assert np.allclose(measured.directions[number].to_sofa(), (azimuth, elevation), atol=0.3)


def test_loading_the_set_brings_neither_matplotlib_nor_a_sound_card_into_the_process():
    import subprocess
    import sys

    check = (
        "import sys; from core.acoustics.hrtf import load_hrtf; load_hrtf('kemar', 48000);"
        "sys.exit(any(name in sys.modules for name in ('slab', 'matplotlib', 'sounddevice', 'pyroomacoustics')))"
    )
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_a_damaged_set_is_said_in_a_sentence_and_runs_no_code(tmp_path):
    import bz2
    import pickle

    from core.acoustics import measured as module
    from core.errors import MachineError

    for content in (b"rubbish", bz2.compress(b"rubbish"), bz2.compress(pickle.dumps(print))):
        file = tmp_path / "set.bz2"
        file.write_bytes(content)
        with pytest.raises(MachineError, match="set-up"):
            module._unpickled(file)
