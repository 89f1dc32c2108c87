"""The decoder of AudioLDM's variational autoencoder (Liu et al. 2023): from a latent to a log-mel spectrogram.

Modules carry the names of the published checkpoint, so that a tensor's name is its place.
"""

from itertools import pairwise

from torch import Tensor, nn
from torch.nn import functional

from core.sound.codi.config import VaeSizes

_NORM_EPSILON = 1e-6


class ResidualBlock(nn.Module):
    """Two convolutions, and the input added to their result."""

    def __init__(self, inputs: int, outputs: int, groups: int) -> None:
        super().__init__()
        self.norm1 = nn.GroupNorm(groups, inputs, eps=_NORM_EPSILON)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.norm2 = nn.GroupNorm(groups, outputs, eps=_NORM_EPSILON)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.nin_shortcut = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()

    def forward(self, hidden: Tensor) -> Tensor:
        """Hidden (batch, inputs, frames, bands)."""
        first = self.conv1(functional.silu(self.norm1(hidden)))
        changed: Tensor = self.conv2(functional.silu(self.norm2(first)))
        skipped: Tensor = self.nin_shortcut(hidden)
        return skipped + changed


class PlaceAttention(nn.Module):
    """Every place looks at every other, with one head as wide as the channels."""

    def __init__(self, channels: int, groups: int) -> None:
        super().__init__()
        self.norm = nn.GroupNorm(groups, channels, eps=_NORM_EPSILON)
        self.q = nn.Conv2d(channels, channels, 1)
        self.k = nn.Conv2d(channels, channels, 1)
        self.v = nn.Conv2d(channels, channels, 1)
        self.proj_out = nn.Conv2d(channels, channels, 1)

    def forward(self, hidden: Tensor) -> Tensor:
        """Hidden (batch, channels, frames, bands)."""
        normed = self.norm(hidden)
        query, key, value = (layer(normed).flatten(2).transpose(1, 2) for layer in (self.q, self.k, self.v))
        attended = functional.scaled_dot_product_attention(query, key, value)
        changed: Tensor = self.proj_out(attended.transpose(1, 2).reshape(hidden.shape))
        return hidden + changed


class Upsample(nn.Module):
    """Doubles the spectrogram in time and frequency."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, hidden: Tensor) -> Tensor:
        """Hidden (batch, channels, frames, bands)."""
        doubled: Tensor = self.conv(functional.interpolate(hidden, scale_factor=2.0, mode="nearest"))
        return doubled


class Middle(nn.Module):
    """What stands at the coarsest level."""

    def __init__(self, channels: int, groups: int) -> None:
        super().__init__()
        self.block_1 = ResidualBlock(channels, channels, groups)
        self.attn_1 = PlaceAttention(channels, groups)
        self.block_2 = ResidualBlock(channels, channels, groups)

    def forward(self, hidden: Tensor) -> Tensor:
        """Hidden (batch, channels, frames, bands)."""
        changed: Tensor = self.block_2(self.attn_1(self.block_1(hidden)))
        return changed


class Level(nn.Module):
    """The blocks of one level, and the way to the next finer one."""

    def __init__(self, inputs: int, outputs: int, sizes: VaeSizes, *, finest: bool) -> None:
        super().__init__()
        widths = (inputs, *(outputs for _ in range(sizes.residual_blocks + 1)))
        self.block = nn.ModuleList(ResidualBlock(before, after, sizes.groups) for before, after in pairwise(widths))
        self.upsample = nn.Identity() if finest else Upsample(outputs)

    def forward(self, hidden: Tensor) -> Tensor:
        """Hidden (batch, inputs, frames, bands)."""
        for block in self.block:
            hidden = block(hidden)
        finer: Tensor = self.upsample(hidden)
        return finer


class Decoder(nn.Module):
    """From a latent to a spectrogram that is finer by 2 for each level but one."""

    def __init__(self, sizes: VaeSizes) -> None:
        super().__init__()
        widths = [sizes.channels * multiplier for multiplier in sizes.multipliers]
        self.conv_in = nn.Conv2d(sizes.latent_channels, widths[-1], 3, padding=1)
        self.mid = Middle(widths[-1], sizes.groups)
        self.up = nn.ModuleList(
            Level(widths[min(index + 1, len(widths) - 1)], width, sizes, finest=index == 0)
            for index, width in enumerate(widths)
        )
        self.norm_out = nn.GroupNorm(sizes.groups, widths[0], eps=_NORM_EPSILON)
        self.conv_out = nn.Conv2d(widths[0], 1, 3, padding=1)

    def forward(self, latent: Tensor) -> Tensor:
        """Latent (batch, latent channels, frames, bands)."""
        hidden = self.mid(self.conv_in(latent))
        for level in reversed(self.up):
            hidden = level(hidden)
        mel: Tensor = self.conv_out(functional.silu(self.norm_out(hidden)))
        return mel


class VaeDecoder(nn.Module):
    """What of the autoencoder is needed to decode."""

    def __init__(self, sizes: VaeSizes) -> None:
        super().__init__()
        self.post_quant_conv = nn.Conv2d(sizes.latent_channels, sizes.latent_channels, 1)
        self.decoder = Decoder(sizes)

    def forward(self, latent: Tensor) -> Tensor:
        """Decode latents of the autoencoder's own scale.

        Parameters
        ----------
        latent
            Shape (batch, latent channels, frames, bands).

        Returns
        -------
        Tensor
            Log-mel spectrograms, shape (batch, 1, 4 × frames, 4 × bands) for three levels.
        """
        mel: Tensor = self.decoder(self.post_quant_conv(latent))
        return mel
