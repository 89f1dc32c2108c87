"""What choices should come to, from a patient's parameters: words, zones, pictures, and sides in a column."""

import math
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from core.assessment.direction_scores import SIDE_CONFUSION_FROM_DEG
from core.assessment.kinds import PLACES, WORDS_HEARD, ZONES
from core.assessment.material.zones import CENTRE_DEG, SIDE_DEG, side_of_zone
from core.assessment.protocol import Protocol
from core.assessment.tasks import SIDES_AND_AHEAD
from core.evaluation.recovery.material import Sound
from core.evaluation.recovery.patients import Patient
from core.evaluation.recovery.populations import percepts, wrapped
from core.evaluation.recovery.shares import Share, Truth, of_trials
from core.geometry import side_of

FloatArray = npt.NDArray[np.float64]


def words_truths(patient: Patient, indices: Sequence[int]) -> dict[str, Truth]:
    """Of two words at once, at trials ``indices``: each is of either condition as often."""
    found: dict[str, Truth] = {}
    laterality = []
    for condition in WORDS_HEARD:
        share = patient.diotic_share if condition == "diotic" else 1.0
        left, right = (
            np.array([(1.0 - patient.omits_at(side, index)) * (1.0 - share * taken) for index in indices])
            for side, taken in (("left", patient.extinguishes_left), ("right", patient.extinguishes_right))
        )
        if patient.always_same:
            left, right = np.ones(len(indices)), np.ones(len(indices))
        said = {
            "left": _lapsing(patient, float(left.mean()), 0.5),
            "right": _lapsing(patient, float(right.mean()), 0.5),
            "both": _lapsing(patient, float((left * right).mean()), 0.25),
        }
        pairs = len(indices) // len(WORDS_HEARD)
        found |= {f"{which}, {condition}": Share.alike(pairs, value) for which, value in said.items()}
        laterality.append(100.0 * (said["right"] - said["left"]) / (said["right"] + said["left"]))
        found[f"laterality, {condition}"] = laterality[-1]
    dichotic, diotic = laterality
    return found | {"dichotic − diotic": dichotic - diotic}


def zone_truths(
    patient: Patient, sounds: Sequence[Sound], plays: FloatArray, indices: Sequence[int]
) -> dict[str, Truth]:
    """Of zones: the right one among all sounds, the rest among those that were heard.

    Parameters
    ----------
    plays : (trials, sounds) how likely each trial plays each sound.
    """
    borders = np.array([-SIDE_DEG, -CENTRE_DEG, CENTRE_DEG, SIDE_DEG])

    def zones(places_deg: FloatArray) -> npt.NDArray[np.intp]:
        return np.digitize(wrapped(places_deg), borders)

    heard, said = _said(patient, sounds, indices, len(ZONES), zones)
    true = np.array([ZONES.index(sound.condition) for sound in sounds])
    right = said[np.arange(len(sounds)), true]
    table = np.zeros((len(ZONES), len(ZONES)))
    np.add.at(table, true, (heard * _shares(sounds))[:, np.newaxis] * said)
    steps = np.arange(len(ZONES)) - np.arange(len(ZONES))[:, np.newaxis]
    found: dict[str, Truth] = {
        "right zone": of_trials(plays, np.ones(len(sounds)), heard * right),
        "kappa": kappa_of(table),
        "shift": float(np.sum(steps * table) / table.sum()),
    }
    for side, other in (("left", "right"), ("right", "left")):
        here = np.array([side_of_zone(sound.condition) == side for sound in sounds])
        crossed = said[:, [side_of_zone(zone) == other for zone in ZONES]].sum(axis=1)
        found[f"other side, {side}"] = of_trials(plays, heard * here, crossed)
    return found


