"""The network that predicts the noise in a latent: a U of residual blocks and transformers.

Its architecture is Stable Diffusion's (Rombach et al. 2022) at other widths. Modules carry the names of the published
checkpoint, so that a tensor's name is its place.
"""

import math
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.sound.codi.attention import SpatialTransformer
from core.sound.codi.config import UNetSizes


def timestep_embedding(timestep: Tensor, width: int) -> Tensor:
    """Cosines, then sines of the timestep at frequencies from 1 down to 1/10000 (Ho et al. 2020).

    Parameters
    ----------
    timestep
        Shape (batch,).
    width
        Even.

    Returns
    -------
    Tensor
        Shape (batch, width), float32.
    """
    half = width // 2
    exponents = torch.arange(half, dtype=torch.float32, device=timestep.device) / half
    angles = timestep.float()[:, None] * torch.exp(-math.log(10_000.0) * exponents)
    return torch.cat((torch.cos(angles), torch.sin(angles)), dim=-1)


class ResidualBlock(nn.Module):
    """Two convolutions with the timestep added between them, and the input added to their result."""

    def __init__(self, inputs: int, outputs: int, embedding: int, groups: int) -> None:
        super().__init__()
        self.in_layers = nn.Sequential(
            nn.GroupNorm(groups, inputs), nn.SiLU(), nn.Conv2d(inputs, outputs, 3, padding=1)
        )
        self.emb_layers = nn.Sequential(nn.SiLU(), nn.Linear(embedding, outputs))
        self.out_layers = nn.Sequential(
            nn.GroupNorm(groups, outputs),
            nn.SiLU(),
            nn.Identity(),  # the dropout of training, which counts in the names
            nn.Conv2d(outputs, outputs, 3, padding=1),
        )
        self.skip_connection = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()

    def forward(self, hidden: Tensor, embedding: Tensor) -> Tensor:
        """Hidden (batch, inputs, frames, bands), embedding (batch or 1, embedding)."""
        changed = self.in_layers(hidden) + self.emb_layers(embedding)[:, :, None, None]
        added: Tensor = self.out_layers(changed)
        skipped: Tensor = self.skip_connection(hidden)
        return skipped + added


class Downsample(nn.Module):
    """Halves the latent in time and frequency."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.op = nn.Conv2d(channels, channels, 3, stride=2, padding=1)

    def forward(self, hidden: Tensor) -> Tensor:
        """Hidden (batch, channels, frames, bands)."""
        halved: Tensor = self.op(hidden)
        return halved


class Upsample(nn.Module):
    """Doubles the latent in time and frequency."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, hidden: Tensor) -> Tensor:
        """Hidden (batch, channels, frames, bands)."""
        doubled: Tensor = self.conv(functional.interpolate(hidden, scale_factor=2.0, mode="nearest"))
        return doubled


