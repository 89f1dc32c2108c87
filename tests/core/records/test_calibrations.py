"""Calibrations on disk, and a database of the first revision brought up to date."""

import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.audio import Layout
from core.calibration import Calibration, CalibrationKind, ChannelLevel
from core.errors import InputError
from core.records.model import SessionState
from core.records.store import Store

OLD = Path(__file__).parents[2] / "data" / "records-0001.db"
MADE = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def calibration(uuid: str = "c-1", layout: Layout = Layout.BINAURAL, **changes: object) -> Calibration:
    values: dict[str, object] = {
        "uuid": uuid,
        "device_id": "ALSA: amp",
        "device_name": "amp",
        "layout": layout,
        "kind": CalibrationKind.METER,
        "os_volume": "40 %",
        "meter": "NTi XL2",
        "person": "T. Ona",
        "created_utc": MADE,
        "channels": tuple(
            ChannelLevel(name, 100.0 + number, -0.1 * number, 1.5 + number)
            for number, name in enumerate(layout.channels)
        ),
        "details": "by hand",
    }
    return Calibration(**values | changes)


@pytest.mark.parametrize("layout", [Layout.BINAURAL, Layout.SURROUND_51])
def test_a_calibration_comes_back_as_it_was_stored(ward, layout: Layout) -> None:
    made = calibration(layout=layout)
    ward.store.add_calibration(made)
    assert ward.store.calibration("c-1") == made
    assert ward.store.calibrations() == [made]


def test_the_current_calibration_is_the_newest_of_that_output_and_layout(ward) -> None:
    for number, changes in enumerate(
        (
            {"created_utc": MADE + timedelta(days=2)},
            {"created_utc": MADE},
            {"created_utc": MADE + timedelta(days=3), "device_id": "ALSA: other"},
        )
    ):
        ward.store.add_calibration(calibration(f"c-{number}", **changes))
    ward.store.add_calibration(calibration("c-9", Layout.STEREO, created_utc=MADE + timedelta(days=9)))
    assert ward.store.current_calibration("ALSA: amp", Layout.BINAURAL).uuid == "c-0"
    assert ward.store.current_calibration("ALSA: amp", Layout.SURROUND_51) is None
    assert [one.uuid for one in ward.store.calibrations()] == ["c-9", "c-2", "c-0", "c-1"]


def test_a_calibration_that_is_not_there_is_said(ward) -> None:
    with pytest.raises(InputError) as caught:
        ward.store.calibration("c-7")
    assert caught.value.code == "records.no-calibration"


@pytest.mark.parametrize("table", ["calibration", "calibration_channel"])
def test_a_stored_calibration_cannot_be_changed_or_deleted(ward, table: str) -> None:
    ward.store.add_calibration(calibration())
    with sqlite3.connect(ward.path) as connection:
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET rowid = 77"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(statement)
    connection.close()


def test_a_database_of_the_first_revision_is_upgraded_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    shutil.copy(OLD, path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    connection.close()
    with pytest.raises(InputError) as caught:
        Store.open(path, read_only=True)
    assert caught.value.code == "records.older"
    with Store.open(path) as store:
        assert [patient.code for patient in store.patients()] == ["P-001", "P-002"]
        first, second = store.session("session-1"), store.session("session-2")
        assert first.state is SessionState.COMPLETED
        assert [trial.planned.trial_index for trial in first.trials] == [0, 1, 2]
        assert first.trials[0].rt_ms == 812.25
        assert [(event.kind, event.detail) for event in first.events] == [("note", "sits a little to the left")]
        assert [correction.reason for correction in first.corrections] == ["door slammed"]
        assert second.state is SessionState.OPEN
        assert (first.setup.calibration_id, first.setup.level_dba) == (None, None)
        store.add_calibration(calibration())
        assert store.current_calibration("ALSA: amp", Layout.BINAURAL) == calibration()
        assert store.unfinished_sessions()[0].uuid == "session-2"
