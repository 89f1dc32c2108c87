"""What the scores say of words, zones, pictures, ratings, and of sides in a column: every measure by its name."""

from collections.abc import Sequence

from core.assessment import ratings
from core.assessment.column_scores import score_column
from core.assessment.kinds import PLACES
from core.assessment.matching_scores import score_matching
from core.assessment.measures import Measure, Note, Scope
from core.assessment.ratings_scores import score_ratings
from core.assessment.words_scores import score_words
from core.assessment.zone_scores import score_zones
from core.records.model import Heard, Trial

Estimated = tuple[dict[str, Measure], dict[str, bool]]
"""Measures and flags."""
SCALE = ratings.SCALES[0]
"""Simulated patients answer all scales alike: the first stands for all."""
_CLEARLY = 0.05


def words_estimates(sounds: Sequence[Trial], seed: int, resamples: int) -> Estimated:
    """Of two words at once."""
    scores = score_words(sounds, seed, resamples)
    measures: dict[str, Measure] = {}
    for condition, reports in scores.conditions.items():
        measures[f"left, {condition}"] = reports.left.measure
        measures[f"right, {condition}"] = reports.right.measure
        measures[f"both, {condition}"] = reports.both.measure
        measures[f"laterality, {condition}"] = reports.laterality
    measures["dichotic − diotic"] = scores.dichotic_minus_diotic
    return measures, {}


def zone_estimates(sounds: Sequence[Trial], seed: int, resamples: int) -> Estimated:
    """Of zones."""
    scores = score_zones(sounds, seed, resamples)
    measures = {"right zone": scores.right.correct.measure, "kappa": scores.kappa, "shift": scores.shift}
    for side, crossed in scores.other_side.items():
        measures[f"other side, {side}"] = crossed.measure
    return measures, {"no better than guessing": not _beats_chance(scores.right.p_value)}


def match_estimates(sounds: Sequence[Trial]) -> Estimated:
    """Of pictures."""
    scores = score_matching(sounds)
    measures = {"right picture": scores.right.correct.measure}
    measures |= {f"right, {place}": scores.right_at[place].measure for place in PLACES}
    measures |= {f"chosen, {place}": scores.chosen[place].measure for place in PLACES}
    return measures, {"no better than guessing": not _beats_chance(scores.right.p_value)}


def rating_estimates(sounds: Sequence[Trial]) -> Estimated:
    """Of ratings."""
    scores = score_ratings([trial for trial in sounds if trial.heard is Heard.YES])
    scale = scores.scales[SCALE]
    measures = {
        "points in space": _bare(scale.spatial, scale.difference.median.n),
        "points as mono": _bare(scale.mono, scale.difference.median.n),
        "space − mono": scale.difference.median,
        "first − second": scale.order.median,
        "preferred in space": scores.preferred["spatial"].measure,
        "preferred as mono": scores.preferred["mono"].measure,
        "alike": scores.alike.measure,
    }
    p_value = scale.difference.p_value
    return measures, {"rated apart": p_value is not None and p_value < _CLEARLY}


def column_estimates(sounds: Sequence[Trial]) -> Estimated:
    """Of directions answered in a column; what was missed is the same as on an arc."""
    scores = score_column([trial for trial in sounds if trial.heard is Heard.YES])
    if scores is None:
        return {}, {}
    measures: dict[str, Measure] = {}
    for scope, right in scores.right_side.items():
        measures[_of("right side", scope)] = right.correct.measure
    for scope, confused in scores.side_confusions.items():
        measures[_of("side confusions", scope)] = confused.measure
    p_value = scores.farther.p_value
    return measures, {"farther to one side": p_value is not None and p_value < _CLEARLY}


def _of(name: str, scope: Scope) -> str:
    return name if scope is Scope.ALL else f"{name}, {scope.value}"


def _bare(value: float | None, n: int) -> Measure:
    return Measure.absent(Note.NO_DATA) if value is None else Measure.bare(value, n)


def _beats_chance(p_value: float | None) -> bool:
    return p_value is not None and p_value < _CLEARLY
