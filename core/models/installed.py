"""Which models are installed, whole and as they came.

A model's folder holds its files and ``installed.json``: where they came from, at which revision, with which hashes, and
whose licence was accepted when. What the list of models does not know (hashes of files of a hub) is known from then on.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

import core
from core import files
from core.errors import MachineError, See2SoundError
from core.models.digests import fingerprint
from core.models.door import Bytes, Entry, PlainPath, Sha256, is_id
from core.models.planning import Witness
from core.neural.loading import Device, Loading, Precision
from core.paths import DataFolder
from core.progress import Progress

MANIFEST = "installed.json"


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="allow")


class InstalledFile(_Kept):
    """A file as it was when it came in."""

    path: PlainPath
    size_bytes: Bytes
    sha256: Sha256
    witness: Witness
    """Who said what it must be; ``none``: its hash was taken from the file itself."""
    changed_ns: int
    """When the file was last written: one that was written since is read again before it is used."""


class InstalledOrigin(_Kept):
    """Where files came from, and at which revision."""

    name: str
    revision: str | None


class AcceptedLicence(_Kept):
    """The licence that a person accepted."""

    name: str
    url: str
    accepted_utc: datetime


class Manifest(_Kept):
    """The content of ``installed.json``. Unknown keys of a later minor version are kept."""

    format: Literal["see2sound-installed-model"] = "see2sound-installed-model"
    format_version: Literal[1] = 1
    id: str
    title: str
    how: Literal["downloaded", "imported"]
    origins: tuple[InstalledOrigin, ...]
    files: Annotated[tuple[InstalledFile, ...], Field(min_length=1)]
    licence: AcceptedLicence
    installed_utc: datetime
    app_version: str

    @property
    def digest(self) -> str:
        """One hash (sha256) of all files and their names."""
        lines = sorted(f"{file.sha256}  {file.path}\n" for file in self.files)
        return sha256("".join(lines).encode()).hexdigest()

    @property
    def version(self) -> str:
        """Revisions and hash, for the provenance of whatever the model makes."""
        revisions = " ".join(f"{origin.name}@{origin.revision or 'unknown'}" for origin in self.origins)
        return f"{revisions} sha256:{self.digest}"


@dataclass(frozen=True)
class Installation:
    """An installed model."""

    folder: Path
    manifest: Manifest

    @property
    def id(self) -> str:
        """The model's id."""
        return self.manifest.id

    @property
    def size_bytes(self) -> int:
        """Disk that its files take."""
        return sum(file.size_bytes for file in self.manifest.files)


@dataclass(frozen=True)
class Found:
    """A folder among the installed models: an installation, or what is wrong with it."""

    id: str
    installation: Installation | None
    problem: See2SoundError | None


def new_manifest(
    entry: Entry,
    how: Literal["downloaded", "imported"],
    origins: tuple[InstalledOrigin, ...],
    of_files: tuple[InstalledFile, ...],
) -> Manifest:
    """The manifest of a model that comes in now, its licence accepted now."""
    now = datetime.now(UTC).replace(microsecond=0)
    return Manifest(
        id=entry.id,
        title=entry.title,
        how=how,
        origins=origins,
        files=of_files,
        licence=AcceptedLicence(name=entry.licence.name, url=entry.licence.url, accepted_utc=now),
        installed_utc=now,
        app_version=core.__version__,
    )


def listing(data: DataFolder) -> tuple[Found, ...]:
    """Every folder among the installed models, by id, looked at without reading the weights."""
    folder = data.models
    if not folder.is_dir():
        return ()
    ids = sorted(path.name for path in folder.iterdir() if path.is_dir() and is_id(path.name))
    return tuple(found for model_id in ids if (found := _found(data, model_id)) is not None)


def find(data: DataFolder, model_id: str) -> Installation:
    """The installed model of that id, all its files there and as long as they must be.

    Raises
    ------
    MachineError
        ``models.not-installed``, or ``models.damaged`` naming the files.
    """
    folder = data.models / model_id
    if not is_id(model_id) or not folder.is_dir():
        raise MachineError("models.not-installed", id=model_id)
    installation = Installation(folder, _manifest(folder))
    short = [file.path for file in installation.manifest.files if _size(folder / file.path) != file.size_bytes]
    if short:
        raise _damaged(model_id, short)
    return installation


def verify(installation: Installation, progress: Progress | None = None) -> None:
    """Read every byte of an installed model.

    Raises
    ------
    MachineError
        ``models.damaged`` names the files that are missing or not as they were.
    """
    progress = progress or Progress()
    progress.begin("verify", installation.size_bytes)
    _verify(installation, installation.manifest.files, progress)


def loading(
    data: DataFolder,
    model_id: str,
    device: Device = Device.CPU,
    precision: Precision = Precision.FLOAT32,
) -> Loading:
    """How the model process is to load an installed model. Files that were written since they came are read again.

    Raises
    ------
    MachineError
        ``models.not-installed`` or ``models.damaged``.
    """
    installation = find(data, model_id)
    folder, of_files = installation.folder, installation.manifest.files
    touched = tuple(file for file in of_files if (folder / file.path).stat().st_mtime_ns != file.changed_ns)
    _verify(installation, touched, Progress())
    return Loading(model_id, folder, installation.manifest.version, device, precision)


def _found(data: DataFolder, model_id: str) -> Found | None:
    try:
        return Found(model_id, find(data, model_id), None)
    except MachineError as error:
        is_gone = error.code == "models.not-installed"  # removed while we look
        return None if is_gone else Found(model_id, None, error)


def _manifest(folder: Path) -> Manifest:
    try:
        manifest = Manifest.model_validate_json(files.read_text(folder / MANIFEST))
    except (ValidationError, See2SoundError) as error:
        raise _damaged(folder.name, [MANIFEST]) from error
    if manifest.id != folder.name:
        raise _damaged(folder.name, [MANIFEST])
    return manifest


def _verify(installation: Installation, of_files: tuple[InstalledFile, ...], progress: Progress) -> None:
    wrong = [file.path for file in of_files if not _is_as_it_was(installation.folder / file.path, file, progress)]
    if wrong:
        raise _damaged(installation.id, wrong)


def _is_as_it_was(path: Path, file: InstalledFile, progress: Progress) -> bool:
    try:
        found = fingerprint(path, progress)
    except OSError:
        return False
    return found.sha256 == file.sha256


def _damaged(model_id: str, paths: list[str]) -> MachineError:
    return MachineError("models.damaged", id=model_id, files=", ".join(paths))


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
