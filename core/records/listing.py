"""The door to lists of sessions with a trial, of which only the newest are shown: a part of ``Store``."""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session as OrmSession

from core.records import sessions as session_rows
from core.records.model import Asked, SessionSummary
from core.records.tables import SessionRow, TrialRow

Opening = Callable[[], AbstractContextManager[OrmSession]]


class SessionLists:
    """Sessions in which a trial was committed; made by ``Store.lists``."""

    def __init__(self, reading: Opening) -> None:
        self._reading = reading

    def newest(self, asked: Asked, most: int | None, without: Collection[str] = ()) -> tuple[SessionSummary, ...]:
        """One line for each of those that are asked for, newest first, at most so many; none of ``without``."""
        wanted = (
            select(SessionRow.uuid)
            .where(*_conditions(asked, without))
            .order_by(SessionRow.created_utc.desc(), SessionRow.uuid)
            .limit(most)
        )
        with self._reading() as orm:
            return tuple(session_rows.summaries(orm, SessionRow.uuid.in_(wanted)))

    def counts(self, asked: Asked, without: Collection[str] = ()) -> dict[str, int]:
        """How many there are that are asked for, by the ids of their protocols; none of ``without``."""
        wanted = (
            select(SessionRow.protocol_id, func.count().label("sessions"))
            .where(*_conditions(asked, without))
            .group_by(SessionRow.protocol_id)
        )
        with self._reading() as orm:
            return {row.protocol_id: row.sessions for row in orm.execute(wanted)}


def _conditions(asked: Asked, without: Collection[str]) -> list[ColumnElement[bool]]:
    met: list[ColumnElement[bool]] = [exists().where(TrialRow.session_uuid == SessionRow.uuid)]
    if asked.patient_uuid is not None:
        met.append(SessionRow.patient_uuid == asked.patient_uuid)
    if asked.protocol_id is not None:
        met.append(SessionRow.protocol_id == asked.protocol_id)
    if asked.state is not None:
        met.append(SessionRow.state == asked.state.value)
    if asked.since_utc is not None:
        met.append(SessionRow.created_utc >= asked.since_utc)
    if asked.before_utc is not None:
        met.append(SessionRow.created_utc < asked.before_utc)
    if without:
        met.append(SessionRow.uuid.not_in(without))
    return met
