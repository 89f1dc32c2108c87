"""Where straight ahead is heard: the subjective midline, from answers left and right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.assessment.adaptive.settings import Staircases, procedures
from core.assessment.adaptive.staircase import Staircase, mean_of_turns
from core.assessment.adaptive.tracks import Tracks
from core.assessment.measures import Measure, Note, Proportion, proportion, signed
from core.assessment.protocol import Protocol
from core.assessment.statistics.psychometric import PsychometricFit, fitted
from core.records.model import Trial

REACH_DEG = 90.0
"""Midlines are looked for from −90° to +90°."""


@dataclass(frozen=True, slots=True)
class StaircaseTrace:
    """One staircase, for the plot and for its estimate."""

    levels: tuple[float, ...]
    """As they were played."""
    turns: tuple[float, ...]
    settled: float | None
    """Mean of the last even number of turns without the first; None where there are too few."""


@dataclass(frozen=True, slots=True)
class LevelAnswers:
    """All answers at one level."""

    level: float
    positive: Proportion
    """Answers "right", where levels are azimuths."""


@dataclass(frozen=True, slots=True)
class MidlineScores:
    """Answers left and right to sounds along the front. A sound at the midline is called either as often."""

    fit: PsychometricFit
    """``pse``: the azimuth (+ right) that is heard straight ahead; ``jnd``: how finely left and right are told."""
    toward_lesion_deg: Measure | None
    """The midline counted toward the side of the lesion; None where there is no one side."""
    staircase_deg: Measure
    """Mean of what the staircases settled on; without value where none was used, or one settled on nothing."""
    traces: Mapping[str, StaircaseTrace]
    levels: tuple[LevelAnswers, ...]


def score_midline(
    protocol: Protocol, trials: Sequence[Trial], lesion_sign: int = 0, *, played: Sequence[Trial] | None = None
) -> MidlineScores:
    """Score answers left and right.

    Parameters
    ----------
    trials
        Valid trials that were heard, in order.
    lesion_sign
        +1 for a lesion on the right, −1 on the left, 0 where there is no one side.
    played
        All committed trials, in order: the staircases went by them, whatever was judged invalid afterwards. None: the
        same as ``trials``.
    """
    pairs = [
        (trial.planned.target_azimuth_deg, trial.response_choice == "right")
        for trial in trials
        if trial.planned.target_azimuth_deg is not None and trial.response_choice is not None
    ]
    fit = fitted([level for level, _ in pairs], [right for _, right in pairs], REACH_DEG)
    traces = traces_of(protocol, trials if played is None else played)
    return MidlineScores(
        fit=fit,
        toward_lesion_deg=signed(fit.pse, lesion_sign) if lesion_sign else None,
        staircase_deg=_mean_settled(traces, len(pairs)),
        traces=traces,
        levels=tuple(
            LevelAnswers(level, proportion(*_count(level, pairs))) for level in sorted({level for level, _ in pairs})
        ),
    )


def traces_of(protocol: Protocol, trials: Sequence[Trial]) -> Mapping[str, StaircaseTrace]:
    """The staircases of an adaptive test by the ids of their tracks, as they ran; empty where it has none.

    Parameters
    ----------
    trials
        As they were committed, in order: one left out would move every step after it.
    """
    if not isinstance(protocol.adaptive, Staircases):
        return {}
    tracks = Tracks.of(protocol)
    found = {}
    for name, procedure in procedures(protocol.adaptive).items():
        if isinstance(procedure, Staircase):
            answers = tracks.judged(name, trials)
            turns = procedure.turns(answers)
            settled = mean_of_turns(turns, protocol.adaptive.drop)
            found[name] = StaircaseTrace(tuple(answer.level for answer in answers), turns, settled)
    return found


def _count(level: float, pairs: Sequence[tuple[float, bool]]) -> tuple[int, int]:
    here = [right for at, right in pairs if at == level]
    return sum(here), len(here)


def _mean_settled(traces: Mapping[str, StaircaseTrace], n: int) -> Measure:
    settled = [trace.settled for trace in traces.values()]
    known = [value for value in settled if value is not None]
    if not settled or len(known) < len(settled):
        return Measure.absent(Note.NOT_CONVERGED if settled else Note.NO_DATA, n)
    return Measure.bare(sum(known) / len(known), n)
