"""How hard T2 is for each side, as a pure function of the committed trials: nothing of it is stored.

Each side has its level. Ten answers at one level are judged together: eight right or more lead to the next, five or
fewer to the one before, and the count begins anew. In a block a side moves by one level at the most. After two
contralesional misses in a row the cue of the next two contralesional trials is one easier; these count in no window,
for they tell of another level, and no misses are counted among them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import NamedTuple

from core.training.difficulty import CUES, HARDEST, Difficulty, difficulty
from core.training.exercises import Rule
from core.training.sides import Side

TRACKS = (Side.CONTRALESIONAL, Side.IPSILESIONAL)
"""The centre follows the easier of the two and moves neither."""


class Found(NamedTuple):
    """A committed trial, as far as the rule looks at it."""

    side: Side
    block: int
    correct: bool
    eased: bool


@dataclass(frozen=True, slots=True)
class TrackState:
    """Where a side stands."""

    level: int
    window: tuple[bool, ...] = ()
    """The answers at this level since the last judgement."""
    block: int = 0
    began_at: int = 0
    """The level that the side had when ``block`` began."""


@dataclass(frozen=True)
class Adapted:
    """Where both sides stand after some trials."""

    tracks: Mapping[Side, TrackState]
    misses: int = 0
    """Contralesional misses in a row."""
    easing: int = 0
    """So many contralesional trials are still to be eased."""
    rule: Rule = field(default_factory=Rule)

    @classmethod
    def beginning(cls, levels: Mapping[Side, int], rule: Rule) -> "Adapted":
        """Before the first trial."""
        return cls({side: TrackState(levels[side], began_at=levels[side]) for side in TRACKS}, rule=rule)

    @property
    def levels(self) -> dict[Side, int]:
        """The level of each track."""
        return {side: self.tracks[side].level for side in TRACKS}

    def level(self, side: Side) -> int:
        """The level at which the next trial of a side is played."""
        return min(self.levels.values()) if side is Side.CENTRE else self.tracks[side].level

    def eases(self, side: Side) -> bool:
        """Whether the next trial of a side gets an easier cue."""
        return side is Side.CONTRALESIONAL and self.easing > 0

    def difficulty(self, side: Side) -> Difficulty:
        """How hard the next trial of a side is."""
        usual = difficulty(self.level(side))
        return usual.eased() if self.eases(side) else usual

    def after(self, trial: Found) -> "Adapted":
        """Where both stand after one more trial."""
        if trial.side is Side.CENTRE:
            return self
        track = self.tracks[trial.side]
        if trial.block != track.block:
            track = replace(track, block=trial.block, began_at=track.level)
        if not trial.eased:
            track = _judged(replace(track, window=(*track.window, trial.correct)), self.rule)
        moved = replace(self, tracks={**self.tracks, trial.side: track})
        return moved if trial.side is Side.IPSILESIONAL else moved._after_contralesional(trial)

    def _after_contralesional(self, trial: Found) -> "Adapted":
        if trial.eased:
            return replace(self, misses=0, easing=self.easing - 1)
        misses = 0 if trial.correct else self.misses + 1
        if misses < self.rule.misses:
            return replace(self, misses=misses)
        has_easier = difficulty(self.levels[Side.CONTRALESIONAL]).cue > CUES[0]
        return replace(self, misses=0, easing=self.rule.eased if has_easier else 0)


def replay(levels: Mapping[Side, int], trials: Iterable[Found], rule: Rule) -> Adapted:
    """Where both sides stand after committed trials, from the ``levels`` that the session began with."""
    return reduce(Adapted.after, trials, Adapted.beginning(levels, rule))


def next_session(levels: Mapping[Side, int] | None) -> dict[Side, int]:
    """The levels that a session begins with: one below where the last one ended; the easiest where there was none."""
    return {side: 0 if levels is None else max(levels[side] - 1, 0) for side in TRACKS}


def _judged(track: TrackState, rule: Rule) -> TrackState:
    if len(track.window) < rule.window:
        return track
    right = sum(track.window)
    wanted = track.level + (1 if right >= rule.up_at else -1 if right <= rule.down_at else 0)
    lowest, highest = max(track.began_at - 1, 0), min(track.began_at + 1, HARDEST)
    return replace(track, level=min(max(wanted, lowest), highest), window=())
