"""What is known of a film's frames before it is known what is followed in them, made meanwhile in lanes."""

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

Made = TypeVar("Made")


class Lane:
    """Works one thing after the other in a thread of its own, which is there only while there is something to do."""

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], None]] = deque()
        self._runs = False
        self._changing = threading.Lock()

    def do(self, work: Callable[[], Made]) -> "Future[Made]":
        """Have something worked on when everything before it is done. Its error is raised where its result is asked."""
        promised: Future[Made] = Future()

        def keep_promise() -> None:
            try:
                promised.set_result(work())
            except BaseException as error:  # noqa: BLE001  (raised where the result is asked for)
                promised.set_exception(error)

        with self._changing:
            self._waiting.append(keep_promise)
            if not self._runs:
                self._runs = True
                threading.Thread(target=self._run, name="see2sound-lane", daemon=True).start()
        return promised

    def forget(self) -> None:
        """Leave what was not begun: nobody asks for it any more."""
        with self._changing:
            self._waiting.clear()

    def _run(self) -> None:
        while True:
            with self._changing:
                if not self._waiting:
                    self._runs = False
                    return
                work = self._waiting.popleft()
            work()
