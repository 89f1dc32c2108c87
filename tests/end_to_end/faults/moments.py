"""Two starts at once, a machine that sleeps, a clock that is set back: a session goes on as if nothing had been."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any

from acts import DATABASE, PATIENT
from killing import Killed
from session_kills import SessionKills, look

from core.records.store import Store

_ACTS = Path(__file__).with_name("acts.py")
_PATIENCE_S = 60.0


@dataclass(frozen=True)
class TwoStarts:
    """What came of two programs on one database, started in the same moment."""

    led: int
    refused: int
    codes: tuple[str, ...]


def two_starts(folder: Path) -> TwoStarts:
    """Start two that would lead sessions in one folder."""
    both = [_start("lead", folder) for _ in range(2)]
    deadline = time.monotonic() + _PATIENCE_S
    while all(process.poll() is None for process in both) and time.monotonic() < deadline:
        time.sleep(0.01)
    for process in both:
        process.send_signal(signal.SIGKILL)
    ends = [(process.communicate()[0], process.returncode) for process in both]
    said = [json.loads(line) for out, _ in ends for line in out.splitlines(keepends=True) if line.endswith("\n")]
    return TwoStarts(
        led=sum(status == -signal.SIGKILL for _, status in ends),
        refused=sum(status not in {0, -signal.SIGKILL} for _, status in ends),
        codes=tuple(words[1] for words in said if words[0] == "error"),
    )


def sleep_in_the_middle(folder: Path, times: int, asleep_s: float = 0.5) -> SessionKills:
    """Stop the process where it is, as a machine that sleeps does, and let it go on; then look at what it wrote."""
    Store.open(folder / DATABASE).close()  # made before, so that the sleep falls into a session
    process = _start("lead", folder)
    assert process.stdout is not None
    said: list[list[Any]] = []
    for _ in range(times):
        said += _up_to_a_trial(process.stdout)
        process.send_signal(signal.SIGSTOP)
        time.sleep(asleep_s)
        process.send_signal(signal.SIGCONT)
    said += _up_to_a_trial(process.stdout)
    process.send_signal(signal.SIGKILL)
    out, trouble = process.communicate()
    if process.returncode != -signal.SIGKILL:
        raise RuntimeError(trouble)
    said += [json.loads(line) for line in out.splitlines(keepends=True) if line.endswith("\n")]
    found = SessionKills(kills=1)
    answered = Killed(said).answered
    look(folder / DATABASE, answered, found)
    return found


def _up_to_a_trial(stream: IO[str]) -> Iterator[list[Any]]:
    """What is said until another trial is on disk."""
    for line in stream:
        words: list[Any] = json.loads(line)
        yield words
        if words[0] == "trial":
            return


@dataclass(frozen=True)
class ClockBack:
    """What became of a session during which the clock was set back by a day."""

    in_order: bool
    """Whether its trials are still in the order in which they were answered."""
    reported: bool
    """Whether its report could be made, with all its trials."""


class _SetBack:
    """The machine's clock until ``set_back``, then a day behind it."""

    def __init__(self) -> None:
        self.set_back = False

    def monotonic_ns(self) -> int:
        """Not touched by setting the clock."""
        return time.monotonic_ns()

    def utc_now(self) -> datetime:
        """Now, or this time yesterday."""
        return datetime.now(UTC) - (timedelta(days=1) if self.set_back else timedelta())


def clock_set_back(folder: Path) -> ClockBack:
    """Lead a session whose second half is a day before its first."""
    from acts import PROTOCOL, SEED, begun

    from core.assessment import protocol as protocols
    from core.assessment.answers import Answer
    from core.assessment.plan import plan_session
    from core.assessment.run_state import RunState
    from core.reports.building import session_figures

    locked, clock = protocols.find(PROTOCOL), _SetBack()
    plan = plan_session(locked.protocol, SEED)
    with Store.open(folder / DATABASE) as store:
        run = begun(store, locked, plan, clock)
        while run.state is not RunState.DONE:
            if run.state is RunState.PAUSED:
                run.resume()
            planned = run.begin()
            clock.set_back = planned.trial_index >= len(plan) // 2
            run.sound_started(clock.monotonic_ns())
            run.sound_ended()
            run.answer(Answer(azimuth_deg=planned.target_azimuth_deg or 0.0, entered_by="simulated:soak"))
        patient = store.patient(PATIENT)
        session = store.session(store.sessions(patient.uuid)[0].uuid)
    figures = session_figures(session)
    return ClockBack([trial.planned for trial in session.trials] == list(plan), reported=figures is not None)


def _start(act: str, folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, str(_ACTS), act, str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
