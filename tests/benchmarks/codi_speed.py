"""What CoDi costs at its published size, beside the public code's way of computing the same.

Weights are random: the arithmetic is that of the published ones. The public way (Tang et al. 2023, as SEE-2-SOUND calls
it: float32, one sound after the other, 500 steps, tables of all pairs in memory, the context asked at every place and
step) is built from its own formulae around the same layers. Of both one step is measured, and 500 are extrapolated:
every step is the same work. Measured in a process of its own (``measuring.in_a_child``).
"""

import statistics
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import asdict
from pathlib import Path

import torch
from measuring import CPU, Row, peak_mb, timed
from torch import Tensor, nn

from core.models import catalogue
from core.models.door import Task
from core.models.surroundings import default_threads
from core.neural import torch_runtime
from core.neural.loading import Device, Loading, Precision
from core.sound.codi.answering import Answer, Recorded, answering
from core.sound.codi.attention import TransformerBlock
from core.sound.codi.config import PUBLISHED
from core.sound.codi.unet import UNet
from core.sound.codi.vae_decoder import VaeDecoder
from core.sound.codi.vocoder import Vocoder
from core.sound.generators.codi import DEFAULT_STEPS

PART = "presets"
PUBLIC_STEPS = 500
SOURCES = 3
LEVEL = 501
LEAST_TIMES_AS_FAST = 10.0
"""Of the public code's own cost, on the same device, at as many steps."""
PUBLIC_MILLIONS = {UNet: 314.16, VaeDecoder: 32.98, Vocoder: 55.26}
"""Parameters of the public networks, counted there, without the parts that one output does not need."""


class PublicBlock(nn.Module):
    """A transformer block as the public code computes it, around the layers of ours."""

    def __init__(self, ours: TransformerBlock, width: int, context: int) -> None:
        super().__init__()
        self.ours = ours
        self.norm2 = nn.LayerNorm(width)
        self.to_q = nn.Linear(width, width, bias=False)
        self.to_k = nn.Linear(context, width, bias=False)

    def forward(self, places: Tensor, context: Tensor) -> Tensor:
        """Places (batch, places, width), context (batch, 1, context)."""
        first, second = self.ours.attn1, self.ours.attn2
        normed = self.ours.norm1(places)
        places = places + first.to_out(_table(first.to_q(normed), first.to_k(normed), first.to_v(normed)))
        asked = self.to_q(self.norm2(places))
        places = places + second.to_out(_table(asked, self.to_k(context), second.to_v(context)))
        return places + self.ours.ff(self.ours.norm3(places))


