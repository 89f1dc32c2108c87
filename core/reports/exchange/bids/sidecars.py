"""The JSON files of a BIDS data set: what was measured how, and what each column holds."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import core
from core.records.model import Session
from core.records.training_model import TrainingSession
from core.reports import export
from core.reports.exchange import training_tables
from core.reports.exchange.training_tables import Kind
from core.wording import say

BIDS_VERSION = "1.10.0"


def of_session(session: Session) -> dict[str, object]:
    """Beside the table of a session: its test, how it was given, and its columns."""
    setup = session.setup
    protocol = json.loads(setup.protocol_json)
    circumstances = json.loads(setup.circumstances_json) if setup.circumstances_json else None
    return {
        **_task(setup.protocol_id, protocol, setup.protocol_id),
        **_how(session),
        "ProtocolId": setup.protocol_id,
        "ProtocolVersion": setup.protocol_version,
        "ProtocolSha256": setup.protocol_sha256,
        "Protocol": protocol,
        "Circumstances": circumstances,
        **export.described(export.TRIAL_COLUMNS, export.LEVELS),
    }


def of_training(session: TrainingSession, kind: Kind) -> dict[str, object]:
    """Beside a table of a training session."""
    setup = session.setup
    exercise = json.loads(setup.exercise_json)
    return {
        **_task(training_task(setup.exercise_id), exercise, setup.exercise_id),
        **_how(session),
        "ExerciseId": setup.exercise_id,
        "ExerciseVersion": setup.exercise_version,
        "ExerciseSha256": setup.exercise_sha256,
        "Exercise": exercise,
        **export.described(kind.columns, training_tables.LEVELS, "training-"),
    }


def training_task(exercise_id: str) -> str:
    """What the task of an exercise is called: no test is called so."""
    return f"training {exercise_id}"


def _task(task: str, defined: Mapping[str, Mapping[str, str]], identifier: str) -> dict[str, object]:
    """A task is called by its id, for a site's own copy of a test may have the same name.

    BIDS makes the label of its files from that, by taking away all but letters and digits.
    """
    said = (defined.get("name", {}).get("en", identifier), defined.get("purpose", {}).get("en"))
    return {"TaskName": task, "TaskDescription": ". ".join(filter(None, said))}


def _how(session: Session | TrainingSession) -> dict[str, object]:
    setup = session.setup
    return {
        "SessionUuid": setup.uuid,
        "SessionState": session.state.value,
        "StartedUtc": export.iso(setup.created_utc),
        "EndedUtc": None if session.ended_utc is None else export.iso(session.ended_utc),
        "Layout": setup.layout,
        "Renderer": setup.renderer,
        "HrtfId": setup.hrtf_id,
        "DeviceName": setup.device_name,
        "ChannelCheck": setup.channel_check,
        "CalibrationId": setup.calibration_id,
        "SoftwareVersion": setup.app_version,
    }


def description() -> dict[str, object]:
    """``dataset_description.json``. Authors and licence are the site's to add."""
    return {
        "Name": say("export.bids-name"),
        "BIDSVersion": BIDS_VERSION,
        "DatasetType": "raw",
        "GeneratedBy": [{"Name": "See2Sound Desktop", "Version": core.__version__}],
    }


def changes() -> str:
    """``CHANGES``, in the form that BIDS asks for."""
    return f"1.0.0 {datetime.now(UTC):%Y-%m-%d}\n  - {say('export.bids-changes', version=core.__version__)}\n"


def columns(names: Sequence[str], prefix: str, levels: Mapping[str, Sequence[str]]) -> dict[str, object]:
    """What the columns of a table of the whole data set hold."""
    return {**export.described(names, levels, prefix)}
