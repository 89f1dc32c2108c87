import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment.answers import Answer
from core.assessment.bootstrap import bca_interval, replicate_weights, student, weights_where_enough
from core.assessment.chance import direction_floors, distance_floors
from core.assessment.direction_scores import score_directions, variable_error
from core.assessment.distance_scores import distance_class, quadratic_kappa, score_distances
from core.assessment.measures import Note, Scope, asymmetry_index, proportion
from core.assessment.scoring import score_session
from core.geometry import wrap_azimuth
from core.records.model import Correction, LesionSide

CLOCK = [float(azimuth) for azimuth in range(-90, 91, 30)]
TESTED = CLOCK * 3

ANSWERS = st.lists(st.tuples(st.sampled_from(CLOCK), st.floats(-180, 180)), min_size=1, max_size=40)


def scored(answers_deg, targets_deg=TESTED, **options):
    return score_directions(targets_deg, answers_deg, targets_deg, 1, **options)


def noisy(seed: int, sd_deg: float, shift_deg: float = 0.0) -> list[float]:
    generator = np.random.default_rng(seed)
    return [target + shift_deg + float(generator.normal(0, sd_deg)) for target in TESTED]


# --- floors: check values of the clock test ---------------------------------------------------------------------------


def test_the_floors_of_the_seven_positions_are_the_published_ones():
    floors = direction_floors(TESTED)
    assert floors.guessing_absolute_deg == pytest.approx(68.6, abs=0.05)
    assert floors.guessing_rms_deg == pytest.approx(84.9, abs=0.05)
    assert floors.guessing_exact == pytest.approx(0.143, abs=0.0005)
    assert floors.ahead_absolute_deg == pytest.approx(51.4, abs=0.05)
    assert floors.ahead_rms_deg == pytest.approx(60.0)
    assert floors.ahead_exact == pytest.approx(1 / 7)


def test_guessing_on_the_whole_clock_is_off_by_a_quarter_turn():
    assert direction_floors([float(hour) for hour in range(-150, 181, 30)]).guessing_absolute_deg == pytest.approx(90.0)


def test_floors_of_distance():
    floors = distance_floors([1.0, math.e])
    assert floors.guessing_absolute_log == pytest.approx(0.5)
    assert floors.same_absolute_log == pytest.approx(0.5)


# --- direction --------------------------------------------------------------------------------------------------------


def test_an_ideal_listener_scores_nothing_but_zero():
    scores = scored(TESTED)
    for measures in scores.by_scope.values():
        for one in (measures.constant_deg, measures.absolute_deg, measures.rms_deg, measures.variable_deg):
            assert one.value == 0.0
        assert measures.within_15.measure.value == 1.0
    everything = scores.by_scope[Scope.ALL]
    assert (everything.constant_deg.ci_low, everything.constant_deg.note) == (None, Note.ALIKE), "nothing varied"
    assert scores.gain.value == pytest.approx(1.0)
    assert scores.intercept_deg.value == pytest.approx(0.0, abs=1e-9)
    assert scores.side_confusions[Scope.ALL].count == 0
    assert scores.absolute_asymmetry.note is Note.UNDEFINED


def test_answers_too_far_right_have_a_positive_constant_error():
    scores = scored([target + 20 for target in TESTED])
    assert scores.by_scope[Scope.ALL].constant_deg.value == pytest.approx(20.0)
    assert scores.by_scope[Scope.ALL].variable_deg.value == pytest.approx(0.0)


def test_left_and_right_are_told_apart():
    answers = [target + 30 if target < 0 else target for target in TESTED]
    scores = scored(answers)
    assert scores.by_scope[Scope.LEFT].absolute_deg.value == pytest.approx(30.0)
    assert scores.by_scope[Scope.RIGHT].absolute_deg.value == 0.0
    assert scores.by_scope[Scope.CENTRE].absolute_deg.n == 3
    assert scores.absolute_asymmetry.value == pytest.approx(1.0), "all of the error is on the left"


