"""CoDi's networks put together: from requests to waveforms."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from core.errors import MachineError
from core.neural.loading import Loading
from core.neural.torch_runtime import torch_device, torch_dtype
from core.sound.codi import checkpoint, ddim, schedule
from core.sound.codi.conditioning import Conditioner, Context, clip_model, count_positions, stacked, tokenizer_of
from core.sound.codi.config import CodiSizes
from core.sound.codi.unet import UNet
from core.sound.codi.vae_decoder import VaeDecoder
from core.sound.codi.vocoder import Vocoder

TOKENIZER_FOLDER = "tokenizer"
_SEEDS = 2**63
"""As many as torch's generator takes."""
_MOST_ON_A_CARD = 8
_BYTES_PER_SOUND = 256 * 1024 * 1024
"""For the two latents of a sound, in float32: measured 231 MB, random weights of the published size."""


@dataclass(frozen=True, eq=False)
class Codi:
    """The networks, filled and on their device."""

    sizes: CodiSizes
    conditioner: Conditioner
    unet: UNet
    vae: VaeDecoder
    vocoder: Vocoder
    device: torch.device

    def latents(
        self,
        contexts: Sequence[Context],
        seeds: Sequence[int],
        steps: int,
        guidance: float,
        after_step: Callable[[], None],
    ) -> Tensor:
        """A latent for each context, shape (batch, latent channels, frames, bands), float32.

        Each grows out of its own seed's noise, which is the same on every device and in every company.
        """
        noise = torch.stack([self._noise(seed) for seed in seeds]).to(self.device)
        wanted, nothing = stacked(contexts)
        return ddim.sample(self.unet, noise, wanted, nothing, schedule.plan(steps), guidance, after_step)

    def most_at_once(self) -> int:
        """How many sounds are computed together. A CPU is busy with one, which then depends on no other at all.

        On a card a quarter of its memory, free or not, is for what is being computed: the same requests are always
        computed together, whatever else the card is busy with.
        """
        if self.device.type == "cuda":
            total = int(torch.cuda.get_device_properties(self.device).total_memory)
            return max(1, min(_MOST_ON_A_CARD, total // 4 // _BYTES_PER_SOUND))
        return 1

    def waveform(self, latent: Tensor) -> npt.NDArray[np.float32]:
        """The sound of one latent (latent channels, frames, bands): shape (samples,), within ±1.

        Raises
        ------
        MachineError
            ``sound.overflowed``: the network's numbers left their range on the way to this latent.
        """
        if not bool(latent.isfinite().all()):
            numbers = str(next(self.unet.parameters()).dtype).removeprefix("torch.")
            raise MachineError("sound.overflowed", numbers=numbers)
        mel = self.vae(ddim.in_range(latent)[None] / self.sizes.latent_scale)
        wave: npt.NDArray[np.float32] = self.vocoder(mel[:, 0].transpose(1, 2))[0, 0].cpu().numpy()
        return wave

    def _noise(self, seed: int) -> Tensor:
        shape = (self.sizes.unet.latent_channels, self.sizes.latent_frames, self.sizes.latent_bands)
        return torch.randn(shape, generator=torch.Generator().manual_seed(seed % _SEEDS))


def load_codi(loading: Loading, sizes: CodiSizes, picture_weight: float) -> Codi:
    """Load CoDi from an installed folder.

    CLIP and the network that is asked at every step are loaded in the numbers asked for. The decoder and the vocoder
    stay in float32: they run once a sound, and the vocoder's errors would lie 36 dB below the sound in bfloat16 and
    54 dB in float16 (measured with the tests' weights at the published size).

    Raises
    ------
    InputError
        The files are damaged, unreadable or of another model (``checkpoint.load``, ``tokenizer_of``).
    MachineError
        ``models.no-device``.
    """
    device, dtype = torch_device(loading), torch_dtype(loading)
    tokenizer = tokenizer_of(loading.folder / TOKENIZER_FOLDER)
    clip = clip_model(sizes.clip)
    with torch.device("meta"):
        unet, vae, vocoder = UNet(sizes.unet), VaeDecoder(sizes.vae), Vocoder(sizes.vocoder)
    parts = (
        checkpoint.Part("clip.model.", clip, dtype),
        checkpoint.Part("model.diffusion_model.unet_audio.", unet, dtype),
        checkpoint.Part("audioldm.", vae, torch.float32),
        checkpoint.Part("audioldm.vocoder.", vocoder, torch.float32),
    )
    checkpoint.load(parts, loading, device)
    count_positions(clip, device)
    return Codi(sizes, Conditioner(clip, tokenizer, sizes.clip, picture_weight), unet, vae, vocoder, device)
