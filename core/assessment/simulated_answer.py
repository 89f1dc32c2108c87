"""What a simulated listener answers, and what a simulated listener is."""

from dataclasses import dataclass, replace
from typing import Protocol as Interface

import numpy as np

from core.assessment.answers import Answer
from core.assessment.distance_scores import distance_class
from core.assessment.protocol import Protocol
from core.assessment.tasks import COLUMN, SIDES_AND_AHEAD, task_in
from core.audio import AudioClip
from core.records.model import PlannedTrial


@dataclass(frozen=True, slots=True)
class SimulatedAnswer:
    """What a simulated listener answers, ``delay_s`` after the onset of the sound."""

    azimuth_deg: float | None
    distance_m: float | None
    heard: bool
    delay_s: float
    choice: str | None = None
    """The code of a choice, where the protocol asks for one."""

    def in_mode(self, mode: str, protocol: Protocol) -> "SimulatedAnswer":
        """The same where the protocol is answered in ``mode``: in a column by the side on which it was heard.

        Ahead reaches half-way to the nearest of the protocol's targets beside it.
        """
        if mode != COLUMN or self.azimuth_deg is None:
            return self
        beside = [abs(target.azimuth_deg) for target in protocol.targets if target.azimuth_deg != 0.0]
        left, ahead, right = SIDES_AND_AHEAD
        choice = right if self.azimuth_deg > 0.0 else left
        if abs(self.azimuth_deg) < min(beside, default=0.0) / 2.0:
            choice = ahead
        return replace(self, azimuth_deg=None, choice=choice)

    def to_answer(
        self, protocol: Protocol, listener: str, answered_monotonic_ns: int | None = None, mode: str | None = None
    ) -> Answer:
        """In the terms of the protocol: what it asks for, a choice where it offers choices.

        ``mode`` is one of ``answer.modes``; None is the session's, where that is no column.
        """
        entered_by = f"simulated:{listener}"
        if not self.heard:
            return Answer(
                heard=False, entered_by=entered_by, answered_monotonic_ns=answered_monotonic_ns, response_mode=mode
            )
        if task_in(protocol, mode or "") is not None:
            return Answer(
                choice=self.in_mode(mode or "", protocol).choice,
                entered_by=entered_by,
                answered_monotonic_ns=answered_monotonic_ns,
                response_mode=mode,
            )
        chooses = protocol.answer.distance == "choices"
        distance_m = self.distance_m if "distance" in protocol.answer.asks else None
        return Answer(
            azimuth_deg=self.azimuth_deg if "azimuth" in protocol.answer.asks else None,
            distance_m=None if chooses else distance_m,
            choice=distance_class(distance_m) if chooses and distance_m is not None else None,
            entered_by=entered_by,
            answered_monotonic_ns=answered_monotonic_ns,
            response_mode=mode,
        )


NOTHING_HEARD = SimulatedAnswer(None, None, heard=False, delay_s=1.0)


def chosen(choice: str, delay_s: float) -> SimulatedAnswer:
    """The answer that is a choice."""
    return SimulatedAnswer(None, None, heard=True, delay_s=delay_s, choice=choice)


class Listener(Interface):
    """Somebody, or something, that answers trials."""

    def answer(self, planned: PlannedTrial, audio: AudioClip, protocol: Protocol) -> SimulatedAnswer:
        """Answer one trial. The same trial of the same plan gets the same answer."""


def generator_for(planned: PlannedTrial, seed: int) -> np.random.Generator:
    """What a listener draws from at a trial."""
    return np.random.default_rng((seed, planned.seed, planned.trial_index))


def within_arc(azimuth_deg: float, protocol: Protocol) -> float:
    """An azimuth as near as the arc of answers lets it be."""
    return min(max(azimuth_deg, -protocol.answer.arc_deg), protocol.answer.arc_deg)
