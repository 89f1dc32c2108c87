"""The plans of the tests of several scenes (after Dagli 2024, adapted): E1 zone, E2 distance, E3 match, E4 ratings.

Everything is drawn from the seed. E1 and E2: each answer is right as often as the others, as far as their number goes,
and where it does not, as often on the left as on the right. E3: the right picture is as often at the top as in the
middle and at the bottom; each scene is right, and is beside the right one, about equally often. E4: both versions of a
scene come one after the other; half of the scenes begin with the one in space.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from core.assessment import templates
from core.assessment.distance_scores import distance_class
from core.assessment.kinds import PLACES, VERSIONS, conditions_of
from core.assessment.material.gallery import BESIDE, SOURCE, Gallery
from core.assessment.material.zones import zone_of
from core.assessment.protocol import Protocol, Target
from core.assessment.shuffle import shuffled_blocks
from core.errors import InputError
from core.records.model import PlannedTrial

Thing = TypeVar("Thing")

FARTHEST_M = 12.0
"""What is farther away is too soft to be asked for alone: 22 dB less than at 1 m."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The trials of a test, without their place in it: practice in its order, and the blocks."""

    practice: tuple[PlannedTrial, ...]
    blocks: tuple[tuple[PlannedTrial, ...], ...]
    in_order: bool = False
    """Whether the order within the blocks is drawn already."""


def draw(protocol: Protocol, gallery: Gallery, generator: np.random.Generator) -> Drawn:
    """Draw the trials of a test of several scenes.

    Raises
    ------
    InputError
        ``gallery.too-few``: fewer scenes than the test needs; ``gallery.none-there``: nothing for one of its answers.
    """
    kinds = {"sources": _sources, "pictures": _pictures, "versions": _versions}
    return kinds[protocol.stimulus.kind](protocol, gallery, generator)


def _sources(protocol: Protocol, gallery: Gallery, generator: np.random.Generator) -> Drawn:
    conditions = conditions_of("sources", protocol.answer.asks)
    there_are = {condition: _shuffled(sources_of(protocol, gallery, condition), generator) for condition in conditions}
    for condition, found in there_are.items():
        if not found:
            raise InputError("gallery.none-there", protocol=protocol.id, answer=condition)
    wanted = _shares(conditions, protocol.repetitions, generator)
    used: Counter[str] = Counter()

    def following(condition: str) -> PlannedTrial:
        used[condition] += 1
        found = there_are[condition]
        return found[(used[condition] - 1) % len(found)]

    test = tuple(following(condition) for condition in conditions for _ in range(wanted[condition]))
    practice = tuple(following(condition) for condition in protocol.practice.conditions)
    return Drawn(practice, (test,))


def sources_of(protocol: Protocol, gallery: Gallery, condition: str) -> list[PlannedTrial]:
    """A trial for each source, at most ``FARTHEST_M`` away, for which an answer is right."""
    trials = []
    for key, scene in gallery.scenes.items():
        for source in scene.sources:
            at = source.at(0.0)
            truth = zone_of(at.azimuth_deg) if "zone" in protocol.answer.asks else distance_class(at.distance_m)
            if source.enabled and at.distance_m <= FARTHEST_M and truth == condition:
                place = Target(azimuth_deg=at.azimuth_deg, elevation_deg=at.elevation_deg, distance_m=at.distance_m)
                trials.append(replace(templates.planned(place, f"{key}{SOURCE}{source.id}"), condition=condition))
    return trials


def _shares(conditions: Sequence[str], count: int, generator: np.random.Generator) -> dict[str, int]:
    """How often each answer is right: alike, and what is left over in pairs of a left and a right one."""
    shares = dict.fromkeys(conditions, count // len(conditions))
    left_over = count % len(conditions)
    ways = [tuple(pair) for pair in zip(conditions, conditions[::-1], strict=True)][: len(conditions) // 2]
    for index in generator.permutation(len(ways))[: left_over // 2]:
        for condition in ways[index]:
            shares[condition] += 1
    if left_over % 2:
        shares[conditions[len(conditions) // 2]] += 1
    return shares


def _pictures(protocol: Protocol, gallery: Gallery, generator: np.random.Generator) -> Drawn:
    keys = _with_pictures(protocol, gallery, len(PLACES))
    wanted = protocol.order
    at = PLACES * wanted.repeats_in_block
    orders = shuffled_blocks(at, protocol.repetitions // wanted.repeats_in_block, wanted.max_same_side, generator)
    blocks = [protocol.practice.conditions, *(tuple(at[index] for index in order) for order in orders)]
    sounding = iter(_without_repeats(keys, sum(len(block) for block in blocks), generator))
    beside: Counter[str] = Counter()
    shown, *test = (
        tuple(_picture(gallery, next(sounding), place, keys, beside, generator) for place in block) for block in blocks
    )
    return Drawn(shown, tuple(test), in_order=True)


def _picture(
    gallery: Gallery, scene: str, place: str, keys: Sequence[str], beside: Counter[str], generator: np.random.Generator
) -> PlannedTrial:
    """A trial in which ``scene`` sounds and its picture is at ``place``; ``beside`` counts how often others were."""
    others = [key for key in _shuffled(list(keys), generator) if key != scene]
    others.sort(key=lambda key: beside[key])  # stable: what is alike stays shuffled
    shown = [str(key) for key in generator.permutation(others[: len(PLACES) - 1])]
    beside.update(shown)
    shown.insert(PLACES.index(place), scene)
    return replace(_whole(gallery, scene), stimulus_id=BESIDE.join(shown), condition=place)


def _versions(protocol: Protocol, gallery: Gallery, generator: np.random.Generator) -> Drawn:
    keys = _shuffled(_with_pictures(protocol, gallery, protocol.repetitions), generator)
    asked, rest = keys[: protocol.repetitions], keys[protocol.repetitions :]
    begins = [VERSIONS[number % len(VERSIONS)] for number in range(len(asked))]
    blocks = []
    for scene, first in zip(asked, _shuffled(begins, generator), strict=True):
        both = sorted(VERSIONS, key=lambda version: version != first)
        blocks.append(tuple(replace(_whole(gallery, scene), condition=version) for version in both))
    practised = (rest or asked)[-1]
    shown = tuple(replace(_whole(gallery, practised), condition=version) for version in protocol.practice.conditions)
    return Drawn(shown, tuple(blocks), in_order=True)


def _whole(gallery: Gallery, key: str) -> PlannedTrial:
    """A trial in which a whole scene sounds: it has no one target."""
    sounding = sum(source.enabled for source in gallery.scene(key).sources)
    ahead = templates.planned(Target(azimuth_deg=0.0), key, sounding)
    return replace(ahead, target_azimuth_deg=None, target_elevation_deg=None, target_distance_m=None)


def _with_pictures(protocol: Protocol, gallery: Gallery, needed: int) -> list[str]:
    keys = [key for key, scene in gallery.scenes.items() if scene.media is not None]
    if len(keys) < needed:
        raise InputError("gallery.too-few", protocol=protocol.id, needed=needed, count=len(keys))
    return keys


def _without_repeats(keys: Sequence[str], count: int, generator: np.random.Generator) -> list[str]:
    """``count`` keys, each about equally often, none twice in a row."""
    order: list[str] = []
    while len(order) < count:
        round_ = _shuffled(list(keys), generator)
        if order and round_[0] == order[-1]:
            round_ = [*round_[1:], round_[0]]
        order += round_
    return order[:count]


def _shuffled(things: list[Thing], generator: np.random.Generator) -> list[Thing]:
    return [things[index] for index in generator.permutation(len(things))]
