"""Words of the form before a session. A person never reads a sign or a code of ours."""

from core.assessment.circumstances import (
    Aids,
    Aphasia,
    Arm,
    Glasses,
    Hand,
    Louder,
    Posture,
    Turned,
    VisualField,
)
from core.assessment.detection_screen import NEEDED, TRIALS, Ear, EarResult
from core.assessment.interpretation import Verdict
from core.wording import language
from see2sound_desktop.presenters.ear_screen import ScreenState, ScreenView
from see2sound_desktop.presenters.session_form import FormView
from see2sound_desktop.wording import local_date, translate, within_sentence

_MOST_NAMED = 4
"""More are counted, not named."""


def names() -> dict[str, str]:
    """What each field of the form is called."""
    return {
        "lesion_side": translate("form", "Side of the lesion"),
        "lesion_date": translate("form", "Date of the lesion"),
        "aids": translate("form", "Hearing aids"),
        "pure_tone_left_db": translate("form", "Pure-tone average, left"),
        "pure_tone_right_db": translate("form", "Pure-tone average, right"),
        "screen_left": translate("form", "Left ear"),
        "screen_right": translate("form", "Right ear"),
        "louder": translate("form", "Louder ear"),
        "visual_field": translate("form", "Visual field"),
        "glasses": translate("form", "Glasses"),
        "prisms": translate("form", "Prisms in 24 hours"),
        "aphasia": translate("form", "Aphasia affects"),
        "handedness": translate("form", "Writes with"),
        "arm": translate("form", "Answers with"),
        "fatigue": translate("form", "Fatigue"),
        "posture": translate("form", "Posture"),
        "head": translate("form", "Head"),
        "trunk": translate("form", "Trunk"),
        "drugs": translate("form", "Drugs"),
    }


def answers(name: str) -> list[tuple[object, str]]:
    """The answers that a field offers, in their order."""
    offered: dict[str, list[tuple[object, str]]] = {
        "aids": [
            (Aids.NONE, translate("form", "None")),
            (Aids.WORN, translate("form", "Worn")),
            (Aids.TAKEN_OFF, translate("form", "Taken off")),
        ],
        "louder": [
            (Louder.LEFT, translate("form", "Left")),
            (Louder.EQUAL, translate("form", "Equal")),
            (Louder.RIGHT, translate("form", "Right")),
        ],
        "visual_field": [
            (VisualField.FULL, translate("form", "Full")),
            (VisualField.LEFT, translate("form", "Left missing")),
            (VisualField.RIGHT, translate("form", "Right missing")),
            (VisualField.OTHER, translate("form", "Other")),
        ],
        "glasses": [
            (Glasses.NONE, translate("form", "Not needed")),
            (Glasses.WORN, translate("form", "Worn")),
            (Glasses.NOT_WORN, translate("form", "Needed, not worn")),
        ],
        "prisms": [(False, translate("form", "No")), (True, translate("form", "Yes"))],
        "aphasia": [
            (Aphasia.NONE, translate("form", "Nothing")),
            (Aphasia.SPEAKING, translate("form", "Speaking")),
            (Aphasia.UNDERSTANDING, translate("form", "Understanding")),
        ],
        "handedness": [
            (Hand.LEFT, translate("form", "Left hand")),
            (Hand.RIGHT, translate("form", "Right hand")),
            (Hand.BOTH, translate("form", "Both")),
        ],
        "arm": [
            (Arm.LEFT, translate("form", "Left arm")),
            (Arm.RIGHT, translate("form", "Right arm")),
            (Arm.NONE, translate("form", "Neither")),
        ],
        "posture": [
            (Posture.SITTING, translate("form", "Sitting")),
            (Posture.LYING, translate("form", "Lying")),
            (Posture.STANDING, translate("form", "Standing")),
        ],
        "head": _turned(),
        "trunk": _turned(),
    }
    return offered[name]


def _turned() -> list[tuple[object, str]]:
    return [
        (Turned.LEFT, translate("form", "Turned left")),
        (Turned.STRAIGHT, translate("form", "Straight")),
        (Turned.RIGHT, translate("form", "Turned right")),
    ]


def fatigue_words(level: int) -> str:
    """A rating of fatigue; its ends in words."""
    return {0: translate("form", "0  –  not tired"), 10: translate("form", "10  –  extremely tired")}.get(
        level, str(level)
    )


def not_asked() -> str:
    """The answer that is none."""
    return translate("form", "Not asked")


