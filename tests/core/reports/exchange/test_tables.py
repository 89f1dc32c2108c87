"""Tables and JSON of everything: read a session at a time, described, and naming nobody unless asked."""

import csv
import gc
import json
import tracemalloc
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.assessment import protocol as protocols
from core.cli import main
from core.errors import CancelledError, InputError, MachineError
from core.progress import Progress
from core.records.model import SessionState
from core.records.protection.access import Access, Role
from core.records.store import Store
from core.reports.document import write_json
from core.reports.exchange import chosen
from core.reports.exchange.archive.importing import import_archive
from core.reports.exchange.archive.packing import write_archive
from core.reports.exchange.bids.dataset import write_bids
from core.reports.exchange.disclosure import Disclosure
from core.reports.exchange.fhir.bundle import write_fhir
from core.reports.exchange.fhir.measures import unit_of
from core.reports.exchange.tables import tables_of, write_tables

SECRETS = ("Mrs Private", "T. Ona", "told of her brother", "A. Meyer", "M. Etre")


def export(database, *arguments):
    return main(["--data", str(database.parent), "export", *(str(argument) for argument in arguments)])


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def everything(clinic, tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    assert export(clinic, "--all", "-o", folder / "all.csv") == 0
    assert export(clinic, "--all", "--format", "json", "-o", folder / "all.json") == 0
    return folder


def test_every_row_says_how_its_session_ended_and_how_far_it_may_be_relied_on(everything, clinic):
    with Store.open(clinic, read_only=True) as store:
        states = {line.uuid: store.session(line.uuid).state.value for line in store.sessions()}
    assert "stopped" in states.values()
    for name in ("all.csv", "all.scores.csv", "all.beside.csv"):
        rows = rows_of(everything / name)
        assert {row["session_uuid"]: row["session_state"] for row in rows} == states
    verdicts = {row["session_uuid"]: (row["verdict"], row["verdict_reasons"].split()) for row in rows}
    sessions = json.loads((everything / "all.json").read_text(encoding="utf-8"))["sessions"]
    judged = {one["session_uuid"]: one["interpretation"] for one in sessions}
    told = {uuid: (one["verdict"], [why["code"] for why in one["reasons"]]) for uuid, one in judged.items()}
    assert verdicts == told
    assert {row["channel_check"] for row in rows_of(everything / "all.csv")} <= {"confirmed", "failed", "not done"}


def test_training_has_tables_of_its_own(everything):
    heard, chimes = rows_of(everything / "all.training-heard.csv"), rows_of(everything / "all.training-chimes.csv")
    assert [row["heard_s"] for row in heard] == ["11.5", "12.0"]
    assert [(row["tapped"], row["rt_ms"]) for row in chimes] == [("true", "812.5")]
    trials = rows_of(everything / "all.training-trials.csv")
    assert [row["side"] for row in trials] == ["contralesional", "ipsilesional", "contralesional", "centre"]
    assert [row["target_azimuth_deg"] for row in trials] == ["-35.0", "35.0", "-35.0", "5.0"]
    assert trials[2]["response_azimuth_deg"] == ""
    sessions = rows_of(everything / "all.training-sessions.csv")
    assert [(row["exercise_id"], row["state"]) for row in sessions] == [
        ("t2-find-it", "completed"),
        ("t1-listen", "open"),
    ]
    assert float(sessions[1]["heard_min"]) == pytest.approx(23.5 / 60)
    assert [(row["trials"], row["chimes"], row["chimes_tapped"]) for row in sessions] == [
        ("4", "", ""),
        ("0", "1", "1"),
    ]
    assert (sessions[0]["heard_min"], sessions[0]["wall_min"]) == ("", ""), (
        "sounds were played, and nothing listened to"
    )
    tests = {row["session_uuid"] for row in rows_of(everything / "all.csv")}
    assert tests == {"session-0", "session-1", "session-2", "session-3"}, "no training among them"


def test_negative_numbers_are_numbers_and_text_is_no_formula(everything):
    rows = rows_of(everything / "all.csv")
    assert {float(row["target_azimuth_deg"]) < 0 for row in rows if row["target_side"] == "left"} == {True}
    assert {row["patient_code"] for row in rows} == {"P-001", "Ünal =2"}
    reasons = {row["invalid_reason"] for row in rows if row["invalid_reason"]}
    assert reasons == {"'=cough()\tand\nmore"}
    for path in everything.glob("*.csv"):
        cells = [cell for row in rows_of(path) for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
        assert [cell for cell in cells if float(cell) >= 0] == [], "what begins with a sign is a negative number"


def test_each_table_has_its_dictionary_with_the_same_columns(everything):
    tables = sorted(everything.glob("*.csv"))
    assert len(tables) >= 6
    for path in tables:
        described = json.loads(path.with_suffix(".dictionary.json").read_text(encoding="utf-8"))
        with path.open(encoding="utf-8", newline="") as stream:
            assert list(described) == next(csv.reader(stream))
        assert all(entry["Description"] for entry in described.values())


def test_whatever_is_in_degrees_is_told_to_be(everything):
    described = json.loads((everything / "all.scores.dictionary.json").read_text(encoding="utf-8"))
    said = described["measure"]["Description"]
    of_fits = ("midline.fit.pse", "midline.fit.jnd", "midline.traces.left.settled")
    for name in (*(row["measure"] for row in rows_of(everything / "all.scores.csv")), *of_fits):
        if unit_of(name) == "deg":
            assert "_deg" in name or name in said or name.rpartition(".")[2] in said.split()


def test_what_a_column_may_hold_is_all_that_it_holds(everything):
    for path in everything.glob("*.csv"):
        described = json.loads(path.with_suffix(".dictionary.json").read_text(encoding="utf-8"))
        for row in rows_of(path):
            for column, entry in described.items():
                assert row[column] in {"", *entry.get("Levels", {row[column]: ""})}, column


def test_the_json_holds_training_apart_from_tests(everything):
    written = json.loads((everything / "all.json").read_text(encoding="utf-8"))
    assert [session["session_uuid"] for session in written["sessions"]] == [
        "session-0",
        "session-1",
        "session-2",
        "session-3",
    ]
    assert [session["session_uuid"] for session in written["training"]] == ["find-1", "listen-1"]
    assert written["training"][0]["setup"]["exercise"]["id"] == "t2-find-it"


def test_nobody_is_named_unless_it_is_asked_for(clinic, everything, tmp_path):
    texts = "".join(path.read_text(encoding="utf-8") for path in everything.iterdir())
    assert [secret for secret in SECRETS if secret in texts] == []
    assert "tired" in texts, "reasons stay"
    assert export(clinic, "session-3", "--format", "json", "--with-identity", "-o", tmp_path / "named.json") == 0
    named = (tmp_path / "named.json").read_text(encoding="utf-8")
    assert [secret for secret in SECRETS if secret in named] == ["T. Ona", "told of her brother", "A. Meyer"]


def test_a_researcher_is_told_no_names_and_brings_no_patients_in(tmp_path):
    researcher = SimpleNamespace(access=Access("Cleo", Role.RESEARCHER, bytes(32), None))
    assert Disclosure.asked(researcher, identity=False) == Disclosure()
    for forbidden in (
        lambda: Disclosure.asked(researcher, identity=True),
        lambda: import_archive(researcher, tmp_path),
    ):
        with pytest.raises(InputError) as caught:
            forbidden()
        assert caught.value.code == "accounts.not-allowed"


def test_an_export_stands_in_the_audit_trail(copy_of_clinic, tmp_path):
    assert export(copy_of_clinic, "session-3", "-o", tmp_path / "one.csv") == 0
    with Store.open(copy_of_clinic) as store:
        patient = store.patient("Ünal =2")
        exported = [entry.object for entry in store.trail.entries() if entry.action == "exported"]
    assert exported == [f"patient:{patient.uuid}"]


def test_several_patients_make_a_study(clinic, tmp_path, capsys):
    assert export(clinic, "--patient", "p-001", "--patient", "ÜNAL =2", "-o", tmp_path / "study.csv", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["sessions"], said["training_sessions"]) == (4, 2)


def test_a_training_session_alone_can_be_exported(clinic, tmp_path, capsys):
    assert export(clinic, "find-1", "-o", tmp_path / "one.csv", "--json") == 0
    assert json.loads(capsys.readouterr().out)["training_sessions"] == 1
    assert rows_of(tmp_path / "one.csv") == []
    assert len(rows_of(tmp_path / "one.training-trials.csv")) == 4


@pytest.mark.parametrize("write", [write_bids, write_fhir, write_archive])
def test_an_export_tells_how_far_it_is_and_leaves_nothing_when_it_is_cancelled(write, store, tmp_path):
    told = []
    progress = Progress(told.append)
    some = chosen.of_patients(store, [store.patient("Ünal =2")], Disclosure(), progress)
    write(some, tmp_path / "whole")
    assert (told[0].stage, told[0].fraction, told[-1].fraction) == ("export", 0.0, 1.0)
    stopping = Progress(lambda report: stopping.cancel() if report.fraction == 0.0 else None)
    some = chosen.of_patients(store, [store.patient("Ünal =2")], Disclosure(), stopping)
    with pytest.raises(CancelledError):
        write(some, tmp_path / "cancelled")
    assert [path.name for path in tmp_path.iterdir()] == ["whole"]


@pytest.mark.parametrize("write", [write_fhir, write_archive])
@pytest.mark.parametrize("uuid", ["session-3", "find-1"])
def test_no_plain_copy_of_a_report_lies_anywhere_while_it_is_packed(write, uuid, store, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    monkeypatch.setattr(Path, "write_bytes", None)
    write(chosen.of_session(store, uuid, Disclosure(identity=True)), tmp_path / "whole")
    assert (tmp_path / "whole").stat().st_size > 1000


class Again:
    """The same session, many times over, made anew each time."""

    def __init__(self, session, count):
        self._session, self._count = session, count

    def __iter__(self):
        for number in range(self._count):
            trials = tuple(replace(trial, trial_uuid=f"{number}-{trial.trial_uuid}") for trial in self._session.trials)
            yield replace(self._session, trials=trials)

    def __len__(self):
        return self._count


def most_held(write):
    tracemalloc.start()
    write()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_ten_times_the_sessions_need_no_more_memory(store, tmp_path):
    session = store.session("session-3")
    trials_alone = lambda count: tables_of(Again(session, count))[0]  # noqa: E731
    sizes = {}
    for count in (30, 300):
        table = trials_alone(count)

        def write(table=table):
            with (tmp_path / "many.csv").open("w", encoding="utf-8") as stream:
                stream.writelines(table.lines())

        write()
        sizes[count] = most_held(write)
    assert sizes[300] < 1.5 * sizes[30]
    assert len(rows_of(tmp_path / "many.csv")) == 300 * 6


class Tidied(Again):
    """Before each session, what earlier ones left in cycles is collected.

    The encoder of JSON and functions of SciPy leave some 20 kB a session so; Python collects it when it has a lot of
    it, sooner or later.
    """

    def __iter__(self):
        for session in super().__iter__():
            gc.collect()
            yield session


@pytest.fixture
def _quickly_collected():
    """Only what is made from now on is gone through when garbage is collected."""
    gc.collect()
    gc.freeze()


@pytest.mark.usefixtures("_quickly_collected")
def test_the_json_is_written_a_session_at_a_time(store, tmp_path):
    session = store.session("session-3")
    held = [
        most_held(lambda count=count: write_json(Tidied(session, count), tmp_path / "x.json")) for count in (2, 2, 12)
    ]
    assert held[2] < 1.2 * held[1]  # of six times as many sessions
    assert len(json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))["sessions"]) == 12


def test_the_files_are_named_after_what_they_hold(store, tmp_path):
    written = write_tables([store.session("session-3")], tmp_path / "t.csv", [store.training.session("find-1")])
    assert [path.name for path in written if path.suffix == ".csv"] == [
        "t.csv",
        "t.scores.csv",
        "t.training-sessions.csv",
        "t.training-trials.csv",
        "t.training-heard.csv",
        "t.training-chimes.csv",
    ]


def test_what_was_asked_for_comes_last_so_that_where_it_is_all_is(store, tmp_path, monkeypatch):
    put, replace_file = [], Path.replace
    monkeypatch.setattr(Path, "replace", lambda one, other: (put.append(other.name), replace_file(one, other)))
    write_tables([store.session("session-3")], tmp_path / "t.csv")
    assert put == ["t.scores.dictionary.json", "t.scores.csv", "t.dictionary.json", "t.csv"]


def test_an_export_over_another_that_is_cancelled_on_its_way_leaves_every_file_of_the_other(store, tmp_path):
    class OnceAlone(Again):
        read = 0

        def __iter__(self):
            self.read += 1
            if self.read > 1:
                raise CancelledError
            return super().__iter__()

    write_tables([store.session("session-3")], tmp_path / "t.csv")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    sessions = OnceAlone(store.session("session-3"), 2)
    with pytest.raises(CancelledError):
        write_tables(sessions, tmp_path / "t.csv")
    assert sessions.read == 2
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_names_with_points_in_them_do_not_share_files(store, tmp_path):
    for name in ("study.2026-03-01", "study.2026-03-02.csv"):
        write_tables([store.session("session-3")], tmp_path / name)
    assert sorted(path.name for path in tmp_path.glob("*scores.csv")) == [
        "study.2026-03-01.scores.csv",
        "study.2026-03-02.scores.csv",
    ]
    assert (tmp_path / "study.2026-03-02.dictionary.json").exists()


def test_a_folder_in_the_way_of_one_table_is_said_with_its_name_and_no_trial_table_is_left(store, tmp_path):
    (tmp_path / "t.scores.csv").mkdir()
    with pytest.raises(MachineError, match=r"t\.scores\.csv"):
        write_tables([store.session("session-3")], tmp_path / "t.csv")
    assert not (tmp_path / "t.csv").exists()


def test_ratings_that_are_not_over_leave_the_records_in_no_way(copy_of_clinic, capsys, tmp_path):
    with Store.open(copy_of_clinic) as store:
        known = store.session("session-0")
        ratings = protocols.find("scene-ratings")
        blind = {"protocol_id": "scene-ratings", "protocol_json": ratings.text, "protocol_sha256": ratings.sha256}
        setup = replace(known.setup, uuid="blind", **blind)
        planned = replace(known.plan[0], condition="mono")
        store.create_session(setup, [planned])
        store.commit_trial(replace(known.trials[0], trial_uuid="blind-0", session_uuid="blind", planned=planned))
        with pytest.raises(InputError) as refused:
            chosen.of_session(store, "blind", Disclosure())
        assert refused.value.code == "export.blind"
        everything = chosen.of_patients(store, store.patients(), Disclosure())
        assert "blind" not in everything.session_uuids
        assert everything.trials == sum(len(session.trials) for session in everything.sessions)
    assert main(["--data", str(copy_of_clinic.parent), "report", "blind", "-o", str(tmp_path / "x.pdf")]) == 3
    assert "nobody may know yet" in capsys.readouterr().err
    with Store.open(copy_of_clinic) as store:
        store.finish_session("blind", SessionState.STOPPED, known.started_utc)
        assert chosen.of_session(store, "blind", Disclosure()).session_uuids == ("blind",)
