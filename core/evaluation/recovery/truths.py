"""What the measures of each kind of test should come to, from a patient's parameters: nothing is drawn."""

import math
from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from core.assessment.protocol import Protocol
from core.assessment.statistics.psychometric import JND_FACTOR
from core.assessment.tasks import COLUMN, MATCH, MOVEMENT, RATINGS, SIDE, SIDES, WORDS, ZONE, task_in
from core.evaluation.recovery.choice_truths import column_truths, kappa_of, match_truths, words_truths, zone_truths
from core.evaluation.recovery.material import Sound, plays_of, sounds_of
from core.evaluation.recovery.patients import FARTHEST_M, NEAREST_M, USUAL_M, Patient
from core.evaluation.recovery.populations import Population, direction_truths, own_values
from core.evaluation.recovery.rating_truths import rating_truths
from core.evaluation.recovery.shares import Apart, Share, Truth, of_trials, value_of
from core.geometry import side_of
from core.records.model import PlannedTrial

FloatArray = npt.NDArray[np.float64]

_MIDDLE_FROM_M, _FAR_FROM_M = 2.0, 4.0


def truths_of(protocol: Protocol, plan: Sequence[PlannedTrial], patient: Patient, mode: str = "") -> dict[str, Truth]:
    """By the name of a measure what its estimates should be on average; without those that have no truth.

    Parameters
    ----------
    mode : how it is answered, as for ``sessions.run_through``.
    """
    test = [trial for trial in plan if not trial.is_practice]
    indices = [trial.trial_index for trial in test]
    sounds = sounds_of(protocol, plan)
    by_task: dict[str | None, Callable[[], Mapping[str, Truth]]] = {
        None: lambda: _placed(protocol, plan, patient, sounds, indices),
        SIDE: lambda: _midline(patient),
        MOVEMENT: lambda: _motion(patient),
        SIDES: lambda: _extinction(patient, test),
        WORDS: lambda: words_truths(patient, indices),
        ZONE: lambda: zone_truths(patient, sounds, plays_of(protocol, sounds), indices),
        MATCH: lambda: match_truths(patient, indices),
        RATINGS: lambda: rating_truths(patient, protocol.repetitions, indices),
        COLUMN: lambda: column_truths(protocol, patient, sounds, indices),
    }
    found = by_task[task_in(protocol, mode)]()
    return {name: truth for name, truth in found.items() if math.isfinite(value_of(truth))}


def _placed(
    protocol: Protocol,
    plan: Sequence[PlannedTrial],
    patient: Patient,
    sounds: Sequence[Sound],
    indices: Sequence[int],
) -> Mapping[str, Truth]:
    found: dict[str, Truth] = {}
    if "azimuth" in protocol.answer.asks:
        found |= direction_truths(population_of(protocol, plan, patient))
    if "distance" in protocol.answer.asks:
        found |= _distance(patient, sounds, plays_of(protocol, sounds), indices)
    return found


def own_values_of(protocol: Protocol, plan: Sequence[PlannedTrial], patient: Patient) -> dict[str, float]:
    """The patient's own parameters in a test of direction; nothing in another."""
    if "azimuth" not in protocol.answer.asks:
        return {}
    return own_values(patient, population_of(protocol, plan, patient))


def population_of(protocol: Protocol, plan: Sequence[PlannedTrial], patient: Patient) -> Population:
    """A patient's answers to the targets of a test of direction."""
    test = [trial for trial in plan if not trial.is_practice]
    places = {trial.target_azimuth_deg for trial in test if trial.target_azimuth_deg is not None}
    return Population.of(protocol, patient, sorted(places), [trial.trial_index for trial in test])


def _midline(patient: Patient) -> dict[str, float]:
    """Straight ahead is heard where gain · level + bias is 0."""
    if patient.always_same or patient.lapses == 1.0:
        return {}
    found = {"midline (PSE)": -patient.bias_deg / patient.gain}
    found["midline by staircases"] = found["midline (PSE)"]
    if not patient.only_thirds and not patient.tires_deg:
        found["JND"] = JND_FACTOR * patient.spread_deg / patient.gain
    return found


def _motion(patient: Patient) -> dict[str, float]:
    """The arc whose direction is told in √½ of the trials, where two right answers in a row are as likely as not."""
    from scipy.special import ndtri

    if patient.always_same or patient.lapses == 1.0 or patient.tires_deg:
        return {}
    surely = (math.sqrt(0.5) - patient.lapses / 2.0) / (1.0 - patient.lapses)
    left, right = (float(ndtri(surely)) * arc for arc in (patient.arc_left_deg, patient.arc_right_deg))
    return {"threshold, toward-left": left, "threshold, toward-right": right, "left − right": left - right}


