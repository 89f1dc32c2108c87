"""Answers by left, ahead or right: the report counts sides and gives no degrees."""

import re

import pytest

from core.assessment.scoring import score_session
from core.geometry import side_of
from core.records.model import Heard
from core.reports import column_part
from core.reports.building import session_figures


@pytest.fixture
def in_column(make_session):
    def made(said):
        return make_session(
            lambda planned: {"response_mode": "column", "response_choice": said(planned.target_azimuth_deg or 0.0)},
            "clock-7",
            response_mode="column",
        )

    return made


def test_sides_are_counted_and_nothing_is_said_in_degrees(in_column):
    scores = score_session(in_column(lambda azimuth: "centre" if side_of(azimuth) == "left" else side_of(azimuth)))
    told = column_part.sentences(scores.column)
    assert told[0].startswith("The side was named correctly for 12 of 21 sounds")
    assert "farther left than the sound in 0 trials and farther right in 9" in told[1]
    assert told[2] == "It was answered by sides, so there are no errors in degrees."
    rows = {row.measure: row.cells for row in column_part.table(scores, scores.column).rows}
    assert rows["Side named correctly"][:4] == ("0 of 9", "3 of 3", "9 of 9", "12 of 21")
    assert rows["Wrong side (≥ 30°)"][:4] == ("0 of 9", "–", "0 of 9", "0 of 18")
    assert rows["Farther left : right than the sound"][3] == "0 : 9"
    cells = [cell for cells in rows.values() for cell in cells]
    assert not re.search(r"\d°", " ".join((*told, *cells)))


def test_left_sounds_called_right_are_on_the_wrong_side_and_farther_right(in_column):
    column = score_session(in_column(lambda _azimuth: "right")).column
    assert "farther left than the sound in 0 trials and farther right in 12" in column_part.sentences(column)[1]


def test_the_picture_counts_what_was_said_of_each_side_from_left_to_right(in_column):
    session = in_column(lambda azimuth: "centre" if side_of(azimuth) == "left" else side_of(azimuth))
    grid = session_figures(session).grid
    assert grid.names == ("left", "middle", "right")
    assert grid.counts == ((0, 9, 0), (0, 3, 0), (0, 0, 9))
    assert grid.missed == (0, 0, 0)


def test_sounds_that_were_missed_are_on_the_picture_on_their_side(make_session):
    def answering(planned):
        azimuth = planned.target_azimuth_deg or 0.0
        if azimuth < 0:
            return {"response_mode": "column", "heard": Heard.TIMEOUT}
        return {"response_mode": "column", "response_choice": side_of(azimuth)}

    assert session_figures(make_session(answering, "clock-7", response_mode="column")).grid.missed == (9, 0, 0)


def test_where_every_side_is_right_nothing_lies_farther(in_column):
    column = score_session(in_column(side_of)).column
    assert column_part.sentences(column)[1] == "No answer lay farther to one side than its sound."


def test_the_whole_report_holds_the_part_and_how_it_was_answered(in_column):
    figures = session_figures(in_column(side_of))
    assert figures.direction is None
    assert "It was answered by sides, so there are no errors in degrees." in figures.sentences
    assert next(heading for heading, _ in figures.tables) == "Direction"
    assert "by left, middle or right, one above the other" in {check.value for check in figures.checks}
