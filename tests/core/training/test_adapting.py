"""How hard finding is: one thing at a time, within limits, by tens of answers, and the same whenever it is replayed."""

from collections import Counter
from dataclasses import asdict
from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import protocol as protocols
from core.assessment.shuffle import longest_run
from core.records.model import LesionSide
from core.training import exercises
from core.training.adapting import Adapted, Found, next_session, replay
from core.training.difficulty import (
    CENTRE_DEG,
    CUES,
    DISTRACTORS,
    DURATIONS_S,
    ECCENTRICITIES_DEG,
    HARDEST,
    LEVELS,
    SEPARATIONS_DEG,
    difficulty,
)
from core.training.exercises import Rule
from core.training.find_plan import counts, drawn, sides
from core.training.probes import PROBE
from core.training.sides import Bearings, Side

CONTRA, IPSI = Side.CONTRALESIONAL, Side.IPSILESIONAL
RULE = Rule()


def at(level):
    return {CONTRA: level, IPSI: level}


def run_of(side, corrects, *, block=0):
    return [Found(side, block, correct, False) for correct in corrects]


answers = st.lists(st.tuples(st.sampled_from(list(Side)), st.booleans()), max_size=120)


def played(levels, given):
    """Trials as a session would play them: eased when the rule eases, twenty to a block."""
    trials = []
    for index, (side, correct) in enumerate(given):
        eased = replay(levels, trials, RULE).eases(side)
        trials.append(Found(side, index // 20, correct, eased))
    return trials


def test_each_level_makes_one_thing_harder_and_the_ends_are_the_limits():
    for easier, harder in pairwise(LEVELS):
        changed = [name for name, value in asdict(harder).items() if asdict(easier)[name] != value]
        assert len(changed) == 1
    first, last = LEVELS[0], LEVELS[-1]
    assert (first.cue, first.eccentricity_deg, first.separation_deg, first.duration_s, first.more) == (0, 15, 60, 2, 0)
    assert (last.cue, last.eccentricity_deg, last.separation_deg, last.duration_s, last.more) == (5, 75, 15, 0.3, 3)
    with pytest.raises(ValueError, match="levels go from 0"):
        difficulty(HARDEST + 1)


def test_the_cues_are_the_six_of_the_ladder():
    by_cue = {one.cue: one for one in LEVELS}
    assert [by_cue[cue].highlight_after_ms for cue in CUES] == [0, 500, None, None, None, None]
    assert [by_cue[cue].asks_again for cue in CUES] == [False, False, True, False, False, False]
    assert [by_cue[cue].moves for cue in CUES] == [False] * 5 + [True]
    assert all(one.distractors >= 1 for one in LEVELS if one.cue >= 4)


@pytest.mark.parametrize(("right", "level"), [(10, 6), (8, 6), (7, 5), (6, 5), (5, 4), (0, 4)])
def test_ten_answers_decide(right, level):
    ten = run_of(IPSI, [True] * right + [False] * (10 - right))
    assert replay(at(5), ten[:9], RULE).level(IPSI) == 5
    adapted = replay(at(5), ten, RULE)
    assert (adapted.level(IPSI), adapted.level(CONTRA)) == (level, 5)
    assert adapted.tracks[IPSI].window == (), "the count begins anew"


def test_a_side_moves_one_level_in_a_block_at_the_most():
    assert replay(at(5), run_of(IPSI, [True] * 40), RULE).level(IPSI) == 6
    assert replay(at(5), run_of(IPSI, [False] * 40), RULE).level(IPSI) == 4
    two_blocks = run_of(IPSI, [True] * 20) + run_of(IPSI, [True] * 10, block=1)
    assert replay(at(5), two_blocks, RULE).level(IPSI) == 7


def test_after_two_contralesional_misses_in_a_row_two_cues_are_easier():
    cue_of_6 = difficulty(6).cue
    beginning = replay(at(6), run_of(CONTRA, [False]), RULE)
    assert (beginning.eases(CONTRA), beginning.difficulty(CONTRA).cue) == (False, cue_of_6)
    missed = run_of(CONTRA, [False, False])
    eased = replay(at(6), missed, RULE)
    assert (eased.difficulty(CONTRA).cue, eased.level(CONTRA)) == (cue_of_6 - 1, 6)
    assert not eased.eases(IPSI)
    between = [*missed, Found(IPSI, 0, True, False), Found(CONTRA, 0, False, True)]
    assert replay(at(6), between, RULE).eases(CONTRA), "the other side does not use it up"
    over = replay(at(6), [*between, Found(CONTRA, 0, False, True)], RULE)
    assert not over.eases(CONTRA), "misses of eased trials ease nothing more"
    assert over.tracks[CONTRA].window == (False, False), "and count in no window"
    assert not replay(at(6), run_of(CONTRA, [False, True, False]), RULE).eases(CONTRA)
    assert not replay(at(0), missed, RULE).eases(CONTRA), "nothing is easier than the easiest cue"


@given(st.integers(0, HARDEST), st.integers(0, HARDEST), answers)
def test_levels_stay_within_their_limits_and_move_by_one_in_a_block(contra, ipsi, given_answers):
    levels = {CONTRA: contra, IPSI: ipsi}
    trials = played(levels, given_answers)
    states = [replay(levels, trials[:count], RULE) for count in range(len(trials) + 1)]
    for state in states:
        for side in Side:
            asked = state.difficulty(side)
            assert 0 <= state.level(side) <= HARDEST
            assert asked.cue in CUES
            assert asked.eccentricity_deg in ECCENTRICITIES_DEG
            assert asked.separation_deg in SEPARATIONS_DEG
            assert asked.duration_s in DURATIONS_S
            assert asked.more in DISTRACTORS
    for _, in_block in groupby(zip(trials, states[1:], states, strict=False), key=lambda three: three[0].block):
        rows = list(in_block)
        for side in (CONTRA, IPSI):
            begun = rows[0][2].level(side)
            assert {abs(after.level(side) - begun) for _, after, _ in rows} <= {0, 1}


@given(st.integers(0, HARDEST), answers)
def test_the_same_trials_lead_to_the_same_state_at_once_or_one_by_one(level, given_answers):
    trials = played(at(level), given_answers)
    one_by_one = Adapted.beginning(at(level), RULE)
    for trial in trials:
        one_by_one = one_by_one.after(trial)
    assert replay(at(level), trials, RULE) == one_by_one == replay(at(level), list(trials), RULE)


@given(answers)
def test_the_centre_moves_nothing_and_follows_the_easier_side(given_answers):
    levels = {CONTRA: 3, IPSI: 9}
    trials = played(levels, given_answers)
    without = [trial for trial in trials if trial.side is not Side.CENTRE]
    adapted = replay(levels, trials, RULE)
    assert adapted == replay(levels, without, RULE)
    assert adapted.level(Side.CENTRE) == min(adapted.levels.values())


def test_the_next_session_begins_one_level_below():
    assert next_session({CONTRA: 7, IPSI: 0}) == {CONTRA: 6, IPSI: 0}
    assert next_session(None) == {CONTRA: 0, IPSI: 0}


def shared(block_trials, contra, ipsi):
    shares = exercises.Shares(contralesional=contra, ipsilesional=ipsi, centre=100 - contra - ipsi)
    return exercises.find().exercise.model_copy(update={"block_trials": block_trials, "shares": shares, "blocks": 2})


@given(st.integers(10, 60), st.integers(0, 100), st.integers(0, 100))
def test_each_side_has_its_share_of_a_block_within_rounding(block_trials, contra, ipsi):
    contra = min(contra, 100 - ipsi)
    exercise = shared(block_trials, contra, ipsi)
    wanted = counts(exercise)
    assert sum(wanted.values()) == block_trials
    for side, share in ((CONTRA, contra), (IPSI, ipsi), (Side.CENTRE, exercise.shares.centre)):
        assert abs(wanted[side] - block_trials * share / 100) < 1


@pytest.mark.parametrize(("block_trials", "contra", "ipsi"), [(20, 60, 30), (17, 61, 28), (10, 90, 5), (12, 0, 100)])
def test_every_block_of_a_session_has_its_shares(block_trials, contra, ipsi):
    exercise = shared(block_trials, contra, ipsi)
    wanted = {side: count for side, count in counts(exercise).items() if count}
    drawn_sides = sides(exercise, 5)
    for block in (drawn_sides[:block_trials], drawn_sides[block_trials:]):
        assert Counter(block) == wanted
    assert sides(exercise, 5) == drawn_sides


def test_sixty_thirty_ten_in_a_block_of_twenty_and_never_four_of_a_side_in_a_row(t2):
    assert list(counts(t2).values()) == [12, 6, 2]
    orders = {sides(t2, seed) for seed in range(6)}
    assert len(orders) == 6
    assert max(longest_run(order) for order in orders) <= 3


@given(st.sampled_from(list(Side)), st.integers(0, HARDEST), st.integers(0, 79), st.integers(0, 2**31))
def test_a_trial_lies_where_its_level_says_and_nothing_else_sounds_near_it(side, level, index, seed):
    begun, bearings = Adapted.beginning(at(level), RULE), Bearings(LesionSide.LEFT)
    planned = drawn(index, side, begun, exercises.find().exercise, bearings, seed, range(5))
    asked = difficulty(level)
    place = abs(planned.azimuth_deg)
    if side is Side.CENTRE:
        assert place == CENTRE_DEG
    else:
        farthest = ECCENTRICITIES_DEG.index(asked.eccentricity_deg)
        assert place in ECCENTRICITIES_DEG[max(farthest - 1, 0) : farthest + 1]
    assert len(planned.others) == asked.distractors
    assert len({planned.thing, *(thing for thing, _ in planned.others)}) == 1 + asked.distractors
    for _, azimuth in planned.others:
        assert abs(azimuth) <= 90
        assert abs(azimuth - planned.azimuth_deg) >= asked.separation_deg - 1e-9
    assert planned == drawn(index, side, begun, exercises.find().exercise, bearings, seed, range(5))


def test_neither_a_place_nor_a_sound_of_the_probe_is_ever_trained(t2):
    probe = protocols.find(PROBE).protocol
    probed = {abs(target.azimuth_deg) for target in probe.targets}
    assert not probed & {*ECCENTRICITIES_DEG, CENTRE_DEG}
    assert probe.stimulus.name not in t2.sounds
