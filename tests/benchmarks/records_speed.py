"""A clinic of many trials, with ``--long`` a million: what a therapist waits for, and an export in bounded memory."""

import time
from collections.abc import Iterator
from pathlib import Path

import felt
import many_records
import measuring
from measuring import Row, timed

PART = "records"
_PATIENTS, _SESSIONS_EACH, _TRIALS_EACH = 200, 50, 10
_MANY_PATIENTS = 2000
_FEW_PATIENTS = 2
_LIST_MS, _PROGRESS_MS = 50.0, 1000.0
_EXPORT_GROWS_MB = 30.0
"""How much more memory an export of five times as much may take: what a larger heap leaves in pieces."""


def rows(folder: Path, *, long: bool = False) -> Iterator[Row]:
    """The times of this part."""
    from core.records.store import Store

    patients = _MANY_PATIENTS if long else _PATIENTS
    path = filled(folder / "many", patients)
    of_all = f"of {_counted(patients * _SESSIONS_EACH)}"
    with Store.open(path) as store:
        someone = store.patient("M-00001")
        yield timed(store.patients).row(PART, f"list of {_counted(patients)} patients", most=_LIST_MS)
        yield timed(lambda: store.patients("M-00123")).row(PART, "one of them looked for", most=_LIST_MS)
        of_one = timed(lambda: store.sessions(someone.uuid))
        yield of_one.row(PART, f"list of one's 50 sessions, {of_all}", most=_LIST_MS)
        yield timed(store.unfinished_sessions).row(PART, f"sessions that are not finished, {of_all}")
        progress = timed(lambda: _progress(store, someone), 3)
        yield progress.row(PART, f"progress of one, over 50 sessions {of_all}", most=_PROGRESS_MS)
    for name, seconds in measuring.in_a_child("records_speed:shown", str(path.parent)).items():
        yield Row(PART, f"page of {name} shown, {_counted(patients)} patients", 1000 * seconds)
    yield from exports(folder)


def _counted(number: int) -> str:
    return f"{number:,}".replace(",", " ")


def _progress(store, patient) -> object:
    """What the window and the report of a patient's progress show."""
    from core.reports.progress import progress_of
    from core.reports.progress_part import progress_figures

    sessions = [store.session(one.uuid) for one in store.sessions(patient.uuid)]
    progress = progress_of(sessions, store.training.sessions(patient.uuid), store.control_sessions)
    return progress_figures(patient, sessions, progress)


def shown(data: str) -> dict[str, float]:
    """Seconds until a page of the application's window was painted for the first time, by its name."""
    from core.paths import DataFolder
    from see2sound_desktop.app import Application, qt_application
    from see2sound_desktop.presenters.context import PageName

    qt_application()
    application = Application(DataFolder(Path(data)))
    try:
        context = application.context
        of_all = {f"{PageName.RESULTS.value}, of everybody": _until_painted(application, PageName.RESULTS)}
        context.choose_patient(context.store.patient("M-00001"))
        of_one = {name.value: _until_painted(application, name) for name in (PageName.PATIENTS, PageName.RESULTS)}
        return of_all | of_one
    finally:
        application.close()


def _until_painted(application, name) -> float:
    began = time.perf_counter()
    application.show(name)
    application.window.page(name).grab()
    return time.perf_counter() - began


def filled(folder: Path, patients: int) -> Path:
    """A database of ``patients`` with 50 sessions each."""
    folder.mkdir()
    felt.records_and_report(folder)
    path = folder / "see2sound.db"
    (folder / "bench.db").rename(path)
    many_records.fill(path, patients=patients, sessions_each=_SESSIONS_EACH, trials_each=_TRIALS_EACH)
    return path


def exports(folder: Path) -> Iterator[Row]:
    """Everything as CSV: of some patients, and of five times as many."""
    most_mb = None
    for patients in (_FEW_PATIENTS, 5 * _FEW_PATIENTS):
        path = filled(folder / f"of-{patients}", patients)
        seconds, memory_mb = measuring.in_a_child("records_speed:exported", str(path), str(path.with_suffix(".csv")))
        name = f"export of {_counted(patients * _SESSIONS_EACH * _TRIALS_EACH)} trials as CSV"
        yield Row(PART, name, 1000 * seconds, memory_mb=memory_mb, memory_most_mb=most_mb)
        most_mb = round(memory_mb + _EXPORT_GROWS_MB)


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
