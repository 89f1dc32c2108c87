"""The last steps of every installation, fetched or imported: verify every byte, look into every file, then install."""

from collections.abc import Sequence
from typing import Literal

from core.errors import InputError, MachineError
from core.models import weights
from core.models.digests import Fingerprint, fingerprint
from core.models.door import Entry, in_words
from core.models.installed import MANIFEST, Installation, InstalledFile, InstalledOrigin, new_manifest
from core.models.planning import WantedFile
from core.models.staging import Staging
from core.progress import Progress


def require_licence(entry: Entry, *, accepted: bool) -> None:
    """InputError ``models.licence-not-accepted``, which shows the licence, unless a person accepted it."""
    if not accepted:
        raise InputError(
            "models.licence-not-accepted",
            title=entry.title,
            name=entry.licence.name,
            url=entry.licence.url,
            text=in_words(entry.licence.text),
        )


def settle(
    staging: Staging,
    entry: Entry,
    how: Literal["downloaded", "imported"],
    origins: tuple[InstalledOrigin, ...],
    wanted: Sequence[WantedFile],
    progress: Progress,
) -> Installation:
    """Install what has come together, or say what is wrong with it.

    Raises
    ------
    MachineError, InputError
        ``models.wrong-checksum`` (the file is deleted, so that it comes anew), what ``core.models.weights`` refuses, or
        what the disk will not have.
    CancelledError
        The progress was cancelled.
    """
    progress.begin("verify", sum(staging.part(file).stat().st_size for file in wanted))
    rows = []
    for file in wanted:
        found = _verified(staging, entry, how, file, progress)
        part = staging.part(file)
        try:
            weights.check_file(part, file.path, file.holds)
        except InputError:
            part.unlink()
            raise
        rows.append(
            InstalledFile(
                path=file.path,
                size_bytes=found.size_bytes,
                sha256=found.sha256,
                witness=file.witness,
                changed_ns=part.stat().st_mtime_ns,
            )
        )
    manifest = new_manifest(entry, how, origins, tuple(rows))
    folder = staging.finish(wanted, {MANIFEST: manifest.model_dump_json(indent=2) + "\n"})
    return Installation(folder, manifest)


def _verified(
    staging: Staging, entry: Entry, how: Literal["downloaded", "imported"], file: WantedFile, progress: Progress
) -> Fingerprint:
    part = staging.part(file)
    found = fingerprint(part, progress)
    size_is_right = file.size_bytes in {None, found.size_bytes}
    if size_is_right and (file.digest is None or found.is_of(file.digest)):
        return found
    part.unlink()
    if how == "downloaded":
        raise MachineError("models.wrong-checksum", id=entry.id, file=file.path)
    raise InputError("models.wrong-checksum-import", id=entry.id, file=file.path)