def _table(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    heads = PUBLISHED.unet.heads
    batch, places, width = query.shape
    query, key, value = (
        each.reshape(batch, -1, heads, width // heads).transpose(1, 2).reshape(batch * heads, -1, width // heads)
        for each in (query, key, value)
    )
    pairs = torch.einsum("bid,bjd->bij", query, key) * (width // heads) ** -0.5
    found = torch.einsum("bij,bjd->bid", pairs.softmax(dim=-1), value)
    return found.reshape(batch, heads, places, -1).transpose(1, 2).reshape(batch, places, width)


def latent_of(sounds: int, device: torch.device, dtype: torch.dtype) -> Tensor:
    """Noise for some sounds."""
    shape = (sounds, PUBLISHED.unet.latent_channels, PUBLISHED.latent_frames, PUBLISHED.latent_bands)
    return torch.randn(shape, device=device, dtype=dtype)


def rows(device_name: str) -> list[dict[str, object]]:
    """The rows of the table for a device, as plain data."""
    torch.set_num_threads(default_threads())
    device = torch.device(device_name)
    torch_runtime.torch_device(Loading("codi", Path(), "untrained", Device(device_name)))  # as when it is loaded
    chosen, *others = _numbers(Device(device_name))
    with torch.inference_mode():
        return [asdict(row) for row in _rows(device, chosen, others)]


def _numbers(device: Device) -> list[torch.dtype]:
    """In which numbers it is measured: those of the program first, on a card the others beside them."""
    possible = torch_runtime.precisions(device)
    wanted = catalogue.find("codi").precision.get(Task.SOUND)
    chosen = wanted if device is Device.CUDA and wanted in possible else Precision.FLOAT32
    return [getattr(torch, each) for each in (chosen, *(other for other in possible if other is not chosen))]


def _rows(device: torch.device, chosen: torch.dtype, others: Sequence[torch.dtype]) -> list[Row]:
    with device:
        unet = UNet(PUBLISHED.unet).eval()
        vae, vocoder = VaeDecoder(PUBLISHED.vae).eval(), Vocoder(PUBLISHED.vocoder).eval()
    sizes = [_size(network) for network in (unet, vae, vocoder)]
    together = SOURCES if device.type != CPU else 1  # as the generator does
    asked = _Asked(together, device)
    sounds = "one sound" if together == 1 else f"{together} sounds together"
    steps = [asked.step(unet, numbers, sounds, note="; ".join(sizes)) for numbers in (chosen, *others)]
    step_s = steps[0].value
    off = [asked.off(unet, numbers) for numbers in (chosen, *others) if numbers is not torch.float32]
    plain = [asked.plain(unet, chosen, sounds)] if device.type != CPU else []
    decoding_s = seconds(lambda: vae(latent_of(1, device, torch.float32)), device)
    mel = torch.randn(1, PUBLISHED.vocoder.mel_bands, 1024, device=device)
    decoding_s += seconds(lambda: vocoder(mel), device)
    decoding = _row("CoDi: latent to waveform", decoding_s, device)
    public_step_s = seconds(_public(unet, device), device)
    public = _row("CoDi: one step of one sound, the public code's way", public_step_s, device)
    per_sound_s = step_s / together
    return [*steps, *off, *plain, decoding, public, *_extrapolated(per_sound_s, public_step_s, decoding_s, device)]


class _Asked:
    """One step of some sounds, both answers of the guidance: always of the same noise and contexts."""

    def __init__(self, sounds: int, device: torch.device) -> None:
        self._device = device
        self._latents = latent_of(2 * sounds, device, torch.float32)
        self._contexts = torch.randn(2 * sounds, PUBLISHED.unet.context, device=device)

    def step(self, unet: UNet, numbers: torch.dtype, sounds: str, note: str) -> Row:
        """As the program asks it, in some numbers."""
        answer_to, latents = self._ready(unet, numbers)
        name = f"CoDi: one step of {sounds}, {_named(numbers)}"
        return _row(name, seconds(lambda: answer_to(latents, LEVEL), self._device), self._device, note=note)

    def off(self, unet: UNet, numbers: torch.dtype) -> Row:
        """How far the answer in smaller numbers is from that in float32, as powers."""
        smaller, expected = (self._answer(unet, each) for each in (numbers, torch.float32))
        percent = 100.0 * float((smaller - expected).norm() / expected.norm())
        name = f"CoDi: what a step in {_named(numbers)} is off that in float32"
        return Row(PART, name, percent, "%", device=self._device.type, note="of weights that nobody trained")

    def plain(self, unet: UNet, numbers: torch.dtype, sounds: str) -> Row:
        """Recorded as the layers are, none of them joined."""
        network, latents = _in(unet, numbers), self._latents.to(numbers)
        heard = network.heard(self._contexts.to(numbers))
        recorded = Recorded(lambda given, level: network(given, level, heard), latents)
        name = f"CoDi: one step of {sounds}, {_named(numbers)}, its layers not joined"
        return _row(name, seconds(lambda: recorded(latents, LEVEL), self._device), self._device)

    def _answer(self, unet: UNet, numbers: torch.dtype) -> Tensor:
        answer_to, latents = self._ready(unet, numbers)
        return answer_to(latents, LEVEL).float().clone()

    def _ready(self, unet: UNet, numbers: torch.dtype) -> tuple[Answer, Tensor]:
        network, latents = _in(unet, numbers), self._latents.to(numbers)
        return answering(network, latents, network.heard(self._contexts.to(numbers))), latents


def _in(unet: UNet, numbers: torch.dtype) -> UNet:
    """The network in some numbers, beside what it was; the card's memory is counted anew."""
    if next(unet.parameters()).is_cuda:
        torch.cuda.empty_cache()
        torch.cuda.reset_peak_memory_stats()
    return unet if numbers is torch.float32 else deepcopy(unet).to(numbers)


def _named(numbers: torch.dtype) -> str:
    return str(numbers).removeprefix("torch.")


def _extrapolated(step_s: float, public_step_s: float, decoding_s: float, device: torch.device) -> list[Row]:
    """What one sound of 10.24 s takes: at as many steps as the public code, and at ours."""
    public_s = PUBLIC_STEPS * public_step_s + decoding_s

    def row(name: str, total_s: float, steps: int) -> Row:
        note = f"extrapolated: {steps} times one measured step, and the decoding"
        return _row(name, total_s, device, note=note)

    found = [row(f"CoDi: a sound of {PUBLIC_STEPS} steps, the public code's way", public_s, PUBLIC_STEPS)]
    for steps in (PUBLIC_STEPS, DEFAULT_STEPS):
        ours_s = steps * step_s + decoding_s
        found.append(row(f"CoDi: a sound of {steps} steps", ours_s, steps))
        least = LEAST_TIMES_AS_FAST if steps == PUBLIC_STEPS else None
        name = f"CoDi: {steps} steps against the public code's {PUBLIC_STEPS}"
        note = "of the extrapolated times"
        found.append(Row(PART, name, public_s / ours_s, "times", device=device.type, least=least, note=note))
    return found


def _row(name: str, taken_s: float, device: torch.device, note: str = "") -> Row:
    memory = {"memory_mb": peak_mb()}
    if device.type != CPU:
        memory["card_mb"] = torch.cuda.max_memory_reserved(device) / 2**20
    return Row(PART, name, taken_s, "s", device=device.type, note=note, **memory)


def seconds(work: Callable[[], object], device: torch.device) -> float:
    """Once on a CPU, where a step takes a minute; else the median of five, after one that is not counted."""
    if device.type == CPU:
        return timed(work, 1, warm=False).wall[0]

    def waited() -> None:
        work()
        torch.cuda.synchronize(device)

    return statistics.median(timed(waited, 5).wall)


def _size(network: nn.Module) -> str:
    count = sum(parameter.numel() for parameter in network.parameters()) / 1e6
    return f"{type(network).__name__} {count:.1f} of the public {PUBLIC_MILLIONS[type(network)]:.1f} million weights"


def _public(unet: UNet, device: torch.device) -> Callable[[], object]:
    """One step of one sound in the public way. The network is changed for it."""
    torch.backends.cudnn.allow_tf32 = True  # torch's default, which the public code leaves as it is
    with device:
        for transformer in unet.transformers():
            width = transformer.proj_in.in_channels
            block = PublicBlock(transformer.transformer_blocks[0], width, PUBLISHED.unet.context)
            transformer.transformer_blocks[0] = block.eval()
    latents = latent_of(2, device, torch.float32)
    contexts = [torch.randn(2, 1, PUBLISHED.unet.context, device=device)] * len(unet.transformers())
    level = torch.tensor([LEVEL], device=device)
    return lambda: unet(latents, level, contexts)
