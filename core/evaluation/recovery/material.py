"""What the tests are made of: the built-in scenes, words that nobody needs to hear, and how often each sound comes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core import scene, scene_library
from core.assessment.kinds import conditions_of
from core.assessment.material.gallery import Gallery, gallery_of
from core.assessment.material.gallery_plan import sources_of
from core.assessment.material.kept import Material, needs_scenes, needs_words
from core.assessment.material.recordings import Word, WordList
from core.assessment.plan import plan_session
from core.assessment.protocol import Protocol
from core.records.model import PlannedTrial

SCENE = "kitchen"
"""What the test of a scene is run with."""
WORDS = tuple(f"word {number}" for number in range(1, 21))


@dataclass(frozen=True, slots=True)
class Sound:
    """One that a test may play, alone."""

    azimuth_deg: float
    distance_m: float
    condition: str
    share: float
    """Of the sounds of the test, over all plans."""


def planned(protocol: Protocol, number: int) -> tuple[PlannedTrial, ...]:
    """The plan of a session."""
    heard_in = scene.load(scene_library.built_in_folder() / f"{SCENE}{scene.SUFFIX}") if protocol.needs_scene else None
    return plan_session(protocol, number, heard_in, _material(protocol))


def sounds_of(protocol: Protocol, plan: Sequence[PlannedTrial]) -> tuple[Sound, ...]:
    """Every sound that a test may play.

    Tests of several scenes draw their sounds: each answer is right as often as its mirror image, and each source of an
    answer as often as the others. Of other tests the plan has them all.
    """
    if protocol.stimulus.kind == "sources":
        return _drawn(protocol)
    heard = [trial for trial in plan if not trial.is_practice and not trial.is_catch]
    return tuple(
        Sound(trial.target_azimuth_deg or 0.0, trial.target_distance_m or 0.0, trial.condition, 1.0 / len(heard))
        for trial in heard
    )


def plays_of(protocol: Protocol, sounds: Sequence[Sound]) -> npt.NDArray[np.float64]:
    """How likely each trial of the test plays each of its sounds: (trials, sounds)."""
    if protocol.stimulus.kind != "sources":
        return np.eye(len(sounds))
    conditions, count = conditions_of(protocol.stimulus.kind, protocol.answer.asks), protocol.repetitions

    def any_of(chosen: Sequence[str]) -> list[float]:
        sources = [sum(sound.condition == condition for sound in sounds) for condition in chosen]
        evenly = dict(zip(chosen, (1.0 / each / len(chosen) for each in sources), strict=True))
        return [evenly.get(sound.condition, 0.0) for sound in sounds]

    trials = [any_of([condition]) for condition in conditions for _ in range(count // len(conditions))]
    middle, left_over = len(conditions) // 2, count % len(conditions)
    trials += [any_of(side) for side in (conditions[:middle], conditions[middle + 1 :]) for _ in range(left_over // 2)]
    trials += [any_of([conditions[middle]])] * (left_over % 2)
    return np.array(trials)


def _drawn(protocol: Protocol) -> tuple[Sound, ...]:
    conditions, count = conditions_of(protocol.stimulus.kind, protocol.answer.asks), protocol.repetitions
    middle, left_over = len(conditions) // 2, count % len(conditions)
    found = []
    for place, condition in enumerate(conditions):
        extra = left_over % 2 if place == middle else (left_over // 2) / middle
        sources = sources_of(protocol, _gallery(), condition)
        share = (count // len(conditions) + extra) / count / len(sources)
        found += [
            Sound(trial.target_azimuth_deg or 0.0, trial.target_distance_m or 0.0, condition, share)
            for trial in sources
        ]
    return tuple(found)


def _material(protocol: Protocol) -> Material | None:
    if needs_words(protocol):
        return WordList(Path("words"), tuple(Word(text, Path(text), "") for text in WORDS))
    return _gallery() if needs_scenes(protocol) else None


@lru_cache(maxsize=1)
def _gallery() -> Gallery:
    return gallery_of(entry.path for entry in scene_library.built_in())
