"""One model process as the app sees it: started, asked, and ended, in whatever state it is."""

import itertools
import logging
import multiprocessing
import os
import signal
import sys
import tempfile
import threading
import time
from contextlib import ExitStack, suppress
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import ModuleType

from core.errors import CancelledError, MachineError, See2SoundError
from core.models.child import OUT_OF_MEMORY_STATUS, main
from core.models.messages import Answer, Call, Cancel, Failure, Logged, Release, ToApp, Told, Trouble
from core.models.patience import Patience, Watch
from core.models.pipe import receive, send
from core.models.transport import Inbox, Outbox, discard, new_name
from core.neural.loading import Loading
from core.progress import Progress

_LOOK_S = 0.03
"""So often a call looks whether it was cancelled."""

_GRACE_S = 0.25
"""So long a cancelled call may take to stop by itself. With the look and the end it stays under half a second."""

_END_S = 0.05
_LAST_WORDS_S = 0.2
_DEATH_S = 1.0

_spawning = multiprocessing.get_context("spawn")
_starting = threading.Lock()
_log = logging.getLogger(__name__)


class RanOutOfMemoryError(Exception):
    """A call needed more memory than there is."""


class ModelBugError(RuntimeError):
    """Something was raised in the model process that nobody foresaw: a bug of ours. Where it was is in the log."""


_WHILE_IT_STARTS = Patience()
"""A busy machine or a slow disk may take long to start a process, whatever the patience with a call."""


