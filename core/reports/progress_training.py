"""The part of the progress report that is about training: how much, how hard, and what was found on each side."""

from collections.abc import Sequence

from core.records.training_model import TrainingSession
from core.reports import phrases
from core.reports.figures import Table, TableRow
from core.training.exercises import FIND, LISTEN
from core.training.sides import Side
from core.training.summary import SideFound, blocks_heard, minutes_of, sides_found
from core.wording import day, say


def trained_words(training: Sequence[TrainingSession]) -> str:
    """How many sessions and minutes of training there were."""
    if not training:
        return phrases.NOTHING
    return say("progress.trained", n=len(training), minutes=f"{sum(map(minutes_of, training)):.0f}")


def tables(training: Sequence[TrainingSession]) -> tuple[tuple[str, Table], ...]:
    """How much was trained, and for T2 the first and the latest session of each side."""
    if not training:
        return ()
    found = [(say("progress.heading-training"), _amounts(training))]
    finding = [session for session in training if session.setup.exercise_id == FIND]
    if finding:
        found.append((say("progress.heading-finding"), _sides(finding)))
    return tuple(found)


def _amounts(training: Sequence[TrainingSession]) -> Table:
    names = ("sessions", "from", "to", "minutes", "chimes")
    rows = []
    for exercise in (LISTEN, FIND):
        held = [session for session in training if session.setup.exercise_id == exercise]
        if not held:
            continue
        blocks = [block for session in held for block in blocks_heard(session)]
        chimes, tapped = sum(block.chimes for block in blocks), sum(block.tapped for block in blocks)
        days = [day(session.setup.created_utc.astimezone().date()) for session in held]
        cells = (
            str(len(held)),
            days[0],
            days[-1],
            f"{sum(map(minutes_of, held)):.0f}",
            say("report.count", count=tapped, n=chimes) if chimes else phrases.NOTHING,
        )
        rows.append(TableRow(say(f"progress.exercise-{exercise}"), cells))
    return Table(("", *(say(f"progress.column-{name}") for name in names)), tuple(rows))


def _sides(finding: Sequence[TrainingSession]) -> Table:
    names = ("first-correct", "first-level", "latest-correct", "latest-level")
    first, latest = ({one.side: one for one in sides_found(session)} for session in (finding[0], finding[-1]))
    rows = [
        TableRow(say(f"progress.side-{side.value}"), (*_cells(first.get(side)), *_cells(latest.get(side))))
        for side in Side
        if side in first or side in latest
    ]
    return Table(("", *(say(f"progress.column-{name}") for name in names)), tuple(rows))


def _cells(found: SideFound | None) -> tuple[str, str]:
    if found is None:
        return phrases.NOTHING, phrases.NOTHING
    count = say("report.count", count=found.correct, n=found.trials)
    lowest, highest = found.lowest_level + 1, found.highest_level + 1  # counted from 1, as in the report of training
    return count, str(highest) if lowest == highest else say("report.interval", low=lowest, high=highest)
