"""Generated clips by what they were made from: what was made once is not made again.

A clip is a FLAC file with a text beside it that holds its provenance and the sound file's hash. The text is written
last: a clip without it, or of another hash, does not count and is made anew.
"""

import hashlib
import json
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core import files
from core.audio import AudioClip, Layout
from core.errors import See2SoundError
from core.media.sounds import read_channels, read_sound
from core.media.writing import write_audio
from core.paths import DataFolder
from core.sound.door import GeneratorOptions, SoundRequest

MOST_BYTES = 2_000_000_000
"""About two hours of sound."""

_SOUND, _TEXT = ".flac", ".json"


def key_of(
    request: SoundRequest,
    duration_s: float,
    options: GeneratorOptions,
    **made_by: object,
) -> str:
    """What a clip is cached under: a hash of everything that decides how it sounds.

    Parameters
    ----------
    request
        With the picture as the generator is given it.
    made_by
        Whatever else decides: the model, its version, how a clip is finished, who picked it of how many.
    """
    said = {
        "prompt": request.prompt,
        "seed": request.seed,
        "duration_s": duration_s,
        "steps": options.steps,
        "guidance": options.guidance,
        "picture": None if request.picture is None else list(request.picture.shape),
        "made_by": made_by,
    }
    digest = hashlib.sha256(json.dumps(said, sort_keys=True).encode())
    if request.picture is not None:
        digest.update(np.ascontiguousarray(request.picture).tobytes())
    return digest.hexdigest()


@dataclass(frozen=True)
class CachedClip:
    """A clip that was made, and where it lies."""

    clip: AudioClip
    path: Path
    provenance: Mapping[str, object]


@dataclass(frozen=True)
class ClipCache:
    """A folder of generated clips that never takes more than so many bytes; the least recently used go first."""

    folder: Path
    most_bytes: int = MOST_BYTES

    @classmethod
    def of(cls, data: DataFolder) -> "ClipCache":
        """The cache of a data folder."""
        return cls(data.cache / "clips")

    def get(self, key: str) -> CachedClip | None:
        """The clip of that key; None when there is none, or what is there is damaged."""
        path, text = self._path(key), self._text(key)
        try:
            said = json.loads(text.read_text(encoding="utf-8"))
            if said["sha256"] != hashlib.sha256(path.read_bytes()).hexdigest():
                return None
            clip, provenance = read_channels(path, Layout.MONO), dict(said["provenance"])
        except (OSError, ValueError, KeyError, TypeError, See2SoundError):
            return None
        with suppress(OSError):  # a disk that cannot be written still has the clip
            _used_now(text)
        return CachedClip(clip, path, provenance)

    def put(self, key: str, clip: AudioClip, provenance: Mapping[str, object]) -> CachedClip:
        """Keep a clip, and remove the least recently used where there are too many.

        Returns
        -------
        CachedClip
            As it will be read again: rounded to the 24 bits of the file.

        Raises
        ------
        MachineError
            The disk is full or the folder cannot be written.
        """
        path, text = self._path(key), self._text(key)
        with suppress(FileNotFoundError):
            text.unlink()  # what lies there does not count from here on
        write_audio(clip, path)
        said = {
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "rate_hz": clip.rate_hz,
            "provenance": dict(provenance),
        }
        files.write_text(text, json.dumps(said, indent=2, ensure_ascii=False) + "\n")
        _used_now(text)
        self._prune(key)
        return CachedClip(read_sound(path, clip.rate_hz), path, dict(provenance))

    def _prune(self, kept: str) -> None:
        """Remove the least recently used until all fits; the clip that was just put stays whatever its size."""
        sizes: dict[str, int] = {}
        used: dict[str, int] = {}
        for path in (*self.folder.glob(f"*{_SOUND}"), *self.folder.glob(f"*{_TEXT}")):
            with suppress(FileNotFoundError):  # another process prunes too
                found = path.stat()
                sizes[path.stem] = sizes.get(path.stem, 0) + found.st_size
                used[path.stem] = found.st_mtime_ns if path.suffix == _TEXT else used.get(path.stem, 0)
        total = sum(sizes.values())
        for key in sorted(sizes, key=lambda key: used[key]):
            if total <= self.most_bytes:
                return
            if key == kept:
                continue
            for path in (self._text(key), self._path(key)):
                with suppress(FileNotFoundError):
                    path.unlink()
            total -= sizes[key]

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{_SOUND}"

    def _text(self, key: str) -> Path:
        return self.folder / f"{key}{_TEXT}"


def _used_now(path: Path) -> None:
    now = time.time_ns()
    os.utime(path, ns=(now, now))
