"""A test of direction given twice on one visit, answered in two ways: what of a shift is heard, and what is answered.

Where sounds are heard to one side, answers are shifted however they are given. Where it is the answer that is drawn to
a side (a hand that does not reach, an eye that does not search), another way of answering shifts them differently.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.assessment import bootstrap
from core.assessment.bootstrap import RESAMPLES, FloatArray, Statistic, Weights
from core.assessment.column_scores import side_confusions
from core.assessment.measures import Measure, Note, Proportion, Scope
from core.assessment.scoring import scorable_trials
from core.assessment.statistics.difference import difference
from core.assessment.tasks import COLUMN
from core.assessment.visit import visit_of
from core.geometry import side_of, wrap_azimuth
from core.records.model import Heard, Session, Trial


@dataclass(frozen=True, slots=True)
class WayMeasures:
    """One of the two sessions, over the positions that were answered in both."""

    session_uuid: str
    mode: str
    """How it was answered: one of ``answer.modes``."""
    answered: int
    constant_deg: Measure
    """None of a column, and the note says why: a side is no angle."""
    absolute_deg: Measure
    side_confusions: Mapping[Scope, Proportion]


@dataclass(frozen=True, slots=True)
class TwoWays:
    """Both, and the second less the first. A difference without a value has a note that says why."""

    first: WayMeasures
    second: WayMeasures
    constant_difference_deg: Measure
    absolute_difference_deg: Measure
    confusion_difference: Measure
    """Of the share of sounds on either side that were placed on the other one."""
    positions_deg: tuple[float, ...]
    """Where sounds were heard and answered in both."""
    bootstrap_seed: int


def compare_ways(first: Session, second: Session, resamples: int = RESAMPLES) -> TwoWays:
    """Pair a session with the one that repeats it in another way of answering.

    Every position that was answered in both counts alike, however many answers it got: else sounds that were missed in
    one of the two would look like a difference between the ways. Where nothing was missed the values are those of the
    sessions' own scores. Intervals of the differences in degrees come from resampling the answers of each session
    within each position, both sessions by themselves (``core.assessment.bootstrap``), by the seed of the second one,
    which is stored with it, and the next. The difference of two shares has the interval of Newcombe (1998): resampling
    gives none where nothing was confused.

    Raises
    ------
    ValueError
        ``second`` does not repeat ``first``.
    InputError
        ``assessment.visit-unreadable``: a newer version bound them.
    """
    if visit_of(second.setup).repeats != first.setup.uuid or second.setup.protocol_json != first.setup.protocol_json:
        raise ValueError(f"{second.setup.uuid} does not repeat {first.setup.uuid}")
    answers = [_answered(session) for session in (first, second)]
    common = sorted({_target(trial) for trial in answers[0]} & {_target(trial) for trial in answers[1]})
    seed = second.setup.seed
    ways = [
        _Way.of(session, [trial for trial in trials if _target(trial) in common], seed + number, resamples)
        for number, (session, trials) in enumerate(zip((first, second), answers, strict=True))
    ]
    before, after = (way.measures() for way in ways)
    confused = after.side_confusions[Scope.ALL].measure, before.side_confusions[Scope.ALL].measure
    return TwoWays(
        first=before,
        second=after,
        constant_difference_deg=_difference(*ways, absolute=False),
        absolute_difference_deg=_difference(*ways, absolute=True),
        confusion_difference=difference(*confused),
        positions_deg=tuple(common),
        bootstrap_seed=seed,
    )


def _target(trial: Trial) -> float:
    return trial.planned.target_azimuth_deg or 0.0


def _answered(session: Session) -> list[Trial]:
    """The sounds that were heard and answered in the session's way."""
    mode = session.setup.response_mode
    return [
        trial
        for trial in scorable_trials(session)
        if trial.heard is Heard.YES
        and trial.response_mode == mode
        and trial.planned.target_azimuth_deg is not None
        and (trial.response_choice if mode == COLUMN else trial.response_azimuth_deg) is not None
    ]


@dataclass(frozen=True, slots=True)
class _Way:
    session: Session
    trials: Sequence[Trial]
    weights: Weights

    @classmethod
    def of(cls, session: Session, trials: Sequence[Trial], seed: int, resamples: int) -> "_Way":
        targets = np.array([_target(trial) for trial in trials], dtype=np.float64)
        answers = np.array([trial.response_azimuth_deg or 0.0 for trial in trials], dtype=np.float64)
        return cls(session, trials, bootstrap.weights_where_enough(targets, seed, resamples, answers))

    @property
    def has_degrees(self) -> bool:
        return self.session.setup.response_mode != COLUMN

    def measures(self) -> WayMeasures:
        said = [(_target(trial), self._side(trial)) for trial in self.trials]
        return WayMeasures(
            session_uuid=self.session.setup.uuid,
            mode=self.session.setup.response_mode,
            answered=len(self.trials),
            constant_deg=self._measure(absolute=False),
            absolute_deg=self._measure(absolute=True),
            side_confusions={scope: side_confusions(said, scope) for scope in Scope if scope is not Scope.CENTRE},
        )

    def _side(self, trial: Trial) -> str:
        return side_of(trial.response_azimuth_deg or 0.0) if self.has_degrees else trial.response_choice or ""

    def _measure(self, *, absolute: bool) -> Measure:
        if not self.has_degrees:
            return Measure.absent(Note.SIDES_ONLY, len(self.trials))
        measured = bootstrap.magnitude if absolute else bootstrap.student
        return measured(self.mean(absolute=absolute), self.weights)

    def mean(self, *, absolute: bool) -> Statistic:
        """The mean error over positions that count alike, degrees."""
        targets = np.array([_target(trial) for trial in self.trials], dtype=np.float64)
        answers = np.array([trial.response_azimuth_deg or 0.0 for trial in self.trials], dtype=np.float64)
        errors = np.array([wrap_azimuth(float(error)) for error in answers - targets], dtype=np.float64)
        values = np.abs(errors) if absolute else errors
        shares = np.array([1.0 / np.sum(targets == target) for target in targets], dtype=np.float64)

        def weighted(weights: FloatArray) -> FloatArray:
            mean: FloatArray = weights @ (shares * values) / (weights @ shares)
            return mean

        return weighted


def _difference(first: _Way, second: _Way, *, absolute: bool) -> Measure:
    """The second less the first. The weights of one session stand behind those of the other."""
    n, split = len(first.trials) + len(second.trials), len(first.trials)
    if not (first.has_degrees and second.has_degrees):
        return Measure.absent(Note.SIDES_ONLY, n)
    if not first.trials:
        return Measure.absent(Note.NO_DATA)
    before, after = (way.mean(absolute=absolute) for way in (first, second))

    def less(weights: FloatArray) -> FloatArray:
        change: FloatArray = after(weights[..., split:]) - before(weights[..., :split])
        return change

    notes = [way.weights.note for way in (first, second) if not way.weights.enough]
    if notes:
        joined = Weights(np.ones((0, n)), 0, notes[0])
    else:
        rows = np.hstack([first.weights.rows, second.weights.rows])
        joined = Weights(rows, first.weights.freedom + second.weights.freedom)
    return bootstrap.student(less, joined)
