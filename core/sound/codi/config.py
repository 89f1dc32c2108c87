"""The sizes of CoDi's networks, as the published checkpoint has them. Smaller ones serve the tests."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UNetSizes:
    """The network that predicts the noise in a latent."""

    latent_channels: int = 8
    channels: int = 192
    multipliers: tuple[int, ...] = (1, 2, 4, 4)
    """Of ``channels``, for each level; every level halves the latent of the one above."""
    attention: tuple[bool, ...] = (True, True, True, False)
    """Which levels have transformers."""
    residual_blocks: int = 2
    """In each level on the way down; one more on the way up."""
    heads: int = 8
    context: int = 768
    """Length of the vector that says what is to be heard."""
    groups: int = 32
    """Of the group normalisations."""


@dataclass(frozen=True, slots=True)
class VaeSizes:
    """The decoder of the latent."""

    latent_channels: int = 8
    channels: int = 128
    multipliers: tuple[int, ...] = (1, 2, 4)
    """Of ``channels``, for each level, the finest first."""
    residual_blocks: int = 2
    groups: int = 32


@dataclass(frozen=True, slots=True)
class VocoderSizes:
    """HiFi-GAN, which makes a waveform of a log-mel spectrogram."""

    mel_bands: int = 64
    channels: int = 1024
    """Of the first layer; every upsampling halves them."""
    rates: tuple[int, ...] = (5, 4, 2, 2, 2)
    """By how much each upsampling lengthens the signal."""
    kernels: tuple[int, ...] = (16, 16, 8, 4, 4)
    block_kernels: tuple[int, ...] = (3, 7, 11)
    dilations: tuple[int, ...] = (1, 3, 5)


@dataclass(frozen=True, slots=True)
class ClipSizes:
    """CLIP ViT-L/14, both towers."""

    projection: int = 768
    text_width: int = 768
    text_layers: int = 12
    text_heads: int = 12
    vocabulary: int = 49408
    tokens: int = 77
    """Words beyond so many tokens are not read."""
    vision_width: int = 1024
    vision_layers: int = 24
    vision_heads: int = 16
    patch_px: int = 14
    picture_px: int = 224


@dataclass(frozen=True, slots=True)
class CodiSizes:
    """All of it."""

    unet: UNetSizes = UNetSizes()
    vae: VaeSizes = VaeSizes()
    vocoder: VocoderSizes = VocoderSizes()
    clip: ClipSizes = ClipSizes()
    latent_frames: int = 256
    """Length of the latent in time: 40 ms each, 10.24 s together."""
    latent_bands: int = 16
    """Length of the latent in frequency."""
    latent_scale: float = 0.9228
    """By which the latent was multiplied in training, so that its deviation is about 1."""
    rate_hz: int = 16_000


PUBLISHED = CodiSizes()
