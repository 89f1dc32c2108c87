"""A patient's tests over time to the figures of the progress report: the one place where they become words."""

import math
from datetime import date
from itertools import pairwise

from core.assessment.circumstances import Circumstances, circumstances_of
from core.assessment.outcomes import Unit
from core.assessment.setups import differences, set_up_of
from core.records.model import Patient, Session
from core.records.people.model import Identity
from core.reports import entered_part, phrases, progress_training, whose, written
from core.reports.beside_part import noise_words
from core.reports.building import lesion_words, protocol_name
from core.reports.entered import Entered
from core.reports.figures import LabelledValue, Table, TableRow
from core.reports.progress import Course, Progress, Tested
from core.reports.progress_figures import CoursePoint, Event, Panel, ProgressFigures, TestedFigures
from core.reports.progress_points import points_table
from core.reports.progress_reading import PatientCourse
from core.training.probes import PROBE
from core.wording import day, say

_TICKS = 4
_NARROWEST = {Unit.DEGREES: 4.0, Unit.SHIFT: 4.0, Unit.PLACE: 4.0, Unit.LATERALITY: 4.0, Unit.MILLISECONDS: 100.0}
_NARROWEST_ELSE = 0.1
"""No axis is narrower, in the unit of its measure: equal values still have one, whose ticks say different things."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_FULL_DATE = 10
_TOLD = ("aids", "glasses", "drugs")
"""Parts of the form whose change is an event, beside prisms."""


def progress_figures(
    patient: Patient, course: PatientCourse, site: str = "", who: Identity | None = None
) -> ProgressFigures:
    """Everything the progress report of a patient shows.

    Parameters
    ----------
    course
        With at least one test.
    who
        Named in place of the code (``core.reports.whose``).
    """
    progress, entered = course.progress, course.entered
    held = sorted(course.sessions, key=lambda one: one.started_utc)
    title = say("progress.title")
    days = [_day(session) for session in held]
    return ProgressFigures(
        title=f"{site} – {title}" if site else title,
        patient=patient.code,
        header=(*whose.lines(patient, who), *_header(patient, held, progress), *entered_part.header(entered)),
        first=days[0],
        last=days[-1],
        tests=tuple(_test(test, progress) for test in progress.tests),
        events=_events(held, progress),
        training=progress_training.tables(progress.training),
        training_words=say("training.report-no-test") if progress.training else "",
        quality=_quality(progress, entered),
        help_text=say("progress.help"),
        simulated=_simulated(held),
        standard_tests=entered_part.standard_table(entered),
        plans=entered_part.plans_table(entered),
    )


def _day(session: Session) -> date:
    return session.started_utc.astimezone().date()


# --- who it is --------------------------------------------------------------------------------------------------------


def _header(patient: Patient, held: list[Session], progress: Progress) -> tuple[LabelledValue, ...]:
    asked = [found for session in held if (found := circumstances_of(session.setup)) is not None]
    onset = next((one.lesion_date for one in reversed(asked) if one.lesion_date is not None), None)
    whole = sum(len(test.sessions) for test in progress.tests)
    values = (
        ("lesion", lesion_words(patient)),
        ("onset", onset or phrases.NOTHING),
        ("since-onset", _since(onset, _day(held[-1]))),
        ("period", say("report.interval", low=_day(held[0]), high=_day(held[-1]))),
        ("sessions", say("progress.sessions", used=whole, n=len(held))),
        ("trained", progress_training.trained_words(progress.training)),
    )
    return tuple(LabelledValue(say(f"progress.header-{name}"), value) for name, value in values)


def _since(onset: str | None, last: date) -> str:
    """Days from the onset to the latest session; only of a whole date."""
    if onset is None or len(onset) < _FULL_DATE:
        return phrases.NOTHING
    return say("progress.days", n=(last - date.fromisoformat(onset)).days)


def _simulated(held: list[Session]) -> str | None:
    entered = {trial.entered_by for session in held for trial in session.trials}
    listeners = sorted(by.partition(":")[2] for by in entered if by.startswith("simulated"))
    return say("report.simulated", listener=", ".join(listeners)) if listeners else None


# --- tests ------------------------------------------------------------------------------------------------------------


def _test(test: Tested, progress: Progress) -> TestedFigures:
    columns = ("", *(say(f"progress.column-{name}") for name in ("baseline", "latest")))
    columns += tuple(say(f"report.column-{name}") for name in ("changed", "mdc"))
    columns += (say("progress.column-rci"), say("report.column-in-words"))
    return TestedFigures(
        title=protocol_name(test.sessions[-1]),
        panels=tuple(_panel(course) for course in test.courses),
        table=Table(columns, tuple(_row(course) for course in test.courses)),
        held=points_table(test),
        remark=_remark(test, progress),
    )


def _remark(test: Tested, progress: Progress) -> str:
    said = []
    baseline = max((course.baseline_sessions for course in test.courses), default=0)
    said.append(say("progress.baseline-of", n=baseline))
    controls = max((course.controls.n for course in test.courses if course.controls is not None), default=0)
    if controls:
        said.append(say("progress.controls", n=controls))
    if test.differs:
        parts = phrases.listed([say(f"report.set-up-{part}") for part in test.differs])
        said.append(say("progress.differs", parts=parts))
    if test.protocol_id == PROBE and progress.training:
        said.append(say("progress.is-probe"))
    elif test.trained:
        said.append(say("progress.is-no-probe"))
    return " ".join(said)


def _row(course: Course) -> TableRow:
    unit, nothing = course.baseline.unit, phrases.NOTHING
    change = course.change
    if change is None:
        latest = nothing if course.latest is None else written.value(course.latest)
        cells = (written.value(course.baseline), latest, nothing, nothing, nothing, say(f"progress.{course.why_not}"))
        return TableRow(written.name(course.baseline), cells)
    smallest = nothing if change.smallest_real is None else written.size(unit, change.smallest_real)
    index = nothing if change.z is None else phrases.number(abs(change.z))
    cells = (
        written.value(change.before),
        written.value(change.now),
        written.change(unit, change.change),
        smallest,
        index,
        noise_words(change.exceeds),
    )
    return TableRow(written.name(course.baseline), cells)


def _panel(course: Course) -> Panel:
    points = tuple(
        CoursePoint(
            _day(point.session),
            point.outcome.measure.value or 0.0,
            point.outcome.measure.ci_low,
            point.outcome.measure.ci_high,
            point.stretch,
        )
        for point in course.points
    )
    baseline = course.baseline.measure.value or 0.0
    smallest = None if course.change is None else course.change.smallest_real
    band = None if smallest is None else (baseline - smallest, baseline + smallest)
    controls = _controls_band(course)
    lowest, highest, step = _axis(course, points, (*(band or ()), *(controls or ())))
    unit = course.baseline.unit
    ticks = tuple(
        (step * number, written.mean(unit, step * number))
        for number in range(math.ceil(lowest / step - 1e-9), math.floor(highest / step + 1e-9) + 1)
    )
    return Panel(written.name(course.baseline), points, baseline, band, lowest, highest, ticks, controls)


def _controls_band(course: Course) -> tuple[float, float] | None:
    found = course.controls
    if found is None or found.mean is None or found.sd is None:
        return None
    low = found.mean - found.sd
    return max(low, 0.0) if course.baseline.is_size else low, found.mean + found.sd


def _axis(course: Course, points: tuple[CoursePoint, ...], bands: tuple[float, ...]) -> tuple[float, float, float]:
    """From where to where the axis reaches, and the step of its ticks."""
    if course.baseline.unit is Unit.SHARE and not course.baseline.name.endswith(".extinction"):
        return 0.0, 1.0, 0.25
    ends = [end for point in points for end in (point.value, point.low, point.high) if end is not None]
    ends += [course.baseline.measure.value or 0.0, *bands]
    low, high = min(ends), max(ends)
    if course.baseline.is_size:
        low = 0.0
    lacks = max(0.0, _NARROWEST.get(course.baseline.unit, _NARROWEST_ELSE) - (high - low))
    low, high = (low, high + lacks) if course.baseline.is_size else (low - lacks / 2, high + lacks / 2)
    step = _round_step((high - low) / _TICKS)
    lowest = math.floor(low / step) * step
    return lowest, max(math.ceil(high / step) * step, lowest + step), step


def _round_step(step: float) -> float:
    """1, 2 or 5 times a power of ten, at least ``step``."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(times * power for times in (1.0, 2.0, 5.0, 10.0) if times * power >= step - 1e-12)


