"""Audio in memory, whole-or-nothing files, progress and the words of errors."""

import errno
import re
import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import files, wording
from core.audio import AudioClip, Layout, from_db, rms_dbfs, to_db
from core.errors import CancelledError, InputError, MachineError
from core.lock import FileLock
from core.progress import Progress

ROOT = Path(__file__).parents[2]


def test_channels_stand_in_the_order_of_files():
    assert Layout.SURROUND_51.channels == ("FL", "FR", "FC", "LFE", "BL", "BR")
    clip = AudioClip(np.arange(12, dtype=np.float32).reshape(2, 6), 48_000, Layout.SURROUND_51)
    assert clip.channel("LFE").tolist() == [3, 9]


def test_audio_of_another_shape_is_refused():
    with pytest.raises(ValueError, match="frames"):
        AudioClip(np.zeros((4, 3), np.float32), 48_000, Layout.STEREO)
    with pytest.raises(ValueError, match="float32"):
        AudioClip(np.zeros((4, 2)), 48_000, Layout.STEREO)  # type: ignore[arg-type]


@given(st.floats(-120, 60))
def test_decibels_survive_the_way_there_and_back(level_db):
    assert to_db(from_db(level_db)) == pytest.approx(level_db, abs=1e-9)


def test_a_full_scale_square_wave_is_0_dbfs():
    assert rms_dbfs(np.array([1.0, -1.0])) == pytest.approx(0)
    assert rms_dbfs(np.zeros(4)) == rms_dbfs(np.zeros(0)) == -np.inf


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path):
    path = tmp_path / "report.csv"
    files.write_text(path, "old")
    with pytest.raises(RuntimeError), files.replacing(path) as temporary:
        temporary.write_text("half")
        raise RuntimeError
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_said_as_a_full_disk(tmp_path):
    path = tmp_path / "report.csv"
    with pytest.raises(MachineError, match="disk is full"), files.replacing(path):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert list(tmp_path.iterdir()) == []


def test_the_mark_that_some_editors_put_before_a_text_is_no_part_of_it(tmp_path):
    text = tmp_path / "a.json"
    text.write_bytes(b"\xef\xbb\xbf{}\xef\xbb\xbf")
    assert files.read_text(text) == "{}\ufeff"


def test_a_name_that_text_cannot_hold_is_refused_and_said_as_far_as_it_can_be_read():
    files.check_name(Path("Küche 日本.png"))
    with pytest.raises(InputError) as caught:
        files.check_name(Path("K\udcfcche.png"))
    assert str(caught.value).startswith("K?che.png has characters in its name")


def test_text_that_is_none_is_refused(tmp_path):
    binary = tmp_path / "a.json"
    binary.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="not a text file"):
        files.read_text(binary)
    with pytest.raises(InputError, match="could not be read"):
        files.read_text(tmp_path / "absent.json")


def test_progress_tells_stages_and_stops_when_cancelled():
    reports = []
    progress = Progress(reports.append)
    progress.begin("render", 4)
    progress.step(4)
    assert [(report.stage, report.fraction) for report in reports] == [("render", 0.0), ("render", 1.0)]
    threading.Thread(target=progress.cancel).start()
    with pytest.raises(CancelledError):
        for _ in range(10_000_000):
            progress.step(0)


def test_what_was_done_earlier_says_nothing_of_the_pace(monkeypatch):
    now = iter((0.0, 0.0, 10.0, 10.0))
    monkeypatch.setattr("core.progress.time.monotonic", lambda: next(now))
    reports = []
    progress = Progress(reports.append)
    progress.begin("download", 100, done=80)
    progress.step(10)
    assert (reports[0].fraction, reports[0].remaining_s) == (0.8, None)
    assert (reports[1].fraction, reports[1].remaining_s) == (0.9, pytest.approx(10.0))


def test_what_must_be_done_again_is_taken_back():
    reports = []
    progress = Progress(reports.append)
    progress.begin("download", 10, done=8)
    progress.step(-8)
    progress.step(10)
    assert reports[-1].fraction == 1.0
    progress.step(-20)
    progress.begin("verify", 4)
    progress.step(4)
    assert reports[-1].fraction == 1.0


def test_only_one_holds_a_lock(tmp_path):
    held = MachineError("records.in-use", path=tmp_path)
    first = FileLock(tmp_path / "x.lock", held)
    with pytest.raises(MachineError, match="in use") as refused:
        FileLock(tmp_path / "x.lock", held)
    assert refused.value is held
    first.release()
    first.release()
    FileLock(tmp_path / "x.lock", held).release()


def test_a_lock_that_cannot_be_written_is_said(tmp_path):
    with pytest.raises(MachineError, match="could not be written"):
        FileLock(tmp_path / "absent" / "x.lock", MachineError("records.in-use", path=tmp_path))


def raised_codes() -> set[tuple[str, str]]:
    """Every (file, code) that the source raises as an InputError or MachineError."""
    found = set()
    for package in ("core", "see2sound_desktop"):
        for source in (ROOT / package).rglob("*.py"):
            for match in re.finditer(
                r"(?:InputError|MachineError)\(\s*\"([^\"]+)\"", source.read_text(encoding="utf-8")
            ):
                found.add((source.name, match[1]))
    return found


def test_every_error_that_is_raised_has_its_sentence():
    codes = raised_codes()
    assert len(codes) > 5
    for source, code in sorted(codes):
        sentence = wording.template(code)
        assert sentence.rstrip().endswith("."), f"{source}: {code} is no sentence: {sentence}"


def test_a_sentence_without_words_in_one_language_is_said_in_english():
    wording.set_language("xx")
    try:
        assert "Cancelled" in wording.say("errors.cancelled")
    finally:
        wording.set_language("en")
    with pytest.raises(KeyError):
        wording.say("errors.nonsense")
