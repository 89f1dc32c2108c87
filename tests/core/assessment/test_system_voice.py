"""The voice of this computer fills in what no site recorded, in files that are used like recorded ones."""

import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core.assessment import system_voice
from core.assessment.instructions import list_recordings, sound_of
from core.assessment.system_voice import SystemVoice, find, write_missing
from core.errors import MachineError

SENTENCES = {"rest": "Take a rest.", "begin-test": "Now the test begins.", "touch-far": ""}
_SPEAK = """
import sys, wave
words, language, path = sys.argv[1:]
if language == "xx": sys.exit("no such voice")
with wave.open(path, "wb") as file:
    file.setnchannels(1), file.setsampwidth(2), file.setframerate(8000)
    file.writeframes((b"\\x00\\x10\\x00\\xf0" * 4000) if words != "nothing" else bytes(16000))
"""


def a_voice() -> SystemVoice:
    """A program of its own that speaks noise."""
    return SystemVoice("test-voice", lambda words, language, path: (
        [sys.executable, "-c", _SPEAK, words, language, str(path)], {}
    ))  # fmt: skip


def test_what_is_missing_is_spoken_and_what_a_site_put_there_stays(tmp_path):
    folder = tmp_path / "en"
    folder.mkdir()
    own = np.random.default_rng(1).normal(0, 0.1, 48_000)
    soundfile.write(folder / "rest.flac", own, 48_000)
    before = (folder / "rest.flac").read_bytes()
    assert write_missing(a_voice(), folder, SENTENCES) == ("begin-test",)
    assert (folder / "rest.flac").read_bytes() == before
    assert set(list_recordings(folder).paths) == {"rest", "begin-test"}
    assert write_missing(a_voice(), folder, SENTENCES) == ()


def test_a_file_that_cannot_be_used_is_not_overwritten(tmp_path):
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "rest.wav").write_text("no sound")
    write_missing(a_voice(), folder, {"rest": "Take a rest."})
    assert (folder / "rest.wav").read_text() == "no sound"


@pytest.mark.parametrize(("words", "language", "why"), [("Rest.", "xx", "no such voice"), ("nothing", "en", "sound")])
def test_a_voice_that_says_nothing_is_told_and_leaves_no_file(tmp_path, words, language, why):
    with pytest.raises(MachineError, match=why) as refused:
        a_voice().write(words, language, tmp_path / "rest.wav")
    assert refused.value.code == "instructions.voice-failed"
    assert list(tmp_path.iterdir()) == []


def test_a_program_that_is_gone_is_told(tmp_path):
    gone = SystemVoice("gone", lambda *_words: ([str(tmp_path / "gone")], {}))
    with pytest.raises(MachineError, match="gone"):
        gone.write("Rest.", "en", tmp_path / "rest.wav")


@pytest.mark.parametrize(("platform", "program"), [("linux", "espeak-ng"), ("darwin", "say"), ("win32", "powershell")])
def test_each_system_is_asked_for_its_own_voice(monkeypatch, platform, program):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}" if name == program else None)
    voice = find()
    assert voice.name == program
    command, beside = voice._call("Take a rest.", "fr", Path("/data/rest.wav"))
    said = [*command, *beside.values()]
    assert {f"/bin/{program}", "Take a rest.", "/data/rest.wav"} <= set(said)
    assert any(part in said for part in ("fr", system_voice._APPLE_VOICES["fr"]))
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert find() is None


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Take a rest."), ("fr", "Faites une pause."), ("de", "Machen Sie eine Pause."), ("it", "Si riposi.")],
)
def test_the_voice_of_linux_speaks_every_language(tmp_path, language, words):
    find().write(words, language, tmp_path / "rest.wav")
    assert 0.5 < sound_of(tmp_path / "rest.wav").duration_s < 4.0
