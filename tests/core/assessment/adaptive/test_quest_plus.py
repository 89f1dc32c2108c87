import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import ndtr

from core.assessment.adaptive.procedure import Judged
from core.assessment.adaptive.quest_plus import QuestPlus, most_telling, updated

MIDLINE = QuestPlus(
    levels=tuple(float(level) for level in range(-75, 76, 3)),
    midpoints=tuple(float(midpoint) for midpoint in range(-60, 61, 3)),
    spreads=tuple(float(spread) for spread in np.geomspace(3, 40, 12)),
    lapses=(0.02, 0.06),
    max_trials=40,
)
"""The grid of the field for the subjective midline."""


def played(quest, positive_at, rng):
    answers = []
    while (level := quest.next_level(answers)) is not None:
        answers.append(Judged(level, bool(rng.random() < positive_at(level))))
    return answers


def test_it_asks_what_watson_asks():
    """Watson (2017), example 1: a contrast threshold in dB, Weibull, slope 3.5, guess 0.5, lapse 0.02."""
    contrasts = np.arange(-40.0, 1.0)
    thresholds = contrasts[np.newaxis, :]
    weibull = 1 - np.exp(-(10 ** (3.5 * (contrasts[:, np.newaxis] - thresholds) / 20)))
    correct_at = 0.5 + (1 - 0.5 - 0.02) * weibull
    wrong = {4, 5, 14, 17, 20}
    belief = np.full(len(contrasts), 1 / len(contrasts))
    asked = []
    for trial in range(32):
        index = most_telling(correct_at, belief)
        asked.append(int(contrasts[index]))
        belief = updated(belief, 1 - correct_at[index] if trial in wrong else correct_at[index])
    assert asked == [
        -18, -22, -25, -28, -30, -22, -13, -15, -16, -18, -19, -20, -21, -22, -23, -19,
        -20, -20, -18, -18, -19, -17, -17, -18, -18, -18, -19, -19, -19, -19, -19, -19,
    ]  # fmt: skip
    assert contrasts[np.argmax(belief)] == -20
    assert contrasts @ belief == pytest.approx(-20.3936, abs=1e-4)


@given(st.lists(st.booleans(), max_size=50))
@settings(max_examples=15, deadline=None)
def test_every_level_is_one_of_its_levels_and_finished_stays_finished(said):
    answers = []
    for positive in said:
        level = MIDLINE.next_level(answers)
        if level is None:
            break
        assert level in MIDLINE.levels
        answers.append(Judged(level, positive))
    more = [*answers, *[Judged(0.0, True)] * (MIDLINE.max_trials - len(answers))]
    assert MIDLINE.next_level(more) is None
    assert MIDLINE.next_level([*more, Judged(0.0, False)]) is None


def test_the_next_level_depends_on_the_answers_alone():
    answers = played(MIDLINE, lambda level: ndtr((level - 7) / 8), np.random.default_rng(3))
    for count in range(0, len(answers), 7):
        again = QuestPlus(MIDLINE.levels, MIDLINE.midpoints, MIDLINE.spreads, MIDLINE.lapses, 40)
        assert again.next_level(answers[:count]) == answers[count].level


def test_an_answer_mirrored_mirrors_the_belief():
    left, right = ([Judged(sign * 12.0, sign > 0), Judged(0.0, sign > 0)] for sign in (-1, 1))
    assert MIDLINE.estimate(left).midpoint == pytest.approx(-MIDLINE.estimate(right).midpoint)
    assert MIDLINE.estimate(right).midpoint < 0, "who says right at 0 has a midline left of it"


@pytest.mark.parametrize(("spread_deg", "sd_deg"), [(5, 2.5), (20, 6.0)])
def test_forty_trials_find_a_midline(spread_deg, sd_deg):
    """Estimates of 16 listeners: unbiased within 3 standard errors, and no wider than two staircases' by much."""
    rng = np.random.default_rng(2)
    estimates = [
        MIDLINE.estimate(played(MIDLINE, lambda level: ndtr((level - 22) / spread_deg), rng)).midpoint
        for _ in range(16)
    ]
    assert np.mean(estimates) == pytest.approx(22, abs=3 * sd_deg / np.sqrt(16))
    assert np.std(estimates) < sd_deg


def test_a_level_that_it_never_asks_for_is_refused():
    with pytest.raises(ValueError, match="not in tuple"):
        MIDLINE.next_level([Judged(1.0, True)])
