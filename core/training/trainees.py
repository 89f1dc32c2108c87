"""Simulated trainees sit in the patient's place in rehearsals and tests. None of them is a model of patients.

``neglect-left`` misses and misplaces sounds on its left, the less so the more it was trained and the easier the cue;
``tired`` begins like ``ideal`` and gets worse in the course of each session.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.errors import InputError
from core.training.find_plan import PlannedFind

_FIELD_DEG = 90.0


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer of a trainee; ``azimuth_deg`` is None where nothing was heard."""

    azimuth_deg: float | None
    delay_s: float


@dataclass(frozen=True, slots=True)
class Practised:
    """How much a trainee has behind it."""

    sessions: int
    share: float
    """Of the present session, 0 to 1."""


@dataclass(frozen=True)
class Trainee:
    """Somebody, or something, that is trained: the same trial of the same seed gets the same answer."""

    name: str
    find: Callable[[PlannedFind, Practised, np.random.Generator], float | None]
    """The azimuth that is shown; None for nothing heard."""
    taps: Callable[[Practised, np.random.Generator], bool]
    fatigue: Callable[[Practised], int]
    """What it rates in a break, 0 to 10."""
    seed: int = 0

    def answer(self, planned: PlannedFind, practised: Practised) -> Shown:
        """What it answers to a trial."""
        generator = np.random.default_rng((self.seed, practised.sessions, planned.trial_index, planned.seed))
        return Shown(self.find(planned, practised, generator), float(generator.uniform(0.5, 1.5)))

    def taps_at(self, number: int, practised: Practised) -> bool:
        """Whether it taps at a chime in time."""
        return self.taps(practised, np.random.default_rng((self.seed, practised.sessions, number)))


def _exactly(planned: PlannedFind, _practised: Practised, _generator: np.random.Generator) -> float | None:
    return planned.azimuth_deg


def _anywhere(_planned: PlannedFind, _practised: Practised, generator: np.random.Generator) -> float | None:
    return float(generator.uniform(-_FIELD_DEG, _FIELD_DEG))


def _neglecting(planned: PlannedFind, practised: Practised, generator: np.random.Generator) -> float | None:
    untrained = math.exp(-practised.sessions / 6.0)
    if planned.azimuth_deg >= 0.0:
        return planned.azimuth_deg + float(generator.normal(0.0, 4.0))
    helped = {0: 0.15, 1: 0.4, 2: 0.8}.get(planned.difficulty.cue, 1.0)
    if generator.random() < 0.35 * untrained * helped:
        return None
    return planned.azimuth_deg + float(generator.normal(25.0 * untrained * helped, 5.0 + 8.0 * untrained * helped))


def _tiring(planned: PlannedFind, practised: Practised, generator: np.random.Generator) -> float | None:
    if generator.random() < 0.9 * max(practised.share - 0.2, 0.0):
        return None
    return planned.azimuth_deg


def _always(_practised: Practised, _generator: np.random.Generator) -> bool:
    return True


def _as_a_coin_falls(_practised: Practised, generator: np.random.Generator) -> bool:
    return bool(generator.random() < 0.5)


def _never_later(practised: Practised, _generator: np.random.Generator) -> bool:
    return practised.share < 0.3


def _fresh(_practised: Practised) -> int:
    return 2


def _ever_more(practised: Practised) -> int:
    return min(3 + round(practised.share * 8), 10)


_TRAINEES = (
    Trainee("ideal", _exactly, _always, _fresh),
    Trainee("neglect-left", _neglecting, _always, _fresh),
    Trainee("random", _anywhere, _as_a_coin_falls, _fresh),
    Trainee("tired", _tiring, _never_later, _ever_more),
)


def names() -> tuple[str, ...]:
    """Every trainee there is."""
    return tuple(trainee.name for trainee in _TRAINEES)


def trainee(name: str, seed: int = 0) -> Trainee:
    """The trainee of that name. InputError ``training.no-trainee`` lists the names there are."""
    for known in _TRAINEES:
        if known.name == name:
            return Trainee(known.name, known.find, known.taps, known.fatigue, seed)
    raise InputError("training.no-trainee", name=name, known=", ".join(names()))
