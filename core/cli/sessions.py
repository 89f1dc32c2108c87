"""``report``: a session, or a patient over time, on paper."""

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core import wording
from core.cli.common import Subparsers, add_json, data_folder, result, result_json
from core.cli.signing_in import add_account, open_store
from core.errors import InputError

if TYPE_CHECKING:
    from core.records.store import Store
    from core.records.training_model import TrainingSession


def register(subparsers: Subparsers) -> None:
    """Add the commands."""
    report = subparsers.add_parser("report", help=wording.say("export.help-report"))
    _add_choice(report, wording.say("export.help-report-patient"))
    report.add_argument(
        "-o", "--output", type=Path, required=True, metavar="X.pdf", help=wording.say("export.help-output")
    )
    report.add_argument("--language", choices=wording.languages(), help=wording.say("export.help-language"))
    add_account(report)
    add_json(report)
    report.set_defaults(run=_report)


def _add_choice(parser: argparse.ArgumentParser, patient_help: str) -> argparse._MutuallyExclusiveGroup:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("session", nargs="?", metavar="SESSION", help=wording.say("export.help-session"))
    which.add_argument("--patient", metavar="CODE", help=patient_help)
    return which


def _language_of_site(arguments: argparse.Namespace) -> str | None:
    """The language that the site chose for its reports, or for its windows; None where it left that to the system."""
    from core import settings

    chosen = settings.load(data_folder(arguments).settings).settings
    code = chosen.report_language or chosen.language
    return code if code in wording.languages() else None


def _training(arguments: argparse.Namespace, store: "Store") -> "TrainingSession | None":
    """The training session that the arguments name; None where it is no training session."""
    try:
        return store.training.session(arguments.session)
    except InputError as error:
        if error.code != "records.no-session":
            raise
        return None


def _write_training(arguments: argparse.Namespace, training: "TrainingSession") -> tuple[str, datetime]:
    """Write the report of a training session; its id, and when it began."""
    from core.reports.training_pdf import write_training_report

    write_training_report(training, arguments.output)
    return training.setup.uuid, training.setup.created_utc


def _write_test(arguments: argparse.Namespace, store: "Store") -> tuple[str, datetime]:
    """Write the report of the session that the arguments name; its id, when it began."""
    from core.assessment.beside import beside
    from core.assessment.scoring import score_session
    from core.reports.building import session_figures
    from core.reports.exchange.chosen import refuse_blind
    from core.reports.pdf import write_report

    session = store.session(arguments.session)
    refuse_blind(session)
    scores = score_session(session)
    seen = beside(store, session, scores)
    write_report(session_figures(session, scores, beside=seen, trail=store.trail.head()), arguments.output)
    return session.setup.uuid, session.started_utc


def _report(arguments: argparse.Namespace) -> int:
    from core.records.journal import Action

    if arguments.session is None:
        return _progress(arguments)
    with open_store(arguments) as store:
        training = _training(arguments, store)
        with wording.speaking(arguments.language or _language_of_site(arguments)):
            written = _write_test(arguments, store) if training is None else _write_training(arguments, training)
        uuid, began_utc = written
        store.trail.note(Action.REPORTED, f"session:{uuid}")
    if arguments.json:
        result_json({"report": arguments.output, "session_uuid": uuid})
    else:
        began = began_utc.astimezone().strftime("%Y-%m-%d %H:%M")
        result(wording.say("export.report-written", path=arguments.output, started=began))
    return 0


def _progress(arguments: argparse.Namespace) -> int:
    """Write the report of a patient over time, and its numbers beside it."""
    from core.records.journal import Action
    from core.reports.progress import progress_of
    from core.reports.progress_part import progress_figures
    from core.reports.progress_pdf import write_progress
    from core.reports.progress_table import write_tables

    with open_store(arguments) as store:
        patient = store.patient(arguments.patient)
        sessions = [store.session(one.uuid) for one in store.sessions(patient.uuid) if one.committed]
        if not sessions:
            raise InputError("export.nothing")
        progress = progress_of(sessions, store.training.sessions(patient.uuid))
        with wording.speaking(arguments.language or _language_of_site(arguments)):
            write_progress(progress_figures(patient, sessions, progress), arguments.output)
        written = write_tables(patient, progress, arguments.output)
        store.trail.note(Action.REPORTED, f"patient:{patient.uuid}")
    if arguments.json:
        result_json({"report": arguments.output, "files": list(written), "sessions": len(sessions)})
    else:
        result(wording.say("export.progress-written", path=arguments.output, sessions=len(sessions)))
    return 0
