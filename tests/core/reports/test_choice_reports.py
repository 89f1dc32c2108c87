"""Midline, extinction and motion: their reports say in words what their numbers say, with the right side."""

import csv
import json
import re
from dataclasses import replace

import numpy as np
import pytest
from pypdf import PdfReader
from reportlab.pdfbase.ttfonts import TTFontFile

from core import paths, wording
from core.assessment.answers import Answer
from core.records.model import LesionSide
from core.reports.building import session_figures
from core.reports.document import session_document
from core.reports.exchange.tables import tables_of
from core.reports.pdf import write_session_report

_DIAGNOSES = ("neglect", "positive", "negative", "patholog", "abnormal", "impaired", "severe", "mild", "deficit")


def hears_ahead_at(azimuth_deg, spread_deg=6.0):
    generator = np.random.default_rng(5)

    def respond(planned):
        heard_at = planned.target_azimuth_deg - azimuth_deg + float(generator.normal(0, spread_deg))
        return Answer(choice="right" if heard_at > 0 else "left")

    return respond


def says(planned) -> str:
    return "none" if planned.is_catch else planned.condition


def loses_left_beside_right(planned):
    return Answer(choice="right" if planned.condition == "both" else says(planned))


def loses_right_beside_left(planned):
    return Answer(choice="left" if planned.condition == "both" else says(planned))


def needs(left_deg, right_deg):
    generator = np.random.default_rng(7)

    def respond(planned):
        sure = planned.level > (left_deg if planned.condition == "toward-left" else right_deg)
        other = "toward-right" if planned.condition == "toward-left" else "toward-left"
        return Answer(choice=planned.condition if sure or generator.random() < 0.5 else other)

    return respond


def always(choice):
    return lambda _planned: Answer(choice=choice)


SESSIONS = {
    "midline 20° left": ("midline", lambda: hears_ahead_at(-20.0)),
    "midline 25° right": ("midline-quest", lambda: hears_ahead_at(25.0)),
    "midline ahead": ("midline", lambda: hears_ahead_at(1.0, 12.0)),
    "no shift": ("midline-quest", lambda: hears_ahead_at(0.0, 0.1)),
    "always right": ("midline", lambda: always("right")),
    "loses left": ("extinction", lambda: loses_left_beside_right),
    "loses right": ("extinction", lambda: loses_right_beside_left),
    "left 70, right 35": ("motion", lambda: needs(70, 35)),
    "every movement": ("motion", lambda: needs(0, 0)),
    "always to the left": ("motion", lambda: always("toward-left")),
    "always to the right": ("motion", lambda: always("toward-right")),
}


@pytest.fixture(scope="module")
def session_of(hold):
    """Sessions by their name, each held once."""
    held = {}

    def of(name):
        if name not in held:
            protocol_id, respond = SESSIONS[name]
            held[name] = hold(protocol_id, respond())
        return held[name]

    return of


def cell(figures, measure, column):
    for _, table in figures.tables:
        for row in table.rows:
            if row.measure.startswith(measure):
                return dict(zip(table.columns[1:], row.cells, strict=True))[column]
    raise AssertionError(measure)


def words(figures):
    cells = [text for _, table in figures.tables for row in table.rows for text in (row.measure, *row.cells)]
    return " ".join((*figures.sentences, *cells, figures.help_text))


def of_lesion(session, side):
    return replace(session, patient=replace(session.patient, lesion_side=side))


def test_a_midline_on_the_left_is_said_to_be_on_the_left_and_makes_of_ahead_a_right(session_of):
    figures = session_figures(session_of("midline 20° left"))
    where, consequence, _ = figures.sentences
    assert re.match(r"Sounds are heard straight ahead when they are 2\d° to the left, away from the side of", where)
    assert re.search(r"95 % interval: 1\d° to 2\d° to the left", where)
    assert "called “right” more often" in consequence
    assert figures.midline.midline_deg == pytest.approx(-20, abs=5)


def test_a_midline_on_the_right_is_said_to_be_on_the_right_and_makes_of_ahead_a_left(session_of):
    where, consequence, _ = session_figures(session_of("midline 25° right")).sentences
    assert "to the right, toward the side of the lesion" in where
    assert "called “left” more often" in consequence


