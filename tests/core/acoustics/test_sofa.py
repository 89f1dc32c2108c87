"""SOFA files: what a good one gives, and that a bad one is refused before anybody hears it."""

import h5py
import numpy as np
import pytest

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.hrtf import load_hrtf
from core.acoustics.measured import read_kemar
from core.acoustics.rendering import render
from core.acoustics.sofa import read_sofa
from core.audio import AudioClip, Layout, rms_dbfs
from core.errors import InputError
from core.geometry import Direction, Position

RATE_HZ = 48_000


def write_sofa(path, *, responses, directions, rate_hz=44_100.0, distance_m=1.4, ears_m=(0.09, -0.09), changes=()):
    """A SimpleFreeFieldHRIR file; ``changes`` are functions that spoil the open file."""
    sources = np.array([(*direction.to_sofa(), distance_m) for direction in directions])
    with h5py.File(path, "w") as file:
        attributes = {
            "Conventions": "SOFA",
            "SOFAConventions": "SimpleFreeFieldHRIR",
            "DatabaseName": "test heads",
            "License": "public domain",
        }
        for name, text in attributes.items():
            file.attrs[name] = np.bytes_(text)
        file["Data.IR"] = responses
        file["Data.SamplingRate"] = [rate_hz]
        file["Data.SamplingRate"].attrs["Units"] = "hertz"
        file["Data.Delay"] = np.zeros((1, 2))
        file["SourcePosition"] = sources
        file["ReceiverPosition"] = np.array([[0, ears_m[0], 0], [0, ears_m[1], 0]])[:, :, None]
        file["ListenerPosition"] = [[0.0, 0, 0]]
        file["ListenerView"] = [[1.0, 0, 0]]
        file["ListenerUp"] = [[0.0, 0, 1]]
        for name in ("ReceiverPosition", "ListenerPosition", "ListenerView"):
            file[name].attrs["Type"], file[name].attrs["Units"] = "cartesian", "metre"
        file["SourcePosition"].attrs["Type"] = "spherical"
        file["SourcePosition"].attrs["Units"] = "degree, degree, metre"
        for change in changes:
            change(file)
    return path


@pytest.fixture(scope="module")
def kemar():
    return read_kemar()


@pytest.fixture
def sofa(tmp_path, kemar):
    """Writes KEMAR as a SOFA file, with changes."""

    def write(*changes, **arguments):
        whole = {"responses": kemar.responses, "directions": kemar.directions, **arguments}
        return write_sofa(tmp_path / "head.sofa", changes=changes, **whole)

    return write


def replaced(name, values):
    def change(file):
        attributes = dict(file[name].attrs)
        del file[name]
        file[name] = values
        file[name].attrs.update(attributes)

    return change


def lost(name):
    return lambda file: file.pop(name)


def attribute(name, text, variable=None):
    return lambda file: (file if variable is None else file[variable]).attrs.__setitem__(name, text)


def rendered(hrtf, azimuth_deg=-50):
    clip = AudioClip.mono(np.random.default_rng(0).standard_normal(4800) * 0.05, RATE_HZ)
    job = RenderJob((PlacedClip(clip, Position(azimuth_deg, 12, 1.4)),), None, 0.1)
    return render(job, RenderOptions(Layout.BINAURAL, hrtf=str(hrtf)))


def test_a_rendering_through_kemar_as_sofa_equals_the_built_in_one(sofa):
    ours, theirs = rendered("kemar").audio.samples, rendered(sofa()).audio.samples
    assert np.max(np.abs(ours - theirs)) < 1e-3 * np.max(np.abs(ours))


def test_positions_in_cartesian_coordinates_say_the_same(sofa, kemar):
    points = np.array([d.unit_vector() for d in kemar.directions]) * 1.4
    spoken = sofa(
        replaced("SourcePosition", points),
        attribute("Type", "cartesian", "SourcePosition"),
        attribute("Units", "metre", "SourcePosition"),
    )
    read = read_sofa(spoken)
    assert np.allclose([d.unit_vector() for d in read.directions], points / 1.4)
    assert read.distance_m == pytest.approx(1.4)


