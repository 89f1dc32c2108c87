"""Whether scores find what is there: simulated patients of known parameters run through every test."""

import os

from measuring import Row

from core.assessment.tasks import COLUMN
from core.evaluation.recovery.runs import RUNS, Recovered, recoverable, recovered

PART = "recovery"
QUICK_RUNS = 40


def measured(*, long: bool) -> list[Recovered]:
    """Run them, with ``long`` as often as the validation asks for."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # each process has a core of its own
    runs, workers = RUNS if long else QUICK_RUNS, os.cpu_count() or 1
    usual = recovered(recoverable(), runs, workers=workers)
    return [*usual, *recovered(recoverable(COLUMN), runs, mode=COLUMN, workers=workers)]


def rows(found: list[Recovered]) -> list[Row]:
    """How many figures are as asked, by test."""
    return [row for name in dict.fromkeys(each.test for each in found) for row in _rows_of(name, found)]


def _rows_of(test: str, found: list[Recovered]) -> list[Row]:
    figures = [figure for each in found if each.test == test for figure in each.figures if figure.varies]
    known = [figure for figure in figures if figure.truth is not None]
    covered = [figure for figure in known if figure.coverage is not None]
    unbiased, holding = sum(not figure.is_biased for figure in known), sum(figure.covers == 0 for figure in covered)
    runs = {"runs": max(figure.n for figure in figures)}
    return [
        Row(PART, f"{test}: estimates without bias, of {len(known)}", 100.0 * unbiased / len(known), "%", **runs),
        *(
            Row(PART, f"{test}: intervals that hold as often as asked, of {n}", 100.0 * holding / n, "%", **runs)
            for n in [len(covered)]
            if n
        ),
    ]
