"""The network with its layers joined says what the network says."""

from copy import deepcopy
from dataclasses import replace

import pytest
from tiny_models.devices import DEVICE

from core.sound.codi.config import UNetSizes

SIZES = UNetSizes(
    latent_channels=4, channels=16, multipliers=(1, 2), attention=(True, False), heads=4, context=16, groups=8
)


@pytest.fixture(scope="module", params=[SIZES, replace(SIZES, residual_blocks=1, attention=(False, True))])
def networks(request):
    """A network whose every weight counts, latents of two timesteps and two contexts."""
    import torch

    from core.sound.codi.unet import UNet

    generator = torch.Generator().manual_seed(1)
    unet = UNet(request.param).eval()
    with torch.no_grad():
        for weight in unet.parameters():
            weight.copy_(torch.randn(weight.shape, generator=generator) * (0.5 / max(1, weight[0].numel()) ** 0.5))
    latents = torch.randn(2, 4, 8, 4, generator=generator)
    contexts = torch.randn(2, 16, generator=generator)
    device = DEVICE.value
    return unet.requires_grad_(requires_grad=False).to(device), latents.to(device), contexts.to(device)


def off(found, expected):
    """The largest error in terms of the largest number."""
    return float((found.float() - expected).abs().max() / expected.abs().max())


def answers(unet, latents, contexts, kind):
    """Of the network and of its joined layers, at two timesteps, one after the other."""
    import torch

    from core.sound.codi.joined import JoinedUNet

    with torch.inference_mode():
        heard = unet.heard(contexts)
        joined = JoinedUNet(unet, heard)
        for timestep in (501, 3):
            level = torch.tensor([timestep], device=latents.device)
            yield unet(latents, level, heard) if kind == "plain" else joined(latents, level)


def test_joined_layers_say_the_same_at_every_step(networks):
    plain, joined = (list(answers(*networks, kind)) for kind in ("plain", "joined"))
    assert off(plain[0], plain[1]) > 0.002, "the timestep counts"
    for theirs, ours in zip(plain, joined, strict=True):
        assert ours.shape == theirs.shape
        assert off(ours, theirs) < 1e-5


@pytest.mark.parametrize("networks", [SIZES], indirect=True)
@pytest.mark.parametrize(("numbers", "most"), [("float16", 1e-2), ("bfloat16", 8e-2)])
@pytest.mark.parametrize("kind", ["plain", "joined"])
def test_in_half_precision_an_answer_is_that_of_single_precision_but_for_little(networks, numbers, most, kind):
    import torch

    unet, latents, contexts = networks
    expected = list(answers(unet, latents, contexts, "plain"))
    dtype = getattr(torch, numbers)
    half = deepcopy(unet).to(dtype)
    for ours, theirs in zip(answers(half, latents.to(dtype), contexts.to(dtype), kind), expected, strict=True):
        assert ours.dtype is dtype
        assert 0.0 < off(ours, theirs) < most


def test_nothing_that_is_asked_about_is_changed(networks):
    import torch

    unet, latents, contexts = networks
    before = [latents.clone(), *(weight.clone() for weight in unet.parameters())]
    list(answers(unet, latents, contexts, "joined"))
    for kept, now in zip(before, [latents, *unet.parameters()], strict=True):
        assert torch.equal(kept, now)


def test_it_does_not_matter_how_latents_lie_in_memory(networks):
    import torch

    unet, latents, contexts = networks
    (plain, _), (joined, _) = (
        list(answers(unet, laid, contexts, "joined"))
        for laid in (latents, latents.contiguous(memory_format=torch.channels_last))
    )
    assert off(joined, plain) < 1e-5
