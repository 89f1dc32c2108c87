"""Making the clips of a scene with a generator: out of the cache, or made, the best of several, finished and kept."""

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from core.audio import AudioClip
from core.errors import InputError
from core.progress import Progress
from core.scene import Clip
from core.sound import finishing
from core.sound.cache import CachedClip, ClipCache, key_of
from core.sound.door import GeneratorOptions, SoundGenerator, SoundJudge, SoundRequest

MOST_CANDIDATES = 8


@dataclass(frozen=True)
class ClipRequest:
    """A clip that is wanted."""

    sound: SoundRequest
    loops: bool = True

    @property
    def wanted(self) -> str:
        """What is asked for, for sentences."""
        return self.sound.prompt or "the picture"


@dataclass(frozen=True)
class MadeClip:
    """A clip that was made, now or before."""

    clip: AudioClip
    path: Path
    """In the cache, where it may be removed: a scene that is saved keeps a copy."""
    provenance: Mapping[str, object]
    """Model and version, prompt, seed, steps, and how the best was picked."""

    def in_scene(self, gain_db: float = 0.0) -> Clip:
        """The clip as a scene names it, with the path in the cache."""
        said = self.provenance
        prompt = said["prompt"]
        return Clip(
            kind="generated",
            path=str(self.path),
            prompt=None if prompt is None else str(prompt),
            model=str(said["model"]),
            seed=int(str(said["seed"])),
            gain_db=gain_db,
            loop=bool(said["loops"]),
        )


@dataclass(frozen=True)
class Picking:
    """How the best of several sounds is chosen."""

    judge: SoundJudge
    judge_id: str
    candidates: int
    """How many are made of each: with the seed that was asked for, and those above it."""


def check_candidates(count: int) -> None:
    """Raise InputError ``sound.candidates`` unless a judge can pick one of so many."""
    if not 1 <= count <= MOST_CANDIDATES:
        raise InputError("sound.candidates", count=count, most=MOST_CANDIDATES)


def make_clips(
    generator: SoundGenerator,
    model_id: str,
    requests: Sequence[ClipRequest],
    duration_s: float,
    cache: ClipCache,
    *,
    options: GeneratorOptions | None = None,
    picking: Picking | None = None,
    progress: Progress | None = None,
) -> tuple[MadeClip, ...]:
    """A finished clip for each request. The same request and generator give the same clip.

    What is not in the cache is generated at one go, each thing that is wanted once. With a judge several are made of
    each request that has words, and the one that fits the words best is kept; one that is silent is passed over.

    Parameters
    ----------
    model_id
        The generator's id in the list of models.
    duration_s
        Of what is generated; a finished clip is shorter by its silence and its crossfade.

    Raises
    ------
    InputError
        ``sound.generator-silent``: nothing can be heard of any candidate of a request; what was made of the others is
        in the cache. ``sound.candidates``: fewer than 1 or more than ``MOST_CANDIDATES`` are asked for. What the
        generator raises.
    MachineError
        The cache cannot be written. What the generator raises.
    CancelledError
        ``progress`` was cancelled; what was finished before stays in the cache.
    """
    options = options or GeneratorOptions()
    progress = progress or Progress()
    if picking is not None:
        check_candidates(picking.candidates)
    keys = [_key(each, generator, model_id, duration_s, options, picking) for each in requests]
    made: dict[str, CachedClip] = {}
    missing: dict[str, ClipRequest] = {}
    for key, each in zip(keys, requests, strict=True):
        if key in made or key in missing:
            continue
        found = cache.get(key)
        if found is None:
            missing[key] = each
        else:
            made[key] = found
    silent = None
    if missing:
        tried = [_candidates(each, picking) for each in missing.values()]
        raw = iter(generator.generate([one for group in tried for one in group], duration_s, options, progress))
        progress.begin("finish", len(missing))
        for (key, each), group in zip(missing.items(), tried, strict=True):
            clips = [next(raw) for _ in group]
            try:
                clip, picked = _best(each, group, clips, picking)
            except InputError as error:
                silent = silent or error  # the others were dear to make: they are kept first
            else:
                said = _provenance(each, generator, model_id, duration_s, options) | picked
                made[key] = cache.put(key, clip, said)
            progress.step()
    if silent is not None:
        raise silent
    return tuple(MadeClip(made[key].clip, made[key].path, made[key].provenance) for key in keys)


def _key(
    wanted: ClipRequest,
    generator: SoundGenerator,
    model_id: str,
    duration_s: float,
    options: GeneratorOptions,
    picking: Picking | None,
) -> str:
    chosen = None
    if picking is not None and _is_picked(wanted, picking):
        chosen = [picking.judge_id, picking.judge.version, picking.candidates]
    return key_of(
        wanted.sound,
        duration_s,
        options,
        model=model_id,
        version=generator.version,
        finishing=finishing.VERSION,
        loops=wanted.loops,
        picked=chosen,
    )


def _is_picked(wanted: ClipRequest, picking: Picking) -> bool:
    """A judge goes by words; of one candidate there is nothing to pick."""
    return picking.candidates > 1 and bool(wanted.sound.prompt)


def _candidates(wanted: ClipRequest, picking: Picking | None) -> list[SoundRequest]:
    count = picking.candidates if picking is not None and _is_picked(wanted, picking) else 1
    return [replace(wanted.sound, seed=wanted.sound.seed + number) for number in range(count)]


def _best(
    wanted: ClipRequest, group: Sequence[SoundRequest], raw: Sequence[AudioClip], picking: Picking | None
) -> tuple[AudioClip, dict[str, object]]:
    """The candidate that fits the words best, finished, with its seed and how it was picked."""
    clips: list[tuple[int, AudioClip]] = []
    for request, clip in zip(group, raw, strict=True):
        try:
            clips.append((request.seed, finishing.finished(clip, loops=wanted.loops, wanted=wanted.wanted)))
        except InputError as error:
            if error.code != "sound.generator-silent" or (request is group[-1] and not clips):
                raise
    if picking is None or not _is_picked(wanted, picking):
        return clips[0][1], {"seed": clips[0][0]}
    fits = picking.judge.judge([clip for _, clip in clips], wanted.sound.prompt or "")
    best = max(range(len(clips)), key=lambda index: -math.inf if math.isnan(fits[index]) else fits[index])
    seed, clip = clips[best]
    return clip, {
        "seed": seed,
        "picked_by": picking.judge_id,
        "picked_by_version": picking.judge.version,
        "picked_of": picking.candidates,
        "fits": None if math.isnan(fits[best]) else round(fits[best], 4),
    }


def _provenance(
    wanted: ClipRequest, generator: SoundGenerator, model_id: str, duration_s: float, options: GeneratorOptions
) -> dict[str, object]:
    picture = wanted.sound.picture
    return {
        "model": model_id,
        "version": generator.version,
        "prompt": wanted.sound.prompt,
        "picture_sha256": None
        if picture is None
        else hashlib.sha256(np.ascontiguousarray(picture).tobytes()).hexdigest(),
        "steps": options.steps,
        "guidance": options.guidance,
        "duration_s": duration_s,
        "loops": wanted.loops,
        "finishing": finishing.VERSION,
    }
