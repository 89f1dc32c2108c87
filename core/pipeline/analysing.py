"""A picture or film to a scene."""

from collections.abc import Sequence
from pathlib import Path

import core
from core.media.frames import Frame, read_frame
from core.pipeline.describing import said_of_camera, said_of_sounds, sounds_for, source_id
from core.pipeline.options import AnalyseOptions
from core.pipeline.sounding import Sounding
from core.pipeline.workshop import Models, Workshop, workshop
from core.progress import Progress
from core.scene import CameraView, Media, Placement, Region, Scene, SoundSource, default_room
from core.vision.analysis import analyse_frame
from core.vision.door import Analysis, FoundSource, VisionOptions


def analyse(
    path: Path,
    options: AnalyseOptions | None = None,
    progress: Progress | None = None,
    *,
    models: Models | None = None,
) -> Scene:
    """Make a scene of a picture, an animation or a film: things that stand out, where they are, with a sound for each.

    The path of the picture is absolute in the scene; ``core.scene_library.save`` writes it relative to the scene file.
    A film or animation is followed from its start to its end (``core.pipeline.following``), or gives the static scene
    of the frame at ``at_s``. What a region is called gives it its sound; what makes none
    is in the scene, switched off. Without a model nothing knows what a thing is, and the sounds are placeholders. Why
    each source sounds as it does is said in the provenance. Where nothing stands out the scene is empty, and where
    nothing that was found makes a sound all is switched off; the provenance's ``note`` says so.

    Parameters
    ----------
    models
        What makes backends other than the built-in ones.

    Raises
    ------
    InputError
        The file cannot be used (``media.*``), an option is wrong (``vision.*``), or there is no such backend.
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
    if options.at_s is None and frame.kind != "picture":
        from core.pipeline.following import follow_film

        return follow_film(frame, options, shop, models, progress)
    analysis = analyse_frame(frame, vision_options(options), progress, finder=shop.finder, estimator=shop.estimator)
    seen = [(found.label, frame.rgb, found.box_px) for found in analysis.sources]
    sounds = sounds_for(seen, options, shop, progress)
    return Scene(
        title=path.stem,
        media=Media(
            path=str(path.resolve()),
            sha256=frame.sha256,
            width_px=frame.width_px,
            height_px=frame.height_px,
            duration_s=frame.duration_s,
            frame_s=frame.frame_s,
        ),
        camera=CameraView(hfov_deg=analysis.hfov_deg, source=analysis.hfov_source),
        room=default_room(),
        sources=tuple(
            _source(number, found, sound)
            for number, (found, sound) in enumerate(zip(analysis.sources, sounds, strict=True), start=1)
        ),
        provenance=_provenance(frame, options, analysis, sounds, shop),
    )


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


def _source(number: int, found: FoundSource, sound: Sounding) -> SoundSource:
    return SoundSource(
        id=source_id(number),
        label=sound.label,
        enabled=sound.enabled,
        origin="builtin",
        position=Placement.of(found.position),
        scale=found.scale,
        region=Region(box_px=found.box_px),
        clip=sound.clip,
    )


def _provenance(
    frame: Frame, options: AnalyseOptions, analysis: Analysis, sounds: Sequence[Sounding], shop: Workshop
) -> dict[str, object]:
    said: dict[str, object] = {
        "app": core.__version__,
        **analysis.provenance,
        **said_of_sounds(options, sounds, shop, frame.path.name),
        "camera": said_of_camera(analysis.hfov_deg, analysis.hfov_source, frame.hfov_source),
    }
    if frame.kind != "picture":
        said["film"] = f"a static scene of the frame at {frame.frame_s or 0.0:.3f} s; movement is not followed"
    return said
