"""What was entered by hand, in words: the standard tests of the clinic, and plans with what took place of them."""

from core import wording
from core.assessment import standard_tests
from core.assessment.standard_tests import BERGEGO, INATTENTION, LINE_BISECTION, STAR_CANCELLATION, StandardResult
from core.reports import phrases
from core.reports.entered import Entered, Result
from core.reports.figures import LabelledValue, Table, TableRow
from core.training.planned import Kept, Plan
from core.wording import say


def header(entered: Entered) -> tuple[LabelledValue, ...]:
    """The plan that holds, and how much of its training took place."""
    planned, adherence = say("entries.no-plan"), phrases.NOTHING
    if entered.plans:
        latest = entered.plans[-1]
        planned = plan_words(latest.plan)
        if latest.plan.training_a_week:
            adherence = _adherence(latest)
    elif entered.ahead:
        planned = plan_words(entered.ahead[0])
    return (
        LabelledValue(say("entries.header-plan"), planned),
        LabelledValue(say("entries.header-adherence"), adherence),
    )


def plan_words(plan: Plan) -> str:
    """A plan in one line."""
    parts = []
    if plan.training_a_week:
        name = "plan-training-minutes" if plan.minutes else "plan-training"
        parts.append(say(f"entries.{name}", n=plan.training_a_week, minutes=plan.minutes))
    if plan.tests:
        parts.append(say("entries.plan-tests", n=plan.tests))
    return say("entries.plan-words", begins=plan.begins, ends=plan.last, parts=phrases.listed(parts))


def _adherence(kept: Kept) -> str:
    day = wording.day(kept.until)
    if kept.share is None:
        return say("entries.not-due", day=day)
    return say("entries.adherence", done=kept.trained, due=kept.due, day=day, share=f"{100 * kept.share:.0f}")


def plans_table(entered: Entered) -> Table | None:
    """Every plan that has begun; None where there is none."""
    if not entered.plans:
        return None
    names = ("tested", "trained", "minutes", "share")
    rows = []
    for kept in entered.plans:
        plan = kept.plan
        trains = bool(plan.training_a_week)
        minutes = f"{kept.minutes:.0f}"
        due = say("entries.minutes", minutes=minutes, due=kept.minutes_due) if plan.minutes else minutes
        cells = (
            say("entries.done", done=kept.tested, n=plan.tests) if plan.tests else str(kept.tested),
            say("entries.due", done=kept.trained, due=kept.due, n=plan.training) if trains else str(kept.trained),
            due,
            phrases.NOTHING if kept.share is None else say("entries.share", share=f"{100 * kept.share:.0f}"),
        )
        period = say("entries.period", begins=plan.begins, ends=plan.last)
        rows.append(TableRow(period, cells))
    return Table((say("entries.column-plan"), *(say(f"entries.column-{name}") for name in names)), tuple(rows))


def standard_table(entered: Entered) -> Table | None:
    """Every standard test that was entered, test by test and each in order of its days; None where there is none."""
    if not entered.results:
        return None
    order = {test.id: place for place, test in enumerate(standard_tests.STANDARD_TESTS)}
    results = sorted(entered.results, key=lambda one: (order[one.result.test.id], one.entry.day))
    rows = tuple(TableRow(test_name(one.result), (wording.day(one.entry.day), with_remark(one))) for one in results)
    return Table(tuple(say(f"entries.column-{name}") for name in ("test", "day", "result")), rows)


def test_name(result: StandardResult) -> str:
    """The name of the test of a result."""
    return say(f"entries.test-{result.test.id}")


def with_remark(one: Result) -> str:
    """A result in one line, with what was typed beside it."""
    words = result_words(one.result)
    remark = one.entry.remark.strip()
    return say("entries.with-remark", result=words, remark=remark) if remark else words


def result_words(result: StandardResult) -> str:
    """A result in one line: what was filled in, and the total of it."""
    values, total = result.values, standard_tests.total(result)
    if result.test is STAR_CANCELLATION:
        half = int(result.test.parts[0].highest)
        left, right = int(values["found-left"]), int(values["found-right"])
        return say("entries.star-cancellation", total=left + right, n=2 * half, left=left, right=right, half=half)
    if result.test is LINE_BISECTION:
        return _bisection(values["deviation-mm"], values["length-mm"], total or 0.0)
    if result.test is BERGEGO:
        return _bergego(result, total or 0.0)
    told = [
        say(f"entries.inattention-{part.name}", sum=int(values[part.name]), n=int(part.highest))
        for part in INATTENTION.parts
        if part.name in values
    ]
    return phrases.listed(told)


def _bisection(deviation_mm: float, length_mm: float, percent: float) -> str:
    length = wording.number(length_mm)
    if deviation_mm == 0:
        return say("entries.bisection-none", length=length)
    side = "left" if deviation_mm < 0 else "right"
    distance, share = wording.number(abs(deviation_mm)), wording.number(round(abs(percent), 1))
    return say(f"entries.bisection-{side}", distance=distance, percent=share, length=length)


def _bergego(result: StandardResult, total: float) -> str:
    values, scale = result.values, result.test.parts[0].highest
    told = {
        "total": _brought(total),
        "n": int(scale),
        "points": int(values["points"]),
        "items": int(values["items"]),
    }
    if "own-points" not in values:
        return say("entries.bergego", **told)
    own = values["own-points"] / values["items"] * result.test.parts[1].highest
    return say("entries.bergego-own", own=_brought(own), **told)


def _brought(value: float) -> str:
    """A sum brought to all items: whole where it is."""
    return f"{value:.0f}" if value == int(value) else wording.number(value, ".1f")
