"""A BIDS data set holds every trial under names that BIDS allows, and the public validator finds no error in it."""

import csv
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.cli import main
from core.errors import InputError, MachineError
from core.records.model import LesionSide, Patient
from core.reports import export
from core.reports.exchange.bids import labels
from core.reports.exchange.bids.dataset import write_bids


@pytest.fixture(scope="module")
def data_set(clinic, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bids") / "study"
    assert main(["--data", str(clinic.parent), "export", "--all", "--format", "bids", "-o", str(folder)]) == 0
    return folder


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_the_folder_holds_what_bids_asks_for(data_set):
    files = sorted(str(path.relative_to(data_set)) for path in data_set.rglob("*") if path.is_file())
    first = "sub-P001/ses-20260302/beh/sub-P001_ses-20260302_task-direction"
    trained = "sub-P001/ses-20260310/beh/sub-P001_ses-20260310_task-training"
    tables = [
        f"{first}_run-1_beh",
        f"{first}_run-2_beh",
        "sub-P001/ses-20260302/sub-P001_ses-20260302_scans",
        "sub-P001/ses-20260309/beh/sub-P001_ses-20260309_task-extinction_run-1_beh",
        "sub-P001/ses-20260309/sub-P001_ses-20260309_scans",
        f"{trained}t1listen_acq-chimes_run-1_beh",
        f"{trained}t1listen_acq-heard_run-1_beh",
        f"{trained}t2findit_acq-trials_run-1_beh",
        "sub-P001/ses-20260310/sub-P001_ses-20260310_scans",
        "sub-Unal2/ses-20260311/beh/sub-Unal2_ses-20260311_task-direction_run-1_beh",
        "sub-Unal2/ses-20260311/sub-Unal2_ses-20260311_scans",
        "participants",
        "phenotype/line_bisection",
        "phenotype/star_cancellation",
    ]
    whole = [f"{table}.{kind}" for table in tables for kind in ("tsv", "json")]
    assert files == sorted([*whole, "README.md", "CHANGES", "dataset_description.json"])


def test_each_trial_is_a_row_with_the_columns_of_the_contract(data_set, store):
    table = data_set / "sub-P001/ses-20260302/beh/sub-P001_ses-20260302_task-direction_run-1_beh.tsv"
    rows, session = rows_of(table), store.session("session-0")
    assert list(rows[0]) == list(export.TRIAL_COLUMNS)
    assert [row["trial_uuid"] for row in rows] == [trial.trial_uuid for trial in session.trials]
    for row, trial in zip(rows, session.trials, strict=True):
        target = trial.planned.target_azimuth_deg
        assert row["target_azimuth_deg"] == ("n/a" if target is None else repr(target + 0.0))
        assert row["is_catch"] == str(trial.planned.is_catch).lower()
        if target is not None:
            side = "left" if target < 0 else "right" if target > 0 else "centre"
            assert row["target_side"] == side
    assert "" not in {value for row in rows for value in row.values()}


def test_every_column_of_every_table_is_described_beside_it(data_set):
    for table in data_set.rglob("*.tsv"):
        described = json.loads(table.with_suffix(".json").read_text(encoding="utf-8"))
        columns = table.read_text(encoding="utf-8").split("\n", 1)[0].split("\t")
        assert [column for column in columns if not described[column]["Description"]] == []


def test_the_label_of_a_task_is_its_name_without_all_but_letters_and_digits(data_set):
    tables = list(data_set.rglob("*_beh.tsv"))
    assert len(tables) == 7
    for table in tables:
        name = json.loads(table.with_suffix(".json").read_text(encoding="utf-8"))["TaskName"]
        assert f"_task-{''.join(letter for letter in name if letter.isalnum())}_" in table.name


def test_text_stays_in_its_cell_and_is_no_formula(data_set):
    (table,) = (data_set / "sub-Unal2").rglob("*_beh.tsv")
    rows = rows_of(table)
    assert rows[5]["invalid_reason"] == "'=cough() and more"
    assert rows[5]["valid"] == "false"
    assert len(rows) == 6


def test_participants_are_known_by_code_alone(data_set):
    rows = {row["participant_id"]: row for row in rows_of(data_set / "participants.tsv")}
    assert rows["sub-P001"] == {
        "participant_id": "sub-P001",
        "age": "76",
        "patient_code": "P-001",
        "lesion_side": "right",
    }
    assert rows["sub-Unal2"]["age"] == "n/a"
    everything = "".join(path.read_text(encoding="utf-8") for path in data_set.rglob("*") if path.is_file())
    assert [secret for secret in ("Mrs Private", "T. Ona", "brother", "A. Meyer") if secret in everything] == []


def test_training_is_told_apart_from_tests(data_set):
    names = [path.name for path in data_set.rglob("*_beh.tsv")]
    trained = [name for name in names if "_task-training" in name]
    assert len(trained) == 3
    for path in data_set.rglob("*_task-training*_beh.tsv"):
        assert "exercise_id" in rows_of(path)[0]
        assert "protocol_id" not in rows_of(path)[0]


def test_scans_tell_which_session_was_stopped(data_set):
    (row,) = rows_of(data_set / "sub-Unal2/ses-20260311/sub-Unal2_ses-20260311_scans.tsv")
    assert row["session_state"] == "stopped"
    assert row["acq_time"] == "2026-03-11T09:30:00.000Z"
    assert (data_set / "sub-Unal2/ses-20260311" / row["filename"]).is_file()


def patient(code, uuid):
    return Patient(uuid, code, None, LesionSide.NONE, "", datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("P-001", "P-002"), ["P001", "P002"]),
        (("P-001", "p001"), ["P001xaaaa0", "p001xaaaa1"]),
        (("患者", "é"), ["xaaaa0", "e"]),
    ],
)
def test_no_two_participants_share_a_label_whatever_the_capitals(codes, expected):
    patients = [patient(code, f"aaaa-{number}") for number, code in enumerate(codes)]
    assert list(labels.participants(patients).values()) == expected


