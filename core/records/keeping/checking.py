"""Whether a database is whole: pages, references, the audit trail with every record, and the keys of names."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from core.records.audit import verifying
from core.records.audit.verifying import Findings
from core.records.engine import make_engine
from core.records.engine.server import Server, make_server_engine
from core.records.people import keys_fit
from core.records.place import Place
from core.records.soundness import Soundness, examined
from core.records.troubles import spoken, understood
from core.records.upgrade import revision_of


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found."""

    soundness: Soundness
    trail: Findings | None
    """None for a backup of a version that had no audit trail."""
    unfit_keys: tuple[str, ...] = ()
    """Patients whose names are lost: their key does not open them. By their ids."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is amiss."""
        sound = self.soundness
        trail_holds = self.trail is None or self.trail.holds
        return sound.is_sound and sound.is_described_as_written and trail_holds and not self.unfit_keys


def check_file(path: Path, key: bytes | None = None) -> Checked:
    """Look through a database file without changing it.

    InputError ``records.not-a-database`` (or another key), ``records.damaged`` where it cannot be looked through.
    """
    return check(path, key)


def check(place: Place, key: bytes | None = None) -> Checked:
    """``check_file``, or the same of a database on a server, which looks after its pages itself."""
    with _looked_into(place, key) as connection:
        return checked(connection, is_encrypted=key is not None)


def soundness_of(path: Path, key: bytes | None = None) -> Soundness:
    """What a file's pages, references and counts are like, without going through the trail. Errors as ``check_file``.

    The trail goes with a file as it is: for a copy of one it says what it said.
    """
    with _looked_into(path, key) as connection:
        return examined(connection, is_encrypted=key is not None)


@contextmanager
def _looked_into(place: Place, key: bytes | None) -> Iterator[Connection]:
    if isinstance(place, Server):
        engine = make_server_engine(place, read_only=True)
    else:
        engine = make_engine(place, key=key, read_only=True)
    try:
        with understood(place), spoken(place), engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def checked(connection: Connection, *, is_encrypted: bool) -> Checked:
    """``check`` over a connection. ValueError where a row holds what no version writes."""
    soundness = examined(connection, is_encrypted=is_encrypted)
    has_trail = revision_of(connection) is not None and "audit_state" in soundness.counts
    if not has_trail:
        return Checked(soundness, None)
    return Checked(soundness, verifying.verify_all(connection), keys_fit.unfit(connection))
