"""Headphone equalisation: what the text says is what is heard, and a bad text is refused."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.headphones import HeadphoneEq, read_headphone_eq
from core.acoustics.rendering import render
from core.audio import AudioClip, Layout
from core.errors import InputError
from core.geometry import Position

RATE_HZ = 48_000
TEXT = """Preamp: -6.5 dB
Filter 1: ON LSC Fc 105 Hz Gain 6.0 dB Q 0.70
Filter 2: ON PK Fc 2000 Hz Gain -4.0 dB Q 1.41
Filter 3: OFF PK Fc 500 Hz Gain 12.0 dB Q 1.00
Filter 4: ON HSC Fc 9000 Hz Gain 3.0 dB Q 0.70
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "Some Model ParametricEQ.txt"
    path.write_text(TEXT)
    return path


def response_db(eq, *frequencies_hz):
    click = np.zeros((RATE_HZ, 2), dtype=np.float32)
    click[0] = 1.0
    spectrum = np.fft.rfft(eq.applied(click, RATE_HZ)[:, 0])
    return [float(20 * np.log10(np.abs(spectrum[frequency]))) for frequency in frequencies_hz]


def test_each_filter_has_its_gain_at_its_frequency(file):
    eq = read_headphone_eq(file)
    assert eq.preamp_db == -6.5
    assert len(eq.filters) == 3
    bass, middle, dip, treble = response_db(eq, 10, 500, 2000, 22_000)
    assert bass == pytest.approx(-0.5, abs=0.2)
    assert middle == pytest.approx(-6.5, abs=0.6)
    assert dip == pytest.approx(-10.5, abs=0.3)
    assert treble == pytest.approx(-3.5, abs=0.3)


@given(st.sampled_from(["peak", "low", "high"]), st.integers(30, 18_000), st.floats(-20, 20), st.floats(0.3, 8))
def test_every_filter_is_stable_and_undone_by_its_opposite(kind, frequency_hz, gain_db, q):
    both = ((kind, float(frequency_hz), gain_db, q), (kind, float(frequency_hz), -gain_db, q))
    click = np.zeros((4800, 1), dtype=np.float32)
    click[0] = 1.0
    wet = HeadphoneEq("x", "", 0.0, both).applied(click, RATE_HZ)
    assert np.allclose(wet, click, atol=1e-5)


@pytest.mark.parametrize(("kind", "low_db", "high_db"), [("low", 6.0, 0.0), ("high", 0.0, 6.0)])
def test_a_shelf_raises_its_own_side_by_all_and_its_corner_by_half(kind, low_db, high_db):
    low, corner, high = response_db(HeadphoneEq("x", "", 0.0, ((kind, 1000.0, 6.0, 0.707),)), 20, 1000, 22_000)
    assert (low, corner, high) == pytest.approx((low_db, 3.0, high_db), abs=0.1)


def rendered(layout, path):
    clip = AudioClip.mono(np.random.default_rng(0).standard_normal(4800) * 0.02)
    job = RenderJob((PlacedClip(clip, Position(-60, 0, 2)),), None, 0.1)
    return render(job, RenderOptions(layout, headphone_eq=path))


def test_it_is_off_by_default_and_treats_both_ears_alike_when_it_is_on(file):
    plain, equalised = rendered(Layout.BINAURAL, None), rendered(Layout.BINAURAL, str(file))
    assert plain.provenance["headphone_eq"] is None
    said = equalised.provenance["headphone_eq"]
    assert said["file"] == file.name
    assert len(said["file_sha256"]) == 64
    gains = np.fft.rfft(equalised.audio.samples, axis=0)[100:400] / np.fft.rfft(plain.audio.samples, axis=0)[100:400]
    assert np.allclose(gains[:, 0], gains[:, 1], rtol=1e-2)
    assert not np.allclose(np.abs(gains[:, 0]), 1.0, atol=0.1)


def test_loudspeakers_are_not_equalised_as_headphones(file):
    with pytest.raises(InputError) as caught:
        rendered(Layout.SURROUND_51, str(file))
    assert caught.value.code == "acoustics.eq-layout"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"Preamp: -3 dB\n", "empty"),
        (b"\xff\xfe\x00rubbish", "empty"),
        (b"Filter 1: ON XYZ Fc 100 Hz Gain 1 dB Q 1\n", "line"),
        (b"Filter 1: ON PK Fc 100 Hz Gain 90 dB Q 1\n", "line"),
        (b"Filter 1: ON PK Fc 0 Hz Gain 3 dB Q 1\n", "line"),
        (b"Filter 1: ON PK Fc 100 Hz Gain 3 dB Q 0\n", "line"),
        (b"Filter 1: ON PK Fc 1.0.0 Hz Gain 3 dB Q 1\n", "line"),
        (b"GraphicEQ: 20 -1; 30 2\n", "line"),
        (b"Filter 1: ON PK Fc 100 Hz Gain 3 dB Q 1\n" * 3000, "empty"),
    ],
)
def test_a_text_without_usable_filters_is_refused_with_a_sentence(tmp_path, content, code):
    path = tmp_path / "eq.txt"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_headphone_eq(path)
    assert caught.value.code == f"acoustics.eq-{code}"
    assert "{" not in str(caught.value)


def test_a_text_that_is_not_there_is_said_so(tmp_path):
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(InputError) as caught:
            rendered(Layout.BINAURAL, str(path))
        assert caught.value.code == "acoustics.eq-missing"
