"""What the things that were found sound like, and what the provenance of their scene says."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path

from core import wording
from core.media.frames import Rgb
from core.pipeline.crops import cropped, squared
from core.pipeline.generating import generated
from core.pipeline.labelling import likelihoods
from core.pipeline.options import AnalyseOptions
from core.pipeline.sounding import Sounding, soundings
from core.pipeline.workshop import Workshop
from core.progress import Progress
from core.scene import Clip, Region, Scene, SoundSource
from core.vision.door import FieldOfViewOrigin, Labeller

UNHEARD = Clip(kind="synthesis", name="none")
"""Stands where it is not yet known what a source sounds like."""

Look = Callable[[SoundSource], Rgb]
"""The frame in which a source is best seen."""

Seen = Mapping[Region, Mapping[str, float]]
"""What a labeller thinks of each region: the likelihoods of ``core.sound.meaning.candidates``."""


def source_id(number: int) -> str:
    """The id of the source of that number, from 1."""
    return f"source-{number}"


def with_sounds(
    scene: Scene,
    look: Look,
    options: AnalyseOptions,
    shop: Workshop,
    progress: Progress,
    words: Mapping[str, str],
    seen: Seen | None = None,
) -> Scene:
    """A scene in which what was found is called something and sounds, generated where a generator is asked for.

    Its provenance says who said so and why, with a ``note`` where nothing makes a sound.

    Parameters
    ----------
    words
        What is said of single sources, by their ids.
    seen
        What the labeller thinks of what was found, where it was asked already.

    Raises what the backends raise.
    """
    found = regions_of(scene)
    said = {index: words[source.id] for index, (source, _) in enumerate(found) if source.id in words}
    seen = looked_at(scene, look, shop.labeller, progress) if seen is None else seen
    sounds = soundings(
        [region.label for _, region in found],
        options.prompt,
        options.seed,
        [seen.get(region, {}) for _, region in found],
        said,
    )
    if shop.generator is not None and shop.cache is not None:
        pictures = [cropped(look(source), region.box_px) for source, region in found]
        sounds = generated(sounds, pictures, shop.generator, options, shop.cache, progress, shop.judge)
    for (source, _), sound in zip(found, sounds, strict=True):
        heard = {"label": sound.label, "enabled": sound.enabled, "clip": sound.clip}
        scene = scene.with_source(source.model_copy(update=heard))
    by_id = {source.id: sound for (source, _), sound in zip(found, sounds, strict=True)}
    said_of_all = _said_of_sounds(options, by_id, shop, scene)
    return scene.model_copy(update={"provenance": {**scene.provenance, **said_of_all}})


def regions_of(scene: Scene) -> list[tuple[SoundSource, Region]]:
    """What was found, with where it is seen."""
    return [(source, source.region) for source in scene.sources if source.is_found and source.region is not None]


def looked_at(scene: Scene, look: Look, labeller: Labeller | None, progress: Progress) -> Seen:
    """What a labeller thinks of everything that was found; nothing without one. Raises what it raises."""
    if labeller is None:
        return {}
    found = regions_of(scene)
    squares = [squared(look(source), region.box_px) for source, region in found]
    return dict(zip((region for _, region in found), likelihoods(labeller, squares, progress), strict=True))


def _said_of_sounds(
    options: AnalyseOptions, sounds: Mapping[str, Sounding], shop: Workshop, scene: Scene
) -> dict[str, object]:
    said: dict[str, object] = {"sounds": {name: sound.why for name, sound in sounds.items()}, "seed": options.seed}
    if shop.labeller is not None:
        said |= {"labels": options.labels, "labels_version": shop.labeller.version}
    if shop.generator is not None:
        said |= {"generator": options.generator, "generator_version": shop.generator.version}
        how = {name: value for name, value in asdict(options.generator_options).items() if value is not None}
        said |= {"generator_options": how} if how else {}
        if shop.judge is not None:
            said |= {"judge": options.judge, "judge_version": shop.judge.version, "candidates": options.candidates}
    if sounds and not any(sound.enabled for sound in sounds.values()):
        said["note"] = wording.say(
            "pipeline.nothing-sounds", name=Path(scene.media.path).name if scene.media is not None else scene.title
        )
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
