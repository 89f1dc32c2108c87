"""HiFi-GAN (Kong et al. 2020): from a log-mel spectrogram to a waveform.

The weight normalisation of training is already multiplied out in the published checkpoint. Modules carry its names.
"""

from torch import Tensor, nn
from torch.nn import functional

from core.sound.codi.config import VocoderSizes

_SLOPE = 0.1
"""Of the leaky rectifiers; the last one has torch's own, 0.01."""


class ResidualBlock(nn.Module):
    """Pairs of convolutions, the first of each pair reaching wider and wider."""

    def __init__(self, channels: int, kernel: int, dilations: tuple[int, ...]) -> None:
        super().__init__()
        self.convs1 = nn.ModuleList(_same(channels, kernel, dilation) for dilation in dilations)
        self.convs2 = nn.ModuleList(_same(channels, kernel, 1) for _ in dilations)

    def forward(self, signal: Tensor) -> Tensor:
        """Signal (batch, channels, samples)."""
        for first, second in zip(self.convs1, self.convs2, strict=True):
            changed = first(functional.leaky_relu(signal, _SLOPE))
            signal = signal + second(functional.leaky_relu(changed, _SLOPE))
        return signal


class Vocoder(nn.Module):
    """Lengthens a spectrogram to a waveform, step by step."""

    def __init__(self, sizes: VocoderSizes) -> None:
        super().__init__()
        self._blocks_per_rate = len(sizes.block_kernels)
        self.conv_pre = nn.Conv1d(sizes.mel_bands, sizes.channels, 7, padding=3)
        self.ups = nn.ModuleList()
        self.resblocks = nn.ModuleList()
        channels = sizes.channels
        for rate, kernel in zip(sizes.rates, sizes.kernels, strict=True):
            self.ups.append(
                nn.ConvTranspose1d(channels, channels // 2, kernel, stride=rate, padding=(kernel - rate) // 2)
            )
            channels //= 2
            self.resblocks.extend(ResidualBlock(channels, size, sizes.dilations) for size in sizes.block_kernels)
        self.conv_post = nn.Conv1d(channels, 1, 7, padding=3)

    def forward(self, mel: Tensor) -> Tensor:
        """Make waveforms.

        Parameters
        ----------
        mel
            Log-mel spectrograms, shape (batch, mel bands, frames).

        Returns
        -------
        Tensor
            Shape (batch, 1, samples), within ±1; 163 872 samples for 1024 frames at the published sizes.
        """
        signal = self.conv_pre(mel)
        for index, lengthen in enumerate(self.ups):
            signal = lengthen(functional.leaky_relu(signal, _SLOPE))
            first = index * self._blocks_per_rate
            made: Tensor = self.resblocks[first](signal)
            for block in self.resblocks[first + 1 : first + self._blocks_per_rate]:
                made = made + block(signal)
            signal = made / self._blocks_per_rate
        wave: Tensor = self.conv_post(functional.leaky_relu(signal))
        return wave.tanh()


def _same(channels: int, kernel: int, dilation: int) -> nn.Conv1d:
    """A convolution that keeps the length."""
    return nn.Conv1d(channels, channels, kernel, dilation=dilation, padding=(kernel - 1) * dilation // 2)
