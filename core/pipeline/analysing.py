"""A picture or film to a scene."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import core
from core import wording
from core.media.frames import Frame, read_frame
from core.pipeline.sounding import Sounding, soundings
from core.progress import Progress
from core.scene import CameraView, Media, Placement, Region, Scene, SoundSource, default_room
from core.vision.analysis import analyse_frame
from core.vision.door import Analysis, FoundSource, VisionOptions


@dataclass(frozen=True)
class AnalyseOptions:
    """What to look for in a picture, and with which backends of ``core.vision.registry``."""

    sources: int = 5
    """At most so many."""
    hfov_deg: float | None = None
    """Horizontal field of view; None: from the file, else assumed."""
    regions: str = "builtin"
    depth: str = "builtin"
    prompt: str | None = None
    """What is in the picture, in words: goes before what is not known of the regions (``core.pipeline.sounding``)."""
    at_s: float = 0.0
    """Which frame of a film or animation."""
    seed: int = 0


def analyse(path: Path, options: AnalyseOptions | None = None, progress: Progress | None = None) -> Scene:
    """Make a scene of a picture, an animation or a film: things that stand out, where they are, with a sound for each.

    The path of the picture is absolute in the scene; ``core.scene_library.save`` writes it relative to the scene file.
    A film gives the static scene of the frame at ``at_s``. What a region is called gives it its sound; what makes none
    is in the scene, switched off. Without a model nothing knows what a thing is, and the sounds are placeholders. Why
    each source sounds as it does is said in the provenance. Where nothing stands out the scene is empty, and where
    nothing that was found makes a sound all is switched off; the provenance's ``note`` says so.

    Raises
    ------
    InputError
        The file cannot be used (``media.*``) or an option is wrong (``vision.*``).
    CancelledError
        ``progress`` was cancelled.
    """
    options = options or AnalyseOptions()
    progress = progress or Progress()
    progress.begin("decode")
    frame = read_frame(path, options.at_s)
    progress.step()
    analysis = analyse_frame(frame, _vision_options(options), progress)
    sounds = soundings([found.label for found in analysis.sources], options.prompt, options.seed)
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
        provenance=_provenance(frame, options, analysis, sounds),
    )


def _vision_options(options: AnalyseOptions) -> VisionOptions:
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
        id=_id(number),
        label=sound.label,
        enabled=sound.enabled,
        origin="builtin",
        position=Placement.of(found.position),
        scale=found.scale,
        region=Region(box_px=found.box_px),
        clip=sound.clip,
    )


def _id(number: int) -> str:
    return f"source-{number}"


def _provenance(
    frame: Frame, options: AnalyseOptions, analysis: Analysis, sounds: Sequence[Sounding]
) -> dict[str, object]:
    said: dict[str, object] = {
        "app": core.__version__,
        **analysis.provenance,
        "sounds": {_id(number): sound.why for number, sound in enumerate(sounds, start=1)},
        "camera": {
            "manual": "field of view as given",
            "exif": f"field of view from the file ({frame.hfov_source})",
            "model": f"field of view as the depth model saw it ({analysis.hfov_deg:.0f}°)",
            "assumed": f"field of view assumed ({analysis.hfov_deg:g}°)",
        }[analysis.hfov_source],
    }
    if sounds and not any(sound.enabled for sound in sounds):
        said["note"] = wording.say("pipeline.nothing-sounds", name=frame.path.name)
    if options.prompt is not None:
        said["prompt"] = options.prompt
    if frame.kind != "picture":
        said["film"] = f"a static scene of the frame at {frame.frame_s or 0.0:.3f} s; movement is not followed"
    return said
