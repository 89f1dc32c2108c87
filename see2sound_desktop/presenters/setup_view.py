"""What the set-up page of a session shows: what there is to choose from, what is chosen, and how the output stands."""

from dataclasses import dataclass, field
from typing import Protocol

from core.assessment.carriage import Carriage
from core.assessment.protocol import LockedProtocol
from core.audio import Layout
from core.playback.door import OutputDevice
from core.progress import ProgressReport
from core.records.model import Patient
from core.scene_library import SceneEntry
from see2sound_desktop.presenters.output_check import OutputCheck
from see2sound_desktop.presenters.session_check import CheckView
from see2sound_desktop.presenters.session_level import LevelLost, SoundState
from see2sound_desktop.presenters.session_preparing import SessionChoice

LAYOUTS = (Layout.BINAURAL, Layout.STEREO, Layout.SURROUND_51)


class OutputChosen(Protocol):
    """What is chosen of an output: a part of the choice for a test, and of that for training."""

    @property
    def layout(self) -> Layout:
        """What it plays on."""

    @property
    def level_dba(self) -> float:
        """At the listener, where the output is calibrated."""


class OutputView(Protocol):
    """What the card of the output shows: a part of what is shown before a test, and before training."""

    @property
    def choice(self) -> OutputChosen:
        """What is chosen."""

    @property
    def devices(self) -> tuple[OutputDevice, ...]:
        """The outputs there are."""

    @property
    def devices_known(self) -> bool:
        """Whether they were looked for."""

    @property
    def device(self) -> OutputDevice | None:
        """The chosen one."""

    @property
    def check(self) -> CheckView:
        """Where the channel check stands."""

    @property
    def sound(self) -> SoundState:
        """How the output stands."""

    @property
    def carriage(self) -> Carriage:
        """What the layout makes of the directions that are asked for."""


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
class SetupView:
    """What the three steps show."""

    patient: Patient | None = None
    protocols: tuple[LockedProtocol, ...] = ()
    scenes: tuple[SceneEntry, ...] = ()
    devices: tuple[OutputDevice, ...] = ()
    devices_known: bool = False
    choice: SessionChoice = field(default_factory=lambda: SessionChoice("direction", Layout.BINAURAL, "arc"))
    check: CheckView = field(default_factory=CheckView)
    check_playing: str = ""
    """The channel whose sound plays now, for nobody's eyes but a rehearsal's."""
    preparing: ProgressReport | None = None
    level_lost: LevelLost | None = None
    """What stands between an interrupted session and going on with it, for the therapist to decide."""
    sound: SoundState = field(default_factory=SoundState)
    carriage: Carriage = field(default_factory=lambda: Carriage(0.0))
    """What the chosen layout makes of the directions of the chosen test."""

    @property
    def protocol(self) -> LockedProtocol | None:
        """The chosen protocol."""
        return next((one for one in self.protocols if one.protocol.id == self.choice.protocol_id), None)

    @property
    def modes(self) -> tuple[str, ...]:
        """The ways of answering to choose from: of a test that is given once more, all but that of the first time."""
        protocol, repeat = self.protocol, self.choice.repeat
        if repeat is not None:
            return repeat.modes
        return () if protocol is None else protocol.protocol.answer.modes

    @property
    def device(self) -> OutputDevice | None:
        """The chosen output, else the first."""
        chosen = next((one for one in self.devices if one.id == self.choice.device_id), None)
        return chosen or (self.devices[0] if self.devices else None)

    @property
    def can_start(self) -> bool:
        """Whether nothing is missing."""
        protocol = self.protocol
        needs_scene = protocol is not None and protocol.protocol.needs_scene
        return (
            self.patient is not None
            and protocol is not None
            and self.device is not None
            and (not needs_scene or self.choice.scene_path is not None)
        )
