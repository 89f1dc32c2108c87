"""Read an archive that anybody may have made: nothing is unpacked, little is in memory, and what is wrong is said."""

import hashlib
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import InputError
from core.reports.exchange.archive import manifest as manifests
from core.reports.exchange.archive.manifest import NAME, RECORDS, Manifest, Part, damaged

_LARGEST_MANIFEST = 64 << 20
_LARGEST_LINE = 16 << 20
_LARGEST_WHOLE = 64 << 30
_LARGEST_DIRECTORY = 64 << 20
"""Bytes."""
_HIGHEST_RATIO = 200
"""Text and reports shrink less than this; a file that is larger than ``_RATIO_FROM`` and shrinks more is a trap."""
_RATIO_FROM = 256 << 20
_READ_BYTES = 1 << 20
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Those that zipfile unpacks a piece at a time."""
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_END_BYTES, _LONGEST_COMMENT = 22, 65_535

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    OSError,
    ValueError,
)
"""What reading a broken archive may raise: zipfile says it in many ways."""


class Archive:
    """An open archive, looked at but not yet read."""

    def __init__(self, zipped: zipfile.ZipFile) -> None:
        self._zipped = zipped
        entries = {entry.filename: entry for entry in zipped.infolist()}
        if NAME not in entries:
            raise InputError("exchange.no-archive")
        if len(entries) != len(zipped.infolist()):
            raise damaged("a part is there twice")
        if entries[NAME].file_size > _LARGEST_MANIFEST or entries[NAME].compress_type not in _METHODS:
            raise damaged(NAME)
        self.manifest: Manifest = manifests.loads(zipped.read(NAME))
        self._parts = {part.name: part for part in self.manifest.parts}
        if set(self._parts) | {NAME} != set(entries):
            raise damaged(f"{NAME}: it names other parts than there are")
        for part in self._parts.values():
            entry = entries[part.name]
            if entry.file_size != part.bytes or entry.compress_type not in _METHODS:
                raise damaged(part.name)
        whole = sum(entry.file_size for entry in entries.values())
        packed = sum(entry.compress_size for entry in entries.values())
        if whole > _LARGEST_WHOLE or (whole > _RATIO_FROM and whole > _HIGHEST_RATIO * max(packed, 1)):
            raise InputError("exchange.too-large")

    def tables(self) -> dict[str, Iterator[dict[str, object]]]:
        """The rows of each table of records, read as they are gone through; each table's hash is checked at its end."""
        names = [name for name in self._parts if name.startswith(RECORDS) and name.endswith(".jsonl")]
        return {name.removeprefix(RECORDS).removesuffix(".jsonl"): self._rows(self._parts[name]) for name in names}

    def check_the_rest(self) -> None:
        """Check the hashes of the parts that are for people."""
        for name, part in self._parts.items():
            if not name.startswith(RECORDS):
                for _ in self._read(part):
                    pass

    def _rows(self, part: Part) -> Iterator[dict[str, object]]:
        for number, text in enumerate(_lines(self._read(part), part.name), start=1):
            try:
                row = json.loads(text, parse_constant=_refuse)
            except (ValueError, RecursionError) as error:
                raise damaged(f"{part.name}, {number}: {error}") from error
            if not isinstance(row, dict):
                raise damaged(f"{part.name}, {number}")
            yield row

    def _read(self, part: Part) -> Iterator[bytes]:
        digest, length = hashlib.sha256(), 0
        with _spoken(), self._zipped.open(part.name) as stream:
            while piece := stream.read(_READ_BYTES):
                length += len(piece)
                if length > part.bytes:
                    raise damaged(part.name)
                digest.update(piece)
                yield piece
        if digest.hexdigest() != part.sha256:
            raise damaged(part.name)


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """An archive to read from.

    Raises
    ------
    InputError
        ``errors.not-readable``; ``exchange.no-archive`` for another file; ``exchange.damaged``, ``exchange.newer``,
        ``exchange.too-large``; later also where a part that is read turns out to be damaged.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        raise InputError("errors.not-readable", path=path, reason=error.strerror or error) from error
    with stream:
        with _spoken():
            if _directory_bytes(path) > _LARGEST_DIRECTORY:
                raise InputError("exchange.too-large")
            if not zipfile.is_zipfile(stream):
                raise InputError("exchange.no-archive")
            zipped = zipfile.ZipFile(stream)
            archive = Archive(zipped)
        with zipped:
            yield archive


@contextmanager
def _spoken() -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise damaged(error or type(error).__name__) from error


def _directory_bytes(path: Path) -> int:
    """How long a zip file says that its list of parts is: ``zipfile`` reads it whole into memory."""
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - _END_BYTES - _LONGEST_COMMENT - 76))
        tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + _END_BYTES:
        return 0
    length = int(struct.unpack_from("<L", tail, at + 12)[0])
    at_64 = tail.rfind(_END_64, 0, at)
    if length == 0xFFFFFFFF and at_64 >= 0 and len(tail) >= at_64 + 48:
        length = int(struct.unpack_from("<Q", tail, at_64 + 40)[0])
    return min(length, size)


def _lines(pieces: Iterator[bytes], name: str) -> Iterator[bytes]:
    rest = b""
    for piece in pieces:
        rest += piece
        *whole, rest = rest.split(b"\n")
        yield from whole
        if len(rest) > _LARGEST_LINE:
            raise damaged(name)
    if rest:
        raise damaged(name)


def _refuse(constant: str) -> object:
    raise ValueError(constant)
