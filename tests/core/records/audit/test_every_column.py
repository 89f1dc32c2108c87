"""No value of any column of any table may become another without its being seen: in the records and beside them."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, Table, text

from core.records.audit.chain import START, Chain
from core.records.audit.rows import UNTRAILED
from core.records.audit.verifying import verify_new
from core.records.engine import WRITES, dialect_of, make_engine
from core.records.keeping.checking import checked
from core.records.people.model import Identity
from core.records.store import Store
from core.records.tables import Base, UtcText

MADE_BY_THE_STORE = {"patient", "identity"}
ON_A_SERVER_ALONE = {"account_document"}


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """A closed database with a row in each table."""
    path = tmp_path_factory.mktemp("full") / "see2sound.db"
    kinds = {mapper.local_table: mapper.class_ for mapper in Base.registry.mappers}
    with Store.open(path) as store:
        patient = store.add_patient("P-001", birth_year=1950)
        store.people.identify(patient.uuid, Identity(family_name="Ona"))
        for table in Base.metadata.sorted_tables:
            if table.name not in MADE_BY_THE_STORE | UNTRAILED:
                with store._writing() as orm:
                    orm.add(kinds[table](**row_of(table, patient.uuid)))
        assert store.trail.verify().holds
    return path


def row_of(table: Table, patient: str) -> dict[str, object]:
    row = {}
    for column in table.columns:
        if any(key.column.table.name == "patient" for key in column.foreign_keys):
            row[column.name] = patient
        elif isinstance(column.type, UtcText):
            row[column.name] = datetime(2026, 5, 4, tzinfo=UTC)
        else:
            row[column.name] = {int: 1, float: 1.5, str: "one", bool: True}[column.type.python_type]
    return row


@pytest.fixture
def connection(full) -> Iterator[Connection]:
    engine = make_engine(full, foreign_keys=False).execution_options(**{WRITES: True})
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def change(connection: Connection, table: str, column: str) -> None:
    """Make the value of a column in the last row of a table another one, with what would refuse it out of the way."""
    last = f"rowid = (SELECT max(rowid) FROM {table})"
    value = connection.execute(text(f'SELECT "{column}" FROM {table} WHERE {last}')).scalar_one()
    wrong = "x" if value is None else value + 1 if isinstance(value, (int, float)) else wrong_letter(value)
    with dialect_of(connection).lifted(connection, (table,)):
        connection.execute(text(f'UPDATE {table} SET "{column}" = :wrong WHERE {last}'), {"wrong": wrong})


def wrong_letter(value: str) -> str:
    return value[:-1] + chr(ord(value[-1]) ^ 1) if value else "x"


def columns_of(connection: Connection, table: str) -> list[str]:
    return [column.name for column in dialect_of(connection).columns(connection, table)]


def test_another_value_in_any_column_of_a_record_shows(connection):
    rows = Chain(connection).rows
    records = dict(rows.everything())
    unseen = []
    for about, before in records.items():
        table = about.partition(":")[0]
        for column in columns_of(connection, table):
            change(connection, table, column)
            if rows.hash_of(about) == before:
                unseen.append((table, column))
            connection.rollback()
    assert unseen == []
    assert {about.partition(":")[0] for about in records} == Base.metadata.tables.keys() - UNTRAILED


def test_another_value_in_any_column_beside_the_records_shows(connection):
    assert checked(connection, is_encrypted=False).is_whole
    unseen = []
    for table in UNTRAILED - ON_A_SERVER_ALONE:
        for column in columns_of(connection, table):
            connection.rollback()
            change(connection, table, column)
            if seems_whole(connection):
                unseen.append((table, column))
    assert unseen == []


def seems_whole(connection: Connection) -> bool:
    """Whether nothing shows: a key of the trail that is none shows by an error, which a check of a file tells."""
    try:
        return checked(connection, is_encrypted=False).is_whole
    except ValueError:
        return False


def test_capitals_in_a_hash_show_though_they_are_the_same_number(connection):
    change_state(connection, "verified_hash = upper(verified_hash)")
    assert checked(connection, is_encrypted=False).trail.broken_at is not None


def test_capitals_in_the_key_of_the_trail_are_no_key(connection):
    change_state(connection, "key = upper(key)")
    with pytest.raises(ValueError, match="key"):
        checked(connection, is_encrypted=False)


@pytest.mark.parametrize("wrong", ["verified_hash = 'x'", "verified_seq = 0"])
def test_a_mark_before_the_first_entry_is_zeros_or_shows(connection, wrong):
    change_state(connection, f"verified_seq = 0, verified_hash = '{START.hex()}'")
    assert checked(connection, is_encrypted=False).trail.holds
    connection.rollback()
    change_state(connection, wrong)
    assert not checked(connection, is_encrypted=False).trail.holds
    assert not verify_new(connection).holds


def change_state(connection: Connection, to: str) -> None:
    connection.execute(text(f"UPDATE audit_state SET {to}"))


def test_letters_that_became_bytes_show_and_are_no_error(connection):
    with dialect_of(connection).lifted(connection, ("event",)):
        connection.execute(text("UPDATE event SET detail = CAST(detail AS BLOB)"))
    assert checked(connection, is_encrypted=False).trail.changed == ("event:1",)
