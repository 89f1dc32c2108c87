"""The part of the report that sets numbers beside others: an earlier session, controls, a second way of answering."""

from collections.abc import Iterable

from core.assessment.beside import Beside
from core.assessment.comparing import Change, Comparison
from core.assessment.measures import Measure, Note, Proportion, Scope
from core.assessment.norms import Norm, Norms
from core.assessment.outcomes import Unit
from core.assessment.second_way import TwoWays
from core.reports import phrases, written
from core.reports.common_rows import NO_NORMS
from core.reports.figures import Table, TableRow
from core.wording import day, say

Tables = tuple[tuple[str, Table], ...]


def without_empty(tables: Tables, beside: Beside | None) -> Tables:
    """The tables of measures without the columns whose numbers have a table of their own."""
    gone = set()
    if beside is not None and beside.norms.people:
        gone.add(say("report.column-controls"))
    if is_compared(beside):
        gone.add(say("report.column-change"))
    return tuple((heading, _without(table, gone)) for heading, table in tables)


def is_compared(beside: Beside | None) -> bool:
    """Whether there is an earlier session of the same set-up."""
    return beside is not None and beside.comparison is not None and not beside.comparison.differs


def _without(table: Table, gone: set[str]) -> Table:
    kept = [place for place, column in enumerate(table.columns) if place == 0 or column not in gone]
    rows = tuple(TableRow(row.measure, tuple(row.cells[place - 1] for place in kept if place)) for row in table.rows)
    return Table(tuple(table.columns[place] for place in kept), rows)


def tables(beside: Beside | None) -> Tables:
    """A table for each thing that the session can be set beside."""
    if beside is None:
        return ()
    found = []
    if beside.comparison is not None and beside.comparison.changes:
        heading = say("report.heading-change", when=_date(beside.comparison))
        found.append((heading, change_table(beside.comparison.changes)))
    if beside.norms.people:
        found.append((say("report.heading-controls"), _controls(beside.norms)))
    if beside.ways is not None:
        found.append((say("report.heading-ways"), _ways(beside.ways)))
    return tuple(found)


def _date(comparison: Comparison) -> str:
    return day(comparison.started_utc.astimezone().date())


# --- an earlier session -----------------------------------------------------------------------------------------------


def change_table(changes: Iterable[Change]) -> Table:
    """Before and now, what changed, and how large a change measurement alone makes."""
    columns = ("", *(say(f"report.column-{name}") for name in ("before", "now", "changed", "mdc", "in-words")))
    return Table(columns, tuple(_change(one) for one in changes))


def _change(one: Change) -> TableRow:
    unit = one.now.unit
    smallest = phrases.NOTHING if one.smallest_real is None else written.size(unit, one.smallest_real)
    cells = (written.value(one.before), written.value(one.now), written.change(unit, one.change), smallest)
    return TableRow(written.name(one.now), (*cells, noise_words(one.exceeds)))


def noise_words(exceeds: bool | None) -> str:
    """Whether a change is more than measurement noise, in words."""
    if exceeds is None:
        return say("report.noise-unknown")
    return say("report.noise-more" if exceeds else "report.noise-within")


# --- controls ---------------------------------------------------------------------------------------------------------


def _controls(norms: Norms) -> Table:
    columns = ("", *(say(f"report.column-{name}") for name in ("now", "controls-n", "mean-sd", "percentile")))
    return Table(columns, tuple(_norm(norm) for norm in norms.norms.values()))


def _norm(norm: Norm) -> TableRow:
    outcome, nothing = norm.outcome, phrases.NOTHING
    if norm.mean is None or norm.sd is None:
        cells = (str(norm.n), say("report.controls-few") if norm.n else say(NO_NORMS), nothing)
        return TableRow(written.name(outcome), (written.value(outcome), *cells))
    mean, sd = written.mean(outcome.unit, norm.mean), written.size(outcome.unit, norm.sd)
    percentile = nothing if norm.case is None else ordinal(norm.case.percentile)
    spread = say("report.mean-sd", mean=mean, sd=sd)
    return TableRow(written.name(outcome), (written.value(outcome), str(norm.n), spread, percentile))


def ordinal(percentile: float) -> str:
    """A percentile: ``below 1``, ``87``, ``above 99``."""
    if percentile < 1.0:
        return say("report.percentile-below")
    return say("report.percentile-above") if percentile > 99.0 else f"{percentile:.0f}"


# --- a second way of answering ----------------------------------------------------------------------------------------


