"""Where sounds came from behind as well, the report tells confused front and back apart from errors of side."""

import numpy as np

from core.assessment import protocol as protocols
from core.assessment.answers import Answer
from core.assessment.protocol import Target
from core.reports.building import session_figures


def held_all_round(hold, respond):
    targets = tuple(Target(azimuth_deg=azimuth) for azimuth in (-150, -60, -30, 30, 60, 150))
    wide = protocols.find("direction").protocol.answer.model_copy(update={"arc_deg": 180.0})
    return session_figures(hold("direction", respond, targets=targets, answer=wide, catch_trials=0))


def rows(figures):
    return {row.measure: dict(zip(table.columns[1:], row.cells, strict=True)) for _, table in figures.tables
            for row in table.rows}  # fmt: skip


def test_the_same_answers_with_front_and_back_set_right_stand_beside_the_plain_ones(hold):
    def as_if_in_front(planned):
        target = planned.target_azimuth_deg
        heard = target if abs(target) < 90 else float(np.sign(target)) * (180 - abs(target))
        return Answer(azimuth_deg=heard + 10)

    told = rows(held_all_round(hold, as_if_in_front))
    assert told["Front taken for back, or back for front"]["all"] == "6 of 18"
    assert told["Mean absolute error"]["all"] == "47°"  # 130, 110 and four times 10
    assert told["Absolute error, front–back set right"]["all"] == "10°"
    assert told["Shift, all round (circular mean)"]["all"].endswith("right")


def test_a_test_in_front_says_nothing_of_front_and_back(hold):
    figures = session_figures(hold("clock-7", lambda _planned: Answer(azimuth_deg=30.0)))
    assert not [measure for measure in rows(figures) if "back" in measure or "all round" in measure]
