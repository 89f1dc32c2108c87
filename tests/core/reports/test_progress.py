"""A patient over time: what may be compared is, what may not is said, and training leaves only probes to judge by."""

import csv
import json
import re
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from pypdf import PdfReader

from core.assessment import protocol as protocols
from core.assessment.circumstances import Circumstances
from core.assessment.circumstances import dumps as form_text
from core.assessment.scoring import score_session
from core.assessment.visit import Visit
from core.assessment.visit import dumps as visit_text
from core.records.model import Heard, LesionSide, SessionState
from core.records.training_model import HeardStretch, TrainingSession, TrainingSetup, TrainingTrial
from core.reports.entered import Entered
from core.reports.progress import progress_of
from core.reports.progress_part import progress_figures
from core.reports.progress_pdf import write_progress
from core.reports.progress_reading import PatientCourse
from core.reports.progress_table import changes, points, write_tables
from core.training.probes import PROBE

_LABELS = ("neglect", "patholog", "abnormal", "impaired", "severe", "mild", "deficit", "improve", "worse", "better")


@pytest.fixture(autouse=True)
def quickly(monkeypatch):
    """Fewer resamples: intervals are a little coarser."""
    monkeypatch.setattr("core.reports.progress.score_session", score)


def score(session, resamples=199, **asked):
    return score_session(session, resamples=min(resamples, 199), **asked)


@pytest.fixture
def held(make_session):
    """A session on a day, answered with a shift."""

    def hold(day, bias_deg, protocol_id="direction", missing=0.0, **changes):
        def answer(planned):
            generator = np.random.default_rng((day, planned.trial_index))
            if generator.random() < missing and planned.target_azimuth_deg < 0:
                return {"heard": Heard.NO, "rt_valid": False}
            azimuth = planned.target_azimuth_deg + bias_deg + float(generator.normal(0, 8))
            return {"response_azimuth_deg": float(np.clip(azimuth, -120, 120))}

        session = make_session(answer, protocol_id, uuid=f"day-{day}-{protocol_id}", **changes)
        return replace(session, started_utc=session.started_utc + timedelta(days=day))

    return hold


@pytest.fixture
def trained(held):
    """A training session on a day: so many minutes of listening."""

    def train(day, minutes=20.0):
        like = held(day, 0.0)
        setup = TrainingSetup(
            f"training-{day}", "patient", "t1-listen", 1, "0" * 64, "{}", 1, LesionSide.RIGHT, "{}", "{}", "binaural",
            "kemar", "hrtf-images", None, None, "Ward headphones", "arc", "confirmed", "A. Meyer", "0.1.0",
            like.started_utc,
        )  # fmt: skip
        stretch = HeardStretch(
            setup.uuid, 0, like.started_utc, 0.0, 60 * minutes, 60 * minutes, 60 * minutes, None, "whole"
        )
        return TrainingSession(setup, like.patient, SessionState.COMPLETED, None, (), (stretch,), (), ())

    return train


@pytest.fixture
def found(trained):
    """A training session of finding: so many trials of each side right, at a level, over ten minutes."""

    def find(day, level, right):
        like = trained(day)
        setup = replace(like.setup, uuid=f"finding-{day}", exercise_id="t2-find-it")
        trials = []
        for side, azimuth in (("contralesional", -40.0), ("ipsilesional", 40.0)):
            for number in range(10):
                is_right = number < right[side]
                index = len(trials)
                answered = azimuth if is_right else -azimuth
                moment = setup.created_utc + timedelta(minutes=10 * (index + 1) / 20)
                trials.append(
                    TrainingTrial(
                        f"{setup.uuid}-{index}",
                        setup.uuid,
                        index,
                        0,
                        side,
                        level,
                        3,
                        False,
                        index,
                        "bell",
                        azimuth,
                        30.0,
                        1.0,
                        0,
                        None,
                        setup.created_utc,
                        "arc",
                        "patient",
                        answered,
                        Heard.YES,
                        900.0,
                        0,
                        False,
                        moment,
                    )
                )
        return replace(like, setup=setup, trials=tuple(trials), stretches=())

    return find


def figures_of(sessions, training=()):
    return progress_figures(sessions[0].patient, course_of(sessions, progress_of(sessions, training)))


def course_of(sessions, progress, entered=None):
    return PatientCourse(tuple(sessions), progress, entered or Entered())


def row(tested, measure):
    found = next(found for found in tested.table.rows if found.measure == measure)
    return dict(zip(tested.table.columns[1:], found.cells, strict=True))


