"""One test answered in two ways: they are bound before trial 1, paired by position, and compared."""

from dataclasses import replace
from statistics import mean

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.assessment.answers import Answer
from core.assessment.measures import Note, Scope
from core.assessment.plan import plan_session
from core.assessment.run import SessionRun
from core.assessment.scoring import score_session
from core.assessment.second_way import compare_ways
from core.assessment.visit import BatteryPlace, Visit, dumps, loads, repeats_of, visit_of
from core.errors import InputError
from core.geometry import side_of
from core.records.model import Heard, Session

FEW = 400


@pytest.mark.parametrize(
    "visit",
    [Visit(), Visit("u"), Visit(None, BatteryPlace("screen", 1, "s")), Visit("u", BatteryPlace("full", 0, "t"))],
)
def test_what_binds_a_session_is_read_as_it_was_written(visit):
    text = dumps(visit)
    assert (text is None) == (visit == Visit())
    assert text is None or loads(text) == visit


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": "see2sound-visit", "version": 2}', '{"format": "x"}', "null"]
)
def test_what_a_newer_version_bound_is_refused(text):
    with pytest.raises(InputError, match="newer"):
        loads(text)


def answered(bench, respond, *, mode="arc", repeats: Session | None = None, seed=3) -> Session:
    """A session of direction, or the one that repeats another."""
    first = bench.start(seed=seed)
    bound = None if repeats is None else dumps(Visit(repeats.setup.uuid))
    setup = replace(first.setup, uuid=f"{first.setup.uuid}-{mode}-{seed}", response_mode=mode, visit_json=bound)
    run = SessionRun.start(bench.store, setup, plan_session(first.protocol, seed), bench.clock)
    return bench.finish(run, respond)


def pointing(shift_deg: float = 0.0, spread_deg: float = 8.0, seed: int = 1, missed=()):
    generator = np.random.default_rng(seed)

    def respond(planned):
        if planned.is_catch or planned.target_azimuth_deg in missed:
            return Answer(heard=False)
        said = planned.target_azimuth_deg + shift_deg + float(generator.normal(0.0, spread_deg))
        return Answer(azimuth_deg=float(np.clip(said, -120, 120)))

    return respond


def saying(side_of_target):
    def respond(planned):
        if planned.is_catch:
            return Answer(heard=False)
        return Answer(choice=side_of_target(planned.target_azimuth_deg))

    return respond


def test_the_bond_is_on_disk_before_the_first_trial(bench):
    first = answered(bench, pointing())
    opened = bench.start(seed=5)
    setup = replace(opened.setup, uuid="second", response_mode="clock", visit_json=dumps(Visit(first.setup.uuid)))
    SessionRun.start(bench.store, setup, opened.plan, bench.clock)
    stored = bench.store.session("second")
    assert (stored.trials, visit_of(stored.setup).repeats) == ((), first.setup.uuid)
    assert [summary.uuid for summary in repeats_of(bench.store.sessions(), first.setup.uuid)] == ["second"]


def test_a_shift_of_one_way_alone_is_the_difference_of_the_two(bench):
    first = answered(bench, pointing(20.0))
    second = answered(bench, pointing(0.0, seed=2), mode="clock", repeats=first, seed=4)
    ways = compare_ways(first, second, FEW)
    assert (ways.first.mode, ways.second.mode, ways.bootstrap_seed) == ("arc", "clock", 4)
    change = ways.constant_difference_deg
    assert change.value == pytest.approx(-20.0, abs=6.0)
    assert change.ci_low < change.value < change.ci_high < 0.0
    assert ways.absolute_difference_deg.value < 0.0
    assert ways.positions_deg == (-90, -60, -30, 0, 30, 60, 90)


def test_a_shift_of_both_ways_is_no_difference(bench):
    first = answered(bench, pointing(20.0))
    change = compare_ways(first, answered(bench, pointing(20.0, seed=2), repeats=first, seed=4), FEW)
    assert change.constant_difference_deg.ci_low < 0.0 < change.constant_difference_deg.ci_high


def test_where_nothing_was_missed_the_values_are_those_of_the_sessions_own_scores(bench):
    first = answered(bench, pointing(12.0))
    ways = compare_ways(first, answered(bench, pointing(3.0, seed=9), repeats=first, seed=4), FEW)
    for session, way in ((first, ways.first), (bench.store.session(ways.second.session_uuid), ways.second)):
        direction = score_session(session).direction
        assert way.constant_deg.value == pytest.approx(direction.by_scope[Scope.ALL].constant_deg.value)
        assert way.absolute_deg.value == pytest.approx(direction.by_scope[Scope.ALL].absolute_deg.value)
        assert way.side_confusions == direction.side_confusions
        assert way.answered == 21
    assert ways.constant_difference_deg.value == pytest.approx(
        ways.second.constant_deg.value - ways.first.constant_deg.value
    )


