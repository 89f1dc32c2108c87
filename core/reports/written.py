"""How the measures of a session are written beside those of another: values, changes, and what change is noise."""

from core import wording
from core.assessment.outcomes import Outcome, Unit
from core.reports import phrases
from core.wording import say


def name(outcome: Outcome) -> str:
    """What a measure is called."""
    return say(f"report.outcome-{outcome.label}")


def value(outcome: Outcome) -> str:
    """Its value."""
    return phrases.NOTHING if outcome.measure.value is None else amount(outcome.unit, outcome.measure.value)


def amount(unit: Unit, number: float) -> str:
    """A number of a unit: ``14° right``, ``38 %``, ``1.20 s``."""
    return _WRITERS[unit](number)


def mean(unit: Unit, number: float) -> str:
    """A number that stands before a spread: none is 0 there."""
    shown = amount(unit, number)
    return size(unit, 0.0) if shown == say("report.shift-ahead") else shown


def size(unit: Unit, number: float) -> str:
    """How large a difference is, without a side: ``12°``, ``38 points``."""
    return _SIZES[unit](abs(number))


def change(unit: Unit, number: float) -> str:
    """A difference: toward which side, or whether more or less: ``9° left``, ``12 points more``, ``none``."""
    if size(unit, number) == size(unit, 0.0):
        return say("report.points-same")
    if unit in _SIDED:
        return _SIDED[unit](number)
    return say("report.change-more" if number > 0 else "report.change-less", size=size(unit, number))


def _points(share: float) -> str:
    return say("report.points", points=f"{100 * share:.0f}")


_WRITERS: dict[Unit, phrases.Writer] = {
    Unit.DEGREES: phrases.degrees,
    Unit.SHIFT: phrases.brief_shift,
    Unit.PLACE: phrases.place,
    Unit.NUMBER: phrases.number,
    Unit.SHARE: lambda share: phrases.percent(share).replace("-", "−"),
    Unit.MILLISECONDS: phrases.seconds,
    Unit.LATERALITY: phrases.laterality,
    Unit.ZONES: phrases.zones,
}
_SIDED: dict[Unit, phrases.Writer] = {
    Unit.SHIFT: phrases.brief_shift,
    Unit.PLACE: phrases.brief_shift,
    Unit.LATERALITY: phrases.laterality,
    Unit.ZONES: phrases.zones,
}
_SIZES: dict[Unit, phrases.Writer] = {
    Unit.DEGREES: phrases.degrees,
    Unit.SHIFT: phrases.degrees,
    Unit.PLACE: phrases.degrees,
    Unit.NUMBER: phrases.number,
    Unit.SHARE: _points,
    Unit.MILLISECONDS: phrases.seconds,
    Unit.LATERALITY: lambda index: f"{index:.0f}",
    Unit.ZONES: lambda steps: say("report.zones", zones=wording.number(steps, ".1f")),
}
