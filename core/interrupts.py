"""Being asked from outside to end: by Ctrl+C, by whoever stops the program, by a terminal that closes.

Each is a ``KeyboardInterrupt`` in the main thread, on whose way out nothing half done is left behind.
"""

import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

_LIKE_CTRL_C = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
_came: list[int] = []
"""What waits for the end of a block. The main thread alone adds to it."""


@contextmanager
def all_like_ctrl_c() -> Iterator[None]:
    """Take every signal that asks the program to end as Ctrl+C is taken, while the block runs.

    What the program was started to ignore (``nohup``) stays ignored. Outside the main thread this does nothing.
    """
    taken = []
    if threading.current_thread() is threading.main_thread():
        taken = [number for number in _LIKE_CTRL_C if signal.getsignal(number) is signal.SIG_DFL]
    for number in taken:
        signal.signal(number, signal.default_int_handler)
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


@contextmanager
def held_up() -> Iterator[Sequence[int]]:
    """Let all of them wait until the block has ended: for libraries that lose what is raised while they call us.

    Gives what came meanwhile. A block within another one leaves the end of the wait to that one. Outside the main
    thread, where none arrives, this does nothing.
    """
    before = {}
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGINT, *_LIKE_CTRL_C):
            handler = signal.getsignal(number)
            if callable(handler) and handler is not _wait:
                before[number] = handler
                signal.signal(number, _wait)
    try:
        yield _came
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if before and _came:
            first = _came[0]
            _came.clear()
            signal.raise_signal(first)


def _wait(number: int, _frame: FrameType | None) -> None:
    _came.append(number)
