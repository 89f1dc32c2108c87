"""How large a movement must be for its direction to be heard, to the left and to the right.

Its staircases choose the arcs; the threshold is fitted to all answers. The mean of the few turns of a staircase that
starts at a wide arc came out a quarter too large (``docs/validation.md``).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.assessment.measures import Measure, Note, Proportion, proportion
from core.assessment.midline_scores import StaircaseTrace, traces_of
from core.assessment.protocol import Protocol
from core.assessment.statistics.difference import difference
from core.assessment.statistics.psychometric import least_level
from core.records.model import Trial

DIRECTIONS = ("toward-left", "toward-right")
_CORRECT = math.sqrt(0.5)
"""Two right answers in a row are then as likely as not: there a staircase that lowers after two stays (Levitt 1971)."""
_REACH_DEG = 240.0
"""Spreads up to here are considered: thresholds up to 130°."""


@dataclass(frozen=True, slots=True)
class MotionScores:
    """Of sounds that move through an arc."""

    threshold_deg: Mapping[str, Measure]
    """Of each direction: the arc from which on 70.7 % of answers are right; no value where its staircase settled on
    nothing, for it was then never near it."""
    left_minus_right_deg: Measure
    """Above 0 where movements to the left must be larger."""
    correct: Mapping[str, Proportion]
    said_left: Proportion
    """Answers "to the left" among all: half, without a bias, where both directions come as often."""
    traces: Mapping[str, StaircaseTrace]


def score_motion(protocol: Protocol, trials: Sequence[Trial], *, played: Sequence[Trial] | None = None) -> MotionScores:
    """Score answers to movements; ``trials`` are valid, heard, and in order, ``played`` as for ``score_midline``."""
    answered = [trial for trial in trials if trial.response_choice in DIRECTIONS]
    traces = traces_of(protocol, answered if played is None else played)
    thresholds = {direction: _threshold(protocol, direction, traces, answered) for direction in DIRECTIONS}
    left, right = (thresholds[direction] for direction in DIRECTIONS)
    correct = {direction: _correct(direction, answered) for direction in DIRECTIONS}
    said_left = sum(trial.response_choice == "toward-left" for trial in answered)
    between = difference(left, right)
    return MotionScores(thresholds, between, correct, proportion(said_left, len(answered)), traces)


def _threshold(
    protocol: Protocol, direction: str, traces: Mapping[str, StaircaseTrace], trials: Sequence[Trial]
) -> Measure:
    here = [trial for trial in trials if trial.planned.condition == direction and trial.planned.level is not None]
    n = len(here)
    tracks = getattr(protocol.adaptive, "tracks", ())
    settled = [traces[track.id].settled for track in tracks if track.condition == direction and track.id in traces]
    if not settled or None in settled:
        return Measure.absent(Note.NOT_CONVERGED if n else Note.NO_DATA, n)
    arcs = [trial.planned.level or 0.0 for trial in here]
    return least_level(arcs, [trial.response_choice == direction for trial in here], _REACH_DEG, _CORRECT)


def _correct(direction: str, trials: Sequence[Trial]) -> Proportion:
    here = [trial for trial in trials if trial.planned.condition == direction]
    return proportion(sum(trial.response_choice == direction for trial in here), len(here))