def as_last_time(view: FormView) -> str:
    """When the marked answers were given; empty where there are none."""
    if view.last_utc is None:
        return ""
    return translate("form", "as last time, {date}").format(date=local_date(view.last_utc))


def last_time_words(view: FormView) -> str:
    """What the marks mean, and what is not filled in by them."""
    if view.last_utc is None:
        return ""
    return translate("form", "Dashed: the answers of {date}. Fatigue, prisms, side and ears are asked anew.").format(
        date=local_date(view.last_utc)
    )


def result_words(result: EarResult | None) -> str:
    """How an ear did."""
    if result is None:
        return translate("form", "not done")
    template = (
        translate("form", "passed, {right} of {given}")
        if result.passed
        else translate("form", "not passed, {right} of {given}")
    )
    return template.format(right=result.right, given=result.given)


def screen_words(view: FormView) -> str:
    """What the screen is, or what to do now."""
    screen: ScreenView = view.screen
    if screen.state is ScreenState.OPENING:
        return translate("form", "Opening the audio output …")
    if screen.runs:
        template = (
            translate("form", "{ear}, {number} of {total}. Listen …")
            if screen.state is ScreenState.LISTENING
            else translate("form", "{ear}, {number} of {total}. Ask: “Did you hear it?”")
        )
        ear = names()[f"screen_{screen.ear.value}"]
        return template.format(ear=ear, number=screen.number, total=screen.total)
    if screen.trouble:
        return screen.trouble
    if not view.has_output:
        return translate("form", "Choose an output first.")
    return translate(
        "form",
        "Soft sounds and silences at one ear, then at the other, {total} each; {needed} right answers pass. "
        "Takes about two minutes.",
    ).format(total=TRIALS, needed=NEEDED)


def consequence_icon(view: FormView) -> str:
    """The icon beside what the form leads to."""
    icons = {Verdict.VALID: "success", Verdict.CAUTION: "warning", Verdict.NOT_INTERPRETABLE: "error"}
    return icons[view.leads_to.verdict]


def consequence_words(view: FormView) -> str:
    """What the form leads to, with the reasons; each in a few words."""
    found = view.leads_to
    failed = [ear for ear in Ear if (result := view.asked.screen(ear)) is not None and not result.passed]
    if found.verdict is Verdict.VALID:
        return translate("form", "Everything was asked, and nothing speaks against the result.")
    if failed:
        return _failed_words(failed)
    said = translate("form", "The result will say “interpret with caution”.")
    if view.missing:
        said += " " + translate("form", "Not asked: {names}.").format(names=_missing_words(view.missing))
    shifting = [words for code, words in _shifts().items() if code in {reason.code for reason in found.reasons}]
    if shifting:
        said += " " + translate("form", "Can shift the answers: {names}.").format(names=", ".join(shifting))
    return said


def _missing_words(missing: tuple[str, ...]) -> str:
    called = names()
    named = [within_sentence(called[name], language()) for name in missing]
    if len(named) <= _MOST_NAMED:
        return ", ".join(named)
    shown = ", ".join(named[: _MOST_NAMED - 1])
    return translate("form", "{names} and {count} more").format(names=shown, count=len(named) - _MOST_NAMED + 1)


def _failed_words(ears: list[Ear]) -> str:
    if len(ears) > 1:
        return translate("form", "The result will be “not interpretable”: neither ear passed its screen.")
    return {
        Ear.LEFT: translate("form", "The result will be “not interpretable”: the left ear did not pass its screen."),
        Ear.RIGHT: translate("form", "The result will be “not interpretable”: the right ear did not pass its screen."),
    }[ears[0]]


def _shifts() -> dict[str, str]:
    """What alone can shift the answers, by the reason's code."""
    return {
        "lesion-unknown": translate("form", "side of the lesion not known"),
        "lesion-changed": translate("form", "side of the lesion changed"),
        "aids-worn": translate("form", "hearing aids"),
        "louder": translate("form", "one ear louder"),
        "ears-differ": translate("form", "ears differ"),
        "visual-field": translate("form", "visual field"),
        "glasses": translate("form", "glasses not worn"),
        "prisms": translate("form", "prisms"),
        "aphasia": translate("form", "aphasia"),
        "affected-arm": translate("form", "arm opposite the lesion"),
        "head-turned": translate("form", "head turned"),
        "trunk-turned": translate("form", "trunk turned"),
        "tired": translate("form", "fatigue"),
    }
