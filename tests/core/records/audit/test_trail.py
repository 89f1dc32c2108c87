"""Every change is in the trail, and nothing that is changed past it stays unseen."""

import json
import os
import re
import sys
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from core.errors import InputError
from core.records import journal
from core.records.audit.chain import START, Entry, link
from core.records.journal import Action
from core.records.model import Correction, SessionEvent, SessionState
from core.records.store import Store
from core.records.tables import SessionRow

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)


@pytest.fixture
def kept(ward):
    """A closed database in which something of everything was stored, and then verified."""
    for index in range(3):
        ward.store.commit_trial(ward.trial(index))
    ward.store.add_event("session-1", SessionEvent(NOW, "note", "tired", None))
    ward.store.correct_trial(Correction("session-1-trial-1", False, "coughed", "T. Ona", NOW))
    assert ward.store.trail.verify().holds
    ward.store.close()
    return ward.place


def test_the_hash_of_an_entry_is_the_hmac_that_openssl_makes_of_it():
    # openssl dgst -sha256 -mac HMAC over 32 zero bytes and the canonical JSON
    entry = Entry(1, "2026-05-04T08:00:00.000000Z", "Anna", "add", "patient:1", None, "ab", "")
    wanted = "78439cf53c617262b5015a6d6112613f0094f3a1f4a39f383b1c79d65d456b76"
    assert link(b"\x0b" * 32, START, entry).hex() == wanted


@pytest.mark.on_both_engines
def test_each_change_is_an_entry_with_what_was_before_and_after(ward):
    known = ward.store.trail.entries()
    assert [(one.action, one.object) for one in known] == [
        ("add", f"patient:{ward.patient.uuid}"),
        ("add", "session:session-1"),
        ("add", "planned_trial:session-1"),  # the whole plan is one record
    ]
    ward.store.commit_trial(ward.trial(0))
    ward.store.finish_session("session-1", SessionState.STOPPED, NOW)
    ward.store.finish_session("session-1", SessionState.COMPLETED, NOW)  # it is over already: nothing changes
    ward.store.update_patient(ward.patient)  # the same again
    trial, finished = ward.store.trail.entries(after_seq=len(known))
    assert (trial.action, trial.object, trial.before_hash) == ("add", "trial:1", None)
    assert (finished.action, finished.object) == ("change", "session:session-1")
    assert finished.before_hash == known[1].after_hash != finished.after_hash
    assert ward.store.trail.head() == (finished.seq, finished.hash)


@pytest.mark.on_both_engines
def test_what_fails_leaves_no_entry(ward):
    before = ward.store.trail.head()
    with pytest.raises(InputError):
        ward.store.add_patient("p-001")
    assert ward.store.trail.head() == before


def test_the_trail_holds_nothing_about_a_person(ward):
    ward.store.update_patient(ward.store.patient("P-001"))
    ward.store.add_patient("Kowalski", notes="Mrs Featherstonehaugh", birth_year=1944)
    text = json.dumps([[one.user, one.action, one.object] for one in ward.store.trail.entries()])
    assert "Kowalski" not in text
    assert "Feather" not in text
    assert "1944" not in re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "", text), (
        "apart from ids, drawn by chance"
    )


@pytest.mark.on_both_engines
def test_changing_rows_past_the_trail_is_a_bug_that_is_said_at_once(ward):
    with pytest.raises(TypeError, match="audit trail"), ward.store._writing() as orm:
        orm.execute(update(SessionRow).values(state="stopped"))


