"""Standard tests and plans in the progress report: the same numbers in words, PDF and JSON; sides in words."""

import json
import re
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader

from core.assessment import standard_tests
from core.assessment.standard_tests import StandardResult
from core.records.entry_model import Entry, EntryKind
from core.reports.entered import Entered, entered_of
from core.reports.entered_part import plan_words, plans_table, result_words, standard_table
from core.reports.progress import progress_of
from core.reports.progress_part import progress_figures
from core.reports.progress_pdf import write_progress
from core.reports.progress_reading import PatientCourse
from core.reports.progress_table import write_tables
from core.training import planned
from core.training.planned import Kept, Plan
from core.wording import speaking

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TODAY = NOW.date()
PLAN = Plan(date(2026, 3, 2), 4, 3, 20, 2)
STARS = StandardResult(standard_tests.STAR_CANCELLATION, {"found-left": 15, "found-right": 26})


def entry(uuid, kind, content, day=TODAY, remark=""):
    return Entry(uuid, "patient", kind, day, content, remark, "T. Ona", NOW)


def a_test(uuid, result, **changes):
    return entry(uuid, EntryKind.STANDARD_TEST, standard_tests.dumps(result), **changes)


@pytest.fixture
def course(make_session):
    session = make_session(lambda one: {"response_azimuth_deg": one.target_azimuth_deg})

    def make(entered):
        return session.patient, PatientCourse((session,), progress_of([session]), entered)

    return make


@pytest.mark.parametrize(
    ("test", "values", "words"),
    [
        ("star-cancellation", STARS.values, "41 of 54 stars: left 15 of 27, right 26 of 27"),
        (
            "line-bisection",
            {"deviation-mm": -12.5, "length-mm": 200},
            "12.5 mm left of the middle, 12.5 % of half a line (200 mm)",
        ),
        (
            "line-bisection",
            {"deviation-mm": 7, "length-mm": 210},
            "7 mm right of the middle, 6.7 % of half a line (210 mm)",
        ),
        ("line-bisection", {"deviation-mm": 0, "length-mm": 200}, "in the middle (lines of 200 mm)"),
        ("catherine-bergego", {"points": 14, "items": 10}, "14 of 30 (14 points of 10 items)"),
        (
            "catherine-bergego",
            {"points": 14, "items": 8, "own-points": 2},
            "17.5 of 30 (14 points of 8 items); own rating 2.5 of 30",
        ),
        ("behavioural-inattention", {"conventional": 112}, "conventional 112 of 146"),
        (
            "behavioural-inattention",
            {"conventional": 112, "behavioural": 60},
            "conventional 112 of 146 and behavioural 60 of 81",
        ),
    ],
)
def test_a_result_is_told_with_its_scale_and_its_side(test, values, words):
    assert result_words(StandardResult(standard_tests.named(test), values)) == words


def test_left_is_left_in_every_language():
    left = StandardResult(standard_tests.LINE_BISECTION, {"deviation-mm": -12, "length-mm": 200})
    for language, side in (("en", "left"), ("fr", "à gauche"), ("de", "links"), ("it", "a sinistra")):
        with speaking(language):
            assert side in result_words(left)
            assert "-" not in result_words(left).replace("demi-ligne", "")


def test_tests_stand_by_test_and_day_and_what_cannot_be_read_is_named(course):
    entries = (
        a_test("b", StandardResult(standard_tests.INATTENTION, {"conventional": 100})),
        a_test("s2", STARS, day=date(2026, 3, 9), remark="sheet B"),
        a_test("s1", STARS),
        entry("x", EntryKind.STANDARD_TEST, "{}", day=date(2026, 1, 5)),
    )
    entered = entered_of(entries, [], [], TODAY)
    rows = standard_table(entered).rows
    assert [(row.measure, row.cells[0]) for row in rows] == [
        ("Star Cancellation", "2026-03-02"),
        ("Star Cancellation", "2026-03-09"),
        ("Behavioural Inattention Test (BIT)", "2026-03-02"),
    ]
    assert rows[1].cells[1].endswith("26 of 27. sheet B")
    figures = progress_figures(*course(entered))
    assert any("2026-01-05" in words for words in figures.quality)


def test_a_plan_stands_in_the_header_with_what_took_place_of_it(course):
    kept = Kept(PLAN, date(2026, 3, 15), due=6, trained=4, minutes=71.6, tested=1)
    header = {one.label: one.value for one in progress_figures(*course(Entered(plans=(kept,)))).header}
    assert header["Plan"] == plan_words(PLAN)
    assert header["Adherence to training"] == "4 of 6 due by 2026-03-15: 67 %"
    (row,) = plans_table(Entered(plans=(kept,))).rows
    assert row.measure == "2026-03-02 to 2026-03-29"
    assert row.cells == ("1 of 2", "4 of 6 due (12 in all)", "72 of 120 due", "67 %")


def test_without_a_plan_and_before_one_begins_it_is_said(course):
    none = {one.label: one.value for one in progress_figures(*course(Entered())).header}
    assert (none["Plan"], none["Adherence to training"]) == ("none entered", "–")
    plans = (entry("p", EntryKind.PLAN, planned.dumps(PLAN)),)
    ahead = {
        one.label: one.value for one in progress_figures(*course(entered_of(plans, [], [], date(2026, 3, 1)))).header
    }
    assert (ahead["Plan"], ahead["Adherence to training"]) == (plan_words(PLAN), "–")
    first_day = {
        one.label: one.value for one in progress_figures(*course(entered_of(plans, [], [], PLAN.begins))).header
    }
    assert first_day["Adherence to training"] == "none due by 2026-03-02"


def test_pdf_and_json_say_what_the_tables_say(course, tmp_path):
    kept = Kept(PLAN, date(2026, 3, 15), due=6, trained=4, minutes=71.6, tested=1)
    results = entered_of((a_test("s", STARS, remark="with her son"),), [], [], TODAY).results
    patient, whole = course(Entered(results, (kept,)))
    figures = progress_figures(patient, whole)
    write_progress(figures, tmp_path / "p.pdf")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(tmp_path / "p.pdf").pages).split())
    for table in (figures.standard_tests, figures.plans):
        for row in table.rows:
            assert all(" ".join(words.split()) in text for words in (row.measure, *row.cells))
    assert not re.search(r"severe|impaired|improve|worse|better|patholog|deficit", text.lower())
    document = write_tables(patient, whole, tmp_path / "p.pdf")[2].read_text(encoding="utf-8")
    said = json.loads(document)
    assert said["standard_tests"] == [
        {"test": "star-cancellation", "day": "2026-03-02", "values": dict(STARS.values), "total": 41.0}
    ]
    assert (said["plans"][0]["training_due"], said["plans"][0]["training_held"]) == (6, 4)
    assert said["plans"][0]["adherence"] == 4 / 6
    assert "her son" not in document, "numbers alone leave beside a report"
