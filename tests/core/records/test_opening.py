import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from core.errors import InputError, MachineError
from core.records import migrations
from core.records.description import description_hash
from core.records.engine import make_engine
from core.records.engine.sqlite import SQLITE
from core.records.store import Store
from core.records.tables import Base
from core.records.upgrade import bring_to


def code_of(caught):
    return caught.value.code


def test_the_known_revisions_are_alembics_scripts():
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    scripts = ScriptDirectory.from_config(config)
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == migrations.REVISIONS
    assert scripts.get_current_head() == migrations.HEAD


def test_each_revision_is_described_otherwise_than_those_before_it(tmp_path):
    described = []
    engine = make_engine(tmp_path / "a.db", foreign_keys=False)
    for revision in migrations.REVISIONS:
        bring_to(engine, tmp_path / "a.db", revision)
        with engine.connect() as connection:
            described.append(SQLITE.description(connection))
    engine.dispose()
    assert len(set(described)) == len(migrations.REVISIONS)
    assert description_hash(described[-1]) == migrations.DESCRIPTION_SHA256


def test_the_migrations_make_the_tables_that_the_code_reads(tmp_path):
    Store.open(tmp_path / "a.db").close()
    migrated = inspect(create_engine(f"sqlite:///{tmp_path / 'a.db'}"))
    drawn = create_engine(f"sqlite:///{tmp_path / 'b.db'}")
    Base.metadata.create_all(drawn)
    for table in Base.metadata.tables:
        columns, wanted = (
            {column["name"]: (str(column["type"]), column["nullable"]) for column in source.get_columns(table)}
            for source in (migrated, inspect(drawn))
        )
        assert columns == wanted, table
        keys, wanted_keys = (
            {tuple(key["constrained_columns"]) for key in source.get_foreign_keys(table)}
            for source in (migrated, inspect(drawn))
        )
        assert keys == wanted_keys, table
        assert migrated.get_pk_constraint(table)["constrained_columns"] == [
            column.name for column in Base.metadata.tables[table].primary_key
        ]
    drawn.dispose()
    migrated.bind.dispose()


def test_every_connection_is_durable_and_strict(tmp_path):
    Store.open(tmp_path / "a.db").close()
    engine = make_engine(tmp_path / "a.db")
    with engine.connect() as connection:
        pragmas = [
            connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("foreign_keys", "journal_mode", "synchronous")
        ]
    engine.dispose()
    assert pragmas == [1, "wal", 2]


def test_opening_a_current_database_needs_no_alembic_and_little_time(tmp_path):
    Store.open(tmp_path / "a.db").close()
    program = (
        "import sys, time, pathlib; from core.records.store import Store\n"
        "began = time.perf_counter(); Store.open(pathlib.Path(sys.argv[1])).close()\n"
        "print(time.perf_counter() - began, 'alembic' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "a.db")], capture_output=True, text=True, check=True
    )
    seconds, imported = said.stdout.split()
    assert imported == "False"
    assert float(seconds) < 0.5  # a few milliseconds; the machine that tests may be busy


def test_a_newer_database_is_refused_and_left_as_it_is(tmp_path):
    path = tmp_path / "a.db"
    Store.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("ALTER TABLE patient ADD COLUMN handedness VARCHAR")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(InputError, match="newer See2Sound") as caught:
        Store.open(path)
    assert code_of(caught) == "records.newer"
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path):
    path = tmp_path / "a.db"
    path.write_text("Dear diary, " * 500)
    with pytest.raises(InputError) as caught:
        Store.open(path)
    assert code_of(caught) == "records.not-a-database"
    assert path.read_text().startswith("Dear diary")


def test_another_programs_database_is_refused(tmp_path):
    path = tmp_path / "a.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    with pytest.raises(InputError) as caught:
        Store.open(path)
    assert code_of(caught) == "records.foreign"


def test_a_damaged_page_is_said_in_a_sentence(tmp_path):
    path = tmp_path / "a.db"
    with Store.open(path) as store:
        for number in range(200):
            store.add_patient(f"P-{number:03}", notes="x" * 500)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(InputError) as caught, Store.open(path) as store:
        store.patients()
    assert code_of(caught) == "records.damaged"


def test_the_stump_of_a_database_is_refused_and_left_as_it_is(tmp_path):
    path = tmp_path / "see2sound.db"
    path.write_bytes(b"S")
    with pytest.raises(InputError) as error:
        Store.open(path)
    assert error.value.code == "records.damaged"
    assert path.read_bytes() == b"S"


def test_rows_of_zeros_where_a_file_was_cut_are_said_in_a_sentence(ward):
    ward.store.close()
    with closing(sqlite3.connect(ward.path)) as connection, connection:
        connection.execute("UPDATE patient SET created_utc = ?", ("\0" * 27,))
    with Store.open(ward.path) as store, pytest.raises(InputError) as error:
        store.patients()
    assert error.value.code == "records.damaged"


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(MachineError, match="could not be written") as caught:
        Store.open(tmp_path / "file" / "see2sound.db")
    assert code_of(caught) == "errors.file-in-the-way"


def test_a_full_disk_is_said_in_a_sentence_and_loses_nothing(ward):
    ward.store.commit_trial(ward.trial(0))
    with ward.store._database.engine.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar()
        connection.rollback()
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))
        connection.rollback()
    with pytest.raises(MachineError) as caught:
        for number in range(500):
            ward.store.add_patient(f"Q-{number}", notes="x" * 2000)
    assert code_of(caught) == "errors.disk-full"
    assert ward.store.session("session-1").trials == (ward.trial(0),)


def test_a_second_opener_is_refused_until_the_first_closes(tmp_path):
    path = tmp_path / "a.db"
    first = Store.open(path)
    with pytest.raises(MachineError) as caught:
        Store.open(path)
    assert code_of(caught) == "records.in-use"
    first.close()
    first.close()
    Store.open(path).close()


def test_reading_is_possible_while_another_writes_but_changes_nothing(ward):
    with Store.open(ward.path, read_only=True) as reader:
        assert reader.patients() == [ward.patient]
        with pytest.raises(MachineError) as caught:
            reader.add_patient("P-002")
    assert code_of(caught) == "errors.not-writable"


def test_reading_makes_no_database(tmp_path):
    with pytest.raises(InputError) as caught:
        Store.open(tmp_path / "none.db", read_only=True)
    assert code_of(caught) == "records.absent"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["with space.db", "100% käse.db", "quote'.db", "question?mode=memory.db"])
def test_any_file_name_will_do(tmp_path, name):
    with Store.open(tmp_path / name) as store:
        patient = store.add_patient("P-001")
    with Store.open(tmp_path / name, read_only=True) as store:
        assert store.patients() == [patient]
    assert (tmp_path / name).is_file()


def test_the_lock_of_a_killed_process_is_free(tmp_path):
    path = tmp_path / "a.db"
    program = (
        "import sys, time, pathlib; from core.records.store import Store\n"
        "store = Store.open(pathlib.Path(sys.argv[1])); print('open', flush=True); time.sleep(60)"
    )
    holder = subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "open\n"
    with pytest.raises(MachineError):
        Store.open(path)
    holder.kill()
    holder.wait(10)
    holder.stdout.close()
    Store.open(path).close()


def test_the_commit_of_a_trial_is_quick(ward):
    began = time.perf_counter()
    for index in range(5):
        ward.store.commit_trial(ward.trial(index))
    assert (time.perf_counter() - began) / 5 < 0.1  # about 1 ms; the disk of the machine that tests may be slow
