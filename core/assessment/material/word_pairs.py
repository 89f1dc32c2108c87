"""Which words are heard together, and in which ear: the plan of a test of diotic and dichotic words.

The rule (``rotations``): by the seed, as many words are drawn as divide the number of pairs, at most all there are, and
put in an order; pair n of a turn k is the nth word on the left and the one k places further on the right. So each word
is on the left as often as on the right, and no pair comes twice. Both conditions play the same pairs, dichotic ones in
one half of the test where diotic ones come in the other.
"""

from dataclasses import replace

import numpy as np

from core.assessment import templates
from core.assessment.kinds import WORDS_HEARD
from core.assessment.material.recordings import BESIDE, WordList
from core.assessment.protocol import Protocol, Target
from core.errors import InputError
from core.records.model import PlannedTrial

FEWEST_WORDS = 10
"""With fewer, each word would come more than eight times in the 40 trials of the test."""
_SHOWN = 4
"""Texts on a screen of choices: the two words and two others."""


def word_pairs(texts: tuple[str, ...], count: int, seed: int) -> tuple[tuple[str, str], ...]:
    """``count`` different pairs (left, right) by the rule of the module. ValueError for fewer than two words."""
    generator = np.random.default_rng(seed)
    drawn = [texts[index] for index in generator.permutation(len(texts))]
    possible = [size for size in range(2, len(texts) + 1) if count % size == 0 and count // size < size]
    if not possible:
        raise ValueError(f"{count} pairs of {len(texts)} words cannot have each word on both sides alike")
    words = drawn[: max(possible)]
    turns = range(1, count // len(words) + 1)
    return tuple((word, words[(at + turn) % len(words)]) for turn in turns for at, word in enumerate(words))


def practice(protocol: Protocol, words: WordList, seed: int) -> list[PlannedTrial]:
    """The practice trials, in their order. InputError as ``targets``."""
    pairs = _pairs(protocol, words, seed)
    return [
        _trial(condition, pairs[-1 - number % len(pairs)])
        for number, condition in enumerate(protocol.practice.conditions)
    ]


def targets(protocol: Protocol, words: WordList, seed: int, block: int) -> list[PlannedTrial]:
    """Every trial of a block, in no order: each condition ``order.repeats_in_block`` times, with a pair of its own.

    Raises
    ------
    InputError
        ``words.too-few``.
    """
    pairs, repeats = _pairs(protocol, words, seed), protocol.order.repeats_in_block
    return [
        _trial(condition, pairs[(turn + number * len(pairs) // len(WORDS_HEARD)) % len(pairs)])
        for turn in range(block * repeats, (block + 1) * repeats)
        for number, condition in enumerate(WORDS_HEARD)
    ]


def words_of(trial: PlannedTrial) -> tuple[str, str]:
    """The two words of a trial: the left one, the right one."""
    left, _, right = trial.stimulus_id.partition(BESIDE)
    return left, right


def texts_shown(trial: PlannedTrial, plan: tuple[PlannedTrial, ...]) -> tuple[str, ...]:
    """What to show where the patient points at what was heard: the two words and two others of the session, shuffled.

    The same at each call. Fewer where the session has no others.
    """
    generator = np.random.default_rng((trial.seed, trial.trial_index))
    both = words_of(trial)
    known = sorted({word for planned in plan if not planned.is_catch for word in words_of(planned)} - set(both))
    others = [known[index] for index in generator.permutation(len(known))[: _SHOWN - len(both)]]
    shown = [*both, *others]
    return tuple(shown[index] for index in generator.permutation(len(shown)))


def code_of(trial: PlannedTrial, said: set[str]) -> str:
    """The answer by the texts that the patient named: the word of which side is among them; others count for nothing.

    ``left``, ``right``, ``both`` or ``none``.
    """
    left, right = (word in said for word in words_of(trial))
    if left and right:
        return "both"
    return "left" if left else "right" if right else "none"


def _pairs(protocol: Protocol, words: WordList, seed: int) -> tuple[tuple[str, str], ...]:
    texts = tuple(word.text for word in words.words)
    if len(texts) < FEWEST_WORDS:
        raise InputError(
            "words.too-few", protocol=protocol.id, fewest=FEWEST_WORDS, folder=words.folder, count=len(texts)
        )
    return word_pairs(texts, protocol.repetitions, seed)


def _trial(condition: str, pair: tuple[str, str]) -> PlannedTrial:
    ahead = templates.planned(Target(azimuth_deg=0.0), BESIDE.join(pair), len(pair))
    return replace(ahead, condition=condition, target_azimuth_deg=None)
