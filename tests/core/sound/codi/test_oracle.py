"""Against the public code's own numbers: its networks at reduced width, filled by a rule that needs no checkpoint.

The checkpoint is filled through our own strict loader, with every tensor that the public networks have. The vocoder,
which is of full size, makes the first and the last passage of the recorded waveform: its reach is 25 frames, so that
what lies further than that from the cut is what it makes of the whole.
"""

import importlib.util
from dataclasses import replace

import numpy as np
import pytest
from tiny_models.devices import DEVICE

from core.neural.loading import Loading
from core.sound.codi import schedule
from core.sound.codi.config import PUBLISHED

SIZES = replace(PUBLISHED, unet=replace(PUBLISHED.unet, channels=64), vae=replace(PUBLISHED.vae, channels=32))
CLOSE = 1e-4
PASSAGE_FRAMES, REACH_FRAMES, SAMPLES_PER_FRAME = 64, 25, 160


@pytest.fixture(scope="module")
def oracle(test_data):
    folder = test_data / "codi_oracle"
    if not folder.is_dir():
        pytest.skip("there is no oracle of CoDi among the test data")
    return folder


@pytest.fixture(scope="module")
def recorded(oracle):
    import torch

    with np.load(oracle / "reduced.npz") as file:
        return {name: torch.from_numpy(file[name]).to(DEVICE.value) for name in file.files}


@pytest.fixture(scope="module")
def networks(oracle):
    """UNet, decoder and vocoder, filled from tensors of every name that the public networks have."""
    import torch

    from core.neural.torch_runtime import torch_device
    from core.sound.codi import checkpoint
    from core.sound.codi.unet import UNet
    from core.sound.codi.vae_decoder import VaeDecoder
    from core.sound.codi.vocoder import Vocoder

    rule = importlib.util.spec_from_file_location("fill", oracle / "fill.py")
    fill = importlib.util.module_from_spec(rule)
    rule.loader.exec_module(fill)
    with torch.device("meta"):
        unet, vae, vocoder = UNet(SIZES.unet), VaeDecoder(SIZES.vae), Vocoder(SIZES.vocoder)
    parts = [
        checkpoint.Part("model.diffusion_model.unet_audio.", unet, torch.float32),
        checkpoint.Part("audioldm.", vae, torch.float32),
        checkpoint.Part("audioldm.vocoder.", vocoder, torch.float32),
    ]
    needed = {part.prefix + name for part in parts for name in part.network.state_dict()}
    tensors = {}
    for line in (oracle / "reduced_keys.tsv").read_text().splitlines():
        name, size = line.split("\t")
        shape = tuple(int(length) for length in size.split("x"))
        # what is not needed is not made: only its name is looked at
        tensors[name] = torch.from_numpy(fill.weight(name, shape)) if name in needed else torch.empty(0)
    device = torch_device(Loading("codi", oracle, "reduced", DEVICE))
    checkpoint.fill(parts, tensors, "codi", device)
    return unet, vae, vocoder


def assert_alike(found, expected):
    assert found.shape == expected.shape
    difference = (found - expected).abs().max() / expected.abs().max()
    assert float(difference) < CLOSE


def test_the_noise_in_a_latent_is_the_public_network_s(networks, recorded):
    import torch

    unet = networks[0]
    contexts = torch.cat((recorded["unconditional"], recorded["conditional"]))[:, 0]
    with torch.inference_mode():
        noise = unet(
            recorded["latent"].repeat(2, 1, 1, 1), torch.tensor([501], device=DEVICE.value), unet.heard(contexts)
        )
    assert_alike(noise, recorded["eps_at_501"])


def test_the_levels_of_four_steps_are_the_public_sampler_s(recorded):
    assert list(schedule.timesteps(4)) == recorded["ddim_timesteps_4"].tolist()


@pytest.mark.timeout(600)  # four times the network: 20 s of one core, more where the machine is busy
def test_a_latent_after_four_guided_steps_is_the_public_sampler_s(networks, recorded):
    import torch

    from core.sound.codi import ddim

    unet = networks[0]
    with torch.inference_mode():
        latent = ddim.sample(
            unet,
            recorded["latent"],
            recorded["conditional"][:, 0],
            recorded["unconditional"][:, 0],
            schedule.plan(4),
            7.5,
            lambda: None,
        )
    assert_alike(latent, recorded["latent_after_4_ddim_steps"])


def test_the_spectrogram_of_a_latent_is_the_public_decoder_s(networks, recorded):
    import torch

    vae = networks[1]
    with torch.inference_mode():
        mel = vae(recorded["latent"] / SIZES.latent_scale)
    assert_alike(mel, recorded["mel_of_latent"])


def test_the_waveform_of_a_spectrogram_is_the_public_vocoder_s_at_its_start_and_end(networks, recorded):
    import torch

    vocoder = networks[2]
    mel, wave = recorded["mel_of_latent"][0, 0].T, recorded["wave_of_mel"][0, 0]
    with torch.inference_mode():
        start, end = vocoder(torch.stack((mel[:, :PASSAGE_FRAMES], mel[:, -PASSAGE_FRAMES:])))[:, 0]
    clean = (PASSAGE_FRAMES - REACH_FRAMES) * SAMPLES_PER_FRAME
    assert_alike(start[:clean], wave[:clean])
    assert_alike(end[-clean:], wave[-clean:])
    # from the ends inwards nothing is lost or added between: HiFi-GAN's length is 160 samples a frame and 32 more
    assert len(start) - PASSAGE_FRAMES * SAMPLES_PER_FRAME == len(wave) - mel.shape[1] * SAMPLES_PER_FRAME == 32
