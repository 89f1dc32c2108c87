"""Hearing a scene or one of its sounds: rendered in a job, played on the chosen output, with its level meanwhile."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.assessment.fitting import fitting_for
from core.audio import Layout
from core.ears import Ears
from core.errors import See2SoundError
from core.playback.door import PlaybackState, Player
from core.progress import ProgressReport
from core.scene import Scene, SoundSource
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.scene_output import OpenOutput, Outlet, SceneOutput
from see2sound_desktop.presenters.scene_renderer import SceneRenderer
from see2sound_desktop.presenters.scene_sound import BLOCK_S, Rendered, Wanted, sound_alone

_POLL_MS = 40


@dataclass(frozen=True, eq=False)
class _Playing:
    """What plays, and on what."""

    rendered: Rendered
    player: Player


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
        self._what: str | None = None
        self._rendered: Rendered | None = None
        self._playing: _Playing | None = None
        self._said_trouble = ""
        self._attended = False
        self._renderer = SceneRenderer(context, self)
        self._renderer.rendered.connect(self._take)
        self._renderer.failed.connect(self._failed)
        self._renderer.progressed.connect(self._progressed)
        self._output = SceneOutput(context.jobs, self)
        self._output.ready.connect(self._play)
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._poll)
        context.models.session_changed.connect(self._session_changed)

    @property
    def what(self) -> str | None:
        """What is prepared or plays; None when nothing does."""
        return self._what

    @property
    def preparing(self) -> bool:
        """Whether it is still being rendered."""
        return self._what is not None and self._playing is None

    @property
    def device_name(self) -> str:
        """What it plays on; empty when nothing plays."""
        return self._playing.player.device.name if self._playing is not None else ""

    def play_scene(self, scene: Scene, duration_s: float, from_s: float = 0.0) -> None:
        """Play a scene as it is to be listened to, from a time of its film on, no longer than is rendered at once."""
        self._start("scene", scene, duration_s, from_s)

    def play_sound(self, source: SoundSource, duration_s: float) -> None:
        """Play the sound of a source alone, as it is: a metre ahead, in the open air, without its gain."""
        self._start(f"source:{source.id}", sound_alone(source.clip), duration_s)

    def render_ahead(self, scene: Scene, duration_s: float, from_s: float = 0.0) -> None:
        """Render what ``play_scene`` of the same would play, if that is soon done, and open the output for it."""
        wanted = self._wanted(scene, duration_s, from_s)
        if self.preparing or self._context.models.session_runs or not wanted.is_soon_rendered:
            return
        if self._playing is None:
            self._output.want_ahead(self._outlet(wanted))
        self._renderer.want(wanted)

    def drop_ahead(self) -> None:
        """Stop what is rendered without having been asked for."""
        if not self.preparing:
            self._renderer.want_none()

    def attend(self, *, on: bool) -> None:
        """Whether somebody looks, and may play something soon: then the output is held for a while after each sound."""
        self._attended = on
        if not on:
            self.drop_ahead()
            if self._what is None:
                self._output.give_back()

    def stop(self) -> None:
        """Fall silent."""
        if self._playing is not None:
            self._playing.player.stop()
            self._let_go()
        elif self._what is not None:
            self._renderer.want_none()
            self._leave_output()
        self._what = self._rendered = None
        self.changed.emit()

    def close(self) -> None:
        """Stop and give the device back."""
        self.stop()
        self.drop_ahead()
        self._output.give_back()

    def _wanted(self, scene: Scene, duration_s: float, from_s: float) -> Wanted:
        settings, patient = self._context.settings, self._context.patient
        ears = Ears() if patient is None else patient.ears
        return Wanted(scene, duration_s, fitting_for(Layout(settings.layout), ears, settings), from_s)

    def _outlet(self, wanted: Wanted) -> Outlet:
        settings = self._context.settings
        return Outlet(settings.output_device_id, wanted.layout, wanted.rate_hz, settings.exclusive_output)

    def _start(self, what: str, scene: Scene, duration_s: float, from_s: float = 0.0) -> None:
        if self._context.models.session_runs:
            self.said.emit(self.tr("A patient is being tested. Play it when the session is over."))
            return
        if self._what is not None:
            self.stop()
        self._what = what
        self.changed.emit()
        wanted = self._wanted(scene, duration_s, from_s)
        self._output.want(self._outlet(wanted))
        self._renderer.want(wanted, self.tr("Rendering the preview"))

    @Slot(object)
    def _take(self, rendered: Rendered) -> None:
        outlet = self._outlet(rendered.wanted)
        if self.preparing:
            self._rendered = rendered
            self._output.want(outlet, rendered.audio)
        elif self._playing is None:
            self._output.want_ahead(outlet, rendered.audio)

    @Slot(object)
    def _play(self, output: OpenOutput) -> None:
        rendered = self._rendered
        if not self.preparing or rendered is None or output.clip is not rendered.audio:
            return
        self._playing = _Playing(rendered, output.player)
        if output.trouble and output.trouble != self._said_trouble:
            self.said.emit(self.tr("{reason} The preview runs without sound.").format(reason=output.trouble))
        self._said_trouble = output.trouble
        try:
            output.player.play(rendered.audio)
        except See2SoundError as error:
            self.said.emit(str(error))
            self.stop()
            return
        self._timer.start()
        self.changed.emit()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        asked_for = self._what is not None and self._playing is None
        if asked_for:
            self._what = None
            self._leave_output()
        if not isinstance(error, See2SoundError):
            raise error
        if asked_for:  # what is rendered ahead fails again when it is asked for, and says why then
            self.said.emit(str(error))
            self.changed.emit()

    @Slot(object)
    def _progressed(self, report: ProgressReport) -> None:
        if self.preparing:
            self.progressed.emit(report)

    @Slot(bool)
    def _session_changed(self, runs: bool) -> None:
        if runs:
            self.close()

    @Slot()
    def _poll(self) -> None:
        if self._playing is None:
            return
        status = self._playing.player.status()
        if status.state is PlaybackState.LOST:
            device = self._playing.player.device.name
            self.said.emit(
                self.tr("{device} is gone. Plug it in again, or choose another output.").format(device=device)
            )
        if status.state in {PlaybackState.PLAYING, PlaybackState.IDLE}:
            levels_db = self._playing.rendered.levels_db
            block = min(int(status.played_s / BLOCK_S), len(levels_db) - 1)
            self.levels_changed.emit(levels_db[block] if block >= 0 else None)
            self.heard.emit(status.played_s)
            return
        if status.state is PlaybackState.FINISHED:
            self.heard.emit(status.played_s)
        self._let_go()
        self._what = self._rendered = None
        self.changed.emit()

    def _let_go(self) -> None:
        self._timer.stop()
        self._playing = None
        self._leave_output()
        self.levels_changed.emit(None)

    def _leave_output(self) -> None:
        if self._attended:
            self._output.rest()
        else:
            self._output.give_back()
