"""How far a session's numbers may be interpreted: the one place that decides it. No diagnosis.

What is missing, and what alone can shift the answers, asks for caution; a failed check makes them not interpretable.
Reasons are codes with values; ``core.reports.validity`` has the words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.assessment.circumstances import Aids, Aphasia, Arm, Circumstances, Glasses, Louder, Turned, VisualField
from core.assessment.detection_screen import NEEDED, Ear
from core.audio import Layout
from core.records.model import LesionSide

TIRED = 7
"""A fatigue of so much, of 10, is named (and ends a session by the stop rules of the field)."""
EARS_DIFFER_DB = 15.0
"""A larger difference of the ears' pure-tone averages is named."""

_ALWAYS_ASKED = (
    "aids",
    "visual_field",
    "glasses",
    "prisms",
    "aphasia",
    "handedness",
    "arm",
    "fatigue",
    "posture",
    "head",
    "trunk",
)


class Verdict(StrEnum):
    """How far the numbers may be interpreted."""

    VALID = "valid"
    CAUTION = "caution"
    NOT_INTERPRETABLE = "not-interpretable"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why not simply valid: a code, and the values that its words need."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Interpretation:
    """The verdict with its reasons, those of the worse kind first."""

    verdict: Verdict
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that the verdict rests on. The defaults are those of a session with nothing against it but the form's.

    ``circumstances`` is None where nothing was asked.
    """

    circumstances: Circumstances | None
    layout: Layout = Layout.BINAURAL
    lesion_side: LesionSide = LesionSide.NONE
    """As recorded now."""
    channel_check: str = "confirmed"
    is_silent: bool = False
    """Whether no device played."""
    scored: int = 1
    """Sounds of the test with an outcome."""
    practice_failed: bool = False
    carried_to_deg: float = 180.0
    not_carried_deg: tuple[float, ...] = ()
    is_calibrated: bool = True
    uncalibrated_why: str = ""
    level_lost: bool = False
    done: int = 1
    planned: int = 1
    false_alarms: int = 0
    silent_trials: int = 0
    invalid: int = 0
    interrupted: int = 0
    target_shown: bool = False
    prompts: int = 0
    fatigue_later: int | None = None
    """The highest rating during the session."""
    patient_points: bool = True
    """Whether answers were given by hand, not entered by the therapist."""


def interpret(evidence: Evidence) -> Interpretation:
    """The verdict on a session. Pure: the same evidence, the same verdict."""
    failed, cautions = _failed(evidence), _cautions(evidence)
    verdict = Verdict.NOT_INTERPRETABLE if failed else Verdict.CAUTION if cautions else Verdict.VALID
    return Interpretation(verdict, (*failed, *cautions))


def missing(circumstances: Circumstances, layout: Layout) -> tuple[str, ...]:
    """What of the form still has to be asked: names of its fields.

    Hearing is known by the detection screen where headphones play, else by the pure-tone averages. There is no date of
    a lesion where there is none. Loudness, drugs and, with headphones, the averages may stay unasked.
    """
    lesion = ["lesion_side"] + ["lesion_date"] * (circumstances.lesion_side is not LesionSide.NONE)
    if layout is Layout.BINAURAL:
        hearing = ["screen_left", "screen_right"]
    else:
        hearing = ["pure_tone_left_db", "pure_tone_right_db"]
    asked = (*lesion, *hearing, *_ALWAYS_ASKED)
    return tuple(name for name in asked if getattr(circumstances, name) is None)


def _failed(evidence: Evidence) -> list[Reason]:
    found = []
    if evidence.channel_check == "failed":
        found.append(Reason("channels-failed"))
    if evidence.is_silent:
        found.append(Reason("silent"))
    if evidence.scored == 0:
        found.append(Reason("no-trials"))
    for ear in Ear:
        result = None if evidence.circumstances is None else evidence.circumstances.screen(ear)
        if result is not None and not result.passed:
            values = {"ear": ear.value, "right": result.right, "given": result.given, "needed": NEEDED}
            found.append(Reason("screen-failed", values))
    if evidence.practice_failed:
        found.append(Reason("practice"))
    return found


def _cautions(evidence: Evidence) -> list[Reason]:
    not_carried = {"reach_deg": evidence.carried_to_deg, "azimuths_deg": evidence.not_carried_deg}
    alarms = {"count": evidence.false_alarms, "n": evidence.silent_trials}
    why = f"uncalibrated-{evidence.uncalibrated_why}" if evidence.uncalibrated_why else "uncalibrated"
    done = {"done": evidence.done, "planned": evidence.planned}
    conditions = (
        (evidence.channel_check not in {"confirmed", "failed"}, Reason("channels-unconfirmed")),
        (bool(evidence.not_carried_deg), Reason("not-carried", not_carried)),
        (not evidence.is_calibrated, Reason(why)),
        (evidence.level_lost, Reason("level-unknown")),
        (evidence.done < evidence.planned, Reason("incomplete", done)),
        (evidence.lesion_side is LesionSide.UNKNOWN, Reason("lesion-unknown")),
        (evidence.false_alarms > 0, Reason("false-alarms", alarms)),
        (evidence.invalid > 0, Reason("invalid", {"count": evidence.invalid})),
        (evidence.interrupted > 0, Reason("interrupted", {"count": evidence.interrupted})),
        (evidence.target_shown, Reason("target-shown")),
        (evidence.prompts > 0, Reason("prompts", {"count": evidence.prompts})),
    )
    return [reason for holds, reason in conditions if holds] + _cautions_of_the_form(evidence)


def _cautions_of_the_form(evidence: Evidence) -> list[Reason]:
    asked = evidence.circumstances
    if asked is None:
        return [Reason("form-unfilled"), *_tired(None, evidence.fatigue_later)]
    unasked = missing(asked, evidence.layout)
    lesion, recorded = asked.lesion_side, evidence.lesion_side
    conditions = (
        (bool(unasked), Reason("not-asked", {"fields": unasked})),
        (lesion is not None and lesion is not recorded, Reason("lesion-changed")),
        (asked.aids is Aids.WORN, Reason("aids-worn")),
        (asked.louder in {Louder.LEFT, Louder.RIGHT}, Reason("louder", {"ear": asked.louder})),
        (asked.visual_field not in {None, VisualField.FULL}, Reason("visual-field")),
        (asked.glasses is Glasses.NOT_WORN, Reason("glasses")),
        (asked.prisms is True, Reason("prisms")),
        (asked.aphasia is Aphasia.UNDERSTANDING, Reason("aphasia")),
        (evidence.patient_points and _is_affected(asked.arm, lesion), Reason("affected-arm", {"arm": asked.arm})),
        (asked.head in {Turned.LEFT, Turned.RIGHT}, Reason("head-turned", {"side": asked.head})),
        (asked.trunk in {Turned.LEFT, Turned.RIGHT}, Reason("trunk-turned", {"side": asked.trunk})),
    )
    found = [reason for holds, reason in conditions if holds]
    return [*found, *_ears_differ(asked), *_tired(asked.fatigue, evidence.fatigue_later)]


def _is_affected(arm: Arm | None, lesion: LesionSide | None) -> bool:
    """Whether the arm that answers lies opposite to the lesion, where movement may be neglected too."""
    return (arm, lesion) in {(Arm.LEFT, LesionSide.RIGHT), (Arm.RIGHT, LesionSide.LEFT)}


def _ears_differ(asked: Circumstances) -> list[Reason]:
    left, right = asked.pure_tone_left_db, asked.pure_tone_right_db
    if left is None or right is None or abs(left - right) <= EARS_DIFFER_DB:
        return []
    worse = Ear.LEFT if left > right else Ear.RIGHT
    return [Reason("ears-differ", {"db": abs(left - right), "ear": worse.value})]


def _tired(before: int | None, later: int | None) -> list[Reason]:
    most = max((rating for rating in (before, later) if rating is not None), default=0)
    return [Reason("tired", {"fatigue": most})] if most >= TIRED else []
