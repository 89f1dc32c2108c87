"""Watching a stream at the sound server: it is moved silently when a device goes away, and its volume is anyone's."""

import logging
import subprocess
import threading
from collections.abc import Callable

from core.calibration import SystemVolume
from core.playback import pulse
from core.playback.pulse import Place

_LOG = logging.getLogger(__name__)
_END_TIMEOUT_S = 1.0
_NUDGES, _NUDGE_S = 20, 0.05


class StreamWatch:
    """Tells, from a thread of its own, when a stream is no longer where it was opened, and each change of its volume.

    It listens to the server's events of the stream and of its sink, and looks only when there was one. Once it is made,
    nothing goes unnoticed: it waits until the server has begun to send events.

    Parameters
    ----------
    stream, place
        The server's number of the stream, and where it must stay.
    on_moved, on_volume
        Told once, and at every change of volume or mute of the sink or the stream. Both must be quick and safe from any
        thread.
    look
        Where a stream is now; None when it is gone.
    subscribe, nudge
        Begin to receive events; and make the server send one.
    """

    def __init__(
        self,
        stream: int,
        place: Place,
        on_moved: Callable[[], None],
        on_volume: Callable[[SystemVolume], None],
        *,
        look: Callable[[int], Place | None] = pulse.place_of_stream,
        subscribe: Callable[[], subprocess.Popen[str]] = pulse.subscribe,
        nudge: Callable[[], object] = pulse.nudge,
    ) -> None:
        self._stream, self._sink, self._volume, self._look = stream, place.sink, place.volume, look
        self._on_moved, self._on_volume = on_moved, on_volume
        self._closing = False
        self._hears = threading.Event()
        self._events = subscribe()
        self._thread = threading.Thread(target=self._run, name="stream-watch", daemon=True)
        self._thread.start()
        for _ in range(_NUDGES):
            nudge()
            if self._hears.wait(_NUDGE_S):
                break

    def close(self) -> None:
        """Stop watching."""
        self._closing = True
        self._events.terminate()
        if threading.current_thread() is not self._thread:
            self._thread.join(_END_TIMEOUT_S)

    def _run(self) -> None:
        ours = (f"sink-input #{self._stream}", f"sink #{self._sink}")
        moved = False
        with self._events as events:
            for line in events.stdout or ():
                first = not self._hears.is_set()
                self._hears.set()
                if first or line.rstrip().endswith(ours):
                    moved = self._has_moved()
                if moved:
                    break
            events.terminate()
        self._hears.set()
        if self._closing:
            return
        if moved or self._has_moved():
            self._on_moved()
        else:
            _LOG.warning("the sound server's events ended; a move of the stream would go unnoticed")

    def _has_moved(self) -> bool:
        """Look where the stream is, and tell of another volume there."""
        place = self._look(self._stream)
        if place is None or place.sink != self._sink:
            return True
        before, self._volume = self._volume, place.volume or self._volume
        if place.volume is not None and before is not None and place.volume != before:
            self._on_volume(place.volume)
        return False
