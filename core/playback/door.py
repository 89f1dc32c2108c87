"""The door of playback: what the rest of the product asks of an output, be it a sound card or a silent clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from core.audio import AudioClip, Layout
from core.calibration import SystemVolume
from core.wording import say

SILENT_NAME = "Silent clock (no sound)"
"""The silent clock by the name that records keep of it, in every language."""


@dataclass(frozen=True, slots=True)
class OutputDevice:
    """An audio output as the system names it."""

    id: str
    name: str
    host_api: str
    channels: int
    default_rate_hz: int
    is_default: bool
    volume: SystemVolume | None = None
    """The system's volume when it was looked for; None where the system does not tell."""
    channel_map: tuple[str, ...] = ()
    """What the sound server calls its channels (``front-left`` …); empty where nothing tells."""
    processing: str = ""
    """What works on sounds on their way, where this is no device itself but a filter of the sound server."""
    exclusive: bool = False
    """Whether it is opened for us alone (``core.playback.exclusive``)."""

    @property
    def calibrated_as(self) -> str:
        """What its calibrations go by: opened exclusively, a device may pass the system's volume by."""
        return f"{self.id}, exclusively" if self.exclusive else self.id


def device_words(name: str) -> str:
    """A device's name for people: the system's, or for the silent clock that of the language."""
    return say("playback.silent-name") if name == SILENT_NAME else name


class PlaybackState(StrEnum):
    """Where a player stands."""

    IDLE = "idle"
    PLAYING = "playing"
    FINISHED = "finished"
    STOPPED = "stopped"
    LOST = "lost"
    """The device went away, or the stream was moved to another one: what was played is void."""


@dataclass(frozen=True, slots=True)
class PlaybackStatus:
    """A snapshot of a player."""

    state: PlaybackState
    onset_monotonic_ns: int | None
    """When the first sample left the device, by ``time.monotonic_ns``; None before."""
    played_s: float
    latency_ms: float
    underflows: int
    """How often the device ran dry during this clip. Above 0, what was heard is not what was rendered."""
    gone: bool = False
    """Whether the device is lost by now. A sound that had ended before keeps its state: it was heard whole."""
    volume_moved_to: SystemVolume | None = None
    """Where somebody put the system's volume or mute since the player was opened, even if it was put back: what sounded
    meanwhile was not at the level it was meant at. None while nobody did, and where the system does not tell."""


class Player(Protocol):
    """An open output. One sound at a time; poll ``status`` (cheap, any thread). ``close`` when done.

    ``play`` and ``stop`` return at once. A clip is played sample for sample and brings its own ramps; a stop and a
    replacement fade. A device that runs at another rate than the clips gets them resampled, which ``prepare`` does
    beforehand. A player never raises from its audio callback: a lost device shows in ``status``.
    """

    @property
    def device(self) -> OutputDevice:
        """The device this player was opened on, with its volume at that moment."""

    @property
    def layout(self) -> Layout:
        """The layout this player was opened for."""

    @property
    def rate_hz(self) -> int:
        """The rate that the device is fed at."""

    def prepare(self, clips: Iterable[AudioClip]) -> None:
        """Do beforehand what would keep ``play`` from returning at once. Takes a while: not in the GUI thread."""

    def play(self, clip: AudioClip) -> None:
        """Play a clip of the player's layout and rate from its start, replacing what sounds.

        MachineError when the device is gone; ValueError when the clip does not fit the player or the player is closed.
        """

    def stop(self) -> None:
        """Fade out and fall silent within 100 ms."""

    def status(self) -> PlaybackStatus:
        """How it stands now."""

    def close(self) -> None:
        """Release the device. Afterwards the player cannot be used."""
