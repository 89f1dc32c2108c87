"""How long CoDi takes at its published size, stage by stage, beside the public code's way of computing the same.

``.venv/bin/python tests/benchmarks/codi_speed.py``; on a machine with a card ``--device cuda --precision float16``.
Weights are random: the arithmetic is that of the published ones. The public way (Tang et al. 2023, as SEE-2-SOUND calls
it: float32, one sound after the other, 500 steps, tables of all pairs in memory, the context asked at every place and
step) is measured for one step of one sound, and extrapolated.
"""

import argparse
import platform
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import torch  # noqa: E402 - needs the path above
from torch import Tensor, nn  # noqa: E402

from core.sound.codi.attention import TransformerBlock  # noqa: E402
from core.sound.codi.conditioning import clip_model, count_positions  # noqa: E402
from core.sound.codi.config import PUBLISHED  # noqa: E402
from core.sound.codi.unet import UNet  # noqa: E402
from core.sound.codi.vae_decoder import VaeDecoder  # noqa: E402
from core.sound.codi.vocoder import Vocoder  # noqa: E402
from core.sound.generators.codi import DEFAULT_STEPS  # noqa: E402

PUBLIC_STEPS = 500
PUBLIC_MILLIONS = {"unet": 314.16, "vae decoder": 32.98, "vocoder": 55.26}
"""Parameters of the public networks, counted there, without the parts that one output does not need."""


@dataclass(frozen=True)
class Taken:
    """What a stage took."""

    wall_s: float
    processor_s: float
    """Of all threads together; on a machine that others use too, the fairer figure."""

    def __str__(self) -> str:
        return f"{self.wall_s:9.3f} s   {self.processor_s:9.3f} s"


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


def timed(work: Callable[[], object], device: torch.device, runs: int) -> Taken:
    """The quickest of some runs, after one that is not counted where there are several."""
    best = Taken(float("inf"), float("inf"))
    for run in range(runs + (runs > 1)):
        _wait(device)
        wall, processor = time.perf_counter(), time.process_time()
        work()
        _wait(device)
        taken = Taken(time.perf_counter() - wall, time.process_time() - processor)
        if (run > 0 or runs == 1) and taken.wall_s < best.wall_s:
            best = taken
    return best


