"""The gate that is shut while a patient is tested."""

import threading

import pytest

from core.errors import CancelledError, MachineError
from core.models.gate import ModelGate
from core.progress import Progress


def test_an_open_gate_lets_calls_through_and_knows_when_it_is_still():
    gate = ModelGate()
    with gate.passing(Progress()):
        assert not gate.is_still
        assert not gate.wait_until_still(0.0)
    assert gate.is_still
    assert gate.wait_until_still(0.0)


def test_shutting_cancels_what_is_under_way_and_nothing_else():
    gate = ModelGate()
    inside, outside = Progress(), Progress()
    with gate.passing(inside):
        gate.shut()
        with pytest.raises(CancelledError):
            inside.check()
    outside.check()


def test_a_shut_gate_says_why_until_it_is_opened():
    gate = ModelGate()
    gate.shut()
    gate.shut()
    assert gate.is_shut
    with pytest.raises(MachineError, match="while a patient is tested"), gate.passing(Progress()):
        pytest.fail("it let a call through")
    assert gate.is_still
    gate.open()
    with gate.passing(Progress()):
        assert not gate.is_shut


def test_a_call_that_fails_leaves_the_gate_still():
    gate = ModelGate()
    with pytest.raises(ZeroDivisionError), gate.passing(Progress()):
        raise ZeroDivisionError
    assert gate.is_still


def test_who_waits_for_stillness_is_told_when_the_last_call_has_ended():
    gate, entered, leave, still = ModelGate(), threading.Event(), threading.Event(), []

    def call():
        with gate.passing(Progress()):
            entered.set()
            leave.wait(10)

    threads = [
        threading.Thread(target=call, daemon=True),
        threading.Thread(target=lambda: still.append(gate.wait_until_still(10)), daemon=True),
    ]
    threads[0].start()
    assert entered.wait(10)
    threads[1].start()
    leave.set()
    for thread in threads:
        thread.join(10)

    assert still == [True]
