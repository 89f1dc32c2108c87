"""What ``kill -9`` leaves behind, in a file and on a server."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.records.engine.server import Server
from core.records.model import SessionState
from core.records.place import Place
from core.records.soundness import examined
from core.records.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")

COMMITTER = """
import sys
from pathlib import Path
from uuid import uuid4
from core.records.model import Heard, Trial
from core.records.engine.server import Server
from core.records.store import Store
store = Store.open(Server.of(sys.argv[1]) if sys.argv[1].startswith("postgresql") else Path(sys.argv[1]))
session = store.session("session-1")
for planned in session.plan[len(session.trials):]:
    store.commit_trial(Trial(
        str(uuid4()), "session-1", planned, None, None, None, "arc", "patient", float(planned.trial_index), None, None,
        Heard.YES, 500.0, True, 0, 0, True, None, False, session.started_utc))
    print(planned.trial_index, flush=True)
"""
PLANNED = {"sqlite": 160, "postgresql": 70}


@pytest.fixture(params=["sqlite", "postgresql"])
def long_session(request, ward_of, tmp_path: Path) -> Place:
    in_file = request.param == "sqlite"
    place = tmp_path / "see2sound.db" if in_file else request.getfixturevalue("postgres").new_database()
    with Store.open(place) as store:
        patient = store.add_patient("P-001")
        store.create_session(ward_of.setup(patient), ward_of.plan_of(PLANNED[request.param]))
    return place


def commit_until_killed(place: Place, after: int) -> int:
    """Kill a process that commits trials once it reported ``after`` of them; the index of the last one it reported."""
    named = place.url.render_as_string(hide_password=False) if isinstance(place, Server) else str(place)
    committer = subprocess.Popen([sys.executable, "-c", COMMITTER, named], stdout=subprocess.PIPE, text=True)
    reported = -1
    for _ in range(after):
        if not (line := committer.stdout.readline()):
            break
        reported = int(line)
    committer.send_signal(signal.SIGKILL)
    rest = committer.stdout.read().split()
    committer.stdout.close()
    committer.wait(10)
    return int(rest[-1]) if rest else reported


def test_no_reported_trial_is_lost_and_the_rest_can_be_committed(long_session, opened_raw):
    moments = random.Random(11)
    with Store.open(long_session) as store:
        planned = len(store.session("session-1").plan)
    committed = 0
    while committed < planned:
        reported = commit_until_killed(long_session, after=moments.randint(15, 80))
        with Store.open(long_session) as store:
            stored = store.session("session-1")
            indices = [trial.planned.trial_index for trial in stored.trials]
            assert indices == list(range(len(indices)))  # in order, none twice, no gap
            assert len(indices) >= reported + 1  # whatever was reported is there
            assert len(indices) <= max(reported + 2, committed + 1)  # at most one was on disk and not yet reported
            assert stored.state is SessionState.OPEN
            assert [line.committed for line in store.unfinished_sessions()] == [len(indices)]
        committed = len(indices)
    with opened_raw(long_session) as connection:
        assert examined(connection, is_encrypted=False).is_sound
