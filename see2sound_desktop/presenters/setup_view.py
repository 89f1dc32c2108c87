"""What the set-up page of a test shows: what there is to choose from, what is chosen, and how the output stands."""

from dataclasses import dataclass, field

from core.assessment.protocol import LockedProtocol
from core.audio import Layout
from core.scene_library import SceneEntry
from see2sound_desktop.presenters.output_view import OutputView
from see2sound_desktop.presenters.session_choice import SessionChoice


@dataclass(frozen=True)
class SetupView(OutputView):
    """What the three steps show."""

    choice: SessionChoice = field(default_factory=lambda: SessionChoice("direction", Layout.BINAURAL, "arc"))
    protocols: tuple[LockedProtocol, ...] = ()
    scenes: tuple[SceneEntry, ...] = ()

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
