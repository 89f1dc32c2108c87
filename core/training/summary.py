"""What a training session came to: minutes that were heard, answers of each side. It describes training alone.

None of these figures is a test's: how hard a trial was followed from the answers. Change is told by probes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import itemgetter

from core.records.training_model import TrainingSession
from core.training.find_plan import correct
from core.training.sides import Side

_SECONDS_PER_MINUTE = 60.0
_LONGEST = timedelta(minutes=2)
"""Between two things that T2 stores nobody trains for longer: the computer slept, or nobody was there."""
_GIVEN, _CRASHED = "trial", "resumed"
_RUNS_AFTER = {_GIVEN: True, "resume": True, "pause": False, _CRASHED: False}
"""Whether a session of T2 runs, by what was stored last: a trial, or an event of that kind."""


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
    """Minutes of one session: of T1 those that were heard, of T2 those that it ran.

    T2 runs from its first sound to its last answer, without the time for which it stood still: from a pause, or from
    what was stored last before a crash, until the therapist went on. Where nothing was stored for more than two minutes
    (an answer is waited for without a limit), two count.
    """
    if session.stretches:
        return sum(block.heard_min for block in blocks_heard(session))
    return _ran(session).total_seconds() / _SECONDS_PER_MINUTE if session.trials else 0.0


def _ran(session: TrainingSession) -> timedelta:
    onsets = [trial.onset_utc for trial in session.trials if trial.onset_utc is not None]
    began, ended = min(onsets, default=session.setup.created_utc), session.trials[-1].committed_utc
    stored: list[tuple[datetime, str]] = [(at, _GIVEN) for at in onsets]
    stored += [(trial.committed_utc, _GIVEN) for trial in session.trials]
    stored += [(event.utc, event.kind) for event in session.events]
    ran, runs, before = timedelta(), True, began
    for at, kind in sorted((one for one in stored if began <= one[0] <= ended), key=itemgetter(0)):
        if runs and kind != _CRASHED:
            ran += min(at - before, _LONGEST)
        runs, before = _RUNS_AFTER.get(kind, runs), at
    return ran


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
