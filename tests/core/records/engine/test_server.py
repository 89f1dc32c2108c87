"""A database on a server: durable, refused where it is not as it must be, and nothing that only files have."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from core.errors import InputError, MachineError
from core.records.engine.server import Server
from core.records.journal import Action
from core.records.keeping.backing_up import back_up
from core.records.migrations import HEAD
from core.records.model import SessionEvent
from core.records.store import Store

NOW = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)


def refused(code, kind=InputError):
    return pytest.raises(kind, check=lambda error: error.code == code)


@pytest.mark.parametrize(("set_to", "stands"), [("off", "on"), ("on", "on"), ("remote_apply", "remote_apply")])
def test_a_commit_is_on_the_servers_disk_whatever_the_server_does_by_itself(postgres, served, set_to, stands):
    postgres.run(f"ALTER DATABASE {served.url.database} SET synchronous_commit = {set_to}")
    with Store.open(served) as store, store._writing() as orm:
        assert orm.connection().exec_driver_sql("SHOW synchronous_commit").scalar() == stands


def test_what_would_lose_letters_is_refused(postgres):
    server = postgres.new_database(encoding="'SQL_ASCII'")
    with pytest.raises(InputError, match="SQL_ASCII") as caught:
        Store.open(server)
    assert caught.value.code == "records.server-unsuited"


def test_a_server_that_is_not_there_or_knows_nobody_is_said_in_a_sentence(postgres, tmp_path):
    for server in (
        Server.of(f"postgresql://see2sound@/see2sound?host={tmp_path}"),
        postgres.database("nowhere"),
        postgres.database("postgres", role="nobody"),
    ):
        with refused("records.server-away", MachineError):
            Store.open(server)


def test_the_database_of_another_program_or_of_a_newer_see2sound_is_refused_and_left_as_it_is(served, ward_of):
    ward_of.past_the_store(served, "UPDATE alembic_version SET version_num = '9999'")
    with refused("records.newer"):
        Store.open(served)
    ward_of.past_the_store(served, "DROP TABLE alembic_version")
    with refused("records.server-foreign"):
        Store.open(served)


def test_reading_makes_no_tables(postgres, ward_of):
    server = postgres.new_database()
    with refused("records.absent"):
        Store.open(server, read_only=True)
    assert ward_of.past_the_store(server, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [(0,)]


def test_reading_changes_nothing_but_leaves_its_note_at_once(served):
    with Store.open(served) as store, Store.open(served, read_only=True) as reader:
        patient = store.add_patient("P-001")
        assert reader.patients() == [patient]
        with refused("records.server-read-only", MachineError):
            reader.add_patient("P-002")
        reader.trail.note(Action.EXPORTED, f"patient:{patient.uuid}")
        assert [one.action for one in store.trail.entries()] == ["add", "exported"]
        assert reader.trail.verify().holds


def test_everything_is_read_as_it_was_at_one_moment(served):
    with Store.open(served) as store, Store.open(served) as other, store._reading() as orm:
        count = text("SELECT count(*) FROM patient")
        assert orm.execute(count).scalar() == 0
        other.add_patient("P-001")
        assert orm.execute(count).scalar() == 0
    with Store.open(served) as store:
        assert len(store.patients()) == 1


def test_the_trail_names_who_signed_in_to_the_server_also_where_a_group_owns_the_tables(postgres, served):
    postgres.run("CREATE ROLE ona LOGIN")
    postgres.run("CREATE ROLE ben LOGIN")
    postgres.run("GRANT see2sound TO ona")
    ona = postgres.database(served.url.database, role="ona", options="-crole%3Dsee2sound")
    with Store.open(ona) as store:
        patient = store.add_patient("P-001")
        store.people.erase(patient.uuid)
        assert {one.user for one in store.trail.entries()} == {"ona"}
    with refused("records.server-permission"):
        Store.open(postgres.database(served.url.database, role="ben"))


def test_what_only_files_have_is_refused_in_a_sentence(served, tmp_path):
    with Store.open(served) as store:
        with refused("records.server-only"):
            back_up(store, tmp_path / "backups")
        with refused("records.server-only"):
            _ = store.path
        assert store.place == served
    assert list(tmp_path.iterdir()) == []


def test_a_text_that_the_server_cannot_keep_is_said_in_a_sentence(served):
    with Store.open(served) as store:
        with refused("records.server-text"):
            store.add_patient("P-001", notes="a\0b")
        assert store.patients() == []


def test_tables_that_keep_what_was_written_cannot_be_emptied_at_once_either(served, ward_of):
    for table in ("trial", "audit", "purge", "calibration"):
        with pytest.raises(IntegrityError, match="append-only"):
            ward_of.past_the_store(served, f"TRUNCATE {table} CASCADE")


def test_after_the_server_hung_up_the_next_change_is_kept(postgres, served, ward_of):
    with Store.open(served) as store:
        patient = store.add_patient("P-001")
        store.create_session(ward_of.setup(patient), ward_of.plan_of(3))
        store.commit_trial(ward_of.trial(0))
        postgres.hang_up(served)
        store.commit_trial(ward_of.trial(1))
        with refused("records.server-away", MachineError), store._writing() as orm:
            orm.connection()
            postgres.hang_up(served)
            orm.execute(text("SELECT 1"))
        store.add_event("session-1", SessionEvent(NOW, "note", "", None))
        store.commit_trial(ward_of.trial(2))
        assert [trial.planned.trial_index for trial in store.session("session-1").trials] == [0, 1, 2]
        assert store.trail.verify().holds
    assert ward_of.past_the_store(served, "SELECT version_num FROM alembic_version") == [(HEAD,)]
