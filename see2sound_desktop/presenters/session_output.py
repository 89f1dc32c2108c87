"""The output of a running session: a sound played and followed to its end, silenced, lost, moved, opened again."""

from collections.abc import Callable
from enum import StrEnum

from core.assessment.run import SessionRun
from core.audio import AudioClip
from core.calibration import SystemVolume
from core.playback.cautions import moved_words
from core.playback.door import PlaybackState, PlaybackStatus, Player


class Sounding(StrEnum):
    """How far the sound of a trial is."""

    GOES_ON = "goes-on"
    ENDED = "ended"
    HAS_GAPS = "has-gaps"
    """The device ran dry: what was heard is not what was rendered."""


class SessionOutput:
    """Owns the open player, closes it, and opens it again once it was lost. Knows the volume that a session plays at.

    Parameters
    ----------
    player, open_again
        The open output, and how to open it again.
    """

    def __init__(self, player: Player, open_again: Callable[[], Player]) -> None:
        self._player: Player | None = player
        self._open_again = open_again
        self._volume = player.device.volume
        """The system's volume at which the session plays; None where the system does not tell."""
        self._onset_told = False

    def status(self) -> PlaybackStatus | None:
        """What the player says of itself; None while there is none."""
        return None if self._player is None else self._player.status()

    @property
    def is_gone(self) -> bool:
        """Whether it must be opened anew: there is none, its device was lost, or its volume was moved."""
        status = self.status()
        return status is None or status.gone or self.moved_to(status) is not None

    def moved_to(self, status: PlaybackStatus | None = None) -> SystemVolume | None:
        """Where somebody put the system's volume: since the output was opened by ``status``, else before that."""
        if self._player is None or self._volume is None:
            return None
        if status is not None:
            return status.volume_moved_to
        now = self._player.device.volume
        return None if now is None or now.same_as(self._volume) else now

    def moved_words(self, now: SystemVolume) -> str:
        """That the volume was moved, and what to do."""
        if self._player is None or self._volume is None:
            raise RuntimeError("without an output no volume was moved")
        return moved_words(self._player.device, self._volume, now)

    def take_volume(self, volume: SystemVolume) -> None:
        """The session plays at this volume from now on."""
        self._volume = volume

    def prepare(self, clip: AudioClip) -> None:
        """Do beforehand what would keep ``play`` from returning at once: on a worker, while it is open or not."""
        player = self._player
        if player is not None:
            player.prepare((clip,))

    def play(self, clip: AudioClip) -> None:
        """Play a sound. See2SoundError where the device is gone."""
        if self._player is None:
            raise RuntimeError("there is no output to play on")
        self._onset_told = False
        self._player.play(clip)

    def follow(self, status: PlaybackStatus, run: SessionRun) -> Sounding:
        """Tell the trial state machine when the sound began and when it ended; how far it is by ``status``."""
        if status.underflows > 0:
            return Sounding.HAS_GAPS
        if status.onset_monotonic_ns is not None and not self._onset_told:
            run.sound_started(status.onset_monotonic_ns, latency_ms=status.latency_ms)
            self._onset_told = True
        if status.state is PlaybackState.FINISHED and self._onset_told:
            run.sound_ended()
            return Sounding.ENDED
        return Sounding.GOES_ON

    def silence(self) -> None:
        """Stop what sounds, at once."""
        if self._player is not None:
            self._player.stop()

    def reopen(self) -> None:
        """Open it anew. See2SoundError where it is still away: then there is no player."""
        self.close()
        self._player = self._open_again()

    def close(self) -> None:
        """Let go of the device."""
        if self._player is not None:
            self._player.close()
            self._player = None