def shift_of(figures, number=0):
    return row(figures.tests[number], "Shift (constant error)")


@pytest.fixture
def controls(held, monkeypatch):
    """So many controls, each shifted by so much more than the one before; their sessions are valid."""
    monkeypatch.setattr("core.assessment.norms.is_valid_control", lambda _session, _scores: True)
    monkeypatch.setattr("core.assessment.norms.score_session", score)

    def people(n):
        sessions = [held(number, 2.0 * number) for number in range(n)]
        return [
            replace(one, patient=replace(one.patient, uuid=f"control-{number}", is_control=True))
            for number, one in enumerate(sessions)
        ]

    return people


def test_the_controls_of_the_site_lie_hatched_behind_a_course_of_their_set_up_and_are_told_in_words(held, controls):
    sessions = [held(0, 20.0), held(9, 10.0)]
    found = progress_of(sessions, controls=lambda _sha256: controls(5))
    figures = progress_figures(sessions[0].patient, course_of(sessions, found))
    (panel,) = [panel for panel in figures.tests[0].panels if panel.title == "Shift (constant error)"]
    (course,) = [course for course in found.tests[0].courses if course.baseline.name.endswith("constant_deg")]
    assert panel.controls == (course.controls.mean - course.controls.sd, course.controls.mean + course.controls.sd)
    assert panel.lowest <= panel.controls[0] < panel.controls[1] <= panel.highest
    assert "5 controls of this site" in figures.tests[0].remark


def test_fewer_than_five_controls_or_those_of_another_set_up_are_not_drawn(held, controls):
    sessions = [held(0, 20.0), held(9, 10.0)]
    few = progress_of(sessions, controls=lambda _sha256: controls(4))
    changed = [sessions[0], replace(sessions[1], setup=replace(sessions[1].setup, layout="stereo"))]
    for one in (few, progress_of(changed, controls=lambda _sha256: controls(5))):
        assert {course.controls for course in one.tests[0].courses} == {None}


@pytest.mark.parametrize(("before", "side"), [(20.0, "left"), (-20.0, "right")])
def test_a_shift_that_went_changed_toward_the_other_side_since_a_baseline_of_two_sessions(held, before, side):
    figures = figures_of([held(0, before), held(3, before), held(20, 0.0)])
    assert re.fullmatch(rf"(1[7-9]|2[0-3])° {side}", shift_of(figures)["change"])
    assert shift_of(figures)["in words"] == "more than measurement noise"
    assert "the first 2 sessions" in figures.tests[0].remark


def test_the_baseline_is_the_mean_of_two_and_its_error_that_of_both(held):
    sessions = [held(0, 10.0), held(3, 20.0), held(20, 0.0)]
    (tested,) = progress_of(sessions).tests
    course = next(course for course in tested.courses if course.baseline.name.endswith("constant_deg"))
    first, second, last = (point.outcome.measure for point in course.points)
    assert course.baseline.measure.value == pytest.approx((first.value + second.value) / 2)
    assert course.baseline.measure.se == pytest.approx(np.hypot(first.se, second.se) / 2)
    assert course.change.smallest_real == pytest.approx(1.96 * np.hypot(course.baseline.measure.se, last.se))
    assert course.change.z == pytest.approx(course.change.change / np.hypot(course.baseline.measure.se, last.se))


def test_of_two_sessions_the_first_is_the_baseline_and_of_one_nothing_changes(held):
    two = progress_of([held(0, 10.0), held(3, 0.0)]).tests[0]
    assert {course.baseline_sessions for course in two.courses} == {1}
    assert all(course.change is not None for course in two.courses)
    one = figures_of([held(0, 10.0)])
    assert shift_of(one)["in words"] == "one session"
    assert all(panel.band is None for panel in one.tests[0].panels)


def test_another_set_up_breaks_the_line_and_is_not_compared(held):
    sessions = [held(0, 20.0), held(3, 20.0), held(10, 0.0, device_name="Others")]
    figures = figures_of(sessions)
    assert shift_of(figures)["in words"] == "cannot compare (different setup)"
    assert "what differs is the output" in figures.tests[0].remark
    panel = figures.tests[0].panels[1]
    assert [point.stretch for point in panel.points] == [0, 0, 1]
    assert panel.band is None
    assert [(event.letter, event.words) for event in figures.events] == [("a", "Direction: other set-up (the output)")]


