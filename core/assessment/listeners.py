"""Simulated listeners sit in the patient's place in rehearsals and tests; what they answer is marked as simulated.

None of them is a model of patients. ``neglect-left`` shows a pattern that scores and report must bring out: answers
shifted to the right, the more so the farther left the sound, left sounds missed and answered later.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol as Interface

import numpy as np

from core.assessment.answers import Answer
from core.assessment.distance_scores import distance_class
from core.assessment.protocol import Protocol
from core.audio import CLIP_LOUDNESS_LUFS, AudioClip, to_db
from core.errors import InputError
from core.geometry import side_of
from core.records.model import PlannedTrial


@dataclass(frozen=True, slots=True)
class SimulatedAnswer:
    """What a simulated listener answers, ``delay_s`` after the onset of the sound."""

    azimuth_deg: float | None
    distance_m: float | None
    heard: bool
    delay_s: float

    def to_answer(self, protocol: Protocol, listener: str, answered_monotonic_ns: int | None = None) -> Answer:
        """In the terms of the protocol: what it asks for, a choice where it offers choices."""
        entered_by = f"simulated:{listener}"
        if not self.heard:
            return Answer(heard=False, entered_by=entered_by, answered_monotonic_ns=answered_monotonic_ns)
        chooses = protocol.answer.distance == "choices"
        distance_m = self.distance_m if "distance" in protocol.answer.asks else None
        return Answer(
            azimuth_deg=self.azimuth_deg if "azimuth" in protocol.answer.asks else None,
            distance_m=None if chooses else distance_m,
            choice=distance_class(distance_m) if chooses and distance_m is not None else None,
            entered_by=entered_by,
            answered_monotonic_ns=answered_monotonic_ns,
        )


class Listener(Interface):
    """Somebody, or something, that answers trials."""

    def answer(self, planned: PlannedTrial, audio: AudioClip, protocol: Protocol) -> SimulatedAnswer:
        """Answer one trial. The same trial of the same plan gets the same answer."""


def _generator(planned: PlannedTrial, seed: int) -> np.random.Generator:
    return np.random.default_rng((seed, planned.seed, planned.trial_index))


def _within_arc(azimuth_deg: float, protocol: Protocol) -> float:
    return min(max(azimuth_deg, -protocol.answer.arc_deg), protocol.answer.arc_deg)


_NOTHING_HEARD = SimulatedAnswer(None, None, heard=False, delay_s=1.0)


@dataclass(frozen=True)
class IdealListener:
    """Knows the target, and answers it as exactly as the protocol lets it."""

    seed: int = 0

    def answer(self, planned: PlannedTrial, audio: AudioClip, protocol: Protocol) -> SimulatedAnswer:
        """The target itself."""
        del audio
        if planned.target_azimuth_deg is None or planned.target_distance_m is None:
            return _NOTHING_HEARD
        delay_s = float(_generator(planned, self.seed).uniform(0.5, 0.7))
        azimuth_deg = _within_arc(planned.target_azimuth_deg, protocol)
        return SimulatedAnswer(azimuth_deg, planned.target_distance_m, heard=True, delay_s=delay_s)


@dataclass(frozen=True)
class RandomListener:
    """Answers anywhere on the arc and any distance from 0.5 to 8 m, silent trials included."""

    seed: int = 0

    def answer(self, planned: PlannedTrial, audio: AudioClip, protocol: Protocol) -> SimulatedAnswer:
        """Anything."""
        del audio
        generator = _generator(planned, self.seed)
        arc_deg = protocol.answer.arc_deg
        azimuth_deg = float(generator.uniform(-arc_deg, arc_deg))
        distance_m = float(np.exp(generator.uniform(np.log(0.5), np.log(8.0))))
        return SimulatedAnswer(azimuth_deg, distance_m, heard=True, delay_s=float(generator.uniform(0.4, 2.0)))


@dataclass(frozen=True)
class NeglectLeftListener:
    """Answers 20° too far right, growing to 40° at the far left, and later; misses 40 % of the sounds on the left."""

    seed: int = 0

    SHIFT_DEG = 20.0
    FURTHER_SHIFT_DEG = 20.0
    SPREAD_DEG = 12.0
    MISSED_ON_THE_LEFT = 0.4
    DELAY_S = 0.9
    FURTHER_DELAY_S = 0.6

    def answer(self, planned: PlannedTrial, audio: AudioClip, protocol: Protocol) -> SimulatedAnswer:
        """The target as such a listener points at it."""
        del audio
        if planned.target_azimuth_deg is None or planned.target_distance_m is None:
            return _NOTHING_HEARD
        generator = _generator(planned, self.seed)
        target_deg = planned.target_azimuth_deg
        is_left = side_of(target_deg) == "left"
        if is_left and generator.random() < self.MISSED_ON_THE_LEFT:
            return _NOTHING_HEARD
        leftness = min(max(-target_deg / 90.0, 0.0), 1.0)
        shift_deg = self.SHIFT_DEG + self.FURTHER_SHIFT_DEG * leftness
        azimuth_deg = target_deg + shift_deg + float(generator.normal(0.0, self.SPREAD_DEG))
        delay_s = self.DELAY_S + self.FURTHER_DELAY_S * leftness + float(generator.uniform(0.0, 0.3))
        distance_m = 1.3 * planned.target_distance_m**0.54 * float(np.exp(generator.normal(0.0, 0.2)))
        return SimulatedAnswer(_within_arc(azimuth_deg, protocol), distance_m, heard=True, delay_s=delay_s)


@dataclass(frozen=True)
class ModelEarsListener:
    """Hears the rendered sound and nothing else: direction by ``core.acoustics.listener``, distance by level alone.

    It takes every sound for one at the library's loudness at 1 m, 6 dB quieter per doubling of the distance. So a rove,
    a gain and reverberation mislead it: in a room far sounds seem nearer than they are.
    """

    seed: int = 0

    def answer(self, planned: PlannedTrial, audio: AudioClip, protocol: Protocol) -> SimulatedAnswer:
        """What it hears."""
        from core.acoustics.listener import ModelListener

        azimuth_deg = ModelListener().azimuth_of(audio)
        if azimuth_deg is None:
            return _NOTHING_HEARD
        delay_s = float(_generator(planned, self.seed).uniform(0.6, 0.8))
        return SimulatedAnswer(_within_arc(azimuth_deg, protocol), _by_level(audio), heard=True, delay_s=delay_s)


_NEAREST_M, _FARTHEST_M = 0.25, 20.0


def _by_level(audio: AudioClip) -> float:
    """Distance (m) at which a clip of the library would have this level, by the inverse-distance law.

    The level is the RMS of all channels together over the parts of the sound within 20 dB of its loudest 50 ms.
    """
    hop = max(round(0.05 * audio.rate_hz), 1)
    power = np.sum(audio.samples.astype(np.float64) ** 2, axis=1)
    blocks = np.add.reduceat(power, np.arange(0, len(power), hop)) / hop
    level_db = to_db(float(np.sqrt(np.mean(blocks[blocks > 0.01 * np.max(blocks)]))))
    distance_m = 10.0 ** ((CLIP_LOUDNESS_LUFS - level_db) / 20.0)
    return float(min(max(distance_m, _NEAREST_M), _FARTHEST_M))


_LISTENERS: dict[str, Callable[[int], Listener]] = {
    "ideal": IdealListener,
    "model": ModelEarsListener,
    "neglect-left": NeglectLeftListener,
    "random": RandomListener,
}

LISTENER_NAMES = tuple(_LISTENERS)


def listener_named(name: str, seed: int = 0) -> Listener:
    """The simulated listener of that name. InputError ``assessment.no-listener`` lists the names there are."""
    if name not in _LISTENERS:
        raise InputError("assessment.no-listener", name=name, known=", ".join(LISTENER_NAMES))
    return _LISTENERS[name](seed)
