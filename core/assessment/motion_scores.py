"""How large a movement must be for its direction to be heard, to the left and to the right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.assessment.measures import Measure, Note, Proportion, proportion
from core.assessment.midline_scores import StaircaseTrace, traces_of
from core.assessment.protocol import Protocol
from core.records.model import Trial

DIRECTIONS = ("toward-left", "toward-right")


@dataclass(frozen=True, slots=True)
class MotionScores:
    """Of sounds that move through an arc."""

    threshold_deg: Mapping[str, Measure]
    """Of each direction: the arc on which its staircase settled, where 70.7 % of answers are right."""
    left_minus_right_deg: Measure
    """Above 0 where movements to the left must be larger."""
    correct: Mapping[str, Proportion]
    said_left: Proportion
    """Answers "to the left" among all: half, without a bias, where both directions come as often."""
    traces: Mapping[str, StaircaseTrace]


def score_motion(protocol: Protocol, trials: Sequence[Trial]) -> MotionScores:
    """Score answers to movements; ``trials`` are valid, heard, and in order."""
    answered = [trial for trial in trials if trial.response_choice in DIRECTIONS]
    traces = traces_of(protocol, answered)
    thresholds = {direction: _threshold(protocol, direction, traces, answered) for direction in DIRECTIONS}
    left, right = (thresholds[direction] for direction in DIRECTIONS)
    n = left.n + right.n
    difference = (
        Measure.absent(Note.NO_DATA, n)
        if left.value is None or right.value is None
        else Measure.bare(left.value - right.value, n)
    )
    correct = {direction: _correct(direction, answered) for direction in DIRECTIONS}
    said_left = sum(trial.response_choice == "toward-left" for trial in answered)
    return MotionScores(thresholds, difference, correct, proportion(said_left, len(answered)), traces)


def _threshold(
    protocol: Protocol, direction: str, traces: Mapping[str, StaircaseTrace], trials: Sequence[Trial]
) -> Measure:
    """Mean over the staircases of a direction; one that settled on nothing leaves no value."""
    n = sum(trial.planned.condition == direction for trial in trials)
    tracks = getattr(protocol.adaptive, "tracks", ())
    settled = [traces[track.id].settled for track in tracks if track.condition == direction and track.id in traces]
    known = [value for value in settled if value is not None]
    if not known or len(known) < len(settled):
        return Measure.absent(Note.NOT_CONVERGED if n else Note.NO_DATA, n)
    return Measure.bare(sum(known) / len(known), n)


def _correct(direction: str, trials: Sequence[Trial]) -> Proportion:
    here = [trial for trial in trials if trial.planned.condition == direction]
    return proportion(sum(trial.response_choice == direction for trial in here), len(here))
