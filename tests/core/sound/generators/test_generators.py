"""What every generator of words promises: mono clips of about the length, by seed and words alone, and a cancel."""

import json
import shutil
from dataclasses import replace

import numpy as np
import pytest

from core.audio import Layout
from core.errors import CancelledError, InputError, MachineError
from core.neural.loading import Device, Precision
from core.progress import Progress
from core.sound.door import GeneratorOptions, SoundRequest
from core.sound.generators.audioldm2 import AudioLdm2Generator
from core.sound.generators.musicgen import MusicgenGenerator
from core.sound.generators.stable_audio import StableAudioGenerator

GENERATORS = {
    "stable-audio-3": (StableAudioGenerator, 1600, 1.0),
    "stable-audio-open": (StableAudioGenerator, 4, 2.0),
    "audioldm2": (AudioLdm2Generator, 1600, 0.6),
    "musicgen": (MusicgenGenerator, 16_000, 0.6),
}
EVERY = pytest.mark.parametrize("name", GENERATORS)
QUICK = GeneratorOptions(steps=2)


@pytest.fixture
def generate(made):
    def run(name, requests, options=QUICK, duration_s=None, progress=None, **changes):
        kind, _, usual_s = GENERATORS[name]
        return made(kind, name, **changes).generate(requests, duration_s or usual_s, options, progress)

    return run


def samples(clips):
    return [clip.samples[:, 0] for clip in clips]


@EVERY
def test_each_request_has_a_mono_clip_of_the_length_at_the_models_rate(generate, asked, name):
    _, rate_hz, usual_s = GENERATORS[name]
    clips = generate(name, asked("a dog barks", "rain"))
    assert len(clips) == 2
    for clip in clips:
        assert (clip.layout, clip.rate_hz) == (Layout.MONO, rate_hz)
        assert clip.duration_s == pytest.approx(usual_s, abs=1.5 / rate_hz)
        assert np.isfinite(clip.samples).all()
        assert clip.peak > 0.0


@EVERY
def test_a_seed_and_words_give_the_same_sound_in_any_company_and_order(generate, asked, name):
    one, two = asked("a dog barks", "rain")
    together = samples(generate(name, [one, two]))
    apart = samples(generate(name, [two]) + generate(name, [one]))
    assert np.array_equal(together[0], apart[1])
    assert np.array_equal(together[1], apart[0])


@EVERY
def test_another_seed_and_other_words_give_another_sound(generate, name):
    asked = [SoundRequest("dog", seed=1), SoundRequest("dog", seed=2), SoundRequest("sea waves", seed=1)]
    one, other_seed, other_words = samples(generate(name, asked))
    assert not np.array_equal(one, other_seed)
    assert not np.array_equal(one, other_words)


@EVERY
def test_any_whole_number_is_a_seed(generate, name):
    assert len(generate(name, [SoundRequest("dog", seed=seed) for seed in (-1, 2**70)])) == 2


@EVERY
def test_nobody_elses_chances_are_touched(generate, asked, name):
    import torch

    generate(name, asked("dog"))  # loads the network, which draws weights before it reads its own
    before = torch.random.get_rng_state()
    generate(name, asked("dog"))
    assert torch.equal(torch.random.get_rng_state(), before)


@EVERY
def test_guidance_and_steps_count(generate, asked, name):
    plain = samples(generate(name, asked("dog"), GeneratorOptions(steps=2, guidance=1.0)))[0]
    guided = samples(generate(name, asked("dog"), GeneratorOptions(steps=2, guidance=5.0)))[0]
    assert not np.array_equal(plain, guided)
    if name != "musicgen":
        longer = samples(generate(name, asked("dog"), GeneratorOptions(steps=3, guidance=1.0)))[0]
        assert not np.array_equal(plain, longer)


@EVERY
def test_progress_is_told_step_by_step_and_ends_at_all_of_it(generate, asked, name, monkeypatch):
    monkeypatch.setattr("core.progress._MIN_INTERVAL_S", 0.0)
    told = []
    generate(name, asked("dog", "cat"), progress=Progress(told.append))
    fractions = [report.fraction for report in told]
    assert {report.stage for report in told} == {"generate"}
    assert len(fractions) > 3
    assert fractions == sorted(fractions)
    assert fractions[-1] == pytest.approx(1.0, abs=0.04)


