"""Sessions as files for other programs: the trial table as CSV with its data dictionary, and everything as JSON."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from itertools import chain
from pathlib import Path

import core
from core import files, wording
from core.assessment.answers import DISTANCE_CHOICES
from core.assessment.evidence import evidence_of
from core.assessment.interpretation import interpret
from core.assessment.scoring import score_session
from core.assessment.tasks import CHOICES
from core.errors import InputError
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
)
"""The columns of the trial table, in their order. Part of what stays the same from outside: new ones come last."""

JSON_FORMAT = "see2sound-export"
JSON_VERSION = 1

_UNITS = {"deg": "°", "m": "m", "ms": "ms", "ns": "ns", "dba": "dB(A)", "db": "dB"}
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def trial_rows(session: Session) -> list[dict[str, object]]:
    """The committed trials of a session as rows of the trial table, in order of commit.

    ``valid`` and ``invalid_reason`` say what counts now: the latest correction of a trial decides.
    """
    latest = {correction.trial_uuid: correction for correction in session.corrections}
    rows = []
    for trial in session.trials:
        row = _row(session, trial)
        if (correction := latest.get(trial.trial_uuid)) is not None:
            row |= {"valid": correction.valid, "invalid_reason": None if correction.valid else correction.reason}
        rows.append({column: row[column] for column in TRIAL_COLUMNS})
    return rows


def _row(session: Session, trial: Trial) -> dict[str, object]:
    planned = trial.planned
    azimuth_deg = planned.target_azimuth_deg
    return {
        **_shallow(session.setup),
        **_shallow(planned),
        **_shallow(trial),
        "seed": planned.seed,
        "patient_code": session.patient.code,
        "target_side": None if azimuth_deg is None else side_of(azimuth_deg),
        "session_uuid": session.setup.uuid,
    }


def _shallow(record: object) -> dict[str, object]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__}  # type: ignore[attr-defined]


def csv_text(sessions: Sequence[Session]) -> str:
    """The trial table of sessions as CSV: commas, decimal points, ISO 8601 in UTC, empty for what was not given."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")  # as in RFC 4180, and so that a lone \r is quoted
    writer.writerow(TRIAL_COLUMNS)
    for session in sessions:
        writer.writerows([cell(value) for value in row.values()] for row in trial_rows(session))
    return buffer.getvalue()


def cell(value: object) -> str:
    """A value as it stands in a table: empty for None, ``true`` and ``false``, every digit, text that is no formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value + 0.0)
    if isinstance(value, datetime):
        return _iso(value)
    if isinstance(value, str):
        return guarded(value)
    return str(value)


def guarded(text: str) -> str:
    """Text that a spreadsheet will not take for a formula: an apostrophe before what begins like one.

    Text that begins with apostrophes and then like a formula gets one more, so that taking one away always undoes it.
    """
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA_STARTS) else text


def dictionary_text() -> str:
    """The data dictionary of the trial table: for each column what it is, its unit and its levels (JSON, like BIDS)."""
    described: dict[str, dict[str, object]] = {}
    for column in TRIAL_COLUMNS:
        entry: dict[str, object] = {"Description": wording.say(f"export.{column}")}
        if (unit := _UNITS.get(column.rpartition("_")[2])) is not None:
            entry["Units"] = unit
        if column in _LEVELS:
            entry["Levels"] = list(_LEVELS[column])
        described[column] = entry
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"


_YES_NO = ("true", "false")
_LEVELS: Mapping[str, tuple[str, ...]] = {
    "is_practice": _YES_NO,
    "is_catch": _YES_NO,
    "rt_valid": _YES_NO,
    "valid": _YES_NO,
    "interrupted": _YES_NO,
    "target_side": ("left", "centre", "right"),
    "heard": ("yes", "no", "timeout"),
    "response_choice": tuple(dict.fromkeys((*DISTANCE_CHOICES, *chain.from_iterable(CHOICES.values())))),
    "condition": ("left", "right", "both", "toward-left", "toward-right"),
    "layout": ("binaural", "5.1", "stereo"),
}


def document(sessions: Sequence[Session]) -> dict[str, object]:
    """Everything of sessions, ready for JSON; of the patient the code, the birth year and the side of the lesion."""
    return {
        "format": JSON_FORMAT,
        "version": JSON_VERSION,
        "created_utc": _iso(datetime.now(UTC)),
        "app_version": core.__version__,
        "sessions": [_session_document(session) for session in sessions],
    }


def _session_document(session: Session) -> dict[str, object]:
    setup = _plain(session.setup)
    if not isinstance(setup, dict):
        raise TypeError("a set-up is a record")
    for name in ("protocol", "scene", "sound", "circumstances"):
        text = setup.pop(f"{name}_json")
        setup[name] = json.loads(text) if isinstance(text, str) else None
    patient, scores = session.patient, score_session(session)
    return {
        "session_uuid": session.setup.uuid,
        "state": session.state.value,
        "started_utc": _iso(session.started_utc),
        "ended_utc": _plain(session.ended_utc),
        "patient": {
            "code": patient.code,
            "birth_year": patient.birth_year,
            "lesion_side": patient.lesion_side.value,
        },
        "setup": setup,
        "plan": _plain(session.plan),
        "trials": [_plain(row) for row in trial_rows(session)],
        "corrections": _plain(session.corrections),
        "events": _plain(session.events),
        "scores": _plain(scores),
        "interpretation": _plain(interpret(evidence_of(session, scores))),
    }


def _plain(value: object) -> object:
    """Dataclasses, enums and times as what JSON has."""
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(_plain(key)): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return _iso(value) if isinstance(value, datetime) else value


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def write_csv(sessions: Sequence[Session], path: Path) -> tuple[Path, Path]:
    """Write the trial table to ``path`` and its data dictionary beside it; return both paths.

    Raises
    ------
    InputError
        ``export.nothing`` where there is no session.
    MachineError
        The folder cannot be written or the disk is full.
    """
    refuse_nothing(sessions)
    beside = path.with_suffix(".dictionary.json")
    files.write_text(path, csv_text(sessions))
    files.write_text(beside, dictionary_text())
    return path, beside


def write_json(sessions: Sequence[Session], path: Path) -> Path:
    """Write everything of sessions to ``path``. Errors as ``write_csv``."""
    refuse_nothing(sessions)
    files.write_text(path, json.dumps(document(sessions), indent=2, ensure_ascii=False, allow_nan=False) + "\n")
    return path


def refuse_nothing(sessions: Sequence[Session]) -> None:
    """InputError ``export.nothing`` where there is no session."""
    if not sessions:
        raise InputError("export.nothing")
