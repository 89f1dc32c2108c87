"""The measures of a session that may be set beside those of another one: before, and of controls."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from core.assessment.kinds import WORDS_HEARD
from core.assessment.measures import Measure, Proportion, Scope
from core.assessment.motion_scores import DIRECTIONS
from core.assessment.scoring import SessionScores

FEWEST_OF_A_SHARE = 6
"""A share of fewer is not compared: of five, even none and all differ by chance alone in 1 of 16 tests each."""


class Unit(StrEnum):
    """What a number is, which decides how it is written and which way is which."""

    DEGREES = "degrees"
    SHIFT = "shift"
    """Degrees, + to the right."""
    PLACE = "place"
    """An azimuth, degrees, + right."""
    NUMBER = "number"
    SHARE = "share"
    """A proportion, or the difference of two."""
    MILLISECONDS = "ms"
    LATERALITY = "laterality"
    """−100 left to 100 right."""
    ZONES = "zones"
    """Zones, + to the right."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One measure."""

    name: str
    """As in the JSON of the scores: ``direction.by_scope.all.absolute_deg``."""
    label: str
    """Code of its words."""
    unit: Unit
    measure: Measure
    is_size: bool = False
    """A size, which cannot be below 0: its distribution is skewed, and logarithms are compared with controls."""
    main: bool = False
    """Among the few that stand for the test."""


def outcomes(scores: SessionScores) -> tuple[Outcome, ...]:
    """The measures that a session has, in the order in which reports name them; those without a value are left out."""
    found = chain.from_iterable(part(scores) for part in _PARTS)
    return tuple(outcome for outcome in found if outcome.measure.value is not None)


def _direction(scores: SessionScores) -> Iterator[Outcome]:
    direction = scores.direction
    if direction is None:
        return
    whole, path = direction.by_scope[Scope.ALL], "direction.by_scope.all"
    yield Outcome(f"{path}.absolute_deg", "absolute", Unit.DEGREES, whole.absolute_deg, is_size=True, main=True)
    yield Outcome(f"{path}.constant_deg", "constant", Unit.SHIFT, whole.constant_deg, main=True)
    yield Outcome(f"{path}.rms_deg", "rms", Unit.DEGREES, whole.rms_deg, is_size=True)
    yield Outcome(f"{path}.variable_deg", "variable", Unit.DEGREES, whole.variable_deg, is_size=True, main=True)
    yield Outcome("direction.gain", "gain", Unit.NUMBER, direction.gain)
    confusions = direction.side_confusions.get(Scope.ALL)
    if confusions is not None:
        yield _share("direction.side_confusions.all", "confusions", confusions)


def _column(scores: SessionScores) -> Iterator[Outcome]:
    column = scores.column
    if column is not None:
        right = column.right_side[Scope.ALL].correct
        yield _share("column.right_side.all.correct", "correct-side", right, main=True)
        yield _share("column.side_confusions.all", "confusions", column.side_confusions[Scope.ALL])


def _of_choices(scores: SessionScores) -> Iterator[Outcome]:
    if scores.midline is not None and scores.midline.fit.converged:
        fit = scores.midline.fit
        yield Outcome("midline.fit.pse", "midline", Unit.PLACE, fit.pse, main=True)
        yield Outcome("midline.fit.jnd", "jnd", Unit.DEGREES, fit.jnd, is_size=True, main=True)
    if scores.extinction is not None:
        for side, reports in scores.extinction.sides.items():
            path = f"extinction.sides.{side}"
            yield _share(f"{path}.alone", f"alone-{side}", reports.alone)
            yield _share(f"{path}.beside", f"beside-{side}", reports.beside)
            yield Outcome(f"{path}.extinction", f"lost-{side}", Unit.SHARE, reports.extinction, main=True)
    if scores.motion is not None:
        for way in DIRECTIONS:
            threshold = scores.motion.threshold_deg[way]
            label = f"threshold-{way}"
            yield Outcome(f"motion.threshold_deg.{way}", label, Unit.DEGREES, threshold, is_size=True, main=True)


def _distance(scores: SessionScores) -> Iterator[Outcome]:
    if scores.distance is None:
        return
    ratios = scores.distance.ratios
    if ratios is None:
        yield _share(
            "distance.choices.right.correct", "correct-class", scores.distance.choices.right.correct, main=True
        )
        return
    path, absolute = "distance.ratios", ratios.absolute_log
    yield Outcome(f"{path}.absolute_log", "log-absolute", Unit.NUMBER, absolute, is_size=True, main=True)
    yield Outcome(f"{path}.ratio", "ratio", Unit.NUMBER, ratios.ratio, is_size=True)
    yield Outcome(f"{path}.exponent", "exponent", Unit.NUMBER, ratios.exponent, main=True)


def _material(scores: SessionScores) -> Iterator[Outcome]:
    if scores.words is not None:
        for condition in WORDS_HEARD:
            index, name = scores.words.conditions[condition].laterality, f"words.conditions.{condition}.laterality"
            yield Outcome(name, f"laterality-{condition}", Unit.LATERALITY, index, main=True)
    if scores.zones is not None:
        yield _share("zones.right.correct", "correct-zone", scores.zones.right.correct, main=True)
        yield Outcome("zones.shift", "zone-shift", Unit.ZONES, scores.zones.shift, main=True)
    if scores.matching is not None:
        yield _share("matching.right.correct", "correct-picture", scores.matching.right.correct, main=True)


def _common(scores: SessionScores) -> Iterator[Outcome]:
    left, right = scores.omissions[Scope.LEFT], scores.omissions[Scope.RIGHT]
    if left.n or right.n:
        yield _share("omissions.left", "omissions-left", left, main=True)
        yield _share("omissions.right", "omissions-right", right, main=True)
    else:
        yield _share("omissions.all", "omissions", scores.omissions[Scope.ALL])
    yield Outcome("reaction_ms.all", "reaction", Unit.MILLISECONDS, scores.reaction_ms[Scope.ALL], is_size=True)


def _share(name: str, label: str, share: Proportion, *, main: bool = False) -> Outcome:
    return Outcome(name, label, Unit.SHARE, share.measure, main=main)


_PARTS = (_direction, _column, _of_choices, _distance, _material, _common)
