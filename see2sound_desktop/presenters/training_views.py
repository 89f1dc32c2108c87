"""What the windows of a training session show: plain values that its presenter hands out and the windows paint."""

from dataclasses import dataclass, field
from enum import StrEnum

from core.records.model import LesionSide
from core.training.exercises import LISTEN
from core.training.standstill import Standstill
from core.training.summary import SideFound
from see2sound_desktop.presenters.answer_input import AnswerInput
from see2sound_desktop.presenters.session_views import Stage


class TrainingStep(StrEnum):
    """What is happening while training runs."""

    NONE = "none"
    WAITING = "waiting"
    """The next sound is being made."""
    WAY = "way"
    """T1: the music is on its way."""
    CHIME = "chime"
    """T1: a chime has sounded, and the tap is waited for."""
    READY = "ready"
    """T2: a sound is about to come."""
    HEAR = "hear"
    """T2: it sounds."""
    FIND = "find"
    """T2: the answer is waited for, without a limit."""
    FOUND = "found"
    """T2: the answer was right: a tone, and the thing glows."""
    SHOW = "show"
    """T2: the sound is repeated, with the thing lit."""
    AGAIN = "again"
    """T2: the second try, with the thing lit."""


ANSWERS = frozenset({TrainingStep.FIND, TrainingStep.AGAIN})
"""The steps at which T2 waits for an answer."""


class TrainingScreen(StrEnum):
    """The screens of the patient's window in training."""

    RESTING = "resting"
    WELCOME = "welcome"
    LISTEN = "listen"
    """T1: calm, with one button to press at a chime."""
    READY = "ready"
    HEAR = "hear"
    FIND = "find"
    FOUND = "found"
    SHOW = "show"
    AGAIN = "again"
    TELL = "tell"
    """The patient says or points where; the therapist enters it."""
    BREAK = "break"
    PAUSE = "pause"
    END = "end"


@dataclass(frozen=True, slots=True)
class TrainingPatientView:
    """Everything that the patient's window shows in training."""

    screen: TrainingScreen = TrainingScreen.RESTING
    exercise_id: str = LISTEN
    lesion_side: LesionSide = LesionSide.UNKNOWN
    answer_mode: str = "arc"
    """Of T2: ``arc``, or ``therapist``, who enters what the patient shows."""
    input: AnswerInput = field(default_factory=AnswerInput)
    what: str = ""
    """What is looked for ("dog")."""
    places: tuple[float, ...] = ()
    """Azimuths of the things that can be pointed at, from left to right (degrees, + right)."""
    lit_deg: float | None = None
    """The place of the thing that is lit."""
    may_hear_again: bool = False
    """Whether the sentence can be spoken."""
    offers_stop: bool = False
    """T1 by switch: a press when no chime was heard offers Stop for a while."""


def instruction_of(view: TrainingPatientView) -> str:
    """The code of the instruction that a screen shows (``core.assessment.instructions.CODES``); empty for the rest."""
    if view.screen is TrainingScreen.BREAK:
        return "rest"
    if view.screen is not TrainingScreen.WELCOME:
        return ""
    if view.exercise_id == LISTEN:
        return "listen-bell"
    if view.answer_mode == "therapist":
        return "say-where"
    return "press-answer" if view.input.scans else "touch-where"


@dataclass(frozen=True, slots=True)
class TrainingLive:
    """What the therapist sees of a training session that runs."""

    exercise_id: str = LISTEN
    stage: Stage = Stage.WELCOME
    step: TrainingStep = TrainingStep.NONE
    standstill: Standstill | None = None
    sentence: str = ""
    """What went wrong and what to do, where something did."""
    may_take_volume: bool = False
    """Whether it may go on at another volume of the system, at a level that is not known then."""
    what: str = ""
    """What sounds: a file or a scene in T1, a thing in T2."""
    block: int = 1
    """1 for the first."""
    blocks: int = 1
    heard_s: float = 0.0
    """T1: seconds of sound heard."""
    total_s: float = 0.0
    """T1: seconds of sound of the whole session."""
    trial_number: int = 0
    """T2: 1 for the first."""
    trials_planned: int = 0
    level_dba: float | None = None
    """Of what sounded last; None where it is not known."""
    chimes: int = 0
    tapped: int = 0
    sides: tuple[SideFound, ...] = ()
    """T2: what was found on each side so far."""
    rung_contralesional: int = 0
    """T2: the rung of the ladder on which a side stands, from 1."""
    rung_ipsilesional: int = 0
    replays: int = 0
    answer_mode: str = "arc"
    places: tuple[float, ...] = ()
    lit_deg: float | None = None
    sound_deg: float | None = None
    """T1: about where the music is now (degrees, + right); None while it does not sound."""
    lesion_side: LesionSide = LesionSide.UNKNOWN


@dataclass(frozen=True, slots=True)
class TrainingEnd:
    """What is said when a training session is over."""

    session_uuid: str
    completed: bool