# --- what happened, and what is left out ------------------------------------------------------------------------------


def _events(held: list[Session], progress: Progress) -> tuple[Event, ...]:
    found: list[tuple[date, str]] = []
    if progress.training:
        began = progress.training[0].setup.created_utc.astimezone().date()
        if _day(held[0]) <= began <= _day(held[-1]):
            found.append((began, say("progress.event-training")))
    for test in progress.tests:
        for before, after in pairwise(test.sessions):
            differs = differences(set_up_of(before), set_up_of(after))
            if differs:
                parts = phrases.listed([say(f"report.set-up-{part}") for part in differs])
                found.append((_day(after), say("progress.event-set-up", test=protocol_name(after), parts=parts)))
    found += _circumstances_changed(held)
    told = sorted(dict.fromkeys(found))
    return tuple(Event(day, letter, words) for letter, (day, words) in zip(_LETTERS, told, strict=False))


def _circumstances_changed(held: list[Session]) -> list[tuple[date, str]]:
    found, before = [], Circumstances()
    for session in held:
        asked = circumstances_of(session.setup)
        if asked is None:
            continue
        if asked.prisms and not before.prisms:
            found.append((_day(session), say("progress.event-prisms")))
        for name in _TOLD:
            was, now = getattr(before, name), getattr(asked, name)
            if before != Circumstances() and now is not None and was is not None and was != now:
                found.append((_day(session), say(f"progress.event-{name}")))
        before = asked
    return found


def _quality(progress: Progress, entered: Entered) -> tuple[str, ...]:
    told = []
    if entered.unreadable:
        unread = phrases.listed([day(one) for one in entered.unreadable])
        told.append(say("entries.left-out", days=unread))
    for left in progress.left_out:
        name = protocol_name(left.session)
        told.append(say(f"progress.left-out-{left.why}", when=_day(left.session), test=name))
    for test in progress.tests:
        days = [day(_day(session)) for session in test.with_caution]
        if days:
            name = protocol_name(test.sessions[-1])
            told.append(say("progress.with-caution", days=phrases.listed(days), test=name))
    return tuple(told)
