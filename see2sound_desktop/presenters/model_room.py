"""The app's side of the models: one model process behind its gate, made when it is first needed."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.models.gate import ModelGate
from core.paths import DataFolder
from core.progress import Progress

if TYPE_CHECKING:
    from core.models.process import ModelProcess
    from core.pipeline.backends import Backends


class ModelRoom(QObject):
    """Owned by the context. Making it starts nothing and imports nothing of the models."""

    session_changed = Signal(bool)
    """Whether a session runs now, in which no model computes and none is fetched."""

    def __init__(self, data: DataFolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gate = ModelGate()
        self._data = data
        self._making = threading.RLock()
        self._process: ModelProcess | None = None
        self._backends: Backends | None = None

    @property
    def process(self) -> "ModelProcess":
        """The model process of the app; it starts with its first call. Any thread, but its calls not the GUI's."""
        from core.models.process import ModelProcess

        with self._making:
            if self._process is None:
                self._process = ModelProcess(self.gate)
            return self._process

    @property
    def backends(self) -> "Backends":
        """Backends of every stage by their ids. Any thread; models are called from worker threads only."""
        from core.pipeline.backends import Backends

        with self._making:
            if self._backends is None:
                self._backends = Backends(self._data, self.process)
            return self._backends

    @property
    def session_runs(self) -> bool:
        """Whether a patient is being tested."""
        return self.gate.is_shut

    def begin_session(self) -> bool:
        """Shut the gate: what computes is cancelled. Whether anything did."""
        worked = not self.gate.is_still
        self.gate.shut()
        self.session_changed.emit(True)
        return worked

    def end_session(self) -> None:
        """Open the gate again."""
        if self.gate.is_shut:
            self.gate.open()
            self.session_changed.emit(False)

    def release(self, progress: Progress) -> None:
        """Let the process give up what it loaded, so that its files may go. Waits for a call: not the GUI thread."""
        with self._making:
            process = self._process
        if process is not None:
            process.release(progress)

    def close(self) -> None:
        """End the process, if there is one. Call it when no job runs any more."""
        if self._process is not None:
            self._process.close()