def column_truths(
    protocol: Protocol, patient: Patient, sounds: Sequence[Sound], indices: Sequence[int]
) -> dict[str, Truth]:
    """Of directions answered in a column, a trial a sound. Ahead reaches half-way to the nearest target beside it."""
    border = min(abs(target.azimuth_deg) for target in protocol.targets if target.azimuth_deg) / 2.0

    def sides(places_deg: FloatArray) -> npt.NDArray[np.intp]:
        return np.digitize(places_deg, np.array([-border, border]))

    heard, said = _said(patient, sounds, indices, len(SIDES_AND_AHEAD), sides)
    true = np.array([SIDES_AND_AHEAD.index(side_of(sound.azimuth_deg)) for sound in sounds])
    right = said[np.arange(len(sounds)), true]
    far = np.array([abs(sound.azimuth_deg) >= SIDE_CONFUSION_FROM_DEG for sound in sounds])
    crossed = said[np.arange(len(sounds)), len(SIDES_AND_AHEAD) - 1 - true]
    found: dict[str, Truth] = {"right side": Share(heard, right), "side confusions": Share(heard[far], crossed[far])}
    for place, side in enumerate(SIDES_AND_AHEAD):
        here = true == place
        found[f"right side, {side}"] = Share(heard[here], right[here])
        if side != "centre":
            found[f"side confusions, {side}"] = Share(heard[here & far], crossed[here & far])
            found[f"omissions, {side}"] = Share(np.ones(int(here.sum())), 1.0 - heard[here])
    return found


def match_truths(patient: Patient, indices: Sequence[int]) -> dict[str, Truth]:
    """Of pictures: the right one is at each place as often, so that each is chosen as often unless always the same."""
    heard = float(np.mean([1.0 - patient.omits_at("centre", index) for index in indices]))
    by_chance = 1.0 / len(PLACES)
    knows = _lapsing(patient, patient.knows_pictures + (1.0 - patient.knows_pictures) * by_chance, by_chance)
    at_each = len(indices) // len(PLACES)
    answers = np.full((len(PLACES), len(PLACES)), (1.0 - knows) / (len(PLACES) - 1))
    """How answers to each right place fall."""
    np.fill_diagonal(answers, knows)
    if patient.always_same:
        answers = np.eye(len(PLACES))[[0] * len(PLACES)]
    right = np.diag(answers)
    found: dict[str, Truth] = {"right picture": Share(np.ones(len(indices)), np.repeat(heard * right, at_each))}
    for number, place in enumerate(PLACES):
        found[f"right, {place}"] = Share.alike(at_each, heard * float(right[number]))
        found[f"chosen, {place}"] = Share(np.full(len(indices), heard), np.repeat(answers[:, number], at_each))
    return found


def kappa_of(table: FloatArray) -> float:
    """Cohen's kappa with quadratic weights of a square table of probabilities; nan where chance disagrees never."""
    steps = np.arange(len(table))
    disagreement = (steps[:, np.newaxis] - steps) ** 2
    by_chance = float(np.sum(disagreement * np.outer(table.sum(axis=1), table.sum(axis=0)))) / float(table.sum())
    return 1.0 - float(np.sum(disagreement * table)) / by_chance if by_chance > 0.0 else math.nan


def _lapsing(patient: Patient, surely: float, at_random: float) -> float:
    return (1.0 - patient.lapses) * surely + patient.lapses * at_random


def _shares(sounds: Sequence[Sound]) -> FloatArray:
    return np.array([sound.share for sound in sounds])


def _said(
    patient: Patient,
    sounds: Sequence[Sound],
    indices: Sequence[int],
    count: int,
    answer_at: Callable[[FloatArray], npt.NDArray[np.intp]],
) -> tuple[FloatArray, FloatArray]:
    """How much of each sound is heard (sounds,), and how the answers to it fall (sounds, count)."""
    spreads = np.array([patient.spread_at(index) for index in indices])
    all_heard, said = [], []
    for sound in sounds:
        heard = np.array([1.0 - patient.omits_at(side_of(sound.azimuth_deg), index) for index in indices])
        places, probability = percepts(patient, sound.azimuth_deg, spreads, heard / float(heard.sum()))
        if patient.always_same:
            places, probability = np.zeros(1), np.ones(1)
        answers = np.bincount(answer_at(places), weights=probability, minlength=count)
        lapses = 0.0 if patient.always_same else patient.lapses
        all_heard.append(float(heard.mean()))
        said.append((1.0 - lapses) * answers + lapses / count)
    return np.array(all_heard), np.array(said)