class UNet(nn.Module):
    """Predicts the noise in latents, given the timestep and what is to be heard."""

    def __init__(self, sizes: UNetSizes) -> None:
        super().__init__()
        self.sizes = sizes
        embedding = _embedding_width(sizes)
        self.time_embed = nn.Sequential(
            nn.Linear(sizes.channels, embedding), nn.SiLU(), nn.Linear(embedding, embedding)
        )
        self.input_blocks, widths = _way_down(sizes)
        middle = widths[-1]
        self.middle_block = nn.ModuleList(
            [_residual(sizes, middle, middle), _transformer(sizes, middle), _residual(sizes, middle, middle)]
        )
        self.output_blocks = _way_up(sizes, widths)
        self.out = nn.Sequential(
            nn.GroupNorm(sizes.groups, sizes.channels),
            nn.SiLU(),
            nn.Conv2d(sizes.channels, sizes.latent_channels, 3, padding=1),
        )

    def transformers(self) -> tuple[SpatialTransformer, ...]:
        """Its transformers in the order in which a latent passes them."""
        return tuple(module for module in self.modules() if isinstance(module, SpatialTransformer))

    def heard(self, context: Tensor) -> tuple[Tensor, ...]:
        """What the context adds in each transformer. It depends on nothing else: computed once for all steps.

        Parameters
        ----------
        context
            What is to be heard, shape (batch, context).

        Returns
        -------
        tuple of Tensor
            One for each of ``transformers``, shape (batch, channels).
        """
        return tuple(transformer.heard(context) for transformer in self.transformers())

    def forward(self, latent: Tensor, timestep: Tensor, heard: Sequence[Tensor]) -> Tensor:
        """The noise in latents.

        Parameters
        ----------
        latent
            Shape (batch, latent channels, frames, bands).
        timestep
            Shape (batch,), or (1,) when all are at the same.
        heard
            From ``heard``, of as many contexts as there are latents.
        """
        embedding = self.time_embed(timestep_embedding(timestep, self.sizes.channels).to(latent.dtype))
        additions = iter(heard)
        hidden = latent
        skips = []
        for block in self.input_blocks:
            hidden = _through(block, hidden, embedding, additions)
            skips.append(hidden)
        hidden = _through(self.middle_block, hidden, embedding, additions)
        skips[-1] = hidden  # as in the public network, in training and in use: the way up begins with the middle twice
        for block in self.output_blocks:
            hidden = _through(block, torch.cat((hidden, skips.pop()), dim=1), embedding, additions)
        noise: Tensor = self.out(hidden)
        return noise


def _embedding_width(sizes: UNetSizes) -> int:
    return 4 * sizes.channels


def _residual(sizes: UNetSizes, inputs: int, outputs: int) -> ResidualBlock:
    return ResidualBlock(inputs, outputs, _embedding_width(sizes), sizes.groups)


def _transformer(sizes: UNetSizes, channels: int) -> SpatialTransformer:
    return SpatialTransformer(channels, sizes.heads, sizes.context, sizes.groups)


def _way_down(sizes: UNetSizes) -> tuple[nn.ModuleList, list[int]]:
    """The blocks before the middle, and how many channels each gives."""
    blocks: list[list[nn.Module]] = [[nn.Conv2d(sizes.latent_channels, sizes.channels, 3, padding=1)]]
    widths = [sizes.channels]
    for level, multiplier in enumerate(sizes.multipliers):
        width = multiplier * sizes.channels
        for _ in range(sizes.residual_blocks):
            attention = [_transformer(sizes, width)] if sizes.attention[level] else []
            blocks.append([_residual(sizes, widths[-1], width), *attention])
            widths.append(width)
        if level != len(sizes.multipliers) - 1:
            blocks.append([Downsample(width)])
            widths.append(width)
    return nn.ModuleList(nn.ModuleList(block) for block in blocks), widths


def _way_up(sizes: UNetSizes, widths: list[int]) -> nn.ModuleList:
    """The blocks after the middle. Each takes what came up and what its counterpart gave, from the last on."""
    blocks = nn.ModuleList()
    skipped = reversed(widths)
    current = widths[-1]
    for level, multiplier in reversed(list(enumerate(sizes.multipliers))):
        width = multiplier * sizes.channels
        for index in range(sizes.residual_blocks + 1):
            attention = [_transformer(sizes, width)] if sizes.attention[level] else []
            upsample = [Upsample(width)] if level != 0 and index == sizes.residual_blocks else []
            blocks.append(nn.ModuleList([_residual(sizes, current + next(skipped), width), *attention, *upsample]))
            current = width
    return blocks


def _through(block: nn.Module, hidden: Tensor, embedding: Tensor, additions: Iterator[Tensor]) -> Tensor:
    for layer in block.children():
        if isinstance(layer, ResidualBlock):
            hidden = layer(hidden, embedding)
        elif isinstance(layer, SpatialTransformer):
            hidden = layer(hidden, next(additions))
        else:
            hidden = layer(hidden)
    return hidden
