"""What a rehearsal is asked to do."""

from dataclasses import dataclass
from pathlib import Path

from core.audio import Layout

LISTENERS = ("ideal", "model", "neglect-left", "random", "tired")
TRAINEES = ("ideal", "neglect-left", "random", "tired")
TRAININGS = ("t1-listen", "t2-find-it")
HANDS = ("hand", "touch", "keys", "one-switch", "two-switches", "dwell")
BY_HAND = frozenset({"hand", "touch", "keys"})
"""What the set-up calls by hand: a mouse, a finger on the screen, keys."""
PICTURES = ("none", "some", "all")
SILENT_SPEED = 20.0


class RehearsalError(Exception):
    """A bug of ours: the windows did not do what they were asked."""


@dataclass(frozen=True)
class RehearsalOptions:
    """One rehearsal."""

    folder: Path
    protocol_id: str = "direction"
    listener: str = "ideal"
    layout: Layout = Layout.BINAURAL
    device_id: str = "silent"
    words: Path | None = None
    """Folder of recorded words, for protocols that need some; None is where the set-up looks for them."""
    scene: str | None = None
    """File name or title of a scene, for protocols that need one; None is the first."""
    answers: str = "arc"
    by: str = "hand"
    """What the simulated patient answers with, one of ``HANDS``."""
    seed: int = 0
    speed: float = SILENT_SPEED
    pictures: str = "some"
    language: str | None = None
    """Of windows and report; None is that of the folder's settings."""
    resume: bool = False
    fills_form: bool = True
    """Whether the form before the session is filled in, the hearing screen included (half a minute of sounds)."""

    @property
    def silent(self) -> bool:
        """Whether the silent clock plays."""
        return self.device_id == "silent"
