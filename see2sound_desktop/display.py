"""Whether there is a display."""

import os
import sys


def has_display() -> bool:
    """Whether Qt can show a window here: on Linux it aborts the process where there is none."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
