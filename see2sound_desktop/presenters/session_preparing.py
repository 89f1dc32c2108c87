"""From choices to a session that can begin: the plan, every sound, and an open output. Runs on a worker thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from core import __version__, scene_library
from core.assessment import circumstances as forms
from core.assessment import fitting as fittings
from core.assessment import instructions, protocol_library
from core.assessment import visit as visits
from core.assessment.carriage import check_layout
from core.assessment.level import BlockLevel, PresentationLevel, Standing
from core.assessment.material import gallery
from core.assessment.material import kept as materials
from core.assessment.material.kept import Material
from core.assessment.plan import plan_session
from core.assessment.played_again import material_of, protocol_of
from core.assessment.protocol import LockedProtocol, Protocol
from core.assessment.visit import BatteryPlace, Visit
from core.audio import AudioClip
from core.calibration import Calibration, CalibrationFit
from core.paths import DataFolder
from core.playback.door import Player
from core.progress import Progress
from core.records.model import Patient, PlannedTrial, Session, SessionSetup
from core.scene import Scene, dumps
from core.settings import Settings
from core.wording import patient_language
from see2sound_desktop.presenters.answer_input import AnswerInput
from see2sound_desktop.presenters.opened_output import (
    OpenOutput,
    check_output,
    closed_where_it_fails,
    level_again,
    renderer_words,
)
from see2sound_desktop.presenters.session_choice import SessionChoice
from see2sound_desktop.presenters.session_level import LevelLost
from see2sound_desktop.presenters.session_shown import Shown, shown_by

if TYPE_CHECKING:
    from core.acoustics.door import RenderOptions
    from core.assessment.prepare import Stimuli


@dataclass(frozen=True)
class PreparedSession:
    """A session that can begin: nothing of it is stored yet, or, resumed, nothing was changed."""

    setup: SessionSetup
    protocol: Protocol
    stimuli: "Stimuli"
    scene: Scene | None
    player: Player
    patient: Patient
    resumes: bool
    shown: Shown = field(default_factory=Shown)
    """What trials show beside their sound."""
    sounds_differ: bool = False
    """Resumed, and the sounds as rendered now are not those of the trials that were committed before."""
    answer_input: AnswerInput = field(default_factory=AnswerInput)
    """By what the patient answers; resumed, as before."""
    spoken: Mapping[str, AudioClip] = field(default_factory=dict)
    """Instructions that can be heard, by their codes, as the output plays them."""
    uncalibrated: CalibrationFit | None = None
    """Why a new session has no level in dB(A), or why a resumed one that had one has it no more."""

    @property
    def block(self) -> BlockLevel:
        """What became of the level."""
        return self.stimuli.level

    @property
    def labels(self) -> Mapping[str, str]:
        """What each source of the scene is called; empty for plain test sounds."""
        if self.scene is None or self.protocol.stimulus.kind != "scene-source":
            return {}
        return {source.id: source.label for source in self.scene.sources}


def prepare_new(
    choice: SessionChoice,
    patient: Patient,
    *,
    seed: int,
    channel_check: str,
    therapist: str,
    standing: Standing,
    settings: Settings,
    data: DataFolder,
    open_output: OpenOutput,
    progress: Progress,
    place: BatteryPlace | None = None,
) -> PreparedSession:
    """Plan, render and open the output for a new session: at a level in dB(A) where the output is calibrated.

    The sound is fitted to the patient's ears and to what the site chose (``core.assessment.fitting``). ``place`` is its
    place in a battery, where it is a test of one.

    Errors as each of the three; InputError ``gallery.unapproved`` for a scene that was made and that nobody approved,
    ``acoustics.set-gone`` or ``acoustics.eq-gone`` when a file that the sound is fitted with is not there; MachineError
    when the output that opened cannot be used: ``assessment.other-output``,
    ``playback.other-volume``, ``playback.muted``.
    """
    locked: LockedProtocol = protocol_library.find(data, choice.protocol_id)
    protocol = locked.protocol
    wanted = choice.scene_path if protocol.needs_scene else None
    scene = None if wanted is None else scene_library.load(wanted)
    if scene is not None and wanted is not None:
        gallery.check_one(scene, wanted)
    check_layout(protocol, choice.layout)
    language = patient_language()
    material = materials.material_for(protocol, data, language, choice.words_folder, choice.gallery_paths)
    plan = plan_session(protocol, seed, scene, material)
    shown = shown_by(protocol, plan, material, progress)
    calibration = standing.valid
    level = None if calibration is None else PresentationLevel(calibration, choice.level_dba)
    fitting = fittings.fitting_for(choice.layout, patient.ears, settings, seed=seed).named(data)
    stimuli = _rendered(plan, protocol, scene, material, fitting.render_options(data), level, progress)
    spoken = instructions.spoken(data.instructions / language, choice.layout, level)
    player = open_output(choice.device_id, choice.layout)
    with closed_where_it_fails(player):
        check_output(player, calibration)
        player.prepare((*stimuli.clips, *spoken.values()))
    setup = SessionSetup(
        uuid=str(uuid4()),
        patient_uuid=patient.uuid,
        protocol_id=protocol.id,
        protocol_version=protocol.version,
        protocol_sha256=locked.sha256,
        protocol_json=locked.text,
        seed=seed,
        layout=choice.layout.value,
        hrtf_id=fittings.hrtf_id(fitting, stimuli.provenance),
        renderer=renderer_words(stimuli.provenance.get("method", ""), stimuli.gain_db, player),
        level_dba=stimuli.level.level_dba,
        calibration_id=stimuli.level.calibration_id,
        device_name=player.device.name,
        response_mode=choice.answer_mode,
        channel_check=channel_check,
        scene_json=_written(scene, material),
        therapist=therapist,
        app_version=__version__,
        created_utc=datetime.now(UTC),
        sound_json=fittings.dumps(fitting, stimuli.provenance),
        circumstances_json=forms.dumps(choice.circumstances),
        visit_json=visits.dumps(Visit(None if choice.repeat is None else choice.repeat.session_uuid, place)),
    )
    uncalibrated = standing.fit if calibration is None else None
    return PreparedSession(
        setup,
        protocol,
        stimuli,
        scene,
        player,
        patient,
        resumes=False,
        shown=shown,
        answer_input=choice.input,
        spoken=spoken,
        uncalibrated=uncalibrated,
    )


def prepare_again(
    session: Session,
    device_id: str | None,
    *,
    calibration: Calibration | None,
    may_lose_level: bool,
    data: DataFolder,
    open_output: OpenOutput,
    progress: Progress,
) -> PreparedSession | LevelLost:
    """Render the stored plan of an unfinished session anew, and open the output.

    The sound is fitted as it was when the session began, whatever the patient's record says now; InputError
    ``acoustics.set-gone`` or ``acoustics.eq-gone`` when a file that it was fitted with is not there any more.
    ``calibration`` is the one that the session began with. Over its output, at its volume, the level is the same again;
    else nothing is known of it. Then nothing is rendered and ``LevelLost`` comes back for the therapist to decide; with
    ``may_lose_level`` the session goes on at the renderer's own level.
    """
    setup = session.setup
    protocol, (scene, material) = protocol_of(setup), material_of(setup)
    shown = shown_by(protocol, session.plan, material, progress)
    fitting = fittings.fitting_of(setup)
    options = fitting.render_options(data)
    player = open_output(device_id, options.layout)
    with closed_where_it_fails(player):
        check_output(player, None)
        level, lost = level_again(setup, calibration, player)
        if lost is not None and not may_lose_level:
            player.close()
            return lost
        stimuli = _rendered(session.plan, protocol, scene, material, options, level, progress)
        spoken = instructions.spoken(data.instructions / patient_language(), options.layout, level)
        player.prepare((*stimuli.clips, *spoken.values()))
    other_set = setup.sound_json is not None and fittings.hrtf_id(fitting, stimuli.provenance) != setup.hrtf_id
    differ = other_set or any(
        trial.planned.stimulus_sha256 not in {"", stimuli.hashed(trial.planned).stimulus_sha256}
        for trial in session.trials
    )
    return PreparedSession(
        setup,
        protocol,
        stimuli,
        scene,
        player,
        session.patient,
        resumes=True,
        shown=shown,
        sounds_differ=differ,
        answer_input=AnswerInput.of_events(session.events),
        spoken=spoken,
        uncalibrated=None if lost is None else lost.fit,
    )


def _rendered(
    plan: tuple[PlannedTrial, ...],
    protocol: Protocol,
    scene: Scene | None,
    material: Material | None,
    options: "RenderOptions",
    level: PresentationLevel | None,
    progress: Progress,
) -> "Stimuli":
    from core.assessment.prepare import prepare_stimuli

    return prepare_stimuli(plan, protocol, scene, None, options, progress, level, material)


def _written(scene: Scene | None, material: Material | None) -> str | None:
    """What the sounds come from, as it is stored with the session."""
    if material is not None:
        return materials.dumps(material)
    return None if scene is None else dumps(scene)
