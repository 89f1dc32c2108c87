"""Everything of sessions as tables: CSV files, each with its data dictionary beside it. Training has its own."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from core import files
from core.errors import InputError
from core.records.model import Session
from core.records.training_model import TrainingSession
from core.reports import beside_table, export, scores_table
from core.reports.beside_table import Looking
from core.reports.exchange import entry_tables, training_tables
from core.reports.exchange.chosen import OfAPatient
from core.reports.export import Counted
from core.reports.standing import LEVELS

_SUFFIX = ".csv"

Entries = Callable[[], Iterable[OfAPatient]]
"""Reads what was entered by hand, each time anew: ``Chosen.entries``."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that is written row by row."""

    name: str
    """Empty for the trial table."""
    columns: tuple[str, ...]
    rows: Callable[[], Iterator[Iterable[object]]]
    levels: Mapping[str, Sequence[str]]
    prefix: str = ""
    """Of its words."""

    def lines(self) -> Iterator[str]:
        """The table as CSV."""
        return export.csv_lines(self.columns, self.rows())

    def dictionary(self) -> str:
        """Its data dictionary, as JSON."""
        return export.json_text(export.described(self.columns, self.levels, self.prefix))


def tables_of(
    sessions: Counted[Session],
    training: Counted[TrainingSession] = (),
    look: Looking | None = None,
    entries: Entries = tuple,
) -> tuple[Table, ...]:
    """The tables of sessions: trials and scores; with ``look`` what they stand beside.

    With training also its own, and so with what was entered by hand.
    """
    tests = [
        Table("", export.TRIAL_COLUMNS, lambda: export.table_rows(sessions), export.LEVELS),
        Table("scores", scores_table.COLUMNS, lambda: scores_table.table_rows(sessions), LEVELS, "scores-"),
    ]
    if look is not None:
        tests.append(_beside(sessions, look))
    if len(training):
        tests += (_training_table(kind, training) for kind in training_tables.KINDS)
    return (*tests, *_of_entries(entries))


def _read_by(
    rows: Callable[[Iterable[OfAPatient]], Iterator[tuple[object, ...]]], entries: Entries
) -> Iterator[tuple[object, ...]]:
    return rows(entries())


def _of_entries(entries: Entries) -> Iterator[Table]:
    """Those of which there is a row."""
    for name, columns, rows in (
        ("standard-tests", entry_tables.TEST_COLUMNS, entry_tables.test_rows),
        ("plans", entry_tables.PLAN_COLUMNS, entry_tables.plan_rows),
    ):
        if next(rows(entries()), None) is not None:
            yield Table(name, columns, partial(_read_by, rows, entries), {}, f"{name}-")


def _beside(sessions: Counted[Session], look: Looking) -> Table:
    levels = {"beyond_noise": export.YES_NO, **LEVELS}
    return Table("beside", beside_table.COLUMNS, lambda: beside_table.table_rows(sessions, look), levels, "beside-")


def _training_table(kind: training_tables.Kind, training: Counted[TrainingSession]) -> Table:
    def rows() -> Iterator[Iterable[object]]:
        return (row for session in training for row in kind.rows(session))

    return Table(f"training-{kind.name}", kind.columns, rows, training_tables.LEVELS, "training-")


def write_tables(
    sessions: Counted[Session],
    path: Path,
    training: Counted[TrainingSession] = (),
    look: Looking | None = None,
    entries: Entries = tuple,
) -> list[Path]:
    """Write the trial table to ``path``, the others and the data dictionaries beside it; return all paths.

    As many sessions are in memory as are read at a time. Of the paths, that of the trial table and its dictionary come
    first, then the scores. Either all of them are new or none is; they are put in their places once all are written,
    the trial table last, so that where there is a trial table all the others are there.

    Raises
    ------
    InputError
        ``export.nothing`` where there is no session, and nothing else.
    MachineError
        The folder cannot be written or the disk is full.
    CancelledError
        It was cancelled; nothing was written.
    """
    tables = tables_of(sessions, training, look, entries)
    if not len(sessions) and not len(training) and not any(True for _ in entries()):
        raise InputError("export.nothing")
    with ExitStack() as last_comes_first:
        return [written for table in tables for written in _written(table, path, last_comes_first)]


def _written(table: Table, path: Path, last_comes_first: ExitStack) -> tuple[Path, Path]:
    """Write a table and its dictionary, to be put in their places as the stack ends."""
    stem = path.with_suffix("") if path.suffix.lower() == _SUFFIX else path
    named = f"{stem.name}.{table.name}" if table.name else stem.name
    place = path.with_name(f"{named}{_SUFFIX}") if table.name else path
    dictionary = path.with_name(f"{named}.dictionary.json")
    of_table = last_comes_first.enter_context(files.replacing(place))
    of_dictionary = last_comes_first.enter_context(files.replacing(dictionary))
    try:
        of_dictionary.write_text(table.dictionary(), encoding="utf-8", newline="\n")
        with of_table.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(table.lines())
    except OSError as error:
        raise files.write_error(place, error) from error
    return place, dictionary
