"""How long a test and a battery of tests will take: an estimate from what is planned, by assumptions named here."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from core.assessment.adaptive.settings import Staircases
from core.assessment.plan import plan_length
from core.assessment.protocol import Protocol
from core.assessment.ratings import SCALES
from core.assessment.tasks import RATINGS, SIDES, choice_task


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What is assumed of patient and therapist, in seconds. Nobody has measured these on patients with this product."""

    answer_s: float = 3.0
    """From the end of a sound to its answer."""
    unlimited_s: float = 10.0
    """Of a silent trial without a time limit, until somebody says that there was no sound."""
    feedback_s: float = 2.2
    """After each practice trial."""
    instruction_s: float = 60.0
    """Before the first sound of a test."""
    rest_s: float = 60.0
    """Each break."""
    setup_s: float = 180.0
    """Before the first test of a visit: form, seat, sound check."""


ASSUMED = Assumptions()


def expected_trials(protocol: Protocol, sources: int = 0) -> int:
    """How many trials of the test, practice apart, are expected: all, where the answers do not end it sooner.

    A staircase turns round once in two answers with 1 down; each further answer that a step down needs adds one: of the
    midline's simulated listeners, for whom this says 32, most needed 30 to 35.
    """
    test = plan_length(protocol, sources).test
    adaptive = protocol.adaptive
    if not isinstance(adaptive, Staircases):
        return test
    return min(test, len(adaptive.tracks) * adaptive.reversals * (1 + adaptive.down))


def expected_s(protocol: Protocol, sources: int = 0, assumed: Assumptions = ASSUMED) -> float:
    """Seconds that a test takes from its instruction to its last answer, expected, in a scene of so many sources."""
    stimulus, timing = protocol.stimulus, protocol.timing
    pause_s = sum(timing.pause_s) / 2
    sound_s = stimulus.duration_s if protocol.stimulus.kind != "motion" else stimulus.duration_s / 2
    answer_s = assumed.answer_s if timing.timeout_s is None else min(assumed.answer_s, timing.timeout_s)
    asked = answer_s * (len(SCALES) if choice_task(protocol) == RATINGS else len(protocol.answer.asks))
    trial_s = pause_s + sound_s + asked
    silent_s = pause_s + sound_s + (assumed.unlimited_s if timing.timeout_s is None else timing.timeout_s)
    if choice_task(protocol) == SIDES:
        silent_s = trial_s  # "none" is one of the answers
    sounding = expected_trials(protocol, sources) - protocol.catch_trials
    practice_s = protocol.practice.count * (trial_s + assumed.feedback_s)
    test_s = sounding * trial_s + protocol.catch_trials * silent_s
    rests = _rests(protocol, sounding + protocol.catch_trials, test_s)
    return assumed.instruction_s + practice_s + test_s + rests * assumed.rest_s


def visit_s(tests: Sequence[Protocol], assumed: Assumptions = ASSUMED) -> float:
    """Seconds that the tests of one visit take, one after the other, with what comes before the first."""
    return assumed.setup_s + sum(expected_s(test, assumed=assumed) for test in tests)


def _rests(protocol: Protocol, trials: int, test_s: float) -> int:
    """Breaks within the test; none is taken after the last trial."""
    breaks = protocol.breaks
    by_trials = 0 if breaks.every_trials is None else math.ceil(trials / breaks.every_trials) - 1
    by_time = 0 if breaks.every_s is None else math.ceil(test_s / breaks.every_s) - 1
    return max(by_trials, by_time, 0)
