"""Standard tests entered by hand: what a sheet can hold, what their figure is, and that they come back as entered."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import standard_tests
from core.assessment.standard_tests import (
    BERGEGO,
    INATTENTION,
    LINE_BISECTION,
    STANDARD_TESTS,
    STAR_CANCELLATION,
    StandardResult,
    checked,
    dumps,
    result_of,
    total,
)
from core.errors import InputError
from core.records.entry_model import Entry, EntryKind

DAY = date(2026, 3, 2)


def entry(result, day=DAY):
    return Entry(
        "e-1", "p-1", EntryKind.STANDARD_TEST, day, dumps(result), "", "T. Ona", datetime(2026, 3, 2, 9, tzinfo=UTC)
    )


def refused(result, code, day=DAY, today=DAY):
    with pytest.raises(InputError) as found:
        checked(result, day, today)
    assert found.value.code == f"entries.{code}"


@pytest.mark.parametrize(
    ("test", "values", "figure"),
    [
        (STAR_CANCELLATION, {"found-left": 15, "found-right": 26}, 41),
        (LINE_BISECTION, {"deviation-mm": 12.0, "length-mm": 200.0}, 12.0),
        (LINE_BISECTION, {"deviation-mm": -25.0, "length-mm": 200.0}, -25.0),
        (BERGEGO, {"points": 14, "items": 10}, 14),
        (BERGEGO, {"points": 14, "items": 8, "own-points": 2}, 17.5),
        (INATTENTION, {"conventional": 112, "behavioural": 60}, None),
    ],
)
def test_the_figure_of_a_test_is_the_fields(test, values, figure):
    assert total(checked(StandardResult(test, values), DAY, DAY)) == figure


def test_the_subtests_of_the_bit_sum_to_what_it_may_hold():
    """Line crossing, letters, stars, copying, bisection, drawing; and nine of nine points each."""
    conventional, behavioural = INATTENTION.parts
    assert conventional.highest == 36 + 40 + 54 + 4 + 9 + 3
    assert behavioural.highest == 9 * 9
    assert sum(part.highest for part in STAR_CANCELLATION.parts) == 54


@pytest.mark.parametrize(
    ("test", "values", "code"),
    [
        (STAR_CANCELLATION, {"found-left": 15}, "missing"),
        (STAR_CANCELLATION, {"found-left": 28, "found-right": 1}, "out-of-range"),
        (STAR_CANCELLATION, {"found-left": -1, "found-right": 1}, "out-of-range"),
        (STAR_CANCELLATION, {"found-left": 1.5, "found-right": 1}, "not-whole"),
        (STAR_CANCELLATION, {"found-left": float("nan"), "found-right": 1}, "out-of-range"),
        (LINE_BISECTION, {"deviation-mm": 101.0, "length-mm": 200.0}, "beyond-line"),
        (LINE_BISECTION, {"deviation-mm": -101.0, "length-mm": 200.0}, "beyond-line"),
        (BERGEGO, {"points": 25, "items": 8}, "beyond-items"),
        (BERGEGO, {"points": 2, "items": 8, "own-points": 25}, "beyond-items"),
        (BERGEGO, {"points": 0, "items": 0}, "out-of-range"),
        (INATTENTION, {}, "nothing"),
        (INATTENTION, {"conventional": 147}, "out-of-range"),
    ],
)
def test_what_no_sheet_can_hold_is_refused(test, values, code):
    refused(StandardResult(test, values), code)


def test_a_day_to_come_and_one_of_long_ago_are_refused():
    result = StandardResult(INATTENTION, {"conventional": 112})
    refused(result, "day-to-come", day=date(2026, 3, 3))
    refused(result, "day-too-early", day=date(1949, 12, 31))
    with pytest.raises(ValueError, match="has no"):
        checked(StandardResult(INATTENTION, {"cube": 1}), DAY, DAY)


@st.composite
def results(draw):
    test = draw(st.sampled_from(STANDARD_TESTS))
    values = {}
    for part in test.parts:
        if part.optional and draw(st.booleans()):
            continue
        whole = st.integers(int(part.lowest), int(part.highest)).map(float)
        values[part.name] = draw(whole if part.is_whole else st.floats(part.lowest, part.highest))
    return StandardResult(test, values)


@given(results())
def test_what_is_taken_comes_back_as_it_was_entered_and_has_a_figure_of_its_scale(result):
    try:
        taken = checked(result, DAY, DAY)
    except InputError:
        return
    assert result_of(entry(taken)) == taken
    figure = total(taken)
    limits = {STAR_CANCELLATION.id: (0, 54), LINE_BISECTION.id: (-100, 100), BERGEGO.id: (0, 30)}
    if figure is not None:
        lowest, highest = limits[taken.test.id]
        assert lowest <= figure <= highest


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"format":"see2sound-standard-test","version":2,"test":"line-bisection","values":{}}',
        '{"format":"see2sound-standard-test","version":1,"test":"clock","values":{}}',
        '{"format":"see2sound-standard-test","version":1,"test":"line-bisection","values":{"length-mm":200}}',
        '{"format":"see2sound-standard-test","version":1,"test":"line-bisection","values":7}',
        '{"format":"see2sound-standard-test","version":1,"test":"line-bisection","values":{"deviation-mm":"x"}}',
    ],
)
def test_what_this_version_cannot_read_is_said_with_its_day(content):
    held = replace(entry(StandardResult(INATTENTION, {"conventional": 1})), content_json=content)
    with pytest.raises(InputError, match="2026-03-02") as found:
        result_of(held)
    assert found.value.code == "entries.unreadable"


def test_every_test_has_its_name_and_its_values_are_stored_in_the_order_of_the_sheet():
    assert len({test.id for test in STANDARD_TESTS}) == len(STANDARD_TESTS) == 4
    assert [standard_tests.named(test.id) for test in STANDARD_TESTS] == list(STANDARD_TESTS)
    stored = json.loads(dumps(StandardResult(STAR_CANCELLATION, {"found-right": 3, "found-left": 2})))
    assert list(stored["values"]) == ["found-left", "found-right"]
