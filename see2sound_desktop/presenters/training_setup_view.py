"""What the set-up page of training shows: what is chosen, how the output stands, and how far the course is."""

from dataclasses import dataclass, field

from core.errors import InputError
from core.scene_library import SceneEntry
from core.training.dosing import Allowance, check
from core.training.exercises import Exercise, LockedExercise
from core.training.opening import longest_sound_s
from core.training.sides import bearings
from see2sound_desktop.presenters.output_view import OutputView
from see2sound_desktop.presenters.training_choice import TrainingChoice, locked_of


@dataclass(frozen=True)
class Course:
    """How far an exercise is, for one patient."""

    sessions: int
    """In which something was trained."""
    planned: int | None
    """By the exercise; None where a plan for this patient says another number."""
    minutes: float
    """Of sound heard; T1 alone."""
    trials: int
    """Answered or omitted; T2 alone."""
    since_probe: int
    """Training sessions, of either exercise, since the last probe; all of them where there was none."""
    probe_due: bool
    was_probed: bool
    plan: str = ""
    """What was agreed on, and how much of it took place; empty where nothing was."""


@dataclass(frozen=True)
class Unfinished:
    """A training session that was interrupted."""

    session_uuid: str
    exercise_id: str
    patient_code: str
    when: str
    """Date and time at this place."""


@dataclass(frozen=True)
class TrainingSetupView(OutputView):
    """What the steps show."""

    choice: TrainingChoice = field(default_factory=TrainingChoice)
    scenes: tuple[SceneEntry, ...] = ()
    course: Course | None = None
    """None while it is read, and without a patient."""
    unfinished: Unfinished | None = None

    @property
    def locked(self) -> LockedExercise:
        """The exercise as chosen."""
        return locked_of(self.choice)

    @property
    def exercise(self) -> Exercise:
        """The exercise as chosen."""
        return self.locked.exercise

    @property
    def neglected(self) -> str:
        """``left`` or ``right``: where training leads, once the side of the lesion is confirmed; else empty."""
        if self.patient is None or self.side_problem:
            return ""
        return bearings(self.patient.lesion_side, self.choice.confirmed).neglected

    @property
    def side_problem(self) -> str:
        """Why it is not known yet which way training leads, in a sentence; empty where it is."""
        if self.patient is None:
            return ""
        try:
            bearings(self.patient.lesion_side, self.choice.confirmed)
        except InputError as error:
            return str(error)
        return ""

    @property
    def dose_problem(self) -> str:
        """Why the session does not fit into the patient's week, in a sentence; empty where it does, or is not known."""
        return "" if isinstance(self._dose, Allowance) else str(self._dose or "")

    @property
    def allowance(self) -> Allowance | None:
        """What the week has left, and where this session leads; None where that is not known, or does not fit."""
        return self._dose if isinstance(self._dose, Allowance) else None

    @property
    def _dose(self) -> Allowance | InputError | None:
        week = self.sound.dose
        if week is None or self.sound.standing.valid is None:
            return None
        try:
            return check(week, self.choice.level_dba, longest_sound_s(self.exercise))
        except InputError as error:
            return error

    @property
    def can_start(self) -> bool:
        """Whether nothing is missing."""
        return (
            self.patient is not None
            and self.device is not None
            and self.choice.has_sound
            and bool(self.neglected)
            and not self.dose_problem
        )
