"""Where a model comes together: a folder beside the installed ones that becomes one of them in one step, when whole.

Files lie there as ``<name>.<digits of the hash>.part`` until every one of them is verified. The digits keep what is
resumed apart from what a newer revision wants; a half-written model is never in the folder of an installed one.
"""

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from core.errors import MachineError
from core.files import write_error
from core.lock import FileLock
from core.models.door import is_id
from core.models.planning import WantedFile
from core.paths import DataFolder
from core.wording import number, say

STAGED = ".staged"
_SPARE_BYTES = 64 * 1024 * 1024
"""Left free on the disk, for the database above all."""
_DIGITS = 16


class Staging:
    """The folder of one model that is being installed, locked against a second installation of it."""

    def __init__(self, data: DataFolder, model_id: str) -> None:
        """Take the folder. MachineError ``models.busy`` when the model is being installed already."""
        self._installed = data.models / model_id
        self._root = data.models / STAGED
        self._files = self._root / model_id
        self._aside = self._root / f"{model_id}.old"
        try:
            self._files.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise write_error(self._files, error) from error
        self._lock = FileLock(self._root / f"{model_id}.lock", MachineError("models.busy", id=model_id))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lock.release()

    def part(self, wanted: WantedFile) -> Path:
        """Where a file lies until all are verified."""
        digits = "new" if wanted.digest is None else wanted.digest.value[:_DIGITS]
        return self._files / f"{wanted.path}.{digits}.part"

    def keep_only(self, wanted: Iterable[WantedFile]) -> int:
        """Delete what an earlier try left and nobody wants any more; the bytes that are there already."""
        parts = {self.part(file): file for file in wanted}
        for part, file in parts.items():
            if (self._files / file.path).is_file():  # an earlier try ended between naming its files and being installed
                (self._files / file.path).replace(part)
        there = 0
        for path in [path for path in self._files.rglob("*") if path.is_file()]:
            size = path.stat().st_size
            most = parts[path].size_bytes if path in parts else None
            if path not in parts or (most is not None and size > most):
                _delete(path)
            else:
                there += size
        return there

    def check_space(self, needed_bytes: int) -> None:
        """MachineError ``models.no-space`` where the disk has no room for so much more."""
        try:
            free = shutil.disk_usage(self._files).free
        except OSError as error:
            raise write_error(self._files, error) from error
        if free < needed_bytes + _SPARE_BYTES:
            missing = needed_bytes + _SPARE_BYTES - free
            raise MachineError(
                "models.no-space", folder=self._root.parent, needed=in_bytes(needed_bytes), missing=in_bytes(missing)
            )

    def finish(self, wanted: Iterable[WantedFile], texts: Mapping[str, str]) -> Path:
        """Give the files their names, write ``texts`` beside them, and make the folder an installed model's.

        Raises
        ------
        MachineError
            The disk is full, or an earlier installation of the model is in use (``models.in-use``).
        """
        for name, text in texts.items():
            path = self._files / name
            try:
                path.write_text(text, encoding="utf-8", newline="\n")
                _flush(path)
            except OSError as error:
                raise write_error(path, error) from error
        for file in wanted:
            part = self.part(file)
            try:
                _flush(part)
                part.replace(self._files / file.path)
            except OSError as error:
                raise write_error(self._files / file.path, error) from error
        self._swap()
        return self._installed

    def _swap(self) -> None:
        delete_folder(self._aside)
        try:
            if self._installed.exists():
                self._installed.rename(self._aside)
            self._files.rename(self._installed)
        except OSError as error:
            if self._aside.exists() and not self._installed.exists():
                self._aside.rename(self._installed)
            raise MachineError("models.in-use", id=self._installed.name, path=self._installed) from error
        delete_folder(self._aside)


def unfinished(data: DataFolder) -> dict[str, int]:
    """Bytes of what was begun and not finished, by the model's id."""
    root = data.models / STAGED
    found = {}
    for folder in root.iterdir() if root.is_dir() else ():
        if folder.is_dir() and folder.suffix != ".old":
            size = sum(_size(path) for path in folder.rglob("*"))
            if size:
                found[folder.name] = size
    return found


def put_away(data: DataFolder, model_id: str) -> bool:
    """Delete an installed model and what was begun of it; whether there was anything.

    It leaves the place of installed models in one step, so that no half of it is ever taken for one.

    Raises
    ------
    MachineError
        ``models.busy`` while it is being installed, ``models.in-use`` where the system holds its files.
    """
    installed, begun = data.models / model_id, data.models / STAGED / model_id
    if not is_id(model_id):
        return False
    if not installed.exists() and model_id not in unfinished(data):
        return False
    with Staging(data, model_id):
        aside = begun.with_name(f"{model_id}.old")
        delete_folder(aside)
        try:
            if installed.exists():
                installed.rename(aside)
        except OSError as error:
            raise MachineError("models.in-use", id=model_id, path=installed) from error
        delete_folder(aside)
        delete_folder(begun)
    return True


def delete_folder(folder: Path) -> None:
    """Delete a folder with all it holds, where there is one. MachineError when the system will not have it."""
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise write_error(folder, error) from error


def in_bytes(count: int) -> str:
    """So many bytes as people write them: "1.2 GB", "81 MB"."""
    for unit, size in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if count >= size:
            amount = count / size
            return f"{number(amount, '.1f' if amount < 10 else '.0f')} {say(f'models.unit-{unit}')}"
    return f"{count} {say('models.unit-B')}"


def _size(path: Path) -> int:
    """Size of a file; 0 for a folder, and for what an installation under way has just named otherwise."""
    try:
        return path.stat().st_size if path.is_file() else 0
    except FileNotFoundError:
        return 0


def _delete(path: Path) -> None:
    try:
        path.unlink()
    except OSError as error:
        raise write_error(path, error) from error


def _flush(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
