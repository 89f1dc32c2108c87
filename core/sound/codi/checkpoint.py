"""The published weights of CoDi: which tensor belongs where, and which are known and not needed.

Every tensor of the files must be one or the other. The public code loads with ``strict=False``, and with a wrong file
answers noise without a word.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from core.errors import InputError
from core.neural.loading import Loading
from core.neural.torch_runtime import load_tensors

FILES = ("CoDi_encoders", "CoDi_audio_diffuser_m")
"""In the order in which the public code loads them: of a tensor that both hold, the second's is taken."""
FOLDERS = ("checkpoints_fp16", ".")
KINDS = (".safetensors", ".pth")
_NAMED = 3

UNUSED = {
    r"model\.diffusion_model\.unet_audio\.(connecters_out|(input|output)_block_connecters_in)\..+": (
        "ties several outputs together where more than one is made"
    ),
    r"model\.diffusion_model\.unet_audio\..+\.transformer_blocks\.0\.(attn2\.to_q|attn2\.to_k|norm2)\..+": (
        "asks the context, which is one token and is always the answer"
    ),
    r"model\.diffusion_model\.unet_(image|text|video|video_interp)\..+": "makes pictures, words and films",
    r"audioldm\.(encoder|quant_conv)\..+": "makes a latent of a spectrogram",
    r"audioldm\.fn_STFT\..+": "makes a spectrogram of a waveform",
    r"clip\.model\.vision_model\.encoder\.layers\.\d+\.temporal_self_attn\..+": "looks from frame to frame of a film",
    r"clip\.model\.(text|vision)_model\.embeddings\.position_ids": "counts from 0, as anybody can",
    r"autokl\..+": "makes latents of pictures, and pictures of them",
    r"optimus\..+": "makes latents of words, and words of them",
    r"clap\..+": "listens to sounds that are given",
    r"betas|lvlb_weights|(sqrt_|log_)?(one_minus_|recip_|recipm1_)?alphas_cumprod(_prev)?|posterior_\w+": (
        "the noise levels, which core.sound.codi.schedule computes"
    ),
}
"""Names of tensors that the files may hold, and what for; no sound of a picture or of words needs any of them."""

_UNUSED = re.compile("|".join(f"(?:{names})" for names in UNUSED))


@dataclass(frozen=True, slots=True)
class Part:
    """A network that is filled from the files."""

    prefix: str
    """What its tensors' names begin with in the files; the rest is the name within the network."""
    network: nn.Module
    dtype: torch.dtype


def files_of(loading: Loading) -> tuple[Path, ...]:
    """The two files of a CoDi that was installed, as published or as safetensors.

    Raises
    ------
    InputError
        ``models.damaged`` names what is missing.
    """
    found = []
    for name in FILES:
        places = [loading.folder / folder / f"{name}{kind}" for folder in FOLDERS for kind in KINDS]
        file = next((place for place in places if place.is_file()), None)
        if file is None:
            raise InputError("models.damaged", id=loading.model_id, files=f"{name}{KINDS[-1]}")
        found.append(file)
    return tuple(found)


def load(parts: Sequence[Part], loading: Loading, device: torch.device) -> None:
    """Fill networks with the published weights, ready to compute on a device.

    Raises
    ------
    InputError
        ``models.damaged``, what ``load_tensors`` raises, or ``models.wrong-checkpoint`` with the first tensors that are
        missing, unexpected or of another shape.
    """
    tensors: dict[str, Tensor] = {}
    for file in files_of(loading):
        tensors.update(load_tensors(file))
    fill(parts, tensors, loading.model_id, device)


def fill(parts: Sequence[Part], tensors: Mapping[str, Tensor], model_id: str, device: torch.device) -> None:
    """Fill networks from named tensors, which must be theirs or known as unused. Raises as ``load`` does."""
    needed = {f"{part.prefix}{name}": own for part in parts for name, own in part.network.state_dict().items()}
    wrong = {
        "missing": sorted(needed.keys() - tensors.keys()),
        "unexpected": sorted(name for name in tensors.keys() - needed.keys() if not _UNUSED.fullmatch(name)),
        "of another shape": sorted(
            f"{name} ({_shape(tensors[name])} instead of {_shape(own)})"
            for name, own in needed.items()
            if name in tensors and not _fits(tensors[name], own)
        ),
    }
    if any(wrong.values()):
        problem = "; ".join(f"{what}: {_some(names)}" for what, names in wrong.items() if names)
        raise InputError("models.wrong-checkpoint", model=model_id, problem=problem)
    for part in parts:
        part.network.load_state_dict(
            {
                name: tensors[f"{part.prefix}{name}"].to(device, part.dtype, copy=True)
                for name in part.network.state_dict()
            },
            assign=True,
        )
        part.network.eval().requires_grad_(requires_grad=False)


def _fits(tensor: Tensor, own: Tensor) -> bool:
    return tensor.shape == own.shape and tensor.is_floating_point()


def _shape(tensor: Tensor) -> str:
    size = "×".join(str(length) for length in tensor.shape) or "one number"
    return size if tensor.is_floating_point() else f"{size} of {str(tensor.dtype).removeprefix('torch.')}"


def _some(names: Iterable[str]) -> str:
    listed = list(names)
    return ", ".join(listed[:_NAMED]) + (", …" if len(listed) > _NAMED else "")
