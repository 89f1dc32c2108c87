"""What was asked before a session, in words for the validity box."""

from enum import StrEnum

from core.assessment.circumstances import MOST_FATIGUE, Circumstances
from core.assessment.detection_screen import Ear, EarResult
from core.assessment.interpretation import Evidence
from core.reports.figures import LabelledValue
from core.wording import number, say

_CHOICES = ("aids", "louder", "visual_field", "glasses", "aphasia", "handedness", "arm", "posture", "head", "trunk")


def lines(evidence: Evidence) -> tuple[LabelledValue, ...]:
    """One line for each thing that was asked; none where the form was not filled in. Fatigue shows how it went on."""
    asked = evidence.circumstances
    if asked is None:
        return ()
    said: dict[str, str | None] = {
        "lesion-side": None if asked.lesion_side is None else say(f"report.lesion-{asked.lesion_side.value}"),
        "lesion-date": asked.lesion_date,
        "screen": _by_ear({ear: _screened(asked.screen(ear)) for ear in Ear}),
        "pure-tone": _by_ear({ear: _pure_tone(asked, ear) for ear in Ear}),
        "prisms": None if asked.prisms is None else say("circumstances.yes" if asked.prisms else "circumstances.no"),
        "fatigue": _fatigue(asked.fatigue, evidence.fatigue_later),
        "drugs": asked.drugs,
    }
    for name in _CHOICES:
        said[name.replace("_", "-")] = _choice(name, getattr(asked, name))
    known = ((name, said[name]) for name in _ORDER)
    return tuple(LabelledValue(say(f"circumstances.name-{name}"), words) for name, words in known if words is not None)


_ORDER = (
    "lesion-side",
    "lesion-date",
    "screen",
    "pure-tone",
    "louder",
    "aids",
    "visual-field",
    "glasses",
    "prisms",
    "aphasia",
    "handedness",
    "arm",
    "posture",
    "head",
    "trunk",
    "fatigue",
    "drugs",
)


def _choice(name: str, value: StrEnum | None) -> str | None:
    return None if value is None else say(f"circumstances.{name.replace('_', '-')}-{value.value}")


def _by_ear(said: dict[Ear, str | None]) -> str | None:
    known = [f"{say(f'circumstances.side-{ear.value}')} {words}" for ear, words in said.items() if words is not None]
    return ", ".join(known) or None


def _screened(result: EarResult | None) -> str | None:
    return None if result is None else say("report.count", count=result.right, n=result.given)


def _pure_tone(asked: Circumstances, ear: Ear) -> str | None:
    db = asked.pure_tone_left_db if ear is Ear.LEFT else asked.pure_tone_right_db
    if db is None:
        return None
    return say("circumstances.db-hl", db=number(round(db, 1)).replace("-", "−"))


def _fatigue(before: int | None, later: int | None) -> str | None:
    if before is None and later is None:
        return None
    if before is None or later is None or before == later:
        return say("report.count", count=later if before is None else before, n=MOST_FATIGUE)
    return say("circumstances.fatigue-went", before=before, later=later, n=MOST_FATIGUE)
