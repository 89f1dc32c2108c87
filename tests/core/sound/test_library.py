import time

import numpy as np
import pyloudnorm
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.audio import CLIP_LOUDNESS_LUFS, AudioClip, Layout
from core.errors import InputError
from core.sound.library import PEAK_CEILING, names, synthesise
from core.sound.normalise import loudness_lufs, normalise

NAMES = [entry.name for entry in names()]
RATE_HZ = 48_000
OCTAVES_HZ = (500, 1000, 2000, 4000, 8000)
EXPECTED = (
    "noise-burst noise-train pink-noise tone warble chirp rain stream waves wind fire thunder kettle tap clock "
    "telephone doorbell knock footsteps door vacuum-cleaner frying bird dog cat bee crickets rooster cow hen sheep "
    "car train bicycle-bell horn siren tram boat bell piano plucked-string drum clapping music-box crowd voice "
    "laughter children"
)

NARROW = {
    "tone": (1000,),
    "warble": (1000,),
    "bird": (4000, 8000),
    "alarm-clock": (1000, 2000, 4000, 8000),
    "cow": (500, 1000, 2000, 4000),
}
"""Sounds whose real things have no energy in some of the octaves: where they must have it."""


def _samples(name: str, duration_s: float = 1.0, **options: object) -> np.ndarray:
    return synthesise(name, duration_s, **options).samples[:, 0].astype(np.float64)


def _octave_levels_db(samples: np.ndarray) -> dict[int, float]:
    power = np.abs(np.fft.rfft(samples)) ** 2
    frequency_hz = np.fft.rfftfreq(len(samples), 1 / RATE_HZ)
    level = {
        hz: 10 * np.log10(power[(frequency_hz >= hz / 2**0.5) & (frequency_hz < hz * 2**0.5)].sum() + 1e-30)
        for hz in OCTAVES_HZ
    }
    return {hz: level_db - max(level.values()) for hz, level_db in level.items()}


def test_every_sound_that_scenes_and_protocols_name_is_in_the_library():
    assert set(EXPECTED.split()) <= set(NAMES)
    assert len(NAMES) == len(set(NAMES)) >= 36


