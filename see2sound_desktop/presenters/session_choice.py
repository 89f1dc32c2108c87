"""What a therapist chooses before a test, and what the site chose last. No Qt."""

from dataclasses import dataclass, field
from pathlib import Path

from core.assessment import circumstances as forms
from core.assessment.protocol import LockedProtocol
from core.audio import Layout
from core.playback.calibration import DEFAULT_DBA
from core.scene_library import SceneEntry
from core.settings import Settings
from see2sound_desktop.presenters.answer_input import AnswerInput
from see2sound_desktop.presenters.session_repeat import Repeat


@dataclass(frozen=True)
class SessionChoice:
    """What the therapist chose."""

    protocol_id: str
    layout: Layout
    answer_mode: str
    device_id: str | None = None
    scene_path: Path | None = None
    words_folder: Path | None = None
    """Of recorded words; None is that of the patient's language."""
    gallery_paths: tuple[Path, ...] | None = None
    """Scenes for a test of several; None is every one that a test may use."""
    level_dba: float = DEFAULT_DBA
    """Where the output is calibrated."""
    circumstances: forms.Circumstances = field(default_factory=forms.Circumstances)
    """What was asked before the session."""
    input: AnswerInput = field(default_factory=AnswerInput)
    """By what the patient answers."""
    repeat: Repeat | None = None
    """The session that is given once more, answered in another way."""


def remembered(
    settings: Settings, protocols: tuple[LockedProtocol, ...], scenes: tuple[SceneEntry, ...]
) -> SessionChoice:
    """What the site chose last, as far as it is still there."""
    extra = settings.model_extra or {}
    known = {locked.protocol.id for locked in protocols}
    last_id, words_folder = str(extra.get("session_protocol", "")), str(extra.get("session_words_folder", ""))
    last_scene = str(extra.get("session_scene", ""))
    return SessionChoice(
        protocol_id=last_id if last_id in known else protocols[0].protocol.id,
        layout=Layout(settings.layout),
        answer_mode=str(extra.get("session_answer_mode", "arc")),
        device_id=settings.output_device_id,
        input=AnswerInput.of_code(str(extra.get("session_input", ""))),
        scene_path=next((scene.path for scene in scenes if str(scene.path) == last_scene), None),
        words_folder=Path(words_folder) if words_folder else None,
    )
