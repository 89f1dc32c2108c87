"""The sound of a scene to be heard in the editor: what it depends on, and its rendering on a worker thread."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.assessment.fitting import Fitting
from core.audio import AudioClip, Layout
from core.paths import DataFolder
from core.progress import Progress
from core.scene import Clip, Placement, Scene, SoundSource

BLOCK_S = 0.05
LONGEST_AHEAD_S = 20.0
"""What is longer is not rendered unless it is asked for."""
_MOST_MOVING = 4
_FLOOR_DB = -120.0

Levels = npt.NDArray[np.float32]
Stamp = tuple[str, int, int]
"""A sound file as it was: path, time of change in ns, bytes."""


@dataclass(frozen=True)
class Wanted:
    """What is to be heard, through which layout, fitted to whom."""

    scene: Scene
    duration_s: float
    fitting: Fitting
    from_s: float = 0.0
    """From which time of the scene's film on."""

    @property
    def layout(self) -> Layout:
        """What it is played on."""
        return self.fitting.options.layout

    @property
    def rate_hz(self) -> int:
        """The rate it is rendered at."""
        return self.fitting.options.rate_hz

    @property
    def is_of_files(self) -> bool:
        """Whether sounds in it come from files, which may say something else the next time."""
        return any(source.clip.kind != "synthesis" for source in self.scene.sources)

    @property
    def is_soon_rendered(self) -> bool:
        """Whether it may be rendered before anybody asks for it: something sounds, it is short and little moves."""
        sounding = [source for source in self.scene.sources if source.enabled]
        moving = sum(source.trajectory is not None for source in sounding)
        return bool(sounding) and self.duration_s <= LONGEST_AHEAD_S and moving <= _MOST_MOVING


@dataclass(frozen=True, eq=False)
class Rendered:
    """Finished sound."""

    wanted: Wanted
    audio: AudioClip
    levels_db: Levels
    """Shape (blocks of ``BLOCK_S``, channels, 2): RMS and peak of each block in dBFS."""
    files: tuple[Stamp | None, ...] = ()
    """The sound files in it when its rendering began; None for one that was not there."""


def sound_alone(clip: Clip) -> Scene:
    """A scene of one sound a metre ahead in the open air."""
    plain = clip.model_copy(update={"gain_db": 0.0})
    return Scene(
        sources=(SoundSource(id="sound", label="", position=Placement(azimuth_deg=0.0, distance_m=1.0), clip=plain),)
    )


def render(wanted: Wanted, data: DataFolder, last: Rendered | None, progress: Progress) -> Rendered:
    """Render a scene, unless ``last`` is just that and its sound files are as they were. Not in the GUI thread.

    Raises
    ------
    InputError
        The scene cannot be rendered: a sound file or an HRTF set is missing, no source sounds.
    CancelledError
        ``progress`` was cancelled.
    """
    files = _stamps(wanted.scene)
    if last is not None and last.wanted == wanted and last.files == files and None not in files:
        return last
    from core import pipeline
    from core.pipeline.excerpt import excerpt
    from core.pipeline.rendering import LONGEST_S

    options, duration_s = wanted.fitting.render_options(data), min(wanted.duration_s, LONGEST_S)
    scene = excerpt(wanted.scene, wanted.from_s, duration_s)
    if _sounds(wanted.scene) and not _sounds(scene):  # those that sound are not there meanwhile
        frames = round(duration_s * options.rate_hz)
        silence = np.zeros((frames, len(wanted.layout.channels)), dtype=np.float32)
        audio = AudioClip(silence, options.rate_hz, wanted.layout)
    else:
        audio = pipeline.render_scene(scene, Path(), options, duration_s, progress).audio
    return Rendered(wanted, audio, levels_of(audio), files)


def levels_of(audio: AudioClip) -> Levels:
    """RMS and peak in dBFS of each block of ``BLOCK_S`` and each channel, shape (blocks, channels, 2)."""
    frames = max(1, round(BLOCK_S * audio.rate_hz))
    blocks = -(-len(audio.samples) // frames)
    padded = np.zeros((blocks * frames, audio.samples.shape[1]), dtype=np.float32)
    padded[: len(audio.samples)] = audio.samples
    cut = padded.reshape(blocks, frames, -1)
    rms = np.sqrt(np.mean(np.square(cut, dtype=np.float64), axis=1))
    both = np.stack([rms, np.max(np.abs(cut), axis=1)], axis=-1)
    floor = 10.0 ** (_FLOOR_DB / 20.0)
    levels: Levels = (20.0 * np.log10(np.maximum(both, floor))).astype(np.float32)
    return levels


def _sounds(scene: Scene) -> bool:
    return any(source.enabled for source in scene.sources)


def _stamps(scene: Scene) -> tuple[Stamp | None, ...]:
    return tuple(_stamp(source.clip.path or "") for source in scene.sources if source.clip.kind != "synthesis")


def _stamp(path: str) -> Stamp | None:
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return path, found.st_mtime_ns, found.st_size
