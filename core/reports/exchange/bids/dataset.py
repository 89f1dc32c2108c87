"""Write a BIDS data set: a folder that appears whole or not at all, written a session at a time."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from core import files
from core.errors import InputError
from core.records.model import LesionSide, Patient, Session
from core.records.training_model import TrainingSession
from core.reports import export
from core.reports.exchange import training_tables
from core.reports.exchange.bids import labels, phenotypes, sidecars
from core.reports.exchange.chosen import Chosen
from core.wording import say

MISSING = "n/a"
_PARTICIPANTS = ("participant_id", "age", "patient_code", "lesion_side")
_SCANS = ("filename", "acq_time", "session_uuid", "session_state")
_OLDEST = 89
"""From this age on BIDS asks not to tell it."""
_TRAINING = ((training_tables.TRIALS, "trials"), (training_tables.HEARD, "heard"), (training_tables.CHIMES, "chimes"))
"""Tables of a training session, and the label (``acq``) that tells them apart."""


def write_bids(chosen: Chosen, folder: Path) -> Path:
    """Write what is chosen as a BIDS data set into ``folder``.

    Raises
    ------
    InputError
        ``export.folder-in-use``: there is something in the folder; ``export.nothing``: nobody has a session, without
        which BIDS knows no participant.
    MachineError
        The folder cannot be written or the disk is full.
    CancelledError
        It was cancelled; nothing was written.
    """
    if not chosen.session_uuids and not chosen.training_uuids:
        raise InputError("export.nothing")
    chosen.begin(1, 1)
    with new_folder(folder) as root:
        _DataSet(root, chosen).write()
    return folder


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Give a temporary folder beside ``folder``; it takes its place when the block ends well, else nothing changes."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError("export.folder-in-use", path=folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".see2sound-"))
        try:
            yield temporary
            temporary.chmod(0o777 & ~files.umask())
            with suppress(FileNotFoundError):
                folder.rmdir()
            temporary.rename(folder)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    except OSError as error:
        raise files.write_error(folder, error) from error


class _DataSet:
    def __init__(self, root: Path, chosen: Chosen) -> None:
        self._root, self._chosen = root, chosen
        self._labels = labels.participants(chosen.patients)
        self._runs: Counter[str] = Counter()
        self._patient = ""
        self._first: dict[str, datetime] = {}

    def write(self) -> None:
        """Write everything."""
        for session in self._chosen.sessions:
            self._add(
                session,
                session.setup.protocol_id,
                "",
                _tsv(export.TRIAL_COLUMNS, export.table_rows([session])),
                sidecars.of_session(session),
            )
        for training in self._chosen.training:
            for kind, name in _TRAINING:
                if rows := list(kind.rows(training)):
                    task = sidecars.training_task(training.setup.exercise_id)
                    self._add(training, task, name, _tsv(kind.columns, rows), sidecars.of_training(training, kind))
        held = {uuid: label for uuid, label in self._labels.items() if uuid in self._first}
        for tool in phenotypes.tools_of(self._chosen.entries(), held):
            self._write(f"phenotype/{tool.name}.tsv", _tsv(tool.columns, tool.rows))
            self._write_json(f"phenotype/{tool.name}.json", tool.sidecar())
        everyone = (patient for patient in self._chosen.patients if patient.uuid in held)
        self._write("participants.tsv", _tsv(_PARTICIPANTS, map(self._participant, everyone)))
        self._write_json(
            "participants.json", sidecars.columns(_PARTICIPANTS, "bids-", {"lesion_side": tuple(LesionSide)})
        )
        self._write_json("dataset_description.json", sidecars.description())
        self._write("README.md", [say("export.bids-readme")])
        self._write("CHANGES", [sidecars.changes()])

    def _add(
        self,
        session: Session | TrainingSession,
        task: str,
        acquisition: str,
        table: Iterable[str],
        sidecar: dict[str, object],
    ) -> None:
        began = session.setup.created_utc
        subject, visit = f"sub-{self._labels[session.patient.uuid]}", f"ses-{labels.day(began)}"
        what = f"task-{labels.label(task)}" + (f"_acq-{acquisition}" if acquisition else "")
        run = self._run(session, f"{visit}_{what}")
        name = f"beh/{subject}_{visit}_{what}_run-{run}_beh"
        folder = f"{subject}/{visit}"
        self._write(f"{folder}/{name}.tsv", table)
        self._write_json(f"{folder}/{name}.json", sidecar)
        self._note_scan(f"{folder}/{subject}_{visit}_scans", f"{name}.tsv", session)
        first = self._first.get(session.patient.uuid, began)
        self._first[session.patient.uuid] = min(first, began)

    def _run(self, session: Session | TrainingSession, what: str) -> int:
        """Which time it was on that day, from 1. Sessions come patient by patient, the oldest first."""
        if session.patient.uuid != self._patient:
            self._patient = session.patient.uuid
            self._runs.clear()
        self._runs[what] += 1
        return self._runs[what]

    def _note_scan(self, scans: str, name: str, session: Session | TrainingSession) -> None:
        file = self._root / f"{scans}.tsv"
        if not file.exists():
            self._write(f"{scans}.tsv", _tsv(_SCANS, []))
            self._write_json(f"{scans}.json", sidecars.columns(_SCANS, "bids-", {}))
        line = _line((name, session.setup.created_utc, session.setup.uuid, session.state.value))
        with file.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(line)

    def _participant(self, patient: Patient) -> tuple[object, ...]:
        age: object = None
        if patient.birth_year is not None:
            years = self._first[patient.uuid].year - patient.birth_year
            age = years if years < _OLDEST else f"{_OLDEST}+"
        return f"sub-{self._labels[patient.uuid]}", age, patient.code, patient.lesion_side.value

    def _write(self, name: str, pieces: Iterable[str]) -> None:
        file = self._root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(pieces)

    def _write_json(self, name: str, value: dict[str, object]) -> None:
        self._write(name, [export.json_text(value)])


def _tsv(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    yield "\t".join(columns) + "\n"
    yield from map(_line, rows)


def _line(row: Iterable[object]) -> str:
    return "\t".join(_cell(value) for value in row) + "\n"


def _cell(value: object) -> str:
    """A value as in the CSV, but in one line without tabs, and ``n/a`` for what was not given."""
    return " ".join(export.cell(value).split()) or MISSING
