"""A file of 100 000 short sessions, every record of which the audit trail knows: opened, listed, checked, kept safe."""

import contextlib
import io
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import felt
import many_records
import measuring
import records_speed
from measuring import Row, timed

PART = "sessions"
_CLINIC = many_records.Clinic(patients=2021, sessions_each=50, most=50, trials=4)
"""Of 2021 people 21 are controls, who came once."""
_SOMEBODY = "M-00123"
_LIST_MS, _PROGRESS_MS = 50.0, 1000.0
_SHOWN_OF_ALL = 200
_MEMORY_MB = 512.0
"""What a process may take that looks through all of it: a computer of 4 GB has that to spare."""


def rows(folder: Path) -> Iterator[Row]:
    """The times of this part."""
    from core.records.store import Store

    path = filled(folder / "sessions")
    of_all = f"of {_CLINIC.sessions:,} sessions".replace(",", " ")
    size_mb = path.stat().st_size / 1e6
    yield Row(PART, f"size of a file {of_all}, with their trail", size_mb, unit="MB")
    yield timed(lambda: Store.open(path).close()).row(PART, f"a file {of_all} opened")
    with Store.open(path) as store:
        yield from _looked_at(store, of_all)
    for name, seconds in measuring.in_a_child("records_speed:shown", str(path.parent)).items():
        yield Row(PART, f"page of {name} shown, {of_all}", 1000 * seconds)
    yield from _kept_safe(path.parent, folder / "kept", of_all)
    with Store.open(path) as store:
        if len(store.sessions(store.patient(_SOMEBODY).uuid)) != _CLINIC.sessions_each:
            raise RuntimeError("not everything came back")


def filled(folder: Path) -> Path:
    """The file."""
    folder.mkdir()
    felt.records_and_report(folder)
    path = (folder / "bench.db").rename(folder / "see2sound.db")
    many_records.fill(path, _CLINIC)
    many_records.know(path)
    return path


def _looked_at(store, of_all: str) -> Iterator[Row]:
    """What a therapist waits for."""
    from core.records.model import Asked, SessionState

    someone = store.patient(_SOMEBODY)
    day = store.sessions(someone.uuid)[-1].started_utc
    everybodys = f"list of everybody's newest {_SHOWN_OF_ALL} sessions"
    yield timed(store.patients).row(PART, f"list of {_CLINIC.patients} patients, {of_all}", most=_LIST_MS)
    yield timed(partial(store.patients, _SOMEBODY)).row(PART, "one of them looked for, by code or name")
    of_one = timed(partial(store.sessions, someone.uuid))
    yield of_one.row(PART, f"list of one's {_CLINIC.sessions_each} sessions, {of_all}", most=_LIST_MS)
    for which, asked in (
        ("", Asked()),
        (", since a day", Asked(since_utc=day)),
        (", that were stopped", Asked(state=SessionState.STOPPED)),
    ):
        yield timed(partial(store.lists.newest, asked, _SHOWN_OF_ALL)).row(PART, f"{everybodys}{which}, {of_all}")
    yield timed(partial(store.lists.counts, Asked())).row(PART, f"how many there are of each test, {of_all}")
    yield timed(store.unfinished_sessions).row(PART, f"sessions that are not finished, {of_all}")
    progress = timed(partial(records_speed.progress, store, someone), 3)
    name = f"progress of one, over {_CLINIC.sessions_each} sessions, {of_all}"
    yield progress.row(PART, name, most=_PROGRESS_MS)


def _kept_safe(data: Path, shelf: Path, of_all: str) -> Iterator[Row]:
    """What looks through every record of it."""
    yield _command(data, f"see2sound check, {of_all}", "check")
    yield _command(data, f"see2sound backup, verified, {of_all}", "backup", "-o", str(shelf))
    (backup,) = shelf.glob("*.db")
    yield _command(data, f"see2sound restore of it, {of_all}", "restore", "--yes", str(backup))


def _command(data: Path, name: str, *arguments: str) -> Row:
    seconds, processor, memory_mb = measuring.in_a_child("many_sessions:commanded", str(data), *arguments)
    figures = {"processor": 1000 * processor, "memory_mb": memory_mb, "memory_most_mb": _MEMORY_MB}
    return Row(PART, name, 1000 * seconds, **figures)


def commanded(data: str, *arguments: str) -> tuple[float, float, float]:
    """Seconds, seconds of the processor and megabytes of a command, in this process. RuntimeError where it fails."""
    from core.cli import main

    began, worked, said = time.perf_counter(), time.process_time(), io.StringIO()
    with contextlib.redirect_stdout(said):
        status = main(["--data", data, *arguments])
    if status:
        raise RuntimeError(f"{arguments[0]} ended with {status}: {said.getvalue()}")
    return time.perf_counter() - began, time.process_time() - worked, measuring.peak_mb()
