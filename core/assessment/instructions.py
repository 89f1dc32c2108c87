"""The site's recordings of the patient's instructions: which sentences can be heard, and how each sounds.

One sentence of the patient's window is one mono file, named after its code, in the folder of its language:
``instructions/en/touch-where.wav``. It goes through the session's own output, so it is heard where the patient listens,
at the level of the session's sounds and under the same cap. A voice of the system's goes the same way: by such a file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from core.assessment.level import PresentationLevel, set_level
from core.assessment.material.recordings import without_silence
from core.audio import DEFAULT_RATE_HZ, AudioClip, Layout
from core.errors import InputError, See2SoundError
from core.media.sounds import read_channels, read_sound
from core.sound.normalise import normalise

CODES = (
    "touch-where",
    "touch-answer",
    "touch-far",
    "touch-words",
    "press-answer",
    "press-words",
    "say-where",
    "say-answer",
    "say-words",
    "begin-test",
    "rest",
    "listen-bell",
)
"""What can be heard: how to answer, before the first sound; that the test begins; that there is a rest. The last one
belongs to training alone, which has the others of its screens in common with tests."""
LONGEST_S = 10.0
ENDINGS = (".wav", ".flac")


@dataclass(frozen=True)
class Recordings:
    """The recordings of one language that can be used, by their codes, and a sentence for each file that cannot."""

    folder: Path
    paths: Mapping[str, Path] = field(default_factory=dict)
    refused: tuple[See2SoundError, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The codes that nothing is recorded for."""
        return tuple(code for code in CODES if code not in self.paths)


def list_recordings(folder: Path) -> Recordings:
    """Read every file of a folder: not for the GUI thread. A folder that is not there has no recordings.

    A file is refused, with a sentence, where it is named after no code, is no sound, not mono, silent, longer than
    ``LONGEST_S`` without the silence around it, or the second one of its code. Hidden files are passed over.
    """
    paths: dict[str, Path] = {}
    refused: list[See2SoundError] = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith(".") or not path.is_file():
            continue
        try:
            _check_name(path, paths)
            sound_of(path)
        except See2SoundError as error:
            refused.append(error)
            continue
        paths[path.stem] = path
    return Recordings(folder, paths, tuple(refused))


def _check_name(path: Path, known: Mapping[str, Path]) -> None:
    if path.stem not in CODES or path.suffix.lower() not in ENDINGS:
        raise InputError("instructions.name", path=path, codes=", ".join(CODES))
    if path.stem in known:
        raise InputError("instructions.twice", path=path, other=known[path.stem].name)


def sound_of(path: Path, rate_hz: int = DEFAULT_RATE_HZ) -> AudioClip:
    """A recording as it is spoken: mono, without the silence around it, at ``CLIP_LOUDNESS_LUFS``.

    Raises
    ------
    InputError
        ``instructions.not-mono``, ``instructions.silent`` or ``instructions.too-long``; what ``read_sound`` raises.
    """
    try:
        read_channels(path, Layout.MONO)
    except InputError as error:
        if error.code != "media.wrong-channels":
            raise
        raise InputError("instructions.not-mono", path=path) from error
    samples = read_sound(path, rate_hz).samples[:, 0]
    if not np.any(samples):
        raise InputError("instructions.silent", path=path)
    spoken = without_silence(samples, rate_hz)
    if len(spoken) > LONGEST_S * rate_hz:
        raise InputError("instructions.too-long", path=path, length_s=f"{len(spoken) / rate_hz:.1f}", limit_s=LONGEST_S)
    return normalise(AudioClip.mono(spoken, rate_hz))


def as_heard(voice: AudioClip, layout: Layout, level: PresentationLevel | None) -> AudioClip:
    """A mono voice as the output plays it: in both ears or both loudspeakers alike, of 5.1 in the middle one.

    At the level of the session, and no second of it above the cap (``core.assessment.level.set_level``).
    """
    channels = ("FC",) if "FC" in layout.channels else ("FL", "FR")
    samples = np.zeros((len(voice.samples), len(layout.channels)), dtype=np.float32)
    for channel in channels:
        samples[:, layout.channels.index(channel)] = voice.samples[:, 0]
    placed = AudioClip(samples, voice.rate_hz, layout)
    heard, _ = set_level({"voice": placed}, len(samples) / voice.rate_hz, level)
    return heard["voice"]


def spoken(folder: Path, layout: Layout, level: PresentationLevel | None) -> dict[str, AudioClip]:
    """Every instruction that can be heard, by its code, as the output plays it. Not for the GUI thread."""
    return {code: as_heard(sound_of(path), layout, level) for code, path in list_recordings(folder).paths.items()}
