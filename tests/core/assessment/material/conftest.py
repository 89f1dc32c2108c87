"""Recorded words that nobody has to record."""

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core.assessment.material.recordings import WordList, list_words
from core.sound.library import synthesise

RATE_HZ = 48_000
TEXTS = tuple(f"word-{letter}" for letter in "abcdefghijklmnopqrstuv")


def write(
    path: Path, *, before_s: float = 0.2, length_s: float = 0.4, seed: int = 0, gain: float = 1.0, channels: int = 1
) -> Path:
    """A sound with silence around it."""
    path.parent.mkdir(exist_ok=True)
    spoken = gain * synthesise("warble", length_s, seed, RATE_HZ, loop=False).samples[:, 0]
    silence = np.zeros(round(before_s * RATE_HZ))
    samples = np.repeat(np.concatenate([silence, spoken, silence])[:, None], channels, axis=1)
    soundfile.write(path, samples, RATE_HZ)
    return path


@pytest.fixture
def write_word(tmp_path: Path) -> Callable[..., Path]:
    return lambda name, **how: write(tmp_path / "words" / name, **how)


@pytest.fixture(scope="session")
def words(tmp_path_factory: pytest.TempPathFactory) -> WordList:
    """Twenty-two words, of different beginnings and levels. Nobody may change their files."""
    folder = tmp_path_factory.mktemp("recorded") / "words"
    for number, text in enumerate(TEXTS):
        write(folder / f"{text}.wav", before_s=0.01 * number, seed=number, gain=1.0 / (1 + number % 4))
    return list_words(folder)


@pytest.fixture
def own_words(words: WordList, tmp_path: Path) -> WordList:
    """The same in a folder of their own."""
    return list_words(Path(shutil.copytree(words.folder, tmp_path / "words")))
