"""Calls of the model process that are cancelled, hang, crash or run out of memory; and the process's own end."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from core.errors import CancelledError, InputError, MachineError
from core.models.gate import ModelGate
from core.models.patience import Patience
from core.models.process import ModelProcess
from core.neural.loading import Loading
from core.progress import Progress

FAKE = "fake_backends:Fake"
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
linux = pytest.mark.skipif(sys.platform != "linux", reason="limits of memory as Linux has them")


class Elsewhere:
    """Calls something on a thread of its own, as a job does, and keeps what came of it."""

    def __init__(self, work):
        self.outcome = None
        self._work = work
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self):
        try:
            self.outcome = self._work()
        except Exception as error:  # noqa: BLE001 - looked at by the test
            self.outcome = error

    def join(self):
        self._thread.join(20)
        assert not self._thread.is_alive()
        return self.outcome


def cancelled_at(stage):
    """A progress that is cancelled when a stage is told."""
    progress = Progress(lambda report: progress.cancel() if report.stage == stage else None)
    return progress


def told_at(stage):
    """A progress, and an event that is set when a stage is told."""
    told = threading.Event()
    return Progress(lambda report: told.set() if report.stage == stage else None), told


def fails_with(code, work):
    with pytest.raises(MachineError) as raised:
        work()
    assert raised.value.code == code
    assert str(raised.value).endswith(".")
    return raised.value


def test_a_cancelled_call_that_looks_at_its_progress_leaves_the_process_as_it_was(call):
    process = call("pid")
    with pytest.raises(CancelledError):
        call("until_cancelled", progress=cancelled_at("endless"))
    assert call("pid") == process


@pytest.mark.parametrize(("method", "stage"), [("sleep_for_ever", "asleep"), ("spin_for_ever", "spinning")])
def test_a_cancelled_call_that_does_not_listen_is_ended_with_its_process(call, method, stage):
    process = call("pid")
    with pytest.raises(CancelledError):
        call(method, progress=cancelled_at(stage))
    assert call("pid") != process


def test_an_answer_that_comes_after_the_cancel_is_not_taken_for_the_next_one(loading):
    with ModelProcess() as models:
        for number in range(3):
            with pytest.raises(CancelledError):
                late = np.full(20_000 * (1 + number % 2), 7)
                models.call(FAKE, loading, "finish_all_the_same", late, progress=cancelled_at("finishing"))
            (back,) = models.call(FAKE, loading, "echo", np.full(20_000, number))
            assert back.tolist() == [number] * 20_000
        assert models.call(FAKE, loading, "how_many") == 1


def test_loading_can_be_cancelled(models, loading):
    with pytest.raises(CancelledError):
        models.call("fake_backends:asleep", loading, "echo", progress=cancelled_at("load"))
    assert models.call(FAKE, loading, "echo", 1) == (1,)


def test_a_call_that_was_cancelled_before_it_began_does_not_begin(call):
    before = call("keep", 0)
    progress = Progress()
    progress.cancel()
    with pytest.raises(CancelledError):
        call("keep", 1, progress=progress)
    assert call("keep", 2) == before + 1


def test_who_waits_for_another_call_can_be_cancelled_and_the_other_goes_on(call):
    running, began = told_at("endless")
    first = Elsewhere(lambda: call("until_cancelled", progress=running))
    assert began.wait(10)
    waiting = Progress()
    second = Elsewhere(lambda: call("echo", 1, progress=waiting))
    waiting.cancel()

    assert isinstance(second.join(), CancelledError)
    assert first.outcome is None
    running.cancel()
    assert isinstance(first.join(), CancelledError)


def test_calls_of_several_threads_each_get_their_own_answer(call):
    callers = [Elsewhere(lambda n=n: [call("echo", np.full(20_000, n))[0][0] for _ in range(5)]) for n in range(4)]

    assert [caller.join() for caller in callers] == [[n] * 5 for n in range(4)]


def test_a_listener_that_fails_leaves_nothing_computing(call):
    def listen(_report):
        raise ZeroDivisionError

    process = call("pid")
    with pytest.raises(ZeroDivisionError):
        call("spin_for_ever", progress=Progress(listen))
    assert call("pid") != process


def test_a_process_that_ends_by_itself_is_said_and_the_next_call_starts_another(call):
    error = fails_with("models.crashed", lambda: call("exit"))
    assert error.parameters == {"how": "exit status 3"}
    assert call("echo", 1) == (1,)


@posix
@pytest.mark.parametrize("name", ["SIGSEGV", "SIGABRT"])
def test_a_crash_is_said_and_its_place_is_in_the_log(call, caplog, name):
    error = fails_with("models.crashed", lambda: call("end_by", getattr(signal, name)))

    assert error.parameters == {"how": name}
    assert "in end_by" in caplog.text


def test_a_crash_with_an_answer_under_way_leaves_no_block(call):
    """The fixture ``no_block_left`` looks."""
    fails_with("models.crashed", lambda: call("end_while_answering"))


@posix
def test_a_cancelled_call_with_an_answer_under_way_leaves_no_block(call):
    with pytest.raises(CancelledError):
        call("hang_while_answering", progress=cancelled_at("answering"))


def test_a_crash_between_two_calls_is_not_noticed(call):
    os.kill(call("pid"), signal.SIGKILL)
    assert call("echo", 1) == (1,)


def test_a_call_that_waits_for_ever_is_ended_and_its_place_is_in_the_log(loading, caplog):
    with ModelProcess(patience=Patience(quiet_s=1.5)) as models:
        models.call(FAKE, loading, "pid")
        fails_with("models.hung", lambda: models.call(FAKE, loading, "sleep_for_ever"))
        assert models.call(FAKE, loading, "echo", 1) == (1,)
    if sys.platform != "win32":
        assert "in sleep_for_ever" in caplog.text


def test_a_call_that_computes_without_a_word_is_given_longer(loading):
    with ModelProcess(patience=Patience(quiet_s=1.0, stuck_s=2.0)) as models:
        error = fails_with("models.hung", lambda: models.call(FAKE, loading, "spin_for_ever"))
    assert error.parameters == {"seconds": 2}


def test_memory_that_runs_out_is_tried_once_with_half_the_input_and_then_kept_so(models, loading):
    assert models.call(FAKE, loading, "need", 0.5) == 0.5
    assert models.loading_used(FAKE, loading).input_scale == 0.5
    assert models.call(FAKE, loading, "scale") == 0.5
    models.release()
    assert models.loading_used(FAKE, loading) == loading
    assert models.call(FAKE, loading, "scale") == 1.0


def test_memory_that_runs_out_twice_is_said_and_a_later_call_begins_with_the_whole_input(models, loading):
    fails_with("models.out-of-memory", lambda: models.call(FAKE, loading, "need", 0.25))
    assert models.call(FAKE, loading, "scale") == 1.0


@posix
def test_a_process_that_the_system_ends_for_want_of_memory_is_tried_once_more(models, loading):
    assert models.call(FAKE, loading, "killed_above", 0.5) == 0.5
    models.release()
    fails_with("models.out-of-memory", lambda: models.call(FAKE, loading, "killed_above", 0.1))


@linux
def test_memory_that_the_system_refuses_is_tried_with_less(call):
    assert call("allocate", 500_000_000) == 250_000_000
    fails_with("models.out-of-memory", lambda: call("allocate", 2_000_000_000))


def test_everything_that_was_loaded_is_given_up_when_memory_runs_out(models, loading, tmp_path):
    other = Loading("other", tmp_path, "1")
    models.call(FAKE, other, "keep", 1)
    models.call(FAKE, loading, "need", 0.5)
    assert models.call(FAKE, other, "keep", 1) == 1


def test_a_device_that_fails_is_said_and_its_process_left(call):
    process = call("pid")
    fails_with("models.device-failed", lambda: call("device_fault"))
    assert call("pid") != process


def test_while_a_thread_holds_the_models_the_calls_of_others_wait(models, call):
    call("echo")
    with models.holding():
        first = call("keep", "mine")
        other = Elsewhere(lambda: call("keep", "theirs"))
        assert [call("keep", "mine") for _ in range(5)] == [first + step for step in range(1, 6)]
    assert other.join() == first + 6


def test_what_builds_on_earlier_calls_is_not_done_by_a_fresh_backend(models, call):
    with models.holding():
        call("keep", 1)
        fails_with("models.crashed", lambda: call("exit"))
        fails_with("models.interrupted", lambda: call("keep", 2))
    assert call("keep", 1) == 1


def test_what_builds_on_earlier_calls_is_not_tried_midway_with_half_the_input(models, loading):
    with models.holding():
        models.call(FAKE, loading, "scale")
        fails_with("models.out-of-memory-midway", lambda: models.call(FAKE, loading, "need", 0.5))
    with models.holding():
        assert models.call(FAKE, loading, "scale") == 0.5
        assert models.call(FAKE, loading, "need", 0.5) == 0.5


def test_while_a_patient_is_tested_no_model_runs(loading):
    gate = ModelGate()
    running, began = told_at("endless")
    with ModelProcess(gate) as models:
        under_way = Elsewhere(lambda: models.call(FAKE, loading, "until_cancelled", progress=running))
        assert began.wait(10)
        gate.shut()
        assert gate.wait_until_still(10)

        assert isinstance(under_way.join(), CancelledError)
        fails_with("models.session-running", lambda: models.call(FAKE, loading, "echo", 1))
        fails_with("models.session-running", models.probe)
        gate.open()
        assert models.call(FAKE, loading, "echo", 1) == (1,)


def test_closing_cancels_what_runs_and_what_comes(loading):
    models = ModelProcess()
    progress, began = told_at("asleep")
    under_way = Elsewhere(lambda: models.call(FAKE, loading, "sleep_for_ever", progress=progress))
    assert began.wait(10)
    models.warm(FAKE, loading)
    models.close()
    models.close()

    assert isinstance(under_way.join(), CancelledError)
    with pytest.raises(CancelledError):
        models.call(FAKE, loading, "echo", 1)


def test_nothing_is_started_before_the_first_call(monkeypatch):
    monkeypatch.setattr("core.models.process.Worker", lambda *_: pytest.fail("a process was started"))
    with ModelProcess() as models:
        models.release()


def test_a_process_that_cannot_be_started_is_said(loading, monkeypatch):
    def fails(_process):
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr("core.models.worker._start", fails)
    with ModelProcess() as models:
        error = fails_with("models.cannot-start", lambda: models.call(FAKE, loading, "echo"))
    assert "Cannot allocate memory" in str(error)


APP = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from core.models.process import ModelProcess
from core.neural.loading import Loading
from core.progress import Progress
models = ModelProcess()
tell = Progress(lambda report: print(report.stage, flush=True))
models.call("fake_backends:Fake", Loading("a", Path("."), "1"), "spin_for_ever", progress=tell)
"""


@posix
def test_when_the_app_is_killed_the_model_process_ends_too(tmp_path):
    script = tmp_path / "app.py"
    script.write_text(APP)
    backends = Path(__file__).parents[2] / "data" / "model_backends"
    app = subprocess.Popen(
        [sys.executable, str(script), str(backends)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert [app.stdout.readline() for _ in range(2)] == ["load\n", "spinning\n"]
    app.kill()

    app.communicate(timeout=20)  # its standard error is the model process's too: it closes when both are gone


def test_errors_of_a_call_leave_the_next_as_it_would_have_been(call):
    for _ in range(3):
        with pytest.raises(InputError):
            call("say", "media.unreadable")
        assert call("echo", np.arange(20_000))[0].sum() == 199_990_000
