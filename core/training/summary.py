"""What a training session came to: minutes that were heard, answers of each side. It describes training alone.

None of these figures is a test's: how hard a trial was followed from the answers. Change is told by probes.
"""

from dataclasses import dataclass

from core.records.training_model import TrainingSession
from core.training.find_plan import correct
from core.training.sides import Side

_SECONDS_PER_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class BlockHeard:
    """A block of T1."""

    block: int
    heard_min: float
    wall_min: float
    """From the begin to the end of each way, together."""
    chimes: int
    tapped: int


@dataclass(frozen=True, slots=True)
class SideFound:
    """The trials of a side in T2."""

    side: Side
    trials: int
    correct: int
    omitted: int
    lowest_level: int
    highest_level: int


def blocks_heard(session: TrainingSession) -> tuple[BlockHeard, ...]:
    """What was heard in each block of T1 that began."""
    found = []
    for block in sorted({one.block for one in session.stretches}):
        stretches = [one for one in session.stretches if one.block == block]
        checks = [one for one in session.checks if one.block == block]
        found.append(
            BlockHeard(
                block,
                sum(one.heard_s for one in stretches) / _SECONDS_PER_MINUTE,
                sum(one.wall_s for one in stretches) / _SECONDS_PER_MINUTE,
                len(checks),
                sum(one.tapped for one in checks),
            )
        )
    return tuple(found)


def minutes_of(session: TrainingSession) -> float:
    """Minutes of one session: of T1 those that were heard, of T2 from the first sound to the last answer."""
    if session.stretches:
        return sum(block.heard_min for block in blocks_heard(session))
    if not session.trials:
        return 0.0
    begins = [trial.onset_utc for trial in session.trials if trial.onset_utc is not None]
    began = min(begins, default=session.setup.created_utc)
    return max(0.0, (session.trials[-1].committed_utc - began).total_seconds() / _SECONDS_PER_MINUTE)


def sides_found(session: TrainingSession) -> tuple[SideFound, ...]:
    """What was found on each side of T2 that had a trial."""
    found = []
    for side in Side:
        trials = [one for one in session.trials if one.side == side.value]
        if trials:
            levels = [one.level for one in trials]
            omitted = sum(one.response_azimuth_deg is None for one in trials)
            found.append(SideFound(side, len(trials), sum(map(correct, trials)), omitted, min(levels), max(levels)))
    return tuple(found)
