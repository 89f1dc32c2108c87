"""The patients page without its widgets: the list, who is chosen, what is typed about a patient, the past sessions."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.acoustics.library import KEMAR_SET, Kept, hrtf_sets, set_named
from core.ears import Chosen, ChosenHow, Ears
from core.errors import InputError
from core.records.model import LesionSide, Patient, SessionState, SessionSummary
from core.records.protection.access import Right, allows
from core.wording import number
from see2sound_desktop.presenters.context import AppContext, OpenResults, ResumeSession, StartSession
from see2sound_desktop.presenters.typed import number_typed
from see2sound_desktop.wording import protocol_names

_FIELD_OF_CODE = {
    "records.code-empty": "code",
    "records.code-taken": "code",
    "records.birth-year": "birth_year",
    "desktop.birth-year": "birth_year",
}
_MEASURE_CODES = frozenset({"ears.head-size", "desktop.head-measure"})


@dataclass(frozen=True)
class SetChoices:
    """The HRTF sets that a patient may have, and the one of the site."""

    sets: tuple[Kept, ...] = (KEMAR_SET,)
    of_site: Kept = KEMAR_SET


@dataclass(frozen=True)
class PatientDraft:
    """What the form holds, as typed."""

    code: str = ""
    birth_year: str = ""
    lesion_side: LesionSide = LesionSide.UNKNOWN
    notes: str = ""
    head_circumference: str = ""
    head_width: str = ""
    hrtf: str | None = None
    hrtf_name: str = ""
    by_ear: Chosen | None = None
    """Set when the set was chosen by ear while the form was open."""
    is_control: bool = False

    @classmethod
    def of(cls, patient: Patient) -> "PatientDraft":
        """The form of a stored patient."""
        year = "" if patient.birth_year is None else str(patient.birth_year)
        ears = patient.ears
        circumference, width = (
            "" if cm is None else number(cm) for cm in (ears.head.circumference_cm, ears.head.width_cm)
        )
        return cls(
            patient.code,
            year,
            patient.lesion_side,
            patient.notes,
            head_circumference=circumference,
            head_width=width,
            hrtf=ears.hrtf,
            hrtf_name=ears.hrtf_name,
            is_control=patient.is_control,
        )

    def birth_year_number(self) -> int | None:
        """The year; None when nothing is typed. InputError ``desktop.birth-year`` when it is no whole number."""
        typed = self.birth_year.strip()
        if not typed:
            return None
        if not (typed.isascii() and typed.isdigit()):
            raise InputError("desktop.birth-year", typed=typed)
        return int(typed)

    def ears(self, before: Ears) -> Ears:
        """What is typed and chosen; the rest of the ears stays as ``before``. InputError ``desktop.head-measure``."""
        head = replace(
            before.head,
            circumference_cm=_centimetres("circumference", self.head_circumference),
            width_cm=_centimetres("width", self.head_width),
        )
        chosen = self.by_ear or before.chosen
        if self.by_ear is None and self.hrtf != before.hrtf:
            chosen = Chosen(ChosenHow.BY_HAND, datetime.now(UTC))
        return Ears(head, self.hrtf, "" if self.hrtf is None else self.hrtf_name, chosen)


@dataclass(frozen=True)
class SessionLine:
    """One past session of the chosen patient, and what can be done with it."""

    summary: SessionSummary
    protocol_name: str

    @property
    def can_resume(self) -> bool:
        """Whether it was interrupted and trials are left."""
        return self.summary.state is SessionState.OPEN

    @property
    def has_results(self) -> bool:
        """Whether there is anything to show."""
        return self.summary.committed > 0


def field_of(error: InputError) -> str | None:
    """The field of the form that an error is about; None for an error about something else."""
    if error.code in _MEASURE_CODES:
        return f"head_{error.parameters['measure']}"
    return _FIELD_OF_CODE.get(error.code)


def _centimetres(measure: str, typed: str) -> float | None:
    try:
        return number_typed(typed)
    except ValueError as error:
        raise InputError("desktop.head-measure", typed=typed.strip(), measure=measure) from error


class PatientsPresenter(QObject):
    """Keeps the list and the chosen patient in step with the records. ``changed`` says that either is another."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._search = ""
        self._patients: tuple[Patient, ...] = ()
        self._sessions: tuple[SessionLine, ...] = ()
        self._total = 0
        self._stayed = QTimer(self)
        self._stayed.setSingleShot(True)
        self._stayed.timeout.connect(self.changed)
        context.patient_changed.connect(self._patient_changed)
        context.records_changed.connect(self.refresh)

    @property
    def patients(self) -> tuple[Patient, ...]:
        """Those that match the search, by code."""
        return self._patients

    @property
    def total(self) -> int:
        """How many there are, whatever is searched for."""
        return self._total

    @property
    def search_text(self) -> str:
        """What is searched for."""
        return self._search

    @property
    def chosen(self) -> Patient | None:
        """The patient who is in the room."""
        return self._context.patient

    @property
    def sessions(self) -> tuple[SessionLine, ...]:
        """The chosen patient's sessions, newest first."""
        return self._sessions

    @Slot()
    def refresh(self) -> None:
        """Read patients and sessions anew."""
        everyone = self._remembered("")
        self._total = len(everyone)
        self._patients = self._remembered(self._search) if self._search else everyone
        self._read_sessions()
        self.changed.emit()

    def _remembered(self, wanted: str) -> tuple[Patient, ...]:
        """Everybody but those who were forgotten: what was measured of them is nobody's."""
        forgotten = {one.patient_uuid for one in self._context.store.people.purge_list()}
        return tuple(one for one in self._context.store.patients(wanted) if one.uuid not in forgotten)

    def search(self, wanted: str) -> None:
        """Show the patients whose code, birth year or notes contain ``wanted``."""
        self._search = wanted.strip()
        self.refresh()

    def choose(self, uuid: str) -> None:
        """Make the patient of that uuid the one in the room; where another one stays, so does what is chosen."""
        if not self._context.choose_patient(self._context.store.patient(uuid)):
            self._stayed.start(0)  # once the list is done with what was pressed in it

    def add(self, draft: PatientDraft) -> Patient:
        """Store a new patient and choose them. InputError about a field: see ``field_of``."""
        year, ears = draft.birth_year_number(), draft.ears(Ears())
        added = self._context.store.add_patient(
            draft.code,
            birth_year=year,
            lesion_side=draft.lesion_side,
            notes=draft.notes,
            ears=ears,
            is_control=draft.is_control,
        )
        self._search = ""
        self._context.choose_patient(added)
        self._context.records_changed.emit()
        return added

    def update(self, patient: Patient, draft: PatientDraft) -> Patient:
        """Store what was changed about a patient. InputError about a field: see ``field_of``."""
        changed = replace(
            patient,
            code=draft.code,
            birth_year=draft.birth_year_number(),
            lesion_side=draft.lesion_side,
            notes=draft.notes,
            ears=draft.ears(patient.ears),
            is_control=draft.is_control,
        )
        stored = self._context.store.update_patient(changed)
        if self.chosen is not None and self.chosen.uuid == stored.uuid:
            self._context.choose_patient(stored)
        self._context.records_changed.emit()
        return stored

    @property
    def may_identify(self) -> bool:
        """Whether who signed in may know who patients are."""
        return allows(self._context.store.access, Right.IDENTITY)

    def name_of(self, patient: Patient) -> str:
        """Given and family name; empty where none is known, or may be."""
        return self._context.store.people.identity(patient.uuid).full_name if self.may_identify else ""

    def set_choices(self) -> SetChoices:
        """Which HRTF sets there are now."""
        data, of_site = self._context.data, self._context.settings.hrtf
        return SetChoices(hrtf_sets(data), set_named(data, of_site))

    def start_session(self) -> None:
        """Go to the session page with the chosen patient."""
        self._context.request(StartSession())

    def open_results(self, line: SessionLine) -> None:
        """Go to the results of a session."""
        self._context.request(OpenResults(line.summary.uuid))

    def resume(self, line: SessionLine) -> None:
        """Go on with a session that was interrupted."""
        self._context.request(ResumeSession(line.summary.uuid))

    @Slot(object)
    def _patient_changed(self, _patient: Patient | None) -> None:
        self.refresh()

    def _read_sessions(self) -> None:
        patient = self.chosen
        if patient is None:
            self._sessions = ()
            return
        names = protocol_names(self._context.data)
        self._sessions = tuple(
            SessionLine(summary, names.get(summary.protocol_id, summary.protocol_id))
            for summary in self._context.store.sessions(patient.uuid)
        )
