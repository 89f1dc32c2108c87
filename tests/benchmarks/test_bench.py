"""The table of the bench says of what it is, and which limit is not kept."""

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def modules(monkeypatch):
    """The bench finds its modules beside itself."""
    monkeypatch.syspath_prepend(str(HERE))
    import bench
    import measuring

    return bench, measuring


def test_a_limit_is_kept_up_to_itself_and_not_beyond_whichever_side_it_is_on(modules):
    _, measuring = modules

    def kept(**figures):
        return [each for _, each in measuring.Row("app", "a start", **figures).limits]

    assert kept(value=16.0, most=16.0) == [True]
    assert kept(value=16.1, most=16.0) == [False]
    assert kept(value=25.0, least=25.0) == [True]
    assert kept(value=24.9, least=25.0) == [False]
    assert kept(value=1.0, worst=51.0, worst_most=50.0) == [False]
    assert kept(value=1.0, memory_mb=8001.0, memory_most_mb=8000) == [False]
    assert kept(value=1.0) == []


def test_what_could_not_be_measured_keeps_no_limit(modules):
    _, measuring = modules
    assert [kept for _, kept in measuring.Row("presets", "see2sound", math.nan, most=1.0).limits] == [False]


def test_a_line_names_its_device_its_unit_and_the_limit_that_is_not_kept(modules):
    bench, measuring = modules
    row = measuring.Row("films", "film", 19.5, "frames/s", device="cuda", least=25.0, note="4 tracks")
    line = bench.line(row)
    for part in ("film", "cuda", "19.5 frames/s", "at least 25.0 frames/s: NOT KEPT", "[4 tracks]"):
        assert part in line


def test_a_worst_run_is_the_worst_and_the_value_the_median(modules):
    _, measuring = modules
    row = measuring.Times((0.1, 0.5, 0.2), (0.3, 0.1, 0.2)).row("app", "a start")
    assert (row.value, row.worst, row.processor, row.runs) == pytest.approx((200.0, 500.0, 200.0, 3))


def test_a_child_answers_in_a_process_of_its_own_and_its_error_is_said(modules):
    _, measuring = modules
    assert measuring.in_a_child("os:getpid") != measuring.in_a_child("os:getpid")
    with pytest.raises(RuntimeError, match="no_such"):
        measuring.in_a_child("measuring:no_such")


def test_an_unknown_part_is_refused_with_those_there_are():
    command = [sys.executable, str(HERE / "bench.py"), "speed"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "there is no part speed" in ended.stderr
    assert "first-sound" in ended.stderr


def test_every_row_can_be_written_as_json(modules):
    bench, _ = modules
    assert json.dumps([bench.finite(math.nan), bench.finite(1.5), bench.finite("cpu")]) == '[null, 1.5, "cpu"]'
