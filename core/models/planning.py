"""What an installation fetches: each file's address, size and hash, before the first byte of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from core.errors import MachineError
from core.models.choosing import chosen
from core.models.digests import Digest
from core.models.door import Entry, HubSource, UrlSource, plain_path
from core.models.hub import Hub, Listing

Witness = Literal["list", "hub", "manifest", "none"]
"""Who says what a file must be: our list, the hub's listing, the manifest of another installation, or nobody."""


@dataclass(frozen=True, slots=True)
class WantedFile:
    """A file as it must be."""

    path: str
    """In the model's folder, with ``/``."""
    size_bytes: int | None
    digest: Digest | None
    """None: nobody says what it must be (an import of what came without a list of hashes)."""
    witness: Witness
    holds: tuple[str, ...]
    """Beginnings of names of tensors that must be in it."""


@dataclass(frozen=True, slots=True)
class RemoteFile(WantedFile):
    """A file as it must be, and where it is fetched from."""

    size_bytes: int
    digest: Digest
    url: str
    page: str
    """Where a person reads about it and accepts its licence."""
    gated: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """Where files come from, and at which revision."""

    name: str
    revision: str | None
    """None: not known."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that makes a model."""

    files: tuple[RemoteFile, ...]
    origins: tuple[Origin, ...]

    @property
    def size_bytes(self) -> int:
        """All its files together."""
        return sum(file.size_bytes for file in self.files)


def plan_download(entry: Entry, hub: Hub, ask: Callable[[HubSource], Listing]) -> Plan:
    """What to fetch for a model. ``ask`` gives a repository's listing.

    Raises
    ------
    MachineError
        ``models.lacks-files``: the repository does not hold what the model needs; ``models.changed-there``: it holds
        another file than the one of the list; ``models.bad-name``: a file's name that no folder could hold.
    """
    files: list[RemoteFile] = []
    origins = []
    for source in entry.sources:
        if source.kind == "urls":
            files += _at_addresses(source)
            origins.append(Origin(source.name, source.revision))
        else:
            listing = ask(source)
            files += _on_hub(entry, source, hub, listing)
            origins.append(Origin(source.repository, listing.commit))
    return Plan(tuple(files), tuple(origins))


def inside(source: HubSource, path: str) -> str:
    """Where a repository's file lies in the model's folder. ValueError for a name that no folder could hold."""
    return plain_path(path if source.folder is None else f"{source.folder}/{path}")


def _at_addresses(source: UrlSource) -> list[RemoteFile]:
    return [
        RemoteFile(file.path, file.size_bytes, Digest("sha256", file.sha256), "list", (), file.url, file.url)
        for file in source.files
    ]


def _on_hub(entry: Entry, source: HubSource, hub: Hub, listing: Listing) -> list[RemoteFile]:
    paths, missing = chosen(source, listing.files)
    if missing:
        raise MachineError("models.lacks-files", id=entry.id, origin=source.repository, files=", ".join(missing))
    known = {file.path: file for file in source.files}
    wanted = []
    for path in paths:
        listed, file = listing.files[path], known.get(path)
        size_known = None if file is None else file.size_bytes
        sha256_known = None if file is None else file.sha256
        other_size = size_known not in {None, listed.size_bytes}
        other_hash = listed.digest.algorithm == "sha256" and sha256_known not in {None, listed.digest.value}
        if other_size or other_hash:
            raise MachineError("models.changed-there", id=entry.id, file=path, origin=source.repository)
        digest = listed.digest if sha256_known is None else Digest("sha256", sha256_known)
        try:
            place = inside(source, path)
        except ValueError as error:
            raise MachineError("models.bad-name", id=entry.id, file=path, origin=source.repository) from error
        witness: Witness = "hub" if sha256_known is None else "list"
        url, page = hub.file_url(source.repository, listing.commit, path), hub.page(source.repository)
        holds = () if file is None else file.holds
        wanted.append(RemoteFile(place, listed.size_bytes, digest, witness, holds, url, page, source.gated))
    return wanted
