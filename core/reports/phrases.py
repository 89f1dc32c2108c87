"""How numbers are written for a person: degrees with a side instead of a sign, intervals, counts, missing values."""

import math
from collections.abc import Callable, Iterable

from core.assessment.measures import Measure, Note, Proportion
from core.assessment.words import DirectionWord, azimuth_in_words, shift_in_words
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
    return f"{value:.2f}".replace("-", "−")


def seconds(value_ms: float) -> str:
    """A reaction time given in milliseconds."""
    return say("report.seconds", seconds=f"{value_ms / 1000:.2f}")


def count(share: Proportion) -> str:
    """``3 of 9``."""
    return say("report.count", count=share.count, n=share.n) if share.n else NOTHING


def value(measure: Measure, write: Writer) -> str:
    """A value as ``write`` writes it, or a dash."""
    return NOTHING if measure.value is None else write(measure.value)


def interval(measure: Measure, write: Writer) -> str:
    """The 95 % interval, or why there is none."""
    if measure.ci_low is None or measure.ci_high is None:
        return say("report.too-few") if measure.note is Note.TOO_FEW else NOTHING
    return say("report.interval", low=write(measure.ci_low), high=write(measure.ci_high))


def bracketed(measure: Measure, write: Writer) -> str:
    """The interval in brackets behind a sentence, or nothing."""
    if measure.ci_low is None:
        return ""
    return say("report.bracketed-interval", interval=interval(measure, write))


def share(measure: Measure) -> str:
    """A proportion's interval in percent."""
    if measure.ci_low is None or measure.ci_high is None:
        return NOTHING
    return say("report.interval", low=f"{100 * measure.ci_low:.0f} %", high=f"{100 * measure.ci_high:.0f} %")


def times_as_far(log_ratio: float) -> str:
    """A mean log-ratio as a factor: ``0.80 × the distance``."""
    return say("report.times-as-far", factor=f"{math.exp(log_ratio):.2f}")


def is_shifted(error_deg: float) -> bool:
    """Whether a signed error has a side once rounded to whole degrees."""
    return shift_in_words(error_deg).word is not DirectionWord.AHEAD
