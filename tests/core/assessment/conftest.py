"""A store, a clock that is set by hand, and sessions run in an instant."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.assessment import protocol as protocols
from core.assessment.answers import Answer
from core.assessment.plan import plan_session
from core.assessment.run import SessionRun
from core.assessment.run_state import RunState
from core.records.model import LesionSide, PlannedTrial, Session, SessionSetup, Trial
from core.records.store import Store


@dataclass
class HandClock:
    """Time stands still until it is told to go on."""

    now_ns: int = 5_000_000_000
    began: datetime = field(default_factory=lambda: datetime(2026, 3, 2, 9, 0, tzinfo=UTC))

    def monotonic_ns(self) -> int:
        return self.now_ns

    def utc_now(self) -> datetime:
        return self.began + timedelta(microseconds=self.now_ns / 1000)

    def go_on(self, seconds: float) -> None:
        self.now_ns += round(seconds * 1e9)


@dataclass
class Bench:
    """Everything that a session needs, on a table."""

    store: Store
    clock: HandClock
    path: Path

    def start(self, protocol_id: str = "direction", seed: int = 3, **changes: object) -> SessionRun:
        locked = protocols.find(protocol_id)
        changed = locked.protocol.model_copy(update=changes)
        text = changed.model_dump_json()
        patient = next(iter(self.store.patients()), None) or self.store.add_patient(
            "P-001", lesion_side=LesionSide.RIGHT
        )
        setup = SessionSetup(
            uuid=f"session-{len(self.store.sessions()) + 1}",
            patient_uuid=patient.uuid,
            protocol_id=protocol_id,
            protocol_version=1,
            protocol_sha256=locked.sha256,
            protocol_json=text,
            seed=seed,
            layout="binaural",
            hrtf_id="kemar",
            renderer="hrtf-images",
            level_dba=None,
            calibration_id=None,
            device_name="silent",
            response_mode="arc",
            channel_check="confirmed",
            scene_json=None,
            therapist="T. Ona",
            app_version="0.1.0",
            created_utc=self.clock.utc_now(),
        )
        return SessionRun.start(self.store, setup, plan_session(changed, seed), self.clock)

    def present(self, run: SessionRun) -> PlannedTrial:
        """Play the current trial to its end: half a second."""
        planned = run.begin()
        self.clock.go_on(0.02)
        run.sound_started(self.clock.now_ns, latency_ms=20.0)
        self.clock.go_on(0.5)
        run.sound_ended()
        return planned

    def give(self, run: SessionRun, answer: Answer, after_s: float = 0.3) -> Trial:
        """Present the current trial and answer it ``after_s`` after its sound."""
        self.present(run)
        self.clock.go_on(after_s)
        return run.answer(answer)

    def finish(self, run: SessionRun, respond: Callable[[PlannedTrial], Answer | None]) -> Session:
        """Run to the end; ``respond`` gives the answer, or None for no answer in time."""
        while run.state in {RunState.READY, RunState.PAUSED}:
            if run.state is RunState.PAUSED:
                run.resume()
            planned = self.present(run)
            self.clock.go_on(0.3)
            answer = respond(planned)
            if answer is None:
                run.timeout()
            else:
                run.answer(answer)
        return self.store.session(run.setup.uuid)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    path = tmp_path / "see2sound.db"
    with Store.open(path) as store:
        yield Bench(store, HandClock(), path)


def knows_the_target(planned: PlannedTrial) -> Answer:
    """The ideal answer to a trial of direction."""
    return Answer(heard=False) if planned.is_catch else Answer(azimuth_deg=planned.target_azimuth_deg)


@pytest.fixture
def ideal() -> Callable[[PlannedTrial], Answer]:
    return knows_the_target


@pytest.fixture
def shifted_by() -> Callable[[float], Callable[[PlannedTrial], Answer]]:
    def respond_shifted(shift_deg: float) -> Callable[[PlannedTrial], Answer]:
        def respond(planned: PlannedTrial) -> Answer:
            answer = knows_the_target(planned)
            if answer.azimuth_deg is None:
                return answer
            return replace(answer, azimuth_deg=answer.azimuth_deg + shift_deg)

        return respond

    return respond_shifted
