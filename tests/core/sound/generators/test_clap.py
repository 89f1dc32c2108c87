"""The judge compares as transformers' own network does, and leaves nothing to chance."""

from dataclasses import replace

import numpy as np
import pytest

from core.audio import AudioClip
from core.errors import InputError
from core.neural.loading import Precision
from core.sound.generators.clap import ClapJudge


def noise(seconds, rate_hz=48_000, seed=0):
    return AudioClip.mono(0.1 * np.random.default_rng(seed).standard_normal(round(seconds * rate_hz)), rate_hz)


@pytest.fixture
def judge(made):
    return made(ClapJudge, "clap")


def test_each_clip_has_a_similarity(judge):
    fits = judge.judge([noise(1.0, seed=seed) for seed in range(6)], "a dog barking")
    assert len(fits) == 6
    assert all(-1.0 <= fit <= 1.0 for fit in fits)
    assert judge.judge([], "a dog barking") == ()
    assert judge.version == "tiny-clap r1, cpu, float32"


def test_the_similarity_is_the_networks_own(judge):
    import torch

    clip = noise(1.0)
    tokens = judge._tokenizer(["This is a sound of a dog."], return_tensors="pt")
    heard = judge._ear(clip.samples[:, 0], sampling_rate=48_000, return_tensors="pt")
    with torch.inference_mode():
        answer = judge._model(**tokens, input_features=heard["input_features"])
    expected = float(torch.nn.functional.cosine_similarity(answer.audio_embeds, answer.text_embeds)[0])
    assert judge.judge([clip], "a dog")[0] == pytest.approx(expected, abs=1e-5)


def test_order_company_and_words_are_kept_apart(judge):
    clips = [noise(1.0, seed=seed) for seed in range(5)]
    fits = judge.judge(clips, "rain")
    assert judge.judge(clips[::-1], "rain")[::-1] == pytest.approx(fits, abs=1e-5)
    assert judge.judge(clips[2:3], "rain")[0] == pytest.approx(fits[2], abs=1e-5)
    assert judge.judge(clips, "a siren") != fits


def test_of_a_longer_clip_the_middle_is_heard_every_time(judge):
    middle = noise(1.0, seed=1)
    around = AudioClip.mono(
        np.concatenate([noise(2.0, seed=2).samples, middle.samples, noise(2.0, seed=3).samples])[:, 0]
    )
    assert judge.judge([around], "rain") == judge.judge([around], "rain")
    assert judge.judge([around], "rain") == pytest.approx(judge.judge([middle], "rain"), abs=1e-6)


def test_a_clip_at_another_rate_is_heard_at_its_own(judge):
    t = np.arange(16_000) / 16_000
    low = AudioClip.mono(0.1 * np.sin(2 * np.pi * 440 * t), 16_000)
    high = AudioClip.mono(0.1 * np.sin(2 * np.pi * 440 * np.arange(48_000) / 48_000))
    assert judge.judge([low], "a tone") == pytest.approx(judge.judge([high], "a tone"), abs=0.02)


def test_it_computes_in_bfloat16(made):
    assert len(made(ClapJudge, "clap", precision=Precision.BFLOAT16).judge([noise(1.0)], "rain")) == 1


def test_a_model_that_hears_in_four_parts_is_refused(tiny, tmp_path):
    import shutil

    folder = tmp_path / "fused"
    shutil.copytree(tiny("clap").folder, folder)
    config = folder / "config.json"
    config.write_text(
        config.read_text(encoding="utf-8").replace('"enable_fusion": false', '"enable_fusion": true'), encoding="utf-8"
    )
    with pytest.raises(InputError) as caught:
        ClapJudge(replace(tiny("clap"), folder=folder))
    assert caught.value.code == "models.wrong-checkpoint"


def test_another_kind_of_model_is_refused(tiny):
    with pytest.raises(InputError):
        ClapJudge(tiny("musicgen"))
