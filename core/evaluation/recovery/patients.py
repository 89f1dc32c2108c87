"""Simulated patients of known parameters. Numbers, not models of people: each shows scores one thing, or several."""

import math
from dataclasses import dataclass

import numpy as np

from core.assessment import ratings
from core.assessment.kinds import VERSIONS
from core.assessment.material.zones import zone_of
from core.assessment.protocol import Protocol
from core.assessment.simulated_answer import NOTHING_HEARD, SimulatedAnswer, chosen, within_arc
from core.assessment.simulated_choices import any_choice, surest_choice
from core.assessment.statistics.front_back import mirrored
from core.assessment.tasks import CHOICES, MATCH, MAY_BE_NONE, MOVEMENT, RATINGS, SIDE, SIDES, WORDS, ZONE, task_in
from core.geometry import side_of
from core.records.model import PlannedTrial

NEAREST_M, FARTHEST_M = 0.5, 8.0
"""Distances that are guessed lie between them, evenly in their logarithm."""
USUAL_M = 2.0
"""The distance that somebody who always answers the same gives."""
DELAY_S = 0.8
HEAP_DEG = 60.0
"""Where answers "left" and "right" lie for somebody who only says left, ahead and right."""
HEAP_FROM_DEG = 20.0
USUAL_POINTS = 4
"""The points that somebody who always answers the same gives."""
_MOST_OMITTED = 0.95
_ALWAYS = {
    SIDE: "right",
    MOVEMENT: "toward-right",
    ZONE: "centre",
    MATCH: "first",
    RATINGS: ratings.written(dict.fromkeys(ratings.SCALES, USUAL_POINTS)),
}


@dataclass(frozen=True, slots=True)
class Patient:
    """What decides about a patient's answers: a sound at t seems to be at gain · t + bias, normally spread about it."""

    bias_deg: float = 0.0
    """+ right."""
    gain: float = 1.0
    """Below 1: compressed towards straight ahead."""
    spread_deg: float = 10.0
    omits_left: float = 0.0
    """Share of the sounds on the left that are not heard; of those straight ahead the mean of both sides."""
    omits_right: float = 0.0
    extinguishes_left: float = 0.0
    """Share of the sounds on the left that are missed beside one on the right though they would be heard alone."""
    extinguishes_right: float = 0.0
    diotic_share: float = 0.5
    """So much of that is left of two words where both ears hear both, and they are apart by their time alone."""
    lapses: float = 0.0
    """Share of the sounds heard that are answered at random, evenly among all answers there are."""
    false_reports: float = 0.0
    """Share of silent trials in which a sound is reported, at random."""
    mirrors: float = 0.0
    """Share of the sounds that seem to be at their mirror image behind the ears, or before them."""
    always_same: bool = False
    """Whatever is heard: straight ahead, at 2 m, on the right, on both sides, towards the right, the picture at the
    top, 4 points."""
    only_thirds: bool = False
    """Directions answered as left, ahead or right alone."""
    tires_deg: float = 0.0
    """By how much the spread grows from trial to trial."""
    tires_omits: float = 0.0
    """By how much the shares of sounds that are not heard grow from trial to trial."""
    exponent: float = 0.54
    """A sound at r metres seems to be at factor · r ** exponent, spread normally in its logarithm (Zahorik 2005)."""
    factor: float = 1.3
    spread_log: float = 0.2
    arc_left_deg: float = 60.0
    """Movements to the left through this arc are told right in 84 % of the trials: one standard deviation."""
    arc_right_deg: float = 60.0
    knows_pictures: float = 0.9
    """Share of the scenes whose picture is known; of the others any of the three is taken."""
    points_spatial: float = 5.0
    """A scene in space seems worth so many points on every scale, spread normally; whole points are given."""
    points_mono: float = 3.0
    spread_points: float = 0.8
    second_points: float = 0.0
    """By so many points more the second version of a scene is rated, whichever it is."""

    def spread_at(self, trial_index: int) -> float:
        """The spread of directions at a trial, degrees."""
        return self.spread_deg + self.tires_deg * trial_index

    def omits_at(self, side: str, trial_index: int) -> float:
        """The share of sounds on a side (``left``, ``right``, ``centre``) that are not heard at a trial."""
        sides = {"left": self.omits_left, "right": self.omits_right}
        fresh = sides.get(side, (self.omits_left + self.omits_right) / 2.0)
        return min(fresh + self.tires_omits * trial_index, max(fresh, _MOST_OMITTED))

    def perceived(self, azimuth_deg: float) -> float:
        """Where a mirrored or unmirrored percept is said to be, before the arc of answers ends it, degrees."""
        if not self.only_thirds:
            return azimuth_deg
        return 0.0 if abs(azimuth_deg) < HEAP_FROM_DEG else math.copysign(HEAP_DEG, azimuth_deg)


