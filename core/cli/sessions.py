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
    from core.records.model import Session
    from core.records.people.model import Identity
    from core.records.store import Store
    from core.records.training_model import TrainingSession
    from core.reports.logo import Logo


def register(subparsers: Subparsers) -> None:
    """Add the commands."""
    report = subparsers.add_parser("report", help=wording.say("export.help-report"))
    _add_choice(report, wording.say("export.help-report-patient"))
    report.add_argument(
        "-o", "--output", type=Path, required=True, metavar="X.pdf", help=wording.say("export.help-output")
    )
    report.add_argument("--patient-page", action="store_true", help=wording.say("handout.help"))
    report.add_argument("--with-identity", action="store_true", help=wording.say("whose.help"))
    report.add_argument("--language", choices=wording.languages(), help=wording.say("export.help-language"))
    add_account(report)
    add_json(report)
    report.set_defaults(run=_report)


def _add_choice(parser: argparse.ArgumentParser, patient_help: str) -> argparse._MutuallyExclusiveGroup:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("session", nargs="?", metavar="SESSION", help=wording.say("export.help-session"))
    which.add_argument("--patient", metavar="CODE", help=patient_help)
    return which


def _language(arguments: argparse.Namespace) -> str | None:
    """The language of what is written: as asked, else as the site chose it; None where it left that to the system."""
    from core import settings

    chosen = settings.load(data_folder(arguments).settings).settings
    of_kind = chosen.patient_language if arguments.patient_page else chosen.report_language
    code = arguments.language or of_kind or chosen.language
    return code if code in wording.languages() else None


def _site(arguments: argparse.Namespace) -> str:
    """The name that the site gave itself."""
    from core import settings

    return settings.load(data_folder(arguments).settings).settings.site_name


def _logo(arguments: argparse.Namespace) -> "Logo | None":
    """The logo that the site chose for its reports."""
    from core.reports import logo

    return logo.of_site(data_folder(arguments), _site(arguments))


def _training(arguments: argparse.Namespace, store: "Store") -> "TrainingSession | None":
    """The training session that the arguments name; None where it is no training session."""
    try:
        return store.training.session(arguments.session)
    except InputError as error:
        if error.code != "records.no-session":
            raise
        return None


def _write_training(
    arguments: argparse.Namespace, training: "TrainingSession", who: "Identity | None"
) -> tuple[str, datetime]:
    """Write the report, or the page, of a training session; its id, and when it began."""
    from core.reports import handout
    from core.reports.handout_pdf import write_handout
    from core.reports.training_pdf import write_training_report

    if arguments.patient_page:
        write_handout(handout.of_training(training, who), arguments.output)
    else:
        write_training_report(training, arguments.output, _site(arguments), who)
    return training.setup.uuid, training.setup.created_utc


def _write_test(
    arguments: argparse.Namespace, store: "Store", session: "Session", who: "Identity | None"
) -> tuple[str, datetime]:
    """Write the report, or the page, of a session; its id, when it began."""
    from core.assessment.beside import beside
    from core.assessment.scoring import score_session
    from core.reports import handout
    from core.reports.building import session_figures
    from core.reports.exchange.chosen import refuse_blind
    from core.reports.handout_pdf import write_handout
    from core.reports.pdf import write_report

    refuse_blind(session)
    scores = score_session(session)
    if arguments.patient_page:
        write_handout(handout.of_session(session, scores, who), arguments.output)
    else:
        seen, trail = beside(store, session, scores), store.trail.head()
        figures = session_figures(session, scores, site=_site(arguments), beside=seen, trail=trail, who=who)
        write_report(figures, arguments.output)
    return session.setup.uuid, session.started_utc


def _report(arguments: argparse.Namespace) -> int:
    from core.records.journal import Action
    from core.reports.exchange.disclosure import Disclosure
    from core.reports.letterhead import bearing

    if arguments.session is None:
        return _progress(arguments)
    with open_store(arguments) as store:
        told = Disclosure.asked(store, identity=arguments.with_identity)
        training = _training(arguments, store)
        with wording.speaking(_language(arguments)), bearing(_logo(arguments)):
            if training is None:
                session = store.session(arguments.session)
                written = _write_test(arguments, store, session, told.who(store, session.patient.uuid))
            else:
                written = _write_training(arguments, training, told.who(store, training.patient.uuid))
        uuid, began_utc = written
        store.trail.note(Action.REPORTED, f"session:{uuid}")
    if arguments.json:
        result_json({"report": arguments.output, "session_uuid": uuid})
    else:
        began = began_utc.astimezone().strftime("%Y-%m-%d %H:%M")
        said = "handout.written" if arguments.patient_page else "export.report-written"
        result(wording.say(said, path=arguments.output, started=began))
    return 0


def _progress(arguments: argparse.Namespace) -> int:
    """Write the report of a patient over time, and its numbers beside it."""
    from core.records.journal import Action
    from core.reports.exchange.disclosure import Disclosure
    from core.reports.letterhead import bearing
    from core.reports.progress_part import progress_figures
    from core.reports.progress_pdf import write_progress
    from core.reports.progress_reading import read_course
    from core.reports.progress_table import write_tables

    if arguments.patient_page:
        raise InputError("handout.one-session")
    with open_store(arguments) as store:
        told = Disclosure.asked(store, identity=arguments.with_identity)
        patient = store.patient(arguments.patient)
        course = read_course(store, patient.uuid)
        if course is None:
            raise InputError("export.nothing")
        sessions = course.sessions
        with wording.speaking(_language(arguments)), bearing(_logo(arguments)):
            who = told.who(store, patient.uuid)
            write_progress(progress_figures(patient, course, _site(arguments), who), arguments.output)
        written = write_tables(patient, course, arguments.output)
        store.trail.note(Action.REPORTED, f"patient:{patient.uuid}")
    if arguments.json:
        result_json({"report": arguments.output, "files": list(written), "sessions": len(sessions)})
    else:
        result(wording.say("export.progress-written", path=arguments.output, sessions=len(sessions)))
    return 0
