from pathlib import Path

import numpy as np
import pytest
import soundfile

from core.audio import CLIP_LOUDNESS_LUFS
from core.errors import InputError
from core.scene import Clip
from core.sound import clips
from core.sound.clips import clip_for
from core.sound.library import synthesise
from core.sound.normalise import loudness_lufs

RATE_HZ = 48_000


def _write(path: Path, samples: np.ndarray, rate_hz: int = RATE_HZ) -> Path:
    soundfile.write(path, samples, rate_hz, subtype="FLOAT")
    return path


def _noise(seconds: float, level: float = 0.01) -> np.ndarray:
    return level * np.random.default_rng(1).standard_normal(round(seconds * RATE_HZ))


def test_a_clip_of_the_library_is_what_the_library_makes(tmp_path):
    made = clip_for(Clip(kind="synthesis", name="noise-train", seed=3), tmp_path, 1.0)
    assert np.array_equal(made.samples, synthesise("noise-train", 1.0, seed=3).samples)


def test_a_sound_is_made_once_for_a_scene_that_is_heard_again_and_nobody_can_spoil_it(tmp_path, monkeypatch):
    made = []

    def counted(*arguments, **options):
        made.append(arguments)
        return synthesise(*arguments, **options)

    monkeypatch.setattr(clips, "synthesise", counted)
    bell = Clip(kind="synthesis", name="bell", seed=71)
    first, again = (clip_for(bell, tmp_path, 0.5) for _ in range(2))
    assert len(made) == 1
    assert again is first
    with pytest.raises(ValueError, match="read-only"):
        first.samples[0] = 1.0
    for other in (bell.model_copy(update={"seed": 72}), bell.model_copy(update={"loop": not bell.loop})):
        clip_for(other, tmp_path, 0.5)
    clip_for(bell, tmp_path, 0.6)
    clip_for(bell, tmp_path, 0.5, 44_100)
    assert len(made) == 5


def test_long_sounds_are_not_kept_in_memory(tmp_path):
    hiss = Clip(kind="synthesis", name="noise-train", seed=71)
    assert clip_for(hiss, tmp_path, 12.5) is not clip_for(hiss, tmp_path, 12.5)


@pytest.mark.parametrize("kind", ["file", "generated"])
def test_a_file_is_found_beside_the_scene_and_fills_the_duration_at_the_clip_loudness(tmp_path, kind):
    _write(tmp_path / "sea.wav", _noise(1.3))
    made = clip_for(Clip(kind=kind, path="sea.wav"), tmp_path, 4.0)
    assert made.samples.shape == (4 * RATE_HZ, 1)
    assert loudness_lufs(made.samples[:, 0], RATE_HZ) == pytest.approx(CLIP_LOUDNESS_LUFS, abs=0.3)


@pytest.mark.parametrize("duration_s", [0.3, 1.0, 2.0, 3.7])
def test_a_looping_file_joins_its_end_to_its_start_at_any_duration(tmp_path, duration_s):
    t = np.arange(round(1.013 * RATE_HZ)) / RATE_HZ
    _write(tmp_path / "ramp.wav", 0.2 * np.sin(2 * np.pi * 100.3 * t) * (0.2 + t))
    looped = clip_for(Clip(kind="file", path="ramp.wav"), tmp_path, duration_s).samples[:, 0]
    twice = np.concatenate([looped, looped])
    assert np.abs(np.diff(twice)).max() < 1.3 * np.abs(np.diff(looped[: len(looped) // 2])).max() + 1e-4


def test_a_steady_noise_keeps_its_power_through_the_crossfade(tmp_path):
    _write(tmp_path / "noise.wav", _noise(0.5))
    looped = clip_for(Clip(kind="file", path="noise.wav"), tmp_path, 9.0).samples[:, 0]
    blocks = np.sqrt(np.mean(looped.reshape(-1, 1200) ** 2, axis=1))
    assert blocks.max() / blocks.min() < 1.3


def test_a_file_that_does_not_loop_is_played_once_and_followed_by_silence(tmp_path):
    _write(tmp_path / "knock.wav", _noise(0.5))
    once = clip_for(Clip(kind="file", path="knock.wav", loop=False), tmp_path, 2.0).samples[:, 0]
    assert np.all(once[RATE_HZ // 2 :] == 0.0)
    assert np.abs(once[: RATE_HZ // 2]).max() > 0.0
    assert len(once) == 2 * RATE_HZ


def test_a_file_longer_than_the_duration_is_cut_with_a_fade_when_it_does_not_loop(tmp_path):
    _write(tmp_path / "long.wav", _noise(2.0))
    cut = clip_for(Clip(kind="file", path="long.wav", loop=False), tmp_path, 0.5).samples[:, 0]
    assert len(cut) == RATE_HZ // 2
    assert abs(cut[-1]) < 1e-4


def test_the_gain_of_a_clip_is_left_to_the_renderer(tmp_path):
    loud = clip_for(Clip(kind="synthesis", name="tone", gain_db=12.0), tmp_path, 1.0)
    plain = clip_for(Clip(kind="synthesis", name="tone"), tmp_path, 1.0)
    assert np.array_equal(loud.samples, plain.samples)


def test_a_file_at_another_rate_keeps_its_pitch(tmp_path):
    t = np.arange(44_100) / 44_100
    _write(tmp_path / "a.wav", 0.1 * np.sin(2 * np.pi * 1000 * t), 44_100)
    made = clip_for(Clip(kind="file", path="a.wav", loop=False), tmp_path, 0.9).samples[:, 0]
    assert np.abs(np.fft.rfftfreq(len(made), 1 / RATE_HZ)[np.abs(np.fft.rfft(made)).argmax()] - 1000) < 2


def test_a_missing_file_is_named_with_what_to_do(tmp_path):
    with pytest.raises(InputError) as caught:
        clip_for(Clip(kind="file", path="sounds/gone.wav"), tmp_path, 1.0)
    assert caught.value.code == "sound.missing-file"
    assert "gone.wav" in str(caught.value)
    assert "choose another sound" in str(caught.value)


def test_a_silent_file_is_refused_by_name(tmp_path):
    _write(tmp_path / "nothing.wav", np.zeros(RATE_HZ))
    with pytest.raises(InputError) as caught:
        clip_for(Clip(kind="file", path="nothing.wav"), tmp_path, 1.0)
    assert caught.value.code == "sound.silent-file"
    assert "nothing.wav" in str(caught.value)


@pytest.mark.parametrize("duration_s", [0.0, -1.0, float("nan"), float("inf")])
def test_a_duration_that_is_none_is_refused(tmp_path, duration_s):
    _write(tmp_path / "a.wav", _noise(0.2))
    with pytest.raises(InputError, match="cannot last"):
        clip_for(Clip(kind="file", path="a.wav"), tmp_path, duration_s)
