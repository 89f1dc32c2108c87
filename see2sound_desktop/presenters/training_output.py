"""The output of a training session: sounds followed to their end; lost, moved to another volume, and opened again."""

from collections.abc import Callable
from dataclasses import dataclass

from core.audio import AudioClip
from core.calibration import SystemVolume
from core.errors import See2SoundError
from core.playback.door import PlaybackState, PlaybackStatus
from see2sound_desktop.presenters.session_output import SessionOutput


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why the output cannot play on."""

    sentence: str = ""
    """What happened and what to do; empty where its name says it all."""
    may_take_volume: bool = False
    """Whether it may play on at another volume of the system, at a level that is not known then."""


class TrainingOutput:
    """Over a ``SessionOutput``, which the session closes at its end."""

    def __init__(self, output: SessionOutput) -> None:
        self._output = output
        self.level_known = True
        """False once it was gone on with at another volume of the system."""
        self.had_gaps = False
        """Whether the device ever ran dry."""
        self._onset_told = self._volume_moved = False

    @property
    def sounds(self) -> bool:
        """Whether the sound that was played last has left the output."""
        return self._onset_told

    @property
    def played_s(self) -> float:
        """What was played of that sound, by the output's own count."""
        status = self._output.status()
        return 0.0 if status is None else status.played_s

    def status(self) -> PlaybackStatus | None:
        """What the player says of itself; None while there is none."""
        return self._output.status()

    def hindrance(self) -> Hindrance | None:
        """Why it cannot play on, while a session runs; None where it can."""
        status = self._output.status()
        if status is None or status.gone or status.state is PlaybackState.LOST:
            return Hindrance()
        volume = self._output.moved_to(status)
        return None if volume is None else self._moved(volume)

    def play(self, clip: AudioClip) -> None:
        """Play a sound. See2SoundError where the device is gone."""
        self._onset_told = False
        self._output.play(clip)

    def has_ended(self, status: PlaybackStatus, started: Callable[[int], object]) -> bool:
        """Tell when the sound began, once; whether it has ended."""
        if status.onset_monotonic_ns is not None and not self._onset_told:
            started(status.onset_monotonic_ns)
            self._onset_told = True
        self.had_gaps = self.had_gaps or status.underflows > 0
        return self._onset_told and status.state is PlaybackState.FINISHED

    def make_ready(self, *, take_volume: bool, lose_level: Callable[[str], bool]) -> Hindrance | None:
        """Open it anew where it was lost or its volume was moved; None where it can play.

        Parameters
        ----------
        take_volume : play on though the system's volume is another one.
        lose_level : keeps that the level is not known any more, at which volume; whether that could be written.
        """
        if not (self._output.is_gone or self._volume_moved):
            return None
        try:
            self._output.reopen()
        except See2SoundError as error:
            return Hindrance(str(error))
        volume = self._output.moved_to()
        if volume is not None and not (take_volume and not volume.muted and lose_level(str(volume))):
            return self._moved(volume)
        if volume is not None:
            self._output.take_volume(volume)
            self.level_known = False
        self._volume_moved = False
        return None

    def silence(self) -> None:
        """Stop what sounds, at once."""
        self._output.silence()

    def close(self) -> None:
        """Let go of the device."""
        self._output.close()

    def _moved(self, volume: SystemVolume) -> Hindrance:
        self._volume_moved = True
        return Hindrance(self._output.moved_words(volume), may_take_volume=not volume.muted)
