"""``export`` and ``import``: sessions out of the database for others, and from another See2Sound into it."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from core import wording
from core.cli.common import Subparsers, add_json, result, result_json
from core.cli.signing_in import add_account, open_store

if TYPE_CHECKING:
    from core.records.store import Store
    from core.reports.exchange.chosen import Chosen
    from core.reports.exchange.disclosure import Disclosure


def register(subparsers: Subparsers) -> None:
    """Add the commands."""
    export = subparsers.add_parser("export", help=wording.say("export.help-export"))
    which = export.add_mutually_exclusive_group(required=True)
    which.add_argument("session", nargs="?", metavar="SESSION", help=wording.say("export.help-session"))
    which.add_argument("--patient", metavar="CODE", action="append", help=wording.say("export.help-patient"))
    which.add_argument("--all", action="store_true", help=wording.say("export.help-all"))
    export.add_argument("--format", choices=tuple(_WRITERS), default="csv", help=wording.say("export.help-format"))
    export.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help=wording.say("export.help-output")
    )
    export.add_argument("--with-identity", action="store_true", help=wording.say("export.help-identity"))
    add_account(export)
    add_json(export)
    export.set_defaults(run=_export)


def _export(arguments: argparse.Namespace) -> int:
    from core.reports.exchange.disclosure import Disclosure

    with open_store(arguments) as store:
        chosen = _chosen(arguments, store, Disclosure(identity=arguments.with_identity))
        written = _WRITERS[arguments.format](chosen, arguments.output)
    counts = {"sessions": len(chosen.sessions), "trials": chosen.trials, "training_sessions": len(chosen.training)}
    if arguments.json:
        result_json({"files": written, **counts})
    else:
        result(wording.say("export.written", path=arguments.output, **counts))
    return 0


def _chosen(arguments: argparse.Namespace, store: "Store", told: "Disclosure") -> "Chosen":
    from core.reports.exchange import chosen

    if arguments.session is not None:
        return chosen.of_session(store, arguments.session, told)
    if arguments.patient is not None:
        patients = {patient.uuid: patient for patient in map(store.patient, arguments.patient)}
        return chosen.of_patients(store, patients.values(), told)
    return chosen.of_patients(store, store.patients(), told)


def _csv(chosen: "Chosen", output: Path) -> list[Path]:
    from core.reports.exchange.tables import write_tables

    return write_tables(chosen.sessions, output, chosen.training)


def _json(chosen: "Chosen", output: Path) -> list[Path]:
    from core.reports.document import write_json

    return [write_json(chosen.sessions, output, chosen.training)]


def _bids(chosen: "Chosen", output: Path) -> list[Path]:
    from core.reports.exchange.bids.dataset import write_bids

    return [write_bids(chosen, output)]


def _fhir(chosen: "Chosen", output: Path) -> list[Path]:
    from core.reports.exchange.fhir.bundle import write_fhir

    return [write_fhir(chosen, output)]


_WRITERS: "dict[str, Callable[[Chosen, Path], list[Path]]]" = {"csv": _csv, "json": _json, "bids": _bids, "fhir": _fhir}
"""Each format, and what writes it."""
