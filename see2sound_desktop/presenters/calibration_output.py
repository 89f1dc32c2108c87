"""The output while it is calibrated: opened on a worker, played to, and watched: it may go away, or its volume move."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.audio import AudioClip, Layout
from core.errors import See2SoundError
from core.playback.door import PlaybackState, Player
from core.progress import Progress
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.opened_output import OpenOutput

_POLL_MS = 100

Sounds = TypeVar("Sounds", AudioClip, dict[str, AudioClip])


class CalibrationOutput(QObject):
    """One output at a time, held open from the first sound until it is let go or lost."""

    opened = Signal(object)
    """The system's volume (``SystemVolume``) at which it opened, or None."""
    ended = Signal()
    """The sound that played is over."""
    volume_moved = Signal(object)
    """Somebody moved the system's volume, to this; the output was let go."""
    lost = Signal(object)
    """An ``Exception``: it went away, or could not be opened; it was let go."""

    def __init__(self, jobs: Jobs, open_device: OpenOutput, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._open_device = jobs, open_device
        self._player: Player | None = None
        self._wish = 0
        """Counts wishes to hear something: an answer to an older wish is dropped."""
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._look)

    def prepare(
        self, device_id: str, layout: Layout, make: Callable[[], Sounds], then: Callable[[Sounds], None]
    ) -> None:
        """Make sounds and open the output on a worker, then go on with the sounds in this thread."""
        self._wish += 1
        wish, open_device, player = self._wish, self._open_device, self._player

        def work(_progress: Progress) -> tuple[Player, Sounds]:
            made = make()
            opened = player or open_device(device_id, layout)
            opened.prepare([made] if isinstance(made, AudioClip) else made.values())
            return opened, made

        def done(prepared: tuple[Player, Sounds]) -> None:
            opened, made = prepared
            if wish != self._wish:
                if opened is not self._player:
                    opened.close()
                return
            self._player = opened
            self.opened.emit(opened.device.volume)
            if wish == self._wish:  # unless its volume made it let go
                then(made)

        def failed(error: Exception) -> None:
            if wish == self._wish:
                self._lose(error)

        self._jobs.start(self.tr("Preparing a sound"), work, done=done, failed=failed)

    def play(self, clip: AudioClip) -> None:
        """Play a sound."""
        if self._player is None:
            return
        try:
            self._player.play(clip)
        except See2SoundError as error:
            self._lose(error)
            return
        self._poll.start()

    def silence(self) -> None:
        """Stop what sounds or is about to, at once."""
        self._wish += 1
        self._poll.stop()
        if self._player is not None:
            self._player.stop()

    def let_go(self) -> None:
        """Close it."""
        self.silence()
        if self._player is not None:
            self._player.close()
            self._player = None

    def has_its_volume(self) -> bool:
        """Whether nobody moved the volume since it opened; else ``volume_moved`` tells, and it is let go."""
        moved_to = None if self._player is None else self._player.status().volume_moved_to
        if moved_to is not None:
            self.let_go()
            self.volume_moved.emit(moved_to)
        return moved_to is None

    @Slot()
    def _look(self) -> None:
        if self._player is None or not self.has_its_volume():
            return
        state = self._player.status().state
        if state is PlaybackState.LOST:
            self._lose(See2SoundError("playback.device-lost", device=self._player.device.name))
        elif state is not PlaybackState.PLAYING:
            self._poll.stop()
            self.ended.emit()

    def _lose(self, error: Exception) -> None:
        self.let_go()
        self.lost.emit(error)
