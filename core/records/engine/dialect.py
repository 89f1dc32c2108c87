"""What the engines do each in its own way, and what is the same of both."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import BigInteger, Connection, Integer

from core.errors import See2SoundError

WHOLE = BigInteger().with_variant(Integer, "sqlite")
"""A whole number of 64 bits, which is what SQLite's INTEGER holds; PostgreSQL's holds 32."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    key_place: int
    """From 1 in the primary key; 0 where it is no part of it."""
    is_whole: bool
    """Whether it holds whole numbers."""


class Dialect(Protocol):
    """One engine."""

    @property
    def name(self) -> str:
        """As SQLAlchemy calls it."""

    def columns(self, connection: Connection, table: str) -> tuple[Column, ...]:
        """The columns of a table in their order; none where there is no such table."""

    def append_only(self, table: str, verbs: Iterable[str] = ("UPDATE", "DELETE")) -> tuple[str, ...]:
        """The statements that let nobody change or delete what a table holds."""

    def changeable(self, table: str, verb: str) -> str:
        """The statement that takes one of these away again."""

    def fixed(self, table: str, columns: Iterable[str]) -> tuple[str, ...]:
        """The statements that let nobody change some columns: what a session was set up with."""

    def unfixed(self, table: str) -> str:
        """The statement that takes this away again."""

    def lifted(self, connection: Connection, tables: tuple[str, ...]) -> AbstractContextManager[None]:
        """Lift what keeps the rows of some tables as they are, within the transaction of ``connection``."""

    def broken_pages(self, connection: Connection, *, is_encrypted: bool) -> tuple[str, ...]:
        """What the engine finds amiss with its pages, in its own words, few of them."""

    def description(self, connection: Connection) -> str | None:
        """All that describes tables, indexes and triggers; None where the engine looks after it."""

    def lost_references(self, connection: Connection) -> int:
        """How many rows refer to rows that are not there."""

    def trouble(self, error: BaseException | None) -> tuple[type[See2SoundError], str] | None:
        """Kind and code of the sentence for an error of the driver; None for a bug of ours, or another engine's."""

    def repeats(self, error: BaseException | None, table: str, column: str | None) -> bool:
        """Whether an error of the driver says that ``table`` has a row of that key already."""


def fixing(table: str) -> str:
    """The name of the trigger that keeps a set-up."""
    return f"{table}_keeps_its_setup"


def refusing(table: str, verb: str) -> str:
    """The name of the trigger that refuses a verb."""
    return f"{table}_refuses_{verb.lower()}"


SETUP_IS_FIXED = "the set-up of a session is fixed"


def is_append_only(table: str) -> str:
    """What is said where such a table is changed."""
    return f"{table} is append-only"
