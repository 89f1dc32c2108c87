"""Every sound of a session, rendered, hashed and held in memory before its first trial."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path

import numpy as np

from core.acoustics.door import PlacedClip, Rendering, RenderJob, RenderOptions
from core.acoustics.rendering import render
from core.assessment.level import BlockLevel, PresentationLevel, set_level
from core.assessment.protocol import Protocol
from core.audio import AudioClip
from core.errors import InputError
from core.geometry import Position
from core.progress import Progress
from core.records.model import PlannedTrial
from core.scene import Room, Scene, SoundSource, default_room
from core.sound.clips import clip_for
from core.sound.library import synthesise

_HEADROOM_DB = 0.1


@dataclass(frozen=True, eq=False)
class Stimuli:
    """The sounds of a session. Trials that sound the same share one clip; nobody may write into it."""

    plan: tuple[PlannedTrial, ...]
    """The plan with ``stimulus_sha256`` filled in."""
    sounds: Mapping[PlannedTrial, AudioClip]
    """Every sound by what trials that sound the same have in common (``common``)."""
    silence: AudioClip
    """What catch trials play: as long as the longest sound."""
    common: Callable[[PlannedTrial], PlannedTrial]
    """What a trial has in common with those that sound the same."""
    gain_db: float
    """One gain for every sound of the session, from the renderer's level to the one that is played."""
    provenance: Mapping[str, object]
    """How the first sound was rendered; the others differ in their position and their clip alone."""
    level: BlockLevel = field(default_factory=BlockLevel)
    """The level in dB(A) where the output is calibrated, and whether the cap lowered it."""

    def sound_of(self, trial: PlannedTrial) -> AudioClip:
        """The finished sound of a trial as it is played."""
        return self.silence if trial.is_catch else self.sounds[self.common(trial)]

    def hashed(self, trial: PlannedTrial) -> PlannedTrial:
        """The trial with the hash of its sound."""
        return replace(trial, stimulus_sha256=self._hashes[id(self.sound_of(trial))])

    @property
    def clips(self) -> tuple[AudioClip, ...]:
        """Every clip that may be played, each once."""
        return (*self.sounds.values(), self.silence)

    @cached_property
    def _hashes(self) -> dict[int, str]:
        return {id(clip): sha256_of(clip) for clip in self.clips}


def prepare_stimuli(
    plan: tuple[PlannedTrial, ...],
    protocol: Protocol,
    scene: Scene | None,
    scene_folder: Path | None,
    options: RenderOptions,
    progress: Progress | None = None,
    level: PresentationLevel | None = None,
) -> Stimuli:
    """Render every distinct sound of a plan.

    All sounds get the same gain, so that what distance makes of a level stays audible from trial to trial; a planned
    rove comes on top. Should one sound meet the limiter, all are rendered again with the same lower gain. The same
    plan, scene, options and level give the same samples.

    Parameters
    ----------
    scene, scene_folder
        The scene that the plan was drawn for, and the folder in which its sound files are found.
    progress : told one step per distinct sound, under the stage ``prepare``; may cancel.
    level
        The level at the listener and the calibration of the output; None plays at the renderer's own level. Either way
        no second exceeds the cap (``core.assessment.level``).

    Raises
    ------
    InputError
        ``assessment.no-such-source`` when the plan asks for a source that the scene lacks; a sound or a rendering
        option that cannot be used (``sound.*``, ``acoustics.*``).
    CancelledError
        ``progress`` was cancelled.
    """
    progress = progress or Progress()
    common = partial(_common, protocol=protocol)
    distinct = tuple(dict.fromkeys(common(trial) for trial in plan if not trial.is_catch))
    gain_db = 0.0
    while True:
        progress.begin("prepare", len(distinct))
        rendered: dict[PlannedTrial, Rendering] = {}
        for key in distinct:
            rendered[key] = render(_job(key, protocol, scene, scene_folder, options, gain_db), options)
            progress.step()
        limited_db = max((_limited_db(rendering) for rendering in rendered.values()), default=0.0)
        if limited_db <= 0.0:
            break
        gain_db -= limited_db + _HEADROOM_DB
    audible = {key: rendering.audio for key, rendering in rendered.items()}
    levelled, block = set_level(audible, protocol.stimulus.duration_s, level)
    sounds = {key: _frozen(clip) for key, clip in levelled.items()}
    silence = _silence(tuple(sounds.values()), protocol, options)
    provenance = next(iter(rendered.values())).provenance if rendered else {}
    unhashed = Stimuli(plan, sounds, silence, common, gain_db + block.gain_db, provenance, block)
    return replace(unhashed, plan=tuple(unhashed.hashed(trial) for trial in plan))


