"""Watching a stream at the sound server: it is moved silently when a device goes away, and its volume is anyone's."""

import logging
import subprocess
import threading
import time
from collections.abc import Callable

from core.calibration import SystemVolume
from core.playback import pulse
from core.playback.pulse import Place

_LOG = logging.getLogger(__name__)
_END_TIMEOUT_S = 1.0
_NUDGES, _NUDGE_S = 20, 0.05
_COMES_BACK_WITHIN_S, _LOOK_AGAIN_S = 0.1, 0.02
"""A stream that ran dry is closed and opened anew by ALSA's plugin for the server, within this time, as another one."""


class StreamWatch:
    """Tells, from a thread of its own, when a stream is no longer where it was opened, and each change of its volume.

    It listens to the server's events of the stream and of its sink, and looks only when there was one. Once it is made,
    nothing goes unnoticed: it waits until the server has begun to send events. A stream that ran dry comes back under
    another number: that is a gap, which the driver tells, and no move.

    Parameters
    ----------
    stream, place
        The server's number of the stream, and where it must stay.
    on_moved, on_volume
        Told once, and at every change of volume or mute of the sink or the stream. Both must be quick and safe from any
        thread.
    others
        Streams of this process that were there before it: none of them is the stream come back.
    look, ours
        Where a stream is now, None when it is gone; and which streams this process has.
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
        others: frozenset[int] = frozenset(),
        look: Callable[[int], Place | None] = pulse.place_of_stream,
        ours: Callable[[], frozenset[int]] = pulse.our_streams,
        subscribe: Callable[[], subprocess.Popen[str]] = pulse.subscribe,
        nudge: Callable[[], object] = pulse.nudge,
    ) -> None:
        self._stream, self._sink, self._volume, self._look = stream, place.sink, place.volume, look
        self._others, self._ours = others, ours
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
        moved = False
        with self._events as events:
            for line in events.stdout or ():
                first = not self._hears.is_set()
                self._hears.set()
                if first or line.rstrip().endswith((f"sink-input #{self._stream}", f"sink #{self._sink}")):
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
        place = self._look(self._stream) or self._look_for_it_anew()
        if place is None or place.sink != self._sink:
            return True
        before, self._volume = self._volume, place.volume or self._volume
        if place.volume is not None and before is not None and place.volume != before:
            self._on_volume(place.volume)
        return False

    def _look_for_it_anew(self) -> Place | None:
        """Where the stream is that took the place of ours; None when none did, or it cannot be told which."""
        deadline = time.monotonic() + _COMES_BACK_WITHIN_S
        while not self._closing:
            found = self._ours() - self._others - {self._stream}
            place = self._look(next(iter(found))) if len(found) == 1 else None
            if place is not None:
                (self._stream,) = found
                return place
            if time.monotonic() >= deadline:
                break
            time.sleep(_LOOK_AGAIN_S)
        return None
