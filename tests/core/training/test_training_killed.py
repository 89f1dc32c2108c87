"""What ``kill -9`` leaves of a training session: every trial that was reported, and the very trial that comes next."""

import signal
import subprocess
import sys

import pytest

from core.records.store import Store
from core.training.find_run import FindRun
from core.training.standstill import Standstill

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")

TRAINING = """
import sys
from pathlib import Path
from core.assessment.clock import SystemClock
from core.records.store import Store
from core.training.find_run import FindRun
store = Store.open(Path(sys.argv[1]))
run = FindRun.resume(store, sys.argv[2], SystemClock())
while run.state not in ("done", "stopped"):
    if run.standstill:
        run.go_on()
        continue
    planned = run.begin()
    run.sound_started(0)
    run.sound_ended()
    run.answer(planned.azimuth_deg + 40.0 * (planned.trial_index % 3 == 0))
    print(planned.trial_index, flush=True)
"""


def test_every_reported_trial_is_there_and_the_next_is_the_one_that_would_have_come(gym):
    uninterrupted, killed = gym.find(), gym.find()
    gym.store.close()
    trainer = subprocess.Popen(
        [sys.executable, "-c", TRAINING, str(gym.path), killed.setup.uuid], stdout=subprocess.PIPE, text=True
    )
    for _ in range(31):
        trainer.stdout.readline()
    trainer.send_signal(signal.SIGKILL)
    reported = [int(line) for line in trainer.stdout.read().split()] or [30]
    trainer.stdout.close()
    trainer.wait(10)
    with Store.open(gym.path) as store:
        run = FindRun.resume(store, killed.setup.uuid, gym.clock)
        committed = len(run.session.trials)
        assert [trial.trial_index for trial in run.session.trials] == list(range(committed))
        assert reported[-1] + 1 <= committed <= reported[-1] + 2
        assert run.standstill is Standstill.THERAPIST
        other = FindRun.resume(store, uninterrupted.setup.uuid, gym.clock)
        while len(other.session.trials) < committed:
            if other.standstill is not None:
                other.go_on()
            planned = other.begin()
            other.sound_started(0)
            other.sound_ended()
            other.answer(planned.azimuth_deg + 40.0 * (planned.trial_index % 3 == 0))
        assert (run.current, run.adapted) == (other.current, other.adapted)
