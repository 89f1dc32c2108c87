"""A session beside an earlier one, beside controls and beside a second way of answering: numbers, words and sides."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pypdf import PdfReader

from core.assessment.beside import Beside
from core.assessment.circumstances import Circumstances
from core.assessment.circumstances import dumps as form_text
from core.assessment.comparing import Comparison, beside_earlier, change_of
from core.assessment.measures import Measure, proportion
from core.assessment.norms import beside_controls
from core.assessment.outcomes import Outcome, Unit, outcomes
from core.assessment.scoring import score_session as in_full
from core.assessment.second_way import compare_ways
from core.assessment.setups import differences, set_up_of
from core.assessment.visit import Visit
from core.assessment.visit import dumps as visit_text
from core.ears import Head
from core.records.model import LesionSide, Patient, SessionEvent, SessionState
from core.reports import beside_part
from core.reports.building import session_figures
from core.reports.pdf import write_report

_CALIBRATED = {"level_dba": 65.0, "calibration_id": "cal"}
_DIAGNOSES = ("neglect", "patholog", "abnormal", "impaired", "severe", "mild", "deficit", "improve", "worse", "better")


def noisy(bias_deg, spread_deg=8.0, seed=3):
    def answer(planned):
        generator = np.random.default_rng((seed, planned.trial_index))
        return {"response_azimuth_deg": planned.target_azimuth_deg + bias_deg + float(generator.normal(0, spread_deg))}

    return answer


@pytest.fixture(autouse=True)
def quickly(monkeypatch):
    """Fewer resamples, the same everywhere: intervals are a little coarser, and what is compared stays one number."""
    for room in ("assessment.comparing", "reports.building", "reports.document", "reports.beside_table"):
        monkeypatch.setattr(f"core.{room}.score_session", score_session)


def score_session(session, resamples=199, **asked):
    return in_full(session, resamples=min(resamples, 199), **asked)


@pytest.fixture
def held(make_session):
    """A session of one day, with the uuid of that day."""

    def hold(bias_deg, day=0, seed=3, **changes):
        session = make_session(noisy(bias_deg, seed=seed), uuid=f"day-{day}", **changes)
        return replace(session, started_utc=session.started_utc + timedelta(days=day))

    return hold


@pytest.fixture
def control(held):
    """A valid session of a control: everything was asked, nothing speaks against it."""

    def hold(number, bias_deg=0.0, age=60, **changes):
        asked = whole_form()
        session = held(
            bias_deg, seed=100 + number, circumstances_json=form_text(asked), level_dba=65.0, calibration_id="cal",
            lesion_side=LesionSide.NONE, **changes,
        )  # fmt: skip
        person = Patient(f"person-{number}", f"C-{number}", 2026 - age, LesionSide.NONE, "", session.started_utc)
        return replace(session, patient=replace(person, is_control=True))

    return hold


def whole_form():
    from core.assessment import circumstances as asked
    from core.assessment.detection_screen import TRIALS, EarResult

    heard = EarResult(TRIALS, TRIALS)
    return Circumstances(
        lesion_side=LesionSide.NONE, aids=asked.Aids.NONE, screen_left=heard, screen_right=heard,
        louder=asked.Louder.EQUAL, visual_field=asked.VisualField.FULL, glasses=asked.Glasses.NONE, prisms=False,
        aphasia=asked.Aphasia.NONE, handedness=asked.Hand.RIGHT, arm=asked.Arm.RIGHT, fatigue=1,
        posture=asked.Posture.SITTING, head=asked.Turned.STRAIGHT, trunk=asked.Turned.STRAIGHT,
        pure_tone_left_db=10.0, pure_tone_right_db=10.0,
    )  # fmt: skip


def compared(session, earlier):
    return beside_earlier(session, score_session(session), earlier)


def figures_of(session, earlier=(), controls=(), ways=None):
    scores = score_session(session)
    beside = Beside(beside_earlier(session, scores, earlier), beside_controls(session, scores, controls), ways)
    return session_figures(session, scores, beside=beside)


def row(figures, heading, measure):
    for name, table in figures.tables:
        if name.startswith(heading):
            for found in table.rows:
                if found.measure == measure:
                    return dict(zip(table.columns[1:], found.cells, strict=True))
    raise AssertionError((heading, measure, [name for name, _ in figures.tables]))


# --- change -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("before", "now", "side"), [(20.0, 0.0, "left"), (-20.0, 0.0, "right")])
def test_a_shift_that_went_away_changed_toward_the_other_side_by_more_than_noise(held, before, now, side):
    shift = row(figures_of(held(now, day=7), [held(before)]), "Change since", "Shift (constant error)")
    assert re.fullmatch(rf"(19|20|21)° {side}", shift["change"])
    assert shift["in words"] == "more than measurement noise"
    other = "right" if side == "left" else "left"
    assert re.fullmatch(rf"\d+° {other}", shift["before"])


def test_what_two_days_of_the_same_answers_differ_by_is_within_noise(held):
    figures = figures_of(held(5.0, day=7, seed=4), [held(5.0, seed=3)])
    assert row(figures, "Change since", "Shift (constant error)")["in words"] == "within noise"
    assert "omits day-to-day variation" in figures.help_text
    assert "no measure changed by more than measurement noise" in figures.sentences[-1]


def test_where_no_measure_knows_its_noise_it_is_not_said_that_nothing_changed():
    known = Measure(10.0, 0.0, 1.0, 21, se=3.0)
    unknown = replace(known, se=None)
    changes = [
        change_of(*(Outcome("x", "x", Unit.DEGREES, measure) for measure in (before, unknown)))
        for before in (known, unknown)
    ]
    comparison = Comparison("session-0", datetime(2026, 3, 2, tzinfo=UTC), (), tuple(changes))
    (said,) = beside_part.sentences(Beside(comparison=comparison, norms=None, ways=None))
    assert "is not known" in said


def test_what_the_few_main_measures_did_is_not_known_from_others_that_stayed():
    """Answers alike have no standard error; a share always has one."""
    alike = Measure(51.0, None, None, 21)
    kept = proportion(0, 21).measure
    first = Outcome("a", "absolute", Unit.DEGREES, Measure(11.0, 8.0, 14.0, 21, se=1.5), main=True)
    changes = (
        change_of(first, replace(first, measure=alike)),
        change_of(*[Outcome("o", "omissions", Unit.SHARE, kept)] * 2),
    )
    assert [one.exceeds for one in changes] == [None, False]
    assert "is not known" in said_of(changes)
    known = change_of(*[Outcome("v", "variable", Unit.DEGREES, Measure(9.0, 7.0, 12.0, 21, se=1.2), main=True)] * 2)
    said = said_of((*changes, known))
    assert "no measure whose noise is known changed by more than that" in said
    assert said.endswith("it is not known of: Mean absolute error.")


def said_of(changes):
    comparison = Comparison("session-0", datetime(2026, 3, 2, tzinfo=UTC), (), changes)
    (said,) = beside_part.sentences(Beside(comparison=comparison, norms=None, ways=None))
    return said


def test_the_smallest_real_change_is_that_of_both_sessions():
    before, now = (
        Outcome("x", "x", Unit.DEGREES, Measure(v, 0.0, 1.0, 21, se=se)) for v, se in ((10.0, 3.0), (2.0, 4.0))
    )
    change = change_of(before, now)
    assert change.smallest_real == pytest.approx(1.96 * 5.0)
    assert change.z == pytest.approx(-8.0 / 5.0)
    assert change.exceeds is False
    assert change_of(replace(before, measure=replace(before.measure, value=20.0)), now).exceeds is True


def test_shares_of_very_few_are_not_judged():
    few, none = (Outcome("x", "x", Unit.SHARE, proportion(count, 5).measure) for count in (5, 0))
    assert change_of(none, few).exceeds is None
    many, missing = (Outcome("x", "x", Unit.SHARE, proportion(count, 9).measure) for count in (9, 0))
    assert change_of(missing, many).exceeds is True


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"hrtf_id": "ward:123"}, "the HRTF set"),
        ({"device_name": "Others"}, "the output"),
        ({"protocol_sha256": "0" * 64}, "the protocol or its version"),
        ({"response_mode": "clock"}, "the way of answering"),
        ({"level_dba": 65.0, "calibration_id": "cal"}, "the calibrated level"),
        ({"renderer": "another"}, "the renderer"),
    ],
)
def test_another_set_up_is_not_compared_and_what_differs_is_said(held, changes, part):
    figures = figures_of(held(0.0, day=7), [held(20.0, **changes)])
    assert f"(different setup): what differs is {part}." in figures.sentences[-1]
    assert not any(heading.startswith("Change") for heading, _ in figures.tables)


def test_the_latest_session_of_the_same_set_up_is_found_behind_one_of_another(held):
    earlier = [held(0.0, day=5, device_name="Others"), held(1.0, day=3), held(2.0, day=1)]
    assert compared(held(0.0, day=7), earlier).session_uuid == "day-3"


def test_a_session_that_was_stopped_or_may_not_be_interpreted_is_no_session_to_compare_with(held):
    stopped = held(0.0, day=5, state=SessionState.STOPPED)
    swapped = held(0.0, day=4, channel_check="failed")
    assert compared(held(0.0, day=7), [stopped, swapped]) is None
    assert compared(held(0.0, day=7), [stopped, swapped, held(0.0, day=3)]).session_uuid == "day-3"


def test_a_level_that_was_lost_is_another_set_up(held):
    session = held(0.0, day=7, **_CALIBRATED)
    lost = SessionEvent(session.started_utc, "level-unknown", "Other speaker", 4)
    assert "(different setup)" not in figures_of(session, [held(20.0, **_CALIBRATED)]).sentences[-1]
    said = figures_of(replace(session, events=(lost,)), [held(20.0, **_CALIBRATED)]).sentences[-1]
    assert "what differs is the calibrated level" in said


def test_without_an_earlier_session_the_smallest_real_change_stands_in_the_table_of_measures(held):
    _, table = figures_of(held(0.0)).tables[0]
    assert "smallest real change*" in table.columns
    _, table = figures_of(held(0.0, day=7), [held(0.0)]).tables[0]
    assert "smallest real change*" not in table.columns


# --- controls ---------------------------------------------------------------------------------------------------------


def test_a_value_stands_at_its_percentile_among_controls_of_the_same_set_up(held, control):
    controls = [control(number) for number in range(21)]
    session = replace(control(99, bias_deg=30.0), patient=replace(held(0.0).patient, birth_year=1966))
    figures = figures_of(session, controls=controls)
    shift = row(figures, "Beside the controls", "Shift (constant error)")
    assert (shift["controls"], shift["percentile"]) == ("21", "above 99")
    assert re.fullmatch(r"(0°|\d° (left|right)) ± \d°", shift["mean ± SD"])
    assert "21 people of this site of 60 to 60 years" in figures.help_text
    assert "controls" not in figures.tables[0][1].columns
    other = replace(control(99, bias_deg=-30.0), patient=session.patient)
    shift = row(figures_of(other, controls=controls), "Beside the controls", "Shift (constant error)")
    assert shift["percentile"] == "below 1"


def test_four_controls_are_too_few_and_five_are_rough(control, held):
    session = replace(control(99), patient=held(0.0).patient)
    four = figures_of(session, controls=[control(number) for number in range(4)])
    cells = row(four, "Beside the controls", "Mean absolute error")
    assert (cells["controls"], cells["mean ± SD"], cells["percentile"]) == ("4", "too few controls", "–")
    assert "at least 5 are needed" in four.help_text
    five = figures_of(session, controls=[control(number) for number in range(5)])
    assert row(five, "Beside the controls", "Mean absolute error")["percentile"] != "–"
    assert "percentiles are rough" in five.help_text


def test_only_valid_first_sessions_of_others_in_exactly_the_same_set_up_are_norms(control, held):
    session = replace(control(99), patient=held(0.0).patient)
    scores = score_session(session)
    alike = [control(number) for number in range(5)]
    again = replace(alike[0], setup=replace(alike[0].setup, uuid="again"))
    others = [
        control(10, device_name="Others"),
        control(11, hrtf_id="other"),
        control(12, protocol_sha256="0" * 64),
        control(13, channel_check="not done"),
        replace(control(14), patient=session.patient),
    ]
    norms = beside_controls(session, scores, [*alike, again, *others])
    assert (norms.people, norms.left_out) == (5, 1)


def test_a_control_counts_by_the_first_session_for_the_second_was_practised(control, held):
    session = replace(control(99), patient=held(0.0).patient)
    first = [control(number) for number in range(5)]
    later = [replace(control(number, bias_deg=40.0), patient=first[number].patient) for number in range(5)]
    norms = beside_controls(session, score_session(session), [*first, *later])
    assert norms.norms["direction.by_scope.all.constant_deg"].mean == pytest.approx(0.0, abs=3.0)


def test_an_age_outside_that_of_the_controls_is_said(control, held):
    session = replace(control(99), patient=replace(held(0.0).patient, birth_year=1936))
    figures = figures_of(session, controls=[control(number, age=50 + number) for number in range(6)])
    assert "of 50 to 55 years" in figures.help_text
    assert "The patient’s age, 90, lies outside theirs." in figures.help_text


def test_without_controls_the_report_says_no_norms(held):
    figures = figures_of(held(0.0))
    assert "so there are no norms" in figures.help_text
    assert "no norms" in figures.tables[0][1].rows[0].cells


# --- two ways of answering --------------------------------------------------------------------------------------------


def test_two_ways_of_answering_stand_side_by_side_with_their_difference(held):
    first = held(20.0)
    second = held(0.0, day=0, seed=5, response_mode="therapist")
    visit = visit_text(Visit(repeats=first.setup.uuid))
    setup = replace(second.setup, uuid="second", visit_json=visit, response_mode="arc")
    second = replace(second, setup=setup)
    figures = figures_of(second, ways=compare_ways(first, second, resamples=99))
    _, table = next(entry for entry in figures.tables if entry[0].startswith("The same sounds"))
    shift = next(found for found in table.rows if found.measure.startswith("Shift"))
    assert re.match(r"(1[6-9]|2[0-4])° right \(", shift.cells[0])
    assert re.match(r"(1[5-9]|2[0-4])° left \(\d+° left to \d+° left\)", shift.cells[2])
    assert "No conclusion is drawn" in figures.help_text


# --- from the records -------------------------------------------------------------------------------------------------


def test_what_a_session_stands_beside_is_read_from_the_records(held, control, tmp_path):
    from core.assessment.beside import beside, looking
    from core.records.store import Store

    def put(store, session, patient):
        began = session.started_utc
        setup = replace(session.setup, patient_uuid=patient.uuid, created_utc=began)
        store.create_session(setup, session.plan)
        for one in session.trials:
            store.commit_trial(replace(one, trial_uuid=f"{setup.uuid}-{one.trial_uuid}", session_uuid=setup.uuid))
        store.finish_session(setup.uuid, SessionState.COMPLETED, began + timedelta(minutes=6))
        return setup.uuid

    with Store.open(tmp_path / "see2sound.db") as store:
        patient = store.add_patient("P-1", lesion_side=LesionSide.RIGHT)
        person = store.add_patient("C-1", lesion_side=LesionSide.NONE, is_control=True)
        like = control(1)
        put(store, replace(like, setup=replace(like.setup, uuid="of-control")), person)
        put(store, held(20.0, day=0), patient)
        put(store, held(10.0, day=3), patient)
        put(store, held(0.0, day=5), patient)
        again = held(5.0, day=5)
        bound = replace(again.setup, uuid="again", visit_json=visit_text(Visit(repeats="day-5")), response_mode="clock")
        again = replace(again, setup=bound, started_utc=again.started_utc + timedelta(minutes=10))
        put(store, again, patient)
        put(store, held(0.0, day=9), patient)
        session = store.session("day-5")
        found = beside(store, session, score_session(session))
        assert (found.comparison.session_uuid, found.comparison.differs) == ("day-3", ())
        header = {one.label: one.value for one in session_figures(session, beside=found).header}
        assert header["Date"].endswith(", session no. 3")
        assert (found.ways.first.session_uuid, found.ways.second.session_uuid) == ("day-5", "again")
        repeated = beside(store, store.session("again"), score_session(store.session("again")))
        assert repeated.ways == found.ways
        assert repeated.comparison.differs == ("mode",)
        assert repeated.comparison.session_uuid == "day-3", "not the one that it repeats"
        alone = held(0.0, day=11)
        alone = replace(alone, setup=replace(alone.setup, uuid="alone", visit_json=visit_text(Visit(repeats="gone"))))
        put(store, alone, patient)
        assert beside(store, store.session("alone"), score_session(alone)).ways is None
        hidden = replace(session, patient=replace(patient, uuid="", code="X"))
        assert looking(store)(hidden, score_session(hidden)).comparison.session_uuid == "day-3"
        swapped = held(0.0, day=13, channel_check="failed", **_CALIBRATED)
        put(store, swapped, patient)
        alone = store.session("day-13")
        found = beside(store, alone, score_session(alone))
        assert (found.is_withheld, found.comparison, found.norms.people) == (True, None, 0)
        figures = session_figures(alone, beside=found)
        assert figures.sentences[-1].startswith("Nothing is compared with other sessions or with controls")
        assert not any("Change" in heading or "controls" in heading for heading, _ in figures.tables)
        assert "norms" not in figures.help_text
        calibrated = control(5)
        put(store, replace(calibrated, setup=replace(calibrated.setup, uuid="calibrated")), patient)
        of_patient = store.session("calibrated")
        assert beside(store, of_patient, score_session(of_patient)).norms.people == 1


# --- all of it --------------------------------------------------------------------------------------------------------


def test_the_pdf_says_all_of_it_in_at_most_two_pages_without_a_label(control, held, tmp_path):
    session = replace(control(99, day=9), patient=held(0.0).patient)
    before = replace(control(98, bias_deg=15.0), patient=session.patient)
    figures = figures_of(session, [before], [control(number) for number in range(6)])
    write_report(figures, tmp_path / "report.pdf")
    pages = PdfReader(tmp_path / "report.pdf").pages
    assert len(pages) <= 2
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    for _, table in figures.tables:
        for found in table.rows:
            assert all(" ".join(shown.split()) in text for shown in (found.measure, *found.cells))
    assert not any(label in text.lower() for label in _DIAGNOSES)
    assert not re.search(r"[-+−]\d+(\.\d+)?°", text)


def test_every_outcome_has_a_name_that_the_table_of_scores_has_too(held):
    from core.reports.scores_table import score_rows

    scores = score_session(held(3.0))
    names = {found[0] for found in score_rows(scores)}
    assert {outcome.name for outcome in outcomes(scores)} <= names


def test_the_same_scenes_in_another_folder_are_the_same_and_others_are_not(held):
    kept = '{"folder": "%s", "words": [{"path": "%s", "sha256": "%s"}]}'
    here = set_up_of(held(0.0, scene_json=kept % ("/data", "/data/a.wav", "1")))
    moved = set_up_of(held(0.0, scene_json=kept % ("C:/b", "C:/b/a.wav", "1")))
    other = set_up_of(held(0.0, scene_json=kept % ("/data", "/data/a.wav", "2")))
    assert differences(here, moved) == ()
    assert differences(here, other) == ("material",)


def test_a_head_is_the_same_head_for_one_person_and_any_measured_head_for_two(held):
    mine = set_up_of(held(0.0))
    mine, other = replace(mine, head=Head(57.0)), replace(mine, head=Head(60.0))
    assert differences(mine, other) == ("head",)
    assert differences(mine, other, same_person=False) == ()
    assert differences(mine, replace(mine, head=None), same_person=False) == ("head",)


def test_controls_are_counted_by_set_up_whatever_their_heads(control):
    from core.assessment.control_sets import control_sets

    sessions = [*(control(number) for number in range(3)), control(7, channel_check="not done")]
    sessions += [control(number, device_name="Others") for number in range(10, 12)]
    found = control_sets(sessions)
    assert [(each.people, each.without, each.example.setup.device_name) for each in found] == [
        (3, 1, "Ward headphones"),
        (2, 0, "Others"),
    ]


def test_pdf_json_and_csv_hold_one_set_of_numbers(control, held):
    import csv

    from core.reports.document import session_document
    from core.reports.exchange.tables import tables_of

    session = replace(control(99, day=9), patient=held(0.0).patient)
    before = replace(control(98, bias_deg=15.0), patient=session.patient)
    controls = [control(number) for number in range(6)]

    def look(shown, scores):
        return Beside(beside_earlier(shown, scores, [before]), beside_controls(shown, scores, controls), None)

    measures = {one["measure"]: one for one in session_document(session, look)["beside"]["measures"]}
    table = tables_of([session], look=look)[2]
    written = {found["measure"]: found for found in csv.DictReader(table.lines())}
    assert measures.keys() == written.keys()
    shift = "direction.by_scope.all.constant_deg"
    for name in ("value", "previous_value", "change", "mdc95", "controls_mean", "controls_sd", "percentile"):
        assert float(written[shift][name]) == measures[shift][name]
    assert written[shift]["beyond_noise"] == "true"
    shown = row(figures_of(session, [before], controls), "Change since", "Shift (constant error)")
    assert shown["change"] == f"{-measures[shift]['change']:.0f}° left"
    assert shown["MDC95"] == f"{measures[shift]['mdc95']:.0f}°"


def test_the_report_of_a_control_says_that_it_is_one(control):
    header = {line.label: line.value for line in figures_of(control(1)).header}
    assert header["Side of lesion"] == "none (control)"


@given(
    before=st.floats(-180, 180), now=st.floats(-180, 180), errors=st.tuples(st.floats(0.01, 40), st.floats(0.01, 40))
)
def test_turned_round_a_change_has_the_other_sign_and_the_same_noise(before, now, errors):
    first, second = (
        Outcome("x", "x", Unit.SHIFT, Measure(value, None, None, 21, se=se))
        for value, se in zip((before, now), errors, strict=True)
    )
    there, back = change_of(first, second), change_of(second, first)
    assert there.change == -back.change
    assert there.smallest_real == pytest.approx(back.smallest_real)
    assume(abs(abs(there.z) - 1.96) > 1e-9)
    assert there.exceeds == back.exceeds == (abs(there.z) > 1.96)
