"""Calibrating an output step by step, without widgets. Nothing is stored before ``save``; leaving stores nothing."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal, Slot

from core.audio import AudioClip, Layout
from core.calibration import Calibration, SystemVolume
from core.errors import InputError, MachineError, See2SoundError
from core.playback.calibration import Alignment, calibration_noise
from core.playback.door import OutputDevice
from see2sound_desktop.presenters.calibration_draft import (
    Draft,
    FieldError,
    Stage,
    check_output,
    compare,
    finished,
    reference_by_figures,
)
from see2sound_desktop.presenters.calibration_output import CalibrationOutput, Sounds
from see2sound_desktop.presenters.calibration_sounds import place_clips
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.opened_output import OpenOutput, open_output
from see2sound_desktop.presenters.session_check import ChannelCheck, CheckState, CheckView


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
        self._context, self._now_utc = context, now_utc
        device = next((one for one in devices if one.id == device_id), devices[0] if devices else None)
        draft = Draft().changed(device=device, layout=layout, person=context.therapist)
        self._view = CalibrationView(draft=draft, devices=devices)
        self._check: ChannelCheck | None = None
        self._clips: dict[str, AudioClip] = {}
        self._output = CalibrationOutput(context.jobs, open_device, self)
        self._output.opened.connect(self._opened)
        self._output.ended.connect(self._ended)
        self._output.volume_moved.connect(self._measure_anew)
        self._output.lost.connect(self._lost)

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
        if not self._output.has_its_volume():
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
        if self._view.stage is not Stage.SUMMARY or result is None or not self._output.has_its_volume():
            return
        try:
            self._context.store.add_calibration(result)
        except See2SoundError as error:
            self._set(trouble=str(error), trouble_field="")
            return
        self.close()
        self.saved.emit(result)

    @property
    def would_lose(self) -> bool:
        """Whether leaving now would throw away what somebody measured or looked up."""
        return self._view.draft.is_measured

    def close(self) -> None:
        """Let go of the output. Nothing that was not saved is kept."""
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

        if not self._view.busy:
            self._prepare(lambda: place_clips(layout), self._check_ready)

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
            self._output.play(self._clips[self._check.current])
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
        self._prepare(lambda: calibration_noise(layout, channel, trim_db=trim_db), self._output.play)

    @Slot()
    def stop(self) -> None:
        """Silence, at once."""
        self._output.silence()
        self._set(noise_on="", check_playing="", busy=False)

    def _prepare(self, make: Callable[[], Sounds], then: Callable[[Sounds], None]) -> None:
        """Make sounds and open the output, then go on with the sounds."""
        device = self._view.draft.device
        if device is not None:
            self._set(busy=True, trouble="", trouble_field="")
            self._output.prepare(device.id, self._view.draft.layout, make, then)

    @Slot()
    def _ended(self) -> None:
        self._set(noise_on="")

    @Slot(object)
    def _lost(self, error: Exception) -> None:
        """The output went away, or is still away: the check is undone, what was read stays."""
        self._let_go()
        device = self._view.draft.device
        if device is not None and isinstance(error, InputError) and error.code == "playback.device-unknown":
            error = MachineError("playback.device-lost", device=device.name)
        check = self._view.check if self._view.check.state is CheckState.CONFIRMED else CheckView()
        self._set(check=check, trouble=str(error), trouble_field="")
        if not isinstance(error, See2SoundError):
            self._context.notice_error(error)

    # --- the system's volume ------------------------------------------------------------------------------------------

    @Slot(object)
    def _opened(self, volume: SystemVolume | None) -> None:
        """The volume at which the output opened is that of the stream itself, and newer than the list of outputs."""
        self._set(busy=False)
        device = self._view.draft.device
        if volume is None or device is None:
            return
        if not volume.muted and device.volume is not None and device.volume.same_as(volume):
            return
        if volume.muted or self._view.draft.is_measured:
            self._measure_anew(volume)
        else:
            self._set(draft=self._view.draft.at_volume(volume))

    @Slot(object)
    def _measure_anew(self, volume: SystemVolume) -> None:
        """What was read at another volume holds no more: back to the step where it is read."""
        self._let_go()
        draft = self._view.draft.at_volume(volume)
        name = "" if draft.device is None else draft.device.name
        code = "playback.muted" if volume.muted else "calibration.volume-moved"
        stage = min(self._view.stage, draft.measuring_stage, key=draft.stages.index)
        said = str(InputError(code, device=name, now=volume))
        self._set(draft=draft, stage=stage, alignment=None, result=None, trouble=said, trouble_field="")

    def _let_go(self) -> None:
        self._check = None
        self._output.let_go()
        self._set(noise_on="", check_playing="", busy=False)

    def _set(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)
