"""``export`` and ``import``: sessions out of the database for others, and from another See2Sound into it."""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from core import wording
from core.cli.common import Subparsers, add_json, progress_of, result, result_json
from core.cli.signing_in import add_account, open_store

if TYPE_CHECKING:
    from core.progress import Progress
    from core.records.store import Store
    from core.reports.exchange.archive.importing import Incoming
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

    incoming = subparsers.add_parser("import", help=wording.say("exchange.help-import"))
    incoming.add_argument("file", type=Path, metavar="FILE", help=wording.say("exchange.help-file"))
    incoming.add_argument("--preview", action="store_true", help=wording.say("exchange.help-preview"))
    incoming.add_argument("--keep-here", action="store_true", help=wording.say("exchange.help-keep-here"))
    add_account(incoming)
    add_json(incoming)
    incoming.set_defaults(run=_import)


def _export(arguments: argparse.Namespace) -> int:
    from core.records.journal import Action
    from core.reports.exchange.disclosure import Disclosure

    with open_store(arguments) as store:
        told = Disclosure.asked(store, identity=arguments.with_identity)
        chosen = _chosen(arguments, store, told, progress_of(arguments))
        written = _WRITERS[arguments.format](chosen, arguments.output)
        for patient in chosen.patients:
            store.trail.note(Action.EXPORTED, f"patient:{patient.uuid}")
    counts = {"sessions": len(chosen.sessions), "trials": chosen.trials, "training_sessions": len(chosen.training)}
    if arguments.json:
        result_json({"files": written, **counts})
    else:
        result(wording.say("export.written", path=arguments.output, **counts))
    return 0


def _chosen(arguments: argparse.Namespace, store: "Store", told: "Disclosure", progress: "Progress") -> "Chosen":
    from core.reports.exchange import chosen

    if arguments.session is not None:
        return chosen.of_session(store, arguments.session, told, progress)
    if arguments.patient is not None:
        patients = {patient.uuid: patient for patient in map(store.patient, arguments.patient)}
        return chosen.of_patients(store, patients.values(), told, progress)
    return chosen.of_patients(store, store.patients(), told, progress)


def _csv(chosen: "Chosen", output: Path) -> list[Path]:
    from core.assessment.beside import looking
    from core.reports.exchange.tables import write_tables

    chosen.begin(3, 4)
    return write_tables(chosen.sessions, output, chosen.training, looking(chosen.store), chosen.entries)


def _json(chosen: "Chosen", output: Path) -> list[Path]:
    from core.assessment.beside import looking
    from core.reports.document import write_json

    chosen.begin(1, 1)
    look = looking(chosen.store)
    return [write_json(chosen.sessions, output, chosen.training, look, chosen.entries())]


def _bids(chosen: "Chosen", output: Path) -> list[Path]:
    from core.reports.exchange.bids.dataset import write_bids

    return [write_bids(chosen, output)]


def _fhir(chosen: "Chosen", output: Path) -> list[Path]:
    from core.reports.exchange.fhir.bundle import write_fhir

    return [write_fhir(chosen, output)]


def _archive(chosen: "Chosen", output: Path) -> list[Path]:
    from core.reports.exchange.archive.packing import write_archive

    return [write_archive(chosen, output)]


_WRITERS: "dict[str, Callable[[Chosen, Path], list[Path]]]" = {
    "csv": _csv,
    "json": _json,
    "bids": _bids,
    "fhir": _fhir,
    "archive": _archive,
}
"""Each format, and what writes it."""


def _import(arguments: argparse.Namespace) -> int:
    from core.reports.exchange.archive.importing import import_archive, preview

    with open_store(arguments, read_only=arguments.preview) as store:
        if arguments.preview:
            incoming = preview(store, arguments.file)
        else:
            incoming = import_archive(store, arguments.file, keep_here=arguments.keep_here)
    if arguments.json:
        result_json(_as_json(incoming))
    else:
        for text in _as_lines(incoming, done=not arguments.preview):
            result(text)
    return 0


def _as_json(incoming: "Incoming") -> dict[str, object]:
    found = incoming.comparison
    return {
        "app_version": incoming.manifest.app_version,
        "created_utc": incoming.manifest.created_utc,
        "identity": incoming.manifest.identity,
        "new": {kind.value: len(uuids) for kind, uuids in found.new.items()},
        "same": {kind.value: count for kind, count in found.same.items()},
        "conflicts": [asdict(conflict) for conflict in found.conflicts],
    }


def _as_lines(incoming: "Incoming", *, done: bool) -> Iterator[str]:
    found = incoming.comparison
    new = {kind.value: len(uuids) for kind, uuids in found.new.items()}
    same = {f"same_{kind.value}": count for kind, count in found.same.items()}
    yield wording.say("exchange.imported" if done else "exchange.would-import", **new, **same)
    for conflict in found.conflicts:
        kind = wording.say(f"exchange.kind-{conflict.kind}")
        yield wording.say(
            "exchange.conflict", kind=kind, name=conflict.name, why=wording.say(f"exchange.why-{conflict.why}")
        )
