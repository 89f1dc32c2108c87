"""Tests of neglect that the clinic gives on paper or by watching, entered by hand beside this product's own.

What is stored are the values of the sheet; totals are worked out when they are read. No cut-off is known here: a
total stands with its day, and whoever reads it knows the norms of the edition in use.

Star Cancellation, the Behavioural Inattention Test and its parts: Wilson, Cockburn and Halligan (1987). Line
bisection in percent of half a line: Schenkenberg, Bradford and Ajax (1980). Catherine Bergego Scale, the points of the
items that could be rated brought to ten items: Azouvi et al. (2003).
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.errors import InputError
from core.records.entry_model import Entry

FORMAT, VERSION = "see2sound-standard-test", 1
_EARLIEST = date(1950, 1, 1)
_ITEMS = 10
_MOST_OF_AN_ITEM = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A value of the sheet."""

    name: str
    lowest: float
    highest: float
    is_whole: bool = True
    optional: bool = False
    has_side: bool = False
    """Whether it lies to the left (negative) or to the right (positive) of the middle."""


@dataclass(frozen=True, slots=True)
class StandardTest:
    """A test that may be entered."""

    id: str
    parts: tuple[Part, ...]


STAR_CANCELLATION = StandardTest("star-cancellation", (Part("found-left", 0, 27), Part("found-right", 0, 27)))
"""Small stars found on each half of the sheet; the two in the middle are shown as examples."""
LINE_BISECTION = StandardTest(
    "line-bisection",
    (
        Part("deviation-mm", -500, 500, is_whole=False, has_side=True),
        Part("length-mm", 20, 1000, is_whole=False),
    ),
)
"""The mean distance of the marks from the true middle, and the length of the lines."""
BERGEGO = StandardTest(
    "catherine-bergego",
    (
        Part("points", 0, _ITEMS * _MOST_OF_AN_ITEM),
        Part("items", 1, _ITEMS),
        Part("own-points", 0, _ITEMS * _MOST_OF_AN_ITEM, optional=True),
    ),
)
"""The examiner's points, how many of the ten items could be rated, and the patient's own points for the same items."""
INATTENTION = StandardTest(
    "behavioural-inattention",
    (Part("conventional", 0, 146, optional=True), Part("behavioural", 0, 81, optional=True)),
)
"""The sums of the six conventional and of the nine behavioural subtests; at least one of them."""

STANDARD_TESTS = (STAR_CANCELLATION, LINE_BISECTION, BERGEGO, INATTENTION)
"""In the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class StandardResult:
    """The values of one test on one day, by the names of its parts; what was left empty is missing."""

    test: StandardTest
    values: Mapping[str, float]


def named(test_id: str) -> StandardTest:
    """The test of that id. LookupError where there is none."""
    for test in STANDARD_TESTS:
        if test.id == test_id:
            return test
    raise LookupError(f"there is no standard test {test_id[:80]!r}")


def checked(result: StandardResult, day: date, today: date) -> StandardResult:
    """The result, if a sheet can hold it.

    InputError ``entries.day-to-come``, ``entries.day-too-early``, ``entries.missing``, ``entries.not-whole``,
    ``entries.out-of-range``, ``entries.beyond-line``, ``entries.beyond-items`` or ``entries.nothing``.
    """
    _check_day(day, today)
    return _checked_values(result)


def _checked_values(result: StandardResult) -> StandardResult:
    known = {part.name for part in result.test.parts}
    if not set(result.values) <= known:
        raise ValueError(f"{result.test.id} has no {sorted(set(result.values) - known)}")
    for part in result.test.parts:
        _check_part(part, result.values.get(part.name))
    if not result.values:
        raise InputError("entries.nothing")
    if result.test is LINE_BISECTION and abs(result.values["deviation-mm"]) > result.values["length-mm"] / 2:
        raise InputError("entries.beyond-line", length=f"{result.values['length-mm']:g}")
    if result.test is BERGEGO:
        most = _MOST_OF_AN_ITEM * result.values["items"]
        if any(result.values.get(name, 0) > most for name in ("points", "own-points")):
            raise InputError("entries.beyond-items", items=int(result.values["items"]), most=int(most))
    return result


def _check_day(day: date, today: date) -> None:
    if day > today:
        raise InputError("entries.day-to-come", day=day)
    if day < _EARLIEST:
        raise InputError("entries.day-too-early", day=day)


def _check_part(part: Part, value: float | None) -> None:
    if value is None:
        if not part.optional:
            raise InputError("entries.missing", part=part.name)
        return
    if not math.isfinite(value) or not part.lowest <= value <= part.highest:
        lowest = 0 if part.has_side else part.lowest
        raise InputError("entries.out-of-range", part=part.name, lowest=f"{lowest:g}", highest=f"{part.highest:g}")
    if part.is_whole and value != int(value):
        raise InputError("entries.not-whole", part=part.name)


def dumps(result: StandardResult) -> str:
    """The result as it is stored."""
    values = {part.name: result.values[part.name] for part in result.test.parts if part.name in result.values}
    return json.dumps({"format": FORMAT, "version": VERSION, "test": result.test.id, "values": values})


def result_of(entry: Entry) -> StandardResult:
    """The result of an entry. InputError ``entries.unreadable`` for what this version cannot read."""
    try:
        held = json.loads(entry.content_json)
        if (held["format"], held["version"]) != (FORMAT, VERSION):
            raise ValueError("another format")
        values = {str(name): float(value) for name, value in held["values"].items()}
        return _checked_values(StandardResult(named(held["test"]), values))
    except (ValueError, LookupError, TypeError, AttributeError, InputError) as error:
        raise InputError("entries.unreadable", day=entry.day) from error


def total(result: StandardResult) -> float | None:
    """The one figure of a test: stars found of 54; the deviation in percent of half a line, to the right positive; the
    scale brought to ten items, of 30. None where a test has no single one.
    """
    values = result.values
    if result.test is STAR_CANCELLATION:
        return values["found-left"] + values["found-right"]
    if result.test is LINE_BISECTION:
        return values["deviation-mm"] / (values["length-mm"] / 2) * 100
    if result.test is BERGEGO:
        return values["points"] / values["items"] * _ITEMS
    return None
