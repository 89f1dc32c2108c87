"""Calibrations in the database. A calibration is never changed. ``Store`` is the door to them."""

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session as OrmSession

from core.audio import Layout
from core.calibration import Calibration, CalibrationKind, ChannelLevel
from core.errors import InputError
from core.records.tables import CalibrationChannelRow, CalibrationRow


def add(orm: OrmSession, calibration: Calibration) -> None:
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


def found(orm: OrmSession, *conditions: ColumnElement[bool]) -> list[Calibration]:
    """Calibrations that meet all conditions on ``CalibrationRow``, newest first."""
    rows = orm.scalars(
        select(CalibrationRow)
        .where(*conditions)
        .order_by(CalibrationRow.created_utc.desc(), CalibrationRow.uuid.desc())
    ).all()
    return [_calibration_of(orm, row) for row in rows]


def one(orm: OrmSession, uuid: str) -> Calibration:
    """The calibration of that uuid. InputError ``records.no-calibration``."""
    matching = found(orm, CalibrationRow.uuid == uuid)
    if not matching:
        raise InputError("records.no-calibration", uuid=uuid)
    return matching[0]


def newest(orm: OrmSession, device_id: str, layout: Layout) -> Calibration | None:
    """The newest calibration of an output in a layout, expired or not; None when there was never one."""
    matching = found(orm, CalibrationRow.device_id == device_id, CalibrationRow.layout == layout.value)
    return matching[0] if matching else None


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
