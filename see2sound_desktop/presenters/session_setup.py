"""Setting up a test: choices, prefilled from last time; what is played; the form; making it ready. No widgets."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject

from core import scene_library
from core.assessment.carriage import Carriage, azimuths_asked
from core.assessment.dose import WeeklyDose, weekly_dose
from core.assessment.protocol_library import ProtocolList, listed
from core.assessment.system_voice import SystemVoice
from core.assessment.visit import BatteryPlace
from core.errors import See2SoundError
from core.playback.calibration import DEFAULT_DBA
from core.playback.door import OutputDevice
from core.progress import Progress
from core.records.model import Patient
from see2sound_desktop.presenters.context import AppContext
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_choice import SessionChoice, remembered
from see2sound_desktop.presenters.session_environment import SessionEnvironment
from see2sound_desktop.presenters.session_form import SessionFormPresenter
from see2sound_desktop.presenters.session_instructions import InstructionsPresenter
from see2sound_desktop.presenters.session_level import LevelLost
from see2sound_desktop.presenters.session_material import MaterialPresenter
from see2sound_desktop.presenters.session_opening import open_presenter
from see2sound_desktop.presenters.session_preparing import PreparedSession, prepare_again, prepare_new
from see2sound_desktop.presenters.session_repeat import Repeat, carried
from see2sound_desktop.presenters.setting_up import SetupPresenter
from see2sound_desktop.presenters.setup_view import SetupView


class SessionSetupPresenter(SetupPresenter[SetupView, PreparedSession]):
    """Everything before the first trial."""

    def __init__(
        self, context: AppContext, environment: SessionEnvironment | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(context, SetupView(), environment, parent)
        self.place_of: Callable[[str], BatteryPlace | None] = lambda _protocol_id: None
        """The place of a test in the battery that goes on, where one does and it is a test of it."""
        self.form = SessionFormPresenter(context, self)
        self.material = MaterialPresenter(context, self)
        self.instructions = InstructionsPresenter(context, self._find_voice, self)
        self.changed.connect(self.material.follow)

    def _find_voice(self) -> SystemVoice | None:
        return self.environment.find_voice()  # a rehearsal has another environment by then

    def take_over(self, before: Self) -> None:
        """Go on with what was chosen, checked and asked at another one, which lets go of its output."""
        super().take_over(before)
        self.form.take_over(before.form)

    def refresh(self) -> None:
        """Read what there is to choose from; the outputs are looked for on a worker."""
        protocols = listed(self._context.data).protocols
        scenes = scene_library.built_in() + scene_library.own(self._context.data)
        is_first = not self._view.protocols
        choice = remembered(self._context.settings, protocols, scenes) if is_first else self._view.choice
        self._set(patient=self._context.patient, protocols=protocols, scenes=scenes, choice=choice)
        self.choose(protocol_id=choice.protocol_id)
        self.look_at_level()
        self._reckon_dose()
        self.material.look_again()
        self.instructions.look()
        self.find_devices(rescan=False)

    @property
    def known(self) -> ProtocolList:
        """The tests there are."""
        return ProtocolList(self._view.protocols)

    def _reckon_dose(self) -> None:
        """Compute the patient's week on a worker."""
        store, patient = self._context.store, self._view.patient
        self._set(sound=replace(self._view.sound, dose=None))
        if patient is None:
            return

        def work(_progress: Progress) -> tuple[str, WeeklyDose]:
            return patient.uuid, weekly_dose(store, patient.uuid, datetime.now(UTC))

        self._context.jobs.start(self.tr("Adding up the week's sound"), work, done=self._dose_reckoned)

    def _dose_reckoned(self, reckoned: tuple[str, WeeklyDose]) -> None:
        uuid, dose = reckoned
        if self._view.patient is not None and self._view.patient.uuid == uuid:
            self._set(sound=replace(self._view.sound, dose=dose))

    # --- choices ------------------------------------------------------------------------------------------------------

    def choose(self, **changes: object) -> None:
        """Change some of the choice (fields of ``SessionChoice``); what no longer fits follows."""
        choice = replace(self._view.choice, **changes)  # type: ignore[arg-type]
        if choice.repeat is not None and not choice.repeat.is_of(choice.protocol_id, choice.layout):
            choice = replace(choice, repeat=None)
        self._set(choice=choice)
        protocol = self._view.protocol
        if protocol is not None:
            modes = self._view.modes
            if choice.answer_mode not in modes:
                choice = replace(choice, answer_mode=modes[0])
            if protocol.protocol.needs_scene and choice.scene_path is None and self._view.scenes:
                choice = replace(choice, scene_path=self._view.scenes[0].path)
        moves = self._moves_output(changes)
        self._set(choice=choice, carriage=self._carriage(choice))
        if moves:
            self.look_at_level()

    def choose_repeat(self, repeat: Repeat) -> None:
        """Give a test to its patient once more, answered in another way; what was asked before it still holds."""
        if not self._context.choose_patient(self._context.store.patient(repeat.patient_uuid)):
            return
        other = {} if self._view.choice.layout is repeat.layout else {"layout": repeat.layout}
        self.choose(protocol_id=repeat.protocol_id, repeat=repeat, answer_mode=repeat.modes[0], **other)
        if repeat.asked is not None:
            self.form.answer(**carried(repeat.asked))

    def _carriage(self, choice: SessionChoice) -> Carriage:
        """What the layout makes of the test's directions. A scene that cannot be read is said when it is prepared."""
        protocol = self._view.protocol
        if protocol is None:
            return self._carried((), choice.layout)
        try:
            scene = None if choice.scene_path is None else scene_library.load(choice.scene_path)
        except See2SoundError:
            scene = None
        return self._carried(azimuths_asked(protocol.protocol, scene), choice.layout)

    def choose_scene(self, path: str) -> None:
        """Choose a scene and the first protocol that needs one."""
        protocol = next((one.protocol for one in self._view.protocols if one.protocol.needs_scene), None)
        if protocol is None:
            return
        wanted = Path(path)
        if all(one.path != wanted for one in self._view.scenes):
            entry = scene_library.describe(wanted)
            if entry is not None:
                self._set(scenes=(*self._view.scenes, entry))
        self.choose(protocol_id=protocol.id, scene_path=wanted)

    # --- start --------------------------------------------------------------------------------------------------------

    def _in_the_way(self) -> str:
        return self.tr("Training is under way. End it before a test starts.") if self._context.training_runs else ""

    def _new(self, patient: Patient, device: OutputDevice) -> Callable[[Progress], PreparedSession]:
        """Render every sound."""
        choice = replace(self._view.choice, device_id=device.id, circumstances=self.form.view.asked)
        seed, open_device = self.environment.seed(), self.environment.open_output
        check, settings, data = self._view.check.state.value, self._context.settings, self._context.data
        found, place = self._view.sound.standing, self.place_of(choice.protocol_id)
        therapist = self._context.therapist

        def work(progress: Progress) -> PreparedSession:
            return prepare_new(
                choice,
                patient,
                seed=seed,
                channel_check=check,
                therapist=therapist,
                standing=found,
                settings=settings,
                data=data,
                open_output=open_device,
                progress=progress,
                place=None if choice.repeat is not None else place,
            )

        return work

    def _patient_of(self, session_uuid: str) -> Patient:
        return self._context.store.session(session_uuid).patient

    def _again(
        self, session_uuid: str, device_id: str | None, *, may_lose_level: bool
    ) -> Callable[[Progress], PreparedSession | LevelLost]:
        """Render the sounds of an unfinished session again."""
        store, data, open_device = self._context.store, self._context.data, self.environment.open_output

        def work(progress: Progress) -> PreparedSession | LevelLost:
            session = store.session(session_uuid)
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

    def _open(self, prepared: PreparedSession) -> SessionPresenter:
        return open_presenter(self._context.store, prepared, self.environment, self)

    def _opened(self) -> None:
        """A test that is given once more is given now: what comes after it is answered as before."""
        choice = self._view.choice
        if choice.repeat is not None:
            self._set(choice=replace(choice, repeat=None, answer_mode=choice.repeat.mode))

    def _remember(self) -> None:
        choice = self._view.choice
        self._context.change_settings(
            layout=choice.layout.value,
            output_device_id=choice.device_id,
            session_protocol=choice.protocol_id,
            session_answer_mode=choice.answer_mode if choice.repeat is None else choice.repeat.mode,
            session_input=choice.input.code,
            session_words_folder="" if choice.words_folder is None else str(choice.words_folder),
            session_scene="" if choice.scene_path is None else str(choice.scene_path),
        )

    def _patient_changed(self, patient: Patient | None) -> None:
        choice = replace(self._view.choice, level_dba=DEFAULT_DBA)
        if choice.repeat is not None and (patient is None or patient.uuid != choice.repeat.patient_uuid):
            choice = replace(choice, repeat=None)
        self._set(patient=patient, choice=choice)
        self._reckon_dose()
