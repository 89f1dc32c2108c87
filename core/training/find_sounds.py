"""What T2 sounds like: a thing at its place, other things beside it, and the sounds that are no trial."""

from collections.abc import Sequence
from pathlib import Path

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.acoustics.rendering import render
from core.assessment.level import PresentationLevel
from core.audio import AudioClip
from core.geometry import Position
from core.sound.clips import clip_for
from core.sound.library import synthesise
from core.training.difficulty import DURATIONS_S
from core.training.find_plan import PlannedFind
from core.training.levelling import Levelled, Levelling
from core.training.material import Thing

_DISTANCE_M = 1.0
_CHIME, _CHIME_S = "bell", 1.5
_TONE, _TONE_S = "tone", 0.25


class FindSounds:
    """Renders the trials of T2. Not for the GUI thread; the same trial gives the same samples.

    Parameters
    ----------
    level : at the listener, over a calibrated output; None plays at the renderer's own level.
    """

    def __init__(self, things: Sequence[Thing], options: RenderOptions, level: PresentationLevel | None = None) -> None:
        self._things, self._options = things, options
        longest_s = max(DURATIONS_S)
        ahead = [_straight_ahead(self._dry(number, longest_s), options) for number in range(len(things))]
        self._levelling = Levelling.found(ahead, longest_s, level)

    @property
    def levelling(self) -> Levelling:
        """The gain of the session, and whether the level had to be lowered."""
        return self._levelling

    def sound_of(self, planned: PlannedFind) -> Levelled:
        """The finished sound of a trial."""
        duration_s = planned.difficulty.duration_s
        return self._levelling.finished(render(self.job(planned), self._options).audio, duration_s)

    def job(self, planned: PlannedFind) -> RenderJob:
        """What is rendered for a trial: what is looked for comes first."""
        duration_s = planned.difficulty.duration_s

        def path(time_s: float) -> Position:
            return Position(planned.azimuth_at(time_s), 0.0, _DISTANCE_M)

        target = PlacedClip(
            self._dry(planned.thing, duration_s), path(0.0), path=path if planned.difficulty.moves else None
        )
        others = (
            PlacedClip(self._dry(thing, duration_s), Position(azimuth_deg, 0.0, _DISTANCE_M))
            for thing, azimuth_deg in planned.others
        )
        return RenderJob((target, *others), None, duration_s)

    def _dry(self, thing: int, duration_s: float) -> AudioClip:
        clip = self._things[thing].clip.model_copy(update={"loop": False})
        return clip_for(clip, Path(), duration_s, self._options.rate_hz)


def chime(options: RenderOptions, levelling: Levelling) -> AudioClip:
    """What is tapped at in T1, straight ahead, at the session's gain."""
    dry = synthesise(_CHIME, _CHIME_S, 0, options.rate_hz, loop=False)
    return levelling.finished(_straight_ahead(dry, options), _CHIME_S).audio


def tone(options: RenderOptions, levelling: Levelling) -> AudioClip:
    """What follows a right answer in T2, straight ahead: short, and the same for every place."""
    dry = synthesise(_TONE, _TONE_S, 0, options.rate_hz, loop=False)
    return levelling.finished(_straight_ahead(dry, options), _TONE_S).audio


def _straight_ahead(dry: AudioClip, options: RenderOptions) -> AudioClip:
    placed = PlacedClip(dry, Position(0.0, 0.0, _DISTANCE_M))
    return render(RenderJob((placed,), None, dry.duration_s), options).audio
