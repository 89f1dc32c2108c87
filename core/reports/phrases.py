"""How numbers are written for a person: degrees with a side instead of a sign, intervals, counts, missing values."""

import math
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from core import wording
from core.assessment.measures import Measure, Note, Proportion
from core.assessment.numbering import number_of
from core.assessment.words import DirectionWord, azimuth_in_words, shift_in_words
from core.records.model import Session
from core.wording import say

NOTHING = "–"

Writer = Callable[[float], str]
"""Writes one number: one of the functions below."""


def place(azimuth_deg: float) -> str:
    """A direction: ``30° left``, ``straight ahead``."""
    spoken = azimuth_in_words(azimuth_deg)
    return say(f"report.place-{spoken.word}", degrees=spoken.degrees)


def places(azimuths_deg: Iterable[float]) -> str:
    """Several directions: ``90° left, 60° left, 60° right``."""
    return ", ".join(place(azimuth_deg) for azimuth_deg in azimuths_deg)


def shift(error_deg: float) -> str:
    """A signed error: ``14° to the right``, ``none``."""
    spoken = shift_in_words(error_deg)
    return say(f"report.shift-{spoken.word}", degrees=spoken.degrees)


def brief_shift(error_deg: float) -> str:
    """A signed error in a table: ``14° right``, ``none``."""
    spoken = shift_in_words(error_deg)
    return say(f"report.brief-shift-{spoken.word}", degrees=spoken.degrees)


def degrees(value: float) -> str:
    """An unsigned angle."""
    return f"{value:.0f}°"


def number(value: float) -> str:
    """A ratio, a slope or an exponent."""
    return wording.number(value, ".2f").replace("-", "−")


def seconds(value_ms: float) -> str:
    """A reaction time given in milliseconds."""
    return say("report.seconds", seconds=wording.number(value_ms / 1000, ".2f"))


def count(share: Proportion) -> str:
    """``3 of 9``."""
    return say("report.count", count=share.count, n=share.n) if share.n else NOTHING


def value(measure: Measure, write: Writer) -> str:
    """A value as ``write`` writes it; ``not found`` of a fit that did not converge; or a dash."""
    if measure.note is Note.NOT_CONVERGED:
        return say("report.not-found")
    return NOTHING if measure.value is None else write(measure.value)


def interval(measure: Measure, write: Writer) -> str:
    """The 95 % interval, or why there is none."""
    if measure.ci_low is None or measure.ci_high is None or measure.note is Note.NOT_CONVERGED:
        return say(f"report.{measure.note.value}") if measure.note in {Note.TOO_FEW, Note.ALIKE} else NOTHING
    return say("report.interval", low=write(measure.ci_low), high=write(measure.ci_high))


def bracketed(measure: Measure, write: Writer) -> str:
    """The interval in brackets behind a sentence, or nothing."""
    return _in_brackets(measure, interval(measure, write))


def _in_brackets(measure: Measure, words: str) -> str:
    return "" if measure.ci_low is None else say("report.bracketed-interval", interval=words)


def shift_interval(measure: Measure, form: str = "interval") -> str:
    """The interval of a signed error, from the smaller to the larger one: ``8° to 16° to the left``.

    ``form`` is ``brief-interval`` in a table, and ``lesion-interval`` where the side is that of the lesion.
    """
    if measure.ci_low is None or measure.ci_high is None:
        return interval(measure, shift)
    low, high = round(measure.ci_low), round(measure.ci_high)
    if low >= 0:
        return say(f"report.{form}-right", near=low, far=high)
    if high <= 0:
        return say(f"report.{form}-left", near=-high, far=-low)
    return say(f"report.{form}-across", left=-low, right=high)


def bracketed_shift(measure: Measure) -> str:
    """``shift_interval`` in brackets behind a sentence, or nothing."""
    return _in_brackets(measure, shift_interval(measure))


def toward_lesion(measure: Measure | None) -> str:
    """``, toward the side of the lesion`` of an error counted toward it; nothing where there is no one side."""
    if measure is None or measure.value is None or not is_shifted(measure.value):
        return ""
    return say("report.toward-lesion" if measure.value > 0 else "report.away-from-lesion")


def percent(value: float) -> str:
    """A proportion: ``50 %``."""
    return say("report.percent", percent=f"{100 * value:.0f}")


def share(measure: Measure) -> str:
    """A proportion's interval in percent."""
    if measure.ci_low is None or measure.ci_high is None:
        return NOTHING
    return say("report.interval", low=percent(measure.ci_low), high=percent(measure.ci_high))


def counted(share_of: Proportion) -> str:
    """A count with its interval: ``4 of 12 (14 % to 61 %)``."""
    if not share_of.n:
        return NOTHING
    return say("report.counted", count=count(share_of), interval=share(share_of.measure))


def with_interval(measure: Measure, write: Writer) -> str:
    """A value with its interval: ``45° (31° to 60°)``; or why there is none."""
    if measure.value is None or measure.ci_low is None:
        return value(measure, write)
    return say("report.counted", count=write(measure.value), interval=interval(measure, write))


def probability(p_value: float) -> str:
    """How often chance would do the same: ``p = 0.04``."""
    small = 0.001
    if p_value < small:
        return say("report.p-below", p=wording.number(small, ".3f"))
    return say("report.p", p=wording.number(p_value, ".3f" if p_value < 0.1 else ".2f"))


def choice(code: str) -> str:
    """The code of a choice in words: ``both sides``. What is no choice among a few, a rating, stays as it is stored."""
    try:
        return say(f"report.choice-{code}")
    except KeyError:
        return code


def listed(words: Sequence[str]) -> str:
    """``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return say("report.listed", first=", ".join(words[:-1]), last=words[-1])


def time_of(moment: datetime, began: datetime) -> str:
    """When something happened, by the clock on the wall: ``09:41``; on another day than it ``began`` with the day."""
    here, first = moment.astimezone(), began.astimezone()
    return f"{here:%H:%M}" if here.date() == first.date() else f"{here:%Y-%m-%d %H:%M}"


def trial(session: Session, trial_index: int) -> str:
    """Which trial, as it was counted while it ran: ``7``, ``2 (practice)``."""
    found = number_of(session, trial_index)
    return say("report.trial-of-practice", number=found.number) if found.is_practice else str(found.number)


def times_as_far(log_ratio: float) -> str:
    """A mean log-ratio as a factor: ``0.80 × the distance``."""
    return say("report.times-as-far", factor=wording.number(math.exp(log_ratio), ".2f"))


def laterality(index: float) -> str:
    """A laterality index: ``50 right``, ``even``."""
    size = round(abs(index))
    if size == 0:
        return say("report.index-even")
    return say("report.index-right" if index > 0 else "report.index-left", index=size)


def zones(steps: float) -> str:
    """A mean shift in zones: ``0.8 zones to the right``, ``none``."""
    size = round(abs(steps), 1)
    if size == 0.0:
        return say("report.shift-ahead")
    return say("report.zones-right" if steps > 0 else "report.zones-left", zones=wording.number(size, ".1f"))


def is_shifted(error_deg: float) -> bool:
    """Whether a signed error has a side once rounded to whole degrees."""
    return shift_in_words(error_deg).word is not DirectionWord.AHEAD
