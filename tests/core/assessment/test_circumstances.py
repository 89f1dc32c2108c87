"""The form before a session: stored and read back whole, filled from last time, wrong entries refused in a sentence."""

import json
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment.circumstances import (
    OF_TODAY,
    Aids,
    Arm,
    Circumstances,
    VisualField,
    dumps,
    loads,
    read_lesion_date,
    read_pure_tone,
)
from core.assessment.detection_screen import EarResult
from core.errors import InputError
from core.records.model import LesionSide

FORMS = st.builds(
    Circumstances,
    lesion_side=st.none() | st.sampled_from(LesionSide),
    screen_left=st.none() | st.integers(0, 10).map(lambda right: EarResult(right, 10)),
    aids=st.none() | st.sampled_from(Aids),
    visual_field=st.none() | st.sampled_from(VisualField),
    prisms=st.none() | st.booleans(),
    fatigue=st.none() | st.integers(0, 10),
    pure_tone_right_db=st.none() | st.floats(-10, 120),
    drugs=st.none() | st.text(min_size=1, max_size=30),
)


@given(FORMS)
def test_a_form_is_read_back_as_it_was_stored(form):
    text = dumps(form)
    if form == Circumstances():
        assert text is None, "nothing asked is nothing stored"
    else:
        assert loads(text) == form


def test_the_stored_form_has_a_version_and_names_every_field():
    said = json.loads(dumps(Circumstances(arm=Arm.LEFT, screen_left=EarResult(9, 10))))
    assert (said.pop("format"), said.pop("version")) == ("see2sound-circumstances", 1)
    assert set(said) == {field.name for field in fields(Circumstances)}
    assert (said["arm"], said["screen_left"], said["fatigue"]) == ("left", {"right": 9, "given": 10}, None)


@pytest.mark.parametrize(
    "change",
    [{"version": 2}, {"format": "other"}, {"arm": "third"}, {"fatigue": 11}, {"new_field": 1}, {"screen_left": 3}],
)
def test_what_cannot_be_read_is_said_in_a_sentence(change):
    said = json.loads(dumps(Circumstances(arm=Arm.LEFT))) | change
    with pytest.raises(InputError):
        loads(json.dumps(said))


def test_text_that_is_no_form_is_refused():
    for text in ("", "[]", "{}", "null"):
        with pytest.raises(InputError) as caught:
            loads(text)
        assert caught.value.code == "circumstances.unreadable"


@given(FORMS, FORMS)
def test_what_is_of_today_is_never_taken_from_last_time_and_what_was_asked_stays(form, last):
    filled = form.filled_from(last)
    for field in fields(Circumstances):
        now, before = getattr(form, field.name), getattr(last, field.name)
        carried = None if field.name in OF_TODAY else before
        assert getattr(filled, field.name) == (carried if now is None else now)


@pytest.mark.parametrize("typed", ["2026", "2026-03", "2026-03-14", " 2024-02-29 "])
def test_a_date_a_month_or_a_year_is_a_date(typed):
    assert read_lesion_date(typed, date(2026, 11, 27)) == typed.strip()


@pytest.mark.parametrize("typed", ["14.3.2026", "2026-13", "2026-02-30", "26", "2026-3", "x", "2026-03-14-01", "0000"])
def test_anything_else_is_refused_with_an_example(typed):
    with pytest.raises(InputError, match="2026-03-14"):
        read_lesion_date(typed, date(2026, 11, 27))


def test_a_lesion_is_not_to_come():
    assert read_lesion_date("2026-11-27", date(2026, 11, 27)) == "2026-11-27"
    with pytest.raises(InputError, match="still to come"):
        read_lesion_date("2026-11-28", date(2026, 11, 27))
    assert read_lesion_date("", date(2026, 11, 27)) is None


@pytest.mark.parametrize(
    ("typed", "db"), [("25", 25.0), ("25,5 dB HL", 25.5), ("−5 dB", -5.0), ("", None), (" ", None)]
)
def test_an_average_is_read_as_people_write_it(typed, db):
    assert read_pure_tone(typed) == db


@pytest.mark.parametrize("typed", ["121", "-11", "loud", "nan", "inf"])
def test_an_average_that_no_audiometer_gives_is_refused(typed):
    with pytest.raises(InputError, match="120 dB HL"):
        read_pure_tone(typed)


@pytest.mark.parametrize(
    "change", [{"fatigue": 11}, {"fatigue": -1}, {"pure_tone_left_db": 130.0}, {"lesion_date": "x"}]
)
def test_a_form_never_holds_what_cannot_be(change):
    with pytest.raises(InputError):
        replace(Circumstances(), **change)
