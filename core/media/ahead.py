"""Reading ahead: what comes next is made while what came before is worked on."""

import queue
import threading
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

_MOST = 8
"""So many are held: enough beside one that takes long, and a few megabytes of frames."""
_LOOKS_EVERY_S = 0.05


@dataclass(frozen=True)
class _End:
    """Nothing more comes, because of an error where there is one."""

    error: BaseException | None = None


def ahead(source: Iterable[T]) -> Generator[T]:
    """The same things in the same order, made by a thread of its own up to a few before they are asked for.

    An error of ``source`` is raised where its next thing would have come. Close the generator (``contextlib.closing``)
    where it is left before its end: the thread ends with it.
    """
    made: queue.Queue[T | _End] = queue.Queue(_MOST)
    left = threading.Event()

    def put(thing: T | _End) -> None:
        while not left.is_set():
            try:
                made.put(thing, timeout=_LOOKS_EVERY_S)
            except queue.Full:
                continue
            return

    def make() -> None:
        try:
            for thing in source:
                put(thing)
                if left.is_set():
                    return
            put(_End())
        except BaseException as error:  # noqa: BLE001  (raised where the thing was asked for)
            put(_End(error))

    thread = threading.Thread(target=make, name="see2sound-ahead", daemon=True)
    thread.start()
    try:
        while not isinstance(thing := made.get(), _End):
            yield thing
        if thing.error is not None:
            raise thing.error
    finally:
        left.set()
        thread.join()
