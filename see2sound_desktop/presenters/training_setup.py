"""Setting up a training session: choices, the side of the lesion, the course; making it ready. No widgets.

An interrupted session is gone on with from here as well.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject

from core import scene_library
from core.playback.calibration import DEFAULT_DBA
from core.playback.door import OutputDevice
from core.progress import Progress
from core.records.model import Patient, SessionState
from core.training.exercises import LockedExercise
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.presenters.session_level import LevelLost
from see2sound_desktop.presenters.setting_up import SetupPresenter
from see2sound_desktop.presenters.training_choice import azimuths_of, remembered
from see2sound_desktop.presenters.training_course import Read, read_of, unfinished_of
from see2sound_desktop.presenters.training_opening import open_presenter
from see2sound_desktop.presenters.training_preparing import PreparedTraining, prepare_again, prepare_new
from see2sound_desktop.presenters.training_session import TrainingPresenter
from see2sound_desktop.presenters.training_setup_view import TrainingSetupView


class TrainingSetupPresenter(SetupPresenter[TrainingSetupView, PreparedTraining]):
    """Everything before the first sound.

    ``shortened`` makes another exercise of the chosen one: a rehearsal's is shorter.
    """

    def __init__(
        self, context: AppContext, environment: SessionEnvironment | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(context, TrainingSetupView(choice=remembered(context.settings)), environment, parent)
        self.shortened: Callable[[LockedExercise], LockedExercise] = lambda locked: locked
        self._chosen_files: dict[str, tuple[Path, ...]] = {}
        context.records_changed.connect(self.read)

    def take_over(self, before: Self) -> None:
        """Go on with what was chosen and checked at another one, which lets go of its output."""
        self.shortened, self._chosen_files = before.shortened, before._chosen_files
        super().take_over(before)

    def refresh(self) -> None:
        """Read what there is to choose from; outputs and records are looked at on a worker."""
        scenes = scene_library.built_in() + scene_library.own(self._context.data)
        self._set(patient=self._context.patient, scenes=scenes)
        self.choose()
        self.look_at_level()
        self.read()
        self.find_devices(rescan=False)

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
        moves = self._moves_output(changes)
        self._set(choice=choice)
        self._set(carriage=self._carried(azimuths_of(self._view.exercise), choice.layout))
        if moves:
            self.look_at_level()
        if choice.exercise_id != before.exercise_id:
            self._set(course=None)
            self.read()

    def choose_files(self, files: tuple[Path, ...]) -> None:
        """The patient's own music or book, in this order; remembered with the patient once a session has begun."""
        if self._view.patient is not None:
            self._chosen_files[self._view.patient.uuid] = files
        self.choose(files=files, scene_path=None)

    # --- start --------------------------------------------------------------------------------------------------------

    def end_interrupted(self, session_uuid: str) -> None:
        """Close an unfinished session where it stands; what was trained stays."""
        self._context.store.training.finish(session_uuid, SessionState.STOPPED, datetime.now(UTC))
        self._context.records_changed.emit()

    def _in_the_way(self) -> str:
        runs = self._context.models.session_runs
        return self.tr("A session is running. End it before training starts.") if runs else ""

    def _new(self, patient: Patient, device: OutputDevice) -> Callable[[Progress], PreparedTraining]:
        choice, locked = replace(self._view.choice, device_id=device.id), self.shortened(self._view.locked)
        seed, open_device, context = self.environment.seed(), self.environment.open_output, self._context
        therapist = context.therapist
        check, settings, found = self._view.check.state.value, context.settings, self._view.sound.standing

        def work(progress: Progress) -> PreparedTraining:
            return prepare_new(
                choice,
                locked,
                patient,
                store=context.store,
                seed=seed,
                channel_check=check,
                therapist=therapist,
                standing=found,
                settings=settings,
                data=context.data,
                open_output=open_device,
                progress=progress,
            )

        return work

    def _patient_of(self, session_uuid: str) -> Patient:
        return self._context.store.training.session(session_uuid).patient

    def _again(
        self, session_uuid: str, device_id: str | None, *, may_lose_level: bool
    ) -> Callable[[Progress], PreparedTraining | LevelLost]:
        store, data, open_device = self._context.store, self._context.data, self.environment.open_output

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

        return work

    def _open(self, prepared: PreparedTraining) -> TrainingPresenter:
        return open_presenter(self._context, prepared, self.environment, self)

    def _opened(self) -> None:
        """The next session asks for the side of the lesion anew."""
        self.choose(confirmed=None)

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
