"""Recordings of the patient's instructions: named after their codes, looked at, and as loud as the session."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from level_ward import calibration

from core.assessment.instructions import CODES, LONGEST_S, as_heard, list_recordings, sound_of, spoken
from core.assessment.level import UNCALIBRATED_CAP_DBFS, PresentationLevel
from core.audio import AudioClip, Layout
from core.playback.calibration import listener_level
from core.sound import library

RATE_HZ = 48_000


def recorded(folder: Path, name: str = "touch-where.wav", seconds: float = 1.0, gain: float = 0.3, channels: int = 1):
    folder.mkdir(parents=True, exist_ok=True)
    voice = np.random.default_rng(3).normal(0, gain / 3, (round(seconds * RATE_HZ), channels))
    soundfile.write(folder / name, np.clip(voice, -1, 1), RATE_HZ, subtype="PCM_24")
    return folder / name


def test_files_named_after_codes_are_used_and_the_rest_is_missing(tmp_path):
    recorded(tmp_path)
    recorded(tmp_path, "rest.flac")
    recorded(tmp_path, ".hidden.wav")
    found = list_recordings(tmp_path)
    assert dict(found.paths) == {"touch-where": tmp_path / "touch-where.wav", "rest": tmp_path / "rest.flac"}
    assert found.missing == tuple(code for code in CODES if code not in {"touch-where", "rest"})
    assert found.refused == ()


def test_without_a_folder_nothing_is_spoken(tmp_path):
    assert list_recordings(tmp_path / "none").paths == {}
    assert spoken(tmp_path / "none", Layout.BINAURAL, None) == {}


@pytest.mark.parametrize(
    ("name", "how", "why"),
    [
        ("hello.wav", {}, "after no instruction"),
        ("rest.mp3.wav", {}, "after no instruction"),
        ("rest.wav", {"channels": 2}, "not mono"),
        ("rest.wav", {"gain": 0.0}, "no sound"),
        ("rest.wav", {"seconds": LONGEST_S + 0.2}, "at most"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_sentence(tmp_path, name, how, why):
    recorded(tmp_path, name, **how)
    found = list_recordings(tmp_path)
    assert found.paths == {}
    assert why in str(found.refused[0])


def test_a_file_that_is_no_sound_is_refused_and_the_others_are_used(tmp_path):
    recorded(tmp_path)
    (tmp_path / "rest.wav").write_text("not a sound")
    found = list_recordings(tmp_path)
    assert list(found.paths) == ["touch-where"]
    assert len(found.refused) == 1


def test_of_two_recordings_of_one_instruction_the_first_is_used(tmp_path):
    recorded(tmp_path, "rest.flac")
    recorded(tmp_path, "rest.wav")
    found = list_recordings(tmp_path)
    assert found.paths["rest"].name == "rest.flac"
    assert "a second recording" in str(found.refused[0])


def test_the_silence_around_a_sentence_is_cut_off(tmp_path):
    folder = tmp_path / "en"
    folder.mkdir()
    voice = np.zeros(3 * RATE_HZ)
    voice[RATE_HZ : 2 * RATE_HZ] = np.random.default_rng(1).normal(0, 0.1, RATE_HZ)
    soundfile.write(folder / "rest.wav", voice, RATE_HZ)
    assert sound_of(folder / "rest.wav").duration_s == pytest.approx(1.0, abs=0.05)


@pytest.mark.parametrize(
    ("layout", "heard_in"),
    [(Layout.BINAURAL, ("FL", "FR")), (Layout.STEREO, ("FL", "FR")), (Layout.SURROUND_51, ("FC",))],
)
def test_the_voice_comes_from_no_side(layout, heard_in):
    voice = AudioClip.mono(np.random.default_rng(2).normal(0, 0.05, RATE_HZ).astype(np.float32), RATE_HZ)
    heard = as_heard(voice, layout, None)
    for channel, samples in zip(layout.channels, heard.samples.T, strict=True):
        assert np.any(samples) == (channel in heard_in)
    sounding = [heard.samples[:, layout.channels.index(channel)] for channel in heard_in]
    assert all(np.array_equal(sounding[0], other) for other in sounding)


def test_a_loud_recording_is_no_louder_than_a_soft_one_nor_than_the_cap(tmp_path):
    loud, soft = recorded(tmp_path / "a", gain=3.0), recorded(tmp_path / "b", gain=0.003)
    levels = [listener_level(as_heard(sound_of(path), Layout.BINAURAL, None), None, 1.0) for path in (loud, soft)]
    assert levels[0].laeq == pytest.approx(levels[1].laeq, abs=1.5)
    assert max(one.loudest_second for one in levels) <= UNCALIBRATED_CAP_DBFS + 1e-6


@pytest.mark.parametrize("wanted_dba", [55.0, 65.0, 75.0])
def test_over_a_calibrated_output_the_voice_has_the_level_of_the_session(wanted_dba):
    voice = library.synthesise("noise-burst", 1.0)
    output = calibration()
    level = PresentationLevel(output, wanted_dba)
    heard = as_heard(voice, Layout.BINAURAL, level)
    reached = listener_level(heard, output, heard.duration_s)
    assert reached.laeq == pytest.approx(wanted_dba, abs=0.2)
