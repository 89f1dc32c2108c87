"""Whether answers became much less accurate in the course of a test: a reason to suggest its end, never to end it."""

import math
from collections.abc import Sequence

from core.assessment.protocol import Protocol
from core.assessment.tasks import right_choice, task_in
from core.geometry import wrap_azimuth
from core.records.model import Heard, Trial

_FEWEST = 5
"""A block with fewer answers says nothing."""


def accuracy_fell(trials: Sequence[Trial], protocol: Protocol) -> bool:
    """Whether the last whole block is ``stop_rules.accuracy_sd`` standard deviations less accurate than the first.

    Accuracy is the absolute error: degrees; the logarithm of a ratio of distances; 0 or 1 for a choice. The standard
    deviation is that of the first block's errors, and at least one step of the answer. Adaptive tests hold accuracy
    where it is and are left out.
    """
    limit_sd = protocol.stop_rules.accuracy_sd
    if limit_sd is None or protocol.adaptive is not None:
        return False
    blocks = _whole_blocks(trials)
    if len(blocks) < 2:
        return False
    first, last = (_errors(block, protocol) for block in (blocks[0], blocks[-1]))
    if min(len(first), len(last)) < _FEWEST:
        return False
    mean = sum(first) / len(first)
    sd = math.sqrt(sum((error - mean) ** 2 for error in first) / (len(first) - 1))
    return sum(last) / len(last) > mean + limit_sd * max(
        sd, _smallest(protocol, blocks[0][0].response_mode, len(first))
    )


def _whole_blocks(trials: Sequence[Trial]) -> list[list[Trial]]:
    """Trials by block of the test, in order; the block that is still going on counts once the next one began."""
    blocks: dict[str, list[Trial]] = {}
    for trial in trials:
        if not trial.planned.is_practice:
            blocks.setdefault(trial.planned.block, []).append(trial)
    return list(blocks.values())[:-1]


def _errors(trials: Sequence[Trial], protocol: Protocol) -> list[float]:
    found = [_error(trial, protocol) for trial in trials if trial.valid and not trial.planned.is_catch]
    return [error for error in found if error is not None]


def _error(trial: Trial, protocol: Protocol) -> float | None:
    planned, task = trial.planned, task_in(protocol, trial.response_mode)
    if task is not None:
        right = right_choice(planned, task)
        return None if right is None or trial.heard is None else float(trial.response_choice != right)
    if trial.heard is not Heard.YES:
        return None
    if trial.response_azimuth_deg is not None and planned.target_azimuth_deg is not None:
        return abs(wrap_azimuth(trial.response_azimuth_deg - planned.target_azimuth_deg))
    if trial.response_distance_m is not None and planned.target_distance_m is not None:
        return abs(math.log(trial.response_distance_m / planned.target_distance_m))
    return None


def _smallest(protocol: Protocol, mode: str, answers: int) -> float:
    """What the standard deviation is at least: a first block without any error must not make every error count."""
    if task_in(protocol, mode) is not None:
        return 1.0 / math.sqrt(answers)
    return protocol.answer.azimuth_step_deg if "azimuth" in protocol.answer.asks else math.log(2.0)
