"""How a protocol file describes an adaptive test, and the procedures that this makes."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator

from core.assessment.adaptive.procedure import Procedure
from core.assessment.adaptive.quest_plus import QuestPlus
from core.assessment.adaptive.staircase import Staircase
from core.assessment.protocol_model import ProtocolModel

QUEST_TRACK = "quest"


class StaircaseTrack(ProtocolModel):
    """One of a test's staircases, all of which run interleaved."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    start: float
    condition: str = ""
    """What its trials have in common, in the task's codes; empty where the level says everything."""


class Staircases(ProtocolModel):
    """Staircases by the transformed up-down method (Levitt 1971), interleaved trial by trial."""

    method: Literal["staircase"] = "staircase"
    tracks: Annotated[tuple[StaircaseTrack, ...], Field(min_length=1)]
    down: Annotated[int, Field(ge=1, le=3)] = 1
    """So many positive answers in a row lower the level; one that is not raises it."""
    steps: Annotated[tuple[float, ...], Field(min_length=1)]
    """By how much: until the first turn, until the second, and so on; the last is the grid of all levels."""
    lowest: float
    highest: float
    reversals: Annotated[int, Field(ge=2)] = 8
    """Of each track."""
    drop: Annotated[int, Field(ge=0)] = 2
    """So many first turns of each track are left out of its estimate."""
    max_trials: Annotated[int, Field(ge=1, le=200)]
    """Of all tracks together."""

    @model_validator(mode="after")
    def _levels_lie_on_a_grid(self) -> "Staircases":
        if len({track.id for track in self.tracks}) != len(self.tracks):
            raise ValueError("two tracks have the same id")
        if self.max_trials % len(self.tracks):
            raise ValueError("max_trials must be a multiple of the number of tracks")
        procedures(self)
        return self


class Range(ProtocolModel):
    """Values from ``lowest`` to ``highest``, ``step`` apart."""

    lowest: float
    highest: float
    step: Annotated[float, Field(gt=0)]

    @property
    def values(self) -> tuple[float, ...]:
        """All of them."""
        count = round((self.highest - self.lowest) / self.step)
        return tuple(round(self.lowest + index * self.step, 9) for index in range(count + 1))


class Spreads(ProtocolModel):
    """``count`` values from ``lowest`` to ``highest``, each as many times the one before it."""

    lowest: Annotated[float, Field(gt=0)]
    highest: Annotated[float, Field(gt=0)]
    count: Annotated[int, Field(ge=1, le=40)]

    @property
    def values(self) -> tuple[float, ...]:
        """All of them."""
        ratio = (self.highest / self.lowest) ** (1.0 / max(self.count - 1, 1))
        return tuple(round(self.lowest * ratio**index, 9) for index in range(self.count))


class Quest(ProtocolModel):
    """QUEST+ (Watson 2017) over a grid of midpoints, spreads and rates of lapses."""

    method: Literal["quest-plus"] = "quest-plus"
    levels: Range
    midpoints: Range
    spreads: Spreads
    lapses: Annotated[tuple[Annotated[float, Field(gt=0, le=0.1)], ...], Field(min_length=1)]
    max_trials: Annotated[int, Field(ge=1, le=200)]


Adaptive = Annotated[Staircases | Quest, Field(discriminator="method")]


def procedures(adaptive: Staircases | Quest) -> Mapping[str, Procedure]:
    """The procedure of every track, by its id. ValueError as ``Staircase``."""
    if isinstance(adaptive, Quest):
        grids = (adaptive.levels.values, adaptive.midpoints.values, adaptive.spreads.values, adaptive.lapses)
        return {QUEST_TRACK: QuestPlus(*grids, adaptive.max_trials)}
    share = adaptive.max_trials // len(adaptive.tracks)
    return {
        track.id: Staircase(
            track.start, adaptive.steps, adaptive.lowest, adaptive.highest, adaptive.down, adaptive.reversals, share
        )
        for track in adaptive.tracks
    }


def conditions(adaptive: Staircases | Quest) -> Mapping[str, str]:
    """The condition of every track, by its id."""
    if isinstance(adaptive, Quest):
        return {QUEST_TRACK: ""}
    return {track.id: track.condition for track in adaptive.tracks}


def level_range(adaptive: Staircases | Quest) -> tuple[float, float]:
    """The lowest and the highest level of all."""
    levels = [level for procedure in procedures(adaptive).values() for level in procedure.levels]
    return min(levels), max(levels)