@given(pairs=ANSWERS)
def test_rms_is_made_of_constant_error_and_spread(pairs):
    targets, answers = zip(*pairs, strict=True)
    everything = scored(answers, targets).by_scope[Scope.ALL]
    errors = np.array([wrap_azimuth(answer - target) for target, answer in pairs])
    squares = everything.constant_deg.value**2 + float(np.var(errors))
    assert everything.rms_deg.value**2 == pytest.approx(squares, abs=1e-6)
    assert everything.absolute_deg.value <= everything.rms_deg.value + 1e-9
    assert abs(everything.constant_deg.value) <= everything.absolute_deg.value + 1e-9


@given(pairs=ANSWERS)
def test_a_mirrored_session_has_mirrored_scores(pairs):
    targets, answers = zip(*pairs, strict=True)
    here = scored(answers, targets)
    there = scored([-answer for answer in answers], [-target for target in targets])
    inner = all(abs(abs(wrap_azimuth(answer - target)) - 180) > 1e-6 for target, answer in pairs)
    if inner:
        assert here.by_scope[Scope.ALL].constant_deg.value == pytest.approx(
            -there.by_scope[Scope.ALL].constant_deg.value, abs=1e-6
        )
    assert here.by_scope[Scope.LEFT].absolute_deg.value == pytest.approx(there.by_scope[Scope.RIGHT].absolute_deg.value)
    assert here.side_confusions[Scope.LEFT].count == there.side_confusions[Scope.RIGHT].count


def test_an_error_goes_the_short_way_round():
    assert scored([-170.0], [170.0]).by_scope[Scope.ALL].constant_deg.value == pytest.approx(20.0)


def test_variable_error_by_hand():
    # targets 0: -10, 10 (squares 200); 30: errors 0, 3, 6 (squares 18); N - J = 3
    one = variable_error(np.array([0.0, 0, 30, 30, 30]), np.array([-10.0, 10, 0, 3, 6]))
    assert one.value == pytest.approx(math.sqrt(218 / 3))


def test_variable_error_needs_two_answers_to_one_target():
    assert variable_error(np.array([0.0, 30.0]), np.array([1.0, 2.0])).note is Note.NO_REPEATS


def test_a_bias_that_differs_between_targets_is_no_variable_error():
    one = variable_error(np.array(TESTED), np.array(TESTED) * 0.3)
    assert one.value == pytest.approx(0.0)


def test_compressed_answers_have_a_gain_below_one_and_their_bias_as_intercept():
    laterals = [math.sin(math.radians(target)) for target in TESTED]
    compressed = [0.5 * target + 10 for target in TESTED]
    scores = scored(compressed)
    assert scores.gain.value == pytest.approx(0.5, abs=1e-9)
    assert scores.intercept_deg.value == pytest.approx(10.0)
    assert scores.robust_gain.value == pytest.approx(0.5)
    assert scores.robust_intercept_deg.value == pytest.approx(10.0)
    assert len(laterals) == scores.gain.n


def test_one_wild_answer_moves_the_robust_gain_least():
    answers = [*TESTED[:-1], -90.0]
    scores = scored(answers)
    assert abs(scores.robust_gain.value - 1) < abs(scores.gain.value - 1) / 5


def test_a_sound_from_the_left_heard_on_the_right_is_a_side_confusion_and_ahead_is_not():
    scores = scored([80.0, 0.0, -30.0, 10.0], [-60.0, -60.0, 30.0, 0.0])
    assert (scores.side_confusions[Scope.LEFT].count, scores.side_confusions[Scope.LEFT].n) == (1, 2)
    assert (scores.side_confusions[Scope.RIGHT].count, scores.side_confusions[Scope.RIGHT].n) == (1, 1)
    assert scores.side_confusions[Scope.ALL].n == 3, "straight ahead has no other side"


def test_hits_count_up_to_and_with_their_limit():
    everything = scored([15.0, 15.1, -30.0, 31.0], [0.0] * 4).by_scope[Scope.ALL]
    assert (everything.within_15.count, everything.within_30.count, everything.within_15.n) == (1, 3, 4)


