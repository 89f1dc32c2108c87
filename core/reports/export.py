"""The trial table as CSV with its data dictionary, for other programs."""

import csv
import io
import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain
from typing import Protocol, TypeVar

from core import wording
from core.assessment.setups import level_lost_from
from core.geometry import side_of
from core.records.model import Session, Trial

TRIAL_COLUMNS = (
    "trial_uuid",
    "session_uuid",
    "patient_code",
    "protocol_id",
    "protocol_version",
    "protocol_sha256",
    "block",
    "trial_index",
    "is_practice",
    "is_catch",
    "seed",
    "stimulus_id",
    "stimulus_sha256",
    "hrtf_id",
    "layout",
    "level_dba",
    "calibration_id",
    "target_azimuth_deg",
    "target_elevation_deg",
    "target_distance_m",
    "target_side",
    "n_sources",
    "onset_utc",
    "onset_monotonic_ns",
    "device_latency_ms",
    "response_mode",
    "entered_by",
    "response_azimuth_deg",
    "response_distance_m",
    "response_choice",
    "heard",
    "rt_ms",
    "rt_valid",
    "replays",
    "prompts",
    "valid",
    "invalid_reason",
    "interrupted",
    "app_version",
    "rove_db",
    "condition",
    "track",
    "level",
    "circumstances_json",
    "session_state",
    "channel_check",
)
"""The columns of the trial table, in their order. Part of what stays the same from outside: new ones come last."""

_UNITS = {"deg": "°", "m": "m", "s": "s", "min": "min", "ms": "ms", "ns": "ns", "dba": "dB(A)", "db": "dB"}
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""The wide ones count as the others where a spreadsheet expects Japanese."""


_Record_co = TypeVar("_Record_co", covariant=True)


class Counted(Protocol[_Record_co]):
    """Records that are counted and gone through one after another, more than once: a list, or a database."""

    def __iter__(self) -> Iterator[_Record_co]: ...

    def __len__(self) -> int: ...


def trial_rows(session: Session) -> list[dict[str, object]]:
    """The committed trials of a session as rows of the trial table, in order of commit.

    ``valid`` and ``invalid_reason`` say what counts now: the latest correction of a trial decides. ``level_dba`` is
    empty from where the session went on at a level that is not known.
    """
    lost = level_lost_from(session)
    latest = {correction.trial_uuid: correction for correction in session.corrections}
    rows = []
    for trial in session.trials:
        row = _row(session, trial)
        if (correction := latest.get(trial.trial_uuid)) is not None:
            row |= {"valid": correction.valid, "invalid_reason": None if correction.valid else correction.reason}
        if lost is not None and (trial.onset_utc or trial.committed_utc) >= lost:
            row["level_dba"] = None
        rows.append({column: row[column] for column in TRIAL_COLUMNS})
    return rows


def _row(session: Session, trial: Trial) -> dict[str, object]:
    planned = trial.planned
    azimuth_deg = planned.target_azimuth_deg
    return {
        **fields_of(session.setup),
        **fields_of(planned),
        **fields_of(trial),
        "seed": planned.seed,
        "patient_code": session.patient.code,
        "target_side": None if azimuth_deg is None else side_of(azimuth_deg),
        "session_uuid": session.setup.uuid,
        "session_state": session.state.value,
    }


def fields_of(record: object) -> dict[str, object]:
    """The fields of a record as they are, in their order."""
    return {name: getattr(record, name) for name in record.__dataclass_fields__}  # type: ignore[attr-defined]


def csv_text(sessions: Iterable[Session]) -> str:
    """The trial table of sessions as CSV: commas, decimal points, ISO 8601 in UTC, empty for what was not given."""
    return "".join(csv_lines(TRIAL_COLUMNS, table_rows(sessions)))


def table_rows(sessions: Iterable[Session]) -> Iterator[Iterable[object]]:
    """The rows of the trial table of sessions, one after another."""
    return (row.values() for session in sessions for row in trial_rows(session))


def csv_lines(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """A table as CSV, a line at a time: a head of columns, then each value as ``cell`` writes it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")  # as in RFC 4180, and so that a lone \r is quoted
    for line in chain([columns], (map(cell, row) for row in rows)):
        writer.writerow(line)
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def cell(value: object) -> str:
    """A value as it stands in a table: empty for None, ``true`` and ``false``, every digit, text that is no formula."""
    if value is None or is_no_number(value):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value + 0.0)
    if isinstance(value, datetime):
        return iso(value)
    if isinstance(value, str):
        return guarded(value)
    return str(value)


def is_no_number(value: object) -> bool:
    """Whether it is what a formula leaves where it has no value (NaN, infinity): to others it is no value."""
    return isinstance(value, float) and not math.isfinite(value)


def guarded(text: str) -> str:
    """Text that a spreadsheet will not take for a formula: an apostrophe before what begins like one.

    Text that begins with apostrophes and then like a formula gets one more, so that taking one away always undoes it.
    """
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA_STARTS) else text


def described(
    columns: Sequence[str], levels: Mapping[str, Sequence[str]], prefix: str = ""
) -> dict[str, dict[str, object]]:
    """A data dictionary: for each column what it is, its unit and its levels (as BIDS has them).

    Its words are those of ``export.<prefix><column>``.
    """
    found: dict[str, dict[str, object]] = {}
    for column in columns:
        entry: dict[str, object] = {"Description": wording.say(f"export.{prefix}{column}")}
        if (unit := _UNITS.get(column.rpartition("_")[2])) is not None:
            entry["Units"] = unit
        if column in levels:
            entry["Levels"] = {level: wording.say(f"export.level-{level}") for level in levels[column]}
        found[column] = entry
    return found


def json_text(value: object) -> str:
    """Plain values as JSON that a person can read."""
    return json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


YES_NO = ("true", "false")
LEVELS: Mapping[str, tuple[str, ...]] = {
    "is_practice": YES_NO,
    "is_catch": YES_NO,
    "rt_valid": YES_NO,
    "valid": YES_NO,
    "interrupted": YES_NO,
    "target_side": ("left", "centre", "right"),
    "heard": ("yes", "no", "timeout"),
    "layout": ("binaural", "5.1", "stereo"),
    "session_state": ("open", "completed", "stopped"),
    "channel_check": ("confirmed", "failed", "not done"),
}
"""Of the columns of the trial table that hold a few words and no other."""


def iso(moment: datetime) -> str:
    """A moment as ISO 8601 in UTC, with milliseconds."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
