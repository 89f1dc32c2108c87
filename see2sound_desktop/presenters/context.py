"""What every page shares: records, settings, jobs, and the patient who is in the room. No widgets, no theme."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core import settings as site_settings
from core.errors import See2SoundError
from core.paths import DataFolder
from core.records.model import Patient
from core.settings import Settings
from see2sound_desktop.jobs import Jobs
from see2sound_desktop.presenters.entrance import Door
from see2sound_desktop.presenters.model_room import ModelRoom

if TYPE_CHECKING:
    from core.records.store import Store
    from see2sound_desktop.presenters.backups import BackupsPresenter


class PageName(StrEnum):
    """The pages of the therapist window, in the order of the rail."""

    PATIENTS = "patients"
    SCENES = "scenes"
    SESSION = "session"
    TRAINING = "training"
    RESULTS = "results"
    SETTINGS = "settings"


@dataclass(frozen=True)
class OpenResults:
    """Ask the results page to show a stored session."""

    session_uuid: str


@dataclass(frozen=True)
class ResumeSession:
    """Ask the session page to go on with a session that was interrupted."""

    session_uuid: str


@dataclass(frozen=True)
class StartSession:
    """Ask the session page to prepare a session with the current patient; in a scene, or with a test, when named."""

    scene_path: str | None = None
    protocol_id: str | None = None


@dataclass(frozen=True)
class StartBattery:
    """Ask the session page to prepare the first test of a battery's visit (from 0), the others to follow."""

    battery_id: str
    visit: int = 0


@dataclass(frozen=True)
class RepeatSession:
    """Ask the session page to give a test of direction once more, answered in another way."""

    session_uuid: str


@dataclass(frozen=True)
class ResumeTraining:
    """Ask the training page to go on with a training session that was interrupted."""

    session_uuid: str


@dataclass(frozen=True)
class OpenTrainingResults:
    """Ask the results page to show a stored training session."""

    session_uuid: str


@dataclass(frozen=True)
class OpenScene:
    """Ask the scenes page to open a picture, a film or a ``.scene.json`` file."""

    path: str
    to_approve: bool = False
    """Whether its sources are to be approved for tests."""


@dataclass(frozen=True)
class OpenModels:
    """Ask the settings page to show the models, and one of them when it is named."""

    model_id: str | None = None


@dataclass(frozen=True)
class OpenAccounts:
    """Ask the settings page to show who may open the records, and their backups."""


@dataclass(frozen=True)
class OpenProtocols:
    """Ask the settings page to show the tests, and one of them when it is named."""

    protocol_id: str | None = None


PageRequest = (
    OpenResults
    | ResumeSession
    | RepeatSession
    | StartSession
    | StartBattery
    | ResumeTraining
    | OpenTrainingResults
    | OpenScene
    | OpenAccounts
    | OpenModels
    | OpenProtocols
)


class NoticeKind(StrEnum):
    """How a notice is meant; it is shown by an icon and a word, never by colour alone."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Notice:
    """One calm sentence for the line above the page, with a button ``action_text`` for what can be done about it."""

    kind: NoticeKind
    sentence: str
    action_text: str = ""
    request: PageRequest | None = None


class AppContext(QObject):
    """Handed to every page. Signals tell what changed; the pages read the new state here."""

    patient_changed = Signal(object)
    """The current patient, or None."""
    settings_changed = Signal(object)
    """The new ``Settings``."""
    records_changed = Signal()
    """Patients or sessions in the store are no longer what a page may have read."""
    results_shown = Signal(str)
    """The uuid of the patient whose results are about to be seen."""
    noticed = Signal(object)
    """A ``Notice`` to show, or None to take the last one away."""
    requested = Signal(object)
    """A ``PageRequest``: the window shows the page it is for and hands it on."""
    leaving = Signal(object)
    """A ``Door``: the window closes where every page lets it, and one comes in again by that way."""

    def __init__(
        self, *, store: "Store", data: DataFolder, settings: Settings, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.data = data
        self.jobs = jobs
        self.models = ModelRoom(data, self)
        self.training_runs = False
        """Whether a patient is being trained: then no test begins."""
        self._settings = settings
        self._patient: Patient | None = None
        self._keepers: set[object] = set()
        self._backups: BackupsPresenter | None = None

    @property
    def backups(self) -> "BackupsPresenter":
        """The one who backs up, made when first needed."""
        if self._backups is None:
            from see2sound_desktop.presenters.backups import BackupsPresenter

            self._backups = BackupsPresenter(self, self)
        return self._backups

    @property
    def settings(self) -> Settings:
        """The settings as they stand."""
        return self._settings

    @property
    def therapist(self) -> str:
        """The name of who leads: the account that signed in, else the name in the settings; it may be empty."""
        access = self.store.access
        return self.settings.therapist_name if access is None else access.account

    def change_settings(self, **changes: object) -> None:
        """Take over and save some settings. What cannot be saved holds until the app ends, and that is said."""
        changed = self._settings.changed(**changes)
        if changed == self._settings:
            return
        self._settings = changed
        self.settings_changed.emit(changed)
        try:
            site_settings.save(changed, self.data.settings)
        except See2SoundError as error:
            self.notice_error(error)

    @property
    def patient(self) -> Patient | None:
        """The patient who is in the room, for all pages."""
        return self._patient

    def choose_patient(self, patient: Patient | None) -> bool:
        """Make ``patient`` the current one; False, and said, while a session is held or made ready with another one."""
        present = self._patient
        if self._keepers and present is not None and (patient is None or patient.uuid != present.uuid):
            said = self.tr(
                "A session with {code} is under way or being prepared. End it, or stop preparing it, before another "
                "patient is chosen."
            )
            self.notice(said.format(code=present.code), NoticeKind.WARNING)
            return False
        if patient != present:
            self._patient = patient
            self.patient_changed.emit(patient)
        return True

    def keep_patient(self, keeper: object) -> None:
        """Nobody but the patient who is in the room is chosen until ``keeper`` lets go."""
        self._keepers.add(keeper)

    @property
    def keeps_patient(self) -> bool:
        """Whether a session with the current patient is held or made ready."""
        return bool(self._keepers)

    def release_patient(self, keeper: object) -> None:
        """``keeper`` needs the patient no more."""
        self._keepers.discard(keeper)

    def leave(self, door: Door) -> None:
        """Close what is open and come in again by ``door``."""
        self.leaving.emit(door)

    def request(self, request: PageRequest) -> None:
        """Go to the page that ``request`` is for and hand it over."""
        self.requested.emit(request)

    def notice(self, sentence: str, kind: NoticeKind = NoticeKind.INFO) -> None:
        """Show a sentence above the page."""
        self.noticed.emit(Notice(kind, sentence))

    def notice_error(self, error: Exception) -> None:
        """Say what went wrong. An error that was not foreseen is a bug: it is raised again for the crash handler."""
        if not isinstance(error, See2SoundError):
            raise error
        self.noticed.emit(Notice(NoticeKind.ERROR, str(error)))

    def clear_notice(self) -> None:
        """Take the sentence above the page away."""
        self.noticed.emit(None)
