"""The model process itself: it makes backends, calls their methods, and says how far it has come.

The main thread computes. A second one listens to the app, so that a cancel is heard while the first computes and the
process ends when the app is gone; a third says that work goes on.
"""

import inspect
import logging
import os
import queue
import threading
import time
from collections.abc import Callable
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, cast

from core.errors import CancelledError, MachineError, See2SoundError
from core.models import surroundings
from core.models.messages import (
    Alive,
    Answer,
    Call,
    Cancel,
    Failure,
    Logged,
    Release,
    ToApp,
    ToChild,
    Told,
    Trouble,
)
from core.models.pipe import receive, send
from core.models.shelf import Shelf
from core.models.transport import Inbox, Outbox
from core.neural import trouble
from core.progress import Progress, ProgressReport

_LOOK_AT_MEMORY_S = 30.0
_WORKED_S = 0.002
"""Less processor time than this in a second, of all threads together, is no work."""

OUT_OF_MEMORY_STATUS = 12
"""With this the process ends when memory ran out where nothing could be answered any more."""

_PLAIN = (str, int, float, bool, type(None), Path)

_log = logging.getLogger(__name__)


def main(connection: Connection, threads: int, beat_s: float, crash_file: Path) -> None:
    """Run the model process until the app ends it or is gone."""
    surroundings.settle(threads, crash_file)
    try:
        _Child(connection, beat_s).run()
    except MemoryError:
        os._exit(OUT_OF_MEMORY_STATUS)


class _Child:
    def __init__(self, connection: Connection, beat_s: float) -> None:
        self._connection = connection
        self._sending = threading.Lock()
        self._orders: queue.SimpleQueue[tuple[Call | Release, Progress]] = queue.SimpleQueue()
        self._current: tuple[int, Progress] = (0, Progress())
        self._shelf = Shelf()
        self._inbox, self._outbox = Inbox(owner=False), Outbox(owner=False)
        self._heart = _Heart(lambda: self._send(Alive()), beat_s)

    def run(self) -> None:
        """Do what is ordered, one thing after the other, and look at the memory while there is nothing to do."""
        surroundings.forward_log(lambda record: self._send(Logged(record)))
        threading.Thread(target=self._listen, name="models-listen", daemon=True).start()
        self._send(Alive())
        while True:
            try:
                order, progress = self._orders.get(timeout=_LOOK_AT_MEMORY_S)
            except queue.Empty:
                self._shelf.give_up_unused()
                continue
            with self._heart:
                self._send(self._answer(order, progress))

    def _listen(self) -> None:
        """Hear the app. Its end is the end of this process, whatever the main thread does."""
        try:
            while True:
                self._hear(receive(self._connection))
        except (EOFError, OSError):
            os._exit(0)
        except MemoryError:
            os._exit(OUT_OF_MEMORY_STATUS)

    def _hear(self, message: ToChild) -> None:
        match message:
            case Call(number=number) | Release(number=number):
                progress = Progress(lambda report: self._tell(number, report))
                self._current = (number, progress)
                self._orders.put((message, progress))
            case Cancel(number=number):
                if self._current[0] == number:
                    self._current[1].cancel()

    def _send(self, message: ToApp) -> None:
        send(self._connection, message, self._sending)

    def _tell(self, number: int, report: ProgressReport) -> None:
        self._send(Told(number, report))

    def _answer(self, order: Call | Release, progress: Progress) -> Answer | Failure:
        """Do one thing and say what came of it. Whatever is raised is said too, and this process goes on."""
        try:
            self._outbox.close(only_large=True)
            if isinstance(order, Release):
                self._shelf.clear()
                return Answer(order.number, self._outbox.pack(None, ""))
            return Answer(order.number, self._outbox.pack(self._result(order, progress), order.answer_block))
        except Exception as error:  # noqa: BLE001 - said to the app, and logged below when nobody foresaw it
            failure = _failure(order.number, error)
        if failure.trouble is Trouble.OUT_OF_MEMORY:
            self._shelf.clear()
        return failure

    def _result(self, call: Call, progress: Progress) -> object:
        arguments, keywords = cast("tuple[tuple[Any, ...], dict[str, Any]]", self._inbox.unpack(call.parcel))
        make = _named(call.factory)
        if call.loading is None:
            return make(*arguments, **keywords)
        key = (call.factory, call.loading)
        if key not in self._shelf:
            if call.continues:
                raise MachineError("models.interrupted", model=call.loading.model_id)
            progress.begin("load")
        backend = self._shelf.get(key, make)
        progress.check()
        if call.method is None:
            return None
        method = getattr(backend, call.method)
        if "progress" in inspect.signature(method).parameters:
            keywords["progress"] = progress
        else:
            progress.begin("compute")
        return method(*arguments, **keywords)


class _Heart:
    """Says during a call, from a thread of its own, that the process works: that its other threads take time.

    A thread that waits for ever takes none, and a process whose interpreter is held says nothing: both are hung.
    """

    def __init__(self, beat: Callable[[], None], interval_s: float) -> None:
        self._beat, self._interval_s = beat, interval_s
        self._busy = threading.Event()
        threading.Thread(target=self._run, name="models-heart", daemon=True).start()

    def __enter__(self) -> None:
        self._busy.set()

    def __exit__(self, *_raised: object) -> None:
        self._busy.clear()

    def _run(self) -> None:
        while True:
            self._busy.wait()
            before = self._worked_s()
            time.sleep(self._interval_s)
            if self._busy.is_set() and self._worked_s() - before > _WORKED_S * self._interval_s:
                self._beat()

    @staticmethod
    def _worked_s() -> float:
        return time.process_time() - time.thread_time()


def _named(place: str) -> Any:
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)


def _failure(number: int, error: Exception) -> Failure:
    """Sort an error. One that nobody foresaw is logged here, where it can still be seen where it came from."""
    if isinstance(error, CancelledError):
        return Failure(number, Trouble.CANCELLED)
    if isinstance(error, See2SoundError):
        plain = {name: value if isinstance(value, _PLAIN) else str(value) for name, value in error.parameters.items()}
        return Failure(number, Trouble.FORESEEN, type(error), error.code, plain)
    if trouble.is_out_of_memory(error):
        return Failure(number, Trouble.OUT_OF_MEMORY)
    package = trouble.missing_package(error)
    if package is not None:
        return Failure(number, Trouble.FORESEEN, MachineError, "models.not-equipped", {"package": package})
    kind = Trouble.DEVICE if trouble.is_device_fault(error) else Trouble.BUG
    _log.error("not foreseen in the model process", exc_info=error)
    return Failure(number, kind, what=f"{type(error).__module__}.{type(error).__qualname__}")
