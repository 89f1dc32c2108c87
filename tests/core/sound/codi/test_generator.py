"""CoDi behind the door of sound."""

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from core.audio import Layout
from core.errors import CancelledError, InputError, MachineError
from core.neural.loading import Precision
from core.progress import Progress
from core.sound.door import GeneratorOptions, SoundRequest
from core.sound.generators.codi import CodiGenerator

PICTURE = np.random.default_rng(1).integers(0, 255, (24, 20, 3), dtype=np.uint8)
QUICK = GeneratorOptions(steps=2)


@pytest.fixture(scope="module")
def generator(tiny_loading, tiny_sizes):
    return CodiGenerator(tiny_loading, sizes=tiny_sizes)


def test_every_request_gets_a_mono_clip_of_the_network_s_length_and_rate(generator):
    requests = [SoundRequest("rain"), SoundRequest(None, PICTURE), SoundRequest("rain", PICTURE)]
    clips = generator.generate(requests, 5.0, QUICK)
    assert len(clips) == 3
    for clip in clips:
        assert clip.layout is Layout.MONO
        assert clip.rate_hz == 16_000
        assert clip.samples.shape == (162, 1)  # 16 frames of 10 samples, and the 2 that HiFi-GAN's first layer adds
        assert 0.0 < clip.peak <= 1.0
    assert not np.array_equal(clips[0].samples, clips[1].samples)


def test_the_same_request_gives_the_same_samples_in_any_company(generator):
    request = SoundRequest("rain", PICTURE, seed=9)
    (alone,) = generator.generate([request], 10.0, QUICK)
    _, among = generator.generate([SoundRequest("wind", seed=4), request], 10.0, QUICK)
    assert np.array_equal(alone.samples, among.samples)
    (other,) = generator.generate([replace(request, seed=10)], 10.0, QUICK)
    assert not np.allclose(alone.samples, other.samples, atol=1e-3)


def test_no_requests_give_no_clips(generator):
    assert generator.generate([], 10.0, QUICK) == ()


def test_its_version_is_that_of_its_files(generator):
    assert generator.version == "revision and hash"


@pytest.mark.parametrize("steps", [0, 1001])
def test_steps_that_cannot_be_done_are_refused(generator, steps):
    with pytest.raises(InputError) as refused:
        generator.generate([SoundRequest("rain")], 10.0, GeneratorOptions(steps=steps))
    assert refused.value.code == "sound.steps"
    assert "1000" in str(refused.value)


@pytest.mark.parametrize("guidance", [-1.0, float("nan"), float("inf")])
def test_a_guidance_that_is_none_is_refused(generator, guidance):
    with pytest.raises(InputError) as refused:
        generator.generate([SoundRequest("rain")], 10.0, GeneratorOptions(2, guidance))
    assert refused.value.code == "sound.guidance"
    assert str(refused.value)


def test_a_request_that_says_nothing_is_refused_before_anything_is_computed(generator):
    reports = []
    with pytest.raises(InputError) as refused:
        generator.generate([SoundRequest("rain"), SoundRequest("")], 10.0, QUICK, Progress(reports.append))
    assert refused.value.code == "sound.nothing-asked"
    assert all(report.fraction == 0.0 for report in reports)


def test_progress_counts_every_step_and_every_decoding(generator):
    reports = []
    generator.generate([SoundRequest("rain"), SoundRequest("wind")], 10.0, QUICK, Progress(reports.append))
    assert {report.stage for report in reports} == {"generate"}
    assert reports[0].fraction == 0.0
    assert reports[-1].fraction == 1.0


def test_a_cancel_is_answered_at_the_next_step(generator, monkeypatch):
    progress, steps = Progress(), []

    def step(count=1):
        steps.append(count)
        progress.cancel()
        progress.check()

    monkeypatch.setattr(progress, "step", step)
    with pytest.raises(CancelledError):
        generator.generate([SoundRequest("rain")], 10.0, GeneratorOptions(steps=5), progress)
    assert len(steps) == 1


@pytest.mark.parametrize("precision", [Precision.FLOAT16, Precision.BFLOAT16])
def test_half_precision_gives_nearly_the_same_latent(tiny, tiny_loading, tiny_sizes, precision):
    import torch

    from core.sound.codi.network import load_codi

    half = load_codi(replace(tiny_loading, precision=precision), tiny_sizes, 0.5)
    request = SoundRequest("rain", PICTURE)
    with torch.inference_mode():
        whole, rounded = (
            codi.latents([codi.conditioner.context(request)], [3], 2, 2.0, lambda: None) for codi in (tiny, half)
        )
    assert next(half.unet.parameters()).dtype == getattr(torch, precision.value)
    assert next(half.vocoder.parameters()).dtype == next(half.vae.parameters()).dtype == torch.float32
    assert float((whole - rounded).norm() / whole.norm()) < 0.05


def test_numbers_that_left_their_range_are_said_and_no_sound_is_given(tiny):
    import torch

    with pytest.raises(MachineError) as refused:
        tiny.waveform(torch.full((4, 8, 4), float("inf")))
    assert refused.value.code == "sound.overflowed"
    assert "float32" in str(refused.value)


def test_on_a_card_a_quarter_of_its_memory_says_how_many_sounds_are_computed_together(tiny, monkeypatch):
    import torch

    gigabytes = 1024**3
    assert tiny.most_at_once() == 1
    on_card = replace(tiny, device=torch.device("cuda"))
    for memory, at_once in ((80 * gigabytes, 8), (8 * gigabytes, 8), (4 * gigabytes, 4), (gigabytes // 2, 1)):
        monkeypatch.setattr(torch.cuda, "get_device_properties", lambda _, memory=memory: _Card(memory))
        assert on_card.most_at_once() == at_once


class _Card:
    def __init__(self, total_memory):
        self.total_memory = total_memory


def test_a_checkpoint_with_something_strange_in_it_is_refused(tiny_files, tiny_sizes, tmp_path):
    strange = {
        **tiny_files.diffuser,
        "model.diffusion_model.unet_audio.strange": next(iter(tiny_files.diffuser.values())),
    }
    loading = replace(tiny_files, diffuser=strange).write(tmp_path)
    with pytest.raises(InputError) as refused:
        CodiGenerator(loading, sizes=tiny_sizes)
    assert refused.value.code == "models.wrong-checkpoint"
    assert "unet_audio.strange" in str(refused.value)


def test_torch_is_not_imported_before_a_network_is_loaded():
    command = (
        "import sys, core.sound.generators.codi; print([m for m in ('torch', 'transformers') if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", command], check=True, capture_output=True, text=True)
    assert said.stdout.strip() == "[]"
