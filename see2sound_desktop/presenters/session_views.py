"""What the two windows of a session show: plain values that the presenter hands out and the windows paint."""

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtGui import QImage

from core.assessment.tasks import COLUMN
from core.records.model import LesionSide
from see2sound_desktop.presenters.answer_input import AnswerInput


class Stage(StrEnum):
    """Where a running session stands."""

    WELCOME = "welcome"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"


class Step(StrEnum):
    """What is happening within a trial."""

    NONE = "none"
    BETWEEN = "between"
    LISTEN = "listen"
    WHERE = "where"
    HOW_FAR = "how-far"
    CHOOSE = "choose"
    """One of a few answers is asked for: ``task`` and ``choices`` of the views."""
    FEEDBACK = "feedback"
    BREAK = "break"
    BEGIN_TEST = "begin-test"


ASKING = frozenset({Step.WHERE, Step.HOW_FAR, Step.CHOOSE})
"""The steps at which an answer is awaited."""
IN_TRIAL = ASKING | {Step.LISTEN}


class PauseReason(StrEnum):
    """Why a session stands still."""

    THERAPIST = "therapist"
    PATIENT_STOP = "patient-stop"
    OMISSIONS = "omissions"
    DEVICE_LOST = "device-lost"
    UNDERFLOW = "underflow"
    VOLUME_MOVED = "volume-moved"
    NOT_UNDERSTOOD = "task-not-understood"
    """Practice missed its mark; going on overrides that."""
    TROUBLE = "trouble"


class PatientScreen(StrEnum):
    """The screens of the patient's window."""

    RESTING = "resting"
    WELCOME = "welcome"
    LISTEN = "listen"
    WHERE = "where"
    HOW_FAR = "how-far"
    CHOOSE = "choose"
    TELL = "tell"
    """The patient says or points where; the therapist enters it."""
    THANKS = "thanks"
    FEEDBACK = "feedback"
    BREAK = "break"
    BEGIN_TEST = "begin-test"
    PAUSE = "pause"
    END = "end"
    BETWEEN_TESTS = "between-tests"
    """A test is over, and another one follows after a rest."""


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture to choose, and what it is called."""

    title: str
    image: QImage = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class PatientView:
    """Everything that the patient's window shows. It never holds a target, save in the feedback of practice."""

    screen: PatientScreen = PatientScreen.RESTING
    lesion_side: LesionSide = LesionSide.UNKNOWN
    answer_mode: str = "arc"
    """``arc``, ``clock``, ``column``, ``buttons`` or ``therapist``; with ``therapist`` the patient is shown no pad."""
    input: AnswerInput = field(default_factory=AnswerInput)
    """By what the patient answers: a hand, switches, a pointer that rests."""
    arc_deg: float = 120.0
    step_deg: float = 1.0
    distance: str = "ring"
    """``ring`` or ``choices``."""
    what: str = ""
    """What is asked for ("kettle"); empty for a plain sound."""
    may_say_nothing: bool = True
    """Whether "I heard nothing" is offered: not once a direction was given."""
    asks_distance_only: bool = False
    task: str = ""
    """One of ``core.assessment.tasks.CHOICES`` where one of ``choices``, words or points are asked for; empty for
    direction and distance."""
    choices: tuple[str, ...] = ()
    """Codes of the answers, in a fixed order (``core.assessment.tasks.CHOICES``); their words are the window's."""
    texts: tuple[str, ...] = ()
    """Words to point at, from the top, where words are asked for: as many as were heard."""
    pictures: tuple[ShownPicture, ...] = ()
    """Of ``choices``, or of ``texts``, from the top."""
    scale: str = ""
    """Where points are asked for, the scale whose turn it is (``core.assessment.ratings.SCALES``)."""
    feedback_texts: tuple[str, ...] = ()
    """The words that were played."""
    may_hear_again: bool = False
    """Whether the sentence can be heard, and heard again."""
    feedback_choice: str | None = None
    """The right answer."""
    feedback_azimuth_deg: float | None = None
    feedback_distance_m: float | None = None


@dataclass(frozen=True, slots=True)
class LiveView:
    """What the therapist sees of a running session."""

    stage: Stage = Stage.WELCOME
    step: Step = Step.NONE
    pause_reason: PauseReason | None = None
    pause_sentence: str = ""
    """For a lost device or other trouble: what happened and what to do."""
    may_take_volume: bool = False
    """Whether the session may go on at another volume of the system than before, at a level that is not known then."""
    interrupted: bool = False
    """Whether a pause interrupted the current trial, which is then presented anew."""
    trial_number: int = 0
    """1 for the first; practice and test are counted apart."""
    trials_planned: int = 0
    at_most: bool = False
    """Whether the test may end before ``trials_planned``: its answers decide when."""
    is_practice: bool = False
    targets_shown: bool = False
    target_azimuth_deg: float | None = None
    target_distance_m: float | None = None
    answer_azimuth_deg: float | None = None
    answer_distance_m: float | None = None
    target_choice: str | None = None
    """The right answer of a task with choices."""
    answer_choice: str | None = None
    omissions_left: int = 0
    omissions_centre: int = 0
    omissions_right: int = 0
    replays: int = 0
    prompts: int = 0
    """How often the patient was prompted in this trial."""
    marked_invalid: bool = False
    arc_deg: float = 120.0
    step_deg: float = 1.0
    distance: str = "ring"
    answer_mode: str = "arc"
    what: str = ""
    task: str = ""
    choices: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    pictures: tuple[ShownPicture, ...] = ()
    scale: str = ""
    """As the patient has them."""
    may_say_nothing: bool = True
    """Whether "heard nothing" may be entered: not once a part of the answer was given."""
    is_blind: bool = False
    """Whether nobody may know what plays before the end: then there are no targets to show."""
    practice_right: int = 0
    practice_needed: int = 0
    """The pass mark of practice; 0 where there is none."""
    may_show_how: bool = False
    """Whether an example can be shown now."""
    shows_how: bool = False
    """Whether one is being shown."""
    may_say_again: bool = False
    """Whether the patient's sentence can be spoken once more."""
    stop_suggested: str = ""
    """Why the session might end now (``StopSuggestion``); empty where nothing speaks for it."""

    @property
    def may_skip(self) -> bool:
        """Whether the current trial can be left out now: it runs, comes next, or was interrupted by a pause."""
        if self.stage is Stage.PAUSED:
            return self.interrupted
        return self.stage is Stage.RUNNING and (self.step is Step.BETWEEN or self.step in IN_TRIAL)

    @property
    def therapist_enters(self) -> bool:
        """Whether the therapist has a pad to enter on: always where the patient says or points, and in a column.

        There the patient may answer by a word as well as by a touch.
        """
        return self.answer_mode == "therapist" or self.task == COLUMN


@dataclass(frozen=True, slots=True)
class SessionEnd:
    """What is said when a session is over."""

    session_uuid: str
    completed: bool
    answered: int
    planned: int
    omissions: int
