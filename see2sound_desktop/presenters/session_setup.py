"""Setting up a session: choices, prefilled from last time; the channel check; rendering. No widgets."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core import scene_library
from core.assessment.carriage import Carriage, azimuths_asked, carriage
from core.assessment.dose import WeeklyDose, weekly_dose
from core.assessment.protocol_library import ProtocolList, listed
from core.assessment.run import SessionRun
from core.assessment.visit import BatteryPlace
from core.audio import Layout
from core.errors import See2SoundError
from core.playback.calibration import DEFAULT_DBA
from core.playback.door import OutputDevice, Player
from core.progress import Progress, ProgressReport
from core.records.model import Patient
from core.scene_library import SceneEntry
from see2sound_desktop.jobs import Job
from see2sound_desktop.presenters.answer_input import AnswerInput
from see2sound_desktop.presenters.context import AppContext, NoticeKind
from see2sound_desktop.presenters.output_check import OutputCheck
from see2sound_desktop.presenters.session import SessionPresenter
from see2sound_desktop.presenters.session_check import CheckView
from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.presenters.session_form import SessionFormPresenter
from see2sound_desktop.presenters.session_instructions import InstructionsPresenter
from see2sound_desktop.presenters.session_level import LevelLost, look_at, lowered_words
from see2sound_desktop.presenters.session_material import MaterialPresenter
from see2sound_desktop.presenters.session_opening import open_run
from see2sound_desktop.presenters.session_preparing import (
    OpenOutput,
    PreparedSession,
    SessionChoice,
    open_output,
    prepare_again,
    prepare_new,
)
from see2sound_desktop.presenters.session_repeat import Repeat, carried
from see2sound_desktop.presenters.setup_view import SetupView

_LARGEST_SEED = 2**31


@dataclass(frozen=True)
class SessionEnvironment:
    """What differs in a rehearsal: the clock, the output, the seed, and who answers."""

    clock: Callable[[], SessionClock] = SessionClock
    open_output: OpenOutput = open_output
    open_screen_output: OpenOutput = open_output
    """For the detection screen: a silent one need not take its time."""
    offers_silence: bool = False
    """Whether the silent clock may be chosen as an output. A patient is never tested in silence."""
    seed: Callable[[], int] = lambda: secrets.randbelow(_LARGEST_SEED)
    entered_by: str = "patient"


class SessionSetupPresenter(QObject):
    """Everything before the first trial."""

    changed = Signal(object)
    """``SetupView``"""
    ready = Signal(object)
    """A ``SessionPresenter`` that has been opened."""
    troubled = Signal(object)
    """A ``See2SoundError``."""

    def __init__(
        self, context: AppContext, environment: SessionEnvironment | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.environment = environment or SessionEnvironment()
        self._view = SetupView()
        self.output_check = OutputCheck(context.jobs, self)
        self.output_check.changed.connect(self._checked)
        self.output_check.troubled.connect(self.troubled)
        self._job: Job[PreparedSession | LevelLost] | None = None
        self.place_of: Callable[[str], BatteryPlace | None] = lambda _protocol_id: None
        """The place of a test in the battery that goes on, where one does and it is a test of it."""
        context.patient_changed.connect(self._patient_changed)
        self.form = SessionFormPresenter(context, self)
        self.material = MaterialPresenter(context, self)
        self.instructions = InstructionsPresenter(context, self)
        self.changed.connect(self.material.follow)

    @property
    def view(self) -> SetupView:
        """What is shown."""
        return self._view

    def take_over(self, before: "SessionSetupPresenter") -> None:
        """Go on with what was chosen, checked and asked at another one, which lets go of its output."""
        before.output_check.end()
        self.environment = before.environment
        self._set(**{one.name: getattr(before.view, one.name) for one in fields(SetupView)})
        self.form.take_over(before.form)

    def refresh(self) -> None:
        """Read what there is to choose from; the outputs are looked for on a worker."""
        extra = self._context.settings.model_extra or {}
        protocols = listed(self._context.data).protocols
        scenes = scene_library.built_in() + scene_library.own(self._context.data)
        known = {locked.protocol.id for locked in protocols}
        last_id = str(extra.get("session_protocol", ""))
        first = not self._view.protocols
        choice = self._view.choice
        if first:
            choice = SessionChoice(
                protocol_id=last_id if last_id in known else protocols[0].protocol.id,
                layout=Layout(self._context.settings.layout),
                answer_mode=str(extra.get("session_answer_mode", "arc")),
                device_id=self._context.settings.output_device_id,
                input=AnswerInput.of_code(str(extra.get("session_input", ""))),
                scene_path=_known_scene(scenes, str(extra.get("session_scene", ""))),
                words_folder=Path(folder) if (folder := str(extra.get("session_words_folder", ""))) else None,
            )
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

    # --- level --------------------------------------------------------------------------------------------------------

    def look_at_level(self) -> None:
        """See anew how the chosen output stands: calibrated or not, and what is to be said about it."""
        found, said = look_at(self._context.store, self._view.device, self._view.choice.layout)
        self._set(sound=replace(self._view.sound, standing=found, cautions=said))

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
        if {"device_id", "layout"} & set(changes):
            self.output_check.end()
            self._set(check=CheckView())
        self._set(choice=choice, carriage=self._carriage(choice))
        if {"device_id", "layout"} & set(changes):
            self.look_at_level()

    def choose_repeat(self, repeat: Repeat) -> None:
        """Give a test once more, answered in another way; what was asked before it still holds."""
        other = {} if self._view.choice.layout is repeat.layout else {"layout": repeat.layout}
        self.choose(protocol_id=repeat.protocol_id, repeat=repeat, answer_mode=repeat.modes[0], **other)
        if repeat.asked is not None:
            self.form.answer(**carried(repeat.asked))

    def _carriage(self, choice: SessionChoice) -> Carriage:
        """What the layout makes of the test's directions. A scene that cannot be read is said when it is prepared."""
        protocol = self._view.protocol
        method = self._context.settings.surround_method if choice.layout is Layout.SURROUND_51 else None
        if protocol is None:
            return carriage((), choice.layout, method)
        try:
            scene = None if choice.scene_path is None else scene_library.load(choice.scene_path)
        except See2SoundError:
            scene = None
        return carriage(azimuths_asked(protocol.protocol, scene), choice.layout, method)

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
        """Render every sound; ``ready`` follows, or ``troubled``."""
        view, device = self._view, self._view.device
        if self._job is not None or view.patient is None or device is None or not view.can_start:
            return
        self.output_check.end()
        self.look_at_level()
        self._remember()
        choice = replace(view.choice, device_id=device.id, circumstances=self.form.view.asked)
        patient, seed, environment = view.patient, self.environment.seed(), self.environment
        check, settings, data = self._view.check.state.value, self._context.settings, self._context.data
        found, place = self._view.sound.standing, self.place_of(choice.protocol_id)

        def work(progress: Progress) -> PreparedSession:
            return prepare_new(
                choice,
                patient,
                seed=seed,
                channel_check=check,
                therapist=settings.therapist_name,
                standing=found,
                settings=settings,
                data=data,
                open_output=environment.open_output,
                progress=progress,
                place=None if choice.repeat is not None else place,
            )

        self._start_job(work)

    def prepare_resuming(self, session_uuid: str, *, may_lose_level: bool = False) -> None:
        """Render the sounds of an unfinished session again; ``ready`` follows, or ``troubled``.

        Where its level would be lost, ``level_lost`` asks first: called again, the output is looked at again.
        """
        if self._job is not None:
            return
        self.output_check.end()
        store, data = self._context.store, self._context.data
        device, open_device = self._view.device, self.environment.open_output
        device_id = self._context.settings.output_device_id if device is None else device.id

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

        self._start_job(work)

    def leave_interrupted(self) -> None:
        """Not now: the session can be gone on with later."""
        self._set(level_lost=None)

    def cancel(self) -> None:
        """Stop preparing; nothing is stored."""
        if self._job is not None:
            self._job.cancel()

    def _start_job(self, work: Callable[[Progress], PreparedSession | LevelLost]) -> None:
        if self._context.training_runs:
            self._context.notice(self.tr("Training is under way. End it before a test starts."), NoticeKind.WARNING)
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

    def _prepared(self, prepared: PreparedSession | LevelLost) -> None:
        if isinstance(prepared, LevelLost):
            self._set(level_lost=prepared)
            return
        clock, repeat = self.environment.clock(), self._view.choice.repeat
        try:
            run = open_run(self._context.store, prepared, clock)
            presenter = self._presenter(prepared, run, clock)
        except See2SoundError as error:
            prepared.player.close()
            self.troubled.emit(error)
            return
        if repeat is not None:  # it is given now: what comes after it is answered as before
            self._set(choice=replace(self._view.choice, repeat=None, answer_mode=repeat.mode))
        self._context.records_changed.emit()
        self.ready.emit(presenter)
        softer = lowered_words(prepared.stimuli.level)
        if softer:
            self._context.notice(softer, NoticeKind.WARNING)

    def _presenter(self, prepared: PreparedSession, run: SessionRun, clock: SessionClock) -> SessionPresenter:
        player, open_device = prepared.player, self.environment.open_output
        layout, device_id = player.layout, player.device.id

        def open_again() -> Player:
            return open_device(device_id, layout)

        return SessionPresenter(
            run,
            prepared.stimuli.sound_of,
            player,
            open_again,
            lesion_side=prepared.patient.lesion_side,
            clock=clock,
            labels=prepared.labels,
            shown=prepared.shown,
            entered_by=self.environment.entered_by,
            answer_input=prepared.answer_input,
            spoken=prepared.spoken,
            parent=self,
        )

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

    def _set(self, **changes: object) -> None:
        view = replace(self._view, **changes)  # type: ignore[arg-type]
        if view != self._view:
            self._view = view
            self.changed.emit(view)


def _known_scene(scenes: tuple[SceneEntry, ...], path: str) -> Path | None:
    return next((scene.path for scene in scenes if str(scene.path) == path), None)
