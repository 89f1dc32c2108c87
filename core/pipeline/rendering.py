"""A scene to finished sound."""

from pathlib import Path

from core.acoustics.door import PlacedClip, Rendering, RenderJob, RenderOptions
from core.audio import RATES_HZ
from core.errors import InputError
from core.pipeline.presence import clip_while_present
from core.progress import Progress
from core.scene import Scene, SoundSource

LONGEST_S = 600.0
USUAL_S = 10.0
"""Of what has no length of its own."""
_SHORTEST_S = 0.1
"""A film that is over before this is a picture."""
_LOOK_AHEAD_S = 2.0
"""What has just come into a film is told from a flicker by what it does next."""


def length_of(scene: Scene) -> float:
    """How long a scene is rendered unless something else is asked for: as long as its film, where it was followed.

    Of a film that is cut short that is as far as it could be followed. InputError ``pipeline.film-too-long``: longer
    than a rendering may be.
    """
    if scene.media is None or scene.media.shots is None:
        return USUAL_S
    length_s = scene.media.shots[-1][1]
    _refuse_too_long(Path(scene.media.path), length_s)
    return length_s if length_s >= _SHORTEST_S else USUAL_S


def check_length(path: Path) -> None:
    """Raise what ``length_of`` would raise of a film after hours of following it, from what the file says of itself.

    Raises also what is wrong with the file (``media.*``). Pictures, animations and scene files pass.
    """
    from core.media import films, pictures
    from core.media.frames import check_file

    if path.name.lower().endswith(".json"):
        return
    check_file(path)
    if not pictures.is_picture(path):
        _refuse_too_long(path, films.length_of(path) or 0.0)


def check_duration(duration_s: float) -> None:
    """Raise InputError ``pipeline.bad-duration`` unless so much can be rendered."""
    if not 0.0 < duration_s <= LONGEST_S:
        raise InputError("pipeline.bad-duration", duration_s=duration_s, longest_s=int(LONGEST_S))


def check_rate(rate_hz: int) -> None:
    """Raise InputError ``acoustics.rate`` unless that sampling rate can be rendered."""
    lowest_hz, highest_hz = RATES_HZ
    if not lowest_hz <= rate_hz <= highest_hz:
        raise InputError("acoustics.rate", rate_hz=rate_hz, lowest_hz=lowest_hz, highest_hz=highest_hz)


def followed_until(duration_s: float) -> float:
    """How far into a film to look, seconds, for a rendering of its first ``duration_s``."""
    check_duration(duration_s)
    return duration_s + _LOOK_AHEAD_S


def _refuse_too_long(path: Path, length_s: float) -> None:
    if length_s > LONGEST_S:
        raise InputError("pipeline.film-too-long", name=path.name, duration_s=round(length_s), longest_s=int(LONGEST_S))


def render_scene(
    scene: Scene, folder: Path, options: RenderOptions, duration_s: float, progress: Progress | None = None
) -> Rendering:
    """Render the enabled sources of a scene. The same scene, options and seed give the same samples.

    Parameters
    ----------
    folder
        Where relative paths of sound files begin: the scene file's folder.
    duration_s
        Length of the dry sound, above 0 and at most 600 s; the rendering is longer by the room's tail.

    Returns
    -------
    Rendering
        Its provenance also holds the scene's hash and provenance. Moving sources follow their trajectories, and sources
        with a presence are heard while they are there.

    Raises
    ------
    InputError
        No source is enabled, the length or the rate is out of range, a sound file cannot be used, or an option of the
        renderer is unknown.
    CancelledError
        ``progress`` was cancelled.
    """
    from core.acoustics.rendering import render

    check_duration(duration_s)
    check_rate(options.rate_hz)
    sounding = tuple(source for source in scene.sources if source.enabled)
    if not sounding:
        raise InputError("pipeline.no-sources")
    progress = progress or Progress()
    progress.begin("clips", len(sounding))
    placed = []
    for source in sounding:
        placed.append(_placed(source, folder, duration_s, options.rate_hz))
        progress.step()
    rendering = render(RenderJob(tuple(placed), scene.room, duration_s), options, progress)
    said = {"scene_sha256": scene.sha256(), "scene": scene.provenance}
    return Rendering(rendering.audio, {**rendering.provenance, **said})


def _placed(source: SoundSource, folder: Path, duration_s: float, rate_hz: int) -> PlacedClip:
    clip = clip_while_present(source, folder, duration_s, rate_hz)
    path = None if source.trajectory is None else source.at
    return PlacedClip(clip, source.at(0.0), source.clip.gain_db, path)
