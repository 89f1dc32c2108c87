"""Writing files whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.errors import InputError, MachineError, See2SoundError

_PREFIX_LETTERS = 32
"""So much of a file's name stands in that of its temporary file, which must not be longer than a system allows."""


def write_error(path: Path, error: OSError) -> See2SoundError:
    """Translate an ``OSError`` met while writing ``path`` into one with a sentence."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return MachineError("errors.disk-full", path=path)
    if error.errno == errno.ENAMETOOLONG:
        return MachineError("errors.name-too-long", path=path)
    if error.errno in {errno.EEXIST, errno.ENOTDIR}:
        return MachineError("errors.file-in-the-way", path=path)
    if error.errno == errno.EISDIR:
        return MachineError("errors.folder-in-the-way", path=path)
    return MachineError("errors.not-writable", path=path, reason=error.strerror or error)


def check_name(path: Path) -> None:
    """Raise InputError ``errors.name-not-text`` for a name that no text (UTF-8) can hold, as some old discs have it."""
    written = str(path).encode("utf-8", "replace").decode("utf-8")
    if written != str(path):
        raise InputError("errors.name-not-text", path=written)


def umask() -> int:
    """What the system takes away from the permissions of a new file."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary file beside ``path``; it takes its place when the block ends well, else nothing changes.

    The temporary name keeps the suffix of ``path``, because encoders choose their format by it.

    Raises
    ------
    MachineError
        The folder cannot be written or the disk is full.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        prefix = f".{path.stem[:_PREFIX_LETTERS]}-"
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=prefix, suffix=path.suffix)
        os.close(handle)
    except OSError as error:
        raise write_error(path, error) from error
    temporary = Path(name)
    try:
        yield temporary
        with temporary.open("rb+") as stream:
            os.fsync(stream.fileno())
        temporary.chmod(0o666 & ~umask())
        temporary.replace(path)
    except OSError as error:
        raise write_error(path, error) from error
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def write_text(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8, whole or not at all."""
    with replacing(path) as temporary:
        temporary.write_text(text, encoding="utf-8", newline="\n")


def write_pieces(path: Path, pieces: Iterable[str]) -> None:
    """Write text as UTF-8, a piece at a time, whole or not at all."""
    with replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(pieces)


def read_text(path: Path) -> str:
    """Read UTF-8 text, without the mark that some editors put before it (BOM).

    Raises InputError when the file is absent, forbidden or not text.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("errors.not-readable", path=path, reason="it is not a text file (UTF-8)") from error
    except OSError as error:
        raise InputError("errors.not-readable", path=path, reason=error.strerror or error) from error
