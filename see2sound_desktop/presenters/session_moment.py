"""Where a running session stands: the state that its flow moves and that its windows are painted from."""

from dataclasses import dataclass

from core.records.model import PlannedTrial
from see2sound_desktop.presenters.session_views import PauseReason, Stage, Step

LISTEN_LEAD_S = 0.9
"""``Listen.`` is shown this long before a sound: the patient is ready, and never surprised."""


@dataclass(slots=True)
class Moment:
    """One moment of a session, moved by its flow; times in nanoseconds of the session's clock."""

    stage: Stage = Stage.WELCOME
    step: Step = Step.NONE
    pause_reason: PauseReason | None = None
    sentence: str = ""
    """What went wrong and what to do, where something did."""
    may_take_volume: bool = False
    """Whether the therapist may go on at the volume to which the system's was moved."""
    due_ns: int | None = None
    """When the next step comes of itself."""
    direction: tuple[float, int] | None = None
    """Azimuth in degrees and the moment of the touch, once pointed at and while the distance is asked for."""
    touched_ns: int | None = None
    """When an answer was begun that takes several touches: words, points."""
    points: tuple[int, ...] = ()
    """Given on the scales so far."""
    replays: int = 0
    prompts: int = 0
    marked_invalid: bool = False
    """Whether the trial that is running was judged as invalid."""
    example: PlannedTrial | None = None
    """What is being shown before anything counts."""
    example_until_ns: int | None = None
    """Once its sound is over: until when its answer stays on the pad."""
    began_ns: int | None = None
    ended_ns: int | None = None

    def runs_at(self, *steps: Step) -> bool:
        """Whether the session runs and stands at one of the steps."""
        return self.stage is Stage.RUNNING and self.step in steps

    @property
    def is_answering(self) -> bool:
        """Whether an answer was begun that takes several touches: nobody is hurried within it."""
        return self.direction is not None or self.touched_ns is not None

    def forget_answer(self) -> None:
        """What was begun does not count: the sound comes again, or the answer is on disk."""
        self.direction, self.touched_ns, self.points = None, None, ()

    def is_soon(self, now_ns: int) -> bool:
        """Whether what is due comes so soon that the patient is told to listen."""
        return self.due_ns is not None and self.due_ns - now_ns <= LISTEN_LEAD_S * 1e9

    def elapsed_s(self, now_ns: int) -> float:
        """Seconds since the patient began, until the end."""
        if self.began_ns is None:
            return 0.0
        return ((now_ns if self.ended_ns is None else self.ended_ns) - self.began_ns) / 1e9
