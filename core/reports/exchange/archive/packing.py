"""Write an archive: records as they are stored, and for people the reports, tables and the JSON of the same."""

import hashlib
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import core
from core import files
from core.assessment.beside import looking
from core.assessment.scoring import score_session
from core.records.migrations import HEAD
from core.records.portable.carried import IDENTITY, Kind, line
from core.records.portable.door import TABLES
from core.reports import export
from core.reports.building import session_figures
from core.reports.document import json_pieces
from core.reports.exchange.archive.manifest import FORMAT, NAME, RECORDS, VERSION, Manifest, Part
from core.reports.exchange.bids import labels
from core.reports.exchange.chosen import Chosen
from core.reports.exchange.tables import tables_of
from core.reports.pdf import report
from core.reports.training_pdf import training_report
from core.wording import report_language, say, speaking

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of every part: what was written when stands in the manifest, and the same parts make the same bytes."""
_PASSES_OF_TESTS, _PASSES_OF_TRAINING = 5, 6
"""How often sessions are gone through: for each of their tables, the JSON and the reports."""


def write_archive(chosen: Chosen, path: Path) -> Path:
    """Write everything of what is chosen to ``path``, whole or not at all; a session is in memory at a time.

    Raises
    ------
    MachineError
        The folder cannot be written or the disk is full.
    CancelledError
        It was cancelled; nothing was written.
    """
    chosen.begin(_PASSES_OF_TESTS, _PASSES_OF_TRAINING)
    with files.replacing(path) as temporary, zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as zipped:
        packing = _Packing(zipped)
        packing.add("README.txt", [say("exchange.readme")])
        counts, look = _add_records(packing, chosen), looking(chosen.store)
        _add_tables(packing, chosen)
        packing.add("sessions.json", json_pieces(chosen.sessions, chosen.training, look, chosen.entries()))
        _add_reports(packing, chosen)
        packing.close(counts, identity=chosen.disclosure.identity)
    return path


class _Packing:
    """A zip file that is being written, and what was put into it."""

    def __init__(self, zipped: zipfile.ZipFile) -> None:
        self._zipped = zipped
        self._parts: list[Part] = []

    def add(self, name: str, pieces: Iterable[str]) -> None:
        """Add text, a piece at a time."""
        self._add(name, (piece.encode("utf-8") for piece in pieces))

    def add_bytes(self, name: str, content: bytes) -> None:
        """Add what is no text."""
        self._add(name, (content,))

    def _add(self, name: str, pieces: Iterable[bytes]) -> None:
        digest, length = hashlib.sha256(), 0
        with self._zipped.open(_entry(name), "w", force_zip64=True) as stream:
            for piece in pieces:
                stream.write(piece)
                digest.update(piece)
                length += len(piece)
        self._parts.append(Part(name=name, bytes=length, sha256=digest.hexdigest()))

    def close(self, counts: dict[str, int], *, identity: bool) -> None:
        """Write the manifest."""
        manifest = Manifest(
            format=FORMAT,
            version=VERSION,
            schema_revision=HEAD,
            app_version=core.__version__,
            created_utc=export.iso(datetime.now(UTC)),
            identity=identity,
            counts=counts,
            parts=self._parts,
        )
        self._zipped.writestr(_entry(NAME), manifest.model_dump_json(indent=1) + "\n")


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _add_records(packing: _Packing, chosen: Chosen) -> dict[str, int]:
    """The rows of every table; how many there are of each kind."""
    entries = [entry.uuid for _, found in chosen.entries() for entry in found]
    with chosen.store.portable.snapshot() as snapshot:
        uuids = {
            Kind.CALIBRATION: snapshot.calibrations(chosen.session_uuids, chosen.training_uuids),
            Kind.PATIENT: [patient.uuid for patient in chosen.patients],
            Kind.SESSION: chosen.session_uuids,
            Kind.TRAINING: chosen.training_uuids,
            Kind.ENTRY: entries,
        }
        for table, kind in TABLES:
            rows = snapshot.rows(table, uuids[kind], chosen.disclosure.row)
            packing.add(f"{RECORDS}{table}.jsonl", map(line, rows))
        if chosen.disclosure.identity:
            packing.add(f"{RECORDS}{IDENTITY}.jsonl", map(line, snapshot.identities(uuids[Kind.PATIENT])))
    return {kind.value: len(of_kind) for kind, of_kind in uuids.items()}


def _add_tables(packing: _Packing, chosen: Chosen) -> None:
    for table in tables_of(chosen.sessions, chosen.training, looking(chosen.store), chosen.entries):
        name = f"tables/{table.name or 'trials'}"
        packing.add(f"{name}.csv", table.lines())
        packing.add(f"{name}.dictionary.json", [table.dictionary()])


def _add_reports(packing: _Packing, chosen: Chosen) -> None:
    names, look = labels.participants(chosen.patients), looking(chosen.store)
    for session in chosen.sessions:
        scores = score_session(session)
        with speaking(report_language()):
            content = report(session_figures(session, scores, beside=look(session, scores)))
        name = f"{labels.day(session.started_utc)}-{labels.label(session.setup.protocol_id)}-{session.setup.uuid}"
        packing.add_bytes(f"reports/{names[session.patient.uuid]}/{name}.pdf", content)
    for training in chosen.training:
        setup = training.setup
        name = f"{labels.day(setup.created_utc)}-{labels.label(setup.exercise_id)}-{setup.uuid}"
        packing.add_bytes(f"reports/{names[training.patient.uuid]}/{name}.pdf", training_report(training))
