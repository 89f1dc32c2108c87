"""The output of a running session: a sound played and followed to its end, silenced, lost and opened again."""

from collections.abc import Callable
from enum import StrEnum

from core.assessment.run import SessionRun
from core.audio import AudioClip
from core.playback.door import PlaybackState, PlaybackStatus, Player


class Sounding(StrEnum):
    """How far the sound of a trial is."""

    GOES_ON = "goes-on"
    ENDED = "ended"
    HAS_GAPS = "has-gaps"
    """The device ran dry: what was heard is not what was rendered."""


class SessionOutput:
    """Owns the open player, closes it, and opens it again once it was lost.

    Parameters
    ----------
    player, open_again
        The open output, and how to open it again.
    """

    def __init__(self, player: Player, open_again: Callable[[], Player]) -> None:
        self._player: Player | None = player
        self._open_again = open_again
        self._onset_told = False

    def status(self) -> PlaybackStatus | None:
        """What the player says of itself; None while there is none."""
        return None if self._player is None else self._player.status()

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
