"""Simulated listeners sit in the patient's place in rehearsals and tests; what they answer is marked as simulated.

None of them is a model of patients. ``neglect-left`` shows a pattern that scores and report must bring out: answers
shifted to the right, the more so the farther left the sound; left sounds missed and answered later, and far more often
where one sounds on the right at the same time (extinction); movements toward the left told worse. Of two words it says
the right one, the more so where each ear has its own. ``tired`` is exact at first and lapses more and more.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.assessment.material.zones import zone_of
from core.assessment.model_ears import ModelEarsListener
from core.assessment.protocol import Protocol
from core.assessment.simulated_answer import (
    NOTHING_HEARD,
    Listener,
    SimulatedAnswer,
    chosen,
    generator_for,
    within_arc,
)
from core.assessment.simulated_choices import any_choice, neglecting_choice, surest_choice
from core.assessment.tasks import CHOICES, MATCH, MOVEMENT, RATINGS, SIDE, SIDES, WORDS, ZONE, choice_task
from core.audio import AudioClip
from core.errors import InputError
from core.geometry import side_of
from core.records.model import PlannedTrial


@dataclass(frozen=True)
class IdealListener:
    """Knows the target, and answers it as exactly as the protocol lets it."""

    seed: int = 0

    def answer(self, planned: PlannedTrial, audio: AudioClip, protocol: Protocol) -> SimulatedAnswer:
        """The target itself. Straight ahead has no side: then as a coin falls."""
        del audio
        generator, task = generator_for(planned, self.seed), choice_task(protocol)
        delay_s = float(generator.uniform(0.5, 0.7))
        if planned.is_catch:
            return NOTHING_HEARD
        if task is not None:
            return chosen(surest_choice(planned, task, generator), delay_s)
        if planned.target_azimuth_deg is None or planned.target_distance_m is None:
            return NOTHING_HEARD
        azimuth_deg = within_arc(planned.target_azimuth_deg, protocol)
        return SimulatedAnswer(azimuth_deg, planned.target_distance_m, heard=True, delay_s=delay_s)


@dataclass(frozen=True)
class RandomListener:
    """Answers anywhere on the arc, any distance from 0.5 to 8 m, any of the choices; silent trials included."""

    seed: int = 0

    def answer(self, planned: PlannedTrial, audio: AudioClip, protocol: Protocol) -> SimulatedAnswer:
        """Anything."""
        del audio
        generator, task = generator_for(planned, self.seed), choice_task(protocol)
        arc_deg = protocol.answer.arc_deg
        azimuth_deg = float(generator.uniform(-arc_deg, arc_deg))
        distance_m = float(np.exp(generator.uniform(np.log(0.5), np.log(8.0))))
        delay_s = float(generator.uniform(0.4, 2.0))
        if task is not None:
            return chosen(any_choice(task, generator), delay_s)
        return SimulatedAnswer(azimuth_deg, distance_m, heard=True, delay_s=delay_s)


@dataclass(frozen=True)
class NeglectLeftListener:
    """Answers 20° too far right, growing to 40° at the far left, and later; misses 40 % of the sounds on the left.

    So its midline lies about 26° left of straight ahead. Of a pair it misses the left sound in 5 % of the trials where
    that sounds alone, and in 70 % where the right one sounds too.
    """

    seed: int = 0

    SHIFT_DEG = 20.0
    FURTHER_SHIFT_DEG = 20.0
    SPREAD_DEG = 12.0
    MISSED_ON_THE_LEFT = 0.4
    MISSED_ALONE = 0.05
    MISSED_BESIDE_ANOTHER = 0.7
    LEAST_ARC_DEG = {"toward-left": 60.0, "toward-right": 25.0}  # noqa: RUF012 - a constant, as the others
    """Arcs whose direction it tells in 84 % of the trials."""
    DELAY_S = 0.9
    FURTHER_DELAY_S = 0.6

    def answer(self, planned: PlannedTrial, audio: AudioClip, protocol: Protocol) -> SimulatedAnswer:
        """The target as such a listener points at it, or chooses."""
        del audio
        if planned.is_catch:
            return NOTHING_HEARD
        generator, task = generator_for(planned, self.seed), choice_task(protocol)
        if task is not None:
            return self._choice(planned, task, generator)
        if planned.target_azimuth_deg is None or planned.target_distance_m is None:
            return NOTHING_HEARD
        target_deg = planned.target_azimuth_deg
        is_left = side_of(target_deg) == "left"
        if is_left and generator.random() < self.MISSED_ON_THE_LEFT:
            return NOTHING_HEARD
        azimuth_deg = self._seems_at(target_deg, generator)
        delay_s = self._delay_s(target_deg, generator)
        distance_m = 1.3 * planned.target_distance_m**0.54 * float(np.exp(generator.normal(0.0, 0.2)))
        return SimulatedAnswer(within_arc(azimuth_deg, protocol), distance_m, heard=True, delay_s=delay_s)

    def _choice(self, planned: PlannedTrial, task: str, generator: np.random.Generator) -> SimulatedAnswer:
        target_deg = planned.target_azimuth_deg or 0.0
        if task == SIDE:
            side = "right" if self._seems_at(target_deg, generator) > 0 else "left"
            return chosen(side, self._delay_s(target_deg, generator))
        delay_s = self._delay_s(target_deg, generator)
        if task == SIDES:
            missed = self.MISSED_BESIDE_ANOTHER if planned.condition == "both" else self.MISSED_ALONE
            if planned.condition == "right" or generator.random() >= missed:
                return chosen(planned.condition, delay_s)
            return chosen("right", delay_s) if planned.condition == "both" else NOTHING_HEARD
        if task == ZONE:
            return chosen(zone_of(self._seems_at(target_deg, generator)), delay_s)
        if task != MOVEMENT:
            return chosen(neglecting_choice(planned, task, generator), delay_s)
        toward_left, toward_right = CHOICES[MOVEMENT]
        other = toward_right if planned.condition == toward_left else toward_left
        surely = (planned.level or 0.0) / self.LEAST_ARC_DEG[planned.condition]
        is_right = generator.random() < 0.5 * (1.0 + math.erf(surely / math.sqrt(2.0)))
        return chosen(planned.condition if is_right else other, delay_s)

    def _seems_at(self, target_deg: float, generator: np.random.Generator) -> float:
        shift_deg = self.SHIFT_DEG + self.FURTHER_SHIFT_DEG * _leftness(target_deg)
        return target_deg + shift_deg + float(generator.normal(0.0, self.SPREAD_DEG))

    def _delay_s(self, target_deg: float, generator: np.random.Generator) -> float:
        return self.DELAY_S + self.FURTHER_DELAY_S * _leftness(target_deg) + float(generator.uniform(0.0, 0.3))


def _leftness(target_deg: float) -> float:
    return min(max(-target_deg / 90.0, 0.0), 1.0)


@dataclass(frozen=True)
class TiredListener:
    """Answers as the ideal one, but lapses the more often the longer the session goes on: then anything, or nothing."""

    seed: int = 0

    MOST_LAPSES = 0.5
    MOST_FROM_TRIAL = 40
    """Trials until it lapses as often as that."""
    SILENT_LAPSES = 0.3

    def answer(self, planned: PlannedTrial, audio: AudioClip, protocol: Protocol) -> SimulatedAnswer:
        """The target, or what a lapse makes of it."""
        lapses = self.MOST_LAPSES * min(planned.trial_index / self.MOST_FROM_TRIAL, 1.0)
        generator = generator_for(planned, self.seed + _OF_LAPSES)
        if planned.is_catch or generator.random() >= lapses:
            return IdealListener(self.seed).answer(planned, audio, protocol)
        if generator.random() < self.SILENT_LAPSES:
            return NOTHING_HEARD
        return RandomListener(self.seed).answer(planned, audio, protocol)


_OF_LAPSES = 7919
"""Lapses are drawn apart from answers, so that which trials lapse does not tell what is answered."""

_LISTENERS: dict[str, Callable[[int], Listener]] = {
    "ideal": IdealListener,
    "model": ModelEarsListener,
    "neglect-left": NeglectLeftListener,
    "random": RandomListener,
    "tired": TiredListener,
}

LISTENER_NAMES = tuple(_LISTENERS)
_BEYOND = {"model": (SIDES, MOVEMENT, WORDS, MATCH, RATINGS)}
"""The tasks that a listener cannot do."""


def listener_named(name: str, seed: int = 0, protocol: Protocol | None = None) -> Listener:
    """The simulated listener of that name.

    Parameters
    ----------
    protocol : what it is to answer, where that is known.

    Raises
    ------
    InputError
        ``assessment.no-listener`` lists the names there are; ``assessment.listener-cannot``: the task is beyond it.
    """
    if name not in _LISTENERS:
        raise InputError("assessment.no-listener", name=name, known=", ".join(LISTENER_NAMES))
    if protocol is not None and choice_task(protocol) in _BEYOND.get(name, ()):
        others = ", ".join(other for other in LISTENER_NAMES if other != name)
        raise InputError("assessment.listener-cannot", name=name, protocol=protocol.id, others=others)
    return _LISTENERS[name](seed)
