"""Everything of sessions as JSON: set-ups, plans, trials, events, corrections and scores; training apart from tests."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from itertools import chain, islice
from pathlib import Path
from textwrap import indent

import core
from core import files
from core.assessment.beside import Beside
from core.assessment.evidence import evidence_of
from core.assessment.interpretation import interpret
from core.assessment.scoring import SessionScores, score_session
from core.errors import InputError
from core.records.entry_model import Entry
from core.records.model import Patient, Session
from core.records.training_model import TrainingSession
from core.reports import beside_table, export
from core.reports.beside_table import Looking
from core.reports.export import Counted

JSON_FORMAT = "see2sound-export"
JSON_VERSION = 1


def session_document(session: Session, look: Looking | None = None) -> dict[str, object]:
    """Everything of a session, ready for JSON; of the patient the code, the birth year and the side of the lesion.

    Parameters
    ----------
    look
        Finds what the session stands beside; without it nothing is said of that.
    """
    setup = _opened(_record(session.setup), "protocol", "scene", "sound", "circumstances", "visit")
    scores = score_session(session)
    return {
        "session_uuid": session.setup.uuid,
        "state": session.state.value,
        "started_utc": export.iso(session.started_utc),
        "ended_utc": plain(session.ended_utc),
        "patient": _patient(session),
        "setup": setup,
        "plan": plain(session.plan),
        "trials": [plain(row) for row in export.trial_rows(session)],
        "corrections": plain(session.corrections),
        "events": plain(session.events),
        "scores": plain(scores),
        "interpretation": plain(interpret(evidence_of(session, scores))),
        "beside": None if look is None else _beside(session, scores, look(session, scores)),
    }


def _beside(session: Session, scores: SessionScores, beside: Beside) -> dict[str, object]:
    """An earlier session and controls as in the table, and a second way of answering."""
    norms = beside.norms
    controls = {"people": norms.people, "left_out": norms.left_out, "ages": norms.ages, "age": norms.age}
    measures = beside_table.rows(session, scores, beside)
    return {"measures": plain(measures), "controls": plain(controls), "ways": plain(beside.ways)}


def training_document(session: TrainingSession) -> dict[str, object]:
    """Everything of a training session, ready for JSON."""
    return {
        "session_uuid": session.setup.uuid,
        "state": session.state.value,
        "started_utc": export.iso(session.setup.created_utc),
        "ended_utc": plain(session.ended_utc),
        "patient": _patient(session),
        "setup": _opened(_record(session.setup), "exercise", "material", "begins", "sound"),
        "trials": plain(session.trials),
        "stretches": plain(session.stretches),
        "checks": plain(session.checks),
        "events": plain(session.events),
    }


def _patient(session: Session | TrainingSession) -> dict[str, object]:
    patient = session.patient
    return {"code": patient.code, "birth_year": patient.birth_year, "lesion_side": patient.lesion_side.value}


def _record(record: object) -> dict[str, object]:
    return {name: plain(value) for name, value in export.fields_of(record).items()}


def _opened(setup: dict[str, object], *names: str) -> dict[str, object]:
    """A set-up with what it holds as JSON text opened, last."""
    for name in names:
        text = setup.pop(f"{name}_json")
        setup[name] = json.loads(text) if isinstance(text, str) else None
    return setup


def plain(value: object) -> object:
    """Dataclasses, enums and times as what JSON has."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if export.is_no_number(value):
        return None
    return export.iso(value) if isinstance(value, datetime) else value


def write_json(
    sessions: Counted[Session],
    path: Path,
    training: Counted[TrainingSession] = (),
    look: Looking | None = None,
    entries: Iterable[tuple[Patient, tuple[Entry, ...]]] = (),
) -> Path:
    """Write everything of sessions to ``path``, one after another. Errors as ``export.write_csv``."""
    remaining = iter(entries)
    first = list(islice(remaining, 1))
    if not len(sessions) and not len(training) and not first:
        raise InputError("export.nothing")
    files.write_pieces(path, json_pieces(sessions, training, look, chain(first, remaining)))
    return path


def json_pieces(
    sessions: Iterable[Session],
    training: Iterable[TrainingSession],
    look: Looking | None = None,
    entries: Iterable[tuple[Patient, tuple[Entry, ...]]] = (),
) -> Iterator[str]:
    """The document, a session at a time; ``look`` as in ``session_document``; what was entered by hand comes last."""
    head = {
        "format": JSON_FORMAT,
        "version": JSON_VERSION,
        "created_utc": export.iso(datetime.now(UTC)),
        "app_version": core.__version__,
    }
    yield _written(head).removesuffix("\n}")
    yield from _list("sessions", (session_document(session, look) for session in sessions))
    yield from _list("training", map(training_document, training))
    yield from _list("entries", (_entry(patient, one) for patient, found in entries for one in found))
    yield "\n}\n"


def _entry(patient: Patient, entry: Entry) -> dict[str, object]:
    """Something that was entered by hand, also what a later one replaces; its content as it was stored."""
    return {
        "entry_uuid": entry.uuid,
        "patient_code": patient.code,
        "kind": entry.kind.value,
        "day": entry.day.isoformat(),
        "content": json.loads(entry.content_json),
        "remark": entry.remark,
        "who": entry.who,
        "entered_utc": export.iso(entry.entered_utc),
        "replaces": entry.replaces,
        "withdrawn": entry.withdrawn,
    }


def _list(name: str, documents: Iterable[object]) -> Iterator[str]:
    yield f',\n  "{name}": ['
    between = "\n"
    for document in documents:
        yield between + indent(_written(document), "    ")
        between = ",\n"
    yield "]" if between == "\n" else "\n  ]"


def _written(value: object) -> str:
    text = json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")  # names of files may hold what is no UTF-8
