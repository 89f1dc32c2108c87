"""A training session between its windows: a silent output, a clock set by hand, and sounds made in an instant."""

import dataclasses
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from core.audio import AudioClip, Layout
from core.calibration import SystemVolume
from core.errors import MachineError
from core.playback.door import OutputDevice, PlaybackState, PlaybackStatus
from core.playback.silent import SilentPlayer
from core.records.model import LesionSide
from core.records.store import Store
from core.records.training_model import TrainingSession, TrainingSetup
from core.training import exercises
from core.training.exercises import Find, LockedExercise, listen_of
from core.training.find_run import FindRun
from core.training.levelling import Levelled
from core.training.listen_run import ListenRun
from core.training.material import Listened, things
from core.training.opening import Opening, Output, find_setup, listen_setup
from core.training.ways import Way
from see2sound_desktop.presenters.answer_input import AnswerInput
from see2sound_desktop.presenters.session_clock import SessionClock
from see2sound_desktop.presenters.session_output import SessionOutput
from see2sound_desktop.presenters.training_find import FindPresenter
from see2sound_desktop.presenters.training_listen import ListenPresenter
from see2sound_desktop.presenters.training_session import Surroundings, TrainingPresenter

AT_40, AT_35 = SystemVolume((40.0,)), SystemVolume((35.0,))
LEVEL_DBA = 63.0
_OUTPUT = Output("binaural", "kemar", "hrtf-images", "silent", "arc", "confirmed")


class HandClock(SessionClock):
    """It stands still until a test moves it."""

    def __init__(self) -> None:
        self.now_ns = 7_000_000_000

    def monotonic_ns(self) -> int:
        return self.now_ns

    def at(self, machine_ns: int) -> int:
        return machine_ns

    def utc_now(self) -> datetime:
        return datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(microseconds=self.now_ns / 1000)


class FragilePlayer(SilentPlayer):
    """A silent player whose device can be pulled out, and at which the system's volume can be moved."""

    lost = False
    volume = AT_40
    moved_to: SystemVolume | None = None

    @property
    def device(self) -> OutputDevice:
        return dataclasses.replace(super().device, volume=self.volume)

    def status(self) -> PlaybackStatus:
        status = dataclasses.replace(super().status(), volume_moved_to=self.moved_to, gone=self.lost)
        return dataclasses.replace(status, state=PlaybackState.LOST) if self.lost else status


class InstantJobs:
    """Does the work at once, in the thread that asks. ``held`` keeps it back until ``let_go``."""

    def __init__(self) -> None:
        self.held = False
        self._waiting: list[Callable[[], None]] = []

    def start(self, _title: str, work: Callable[..., Any], **listeners: Any) -> None:
        def now() -> None:
            try:
                result = work(None)
            except Exception as error:  # noqa: BLE001 - as a worker thread hands it on
                listeners["failed"](error)
            else:
                listeners["done"](result)
            listeners["ended"]()

        if self.held:
            self._waiting.append(now)
        else:
            now()

    def let_go(self) -> None:
        self.held = False
        for work in self._waiting:
            work()


