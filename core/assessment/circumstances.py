"""What was asked before a session: everything beside the test that can move its answers, each part may be unasked.

The short form of confounds: lesion, hearing, sight, speech, arm, prisms, fatigue, posture. It is stored with the
session, fixed before trial 1; what it means for the result is ``core.assessment.interpretation``'s.
"""

import json
import re
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from core.assessment.detection_screen import Ear, EarResult
from core.errors import InputError
from core.records.model import LesionSide, SessionSetup
from core.wording import number

FORMAT = "see2sound-circumstances"
VERSION = 1
MOST_FATIGUE = 10
PURE_TONE_DB = (-10.0, 120.0)
"""What an audiometer measures, dB HL."""


class Aids(StrEnum):
    """Hearing aids, while the sounds are played."""

    NONE = "none"
    WORN = "worn"
    TAKEN_OFF = "taken-off"


class VisualField(StrEnum):
    """What of the visual field is missing, by the patient's own left and right."""

    FULL = "full"
    LEFT = "left-missing"
    RIGHT = "right-missing"
    OTHER = "other"


class Aphasia(StrEnum):
    """What aphasia affects; where it is both, ``UNDERSTANDING`` counts."""

    NONE = "none"
    SPEAKING = "speaking"
    UNDERSTANDING = "understanding"


class Hand(StrEnum):
    """The hand somebody writes with."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Arm(StrEnum):
    """The arm that answers."""

    LEFT = "left"
    RIGHT = "right"
    NONE = "none"


class Glasses(StrEnum):
    """Glasses, while the answers are given."""

    NONE = "none"
    WORN = "worn"
    NOT_WORN = "not-worn"


class Posture(StrEnum):
    """How the patient is placed."""

    SITTING = "sitting"
    LYING = "lying"
    STANDING = "standing"


class Turned(StrEnum):
    """Where a head or a trunk points, against the chair or the bed."""

    STRAIGHT = "straight"
    LEFT = "left"
    RIGHT = "right"


class Louder(StrEnum):
    """The ear in which the same sound is louder."""

    LEFT = "left"
    EQUAL = "equal"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The form. None is "not asked". ``pure_tone_*_db`` are averages of 0.5 to 4 kHz, dB HL; ``lesion_date`` is an ISO
    date, a month or a year. ``lesion_side`` is what was confirmed with the picture before this session.

    InputError ``circumstances.fatigue``, ``circumstances.pure-tone`` or ``circumstances.lesion-date``.
    """

    lesion_side: LesionSide | None = None
    lesion_date: str | None = None
    aids: Aids | None = None
    pure_tone_left_db: float | None = None
    pure_tone_right_db: float | None = None
    screen_left: EarResult | None = None
    screen_right: EarResult | None = None
    louder: Louder | None = None
    visual_field: VisualField | None = None
    glasses: Glasses | None = None
    prisms: bool | None = None
    """Whether prisms were worn within 24 hours."""
    aphasia: Aphasia | None = None
    handedness: Hand | None = None
    arm: Arm | None = None
    fatigue: int | None = None
    posture: Posture | None = None
    head: Turned | None = None
    trunk: Turned | None = None
    drugs: str | None = None

    def __post_init__(self) -> None:
        if self.fatigue is not None and not 0 <= self.fatigue <= MOST_FATIGUE:
            raise InputError("circumstances.fatigue", most=MOST_FATIGUE)
        for db in (self.pure_tone_left_db, self.pure_tone_right_db):
            if db is not None and not PURE_TONE_DB[0] <= db <= PURE_TONE_DB[1]:
                raise _no_pure_tone(number(db))
        if self.lesion_date is not None:
            _earliest(self.lesion_date)

    def screen(self, ear: Ear) -> EarResult | None:
        """The detection screen's result at an ear."""
        return self.screen_left if ear is Ear.LEFT else self.screen_right

    @property
    def lasting(self) -> "Circumstances":
        """The same with what is asked anew at each session left out."""
        return replace(self, **dict.fromkeys(OF_TODAY, None))

    def filled_from(self, last: "Circumstances") -> "Circumstances":
        """The same, with what was not asked yet as it was at the last session, but for what is asked anew each time."""
        known = {name: value for name, value in _shallow(last.lasting).items() if getattr(self, name) is None}
        return replace(self, **known)


