import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.assessment import protocol as protocols
from core.assessment.answers import Answer
from core.assessment.plan import plan_session
from core.assessment.run import SessionRun
from core.assessment.run_state import RunState
from core.cli import main
from core.errors import InputError, MachineError
from core.records.model import SessionEvent, SessionSetup
from core.records.store import Store
from core.reports import export
from core.reports.document import plain, session_document, write_json
from core.reports.exchange.fhir.measures import Measured, content
from core.reports.exchange.tables import tables_of, write_tables

CONTRACT = [
    "trial_uuid",
    "session_uuid",
    "patient_code",
    "protocol_id",
    "protocol_version",
    "protocol_sha256",
    "block",
    "trial_index",
    "is_practice",
    "is_catch",
    "seed",
    "stimulus_id",
    "stimulus_sha256",
    "hrtf_id",
    "layout",
    "level_dba",
    "calibration_id",
    "target_azimuth_deg",
    "target_elevation_deg",
    "target_distance_m",
    "target_side",
    "n_sources",
    "onset_utc",
    "onset_monotonic_ns",
    "device_latency_ms",
    "response_mode",
    "entered_by",
    "response_azimuth_deg",
    "response_distance_m",
    "response_choice",
    "heard",
    "rt_ms",
    "rt_valid",
    "replays",
    "prompts",
    "valid",
    "invalid_reason",
    "interrupted",
    "app_version",
]
APPENDED = ["rove_db", "condition", "track", "level", "circumstances_json", "session_state", "channel_check"]

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    """Two patients: one with two whole sessions, one with a session that was stopped."""
    path = tmp_path_factory.mktemp("clinic") / "see2sound.db"
    with Store.open(path) as store:
        patients = [store.add_patient(code, birth_year=1950, notes="Mrs Private") for code in ("P-001", "P-002")]
        for number, patient in enumerate([patients[0], patients[0], patients[1]]):
            run = SessionRun.start(store, *session_of(patient, f"session-{number}", number))
            while run.state is RunState.READY:
                answer_one(run)
                if number == 2 and len(run.trials) == 6:
                    run.mark_invalid("=cough()")
                    run.stop("tired")
    return path


def session_of(patient, uuid, number):
    locked = protocols.find("direction")
    setup = SessionSetup(
        uuid=uuid,
        patient_uuid=patient.uuid,
        protocol_id="direction",
        protocol_version=1,
        protocol_sha256=locked.sha256,
        protocol_json=locked.text,
        seed=number,
        layout="binaural",
        hrtf_id="kemar",
        renderer="hrtf-images",
        level_dba=None,
        calibration_id=None,
        device_name="silent",
        response_mode="arc",
        channel_check="confirmed",
        scene_json=None,
        therapist="T. Ona",
        app_version="0.1.0",
        created_utc=datetime(2026, 3, 2 + number, 9, 30, tzinfo=UTC),
    )
    return setup, plan_session(locked.protocol, number)


def answer_one(run):
    planned = run.begin()
    run.sound_started(1_000_000_000, datetime(2026, 3, 2, 9, 31, 5, 250_000, tzinfo=UTC), latency_ms=12.5)
    run.sound_ended()
    if planned.is_catch:
        return run.answer(Answer(heard=False))
    return run.answer(Answer(azimuth_deg=planned.target_azimuth_deg + 5, answered_monotonic_ns=1_800_000_000))


@pytest.fixture
def sessions(database):
    with Store.open(database, read_only=True) as store:
        return [store.session(line.uuid) for line in reversed(store.sessions())]


