"""Before a session, of a test or of training: the output and its check, making ready, beginning. No widgets."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Generic, Protocol, Self, TypeVar

from PySide6.QtCore import QObject, Signal

from core.assessment.carriage import Carriage, carriage
from core.assessment.level import BlockLevel
from core.audio import Layout
from core.errors import See2SoundError
from core.playback.door import OutputDevice, Player
from core.progress import Progress, ProgressReport
from core.records.model import Patient
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext, NoticeKind
from see2sound_desktop.presenters.output_check import OutputCheck
from see2sound_desktop.presenters.output_view import OutputView
from see2sound_desktop.presenters.session_check import CheckView
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.presenters.session_level import LevelLost, look_at, lowered_words


class Prepared(Protocol):
    """A session that can begin."""

    @property
    def player(self) -> Player:
        """The open output."""

    @property
    def block(self) -> BlockLevel:
        """What became of the level."""


_View = TypeVar("_View", bound=OutputView)
_Prepared = TypeVar("_Prepared", bound=Prepared)


class SetupPresenter(QObject, Generic[_View, _Prepared]):
    """What is chosen of an output, and the way from there to a session that is open."""

    changed = Signal(object)
    """The view."""
    ready = Signal(object)
    """The presenter of a session that is stored."""
    troubled = Signal(object)
    """A ``See2SoundError``."""

    def __init__(
        self, context: AppContext, view: _View, environment: SessionEnvironment | None, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._context, self._view = context, view
        self.environment = environment or SessionEnvironment()
        self.output_check = OutputCheck(context.jobs, self)
        self.output_check.changed.connect(self._checked)
        self.output_check.troubled.connect(self.troubled)
        self._job: Job[_Prepared | LevelLost] | None = None
        context.patient_changed.connect(self._patient_came)

    @property
    def view(self) -> _View:
        """What is shown."""
        return self._view

    def take_over(self, before: Self) -> None:
        """Go on with what was chosen and checked at another one, which lets go of its output."""
        before.output_check.end()
        self.environment = before.environment
        self._set(**{one.name: getattr(before.view, one.name) for one in fields(before.view)})

    def _patient_came(self, patient: Patient | None) -> None:
        """What was checked and asked with one patient holds for no other."""
        before = self._view.patient
        if before is None or patient is None or patient.uuid != before.uuid:
            self.forget_check()
            self._set(level_lost=None)
        self._patient_changed(patient)

    def _set(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)

    # --- of a test, or of training ------------------------------------------------------------------------------------

    @abstractmethod
    def refresh(self) -> None:
        """Read what there is to choose from."""

    @abstractmethod
    def choose(self, **changes: object) -> None:
        """Change some of the choice; what no longer fits follows."""

    @abstractmethod
    def _patient_changed(self, patient: Patient | None) -> None:
        """Another patient is chosen, or none."""

    @abstractmethod
    def _remember(self) -> None:
        """Keep what is chosen for the next time."""

    @abstractmethod
    def _in_the_way(self) -> str:
        """Why nothing can be made ready now, in a sentence; empty where it can."""

    @abstractmethod
    def _new(self, patient: Patient, device: OutputDevice) -> Callable[[Progress], _Prepared]:
        """What makes a new session ready, on a worker."""

    @abstractmethod
    def _patient_of(self, session_uuid: str) -> Patient:
        """Whose an unfinished session is. See2SoundError where it cannot be read."""

    @abstractmethod
    def _again(
        self, session_uuid: str, device_id: str | None, *, may_lose_level: bool
    ) -> Callable[[Progress], _Prepared | LevelLost]:
        """What makes an unfinished session ready, on a worker."""

    @abstractmethod
    def _open(self, prepared: _Prepared) -> QObject:
        """Store the session, or reopen it; its presenter. See2SoundError where that cannot be."""

    @abstractmethod
    def _opened(self) -> None:
        """What holds for one session alone is over."""

    # --- the output ---------------------------------------------------------------------------------------------------

    def find_devices(self, *, rescan: bool = True) -> None:
        """Look for audio outputs."""

        def look(_progress: Progress) -> tuple[OutputDevice, ...]:
            from core.playback.devices import SILENT, list_devices

            found = list_devices(rescan=rescan)
            return (*found, SILENT) if self.environment.offers_silence else found

        self._context.jobs.start(self.tr("Looking for audio outputs"), look, done=self._devices_found)

    def _devices_found(self, devices: tuple[OutputDevice, ...]) -> None:
        before = self._view.device
        self._set(devices=devices, devices_known=True)
        after = self._view.device
        if before is not None and (after is None or after.id != before.id):  # what was chosen is gone
            self.forget_check()
        self.look_at_level()

    def look_at_level(self) -> None:
        """See anew how the chosen output stands: calibrated or not, and what is to be said about it."""
        found, said = look_at(self._context.store, self._view.device, self._view.choice.layout)
        self._set(sound=replace(self._view.sound, standing=found, cautions=said))

    def begin_check(self) -> None:
        """Check the channels of the chosen output."""
        device, layout, open_device = self._view.device, self._view.choice.layout, self.environment.open_output
        if device is not None:
            self._context.clear_notice()  # what was said of the check before
            self.output_check.begin(layout, lambda: open_device(device.id, layout), self.environment.clock())

    def forget_check(self) -> None:
        """The channels are to be checked anew: another output or patient, or another sitting."""
        self.output_check.end()
        self._set(check=CheckView(), check_playing="")

    def _checked(self, check: CheckView, playing: str) -> None:
        self._set(check=check, check_playing=playing)

    def _moves_output(self, changes: Mapping[str, object]) -> bool:
        """Whether another output or layout is chosen: then the one before it was checked in vain."""
        if not {"device_id", "layout"} & set(changes):
            return False
        self.forget_check()
        return True

    def _carried(self, azimuths_deg: tuple[float, ...], layout: Layout) -> Carriage:
        """What a layout makes of directions, by the site's method."""
        method = self._context.settings.surround_method if layout is Layout.SURROUND_51 else None
        return carriage(azimuths_deg, layout, method)

    # --- making ready -------------------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Make a new session ready; ``ready`` follows, or ``troubled``."""
        patient, device = self._view.patient, self._view.device
        if self._job is not None or patient is None or device is None or not self._view.can_start:
            return
        self.output_check.end()
        self.look_at_level()
        self._remember()
        if not self._is_in_the_way() and self._context.choose_patient(patient):
            self._start_job(self._new(patient, device))

    def prepare_resuming(self, session_uuid: str, *, may_lose_level: bool = False) -> None:
        """Make an unfinished session ready again, with its patient in the room; ``ready`` follows, or ``troubled``.

        Where its level would be lost, ``level_lost`` asks first: called again, the output is looked at again.
        """
        if self._job is not None:
            return
        self.output_check.end()
        if self._is_in_the_way():
            return
        try:
            patient = self._patient_of(session_uuid)
        except See2SoundError as error:
            self.troubled.emit(error)
            return
        if not self._context.choose_patient(patient):
            return
        device = self._view.device
        device_id = self._context.settings.output_device_id if device is None else device.id
        self._start_job(self._again(session_uuid, device_id, may_lose_level=may_lose_level))

    def leave_interrupted(self) -> None:
        """Not now: the session can be gone on with later."""
        self._set(level_lost=None)

    def cancel(self) -> None:
        """Stop preparing; nothing is stored."""
        if self._job is not None:
            self._job.cancel()

    def _is_in_the_way(self) -> bool:
        in_the_way = self._in_the_way()
        if in_the_way:
            self._context.notice(in_the_way, NoticeKind.WARNING)
        return bool(in_the_way)

    def _start_job(self, work: Callable[[Progress], _Prepared | LevelLost]) -> None:
        """The patient in the room stays until the session is ready, or does not come about."""
        self._context.keep_patient(self)
        self._set(preparing=ProgressReport("prepare", 0.0, None), level_lost=None)
        self._job = self._context.jobs.start(
            self.tr("Preparing the sounds"),
            work,
            done=self._prepared,
            failed=self._not_prepared,
            progressed=self._progressed,
            ended=self._job_ended,
        )

    def _not_prepared(self, error: Exception) -> None:
        """Say why; where the output's volume is the reason, the page shows how it stands now."""
        self.troubled.emit(error)
        if isinstance(error, See2SoundError) and error.code in {"playback.other-volume", "playback.muted"}:
            self.find_devices()

    def _progressed(self, report: ProgressReport) -> None:
        self._set(preparing=report)

    def _job_ended(self) -> None:
        self._job = None
        self._context.release_patient(self)
        self._set(preparing=None)

    def _prepared(self, prepared: _Prepared | LevelLost) -> None:
        if isinstance(prepared, LevelLost):
            self._set(level_lost=prepared)
            return
        if self._job is not None and self._job.cancelled:  # it was done before it heard of it
            prepared.player.close()
            return
        try:
            presenter = self._open(prepared)
        except See2SoundError as error:
            prepared.player.close()
            self.troubled.emit(error)
            return
        self._opened()
        self._context.records_changed.emit()
        self.ready.emit(presenter)
        softer = lowered_words(prepared.block)
        if softer:
            self._context.notice(softer, NoticeKind.WARNING)