def _ways(ways: TwoWays) -> Table:
    modes = [say(f"report.mode-{way.mode}") for way in (ways.first, ways.second)]
    columns = ("", *modes, say("report.column-second-less-first"))
    first, second = ways.first, ways.second
    confused = ways.confusion_difference
    return Table(
        columns,
        (
            TableRow(say("report.outcome-answered"), (str(first.answered), str(second.answered), phrases.NOTHING)),
            _way("constant", Unit.SHIFT, (first.constant_deg, second.constant_deg, ways.constant_difference_deg)),
            _way("absolute", Unit.DEGREES, (first.absolute_deg, second.absolute_deg, ways.absolute_difference_deg)),
            TableRow(
                say("report.outcome-confusions"),
                (_confused(first.side_confusions[Scope.ALL]), _confused(second.side_confusions[Scope.ALL]),
                 _difference(Unit.SHARE, confused)),
            ),
        ),
    )  # fmt: skip


def _way(label: str, unit: Unit, measures: tuple[Measure, Measure, Measure]) -> TableRow:
    first, second, difference = measures
    cells = (_measured(unit, first), _measured(unit, second), _difference(unit, difference))
    return TableRow(say(f"report.outcome-{label}"), cells)


def _measured(unit: Unit, measure: Measure) -> str:
    if measure.note is Note.SIDES_ONLY:
        return say("report.sides-only")
    value = phrases.NOTHING if measure.value is None else written.amount(unit, measure.value)
    return _with_ends(measure, value, lambda end: written.amount(unit, end))


def _difference(unit: Unit, measure: Measure) -> str:
    if measure.note is Note.SIDES_ONLY:
        return say("report.sides-only")
    value = phrases.NOTHING if measure.value is None else written.change(unit, measure.value)
    return _with_ends(measure, value, lambda end: written.change(unit, end))


def _with_ends(measure: Measure, value: str, write: phrases.Writer) -> str:
    ends = phrases.interval(measure, write)
    return value if ends == phrases.NOTHING else say("report.counted", count=value, interval=ends)


def _confused(share: Proportion) -> str:
    return phrases.counted(share)


# --- sentences --------------------------------------------------------------------------------------------------------


def sentences(beside: Beside | None) -> tuple[str, ...]:
    """What could not be set beside what, and whether anything changed by more than measurement does."""
    if beside is None:
        return ()
    if beside.is_withheld:
        return (say("report.sentence-may-not-compare"),)
    return () if beside.comparison is None else (_compared(beside.comparison),)


def _compared(comparison: Comparison) -> str:
    when, changes = _date(comparison), comparison.changes
    if comparison.differs:
        parts = phrases.listed([say(f"report.set-up-{part}") for part in comparison.differs])
        return say("report.sentence-not-comparable", when=when, parts=parts)
    more = [_from_to(one) for one in changes if one.exceeds]
    if more:
        return say("report.sentence-more-than-noise", when=when, measures=phrases.listed(more))
    if is_unknown(changes):
        return say("report.sentence-noise-unknown", when=when)
    unknown = noise_unknown_of(changes)
    key = "report.sentence-within-noise-known" if unknown else "report.sentence-within-noise"
    return say(key, when=when, measures=unknown)


def is_unknown(changes: Iterable[Change]) -> bool:
    """Whether it cannot be said that nothing changed: of no measure that stands for the test the noise is known."""
    all_of_them = tuple(changes)
    main = [one for one in all_of_them if one.now.main] or all_of_them
    return all(one.exceeds is None for one in main)


def noise_unknown_of(changes: Iterable[Change]) -> str:
    """Which measures changed by something of which it is not known whether it is noise; empty where there are none."""
    unknown = [written.name(one.now) for one in changes if one.exceeds is None and one.change != 0.0]
    return phrases.listed(unknown) if unknown else ""


def _from_to(one: Change) -> str:
    before, now = written.value(one.before), written.value(one.now)
    return say("report.changed-from-to", measure=written.name(one.now), before=before, now=now)


def help_words(beside: Beside | None) -> tuple[str, ...]:
    """What the reader must know of these tables."""
    if beside is None:
        return (say("report.help-no-norms"),)
    if beside.is_withheld:
        return ()
    told = []
    if beside.comparison is not None and beside.comparison.changes:
        told.append(say("report.help-comparison"))
    if beside.ways is not None:
        told.append(say("report.help-ways", n=len(beside.ways.positions_deg)))
    return (*told, _who_the_controls_are(beside.norms))


def _who_the_controls_are(norms: Norms) -> str:
    if not norms.people:
        return say("report.help-no-norms")
    ages = "" if norms.ages is None else say("report.controls-ages", youngest=norms.ages[0], oldest=norms.ages[1])
    told = [say("report.help-controls", n=norms.people, ages=ages)]
    if norms.ages_unknown:
        told.append(say("report.controls-ages-unknown", n=norms.ages_unknown))
    if norms.outside_ages:
        told.append(say("report.controls-outside-ages", age=norms.age))
    if not norms.enough:
        told.append(say("report.controls-too-few", n=norms.people))
    elif norms.few:
        told.append(say("report.controls-rough"))
    if norms.left_out:
        told.append(say("report.controls-left-out", n=norms.left_out))
    return " ".join(told)
