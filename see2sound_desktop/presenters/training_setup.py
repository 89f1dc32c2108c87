"""Setting up a training session: choices, the side of the lesion, the output, the course; making it ready. No widgets.

An interrupted session is gone on with from here as well.
"""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core import scene_library
from core.assessment.carriage import carriage
from core.audio import Layout
from core.errors import See2SoundError
from core.playback.calibration import DEFAULT_DBA
from core.playback.door import OutputDevice
from core.progress import Progress, ProgressReport
from core.records.model import Patient, SessionState
from core.training.exercises import LockedExercise
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.context import AppContext, NoticeKind
from see2sound_desktop.presenters.output_check import OutputCheck
from see2sound_desktop.presenters.session_check import CheckView
from see2sound_desktop.presenters.session_level import LevelLost, look_at, lowered_words
from see2sound_desktop.presenters.session_setup import SessionEnvironment
from see2sound_desktop.presenters.training_choice import azimuths_of, remembered
from see2sound_desktop.presenters.training_course import Read, read_of, unfinished_of
from see2sound_desktop.presenters.training_opening import open_presenter
from see2sound_desktop.presenters.training_preparing import PreparedTraining, prepare_again, prepare_new
from see2sound_desktop.presenters.training_setup_view import TrainingSetupView


class TrainingSetupPresenter(QObject):
    """Everything before the first sound.

    ``shortened`` makes another exercise of the chosen one: a rehearsal's is shorter.
    """

    changed = Signal(object)
    """``TrainingSetupView``"""
    ready = Signal(object)
    """A ``TrainingPresenter`` whose session is stored."""
    troubled = Signal(object)
    """A ``See2SoundError``."""

    def __init__(
        self, context: AppContext, environment: SessionEnvironment | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.environment = environment or SessionEnvironment()
        self.shortened: Callable[[LockedExercise], LockedExercise] = lambda locked: locked
        self._view = TrainingSetupView(choice=remembered(context.settings))
        self._chosen_files: dict[str, tuple[Path, ...]] = {}
        self.output_check = OutputCheck(context.jobs, self)
        self.output_check.changed.connect(self._checked)
        self.output_check.troubled.connect(self.troubled)
        self._job: Job[PreparedTraining | LevelLost] | None = None
        context.patient_changed.connect(self._patient_changed)
        context.records_changed.connect(self.read)

    @property
    def view(self) -> TrainingSetupView:
        """What is shown."""
        return self._view

    def take_over(self, before: "TrainingSetupPresenter") -> None:
        """Go on with what was chosen and checked at another one, which lets go of its output."""
        before.output_check.end()
        self.environment, self.shortened = before.environment, before.shortened
        self._chosen_files = before._chosen_files
        self._set(**{one.name: getattr(before.view, one.name) for one in fields(TrainingSetupView)})

    def refresh(self) -> None:
        """Read what there is to choose from; outputs and records are looked at on a worker."""
        scenes = scene_library.built_in() + scene_library.own(self._context.data)
        self._set(patient=self._context.patient, scenes=scenes)
        self.choose()
        self.look_at_level()
        self.read()
        self.find_devices(rescan=False)

    def find_devices(self, *, rescan: bool = True) -> None:
        """Look for audio outputs."""

        def look(_progress: Progress) -> tuple[OutputDevice, ...]:
            from core.playback.devices import SILENT, list_devices

            found = list_devices(rescan=rescan)
            return (*found, SILENT) if self.environment.offers_silence else found

        self._context.jobs.start(self.tr("Looking for audio outputs"), look, done=self._devices_found)

    def _devices_found(self, devices: tuple[OutputDevice, ...]) -> None:
        self._set(devices=devices, devices_known=True)
        self.look_at_level()

    def look_at_level(self) -> None:
        """See anew how the chosen output stands: calibrated or not, and what is to be said about it."""
        found, said = look_at(self._context.store, self._view.device, self._view.choice.layout)
        self._set(sound=replace(self._view.sound, standing=found, cautions=said))

    def read(self) -> None:
        """Read on a worker what the records hold of the patient: the week's sound, the course, the music."""
        store, patient, exercise_id = self._context.store, self._view.patient, self._view.choice.exercise_id
        self._set(unfinished=unfinished_of(store, patient))
        if patient is None:
            self._set(sound=replace(self._view.sound, dose=None), course=None)
            return

        def work(_progress: Progress) -> Read:
            return read_of(store, patient.uuid, exercise_id, datetime.now(UTC))

        self._context.jobs.start("", work, done=self._was_read, failed=self._not_read)

    def _not_read(self, error: Exception) -> None:
        self._context.notice_error(error)

    def _was_read(self, read: Read) -> None:
        patient = self._view.patient
        if patient is None or patient.uuid != read.patient_uuid:
            return
        self._set(sound=replace(self._view.sound, dose=read.dose), course=read.course)
        if patient.uuid not in self._chosen_files and not self._view.choice.files:
            self._set(choice=replace(self._view.choice, files=read.files))

    # --- choices ------------------------------------------------------------------------------------------------------

    def choose(self, **changes: object) -> None:
        """Change some of the choice (fields of ``TrainingChoice``); what no longer fits follows."""
        before = self._view.choice
        choice = replace(before, **changes)  # type: ignore[arg-type]
        if {"device_id", "layout"} & set(changes):
            self.output_check.end()
            self._set(check=CheckView())
        settings = self._context.settings
        method = settings.surround_method if choice.layout is Layout.SURROUND_51 else None
        self._set(choice=choice)
        self._set(carriage=carriage(azimuths_of(self._view.exercise), choice.layout, method))
        if {"device_id", "layout"} & set(changes):
            self.look_at_level()
        if choice.exercise_id != before.exercise_id:
            self._set(course=None)
            self.read()

    def choose_files(self, files: tuple[Path, ...]) -> None:
        """The patient's own music or book, in this order; remembered with the patient once a session has begun."""
        if self._view.patient is not None:
            self._chosen_files[self._view.patient.uuid] = files
        self.choose(files=files, scene_path=None)

    # --- channel check ------------------------------------------------------------------------------------------------

    def begin_check(self) -> None:
        """Check the channels of the chosen output."""
        device, layout, open_device = self._view.device, self._view.choice.layout, self.environment.open_output
        if device is not None:
            self.output_check.begin(layout, lambda: open_device(device.id, layout))

    def _checked(self, check: CheckView, playing: str) -> None:
        self._set(check=check, check_playing=playing)

    # --- start --------------------------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Make a new session ready; ``ready`` follows, or ``troubled``."""
        view, device = self._view, self._view.device
        if self._job is not None or view.patient is None or device is None or not view.can_start:
            return
        self.output_check.end()
        self.look_at_level()
        self._remember()
        choice, locked = replace(view.choice, device_id=device.id), self.shortened(view.locked)
        patient, environment, context = view.patient, self.environment, self._context
        check, settings, found = view.check.state.value, context.settings, self._view.sound.standing
        seed = environment.seed()

        def work(progress: Progress) -> PreparedTraining:
            return prepare_new(
                choice,
                locked,
                patient,
                store=context.store,
                seed=seed,
                channel_check=check,
                therapist=settings.therapist_name,
                standing=found,
                settings=settings,
                data=context.data,
                open_output=environment.open_output,
                progress=progress,
            )

        self._start_job(work)

    def prepare_resuming(self, session_uuid: str, *, may_lose_level: bool = False) -> None:
        """Make an unfinished session ready again; ``ready`` follows, or ``troubled``.

        Where its level would be lost, ``level_lost`` asks first: called again, the output is looked at again.
        """
        if self._job is not None:
            return
        self.output_check.end()
        store, data = self._context.store, self._context.data
        device, open_device = self._view.device, self.environment.open_output
        device_id = self._context.settings.output_device_id if device is None else device.id

        def work(progress: Progress) -> PreparedTraining | LevelLost:
            session = store.training.session(session_uuid)
            began_with = session.setup.calibration_id
            return prepare_again(
                session,
                device_id,
                calibration=None if began_with is None else store.calibration(began_with),
                may_lose_level=may_lose_level,
                data=data,
                open_output=open_device,
                progress=progress,
            )

        self._start_job(work)

    def leave_interrupted(self) -> None:
        """Not now: the session can be gone on with later."""
        self._set(level_lost=None)

    def end_interrupted(self, session_uuid: str) -> None:
        """Close an unfinished session where it stands; what was trained stays."""
        self._context.store.training.finish(session_uuid, SessionState.STOPPED, datetime.now(UTC))
        self._context.records_changed.emit()

    def cancel(self) -> None:
        """Stop preparing; nothing is stored."""
        if self._job is not None:
            self._job.cancel()

    def _start_job(self, work: Callable[[Progress], PreparedTraining | LevelLost]) -> None:
        if self._context.models.session_runs:
            words = self.tr("A session is running. End it before training starts.")
            self._context.notice(words, NoticeKind.WARNING)
            return
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
        self._set(preparing=None)

    def _prepared(self, prepared: PreparedTraining | LevelLost) -> None:
        if isinstance(prepared, LevelLost):
            self._set(level_lost=prepared)
            return
        try:
            presenter = open_presenter(self._context, prepared, self.environment, self)
        except See2SoundError as error:
            prepared.player.close()
            self.troubled.emit(error)
            return
        self.choose(confirmed=None)  # the next session asks anew
        self._context.records_changed.emit()
        self.ready.emit(presenter)
        softer = lowered_words(prepared.made.block)
        if softer:
            self._context.notice(softer, NoticeKind.WARNING)

    def _remember(self) -> None:
        choice = self._view.choice
        self._context.change_settings(
            layout=choice.layout.value,
            output_device_id=choice.device_id,
            session_input=choice.input.code,
            training_exercise=choice.exercise_id,
            training_speed=choice.speed_deg_s,
        )

    def _patient_changed(self, patient: Patient | None) -> None:
        files = () if patient is None else self._chosen_files.get(patient.uuid, ())
        choice = replace(self._view.choice, level_dba=DEFAULT_DBA, confirmed=None, files=files)
        self._set(patient=patient, choice=choice, course=None)
        self.read()

    def _set(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)
