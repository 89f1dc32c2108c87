"""Who a patient is, and what becomes of the data, without widgets. A code is enough: all of it may stay empty."""

from dataclasses import dataclass
from datetime import date

from core.errors import InputError
from core.records.model import Patient
from core.records.people.model import Identity, LegalHold
from see2sound_desktop.presenters.context import AppContext


@dataclass(frozen=True)
class IdentityDraft:
    """What the form holds, as typed."""

    given_name: str = ""
    family_name: str = ""
    birth_date: str = ""
    """As 1951-03-14, or empty."""
    record_number: str = ""
    contact: str = ""

    @classmethod
    def of(cls, identity: Identity) -> "IdentityDraft":
        """The form of what is known."""
        born = "" if identity.birth_date is None else identity.birth_date.isoformat()
        return cls(identity.given_name, identity.family_name, born, identity.record_number, identity.contact)

    def identity(self) -> Identity:
        """What was typed. InputError ``desktop.birth-date``."""
        typed = self.birth_date.strip()
        try:
            born = date.fromisoformat(typed) if typed else None
        except ValueError as error:
            raise InputError("desktop.birth-date", typed=typed) from error
        return Identity(
            family_name=self.family_name.strip(),
            given_name=self.given_name.strip(),
            birth_date=born,
            record_number=self.record_number.strip(),
            contact=self.contact.strip(),
        )


class PatientData:
    """Of one patient. Every change is on disk, and in the trail, when its call returns."""

    def __init__(self, context: AppContext, patient: Patient) -> None:
        self._context, self.patient = context, patient
        self._people = context.store.people

    @property
    def is_protected(self) -> bool:
        """Whether a name is encrypted where it is kept."""
        return self._context.store.access is not None

    def draft(self) -> IdentityDraft:
        """What is known."""
        return IdentityDraft.of(self._people.identity(self.patient.uuid))

    def save(self, draft: IdentityDraft) -> None:
        """Keep what was typed. InputError ``desktop.birth-date``, ``records.birth-date``."""
        self._people.identify(self.patient.uuid, draft.identity())
        self._context.records_changed.emit()

    def hold(self) -> LegalHold | None:
        """Why the data must not be erased for now; None where it may."""
        return self._people.hold(self.patient.uuid)

    def set_hold(self, reason: str) -> None:
        """Forbid erasing. InputError ``records.hold-reason``."""
        self._people.set_hold(self.patient.uuid, reason)

    def release_hold(self) -> None:
        """Allow erasing again."""
        self._people.release_hold(self.patient.uuid)

    def erase(self, typed_code: str) -> None:
        """Destroy who the patient is, once the code was typed.

        InputError ``desktop.other-code``, ``desktop.patient-in-session``, ``records.on-hold``.
        """
        if typed_code.strip() != self.patient.code:
            raise InputError("desktop.other-code", patient=self.patient.code)
        if self._context.keeps_patient:
            raise InputError("desktop.patient-in-session", patient=self.patient.code)
        self._people.erase(self.patient.uuid)
        self._context.choose_patient(None)
        self._context.records_changed.emit()
