"""An archive brings everything to another machine, whole or not at all, and never changes what is there."""

import hashlib
import json
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from archive_parts import reads, repacked
from sqlalchemy.exc import OperationalError

from core.assessment import protocol as protocols
from core.cli import main
from core.errors import InputError, MachineError
from core.records.migrations import HEAD
from core.records.model import Correction, LesionSide
from core.records.people.model import Identity
from core.records.portable import merging
from core.records.portable.carried import Kind
from core.records.portable.merging import Why
from core.records.store import Store
from core.records.tables import Base
from core.reports.exchange import chosen
from core.reports.exchange.archive.importing import import_archive, preview
from core.reports.exchange.archive.packing import write_archive
from core.reports.exchange.disclosure import Disclosure

OLD = Path(__file__).parents[3] / "data" / "records-0006.db"
SECRETS = (b"Mrs Private", b"T. Ona", b"told of her brother", b"A. Meyer", b"M. Etre")
ALL = {"patient": 2, "session": 4, "training_session": 2, "calibration": 1, "entry": 6}


def counted(uuids):
    return {kind.value: len(of_kind) if not isinstance(of_kind, int) else of_kind for kind, of_kind in uuids.items()}


def everything(store):
    """All that a database holds of patients, but for what names persons."""
    hide = Disclosure()
    sessions = [store.session(summary.uuid) for summary in store.sessions()]
    training = [session for patient in store.patients() for session in store.training.sessions(patient.uuid)]
    return (
        [replace(patient, notes="") for patient in store.patients()],
        [hide.session(session) for session in sessions],
        [hide.training(session) for session in training],
        [replace(calibration, person="") for calibration in store.calibrations()],
        [hide.entry(entry) for patient in store.patients() for entry in store.entries.all(patient.uuid)],
    )


def test_what_was_exported_comes_back_as_it_was(archive, other, clinic):
    incoming = import_archive(other, archive)
    assert counted(incoming.comparison.new) == ALL
    with Store.open(clinic, read_only=True) as store:
        assert [other.session(one.uuid) for one in other.sessions()] == [
            store.session(one.uuid) for one in store.sessions()
        ]
        assert other.training.session("find-1") == store.training.session("find-1")
        assert other.training.session("listen-1") == store.training.session("listen-1")
        assert other.patients() == store.patients(), "notes and all"
        assert other.calibrations() == store.calibrations()
        uuid = store.patient("P-001").uuid
        assert other.entries.all(uuid) == store.entries.all(uuid), "what was replaced and taken back, too"


def test_without_identity_nobody_is_named_and_all_the_rest_comes_back(nameless, other, clinic):
    for path in nameless:
        assert [secret for secret in SECRETS for data in reads(path).values() if secret in data] == []
        import_archive(other, path)
    hide = Disclosure()
    with Store.open(clinic, read_only=True) as store:
        assert other.session("session-3") == hide.session(store.session("session-3"))
        assert other.training.session("listen-1") == hide.training(store.training.session("listen-1"))
        assert [replace(patient, notes="") for patient in store.patients()] == other.patients()
        assert [replace(calibration, person="") for calibration in store.calibrations()] == other.calibrations()


def test_an_archive_holds_reports_tables_and_json_for_people(archive):
    parts = reads(archive)
    reports = [name for name in parts if name.startswith("reports/")]
    assert len(reports) == 4 + 2, "of each test and each training session"
    assert all(parts[name].startswith(b"%PDF") for name in reports)
    assert len(json.loads(parts["sessions.json"])["sessions"]) == 4
    assert "tables/trials.csv" in parts
    assert "tables/training-trials.dictionary.json" in parts
    assert b"Mrs Private" in parts["records/patient.jsonl"] or b"Mrs Private" in b"".join(parts.values())


def test_every_part_has_its_hash(archive):
    parts = reads(archive)
    manifest = json.loads(parts.pop("manifest.json"))
    assert (manifest["format"], manifest["schema_revision"], manifest["identity"]) == ("see2sound-archive", HEAD, True)
    assert manifest["counts"] == ALL
    assert {part["name"]: part["sha256"] for part in manifest["parts"]} == {
        name: hashlib.sha256(data).hexdigest() for name, data in parts.items()
    }


def test_a_second_import_adds_nothing(archive, other):
    import_archive(other, archive)
    again = import_archive(other, archive)
    assert counted(again.comparison.new) == dict.fromkeys(ALL, 0)
    assert counted(again.comparison.same) == ALL


def test_an_archive_without_names_is_the_same_as_what_is_here_with_them(nameless, copy_of_clinic):
    with Store.open(copy_of_clinic) as store:
        for path in nameless:
            found = import_archive(store, path).comparison
            assert sum(map(len, found.new.values())) == 0
            assert sum(found.same.values()) >= 2