def test_a_measure_that_the_latest_session_does_not_have_is_neither_latest_nor_judged(make_session, held):
    """In the third session, held as the first, nothing was heard; the second was held with another output."""

    def deaf(_planned):
        return {"heard": Heard.NO, "rt_valid": False}

    last = make_session(deaf, uuid="day-9")
    last = replace(last, started_utc=last.started_utc + timedelta(days=9))
    found = progress_of([held(0, -3.0), held(3, 26.0, device_name="Others"), last])
    (test,) = found.tests
    shift = next(course for course in test.courses if course.baseline.name.endswith("constant_deg"))
    assert (shift.latest, shift.change, shift.why_not) == (None, None, "not-measured")
    omitted = next(course for course in test.courses if course.baseline.name.startswith("omissions"))
    assert omitted.change is not None, "it was held as the first one was"
    assert test.differs == ()
    row = next(row for row in changes(found) if row["measure"].endswith("constant_deg"))
    assert (row["latest"], row["change"], row["beyond_noise"]) == (None, None, None)
    figures = progress_figures(last.patient, course_of([*test.sessions], found))
    assert shift_of(figures)["latest"] == "–"
    assert shift_of(figures)["in words"] == "not measured in the latest session"


def test_a_measure_that_began_in_another_set_up_is_not_compared_with_that(make_session, held):
    """Nothing was heard in the first session; the second and the third differ in their output."""
    first = make_session(lambda _planned: {"heard": Heard.NO, "rt_valid": False}, uuid="day-0")
    (test,) = progress_of([first, held(3, 26.0, device_name="Others"), held(9, 0.0)]).tests
    shift = next(course for course in test.courses if course.baseline.name.endswith("constant_deg"))
    assert (shift.change, shift.why_not, shift.differs) == (None, "cannot-compare", ("device",))
    assert test.differs == ("device",)


def test_where_training_took_place_only_the_probe_is_judged(held, trained):
    sessions = [
        held(day, bias, protocol_id)
        for protocol_id in ("direction", PROBE)
        for day, bias in ((0, 20.0), (2, 20.0), (30, 0.0))
    ]
    figures = figures_of(sessions, [trained(5), trained(10)])
    probe, direction = figures.tests
    assert row(probe, "Shift (constant error)")["in words"] == "more than measurement noise"
    assert row(direction, "Shift (constant error)")["in words"] == "not judged: no probe"
    assert "only the probe tells of it" in direction.remark
    header = {line.label: line.value for line in figures.header}
    assert header["Training"] == "2 sessions, 40 minutes"
    assert ("a", "training began") in [(event.letter, event.words) for event in figures.events]
    assert figures.training[0][1].rows[0].cells[3] == "40"


def test_a_test_before_any_training_is_judged_and_the_baseline_is_from_before_it(held, trained):
    before = figures_of([held(0, 20.0), held(2, 0.0)], [trained(5)])
    assert shift_of(before)["in words"] == "more than measurement noise"
    sessions = [held(0, 20.0, PROBE), held(9, 10.0, PROBE), held(30, 0.0, PROBE)]
    (tested,) = progress_of(sessions, [trained(5)]).tests
    assert {course.baseline_sessions for course in tested.courses} == {1}


def test_what_was_found_is_told_for_each_side_of_the_first_and_the_latest_session(held, found):
    first = found(1, 2, {"contralesional": 3, "ipsilesional": 9})
    latest = found(4, 5, {"contralesional": 7, "ipsilesional": 10})
    figures = figures_of([held(0, 20.0), held(9, 10.0)], [latest, first])
    (_, amounts), (_, sides) = figures.training
    assert amounts.rows[0].measure == "Finding sounds"
    assert (amounts.rows[0].cells[0], amounts.rows[0].cells[3]) == ("2", "20")
    told = {line.measure: line.cells for line in sides.rows}
    assert told["Opposite to the lesion"] == ("3 of 10", "3", "7 of 10", "6"), "counted from 1, as in its own report"
    assert told["Side of the lesion"] == ("9 of 10", "3", "10 of 10", "6")


def test_training_without_anything_trained_is_no_training(held, trained):
    empty = replace(trained(5), stretches=())
    progress = progress_of([held(0, 20.0), held(2, 20.0), held(9, 0.0)], [empty])
    assert progress.training == ()
    assert not progress.tests[0].trained