def test_left_is_left_when_the_file_names_the_right_ear_first(sofa, kemar):
    swapped = read_sofa(sofa(responses=kemar.responses[:, ::-1], ears_m=(-0.09, 0.09)))
    assert np.array_equal(swapped.responses, kemar.responses)
    audio = rendered(sofa(responses=kemar.responses[:, ::-1], ears_m=(-0.09, 0.09)), -70).audio
    assert rms_dbfs(audio.channel("FL")) > rms_dbfs(audio.channel("FR")) + 6


def test_a_listener_who_looks_elsewhere_in_the_file_is_turned_to_look_ahead(sofa, kemar):
    # looking along +y from (2, 1, 0): the file's +y is ahead, its -x is left
    x, y, z = (np.array([d.unit_vector() for d in kemar.directions]) * 1.4).T
    turned = sofa(
        replaced("SourcePosition", np.stack([2 - y, 1 + x, z], axis=1)),
        attribute("Type", "cartesian", "SourcePosition"),
        attribute("Units", "metre", "SourcePosition"),
        replaced("ListenerPosition", [[2.0, 1.0, 0.0]]),
        replaced("ListenerView", [[0.0, 1.0, 0.0]]),
    )
    seen = [direction.unit_vector() for direction in read_sofa(turned).directions]
    assert np.allclose(seen, [direction.unit_vector() for direction in kemar.directions], atol=1e-9)


def test_delays_of_the_file_count_in_the_time_between_the_ears(sofa, kemar):
    at = np.array([Direction(0).unit_vector()])
    plain = load_hrtf(str(sofa()), RATE_HZ).low_frequency_itds_s(at)[0]
    delayed = load_hrtf(str(sofa(replaced("Data.Delay", [[0.0, 4.41]]))), RATE_HZ).low_frequency_itds_s(at)[0]
    assert delayed - plain == pytest.approx(-100e-6, abs=5e-6)  # the right ear later by 4.41 samples: left leads


@pytest.mark.parametrize("rate_hz", [44_100, 48_000, 96_000])
def test_a_set_of_another_rate_has_the_same_time_differences(sofa, kemar, rate_hz):
    import soxr

    other = soxr.resample(kemar.responses.reshape(-1, 512).T, 44_100, rate_hz).T.reshape(710, 2, -1)
    ours = load_hrtf(str(sofa(responses=other, rate_hz=float(rate_hz))), RATE_HZ)
    at = np.array([Direction(azimuth).unit_vector() for azimuth in (-90, -20, 0, 45)])
    assert np.allclose(ours.low_frequency_itds_s(at), load_hrtf("kemar", RATE_HZ).low_frequency_itds_s(at), atol=10e-6)


def test_of_several_distances_the_farthest_is_taken(sofa, kemar):
    near = np.array([(*d.to_sofa(), 0.5) for d in kemar.directions])
    far = np.array([(*d.to_sofa(), 2.0) for d in kemar.directions])
    both = sofa(
        replaced("SourcePosition", np.vstack([near, far])),
        responses=np.concatenate([kemar.responses * 0.1, kemar.responses]),
    )
    read = read_sofa(both)
    assert read.distance_m == pytest.approx(2.0)
    assert np.array_equal(read.responses, kemar.responses)