def test_a_preview_changes_nothing(archive, other):
    incoming = preview(other, archive)
    assert counted(incoming.comparison.new) == ALL
    assert other.patients() == []


def test_later_sessions_of_a_known_patient_are_added(clinic, archive, other, tmp_path):
    with Store.open(clinic, read_only=True) as store:
        write_archive(chosen.of_session(store, "session-0", Disclosure(identity=True)), tmp_path / "first.zip")
    import_archive(other, tmp_path / "first.zip")
    incoming = import_archive(other, archive)
    assert counted(incoming.comparison.new) == {
        "patient": 1, "session": 3, "training_session": 2, "calibration": 0, "entry": 6
    }  # fmt: skip
    assert counted(incoming.comparison.same) == {
        "patient": 1, "session": 1, "training_session": 0, "calibration": 1, "entry": 0
    }  # fmt: skip


def test_what_is_here_with_other_content_is_said_and_stays(archive, copy_of_clinic):
    with Store.open(copy_of_clinic) as store:
        store.correct_trial(Correction("session-0-3", False, "coughed", "B. Other", datetime(2026, 5, 1, tzinfo=UTC)))
        patient = store.patient("P-001")
        store.update_patient(replace(patient, lesion_side=LesionSide.BOTH))
        before = everything(store)
        with pytest.raises(InputError) as caught:
            import_archive(store, archive)
        assert caught.value.code == "exchange.conflicts"
        conflicts = preview(store, archive).comparison.conflicts
        assert [(one.kind, one.why) for one in conflicts] == [(Kind.PATIENT, Why.DIFFERS), (Kind.SESSION, Why.DIFFERS)]
        assert conflicts[0].name == "P-001"
        assert conflicts[1].name == "P-001, 2026-03-02 09:30 UTC"
        import_archive(store, archive, keep_here=True)
        assert everything(store) == before


def test_a_code_that_means_somebody_else_here_mixes_nobody_up(archive, other):
    mine = other.add_patient("p-001", birth_year=1960)
    with pytest.raises(InputError):
        import_archive(other, archive)
    assert other.patients() == [mine]
    incoming = import_archive(other, archive, keep_here=True)
    whys = [(one.kind, one.why) for one in incoming.comparison.conflicts]
    assert whys == [
        (Kind.PATIENT, Why.CODE_TAKEN),
        *[(Kind.SESSION, Why.NO_PATIENT)] * 3,
        *[(Kind.TRAINING, Why.NO_PATIENT)] * 2,
        *[(Kind.ENTRY, Why.NO_PATIENT)] * 6,
    ]
    assert [patient.code for patient in other.patients()] == ["p-001", "Ünal =2"]
    assert other.sessions(mine.uuid) == []
    assert [summary.uuid for summary in other.sessions()] == ["session-3"]


def test_who_a_patient_is_travels_only_where_it_is_asked_for(copy_of_clinic, other, tmp_path):
    known = Identity("Secretson", "Ada", date(1950, 2, 3), "H-77", "by telephone")
    with Store.open(copy_of_clinic) as store:
        patient = store.patient("P-001")
        store.people.identify(patient.uuid, known)
        for identity in (False, True):
            told = chosen.of_session(store, "listen-1", Disclosure(identity=identity))
            write_archive(told, tmp_path / f"{identity}.zip")
        assert preview(store, tmp_path / "False.zip").comparison.conflicts == [], "the same, but for who it is"
    told = b"".join(reads(tmp_path / "False.zip").values())
    assert b"Secretson" not in told
    assert b"H-77" not in told
    import_archive(other, tmp_path / "True.zip")
    assert other.people.identity(patient.uuid) == known
    again = import_archive(other, tmp_path / "True.zip").comparison
    assert again.same[Kind.PATIENT] == 1
    other.people.identify(patient.uuid, replace(known, given_name="Eve"))
    (conflict,) = preview(other, tmp_path / "True.zip").comparison.conflicts
    assert (conflict.kind, conflict.why) == (Kind.PATIENT, Why.DIFFERS)


def test_who_was_erased_here_stays_erased(archive, other):
    import_archive(other, archive)
    patient = other.patient("P-001")
    other.people.erase(patient.uuid)
    before = everything(other)
    incoming = import_archive(other, archive, keep_here=True)
    erased = [conflict.kind for conflict in incoming.comparison.conflicts if conflict.why is Why.ERASED]
    assert erased == [Kind.PATIENT]
    assert everything(other) == before
    assert other.people.identity(patient.uuid).is_empty


def test_everything_that_comes_in_is_in_the_audit_trail(archive, other):
    import_archive(other, archive)
    added = {entry.object for entry in other.trail.entries() if entry.action == "add"}
    assert {"session:session-0", "training_session:find-1"} <= added
    assert other.trail.verify().holds


