"""Trials of a track as the records hold them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.records.model import Heard, PlannedTrial, Trial

BEGAN = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


def trial_of(planned: PlannedTrial, choice: str | None, **changes: object) -> Trial:
    trial = Trial(
        trial_uuid=f"trial-{planned.trial_index}",
        session_uuid="session",
        planned=planned,
        onset_utc=BEGAN,
        onset_monotonic_ns=0,
        device_latency_ms=None,
        response_mode="buttons",
        entered_by="patient",
        response_azimuth_deg=None,
        response_distance_m=None,
        response_choice=choice,
        heard=Heard.TIMEOUT if choice is None else Heard.YES,
        rt_ms=700.0,
        rt_valid=True,
        replays=0,
        prompts=0,
        valid=True,
        invalid_reason=None,
        interrupted=False,
        committed_utc=BEGAN,
    )
    return replace(trial, **changes)


@pytest.fixture
def answered():
    return trial_of
