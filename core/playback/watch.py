"""Watching that the sound server leaves a stream on its sink: it moves streams silently when a device goes away."""

import logging
import subprocess
import threading
from collections.abc import Callable, Iterable

from core.playback import pulse

_LOG = logging.getLogger(__name__)
_END_TIMEOUT_S = 1.0


class StreamWatch:
    """Calls ``on_moved`` once, from a thread of its own, when a stream is no longer where it was opened.

    Parameters
    ----------
    stream, sink
        The server's numbers of the stream and of the sink it must stay on.
    on_moved
        Must be quick and safe from any thread.
    where_is
        Number of the sink that a stream plays to now; None when the stream is gone.
    """

    def __init__(
        self,
        stream: int,
        sink: int,
        on_moved: Callable[[], None],
        *,
        where_is: Callable[[int], int | None] = pulse.sink_of_stream,
        subscribe: Callable[[], subprocess.Popen[str]] = pulse.subscribe,
    ) -> None:
        self._stream, self._sink, self._on_moved, self._where_is = stream, sink, on_moved, where_is
        self._closing = False
        self._events = subscribe()
        self._thread = threading.Thread(target=self._run, name="stream-watch", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop watching."""
        self._closing = True
        self._events.terminate()
        if threading.current_thread() is not self._thread:
            self._thread.join(_END_TIMEOUT_S)

    def _run(self) -> None:
        with self._events as events:
            moved = self._moved()
            if events.stdout is not None and not moved:
                moved = self._heard(events.stdout)
            events.terminate()
        if self._closing:
            return
        if moved or self._moved():
            self._on_moved()
        else:
            _LOG.warning("the sound server's events ended; a move of the stream would go unnoticed")

    def _heard(self, lines: Iterable[str]) -> bool:
        """Read events until the stream has moved (True) or they end."""
        return any(line.rstrip().endswith(f"sink-input #{self._stream}") and self._moved() for line in lines)

    def _moved(self) -> bool:
        return self._where_is(self._stream) != self._sink