def test_trials_are_in_one_session_only(archive, other, tmp_path):
    import_archive(other, archive)
    parts = reads(archive)
    twice = {
        name: data.replace(b'"session-3"', b'"session-9"') for name, data in parts.items() if "reports/" not in name
    }
    incoming = preview(other, repacked(tmp_path / "twice.zip", twice))
    assert [(one.kind, one.uuid, one.why) for one in incoming.comparison.conflicts] == [
        (Kind.SESSION, "session-9", Why.TRIALS_TAKEN)
    ]


def test_an_import_that_fails_on_the_way_adds_nothing(archive, other, monkeypatch):
    carried = merging.carried_with

    def breaks(kind):
        if kind is Kind.TRAINING and adding:
            raise OperationalError("INSERT", {}, sqlite3.OperationalError("disk I/O error"))
        return carried(kind)

    adding = []
    monkeypatch.setattr(merging, "carried_with", breaks)
    add = merging.add
    monkeypatch.setattr("core.records.portable.door.add", lambda *arguments: adding.append(1) or add(*arguments))
    with pytest.raises(OperationalError):
        import_archive(other, archive)
    assert adding
    assert other.patients() == []
    assert other.sessions() == []


def test_a_database_that_another_program_of_ours_holds_is_said(archive, other, capsys):
    status = main(["--data", str(other.path.parent), "import", str(archive)])
    assert status == MachineError.exit_status
    assert "in use" in capsys.readouterr().err


def test_every_table_travels_or_is_known_to_stay():
    from core.records.portable.carried import CARRIED

    stay = {name for name in Base.metadata.tables if name not in {one.table for one in CARRIED}}
    known = {"account_document", "patient_key", "patient_salt", "identity", "purge", "legal_hold", "site_fact"}
    assert stay == known, "decide whether it travels (core.records.portable.carried)"


def test_an_archive_of_an_older_schema_is_brought_up_to_date(other, tmp_path):
    connection = sqlite3.connect(OLD)
    connection.row_factory = sqlite3.Row
    parts = {"manifest.json": b"{}"}
    for table in ("patient", "session", "planned_trial", "trial", "event", "correction"):
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        kinds = {row[1]: row[2] for row in connection.execute(f"PRAGMA table_info({table})")}
        lines = []
        for row in connection.execute(f"SELECT * FROM {table}"):
            values = {name: row[name] for name in columns if name != "number"}
            values = {
                name: bool(value) if kinds[name] == "BOOLEAN" and value is not None else value
                for name, value in values.items()
            }
            if table == "session":
                values |= {"protocol_json": protocols.find("direction").text, "circumstances_json": None}
            lines.append(json.dumps(values) + "\n")
        parts[f"records/{table}.jsonl"] = "".join(lines).encode()
    sessions = connection.execute("SELECT count(*) FROM session").fetchone()[0]
    connection.close()
    about = {
        "format": "see2sound-archive",
        "version": 1,
        "schema_revision": "0006",
        "app_version": "0.1.0",
        "created_utc": "2026-01-01T00:00:00.000Z",
        "identity": True,
        "counts": {},
    }
    import_archive(other, repacked(tmp_path / "old.zip", parts, **about))
    assert len(other.sessions()) == sessions > 0


# --- the command line ---------------------------------------------------------------------------


def test_the_command_exports_and_imports(clinic, tmp_path, capsys):
    archive, data = tmp_path / "one.zip", tmp_path / "new"
    assert main(["--data", str(clinic.parent), "export", "listen-1", "--format", "archive", "-o", str(archive)]) == 0
    Store.open(data / "see2sound.db").close()
    capsys.readouterr()
    assert main(["--data", str(data), "import", str(archive), "--preview"]) == 0
    said = capsys.readouterr().out
    assert "New: 1 patient, 0 sessions, 1 training session, 1 calibration, 0 entries by hand." in said
    assert main(["--data", str(data), "import", str(archive), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["new"] == {
        "calibration": 1,
        "entry": 0,
        "patient": 1,
        "session": 0,
        "training_session": 1,
    }
    assert main(["--data", str(data), "import", str(archive)]) == 0
    assert "Here already: 1, 0, 1, 1 and 0" in capsys.readouterr().out


def test_the_command_says_each_conflict(archive, tmp_path, capsys):
    data = tmp_path / "new"
    with Store.open(data / "see2sound.db") as store:
        store.add_patient("P-001")
    assert main(["--data", str(data), "import", str(archive)]) == InputError.exit_status
    assert "--keep-here" in capsys.readouterr().err
    assert main(["--data", str(data), "import", str(archive), "--preview"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert "patient P-001: another patient here has this code; change one of the codes and export again" in said
