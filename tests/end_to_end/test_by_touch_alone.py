"""A whole session by a finger alone: real touches. By keys alone and by one switch alone: ``test_rehearsal``."""

import json
from pathlib import Path

import pytest
from rehearsing import rehearsing
from short_tests import lay_direction

from core.paths import DataFolder
from core.records.model import SessionState
from core.records.store import Store

pytestmark = pytest.mark.end_to_end
_TARGETS_DEG = (-30.0, 60.0)


def test_a_whole_session_by_touch_alone(tmp_path: Path) -> None:
    """The simulated patient answers each sound where it was, from the start to the end."""
    site, folder = tmp_path / "site", tmp_path / "out"
    test = lay_direction(DataFolder(site), *_TARGETS_DEG, practice_deg=(0.0,))
    options = ("--protocol", test, "--by", "touch", "--device", "silent", "--speed", "40", "--pictures", "none")
    with rehearsing("--data", str(site), "rehearse", "--json", *options, "--no-form", "-o", str(folder)) as rehearsal:
        assert rehearsal.wait() == 0, rehearsal.stderr
        said = json.loads(rehearsal.stdout)
    with Store.open(folder / "see2sound.db", read_only=True) as store:
        session = store.session(said["session_uuid"])
    assert session.state is SessionState.COMPLETED
    tested = [trial for trial in session.trials if not trial.planned.is_practice]
    assert sorted(trial.planned.target_azimuth_deg for trial in tested) == [*_TARGETS_DEG]
    assert all(trial.response_azimuth_deg == trial.planned.target_azimuth_deg for trial in session.trials)
