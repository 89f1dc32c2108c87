"""What a file's content is recognised by, and writing it so that a full disk is noticed at once."""

import hashlib
from dataclasses import dataclass
from io import RawIOBase
from pathlib import Path
from typing import Literal

from core.progress import Progress

CHUNK = 1 << 20


def write_all(stream: RawIOBase, chunk: bytes) -> None:
    """Write a chunk to a file without a buffer: what a buffer still holds would fail only when the file is closed."""
    left = memoryview(chunk)
    while left:
        left = left[stream.write(left) or 0 :]


@dataclass(frozen=True, slots=True)
class Digest:
    """The hash a file must have.

    A hub keeps large files under their sha256 and small ones in git, whose own hash (SHA-1 of ``blob <size>\\0`` and
    the content) is all that its listing says of them.
    """

    algorithm: Literal["sha256", "git-sha1"]
    value: str


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Size and hashes of a file that was read whole."""

    size_bytes: int
    sha256: str
    git_sha1: str

    def is_of(self, digest: Digest) -> bool:
        """Whether the file has that hash."""
        return digest.value == (self.sha256 if digest.algorithm == "sha256" else self.git_sha1)


def fingerprint(path: Path, progress: Progress) -> Fingerprint:
    """Read a file whole, one progress step a byte. OSError when it cannot be read."""
    size_bytes = path.stat().st_size
    sha256 = hashlib.sha256()
    git_sha1 = hashlib.sha1(f"blob {size_bytes}\0".encode(), usedforsecurity=False)
    read_bytes = 0
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            sha256.update(chunk)
            git_sha1.update(chunk)
            read_bytes += len(chunk)
            progress.step(len(chunk))
    return Fingerprint(read_bytes, sha256.hexdigest(), git_sha1.hexdigest())
