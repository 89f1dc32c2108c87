"""What keeps committed rows as they are, made and taken away by the migrations on whichever engine they run."""

from collections.abc import Iterable

from alembic import op

from core.records.engine import dialect_of


def keep(*tables: str, verbs: Iterable[str] = ("UPDATE", "DELETE")) -> None:
    """Let nobody change or delete what some tables hold."""
    for table in tables:
        _run(dialect_of(op.get_bind()).append_only(table, verbs))


def allow_update(table: str) -> None:
    """Let a migration change what a table holds; ``keep`` it again afterwards."""
    op.execute(dialect_of(op.get_bind()).changeable(table, "UPDATE"))


def fix(table: str, columns: Iterable[str]) -> None:
    """Let nobody change some columns."""
    _run(dialect_of(op.get_bind()).fixed(table, columns))


def unfix(table: str) -> None:
    """Take away what ``fix`` made."""
    op.execute(dialect_of(op.get_bind()).unfixed(table))


def _run(statements: Iterable[str]) -> None:
    for statement in statements:
        op.execute(statement)
