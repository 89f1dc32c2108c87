"""The validity box says in words what was asked before the session, and why a session is not simply valid."""

import csv
import json
import re
from dataclasses import fields, replace
from enum import StrEnum
from typing import get_args, get_type_hints

import pytest
from pypdf import PdfReader

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
    dumps,
)
from core.assessment.detection_screen import EarResult
from core.errors import InputError
from core.records.model import LesionSide
from core.reports.building import session_figures
from core.reports.document import session_document
from core.reports.export import csv_text
from core.reports.pdf import write_session_report
from core.wording import say

ASKED = Circumstances(
    lesion_side=LesionSide.RIGHT,
    lesion_date="2026-03",
    aids=Aids.TAKEN_OFF,
    pure_tone_left_db=25.0,
    pure_tone_right_db=22.5,
    screen_left=EarResult(9, 10),
    screen_right=EarResult(10, 10),
    louder=Louder.EQUAL,
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
    drugs="baclofen in the morning",
)


def exact(planned):
    return {"response_azimuth_deg": planned.target_azimuth_deg, "response_distance_m": planned.target_distance_m}


@pytest.fixture
def figures_of(make_session):
    def make(form, **changes):
        text = None if form is None else dumps(form)
        values = {"calibration_id": "c", "level_dba": 65.0, "circumstances_json": text, **changes}
        return session_figures(make_session(exact, **values))

    return make


def checks(figures):
    return {pair.label: pair.value for pair in figures.checks}


def test_a_session_with_everything_asked_and_checked_is_valid_and_says_what_was_asked(figures_of):
    figures = figures_of(ASKED)
    assert (figures.verdict, figures.reasons) == ("valid", ())
    said = checks(figures)
    assert said["detection screen"] == "left 9 of 10, right 10 of 10"
    assert said["pure-tone average"] == "left 25 dB HL, right 22.5 dB HL"
    assert said["lesion confirmed"] == "right"
    assert said["date of the lesion"] == "2026-03"
    assert said["visual field"] == "full"
    assert said["prisms within 24 hours"] == "no"
    assert said["fatigue"] == "3 of 10"
    assert said["drugs"] == "baclofen in the morning"


def test_what_was_not_asked_is_named_and_not_printed_as_an_answer(figures_of):
    figures = figures_of(Circumstances(fatigue=2, arm=Arm.LEFT, screen_left=EarResult(8, 10)))
    (reason,) = (reason for reason in figures.reasons if reason.startswith("not asked"))
    assert "visual field, glasses, prisms within 24 hours, aphasia" in reason
    assert "detection screen of the right ear" in reason
    assert "left ear" not in reason
    assert set(checks(figures)) >= {"fatigue", "arm that answers", "detection screen"}
    assert "visual field" not in checks(figures)


def test_a_form_that_was_not_filled_in_is_said(figures_of):
    figures = figures_of(None)
    assert figures.verdict == "caution"
    assert any("was not filled in" in reason and "visual field" in reason for reason in figures.reasons)
    assert "fatigue" not in checks(figures)


def test_an_ear_that_failed_is_named_by_its_side(figures_of):
    figures = figures_of(replace(ASKED, screen_left=EarResult(5, 10)))
    assert figures.verdict == "not-interpretable"
    assert figures.reasons[0].startswith("the left ear did not tell a soft sound from silence: 5 of 10")


def test_fatigue_is_shown_as_it_went_on(figures_of, note):
    later = replace(note, kind="fatigue", detail="5")
    assert checks(figures_of(ASKED, events=(later,)))["fatigue"] == "3, then 5 of 10"


def test_a_form_of_a_newer_version_is_said_in_a_sentence(make_session):
    newer = dumps(ASKED).replace('"version": 1', '"version": 2')
    with pytest.raises(InputError, match="newer See2Sound"):
        session_figures(make_session(exact, circumstances_json=newer))


def test_every_answer_of_the_form_has_words():
    hints = get_type_hints(Circumstances)
    for field in fields(Circumstances):
        assert say(f"circumstances.name-{field.name.replace('_', '-')}")
        for kind in get_args(hints[field.name]):
            if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not LesionSide:
                assert all(say(f"circumstances.{field.name.replace('_', '-')}-{value}") for value in kind)


REASONED = [
    {"aids": Aids.WORN},
    {"louder": Louder.RIGHT},
    {"pure_tone_left_db": 60.0},
    {"visual_field": VisualField.LEFT},
    {"glasses": Glasses.NOT_WORN},
    {"prisms": True},
    {"aphasia": Aphasia.UNDERSTANDING},
    {"arm": Arm.LEFT},
    {"head": Turned.LEFT},
    {"trunk": Turned.RIGHT},
    {"fatigue": 8},
    {"lesion_side": LesionSide.LEFT, "arm": Arm.NONE},
]


@pytest.mark.parametrize("changes", REASONED)
def test_every_reason_of_the_form_has_words_without_codes(figures_of, changes):
    (reason,) = figures_of(replace(ASKED, **changes)).reasons
    assert reason.endswith(".")
    assert not re.search(r"[{}_]|Ear\.|Arm\.|Turned\.", reason)


def test_the_left_side_is_called_left(figures_of):
    def reason(**changes):
        (found,) = figures_of(replace(ASKED, **changes)).reasons
        return found

    assert "turned to the left" in reason(head=Turned.LEFT)
    assert "the left arm" in reason(arm=Arm.LEFT)
    assert "the left ear hears worse by 38 dB" in reason(pure_tone_left_db=60.0)
    assert "louder in the left ear" in reason(louder=Louder.LEFT)


def test_the_pdf_says_it_and_is_still_one_page(make_session, tmp_path):
    def both(planned):
        return {"response_azimuth_deg": planned.target_azimuth_deg + 10, "response_choice": "near"}

    session = make_session(both, channel_check="not done", circumstances_json=dumps(ASKED))
    write_session_report(session, tmp_path / "report.pdf")
    reader = PdfReader(tmp_path / "report.pdf")
    text = " ".join(reader.pages[0].extract_text().split())
    assert len(reader.pages) == 1
    for pair in session_figures(session).checks:
        assert " ".join(f"{pair.label}: {pair.value}".split()) in text


def test_the_form_is_exported_beside_the_trials_and_in_the_document(make_session):
    session = make_session(exact, circumstances_json=dumps(ASKED))
    rows = list(csv.DictReader(csv_text([session, make_session(exact)]).splitlines()))
    assert json.loads(rows[0]["circumstances_json"])["screen_left"] == {"right": 9, "given": 10}
    assert rows[-1]["circumstances_json"] == ""
    written = session_document(session)
    assert written["setup"]["circumstances"]["visual_field"] == "full"
    assert "circumstances_json" not in written["setup"]
    assert written["interpretation"] == {"verdict": "caution", "reasons": [{"code": "uncalibrated", "values": {}}]}
