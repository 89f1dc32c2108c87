"""A listener's ears as plain data: the measures of the head, the HRTF set, and how the set was chosen."""

import math
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum

from core.errors import InputError
from core.wording import say

KEMAR = "kemar"
"""Id of the built-in HRTF set; every other set goes by the sha256 of its file."""

RANGES_CM = {
    "circumference_cm": (40.0, 70.0),
    "width_cm": (10.0, 20.0),
    "depth_cm": (13.0, 27.0),
    "height_cm": (14.0, 30.0),
}
"""From small children to the largest of adults: beyond lies a wrong unit."""


@dataclass(frozen=True, slots=True)
class Head:
    """A listener's head as a tape or a calliper measures it, centimetres; what was not measured is None.

    Width is from ear to ear, depth from forehead to the back of the head, height from chin to crown.
    """

    circumference_cm: float | None = None
    width_cm: float | None = None
    depth_cm: float | None = None
    height_cm: float | None = None

    @property
    def is_measured(self) -> bool:
        """Whether it says enough to fit sound to it: its circumference or its width."""
        return self.circumference_cm is not None or self.width_cm is not None


class ChosenHow(StrEnum):
    """How somebody's HRTF set was chosen."""

    BY_EAR = "by ear"
    BY_HAND = "by hand"


@dataclass(frozen=True, slots=True)
class Chosen:
    """How and when an HRTF set was chosen."""

    how: ChosenHow
    when_utc: datetime


@dataclass(frozen=True, slots=True)
class Ears:
    """What headphone sound is fitted to.

    ``hrtf`` is the id of a set, None for the one of the site; ``hrtf_name`` is what the set was called when it was
    chosen, so that it can be named when its file is gone. Without ``chosen`` nobody has chosen yet.
    """

    head: Head = Head()
    hrtf: str | None = None
    hrtf_name: str = ""
    chosen: Chosen | None = None


def check_head(head: Head) -> None:
    """Refuse measures that no head has: InputError ``ears.head-size``, with the ``measure`` it is about."""
    for name in (field.name for field in fields(head)):
        value = getattr(head, name)
        lowest, highest = RANGES_CM[name]
        if value is not None and not (math.isfinite(value) and lowest <= value <= highest):
            measure = name.removesuffix("_cm")
            what, cm = say(f"ears.{measure}"), f"{value:g}"
            raise InputError(
                "ears.head-size", measure=measure, what=what, cm=cm, low=f"{lowest:g}", high=f"{highest:g}"
            )
