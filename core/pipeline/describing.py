"""What the things that were found sound like, and what the provenance of their scene says."""

from collections.abc import Sequence

from core import wording
from core.errors import InputError
from core.media.frames import Rgb
from core.pipeline.crops import cropped, squared
from core.pipeline.generating import generated
from core.pipeline.labelling import likelihoods
from core.pipeline.options import AnalyseOptions
from core.pipeline.sounding import Sounding, soundings
from core.pipeline.workshop import Workshop
from core.progress import Progress
from core.vision.door import Box, FieldOfViewOrigin


def source_id(number: int) -> str:
    """The id of the source of that number, from 1."""
    return f"source-{number}"


def sounds_for(
    seen: Sequence[tuple[str | None, Rgb, Box]], options: AnalyseOptions, shop: Workshop, progress: Progress
) -> tuple[Sounding, ...]:
    """What each of several things sounds like, generated where a generator is asked for.

    Parameters
    ----------
    seen
        What each is called, and the frame and the box in which it is best seen.

    Raises
    ------
    InputError
        ``pipeline.unknown-source``: something is said of a source that there is not. Else as the backends.
    """
    said = _said_of(len(seen), options)
    shares = None
    if shop.labeller is not None:
        shares = likelihoods(shop.labeller, [squared(rgb, box) for _, rgb, box in seen], progress)
    sounds = soundings([label for label, _, _ in seen], options.prompt, options.seed, shares, said)
    if shop.generator is None or shop.cache is None:
        return sounds
    pictures = [cropped(rgb, box) for _, rgb, box in seen]
    return generated(sounds, pictures, shop.generator, options, shop.cache, progress, shop.judge)


def _said_of(count: int, options: AnalyseOptions) -> dict[int, str]:
    indices = {source_id(index + 1): index for index in range(count)}
    unknown = sorted(set(options.source_prompts) - set(indices))
    if unknown:
        known = ", ".join(indices) or "–"
        raise InputError("pipeline.unknown-source", id=unknown[0], known=known)
    return {indices[name]: words for name, words in options.source_prompts.items()}


def said_of_sounds(options: AnalyseOptions, sounds: Sequence[Sounding], shop: Workshop, name: str) -> dict[str, object]:
    """What the provenance says of labels and sounds, and a ``note`` where nothing makes a sound."""
    said: dict[str, object] = {
        "sounds": {source_id(number): sound.why for number, sound in enumerate(sounds, start=1)},
    }
    if shop.labeller is not None:
        said |= {"labels": options.labels, "labels_version": shop.labeller.version}
    if shop.generator is not None:
        said |= {"generator": options.generator, "generator_version": shop.generator.version}
        if shop.judge is not None:
            said |= {"judge": options.judge, "judge_version": shop.judge.version, "candidates": options.candidates}
    if sounds and not any(sound.enabled for sound in sounds):
        said["note"] = wording.say("pipeline.nothing-sounds", name=name)
    if options.prompt is not None:
        said["prompt"] = options.prompt
    if options.source_prompts:
        said["source_prompts"] = dict(options.source_prompts)
    return said


def said_of_camera(hfov_deg: float, source: FieldOfViewOrigin, exif: str | None) -> str:
    """How the field of view is known, in words."""
    return {
        "manual": "field of view as given",
        "exif": f"field of view from the file ({exif})",
        "model": f"field of view as the depth model saw it ({hfov_deg:.0f}°)",
        "assumed": f"field of view assumed ({hfov_deg:g}°)",
    }[source]