OF_TODAY = ("lesion_side", "screen_left", "screen_right", "louder", "prisms", "fatigue")
"""What holds for one session only: a side that was confirmed, ears that were screened, how the patient is today."""

_KINDS: dict[str, type[StrEnum]] = {
    "lesion_side": LesionSide,
    "aids": Aids,
    "louder": Louder,
    "visual_field": VisualField,
    "glasses": Glasses,
    "aphasia": Aphasia,
    "handedness": Hand,
    "arm": Arm,
    "posture": Posture,
    "head": Turned,
    "trunk": Turned,
}


def _shallow(circumstances: Circumstances) -> dict[str, Any]:
    return {field.name: getattr(circumstances, field.name) for field in fields(circumstances)}


def read_lesion_date(typed: str, today: date) -> str | None:
    """An ISO date, month or year out of what was typed; None out of nothing.

    InputError ``circumstances.lesion-date``, or ``circumstances.lesion-date-future`` for a day after ``today``.
    """
    text = typed.strip()
    if not text:
        return None
    if _earliest(text) > today:
        raise InputError("circumstances.lesion-date-future", date=text)
    return text


def _earliest(text: str) -> date:
    """The first day that an ISO date, month or year can mean."""
    if re.fullmatch(r"[12]\d{3}(-\d\d){0,2}", text):
        try:
            return date.fromisoformat((text + "-01-01")[:10])
        except ValueError:
            pass
    raise InputError("circumstances.lesion-date", date=text)


def read_pure_tone(typed: str) -> float | None:
    """A pure-tone average in dB HL out of what was typed, with a comma or a point; None out of nothing.

    InputError ``circumstances.pure-tone``.
    """
    text = typed.strip().lower().removesuffix("hl").strip().removesuffix("db").strip()
    if not text:
        return None
    try:
        db = float(text.replace(",", ".").replace("−", "-"))
    except ValueError:
        raise _no_pure_tone(typed.strip()) from None
    if not PURE_TONE_DB[0] <= db <= PURE_TONE_DB[1]:
        raise _no_pure_tone(typed.strip())
    return db


def _no_pure_tone(said: str) -> InputError:
    lowest, highest = PURE_TONE_DB
    return InputError("circumstances.pure-tone", said=said, lowest=f"{lowest:g}", highest=f"{highest:g}")


def dumps(circumstances: Circumstances) -> str | None:
    """What is stored with a session; None where nothing at all was asked."""
    if circumstances == Circumstances():
        return None
    said: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    for name, value in _shallow(circumstances).items():
        said[name] = {"right": value.right, "given": value.given} if isinstance(value, EarResult) else value
    return json.dumps(said, ensure_ascii=False)


def loads(text: str) -> Circumstances:
    """The form of a stored session. InputError ``circumstances.unreadable``: a newer version wrote it."""
    try:
        said: dict[str, Any] = json.loads(text)
        if (said.pop("format"), said.pop("version")) != (FORMAT, VERSION):
            raise InputError("circumstances.unreadable")
        for name, kind in _KINDS.items():
            said[name] = None if said[name] is None else kind(said[name])
        for name in ("screen_left", "screen_right"):
            said[name] = None if said[name] is None else EarResult(**said[name])
        return Circumstances(**said)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError("circumstances.unreadable") from error


def circumstances_of(setup: SessionSetup) -> Circumstances | None:
    """The form of a stored session, None where there is none. InputError as ``loads``."""
    return None if setup.circumstances_json is None else loads(setup.circumstances_json)
