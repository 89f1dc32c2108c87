"""Sounds made for the things that were found, in place of those of the library."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.errors import InputError
from core.media.frames import Rgb
from core.pipeline.options import AnalyseOptions
from core.pipeline.sounding import Sounding
from core.progress import Progress
from core.sound.cache import ClipCache
from core.sound.door import SoundGenerator, SoundJudge, SoundRequest
from core.sound.making import ClipRequest, MadeClip, Picking, make_clips

CLIP_S = 10.0
"""Length that a generator is asked for: CoDi makes no other, and a loop of it is not heard as one."""


def generated(
    sounds: Sequence[Sounding],
    pictures: Sequence[Rgb],
    generator: SoundGenerator,
    options: AnalyseOptions,
    cache: ClipCache,
    progress: Progress,
    judge: SoundJudge | None = None,
) -> tuple[Sounding, ...]:
    """The sounds with generated clips for all that is switched on, and why.

    A generator gets the words for a thing, where there are any, and the part of the picture that shows it. Of what has
    no words a generator that needs them makes nothing: it keeps its placeholder, and that is said.

    Parameters
    ----------
    pictures
        Of each thing, in the order of ``sounds``.
    judge
        Who picks the best of several sounds that were made of the same words; None: the first is taken.

    Raises
    ------
    See2SoundError
        As ``core.sound.making.make_clips``.
    """
    picking = None if judge is None else Picking(judge, options.judge, options.candidates)
    wanted = [index for index, sound in enumerate(sounds) if sound.enabled]

    def made(indices: Sequence[int]) -> dict[int, MadeClip]:
        asked = [_request(sounds[index], pictures[index]) for index in indices]
        how = options.generator_options
        clips = make_clips(
            generator, options.generator, asked, CLIP_S, cache, options=how, picking=picking, progress=progress
        )
        return dict(zip(indices, clips, strict=True))

    try:
        clips = made(wanted)
    except InputError as error:
        if error.code != "sound.needs-words":
            raise
        clips = made([index for index in wanted if _words(sounds[index])])
    return tuple(
        _with_clip(sound, clips[index])
        if index in clips
        else replace(sound, why=f"{sound.why}; {options.generator} makes sounds of words alone")
        if sound.enabled
        else sound
        for index, sound in enumerate(sounds)
    )


def _request(sound: Sounding, picture: Rgb) -> ClipRequest:
    return ClipRequest(SoundRequest(_words(sound), picture, sound.clip.seed), loops=sound.clip.loop)


def _words(sound: Sounding) -> str | None:
    return None if sound.meaning is None else sound.meaning.prompt or sound.meaning.name


def _with_clip(sound: Sounding, made: MadeClip) -> Sounding:
    known = sound.why if sound.meaning is not None else sound.why.removeprefix("a placeholder, for ")
    known = known.partition("; the library has no such sound")[0]
    why = f"{known}; {_maker(made.provenance)}"
    return replace(sound, clip=made.in_scene(sound.clip.gain_db), why=why)


def _maker(said: Mapping[str, object]) -> str:
    words = f'of the words "{said["prompt"]}"' if said["prompt"] else "of its picture"
    return f"made by {said['model']} {words}, seed {said['seed']}"