@pytest.mark.parametrize(("sign", "value"), [(1, 20.0), (-1, -20.0)])
def test_bias_toward_the_lesion_turns_with_the_side_of_the_lesion(sign, value):
    toward = scored(noisy(1, 5, 20), lesion_sign=sign).toward_lesion_deg
    assert toward.value == pytest.approx(value, abs=4)
    assert toward.ci_low < toward.value < toward.ci_high
    assert scored(TESTED).toward_lesion_deg is None


def test_under_twelve_answers_there_is_no_interval():
    few = scored([10.0, 5.0, 15.0] * 3 + [10.0] * 2, [0.0] * 11).by_scope[Scope.ALL].constant_deg
    assert (few.value, few.ci_low, few.note) == (10.0, None, Note.TOO_FEW)
    assert scored([10.0, 5.0, 15.0] * 4, [0.0] * 12).by_scope[Scope.ALL].constant_deg.ci_low is not None


@pytest.mark.parametrize(("differing", "has_interval"), [(0, False), (2, False), (3, True)])
def test_answers_that_hardly_vary_have_no_interval_and_no_smallest_change(differing, has_interval):
    answers = [target + 30.0 if place < differing else target for place, target in enumerate(TESTED)]
    scores = scored(answers)
    everything = scores.by_scope[Scope.ALL]
    measures = (everything.constant_deg, everything.absolute_deg, everything.variable_deg, scores.gain)
    assert {one.ci_low is not None for one in (*measures, scores.robust_gain)} == {has_interval}
    assert all(one.value is not None for one in measures)
    assert (scores.constant_change_deg is not None) is has_interval


# --- intervals --------------------------------------------------------------------------------------------------------


def test_the_bca_interval_is_scipys_where_both_apply():
    from scipy.stats import bootstrap

    sample = np.random.default_rng(4).exponential(10.0, 40)
    theirs = bootstrap((sample,), np.mean, n_resamples=20_000, method="BCa", rng=np.random.default_rng(1))
    weights = np.random.default_rng(2).multinomial(40, np.full(40, 1 / 40), size=20_000)
    jackknifed = (1 - np.eye(40)) @ sample / 39
    low, high = bca_interval(float(np.mean(sample)), weights @ sample / 40, jackknifed)
    assert low == pytest.approx(theirs.confidence_interval.low, abs=0.15)
    assert high == pytest.approx(theirs.confidence_interval.high, abs=0.15)


def test_resampling_stays_within_each_target():
    targets = np.array(TESTED)
    weights = replicate_weights(targets, 3, resamples=50)
    for target in CLOCK:
        assert np.allclose(weights[:, targets == target].sum(axis=1), 3.0)


@given(targets=st.lists(st.sampled_from(CLOCK), min_size=1, max_size=25), seed=st.integers(0, 99))
def test_weights_always_sum_to_the_number_of_answers(targets, seed):
    weights = replicate_weights(np.array(targets), seed, resamples=20)
    assert np.allclose(weights.sum(axis=1), len(targets))
    if len(targets) > 1:
        assert not np.all(weights == 1.0), "single answers to a target are pooled, not held fixed"


def test_the_same_seed_gives_the_same_interval():
    answers = noisy(2, 20)
    assert scored(answers) == scored(answers)


def test_the_interval_of_the_constant_error_holds_the_truth_about_as_often_as_it_says():
    held = 0
    for seed in range(120):
        errors = np.random.default_rng(seed).normal(12.0, 20.0, 21)
        weights = weights_where_enough(np.array(TESTED), seed, resamples=999)
        one = student(lambda chosen, errors=errors: chosen @ errors / chosen.sum(axis=-1), weights)
        held += one.ci_low <= 12.0 <= one.ci_high
    assert 0.88 <= held / 120 <= 0.99  # resampling three of three answers held it in 85 %