def test_the_provenance_names_the_file_its_database_and_its_licence(sofa):
    import hashlib

    path = sofa()
    said = rendered(path).provenance["hrtf"]
    assert said["name"] == "head.sofa"
    assert said["database"] == "test heads"
    assert said["licence"] == "public domain"
    assert said["file_sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert said["distance_m"] == 1.4


def test_a_file_that_changed_is_read_again(sofa, kemar):
    path = sofa()
    first = load_hrtf(str(path), RATE_HZ)
    assert load_hrtf(str(path), RATE_HZ) is first
    sofa(responses=kemar.responses[:, :, :400])
    assert load_hrtf(str(path), RATE_HZ).sha256 != first.sha256


def spoiled(kemar, value):
    responses = kemar.responses.copy()
    responses[7, 1] = value
    return replaced("Data.IR", responses)


BAD = {
    "another convention": (attribute("SOFAConventions", "GeneralFIR"), "convention"),
    "not SOFA": (attribute("Conventions", "COARDS"), "convention"),
    "no responses": (lost("Data.IR"), "incomplete"),
    "no positions": (lost("SourcePosition"), "incomplete"),
    "no ears": (lost("ReceiverPosition"), "incomplete"),
    "one ear": (replaced("Data.IR", np.ones((710, 1, 512))), "shape"),
    "flat responses": (replaced("Data.IR", np.ones((710, 2))), "shape"),
    "too short": (replaced("Data.IR", np.ones((710, 2, 8))), "shape"),
    "too few positions": (replaced("SourcePosition", np.ones((709, 3))), "shape"),
    "words for numbers": (replaced("Data.SamplingRate", np.array([b"fast"])), "values"),
    "telephone rate": (replaced("Data.SamplingRate", [8000.0]), "rate"),
    "two rates": (replaced("Data.SamplingRate", [44_100.0, 48_000.0]), "rate"),
    "rate in kilohertz": (attribute("Units", "kilohertz", "Data.SamplingRate"), "rate"),
    "radians": (attribute("Units", "radian, radian, metre", "SourcePosition"), "coordinates"),
    "centimetres": (attribute("Units", "centimetre", "ReceiverPosition"), "coordinates"),
    "other coordinates": (attribute("Type", "spherical harmonics", "SourcePosition"), "coordinates"),
    "both ears in the middle": (replaced("ReceiverPosition", np.zeros((2, 3, 1))), "receivers"),
    "endless delay": (replaced("Data.Delay", [[0.0, 1e9]]), "values"),
    "ears swapped": (replaced("ReceiverPosition", np.array([[0, -0.09, 0], [0, 0.09, 0]])), "ears"),
    "up without a height": (replaced("ListenerUp", [[0.0, 1.0]]), "shape"),
    "looking up": (replaced("ListenerView", [[0.0, 0.0, 1.0]]), "coordinates"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_breaks_the_convention_is_refused_with_a_sentence(sofa, name):
    change, code = BAD[name]
    with pytest.raises(InputError) as caught:
        read_sofa(sofa(change))
    assert caught.value.code == f"acoustics.sofa-{code}"
    assert "head.sofa" in str(caught.value)
    assert "{" not in str(caught.value)


@pytest.mark.parametrize(("value", "code"), [(np.nan, "values"), (np.inf, "values"), (0.0, "silent")])
def test_responses_that_are_no_numbers_or_silent_are_refused(sofa, kemar, value, code):
    with pytest.raises(InputError) as caught:
        read_sofa(sofa(spoiled(kemar, value)))
    assert caught.value.code == f"acoustics.sofa-{code}"


@pytest.mark.parametrize("part", ["plane", "front", "few"])
def test_directions_that_do_not_surround_the_listener_are_refused(sofa, kemar, part):
    chosen = {
        "plane": [n for n, d in enumerate(kemar.directions) if d.elevation_deg == 0],
        "front": [n for n, d in enumerate(kemar.directions) if abs(d.azimuth_deg) < 60],
        "few": [0, 300],
    }[part]
    with pytest.raises(InputError) as caught:
        read_sofa(sofa(responses=kemar.responses[chosen], directions=[kemar.directions[n] for n in chosen]))
    assert caught.value.code == "acoustics.sofa-directions"


def test_a_file_that_is_no_sofa_file_or_cut_off_is_refused(tmp_path, sofa):
    rubbish = tmp_path / "rubbish.sofa"
    rubbish.write_bytes(b"\x89HDF not really")
    cut = tmp_path / "cut.sofa"
    cut.write_bytes(sofa().read_bytes()[:5000])
    for path in (rubbish, cut):
        with pytest.raises(InputError) as caught:
            load_hrtf(str(path), RATE_HZ)
        assert caught.value.code == "acoustics.sofa-unreadable"
    for path in (tmp_path / "none.sofa", tmp_path):
        with pytest.raises(InputError) as caught:
            read_sofa(path)
        assert caught.value.code == "acoustics.sofa-missing"
