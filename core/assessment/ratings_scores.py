"""Ratings of scenes in space and as mono: what the points differ by, scene by scene.

The two versions of a scene make a pair; only pairs of which both were rated are compared. Differences are in points of
a scale from 1 to 7; they are tested by Wilcoxon's signed ranks (1945), exactly for so few. With few scenes hardly any
difference can be told: of six, the two-sided p is at least 0.031.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.assessment import ratings
from core.assessment.bootstrap import FloatArray
from core.assessment.kinds import VERSIONS
from core.assessment.measures import Measure, Note, Proportion, proportion
from core.records.model import Heard, Trial

FEWEST_PAIRS = 6
"""With fewer scenes no difference can be told from chance, however large: of five, two-sided p is at least 0.063."""


@dataclass(frozen=True, slots=True)
class RatedPair:
    """One scene: the points of both its versions by scale, and whether the one in space came first."""

    spatial: Mapping[str, int]
    mono: Mapping[str, int]
    spatial_first: bool


@dataclass(frozen=True, slots=True)
class PairedDifference:
    """Differences within pairs."""

    median: Measure
    p_value: float | None
    """Two-sided, by Wilcoxon's signed ranks; None where nothing differs."""


@dataclass(frozen=True, slots=True)
class ScaleScores:
    """One scale."""

    spatial: float | None
    """Median points."""
    mono: float | None
    difference: PairedDifference
    """Spatial − mono: above 0, in space it was rated as more real, surrounding, exact or clear."""
    order: PairedDifference
    """First − second of the two that were heard one after the other: what hearing a scene again does to its points."""


@dataclass(frozen=True, slots=True)
class RatingsScores:
    """Of all scales."""

    scales: Mapping[str, ScaleScores]
    """By ``ratings.SCALES``."""
    preferred: Mapping[str, Proportion]
    """Among the scenes, by version: how often it had more points on all scales together."""
    alike: Proportion
    """Scenes of which both versions had as many."""


def score_ratings(trials: Sequence[Trial]) -> RatingsScores:
    """Score valid trials with an outcome."""
    pairs = rated_pairs(trials)
    spatial, mono = (
        np.array([[points[scale] for scale in ratings.SCALES] for points in version], dtype=np.float64)
        for version in ([pair.spatial for pair in pairs], [pair.mono for pair in pairs])
    )
    spatial, mono = spatial.reshape(-1, len(ratings.SCALES)), mono.reshape(-1, len(ratings.SCALES))
    begins = np.array([1.0 if pair.spatial_first else -1.0 for pair in pairs])
    more = spatial.sum(axis=1) - mono.sum(axis=1)
    return RatingsScores(
        scales={
            scale: _scale(spatial[:, column], mono[:, column], begins) for column, scale in enumerate(ratings.SCALES)
        },
        preferred={
            "spatial": proportion(int(np.sum(more > 0)), len(pairs)),
            "mono": proportion(int(np.sum(more < 0)), len(pairs)),
        },
        alike=proportion(int(np.sum(more == 0)), len(pairs)),
    )


def rated_pairs(trials: Sequence[Trial]) -> tuple[RatedPair, ...]:
    """The scenes of which both versions were rated, in the order in which they were first heard."""
    rated: dict[str, dict[str, tuple[int, dict[str, int]]]] = {}
    for trial in trials:
        if trial.heard is Heard.YES and trial.response_choice is not None:
            versions = rated.setdefault(trial.planned.stimulus_id, {})
            versions[trial.planned.condition] = trial.planned.trial_index, ratings.read(trial.response_choice)
    whole = [versions for versions in rated.values() if len(versions) == len(VERSIONS)]
    return tuple(RatedPair(pair["spatial"][1], pair["mono"][1], pair["spatial"][0] < pair["mono"][0]) for pair in whole)


def _scale(spatial: FloatArray, mono: FloatArray, begins: FloatArray) -> ScaleScores:
    return ScaleScores(
        spatial=float(np.median(spatial)) if len(spatial) else None,
        mono=float(np.median(mono)) if len(mono) else None,
        difference=paired(spatial - mono),
        order=paired((spatial - mono) * begins),
    )


def paired(differences: FloatArray) -> PairedDifference:
    """Median and test of differences, shape (n,).

    Check: six differences that are all above 0 and no two alike give p = 2 / 2⁶ = 0.031.
    """
    if len(differences) == 0:
        return PairedDifference(Measure.absent(Note.NO_DATA), None)
    median = Measure.bare(float(np.median(differences)), len(differences))
    if not np.any(differences):
        return PairedDifference(median, None)
    return PairedDifference(median, _p_value(tuple(sorted(differences.tolist()))))


@lru_cache(maxsize=4096)
def _p_value(differences: tuple[float, ...]) -> float:
    """Kept, for where differences tie it takes all changes of sign one by one, and whole points often come again."""
    from scipy.stats import wilcoxon

    return float(wilcoxon(differences).pvalue)
