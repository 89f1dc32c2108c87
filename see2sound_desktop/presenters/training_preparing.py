"""From choices to a training session that can begin: what renders it, and an open output. Runs on a worker thread.

Nothing is stored yet. The first way or trial is rendered while the patient's window says what comes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import numpy as np

from core.acoustics.door import PlacedClip, RenderJob, RenderOptions
from core.assessment import fitting as fittings
from core.assessment import instructions
from core.assessment.fitting import Fitting
from core.assessment.level import BlockLevel, PresentationLevel, Standing
from core.audio import AudioClip
from core.calibration import Calibration
from core.geometry import Position
from core.paths import DataFolder
from core.playback.door import Player
from core.progress import Progress
from core.records.model import Patient, SessionEvent
from core.records.store import Store
from core.records.training_model import TrainingSession, TrainingSetup
from core.settings import Settings
from core.training.exercises import Find, Listen, LockedExercise, loads
from core.training.find_sounds import FindSounds, chime, tone
from core.training.material import Listened, Thing, loads_listened, loads_things
from core.training.opening import Opening, Output, find_setup, listen_setup
from core.training.programme import programme
from core.training.sides import Bearings
from core.training.ways import WayMaker
from core.wording import patient_language
from see2sound_desktop.presenters.answer_input import ANSWERED_BY, AnswerInput
from see2sound_desktop.presenters.opened_output import (
    OpenOutput,
    check_output,
    closed_where_it_fails,
    level_again,
    renderer_words,
)
from see2sound_desktop.presenters.session_level import LevelLost
from see2sound_desktop.presenters.training_choice import TrainingChoice, listened_of, things_of

_SILENCE_S = 0.02
_PARTS = 3
"""The music, the level, and the chime."""


@dataclass(frozen=True)
class Ways:
    """What renders T1."""

    maker: WayMaker
    chime: AudioClip
    listened: Listened

    @property
    def block(self) -> BlockLevel:
        """What became of the level."""
        return self.maker.levelling.block


@dataclass(frozen=True)
class Trials:
    """What renders T2."""

    sounds: FindSounds
    tone: AudioClip
    things: tuple[Thing, ...]

    @property
    def block(self) -> BlockLevel:
        """What became of the level."""
        return self.sounds.levelling.block


@dataclass(frozen=True)
class PreparedTraining:
    """A training session that can begin, or go on."""

    setup: TrainingSetup
    made: Ways | Trials
    player: Player
    patient: Patient
    answer_input: AnswerInput
    resumes: bool
    spoken: Mapping[str, AudioClip]
    """Instructions that can be heard, by their codes."""
    lost: LevelLost | None = None
    """Resumed at a level that is not known any more, which the therapist took."""

    @property
    def block(self) -> BlockLevel:
        """What became of the level."""
        return self.made.block


def prepare_new(
    choice: TrainingChoice,
    locked: LockedExercise,
    patient: Patient,
    *,
    store: Store,
    seed: int,
    channel_check: str,
    therapist: str,
    standing: Standing,
    settings: Settings,
    data: DataFolder,
    open_output: OpenOutput,
    progress: Progress,
) -> PreparedTraining:
    """Make ready what renders a new session, and open the output.

    Errors as ``core.training.opening``, as the renderer's, and as ``session_preparing.prepare_new``'s of the output.
    """
    opening = Opening(patient, choice.confirmed, therapist, datetime.now(UTC), seed)
    calibration = standing.valid
    level = None if calibration is None else PresentationLevel(calibration, choice.level_dba)
    material = listened_of(choice) if choice.listens else things_of(choice, _find(locked))
    output = Output(
        layout=choice.layout.value,
        hrtf_id="",
        renderer="",
        device_name="",
        response_mode="arc" if choice.listens else choice.answer_mode,
        channel_check=channel_check,
        level_dba=None if level is None else level.level_dba,
        calibration_id=None if calibration is None else calibration.uuid,
    )
    _setup(store, opening, locked, material, output)  # what must not begin is refused before anything is rendered
    fitting = fittings.fitting_for(choice.layout, patient.ears, settings, seed=seed).named(data)
    options = fitting.render_options(data)
    made = _made(locked, Bearings(patient.lesion_side), material, options, level, progress)
    player = open_output(choice.device_id, choice.layout)
    with closed_where_it_fails(player):
        check_output(player, calibration)
        output = _rendered_by(output, fitting, options, made.block, player)
        setup = _setup(store, opening, locked, material, output)
    spoken = instructions.spoken(data.instructions / patient_language(), choice.layout, level)
    return PreparedTraining(setup, made, player, patient, choice.input, resumes=False, spoken=spoken)


def prepare_again(
    session: TrainingSession,
    device_id: str | None,
    *,
    calibration: Calibration | None,
    may_lose_level: bool,
    data: DataFolder,
    open_output: OpenOutput,
    progress: Progress,
) -> PreparedTraining | LevelLost:
    """Make ready what renders an unfinished session, as it was rendered before, and open the output.

    Where it began at a level that the output does not make now, ``LevelLost`` comes back for the therapist to decide;
    with ``may_lose_level`` it goes on at the renderer's own level.
    """
    setup = session.setup
    locked = loads(setup.exercise_json, setup.exercise_id)
    is_listen = isinstance(locked.exercise, Listen)
    material = loads_listened(setup.material_json) if is_listen else loads_things(setup.material_json)
    options = fittings.loads(setup.sound_json or "").render_options(data)
    player = open_output(device_id, options.layout)
    with closed_where_it_fails(player):
        check_output(player, None)
        level, lost = level_again(setup, calibration, player)
        if lost is not None and not may_lose_level:
            player.close()
            return lost
        made = _made(locked, Bearings(setup.lesion_side), material, options, level, progress)
        spoken = instructions.spoken(data.instructions / patient_language(), options.layout, level)
    given = AnswerInput.of_events(session.events)
    return PreparedTraining(setup, made, player, session.patient, given, resumes=True, spoken=spoken, lost=lost)


def keep_input(store: Store, prepared: PreparedTraining, now: datetime) -> None:
    """Keep by what a new session is answered."""
    event = SessionEvent(now, ANSWERED_BY, prepared.answer_input.code, None)
    store.training.add_event(prepared.setup.uuid, event)


def _setup(
    store: Store, opening: Opening, locked: LockedExercise, material: Listened | tuple[Thing, ...], output: Output
) -> TrainingSetup:
    if isinstance(material, Listened):
        return listen_setup(store, opening, locked, material, output)
    return find_setup(store, opening, locked, material, output)


def _made(
    locked: LockedExercise,
    bearings: Bearings,
    material: Listened | tuple[Thing, ...],
    options: RenderOptions,
    level: PresentationLevel | None,
    progress: Progress,
) -> Ways | Trials:
    progress.begin("prepare", _PARTS)
    if isinstance(material, Listened):
        if not isinstance(locked.exercise, Listen):
            raise TypeError("music is for listening")
        music = programme(material, options.rate_hz)
        progress.step()
        maker = WayMaker(locked.exercise, bearings, music, options, level)
        progress.step()
        return Ways(maker, chime(options, maker.levelling), material)
    sounds = FindSounds(material, options, level)
    progress.step()
    return Trials(sounds, tone(options, sounds.levelling), material)


def _rendered_by(output: Output, fitting: Fitting, options: RenderOptions, block: BlockLevel, player: Player) -> Output:
    """The output with what renders for it, as a rendering of nothing tells."""
    from core.acoustics.rendering import render

    silence = AudioClip.mono(np.zeros(round(_SILENCE_S * options.rate_hz), dtype=np.float32), options.rate_hz)
    nothing = RenderJob((PlacedClip(silence, Position(0.0, 0.0, 1.0)),), None, _SILENCE_S)
    provenance = render(nothing, options).provenance
    return replace(
        output,
        hrtf_id=fittings.hrtf_id(fitting, provenance),
        renderer=renderer_words(provenance.get("method", ""), block.gain_db, player),
        device_name=player.device.name,
        sound_json=fittings.dumps(fitting, provenance),
    )


def _find(locked: LockedExercise) -> Find:
    if not isinstance(locked.exercise, Find):
        raise TypeError("things are for finding")
    return locked.exercise
