"""The output that the editor plays on: opened while the sound is rendered, and held for a while for the next.

A fresh stream is silent for its first 0.2 s (``core.playback.feeder``): in one that is open already, a sound begins at
once.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.audio import AudioClip, Layout
from core.errors import See2SoundError
from core.playback.door import Player
from see2sound_desktop.jobs import Job, Jobs

_HELD_S = 120.0


@dataclass(frozen=True)
class Outlet:
    """What an output is opened for."""

    device_id: str | None
    layout: Layout
    rate_hz: int
    exclusive: bool = False
    """Whether it is opened for us alone: every other program is silent meanwhile."""


@dataclass(frozen=True, eq=False)
class OpenOutput:
    """An open output."""

    outlet: Outlet
    player: Player
    trouble: str = ""
    """Why it is the silent clock in place of what was asked for; empty when it is not."""
    clip: AudioClip | None = None
    """What it was prepared to play."""


class SceneOutput(QObject):
    """Holds one output at a time. ``want`` opens it in a job and gets a clip ready for it."""

    ready = Signal(object)
    """An ``OpenOutput`` with the clip that is wanted; while ``want`` is called, where it was there."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wanted: tuple[Outlet, AudioClip | None] | None = None
        self._open: OpenOutput | None = None
        self._job: Job[OpenOutput] | None = None
        self._error: Exception | None = None
        self._void = False
        self._ahead = False
        self._refused: Outlet | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(round(_HELD_S * 1000))
        self._rest.timeout.connect(self.give_back)

    def want(self, outlet: Outlet, clip: AudioClip | None = None) -> None:
        """Open an output, if it is not open, and get ``clip`` ready for it, of which ``ready`` tells.

        Where it cannot be opened the silent clock takes its place, with the reason.
        """
        self._wanted, self._ahead, self._refused = (outlet, clip), False, None
        self._rest.stop()
        self._go_on()

    def want_ahead(self, outlet: Outlet, clip: AudioClip | None = None) -> None:
        """The same for a sound that may be asked for soon. Not where it disturbs others, nor where it failed before."""
        if outlet.exclusive or outlet == self._refused:
            return
        self._wanted, self._ahead = (outlet, clip), True
        self._rest.start()
        self._go_on()

    def rest(self) -> None:
        """It is not used for now: hold it for a while, unless that disturbs others or it is of no use."""
        held = self._open
        if held is not None and (held.trouble or held.outlet.exclusive or held.player.status().gone):
            self.give_back()
        else:
            self._rest.start()

    @Slot()
    def give_back(self) -> None:
        """Close it."""
        self._rest.stop()
        self._wanted = None
        self._close()

    def _go_on(self) -> None:
        if self._wanted is None or self._job is not None:
            return
        outlet, clip = self._wanted
        if self._open is not None and (self._open.outlet != outlet or self._open.player.status().gone):
            self._close()
        held = self._open
        if held is None or (clip is not None and held.clip is not clip):
            self._job = self._jobs.start(
                "",
                lambda _progress: prepared(outlet, clip, held),
                done=self._take,
                failed=self._caught,
                ended=self._ended,
            )
        elif clip is not None:
            self.ready.emit(held)

    def _take(self, found: OpenOutput) -> None:
        if self._void:
            found.player.close()
        elif found.trouble and self._ahead:
            self._refused, self._wanted = found.outlet, None
            found.player.close()
        else:
            self._open = found

    def _caught(self, error: Exception) -> None:
        self._error, self._wanted = error, None

    def _ended(self) -> None:
        error, self._error = self._error, None
        self._job, self._void = None, False
        if error is not None:
            raise error
        self._go_on()

    def _close(self) -> None:
        """Close what is open; what a job brings next is not wanted either."""
        held, self._open = self._open, None
        self._void = self._job is not None
        if held is not None:
            held.player.close()


def prepared(outlet: Outlet, clip: AudioClip | None, held: OpenOutput | None) -> OpenOutput:
    """An open output, ``held`` if there is one, that can play ``clip`` at once. Not in the GUI thread."""
    found = held if held is not None else _opened(outlet)
    if clip is not None:
        found.player.prepare((clip,))
    return OpenOutput(outlet, found.player, found.trouble, clip)


def _opened(outlet: Outlet) -> OpenOutput:
    from core.playback.devices import SILENT
    from core.playback.opening import open_player

    try:
        return OpenOutput(outlet, open_player(outlet.device_id, outlet.layout, outlet.rate_hz))
    except See2SoundError as error:
        return OpenOutput(outlet, open_player(SILENT.id, outlet.layout, outlet.rate_hz), str(error))
