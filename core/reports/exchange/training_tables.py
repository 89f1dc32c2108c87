"""Training as tables: the sessions, the trials of finding a sound, what was listened to, and the chimes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields

from core.records.training_model import AttentionCheck, HeardStretch, TrainingSession, TrainingTrial
from core.reports.export import YES_NO, fields_of
from core.training.exercises import LISTEN
from core.training.summary import blocks_heard

_ABOUT = ("session_uuid", "patient_code", "exercise_id", "exercise_version")
_SETUP = (
    "exercise_sha256",
    "seed",
    "lesion_side",
    "layout",
    "hrtf_id",
    "level_dba",
    "calibration_id",
    "response_mode",
    "channel_check",
)
LEVELS = {
    "lesion_side": ("left", "right"),
    "layout": ("binaural", "5.1", "stereo"),
    "channel_check": ("confirmed", "failed", "not done"),
    "state": ("open", "completed", "stopped"),
    "side": ("contralesional", "ipsilesional", "centre"),
    "heard": ("yes", "no", "timeout"),
    "ended": ("whole", "pause", "lost", "stop"),
    "eased": YES_NO,
    "interrupted": YES_NO,
    "tapped": YES_NO,
}
"""Of the columns that hold a few words and no other."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the tables."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[TrainingSession], Iterator[tuple[object, ...]]]


def _about(session: TrainingSession) -> tuple[object, ...]:
    setup = session.setup
    return setup.uuid, session.patient.code, setup.exercise_id, setup.exercise_version


def _own(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name != "session_uuid")


def _of(kind: type, name: str) -> Callable[[TrainingSession], Iterator[tuple[object, ...]]]:
    columns = _own(kind)

    def rows(session: TrainingSession) -> Iterator[tuple[object, ...]]:
        for record in getattr(session, name):
            values = fields_of(record)
            yield (*_about(session), *(values[column] for column in columns))

    return rows


def _sessions(session: TrainingSession) -> Iterator[tuple[object, ...]]:
    setup, blocks = session.setup, blocks_heard(session)
    of_listening: tuple[float | None, ...] = (
        sum(block.heard_min for block in blocks),
        sum(block.wall_min for block in blocks),
        len(session.checks),
        sum(check.tapped for check in session.checks),
    )
    if setup.exercise_id != LISTEN:
        of_listening = (None,) * len(of_listening)
    yield (
        *_about(session),
        *(getattr(setup, name) for name in _SETUP),
        session.state,
        setup.created_utc,
        session.ended_utc,
        len(session.trials),
        *of_listening,
        setup.app_version,
    )


SESSIONS = Kind(
    "sessions",
    (
        *_ABOUT,
        *_SETUP,
        "state",
        "started_utc",
        "ended_utc",
        "trials",
        "heard_min",
        "wall_min",
        "chimes",
        "chimes_tapped",
        "app_version",
    ),
    _sessions,
)
TRIALS = Kind("trials", (*_ABOUT, *_own(TrainingTrial)), _of(TrainingTrial, "trials"))
HEARD = Kind("heard", (*_ABOUT, *_own(HeardStretch)), _of(HeardStretch, "stretches"))
CHIMES = Kind("chimes", (*_ABOUT, *_own(AttentionCheck)), _of(AttentionCheck, "checks"))
KINDS = (SESSIONS, TRIALS, HEARD, CHIMES)
"""Every table of training. New columns come last."""
