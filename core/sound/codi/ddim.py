"""From noise to a latent: the network's answer at each level, guided, and the step down that follows from it."""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from core.sound.codi.answering import answering
from core.sound.codi.schedule import Step
from core.sound.codi.unet import UNet

LARGEST = 100.0
"""A latent that grew beyond this is broken, and is clipped to ``CLIPPED`` before it is decoded, as in public code."""
CLIPPED = 10.0


def sample(
    unet: UNet,
    noise: Tensor,
    contexts: Tensor,
    nothing: Tensor,
    steps: Sequence[Step],
    guidance: float,
    after_step: Callable[[], None],
) -> Tensor:
    """Latents of what the contexts say.

    Parameters
    ----------
    unet
        In any numbers: the latents themselves are float32 throughout.
    noise
        Normal numbers, shape (batch, latent channels, frames, bands), float32.
    contexts
        What is to be heard, shape (batch, context).
    nothing
        The context that says nothing, for each, shape (batch, context).
    steps
        From ``schedule.plan``.
    guidance
        How far beyond the answer to nothing the answer to the context is followed (Ho & Salimans 2022). At 1 the answer
        to nothing has no weight and is not computed.
    after_step
        Called after each step; what it raises ends the work.
    """
    guided = guidance != 1.0
    numbers = next(unet.parameters()).dtype
    heard = unet.heard((torch.cat((nothing, contexts)) if guided else contexts).to(numbers))
    latent = noise
    answer_to = answering(unet, (torch.cat((noise, noise)) if guided else noise).to(numbers), heard)
    for step in steps:
        asked = torch.cat((latent, latent)) if guided else latent
        answer = answer_to(asked.to(numbers), step.timestep).float()
        if guided:
            unconditional, conditional = answer.chunk(2)
            answer = unconditional + guidance * (conditional - unconditional)
        latent = stepped(latent, answer, step)
        after_step()
    return latent


def stepped(latent: Tensor, noise: Tensor, step: Step) -> Tensor:
    """A latent one level down, by DDIM with eta 0: what it is without the noise, with less of the same noise."""
    clean = (latent - step.noise * noise) / step.signal
    return step.next_signal * clean + step.next_noise * noise


def in_range(latent: Tensor) -> Tensor:
    """One latent, clipped where it is broken."""
    return latent.clamp(-CLIPPED, CLIPPED) if bool(latent.abs().amax() > LARGEST) else latent
