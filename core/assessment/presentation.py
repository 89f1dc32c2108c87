"""The presentation of one trial: when its sound began and ended, what disturbed it, and the trial that is stored."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from core.assessment.answers import Answer
from core.assessment.clock import Clock
from core.records.model import Heard, PlannedTrial, SessionSetup, Trial

EARLIEST_RESPONSE_MS = 150.0
"""Faster than this is no reaction to the sound (clinical practice for simple auditory reactions)."""


@dataclass(slots=True)
class Presentation:
    """What has happened to the current trial so far, over all its presentations."""

    onset_monotonic_ns: int | None = None
    onset_utc: datetime | None = None
    latency_ms: float | None = None
    ended_monotonic_ns: int | None = None
    replays: int = 0
    prompts: int = 0
    interrupted: bool = False
    invalid_reasons: list[str] = field(default_factory=list)

    def start(self, onset_monotonic_ns: int, onset_utc: datetime, latency_ms: float | None) -> None:
        """The first sample left the device."""
        self.onset_monotonic_ns, self.onset_utc, self.latency_ms = onset_monotonic_ns, onset_utc, latency_ms

    def forget_sound(self) -> None:
        """The sound is going to be played anew."""
        self.onset_monotonic_ns = self.onset_utc = self.latency_ms = self.ended_monotonic_ns = None

    def interrupt(self) -> None:
        """What was played is void: the sound is going to be played anew, and no reaction time counts any more."""
        self.interrupted = True
        self.forget_sound()

    def deadline_ns(self, timeout_s: float | None) -> int | None:
        """When to stop waiting for an answer; None while the sound plays and where ``timeout_s`` is None."""
        ended_ns = self.ended_monotonic_ns
        return None if ended_ns is None or timeout_s is None else ended_ns + round(timeout_s * 1e9)

    def trial(
        self,
        planned: PlannedTrial,
        setup: SessionSetup,
        answer: Answer,
        heard: Heard | None,
        clock: Clock,
        skipped: str | None = None,
    ) -> Trial:
        """The trial as it is stored with ``answer``; ``heard`` is None and ``skipped`` says why where it was left out.

        The reaction time runs from the first sample to the moment of the answer, or to now where it does not say one.
        """
        invalid_reasons = self.invalid_reasons if skipped is None else [*self.invalid_reasons, skipped]
        rt_ms = self._reaction_ms(answer, clock) if heard in {Heard.YES, Heard.NO} else None
        return Trial(
            trial_uuid=str(uuid4()),
            session_uuid=setup.uuid,
            planned=planned,
            onset_utc=self.onset_utc,
            onset_monotonic_ns=self.onset_monotonic_ns,
            device_latency_ms=self.latency_ms,
            response_mode=answer.response_mode or setup.response_mode,
            entered_by=answer.entered_by,
            response_azimuth_deg=answer.azimuth_deg,
            response_distance_m=answer.distance_m,
            response_choice=answer.choice,
            heard=heard,
            rt_ms=rt_ms,
            rt_valid=heard is Heard.YES and not planned.is_catch and self._is_reaction(rt_ms, answer),
            replays=self.replays,
            prompts=self.prompts,
            valid=not invalid_reasons,
            invalid_reason="; ".join(invalid_reasons) or None,
            interrupted=self.interrupted,
            committed_utc=clock.utc_now(),
        )

    def _reaction_ms(self, answer: Answer, clock: Clock) -> float | None:
        onset_ns = self.onset_monotonic_ns
        if onset_ns is None:
            return None
        answered_ns = answer.answered_monotonic_ns
        return ((clock.monotonic_ns() if answered_ns is None else answered_ns) - onset_ns) / 1e6

    def _is_reaction(self, rt_ms: float | None, answer: Answer) -> bool:
        """Whether a time is the patient's reaction to this sound, heard for the first time."""
        is_first_hearing = not self.interrupted and self.replays == 0
        is_own = answer.entered_by != "therapist" and answer.timed
        return rt_ms is not None and rt_ms >= EARLIEST_RESPONSE_MS and is_first_hearing and is_own