@EVERY
def test_a_cancel_ends_it_after_the_step_that_was_being_computed(generate, asked, name, monkeypatch):
    monkeypatch.setattr("core.progress._MIN_INTERVAL_S", 0.0)
    told = []

    def listen(report):
        told.append(report)
        if report.fraction > 0.0:
            progress.cancel()

    progress = Progress(listen)
    with pytest.raises(CancelledError):
        generate(name, asked("dog", "cat"), progress=progress)
    assert len(told) == 2
    assert len(generate(name, asked("dog"))) == 1  # and it works again


@EVERY
@pytest.mark.parametrize(
    ("prompt", "options", "code"),
    [
        (None, QUICK, "sound.needs-words"),
        ("  ", QUICK, "sound.needs-words"),
        ("dog", GeneratorOptions(steps=2, guidance=-1.0), "sound.guidance"),
        ("dog", GeneratorOptions(steps=2, guidance=float("nan")), "sound.guidance"),
    ],
)
def test_what_cannot_be_made_is_refused_in_a_sentence(generate, name, prompt, options, code):
    picture = np.zeros((8, 8, 3), dtype=np.uint8)
    with pytest.raises(InputError) as caught:
        generate(name, [SoundRequest(prompt, picture)], options)
    assert caught.value.code == code
    assert str(caught.value)


@pytest.mark.parametrize("name", sorted(set(GENERATORS) - {"musicgen"}))
@pytest.mark.parametrize("steps", [0, 501])
def test_an_impossible_number_of_steps_is_refused(generate, asked, name, steps):
    with pytest.raises(InputError) as caught:
        generate(name, asked("dog"), GeneratorOptions(steps=steps))
    assert caught.value.code == "sound.steps"


@EVERY
def test_nothing_that_is_asked_for_is_nothing_that_is_made(generate, name):
    assert generate(name, []) == ()


@EVERY
def test_after_memory_ran_out_less_is_made(generate, asked, name):
    _, rate_hz, usual_s = GENERATORS[name]
    (clip,) = generate(name, asked("dog"), duration_s=2 * usual_s, input_scale=0.5)
    assert clip.duration_s == pytest.approx(usual_s, abs=1.5 / rate_hz)


@EVERY
def test_the_version_names_model_revision_device_and_numbers(made, name):
    kind = GENERATORS[name][0]
    assert made(kind, name).version == f"tiny-{name} r1, cpu, float32"


@EVERY
def test_a_generator_computes_in_bfloat16(generate, asked, name):
    (clip,) = generate(name, asked("dog"), precision=Precision.BFLOAT16)
    assert np.isfinite(clip.samples).all()


@EVERY
def test_a_device_that_is_not_there_is_refused(tiny, name):
    from core.neural import torch_runtime

    missing = next(device for device in (Device.MPS, Device.CUDA) if device not in torch_runtime.devices())
    with pytest.raises(MachineError) as caught:
        GENERATORS[name][0](replace(tiny(name), device=missing))
    assert caught.value.code == "models.no-device"


@pytest.mark.parametrize("name", ["stable-audio-3", "stable-audio-open"])
def test_a_length_outside_the_models_is_brought_to_its_longest(generate, asked, name):
    (clip,) = generate(name, asked("dog"), duration_s=1000.0)
    assert clip.duration_s == pytest.approx(4.0, abs=0.3)


def test_the_distilled_one_takes_eight_steps_and_others_a_hundred(made):
    third = made(StableAudioGenerator, "stable-audio-3")
    assert third.usual_steps == 8
    assert made(StableAudioGenerator, "stable-audio-open").usual_steps == 100


def test_the_channels_are_mixed_by_their_mean_as_the_pipeline_makes_them(made):
    import torch

    generator = made(StableAudioGenerator, "stable-audio-3")
    (clip,) = generator.generate([SoundRequest("dog", seed=5)], 1.0, GeneratorOptions(steps=3))
    whole = generator._pipeline(
        ["dog"], duration=1.0, num_inference_steps=3, generator=[torch.Generator().manual_seed(5)]
    ).audios[0]
    assert whole.shape[0] == 2
    assert clip.samples[:, 0] == pytest.approx(whole.mean(dim=0).numpy(), abs=1e-6)


