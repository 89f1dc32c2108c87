"""Which of several HRTF sets moves evenly from left to right? A blind choice by the listener's own ear.

For each set the same broadband sound moves from 90 degrees left to 90 degrees right at an even speed, around the head
that was measured. The sets go by letters in a shuffled order, so that neither the listener nor the therapist knows
which is which.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from string import ascii_uppercase

import numpy as np

from core.acoustics.door import PlacedClip, RenderJob
from core.acoustics.library import Kept
from core.acoustics.rendering import render
from core.assessment.fitting import Fitting
from core.assessment.level import PresentationLevel, set_level
from core.audio import AudioClip
from core.calibration import Calibration
from core.ears import Chosen, ChosenHow, Ears
from core.geometry import Position
from core.paths import DataFolder
from core.progress import Progress
from core.sound.library import synthesise
from core.sound.synthesis.blocks import faded

SWEEP_S = 4.0
FARTHEST_DEG = 90.0
DISTANCE_M = 1.5
"""Beyond the near field, where every set is as it was measured."""
_SOUND = "pink-noise"
_SOUND_SEED = 1
_RAMP_S = 0.1


@dataclass(frozen=True, slots=True)
class BlindSet:
    """A set and the letter that it goes by."""

    label: str
    hrtf: Kept


def blind(sets: tuple[Kept, ...], seed: int) -> tuple[BlindSet, ...]:
    """The sets in an order drawn by ``seed``, called A, B, C and so on (after Z: A1, B1 …)."""
    order = np.random.default_rng(seed).permutation(len(sets))
    letters = len(ascii_uppercase)
    labels = (f"{ascii_uppercase[number % letters]}{number // letters or ''}" for number in range(len(sets)))
    return tuple(BlindSet(label, sets[index]) for label, index in zip(labels, order, strict=True))


def place_at(time_s: float) -> Position:
    """Where the sound is: evenly from 90 degrees left to 90 degrees right in ``SWEEP_S``."""
    share = min(max(time_s / SWEEP_S, 0.0), 1.0)
    return Position((2.0 * share - 1.0) * FARTHEST_DEG, 0.0, DISTANCE_M)


def sweeps(
    sets: tuple[BlindSet, ...], fitting: Fitting, data: DataFolder, progress: Progress | None = None
) -> dict[str, AudioClip]:
    """The moving sound through each set, by its letter; head and headphone equalisation are those of ``fitting``.

    ``progress`` is told one step a set, under the stage ``prepare``; may cancel. InputError as
    ``Fitting.render_options``.
    """
    progress = progress or Progress()
    progress.begin("prepare", len(sets))
    rate_hz = fitting.options.rate_hz
    noise = synthesise(_SOUND, SWEEP_S, _SOUND_SEED, rate_hz, loop=False)
    clip = AudioClip.mono(faded(noise.samples[:, 0].astype(np.float64), rate_hz, _RAMP_S, _RAMP_S), rate_hz)
    job = RenderJob((PlacedClip(clip, place_at(0.0), path=place_at),), None, SWEEP_S)
    rendered = {}
    for one in sets:
        through = replace(fitting, options=replace(fitting.options, hrtf=one.hrtf.id), hrtf_name=one.hrtf.name)
        rendered[one.label] = render(job, through.render_options(data)).audio
        progress.step()
    return rendered


def levelled(rendered: Mapping[str, AudioClip], calibration: Calibration | None) -> dict[str, AudioClip]:
    """All by one gain: at the usual level where the output is calibrated, else under the cap of uncalibrated ones."""
    level = None if calibration is None else PresentationLevel(calibration)
    return set_level(rendered, SWEEP_S, level)[0]


def with_choice(ears: Ears, chosen: BlindSet | None, when_utc: datetime) -> Ears:
    """The ears with what the listener chose by ear; None is "no difference", which keeps the set of the site."""
    how = Chosen(ChosenHow.BY_EAR, when_utc)
    if chosen is None:
        return replace(ears, hrtf=None, hrtf_name="", chosen=how)
    return replace(ears, hrtf=chosen.hrtf.id, hrtf_name=chosen.hrtf.name, chosen=how)
