"""``report``: a session out of the database, on paper."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from core import wording
from core.cli.common import Subparsers, add_json, data_folder, result, result_json
from core.cli.signing_in import add_account, open_store
from core.errors import InputError

if TYPE_CHECKING:
    from core.records.model import Session
    from core.records.store import Store


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


def _chosen(arguments: argparse.Namespace, store: "Store") -> "list[Session]":
    """The sessions that the arguments name, oldest first."""
    if arguments.session is not None:
        return [store.session(arguments.session)]
    patient_uuid = None if arguments.patient is None else store.patient(arguments.patient).uuid
    return [store.session(summary.uuid) for summary in reversed(store.sessions(patient_uuid))]


def _language_of_site(arguments: argparse.Namespace) -> str | None:
    """The language that the site chose for its reports, or for its windows; None where it left that to the system."""
    from core import settings

    chosen = settings.load(data_folder(arguments).settings).settings
    code = chosen.report_language or chosen.language
    return code if code in wording.languages() else None


def _report(arguments: argparse.Namespace) -> int:
    from core.assessment.beside import beside
    from core.assessment.scoring import score_session
    from core.records.journal import Action
    from core.reports.building import session_figures
    from core.reports.pdf import write_report

    with open_store(arguments) as store:
        sessions = _chosen(arguments, store)
        if not sessions:
            raise InputError("export.nothing")
        session = sessions[-1]
        with wording.speaking(arguments.language or _language_of_site(arguments)):
            scores = score_session(session)
            figures = session_figures(session, scores, beside=beside(store, session, scores))
            write_report(figures, arguments.output)
        store.trail.note(Action.REPORTED, f"session:{session.setup.uuid}")
    if arguments.json:
        result_json({"report": arguments.output, "session_uuid": session.setup.uuid})
    else:
        started = session.started_utc.astimezone().strftime("%Y-%m-%d %H:%M")
        result(wording.say("export.report-written", path=arguments.output, started=started))
    return 0
