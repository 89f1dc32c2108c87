"""A database with one admin, sealed at little cost."""

import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.records.protection.access import Access, Role
from core.records.protection.accounts import Accounts
from core.records.protection.first_account import FirstAccount, encrypt
from core.records.protection.sealing import Cost
from core.records.store import Store

CHEAP = Cost(1, 8, 1)
ANNA = "seven green kettles"
BEN = "a door left ajar"


@dataclass
class Clock:
    now: datetime = field(default_factory=lambda: datetime(2026, 5, 4, 8, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass(frozen=True)
class Practice:
    """An encrypted database with the admin Anna, and what the first account gave."""

    database: Path
    accounts: Accounts
    anna: Access
    code: str
    clock: Clock

    def open(self, access: Access | None = None) -> Store:
        return Store.open(self.database, access=access or self.anna)

    def signed_in(self, role: Role, name: str = "Ben") -> Access:
        """A further account of that role, signed in."""
        self.accounts.add(self.anna, name, role, BEN)
        return self.accounts.sign_in(name, BEN)


@pytest.fixture(scope="session")
def _founded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, FirstAccount]:
    database = tmp_path_factory.mktemp("founded") / "see2sound.db"
    with Store.open(database) as store:
        store.add_patient("P-001", birth_year=1950, notes="came with Mrs Featherstonehaugh")
    return database, encrypt(database, "Anna", ANNA, cost=CHEAP, clock=Clock())


@pytest.fixture
def practice(tmp_path: Path, _founded: tuple[Path, FirstAccount]) -> Practice:
    founded, first = _founded
    folder, clock = tmp_path / "practice", Clock()
    shutil.copytree(founded.parent, folder)
    database = folder / founded.name
    return Practice(database, Accounts(database, cost=CHEAP, clock=clock), first.access, first.recovery_code, clock)
