"""When a probe is due: the test that stays untrained, and the only thing that tells whether something changed."""

from collections.abc import Iterable
from datetime import datetime

from core.records.model import SessionState, SessionSummary
from core.records.training_model import TrainingSession

PROBE = "clock-7-extended"
EVERY = 5
"""Training sessions from one probe to the next."""


def last_probe(tests: Iterable[SessionSummary]) -> datetime | None:
    """When the last completed probe of a patient began; None where there was none yet."""
    probed = (test.started_utc for test in tests if test.protocol_id == PROBE and test.state is SessionState.COMPLETED)
    return max(probed, default=None)


def sessions_since_probe(training: Iterable[TrainingSession], tests: Iterable[SessionSummary]) -> int:
    """Training sessions in which something was trained since the last completed probe of the same patient."""
    since = last_probe(tests)
    return sum(
        bool(one.trials or one.stretches) and (since is None or one.setup.created_utc > since) for one in training
    )


def probe_due(training: Iterable[TrainingSession], tests: Iterable[SessionSummary]) -> bool:
    """Whether a probe is suggested before the next training session."""
    return sessions_since_probe(training, tests) >= EVERY