def sha256_of(clip: AudioClip) -> str:
    """Hash of the samples as little-endian float32, frame by frame."""
    return hashlib.sha256(clip.samples.astype("<f4", copy=False).tobytes()).hexdigest()


def _common(trial: PlannedTrial, protocol: Protocol) -> PlannedTrial:
    """What two trials that sound the same have in common. A scene's clips have seeds of their own."""
    seed = 0 if protocol.stimulus.kind == "scene-source" else trial.seed
    return replace(trial, trial_index=0, block="", is_practice=False, seed=seed, stimulus_sha256="")


def _job(
    trial: PlannedTrial,
    protocol: Protocol,
    scene: Scene | None,
    folder: Path | None,
    options: RenderOptions,
    gain_db: float,
) -> RenderJob:
    stimulus = protocol.stimulus
    level_db = gain_db + trial.rove_db
    if stimulus.kind == "synthesis":
        clip = synthesise(trial.stimulus_id, stimulus.duration_s, trial.seed, options.rate_hz, loop=False)
        sources: tuple[PlacedClip, ...] = (PlacedClip(clip, _position(trial), level_db),)
    else:
        sources = tuple(
            PlacedClip(
                clip_for(source.clip, folder or Path(), stimulus.duration_s, options.rate_hz),
                source.at(0.0),
                source.clip.gain_db + level_db,
            )
            for source in _sounding(trial, protocol, scene)
        )
    return RenderJob(sources, _room(protocol, scene), stimulus.duration_s)


def _position(trial: PlannedTrial) -> Position:
    azimuth_deg, elevation_deg = trial.target_azimuth_deg, trial.target_elevation_deg
    distance_m = trial.target_distance_m
    if azimuth_deg is None or elevation_deg is None or distance_m is None:
        raise ValueError("only catch trials have no target")
    return Position(azimuth_deg, elevation_deg, distance_m)


def _sounding(trial: PlannedTrial, protocol: Protocol, scene: Scene | None) -> tuple[SoundSource, ...]:
    if scene is None:
        raise InputError("assessment.no-scene", protocol=protocol.id)
    enabled = tuple(source for source in scene.sources if source.enabled)
    asked = tuple(source for source in enabled if source.id == trial.stimulus_id)
    if not asked:
        raise InputError("assessment.no-such-source", source=trial.stimulus_id, scene=scene.title)
    return enabled if protocol.stimulus.others else asked


def _room(protocol: Protocol, scene: Scene | None) -> Room | None:
    """The room that sounds: the protocol's own, else the scene's (None is anechoic), else the default one."""
    if not protocol.stimulus.in_room:
        return None
    if protocol.stimulus.room is not None:
        return protocol.stimulus.room
    return default_room() if scene is None else scene.room


def _limited_db(rendering: Rendering) -> float:
    limiter = rendering.provenance["limiter"]
    return float(limiter["reduction_db"]) if isinstance(limiter, Mapping) else 0.0


def _frozen(clip: AudioClip) -> AudioClip:
    samples = np.ascontiguousarray(clip.samples)
    samples.setflags(write=False)
    return replace(clip, samples=samples)


def _silence(sounds: tuple[AudioClip, ...], protocol: Protocol, options: RenderOptions) -> AudioClip:
    usual = round(protocol.stimulus.duration_s * options.rate_hz)
    frames = max((len(clip.samples) for clip in sounds), default=usual)
    return _frozen(
        AudioClip(np.zeros((frames, len(options.layout.channels)), np.float32), options.rate_hz, options.layout)
    )
