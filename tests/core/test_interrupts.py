"""Whatever asks the program to end is a ``KeyboardInterrupt``, at a time when it can be one."""

import os
import signal
import sys
import threading

import numpy as np
import pytest

from core.audio import AudioClip, Layout
from core.interrupts import all_like_ctrl_c, held_up
from core.media import writing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no signal can be sent to a process there")
ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


def send(number):
    os.kill(os.getpid(), number)


@pytest.mark.usefixtures("as_at_a_terminal")
@pytest.mark.parametrize("number", ENDING)
def test_what_ends_a_program_is_as_ctrl_c_while_the_block_runs_alone(number):
    before = signal.getsignal(number)
    with pytest.raises(KeyboardInterrupt), all_like_ctrl_c():
        send(number)
    assert signal.getsignal(number) is before


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no terminal to close")
def test_what_is_ignored_stays_ignored():
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with all_like_ctrl_c():
            send(signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


@pytest.mark.usefixtures("as_at_a_terminal")
@pytest.mark.parametrize("number", [signal.SIGINT, *ENDING])
def test_signals_wait_for_the_end_of_what_may_not_be_interrupted(number):
    reached = False
    with all_like_ctrl_c():
        with pytest.raises(KeyboardInterrupt), held_up():
            send(number)
            reached = True
        assert signal.getsignal(number) is signal.default_int_handler
    assert reached


@pytest.mark.usefixtures("as_at_a_terminal")
def test_within_another_block_the_wait_ends_with_the_outer_one_and_both_know_what_came():
    reached = False
    with pytest.raises(KeyboardInterrupt), held_up() as outer:
        send(signal.SIGINT)
        with held_up() as inner:
            assert list(inner) == list(outer) == [signal.SIGINT]
        reached = True
    assert reached
    with held_up() as afterwards:
        assert list(afterwards) == []


def test_other_threads_have_no_signals_to_change():
    failed = []

    def work():
        try:
            with all_like_ctrl_c(), held_up():
                pass
        except ValueError as error:
            failed.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert not failed


@pytest.mark.usefixtures("as_at_a_terminal")
@pytest.mark.parametrize("number", [signal.SIGINT, *ENDING])
@pytest.mark.parametrize("name", ["sound.wav", "sound.flac"])
def test_sound_that_is_being_written_is_given_up_without_a_word_of_the_library(
    tmp_path, monkeypatch, capfd, name, number
):
    write = writing._RememberingFile.write

    def interrupted(file, data):
        send(number)
        return write(file, data)

    monkeypatch.setattr(writing._RememberingFile, "write", interrupted)
    (tmp_path / name).write_bytes(b"before")
    clip = AudioClip(np.zeros((48_000, 2), np.float32), 48_000, Layout.BINAURAL)
    with pytest.raises(KeyboardInterrupt), all_like_ctrl_c():
        writing.write_audio(clip, tmp_path / name)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {name: b"before"}
    assert capfd.readouterr().err == ""
