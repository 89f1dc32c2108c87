"""CoDi: the two published files and CLIP's tokenizer. torch is imported where it is needed."""

from dataclasses import dataclass
from pathlib import Path

from core.neural.loading import Loading
from core.sound.codi.config import ClipSizes, CodiSizes, UNetSizes, VaeSizes, VocoderSizes
from tiny_models.words import clip_vocabulary, save_words

TINY = CodiSizes(
    unet=UNetSizes(
        latent_channels=4, channels=8, multipliers=(1, 2), attention=(True, False), residual_blocks=1, heads=2,
        context=16, groups=4,
    ),
    vae=VaeSizes(latent_channels=4, channels=8, multipliers=(1, 2), residual_blocks=1, groups=4),
    vocoder=VocoderSizes(mel_bands=8, channels=16, rates=(5, 2), kernels=(16, 4), block_kernels=(3,), dilations=(1,)),
    clip=ClipSizes(
        projection=16, text_width=16, text_layers=1, text_heads=2, vocabulary=514, tokens=12, vision_width=16,
        vision_layers=1, vision_heads=2, patch_px=8, picture_px=16,
    ),
    latent_frames=8,
    latent_bands=4,
)  # fmt: skip


@dataclass(frozen=True)
class TinyFiles:
    """The two files of a tiny CoDi before they are written."""

    encoders: dict
    diffuser: dict

    def write(self, folder: Path) -> Loading:
        """As they are installed, with CLIP's tokenizer."""
        import torch
        from transformers import CLIPTokenizer

        published = folder / "checkpoints_fp16"
        published.mkdir()
        torch.save(self.encoders, published / "CoDi_encoders.pth")
        torch.save(self.diffuser, published / "CoDi_audio_diffuser_m.pth")
        save_words(CLIPTokenizer(vocab=clip_vocabulary(), merges=[]), folder / "tokenizer")
        return Loading("codi", folder, "revision and hash")


def codi_files() -> TinyFiles:
    """Random weights of every tensor that is needed, and some that the published files hold beside them."""
    import torch

    from core.sound.codi.conditioning import clip_model
    from core.sound.codi.unet import UNet
    from core.sound.codi.vae_decoder import VaeDecoder
    from core.sound.codi.vocoder import Vocoder

    generator = torch.Generator().manual_seed(4)

    def random(prefix: str, network: torch.nn.Module) -> dict:
        return {
            prefix + name: torch.randn(own.shape, generator=generator) * (0.3 if own.ndim > 1 else 1.0)
            for name, own in network.state_dict().items()
        }

    unet = "model.diffusion_model.unet_audio."
    encoders = {
        **random("clip.model.", clip_model(TINY.clip)),
        **random("audioldm.", VaeDecoder(TINY.vae)),
        **random("audioldm.vocoder.", Vocoder(TINY.vocoder)),
        "clip.model.text_model.embeddings.position_ids": torch.arange(12)[None],
        "clip.model.vision_model.encoder.layers.0.temporal_self_attn.net.0.weight": torch.zeros(2),
        "audioldm.encoder.conv_in.weight": torch.zeros(2),
        "autokl.decoder.conv_in.weight": torch.zeros(2),
        "alphas_cumprod_prev": torch.zeros(2),
    }
    diffuser = {
        **random(unet, UNet(TINY.unet)),
        unet + "input_blocks.1.1.transformer_blocks.0.attn2.to_q.weight": torch.zeros(2),
        unet + "connecters_out.0.0.weight": torch.zeros(2),
    }
    return TinyFiles(encoders, diffuser)


def codi(folder):
    codi_files().write(folder)