def test_names_are_in_kebab_case():
    assert all(name == name.lower() and name.replace("-", "").isalpha() for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_has_no_dc_no_hole_in_its_numbers_and_room_below_full_scale(name):
    samples = _samples(name, 1.5)
    assert np.all(np.isfinite(samples))
    assert np.abs(samples).max() <= PEAK_CEILING + 1e-6
    assert abs(samples.mean()) < 1e-3 * np.sqrt(np.mean(samples**2))


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_has_energy_in_every_octave_that_its_thing_has(name):
    levels = _octave_levels_db(_samples(name, 2.0))
    needed = NARROW.get(name, OCTAVES_HZ)
    assert min(levels[hz] for hz in needed) > -40.0, levels


@pytest.mark.parametrize("name", NAMES)
def test_a_loop_joins_its_end_to_its_start_without_a_click(name):
    for duration_s in (0.31037, 1.10023):
        samples = _samples(name, duration_s, seed=5)
        steps = np.abs(np.diff(samples))
        at_the_seam = abs(samples[0] - samples[-1])
        assert at_the_seam <= steps.max()
        assert at_the_seam <= 3.0 * np.percentile(steps, 99) + 1e-4


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_played_once_ends_in_silence(name):
    samples = _samples(name, 0.8, loop=False)
    assert abs(samples[-1]) < 1e-3 * np.abs(samples).max()


@settings(max_examples=40, deadline=None)
@given(
    name=st.sampled_from(NAMES),
    duration_s=st.floats(0.05, 2.0),
    seed=st.integers(-(2**40), 2**70),
    rate_hz=st.sampled_from([8_000, 16_000, 44_100, 48_000, 96_000]),
    loop=st.booleans(),
)
def test_any_sound_of_any_length_seed_and_rate_is_at_the_clip_loudness_and_the_same_again(
    name, duration_s, seed, rate_hz, loop
):
    clip = synthesise(name, duration_s, seed, rate_hz, loop)
    assert clip.layout is Layout.MONO
    assert clip.rate_hz == rate_hz
    assert len(clip.samples) == round(duration_s * rate_hz)
    assert np.all(np.isfinite(clip.samples))
    assert clip.peak <= PEAK_CEILING + 1e-6
    assert loudness_lufs(clip.samples[:, 0], rate_hz) == pytest.approx(CLIP_LOUDNESS_LUFS, abs=0.1)
    assert np.array_equal(clip.samples, synthesise(name, duration_s, seed, rate_hz, loop).samples)


@pytest.mark.parametrize("name", NAMES)
def test_another_seed_gives_another_take(name):
    assert not np.allclose(_samples(name, 0.5, seed=1), _samples(name, 0.5, seed=2), atol=1e-4)


@pytest.mark.parametrize("name", ["noise-burst", "pink-noise", "rain", "kettle", "crowd", "tone"])
def test_the_loudness_is_what_a_loudness_meter_shows_for_a_steady_sound(name):
    shown = pyloudnorm.Meter(RATE_HZ).integrated_loudness(_samples(name, 5.0))
    assert shown == pytest.approx(CLIP_LOUDNESS_LUFS, abs=0.1)


@pytest.mark.parametrize("seconds", [0.05, 0.2, 1.0])
def test_silence_around_a_sound_does_not_change_its_loudness(seconds):
    rng = np.random.default_rng(3)
    sound = 0.1 * rng.standard_normal(round(seconds * RATE_HZ))
    silence = np.zeros(2 * RATE_HZ)
    padded = np.concatenate([silence, sound, silence])
    assert loudness_lufs(padded, RATE_HZ) == pytest.approx(loudness_lufs(sound, RATE_HZ), abs=0.05)


def test_a_very_quiet_recording_is_brought_to_the_clip_loudness_too():
    rng = np.random.default_rng(3)
    quiet = AudioClip.mono(3e-5 * rng.standard_normal(RATE_HZ))
    made = normalise(quiet).samples[:, 0]
    assert pyloudnorm.Meter(RATE_HZ).integrated_loudness(made.astype(float)) == pytest.approx(-27.0, abs=0.1)


@pytest.mark.parametrize("samples", [np.zeros(4800), np.zeros(0), np.full(4800, 1e-9)])
def test_a_silent_clip_cannot_be_normalised(samples):
    with pytest.raises(InputError) as caught:
        normalise(AudioClip.mono(samples))
    assert caught.value.code == "sound.silent"


def test_the_noise_burst_lies_between_200_hz_and_8_khz_and_starts_and_ends_in_silence():
    samples = _samples("noise-burst", 0.5)
    power = np.abs(np.fft.rfft(samples)) ** 2
    frequency_hz = np.fft.rfftfreq(len(samples), 1 / RATE_HZ)
    inside = power[(frequency_hz > 190) & (frequency_hz < 8400)].sum()
    assert inside / power.sum() > 0.98
    assert abs(samples[0]) < 1e-6
    ramp = round(0.001 * RATE_HZ)
    middle = np.sqrt(np.mean(samples[len(samples) // 4 : -len(samples) // 4] ** 2))
    assert np.sqrt(np.mean(samples[:ramp] ** 2)) < 0.1 * middle
    assert np.sqrt(np.mean(samples[-ramp:] ** 2)) < 0.1 * middle


def test_the_tone_is_1_khz_and_the_noise_train_is_silent_between_its_bursts():
    tone = _samples("tone", 1.0)
    assert np.abs(np.fft.rfft(tone)).argmax() == 1000
    train = _samples("noise-train", 1.0)
    assert np.all(np.abs(train[round(0.16 * RATE_HZ) : round(0.24 * RATE_HZ)]) < 1e-9)


def test_a_minute_and_more_repeats_a_passage_and_still_joins_its_ends():
    samples = _samples("pink-noise", 61.3, rate_hz=8_000)
    assert len(samples) == round(61.3 * 8_000)
    assert np.allclose(samples[: 8_000 // 2], samples[60 * 8_000 : 60 * 8_000 + 8_000 // 2])
    assert abs(samples[0] - samples[-1]) <= np.abs(np.diff(samples)).max()


def test_an_unknown_name_is_answered_with_near_ones():
    with pytest.raises(InputError) as caught:
        synthesise("ketle", 1.0)
    assert caught.value.code == "sound.unknown"
    assert "kettle" in str(caught.value)


@pytest.mark.parametrize("duration_s", [0.0, 0.049, 600.1, float("nan"), float("inf"), -1.0])
def test_a_duration_out_of_range_is_refused(duration_s):
    with pytest.raises(InputError) as caught:
        synthesise("rain", duration_s)
    assert caught.value.code == "sound.duration"
    assert "600" in str(caught.value)


@pytest.mark.parametrize("rate_hz", [0, 7_999, 400_000])
def test_a_rate_out_of_range_is_refused(rate_hz):
    with pytest.raises(InputError) as caught:
        synthesise("rain", 1.0, rate_hz=rate_hz)
    assert caught.value.code == "sound.rate"


@pytest.mark.parametrize("name", ["rain", "crowd", "kettle", "bell", "piano", "voice"])
def test_five_seconds_are_made_in_a_fraction_of_their_length(name):
    synthesise(name, 0.1)
    started = time.process_time()
    synthesise(name, 5.0)
    assert time.process_time() - started < 2.0  # a third of this on an idle machine; others may share it
