"""What the scores say of one session: every measure by its name, and what they flag."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.assessment.direction_scores import DirectionScores, score_directions
from core.assessment.distance_scores import score_distances
from core.assessment.extinction_scores import SIDES, score_extinction
from core.assessment.measures import Measure, Scope, proportion
from core.assessment.midline_scores import score_midline
from core.assessment.motion_scores import score_motion
from core.assessment.protocol import Protocol
from core.assessment.statistics.clusters import heaps_of
from core.assessment.statistics.front_back import front_back_confusions
from core.assessment.tasks import COLUMN, MATCH, MOVEMENT, RATINGS, SIDE, WORDS, ZONE, task_in
from core.assessment.tasks import SIDES as ASKS_SIDES
from core.assessment.understanding import practice_outcome
from core.evaluation.recovery import choice_estimates
from core.geometry import side_of
from core.records.model import Heard, Trial

BEHIND_FROM_DEG = 105.0
"""Only an arc of answers that reaches farther lets an answer lie behind."""


@dataclass(frozen=True, slots=True)
class Estimates:
    """Of one session."""

    measures: Mapping[str, Measure]
    flags: Mapping[str, bool]


def estimates_of(protocol: Protocol, trials: Sequence[Trial], seed: int, resamples: int, mode: str = "") -> Estimates:
    """Score the trials of one session.

    Parameters
    ----------
    resamples : of every interval that is made by resampling.
    mode : how it was answered, as for ``sessions.run_through``.
    """
    test = [trial for trial in trials if not trial.planned.is_practice]
    sounds = [trial for trial in test if not trial.planned.is_catch]
    heard = [trial for trial in sounds if trial.heard is Heard.YES]
    task = task_in(protocol, mode)
    if task == ASKS_SIDES:
        measures, flags = _extinction(test)
    elif task == SIDE:
        measures, flags = _midline(protocol, heard)
    elif task == MOVEMENT:
        measures, flags = _motion(protocol, heard)
    elif task == WORDS:
        measures, flags = choice_estimates.words_estimates(sounds, seed, resamples)
    elif task == ZONE:
        measures, flags = choice_estimates.zone_estimates(sounds, seed, resamples)
    elif task == MATCH:
        measures, flags = choice_estimates.match_estimates(sounds)
    elif task == RATINGS:
        measures, flags = choice_estimates.rating_estimates(sounds)
    elif task == COLUMN:
        measures, flags = choice_estimates.column_estimates(sounds)
        measures |= _omissions(sounds)
    else:
        measures, flags = _placed(protocol, sounds, heard, seed, resamples)
    if protocol.practice.needed is not None:
        flags["practice missed"] = not practice_outcome(trials, protocol).passed
    return Estimates(measures, flags)


def _placed(
    protocol: Protocol, sounds: Sequence[Trial], heard: Sequence[Trial], seed: int, resamples: int
) -> tuple[dict[str, Measure], dict[str, bool]]:
    measures: dict[str, Measure] = {}
    flags: dict[str, bool] = {}
    if "azimuth" in protocol.answer.asks:
        pairs = [
            (trial.planned.target_azimuth_deg, trial.response_azimuth_deg)
            for trial in heard
            if trial.planned.target_azimuth_deg is not None and trial.response_azimuth_deg is not None
        ]
        if pairs:
            targets, answers = zip(*pairs, strict=True)
            missed = [trial.planned.target_azimuth_deg or 0.0 for trial in sounds if trial.heard is not Heard.YES]
            scores = score_directions(targets, answers, targets, seed, 0, resamples, missed)
            measures |= _directions(scores)
            if protocol.answer.arc_deg > BEHIND_FROM_DEG:
                measures["front-back confusions"] = front_back_confusions(targets, answers).measure
            heaps = heaps_of(answers, targets)
            flags["heaps"] = heaps is not None and heaps.count > 1
        measures |= _omissions(sounds)
    if "distance" in protocol.answer.asks:
        measures |= _distances(sounds, heard, seed, resamples)
    return measures, flags


def _directions(scores: DirectionScores) -> dict[str, Measure]:
    everything = scores.by_scope[Scope.ALL]
    return {
        "constant error": everything.constant_deg,
        "constant error, left": scores.by_scope[Scope.LEFT].constant_deg,
        "constant error, right": scores.by_scope[Scope.RIGHT].constant_deg,
        "absolute error": everything.absolute_deg,
        "RMS error": everything.rms_deg,
        "variable error": everything.variable_deg,
        "gain": scores.gain,
        "intercept": scores.intercept_deg,
        "robust gain": scores.robust_gain,
        "side confusions": scores.side_confusions[Scope.ALL].measure,
        "within 15°": everything.within_15.measure,
    }


def _omissions(sounds: Sequence[Trial]) -> dict[str, Measure]:
    missed = {
        side: [
            trial.heard is not Heard.YES for trial in sounds if side_of(trial.planned.target_azimuth_deg or 0.0) == side
        ]
        for side in ("left", "right")
    }
    return {f"omissions, {side}": proportion(sum(each), len(each)).measure for side, each in missed.items()}


def _distances(sounds: Sequence[Trial], heard: Sequence[Trial], seed: int, resamples: int) -> dict[str, Measure]:
    pairs = [
        (trial.planned.target_distance_m, trial.response_distance_m or trial.response_choice)
        for trial in heard
        if trial.planned.target_distance_m is not None
    ]
    answered = [(target, said) for target, said in pairs if said is not None]
    if not answered:
        return {}
    targets, answers = zip(*answered, strict=True)
    missed = [trial.planned.target_distance_m or 0.0 for trial in sounds if trial.heard is not Heard.YES]
    scores = score_distances(targets, answers, targets, seed, resamples, missed)
    if scores.ratios is None:
        return {"kappa": scores.choices.kappa, "right class": scores.choices.right.correct.measure}
    return {
        "log-ratio": scores.ratios.bias_log,
        "absolute log-ratio": scores.ratios.absolute_log,
        "SD of log-ratios": scores.ratios.sd_log,
        "ratio": scores.ratios.ratio,
        "exponent": scores.ratios.exponent,
        "factor": scores.ratios.factor,
        "kappa": scores.choices.kappa,
    }


def _midline(protocol: Protocol, heard: Sequence[Trial]) -> tuple[dict[str, Measure], dict[str, bool]]:
    scores = score_midline(protocol, heard)
    measures = {"midline (PSE)": scores.fit.pse, "JND": scores.fit.jnd}
    flags = {"not converged": not scores.fit.converged}
    if scores.traces:
        measures["midline by staircases"] = scores.staircase_deg
        flags["staircase not settled"] = scores.staircase_deg.value is None
    return measures, flags


def _motion(protocol: Protocol, heard: Sequence[Trial]) -> tuple[dict[str, Measure], dict[str, bool]]:
    scores = score_motion(protocol, heard)
    measures = {f"threshold, {way}": threshold for way, threshold in scores.threshold_deg.items()}
    measures["left − right"] = scores.left_minus_right_deg
    return measures, {"staircase not settled": scores.left_minus_right_deg.value is None}


def _extinction(test: Sequence[Trial]) -> tuple[dict[str, Measure], dict[str, bool]]:
    scores = score_extinction(test)
    measures: dict[str, Measure] = {}
    flags = {"uneven misses": scores.missed_beside.p_value is not None and scores.missed_beside.p_value < 0.05}
    for side in SIDES:
        reports = scores.sides[side]
        measures[f"alone, {side}"] = reports.alone.measure
        measures[f"beside, {side}"] = reports.beside.measure
        measures[f"extinction, {side}"] = reports.extinction
        measures[f"false reports, {side}"] = reports.false_reports.measure
        if reports.sensitivity is not None:
            n = reports.alone.n + reports.beside.n + reports.false_reports.n
            measures[f"d′, {side}"] = Measure.bare(reports.sensitivity.d_prime, n)
            measures[f"criterion, {side}"] = Measure.bare(reports.sensitivity.criterion, n)
        flags[f"extinction above 0, {side}"] = reports.extinction.ci_low is not None and reports.extinction.ci_low > 0
    return measures, flags
