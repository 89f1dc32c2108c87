"""One byte of a database is wrong: said in a sentence with the remedy, or seen when it is looked through."""

import sqlite3
from contextlib import closing

import pytest

from core.errors import InputError
from core.records.keeping.checking import check_file
from core.records.soundness import examine
from core.records.store import Store

_PAGE_B = 4096


@pytest.fixture
def closed(ward):
    ward.store.commit_trial(ward.trial(0))
    ward.store.close()
    return ward.path


@pytest.fixture
def written_over(closed):
    """Writes bytes over others of the same length, once, in the closed database."""

    def write(before, after):
        content = closed.read_bytes()
        assert before in content
        closed.write_bytes(content.replace(before, after, 1))

    return write


def read_everything(path):
    with Store.open(path) as store:
        return [store.session(one.uuid) for one in store.sessions()]


def test_a_whole_database_is_described_as_this_version_describes_it(closed):
    checked = check_file(closed)
    assert checked.soundness.is_described_as_written
    assert checked.is_whole


def test_a_rule_that_a_flipped_letter_takes_away_is_seen(closed):
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        change = "replace(sql, 'BEFORE DELETE', 'BEFORE INSERT')"
        connection.execute(f"UPDATE sqlite_master SET sql = {change} WHERE name = 'trial_refuses_delete'")
    checked = check_file(closed)
    assert checked.soundness.is_sound, "each page of it is whole"
    assert not checked.soundness.is_described_as_written
    assert not checked.is_whole


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(b"T. Ona", b"T. \xcena", id="letters that are no UTF-8"),
        pytest.param(b"protocol_json VARCHAR", b"protocol_jsoj VARCHAR", id="the name of a column"),
    ],
)
def test_what_cannot_be_read_any_more_is_damage_in_a_sentence(closed, written_over, before, after):
    written_over(before, after)
    with pytest.raises(InputError) as caught:
        read_everything(closed)
    assert caught.value.code == "records.damaged"


def test_letters_that_the_driver_cannot_even_name_are_damage_in_a_sentence(closed, written_over):
    written_over(b"sqlite_autoindex_patient_1", b"sqlite_autoindex_p\xe1tient_1")
    with pytest.raises(InputError) as caught:
        examine(closed)
    assert caught.value.code == "records.damaged"


def test_a_reference_to_what_is_not_there_is_damage_in_a_sentence(closed):
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, 'trial (trial_uuid)', 'trial (trial_uuie)')")
    with pytest.raises(InputError) as caught:
        check_file(closed)
    assert caught.value.code == "records.damaged"


def test_a_hash_that_is_gone_breaks_the_trail_and_is_no_error(closed):
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        change = "replace(sql, 'verified_hash VARCHAR NOT NULL', 'verified_hash VARCHAR')"
        connection.execute(f"UPDATE sqlite_master SET sql = {change}")
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("UPDATE audit_state SET verified_hash = NULL")
    with Store.open(closed) as store:
        assert not store.found_at_start.holds


def test_an_encrypted_database_with_a_wrong_page_is_damaged_and_not_read_only(practice):
    path = practice.database
    content = path.read_bytes()
    codes = set()
    for page in range(1, len(content) // _PAGE_B, 7):
        flipped = bytearray(content)
        flipped[page * _PAGE_B + 99] ^= 1
        path.write_bytes(flipped)
        try:
            Store.open(path, access=practice.anna).close()
        except InputError as error:
            codes.add(error.code)
    assert codes == {"records.damaged"}


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("UPDATE planned_trial SET trial_index = 9 WHERE trial_index = 0", id="a trial without its place"),
        pytest.param("UPDATE session SET created_utc = CAST(created_utc AS BLOB)", id="letters that became bytes"),
        pytest.param("UPDATE session SET patient_uuid = 'nobody'", id="a session of nobody"),
    ],
)
def test_rows_that_no_version_writes_are_damage_in_a_sentence(closed, tampered, statement):
    tampered(closed, statement)
    with Store.open(closed) as store, pytest.raises(InputError, check=lambda error: error.code == "records.damaged"):
        store.session("session-1")


def test_a_number_of_no_version_over_the_tables_of_this_one_is_damage(closed):
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0018'")
    assert not check_file(closed).is_whole
    with pytest.raises(InputError) as caught:
        Store.open(closed)
    assert caught.value.code == "records.damaged"


def test_what_sqlite_made_by_itself_is_part_of_the_description(closed):
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET type = 'indey' WHERE name = 'sqlite_autoindex_patient_1'")
    assert not check_file(closed).is_whole
