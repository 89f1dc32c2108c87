"""Calibrations in the database: the part of ``Store`` that keeps them."""

from contextlib import AbstractContextManager

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session as OrmSession

from core.audio import Layout
from core.calibration import Calibration, CalibrationKind, ChannelLevel
from core.errors import InputError
from core.records.tables import CalibrationChannelRow, CalibrationRow


class CalibrationRecords:
    """What ``Store`` does with calibrations. A calibration is never changed: a new one takes its place."""

    def _reading(self) -> AbstractContextManager[OrmSession]:
        raise NotImplementedError

    def _writing(self) -> AbstractContextManager[OrmSession]:
        raise NotImplementedError

    def add_calibration(self, calibration: Calibration) -> None:
        """Store a calibration, whole or not at all."""
        with self._writing() as orm:
            _add(orm, calibration)

    def calibrations(self) -> list[Calibration]:
        """All calibrations, newest first."""
        with self._reading() as orm:
            return _found(orm)

    def calibration(self, uuid: str) -> Calibration:
        """The calibration of that uuid. InputError ``records.no-calibration``."""
        with self._reading() as orm:
            matching = _found(orm, CalibrationRow.uuid == uuid)
        if not matching:
            raise InputError("records.no-calibration", uuid=uuid)
        return matching[0]

    def current_calibration(self, device_id: str, layout: Layout) -> Calibration | None:
        """The newest calibration of an output in a layout, expired or not; None when there was never one."""
        with self._reading() as orm:
            matching = _found(orm, CalibrationRow.device_id == device_id, CalibrationRow.layout == layout.value)
        return matching[0] if matching else None


def _add(orm: OrmSession, calibration: Calibration) -> None:
    """Add a calibration with its channels."""
    orm.add(
        CalibrationRow(
            uuid=calibration.uuid,
            device_id=calibration.device_id,
            device_name=calibration.device_name,
            layout=calibration.layout.value,
            kind=calibration.kind.value,
            os_volume=calibration.os_volume,
            meter=calibration.meter,
            person=calibration.person,
            created_utc=calibration.created_utc,
            details=calibration.details,
        )
    )
    orm.flush()
    orm.add_all(
        CalibrationChannelRow(
            calibration_uuid=calibration.uuid,
            number=number,
            channel=level.channel,
            reference_dba=level.reference_dba,
            trim_db=level.trim_db,
            distance_m=level.distance_m,
        )
        for number, level in enumerate(calibration.channels)
    )


def _found(orm: OrmSession, *conditions: ColumnElement[bool]) -> list[Calibration]:
    """Calibrations that meet all conditions on ``CalibrationRow``, newest first."""
    rows = orm.scalars(
        select(CalibrationRow)
        .where(*conditions)
        .order_by(CalibrationRow.created_utc.desc(), CalibrationRow.uuid.desc())
    ).all()
    return [_calibration_of(orm, row) for row in rows]


def _calibration_of(orm: OrmSession, row: CalibrationRow) -> Calibration:
    levels = orm.scalars(
        select(CalibrationChannelRow)
        .where(CalibrationChannelRow.calibration_uuid == row.uuid)
        .order_by(CalibrationChannelRow.number)
    )
    return Calibration(
        uuid=row.uuid,
        device_id=row.device_id,
        device_name=row.device_name,
        layout=Layout(row.layout),
        kind=CalibrationKind(row.kind),
        os_volume=row.os_volume,
        meter=row.meter,
        person=row.person,
        created_utc=row.created_utc,
        channels=tuple(
            ChannelLevel(level.channel, level.reference_dba, level.trim_db, level.distance_m) for level in levels
        ),
        details=row.details,
    )
