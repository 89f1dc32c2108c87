"""What every generator checks of what it is asked, and how it hands over what it made."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.audio import AudioClip
from core.errors import InputError, MachineError
from core.neural.loading import Loading
from core.sound.door import SoundRequest

if TYPE_CHECKING:
    import torch

MOST_STEPS = 500
SHORTEST_S = 0.5
_SEEDS = 2**63
"""As many as torch's generator takes."""


def words_of(requests: Sequence[SoundRequest], loading: Loading) -> list[str]:
    """What each request says in words. InputError ``sound.needs-words`` when one of them says nothing."""
    words = [(request.prompt or "").strip() for request in requests]
    if not all(words):
        raise InputError("sound.needs-words", model=loading.model_id)
    return words


def checked_steps(asked: int | None, usual: int) -> int:
    """The number of steps. InputError ``sound.steps`` unless 1 to ``MOST_STEPS``."""
    steps = usual if asked is None else asked
    if not 1 <= steps <= MOST_STEPS:
        raise InputError("sound.steps", steps=steps, most=MOST_STEPS)
    return steps


def checked_guidance(asked: float | None, usual: float) -> float:
    """How closely the words are followed. InputError ``sound.guidance`` for what is no number or below 0."""
    guidance = usual if asked is None else asked
    if not (math.isfinite(guidance) and guidance >= 0.0):
        raise InputError("sound.guidance", guidance=guidance)
    return guidance


def length_s(asked_s: float, longest_s: float, loading: Loading) -> float:
    """How long a sound is made: what was asked for within the model's range, shorter after memory ran out."""
    return max(SHORTEST_S, min(asked_s, longest_s) * loading.input_scale)


def noise_sources(requests: Sequence[SoundRequest]) -> "list[torch.Generator]":
    """A source of chance for each request, on the CPU: a seed gives the same noise whatever computes."""
    import torch

    return [torch.Generator().manual_seed(request.seed % _SEEDS) for request in requests]


def mono(waves: "torch.Tensor", rate_hz: int, loading: Loading) -> AudioClip:
    """A clip of samples (channels, frames), cut off at full scale, its channels mixed by their mean.

    Raises
    ------
    MachineError
        ``sound.overflowed``: the numbers of this precision were too small on the way.
    """
    if not bool(waves.isfinite().all()):
        raise MachineError("sound.overflowed", numbers=loading.precision.value)
    return AudioClip.mono(waves.float().clamp(-1.0, 1.0).mean(dim=0).cpu().numpy(), rate_hz)