def test_a_position_that_was_missed_in_one_of_the_two_is_left_out_of_both(bench):
    def toward_the_middle(planned):
        return Answer(heard=False) if planned.is_catch else Answer(azimuth_deg=planned.target_azimuth_deg / 2)

    first = answered(bench, toward_the_middle)
    missing = answered(
        bench,
        lambda planned: Answer(heard=False) if (planned.target_azimuth_deg or 0) < 0 else toward_the_middle(planned),
        repeats=first,
        seed=4,
    )
    ways = compare_ways(first, missing, FEW)
    assert ways.positions_deg == (0, 30, 60, 90)
    assert (ways.first.answered, ways.second.answered) == (12, 12)
    assert ways.constant_difference_deg.value == pytest.approx(0.0)


def test_a_column_has_sides_and_no_degrees(bench):
    first = answered(bench, pointing(0.0, 2.0))
    others = {"left": "right", "centre": "right", "right": "right"}
    second = answered(bench, saying(lambda azimuth: others[side_of(azimuth)]), mode="column", repeats=first, seed=4)
    ways = compare_ways(first, second, FEW)
    assert (ways.second.constant_deg.value, ways.second.constant_deg.note) == (None, Note.SIDES_ONLY)
    assert (ways.constant_difference_deg.value, ways.constant_difference_deg.note) == (None, Note.SIDES_ONLY)
    assert ways.absolute_difference_deg.note is Note.SIDES_ONLY
    assert ways.first.constant_deg.value is not None
    confused = ways.second.side_confusions[Scope.LEFT]
    assert (confused.count, confused.n) == (9, 9)
    assert ways.confusion_difference.value == pytest.approx(0.5)
    assert 0.2 < ways.confusion_difference.ci_low < 0.5 < ways.confusion_difference.ci_high


def test_the_same_two_sessions_always_give_the_same_interval(bench):
    first = answered(bench, pointing(20.0))
    second = answered(bench, pointing(5.0, seed=2), repeats=first, seed=4)
    assert compare_ways(first, second, FEW) == compare_ways(first, second, FEW)


def test_nothing_in_common_has_no_value_and_says_why(bench):
    first = answered(bench, pointing())
    deaf = answered(bench, lambda _planned: Answer(heard=False), repeats=first, seed=4)
    ways = compare_ways(first, deaf, FEW)
    assert (ways.constant_difference_deg.value, ways.constant_difference_deg.note) == (None, Note.NO_DATA)
    assert ways.confusion_difference.note is Note.NO_DATA


def test_answers_that_are_all_alike_have_a_difference_without_an_interval(bench):
    first = answered(bench, pointing(10.0, 0.0))
    ways = compare_ways(first, answered(bench, pointing(0.0, 0.0), repeats=first, seed=4), FEW)
    change = ways.constant_difference_deg
    assert (change.value, change.ci_low, change.note) == (pytest.approx(-10.0), None, Note.ALIKE)


def test_sessions_that_are_not_bound_are_not_paired(bench):
    first, other = answered(bench, pointing()), answered(bench, pointing(), seed=5)
    with pytest.raises(ValueError, match="does not repeat"):
        compare_ways(first, other)


@settings(max_examples=12)
@given(
    answers=st.lists(st.one_of(st.none(), st.integers(-80, 80)), min_size=42, max_size=42),
)
def test_whatever_was_answered_every_common_position_counts_alike(bound, answers):
    first, second = (with_answers(session, answers[part::2]) for part, session in enumerate(bound))
    errors = [errors_by_position(session) for session in (first, second)]
    common = errors[0].keys() & errors[1].keys()
    change = compare_ways(first, second, 20).constant_difference_deg
    if not common:
        assert change.value is None
        return
    means = [sum(mean(each[position]) for position in common) / len(common) for each in errors]
    assert change.value == pytest.approx(means[1] - means[0])
    if change.ci_low is not None:
        assert change.ci_low <= change.value + 1e-6
        assert change.value - 1e-6 <= change.ci_high


@pytest.fixture
def bound(bench):
    """Two sessions that are bound together, held once for all examples."""
    first = answered(bench, pointing())
    return first, answered(bench, pointing(seed=2), repeats=first, seed=4)


def with_answers(session: Session, answers: list[int | None]) -> Session:
    """The same session with other answers to its sounds; None is not heard."""
    left = iter(answers)
    trials = []
    for trial in session.trials:
        if trial.planned.is_practice or trial.planned.is_catch:
            trials.append(trial)
            continue
        said = next(left)
        heard = Heard.NO if said is None else Heard.YES
        trials.append(replace(trial, heard=heard, response_azimuth_deg=None if said is None else float(said)))
    return replace(session, trials=tuple(trials))


def errors_by_position(session: Session) -> dict[float, list[float]]:
    found: dict[float, list[float]] = {}
    for trial in session.trials:
        target, said = trial.planned.target_azimuth_deg, trial.response_azimuth_deg
        if not trial.planned.is_practice and target is not None and said is not None:
            found.setdefault(target, []).append(said - target)
    return found
