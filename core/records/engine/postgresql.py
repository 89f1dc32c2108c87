"""What PostgreSQL does in its own way."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

from core.errors import InputError, MachineError, See2SoundError
from core.records.engine.dialect import SETUP_IS_FIXED, Column, Dialect, fixing, is_append_only, refusing

_DUPLICATE = "23505"
_SENTENCES: dict[str, tuple[type[See2SoundError], str]] = {
    "53100": (MachineError, "records.server-full"),
    "25006": (MachineError, "records.server-read-only"),
    "25P03": (MachineError, "records.server-away"),
    "42501": (InputError, "records.server-permission"),
    "55P03": (MachineError, "records.server-busy"),
    "40001": (MachineError, "records.server-busy"),
    "40P01": (MachineError, "records.server-busy"),
    "58030": (MachineError, "records.server-away"),
    "XX001": (InputError, "records.server-damaged"),
    "XX002": (InputError, "records.server-damaged"),
}
"""By SQLSTATE (PostgreSQL documentation, appendix A)."""

_AWAY = (MachineError, "records.server-away")
_UNKEEPABLE = (InputError, "records.server-text")
"""The one character that PostgreSQL keeps in no text: NUL."""
_AWAY_CLASSES = ("08", "28", "3D", "53", "57", "58")
"""Classes of SQLSTATE: the connection, signing in, the database's name, resources, an operator, the system."""

_COLUMNS = text(
    "SELECT a.attname AS name, coalesce(array_position(CAST(i.indkey AS int2[]), a.attnum) + 1, 0) AS place, "
    "t.typname IN ('int2', 'int4', 'int8') AS is_whole "
    "FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
    "JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary "
    "WHERE n.nspname = current_schema() AND c.relname = :name AND a.attnum > 0 AND NOT a.attisdropped "
    "ORDER BY a.attnum"
)

_FUNCTION = (
    "CREATE OR REPLACE FUNCTION see2sound_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE = TG_ARGV[0]; END $$"
)


class _Postgresql:
    name = "postgresql"

    def columns(self, connection: Connection, table: str) -> tuple[Column, ...]:
        found = connection.execute(_COLUMNS, {"name": table})
        return tuple(Column(one.name, int(one.place), bool(one.is_whole)) for one in found)

    def append_only(self, table: str, verbs: Iterable[str] = ("UPDATE", "DELETE")) -> tuple[str, ...]:
        """As ``Dialect.append_only``. Emptying a table at once, which SQLite does not know, is deleting."""
        words = is_append_only(table)
        statements = [_FUNCTION]
        for verb in verbs:
            statements.append(_refusal(refusing(table, verb), verb, table, "ROW", words))
            if verb == "DELETE":
                statements.append(_refusal(refusing(table, "TRUNCATE"), "TRUNCATE", table, "STATEMENT", words))
        return tuple(statements)

    def changeable(self, table: str, verb: str) -> str:
        return f"DROP TRIGGER {refusing(table, verb)} ON {table}"

    def fixed(self, table: str, columns: Iterable[str]) -> tuple[str, ...]:
        event = f"UPDATE OF {', '.join(columns)}"
        return (_FUNCTION, _refusal(fixing(table), event, table, "ROW", SETUP_IS_FIXED))

    def unfixed(self, table: str) -> str:
        return f"DROP TRIGGER {fixing(table)} ON {table}"

    @contextmanager
    def lifted(self, connection: Connection, tables: tuple[str, ...]) -> Iterator[None]:
        for table in tables:
            connection.exec_driver_sql(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')
        yield
        for table in tables:
            connection.exec_driver_sql(f'ALTER TABLE "{table}" ENABLE TRIGGER USER')

    def broken_pages(self, connection: Connection, *, is_encrypted: bool) -> tuple[str, ...]:
        """None that can be seen from here: the server checks its pages itself, where its checksums are on."""
        del connection, is_encrypted
        return ()

    def description(self, connection: Connection) -> str | None:
        """None: as with its pages."""
        del connection
        return None

    def lost_references(self, connection: Connection) -> int:
        """As ``Dialect.lost_references``: references that the server does not keep; it makes none such."""
        wanted = text("SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND NOT convalidated")
        return int(connection.execute(wanted).scalar_one())

    def trouble(self, error: BaseException | None) -> tuple[type[See2SoundError], str] | None:
        if not type(error).__module__.startswith("psycopg"):
            return None
        state = getattr(error, "sqlstate", None)
        if state is None:  # of the driver itself: the server said nothing
            kinds = {kind.__name__ for kind in type(error).__mro__}
            return _AWAY if "OperationalError" in kinds else _UNKEEPABLE if "DataError" in kinds else None
        return _SENTENCES.get(state, _AWAY if state[:2] in _AWAY_CLASSES else None)

    def repeats(self, error: BaseException | None, table: str, column: str | None) -> bool:
        if getattr(error, "sqlstate", None) != _DUPLICATE:
            return False
        told = error.diag  # type: ignore[union-attr]
        return bool(told.table_name == table and (column is None or told.constraint_name == f"{table}_{column}_key"))


def _refusal(name: str, event: str, table: str, each: str, words: str) -> str:
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH {each} EXECUTE FUNCTION see2sound_refuse('{words}')"
    )


POSTGRESQL: Dialect = _Postgresql()
