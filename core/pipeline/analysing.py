"""A picture or film to a scene."""

from pathlib import Path

import core
from core.errors import InputError
from core.media.frames import Frame, read_frame
from core.pipeline.choosing import choosing
from core.pipeline.describing import UNHEARD, said_of_camera, source_id, with_sounds
from core.pipeline.matching import known_by
from core.pipeline.options import AnalyseOptions
from core.pipeline.workshop import Models, Workshop, workshop
from core.progress import Progress
from core.scene import CameraView, Media, Placement, Region, Scene, SoundSource, default_room
from core.sound.meaning import class_of
from core.vision.analysis import analyse_frame
from core.vision.door import FoundSource, VisionOptions
from core.vision.shapes import outlines_of


def analyse(
    path: Path,
    options: AnalyseOptions | None = None,
    progress: Progress | None = None,
    *,
    models: Models | None = None,
    known: Scene | None = None,
) -> Scene:
    """Make a scene of a picture, an animation or a film: things that stand out, where they are, with a sound for each.

    The path of the picture is absolute in the scene; ``core.scene_library.save`` writes it relative to the scene file.
    A film or animation is followed from its start to its end (``core.pipeline.following``), or gives the static scene
    of the frame at ``at_s``. What a region is called gives it its sound. What makes none takes no place of what does:
    as many sources as are asked for sound (in a film: at a time), and at most ``core.pipeline.choosing.MOST_SILENT``
    others are in the scene, switched off. Without a model nothing knows what a thing is, and the sounds are
    placeholders. Why each source sounds as it does is said in the provenance. Where nothing stands out the scene is
    empty, and where nothing that was found makes a sound all is switched off; the provenance's ``note`` says so.

    Parameters
    ----------
    models
        What makes backends other than the built-in ones.
    known
        A scene that was made of the same file earlier: what is found again has its id and is called what a person
        called it, and what a person deleted is left out.

    Raises
    ------
    InputError
        The file cannot be used (``media.*``) or is not the one that ``known`` was made of (``pipeline.media-changed``),
        an option is wrong (``vision.*``), or there is no such backend.
    MachineError
        A model is not installed, does not run, or none may run now (``models.*``).
    CancelledError
        ``progress`` was cancelled.
    """
    options = options or AnalyseOptions()
    progress = progress or Progress()
    shop = workshop(options, models, progress)
    progress.begin("decode")
    frame = read_frame(path, options.at_s or 0.0)
    progress.step()
    if known is not None:
        check_unchanged(frame, known)
    if options.at_s is None and frame.kind != "picture":
        from core.pipeline.following import look_through, seen_in_film

        scene, seen = seen_in_film(frame, options, shop, models, progress)
        look = look_through(frame.path)
    else:
        shop = choosing(shop, progress)
        scene, seen, look = _seen_in_picture(frame, options, shop, progress), None, lambda _: frame.rgb
    if known is not None:
        scene = known_by(known, scene)
    words = said_of_sources(known or scene, options)
    return with_sounds(scene, look, options, shop, progress, words, seen)


def check_unchanged(frame: Frame, scene: Scene) -> None:
    """Raise InputError ``pipeline.media-changed`` unless the frame is of the very file that a scene was made of."""
    if scene.media is not None and scene.media.sha256 != frame.sha256:
        raise InputError("pipeline.media-changed", path=frame.path)


def said_of_sources(scene: Scene, options: AnalyseOptions) -> dict[str, str]:
    """What is said of single sources of a scene: the prompts for them, else what a person called them.

    InputError ``pipeline.unknown-source``: something is said of a source that there is not.
    """
    ids = [source.id for source in scene.sources]
    unknown = sorted(set(options.source_prompts) - set(ids))
    if unknown:
        raise InputError("pipeline.unknown-source", id=unknown[0], known=", ".join(ids) or "–")
    named = {source.id: source.label for source in scene.sources if "label" in source.by_hand}
    return {name: words for name, words in named.items() if class_of(words) is not None} | dict(options.source_prompts)


def vision_options(options: AnalyseOptions) -> VisionOptions:
    """The part of the options that is for seeing."""
    return VisionOptions(
        sources=options.sources,
        hfov_deg=options.hfov_deg,
        regions=options.regions,
        depth=options.depth,
        prompt=options.prompt,
        seed=options.seed,
    )


def _seen_in_picture(frame: Frame, options: AnalyseOptions, shop: Workshop, progress: Progress) -> Scene:
    """The scene of a frame, without sounds."""
    analysis = analyse_frame(frame, vision_options(options), progress, finder=shop.finder, estimator=shop.estimator)
    provenance: dict[str, object] = {
        "app": core.__version__,
        "sources": options.sources,
        **analysis.provenance,
        "camera": said_of_camera(analysis.hfov_deg, analysis.hfov_source, frame.hfov_source),
    }
    if frame.kind != "picture":
        provenance["film"] = f"a static scene of the frame at {frame.frame_s or 0.0:.3f} s; movement is not followed"
    return Scene(
        title=frame.path.stem,
        media=Media(
            path=str(frame.path.resolve()),
            sha256=frame.sha256,
            width_px=frame.width_px,
            height_px=frame.height_px,
            duration_s=frame.duration_s,
            frame_s=frame.frame_s,
        ),
        camera=CameraView(hfov_deg=analysis.hfov_deg, source=analysis.hfov_source),
        room=default_room(),
        sources=tuple(_source(number, found) for number, found in enumerate(analysis.sources, start=1)),
        provenance=provenance,
    )


def _source(number: int, found: FoundSource) -> SoundSource:
    return SoundSource(
        id=source_id(number),
        label=found.label or "",
        origin="builtin",
        position=Placement.of(found.position),
        scale=found.scale,
        region=Region(box_px=found.box_px, outlines_px=outlines_of(found.mask), label=found.label),
        clip=UNHEARD,
    )