@pytest.mark.parametrize(
    ("statement", "shows"),
    [
        ("UPDATE trial SET response_azimuth_deg = 25.0 WHERE number = 2", "changed"),
        ("UPDATE trial SET rt_ms = rt_ms + 0.25 WHERE number = 1", "changed"),
        ("DELETE FROM trial WHERE number = 3", "lost"),
        ("UPDATE planned_trial SET seed = 8 WHERE trial_index = 4", "changed"),
        ("DELETE FROM planned_trial WHERE trial_index = 4", "changed"),
        ("DELETE FROM correction", "lost"),
        ("UPDATE event SET detail = 'tired?'", "changed"),
        ("UPDATE patient SET birth_year = 1951", "changed"),
        ("INSERT INTO event (session_uuid, utc, kind, detail) VALUES ('session-1', '2026', 'note', '')", "unknown"),
        ("UPDATE audit SET \"user\" = 'Ben' WHERE seq = 2", "broken_at"),
        ("UPDATE audit SET utc = replace(utc, '2', '3') WHERE seq = 3", "broken_at"),
        ("DELETE FROM audit WHERE seq = 4", "broken_at"),
        ("DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)", "broken_at"),
        ("DELETE FROM audit WHERE seq = 1", "broken_at"),
        ("UPDATE audit SET hash = 'xyz' WHERE seq = 5", "broken_at"),
        ("UPDATE audit SET hash = 'xyz' WHERE seq = (SELECT max(seq) FROM audit)", "broken_at"),
    ],
)
def test_a_changed_value_a_lost_row_and_a_row_of_nobody_show(kept, tampered, statement, shows):
    tampered(kept, statement)
    with Store.open(kept) as store:
        findings = store.trail.verify()
        assert not findings.holds
        assert getattr(findings, shows) not in {None, ()}
        store.add_patient("P-009")  # work goes on
        assert not store.trail.verify().holds  # and to have looked mends nothing


@pytest.mark.on_both_engines
def test_the_place_of_the_change_is_named(kept, tampered):
    tampered(kept, "UPDATE trial SET heard = 'no' WHERE number = 2")
    with Store.open(kept) as store:
        assert store.trail.verify().changed == ("trial:2",)


@pytest.mark.on_both_engines
def test_at_the_start_only_what_is_new_is_verified_and_then_remembered(kept, tampered):
    with Store.open(kept) as store:
        assert store.found_at_start.entries == 0
        store.add_patient("P-002")
        store.add_patient("P-003")
    with Store.open(kept) as store:
        assert (store.found_at_start.entries, store.found_at_start.holds) == (2, True)
    with Store.open(kept) as store:
        assert store.found_at_start.entries == 0
        store.add_patient("P-004")
    tampered(kept, "UPDATE patient SET birth_year = 1951 WHERE code = 'P-004'")
    for _ in range(2):
        with Store.open(kept) as store:
            assert not store.found_at_start.holds


@pytest.mark.on_both_engines
def test_a_trail_whose_verified_end_was_cut_off_shows_at_the_start(kept, tampered):
    tampered(kept, "DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)")
    with Store.open(kept) as store:
        assert store.found_at_start.broken_at is not None


@pytest.mark.on_both_engines
def test_a_trail_without_its_key_is_damage_in_a_sentence(kept, tampered):
    tampered(kept, "DELETE FROM audit_state")
    with pytest.raises(InputError, check=lambda error: error.code.endswith("damaged")):
        Store.open(kept)


@pytest.mark.on_both_engines
@pytest.mark.parametrize("about", ['trial"; DROP TABLE trial; --:1', "trial:one", "trial:9999999999999999999999", "x"])
def test_an_entry_about_no_record_breaks_the_chain_and_nothing_else(kept, tampered, about):
    insert = (
        'INSERT INTO audit SELECT seq + 1, utc, "user", action, :about, NULL, after_hash, hash FROM audit WHERE seq = 8'
    )
    tampered(kept, insert, about=about)
    with Store.open(kept) as store:
        assert store.found_at_start.broken_at == 9
        assert len(store.session("session-1").trials) == 3


@pytest.mark.on_both_engines
def test_what_is_done_while_only_reading_is_written_down_later_and_once(ward):
    with Store.open(ward.place, read_only=True) as reader:
        reader.trail.note(Action.EXPORTED, f"patient:{ward.patient.uuid}")
        assert reader.found_at_start is None
    (entry,) = [one for one in ward.store.trail.entries() if one.action == "exported"]
    assert entry.object == f"patient:{ward.patient.uuid}"
    assert (entry.before_hash, entry.after_hash) == (None, None)
    assert ward.store.trail.verify().holds
    note = journal.Note(entry.when, entry.user, entry.action, entry.object)
    ward.store.trail._keep((note, note))  # a crash between keeping and removing hands them over again
    assert ward.store.trail.head()[0] == entry.seq


