"""Which noise levels a latent passes on its way from noise to sound, and how much of each is in it.

Trained on 1000 levels whose betas are linear in their roots from 0.00085 to 0.012; computed on some of them by DDIM
without added noise (Song et al. 2021).
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

LEVELS = 1000
_FIRST_BETA, _LAST_BETA = 0.00085, 0.012


@dataclass(frozen=True, slots=True)
class Step:
    """From one noise level down to the next: a latent is ``signal × clean + noise × (normal numbers)``."""

    timestep: int
    signal: float
    noise: float
    next_signal: float
    next_noise: float


def timesteps(steps: int) -> tuple[int, ...]:
    """The levels of a computation of ``steps`` steps, rising, within 0 to 999.

    The public code takes ``range(0, 1000, 1000 // steps)`` and adds 1. That gives as many levels as were asked for only
    where ``steps`` divides 1000; elsewhere it gives more (450 becomes 500) or passes the last level and crashes (300).
    Here each is the whole part of its share: the same numbers where ``steps`` divides 1000, exactly ``steps`` levels
    and none above 999 for every other. All 1000 have no room for the added 1 and begin at 0.

    Parameters
    ----------
    steps
        1 to 1000.
    """
    if not 1 <= steps <= LEVELS:
        raise ValueError(f"1 to {LEVELS} steps, not {steps}")
    if steps == LEVELS:
        return tuple(range(LEVELS))
    return tuple(index * LEVELS // steps + 1 for index in range(steps))


def plan(steps: int) -> tuple[Step, ...]:
    """The steps of a computation in their order, from the noisiest level to the cleanest, 0.

    Parameters
    ----------
    steps
        1 to 1000.
    """
    kept = signal_shares()
    levels = (0, *timesteps(steps))
    return tuple(
        Step(
            timestep=level,
            signal=float(np.sqrt(kept[level])),
            noise=float(np.sqrt(1.0 - kept[level])),
            next_signal=float(np.sqrt(kept[cleaner])),
            next_noise=float(np.sqrt(1.0 - kept[cleaner])),
        )
        for cleaner, level in reversed(list(pairwise(levels)))
    )


def signal_shares() -> npt.NDArray[np.float64]:
    """How much of a latent's power is signal at each level, shape (1000,), falling: the product of 1 − beta so far."""
    betas = np.linspace(np.sqrt(_FIRST_BETA), np.sqrt(_LAST_BETA), LEVELS) ** 2
    return np.cumprod(1.0 - betas, dtype=np.float64)