def answer(
    patient: Patient, planned: PlannedTrial, protocol: Protocol, generator: np.random.Generator, mode: str = ""
) -> SimulatedAnswer:
    """A patient's answer to a trial, drawn from ``generator``.

    Parameters
    ----------
    mode : one of ``answer.modes``; empty for the usual one, which is no column.
    """
    task = task_in(protocol, mode)
    if task in MAY_BE_NONE:
        return _at_once(patient, planned, task, generator)
    if planned.is_catch:
        return _anything(protocol, task, generator) if generator.random() < patient.false_reports else NOTHING_HEARD
    side = "centre" if task == MOVEMENT else side_of(planned.target_azimuth_deg or 0.0)
    if generator.random() < patient.omits_at(side, planned.trial_index):
        return NOTHING_HEARD
    if patient.always_same:
        return SimulatedAnswer(0.0, USUAL_M, True, DELAY_S, _ALWAYS.get(task or ""))
    if generator.random() < patient.lapses:
        return _anything(protocol, task, generator)
    return _attentive(patient, planned, protocol, task, generator)


def _attentive(
    patient: Patient, planned: PlannedTrial, protocol: Protocol, task: str | None, generator: np.random.Generator
) -> SimulatedAnswer:
    if task == MOVEMENT:
        return chosen(_movement(patient, planned, generator), DELAY_S)
    if task == MATCH:
        knows = generator.random() < patient.knows_pictures
        picture = surest_choice(planned, task, generator) if knows else any_choice(task, generator)
        return chosen(picture, DELAY_S)
    if task == RATINGS:
        return chosen(_points(patient, planned, protocol, generator), DELAY_S)
    azimuth_deg = _azimuth(patient, planned, generator)
    if task == SIDE:
        side = side_of(azimuth_deg) if patient.only_thirds else "right" if azimuth_deg > 0 else "left"
        return chosen(any_choice(SIDE, generator) if side == "centre" else side, DELAY_S)
    if task == ZONE:
        return chosen(zone_of(azimuth_deg), DELAY_S)
    distance_m = patient.factor * (planned.target_distance_m or 1.0) ** patient.exponent
    distance_m *= float(np.exp(generator.normal(0.0, patient.spread_log)))
    return SimulatedAnswer(within_arc(azimuth_deg, protocol), distance_m, heard=True, delay_s=DELAY_S)


def _azimuth(patient: Patient, planned: PlannedTrial, generator: np.random.Generator) -> float:
    middle = patient.gain * (planned.target_azimuth_deg or 0.0) + patient.bias_deg
    azimuth_deg = float(generator.normal(middle, patient.spread_at(planned.trial_index)))
    return patient.perceived(mirrored(azimuth_deg) if generator.random() < patient.mirrors else azimuth_deg)


def _movement(patient: Patient, planned: PlannedTrial, generator: np.random.Generator) -> str:
    toward_left, toward_right = CHOICES[MOVEMENT]
    is_left = planned.condition == toward_left
    scale = patient.spread_at(planned.trial_index) / patient.spread_at(0)
    moved = generator.normal(planned.level or 0.0, scale * (patient.arc_left_deg if is_left else patient.arc_right_deg))
    return planned.condition if moved > 0 else (toward_right if is_left else toward_left)