class Worker:
    """One child process. One thread at a time may use it; ``kill`` is for any other.

    Raises
    ------
    MachineError
        The process cannot be started (``models.cannot-start``).
    """

    def __init__(self, threads: int, patience: Patience) -> None:
        self._patience = patience
        self._killed = threading.Event()
        self._awake = self._waited_for = False
        self._numbers = itertools.count(1)
        self._outbox, self._inbox = Outbox(owner=True), Inbox(owner=True)
        beat_s = min(1.0, patience.quiet_s / 5)
        try:
            with ExitStack() as on_failure:
                handle, name = tempfile.mkstemp(prefix="see2sound-model-", suffix=".crash")
                self._crashes = os.fdopen(handle, encoding="utf-8", errors="replace")
                self._crash_file = Path(name)
                on_failure.callback(self._forget_crashes)
                self._connection, theirs = _spawning.Pipe()
                arguments = (theirs, threads, beat_s, self._crash_file)
                self._process = _spawning.Process(target=main, args=arguments, name="see2sound-models", daemon=True)
                _start(self._process)
                on_failure.pop_all()
        except OSError as error:
            raise MachineError("models.cannot-start", reason=error.strerror or error) from error
        theirs.close()

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return not self._killed.is_set() and self._process.is_alive()

    def call(
        self,
        factory: str,
        loading: Loading | None,
        method: str | None,
        given: tuple[tuple[object, ...], dict[str, object]],
        *,
        continues: bool,
        progress: Progress,
    ) -> object:
        """Have something done (see ``Call``), telling its progress and passing a cancel on.

        Raises
        ------
        CancelledError
            ``progress`` was cancelled, or the process was killed from another thread. Within 0.5 s in every case.
        RanOutOfMemoryError
            Memory ran out, or the system ended the process for want of it.
        MachineError
            It crashed (``models.crashed``), hung (``models.hung``), or its device failed (``models.device-failed``);
            it must then be disposed of.
        See2SoundError
            What the backend raised, as it raised it.
        ModelBugError
            Something that nobody foresaw.
        """
        parcel = self._outbox.pack(given, new_name())
        order = Call(next(self._numbers), factory, loading, method, parcel, continues, answer_block=new_name())
        try:
            return self._ask(order, progress)
        finally:
            self._outbox.close(only_large=True)

    def release(self, progress: Progress) -> None:
        """Have every loaded backend given up, and the blocks. Raises as ``call`` does."""
        self._ask(Release(next(self._numbers)), progress)
        self._outbox.close()
        self._inbox.close()

    def kill(self) -> None:
        """End the process at once. From any thread."""
        self._killed.set()
        self._process.kill()

    def dispose(self) -> None:
        """End the process and give back what it took of the app."""
        self._end()
        self._connection.close()
        self._outbox.close()
        self._inbox.close()
        self._forget_crashes()

    def _ask(self, order: Call | Release, progress: Progress) -> object:
        try:
            outcome = self._outcome(order, progress)
        except CancelledError:
            self._stop(order)
            raise
        except BaseException:  # whatever it was, nothing may be left computing
            self._end()
            _discard_answer(order)
            raise
        if isinstance(outcome, Answer):
            return self._inbox.unpack(outcome.parcel)
        raise self._error(outcome)

    def _end(self) -> None:
        """End the process and wait a moment until it is gone; what it takes longer for, it does alone."""
        self.kill()
        if not self._waited_for:
            self._waited_for = True
            self._process.join(_END_S)

    def _outcome(self, order: Call | Release, progress: Progress) -> Answer | Failure:
        self._put(order)
        watch = Watch(self._patience if self._awake else _WHILE_IT_STARTS)
        while True:
            looked = time.monotonic()
            message = self._next(_LOOK_S)
            if message is not None and not self._awake:
                self._awake, watch = True, Watch(self._patience)
                self._hide_crash_file()
            watch.waited(time.monotonic() - looked)
            match message:
                case Answer(number=order.number) | Failure(number=order.number):
                    return message
                case Told(number=order.number):
                    progress.relay(message.report)
            progress.check()
            watch.heard(message)
            if watch.over_after_s is not None:
                self._log_where_it_hangs()
                raise MachineError("models.hung", seconds=round(watch.over_after_s))

    def _stop(self, order: Call | Release) -> None:
        """Let a cancelled call end by itself for a moment, else end the process."""
        deadline = time.monotonic() + _GRACE_S
        try:
            self._put(Cancel(order.number))
            while (left_s := deadline - time.monotonic()) > 0:
                message = self._next(left_s)
                if isinstance(message, Answer) and message.number == order.number:
                    self._inbox.attach(message.parcel)  # the next answer may lie in the same block
                    return
                if isinstance(message, Failure) and message.number == order.number:
                    return
            _log.info("a cancelled call did not stop by itself: the model process is ended")
        except (See2SoundError, RanOutOfMemoryError):
            pass  # it died while it was asked to stop
        self._end()
        _discard_answer(order)

    def _put(self, message: Call | Release | Cancel) -> None:
        try:
            send(self._connection, message)
        except OSError:
            raise self._death() from None

    def _next(self, timeout_s: float) -> ToApp | None:
        """The next message, None when there is none in time; what it logs goes to our log at once.

        Raises what the process's death means when it is dead, but not before its last message was read.
        """
        ready = wait([self._connection, self._process.sentinel], timeout_s)
        if not ready:
            return None
        if self._connection not in ready:
            raise self._death()
        try:
            message: ToApp = receive(self._connection)
        except (EOFError, OSError):
            raise self._death() from None
        if isinstance(message, Logged):
            _hand_on(message.record)
        return message

    def _death(self) -> Exception:
        """What it means that the process is no longer there."""
        self._process.join(_DEATH_S)
        if self._killed.is_set():
            return CancelledError()
        status = self._process.exitcode
        self._log_last_words()
        if status == OUT_OF_MEMORY_STATUS or (hasattr(signal, "SIGKILL") and status == -signal.SIGKILL):
            return RanOutOfMemoryError("the system ended the model process for want of memory")
        return MachineError("models.crashed", how=_in_words(status))

    def _error(self, failure: Failure) -> Exception:
        match failure.trouble:
            case Trouble.CANCELLED:
                return CancelledError()
            case Trouble.FORESEEN if failure.kind is not None:
                error = failure.kind.__new__(failure.kind)
                See2SoundError.__init__(error, failure.code, **failure.parameters)
                return error
            case Trouble.OUT_OF_MEMORY:
                return RanOutOfMemoryError(failure.what)
            case Trouble.DEVICE:
                self.kill()  # nothing more can be computed on the device there
                return MachineError("models.device-failed")
        return ModelBugError(f"{failure.what} in the model process")

    def _log_where_it_hangs(self) -> None:
        if hasattr(signal, "SIGUSR1") and self._process.pid is not None:
            with suppress(ProcessLookupError):
                os.kill(self._process.pid, signal.SIGUSR1)  # answered from below the interpreter
            self._process.join(_LAST_WORDS_S)
        self._log_last_words()

    def _log_last_words(self) -> None:
        self._crashes.seek(0)
        words = self._crashes.read().strip()
        _log.error("the model process did not answer; it was at\n%s", words or "a place that is not known")

    def _hide_crash_file(self) -> None:
        """Take its name away once both sides have it open: then nothing is left of it, however they end."""
        with suppress(OSError):  # Windows takes it away only when nobody has it open
            self._crash_file.unlink()

    def _forget_crashes(self) -> None:
        self._crashes.close()
        self._hide_crash_file()


def _discard_answer(order: Call | Release) -> None:
    """Take away what the answer of a call lies in that nobody reads."""
    if isinstance(order, Call):
        discard(order.answer_block)


def _hand_on(record: logging.LogRecord) -> None:
    logger = logging.getLogger(record.name)
    if logger.isEnabledFor(record.levelno):
        logger.handle(record)


def _in_words(status: int | None) -> str:
    if status is not None and status < 0:
        with suppress(ValueError):
            return signal.Signals(-status).name
    return f"exit status {status}"


def _start(process: SpawnProcess) -> None:
    """Start a process that does not run the program's main file again, as spawned ones do.

    A script without a guard would start itself once more in it, and the app's file would bring Qt there before torch.
    """
    with _starting:
        program = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            process.start()
        finally:
            sys.modules["__main__"] = program
