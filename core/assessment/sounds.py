"""What a trial sounds like, before it is rendered: its clips at their places, its room and its length."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from core.acoustics.door import PlacedClip, Rendering, RenderJob, RenderOptions
from core.acoustics.rendering import render
from core.assessment import templates
from core.assessment.kinds import OF_SCENES
from core.assessment.material import gallery_sounds, word_sounds
from core.assessment.material.kept import Material, the_gallery, the_words
from core.assessment.material.recordings import sound_of
from core.assessment.protocol import Protocol
from core.errors import InputError
from core.geometry import Position
from core.records.model import PlannedTrial
from core.scene import Room, Scene, SoundSource, default_room
from core.sound.clips import clip_for
from core.sound.library import synthesise

_DISTANCE_M = 1.0


@dataclass(frozen=True)
class Sources:
    """What the sounds of a session are made of, beside its protocol."""

    scene: Scene | None = None
    """The scene that the plan was drawn for."""
    folder: Path | None = None
    """In which the sound files of the scene are found."""
    material: Material | None = None
    """The recorded words, or the scenes, that the plan was drawn for."""


def sound_s(trial: PlannedTrial, protocol: Protocol) -> float:
    """How long the dry sound of a trial is, in seconds: as its arc takes where it moves."""
    stimulus = protocol.stimulus
    if stimulus.kind == "motion" and trial.level is not None and stimulus.speed_deg_s is not None:
        return trial.level / stimulus.speed_deg_s
    return stimulus.duration_s


def common(trial: PlannedTrial, protocol: Protocol) -> PlannedTrial:
    """What two trials that sound the same have in common. A scene's clips have seeds of their own."""
    kind = protocol.stimulus.kind
    same = replace(
        trial,
        trial_index=0,
        block="",
        is_practice=False,
        stimulus_sha256="",
        track="",
        seed=0 if kind in {"scene-source", "words", *OF_SCENES} else trial.seed,
        level=trial.level if kind == "motion" else None,
    )
    return gallery_sounds.common(same, kind)


def rendered(
    trial: PlannedTrial,
    protocol: Protocol,
    sources: Sources,
    options: RenderOptions,
    gain_db: float,
) -> Rendering:
    """The sound of a trial that sounds, by the renderer; two words at once and mono versions by their own ways.

    InputErrors as ``job``; ``words.*`` for recordings, ``gallery.*`` for scenes.
    """
    if protocol.stimulus.kind == "words":
        words = the_words(sources.material, protocol).by_text
        return word_sounds.rendered(trial, protocol, lambda text, rate: sound_of(words[text], rate), options, gain_db)
    if protocol.stimulus.kind not in OF_SCENES:
        return render(job(trial, protocol, sources.scene, sources.folder, options.rate_hz, gain_db), options)
    gallery = the_gallery(sources.material, protocol)
    made = render(gallery_sounds.job(trial, protocol, gallery, options.rate_hz, gain_db + trial.rove_db), options)
    return gallery_sounds.as_mono(made) if trial.condition == "mono" else made


def job(
    trial: PlannedTrial, protocol: Protocol, scene: Scene | None, folder: Path | None, rate_hz: int, gain_db: float
) -> RenderJob:
    """What is to be rendered for a trial that sounds.

    Parameters
    ----------
    scene, folder
        The scene that the plan was drawn for, and the folder in which its sound files are found.
    gain_db : on top of everything; the trial's own rove comes to it.

    Raises
    ------
    InputError
        ``assessment.no-scene``, ``assessment.no-such-source``; a sound that cannot be used (``sound.*``).
    """
    length_s, gain_db = sound_s(trial, protocol), gain_db + trial.rove_db
    kind = protocol.stimulus.kind
    if kind == "scene-source":
        sources = tuple(
            PlacedClip(
                clip_for(source.clip, folder or Path(), length_s, rate_hz),
                source.at(0.0),
                source.clip.gain_db + gain_db,
            )
            for source in _sounding(trial, protocol, scene)
        )
    elif kind == "pair":
        sources = _pair(trial, protocol, rate_hz, gain_db)
    else:
        clip = synthesise(trial.stimulus_id, length_s, trial.seed, rate_hz, loop=False)
        path = _path(trial, protocol) if kind == "motion" else None
        sources = (PlacedClip(clip, _position(trial) if path is None else path(0.0), gain_db, path),)
    return RenderJob(sources, _room(protocol, scene), length_s)


def _pair(trial: PlannedTrial, protocol: Protocol, rate_hz: int, gain_db: float) -> tuple[PlacedClip, ...]:
    away_deg = protocol.stimulus.azimuth_deg or 0.0
    names = trial.stimulus_id.split(templates.BESIDE)
    azimuths = {"left": (-away_deg,), "right": (away_deg,), "both": (-away_deg, away_deg)}[trial.condition]
    return tuple(
        PlacedClip(
            synthesise(name, protocol.stimulus.duration_s, trial.seed, rate_hz, loop=False),
            Position(azimuth_deg, 0.0, _DISTANCE_M),
            gain_db,
        )
        for name, azimuth_deg in zip(names, azimuths, strict=True)
    )


def _path(trial: PlannedTrial, protocol: Protocol) -> Callable[[float], Position]:
    """Where a moving sound is at a time (s): on an arc centred straight ahead, from one of its ends to the other."""
    arc_deg, speed_deg_s = trial.level or 0.0, protocol.stimulus.speed_deg_s or 0.0
    heading = {"toward-left": -1.0, "toward-right": 1.0}[trial.condition]

    def at(time_s: float) -> Position:
        travelled_deg = min(max(time_s * speed_deg_s, 0.0), arc_deg)
        return Position(heading * (travelled_deg - arc_deg / 2.0), 0.0, _DISTANCE_M)

    return at


def _position(trial: PlannedTrial) -> Position:
    azimuth_deg, elevation_deg = trial.target_azimuth_deg, trial.target_elevation_deg
    distance_m = trial.target_distance_m
    if azimuth_deg is None or elevation_deg is None or distance_m is None:
        raise ValueError("only catch trials, and places of a track that have no level yet, have no target")
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