def test_from_89_years_on_the_age_is_not_told(all_of_it, tmp_path):
    old = tuple(replace(one, birth_year=1930) for one in all_of_it.patients)
    write_bids(replace(all_of_it, patients=old), tmp_path / "old")
    assert {row["age"] for row in rows_of(tmp_path / "old" / "participants.tsv")} == {"89+"}


def test_a_folder_with_something_in_it_stays_as_it_is(all_of_it, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    with pytest.raises(InputError) as caught:
        write_bids(all_of_it, tmp_path / "full")
    assert caught.value.code == "export.folder-in-use"
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["mine.txt"]


def test_a_data_set_that_could_not_be_written_whole_leaves_nothing(all_of_it, tmp_path, monkeypatch):
    def full(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.reports.exchange.bids.sidecars.changes", full)
    with pytest.raises(MachineError) as caught:
        write_bids(all_of_it, tmp_path / "new")
    assert caught.value.code == "errors.disk-full"
    assert list(tmp_path.iterdir()) == []


def test_the_public_validator_finds_no_error(data_set):
    search = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    validator = shutil.which("bids-validator-deno", path=search)
    if validator is None:
        pytest.skip("bids-validator-deno is not installed")
    call = [validator, "--format", "json", "--max-rows", "-1", str(data_set)]
    ran = subprocess.run(call, check=False, capture_output=True, text=True, timeout=60)
    issues = json.loads(ran.stdout)["issues"]["issues"]
    assert [issue for issue in issues if issue["severity"] == "error"] == []
    undefined = [issue for issue in issues if issue["code"] == "TSV_ADDITIONAL_COLUMNS_UNDEFINED"]
    assert undefined == [], "every column has its description"
    assert ran.returncode == 0
