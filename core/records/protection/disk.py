"""Small files beside the database, on disk before the call returns."""

import errno
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from core.errors import InputError
from core.files import replacing, write_error


def beside(database: Path, ending: str) -> Path:
    """The file of that ending beside the database: ``see2sound.db.keys``."""
    return database.with_name(f"{database.name}.{ending}")


def write_durably(path: Path, content: str) -> None:
    """Write a text, whole or not at all, for its owner alone, and have the disk keep it."""
    with replacing(path) as temporary:
        temporary.write_text(content, encoding="utf-8", newline="\n")
    with _said(path), suppress(PermissionError):  # a stick has no owners, and its file system may say so
        path.chmod(0o600)
    keep_names(path.parent)


def rename_durably(source: Path, target: Path) -> None:
    """Give a file its new name, in place of what had it, and have the disk keep that."""
    with _said(target):
        source.replace(target)
    keep_names(target.parent)


def flush(path: Path) -> None:
    """Have the disk keep what was written to a file."""
    with _said(path), path.open("rb+") as stream:
        os.fsync(stream.fileno())


def keep_names(folder: Path) -> None:
    """Have the disk keep the names in a folder. Windows, and some file systems of a network, do so by themselves."""
    if sys.platform == "win32":
        return
    with _said(folder):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
                raise
        finally:
            os.close(descriptor)


def read_json(path: Path) -> Any:
    """The content of a JSON file; None where there is no file. InputError ``errors.not-readable``; ValueError."""
    try:
        return json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputError("errors.not-readable", path=path, reason=error.strerror or error) from error


@contextmanager
def _said(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise write_error(path, error) from error
