"""The FHIR resources of a session, a training session, and what both were held with."""

import base64
import json
from collections.abc import Iterable, Iterator
from datetime import datetime

from core.assessment.interpretation import Verdict
from core.assessment.scoring import score_session
from core.calibration import Calibration
from core.records.model import Patient, Session, SessionState
from core.records.training_model import TrainingSession
from core.reports import export
from core.reports.exchange.fhir import measures
from core.reports.exchange.fhir.elements import (
    EXERCISES,
    PATIENTS,
    PROTOCOLS,
    Resource,
    concept,
    period,
    reference,
    resource,
)
from core.reports.scores_table import Row, score_rows
from core.reports.validity import judge
from core.training.summary import blocks_heard, sides_found
from core.wording import say

_ENCOUNTER = {SessionState.OPEN: "in-progress", SessionState.COMPLETED: "finished", SessionState.STOPPED: "finished"}
_PROCEDURE = {SessionState.OPEN: "in-progress", SessionState.COMPLETED: "completed", SessionState.STOPPED: "stopped"}
_UNKNOWN_CLASS = {"system": "http://terminology.hl7.org/CodeSystem/v3-NullFlavor", "code": "UNK", "display": "unknown"}
"""Whether the patient stayed in the hospital or came for the session is not recorded."""
_PROCEDURE_CATEGORY = {"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "procedure"}
_PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"

AnySession = Session | TrainingSession


def patient(one: Patient) -> Resource:
    """Known by the code alone; of the birth the year."""
    return resource(
        "Patient",
        one.uuid,
        identifier=[{"use": "usual", "system": PATIENTS, "value": one.code}],
        birthDate=None if one.birth_year is None else str(one.birth_year),
    )


def software(version: str) -> Resource:
    """The version of See2Sound that held a session."""
    return resource(
        "Device",
        "software",
        version,
        status="active",
        deviceName=[{"name": "See2Sound Desktop", "type": "user-friendly-name"}],
        version=[{"value": version}],
        type={"text": say("export.fhir-software")},
    )


def output(name: str) -> Resource:
    """The output that sounds were played on; FHIR knows no empty name."""
    return resource(
        "Device",
        "output",
        name,
        deviceName=[{"name": name, "type": "user-friendly-name"}] if name.strip() else None,
        type={"text": say("export.fhir-output")},
    )


def level(calibration: Calibration, output_name: str) -> Resource:
    """The level of an output, and when it was calibrated."""
    return resource(
        "DeviceMetric",
        calibration.uuid,
        output_name,
        type=concept(say("export.fhir-level")),
        source=reference("Device", "output", output_name),
        category="setting",
        calibration=[{"type": "unspecified", "state": "calibrated", "time": export.iso(calibration.created_utc)}],
    )


def of_session(session: Session, report: bytes) -> Iterator[Resource]:
    """Encounter, Observations, report with its PDF, table of trials, and where they come from."""
    setup, is_test = session.setup, _is_simulated(trial.entered_by for trial in session.trials)
    name = concept(_name(setup.protocol_json, setup.protocol_id), PROTOCOLS, setup.protocol_id)
    yield _encounter(session, name, is_test=is_test)
    scores = score_session(session)
    judged = judge(session, scores)
    said = " ".join((say(f"report.verdict-{judged.verdict}"), *judged.reasons))
    whole = session.state is SessionState.COMPLETED and judged.verdict != Verdict.NOT_INTERPRETABLE
    note = "" if judged.verdict == Verdict.VALID else said
    results = []
    for made in _observations(session, score_rows(scores), is_test=is_test, is_final=whole, note=note):
        results.append({"reference": f"urn:uuid:{made['id']}", "type": "Observation"})
        yield made
    yield resource(
        "DiagnosticReport",
        setup.uuid,
        is_test=is_test,
        status="final" if whole else "partial",
        code=name,
        **_about(session),
        effectivePeriod=_period(session),
        result=results or None,
        conclusion=said,
        presentedForm=[{"contentType": "application/pdf", "data": _base64(report), "title": f"{setup.uuid}.pdf"}],
    )
    yield _document(session, export.csv_text([session]), name, is_test=is_test)
    yield _provenance(session, ("Encounter", "DiagnosticReport", "DocumentReference"), is_test=is_test)


def of_training(session: TrainingSession) -> Iterator[Resource]:
    """Encounter, Procedure, what was heard and found, and where it comes from."""
    setup = session.setup
    is_test = _is_simulated(trial.entered_by for trial in session.trials)
    name = concept(_name(setup.exercise_json, setup.exercise_id), EXERCISES, setup.exercise_id)
    yield _encounter(session, name, is_test=is_test)
    yield resource(
        "Procedure",
        setup.uuid,
        is_test=is_test,
        status=_PROCEDURE[session.state],
        category=concept(say("export.fhir-training")),
        code=name,
        **_about(session),
        performedPeriod=_period(session),
        usedReference=[reference("Device", "output", setup.device_name)],
    )
    part_of = [reference("Procedure", setup.uuid)]
    whole = session.state is SessionState.COMPLETED
    yield from _observations(session, _training_rows(session), is_test=is_test, is_final=whole, partOf=part_of)
    yield _provenance(session, ("Encounter", "Procedure"), is_test=is_test)


def _training_rows(session: TrainingSession) -> Iterator[Row]:
    """What a training session came to, as rows of scores; nothing where it has none of it."""
    blocks = blocks_heard(session)
    if blocks:
        yield "training.heard_min", sum(block.heard_min for block in blocks), None, None, None, None, ""
        yield "training.wall_min", sum(block.wall_min for block in blocks), None, None, None, None, ""
        chimes, tapped = len(session.checks), sum(check.tapped for check in session.checks)
        share = tapped / chimes if chimes else None
        yield "training.chimes_answered", share, None, None, tapped, chimes, "" if chimes else "no-data"
    for found in sides_found(session):
        name, share = f"training.correct_{found.side.value}", found.correct / found.trials
        yield name, share, None, None, found.correct, found.trials, ""
        yield f"training.omitted_{found.side.value}", found.omitted, None, None, None, None, ""
        yield f"training.highest_level_{found.side.value}", found.highest_level, None, None, None, None, ""


def _observations(
    session: AnySession, rows: Iterable[Row], *, is_test: bool, is_final: bool, note: str = "", **more: object
) -> Iterator[Resource]:
    """One for each measure; ``note`` stands on every one, before what is its own."""
    for measured in measures.grouped(rows):
        yield resource(
            "Observation",
            session.setup.uuid,
            measured.name,
            is_test=is_test,
            **more,
            status="final" if is_final else "preliminary",
            category=[{"coding": [_PROCEDURE_CATEGORY]}],
            **_about(session),
            effectivePeriod=_period(session),
            device=reference("Device", "software", session.setup.app_version),
            **measures.content(measured, note),
        )


def _encounter(session: AnySession, name: dict[str, object], *, is_test: bool) -> Resource:
    return resource(
        "Encounter",
        session.setup.uuid,
        is_test=is_test,
        status=_ENCOUNTER[session.state],
        **{"class": _UNKNOWN_CLASS},
        type=[name],
        subject=reference("Patient", session.patient.uuid),
        period=_period(session),
    )


def _document(session: Session, table: str, name: dict[str, object], *, is_test: bool) -> Resource:
    attachment = {
        "contentType": "text/csv",
        "data": _base64(table.encode("utf-8")),
        "title": f"{session.setup.uuid}.csv",
    }
    return resource(
        "DocumentReference",
        session.setup.uuid,
        is_test=is_test,
        status="current",
        type=concept(say("export.fhir-table")),
        description=name["text"],
        subject=reference("Patient", session.patient.uuid),
        date=export.iso(_last(session)),
        content=[{"attachment": attachment}],
        context={"encounter": [reference("Encounter", session.setup.uuid)]},
    )


def _provenance(session: AnySession, kinds: tuple[str, ...], *, is_test: bool) -> Resource:
    """The program that assembled it; the therapist where persons are named."""
    setup = session.setup
    agents: list[dict[str, object]] = [
        {
            "type": {"coding": [{"system": _PARTICIPANT, "code": "assembler"}]},
            "who": reference("Device", "software", setup.app_version),
        }
    ]
    if setup.therapist:
        agents.append(
            {"type": {"coding": [{"system": _PARTICIPANT, "code": "performer"}]}, "who": {"display": setup.therapist}}
        )
    return resource(
        "Provenance",
        setup.uuid,
        is_test=is_test,
        target=[reference(kind, setup.uuid) for kind in kinds],
        occurredPeriod=_period(session),
        recorded=export.iso(_last(session)),
        agent=agents,
    )


def _about(session: AnySession) -> dict[str, object]:
    return {
        "subject": reference("Patient", session.patient.uuid),
        "encounter": reference("Encounter", session.setup.uuid),
    }


def _period(session: AnySession) -> object:
    return period(session.setup.created_utc, session.ended_utc)


def _last(session: AnySession) -> datetime:
    """When the last of it was recorded, so far."""
    moments = [session.setup.created_utc, *(trial.committed_utc for trial in session.trials)]
    return session.ended_utc or max(moments)


def _name(text: str, identifier: str) -> str:
    return str(json.loads(text).get("name", {}).get("en", identifier))


def _is_simulated(entered_by: Iterable[str]) -> bool:
    return any(by.startswith("simulated") for by in entered_by)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
