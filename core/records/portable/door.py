"""The door to records that travel: a part of ``Store``."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session as OrmSession

from core.records.portable.carried import CARRIED, Kind, Telling, Values, identity_of
from core.records.portable.merging import Checking, Comparison, add, compare
from core.records.portable.staging import Staged
from core.records.tables import CalibrationRow, SessionRow
from core.records.training import Opening
from core.records.training_tables import TrainingSessionRow


class Snapshot:
    """Rows as they were at one moment, however long reading them takes."""

    def __init__(self, orm: OrmSession) -> None:
        self._orm = orm

    def calibrations(self, sessions: Iterable[str], training: Iterable[str]) -> tuple[str, ...]:
        """The calibrations, of those that are here, that some sessions and training sessions rest on, by uuid."""
        named = [self._orm.get_one(SessionRow, uuid).calibration_id for uuid in sessions]
        named += [self._orm.get_one(TrainingSessionRow, uuid).calibration_id for uuid in training]
        known = sorted({one for one in named if one is not None})
        return tuple(one for one in known if self._orm.get(CalibrationRow, one) is not None)

    def identities(self, patients: Iterable[str]) -> Iterator[Values]:
        """Who some patients are, of those of whom something is known."""
        for uuid in patients:
            if texts := identity_of(self._orm, uuid):
                yield {"patient_uuid": uuid, **texts}

    def rows(self, table: str, uuids: Iterable[str], tell: Telling) -> Iterator[Values]:
        """The rows of a carried table that belong to some of its kind, by their uuids, as they may leave."""
        carried = next(one for one in CARRIED if one.table == table)
        for uuid in uuids:
            for row in carried.rows(self._orm, uuid):
                yield tell(table, carried.values(row))
            self._orm.expunge_all()


class PortableRecords:
    """Records of a database that travel; made by ``Store.portable``."""

    def __init__(self, reading: Opening, writing: Opening) -> None:
        self._reading, self._writing = reading, writing

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """What is in the database now."""
        with self._reading() as orm:
            yield Snapshot(orm)

    def compare(self, staged: Staged, tell: Telling, check: Checking) -> Comparison:
        """Compare what is staged with what is here. Errors as ``merging.compare``."""
        with self._reading() as here:
            return compare(staged.orm, here, tell, check)

    def add(self, staged: Staged, comparison: Comparison) -> None:
        """Add what is new, all of it or nothing."""
        with self._writing() as here:
            add(staged.orm, here, comparison)


TABLES: tuple[tuple[str, Kind], ...] = tuple((carried.table, carried.kind) for carried in CARRIED)
"""The tables of which rows travel, and with what; each after those that it refers to."""
