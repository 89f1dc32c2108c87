"""A patient with a confirmed lesion, a clock that is set by hand, and training sessions run in an instant."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.records.model import LesionSide, Patient
from core.records.store import Store
from core.records.training_model import TrainingSetup
from core.training import exercises
from core.training.exercises import Find, Listen, LockedExercise
from core.training.find_run import FindRun
from core.training.listen_run import ListenRun
from core.training.material import Listened, things
from core.training.opening import Opening, Output, find_setup, listen_setup

OUTPUT = Output("binaural", "kemar", "hrtf-images", "silent", "arc", "confirmed")


@dataclass
class HandClock:
    """Time stands still until it is told to go on."""

    now_ns: int = 5_000_000_000
    began: datetime = field(default_factory=lambda: datetime(2026, 3, 2, 9, 0, tzinfo=UTC))

    def monotonic_ns(self) -> int:
        return self.now_ns

    def utc_now(self) -> datetime:
        return self.began + timedelta(microseconds=self.now_ns / 1000)

    def go_on(self, seconds: float) -> int:
        self.now_ns += round(seconds * 1e9)
        return self.now_ns


@dataclass
class Gym:
    """Everything that a training session needs."""

    store: Store
    patient: Patient
    clock: HandClock
    path: Path

    def setup(self, locked: LockedExercise, **changes: object) -> TrainingSetup:
        opening = Opening(self.patient, LesionSide.RIGHT, "T. Ona", self.clock.utc_now(), 3)
        if isinstance(locked.exercise, Find):
            made = find_setup(self.store, opening, locked, things(locked.exercise), OUTPUT)
        else:
            made = listen_setup(self.store, opening, locked, Listened(files=(Path("/music/book.mp3"),)), OUTPUT)
        return replace(made, **changes)  # type: ignore[arg-type]

    def listen(self, locked: LockedExercise | None = None, **changes: object) -> ListenRun:
        self.clock.go_on(60.0)
        return ListenRun.start(self.store, self.setup(locked or exercises.listen(), **changes), self.clock)

    def find(self, locked: LockedExercise | None = None, **changes: object) -> FindRun:
        self.clock.go_on(60.0)
        return FindRun.start(self.store, self.setup(locked or exercises.find(), **changes), self.clock)

    def way(self, run: ListenRun, played_s: float | None = None) -> None:
        """Play one way whole."""
        exercise = exercises.listen_of(run.setup)
        run.begin(run.setup.level_dba)
        run.sound_started(self.clock.go_on(0.02))
        self.clock.go_on(exercise.way_s + exercise.return_s)
        run.sound_ended(exercise.way_s if played_s is None else played_s)

    def present(self, run: FindRun):
        """Play the current trial to its end."""
        planned = run.begin()
        run.sound_started(self.clock.go_on(0.02))
        self.clock.go_on(planned.difficulty.duration_s)
        run.sound_ended()
        return planned

    def show(self, run: FindRun, *, right: bool = True):
        """Present the current trial and answer it."""
        planned = self.present(run)
        self.clock.go_on(0.5)
        off_deg = 0.0 if right else planned.difficulty.separation_deg
        return run.answer(planned.azimuth_deg + off_deg)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: the migrations take longer than most of these tests."""
    path = tmp_path_factory.mktemp("training") / "see2sound.db"
    with Store.open(path) as store:
        store.add_patient("P-001", lesion_side=LesionSide.RIGHT)
    return path


@pytest.fixture
def gym(tmp_path: Path, empty_database: Path) -> Iterator[Gym]:
    path = tmp_path / "see2sound.db"
    shutil.copy(empty_database, path)
    with Store.open(path) as store:
        yield Gym(store, store.patient("P-001"), HandClock(), path)


@pytest.fixture
def t1() -> Listen:
    exercise = exercises.listen().exercise
    assert isinstance(exercise, Listen)
    return exercise


@pytest.fixture
def t2() -> Find:
    exercise = exercises.find().exercise
    assert isinstance(exercise, Find)
    return exercise
