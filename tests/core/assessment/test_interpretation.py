"""What is missing asks for caution, a failed check is not interpretable; an answer more makes nothing worse."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment.circumstances import (
    Aids,
    Aphasia,
    Arm,
    Circumstances,
    Glasses,
    Hand,
    Louder,
    Posture,
    Turned,
    VisualField,
)
from core.assessment.detection_screen import EarResult
from core.assessment.interpretation import Evidence, Verdict, interpret, missing
from core.audio import Layout
from core.records.model import LesionSide

PASSED, FAILED = EarResult(8, 10), EarResult(7, 10)
ASKED = Circumstances(
    lesion_side=LesionSide.RIGHT,
    lesion_date="2026-03",
    aids=Aids.NONE,
    screen_left=PASSED,
    screen_right=PASSED,
    visual_field=VisualField.FULL,
    glasses=Glasses.WORN,
    prisms=False,
    aphasia=Aphasia.NONE,
    handedness=Hand.RIGHT,
    arm=Arm.RIGHT,
    fatigue=3,
    posture=Posture.SITTING,
    head=Turned.STRAIGHT,
    trunk=Turned.STRAIGHT,
)
GOOD = Evidence(ASKED, lesion_side=LesionSide.RIGHT)
RANKS = list(Verdict)

ANSWERS = {
    "lesion_side": st.sampled_from(LesionSide),
    "lesion_date": st.sampled_from(("2025", "2026-03", "2026-03-14")),
    "aids": st.sampled_from(Aids),
    "pure_tone_left_db": st.floats(-10, 120),
    "pure_tone_right_db": st.floats(-10, 120),
    "screen_left": st.just(PASSED),
    "screen_right": st.just(PASSED),
    "louder": st.sampled_from(Louder),
    "visual_field": st.sampled_from(VisualField),
    "glasses": st.sampled_from(Glasses),
    "prisms": st.booleans(),
    "aphasia": st.sampled_from(Aphasia),
    "handedness": st.sampled_from(Hand),
    "arm": st.sampled_from(Arm),
    "fatigue": st.integers(0, 10),
    "posture": st.sampled_from(Posture),
    "head": st.sampled_from(Turned),
    "trunk": st.sampled_from(Turned),
    "drugs": st.text(min_size=1, max_size=20),
}
"""Every field of the form, with answers that are no failed check."""
FORMS = st.builds(Circumstances, **{name: st.none() | answers for name, answers in ANSWERS.items()})
EVIDENCE = st.builds(
    Evidence,
    circumstances=st.none() | FORMS,
    layout=st.sampled_from((Layout.BINAURAL, Layout.STEREO, Layout.SURROUND_51)),
    lesion_side=st.sampled_from(LesionSide),
    channel_check=st.sampled_from(("confirmed", "not done", "failed")),
    is_silent=st.booleans(),
    scored=st.integers(0, 3),
    practice_failed=st.booleans(),
    is_calibrated=st.booleans(),
    fatigue_later=st.none() | st.integers(0, 10),
    interrupted=st.integers(0, 2),
    patient_points=st.booleans(),
)


def codes(evidence):
    return [reason.code for reason in interpret(evidence).reasons]


def test_every_field_of_the_form_is_tried():
    assert set(ANSWERS) == {field.name for field in fields(Circumstances)}


def test_a_session_with_everything_asked_and_every_check_passed_is_valid():
    assert interpret(GOOD) == interpret(GOOD)
    assert (interpret(GOOD).verdict, codes(GOOD)) == (Verdict.VALID, [])


def test_a_form_that_nobody_filled_in_asks_for_caution():
    found = replace(GOOD, circumstances=None)
    assert (interpret(found).verdict, codes(found)) == (Verdict.CAUTION, ["form-unfilled"])


@pytest.mark.parametrize("name", [name for name in ANSWERS if getattr(ASKED, name) is not None])
def test_each_thing_that_was_not_asked_asks_for_caution_and_is_named(name):
    found = interpret(replace(GOOD, circumstances=replace(ASKED, **{name: None})))
    assert found.verdict is Verdict.CAUTION
    assert [(reason.code, reason.values["fields"]) for reason in found.reasons] == [("not-asked", (name,))]


@given(EVIDENCE.filter(lambda one: one.circumstances is not None), st.sampled_from(sorted(ANSWERS)), st.data())
def test_an_answer_more_never_makes_it_worse(evidence, name, data):
    without = replace(evidence.circumstances, **{name: None})
    answered = replace(without, **{name: data.draw(ANSWERS[name])})
    before, after = (interpret(replace(evidence, circumstances=form)) for form in (without, answered))
    if name in missing(without, evidence.layout):
        assert RANKS.index(after.verdict) <= RANKS.index(before.verdict)
        assert set(missing(answered, evidence.layout)) < set(missing(without, evidence.layout))
    assert (after.verdict is Verdict.NOT_INTERPRETABLE) == (before.verdict is Verdict.NOT_INTERPRETABLE)


FAILURES = {
    "channels-failed": {"channel_check": "failed"},
    "silent": {"is_silent": True},
    "no-trials": {"scored": 0},
    "practice": {"practice_failed": True},
}


@given(EVIDENCE, st.sampled_from(sorted(FAILURES)))
def test_a_failed_check_is_never_interpretable_and_comes_first(evidence, failure):
    found = interpret(replace(evidence, **FAILURES[failure]))
    assert found.verdict is Verdict.NOT_INTERPRETABLE
    given_codes = [reason.code for reason in found.reasons]
    assert failure in given_codes[: len(FAILURES)]


@given(EVIDENCE, FORMS, st.sampled_from(("left", "right")), st.integers(0, 7))
def test_an_ear_that_fails_its_screen_makes_any_session_not_interpretable(evidence, form, ear, right):
    failed = replace(form, **{f"screen_{ear}": EarResult(right, 10)})
    found = interpret(replace(evidence, circumstances=failed))
    assert found.verdict is Verdict.NOT_INTERPRETABLE
    (reason,) = (reason for reason in found.reasons if reason.code == "screen-failed")
    assert (reason.values["ear"], reason.values["right"], reason.values["needed"]) == (ear, right, 8)


@given(EVIDENCE)
def test_reasons_are_given_exactly_where_it_is_not_valid(evidence):
    found = interpret(evidence)
    assert bool(found.reasons) == (found.verdict is not Verdict.VALID)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"lesion_side": LesionSide.LEFT, "arm": Arm.NONE}, "lesion-changed"),
        ({"aids": Aids.WORN}, "aids-worn"),
        ({"louder": Louder.LEFT}, "louder"),
        ({"pure_tone_left_db": 40.0, "pure_tone_right_db": 24.0}, "ears-differ"),
        ({"visual_field": VisualField.LEFT}, "visual-field"),
        ({"glasses": Glasses.NOT_WORN}, "glasses"),
        ({"prisms": True}, "prisms"),
        ({"aphasia": Aphasia.UNDERSTANDING}, "aphasia"),
        ({"arm": Arm.LEFT}, "affected-arm"),
        ({"head": Turned.LEFT}, "head-turned"),
        ({"trunk": Turned.RIGHT}, "trunk-turned"),
        ({"fatigue": 7}, "tired"),
    ],
)
def test_what_alone_can_shift_the_answers_is_named(changes, code):
    found = replace(GOOD, circumstances=replace(ASKED, **changes))
    assert (interpret(found).verdict, codes(found)) == (Verdict.CAUTION, [code])


@pytest.mark.parametrize(
    "changes",
    [
        {"aids": Aids.TAKEN_OFF},
        {"louder": Louder.EQUAL},
        {"pure_tone_left_db": 40.0, "pure_tone_right_db": 25.0},
        {"pure_tone_left_db": 40.0},
        {"aphasia": Aphasia.SPEAKING},
        {"fatigue": 6},
        {"posture": Posture.LYING},
        {"drugs": "none"},
    ],
)
def test_what_does_not_shift_them_is_not(changes):
    assert codes(replace(GOOD, circumstances=replace(ASKED, **changes))) == []


def test_the_worse_ear_is_the_one_with_the_higher_threshold():
    form = replace(ASKED, pure_tone_left_db=20.0, pure_tone_right_db=45.5)
    (reason,) = interpret(replace(GOOD, circumstances=form)).reasons
    assert reason.values == {"db": 25.5, "ear": "right"}


def test_the_arm_matters_only_where_the_patient_points():
    form = replace(ASKED, arm=Arm.LEFT)
    assert codes(replace(GOOD, circumstances=form, patient_points=False)) == []


def test_over_loudspeakers_hearing_is_known_by_the_averages_and_not_by_the_screen():
    assert missing(replace(ASKED, screen_left=None), Layout.STEREO) == ("pure_tone_left_db", "pure_tone_right_db")
    measured = replace(ASKED, screen_left=None, screen_right=None, pure_tone_left_db=5.0, pure_tone_right_db=5.0)
    assert missing(measured, Layout.SURROUND_51) == ()
    assert missing(measured, Layout.BINAURAL) == ("screen_left", "screen_right")


def test_without_a_lesion_no_date_is_asked_for():
    form = replace(ASKED, lesion_side=LesionSide.NONE, lesion_date=None)
    assert missing(form, Layout.BINAURAL) == ()
    assert missing(replace(form, lesion_side=None), Layout.BINAURAL) == ("lesion_side", "lesion_date")


def test_fatigue_that_rose_during_the_session_counts():
    assert codes(replace(GOOD, fatigue_later=8)) == ["tired"]
    assert codes(replace(GOOD, circumstances=None, fatigue_later=8)) == ["form-unfilled", "tired"]