def _extinction(patient: Patient, test: Sequence[PlannedTrial]) -> dict[str, Truth]:
    from scipy.special import ndtri

    found: dict[str, Truth] = {}
    taken = {"left": patient.extinguishes_left, "right": patient.extinguishes_right}
    conditions = [trial.condition for trial in test if not trial.is_catch]
    silent = sum(trial.is_catch for trial in test)
    for side, other in (("left", "right"), ("right", "left")):
        heard = float(np.mean([1.0 - patient.omits_at(side, trial.trial_index) for trial in test]))
        chance = {
            "alone": heard,
            "beside": heard * (1.0 - taken[side]),
            "elsewhere": 0.0,
        }
        if patient.always_same:
            chance = dict.fromkeys(chance, 1.0)
        said = {name: (1.0 - patient.lapses) * share + patient.lapses / 2.0 for name, share in chance.items()}
        alone, beside, elsewhere = (conditions.count(condition) for condition in (side, "both", other))
        in_silence = patient.false_reports * 2.0 / 3.0
        without = np.array([said["elsewhere"]] * elsewhere + [in_silence] * silent)
        false = float(without.mean())
        hits = (alone * said["alone"] + beside * said["beside"]) / (alone + beside)
        of_alone, of_beside = Share.alike(alone, said["alone"]), Share.alike(beside, said["beside"])
        found |= {
            f"alone, {side}": of_alone,
            f"beside, {side}": of_beside,
            f"extinction, {side}": Apart(of_alone, of_beside),
            f"false reports, {side}": Share(np.ones(len(without)), without),
        }
        if 0.0 < false < 1.0 and 0.0 < hits < 1.0:
            found[f"d′, {side}"] = float(ndtri(hits) - ndtri(false))
            found[f"criterion, {side}"] = -float(ndtri(hits) + ndtri(false)) / 2.0
    return found


def _distance(patient: Patient, sounds: Sequence[Sound], plays: FloatArray, indices: Sequence[int]) -> dict[str, Truth]:
    """Of answers in metres; of choices only the classes are asked for."""
    true = np.log([sound.distance_m for sound in sounds])
    heard = np.array(
        [np.mean([1.0 - patient.omits_at(side_of(sound.azimuth_deg), at) for at in indices]) for sound in sounds]
    )
    weights = heard * [sound.share for sound in sounds]
    weights /= weights.sum()
    parts = [_said(patient, float(each)) for each in true]
    said_mean, said_square, sizes, classes = (np.array(part) for part in zip(*parts, strict=True))
    mean_true, mean_said = float(weights @ true), float(weights @ said_mean)
    bias = mean_said - mean_true
    exponent = float(weights @ ((true - mean_true) * said_mean) / (weights @ (true - mean_true) ** 2))
    square = float(weights @ (said_square - 2.0 * said_mean * true + true**2))
    return {
        "log-ratio": bias,
        "absolute log-ratio": float(weights @ sizes),
        "SD of log-ratios": math.sqrt(max(0.0, square - bias**2)),
        "ratio": math.exp(bias),
        "exponent": exponent,
        "factor": math.exp(mean_said - exponent * mean_true),
        **_classes(true, weights, classes, heard, plays),
    }


def _said(patient: Patient, true: float) -> tuple[float, float, float, FloatArray]:
    """Of the logarithm of the answers to one distance: mean, mean square, mean size of the error, and classes (3,)."""
    from scipy.special import ndtr

    if patient.always_same:
        usual = math.log(USUAL_M)
        return usual, usual**2, abs(usual - true), np.array([0.0, 1.0, 0.0])
    middle, spread = math.log(patient.factor) + patient.exponent * true, patient.spread_log
    off = middle - true
    size = spread * math.sqrt(2.0 / math.pi) * math.exp(-((off / spread) ** 2) / 2.0)
    size += off * (1.0 - 2.0 * float(ndtr(-off / spread)))
    edges = np.log([_MIDDLE_FROM_M, _FAR_FROM_M])
    below = ndtr((edges - middle) / spread)
    low, high = math.log(NEAREST_M), math.log(FARTHEST_M)
    even_below = (edges - low) / (high - low)
    even_size = ((true - low) ** 2 + (high - true) ** 2) / (2.0 * (high - low))
    if not low <= true <= high:
        even_size = abs(true - (low + high) / 2.0)
    even_square = (high**3 - low**3) / (3.0 * (high - low))
    lapses = patient.lapses

    def mixed(surely: float, at_random: float) -> float:
        return (1.0 - lapses) * surely + lapses * at_random

    reached = (1.0 - lapses) * below + lapses * even_below
    classes = np.diff(np.concatenate([[0.0], reached, [1.0]]))
    return (
        mixed(middle, (low + high) / 2.0),
        mixed(middle**2 + spread**2, even_square),
        mixed(size, even_size),
        classes,
    )


def _classes(
    true: FloatArray, weights: FloatArray, said: FloatArray, heard: FloatArray, plays: FloatArray
) -> dict[str, Truth]:
    """Of near, middle and far: ``said`` is how the answers to each sound fall, (sounds, 3)."""
    rows = np.searchsorted(np.log([_MIDDLE_FROM_M, _FAR_FROM_M]), true, side="right")
    table = np.zeros((3, 3))
    np.add.at(table, rows, weights[:, np.newaxis] * said)
    return {"kappa": kappa_of(table), "right class": of_trials(plays, heard, said[np.arange(len(rows)), rows])}