def test_the_smallest_real_change_is_that_of_21_trials():
    # simulated for answers with SD 20 degrees: 11.9 for the constant error, 9.2 for the absolute error
    changes = [scored(noisy(seed, 20)) for seed in range(25)]
    constant = np.mean([scores.constant_change_deg for scores in changes])
    absolute = np.mean([scores.absolute_change_deg for scores in changes])
    assert constant == pytest.approx(11.9, rel=0.12)
    assert absolute == pytest.approx(9.2, rel=0.25)


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [(0, 9, 0.0, 0.2991), (3, 9, 0.1206, 0.6458), (9, 9, 0.7009, 1.0), (1, 2, 0.0945, 0.9055)],
)
def test_proportions_have_wilsons_interval(count, n, low, high):
    from scipy.stats import binomtest

    one = proportion(count, n)
    theirs = binomtest(count, n).proportion_ci(method="wilson")
    assert (one.measure.ci_low, one.measure.ci_high) == pytest.approx((theirs.low, theirs.high))
    assert (one.measure.ci_low, one.measure.ci_high) == pytest.approx((low, high), abs=5e-5)


def test_nothing_presented_is_no_proportion():
    assert proportion(0, 0).measure.note is Note.NO_DATA


def test_the_asymmetry_index_is_positive_for_more_on_the_left():
    assert asymmetry_index(3.0, 1.0, 4).value == pytest.approx(0.5)
    assert asymmetry_index(0.0, 0.0, 4).note is Note.UNDEFINED
    assert asymmetry_index(None, 1.0, 4).note is Note.NO_DATA


# --- distance ---------------------------------------------------------------------------------------------------------

DISTANCES = [0.5, 1.0, 2.0, 4.0, 8.0] * 4


def test_the_power_law_is_found_again():
    answers = [1.3 * target**0.54 for target in DISTANCES]
    ratios = score_distances(DISTANCES, answers, DISTANCES, 1).ratios
    assert ratios.exponent.value == pytest.approx(0.54)
    assert ratios.factor.value == pytest.approx(1.3)
    assert ratios.rank_correlation.value == pytest.approx(1.0)


@pytest.mark.parametrize(("target_m", "answer_m"), [(0.5, 0.91), (1, 1.32), (2, 1.92), (4, 2.79), (8, 4.06)])
def test_the_predicted_answers_of_zahorik_lie_on_that_law(target_m, answer_m):
    assert 1.32 * target_m**0.54 == pytest.approx(answer_m, abs=0.01)


def test_log_ratios_by_hand():
    ratios = score_distances([1.0, 1.0, 2.0], [2.0, 0.5, 2.0], [1.0, 1.0, 2.0], 1).ratios
    assert ratios.bias_log.value == pytest.approx(0.0)
    assert ratios.absolute_log.value == pytest.approx(2 * math.log(2) / 3)
    assert ratios.sd_log.value == pytest.approx(math.log(2))
    assert ratios.ratio.value == pytest.approx(1.0)


def test_answers_twice_as_far_have_a_ratio_of_two():
    ratios = score_distances(DISTANCES, [2 * target for target in DISTANCES], DISTANCES, 1).ratios
    assert ratios.ratio.value == pytest.approx(2.0)
    assert ratios.exponent.value == pytest.approx(1.0)
    assert (ratios.ratio.ci_low, ratios.ratio.note) == (None, Note.ALIKE), "nothing varied"


def test_always_the_same_distance_has_no_rank_correlation():
    ratios = score_distances(DISTANCES, [2.0] * 20, DISTANCES, 1).ratios
    assert ratios.rank_correlation.note is Note.UNDEFINED
    assert ratios.exponent.value == pytest.approx(0.0)


def test_choices_are_tabled_by_what_was_true():
    scores = score_distances([0.5, 0.5, 2.0, 8.0], ["near", "far", "middle", "far"], [0.5, 2.0, 8.0], 1)
    assert scores.ratios is None
    assert scores.choices.table == ((1, 0, 1), (0, 1, 0), (0, 0, 1))


