"""What the set-up pages of a test and of training show of the patient and the output."""

from dataclasses import dataclass, field
from typing import Protocol

from core.assessment.carriage import Carriage
from core.audio import Layout
from core.playback.door import OutputDevice
from core.progress import ProgressReport
from core.records.model import Patient
from see2sound_desktop.presenters.output_check import OutputCheck
from see2sound_desktop.presenters.session_check import CheckView
from see2sound_desktop.presenters.session_level import LevelLost, SoundState

LAYOUTS = (Layout.BINAURAL, Layout.STEREO, Layout.SURROUND_51)


class OutputChosen(Protocol):
    """What is chosen of an output: a part of the choice for a test, and of that for training."""

    @property
    def device_id(self) -> str | None:
        """Which one; None is the first."""

    @property
    def layout(self) -> Layout:
        """What it plays on."""

    @property
    def level_dba(self) -> float:
        """At the listener, where the output is calibrated."""


class OutputChoice(Protocol):
    """What the card of the output asks of the presenter behind it."""

    @property
    def output_check(self) -> OutputCheck:
        """The channel check."""

    def find_devices(self) -> None:
        """Look for audio outputs."""

    def choose(self, **changes: object) -> None:
        """Change some of the choice."""

    def begin_check(self) -> None:
        """Check the channels of the chosen output."""


@dataclass(frozen=True)
class OutputView:
    """For whom, on which output, and how far it is made ready."""

    choice: OutputChosen
    patient: Patient | None = None
    devices: tuple[OutputDevice, ...] = ()
    devices_known: bool = False
    """Whether they were looked for."""
    check: CheckView = field(default_factory=CheckView)
    """Where the channel check stands."""
    check_playing: str = ""
    """The channel whose sound plays now, for nobody's eyes but a rehearsal's."""
    preparing: ProgressReport | None = None
    level_lost: LevelLost | None = None
    """What stands between an interrupted session and going on with it, for the therapist to decide."""
    sound: SoundState = field(default_factory=SoundState)
    """How the output stands."""
    carriage: Carriage = field(default_factory=lambda: Carriage(0.0))
    """What the chosen layout makes of the directions that are asked for, or led to."""

    @property
    def device(self) -> OutputDevice | None:
        """The chosen output, else the first."""
        chosen = next((one for one in self.devices if one.id == self.choice.device_id), None)
        return chosen or (self.devices[0] if self.devices else None)

    @property
    def can_start(self) -> bool:
        """Whether nothing is missing."""
        raise NotImplementedError
