"""The door to what is entered by hand about a patient's course: a part of ``Store``."""

from dataclasses import asdict
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from core.errors import InputError
from core.records.entry_model import Entry, EntryKind, standing
from core.records.entry_tables import EntryRow
from core.records.people.pseudonyms import entry_without_names
from core.records.people.vault import Vault
from core.records.tables import PatientRow
from core.records.training import Opening


class EntryRecords:
    """Made by ``Store.entries``. A call returns when what it stores is on disk."""

    def __init__(self, reading: Opening, writing: Opening) -> None:
        self._reading, self._writing = reading, writing

    def add(self, entry: Entry) -> None:
        """Store an entry, or what takes the place of an earlier one.

        InputError ``records.no-patient``, ``records.erased``; ``records.entry-changed`` where what it replaces was
        replaced before. ValueError where it replaces what is not there, or another patient's, or of another kind.
        """
        with self._writing() as orm:
            patient = orm.get(PatientRow, entry.patient_uuid)
            if patient is None:
                raise InputError("records.no-patient", patient=entry.patient_uuid)
            if patient.erased_utc is not None:
                raise InputError("records.erased", patient=patient.code)
            if entry.replaces is not None:
                _may_be_replaced(orm, entry, entry.replaces)
            elif entry.withdrawn:
                raise ValueError("what takes nothing back is not withdrawn")
            orm.add(EntryRow(**asdict(entry) | {"day": entry.day.isoformat(), "kind": entry.kind.value}))

    def all(self, patient_uuid: str) -> tuple[Entry, ...]:
        """Everything that was ever entered about a patient, in the order in which it was."""
        wanted = (
            select(EntryRow).where(EntryRow.patient_uuid == patient_uuid).order_by(EntryRow.entered_utc, EntryRow.uuid)
        )
        with self._reading() as orm:
            found = tuple(entry_of(row) for row in orm.scalars(wanted))
            return found if Vault.of(orm).is_open else tuple(map(entry_without_names, found))

    def of_whom(self) -> frozenset[str]:
        """The uuids of the patients about whom anything was ever entered."""
        with self._reading() as orm:
            return frozenset(orm.scalars(select(EntryRow.patient_uuid).distinct()))

    def standing(self, patient_uuid: str, kind: EntryKind | None = None) -> tuple[Entry, ...]:
        """What holds of it, of a kind or of all, in order of the days."""
        return tuple(one for one in standing(self.all(patient_uuid)) if kind in {None, one.kind})


def entry_of(row: EntryRow) -> Entry:
    """The entry of a row. ValueError where its day or its kind is none."""
    return Entry(
        uuid=row.uuid,
        patient_uuid=row.patient_uuid,
        kind=EntryKind(row.kind),
        day=date.fromisoformat(row.day),
        content_json=row.content_json,
        remark=row.remark,
        who=row.who,
        entered_utc=row.entered_utc,
        replaces=row.replaces,
        withdrawn=row.withdrawn,
    )


def _may_be_replaced(orm: OrmSession, entry: Entry, uuid: str) -> None:
    row = orm.get(EntryRow, uuid)
    if row is None or (row.patient_uuid, row.kind) != (entry.patient_uuid, entry.kind.value):
        raise ValueError("an entry replaces one of the same patient and kind")
    if orm.scalars(select(EntryRow.uuid).where(EntryRow.replaces == uuid)).first() is not None:
        raise InputError("records.entry-changed", day=entry.day)
