"""The detection screen: does each ear, by headphones, tell a soft sound from silence? Ten trials an ear.

Half of them are silent. Somebody who guesses is right in eight or more of ten in 56 of 1024 cases (5.5 %, binomial,
p = 0.5); somebody who always says the same is right in five.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from core.assessment.level import PresentationLevel, set_level
from core.audio import DEFAULT_RATE_HZ, AudioClip, Layout
from core.playback.channel_check import BAND_HZ, noise_pulses

TRIALS = 10
NEEDED = 8
"""Right answers of ten by which an ear passes."""
MAX_ALIKE = 3
"""No more sounds, or silences, in a row."""
BELOW_SESSION_DB = 10.0
"""So much softer than the session's own level: what passes here is heard there."""
LEAD_S = 0.5
"""Silence before each, so that nobody is surprised who has just answered."""
_PULSES = 3


class Ear(StrEnum):
    """One ear, the listener's own left or right."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class EarResult:
    """``right`` answers of ``given`` at one ear. ValueError where these cannot be counts."""

    right: int
    given: int

    def __post_init__(self) -> None:
        if not 0 <= self.right <= self.given:
            raise ValueError(f"{self.right} right answers of {self.given} cannot be")

    @property
    def passed(self) -> bool:
        """Whether the ear tells sound from silence: all ten were given, and at least eight were right."""
        return self.given >= TRIALS and self.right * TRIALS >= NEEDED * self.given


@dataclass(frozen=True, slots=True)
class ScreenTrial:
    """A sound at an ear, or a silence in its place."""

    ear: Ear
    sounds: bool


def screen_order(seed: int) -> tuple[ScreenTrial, ...]:
    """Ten trials at one ear and then ten at the other, half of each silent, at most three alike in a row."""
    random = np.random.default_rng(seed)
    ears = [Ear.LEFT, Ear.RIGHT] if random.integers(2) else [Ear.RIGHT, Ear.LEFT]
    return tuple(ScreenTrial(ear, sounds) for ear in ears for sounds in _shuffled(random))


def _shuffled(random: np.random.Generator) -> list[bool]:
    while True:
        order = [bool(sounds) for sounds in random.permutation([True, False] * (TRIALS // 2))]
        runs = [order[start : start + MAX_ALIKE + 1] for start in range(TRIALS - MAX_ALIKE)]
        if all(len(set(run)) > 1 for run in runs):
            return order


class DetectionScreen:
    """Goes through an order once and counts. Answers are of "did you hear it?"."""

    def __init__(self, order: tuple[ScreenTrial, ...]) -> None:
        self._order = order
        self._answers: list[bool] = []

    @property
    def current(self) -> ScreenTrial | None:
        """What is played now; None when all were answered."""
        done = len(self._answers)
        return self._order[done] if done < len(self._order) else None

    @property
    def number(self) -> int:
        """Which trial of its ear the current one is, from 1; the last one's when all were answered."""
        done = min(len(self._answers), len(self._order) - 1)
        ear = self._order[done].ear
        return sum(trial.ear is ear for trial in self._order[: done + 1])

    def answer(self, *, heard: bool) -> None:
        """Whether the current one was heard. ValueError when the screen is over."""
        if self.current is None:
            raise ValueError("the screen is over")
        self._answers.append(heard)

    def results(self) -> Mapping[Ear, EarResult]:
        """The ears at which every trial was answered: what is not whole is no result."""
        counted = {}
        for ear in Ear:
            wanted = sum(trial.ear is ear for trial in self._order)
            given = [
                heard is trial.sounds
                for trial, heard in zip(self._order, self._answers, strict=False)
                if trial.ear is ear
            ]
            if wanted and len(given) == wanted:
                counted[ear] = EarResult(sum(given), wanted)
        return counted


def screen_sounds(level: PresentationLevel | None, rate_hz: int = DEFAULT_RATE_HZ) -> dict[ScreenTrial, AudioClip]:
    """What each kind of trial plays: three pulses of noise at one ear alone, or as long a silence.

    They are 10 dB softer than a session at ``level``; where nothing is calibrated, than the channel check.
    """
    noise = noise_pulses(_PULSES, BAND_HZ, rate_hz)
    at_ears = {}
    for ear, channel in ((Ear.LEFT, "FL"), (Ear.RIGHT, "FR")):
        samples = np.zeros((len(noise), len(Layout.BINAURAL.channels)), dtype=np.float32)
        samples[:, Layout.BINAURAL.channels.index(channel)] = noise
        at_ears[ear] = AudioClip(samples, rate_hz, Layout.BINAURAL)
    levelled, _ = set_level(at_ears, len(noise) / rate_hz, level)
    sounds = {ScreenTrial(ear, True): _led_in(clip.scaled_db(-BELOW_SESSION_DB)) for ear, clip in levelled.items()}
    silence = np.zeros_like(sounds[ScreenTrial(Ear.LEFT, True)].samples)
    return sounds | {ScreenTrial(ear, False): AudioClip(silence, rate_hz, Layout.BINAURAL) for ear in Ear}


def _led_in(clip: AudioClip) -> AudioClip:
    lead = np.zeros((round(LEAD_S * clip.rate_hz), clip.samples.shape[1]), dtype=np.float32)
    return AudioClip(np.concatenate([lead, clip.samples]), clip.rate_hz, clip.layout)
