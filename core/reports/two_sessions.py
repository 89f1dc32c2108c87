"""Two sessions of a patient side by side: what each measured, and whether they differ by more than measurement does."""

from dataclasses import dataclass

from core.assessment.comparing import Change, change_of, may_be_compared
from core.assessment.outcomes import Outcome, outcomes
from core.assessment.scoring import score_session
from core.assessment.setups import differences, set_up_of
from core.records.model import Session
from core.reports import phrases, written
from core.reports.beside_part import is_unknown, noise_unknown_of, noise_words
from core.reports.figures import Table, TableRow
from core.wording import day, say


@dataclass(frozen=True, slots=True)
class TwoSessions:
    """Two sessions, the earlier one first."""

    sentence: str
    """What may be said of both together, or why nothing may."""
    table: Table


def two_sessions(one: Session, other: Session) -> TwoSessions:
    """Set two sessions of one patient side by side, in whichever order they are given.

    Their values are shown in any case. They are compared where both are whole and may be interpreted, and were held
    with the same set-up (``core.assessment.setups``): not for the GUI thread.
    """
    earlier, later = sorted((one, other), key=lambda session: session.started_utc)
    scores = score_session(earlier), score_session(later)
    before, after = ({found.name: found for found in outcomes(scored)} for scored in scores)
    why_not = _why_not(earlier, later, may_be_compared(earlier, scores[0]), may_be_compared(later, scores[1]))
    both = {name: change_of(before[name], after[name]) for name in after if name in before}
    changes = {} if why_not else both
    names = dict.fromkeys((*after, *before))
    columns = ("", *_when(earlier, later), *(say(f"report.column-{name}") for name in ("changed", "mdc")))
    rows = tuple(_row(before.get(name), after.get(name), changes.get(name)) for name in names)
    return TwoSessions(
        why_not or _sentence(earlier, later, tuple(changes.values())),
        Table((*columns, say("report.column-in-words")), rows),
    )


def _when(earlier: Session, later: Session) -> tuple[str, str]:
    """When each was held: the day, and the time of day where the days are one."""
    at = [session.started_utc.astimezone() for session in (earlier, later)]
    days = day(at[0].date()), day(at[1].date())
    return (f"{days[0]} {at[0]:%H:%M}", f"{days[1]} {at[1]:%H:%M}") if days[0] == days[1] else days


def _why_not(earlier: Session, later: Session, may_earlier: bool, may_later: bool) -> str:
    """Why they cannot be compared; empty where they can."""
    if earlier.setup.uuid == later.setup.uuid:
        return say("report.two-same")
    differs = differences(set_up_of(earlier), set_up_of(later))
    if differs:
        return say("report.two-differ", parts=phrases.listed([say(f"report.set-up-{part}") for part in differs]))
    for when, may in zip(_when(earlier, later), (may_earlier, may_later), strict=True):
        if not may:
            return say("report.two-not-whole", when=when)
    return ""


def _row(before: Outcome | None, after: Outcome | None, change: Change | None) -> TableRow:
    named = after or before
    values = tuple(phrases.NOTHING if outcome is None else written.value(outcome) for outcome in (before, after))
    name = phrases.NOTHING if named is None else written.name(named)
    if change is None:
        return TableRow(name, (*values, phrases.NOTHING, phrases.NOTHING, say("report.two-cannot")))
    unit = change.now.unit
    smallest = phrases.NOTHING if change.smallest_real is None else written.size(unit, change.smallest_real)
    return TableRow(name, (*values, written.change(unit, change.change), smallest, noise_words(change.exceeds)))


def _sentence(earlier: Session, later: Session, changes: tuple[Change, ...]) -> str:
    more = [written.name(change.now) for change in changes if change.exceeds]
    before, after = _when(earlier, later)
    if more:
        return say("report.two-more", before=before, after=after, measures=phrases.listed(more))
    if is_unknown(changes):
        return say("report.two-unknown")
    unknown = noise_unknown_of(changes)
    key = "report.two-within-known" if unknown else "report.two-within"
    return say(key, before=before, after=after, measures=unknown)
