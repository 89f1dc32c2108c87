"""The gate before the models: shut while a patient is tested, so that no model computes then."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from core.errors import MachineError
from core.progress import Progress


class ModelGate:
    """Lets calls of models through, or not. Safe from any thread; nothing here waits, but for ``wait_until_still``."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._shut = False
        self._inside: list[Progress] = []

    def shut(self) -> None:
        """Let nothing through from now on, and cancel what is under way: it has ended within 0.5 s."""
        with self._changed:
            self._shut = True
            inside = tuple(self._inside)
        for progress in inside:
            progress.cancel()

    def open(self) -> None:
        """Let calls through again."""
        with self._changed:
            self._shut = False

    @property
    def is_shut(self) -> bool:
        """Whether a session keeps the models from running."""
        with self._changed:
            return self._shut

    @property
    def is_still(self) -> bool:
        """Whether nothing is under way."""
        with self._changed:
            return not self._inside

    def wait_until_still(self, timeout_s: float) -> bool:
        """Wait until nothing is under way; False when something still is. Not for the GUI thread."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._inside, timeout_s)

    @contextmanager
    def passing(self, progress: Progress) -> Iterator[None]:
        """Stand inside the gate while the block runs; ``progress`` is cancelled when the gate is shut meanwhile.

        Raises
        ------
        MachineError
            The gate is shut (``models.session-running``).
        """
        with self._changed:
            if self._shut:
                raise MachineError("models.session-running")
            self._inside.append(progress)
        try:
            yield
        finally:
            with self._changed:
                self._inside.remove(progress)
                self._changed.notify_all()
