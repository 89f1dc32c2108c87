"""The door to what is stored of training: a part of ``Store``. A call returns when what it stores is on disk."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as OrmSession

from core.errors import InputError
from core.records import mapping
from core.records.engine import repeats
from core.records.model import Heard, LesionSide, SessionEvent, SessionState
from core.records.people.pseudonyms import training_without_names
from core.records.people.vault import Vault
from core.records.tables import PatientRow
from core.records.training_model import (
    AttentionCheck,
    HeardStretch,
    TrainingSession,
    TrainingSetup,
    TrainingTrial,
)
from core.records.training_tables import (
    AttentionCheckRow,
    HeardStretchRow,
    TrainingEventRow,
    TrainingSessionRow,
    TrainingTrialRow,
)

Opening = Callable[[], AbstractContextManager[OrmSession]]
OpeningInSession = Callable[..., AbstractContextManager[OrmSession]]
"""``Database.in_session``."""
_OfASession = type[TrainingTrialRow] | type[HeardStretchRow] | type[AttentionCheckRow] | type[TrainingEventRow]


class TrainingTrialAlreadyCommittedError(Exception):
    """A bug of the caller: a trial is committed once."""


class TrainingRecords:
    """Training sessions of a database; made by ``Store.training``."""

    def __init__(self, reading: Opening, in_session: OpeningInSession) -> None:
        self._reading, self._in_session = reading, in_session

    def create(self, setup: TrainingSetup) -> None:
        """Store a session before it begins. It is open. ValueError where its lesion is not on one side."""
        if setup.lesion_side not in {LesionSide.LEFT, LesionSide.RIGHT}:
            raise ValueError("training needs a lesion on the left or on the right")
        with self._in_session(setup.uuid, leads=True) as orm:
            orm.add(TrainingSessionRow(**asdict(setup), state=SessionState.OPEN.value, ended_utc=None))

    def finish(self, uuid: str, state: SessionState, ended_utc: datetime) -> None:
        """Close a session as completed or stopped. One that is already closed stays as it is."""
        if state is SessionState.OPEN:
            raise ValueError("a session ends completed or stopped")
        with self._in_session(uuid, ends=True) as orm:
            row = orm.get(TrainingSessionRow, uuid)
            if row is not None and row.state == SessionState.OPEN.value:
                row.state, row.ended_utc = state.value, ended_utc

    def commit_trial(self, trial: TrainingTrial) -> None:
        """Put a trial on disk. TrainingTrialAlreadyCommittedError where another of its index was committed before."""
        try:
            self._add(trial.session_uuid, TrainingTrialRow(**asdict(trial)))
        except IntegrityError as error:
            if repeats(error, "training_trial"):
                if self._is_committed(trial):
                    return
                raise TrainingTrialAlreadyCommittedError(f"trial {trial.trial_index} was committed before") from error
            raise

    def commit_stretch(self, stretch: HeardStretch) -> None:
        """Put on disk what was heard. ValueError where more was heard than the clock went on."""
        if not 0.0 <= stretch.heard_s <= stretch.wall_s:
            raise ValueError(f"{stretch.heard_s} s cannot be heard in {stretch.wall_s} s")
        self._add(stretch.session_uuid, HeardStretchRow(**asdict(stretch)))

    def commit_check(self, check: AttentionCheck) -> None:
        """Put a chime and its answer on disk."""
        self._add(check.session_uuid, AttentionCheckRow(**asdict(check)))

    def add_event(self, session_uuid: str, event: SessionEvent) -> None:
        """Add something that happened in a session."""
        with self._in_session(session_uuid) as orm:
            orm.add(TrainingEventRow(session_uuid=session_uuid, **asdict(event)))

    def session(self, uuid: str) -> TrainingSession:
        """A whole session. InputError ``records.no-session``."""
        found = self._found(TrainingSessionRow.uuid == uuid)
        if not found:
            raise InputError("records.no-session", uuid=uuid)
        return found[0]

    def sessions(self, patient_uuid: str) -> tuple[TrainingSession, ...]:
        """The sessions of a patient, oldest first."""
        return self._found(TrainingSessionRow.patient_uuid == patient_uuid)

    def uuids(self, patient_uuid: str) -> tuple[str, ...]:
        """The ids of the sessions of a patient, oldest first."""
        wanted = (
            select(TrainingSessionRow.uuid)
            .where(TrainingSessionRow.patient_uuid == patient_uuid)
            .order_by(TrainingSessionRow.created_utc, TrainingSessionRow.uuid)
        )
        with self._reading() as orm:
            return tuple(orm.scalars(wanted))

    def unfinished(self) -> tuple[TrainingSession, ...]:
        """Sessions that are still open, oldest first: after a crash, those that may be resumed."""
        return self._found(TrainingSessionRow.state == SessionState.OPEN.value)

    def _is_committed(self, trial: TrainingTrial) -> bool:
        with self._reading() as orm:
            row = orm.scalars(select(TrainingTrialRow).where(TrainingTrialRow.trial_uuid == trial.trial_uuid)).first()
            return row is not None and _trial_of(row) == trial

    def _add(self, session_uuid: str, row: object) -> None:
        with self._in_session(session_uuid, leads=True) as orm:
            orm.add(row)

    def _found(self, condition: ColumnElement[bool]) -> tuple[TrainingSession, ...]:
        order = (TrainingSessionRow.created_utc, TrainingSessionRow.uuid)
        with self._reading() as orm:
            rows = orm.scalars(select(TrainingSessionRow).where(condition).order_by(*order)).all()
            found = tuple(whole(orm, row) for row in rows)
            return found if Vault.of(orm).is_open else tuple(map(training_without_names, found))


def whole(orm: OrmSession, row: TrainingSessionRow) -> TrainingSession:
    """The whole session of a row."""

    def of_it(kind: _OfASession) -> list[Any]:
        return list(orm.scalars(select(kind).where(kind.session_uuid == row.uuid).order_by(kind.number)))

    return TrainingSession(
        setup=TrainingSetup(**_values(TrainingSetup, row) | {"lesion_side": LesionSide(row.lesion_side)}),
        patient=mapping.patient_of(orm.get_one(PatientRow, row.patient_uuid)),
        state=SessionState(row.state),
        ended_utc=row.ended_utc,
        trials=tuple(_trial_of(one) for one in of_it(TrainingTrialRow)),
        stretches=tuple(HeardStretch(**_values(HeardStretch, one)) for one in of_it(HeardStretchRow)),
        checks=tuple(AttentionCheck(**_values(AttentionCheck, one)) for one in of_it(AttentionCheckRow)),
        events=tuple(SessionEvent(**_values(SessionEvent, one)) for one in of_it(TrainingEventRow)),
    )


def _trial_of(row: TrainingTrialRow) -> TrainingTrial:
    return TrainingTrial(**_values(TrainingTrial, row) | {"heard": Heard(row.heard)})


def _values(kind: type, row: object) -> dict[str, Any]:
    """The columns of a row that a dataclass has."""
    return {field.name: getattr(row, field.name) for field in fields(kind)}
