"""Every session of a test in words: what each measure was, what the small plots of the progress report show."""

from itertools import pairwise

from core.assessment.setups import differences, set_up_of
from core.records.model import Session
from core.reports import phrases, written
from core.reports.figures import Table, TableRow
from core.reports.progress import Course, Tested
from core.wording import day, say


def points_table(test: Tested) -> Table:
    """A row for each session, the first one first, with the value of each measure and its 95 % interval."""
    columns = (say("progress.column-session"), *(written.name(course.baseline) for course in test.courses))
    changed = {after.setup.uuid for before, after in pairwise(test.sessions) if _differ(before, after)}
    rows = (
        TableRow(
            _session(session, is_new=session.setup.uuid in changed),
            tuple(_value(course, session) for course in test.courses),
        )
        for session in test.sessions
    )
    return Table(columns, tuple(rows))


def _differ(before: Session, after: Session) -> bool:
    return bool(differences(set_up_of(before), set_up_of(after)))


def _session(session: Session, *, is_new: bool) -> str:
    held = day(session.started_utc.astimezone().date())
    return say("progress.other-set-up", day=held) if is_new else held


def _value(course: Course, session: Session) -> str:
    outcome = next((point.outcome for point in course.points if point.session.setup.uuid == session.setup.uuid), None)
    if outcome is None:
        return phrases.NOTHING
    value, measure = written.value(outcome), outcome.measure
    if measure.ci_low is None or measure.ci_high is None:
        return value
    ends = (written.mean(outcome.unit, end) for end in (measure.ci_low, measure.ci_high))
    low, high = ends
    return say("report.counted", count=value, interval=say("report.interval", low=low, high=high))