def _wait(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize(device)


def peak_mb(device: torch.device) -> float:
    """Of the card, or of this process, since it began."""
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated(device) / 2**20
    import resource

    unit = 1 if platform.system() == "Darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


def millions(network: nn.Module) -> float:
    """Parameters, in millions."""
    return sum(parameter.numel() for parameter in network.parameters()) / 1e6


def latent_of(sounds: int, device: torch.device, dtype: torch.dtype) -> Tensor:
    """Noise for some sounds."""
    shape = (sounds, PUBLISHED.unet.latent_channels, PUBLISHED.latent_frames, PUBLISHED.latent_bands)
    return torch.randn(shape, device=device, dtype=dtype)


def measure_clip(device: torch.device, dtype: torch.dtype, runs: int) -> None:
    """A picture and a line of words."""
    clip = clip_model(PUBLISHED.clip).to_empty(device=device).to(dtype).eval()
    count_positions(clip, device)
    for parameter in clip.parameters():
        nn.init.normal_(parameter, std=0.02)
    side = PUBLISHED.clip.picture_px
    picture = torch.randn(1, 3, side, side, device=device, dtype=dtype)
    tokens = torch.full((1, PUBLISHED.clip.tokens), PUBLISHED.clip.vocabulary - 1, device=device)
    print(f"{'CLIP, a picture':44} {timed(lambda: clip.vision_model(pixel_values=picture), device, runs)}")
    print(f"{'CLIP, words':44} {timed(lambda: clip.text_model(input_ids=tokens), device, runs)}")


def measure_ours(arguments: argparse.Namespace, device: torch.device, dtype: torch.dtype) -> tuple[UNet, float, float]:
    """The network, seconds of one step of one sound, and seconds of its decoding."""
    with device:
        unet = UNet(PUBLISHED.unet).to(dtype).eval()
        vae, vocoder = VaeDecoder(PUBLISHED.vae).eval(), Vocoder(PUBLISHED.vocoder).eval()
    layout = torch.channels_last if arguments.channels_last else torch.contiguous_format
    unet = unet.to(memory_format=layout)
    for name, network in (("unet", unet), ("vae decoder", vae), ("vocoder", vocoder)):
        print(f"{name:44} {millions(network):9.2f} M of the public {PUBLIC_MILLIONS[name]:.2f} M parameters")
    sounds = arguments.sounds
    context = torch.randn(2 * sounds, PUBLISHED.unet.context, device=device, dtype=dtype)
    latents = latent_of(2 * sounds, device, dtype).to(memory_format=layout)
    level = torch.tensor([501], device=device)
    heard = unet.heard(context)
    runs = arguments.runs
    print(f"{'what the context adds, once for all steps':44} {timed(lambda: unet.heard(context), device, runs)}")
    step = timed(lambda: unet(latents, level, heard), device, runs)
    print(f"{f'one step of {sounds} sound(s), both answers':44} {step}")
    spectrogram = timed(lambda: vae(latent_of(1, device, torch.float32)), device, runs)
    print(f"{'latent to spectrogram':44} {spectrogram}")
    mel = torch.randn(1, PUBLISHED.vocoder.mel_bands, 1024, device=device)
    wave = timed(lambda: vocoder(mel), device, runs)
    print(f"{'spectrogram to waveform':44} {wave}")
    print(f"{'peak memory so far':44} {peak_mb(device):9.0f} MB")
    return unet, step.wall_s / sounds, spectrogram.wall_s + wave.wall_s


def measure_public(unet: UNet, device: torch.device) -> float:
    """Seconds of one step of one sound in the public way."""
    unet = unet.float().to(memory_format=torch.contiguous_format)
    with device:
        for transformer in unet.transformers():
            width = transformer.proj_in.in_channels
            block = PublicBlock(transformer.transformer_blocks[0], width, PUBLISHED.unet.context)
            transformer.transformer_blocks[0] = block.eval()
    print(f"{'unet, the public way':44} {millions(unet):9.2f} M parameters")
    latents = latent_of(2, device, torch.float32)
    contexts = [torch.randn(2, 1, PUBLISHED.unet.context, device=device)] * len(unet.transformers())
    level = torch.tensor([501], device=device)
    runs = 1 if device.type == "cpu" else 3
    step = timed(lambda: unet(latents, level, contexts), device, runs)
    print(f"{'one step of one sound, the public way':44} {step}")
    print(f"{'peak memory so far':44} {peak_mb(device):9.0f} MB")
    return step.wall_s


def main() -> int:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda", "mps"))
    parser.add_argument("--precision", default="float32", choices=("float32", "float16", "bfloat16"))
    parser.add_argument("--sounds", type=int, default=1, help="computed together")
    parser.add_argument("--runs", type=int, default=1, help="the quickest counts; several are preceded by one more")
    parser.add_argument("--channels-last", action="store_true", help="lay the network's numbers out channel by channel")
    parser.add_argument("--threads", type=int, help="on the CPU")
    arguments = parser.parse_args()
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    device = torch.device(arguments.device)
    name = torch.cuda.get_device_name(device) if device.type == "cuda" else platform.processor() or platform.machine()
    print(f"{name}, {torch.get_num_threads()} threads, torch {torch.__version__}, {arguments.precision}")
    print(f"{'':44} {'wall':>11}   {'processor':>11}")
    with torch.inference_mode():
        measure_clip(device, getattr(torch, arguments.precision), arguments.runs)
        unet, step_s, decoding_s = measure_ours(arguments, device, getattr(torch, arguments.precision))
        public_s = measure_public(unet, device)
    ours, same, public = (
        steps * each + decoding_s
        for steps, each in ((DEFAULT_STEPS, step_s), (PUBLIC_STEPS, step_s), (PUBLIC_STEPS, public_s))
    )
    print("extrapolated from one step each, for one sound of 10.24 s:")
    print(f"  ours, {DEFAULT_STEPS} steps as by default      {ours:10.1f} s   {public / ours:6.1f} times as fast")
    print(f"  ours, {PUBLIC_STEPS} steps, the same work   {same:10.1f} s   {public / same:6.1f} times as fast")
    print(f"  the public way, {PUBLIC_STEPS} steps         {public:10.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
