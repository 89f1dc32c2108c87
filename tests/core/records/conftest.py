"""A store with a patient and a session of five planned trials, on either engine; and an encrypted one with an admin."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType

import pytest
from postgres_server import Postgres
from sqlalchemy import Connection, text

from core.records.engine import WRITES, make_engine
from core.records.engine.server import Server, make_server_engine
from core.records.model import Heard, Patient, PlannedTrial, SessionSetup, Trial
from core.records.place import Place, file_of
from core.records.protection.access import Access, Role
from core.records.protection.accounts import Accounts
from core.records.protection.first_account import FirstAccount, encrypt
from core.records.protection.sealing import Cost
from core.records.store import Store

CHEAP = Cost(1, 8, 1)
ANNA = "seven green kettles"
BEN = "a door left ajar"
BEGAN = datetime(2026, 3, 2, 9, 30, 0, 123456, tzinfo=UTC)


def planned_trial(index: int) -> PlannedTrial:
    return PlannedTrial(index, "test-1", False, False, 7, "noise-burst", f"hash-{index}", 0.5, -30.0, 0.0, 1.0, 1)


def session_setup(patient: Patient, uuid: str = "session-1", **changes: object) -> SessionSetup:
    values: dict[str, object] = {
        "uuid": uuid,
        "patient_uuid": patient.uuid,
        "protocol_id": "direction",
        "protocol_version": 1,
        "protocol_sha256": "abc",
        "protocol_json": "{}",
        "seed": 3,
        "layout": "binaural",
        "hrtf_id": "kemar",
        "renderer": "hrtf-images",
        "level_dba": None,
        "calibration_id": None,
        "device_name": "silent",
        "response_mode": "arc",
        "channel_check": "confirmed",
        "scene_json": None,
        "therapist": "T. Ona",
        "app_version": "0.1.0",
        "created_utc": BEGAN,
    }
    return SessionSetup(**values | changes)  # type: ignore[arg-type]


def committed_trial(index: int, session_uuid: str = "session-1", **changes: object) -> Trial:
    values: dict[str, object] = {
        "trial_uuid": f"{session_uuid}-trial-{index}",
        "session_uuid": session_uuid,
        "planned": planned_trial(index),
        "onset_utc": BEGAN + timedelta(seconds=index),
        "onset_monotonic_ns": 10**15 + index,
        "device_latency_ms": 12.5,
        "response_mode": "arc",
        "entered_by": "patient",
        "response_azimuth_deg": -25.0,
        "response_distance_m": None,
        "response_choice": None,
        "heard": Heard.YES,
        "rt_ms": 812.25,
        "rt_valid": True,
        "replays": 0,
        "prompts": 1,
        "valid": True,
        "invalid_reason": None,
        "interrupted": False,
        "committed_utc": BEGAN + timedelta(seconds=index + 2),
    }
    return Trial(**values | changes)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Ward:
    """An open store, its patient, and the makers of more."""

    store: Store
    patient: Patient
    place: Place

    @property
    def path(self) -> Path:
        return file_of(self.place)

    def past_the_store(self, statement: str) -> list[tuple[object, ...]]:
        """Run a statement as somebody with tools of his own would, in a transaction of its own; the rows it gives."""
        return past_the_store(self.place, statement)

    setup = staticmethod(session_setup)
    trial = staticmethod(committed_trial)
    plan = tuple(planned_trial(index) for index in range(5))


@pytest.fixture(scope="session")
def _furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ward's database, made once: to make one takes longer than most tests."""
    path = tmp_path_factory.mktemp("furnished") / "see2sound.db"
    with Store.open(path) as store:
        patient = store.add_patient("P-001", birth_year=1950)
        store.create_session(session_setup(patient), Ward.plan)
    return path


@pytest.fixture(scope="session")
def _empty_server(postgres: Postgres) -> str:
    """A database on a server with the tables of today, to be copied: to make them takes longer than most tests."""
    server = postgres.new_database()
    Store.open(server).close()
    return str(server.url.database)