def test_the_side_of_the_lesion_is_spoken_of_only_where_it_is_known(session_of):
    session = session_of("midline 20° left")
    assert "toward the side of the lesion" in session_figures(of_lesion(session, LesionSide.LEFT)).sentences[0]
    for side in (LesionSide.UNKNOWN, LesionSide.BOTH, LesionSide.NONE):
        assert "lesion" not in words(session_figures(of_lesion(session, side)))


def test_a_midline_whose_interval_holds_straight_ahead_may_be_chance(session_of):
    _, consequence, _ = session_figures(session_of("midline ahead")).sentences
    assert "may be chance" in consequence


def test_a_midline_that_is_straight_ahead_has_no_side(session_of):
    where, consequence, _ = session_figures(session_of("no shift")).sentences
    assert where.startswith("Sounds are heard straight ahead when they are straight ahead")
    assert "not heard shifted" in consequence
    assert cell(session_figures(session_of("no shift")), "Heard straight ahead", "value") == "straight ahead"


def test_one_who_always_says_right_is_told_without_numbers_of_a_midline(session_of):
    figures = session_figures(session_of("always right"))
    assert "could not be found" in figures.sentences[0]
    assert "60 of 60" in figures.sentences[1]
    assert not re.search(r"\d°", " ".join(figures.sentences))
    assert figures.midline.curve == ()
    assert figures.midline.interval_deg is None
    assert cell(figures, "Heard straight ahead", "value") == "not found"


def test_the_curve_rises_from_left_to_right_through_half_at_the_midline(session_of):
    figure = session_figures(session_of("midline 20° left")).midline
    azimuths, shares = zip(*figure.curve, strict=True)
    assert (azimuths[0], azimuths[-1]) == (-90.0, 90.0)
    assert list(shares) == sorted(shares)
    assert np.interp(figure.midline_deg, azimuths, shares) == pytest.approx(0.5, abs=0.03)


def test_the_staircases_are_those_that_were_played(session_of):
    session = session_of("midline 20° left")
    tracks = session_figures(session).staircases.tracks
    assert [track.name for track in tracks] == ["from 40° left", "from 40° right"]
    for track, name in zip(tracks, ("from-left", "from-right"), strict=True):
        assert track.levels == tuple(trial.planned.level for trial in session.trials if trial.planned.track == name)
    figure = session_figures(session).staircases
    assert figure.lowest == -figure.highest, "left and right alike"
    assert session_figures(session_of("midline 25° right")).staircases is None


@pytest.mark.parametrize(("name", "lost", "kept"), [("loses left", 0, 1), ("loses right", 1, 0)])
def test_what_is_lost_beside_the_other_side_is_said_of_its_own_side(session_of, name, lost, kept):
    figures = session_figures(session_of(name))
    assert "12 of 12 times alone, and 0 of 12 times beside" in figures.sentences[lost]
    assert "12 of 12 times alone, and 12 of 12 times beside" in figures.sentences[kept]
    assert figures.sentences[0].startswith("Left sounds")
    split = (12, 0) if lost == 0 else (0, 12)
    assert "the left one in {} and the right one in {} trials".format(*split) in figures.sentences[2]
    assert "p\u00a0<\u00a00.001" in figures.sentences[2]


def test_the_bars_of_the_left_come_first_and_are_what_the_sentences_say(session_of):
    bars = session_figures(session_of("loses left")).bars.bars
    shown = [(bar.group, bar.is_filled, bar.count) for bar in bars]
    left, right = ("left sounds", "right sounds")
    assert shown[:2] == [(left, True, "12 of 12"), (left, False, "0 of 12")]
    assert shown[2:] == [(right, True, "12 of 12"), (right, False, "12 of 12")]
    assert all(bar.low <= bar.share <= bar.high for bar in bars)


def test_every_answer_to_one_sound_and_two_stands_in_the_table_of_answers(session_of):
    figures = session_figures(session_of("loses left"))
    _, table = figures.tables[-1]
    assert [row.cells for row in table.rows] == [
        ("12", "·", "·", "·"),
        ("·", "12", "·", "·"),
        ("·", "12", "·", "·"),
        ("·", "·", "·", "4"),
    ]


