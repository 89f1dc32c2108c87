"""The tracks of an adaptive test: their places in the plan, and the trials that the answers make of them.

The plan is drawn before trial 1 and stored, as every plan is; what stands in it are places, each of one track. Where a
track stands follows from its committed trials alone, so that a session that was interrupted goes on as if nothing had
happened.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.assessment import tasks
from core.assessment.adaptive.procedure import Judged, Procedure
from core.assessment.adaptive.settings import conditions, procedures
from core.assessment.protocol import Protocol
from core.records.model import Heard, PlannedTrial, Trial

TEST_BLOCK = "test-1"


@dataclass(frozen=True)
class Tracks:
    """The tracks of a test by their ids: none where everything is planned."""

    task: str
    procedures: Mapping[str, Procedure]
    conditions: Mapping[str, str]

    @classmethod
    def of(cls, protocol: Protocol) -> "Tracks":
        """Those of a protocol."""
        adaptive = protocol.adaptive
        if adaptive is None:
            return cls("", {}, {})
        return cls(tasks.choice_task(protocol) or "", procedures(adaptive), conditions(adaptive))

    def places(self, sound: PlannedTrial, generator: np.random.Generator) -> list[PlannedTrial]:
        """The plan's places: in each round every track has one, in an order that is drawn anew.

        Parameters
        ----------
        sound : what all places have in common.
        """
        rounds = max(procedure.max_trials for procedure in self.procedures.values())
        ids = tuple(self.procedures)
        return [
            replace(sound, block=TEST_BLOCK, track=ids[index], condition=self.conditions[ids[index]])
            for _ in range(rounds)
            for index in generator.permutation(len(ids))
        ]

    def judged(self, track: str, trials: Iterable[Trial]) -> list[Judged]:
        """The answers of a track: valid trials in which one was given. The rest moved nothing."""
        return [
            Judged(trial.planned.level, tasks.calls_for_less(trial.response_choice, trial.planned, self.task))
            for trial in trials
            if trial.planned.track == track
            and trial.planned.level is not None
            and trial.valid
            and trial.heard is Heard.YES
            and trial.response_choice is not None
        ]

    def as_played(self, place: PlannedTrial, trials: Sequence[Trial]) -> PlannedTrial | None:
        """The trial at a place once ``trials`` are committed; None where its track is finished."""
        if not place.track:
            return place
        level = self.procedures[place.track].next_level(self.judged(place.track, trials))
        return None if level is None else at_level(place, level, self.task)

    def unfinished(self, trials: Sequence[Trial]) -> frozenset[str]:
        """The tracks that go on once ``trials`` are committed."""
        return frozenset(
            track
            for track, procedure in self.procedures.items()
            if procedure.next_level(self.judged(track, trials)) is not None
        )

    def possible(self, place: PlannedTrial) -> Iterator[PlannedTrial]:
        """Every trial that the answers may make of a place."""
        for level in self.procedures[place.track].levels:
            yield at_level(place, level, self.task)


def at_level(place: PlannedTrial, level: float, task: str) -> PlannedTrial:
    """The trial of a place at a level: an azimuth (+ right) of the choice of a side, else the arc that is moved."""
    return replace(place, level=level, target_azimuth_deg=level if task == tasks.SIDE else place.target_azimuth_deg)
