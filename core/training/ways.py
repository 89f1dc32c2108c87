"""The ways of T1: what is listened to, from the ipsilesional to the contralesional side, then the silent way back.

A way begins and ends in silence and is the unit that is rendered and played. So a session of any length needs no more
memory than the ways that lie ahead, and what lies between two of them cannot click.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.levels import ramps
from core.acoustics.rendering import render
from core.assessment.level import PresentationLevel
from core.audio import AudioClip
from core.geometry import Position
from core.training.exercises import Listen
from core.training.levelling import Levelling
from core.training.programme import Programme
from core.training.sides import Bearings, Side

_DISTANCE_M = 1.0
_SAMPLES_OF_A_PROGRAMME = 4


@dataclass(frozen=True, eq=False)
class Way:
    """One way, ready to be played: the sound, and the silence of the way back."""

    audio: AudioClip
    position_s: float
    """Where in the music it begins."""
    sound_s: float
    level_dba: float | None


def azimuth_at(exercise: Listen, bearings: Bearings, time_s: float) -> float:
    """Where the sound is at a time on its way, degrees (+ right): it stays at the end."""
    travelled_deg = min(max(time_s, 0.0) * exercise.speed_deg_s, 2.0 * exercise.eccentricity_deg)
    return bearings.azimuth_deg(exercise.eccentricity_deg - travelled_deg, Side.IPSILESIONAL)


class WayMaker:
    """Renders ways. Not for the GUI thread; the same place in the same music gives the same samples.

    Parameters
    ----------
    level : at the listener, over a calibrated output; None plays at the renderer's own level.
    """

    def __init__(
        self,
        exercise: Listen,
        bearings: Bearings,
        music: Programme,
        options: RenderOptions,
        level: PresentationLevel | None = None,
    ) -> None:
        self._exercise, self._bearings, self._music, self._options = exercise, bearings, music, options
        spread = np.arange(_SAMPLES_OF_A_PROGRAMME) * music.duration_s / _SAMPLES_OF_A_PROGRAMME
        self._levelling = Levelling.found([self._rendered(float(at)) for at in spread], exercise.way_s, level)

    @property
    def levelling(self) -> Levelling:
        """The gain of the session, and whether the level had to be lowered."""
        return self._levelling

    def way(self, position_s: float) -> Way:
        """The way that begins at a place in the music."""
        sound_s = self._exercise.way_s
        levelled = self._levelling.finished(self._rendered(position_s), sound_s)
        return Way(
            _with_way_back(levelled.audio, sound_s, self._exercise.return_s), position_s, sound_s, levelled.level_dba
        )

    def ahead(self, position_s: float) -> Iterator[Way]:
        """Ways without an end, one after the other, as long as each is heard whole."""
        while True:
            yield self.way(position_s)
            position_s += self._exercise.way_s - self._exercise.fade_s

    def _rendered(self, position_s: float) -> AudioClip:
        exercise, rate_hz = self._exercise, self._options.rate_hz
        dry = self._music.stretch(position_s, exercise.way_s)
        faded = ramps(dry.samples[:, 0], rate_hz, rise_s=exercise.fade_s, fall_s=exercise.fade_s)

        def path(time_s: float) -> Position:
            return Position(azimuth_at(exercise, self._bearings, time_s), 0.0, _DISTANCE_M)

        moving = PlacedClip(AudioClip.mono(faded, rate_hz), path(0.0), path=path)
        return render(RenderJob((moving,), None, exercise.way_s), self._options).audio


def _with_way_back(clip: AudioClip, sound_s: float, return_s: float) -> AudioClip:
    """The sound with silence behind it, all together as long as both; what rings on after it falls into the silence."""
    frames = round((sound_s + return_s) * clip.rate_hz)
    samples = clip.samples[:frames]
    return AudioClip(np.pad(samples, ((0, frames - len(samples)), (0, 0))), clip.rate_hz, clip.layout)
