"""A clinic of many trials, with ``--long`` a million: what a therapist waits for, and an export in bounded memory."""

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import felt
import many_records
import measuring
from measuring import Row, timed

PART = "records"
_PATIENTS, _MANY_PATIENTS = 200, 2000
_SESSIONS_EACH, _MOST_SESSIONS = 20, 50
"""A clinic of a million trials is 2000 people who came 20 times; the one who came most often came 50 times."""
_OFTEN, _USUAL = "M-00001", "M-00002"
_FEW_PATIENTS = 5
_LIST_MS, _PROGRESS_MS = 50.0, 1000.0
_SHOWN_OF_ALL = 200
"""As the page of results lists where nobody is chosen."""
_EXPORT_GROWS_MB = 30.0
"""How much more memory a larger export may take: what a larger heap leaves in pieces, and a few letters a session."""


def rows(folder: Path, *, long: bool = False) -> Iterator[Row]:
    """The times of this part."""
    from core.records.model import Asked
    from core.records.store import Store

    patients = _MANY_PATIENTS if long else _PATIENTS
    path, trials = filled(folder / "many", patients)
    of_all = f"of {_counted(trials)} trials"
    with Store.open(path) as store:
        yield timed(store.patients).row(PART, f"list of {_counted(patients)} patients, {of_all}", most=_LIST_MS)
        yield timed(lambda: store.patients("M-00123")).row(PART, "one of them looked for, by code or name")
        often, usual = store.patient(_OFTEN), store.patient(_USUAL)
        of_one = timed(lambda: store.sessions(often.uuid))
        yield of_one.row(PART, f"list of one's {_MOST_SESSIONS} sessions, {of_all}", most=_LIST_MS)
        newest = timed(lambda: store.lists.newest(Asked(), _SHOWN_OF_ALL))
        yield newest.row(PART, f"list of everybody's newest {_SHOWN_OF_ALL} sessions, {of_all}")
        yield timed(store.unfinished_sessions).row(PART, f"sessions that are not finished, {of_all}")
        for someone, sessions in ((usual, _SESSIONS_EACH), (often, _MOST_SESSIONS)):
            seen = timed(partial(progress, store, someone), 3)
            yield seen.row(PART, f"progress of one, over {sessions} sessions, {of_all}", most=_PROGRESS_MS)
    for name, seconds in measuring.in_a_child("records_speed:shown", str(path.parent)).items():
        yield Row(PART, f"page of {name} shown, {_counted(patients)} patients", 1000 * seconds)
    yield from exports(folder, path if long else None)


def _counted(number: int) -> str:
    return f"{number:,}".replace(",", " ")


def progress(store, patient) -> object:
    """What the window and the report of a patient's progress show."""
    from core.reports.progress_part import progress_figures
    from core.reports.progress_reading import read_course

    return progress_figures(patient, read_course(store, patient.uuid))


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
        context.choose_patient(context.store.patient(_OFTEN))
        of_one = {name.value: _until_painted(application, name) for name in (PageName.PATIENTS, PageName.RESULTS)}
        return of_all | of_one
    finally:
        application.close()


def _until_painted(application, name) -> float:
    began = time.perf_counter()
    application.show(name)
    application.window.page(name).grab()
    return time.perf_counter() - began


def filled(folder: Path, patients: int) -> tuple[Path, int]:
    """A database of so many patients, and how many trials it holds."""
    folder.mkdir()
    felt.records_and_report(folder)
    path = folder / "see2sound.db"
    (folder / "bench.db").rename(path)
    return path, many_records.fill(path, many_records.Clinic(patients, _SESSIONS_EACH, _MOST_SESSIONS))


def exports(folder: Path, everything: Path | None) -> Iterator[Row]:
    """Everything as CSV: of a few patients, of five times as many, and of the whole clinic."""
    few, more = (filled(folder / f"of-{patients}", patients)[0] for patients in (_FEW_PATIENTS, 5 * _FEW_PATIENTS))
    most_mb = None
    for path in (few, more, everything):
        if path is not None:
            output = str(path.with_suffix(".csv"))
            trials, seconds, memory_mb = measuring.in_a_child("records_speed:exported", str(path), output)
            name = f"export of {_counted(trials)} trials as CSV"
            yield Row(PART, name, 1000 * seconds, memory_mb=memory_mb, memory_most_mb=most_mb)
            most_mb = most_mb or round(memory_mb + _EXPORT_GROWS_MB)


def exported(database: str, output: str) -> tuple[int, float, float]:
    """Trials, seconds and megabytes of an export, in this process."""
    from core.records.store import Store
    from core.reports.exchange import chosen
    from core.reports.exchange.disclosure import Disclosure
    from core.reports.exchange.tables import write_tables

    with Store.open(Path(database), read_only=True) as store:
        began = time.perf_counter()
        study = chosen.of_patients(store, store.patients(), Disclosure.asked(store, identity=False))
        write_tables(study.sessions, Path(output), study.training)
        return study.trials, time.perf_counter() - began, measuring.peak_mb()
