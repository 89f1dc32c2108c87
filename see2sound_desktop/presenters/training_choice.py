"""What a therapist chooses before training, and the exercise that it makes. No Qt."""

from dataclasses import dataclass, field
from pathlib import Path

from core import scene_library
from core.audio import Layout
from core.playback.calibration import DEFAULT_DBA
from core.records.model import LesionSide
from core.records.training_model import TrainingSession
from core.settings import Settings
from core.training import exercises
from core.training.difficulty import ECCENTRICITIES_DEG
from core.training.exercises import FIND, LISTEN, Find, Listen, LockedExercise
from core.training.material import Listened, Thing, loads_listened, things
from see2sound_desktop.presenters.answer_input import AnswerInput

MINUTES = (15, 20, 25, 30, 45)
"""Of sound in T1, in blocks of five."""
SPEEDS_DEG_S = (5.0, 10.0, 20.0, 40.0)
TRIALS = (40, 60, 80)
"""Of T2, in blocks of twenty."""
MODES = ("arc", "therapist")
"""Who shows where a sound was in T2: the patient on the screen, or the therapist for the patient."""
_BLOCK_MIN, _BLOCK_TRIALS = 5, 20


@dataclass(frozen=True)
class TrainingChoice:
    """What the therapist chose."""

    exercise_id: str = LISTEN
    layout: Layout = Layout.BINAURAL
    device_id: str | None = None
    level_dba: float = DEFAULT_DBA
    files: tuple[Path, ...] = ()
    """T1: the patient's own music or book."""
    scene_path: Path | None = None
    """T1: a scene in place of files. T2: where the sounds come from in place of the library."""
    minutes: int = 20
    speed_deg_s: float = 10.0
    trials: int = 80
    answer_mode: str = "arc"
    input: AnswerInput = field(default_factory=AnswerInput)
    confirmed: LesionSide | None = None
    """The side of the lesion, as it was chosen with the picture for this session."""

    @property
    def listens(self) -> bool:
        """Whether it is T1."""
        return self.exercise_id == LISTEN

    @property
    def has_sound(self) -> bool:
        """Whether it is chosen what sounds."""
        return not self.listens or bool(self.files) or self.scene_path is not None


def remembered(settings: Settings) -> TrainingChoice:
    """What the site chose last; what is heard is remembered with the patient."""
    extra = settings.model_extra or {}
    exercise, speed = str(extra.get("training_exercise", "")), extra.get("training_speed")
    return TrainingChoice(
        exercise_id=exercise if exercise in {LISTEN, FIND} else LISTEN,
        layout=Layout(settings.layout),
        device_id=settings.output_device_id,
        speed_deg_s=float(speed) if speed in SPEEDS_DEG_S else 10.0,
        input=AnswerInput.of_code(str(extra.get("session_input", ""))),
    )


def locked_of(choice: TrainingChoice) -> LockedExercise:
    """The exercise as it comes with the product, or with the length and the speed that were chosen."""
    locked = exercises.listen() if choice.listens else exercises.find()
    exercise = locked.exercise
    wanted: dict[str, object]
    if isinstance(exercise, Listen):
        wanted = {"blocks": choice.minutes // _BLOCK_MIN, "speed_deg_s": choice.speed_deg_s}
    else:
        wanted = {"blocks": choice.trials // _BLOCK_TRIALS}
    if all(getattr(exercise, name) == value for name, value in wanted.items()):
        return locked
    return exercises.edited(locked, **wanted)


def azimuths_of(exercise: Listen | Find) -> tuple[float, ...]:
    """The farthest directions that an exercise leads to (degrees, + right), for what a layout can carry."""
    farthest = exercise.eccentricity_deg if isinstance(exercise, Listen) else max(ECCENTRICITIES_DEG)
    return (-farthest, farthest)


def listened_of(choice: TrainingChoice) -> Listened:
    """What T1 plays. Errors as ``core.training.material.Listened`` and ``scene_library.load``."""
    if choice.scene_path is None:
        return Listened(choice.files)
    return Listened(scene=scene_library.load(choice.scene_path), folder=choice.scene_path.parent)


def things_of(choice: TrainingChoice, exercise: Find) -> tuple[Thing, ...]:
    """What can sound in T2. Errors as ``scene_library.load``."""
    if choice.scene_path is None:
        return things(exercise)
    return things(exercise, scene_library.load(choice.scene_path), choice.scene_path.parent)


def files_before(sessions: tuple[TrainingSession, ...]) -> tuple[Path, ...]:
    """What a patient last listened to of their own, as far as it is still there."""
    for session in reversed(sessions):
        if session.setup.exercise_id == LISTEN:
            before = loads_listened(session.setup.material_json).files
            if before:
                return tuple(path for path in before if path.is_file())
    return ()
