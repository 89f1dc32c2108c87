"""Hearing a scene or one of its sounds: rendered in a job, played on the chosen output, with its level meanwhile."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.assessment.fitting import Fitting, fitting_for
from core.audio import AudioClip, Layout
from core.ears import Ears
from core.errors import See2SoundError
from core.paths import DataFolder
from core.playback.door import PlaybackState, Player
from core.progress import Progress
from core.scene import Clip, Placement, Scene, SoundSource
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext

BLOCK_S = 0.05
_POLL_MS = 40
_FLOOR_DB = -120.0

Levels = npt.NDArray[np.float32]


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


@dataclass(frozen=True, eq=False)
class Rendered:
    """Finished sound."""

    wanted: Wanted
    audio: AudioClip
    levels_db: Levels
    """Shape (blocks of ``BLOCK_S``, channels, 2): RMS and peak of each block in dBFS."""


@dataclass(frozen=True, eq=False)
class Prepared:
    """Finished sound with an open player."""

    rendered: Rendered
    player: Player
    trouble: str
    """Why it plays without sound; empty when it does not."""


class ScenePreview(QObject):
    """One preview at a time. ``what`` says which: ``scene``, or ``source:<id>``.

    It sounds as a session with the patient in the room would: through their ears, over what the site chose.
    """

    changed = Signal()
    """Whether something is prepared or plays."""
    levels_changed = Signal(object)
    """RMS and peak of each channel now, shape (channels, 2) in dBFS; None when nothing plays."""
    progressed = Signal(object)
    """A ``ProgressReport`` of what is prepared."""
    heard = Signal(float)
    """How much of what plays has been heard by now, in seconds."""
    said = Signal(str)
    """A sentence for the user."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job[Prepared] | None = None
        self._prepared: Prepared | None = None
        self._what: str | None = None
        self._last: Rendered | None = None
        self._said_trouble = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def what(self) -> str | None:
        """What is prepared or plays; None when nothing does."""
        return self._what

    @property
    def preparing(self) -> bool:
        """Whether it is still being rendered."""
        return self._job is not None

    @property
    def device_name(self) -> str:
        """What it plays on; empty when nothing plays."""
        return self._prepared.player.device.name if self._prepared is not None else ""

    def play_scene(self, scene: Scene, duration_s: float, from_s: float = 0.0) -> None:
        """Play a scene as it is to be listened to, from a time of its film on, no longer than is rendered at once."""
        self._start("scene", scene, duration_s, from_s)

    def play_sound(self, source: SoundSource, duration_s: float) -> None:
        """Play the sound of a source alone, as it is: a metre ahead, in the open air, without its gain."""
        self._start(f"source:{source.id}", sound_alone(source.clip), duration_s)

    def stop(self) -> None:
        """Fall silent."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._prepared is not None:
            self._prepared.player.stop()
            self._let_go()
        self._what = None
        self.changed.emit()

    def close(self) -> None:
        """Stop and give the device back."""
        self.stop()

    def _start(self, what: str, scene: Scene, duration_s: float, from_s: float = 0.0) -> None:
        self.stop()
        self._what = what
        settings, patient, data = self._context.settings, self._context.patient, self._context.data
        ears = Ears() if patient is None else patient.ears
        wanted = Wanted(scene, duration_s, fitting_for(Layout(settings.layout), ears, settings), from_s)
        device_id, last = settings.output_device_id, self._last
        self._job = self._context.jobs.start(
            self.tr("Rendering the preview"),
            lambda progress: prepare(wanted, device_id, data, last, progress),
            done=self._ready,
            failed=self._failed,
            progressed=self.progressed.emit,
            ended=self._ended,
        )
        self.changed.emit()

    def _ready(self, prepared: Prepared) -> None:
        if self._job is None or self._job.running:  # stopped or started anew meanwhile
            prepared.player.close()
            return
        self._job = None
        self._prepared = prepared
        self._last = prepared.rendered
        if prepared.trouble and prepared.trouble != self._said_trouble:
            self.said.emit(self.tr("{reason} The preview runs without sound.").format(reason=prepared.trouble))
        self._said_trouble = prepared.trouble
        try:
            prepared.player.play(prepared.rendered.audio)
        except See2SoundError as error:
            self.said.emit(str(error))
            self.stop()
            return
        self._timer.start()
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if self._job is None or self._job.running:
            return
        if not isinstance(error, See2SoundError):
            raise error
        self.said.emit(str(error))

    def _ended(self) -> None:
        if self._job is not None and not self._job.running:
            self._job = None
            self._what = None
            self.changed.emit()

    @Slot()
    def _poll(self) -> None:
        if self._prepared is None:
            return
        status = self._prepared.player.status()
        if status.state is PlaybackState.LOST:
            device = self._prepared.player.device.name
            self.said.emit(
                self.tr("{device} is gone. Plug it in again, or choose another output.").format(device=device)
            )
        if status.state in {PlaybackState.PLAYING, PlaybackState.IDLE}:
            levels_db = self._prepared.rendered.levels_db
            block = min(int(status.played_s / BLOCK_S), len(levels_db) - 1)
            self.levels_changed.emit(levels_db[block] if block >= 0 else None)
            self.heard.emit(status.played_s)
            return
        if status.state is PlaybackState.FINISHED:
            self.heard.emit(status.played_s)
        self._let_go()
        self._what = None
        self.changed.emit()

    def _let_go(self) -> None:
        self._timer.stop()
        if self._prepared is not None:
            self._prepared.player.close()
            self._prepared = None
        self.levels_changed.emit(None)


def sound_alone(clip: Clip) -> Scene:
    """A scene of one sound a metre ahead in the open air."""
    plain = clip.model_copy(update={"gain_db": 0.0})
    return Scene(
        sources=(SoundSource(id="sound", label="", position=Placement(azimuth_deg=0.0, distance_m=1.0), clip=plain),)
    )


def prepare(
    wanted: Wanted, device_id: str | None, data: DataFolder, last: Rendered | None, progress: Progress
) -> Prepared:
    """Render a scene, unless ``last`` is just that, and open an output for it.

    Where there is no output the silent clock takes its place, with the reason.

    Raises
    ------
    InputError
        The scene cannot be rendered: a sound file or an HRTF set is missing, no source sounds.
    """
    from core.playback.devices import SILENT
    from core.playback.opening import open_player

    of_files = any(source.clip.kind != "synthesis" for source in wanted.scene.sources)  # files may have changed
    rendered = last if last is not None and last.wanted == wanted and not of_files else _render(wanted, data, progress)
    rate_hz = rendered.audio.rate_hz
    try:
        player = open_player(device_id, wanted.layout, rate_hz)
        player.prepare((rendered.audio,))
        return Prepared(rendered, player, "")
    except See2SoundError as error:
        return Prepared(rendered, open_player(SILENT.id, wanted.layout, rate_hz), str(error))


def _render(wanted: Wanted, data: DataFolder, progress: Progress) -> Rendered:
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
    return Rendered(wanted, audio, levels_of(audio))


def _sounds(scene: Scene) -> bool:
    return any(source.enabled for source in scene.sources)


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
