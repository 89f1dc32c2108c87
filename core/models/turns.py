"""Turns at the one model process: first come, first served; who waits can be cancelled."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from core.progress import Progress

_LOOK_S = 0.05


class Turns:
    """A queue of threads, of which the first has the turn. A thread that has it may take it again."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queue: deque[int] = deque()

    @property
    def mine(self) -> bool:
        """Whether this thread has the turn."""
        with self._changed:
            return bool(self._queue) and self._queue[0] == threading.get_ident()

    @contextmanager
    def turn(self, progress: Progress) -> Iterator[None]:
        """Have the turn while the block runs. Raises CancelledError when ``progress`` is cancelled before it comes."""
        if self.mine:
            yield
            return
        me = threading.get_ident()
        with self._changed:
            self._queue.append(me)
        try:
            with self._changed:
                while self._queue[0] != me:
                    progress.check()
                    self._changed.wait(_LOOK_S)
            yield
        finally:
            with self._changed:
                self._queue.remove(me)
                self._changed.notify_all()
