"""Pairs of words: by a rule, each word as often left as right, and what is shown and said of them."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import protocol as protocols
from core.assessment.material.recordings import WordList
from core.assessment.material.word_pairs import code_of, texts_shown, word_pairs, words_of
from core.assessment.plan import plan_session
from core.errors import InputError

WORDS = protocols.find("words").protocol


@given(st.integers(10, 60), st.integers(0, 2**31))
def test_each_word_is_on_the_left_as_often_as_on_the_right_and_no_pair_comes_twice(number, seed):
    texts = tuple(f"w{index}" for index in range(number))
    pairs = word_pairs(texts, 20, seed)
    assert len(set(pairs)) == len(pairs) == 20
    assert all(left != right for left, right in pairs)
    assert Counter(left for left, _ in pairs) == Counter(right for _, right in pairs)
    assert len(set(Counter(left for left, _ in pairs).values())) == 1
    assert word_pairs(texts, 20, seed) == pairs


def test_other_seeds_pair_other_words(words):
    texts = tuple(word.text for word in words.words)
    assert len({word_pairs(texts, 20, seed) for seed in range(5)}) == 5


def test_a_session_has_twenty_of_each_condition_with_the_same_pairs_apart_from_each_other(words):
    for seed in range(10):
        plan = plan_session(WORDS, seed, material=words)
        test = [trial for trial in plan if not trial.is_practice]
        heard = {kind: [t for t in test if t.condition == kind] for kind in ("dichotic", "diotic")}
        assert [len(trials) for trials in heard.values()] == [20, 20]
        assert {t.stimulus_id for t in heard["dichotic"]} == {t.stimulus_id for t in heard["diotic"]}
        for trial in heard["dichotic"]:
            again = next(t for t in heard["diotic"] if t.stimulus_id == trial.stimulus_id)
            assert abs(again.trial_index - trial.trial_index) > 10
        runs = "".join(trial.condition[2] for trial in test)
        assert "cccc" not in runs
        assert "oooo" not in runs
        assert {trial.target_azimuth_deg for trial in plan} == {None}
        assert plan_session(WORDS, seed, material=words) == plan


def test_too_few_words_and_no_words_are_said_with_what_to_record(words):
    few = WordList(words.folder, words.words[:9])
    with pytest.raises(InputError, match="at least 10 recorded words"):
        plan_session(WORDS, 1, material=few)
    with pytest.raises(InputError, match=r"Record at least 10 words .* better 20"):
        plan_session(WORDS, 1)


def test_the_screen_shows_both_words_and_two_others_in_an_order_that_stays(words):
    plan = plan_session(WORDS, 4, material=words)
    places = Counter()
    for trial in plan:
        shown = texts_shown(trial, plan)
        assert len(set(shown)) == 4
        assert set(words_of(trial)) < set(shown)
        assert texts_shown(trial, plan) == shown
        places[shown.index(words_of(trial)[0])] += 1
    assert len(places) == 4, "the left word is not always in one place"


def test_what_was_said_becomes_the_sides_of_the_words_that_were(words):
    trial = plan_session(WORDS, 4, material=words)[5]
    left, right = words_of(trial)
    said = {frozenset(): "none", frozenset({left}): "left", frozenset({right, "other"}): "right"}
    assert {key: code_of(trial, set(key)) for key in said} == said
    assert code_of(trial, {left, right}) == "both"
