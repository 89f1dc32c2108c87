"""A model from a folder or a stick: what a network that lets nothing in needs. The same checks as a download.

The folder is another installation's (with its ``installed.json``, whose hashes then hold), or holds the files as the
hub's repository does, itself or in a folder of the model's id.
"""

import os
from io import FileIO
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from core.errors import InputError
from core.files import write_error
from core.models.choosing import chosen
from core.models.digests import CHUNK, Digest, write_all
from core.models.door import Entry, HubSource
from core.models.installed import MANIFEST, Installation, InstalledOrigin, Manifest
from core.models.planning import WantedFile, inside
from core.models.settling import require_licence, settle
from core.models.staging import Staging
from core.paths import DataFolder
from core.progress import Progress


def import_folder(
    entry: Entry, data: DataFolder, folder: Path, *, licence_accepted: bool, progress: Progress | None = None
) -> Installation:
    """Copy a model from a folder and install it. What a download of it had begun is given up.

    Parameters
    ----------
    licence_accepted
        Whether a person has seen the licence and accepted it.
    progress
        Stages ``copy`` and ``verify``, in bytes.

    Raises
    ------
    InputError
        ``models.licence-not-accepted``; ``models.folder-lacks`` names what is missing; a file that cannot be read, or
        is not as it must be (``models.wrong-checksum-import``, and what ``core.models.weights`` finds).
    MachineError
        No space, a disk that cannot be written, another installation under way.
    CancelledError
        The progress was cancelled; nothing stays.
    """
    require_licence(entry, accepted=licence_accepted)
    progress = progress or Progress()
    base = _base(entry, folder)
    wanted, origins = _wanted(entry, base)
    with Staging(data, entry.id) as staging:
        staging.keep_only(())
        sizes = {file.path: _size(base / file.path) for file in wanted}
        staging.check_space(sum(sizes.values()))
        progress.begin("copy", sum(sizes.values()))
        try:
            for file in wanted:
                _copy(base / file.path, staging.part(file), progress)
            return settle(staging, entry, "imported", origins, wanted, progress)
        except BaseException:
            staging.keep_only(())
            raise


def _base(entry: Entry, folder: Path) -> Path:
    if not folder.is_dir():
        raise InputError("models.no-folder", path=folder)
    inner = folder / entry.id
    return inner if inner.is_dir() else folder


def _wanted(entry: Entry, base: Path) -> tuple[tuple[WantedFile, ...], tuple[InstalledOrigin, ...]]:
    """What the model needs of the folder, and what is known of each file: by our list, else by a manifest beside it."""
    known = _manifest(entry, base)
    there = _files_below(base)
    wanted: list[WantedFile] = []
    missing: list[str] = []
    for source in entry.sources:
        if source.kind == "urls":
            wanted += [
                WantedFile(file.path, file.size_bytes, Digest("sha256", file.sha256), "list", ())
                for file in source.files
            ]
            missing += [file.path for file in source.files if file.path not in there]
        else:
            found, lacking = _of_hub(source, there, known)
            wanted += found
            missing += lacking
    if missing:
        raise InputError("models.folder-lacks", id=entry.id, path=base, files=", ".join(missing))
    return tuple(wanted), _origins(entry, known)


def _of_hub(source: HubSource, there: set[str], known: Manifest | None) -> tuple[list[WantedFile], list[str]]:
    within = "" if source.folder is None else f"{source.folder}/"
    paths, lacking = chosen(source, {path.removeprefix(within) for path in there if path.startswith(within)})
    listed = {file.path: file for file in source.files}
    kept = {} if known is None else {file.path: file for file in known.files}
    found = []
    for path in paths:
        try:
            place = inside(source, path)
        except ValueError as error:
            raise InputError("models.bad-name-in-folder", file=path) from error
        row, row_kept = listed.get(path), kept.get(place)
        size = None if row is None else row.size_bytes
        holds = () if row is None else row.holds
        if row is not None and row.sha256 is not None:
            found.append(WantedFile(place, size, Digest("sha256", row.sha256), "list", holds))
        elif row_kept is not None:
            found.append(
                WantedFile(place, size or row_kept.size_bytes, Digest("sha256", row_kept.sha256), "manifest", holds)
            )
        else:
            found.append(WantedFile(place, size, None, "none", holds))
    return found, [f"{within}{path}" for path in lacking]


def _origins(entry: Entry, known: Manifest | None) -> tuple[InstalledOrigin, ...]:
    if known is not None:
        return known.origins
    return tuple(
        InstalledOrigin(name=source.name, revision=source.revision)
        if source.kind == "urls"
        else InstalledOrigin(name=source.repository, revision=None)
        for source in entry.sources
    )


def _manifest(entry: Entry, base: Path) -> Manifest | None:
    """The manifest of another installation, where there is one. InputError where it is broken or another model's."""
    path = base / MANIFEST
    if not path.is_file():
        return None
    try:
        manifest = Manifest.model_validate_json(path.read_bytes())
    except (ValidationError, OSError) as error:
        raise InputError("models.broken-manifest", path=path) from error
    if manifest.id != entry.id:
        raise InputError("models.other-model", path=base, found=manifest.id, id=entry.id)
    return manifest


def _files_below(base: Path) -> set[str]:
    found: set[str] = set()
    for folder, _, names in os.walk(base):
        within = Path(folder).relative_to(base)
        found.update((within / name).as_posix() for name in names)
    return found


def _copy(source: Path, part: Path, progress: Progress) -> None:
    with _readable(source) as stream, _writable(part) as target:
        while chunk := _read(stream, source):
            try:
                write_all(target, chunk)
            except OSError as error:
                raise write_error(part, error) from error
            progress.step(len(chunk))


def _readable(source: Path) -> BinaryIO:
    try:
        return source.open("rb")
    except OSError as error:
        raise _not_readable(source, error) from error


def _writable(part: Path) -> FileIO:
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        return part.open("wb", buffering=0)
    except OSError as error:
        raise write_error(part, error) from error


def _read(stream: BinaryIO, source: Path) -> bytes:
    try:
        return stream.read(CHUNK)
    except OSError as error:  # a stick that was pulled out
        raise _not_readable(source, error) from error


def _size(source: Path) -> int:
    try:
        return source.stat().st_size
    except OSError as error:
        raise _not_readable(source, error) from error


def _not_readable(source: Path, error: OSError) -> InputError:
    return InputError("errors.not-readable", path=source, reason=error.strerror or error)
