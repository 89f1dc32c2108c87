"""The site's recordings of spoken words: which of a folder can be used, and how each sounds.

A word is a mono file that is named after it (``maison.wav``). What is played of it begins where it becomes audible, so
that two words begin together, and all words are equally loud (``core.sound.normalise``). A picture of the same name
beside it (``maison.png``) is for patients who point at what they heard.
"""

import hashlib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.acoustics.levels import ramps
from core.audio import DEFAULT_RATE_HZ, AudioClip, Layout, Samples, from_db
from core.errors import InputError, See2SoundError
from core.media.sounds import read_channels, read_sound
from core.sound.normalise import normalise

LONGEST_S = 1.5
AUDIBLE_DB = -35.0
"""Relative to the loudest 5 ms: what is softer, before and after a word, is the room it was recorded in."""
BESIDE = "+"
"""Between the two words of a pair, the left one first; no word may contain it."""
PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".PNG", ".JPG", ".JPEG")
"""Of pictures that may lie beside the recordings."""
_STEP_S = 0.005
_LEAD_S = 0.01
_RAMP_S = 0.005


@dataclass(frozen=True, slots=True)
class Word:
    """A recording that can be used."""

    text: str
    """As the file is named, without its ending (Unicode NFC)."""
    path: Path
    sha256: str
    """Of the file."""


@dataclass(frozen=True, slots=True)
class WordList:
    """The words of a folder, by their text, and a sentence for each file that is no word to be used."""

    folder: Path
    words: tuple[Word, ...]
    refused: tuple[See2SoundError, ...] = ()

    @property
    def by_text(self) -> dict[str, Word]:
        """The words by their text."""
        return {word.text: word for word in self.words}


def list_words(folder: Path) -> WordList:
    """Read every file of a folder: not for the GUI thread. Hidden files, folders and pictures in it are passed over.

    A file is refused, with a sentence, where it is no sound, not mono, silent, longer than ``LONGEST_S`` without the
    silence around it, or the same word or the same sound as another one.

    Raises
    ------
    InputError
        ``words.no-folder``: there is no such folder.
    """
    if not folder.is_dir():
        raise InputError("words.no-folder", path=folder)
    words: dict[str, Word] = {}
    sounds: dict[bytes, Word] = {}
    refused: list[See2SoundError] = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.suffix in PICTURE_ENDINGS or not path.is_file():
            continue
        text = unicodedata.normalize("NFC", path.stem).strip()
        try:
            sound = _spoken(path, DEFAULT_RATE_HZ)
            if not text or BESIDE in text:
                raise InputError("words.name", path=path, sign=BESIDE)
            same_sound = hashlib.sha256(sound.samples.tobytes()).digest()
            twin = words.get(text.casefold()) or sounds.get(same_sound)
            if twin is not None:
                raise InputError("words.duplicate", path=path, other=twin.path.name)
        except See2SoundError as error:
            refused.append(error)
            continue
        word = Word(text, path, _sha256(path))
        words[text.casefold()] = sounds[same_sound] = word
    return WordList(folder, tuple(sorted(words.values(), key=lambda word: word.text)), tuple(refused))


def picture_of(word: Word) -> Path | None:
    """The picture beside a recording that is named as it is; None where there is none."""
    named = (word.path.with_suffix(ending) for ending in PICTURE_ENDINGS)
    return next((path for path in named if path.is_file()), None)


def sound_of(word: Word, rate_hz: int = DEFAULT_RATE_HZ) -> AudioClip:
    """A word as it is played: mono, from where it becomes audible to where it ends, at ``CLIP_LOUDNESS_LUFS``.

    Raises
    ------
    InputError
        ``words.changed``: its file is not the one that was listed, or is gone.
    """
    try:
        unchanged = _sha256(word.path) == word.sha256
    except OSError as error:
        raise InputError("words.changed", path=word.path) from error
    if not unchanged:
        raise InputError("words.changed", path=word.path)
    return _spoken(word.path, rate_hz)


def _spoken(path: Path, rate_hz: int) -> AudioClip:
    try:
        read_channels(path, Layout.MONO)
    except InputError as error:
        if error.code != "media.wrong-channels":
            raise
        raise InputError("words.not-mono", path=path) from error
    samples = read_sound(path, rate_hz).samples[:, 0]
    if not np.any(samples):
        raise InputError("words.silent", path=path)
    spoken = without_silence(samples, rate_hz)
    if len(spoken) > LONGEST_S * rate_hz:
        raise InputError("words.too-long", path=path, length_s=f"{len(spoken) / rate_hz:.1f}", limit_s=LONGEST_S)
    return normalise(AudioClip.mono(spoken, rate_hz))


def without_silence(samples: Samples, rate_hz: int) -> Samples:
    """From 10 ms before the first to 10 ms after the last audible 5 ms, with short ramps at both ends."""
    step, lead = max(round(_STEP_S * rate_hz), 1), round(_LEAD_S * rate_hz)
    padded = np.pad(samples, lead)
    starts = np.arange(lead, lead + len(samples), step)
    energy = np.add.reduceat(padded[: lead + len(samples)].astype(np.float64) ** 2, starts)
    audible = starts[energy >= float(np.max(energy)) * from_db(AUDIBLE_DB) ** 2]
    spoken = padded[audible[0] - lead : audible[-1] + step + lead]
    return ramps(spoken, rate_hz, rise_s=_RAMP_S, fall_s=_RAMP_S)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