def test_answers_in_metres_fall_into_the_same_classes():
    assert [distance_class(metres) for metres in (0.5, 1.99, 2.0, 3.99, 4.0)] == [
        "near",
        "near",
        "middle",
        "middle",
        "far",
    ]
    assert score_distances([0.5, 8.0], [0.7, 2.0], [0.5, 8.0], 1).choices.table == ((1, 0, 0), (0, 0, 0), (0, 1, 0))


def test_quadratic_kappa_by_hand_and_at_its_ends():
    # weights 0 1 4; observed 1*1 + 1*4 = 5 of 10; expected from margins rows (4,3,3) columns (4,3,3): 24/10*... = 13.8
    table = np.array([[3.0, 1, 0], [0, 2, 1], [1, 0, 2]])
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    expected = sum(rows[i] * columns[j] / 10 * (i - j) ** 2 for i in range(3) for j in range(3))
    assert quadratic_kappa(table).value == pytest.approx(1 - 6 / expected)
    assert quadratic_kappa(np.diag([4.0, 3, 3])).value == pytest.approx(1.0)
    assert quadratic_kappa(np.full((3, 3), 2.0)).value == pytest.approx(0.0)
    assert quadratic_kappa(np.diag([4.0, 0, 0])).note is Note.UNDEFINED
    assert quadratic_kappa(np.zeros((3, 3))).note is Note.NO_DATA


# --- sessions ---------------------------------------------------------------------------------------------------------


def test_practice_silence_and_invalid_trials_enter_no_error(bench, ideal):
    def respond(planned):
        if planned.is_practice:
            return Answer(azimuth_deg=-planned.target_azimuth_deg)
        return ideal(planned)

    run = bench.start()
    session = bench.finish(run, respond)
    scores = score_session(session)
    everything = scores.direction.by_scope[Scope.ALL]
    assert (everything.absolute_deg.value, everything.absolute_deg.n) == (0.0, 21)
    assert (scores.planned, scores.committed, scores.invalid) == (23, 23, 0)
    assert (scores.false_alarms.count, scores.false_alarms.n) == (0, 2)
    assert scores.practice_answered.n == 3


def test_the_latest_correction_decides_whether_a_trial_counts(bench, ideal, shifted_by):
    session = bench.finish(bench.start(), shifted_by(5.0))
    test = [trial for trial in session.trials if not trial.planned.is_practice and not trial.planned.is_catch]

    def with_verdicts(*verdicts: bool):
        corrections = tuple(Correction(test[0].trial_uuid, valid, "x", "T", session.started_utc) for valid in verdicts)
        return score_session(replace(session, corrections=corrections))

    assert with_verdicts().direction.by_scope[Scope.ALL].absolute_deg.n == 21
    assert with_verdicts(False).direction.by_scope[Scope.ALL].absolute_deg.n == 20
    assert with_verdicts(False).invalid == 1
    assert with_verdicts(False, True).direction.by_scope[Scope.ALL].absolute_deg.n == 21


def test_omissions_are_counted_by_side_and_enter_no_error(bench, ideal):
    def respond(planned):
        if planned.target_azimuth_deg == -90 and not planned.is_practice:
            return None if planned.block == "test-1" else Answer(heard=False)
        return ideal(planned)

    scores = score_session(bench.finish(bench.start(), respond))
    left, right = scores.omissions[Scope.LEFT], scores.omissions[Scope.RIGHT]
    assert ((left.count, left.n), (right.count, right.n)) == ((3, 9), (0, 9))
    assert scores.omissions[Scope.ALL].n == 21
    assert scores.omission_asymmetry.value == pytest.approx(1.0)
    assert scores.direction.by_scope[Scope.ALL].absolute_deg.value == 0.0
    assert scores.direction.by_scope[Scope.LEFT].absolute_deg.n == 6


def test_a_skipped_trial_is_no_omission(bench, ideal):
    run = bench.start()
    while run.current.is_practice or run.current.is_catch:
        bench.give(run, ideal(run.current))
    run.skip("nurse")
    scores = score_session(bench.finish(run, ideal))
    assert (scores.omissions[Scope.ALL].count, scores.omissions[Scope.ALL].n) == (0, 20)
    assert scores.invalid == 1


