"""The voice of this computer: it writes the patient's sentences into files, which are then as good as recorded ones.

Spoken at once it would go to the system's default output, past the chosen device, its level and our cap. Written into
files it is brought to the level of the session like a recording of the site (``core.assessment.instructions``).
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from core import files
from core.assessment.instructions import CODES, ENDINGS, sound_of
from core.errors import MachineError, See2SoundError

_LONGEST_WAIT_S = 60.0
_WORDS_PER_MINUTE = 130
"""Slower than these voices speak by themselves: many who listen understand words less easily than they did."""
_APPLE_VOICES = {"en": "Samantha", "fr": "Thomas", "de": "Anna", "it": "Alice"}
_WINDOWS = """
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
$culture = New-Object System.Globalization.CultureInfo $env:SEE2SOUND_VOICE_LANGUAGE
$neutral = [System.Speech.Synthesis.VoiceGender]::NotSet
$voice.SelectVoiceByHints($neutral, [System.Speech.Synthesis.VoiceAge]::NotSet, 0, $culture)
if ($voice.Voice.Culture.TwoLetterISOLanguageName -ne $culture.TwoLetterISOLanguageName) { exit 3 }
$voice.Rate = -2
$mono = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo 22050, Sixteen, Mono
$voice.SetOutputToWaveFile($env:SEE2SOUND_VOICE_FILE, $mono)
$voice.Speak($env:SEE2SOUND_VOICE_WORDS)
$voice.Dispose()
"""

Call = tuple[list[str], Mapping[str, str]]
"""A command, and what is in its environment beside the usual."""


@dataclass(frozen=True, slots=True)
class SystemVoice:
    """A voice that is there."""

    name: str
    """Of the program that speaks."""
    _call: Callable[[str, str, Path], Call]
    """Of words, a language's code and a file."""

    def write(self, words: str, language: str, path: Path) -> None:
        """Speak ``words`` into the WAV file ``path``, whole or not at all.

        Raises
        ------
        MachineError
            ``instructions.voice-failed``: there is no voice of that language, or it wrote nothing that can be heard;
            or of the disk.
        """
        with files.replacing(path) as temporary:
            command, beside = self._call(words, language, temporary)
            try:
                ran = subprocess.run(  # noqa: S603 - a program of the system's, with words of our own
                    command,
                    check=False,
                    capture_output=True,
                    timeout=_LONGEST_WAIT_S,
                    env=os.environ | dict(beside),
                    stdin=subprocess.DEVNULL,
                )
            except (OSError, subprocess.TimeoutExpired) as error:
                raise MachineError("instructions.voice-failed", voice=self.name, reason=str(error)[:200]) from error
            if ran.returncode != 0:
                said = ran.stderr.decode("utf-8", "replace").strip()[:200] or str(ran.returncode)
                raise MachineError("instructions.voice-failed", voice=self.name, reason=said)
            try:
                sound_of(temporary)
            except See2SoundError as error:
                raise MachineError("instructions.voice-failed", voice=self.name, reason=str(error)) from error


def find() -> SystemVoice | None:
    """The voice of this computer; None where none is known to be there."""
    if sys.platform == "darwin":
        return _with("say", _apple)
    if sys.platform == "win32":
        return _with("powershell", _windows)
    return _with("espeak-ng", _espeak)


def write_missing(voice: SystemVoice, folder: Path, sentences: Mapping[str, str]) -> tuple[str, ...]:
    """Have the sentences spoken that no file of the folder says yet; what a site put there stays, usable or not.

    Parameters
    ----------
    folder
        Of one language, named after its code.
    sentences
        By the codes of ``core.assessment.instructions``.

    Returns
    -------
    tuple of str
        The codes that were spoken. MachineError as ``SystemVoice.write``; what was written until then stays.
    """
    taken = {path.stem for path in folder.iterdir()} if folder.is_dir() else set()
    missing = [code for code in CODES if code not in taken and sentences.get(code)]
    for code in missing:
        voice.write(sentences[code], folder.name, folder / f"{code}{ENDINGS[0]}")
    return tuple(missing)


def _with(program: str, call: Callable[[str, str, str, Path], Call]) -> SystemVoice | None:
    found = shutil.which(program)
    return None if found is None else SystemVoice(program, partial(call, found))


def _espeak(program: str, words: str, language: str, path: Path) -> Call:
    return [program, "-v", language, "-s", str(_WORDS_PER_MINUTE), "-w", str(path), "--", words], {}


def _apple(program: str, words: str, language: str, path: Path) -> Call:
    how = ["-v", _APPLE_VOICES.get(language, language), "-r", str(_WORDS_PER_MINUTE)]
    form = ["--file-format=WAVE", "--data-format=LEI16@22050", "-o", str(path)]
    return [program, *how, *form, "--", words], {}


def _windows(program: str, words: str, language: str, path: Path) -> Call:
    beside = {"SEE2SOUND_VOICE_WORDS": words, "SEE2SOUND_VOICE_LANGUAGE": language, "SEE2SOUND_VOICE_FILE": str(path)}
    return [program, "-NoProfile", "-NonInteractive", "-Command", _WINDOWS], beside
