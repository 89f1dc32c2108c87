"""Waiting in tests of windows: as long as a busy machine needs, and no test has to say how long."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

_WAIT_MS = 60_000


def _give_up(left: QWidget) -> None:
    if left.isVisible() and getattr(left, "unsaved", False):
        left.done(0)


class PatientBot(QtBot):
    """A ``QtBot`` that gives up after a minute: what never comes is told then, and what comes late is no fault."""

    def addWidget(self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] = _give_up) -> None:
        """Close it at the end; of a dialog that is left with something typed nothing is asked."""
        super().addWidget(widget, before_close_func=before_close_func)

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = _WAIT_MS) -> None:
        """Look every ten milliseconds until it holds."""
        __tracebackhide__ = True
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = _WAIT_MS, **options: Any) -> Any:
        """Wait for a signal at the end of a ``with`` block."""
        return super().waitSignal(signal, timeout=timeout, **options)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, but patient."""
    return PatientBot(request)
