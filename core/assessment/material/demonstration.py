"""Sounds in the place of recorded words, so that the test of two words can be rehearsed before a site recorded any.

They are no words, and their folder says so: bells, dogs and doors of the sound library, named as words would be. A
patient is never tested with them, for nothing offers them but a rehearsal.
"""

from pathlib import Path

from core.media.writing import write_audio
from core.sound import library

FOLDER = "demonstration-these-are-no-words"
COUNT = 20
_LENGTH_S = 0.8
_LEFT_OUT = ("test", "weather", "water")
"""Categories in which one sound is much like another."""


def write_sounds(parent: Path) -> Path:
    """Write ``COUNT`` mono files into the folder ``FOLDER`` of ``parent``. MachineError as ``write_audio``."""
    folder = parent / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    named = [entry.name for entry in library.names() if entry.category not in _LEFT_OUT][:COUNT]
    for name in named:
        write_audio(library.synthesise(name, _LENGTH_S, loop=False), folder / f"{name.replace('-', ' ')}.wav")
    return folder