def test_sounds_that_are_computed_together_are_those_made_alone_but_for_rounding(tiny, asked, monkeypatch):
    generator = StableAudioGenerator(tiny("stable-audio-3"))
    requests = asked("a dog barks", "rain", "sea")
    alone = samples(generator.generate(requests, 1.0, QUICK))
    monkeypatch.setattr(generator, "_at_once", lambda: 2)
    for one, together in zip(alone, samples(generator.generate(requests, 1.0, QUICK)), strict=True):
        assert together == pytest.approx(one, abs=1e-3)


@pytest.fixture
def copied(tiny, tmp_path):
    """A tiny model's files, to be spoilt."""

    def copy(name):
        folder = tmp_path / name
        shutil.copytree(tiny(name).folder, folder)
        return replace(tiny(name), folder=folder)

    return copy


def refused(kind, loading):
    with pytest.raises(InputError) as caught:
        kind(loading)
    assert str(caught.value)
    return caught.value


def test_another_kind_of_pipeline_is_refused(tiny):
    error = refused(AudioLdm2Generator, tiny("stable-audio-3"))
    assert error.code == "models.wrong-checkpoint"
    assert "StableAudio3Pipeline" in str(error)


def test_a_tokenizer_by_which_the_prompt_would_be_ignored_is_refused(copied):
    loading = copied("audioldm2")
    path = loading.folder / "model_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    index["tokenizer"] = ["transformers", "PreTrainedTokenizerFast"]
    path.write_text(json.dumps(index), encoding="utf-8")
    assert "PreTrainedTokenizerFast" in str(refused(AudioLdm2Generator, loading))


def test_weights_that_are_missing_are_never_left_at_random(copied):
    from safetensors.torch import load_file, save_file

    for kind, name, file in (
        (StableAudioGenerator, "stable-audio-3", "text_encoder/model.safetensors"),
        (StableAudioGenerator, "stable-audio-open", "transformer/diffusion_pytorch_model.safetensors"),
        (AudioLdm2Generator, "audioldm2", "projection_model/diffusion_pytorch_model.safetensors"),
        (MusicgenGenerator, "musicgen", "model.safetensors"),
    ):
        loading = copied(name)
        weights = load_file(loading.folder / file)
        lost = min(key for key in weights if weights[key].dim() == 2)
        del weights[lost]
        save_file(weights, loading.folder / file, {"format": "pt"})
        error = refused(kind, loading)
        assert error.code in {"models.wrong-checkpoint", "models.not-loadable"}, name


@pytest.mark.parametrize("spoil", ["no index", "half an index", "no tokenizer", "half a scheduler"])
def test_files_that_are_damaged_or_missing_are_refused(copied, spoil):
    loading = copied("stable-audio-3")
    if spoil == "no index":
        (loading.folder / "model_index.json").unlink()
    elif spoil == "half an index":
        (loading.folder / "model_index.json").write_text('{"_class_name": "Stable', encoding="utf-8")
    elif spoil == "no tokenizer":
        shutil.rmtree(loading.folder / "tokenizer")
    else:
        (loading.folder / "scheduler" / "scheduler_config.json").write_text("{", encoding="utf-8")
    assert refused(StableAudioGenerator, loading).code in {"models.not-loadable", "errors.not-readable"}


def test_a_scheduler_whose_package_is_missing_says_so(copied, monkeypatch):
    loading = copied("stable-audio-open")
    path = loading.folder / "model_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    index["scheduler"] = ["diffusers", "CosineDPMSolverMultistepScheduler"]
    path.write_text(json.dumps(index), encoding="utf-8")
    monkeypatch.setattr("core.sound.generators.pipelines.find_spec", lambda name: None)
    with pytest.raises(MachineError, match="torchsde") as caught:
        StableAudioGenerator(loading)
    assert caught.value.code == "sound.needs-package"


def test_numbers_that_ran_over_are_no_sound(made, monkeypatch):
    generator = made(StableAudioGenerator, "stable-audio-3")
    decode = generator._pipeline.vae.decode

    def overflowing(latent):
        answer = decode(latent)
        answer.sample[0, 0, 3] = float("inf")
        return answer

    monkeypatch.setattr(generator._pipeline.vae, "decode", overflowing)
    with pytest.raises(MachineError) as caught:
        generator.generate([SoundRequest("dog")], 1.0, QUICK)
    assert caught.value.code == "sound.overflowed"
