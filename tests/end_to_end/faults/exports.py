"""Every format in which records leave the database: how it is written, and whether what lies there is whole."""

import csv
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from core.errors import See2SoundError
from core.records.store import Store
from core.reports.document import write_json
from core.reports.exchange import chosen
from core.reports.exchange.archive.importing import preview
from core.reports.exchange.archive.packing import write_archive
from core.reports.exchange.bids.dataset import write_bids
from core.reports.exchange.chosen import Chosen
from core.reports.exchange.disclosure import Disclosure
from core.reports.exchange.fhir.bundle import write_fhir
from core.reports.exchange.tables import write_tables

OUT = "out"
"""Of the folder of the records, where exports lie."""
_ARCHIVE, _TABLES, _JSON, _BIDS, _FHIR = "study.see2sound.zip", "study.csv", "study.json", "bids", "study.fhir.json"


@dataclass(frozen=True)
class Format:
    """A format, under the name that a study has in it."""

    name: str
    write: Callable[[Chosen, Path], object]
    trials: Callable[[Path, Store], int | None]
    """How many trials are in what lies there; None where it is not whole."""


def _wrote_tables(study: Chosen, path: Path) -> None:
    write_tables(study.sessions, path, study.training)


def _wrote_json(study: Chosen, path: Path) -> None:
    write_json(study.sessions, path, study.training)


def _wrote_bids(study: Chosen, folder: Path) -> None:
    """A data set never takes the place of another: one that is there goes first, all of it at once."""
    if folder.exists():
        shutil.rmtree(folder.rename(folder.with_name(f".{uuid4().hex}")))
    write_bids(study, folder)


def _in_archive(path: Path, store: Store) -> int | None:
    seen = preview(store, path)
    return None if seen.comparison.conflicts else _trials(store)


def _in_tables(path: Path, _store: Store) -> int | None:
    for table in path.parent.glob(f"{path.stem}*.csv"):
        described = json.loads(table.with_suffix(".dictionary.json").read_text(encoding="utf-8"))
        if any(row.keys() != described.keys() for row in _rows(table)):
            return None
    return len(_rows(path))


def _in_json(path: Path, _store: Store) -> int | None:
    return sum(len(session["trials"]) for session in json.loads(path.read_text(encoding="utf-8"))["sessions"])


def _in_bids(folder: Path, _store: Store) -> int | None:
    if not (folder / "dataset_description.json").exists():
        return None
    return sum(len(_rows(table, "\t")) for table in folder.glob("sub-*/**/*_beh.tsv"))


def _in_fhir(path: Path, store: Store) -> int | None:
    kinds = [entry["resource"]["resourceType"] for entry in json.loads(path.read_text(encoding="utf-8"))["entry"]]
    return _trials(store) if kinds.count("DiagnosticReport") == len(store.sessions()) else None


def _rows(path: Path, between: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=between))


def _trials(store: Store) -> int:
    return sum(summary.committed for summary in store.sessions())


FORMATS = {
    each.name: each
    for each in (
        Format(_ARCHIVE, write_archive, _in_archive),
        Format(_TABLES, _wrote_tables, _in_tables),
        Format(_JSON, _wrote_json, _in_json),
        Format(_BIDS, _wrote_bids, _in_bids),
        Format(_FHIR, write_fhir, _in_fhir),
    )
}


def write(name: str, store: Store, folder: Path) -> None:
    """Write the whole study in a format."""
    study = chosen.of_patients(store, store.patients(), Disclosure.asked(store, identity=False))
    FORMATS[name].write(study, folder / name)


def is_whole(name: str, store: Store, folder: Path) -> bool:
    """Whether what lies under the name of an export, if anything does, has every trial."""
    path = folder / name
    try:
        return not path.exists() or FORMATS[name].trials(path, store) == _trials(store)
    except (See2SoundError, OSError, ValueError, KeyError):
        return False
