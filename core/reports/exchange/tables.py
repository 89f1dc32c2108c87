"""Everything of sessions as tables: CSV files, each with its data dictionary beside it. Training has its own."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core import files
from core.errors import InputError
from core.records.model import Session
from core.records.training_model import TrainingSession
from core.reports import beside_table, export, scores_table
from core.reports.beside_table import Looking
from core.reports.exchange import training_tables
from core.reports.export import Counted


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
    sessions: Counted[Session], training: Counted[TrainingSession] = (), look: Looking | None = None
) -> tuple[Table, ...]:
    """The tables of sessions: trials and scores; with ``look`` what they stand beside; with training also its own."""
    tests = [
        Table("", export.TRIAL_COLUMNS, lambda: export.table_rows(sessions), export.LEVELS),
        Table("scores", scores_table.COLUMNS, lambda: scores_table.table_rows(sessions), {}, "scores-"),
    ]
    if look is not None:
        tests.append(_beside(sessions, look))
    if not len(training):
        return tuple(tests)
    return (
        *tests,
        *(_training_table(kind, training) for kind in training_tables.KINDS),
    )


def _beside(sessions: Counted[Session], look: Looking) -> Table:
    levels = {"beyond_noise": export.YES_NO}
    return Table("beside", beside_table.COLUMNS, lambda: beside_table.table_rows(sessions, look), levels, "beside-")


def _training_table(kind: training_tables.Kind, training: Counted[TrainingSession]) -> Table:
    def rows() -> Iterator[Iterable[object]]:
        return (row for session in training for row in kind.rows(session))

    return Table(f"training-{kind.name}", kind.columns, rows, training_tables.LEVELS, "training-")


def write_tables(
    sessions: Counted[Session], path: Path, training: Counted[TrainingSession] = (), look: Looking | None = None
) -> list[Path]:
    """Write the trial table to ``path``, the others and the data dictionaries beside it; return all paths.

    As many sessions are in memory as are read at a time. Of the paths, that of the trial table and its dictionary come
    first, then the scores; it is written last, so that where there is a trial table all the others are there.

    Raises
    ------
    InputError
        ``export.nothing`` where there is no session.
    MachineError
        The folder cannot be written or the disk is full.
    """
    if not len(sessions) and not len(training):
        raise InputError("export.nothing")
    trials, *others = tables_of(sessions, training, look)
    written = [each for table in others for each in _written(table, path.with_suffix(f".{table.name}.csv"))]
    return [*_written(trials, path), *written]


def _written(table: Table, path: Path) -> tuple[Path, Path]:
    """Write a table and, before it, its dictionary."""
    dictionary = path.with_suffix(".dictionary.json")
    files.write_text(dictionary, table.dictionary())
    files.write_pieces(path, table.lines())
    return path, dictionary
