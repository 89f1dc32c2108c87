"""Where about a source of a scene was heard: five zones from left to right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.assessment import bootstrap
from core.assessment.bootstrap import RESAMPLES
from core.assessment.distance_scores import quadratic_kappa
from core.assessment.kinds import ZONES
from core.assessment.material.zones import side_of_zone
from core.assessment.measures import Measure, Proportion, proportion
from core.assessment.statistics.agreement import AgainstChance, against_chance
from core.records.model import Heard, Trial


@dataclass(frozen=True, slots=True)
class ZoneScores:
    """Of answers in zones."""

    right: AgainstChance
    """The right zone, among all sounds: what was not heard or not answered is not right. Guessing gets one in five."""
    kappa: Measure
    """Agreement with quadratic weights (Cohen 1968): 1 where all agree, 0 as by chance. Of what was answered."""
    shift: Measure
    """Mean of how many zones farther right than it was a sound was heard; below 0 farther left."""
    other_side: Mapping[str, Proportion]
    """By the side of the sound: heard on the other one, among sounds of that side that were answered."""
    counts: tuple[tuple[int, ...], ...]
    """A row for each zone of sounds, a column for each zone of answers."""


def score_zones(trials: Sequence[Trial], seed: int, resamples: int = RESAMPLES) -> ZoneScores:
    """Score valid trials with an outcome."""
    pairs = [
        (trial.planned.condition, trial.response_choice)
        for trial in trials
        if trial.heard is Heard.YES and trial.response_choice in ZONES
    ]
    true = np.array([ZONES.index(zone) for zone, _ in pairs], dtype=np.float64)
    said = np.array([ZONES.index(answer or "") for _, answer in pairs], dtype=np.float64)
    counts = np.zeros((len(ZONES), len(ZONES)))
    np.add.at(counts, (true.astype(int), said.astype(int)), 1)
    steps = said - true
    missed = [trial.planned.condition for trial in trials if trial.heard is not Heard.YES]
    unanswered = np.array([ZONES.index(zone) for zone in missed], dtype=np.float64)
    weights = bootstrap.weights_where_enough(true, seed, resamples, said, unanswered)
    return ZoneScores(
        right=against_chance(int(np.sum(steps == 0)), len(trials), 1.0 / len(ZONES)),
        kappa=quadratic_kappa(counts),
        shift=bootstrap.student(lambda each: each @ steps / each.sum(axis=-1), weights),
        other_side={side: _crossed(pairs, side, other) for side, other in (("left", "right"), ("right", "left"))},
        counts=tuple(tuple(int(count) for count in row) for row in counts),
    )


def _crossed(pairs: Sequence[tuple[str, str | None]], side: str, other: str) -> Proportion:
    answers = [side_of_zone(answer or "") for zone, answer in pairs if side_of_zone(zone) == side]
    return proportion(answers.count(other), len(answers))
