"""kill -9 in the middle of a session, again and again: what is committed stays, and resuming ends with the full set."""

import random
import time
from pathlib import Path

import pytest
from rehearsing import committed, rehearsed, rehearsing

from core.records.model import SessionState
from core.records.store import Store

pytestmark = pytest.mark.end_to_end
_PATIENCE_S = 120.0


@pytest.mark.timeout(600)
@pytest.mark.parametrize("kills", [1, pytest.param(10, marks=pytest.mark.long)])
def test_no_committed_trial_is_lost_by_kill_9_and_resuming_ends_with_the_full_set(tmp_path: Path, kills: int) -> None:
    folder = tmp_path / "killed"
    quickly = ("--device", "silent", "--speed", "40", "--pictures", "none", "--listener", "neglect-left", "--resume")
    chance = random.Random(7)
    known: list[tuple[int, str]] = []
    for moment in sorted(chance.sample(range(1, 25), kills)):
        with rehearsing("rehearse", "-o", str(folder), *quickly) as rehearsal:
            limit = time.monotonic() + _PATIENCE_S
            while len(committed(folder / "see2sound.db")) < moment:
                assert rehearsal.process.is_alive(), rehearsal.stderr
                assert time.monotonic() < limit
                time.sleep(0.01)
            time.sleep(chance.uniform(0.0, 0.15))  # anywhere between two commits
            seen = committed(folder / "see2sound.db")
            rehearsal.kill()
        left = committed(folder / "see2sound.db")
        assert left[: len(seen)] == seen
        assert left[: len(known)] == known
        known = left
    rehearsed(folder, *quickly)
    assert committed(folder / "see2sound.db")[: len(known)] == known
    with Store.open(folder / "see2sound.db") as store:
        summaries = store.sessions()
        assert len(summaries) == 1
        session = store.session(summaries[0].uuid)
    assert session.state is SessionState.COMPLETED
    assert [trial.planned for trial in session.trials] == list(session.plan)
    assert (folder / "report.pdf").stat().st_size > 0
