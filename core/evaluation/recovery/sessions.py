"""A whole session without a window, a sound or a database: its plan, its course, and the trials that come of them."""

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np

from core.assessment.adaptive.tracks import Tracks
from core.assessment.answers import accepted
from core.assessment.protocol import Protocol
from core.evaluation.recovery.patients import Patient, answer
from core.records.model import Heard, PlannedTrial, Trial

_WHEN = datetime(2000, 1, 1, tzinfo=UTC)
NAME = "recovery"


def run_through(
    protocol: Protocol, plan: Sequence[PlannedTrial], patient: Patient, generator: np.random.Generator, mode: str = ""
) -> tuple[Trial, ...]:
    """Every trial of a session, practice and silence included, as ``Course`` takes it through its plan.

    Parameters
    ----------
    mode : one of ``answer.modes``; empty for the protocol's first.
    """
    tracks = Tracks.of(protocol)
    trials: list[Trial] = []
    for place in plan:
        planned = tracks.as_played(place, trials)
        if planned is not None:
            trials.append(_committed(protocol, planned, patient, generator, mode))
    return tuple(trials)


def _committed(
    protocol: Protocol, planned: PlannedTrial, patient: Patient, generator: np.random.Generator, mode: str
) -> Trial:
    said = answer(patient, planned, protocol, generator, mode)
    given = accepted(said.to_answer(protocol, NAME, mode=mode or None), protocol)
    return Trial(
        trial_uuid=str(planned.trial_index),
        session_uuid=NAME,
        planned=planned,
        onset_utc=None,
        onset_monotonic_ns=None,
        device_latency_ms=None,
        response_mode=mode or protocol.answer.modes[0],
        entered_by=given.entered_by,
        response_azimuth_deg=given.azimuth_deg,
        response_distance_m=given.distance_m,
        response_choice=given.choice,
        heard=Heard.YES if given.heard else Heard.NO,
        rt_ms=None,
        rt_valid=False,
        replays=0,
        prompts=0,
        valid=True,
        invalid_reason=None,
        interrupted=False,
        committed_utc=_WHEN,
    )
