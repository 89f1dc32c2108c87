"""How hard a trial of T2 is: one ladder through five things that can be made harder, one of them at each step.

A level is a number; what it means is looked up here. So a step up or down changes one thing alone, and a session can
begin one level below the last.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

ECCENTRICITIES_DEG = (15.0, 35.0, 45.0, 65.0, 75.0)
"""None is a place of the clock face that probes ask for (0, 30, 60, 90): probes stay untrained."""
SEPARATIONS_DEG = (60.0, 45.0, 30.0, 15.0)
DURATIONS_S = (2.0, 1.2, 0.8, 0.5, 0.3)
DISTRACTORS = (0, 1, 2, 3)
CUES = (0, 1, 2, 3, 4, 5)
CENTRE_DEG = 5.0
"""Sounds of the centre lie so far left or right of straight ahead, which is a place of probes."""
_HIGHLIGHTED_AFTER_MS = {0: 0, 1: 500}
_ON_ERROR, _ONE_DISTRACTOR, _MOVING = 2, 4, 5


@dataclass(frozen=True, slots=True)
class Difficulty:
    """What makes a trial hard."""

    cue: int = CUES[0]
    """0 the thing lights up with its sound, 1 half a second later, 2 after an error alone, 3 never, 4 and something
    else sounds too, 5 and it moves."""
    eccentricity_deg: float = ECCENTRICITIES_DEG[0]
    """As far from straight ahead as sounds come."""
    duration_s: float = DURATIONS_S[0]
    separation_deg: float = SEPARATIONS_DEG[0]
    """From one thing to the next. An answer is right where it is nearer to the target than half of it."""
    more: int = DISTRACTORS[0]
    """Other things that sound, whatever the cue is."""

    @property
    def distractors(self) -> int:
        """How many other things sound."""
        return max(self.more, int(self.cue >= _ONE_DISTRACTOR))

    @property
    def highlight_after_ms(self) -> int | None:
        """When the thing lights up after the onset of its sound; None where it does not."""
        return _HIGHLIGHTED_AFTER_MS.get(self.cue)

    @property
    def asks_again(self) -> bool:
        """Whether an error is followed by a second try with the thing lit."""
        return self.cue == _ON_ERROR

    @property
    def moves(self) -> bool:
        """Whether the source moves."""
        return self.cue >= _MOVING

    def eased(self) -> "Difficulty":
        """The same with a cue that is one level easier."""
        return replace(self, cue=max(self.cue - 1, CUES[0]))


def _ladder() -> tuple[Difficulty, ...]:
    """All levels: each of the five in turn becomes one step harder, as long as it can."""
    ways: Mapping[str, Sequence[Any]] = {
        "cue": CUES,
        "eccentricity_deg": ECCENTRICITIES_DEG,
        "duration_s": DURATIONS_S,
        "separation_deg": SEPARATIONS_DEG,
        "more": DISTRACTORS,
    }
    levels = [Difficulty()]
    for step in range(1, max(len(way) for way in ways.values())):
        for name, way in ways.items():
            if step < len(way):
                levels.append(replace(levels[-1], **{name: way[step]}))
    return tuple(levels)


LEVELS = _ladder()
"""From the easiest."""
HARDEST = len(LEVELS) - 1


def difficulty(level: int) -> Difficulty:
    """What a level (0 to ``HARDEST``) means. ValueError beyond."""
    if not 0 <= level <= HARDEST:
        raise ValueError(f"levels go from 0 to {HARDEST}")
    return LEVELS[level]
