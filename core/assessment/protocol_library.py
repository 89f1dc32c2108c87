"""Which protocols there are: those that come with the product, and the site's own copies in its data folder.

A built-in protocol is never changed. A copy may be edited until a session was held with it; an edit after that makes
its next version. Which versions were used, the records know: a file that noted it would be another file by its hash.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from core import files
from core.assessment import protocol as protocols
from core.assessment.protocol import LockedProtocol, Protocol
from core.assessment.protocol_check import check
from core.errors import InputError, See2SoundError
from core.files import write_error
from core.paths import DataFolder

VersionsUsed = Mapping[str, int]
"""The newest version of each protocol id that a session was held with."""


@dataclass(frozen=True)
class ProtocolList:
    """The protocols that can be run, the built-in ones first."""

    protocols: tuple[LockedProtocol, ...]
    skipped: tuple[See2SoundError, ...] = ()
    """Why files of the data folder are not among them."""

    def find(self, protocol_id: str) -> LockedProtocol:
        """The protocol of that id. InputError ``protocol.unknown`` lists the ids there are."""
        for candidate in self.protocols:
            if candidate.protocol.id == protocol_id:
                return candidate
        names = ", ".join(locked.protocol.id for locked in self.protocols)
        raise InputError("protocol.unknown", id=protocol_id, known=names)


@cache
def built_in() -> tuple[LockedProtocol, ...]:
    """The protocols that come with the product, read once: they do not change while it runs."""
    return protocols.built_in()


def is_own(protocol: Protocol) -> bool:
    """Whether a protocol is a copy of a site, which has no norms."""
    return protocol.based_on is not None


def path_of(data: DataFolder, protocol_id: str) -> Path:
    """Where a copy lies."""
    return data.protocols / f"{protocol_id}.json"


def taken_ids(data: DataFolder, used: VersionsUsed) -> frozenset[str]:
    """Ids that a new copy may not have: of every protocol, of every session's, and of files that cannot be read."""
    built = {locked.protocol.id for locked in built_in()}
    return frozenset({*built, *used, *(path.stem for path in data.protocols.glob("*.json"))})


def listed(data: DataFolder) -> ProtocolList:
    """All protocols. A file that cannot be read or run is left out, and ``skipped`` says why."""
    found, skipped = list(built_in()), []
    for path in sorted(data.protocols.glob("*.json")):
        try:
            found.append(_own(path))
        except See2SoundError as error:
            skipped.append(error)
    return ProtocolList(tuple(found), tuple(skipped))


def find(data: DataFolder, protocol_id: str) -> LockedProtocol:
    """The protocol of that id, built in or of the site. InputError ``protocol.unknown``."""
    return listed(data).find(protocol_id)


def save(data: DataFolder, protocol: Protocol, used: VersionsUsed) -> LockedProtocol:
    """Write a copy. Where a session was held with its version, it becomes the next one.

    Raises
    ------
    InputError
        What ``protocol_check`` finds; ``protocol.built-in`` where the id is one of the built-in protocols.
    MachineError
        The folder cannot be written or the disk is full.
    """
    version = max(protocol.version, used.get(protocol.id, 0) + 1)
    saved = protocol.model_copy(update={"version": version, "locked": False})
    _refuse_built_in(saved, path_of(data, saved.id))
    check(saved)
    text = protocols.dumps(saved)
    files.write_text(path_of(data, saved.id), text)
    return LockedProtocol(saved, text)


def remove(data: DataFolder, protocol_id: str) -> None:
    """Delete a copy. Sessions that were held with it keep it whole. MachineError where the disk refuses."""
    path = path_of(data, protocol_id)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise write_error(path, error) from error


def _own(path: Path) -> LockedProtocol:
    locked = protocols.load(path)
    protocol = locked.protocol
    _refuse_built_in(protocol, path)
    if path.stem != protocol.id:
        raise InputError("protocol.misnamed", path=path, id=protocol.id)
    if protocol.based_on is None:
        raise InputError("protocol.no-original", path=path)
    try:
        check(protocol)
    except InputError as error:
        raise InputError("protocol.cannot-run", path=path, problem=error) from error
    return locked


def _refuse_built_in(protocol: Protocol, path: Path) -> None:
    if protocol.id in {locked.protocol.id for locked in built_in()}:
        raise InputError("protocol.built-in", path=path, id=protocol.id)