@pytest.fixture
def served(postgres: Postgres, _empty_server: str) -> Server:
    """A database on a server with the tables of today, and nothing in them."""
    return postgres.new_database(_empty_server)


@pytest.fixture(scope="session")
def _furnished_server(postgres: Postgres, _empty_server: str) -> str:
    """The ward's database on a server, to be copied."""
    server = postgres.new_database(_empty_server)
    with Store.open(server) as store:
        store.create_session(session_setup(store.add_patient("P-001", birth_year=1950)), Ward.plan)
    return str(server.url.database)


@pytest.fixture
def ward(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ward]:
    """In a file; where a test is marked ``on_both_engines``, a second time on a server."""
    place: Place
    if getattr(request, "param", "sqlite") == "postgresql":
        furnished = request.getfixturevalue("_furnished_server")
        place = request.getfixturevalue("postgres").new_database(furnished)
    else:
        place = tmp_path / "ward" / "see2sound.db"
        place.parent.mkdir()
        shutil.copy(request.getfixturevalue("_furnished"), place)
    with Store.open(place) as store:
        yield Ward(store, store.patient("P-001"), place)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "ward" in metafunc.fixturenames and metafunc.definition.get_closest_marker("on_both_engines"):
        metafunc.parametrize("ward", ["sqlite", "postgresql"], indirect=True)


@contextmanager
def raw(place: Place) -> Iterator[Connection]:
    """A connection past the store, in a transaction that writes; in a file without its foreign keys."""
    engine = make_server_engine(place) if isinstance(place, Server) else make_engine(place, foreign_keys=False)
    try:
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            yield connection
    finally:
        engine.dispose()


def past_the_store(place: Place, statement: str) -> list[tuple[object, ...]]:
    with raw(place) as connection:
        done = connection.execute(text(statement))
        return [tuple(row) for row in done] if done.returns_rows else []


def _tampered(place: Place, statement: str, **values: object) -> None:
    with raw(place) as connection:
        if isinstance(place, Server):
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        else:
            for (name,) in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
                connection.execute(text(f"DROP TRIGGER {name}"))
        assert connection.execute(text(statement), values).rowcount == 1


@pytest.fixture
def tampered() -> Callable[..., None]:
    """Change a closed database past the program, with what would refuse it out of the way."""
    return _tampered


@pytest.fixture
def opened_raw() -> Callable[[Place], AbstractContextManager[Connection]]:
    return raw


def plan_of(count: int) -> tuple[PlannedTrial, ...]:
    return tuple(planned_trial(index) for index in range(count))


@pytest.fixture
def ward_of() -> type["Makers"]:
    return Makers


class Makers:
    """Makers of records, without a store."""

    setup = staticmethod(session_setup)
    trial = staticmethod(committed_trial)
    plan_of = staticmethod(plan_of)
    began = BEGAN
    past_the_store = staticmethod(past_the_store)


@pytest.fixture
def killed_at_step() -> Callable[[list[tuple[ModuleType, str]], int, Callable[[], object]], bool]:
    """Run something in a process of its own that kills itself at a step; whether it was killed, or went through.

    The steps are calls of the named functions: each counts twice, before it and after it.
    """
    return _killed_at_step


def _killed_at_step(steps: list[tuple[ModuleType, str]], step: int, work: Callable[[], object]) -> bool:
    child = os.fork()
    if child == 0:
        left = [step]

        def count() -> None:
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        def counted(original: Callable[..., object]) -> Callable[..., object]:
            def call(*arguments: object, **keywords: object) -> object:
                count()
                done = original(*arguments, **keywords)
                count()
                return done

            return call

        try:
            for module, name in steps:
                setattr(module, name, counted(getattr(module, name)))
            work()
        except BaseException:  # noqa: BLE001 - the child must never go on as the test itself
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "what was to be killed failed"
    return os.WIFSIGNALED(status)


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
