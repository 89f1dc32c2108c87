"""Noticing that the system's default output became another one: Windows and macOS then send sounds elsewhere.

A player on the default output is lost by that, as one whose stream a sound server of Linux moves (``watch``): pulling
out the headphones makes the loudspeakers the default. Neither system was at hand: what is said to them was read from
their documentation and from the sources of the libraries used, and only the logic was tested.
"""

import logging
import sys
from collections.abc import Callable

from core.playback.card import CardPlayer

_LOG = logging.getLogger(__name__)

Listen = Callable[[Callable[[object], None]], Callable[[], None]]
"""Has a function told which output is the default: at once, and from any thread whenever it may be another one. An
output is anything that equals itself; None stands for none. What comes back ends it. OSError when the system refuses.
"""


class DefaultWatch:
    """Calls ``on_moved`` once when the default output is no longer the one it was at first."""

    def __init__(self, listen: Listen, on_moved: Callable[[], None]) -> None:
        self._on_moved = on_moved
        self._first: list[object] = []
        self._over = False
        self._end = listen(self._tell)

    def close(self) -> None:
        """Stop watching."""
        self._over = True
        self._end()

    def _tell(self, default: object) -> None:
        if not self._first:
            self._first.append(default)
        elif default != self._first[0] and not self._over:
            self._over = True
            self._on_moved()


def watch_default(player: CardPlayer, listen: Listen | None = None) -> None:
    """Have a player on the default output lost when another output becomes it, where the system tells."""
    try:
        listen = listen or _listen_here()
        if listen is not None:
            player.on_close(DefaultWatch(listen, player.device_moved).close)
    except (ImportError, OSError):
        _LOG.exception("the system does not tell of its default output; a change would go unnoticed")


def _listen_here() -> Listen | None:
    if sys.platform == "win32":
        from core.playback.default_windows import listen as listen_on_windows

        return listen_on_windows
    if sys.platform == "darwin":
        from core.playback.default_macos import listen as listen_on_macos

        return listen_on_macos
    return None
