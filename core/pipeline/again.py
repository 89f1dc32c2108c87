"""A scene made again: from seeing, placing or sounding on, with other backends, and what a person changed stays."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from core.errors import InputError
from core.media.frames import Frame, read_frame
from core.pipeline.analysing import analyse, check_unchanged, said_of_sources, vision_options
from core.pipeline.describing import said_of_camera, with_sounds
from core.pipeline.following import look_through
from core.pipeline.merging import merged
from core.pipeline.options import BUILTIN, AnalyseOptions
from core.pipeline.stages import BY_SOURCE, PLACING, SOUNDING, Stage, is_followed, keeps_sources, replaced
from core.pipeline.workshop import Models, Workshop, workshop
from core.progress import Progress
from core.scene import PLACED_BY_PEOPLE, CameraView, Placement, Region, Scene, SoundSource, seen_through
from core.sound.door import GeneratorOptions
from core.sound.making import MOST_CANDIDATES
from core.vision.analysis import MAX_SOURCES, View, look_into
from core.vision.door import Mask
from core.vision.shapes import centroid_inside, mask_of

__all__ = ["Stage", "merged", "options_of", "remake"]


def options_of(scene: Scene) -> AnalyseOptions:
    """How a scene was made, as its provenance says; the built-in backends where it says nothing.

    A field of view is given where a person set it; words for single sources are those for sources that there are.
    """
    said = scene.provenance
    ids = {source.id for source in scene.sources}
    usual = AnalyseOptions()
    media = scene.media
    followed = is_followed(scene)
    return AnalyseOptions(
        sources=_number(said.get("sources"), usual.sources, MAX_SOURCES),
        hfov_deg=scene.camera.hfov_deg if scene.camera.source == "manual" else None,
        regions=_backend(said.get("regions")) or BUILTIN,
        depth=_backend(said.get("depth")) or BUILTIN,
        labels=_backend(said.get("labels")) or BUILTIN,
        tracker=_backend(said.get("tracks")),
        generator=_backend(said.get("generator")) or BUILTIN,
        judge=_backend(said.get("judge")) or BUILTIN,
        candidates=_number(said.get("candidates"), usual.candidates, MOST_CANDIDATES),
        prompt=_text(said.get("prompt")),
        source_prompts={name: words for name, words in _texts(said.get("source_prompts")).items() if name in ids},
        generator_options=_generator_options(said.get("generator_options")),
        at_s=None if media is None or followed else media.frame_s,
        seed=_number(said.get("seed"), usual.seed, least=0),
    )


def remake(
    scene: Scene,
    stage: Stage,
    options: AnalyseOptions,
    progress: Progress | None = None,
    *,
    models: Models | None = None,
) -> Scene:
    """Make a scene of the same picture or film again, from one stage on. What a person changed: see ``merged``.

    ``SEE``: everything is found anew; a film is followed anew, or seen at ``options.at_s``. ``PLACE``: what was found
    stays where it is in the picture, at distances by ``options.depth`` and in directions by the field of view; a film
    is followed anew for it, a labeller says again what takes no place, and its sounds are not made anew. ``SOUND``:
    labels and sounds of what was found are made anew; what a person called a source counts as a word for it.

    Parameters
    ----------
    scene
        With absolute paths (``core.scene_library.load``).

    Raises
    ------
    InputError
        The scene has no picture or film (``pipeline.no-media``), it is no longer there (``media.missing``) or is
        another by now (``pipeline.media-changed``). Else as ``core.pipeline.analyse``.
    MachineError, CancelledError
        As ``core.pipeline.analyse``.
    """
    progress = progress or Progress()
    if scene.media is None:
        raise InputError("pipeline.no-media")
    path = Path(scene.media.path)
    if stage is Stage.PLACE and is_followed(scene):
        options = replace(options, generator=BUILTIN, judge=BUILTIN, at_s=None)
    if not keeps_sources(scene, stage):
        return analyse(path, options, progress, models=models, known=scene)
    shop = workshop(_needed(options, stage), models, progress)
    progress.begin("decode")
    frame = read_frame(path, scene.media.frame_s or 0.0)
    progress.step()
    check_unchanged(frame, scene)
    if stage is Stage.PLACE:
        return _placed(scene, frame, options, shop, progress)
    words = said_of_sources(scene, options)
    look = look_through(path) if is_followed(scene) else lambda _: frame.rgb
    silenced = scene.model_copy(update={"provenance": replaced(scene.provenance, {}, (*SOUNDING, *BY_SOURCE))})
    return with_sounds(silenced, look, options, shop, progress, words)


def _needed(options: AnalyseOptions, stage: Stage) -> AnalyseOptions:
    """The options with the backends that a stage works with alone."""
    if stage is Stage.PLACE:
        return replace(options, regions=BUILTIN, labels=BUILTIN, tracker=None, generator=BUILTIN, judge=BUILTIN)
    return replace(options, regions=BUILTIN, depth=BUILTIN, tracker=None)


def _placed(scene: Scene, frame: Frame, options: AnalyseOptions, shop: Workshop, progress: Progress) -> Scene:
    """A scene of a picture whose sources are at their places in it, as far away as the depth says."""
    view = look_into(frame, vision_options(options), progress, shop.estimator)
    said: Mapping[str, object] = {
        **view.provenance,
        "camera": said_of_camera(view.camera.hfov_deg, view.hfov_source, frame.hfov_source),
    }
    seen = CameraView(hfov_deg=view.camera.hfov_deg, source=view.hfov_source)
    scene = seen_through(scene, seen, lambda source: source.is_found)
    return scene.model_copy(
        update={
            "sources": tuple(_placed_source(source, view) for source in scene.sources),
            "provenance": replaced(scene.provenance, said, PLACING),
        }
    )


def _placed_source(source: SoundSource, view: View) -> SoundSource:
    """A source in its direction, or that of the middle of its region where a person moved it away from there."""
    if not source.is_found or source.region is None:
        return source
    mask = _mask(source.region, view)
    direction = source.at().direction
    if "position" in source.by_hand:
        direction = view.camera.direction_of(*centroid_inside(mask))
    place = Placement(
        azimuth_deg=direction.azimuth_deg, elevation_deg=direction.elevation_deg, distance_m=view.distance_m(mask)
    )
    return source.model_copy(update={"position": place, "trajectory": None, "scale": view.depth.scale})


def _mask(region: Region, view: View) -> Mask:
    """What a region fills; the inner half of its box where it has no outlines."""
    left, top, right, bottom = region.box_px
    across, down = (right - left) / 4, (bottom - top) / 4
    inner = (
        (left + across, top + down),
        (right - across, top + down),
        (right - across, bottom - down),
        (left + across, bottom - down),
    )
    for outlines in (region.outlines_px or (), (inner,)):
        mask = mask_of(outlines, view.camera.width_px, view.camera.height_px)
        if mask.any():
            return mask
    mask[round(top), round(left)] = True
    return mask


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _backend(value: object) -> str | None:
    """Scenes made by people say so in the place of a backend."""
    return None if value in PLACED_BY_PEOPLE else _text(value)


def _texts(value: object) -> dict[str, str]:
    said = value if isinstance(value, Mapping) else {}
    return {name: words for name, words in said.items() if isinstance(words, str)}


def _number(value: object, usual: int, most: int | None = None, *, least: int = 1) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        return usual
    return value if most is None or value <= most else usual


def _generator_options(value: object) -> GeneratorOptions:
    said = value if isinstance(value, Mapping) else {}
    steps, guidance = said.get("steps"), said.get("guidance")
    return GeneratorOptions(
        steps if isinstance(steps, int) else None,
        float(guidance) if isinstance(guidance, int | float) else None,
    )
