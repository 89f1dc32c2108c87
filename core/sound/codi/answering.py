"""The network's answers to latents of one size: on a graphics card recorded once, then replayed."""

import logging
from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from core.sound.codi.joined import JoinedUNet
from core.sound.codi.unet import UNet

_WARM_UPS = 2
"""The libraries choose their ways before anything is recorded."""
_log = logging.getLogger(__name__)

Answer = Callable[[Tensor, int], Tensor]
"""The noise in latents (batch, latent channels, frames, bands) at a timestep. It holds until the next is asked for."""


def answering(unet: UNet, latents: Tensor, heard: Sequence[Tensor]) -> Answer:
    """How the network is asked about latents like these, again and again.

    An answer is some five hundred short kernels, and a card that is told of each alone waits most of the time. So they
    are recorded once (a CUDA graph) and started together.

    Parameters
    ----------
    unet
        The network.
    latents
        Of the size, in the numbers and on the device of all that will be asked.
    heard
        ``unet.heard`` of what is to be heard, the same all the time.
    """
    joined = JoinedUNet(unet, heard)
    if latents.device.type == "cuda":
        try:
            return Recorded(joined, latents)
        except RuntimeError:  # short memory, or a driver that cannot: it works without, more slowly
            _log.warning("the network's answer could not be recorded", exc_info=True)
    level = torch.zeros(1, dtype=torch.long, device=latents.device)
    return lambda given, timestep: joined(given, level.fill_(timestep))


class Recorded:
    """An answer that was recorded on a graphics card, to be started again.

    Parameters
    ----------
    answer
        The noise in latents at a timestep (1,).
    latents
        Like those that will be asked about.
    """

    def __init__(self, answer: Callable[[Tensor, Tensor], Tensor], latents: Tensor) -> None:
        self._answer = answer
        """The recording reads what was worked out there, and keeps none of it."""
        self._latents = latents.clone()
        self._level = torch.zeros(1, dtype=torch.long, device=latents.device)
        stream = torch.cuda.Stream(latents.device)  # type: ignore[no-untyped-call]
        stream.wait_stream(torch.cuda.current_stream(latents.device))
        with torch.cuda.stream(stream):
            for _ in range(_WARM_UPS):
                answer(self._latents, self._level)
        torch.cuda.current_stream(latents.device).wait_stream(stream)
        self._graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(self._graph):
            self._noise = answer(self._latents, self._level)

    def __call__(self, given: Tensor, timestep: int) -> Tensor:
        """The noise in latents. It holds until the next is asked for."""
        self._latents.copy_(given)
        self._level.fill_(timestep)
        self._graph.replay()
        torch.cuda.current_stream(given.device).synchronize()  # progress is what was done, and a cancel is heard
        return self._noise
