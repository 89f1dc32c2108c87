"""From the raw trials of a session to its scores. Nothing here is stored: a better formula never edits data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.assessment import bootstrap
from core.assessment import protocol as protocols
from core.assessment.answer_table import AnswerTable, answer_table, are_coarse
from core.assessment.answers import DISTANCE_CHOICES
from core.assessment.bootstrap import INTERVAL_METHOD, RESAMPLES, FloatArray, Statistic
from core.assessment.column_scores import ColumnScores, score_column
from core.assessment.course import expected_trials
from core.assessment.direction_scores import DirectionScores, score_directions
from core.assessment.distance_scores import DistanceScores, score_distances
from core.assessment.extent import Extent
from core.assessment.extinction_scores import ExtinctionScores, score_extinction
from core.assessment.matching_scores import MatchingScores, score_matching
from core.assessment.measures import Measure, Note, Proportion, Scope, asymmetry_index, proportion
from core.assessment.midline_scores import MidlineScores, score_midline
from core.assessment.motion_scores import MotionScores, score_motion
from core.assessment.protocol import Protocol
from core.assessment.ratings_scores import RatingsScores, score_ratings
from core.assessment.rear_scores import RearScores, has_rear, score_rear
from core.assessment.statistics.clusters import Heaps, heaps_of
from core.assessment.tasks import COLUMN, MATCH, MOVEMENT, RATINGS, SIDE, SIDES, WORDS, ZONE, choice_task
from core.assessment.words_scores import WordsScores, score_words
from core.assessment.zone_scores import ZoneScores, score_zones
from core.geometry import side_of
from core.records.model import Heard, LesionSide, PlannedTrial, Session, Trial

_LESION_SIGNS = {LesionSide.RIGHT: 1, LesionSide.LEFT: -1}


@dataclass(frozen=True, slots=True)
class SessionScores:
    """The scores of one session. Practice, catch and invalid trials enter none of them but where said.

    The parts of a test are None where the protocol does not ask for it, or nothing was answered.
    """

    planned: int
    """Trials of the test; of an adaptive one those that were given and, at most, those that were still to come."""
    """Trials of the test, catch trials included."""
    committed: int
    invalid: int
    """Committed trials of the test that are invalid, by the trial itself or by its latest correction."""
    direction: DirectionScores | None
    rear: RearScores | None
    """Of direction, where sounds came from behind as well."""
    heaps: Heaps | None
    """Of direction: whether the answers fall into a few heaps; None where that cannot be told."""
    column: ColumnScores | None
    """Of direction, where it was answered by left, ahead or right: then there are no degrees."""
    distance: DistanceScores | None
    midline: MidlineScores | None
    extinction: ExtinctionScores | None
    motion: MotionScores | None
    words: WordsScores | None
    zones: ZoneScores | None
    matching: MatchingScores | None
    ratings: RatingsScores | None
    answer_table: AnswerTable | None
    """What was answered to what, where there are few kinds of answers."""
    omissions: Mapping[Scope, Proportion]
    """Not heard, or no answer in time, among the sounds presented."""
    omission_asymmetry: Measure
    reaction_ms: Mapping[Scope, Measure]
    """Median reaction time of valid reactions, from the onset at the device."""
    reaction_asymmetry: Measure
    left_minus_right_ms: Measure
    false_alarms: Proportion
    """Silent trials in which a sound was reported."""
    practice_answered: Proportion
    """Practice sounds that were answered."""
    is_simulated: bool
    """Whether any answer came from a simulated listener."""
    bootstrap_seed: int
    interval_method: int
    """``bootstrap.INTERVAL_METHOD``."""


def counts_as_valid(session: Session) -> dict[str, bool]:
    """Whether each committed trial counts as valid, by its uuid: its latest correction decides."""
    verdicts = {trial.trial_uuid: trial.valid for trial in session.trials}
    for correction in session.corrections:
        verdicts[correction.trial_uuid] = correction.valid
    return verdicts


def scorable_trials(session: Session) -> tuple[Trial, ...]:
    """Valid trials of the test with a sound and an outcome: an answer, "not heard" or no answer in time."""
    valid = counts_as_valid(session)
    return tuple(
        trial
        for trial in session.trials
        if valid[trial.trial_uuid]
        and not trial.planned.is_practice
        and not trial.planned.is_catch
        and trial.heard is not None
    )


def score_session(session: Session, resamples: int = RESAMPLES, extent: Extent = Extent.EVERYTHING) -> SessionScores:
    """Compute every score of a session.

    Parameters
    ----------
    resamples
        For every interval that is made by resampling; with 0 they are left out, where values alone are needed.
    extent
        What nobody asks for need not be computed where that takes long.
    """
    seed = session.setup.seed
    protocol = protocols.loads(session.setup.protocol_json, origin=session.setup.protocol_id).protocol
    valid = counts_as_valid(session)
    presented = scorable_trials(session)
    heard = tuple(trial for trial in presented if trial.heard is Heard.YES)
    catches = [trial for trial in session.trials if trial.planned.is_catch and valid[trial.trial_uuid] and trial.heard]
    told = sorted((*presented, *catches), key=lambda trial: trial.planned.trial_index)
    task, sign = choice_task(protocol), _LESION_SIGNS.get(session.patient.lesion_side, 0)
    pairs, missed = _azimuths(heard), [trial.planned for trial in presented if trial.heard is not Heard.YES]
    missed_deg = [planned.target_azimuth_deg for planned in missed if planned.target_azimuth_deg is not None]
    practised = [trial for trial in session.trials if trial.planned.is_practice and trial.heard]
    omissions = {scope: _omissions(presented, scope) for scope in Scope}
    reactions = {
        scope: _reaction(heard, scope, seed, resamples if extent >= _of_reaction(scope) else 0) for scope in Scope
    }
    left, right = reactions[Scope.LEFT], reactions[Scope.RIGHT]
    missed_left, missed_right = omissions[Scope.LEFT].measure, omissions[Scope.RIGHT].measure
    test = [trial for trial in session.trials if not trial.planned.is_practice]
    return SessionScores(
        planned=sum(not planned.is_practice for planned in expected_trials(session)),
        committed=len(test),
        invalid=sum(not valid[trial.trial_uuid] for trial in test),
        direction=score_directions(
            *pairs, _planned(session, "target_azimuth_deg"), seed, sign, resamples, missed_deg, extent
        )
        if pairs
        else None,
        rear=score_rear(*pairs, seed, resamples, missed_deg) if pairs and has_rear(pairs[0]) else None,
        heaps=_heaps(protocol, heard, *pairs) if pairs and extent is Extent.EVERYTHING else None,
        column=score_column([trial for trial in heard if trial.response_mode == COLUMN]),
        distance=_distance(session, heard, missed, resamples),
        midline=score_midline(protocol, heard, sign, played=test) if task == SIDE and heard else None,
        extinction=score_extinction(told) if task == SIDES and told else None,
        motion=score_motion(protocol, heard, played=test) if task == MOVEMENT and heard else None,
        words=score_words(presented, seed, resamples) if task == WORDS and presented else None,
        zones=score_zones(presented, seed, resamples) if task == ZONE and presented else None,
        matching=score_matching(presented) if task == MATCH and presented else None,
        ratings=score_ratings(heard) if task == RATINGS and heard else None,
        answer_table=answer_table(protocol, told),
        omissions=omissions,
        omission_asymmetry=asymmetry_index(missed_left.value, missed_right.value, missed_left.n + missed_right.n),
        reaction_ms=reactions,
        reaction_asymmetry=asymmetry_index(left.value, right.value, left.n + right.n),
        left_minus_right_ms=_difference(left, right),
        false_alarms=proportion(sum(trial.heard is Heard.YES for trial in catches), len(catches)),
        practice_answered=proportion(sum(trial.heard is Heard.YES for trial in practised), len(practised)),
        is_simulated=any(trial.entered_by.startswith("simulated") for trial in session.trials),
        bootstrap_seed=seed,
        interval_method=INTERVAL_METHOD,
    )


def _azimuths(heard: Sequence[Trial]) -> tuple[list[float], list[float]] | None:
    """Targets and answers, degrees; None where no direction was answered."""
    pairs = [
        (trial.planned.target_azimuth_deg, trial.response_azimuth_deg)
        for trial in heard
        if trial.planned.target_azimuth_deg is not None and trial.response_azimuth_deg is not None
    ]
    return ([target for target, _ in pairs], [answer for _, answer in pairs]) if pairs else None


def _heaps(
    protocol: Protocol, heard: Sequence[Trial], targets_deg: list[float], answers_deg: list[float]
) -> Heaps | None:
    """None where it says nothing: answers on a coarse grid lie in heaps anyway, and so do those to sounds in heaps.

    Of 50 simulated listeners without heaps, who answered the seven places of a clock face, 15 would have had some.
    """
    if are_coarse(protocol, heard) or has_rear(targets_deg):
        return None
    found, given = heaps_of(answers_deg, targets_deg), _heaps_of_sounds(tuple(sorted(targets_deg)))
    return None if given is not None and given.count > 1 else found


@lru_cache(maxsize=128)
def _heaps_of_sounds(targets_deg: tuple[float, ...]) -> Heaps | None:
    """In how many heaps sounds lie, in whatever order they came: a protocol has the same ones in every session."""
    return heaps_of(targets_deg, targets_deg)


def _distance(
    session: Session, heard: Sequence[Trial], missed: Sequence[PlannedTrial], resamples: int
) -> DistanceScores | None:
    pairs = [
        (trial.planned.target_distance_m, _distance_answer(trial))
        for trial in heard
        if trial.planned.target_distance_m is not None
    ]
    answered = [(target, answer) for target, answer in pairs if answer is not None]
    if not answered:
        return None
    targets, answers = zip(*answered, strict=True)
    seed, presented_m = session.setup.seed, _planned(session, "target_distance_m")
    missed_m = [planned.target_distance_m for planned in missed if planned.target_distance_m is not None]
    return score_distances(targets, answers, presented_m, seed, resamples, missed_m)


def _distance_answer(trial: Trial) -> float | str | None:
    if trial.response_distance_m is not None:
        return trial.response_distance_m
    return trial.response_choice if trial.response_choice in DISTANCE_CHOICES else None


def _planned(session: Session, name: str) -> list[float]:
    sounds = [planned for planned in session.plan if not planned.is_practice and not planned.is_catch]
    return [value for planned in sounds if (value := getattr(planned, name)) is not None]


def _in_scope(trials: Sequence[Trial], scope: Scope) -> list[Trial]:
    """What has no one azimuth (two sounds at once, a whole scene) is on no side: it counts among all alone."""
    return [trial for trial in trials if scope is Scope.ALL or _side(trial) == scope.value]


def _side(trial: Trial) -> str | None:
    azimuth_deg = trial.planned.target_azimuth_deg
    return None if azimuth_deg is None else side_of(azimuth_deg)


def _omissions(presented: Sequence[Trial], scope: Scope) -> Proportion:
    chosen = _in_scope(presented, scope)
    return proportion(sum(trial.heard is not Heard.YES for trial in chosen), len(chosen))


def _of_reaction(scope: Scope) -> Extent:
    """What the interval of a reaction time belongs to."""
    return Extent.COMPARED if scope is Scope.ALL else Extent.EVERYTHING


def _reaction(heard: Sequence[Trial], scope: Scope, seed: int, resamples: int) -> Measure:
    chosen = [trial for trial in _in_scope(heard, scope) if trial.rt_valid and trial.rt_ms is not None]
    times = np.array([trial.rt_ms for trial in chosen], dtype=np.float64)
    places = [(trial.planned.target_azimuth_deg, trial.planned.target_distance_m) for trial in chosen]
    targets = np.array([places.index(place) for place in places], dtype=np.float64)
    return bootstrap.measure(_median_of(times), bootstrap.weights_where_enough(targets, seed, resamples))


def _median_of(values: FloatArray) -> Statistic:
    order = np.argsort(values)
    ordered = values[order]

    def weighted(weights: FloatArray) -> FloatArray:
        reached = np.moveaxis(weights, -1, 0)[order]
        for place in range(1, len(reached)):  # half of the time that ``cumsum`` takes for many short rows
            reached[place] += reached[place - 1]
        half = reached[-1] / 2
        lower = np.argmax(reached >= half - 1e-9, axis=0)
        upper = np.argmax(reached > half + 1e-9, axis=0)
        middle: FloatArray = (ordered[lower] + ordered[upper]) / 2
        return middle

    return weighted


def _difference(left: Measure, right: Measure) -> Measure:
    if left.value is None or right.value is None:
        return Measure.absent(Note.NO_DATA)
    return Measure.bare(left.value - right.value, left.n + right.n)