class Maker:
    """Makes ways, trials and tones out of nothing, and says what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.error: Exception | None = None
        self.way_s = 12.0
        self.return_s = 1.0

    def way(self, position_s: float) -> Way:
        self._ask(position_s)
        return Way(silence(self.way_s + self.return_s), position_s, self.way_s, LEVEL_DBA)

    def sound_of(self, planned: Any) -> Levelled:
        self._ask(planned)
        return Levelled(silence(planned.difficulty.duration_s), LEVEL_DBA)

    def _ask(self, what: object) -> None:
        if self.error is not None:
            raise self.error
        self.asked.append(what)


def silence(seconds: float) -> AudioClip:
    return AudioClip(np.zeros((round(seconds * 48_000), 2), dtype=np.float32), 48_000, Layout.BINAURAL)


class TrainingBench:
    """One training session, and hands to move it."""

    def __init__(
        self,
        folder: Path,
        locked: LockedExercise,
        *,
        lesion: LesionSide = LesionSide.RIGHT,
        answer_input: AnswerInput | None = None,
        resumes: str | None = None,
        spoken: tuple[str, ...] = (),
        **changes: object,
    ) -> None:
        self.store = Store.open(folder / "training.db")
        known = self.store.patients()
        self.patient = known[0] if known else self.store.add_patient("P-001", lesion_side=lesion)
        self.clock, self.maker, self.jobs = HandClock(), Maker(), InstantJobs()
        self.players: list[FragilePlayer] = []
        self.device_is_away = False
        self.volume = AT_40
        self.troubles: list[str] = []
        self.ends: list[object] = []
        self.locked = locked
        setup = None if resumes else self._setup(**changes)
        voices = {code: silence(2.0) for code in spoken}
        held = Surroundings(self.jobs, self.clock, "patient", answer_input or AnswerInput(), voices)  # type: ignore[arg-type]
        self.presenter = self._presenter(setup, resumes, held)
        self.presenter.troubled.connect(self.troubles.append)
        self.presenter.finished.connect(self.ends.append)

    def _setup(self, **changes: object) -> TrainingSetup:
        opening = Opening(self.patient, self.patient.lesion_side, "T. Ona", self.clock.utc_now(), 3)
        exercise = self.locked.exercise
        if isinstance(exercise, Find):
            made = find_setup(self.store, opening, self.locked, things(exercise), _OUTPUT)
        else:
            made = listen_setup(self.store, opening, self.locked, Listened((Path("/music/book.mp3"),)), _OUTPUT)
        return dataclasses.replace(made, **changes)  # type: ignore[arg-type]

    def _presenter(self, setup: TrainingSetup | None, resumes: str | None, held: Surroundings) -> TrainingPresenter:
        output = SessionOutput(self.open(), self.open)
        maker: Any = self.maker
        if isinstance(self.locked.exercise, Find):
            found = self._run(FindRun, setup, resumes)
            return FindPresenter(found, output, held, sounds=maker, tone=silence(0.25), words_of="thing {}".format)
        heard = self._run(ListenRun, setup, resumes)
        exercise = listen_of(heard.setup)
        self.maker.way_s, self.maker.return_s = exercise.way_s, exercise.return_s
        return ListenPresenter(heard, output, held, maker=maker, chime=silence(1.5), what="book")

    def _run(self, kind: Any, setup: TrainingSetup | None, resumes: str | None) -> Any:
        if resumes is not None:
            return kind.resume(self.store, resumes, self.clock)
        return kind.start(self.store, setup, self.clock)

    def open(self) -> FragilePlayer:
        if self.device_is_away:
            raise MachineError("playback.device-lost", device="silent")
        self.players.append(FragilePlayer(Layout.BINAURAL, clock_ns=self.clock.monotonic_ns))
        self.players[-1].volume = self.volume
        return self.players[-1]

    @property
    def player(self) -> FragilePlayer:
        return self.players[-1]

    @property
    def find(self) -> FindPresenter:
        assert isinstance(self.presenter, FindPresenter)
        return self.presenter

    @property
    def listen(self) -> ListenPresenter:
        assert isinstance(self.presenter, ListenPresenter)
        return self.presenter

    @property
    def stored(self) -> TrainingSession:
        """What is on disk by now."""
        return self.store.training.session(self.presenter.run.setup.uuid)

    def go_on(self, seconds: float, step_s: float = 0.02) -> None:
        """Let time pass in steps, as the timer does."""
        for _ in range(max(round(seconds / step_s), 1)):
            self.clock.now_ns += round(step_s * 1e9)
            self.presenter.advance()

    def until(self, step: object, most_s: float = 20.0, step_s: float = 0.02) -> None:
        """Let time pass until a step of the session is reached."""
        passed = 0.0
        while self.presenter.live.step is not step:
            assert passed < most_s, f"{step} did not come: {self.presenter.live}"
            self.go_on(step_s, step_s)
            passed += step_s

    def close(self) -> None:
        self.presenter.abandon()
        self.store.close()


def find_exercise(**changes: object) -> LockedExercise:
    return exercises.edited(exercises.find(), **changes) if changes else exercises.find()
