"""Midline, extinction and motion: sessions answered by listeners of whom the truth is known."""

from dataclasses import replace

import numpy as np
import pytest

from core.assessment import protocol as protocols
from core.assessment.answers import Answer
from core.assessment.extinction_scores import score_extinction
from core.assessment.measures import Note, Scope
from core.assessment.midline_scores import score_midline
from core.assessment.motion_scores import score_motion
from core.assessment.scoring import score_session
from core.records.model import Correction, Heard


def of_the_test(session):
    return [trial for trial in session.trials if not trial.planned.is_practice]


def midline_of(bench, shift_deg: float, spread_deg: float = 6.0, protocol_id: str = "midline", **options):
    generator = np.random.default_rng(5)

    def respond(planned):
        heard_at = planned.target_azimuth_deg - shift_deg + float(generator.normal(0, spread_deg))
        return Answer(choice="right" if heard_at > 0 else "left")

    session = bench.finish(bench.start(protocol_id), respond)
    return score_midline(protocols.find(protocol_id).protocol, of_the_test(session), **options)


def test_a_midline_shifted_to_the_left_is_found_on_the_left(bench):
    scores = midline_of(bench, -20.0)
    assert scores.fit.converged
    assert scores.fit.pse.value == pytest.approx(-20.0, abs=6.0)
    assert scores.staircase_deg.value == pytest.approx(-20.0, abs=7.0)


def test_quest_plus_finds_it_too_and_has_no_staircase(bench):
    scores = midline_of(bench, 25.0, protocol_id="midline-quest")
    assert scores.fit.pse.value == pytest.approx(25.0, abs=6.0)
    assert scores.traces == {}
    assert scores.staircase_deg.note is Note.NO_DATA


def test_toward_the_lesion_is_left_for_a_lesion_on_the_left(bench):
    scores = midline_of(bench, -20.0, lesion_sign=-1)
    assert scores.toward_lesion_deg is not None
    assert scores.toward_lesion_deg.value == pytest.approx(-(scores.fit.pse.value or 0.0))
    assert scores.toward_lesion_deg.value > 0


def test_one_who_always_says_right_has_no_midline(bench):
    session = bench.finish(bench.start("midline"), lambda _planned: Answer(choice="right"))
    scores = score_midline(protocols.find("midline").protocol, of_the_test(session))
    assert not scores.fit.converged
    assert scores.staircase_deg.note is Note.NOT_CONVERGED


def test_the_answers_at_each_level_are_all_the_answers(bench):
    scores = midline_of(bench, 0.0)
    assert sum(level.positive.n for level in scores.levels) == scores.fit.pse.n
    assert [level.level for level in scores.levels] == sorted(level.level for level in scores.levels)


def extinction_of(bench, respond):
    return score_extinction(of_the_test(bench.finish(bench.start("extinction"), respond)))


def choice_of(planned) -> Answer:
    return Answer(choice="none" if planned.is_catch else planned.condition)


def test_left_sounds_missed_only_beside_right_ones_are_extinction_of_the_left(bench):
    def respond(planned):
        return Answer(choice="right") if planned.condition == "both" else choice_of(planned)

    scores = extinction_of(bench, respond)
    left, right = scores.sides["left"], scores.sides["right"]
    assert (left.alone.count, left.alone.n, left.beside.count, left.beside.n) == (12, 12, 0, 12)
    assert left.extinction.value == 1.0
    assert right.extinction.value == 0.0
    assert (scores.missed_beside.left, scores.missed_beside.right) == (12, 0)
    assert scores.missed_beside.p_value == pytest.approx(2 / 2**12)
    assert left.sensitivity is not None
    assert right.sensitivity is not None
    assert left.sensitivity.d_prime < right.sensitivity.d_prime


def test_left_sounds_missed_alone_too_are_no_extinction(bench):
    def respond(planned):
        return Answer(choice={"left": "none", "both": "right"}.get(planned.condition, choice_of(planned).choice))

    scores = extinction_of(bench, respond)
    assert scores.sides["left"].alone.count == 0
    assert scores.sides["left"].extinction.value == 0.0