def read_back(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def unguarded(text):
    """What undoes the guard, as the data dictionary's readers would."""
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(STARTS) else text


def test_the_header_is_the_contract(sessions):
    assert export.csv_text(sessions).splitlines()[0].split(",") == CONTRACT + APPENDED, (
        "what others rely on stays in its place"
    )
    assert list(export.TRIAL_COLUMNS) == CONTRACT + APPENDED


def test_the_level_is_not_told_from_where_it_was_lost_on(sessions):
    session = replace(sessions[0], setup=replace(sessions[0].setup, level_dba=65.0, calibration_id="cal"))
    lost_at = session.trials[10].committed_utc
    onsets = [
        replace(one, onset_utc=lost_at + timedelta(seconds=1 if place > 10 else -1))
        for place, one in enumerate(session.trials)
    ]
    lost = SessionEvent(lost_at, "level-unknown", "Other speaker", None)
    rows = export.trial_rows(replace(session, trials=tuple(onsets), events=(*session.events, lost)))
    assert [row["level_dba"] for row in rows] == [65.0] * 11 + [None] * (len(rows) - 11)


def test_each_committed_trial_is_a_row_with_its_raw_values(sessions):
    rows = read_back(export.csv_text(sessions))
    trials = [trial for session in sessions for trial in session.trials]
    assert len(rows) == len(trials) == 26 + 26 + 6
    for row, trial in zip(rows, trials, strict=True):
        assert row["trial_uuid"] == trial.trial_uuid
        assert int(row["trial_index"]) == trial.planned.trial_index
        assert int(row["seed"]) == trial.planned.seed, "the sound's seed, not the session's"
        for name in ("target_azimuth_deg", "target_distance_m", "response_azimuth_deg", "rt_ms"):
            value = getattr(trial, name) if hasattr(trial, name) else getattr(trial.planned, name)
            assert row[name] == "" if value is None else float(row[name]) == value
        assert row["is_catch"] == ("true" if trial.planned.is_catch else "false")
        assert row["heard"] == trial.heard.value
        assert row["onset_utc"] == "2026-03-02T09:31:05.250Z"
        assert row["patient_code"] == ("P-001" if row["session_uuid"] != "session-2" else "P-002")
        assert row["level_dba"] == ""


def test_a_silent_trial_has_no_target(sessions):
    silent = [row for row in read_back(export.csv_text(sessions)) if row["is_catch"] == "true"]
    assert len(silent) >= 4
    assert {row["target_azimuth_deg"] + row["target_side"] + row["response_azimuth_deg"] for row in silent} == {""}


def test_left_is_said_left(sessions):
    for row in read_back(export.csv_text(sessions)):
        if row["target_azimuth_deg"]:
            azimuth = float(row["target_azimuth_deg"])
            assert row["target_side"] == ("left" if azimuth < 0 else "right" if azimuth > 0 else "centre")


def test_a_corrected_trial_says_what_counts_now(sessions):
    rows = read_back(export.csv_text([sessions[2]]))
    assert [row["valid"] for row in rows] == ["true"] * 5 + ["false"]
    assert rows[-1]["invalid_reason"] == "'=cough()", "guarded, so that a spreadsheet does not compute it"
    assert sessions[2].trials[-1].valid, "the trial itself stays as it was committed"


@given(text=TEXT)
@example(text="=1+1")
@example(text="'=1+1")
@example(text="''@x")
def test_the_guard_can_always_be_undone_and_leaves_no_formula(text):
    assert unguarded(export.guarded(text)) == text
    assert not export.guarded(text).startswith(STARTS)


@given(code=TEXT, reason=TEXT, sound=TEXT)
@example(code="a\rb", reason='c,"d"\n', sound="\r")
def test_any_text_survives_the_table(sessions, code, reason, sound):
    session = sessions[2]
    trial = replace(
        session.trials[0], invalid_reason=reason, planned=replace(session.trials[0].planned, stimulus_id=sound)
    )
    changed = replace(session, patient=replace(session.patient, code=code), trials=(trial,), corrections=())
    (row,) = read_back(export.csv_text([changed]))
    assert unguarded(row["patient_code"]) == code
    assert unguarded(row["invalid_reason"]) == reason
    assert unguarded(row["stimulus_id"]) == sound
    assert row["app_version"] == "0.1.0", "no column has moved"


@given(azimuth=st.floats(-180, 180), rt_ms=st.floats(0, 1e6))
def test_numbers_come_back_exactly(sessions, azimuth, rt_ms):
    trial = replace(sessions[0].trials[0], response_azimuth_deg=azimuth, rt_ms=rt_ms)
    (row,) = read_back(export.csv_text([replace(sessions[0], trials=(trial,))]))
    assert float(row["response_azimuth_deg"]) == azimuth
    assert float(row["rt_ms"]) == rt_ms
    assert "," not in row["rt_ms"]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_what_is_no_number_is_no_value(value):
    assert export.cell(value) == ""
    assert plain({"a": [value, 1.5]}) == {"a": [None, 1.5]}
    (part,) = [
        part
        for name, part in content(Measured("x_deg", ("x_deg", value, *[None] * 4, ""), ())).items()
        if name != "code"
    ]
    assert part["coding"][0]["code"] == "unknown"


def test_the_data_dictionary_describes_every_column_in_order():
    described = json.loads(tables_of([])[0].dictionary())
    assert list(described) == CONTRACT + APPENDED
    assert all(entry["Description"] for entry in described.values())
    assert described["target_azimuth_deg"]["Units"] == "°"
    assert described["rt_ms"]["Units"] == "ms"
    assert described["onset_monotonic_ns"]["Units"] == "ns"
    assert "Units" not in described["onset_utc"]
    assert list(described["heard"]["Levels"]) == ["yes", "no", "timeout"]


def test_the_json_holds_sessions_trials_events_corrections_and_scores(sessions, tmp_path):
    path = write_json(sessions, tmp_path / "all.json")
    text = path.read_text(encoding="utf-8")
    written = json.loads(text)
    assert (written["format"], written["version"], len(written["sessions"])) == ("see2sound-export", 1, 3)
    whole, _, stopped = written["sessions"]
    assert whole["setup"]["protocol"]["id"] == "direction"
    assert [list(trial) for trial in whole["trials"]] == [CONTRACT + APPENDED] * 26
    assert whole["scores"]["direction"]["by_scope"]["all"]["constant_deg"]["value"] == pytest.approx(5.0)
    assert stopped["state"] == "stopped"
    assert [event["kind"] for event in stopped["events"]] == ["stop"]
    assert stopped["corrections"][0]["reason"] == "=cough()"
    assert len(whole["plan"]) == 26
    assert "Mrs Private" not in text, "the notes about a patient stay in the clinic"


def test_the_table_in_json_is_the_table_in_csv(sessions):
    for said, row in zip(
        session_document(sessions[0])["trials"], read_back(export.csv_text([sessions[0]])), strict=True
    ):
        for column in CONTRACT:
            if said[column] is None:
                assert row[column] == ""
            elif isinstance(said[column], bool):
                assert row[column] == str(said[column]).lower()
            elif isinstance(said[column], int | float):
                assert float(row[column]) == said[column]
            else:
                assert row[column] == said[column]


def test_nothing_to_export_is_said(tmp_path):
    with pytest.raises(InputError) as caught:
        write_tables([], tmp_path / "x.csv")
    assert caught.value.code == "export.nothing"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said(sessions, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(MachineError):
        write_tables(sessions, tmp_path / "file" / "x.csv")


# --- the command line -------------------------------------------------------------------------------------------------


def command(database, *arguments):
    return main(["--data", str(database.parent), *(str(argument) for argument in arguments)])


def test_export_writes_the_table_its_dictionary_and_the_scores(database, tmp_path, capsys):
    assert command(database, "export", "--patient", "p-001", "-o", tmp_path / "p.csv", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert said["sessions"] == 2
    assert said["trials"] == 52
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "p.beside.csv",
        "p.beside.dictionary.json",
        "p.csv",
        "p.dictionary.json",
        "p.scores.csv",
        "p.scores.dictionary.json",
    ]
    rows = read_back((tmp_path / "p.csv").read_bytes().decode("utf-8"))
    assert {row["session_uuid"] for row in rows} == {"session-0", "session-1"}


def test_export_takes_one_session_or_all_as_json(database, tmp_path, capsys):
    assert command(database, "export", "session-2", "--format", "json", "-o", tmp_path / "one.json") == 0
    assert command(database, "export", "--all", "--format", "json", "-o", tmp_path / "all.json") == 0
    assert [len(json.loads((tmp_path / name).read_text())["sessions"]) for name in ("one.json", "all.json")] == [1, 3]
    assert "3 sessions, 58 trials" in capsys.readouterr().out


def test_report_writes_a_session_or_a_patient_over_time_with_the_numbers_beside_it(database, tmp_path, capsys):
    assert command(database, "report", "session-1", "-o", tmp_path / "x.pdf", "--json") == 0
    assert json.loads(capsys.readouterr().out)["session_uuid"] == "session-1"
    assert command(database, "report", "--patient", "P-001", "-o", tmp_path / "p.pdf", "--json") == 0
    assert json.loads(capsys.readouterr().out)["sessions"] == 2
    assert all((tmp_path / name).read_bytes().startswith(b"%PDF") for name in ("x.pdf", "p.pdf"))
    assert sorted(path.name for path in tmp_path.glob("p.*")) == [
        "p.json",
        "p.pdf",
        "p.points.csv",
        "p.points.dictionary.json",
    ]


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (("export", "no-such-session", "-o", "x.csv"), 3, "no session"),
        (("export", "--patient", "nobody", "-o", "x.csv"), 3, "no patient nobody"),
        (("report", "no-such-session", "-o", "x.pdf"), 3, "no session"),
        (("export", "-o", "x.csv"), 2, "required"),
        (("export", "session-0", "--all", "-o", "x.csv"), 2, "not allowed"),
    ],
)
def test_what_cannot_be_done_is_said_with_the_right_status(database, arguments, status, says, capsys):
    assert command(database, *arguments) == status
    captured = capsys.readouterr()
    assert says in captured.err
    assert captured.out == ""


def test_without_a_database_the_commands_say_so_and_make_none(tmp_path, capsys):
    assert main(["--data", str(tmp_path / "new"), "export", "--all", "-o", str(tmp_path / "x.csv")]) == 3
    assert "no database" in capsys.readouterr().err
    assert not (tmp_path / "new" / "see2sound.db").exists()


def test_exporting_works_while_the_app_holds_the_database(database, tmp_path):
    with Store.open(database):
        assert command(database, "export", "--all", "-o", tmp_path / "x.csv") == 0
