import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import ndtr

from core.assessment.adaptive.procedure import Judged
from core.assessment.adaptive.staircase import Staircase, mean_of_turns

MIDLINE = Staircase(start=40, steps=(20, 10, 5), lowest=-90, highest=90)
ANSWERS = st.lists(st.booleans(), max_size=60)


@st.composite
def staircases(draw):
    grid = draw(st.sampled_from([0.5, 1.0, 5.0]))
    steps = sorted(draw(st.lists(st.integers(1, 8), max_size=3)), reverse=True)
    below, above = draw(st.integers(0, 20)), draw(st.integers(0, 20))
    start = draw(st.integers(-20, 20)) * grid
    return Staircase(
        start=start,
        steps=(*(step * grid for step in steps), grid),
        lowest=start - below * grid,
        highest=start + above * grid,
        down=draw(st.sampled_from([1, 2, 3])),
        reversals=draw(st.integers(1, 10)),
        max_trials=draw(st.integers(1, 40)),
    )


def judged(staircase, answers):
    """The answers with the levels that were played for them, until the staircase asks for no more."""
    given_so_far = []
    for positive in answers:
        level = staircase.next_level(given_so_far)
        if level is None:
            break
        given_so_far.append(Judged(level, positive))
    return given_so_far


def played(staircase, positive_at, rng):
    """The answers of a listener who answers positively at a level with probability ``positive_at(level)``."""
    answers, state = [], staircase.replay(())
    while not staircase.is_over(state):
        answers.append(Judged(state.level, bool(rng.random() < positive_at(state.level))))
        state = staircase.after(state, answers[-1])
    return answers


def test_it_steps_down_after_right_and_up_after_left_in_steps_that_shrink_at_each_turn():
    said = [True, True, True, False, True, False, False, True]
    answers = judged(MIDLINE, said)
    assert [answer.level for answer in answers] == [40, 20, 0, -20, -10, -15, -10, -5]
    assert MIDLINE.next_level(answers) == -10
    assert MIDLINE.turns(answers) == (-20, -10, -15, -5)


@pytest.mark.parametrize(("down", "levels"), [(2, [40, 40, 20, 20, 0, 10]), (3, [40, 40, 40, 20, 20, 30])])
def test_several_right_answers_in_a_row_are_needed_to_go_down_and_one_wrong_goes_up(down, levels):
    staircase = Staircase(start=40, steps=(20, 10, 5), lowest=0, highest=120, down=down)
    said = [True] * 4 + [False, True]
    assert [answer.level for answer in judged(staircase, said)] == levels


def test_a_limit_is_not_passed_and_is_no_turn():
    low = Staircase(start=30, steps=(20, 5), lowest=20, highest=120)
    answers = judged(low, [True, True, True, True])
    assert [answer.level for answer in answers] == [30, 20, 20, 20]
    assert low.turns(answers) == ()


def test_it_is_finished_after_its_turns_or_its_trials():
    zigzag = judged(MIDLINE, [True, False] * 30)
    assert len(zigzag) == 9, "the first answer turns nothing round"
    assert len(judged(MIDLINE, [True] * 60)) == MIDLINE.max_trials


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"start": 41}, "grid"),
        ({"steps": (20, 7)}, "grid"),
        ({"highest": 92}, "grid"),
        ({"start": 95}, "between"),
        ({"steps": ()}, "steps"),
        ({"steps": (5, 0)}, "steps"),
        ({"steps": (5, 10)}, "larger"),
    ],
)
def test_levels_off_the_grid_of_sounds_are_refused(changes, says):
    values = {"start": 40, "steps": (20, 10, 5), "lowest": -90, "highest": 90} | changes
    with pytest.raises(ValueError, match=says):
        Staircase(**values)


@given(staircase=staircases(), answers=ANSWERS)
def test_every_level_is_one_of_the_levels_between_the_limits(staircase, answers):
    played_levels = [answer.level for answer in judged(staircase, answers)]
    assert set(played_levels) <= set(staircase.levels)
    assert staircase.lowest == staircase.levels[0]
    assert staircase.highest == staircase.levels[-1]


@given(staircase=staircases(), answers=ANSWERS, cut=st.integers(0, 60))
def test_replaying_a_part_and_then_the_rest_is_replaying_all(staircase, answers, cut):
    whole = judged(staircase, answers)
    state = staircase.replay(whole[:cut])
    for answer in whole[cut:]:
        state = staircase.after(state, answer)
    assert state == staircase.replay(whole)


@given(staircase=staircases(), answers=ANSWERS, further=ANSWERS)
def test_finished_stays_finished(staircase, answers, further):
    done = judged(staircase, answers + [True, False] * 40)
    assert staircase.next_level(done) is None
    more = [*done, *(Judged(staircase.start, positive) for positive in further)]
    assert staircase.next_level(more) is None
    assert staircase.turns(more) == staircase.turns(done)


@pytest.mark.parametrize(("down", "share"), [(1, 0.5), (2, 0.7071), (3, 0.7937)])
def test_it_settles_where_levitt_says(down, share):
    """A long staircase of a listener whose share of positive answers grows with the level (SD 10)."""
    rng = np.random.default_rng(5)
    staircase = Staircase(start=20, steps=(10, 2), lowest=-60, highest=60, down=down, reversals=60, max_trials=10_000)
    assert staircase.converges_on == pytest.approx(share, abs=1e-4)
    found = [
        ndtr(mean_of_turns(staircase.turns(played(staircase, lambda level: ndtr(level / 10), rng))) / 10)
        for _ in range(10)
    ]
    assert np.mean(found) == pytest.approx(share, abs=0.03)


@pytest.mark.parametrize(("spread_deg", "sd_deg"), [(5, 1.7), (10, 2.9), (20, 5.4)])
def test_two_interleaved_staircases_find_the_midline_as_exactly_as_is_known_of_them(spread_deg, sd_deg):
    """300 listeners of each slope: 30 to 34 trials (±1), the SD of the estimate as simulated before (±15 %)."""
    rng = np.random.default_rng(11)
    estimates, trials = [], []
    for _ in range(300):
        tracks = [Staircase(start=start, steps=(20, 10, 5), lowest=-90, highest=90) for start in (-40, 40)]
        answers = [played(track, lambda level: ndtr((level - 7) / spread_deg), rng) for track in tracks]
        found = [mean_of_turns(track.turns(given)) for track, given in zip(tracks, answers, strict=True)]
        estimates.append(np.mean([one for one in found if one is not None]))
        trials.append(sum(map(len, answers)))
    assert np.mean(estimates) == pytest.approx(7, abs=0.25 * sd_deg)
    assert np.std(estimates) == pytest.approx(sd_deg, rel=0.15)
    assert 29 <= np.mean(trials) <= 35


@pytest.mark.parametrize(
    ("turns", "level"),
    [((), None), ((40, 0), None), ((40, 0, 10), None), ((40, 0, 10, 20), 15), ((40, 0, 99, 10, 20), 15)],
)
def test_the_estimate_is_the_mean_of_an_even_number_of_last_turns(turns, level):
    assert mean_of_turns(turns) == level