def test_reporting_sounds_in_silence_is_a_false_alarm(bench, ideal):
    session = bench.finish(
        bench.start(), lambda planned: ideal(planned) if not planned.is_catch else Answer(azimuth_deg=9)
    )
    scores = score_session(session)
    assert (scores.false_alarms.count, scores.false_alarms.n) == (2, 2)
    assert scores.direction.by_scope[Scope.ALL].absolute_deg.n == 21


def test_reaction_times_are_medians_by_side_of_valid_reactions(bench):
    run = bench.start(catch_trials=0)
    while run.current is not None:
        target = run.current.target_azimuth_deg
        after_s = 0.9 if target < 0 else 0.4
        entered_by = "therapist" if target == -90 else "patient"
        bench.give(run, Answer(azimuth_deg=target, entered_by=entered_by), after_s=after_s)
    scores = score_session(bench.store.session(run.setup.uuid))
    assert scores.reaction_ms[Scope.LEFT].value == pytest.approx(1400.0)
    assert scores.reaction_ms[Scope.LEFT].n == 6, "what the therapist entered is no reaction of the patient"
    assert scores.reaction_ms[Scope.RIGHT].value == pytest.approx(900.0)
    assert scores.left_minus_right_ms.value == pytest.approx(500.0)
    assert scores.reaction_asymmetry.value == pytest.approx(500 / 2300)
    alike = scores.reaction_ms[Scope.ALL]
    assert (alike.value, alike.ci_low, alike.note) == (pytest.approx(900.0), None, Note.ALIKE), "to every right sound"


def test_reaction_times_that_vary_have_an_interval(bench):
    run = bench.start(catch_trials=0)
    while run.current is not None:
        after_s = 0.3 + 0.05 * (run.current.trial_index % 5)
        bench.give(run, Answer(azimuth_deg=run.current.target_azimuth_deg), after_s=after_s)
    reaction = score_session(bench.store.session(run.setup.uuid)).reaction_ms[Scope.ALL]
    assert 800.0 <= reaction.ci_low < reaction.value < reaction.ci_high <= 1000.0


def test_a_session_without_answers_has_no_scores_and_no_crash(bench):
    run = bench.start()
    run.stop("at once")
    scores = score_session(bench.store.session(run.setup.uuid))
    assert scores.direction is None
    assert scores.distance is None
    assert scores.omissions[Scope.ALL].measure.note is Note.NO_DATA
    assert scores.reaction_ms[Scope.ALL].note is Note.NO_DATA
    assert (scores.planned, scores.committed) == (23, 0)


@given(count=st.integers(0, 26), seed=st.integers(0, 10))
def test_any_part_of_a_session_can_be_scored(bench, count, seed):
    generator = np.random.default_rng(seed)
    run = bench.start(seed=seed)
    for _ in range(count):
        if run.state.value == "paused":
            run.resume()
        bench.present(run)
        if generator.random() < 0.2:
            run.timeout()
        else:
            run.answer(Answer(azimuth_deg=float(generator.uniform(-120, 120))))
    scores = score_session(bench.store.session(run.setup.uuid))
    assert scores.committed == max(0, count - 3)


def test_the_distance_test_is_scored_in_metres(bench):
    def respond(planned):
        if planned.is_catch:
            return Answer(heard=False)
        return Answer(distance_m=2 * planned.target_distance_m)

    scores = score_session(bench.finish(bench.start("distance"), respond))
    assert scores.direction is None
    assert scores.distance.ratios.ratio.value == pytest.approx(2.0)
    assert scores.distance.ratios.ratio.n == 20
    assert scores.omissions[Scope.CENTRE].n == 20


def test_simulated_answers_are_known_as_such(bench, ideal):
    run = bench.start()
    session = bench.finish(run, lambda planned: replace(ideal(planned), entered_by="simulated:ideal"))
    assert score_session(session).is_simulated
    assert session.patient.lesion_side is LesionSide.RIGHT
    assert not score_session(bench.finish(bench.start(), ideal)).is_simulated