def test_a_movement_that_must_be_larger_is_said_with_its_side(session_of):
    figures = session_figures(session_of("left 70, right 35"))
    left, right, _ = (int(re.search(r"(\d+)°|$", sentence)[1] or 0) for sentence in figures.sentences)
    assert figures.sentences[0].startswith("Movements to the left")
    assert left > right + 10
    assert re.match(r"\d+° left \(", cell(figures, "Larger arc needed", "all"))


def test_one_who_is_right_down_to_the_smallest_arc_is_not_said_to_have_no_threshold(session_of):
    figures = session_figures(session_of("every movement"))
    assert "even where they went through 20°, the smallest arc" in figures.sentences[0]
    assert cell(figures, "Arc", "to the left") == "below 20°"


@pytest.mark.parametrize("name", ["always to the left", "always to the right"])
def test_one_who_always_says_one_direction_is_given_no_threshold(session_of, name):
    figures = session_figures(session_of(name))
    assert "cannot be told from guessing" in figures.sentences[0]
    assert not re.search(r"\d°", " ".join(figures.sentences))
    assert cell(figures, "Arc", "to the right") == "–"
    assert all(track.settled is None for track in figures.staircases.tracks)


@pytest.mark.parametrize(
    "name", ["midline 20° left", "midline 25° right", "always right", "loses left", "left 70, right 35"]
)
def test_the_pdf_is_one_page_that_says_what_the_figures_say_without_sign_or_diagnosis(session_of, tmp_path, name):
    session = session_of(name)
    figures = session_figures(session)
    write_session_report(session, tmp_path / "report.pdf")
    pages = PdfReader(tmp_path / "report.pdf").pages
    assert len(pages) == 1
    text = " ".join(pages[0].extract_text().split())
    for said in (*figures.sentences, figures.help_text, "guessing", "no norms"):
        assert " ".join(said.split()) in text
    for _, table in figures.tables:
        for row in table.rows:
            assert all(" ".join(shown.split()) in text for shown in (row.measure, *row.cells))
    assert not re.search(r"[-+−]\d+(\.\d+)?°", text)
    assert not any(diagnosis in words(figures).lower() for diagnosis in _DIAGNOSES)


def test_pdf_json_and_csv_hold_one_set_of_numbers(session_of, tmp_path):
    session = session_of("midline 20° left")
    written = session_document(session)
    pse = json.loads(json.dumps(written))["scores"]["midline"]["fit"]["pse"]
    rows = {row["measure"]: row for row in csv.DictReader(tables_of([session])[1].lines())}
    row = rows["midline.fit.pse"]
    assert [float(row[name]) for name in ("value", "ci_low", "ci_high")] == [
        pse[name] for name in ("value", "ci_low", "ci_high")
    ]
    write_session_report(session, tmp_path / "report.pdf")
    text = " ".join(PdfReader(tmp_path / "report.pdf").pages[0].extract_text().split())
    assert f"when they are {-pse['value']:.0f}° to the left" in text
    assert f"{-pse['ci_high']:.0f}° to {-pse['ci_low']:.0f}° left" in text


def test_counts_and_shares_of_a_proportion_stand_in_one_row_of_the_csv(session_of):
    session = session_of("loses left")
    rows = {row["measure"]: row for row in csv.DictReader(tables_of([session])[1].lines())}
    beside = rows["extinction.sides.left.beside"]
    assert (beside["count"], beside["n"], float(beside["value"])) == ("0", "12", 0.0)
    assert rows["extinction.sides.right.beside"]["count"] == "12"
    assert not any(name.startswith(("midline", "motion", "direction")) for name in rows)


def test_every_letter_of_the_report_is_in_its_font():
    for file in ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf"):
        known = set(TTFontFile(str(paths.resources() / "fonts" / file)).charToGlyph)
        said = {letter for key in wording._room("en", "report").values() for letter in key} - {"\n"}
        assert not [letter for letter in said if ord(letter) not in known], file
