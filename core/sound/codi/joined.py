"""The network as it is asked again and again: the layers of the U, joined where one kernel does the work of several.

The same arithmetic on the same weights; only rounding differs. What depends on neither the latent nor the step is
worked out once: biases that follow each other are one, questions, keys and values are one product, and what is added to
a product is where the product is added to. At reduced width a step is 416 operations instead of 558, which on a CPU
takes a sixth less time; on a graphics card each is a short kernel or several.
"""

from collections.abc import Callable, Iterator, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.sound.codi.attention import SpatialTransformer, TransformerBlock
from core.sound.codi.unet import ResidualBlock, UNet, timestep_embedding

Layer = Callable[[Tensor], Tensor]
"""Hidden (batch, channels, frames, bands) to hidden."""


class JoinedUNet:
    """Predicts the noise in latents of which it is known what is to be heard.

    Parameters
    ----------
    unet
        The network. Its weights are read when this is made and when it is asked.
    heard
        ``unet.heard`` of as many contexts as there are latents.
    """

    def __init__(self, unet: UNet, heard: Sequence[Tensor]) -> None:
        self._unet = unet
        self._times = _Times(unet)
        additions = iter(heard)
        self._down = [self._joined(block, additions) for block in unet.input_blocks]
        self._middle = self._joined(unet.middle_block, additions)
        self._up = [self._joined(block, additions) for block in unet.output_blocks]

    def __call__(self, latent: Tensor, timestep: Tensor) -> Tensor:
        """The noise in latents (batch, latent channels, frames, bands), all at the same timestep (1,)."""
        self._times.become(timestep)
        hidden = latent
        skips = []
        for block in self._down:
            hidden = _through(block, hidden)
            skips.append(hidden)
        hidden = _through(self._middle, hidden)
        skips[-1] = hidden  # as in the network itself
        for block in self._up:
            hidden = _through(block, torch.cat((hidden, skips.pop()), dim=1))
        noise: Tensor = self._unet.out(hidden)
        return noise

    def _joined(self, block: nn.Module, additions: Iterator[Tensor]) -> list[Layer]:
        made: list[Layer] = []
        for layer in block.children():
            if isinstance(layer, ResidualBlock):
                made.append(_Residual(layer, self._times.of(layer)))
            elif isinstance(layer, SpatialTransformer):
                made.append(_Transformer(layer, next(additions)))
            else:
                made.append(layer)
        return made


class _Times:
    """What the timestep adds in every residual block, together with the bias that it is added to: one product."""

    def __init__(self, unet: UNet) -> None:
        blocks = [module for module in unet.modules() if isinstance(module, ResidualBlock)]
        layers = [(_linear(block.emb_layers[1]), _convolution(block.in_layers[2])) for block in blocks]
        self._embed, self._channels = unet.time_embed, unet.sizes.channels
        self._weight = torch.cat([linear.weight for linear, _ in layers])
        self._bias = torch.cat([_bias(linear) + _bias(convolution) for linear, convolution in layers])
        self._lengths = [linear.out_features for linear, _ in layers]
        self._places = {block: index for index, block in enumerate(blocks)}
        self._now: tuple[Tensor, ...] = ()

    def become(self, timestep: Tensor) -> None:
        """Another timestep (1,)."""
        embedding = self._embed(timestep_embedding(timestep, self._channels).to(self._weight.dtype))
        added = functional.linear(functional.silu(embedding), self._weight, self._bias)[0]
        self._now = torch.split(added, self._lengths)

    def of(self, block: ResidualBlock) -> Callable[[], Tensor]:
        """What is added in a block now, (channels,)."""
        place = self._places[block]
        return lambda: self._now[place]


class _Residual:
    """``ResidualBlock``: three biases in two, and the input added where the last product is written."""

    def __init__(self, block: ResidualBlock, added: Callable[[], Tensor]) -> None:
        self._first_norm, self._last_norm = block.in_layers[0], block.out_layers[0]
        first, last, skip = _convolution(block.in_layers[2]), _convolution(block.out_layers[3]), block.skip_connection
        self._first, self._last, self._added = first.weight, last.weight, added
        self._skip: Tensor | None = None
        self._bias = _bias(last)
        if isinstance(skip, nn.Conv2d):
            self._skip = skip.weight.flatten(1)
            self._bias = self._bias + _bias(skip)

    def __call__(self, hidden: Tensor) -> Tensor:
        opened = functional.silu(self._first_norm(hidden), inplace=True)
        changed = functional.conv2d(opened, self._first, self._added(), padding=1)
        opened = functional.silu(self._last_norm(changed), inplace=True)
        changed = functional.conv2d(opened, self._last, self._bias, padding=1)
        if self._skip is None:
            return changed.add_(hidden)
        places = changed.flatten(2).contiguous()  # as it is, unless a library lays its answer out otherwise
        places.baddbmm_(self._skip.expand(len(places), -1, -1), hidden.flatten(2))
        return places.view(changed.shape)


class _Transformer:
    """``SpatialTransformer``: one product for questions, keys and values, and no sum of its own after a product."""

    def __init__(self, transformer: SpatialTransformer, heard: Tensor) -> None:
        block = transformer.transformer_blocks[0]
        assert isinstance(block, TransformerBlock)
        entry, leaving = transformer.proj_in, transformer.proj_out
        attention, last = block.attn1, _linear(block.ff.net[2])
        self._norm, self._before, self._after, self._gated = transformer.norm, block.norm1, block.norm3, block.ff.net[0]
        self._heads = attention.heads
        self._entry, self._entry_bias = entry.weight.flatten(1).t(), _bias(entry)
        self._asked = torch.cat((attention.to_q.weight, attention.to_k.weight, attention.to_v.weight))
        out = _linear(attention.to_out[0])
        self._out, self._heard = out.weight.t(), (heard + _bias(out))[:, None]
        self._last = last.weight.t()
        self._leaving = leaving.weight.flatten(1)
        self._leaving_bias = (_bias(leaving) + self._leaving @ _bias(last))[:, None]

    def __call__(self, hidden: Tensor) -> Tensor:
        batch, width = hidden.shape[:2]
        seen = self._norm(hidden).flatten(2).transpose(1, 2)
        places = torch.baddbmm(self._entry_bias, seen, self._entry.expand(batch, -1, -1))
        flat = places.view(-1, width)
        attended = self._attended(self._before(places))
        places.add_(self._heard)
        flat.addmm_(attended.reshape(-1, width), self._out)
        flat.addmm_(self._gated(self._after(places)).reshape(-1, self._last.shape[0]), self._last)
        result = hidden.flatten(2) + self._leaving_bias
        result.baddbmm_(self._leaving.expand(batch, -1, -1), places.transpose(1, 2))
        return result.view(hidden.shape)

    def _attended(self, places: Tensor) -> Tensor:
        asked = functional.linear(places, self._asked).view(*places.shape[:2], 3, self._heads, -1)
        query, key, value = (each.transpose(1, 2) for each in asked.unbind(2))
        return functional.scaled_dot_product_attention(query, key, value).transpose(1, 2)


def _through(block: list[Layer], hidden: Tensor) -> Tensor:
    for layer in block:
        hidden = layer(hidden)
    return hidden


def _linear(module: nn.Module) -> nn.Linear:
    assert isinstance(module, nn.Linear)
    return module


def _convolution(module: nn.Module) -> nn.Conv2d:
    assert isinstance(module, nn.Conv2d)
    return module


def _bias(layer: nn.Linear | nn.Conv2d) -> Tensor:
    assert layer.bias is not None
    return layer.bias
