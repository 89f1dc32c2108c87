"""kill -9 in the middle of a staircase, at random moments: it goes on as if nothing had happened.

What was committed is answered once more by a run that nobody interrupts. It must have asked for the same levels, in the
same order, and have come to the same turns.
"""

import random
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rehearsing import committed, rehearsed, rehearsing

from core.assessment import protocol as protocols
from core.assessment.answers import Answer
from core.assessment.midline_scores import MidlineScores
from core.assessment.plan import plan_session
from core.assessment.run import SessionRun
from core.assessment.run_state import RunState
from core.assessment.scoring import score_session
from core.records.model import Heard, PlannedTrial, Session, SessionState, Trial
from core.records.store import Store

pytestmark = pytest.mark.end_to_end
_KILLS, _LAST_KILL = 2, 26
"""The two staircases take 30 trials or more, so the last kill is still in the middle of one."""


class Replay:
    """The committed answers, given once more to a run without an interruption."""

    def __init__(self, store: Store, session: Session) -> None:
        setup = replace(session.setup, uuid=f"{session.setup.uuid}-again")
        protocol = protocols.loads(setup.protocol_json).protocol
        self.plan = plan_session(protocol, setup.seed)
        self.run = SessionRun.start(store, setup, self.plan)
        self.asked = [self._one(trial) for trial in session.trials]

    def _one(self, trial: Trial) -> PlannedTrial:
        """What this run asks for in the place of a committed trial, which then gets its answer."""
        if self.run.state is RunState.PAUSED:
            self.run.resume()
        asked = self.run.begin()
        self.run.sound_started(time.monotonic_ns())
        self.run.sound_ended()
        if trial.heard is Heard.TIMEOUT:
            self.run.timeout()
        else:
            self.run.answer(Answer(choice=trial.response_choice, heard=trial.heard is Heard.YES))
        return asked


def _bare(trials: list[PlannedTrial]) -> list[PlannedTrial]:
    """Without the hash of the sound, which only rendering gives."""
    return [replace(trial, stimulus_sha256="") for trial in trials]


def _midline(session: Session) -> MidlineScores:
    midline = score_session(session).midline
    assert midline is not None
    return midline


def _killed_again_and_again(folder: Path, *options: str) -> Iterator[int]:
    """Kill at random moments, on the way to so many committed trials each; yields how many there were."""
    chance = random.Random(11)
    for moment in sorted(chance.sample(range(4, _LAST_KILL), _KILLS)):
        with rehearsing("rehearse", "-o", str(folder), *options) as rehearsal:
            limit, before = time.monotonic() + 120.0, len(committed(folder / "see2sound.db"))
            while len(committed(folder / "see2sound.db")) < max(moment, before + 1):
                assert rehearsal.process.is_alive(), rehearsal.stderr
                assert time.monotonic() < limit
                time.sleep(0.01)
            time.sleep(chance.uniform(0.0, 0.15))  # anywhere between two commits
            rehearsal.kill()
        yield len(committed(folder / "see2sound.db"))


@pytest.mark.timeout(400)
def test_a_staircase_that_is_killed_again_and_again_is_the_same_staircase(tmp_path: Path) -> None:
    folder = tmp_path / "killed"
    quickly = ("--device", "silent", "--speed", "60", "--pictures", "none", "--no-form", "--listener", "neglect-left")
    options = ("--protocol", "midline", *quickly, "--resume")
    known = list(_killed_again_and_again(folder, *options))
    assert known == sorted(known)
    rehearsed(folder, *options)
    with Store.open(folder / "see2sound.db") as store:
        summary = next(iter(store.sessions()))
        session = store.session(summary.uuid)
    assert session.state is SessionState.COMPLETED
    assert len(session.trials) > known[-1], "the last kill was in the middle of it"
    assert [event.detail for event in session.events if event.kind == "resume"].count("reopened") == _KILLS
    with Store.open(tmp_path / "again.db") as store:
        store.add_patient("P-1")
        patient = store.patients()[0]
        again = Replay(store, replace(session, setup=replace(session.setup, patient_uuid=patient.uuid)))
        replayed = store.session(again.run.setup.uuid)
    assert list(again.plan) == _bare(list(session.plan))
    played = [trial.planned for trial in session.trials]
    assert _bare(again.asked) == _bare(played), "the same levels of the same staircases, in the same order"
    assert again.run.state is RunState.DONE, "and it ended where an uninterrupted one ends"
    assert _midline(replayed).traces == _midline(session).traces, "with the same turns"
    turns = [trace.turns for trace in _midline(session).traces.values()]
    assert all(len(of_track) == 8 for of_track in turns)
