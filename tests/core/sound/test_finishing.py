"""A generator's clip becomes a scene's: at 48 kHz, at the loudness, without silence, rumble or a click."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.audio import CLIP_LOUDNESS_LUFS, AudioClip, rms_dbfs
from core.errors import InputError
from core.scene import Clip
from core.sound.clips import clip_for
from core.sound.finishing import PEAK_CEILING, finished
from core.sound.normalise import loudness_lufs

RATE_HZ = 48_000


def noise(seconds, rate_hz=RATE_HZ, level=0.1, seed=0):
    return level * np.random.default_rng(seed).standard_normal(round(seconds * rate_hz))


def finish(samples, rate_hz=RATE_HZ, *, loops=False):
    return finished(AudioClip.mono(samples, rate_hz), loops=loops, wanted="a dog barking")


@pytest.mark.parametrize("rate_hz", [16_000, 44_100, 48_000])
@pytest.mark.parametrize("loops", [False, True])
def test_a_clip_is_at_48_khz_and_at_the_loudness_of_all_clips(rate_hz, loops):
    made = finish(noise(3.0, rate_hz), rate_hz, loops=loops)
    assert made.rate_hz == RATE_HZ
    assert loudness_lufs(made.samples[:, 0], RATE_HZ) == pytest.approx(CLIP_LOUDNESS_LUFS, abs=0.1)


def test_a_sound_at_another_rate_keeps_its_pitch():
    t = np.arange(2 * 44_100) / 44_100
    made = finish(0.1 * np.sin(2 * np.pi * 1000 * t), 44_100).samples[:, 0]
    assert np.abs(np.fft.rfftfreq(len(made), 1 / RATE_HZ)[np.abs(np.fft.rfft(made)).argmax()] - 1000) < 1


def test_silence_at_both_ends_is_trimmed_with_a_little_before_and_after_kept():
    hiss = noise(4.0, level=1e-4)
    hiss[48_000:96_000] += noise(1.0, level=0.2, seed=1)
    made = finish(hiss)
    assert made.duration_s == pytest.approx(1.0 + 0.02 + 0.10, abs=0.03)
    onset = np.flatnonzero(np.abs(made.samples[:, 0]) > 0.1 * made.peak)[0]
    assert onset == pytest.approx(0.02 * RATE_HZ, abs=0.002 * RATE_HZ)


def test_what_starts_at_once_and_ends_at_once_starts_and_ends_in_silence():
    made = finish(noise(1.0)).samples[:, 0]
    assert abs(made[0]) < 1e-4 * np.abs(made).max()
    assert abs(made[-1]) < 1e-4 * np.abs(made).max()


def test_the_attack_of_what_starts_at_once_is_kept():
    struck = noise(1.0) * np.exp(-np.arange(RATE_HZ) / 2400)
    made = finish(struck).samples[:, 0]
    assert np.abs(made[: round(0.004 * RATE_HZ)]).max() > 0.5 * np.abs(made).max()


def test_dc_and_rumble_are_removed_and_what_is_heard_is_not():
    t = np.arange(4 * RATE_HZ) / RATE_HZ
    tone = 0.1 * np.sin(2 * np.pi * 100 * t)
    made = finish(tone + 0.3 + 0.2 * np.sin(2 * np.pi * 8 * t), loops=True).samples[:, 0]
    spectrum = np.abs(np.fft.rfft(made[:RATE_HZ] * np.hanning(RATE_HZ)))
    assert spectrum[:12].max() < 0.02 * spectrum[100]


def test_nothing_is_heard_before_the_event_that_makes_it():
    late = np.zeros(RATE_HZ)
    late[24_000:] = noise(0.5)
    made = finish(late)
    assert np.abs(made.samples[: round(0.018 * RATE_HZ), 0]).max() < 1e-4 * made.peak


@given(seconds=st.floats(0.2, 4.0), tone_hz=st.floats(60.0, 400.0), swell=st.floats(-0.9, 2.0))
def test_a_loop_has_no_click_where_its_end_meets_its_start(seconds, tone_hz, swell):
    t = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    made = finish(0.2 * np.sin(2 * np.pi * tone_hz * t) * (1.0 + swell * t / seconds), loops=True).samples[:, 0]
    seam = np.abs(np.diff(np.concatenate([made[-100:], made[:100]])))
    assert seam.max() <= 1.5 * np.abs(np.diff(made)).max()


def test_a_bark_that_loops_comes_again_after_a_pause():
    bark = np.concatenate([noise(0.4), np.zeros(4 * RATE_HZ)])
    made = finish(bark, loops=True)
    assert made.duration_s == pytest.approx(2.0)
    assert not made.samples[RATE_HZ:].any()
    assert loudness_lufs(made.samples[:, 0], RATE_HZ) == pytest.approx(CLIP_LOUDNESS_LUFS, abs=0.1)


def test_a_loop_goes_round_without_a_dip(tmp_path):
    import soundfile

    made = finish(noise(3.0), loops=True)
    soundfile.write(tmp_path / "made.wav", made.samples, RATE_HZ, subtype="FLOAT")
    played = clip_for(Clip(kind="generated", path="made.wav"), tmp_path, 10.0).samples[:, 0]
    blocks = np.sqrt(np.mean(played.reshape(-1, 2400) ** 2, axis=1))
    assert blocks.max() / blocks.min() < 1.3


@given(gain_db=st.floats(-50.0, 0.0), before_s=st.floats(0.0, 1.0), after_s=st.floats(0.0, 1.0), loops=st.booleans())
def test_level_and_silence_around_a_sound_change_nothing(gain_db, before_s, after_s, loops):
    sound = noise(0.6)
    plain = finish(np.concatenate([np.zeros(2000), sound, np.zeros(9600)]), loops=loops).samples
    padded = np.concatenate(
        [np.zeros(2000 + round(before_s * RATE_HZ)), sound, np.zeros(9600 + round(after_s * RATE_HZ))]
    )
    made = finish(10 ** (gain_db / 20) * padded, loops=loops).samples
    assert len(made) == len(plain)
    assert np.abs(made - plain).max() < 1e-3 * np.abs(plain).max()


@given(clicks=st.lists(st.tuples(st.integers(100, 90_000), st.floats(-1.0, 1.0)), min_size=1, max_size=5))
def test_sharp_peaks_fit_into_a_file(clicks):
    sparse = np.zeros(2 * RATE_HZ)
    for at, size in clicks:
        sparse[at] = 0.5 + size / 2 + 0.01
    for loops in (False, True):
        made = finish(sparse, loops=loops)
        assert np.isfinite(made.samples).all()
        assert 0.0 < made.peak <= PEAK_CEILING + 1e-6
        assert rms_dbfs(made.samples[:, 0]) > -80.0


@pytest.mark.parametrize(
    "samples",
    [
        np.zeros(RATE_HZ),
        np.full(RATE_HZ, 0.3),
        np.full(RATE_HZ, 5e-5),
        np.full(RATE_HZ, np.nan),
        np.append(noise(0.5), np.inf),
        np.zeros(0),
    ],
    ids=["silent", "only DC", "below hearing", "not a number", "infinite", "empty"],
)
def test_what_cannot_be_heard_is_refused_in_a_sentence(samples):
    with pytest.raises(InputError) as caught:
        finish(samples)
    assert caught.value.code == "sound.generator-silent"
    assert "a dog barking" in str(caught.value)
