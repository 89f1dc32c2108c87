"""A whole session by a finger alone: real touches. By keys alone and by one switch alone: ``test_rehearsal``."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from short_tests import lay_direction

from core.paths import DataFolder
from core.records.model import SessionState
from core.records.store import Store

pytestmark = [pytest.mark.end_to_end, pytest.mark.long]
ROOT = Path(__file__).parents[2]
_PATIENCE_S = 150
_TARGETS_DEG = (-30.0, 60.0)


def test_a_whole_session_by_touch_alone(tmp_path: Path) -> None:
    """The simulated patient answers each sound where it was, from the start to the end."""
    site, folder = tmp_path / "site", tmp_path / "out"
    test = lay_direction(DataFolder(site), *_TARGETS_DEG, practice_deg=(0.0,))
    program = "import sys; from see2sound_desktop.bootstrap import main; sys.exit(main(sys.argv[1:]))"
    options = [
        "--protocol",
        test,
        "--by",
        "touch",
        "--device",
        "silent",
        "--speed",
        "40",
        "--pictures",
        "none",
        "--no-form",
    ]
    done = subprocess.run(
        [sys.executable, "-c", program, "--data", str(site), "rehearse", "--json", *options, "-o", str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    with Store.open(folder / "see2sound.db", read_only=True) as store:
        session = store.session(json.loads(done.stdout)["session_uuid"])
    assert session.state is SessionState.COMPLETED
    tested = [trial for trial in session.trials if not trial.planned.is_practice]
    assert sorted(trial.planned.target_azimuth_deg for trial in tested) == [*_TARGETS_DEG]
    assert all(trial.response_azimuth_deg == trial.planned.target_azimuth_deg for trial in session.trials)