def test_what_is_left_out_is_named_with_its_reason(held):
    whole = [held(0, 10.0), held(3, 10.0)]
    stopped = replace(held(4, 0.0), state=SessionState.STOPPED)
    swapped = held(5, 0.0, channel_check="failed")
    again = held(6, 0.0)
    again = replace(again, setup=replace(again.setup, visit_json=visit_text(Visit(repeats=whole[1].setup.uuid))))
    figures = figures_of([*whole, stopped, swapped, again])
    assert [len(panel.points) for panel in figures.tests[0].panels] == [2] * len(figures.tests[0].panels)
    told = " ".join(figures.quality)
    assert all(words in told for words in ("not completed", "not interpretable", "another way of answering"))
    assert {line.label: line.value for line in figures.header}["Sessions"] == "2 of 5 used"


def test_days_since_onset_are_those_to_the_latest_session_and_only_of_a_whole_date(held):
    def asked(day, lesion_date):
        text = form_text(Circumstances(lesion_date=lesion_date))
        return held(day, 0.0, circumstances_json=text)

    def days(sessions):
        return {line.label: line.value for line in figures_of(sessions).header}["Onset to latest test"]

    assert days([asked(0, "2026-11-03"), asked(10, "2026-11-03")]) == "30 days"
    assert days([asked(0, "2026-11")]) == "–"


def test_prisms_and_other_circumstances_are_events(held):
    def asked(day, **what):
        return held(day, 0.0, circumstances_json=form_text(Circumstances(**what)))

    figures = figures_of([asked(0, prisms=False, drugs="none"), asked(3, prisms=True, drugs="baclofen")])
    assert {event.words for event in figures.events} == {"prisms were worn", "medication changed"}


@pytest.mark.parametrize("count", [1, 2, 7])
def test_every_point_and_the_band_lie_within_the_axis_of_their_panel(held, count):
    sessions = [held(3 * day, 20.0 - 4 * day, missing=0.3) for day in range(count)]
    for panel in figures_of(sessions).tests[0].panels:
        ends = [end for point in panel.points for end in (point.value, point.low, point.high) if end is not None]
        assert panel.lowest < panel.highest
        assert all(panel.lowest - 1e-9 <= end <= panel.highest + 1e-9 for end in ends)
        assert 2 <= len(panel.ticks) <= 12
        assert not any(re.search(r"[-+−]\d", words) for _, words in panel.ticks)


def test_equal_values_without_any_spread_still_have_an_axis(make_session):
    exact = make_session(lambda planned: {"response_azimuth_deg": planned.target_azimuth_deg})
    for panel in figures_of([exact]).tests[0].panels:
        assert panel.lowest < panel.highest
        said = [words for _, words in panel.ticks]
        assert len(set(said)) == len(said) >= 2, "no two ticks say the same"


def test_the_pdf_says_what_the_figures_say_without_sign_or_label(held, trained, tmp_path):
    sessions = [held(day, bias, PROBE) for day, bias in ((0, 20.0), (2, 18.0), (30, 0.0))]
    figures = figures_of(sessions, [trained(5), trained(10)])
    write_progress(figures, tmp_path / "progress.pdf")
    pages = PdfReader(tmp_path / "progress.pdf").pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert len(pages) == 1
    for tested in figures.tests:
        assert " ".join(tested.remark.split()) in text
        for found in tested.table.rows:
            assert all(" ".join(shown.split()) in text for shown in (found.measure, *found.cells))
    assert "Recovery by itself and practice also move scores" in text
    assert "Date, signature" in text
    assert not any(label in text.lower() for label in _LABELS)
    assert not re.search(r"[-+−]\d+(\.\d+)?°", text)


def test_pdf_csv_and_json_hold_one_set_of_numbers(held, tmp_path):
    sessions = [held(0, 20.0), held(3, 20.0), held(20, 0.0)]
    progress = progress_of(sessions)
    table, dictionary, document = write_tables(sessions[0].patient, course_of(sessions, progress), tmp_path / "p.pdf")
    written = list(csv.DictReader(table.read_text().splitlines()))
    assert len(written) == len(list(points(sessions[0].patient, progress)))
    assert list(json.loads(dictionary.read_text())) == list(written[0])
    said = json.loads(document.read_text())
    assert said["points"][0]["value"] == float(written[0]["value"])
    change = next(one for one in said["changes"] if one["measure"].endswith("constant_deg"))
    assert change == next(one for one in changes(progress) if one["measure"].endswith("constant_deg"))
    assert shift_of(figures_of(sessions))["change"] == f"{-change['change']:.0f}° left"
    assert change["beyond_noise"] is True
    assert protocols.find("direction").protocol.id == said["changes"][0]["protocol_id"]
