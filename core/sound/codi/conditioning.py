"""What is to be heard, as CoDi's network takes it: one vector of CLIP's space, from a picture, from words or from both.

A picture is looked at as a whole, always in the same way. The public code crops a square at a random place and flips it
by a coin, as in training; here it is the square in the middle, which is the mean of those places and CLIP's own way.
Its two resizings (to 512, then to CLIP's size) are kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from PIL import Image
from torch import Tensor, nn
from transformers import CLIPConfig, CLIPModel, CLIPTokenizer

from core.errors import InputError
from core.media.frames import Rgb
from core.sound.codi.config import ClipSizes
from core.sound.door import SoundRequest

_MEAN = (0.48145466, 0.4578275, 0.40821073)
_DEVIATION = (0.26862954, 0.26130258, 0.27577711)
"""Of the colours that CLIP was trained with (Radford et al. 2021)."""
_FIRST_SIDE_PX = 512
_MID_GREY = 127
"""The picture that says nothing, as the public code's rounding gives it."""
_NO_WORDS = ""
_WIDENING = 4
"""Of the layers between, in every transformer of CLIP."""


@dataclass(frozen=True, eq=False)
class Context:
    """What is to be heard, and what stands for nothing beside it; both of shape (context,), float32."""

    wanted: Tensor
    nothing: Tensor


class Conditioner:
    """CLIP with both its towers."""

    def __init__(self, model: CLIPModel, tokenizer: CLIPTokenizer, sizes: ClipSizes, picture_weight: float) -> None:
        self._model = model
        self._tokenizer = tokenizer
        self._sizes = sizes
        self._picture_weight = picture_weight

    def context(self, request: SoundRequest) -> Context:
        """The context of a request.

        A picture and words are mixed by their weights, and what stands for nothing is mixed alike; as in the public
        code, the mixture is not brought to length 1 again.

        Raises
        ------
        InputError
            ``sound.nothing-asked`` for a request with neither words nor a picture.
        """
        words = (request.prompt or "").strip()
        if request.picture is None:
            if not words:
                raise InputError("sound.nothing-asked")
            return Context(self.of_words(words), self._no_words)
        seen = Context(self.of_picture(request.picture), self._no_picture)
        if not words:
            return seen
        share = self._picture_weight
        return Context(
            share * seen.wanted + (1.0 - share) * self.of_words(words),
            share * seen.nothing + (1.0 - share) * self._no_words,
        )

    def of_picture(self, picture: Rgb) -> Tensor:
        """The picture (height, width, 3) in CLIP's space: length 1, shape (context,), float32."""
        values = torch.from_numpy(picture_values(picture, self._sizes.picture_px))
        weight = self._model.visual_projection.weight
        seen = self._model.vision_model(pixel_values=values[None].to(weight.device, weight.dtype))
        return _unit(self._model.visual_projection(seen.pooler_output)[0])

    def of_words(self, words: str) -> Tensor:
        """Words in CLIP's space, what is beyond its 77 tokens not read: length 1, shape (context,), float32."""
        tokens = self._tokenizer(
            words, padding="max_length", truncation=True, max_length=self._sizes.tokens, return_tensors="pt"
        )["input_ids"]
        weight = self._model.text_projection.weight
        read = self._model.text_model(input_ids=tokens.to(weight.device))
        return _unit(self._model.text_projection(read.pooler_output)[0])

    @cached_property
    def _no_picture(self) -> Tensor:
        side = self._sizes.picture_px
        return self.of_picture(np.full((side, side, 3), _MID_GREY, np.uint8))

    @cached_property
    def _no_words(self) -> Tensor:
        return self.of_words(_NO_WORDS)


def picture_values(picture: Rgb, side_px: int) -> npt.NDArray[np.float32]:
    """The square in the middle of a picture (height, width, 3), as CLIP takes it: (3, side, side), about 0 ± 1."""
    height, width = picture.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    square = Image.fromarray(np.ascontiguousarray(picture[top : top + side, left : left + side]))
    for side in (_FIRST_SIDE_PX, side_px):
        square = square.resize((side, side), Image.Resampling.BICUBIC)
    colours = np.asarray(square, np.float32) / np.float32(255.0)
    values = (colours - np.asarray(_MEAN, np.float32)) / np.asarray(_DEVIATION, np.float32)
    return np.ascontiguousarray(values.transpose(2, 0, 1))


def clip_model(sizes: ClipSizes) -> CLIPModel:
    """CLIP without weights, on torch's device ``meta``."""

    def tower(width: int, layers: int, heads: int) -> dict[str, int]:
        return {
            "hidden_size": width,
            "intermediate_size": _WIDENING * width,
            "num_hidden_layers": layers,
            "num_attention_heads": heads,
            "projection_dim": sizes.projection,
        }

    ends = {"bos_token_id": sizes.vocabulary - 2, "eos_token_id": sizes.vocabulary - 1, "pad_token_id": 1}
    text = tower(sizes.text_width, sizes.text_layers, sizes.text_heads)
    vision = tower(sizes.vision_width, sizes.vision_layers, sizes.vision_heads)
    config = CLIPConfig(
        text_config={
            **text,
            **ends,
            "vocab_size": sizes.vocabulary,
            "max_position_embeddings": sizes.tokens,
        },
        vision_config={**vision, "image_size": sizes.picture_px, "patch_size": sizes.patch_px},
        projection_dim=sizes.projection,
    )
    with torch.device("meta"):
        return CLIPModel(config)


def count_positions(model: nn.Module, device: torch.device) -> None:
    """Give a model that was made on ``meta`` the counts 0, 1, 2 … that no file holds."""
    for module in model.modules():
        for name, buffer in module.named_buffers(recurse=False):
            if name != "position_ids":
                raise RuntimeError(f"CLIP has a buffer {name} that nobody fills")
            setattr(module, name, torch.arange(buffer.shape[-1], device=device)[None])


def tokenizer_of(folder: Path) -> CLIPTokenizer:
    """CLIP's tokenizer from its files in a folder. InputError ``models.not-loadable``."""
    try:
        tokenizer = CLIPTokenizer.from_pretrained(folder, local_files_only=True)
    except (OSError, ValueError, TypeError, KeyError) as error:
        reason = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise InputError("models.not-loadable", path=folder, reason=reason) from error
    assert isinstance(tokenizer, CLIPTokenizer)
    return tokenizer


def stacked(contexts: Sequence[Context]) -> tuple[Tensor, Tensor]:
    """What is wanted and what stands for nothing, each (batch, context)."""
    return torch.stack([each.wanted for each in contexts]), torch.stack([each.nothing for each in contexts])


def _unit(vector: Tensor) -> Tensor:
    return nn.functional.normalize(vector.float(), dim=-1)
