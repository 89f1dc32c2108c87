"""A backup: a verified copy of the database and its keys in a folder or on a stick."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core.errors import InputError, MachineError
from core.files import write_error
from core.lock import FileLock
from core.records.journal import Action
from core.records.keeping import copying, purged, shelf
from core.records.keeping.checking import Checked, check_file
from core.records.protection import keyfile
from core.records.protection.disk import rename_durably, write_durably
from core.records.protection.interrupted import remove_database
from core.records.store import Store

_PART = ".db.part"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was written and verified."""

    path: Path
    taken_utc: datetime
    size_bytes: int
    checked: Checked
    """What was found in it. Its audit trail may not hold: then that of the database does not either."""
    thinned: tuple[Path, ...]
    """Older ones that were removed."""


def back_up(store: Store, folder: Path, now: datetime | None = None) -> Backup:
    """Write a backup of an open database, verify it, and thin out those before it.

    It may run in a worker thread while a session goes on. Cut off at any moment, the backups of before are all there.

    Raises
    ------
    InputError
        ``backup.not-whole`` where the copy is not what was copied; ``records.damaged`` where the database itself is;
        ``records.server-only`` for one on a server.
    MachineError
        ``errors.disk-full``, ``errors.not-writable``; ``backup.running`` where another one is being written there.
    """
    source = store.path
    taken = (now or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(folder, error) from error
    lock = FileLock(folder / ".see2sound-backup.lock", MachineError("backup.running", path=folder))
    try:
        path = folder / shelf.name_of(store.trail.database_id, taken)
        checked = _write(store, source, path)
        store.trail.note(Action.BACKED_UP, f"backup:{path.stem}")
        thinned = shelf.thin(folder, store.trail.database_id, path)
    finally:
        lock.release()
    return Backup(path, taken, path.stat().st_size, checked, thinned)


def _write(store: Store, source: Path, path: Path) -> Checked:
    for cut_off in path.parent.glob(f".*{_PART}"):
        remove_database(cut_off)
    making = path.with_name(f".{path.stem}{_PART}")
    key = None if store.access is None else store.access.data_key
    try:
        before = store.rows()
        copying.copy(source, making, key)
        checked = check_file(making, key)
        _compare(before, checked, store.rows(), path)
        if key is not None:
            write_durably(keyfile.key_file(path), keyfile.key_file(source).read_text(encoding="utf-8"))
        purged.add(path.parent, store.people.purge_list())
        rename_durably(making, path)
    finally:
        remove_database(making)
    return checked


def _compare(before: dict[str, int], checked: Checked, after: dict[str, int], path: Path) -> None:
    """Each table has as many rows as the database had while it was copied."""
    copied = checked.soundness.counts
    has_all = copied.keys() == before.keys() and all(
        min(count, after[name]) <= copied[name] <= max(count, after[name]) for name, count in before.items()
    )
    if not (has_all and checked.soundness.is_sound):
        raise InputError("backup.not-whole", path=path)
