"""Why an estimate is off, or an interval holds the truth too seldom or too often: each with its size."""

from collections.abc import Callable
from dataclasses import dataclass

from core.assessment import protocol as protocols
from core.evaluation.recovery.figures import Figure
from core.evaluation.recovery.patients import PATIENTS, Patient
from core.evaluation.recovery.runs import Recovered

COARSE_DEG = 15.0
SQUARED = {"RMS error", "variable error", "SD of log-ratios"}
MEDIANS = {"points in space", "points as mono", "space − mono", "first − second"}
_UNKNOWN = "No reason is known; of so many figures a few are off by chance."


@dataclass(frozen=True)
class Deviation:
    """One figure that is not as asked."""

    where: Recovered
    figure: Figure

    @property
    def patient(self) -> Patient:
        """Who."""
        return PATIENTS[self.where.patient]

    @property
    def is_coarse(self) -> bool:
        """Whether directions are answered on hours."""
        answer = protocols.find(self.where.protocol).protocol.answer
        return self.has_directions and answer.azimuth_step_deg >= COARSE_DEG

    @property
    def omits(self) -> bool:
        """Whether some sounds are not answered."""
        return self.patient.omits_left + self.patient.omits_right + self.patient.tires_omits > 0

    @property
    def has_rare_errors(self) -> bool:
        """Whether some answers are far off, and most are not."""
        return 0 < self.patient.lapses < 1 or (self.has_directions and 0 < self.patient.mirrors < 1)

    @property
    def has_directions(self) -> bool:
        """Whether directions are answered in degrees."""
        return not self.where.mode and "azimuth" in protocols.find(self.where.protocol).protocol.answer.asks


REASONS: tuple[tuple[str, Callable[[Deviation], bool]], ...] = (
    (
        (
            "A fit that expects lapses (5 % on average) takes some spread of somebody who never lapses for them; and"
            " levels that follow the answers make slopes come out too steep (Kaernbach 2001)."
        ),
        lambda each: each.figure.measure == "JND",
    ),
    (
        (
            "d′ and the criterion by log-linear rates are pulled towards 0 by half an answer (Hautus 1995), the more "
            "so the rarer misses or false reports are. The correction is what keeps them finite."
        ),
        lambda each: each.figure.measure.startswith(("d′", "criterion")),
    ),
    (
        (
            "The slope by Theil and Sen is a middle slope of pairs: on a grid of answers it has few values, and its "
            "interval (Sen 1968, by ranks) is wide where pairs tie."
        ),
        lambda each: each.figure.measure == "robust gain",
    ),
    (
        (
            "The standard deviation of log-ratios counts the differences between targets with one degree of freedom "
            "less than it should where they are compressed; it has no interval."
        ),
        lambda each: each.figure.measure == "SD of log-ratios",
    ),
    (
        (
            "A median of six scenes rated in whole points lies on a point or half-way between two: where the points "
            "fall unevenly its mean is not the middle of many scenes. It has no interval."
        ),
        lambda each: each.figure.measure in MEDIANS,
    ),
    (
        (
            "A threshold from 25 answers: its spread is taken as even in its logarithm beforehand, and no arc is below "
            "20°, so that small thresholds come out a little too large."
        ),
        lambda each: each.where.protocol == "motion",
    ),
    (
        (
            "Rare errors that are far larger than all others (a lapse, a sound heard behind) are often not in the "
            "sample at all: sizes and spreads then come out too small, and so do their intervals. More trials are the "
            "only remedy."
        ),
        lambda each: each.has_rare_errors,
    ),
    (
        (
            "Answers on the hours of a clock face hardly vary: most are exact, a few are off by 30°. Means of so few "
            "errors are not normal, and at ±90° no error outwards can be answered."
        ),
        lambda each: each.is_coarse,
    ),
    (
        (
            "The root of a variance of few answers is on average smaller than the spread (by 2 % with 14 degrees of "
            "freedom and normal errors)."
        ),
        lambda each: each.figure.measure in SQUARED and (each.figure.bias or 0.0) < 0 and each.figure.covers == 0,
    ),
    (
        (
            "Omissions change which targets are answered from session to session, and leave some with one answer or "
            "none: how much answers to these vary cannot be told."
        ),
        lambda each: each.omits,
    ),
    (
        (
            "Answers left, ahead and right alone: what is fitted or pooled is not of the shape that the formula takes "
            "for granted."
        ),
        lambda each: each.has_directions and each.patient.only_thirds,
    ),
    (
        ("The square of an error is skewed: in so few answers its mean and its interval depend on the largest ones."),
        lambda each: each.figure.measure in SQUARED,
    ),
)


def is_off(figure: Figure) -> bool:
    """Whether its intervals hold the truth neither as often as asked nor as often as reckoned."""
    return figure.covers != 0 and not figure.is_as_reckoned


def listed(told: list[tuple[Recovered, Figure]]) -> str:
    """Every figure that is neither as asked nor as reckoned, by reason, the commonest way of being off first."""
    found = [Deviation(*each) for each in told if each[1].is_biased or is_off(each[1])]
    by_reason: dict[str, list[Deviation]] = {}
    for each in found:
        reason = next((words for words, applies in REASONS if applies(each)), _UNKNOWN)
        by_reason.setdefault(reason, []).append(each)
    parts = []
    for reason, group in sorted(by_reason.items(), key=lambda item: (item[0] == _UNKNOWN, -len(item[1]))):
        parts.append(f"**{reason}** {len(group)} figures:\n" + "\n".join(f"- {line}" for line in _lines(group)))
    return "\n\n".join(parts) or "Nothing."


def _lines(group: list[Deviation]) -> list[str]:
    """One line a test and measure, with each patient's size."""
    by_place: dict[tuple[str, str], list[Deviation]] = {}
    for each in group:
        by_place.setdefault((each.where.test, each.figure.measure), []).append(each)
    return [
        f"{test}, {measure}: " + "; ".join(_size(each) for each in some) for (test, measure), some in by_place.items()
    ]


def _size(each: Deviation) -> str:
    said = []
    if each.figure.is_biased:
        said.append(f"off by {each.figure.bias:+.2g}")
    if is_off(each.figure):
        said.append(f"holds in {100 * (each.figure.coverage or 0.0):.0f} %")
    return f"{each.where.patient} " + ", ".join(said)