def test_silence_that_is_heard_is_a_false_report_of_the_side_that_was_said(bench):
    scores = extinction_of(bench, lambda planned: Answer(choice="left") if planned.is_catch else choice_of(planned))
    assert (scores.sides["left"].false_reports.count, scores.sides["left"].false_reports.n) == (4, 16)
    assert scores.sides["right"].false_reports.count == 0
    assert (scores.none_reported.count, scores.none_reported.n) == (0, 4)


def test_who_reports_nothing_misses_everything_on_both_sides(bench):
    scores = extinction_of(bench, lambda _planned: None)
    assert scores.sides["left"].alone.count == scores.sides["right"].beside.count == 0
    assert scores.missed_beside.p_value is None
    assert scores.none_reported.count == 4


def test_movements_to_the_left_that_must_be_larger_have_the_larger_threshold(bench):
    generator = np.random.default_rng(7)
    needed = {"toward-left": 70.0, "toward-right": 35.0}

    def respond(planned):
        sure = planned.level > needed[planned.condition]
        right = sure or bool(generator.random() < 0.5)
        other = "toward-right" if planned.condition == "toward-left" else "toward-left"
        return Answer(choice=planned.condition if right else other)

    session = bench.finish(bench.start("motion"), respond)
    scores = score_motion(protocols.find("motion").protocol, of_the_test(session))
    left, right = scores.threshold_deg["toward-left"], scores.threshold_deg["toward-right"]
    assert left.value is not None
    assert right.value is not None
    assert left.value > right.value + 10
    assert scores.left_minus_right_deg.value == pytest.approx(left.value - right.value)
    assert scores.correct["toward-left"].n + scores.correct["toward-right"].n == scores.said_left.n


def test_who_says_that_there_was_nothing_heard_nothing(bench):
    def respond(planned):
        return Answer(choice="none") if planned.condition == "left" else choice_of(planned)

    scores = score_session(bench.finish(bench.start("extinction"), respond))
    assert (scores.false_alarms.count, scores.false_alarms.n) == (0, 4)
    assert (scores.omissions[Scope.LEFT].count, scores.omissions[Scope.RIGHT].count) == (12, 0)


def test_two_sounds_at_once_are_on_no_side_of_omissions_and_reaction_times(bench):
    def respond(planned):
        if planned.condition == "both":
            return Answer(heard=False) if planned.trial_index % 2 else Answer(choice="both")
        return choice_of(planned)

    session = bench.finish(bench.start("extinction"), respond)
    missed = sum(trial.heard is Heard.NO and not trial.planned.is_catch for trial in of_the_test(session))
    scores = score_session(session)
    of_sides = {scope: (share.count, share.n) for scope, share in scores.omissions.items()}
    assert of_sides == {Scope.LEFT: (0, 12), Scope.RIGHT: (0, 12), Scope.CENTRE: (0, 0), Scope.ALL: (missed, 36)}
    assert missed > 0
    assert (scores.omissions[Scope.CENTRE].measure.note, scores.reaction_ms[Scope.CENTRE].note) == (Note.NO_DATA,) * 2
    assert scores.reaction_ms[Scope.ALL].n == 36 - missed


def test_a_trial_that_is_judged_invalid_later_changes_no_staircase_that_has_run(bench):
    generator = np.random.default_rng(11)

    def respond(planned):
        return Answer(choice="right" if planned.target_azimuth_deg + float(generator.normal(0, 8)) > 0 else "left")

    session = bench.finish(bench.start("midline"), respond)
    before = score_session(session).midline
    doubted = of_the_test(session)[3]
    correction = Correction(doubted.trial_uuid, valid=False, reason="coughed", who="T. Ona", utc=session.started_utc)
    after = score_session(replace(session, corrections=(correction,))).midline
    assert after.traces == before.traces
    assert after.staircase_deg.value == before.staircase_deg.value
    assert after.fit.pse.n == before.fit.pse.n - 1
