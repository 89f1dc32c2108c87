"""A clinic that has had a million trials: what a therapist waits for, and an export in bounded memory."""

import time
from pathlib import Path

import felt
import many_records
import measuring
from measuring import Row, timed

PART = "records"
_PATIENTS, _SESSIONS_EACH, _TRIALS_EACH = 2000, 50, 10
_FEW_PATIENTS = 20
_LIST_MS = 50.0
_EXPORT_GROWS_MB = 30.0
"""How much more memory an export of five times as much may take: what a larger heap leaves in pieces."""


def rows(folder: Path) -> list[Row]:
    """The times of this part."""
    from core.records.store import Store

    path = filled(folder / "many", _PATIENTS)
    with Store.open(path) as store:
        someone = store.patient("M-00001")
        listed = timed(store.patients)
        found = timed(lambda: store.patients("M-01234"))
        of_one = timed(lambda: store.sessions(someone.uuid))
        unfinished = timed(store.unfinished_sessions)
    return [
        listed.row(PART, "list of 2 000 patients", most=_LIST_MS),
        found.row(PART, "one of them looked for", most=_LIST_MS),
        of_one.row(PART, "list of one's 50 sessions, of 100 000", most=_LIST_MS),
        unfinished.row(PART, "sessions that are not finished, of 100 000"),
        *exports(folder),
    ]


def filled(folder: Path, patients: int) -> Path:
    """A database of ``patients`` with 50 sessions each."""
    folder.mkdir()
    felt.records_and_report(folder)
    path = folder / "bench.db"
    many_records.fill(path, patients=patients, sessions_each=_SESSIONS_EACH, trials_each=_TRIALS_EACH)
    return path


def exports(folder: Path) -> list[Row]:
    """Everything as CSV: of some patients, and of five times as many."""
    made, most_mb = [], None
    for patients in (_FEW_PATIENTS, 5 * _FEW_PATIENTS):
        path = filled(folder / f"of-{patients}", patients)
        seconds, memory_mb = measuring.in_a_child("records_speed:exported", str(path), str(path.with_suffix(".csv")))
        trials = f"{patients * _SESSIONS_EACH * _TRIALS_EACH:,}".replace(",", " ")
        name = f"export of {trials} trials as CSV"
        made.append(Row(PART, name, 1000 * seconds, memory_mb=memory_mb, memory_most_mb=most_mb))
        most_mb = round(memory_mb + _EXPORT_GROWS_MB)
    return made


def exported(database: str, output: str) -> tuple[float, float]:
    """Seconds and megabytes of an export, in this process."""
    from core.records.store import Store
    from core.reports.exchange import chosen
    from core.reports.exchange.disclosure import Disclosure
    from core.reports.exchange.tables import write_tables

    with Store.open(Path(database), read_only=True) as store:
        began = time.perf_counter()
        study = chosen.of_patients(store, store.patients(), Disclosure.asked(store, identity=False))
        write_tables(study.sessions, Path(output), study.training)
        return time.perf_counter() - began, measuring.peak_mb()
