"""Calibrating an output step by step, without widgets. Nothing is stored before ``save``; leaving stores nothing."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.audio import AudioClip, Layout
from core.calibration import Calibration, SystemVolume
from core.errors import InputError, See2SoundError
from core.playback.calibration import Alignment, calibration_noise
from core.playback.door import OutputDevice, PlaybackState, Player
from core.progress import Progress
from see2sound_desktop.presenters.calibration_draft import (
    Draft,
    FieldError,
    Stage,
    check_output,
    compare,
    finished,
    reference_by_figures,
)
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.session_check import ChannelCheck, CheckState, CheckView
from see2sound_desktop.presenters.session_preparing import OpenOutput, open_output

_POLL_MS = 100


@dataclass(frozen=True)
class CalibrationView:
    """What the wizard shows."""

    draft: Draft = field(default_factory=Draft)
    stage: Stage = Stage.OUTPUT
    devices: tuple[OutputDevice, ...] = ()
    check: CheckView = field(default_factory=CheckView)
    check_playing: str = ""
    """The channel whose pulses sound, for nobody's eyes but a rehearsal's."""
    noise_on: str = ""
    """The channel whose noise sounds, or is about to."""
    alignment: Alignment | None = None
    """What the last comparison of readings found."""
    trouble: str = ""
    trouble_field: str = ""
    busy: bool = False
    result: Calibration | None = None
    """What would be stored, in the last step."""

    @property
    def number(self) -> int:
        """1 for the first step."""
        return self.draft.stages.index(self.stage) + 1

    @property
    def steps(self) -> int:
        """How many steps there are."""
        return len(self.draft.stages)


class CalibrationPresenter(QObject):
    """One calibration, from the choice of the output to the stored result."""

    changed = Signal(object)
    """``CalibrationView``"""
    saved = Signal(object)
    """The ``Calibration`` that was stored."""

    def __init__(
        self,
        context: AppContext,
        *,
        devices: tuple[OutputDevice, ...],
        device_id: str | None = None,
        layout: Layout = Layout.BINAURAL,
        open_device: OpenOutput = open_output,
        now_utc: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._open_device, self._now_utc = context, open_device, now_utc
        device = next((one for one in devices if one.id == device_id), devices[0] if devices else None)
        draft = Draft().changed(device=device, layout=layout, person=context.settings.therapist_name)
        self._view = CalibrationView(draft=draft, devices=devices)
        self._player: Player | None = None
        self._check: ChannelCheck | None = None
        self._clips: dict[str, AudioClip] = {}
        self._closed = False
        self._wanted = 0
        """Counts wishes to hear something: an answer to an older wish is dropped."""
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._look)

    @property
    def view(self) -> CalibrationView:
        """What is shown."""
        return self._view

    # --- what is typed ------------------------------------------------------------------------------------------------

    def change(self, **changes: object) -> None:
        """Change some of the draft."""
        before = self._view.draft
        draft = before.changed(**changes)
        if (draft.device, draft.layout) != (before.device, before.layout):
            self._let_go()
            self._set(check=CheckView(), alignment=None)
        self._set(draft=draft, trouble="", trouble_field="")

    def type_reading(self, channel: str, typed: str) -> None:
        """The meter's reading for a channel."""
        self._set(draft=self._view.draft.with_reading(channel, typed), trouble="", trouble_field="")

    def type_distance(self, channel: str, typed: str) -> None:
        """How far a loudspeaker is, in metres."""
        self._set(draft=self._view.draft.with_distance(channel, typed), trouble="", trouble_field="")

    # --- steps --------------------------------------------------------------------------------------------------------

    @Slot()
    def go_on(self) -> None:
        """To the next step, where nothing is missing in this one; else its sentence is shown."""
        view = self._view
        if view.busy:
            return
        self.stop()
        if self._volume_was_moved():
            return
        try:
            if self._step_done(view):
                stages = self._view.draft.stages
                self._enter(stages[stages.index(view.stage) + 1])
        except FieldError as error:
            self._set(trouble=str(error), trouble_field=error.where)
        except InputError as error:
            self._set(trouble=str(error), trouble_field="")

    @Slot()
    def go_back(self) -> None:
        """To the step before."""
        self.stop()
        stages = self._view.draft.stages
        at = stages.index(self._view.stage)
        if at > 0:
            self._enter(stages[at - 1])

    @Slot()
    def save(self) -> None:
        """Store the calibration: the one moment at which anything is written."""
        result = self._view.result
        if self._view.stage is not Stage.SUMMARY or result is None or self._volume_was_moved():
            return
        try:
            self._context.store.add_calibration(result)
        except See2SoundError as error:
            self._set(trouble=str(error), trouble_field="")
            return
        self.close()
        self.saved.emit(result)

    def close(self) -> None:
        """Let go of the output. Nothing that was not saved is kept."""
        self._closed = True
        self._let_go()

    def _step_done(self, view: CalibrationView) -> bool:
        """Whether this step is complete. FieldError or InputError says what is missing."""
        draft = view.draft
        if view.stage is Stage.OUTPUT:
            check_output(draft)
        elif view.stage is Stage.PLACES and view.check.state is not CheckState.CONFIRMED:
            raise InputError("calibration.places-open")
        elif view.stage is Stage.FIGURES:
            reference_by_figures(draft)
        elif view.stage is Stage.LEVELS and not draft.aligned:
            compared, found = compare(draft)
            self._set(draft=compared, alignment=found, trouble="", trouble_field="")
            return found.aligned
        return True

    def _enter(self, stage: Stage) -> None:
        result = finished(self._view.draft, self._now_utc()) if stage is Stage.SUMMARY else None
        self._set(stage=stage, trouble="", trouble_field="", result=result)

    # --- which channel is where ---------------------------------------------------------------------------------------

    @Slot()
    def begin_check(self) -> None:
        """Play the channels one at a time, in a random order."""
        layout = self._view.draft.layout

        def clips() -> dict[str, AudioClip]:
            from core.playback.channel_check import channel_clips

            return dict(channel_clips(layout))

        self._with_player(clips, self._check_ready)

    def _check_ready(self, clips: dict[str, AudioClip]) -> None:
        self._clips = clips
        order = list(clips)
        secrets.SystemRandom().shuffle(order)
        self._check = ChannelCheck(order)
        self._set(check=self._check.view)
        self.play_channel()

    @Slot()
    def play_channel(self) -> None:
        """Play the current channel, again if it was played."""
        if self._check is not None and self._check.current is not None:
            self._play(self._clips[self._check.current])
            self._set(check_playing=self._check.current)

    def hear_channel(self, channel: str) -> None:
        """Where it was heard; ``""`` for nowhere."""
        if self._check is None or self._check.current is None:
            return
        self._check.hear(channel)
        self._set(check=self._check.view)
        if self._view.check.state is CheckState.ASKING:
            self.play_channel()
        else:
            self.stop()

    # --- noise --------------------------------------------------------------------------------------------------------

    def play_noise(self, channel: str) -> None:
        """Pink noise from one channel, with its trim, rising from silence."""
        layout, trim_db = self._view.draft.layout, self._view.draft.trims_db.get(channel, 0.0)
        self.stop()
        self._set(noise_on=channel)
        self._with_player(lambda: calibration_noise(layout, channel, trim_db=trim_db), self._play)

    @Slot()
    def stop(self) -> None:
        """Silence, at once."""
        self._wanted += 1
        self._poll.stop()
        if self._player is not None:
            self._player.stop()
        self._set(noise_on="", check_playing="", busy=False)

    def _with_player(self, make: Callable[[], AudioClip | dict[str, AudioClip]], then: Callable[..., None]) -> None:
        """Make sounds and open the output on a worker, then go on with the sounds in this thread."""
        device, layout, open_device, player = (
            self._view.draft.device,
            self._view.draft.layout,
            self._open_device,
            self._player,
        )
        if device is None:
            return
        self._wanted += 1
        wish = self._wanted
        self._set(busy=True, trouble="", trouble_field="")

        def work(_progress: Progress) -> tuple[Player, object]:
            made = make()
            opened = player or open_device(device.id, layout)
            opened.prepare([made] if isinstance(made, AudioClip) else made.values())
            return opened, made

        def done(opened: tuple[Player, object]) -> None:
            if self._closed or (self._player is not None and self._player is not opened[0]):
                opened[0].close()
                return
            self._player = opened[0]
            self._see_volume(opened[0].device.volume)
            if wish == self._wanted:
                self._set(busy=False)
                then(opened[1])

        def failed(error: Exception) -> None:
            if self._closed:
                return
            if not isinstance(error, See2SoundError):
                self._context.notice_error(error)
            self._lost(str(error))

        self._context.jobs.start(self.tr("Preparing a sound"), work, done=done, failed=failed)

    def _play(self, clip: AudioClip) -> None:
        if self._player is None:
            return
        try:
            self._player.play(clip)
        except See2SoundError as error:
            self._lost(str(error))
            return
        self._poll.start()

    @Slot()
    def _look(self) -> None:
        if self._player is None:
            return
        if self._volume_was_moved():
            return
        status = self._player.status()
        if status.state is PlaybackState.LOST:
            self._lost(str(See2SoundError("playback.device-lost", device=self._player.device.name)))
        elif status.state is not PlaybackState.PLAYING:
            self._poll.stop()
            self._set(noise_on="")

    def _lost(self, sentence: str) -> None:
        """The output went away: the check is undone, what was read stays."""
        self._let_go()
        check = self._view.check if self._view.check.state is CheckState.CONFIRMED else CheckView()
        self._set(check=check, trouble=sentence, trouble_field="")

    # --- the system's volume ------------------------------------------------------------------------------------------

    def _see_volume(self, volume: SystemVolume | None) -> None:
        """The volume at which the output opened: of the stream itself, and newer than the list of outputs."""
        device = self._view.draft.device
        if volume is None or device is None or (device.volume is not None and device.volume.same_as(volume)):
            return
        if self._view.draft.readings:
            self._measure_anew(volume)
        else:
            self._set(draft=self._view.draft.at_volume(volume))

    def _volume_was_moved(self) -> bool:
        """Whether somebody moved the volume while the output was open: what was read holds no more then."""
        moved_to = None if self._player is None else self._player.status().volume_moved_to
        if moved_to is not None:
            self._let_go()
            self._measure_anew(moved_to)
        return moved_to is not None

    def _measure_anew(self, volume: SystemVolume) -> None:
        draft = self._view.draft.at_volume(volume)
        name = "" if draft.device is None else draft.device.name
        code = "playback.muted" if volume.muted else "calibration.volume-moved"
        stage = self._view.stage
        if stage is Stage.SUMMARY:
            stage = Stage.LEVELS if Stage.LEVELS in draft.stages else Stage.FIGURES
        said = str(InputError(code, device=name, now=volume))
        self._set(draft=draft, stage=stage, alignment=None, result=None, trouble=said, trouble_field="")

    def _let_go(self) -> None:
        self._wanted += 1
        self._poll.stop()
        self._check = None
        if self._player is not None:
            self._player.close()
            self._player = None
        self._set(noise_on="", check_playing="", busy=False)

    def _set(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)
