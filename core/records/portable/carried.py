"""Which rows belong to a patient, a session, a training session, a calibration or an entry, and how they are told."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import cast

from sqlalchemy import ColumnElement, Table, select
from sqlalchemy.orm import Session as OrmSession

from core.records.entry_tables import EntryRow
from core.records.people.vault import Vault
from core.records.tables import (
    Base,
    CalibrationChannelRow,
    CalibrationRow,
    CorrectionRow,
    EventRow,
    PatientRow,
    PlannedTrialRow,
    SessionRow,
    TrialRow,
)
from core.records.training_tables import (
    AttentionCheckRow,
    HeardStretchRow,
    TrainingEventRow,
    TrainingSessionRow,
    TrainingTrialRow,
)

Values = dict[str, object]
"""A row as it is written down: by column, with moments as text. Numbers that a database gives itself are left out."""
Telling = Callable[[str, Values], Values]
"""From the name of a table and a row of it to the row as it may leave."""
IDENTITY = "identity"
"""Who a patient is. Each database seals it under keys of its own: what travels are the texts."""


class Kind(StrEnum):
    """What travels as a whole, in the order in which one may refer to another."""

    CALIBRATION = "calibration"
    PATIENT = "patient"
    SESSION = "session"
    TRAINING = "training_session"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Carried:
    """A table of which rows travel."""

    row: type[Base]
    kind: Kind
    """With what they travel,"""
    of: Callable[[str], ColumnElement[bool]]
    """and which of them belong to one of that kind, by its uuid."""

    @property
    def of_table(self) -> Table:
        """It."""
        return cast("Table", self.row.__table__)

    @property
    def table(self) -> str:
        """Its name."""
        return self.of_table.name

    @property
    def columns(self) -> tuple[str, ...]:
        """Those that travel: all but the number that a database gives a row itself."""
        own = {"number"} if [key.name for key in self.of_table.primary_key] == ["number"] else set()
        return tuple(column.name for column in self.of_table.columns if column.name not in own)

    def rows(self, orm: OrmSession, uuid: str) -> Iterator[Base]:
        """The rows of one of its kind, in the order in which they were added."""
        yield from orm.scalars(select(self.row).where(self.of(uuid)).order_by(*self.of_table.primary_key))

    def values(self, row: Base) -> Values:
        """A row, written down."""
        return {column: _plain(getattr(row, column)) for column in self.columns}


def _of_trials(uuid: str) -> ColumnElement[bool]:
    return CorrectionRow.trial_uuid.in_(select(TrialRow.trial_uuid).where(TrialRow.session_uuid == uuid))


CARRIED = (
    Carried(CalibrationRow, Kind.CALIBRATION, lambda uuid: CalibrationRow.uuid == uuid),
    Carried(CalibrationChannelRow, Kind.CALIBRATION, lambda uuid: CalibrationChannelRow.calibration_uuid == uuid),
    Carried(PatientRow, Kind.PATIENT, lambda uuid: PatientRow.uuid == uuid),
    Carried(SessionRow, Kind.SESSION, lambda uuid: SessionRow.uuid == uuid),
    Carried(PlannedTrialRow, Kind.SESSION, lambda uuid: PlannedTrialRow.session_uuid == uuid),
    Carried(TrialRow, Kind.SESSION, lambda uuid: TrialRow.session_uuid == uuid),
    Carried(EventRow, Kind.SESSION, lambda uuid: EventRow.session_uuid == uuid),
    Carried(CorrectionRow, Kind.SESSION, _of_trials),
    Carried(TrainingSessionRow, Kind.TRAINING, lambda uuid: TrainingSessionRow.uuid == uuid),
    Carried(TrainingTrialRow, Kind.TRAINING, lambda uuid: TrainingTrialRow.session_uuid == uuid),
    Carried(HeardStretchRow, Kind.TRAINING, lambda uuid: HeardStretchRow.session_uuid == uuid),
    Carried(AttentionCheckRow, Kind.TRAINING, lambda uuid: AttentionCheckRow.session_uuid == uuid),
    Carried(TrainingEventRow, Kind.TRAINING, lambda uuid: TrainingEventRow.session_uuid == uuid),
    Carried(EntryRow, Kind.ENTRY, lambda uuid: EntryRow.uuid == uuid),
)
"""Every table of which rows travel, a table after those that it refers to. A test holds it against all there are."""


def carried_with(kind: Kind) -> tuple[Carried, ...]:
    """The tables of a kind; the first holds one row for each."""
    return tuple(one for one in CARRIED if one.kind is kind)


def content_hash(orm: OrmSession, kind: Kind, uuid: str, tell: Telling) -> str:
    """SHA-256 of everything that travels with one of a kind: two databases that hold the same say the same."""
    digest = hashlib.sha256()
    for carried in carried_with(kind):
        for row in carried.rows(orm, uuid):
            digest.update(line([carried.table, tell(carried.table, carried.values(row))]).encode("utf-8"))
    if kind is Kind.PATIENT:
        digest.update(line([IDENTITY, tell(IDENTITY, identity_of(orm, uuid))]).encode("utf-8"))
    return digest.hexdigest()


def identity_of(orm: OrmSession, patient_uuid: str) -> Values:
    """Who a patient is, as texts; empty where nothing is known."""
    return {**Vault.of(orm).identity(orm, patient_uuid).as_texts()}


def line(value: object) -> str:
    """A value as one line of JSON, always written the same way."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")) + "\n"


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    return value