def test_a_journal_that_was_cut_off_gives_what_is_whole(tmp_path):
    database = tmp_path / "see2sound.db"
    for hours in (0, 1):
        journal.note(database, "Anna", Action.REPORTED, "session:1", NOW + timedelta(hours=hours))
    path = tmp_path / "see2sound.db.journal"
    path.write_bytes(path.read_bytes()[:-9])
    seen = []
    journal.taken(database, seen.extend)
    journal.taken(database, seen.extend)
    assert [one.utc for one in seen] == [NOW]


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open is not renamed there")
@pytest.mark.parametrize("moment", ["before it is taken", "after it was read", "after it was removed"])
def test_a_line_of_another_process_is_kept_whenever_the_journal_is_taken(tmp_path, monkeypatch, moment):
    """That process has opened the journal; then it is taken; the line is written before, meanwhile or afterwards."""
    database, write, seen = tmp_path / "see2sound.db", os.write, []
    journal.note(database, "Anna", Action.EXPORTED, "patient:1", NOW)

    def late(descriptor, line):
        monkeypatch.setattr(os, "write", write)
        written = [write(descriptor, line)] if moment.startswith("before") else []

        def keep(notes):
            seen.extend(notes)
            if moment.endswith("read"):
                written.append(write(descriptor, line))

        journal.taken(database, keep)
        return written[0] if written else write(descriptor, line)

    monkeypatch.setattr(os, "write", late)
    journal.note(database, "Ben", Action.EXPORTED, "patient:2", NOW)
    journal.taken(database, seen.extend)
    journal.taken(database, seen.extend)
    assert {one.object for one in seen} == {"patient:1", "patient:2"}
    assert list(tmp_path.iterdir()) == []


@given(st.binary(max_size=200))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_the_journal_nothing_breaks(tmp_path, content):
    database = tmp_path / "see2sound.db"
    naive = b'\n{"utc": "2026-05-04T08:00:00", "user": 7, "action": "exported", "object": null}\n'
    (tmp_path / "see2sound.db.journal").write_bytes(content + naive)
    seen = []
    journal.taken(database, seen.extend)
    assert seen[-1].utc.tzinfo is not None
    assert not (tmp_path / "see2sound.db.journal.taking").exists()


@pytest.mark.on_both_engines
def test_an_upgrade_writes_what_it_made_and_hides_nothing(kept, opened_raw):
    with opened_raw(kept) as connection:
        connection.exec_driver_sql("ALTER TABLE patient DROP COLUMN erased_utc")
        for index in ("created_utc", "state"):
            connection.exec_driver_sql(f"DROP INDEX ix_session_{index}")
        for table in (
            "entry",
            "account_document",
            "audit_state",
            "audit",
            "patient_key",
            "patient_salt",
            "identity",
            "purge",
            "legal_hold",
            "site_fact",
        ):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0008'")
    with Store.open(kept) as store:
        entries = store.trail.entries()
        assert {(one.user, one.action) for one in entries} == {("see2sound", "begin")}
        assert "trial:3" in {one.object for one in entries}
        assert store.trail.verify().holds


@pytest.mark.on_both_engines
def test_a_change_of_the_schema_is_carried_over_for_what_held_alone(kept, tampered, opened_raw):
    from core.records.audit import upgrading

    tampered(kept, "UPDATE trial SET heard = 'no' WHERE number = 2")
    with opened_raw(kept) as connection:
        held = upgrading.holding(connection)
        connection.exec_driver_sql("ALTER TABLE trial ADD COLUMN mood TEXT DEFAULT 'calm'")
        connection.exec_driver_sql("ALTER TABLE event ADD COLUMN mood TEXT")
        upgrading.carry_over(connection, held)
    with Store.open(kept) as store:
        assert store.trail.verify().changed == ("trial:2",)
        upgraded = {one.object for one in store.trail.entries() if one.action == "upgrade"}
        assert upgraded == {"trial:1", "trial:3"}  # an empty column changes nothing
