"""A rehearsal that is asked to end does so outside Qt, which would lose it."""

import os
import signal
import sys

import pytest
from PySide6.QtCore import QObject, Signal, Slot

from core.interrupts import all_like_ctrl_c, held_up
from see2sound_desktop.rehearsal.driver import Driver, Wait

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no signal can be sent to a process there")


class Window(QObject):
    """Something that Qt calls."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_whole = False
        self.asked.connect(self._end)

    @Slot()
    def _end(self) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        self.is_whole = True


@pytest.mark.usefixtures("qapp")
def test_who_asks_a_rehearsal_to_end_is_heard_though_qt_is_at_work():
    window = Window()

    def steps():
        window.asked.emit()
        yield Wait(lambda: False, "the end", limit_s=5.0)

    with pytest.raises(KeyboardInterrupt), all_like_ctrl_c():
        Driver(steps()).run()
    assert window.is_whole


@pytest.mark.usefixtures("qapp")
def test_what_came_before_the_windows_stood_ends_it_too():
    begun = []

    def steps():
        begun.append(True)
        yield Wait(lambda: False, "the end", limit_s=5.0)

    with pytest.raises(KeyboardInterrupt), all_like_ctrl_c(), held_up():
        os.kill(os.getpid(), signal.SIGTERM)
        Driver(steps()).run()
    assert not begun
