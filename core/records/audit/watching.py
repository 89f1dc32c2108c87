"""What a transaction changes, written into the trail before it is committed."""

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, UOWTransaction
from sqlalchemy.orm import Session as OrmSession

from core.records.audit.chain import Chain
from core.records.audit.rows import UNTRAILED
from core.records.tables import Base

ADDED, CHANGED, REMOVED = "add", "change", "remove"


class Watch:
    """The records that an ORM session adds, changes and removes."""

    def __init__(self, orm: OrmSession) -> None:
        self._orm = orm
        self._touched: dict[str, str] = {}
        event.listen(orm, "after_flush", self._note)
        event.listen(orm, "do_orm_execute", _refuse_unseen)

    def write(self, user: str) -> None:
        """Add an entry for each record to the trail. A record that was added and changed was added."""
        self._orm.flush()
        if self._touched:
            chain = Chain(self._orm.connection())
            for about, action in self._touched.items():
                if action == ADDED:
                    chain.rows.salt(about)
                chain.changed(user, action, about)

    def _note(self, orm: OrmSession, _work: UOWTransaction) -> None:
        for action, rows in ((ADDED, orm.new), (CHANGED, orm.dirty), (REMOVED, orm.deleted)):
            for row in rows:
                if isinstance(row, Base) and row.__tablename__ not in UNTRAILED:
                    if action == CHANGED and not orm.is_modified(row):
                        continue
                    about = f"{row.__tablename__}:{row.__mapper__.primary_key_from_instance(row)[0]}"
                    self._touched.setdefault(about, action)


def _refuse_unseen(state: ORMExecuteState) -> None:
    """A statement that changes rows past the ORM would be missed: a bug of ours, said at once."""
    if state.is_insert or state.is_update or state.is_delete:
        raise TypeError("records are changed as objects, so that the audit trail sees them")