def _points(patient: Patient, planned: PlannedTrial, protocol: Protocol, generator: np.random.Generator) -> str:
    """Both versions of a scene are heard one after the other, practice too."""
    is_second = (planned.trial_index - protocol.practice.count) % len(VERSIONS)
    middle = {"spatial": patient.points_spatial, "mono": patient.points_mono}[planned.condition]
    seems = generator.normal(middle + patient.second_points * is_second, patient.spread_points, len(ratings.SCALES))
    given = np.clip(np.round(seems), ratings.FEWEST_POINTS, ratings.MOST_POINTS).astype(int)
    return ratings.written(dict(zip(ratings.SCALES, given.tolist(), strict=True)))


def _anything(protocol: Protocol, task: str | None, generator: np.random.Generator) -> SimulatedAnswer:
    if task is not None:
        return chosen(any_choice(task, generator), DELAY_S)
    azimuth_deg = float(generator.uniform(-protocol.answer.arc_deg, protocol.answer.arc_deg))
    distance_m = float(np.exp(generator.uniform(math.log(NEAREST_M), math.log(FARTHEST_M))))
    return SimulatedAnswer(azimuth_deg, distance_m, heard=True, delay_s=DELAY_S)


def _at_once(patient: Patient, planned: PlannedTrial, task: str, generator: np.random.Generator) -> SimulatedAnswer:
    """Which sides, or the words of which sides, are reported. Of the answers at random ``none`` is one."""
    if planned.is_catch:
        is_false = generator.random() < patient.false_reports
        return chosen(str(generator.choice(CHOICES[SIDES][:3])), DELAY_S) if is_false else chosen("none", DELAY_S)
    if generator.random() < patient.lapses:
        return chosen(any_choice(task, generator), DELAY_S)
    if patient.always_same:
        return chosen("both", DELAY_S)
    is_both, at = task == WORDS or planned.condition == "both", planned.trial_index
    share = patient.diotic_share if planned.condition == "diotic" else 1.0
    heard = {
        side
        for side, taken in (("left", patient.extinguishes_left), ("right", patient.extinguishes_right))
        if (is_both or planned.condition == side)
        and generator.random() >= patient.omits_at(side, at)
        and not (is_both and generator.random() < share * taken)
    }
    said = "both" if len(heard) == 2 else next(iter(heard), "none")
    return chosen(said, DELAY_S)


PATIENTS = {
    "accurate": Patient(
        spread_deg=6.0,
        exponent=1.0,
        factor=1.0,
        arc_left_deg=50.0,
        arc_right_deg=50.0,
        knows_pictures=1.0,
        spread_points=0.5,
    ),
    "shifted to the right": Patient(bias_deg=15.0, factor=2.0),
    "shifted to the left": Patient(bias_deg=-20.0, factor=0.7),
    "compressed": Patient(gain=0.6, exponent=0.3, points_spatial=4.0, points_mono=4.0),
    "spread": Patient(
        spread_deg=25.0,
        spread_log=0.5,
        arc_left_deg=100.0,
        arc_right_deg=100.0,
        knows_pictures=0.6,
        spread_points=1.6,
    ),
    "misses the left": Patient(omits_left=0.35, omits_right=0.05, arc_left_deg=120.0),
    "extinguishes the left": Patient(omits_left=0.05, omits_right=0.02, extinguishes_left=0.6, false_reports=0.1),
    "lapsing": Patient(lapses=0.08),
    "tiring": Patient(
        spread_deg=8.0, tires_deg=0.4, omits_left=0.02, omits_right=0.02, tires_omits=0.008, second_points=-1.0
    ),
    "mirrors": Patient(mirrors=0.3),
    "in three heaps": Patient(only_thirds=True),
    "several at once": Patient(
        bias_deg=12.0,
        gain=0.8,
        spread_deg=15.0,
        omits_left=0.25,
        omits_right=0.05,
        extinguishes_left=0.5,
        lapses=0.05,
        false_reports=0.1,
        exponent=0.4,
        spread_log=0.35,
        arc_left_deg=110.0,
        arc_right_deg=60.0,
        diotic_share=0.8,
        knows_pictures=0.7,
        points_spatial=4.5,
        spread_points=1.2,
    ),
    "guessing": Patient(lapses=1.0, false_reports=0.5),
    "always the same": Patient(always_same=True),
}
"""By name. What is not given is as in ``Patient``: spread 10°, nothing else."""
