"""Whole sessions through the real windows, in a process of their own, from an empty folder to the report."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from rehearsing import Rehearsed, held

from core.assessment.circumstances import circumstances_of
from core.assessment.detection_screen import EarResult
from core.assessment.evidence import evidence_of
from core.assessment.interpretation import interpret, missing
from core.assessment.listeners import LISTENER_NAMES
from core.assessment.measures import Scope
from core.audio import Layout
from core.records.model import LesionSide, SessionState
from see2sound_desktop.rehearsal.clock import RehearsalClock
from see2sound_desktop.rehearsal.options import LISTENERS

pytestmark = pytest.mark.end_to_end
LONG = pytest.mark.long
ROOT = Path(__file__).parents[2]
_PATIENCE_S = 60


@pytest.fixture(scope="module")
def ideal(tmp_path_factory: pytest.TempPathFactory) -> Rehearsed:
    return held(tmp_path_factory.mktemp("ideal"), "--listener", "ideal")


@pytest.fixture(scope="module")
def neglect(tmp_path_factory: pytest.TempPathFactory) -> Rehearsed:
    return held(tmp_path_factory.mktemp("neglect"), "--listener", "neglect-left", "--pictures", "none")


def test_the_ideal_listener_is_scored_without_any_error(ideal: Rehearsed) -> None:
    assert ideal.session.state is SessionState.COMPLETED
    assert ideal.scores.direction is not None
    everywhere = ideal.scores.direction.by_scope[Scope.ALL]
    assert everywhere.absolute_deg.value == 0.0
    assert everywhere.absolute_deg.n == 21
    assert ideal.scores.omissions[Scope.ALL].count == 0


def test_a_rehearsal_leaves_database_report_table_and_pictures_of_both_windows(ideal: Rehearsed) -> None:
    for name in (
        "see2sound.db",
        "report.pdf",
        "trials.csv",
        "trials.dictionary.json",
        "trials.scores.csv",
        "session.json",
    ):
        assert (ideal.folder / name).stat().st_size > 0
    assert len(ideal.rows) == 26
    pictures = [Path(str(path)).name for path in ideal.said["pictures"]]
    for stage in ("practice-where", "practice-feedback", "test-listen", "test-where", "test-break", "session-end"):
        assert any(stage in name and "patient" in name for name in pictures)
        assert any(stage in name and "therapist" in name for name in pictures)
    assert any("results" in name for name in pictures)


def test_every_click_is_marked_as_a_simulated_listeners(ideal: Rehearsed) -> None:
    assert {row["entered_by"] for row in ideal.rows} == {"simulated:ideal"}
    assert "simulated" in ideal.report_text.lower()


def test_the_channel_check_was_done_and_a_note_was_kept(ideal: Rehearsed) -> None:
    assert ideal.session.setup.channel_check == "confirmed"
    kinds = [event.kind for event in ideal.session.events]
    assert "note" in kinds
    assert "pause" in kinds


def test_the_form_before_the_session_was_filled_in_and_stamps_nothing(neglect: Rehearsed) -> None:
    asked = circumstances_of(neglect.session.setup)
    assert asked is not None
    assert asked.lesion_side is LesionSide.RIGHT
    assert missing(asked, Layout.BINAURAL) == ()
    assert (asked.screen_left, asked.screen_right) == (EarResult(10, 10), EarResult(10, 10))
    reasons = [reason.code for reason in interpret(evidence_of(neglect.session, neglect.scores)).reasons]
    assert set(reasons) <= {"silent", "uncalibrated", "false-alarms"}, "what the rehearsal cannot have, and no more"


def test_left_is_left_from_the_pixel_to_the_database(ideal: Rehearsed) -> None:
    for row in ideal.rows:
        if row["target_azimuth_deg"]:
            assert float(row["response_azimuth_deg"]) == float(row["target_azimuth_deg"])
    sides = {row["target_side"] for row in ideal.rows if row["target_azimuth_deg"].startswith("-")}
    assert sides == {"left"}


def test_neglect_of_the_left_shows_in_scores_and_in_the_words_of_the_report(neglect: Rehearsed) -> None:
    direction = neglect.scores.direction
    assert direction is not None
    constant = direction.by_scope[Scope.ALL].constant_deg
    assert constant.value is not None
    assert constant.value > 10.0
    omissions = neglect.scores.omissions
    assert omissions[Scope.LEFT].count > omissions[Scope.RIGHT].count == 0
    words = " ".join(neglect.report_text.split())
    assert "to the right" in words
    assert "left" in words


@LONG  # the same ears and rooms without windows: tests/core/evaluation/test_sessions.py
@pytest.mark.parametrize(("layout", "mean_deg"), [("binaural", 3.0), ("5.1", 6.0)])
def test_the_model_listener_hears_every_frontal_position_within_10_degrees(
    tmp_path: Path, layout: str, mean_deg: float
) -> None:
    options = ("--layout", layout, "--seed", "1", "--pictures", "none", "--speed", "40")
    model = held(tmp_path / "model", "--listener", "model", *options)
    assert model.scores.direction is not None
    absolute = model.scores.direction.by_scope[Scope.ALL].absolute_deg
    assert absolute.n == 21
    assert absolute.value is not None
    assert absolute.value <= mean_deg
    for row in model.rows:
        if row["target_azimuth_deg"]:
            assert abs(float(row["response_azimuth_deg"]) - float(row["target_azimuth_deg"])) <= 10.0, row
        else:
            assert row["heard"] == "no"


@pytest.mark.parametrize(
    "options",
    [
        ("--protocol", "distance", "--by", "keys"),
        pytest.param(("--protocol", "scene", "--answers", "therapist", "--layout", "5.1"), marks=LONG),
        ("--protocol", "extinction", "--by", "one-switch"),
        pytest.param(("--protocol", "clock-7", "--answers", "column", "--by", "dwell"), marks=LONG),
    ],
    ids=["distance-by-keys", "scene-by-the-therapist-over-5.1", "extinction-by-one-switch", "column-by-dwell"],
)
def test_other_protocols_layouts_and_ways_to_answer(tmp_path: Path, options: tuple[str, ...]) -> None:
    done = held(tmp_path / "other", "--pictures", "none", "--speed", "40", "--no-form", *options)
    assert done.session.state is SessionState.COMPLETED
    reasons = [reason.code for reason in interpret(evidence_of(done.session, done.scores)).reasons]
    assert "form-unfilled" in reasons
    for row in done.rows:
        if row["response_distance_m"]:
            assert float(row["response_distance_m"]) == pytest.approx(float(row["target_distance_m"]))
        if row["condition"]:
            assert row["response_choice"] == row["condition"]


@pytest.mark.parametrize(
    ("options", "named"),
    [(("--protocol", "nothing"), "nothing"), (("--protocol", "midline", "--answers", "clock"), "buttons, therapist")],
    ids=["protocol", "answers"],
)
def test_what_does_not_exist_is_said_in_a_sentence(tmp_path: Path, options: tuple[str, ...], named: str) -> None:
    """By the program itself, as it starts on anybody's machine."""
    program = "import sys; from see2sound_desktop.bootstrap import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", program, "rehearse", "-o", str(tmp_path), *options],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    assert done.returncode == 3
    assert named in done.stderr
    assert "Traceback" not in done.stderr


def test_every_simulated_listener_can_be_asked_for() -> None:
    assert sorted(LISTENERS) == sorted(LISTENER_NAMES)


def test_the_rehearsals_clock_stands_still_while_the_machine_is_busy() -> None:
    machine = [0]
    clock = RehearsalClock(20.0, lambda: machine[0])
    start_ns = clock.monotonic_ns()
    machine[0] += 10_000_000
    assert clock.monotonic_ns() - start_ns == 200_000_000
    machine[0] += 30_000_000_000
    assert clock.monotonic_ns() - start_ns == 1_200_000_000
    machine[0] += 4_000_000
    assert clock.at(machine[0] - 2_000_000) == clock.monotonic_ns() - 40_000_000
