"""The door to who patients are, and to what is decided about their data: a part of ``Store``."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from core.errors import InputError
from core.records.people import erasure
from core.records.people.model import Identity, LegalHold, Overdue, Purged
from core.records.people.tables import LegalHoldRow, PurgeRow, SiteFactRow
from core.records.people.vault import Vault
from core.records.protection.access import Access, Right, require
from core.records.tables import PatientRow, SessionRow
from core.records.training_tables import TrainingSessionRow

Opening = Callable[[], AbstractContextManager[OrmSession]]

_RETENTION = "retention_years"
_DEMONSTRATION = "demonstration"
_LONGEST_RETENTION_YEARS = 100


class PeopleRecords:
    """Made by ``Store.people``."""

    def __init__(self, reading: Opening, writing: Opening, access: Access | None) -> None:
        self._reading, self._writing, self._access = reading, writing, access

    # --- who they are -------------------------------------------------------------------------------------------------

    def identity(self, patient_uuid: str) -> Identity:
        """Who a patient is. InputError ``accounts.not-allowed``."""
        require(self._access, Right.IDENTITY)
        with self._reading() as orm:
            return Vault.of(orm).identity(orm, patient_uuid)

    def identities(self) -> dict[str, Identity]:
        """Who all patients are of whom something is known, by uuid. InputError ``accounts.not-allowed``."""
        require(self._access, Right.IDENTITY)
        with self._reading() as orm:
            known = Vault.of(orm).identities(orm)
        return {uuid: identity for uuid, identity in known.items() if not identity.is_empty}

    def identify(self, patient_uuid: str, identity: Identity) -> None:
        """Say who a patient is, in place of what was said before.

        InputError ``accounts.not-allowed``, ``records.no-patient``, ``records.erased``, ``records.birth-date``.
        """
        require(self._access, Right.IDENTITY)
        if identity.birth_date is not None and identity.birth_date > datetime.now(UTC).date():
            raise InputError("records.birth-date", day=identity.birth_date)
        with self._writing() as orm:
            _present(orm, patient_uuid)
            Vault.of(orm).keep(orm, patient_uuid, identity)

    # --- erasing ------------------------------------------------------------------------------------------------------

    def erase(self, patient_uuid: str) -> None:
        """Destroy who a patient is: identity, key, notes, birth year, code, and what was typed in the sessions.

        What was measured stays, of nobody. It cannot be undone; restored backups are gone through with the list of
        those who were erased. InputError ``accounts.not-allowed``, ``records.no-patient``, ``records.on-hold``.
        """
        require(self._access, Right.ERASE)
        with self._writing() as orm:
            _present(orm, patient_uuid)
            hold = orm.get(LegalHoldRow, patient_uuid)
            if hold is not None:
                raise InputError("records.on-hold", since=hold.utc.date())
            who = "" if self._access is None else self._access.account
            erasure.erase(orm, Purged(patient_uuid, datetime.now(UTC), who))

    def purge_list(self) -> tuple[Purged, ...]:
        """Those whose identity was erased, in order."""
        with self._reading() as orm:
            rows = orm.scalars(select(PurgeRow).order_by(PurgeRow.utc, PurgeRow.patient_uuid))
            return tuple(Purged(row.patient_uuid, row.utc, row.who) for row in rows)

    def purge_again(self, listed: tuple[Purged, ...]) -> int:
        """Erase in a restored database who was erased since; how many there were. A hold of then does not count."""
        with self._writing() as orm:
            known = set(orm.scalars(select(PurgeRow.patient_uuid)))
            fresh = [one for one in listed if one.patient_uuid not in known]
            for one in fresh:
                erasure.erase(orm, one)
        return len(fresh)

    # --- keeping ------------------------------------------------------------------------------------------------------

    @property
    def retention_years(self) -> int | None:
        """After how many years without a session a patient's data is to be looked at; None where nobody decided."""
        value = self._fact(_RETENTION)
        return None if value is None else int(value)

    def set_retention_years(self, years: int | None) -> None:
        """Decide it. InputError ``accounts.not-allowed``, ``records.retention``."""
        require(self._access, Right.ACCOUNTS)
        if years is not None and not 1 <= years <= _LONGEST_RETENTION_YEARS:
            raise InputError("records.retention", most=_LONGEST_RETENTION_YEARS)
        self._set_fact(_RETENTION, None if years is None else str(years))

    def overdue(self, now: datetime) -> tuple[Overdue, ...]:
        """The patients to be looked at, the longest unused first. Nothing is ever deleted by itself."""
        years = self.retention_years
        if years is None:
            return ()
        limit = _years_before(now, years)
        with self._reading() as orm:
            rows = orm.execute(
                select(PatientRow, func.max(SessionRow.created_utc), func.max(TrainingSessionRow.created_utc))
                .outerjoin(SessionRow, SessionRow.patient_uuid == PatientRow.uuid)
                .outerjoin(TrainingSessionRow, TrainingSessionRow.patient_uuid == PatientRow.uuid)
                .where(PatientRow.erased_utc.is_(None))
                .group_by(PatientRow.uuid)
            )
            used = [
                (patient, max(moment for moment in (patient.created_utc, tested, trained) if moment is not None))
                for patient, tested, trained in rows
            ]
            found = [
                Overdue(patient.uuid, patient.code, moment, _hold_of(orm.get(LegalHoldRow, patient.uuid)))
                for patient, moment in used
                if moment < limit
            ]
        return tuple(sorted(found, key=lambda one: (one.last_used_utc, one.code)))

    def hold(self, patient_uuid: str) -> LegalHold | None:
        """Why a patient's data must not be erased for now; None where it may."""
        with self._reading() as orm:
            return _hold_of(orm.get(LegalHoldRow, patient_uuid))

    def set_hold(self, patient_uuid: str, reason: str) -> None:
        """Forbid erasing. InputError ``accounts.not-allowed``, ``records.no-patient``, ``records.hold-reason``."""
        require(self._access, Right.ERASE)
        if not reason.strip():
            raise InputError("records.hold-reason")
        who = "" if self._access is None else self._access.account
        with self._writing() as orm:
            _present(orm, patient_uuid)
            row = orm.get(LegalHoldRow, patient_uuid) or LegalHoldRow(patient_uuid=patient_uuid)
            row.reason, row.who, row.utc = reason.strip(), who, datetime.now(UTC)
            orm.add(row)

    def release_hold(self, patient_uuid: str) -> None:
        """Allow erasing again. InputError ``accounts.not-allowed``."""
        require(self._access, Right.ERASE)
        with self._writing() as orm:
            row = orm.get(LegalHoldRow, patient_uuid)
            if row is not None:
                orm.delete(row)

    # --- the database -------------------------------------------------------------------------------------------------

    @property
    def is_demonstration(self) -> bool:
        """Whether nobody in it is a patient."""
        return self._fact(_DEMONSTRATION) is not None

    def mark_demonstration(self) -> None:
        """Mark the database, for good, as one in which nobody is a patient; it never gets accounts."""
        self._set_fact(_DEMONSTRATION, "yes")

    def _fact(self, name: str) -> str | None:
        with self._reading() as orm:
            row = orm.get(SiteFactRow, name)
            return None if row is None else row.value

    def _set_fact(self, name: str, value: str | None) -> None:
        with self._writing() as orm:
            row = orm.get(SiteFactRow, name)
            if value is None:
                if row is not None:
                    orm.delete(row)
            elif row is None:
                orm.add(SiteFactRow(name=name, value=value))
            else:
                row.value = value


def _present(orm: OrmSession, patient_uuid: str) -> PatientRow:
    row = orm.get(PatientRow, patient_uuid)
    if row is None:
        raise InputError("records.no-patient", patient=patient_uuid)
    if row.erased_utc is not None:
        raise InputError("records.erased", patient=row.code)
    return row


def _hold_of(row: LegalHoldRow | None) -> LegalHold | None:
    return None if row is None else LegalHold(row.patient_uuid, row.reason, row.who, row.utc)


def _years_before(now: datetime, years: int) -> datetime:
    try:
        return now.replace(year=now.year - years)
    except ValueError:  # the 29th of February
        return now.replace(year=now.year - years, day=28)
