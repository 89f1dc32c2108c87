"""Training through the real windows in a process of its own: listening to its first rest, finding to its end."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader
from rehearsing import rehearsed

from core.records.model import LesionSide, SessionState
from core.records.store import Store
from core.records.training_model import TrainingSession

pytestmark = pytest.mark.end_to_end


def held(folder: Path, training: str, *options: str) -> TrainingSession:
    silent = ("--json", "--device", "silent", "--layout", "stereo", "--speed", "30", *options)
    said = json.loads(rehearsed(folder, "--training", training, *silent))
    for path in (said["report"], said["document"], *said["tables"], *said["pictures"]):
        assert Path(path).stat().st_size > 0
    with Store.open(folder / "see2sound.db", read_only=True) as store:
        assert not store.sessions()  # it is no test
        return store.training.session(said["session_uuid"])


def words_of(folder: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(folder / "report.pdf").pages)


@pytest.mark.long
def test_listening_moves_to_the_neglected_side_and_its_bell_is_answered(tmp_path: Path):
    session = held(tmp_path, "t1-listen")
    assert session.setup.lesion_side is LesionSide.RIGHT
    assert session.state is SessionState.STOPPED
    assert sum(stretch.heard_s for stretch in session.stretches) >= 100.0
    assert [check.tapped for check in session.checks] == [True]
    kinds = [event.kind for event in session.events]
    assert {"pause", "resume", "fatigue", "stop", "simulated"} <= set(kinds)
    assert "moving toward the left" in words_of(tmp_path)
    assert "not by a patient" in words_of(tmp_path)
    shown = {path.name.split("-", 1)[1] for path in (tmp_path / "pictures").iterdir()}
    assert {"training-listen-way-patient.png", "training-break-none-therapist.png"} <= shown


def test_finding_is_answered_thing_by_thing_and_every_answer_is_kept(tmp_path: Path):
    session = held(tmp_path, "t2-find-it", "--listener", "neglect-left", "--pictures", "none")
    assert session.state is SessionState.COMPLETED
    assert [trial.trial_index for trial in session.trials] == list(range(20))
    assert {trial.entered_by for trial in session.trials} == {"simulated:neglect-left"}
    contra = [trial for trial in session.trials if trial.side == "contralesional"]
    assert len(contra) == 12
    assert all(trial.target_azimuth_deg < 0 for trial in contra)
    assert all(trial.rt_ms is None or trial.rt_ms > 400.0 for trial in session.trials)
    assert "Left: " in words_of(tmp_path)
