"""Every sound of a session, rendered, hashed and held in memory before its first trial."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import numpy as np

from core.acoustics.door import Rendering, RenderOptions
from core.assessment import sounds
from core.assessment.adaptive.tracks import Tracks
from core.assessment.carriage import check_layout
from core.assessment.level import BlockLevel, PresentationLevel, levelled_alike, set_level
from core.assessment.material.kept import Material
from core.assessment.protocol import Protocol
from core.audio import AudioClip
from core.progress import Progress
from core.records.model import PlannedTrial
from core.scene import Scene

_HEADROOM_DB = 0.1


@dataclass(frozen=True, eq=False)
class Stimuli:
    """The sounds of a session. Trials that sound the same share one clip; nobody may write into it."""

    plan: tuple[PlannedTrial, ...]
    """The plan with ``stimulus_sha256`` filled in."""
    sounds: Mapping[PlannedTrial, AudioClip]
    """Every sound that may be played, by what trials that sound the same have in common (``common``)."""
    silence: AudioClip
    """What catch trials play: as long as the longest sound."""
    common: Callable[[PlannedTrial], PlannedTrial]
    """What a trial has in common with those that sound the same."""
    hashes: Mapping[int, str]
    """Of each clip by its ``id``: made beforehand, for a running session has no time to hash."""
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
        """The trial with the hash of its sound; a place of a track that has no level yet has none."""
        if _is_open(trial):
            return trial
        return replace(trial, stimulus_sha256=self.hashes[id(self.sound_of(trial))])

    @property
    def clips(self) -> tuple[AudioClip, ...]:
        """Every clip that may be played, each once."""
        return (*self.sounds.values(), self.silence)


def prepare_stimuli(
    plan: tuple[PlannedTrial, ...],
    protocol: Protocol,
    scene: Scene | None,
    scene_folder: Path | None,
    options: RenderOptions,
    progress: Progress | None = None,
    level: PresentationLevel | None = None,
    material: Material | None = None,
) -> Stimuli:
    """Render every distinct sound of a plan.

    Of an adaptive test these are the sounds of every level that its tracks can ask for.

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
    material : the recorded words, or the scenes, that the plan was drawn for (``core.assessment.material``).

    Raises
    ------
    InputError
        ``assessment.no-such-source`` when the plan asks for a source that the scene lacks; a sound or a rendering
        option that cannot be used (``sound.*``, ``acoustics.*``); ``words.headphones-only``, and what else ``words.*``
        and ``gallery.*`` say of words and scenes.
    CancelledError
        ``progress`` was cancelled.
    """
    check_layout(protocol, options.layout)
    progress, sources = progress or Progress(), sounds.Sources(scene, scene_folder, material)
    common = partial(sounds.common, protocol=protocol)
    distinct = tuple(dict.fromkeys(common(trial) for trial in _played(plan, protocol)))
    gain_db = 0.0
    while True:
        progress.begin("prepare", len(distinct))
        rendered: dict[PlannedTrial, Rendering] = {}
        for key in distinct:
            rendered[key] = sounds.rendered(key, protocol, sources, options, gain_db)
            progress.step()
        limited_db = max((_limited_db(rendering) for rendering in rendered.values()), default=0.0)
        if limited_db <= 0.0:
            break
        gain_db -= limited_db + _HEADROOM_DB
    audible = {key: rendering.audio for key, rendering in rendered.items()}
    if protocol.stimulus.equal_level:
        audible = levelled_alike(audible, protocol.stimulus.duration_s)
    levelled, block = set_level(audible, protocol.stimulus.duration_s, level)
    finished = {key: _frozen(clip) for key, clip in levelled.items()}
    silence = _silence(tuple(finished.values()), protocol, options)
    provenance = next(iter(rendered.values())).provenance if rendered else {}
    hashes = {id(clip): sha256_of(clip) for clip in (*finished.values(), silence)}
    unhashed = Stimuli(plan, finished, silence, common, hashes, gain_db + block.gain_db, provenance, block)
    return replace(unhashed, plan=tuple(unhashed.hashed(trial) for trial in plan))


def sha256_of(clip: AudioClip) -> str:
    """Hash of the samples as little-endian float32, frame by frame."""
    return hashlib.sha256(clip.samples.astype("<f4", copy=False).tobytes()).hexdigest()


def _is_open(trial: PlannedTrial) -> bool:
    return bool(trial.track) and trial.level is None


def _played(plan: tuple[PlannedTrial, ...], protocol: Protocol) -> Iterator[PlannedTrial]:
    """Every trial that sounds, and every one that the answers may make of a place."""
    tracks = Tracks.of(protocol)
    for trial in plan:
        if _is_open(trial):
            yield from tracks.possible(trial)
        elif not trial.is_catch:
            yield trial


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
