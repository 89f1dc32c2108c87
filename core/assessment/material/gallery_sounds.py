"""What the tests of several scenes sound like: one source alone, a whole scene, or the scene as mono, equally loud."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np

from core.acoustics.door import PlacedClip, Rendering, RenderJob
from core.acoustics.limiter import limit
from core.assessment.kinds import PLACES
from core.assessment.material.gallery import BESIDE, Gallery
from core.assessment.protocol import Protocol
from core.audio import AudioClip, Layout
from core.records.model import PlannedTrial
from core.scene import SoundSource
from core.sound.clips import clip_for

_SHORTEST_MEASURED_S = 0.4
"""A block of ITU-R BS.1770: shorter sounds have no loudness by it."""


def common(trial: PlannedTrial, kind: str) -> PlannedTrial:
    """What two trials that sound the same have in common: of three pictures the scene that sounds."""
    if kind != "pictures":
        return trial
    return replace(trial, stimulus_id=scene_sounding(trial), condition="")


def scene_sounding(trial: PlannedTrial) -> str:
    """The key of the scene that sounds in a trial in which a picture is chosen."""
    shown = trial.stimulus_id.split(BESIDE)
    return shown[PLACES.index(trial.condition)] if trial.condition else trial.stimulus_id


def job(trial: PlannedTrial, protocol: Protocol, gallery: Gallery, rate_hz: int, gain_db: float) -> RenderJob:
    """What is to be rendered. InputErrors as ``Gallery.source`` and ``core.sound.clips.clip_for``."""
    sounding: tuple[SoundSource, ...]
    if protocol.stimulus.kind == "sources":
        scene, source = gallery.source(trial.stimulus_id)
        sounding = (source,)
    else:
        scene = gallery.scene(trial.stimulus_id)
        sounding = tuple(source for source in scene.sources if source.enabled)
    length_s = protocol.stimulus.duration_s
    clips = tuple(
        PlacedClip(clip_for(source.clip, Path(), length_s, rate_hz), source.at(0.0), source.clip.gain_db + gain_db)
        for source in sounding
    )
    return RenderJob(clips, scene.room if protocol.stimulus.in_room else None, length_s)


def as_mono(spatial: Rendering) -> Rendering:
    """The mean of the channels in both ears, or in the middle loudspeaker of 5.1: as loud as the rendering in space.

    The bass of the LFE goes with it. Where the peaks of the mono version met the limiter, the provenance says by how
    much, as that of a rendering does.
    """
    heard, limiter = spatial.audio, spatial.provenance["limiter"]
    if not isinstance(limiter, Mapping):
        raise TypeError("a rendering says what its limiter did")
    into = ("FC",) if heard.layout is Layout.SURROUND_51 else heard.layout.channels
    plays = np.array([name in into for name in heard.layout.channels], dtype=np.float32)
    mixed = AudioClip(heard.samples.mean(axis=1, keepdims=True) * plays, heard.rate_hz, heard.layout)
    matched = mixed.scaled_db(loudness_lufs(heard) - loudness_lufs(mixed))
    limited = limit(matched.samples, heard.rate_hz)
    reduction_db = max(float(limiter["reduction_db"]), round(limited.reduction_db, 3))
    said = {**spatial.provenance, "version": "mono", "limiter": {**limiter, "reduction_db": reduction_db}}
    return Rendering(AudioClip(limited.samples, heard.rate_hz, heard.layout), said)


def loudness_lufs(clip: AudioClip) -> float:
    """Integrated loudness of all channels (ITU-R BS.1770-4; without the LFE, as it is defined); -inf for silence."""
    import pyloudnorm

    main = [index for index, name in enumerate(clip.layout.channels) if name != "LFE"]
    samples = clip.samples[:, main].astype(np.float64)
    shortest = round(_SHORTEST_MEASURED_S * clip.rate_hz) + 1
    if len(samples) < shortest:
        samples = np.pad(samples, ((0, shortest - len(samples)), (0, 0)))
    return float(pyloudnorm.Meter(clip.rate_hz).integrated_loudness(samples))
