"""Bringing a backup back: the present database is put aside, never over, and can be brought back the same way."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from core.errors import InputError, See2SoundError
from core.records import journal
from core.records.journal import Action
from core.records.keeping import copying, purged, swapping
from core.records.keeping.checking import soundness_of
from core.records.lock import DatabaseLock
from core.records.people.model import Purged
from core.records.people.wrapping import wrap_keys
from core.records.protection import interrupted, keyfile
from core.records.protection.access import Access, Right, require
from core.records.protection.disk import beside, flush
from core.records.protection.encrypted_copy import encrypted_copy
from core.records.protection.interrupted import remove_database
from core.records.store import Store

_ASIDE = "before-restore-"
_MOMENT = "%Y%m%dT%H%M%S.%fZ"


def restore(
    database: Path,
    backup: Path,
    *,
    present: Access | None,
    opens_with: Access | None,
    purge_folders: Iterable[Path] = (),
    now: datetime | None = None,
) -> Path | None:
    """Put a backup in the place of the present database, which must be closed.

    Where there are accounts, they and their keys stay: a backup that is plain or has other keys is encrypted anew under
    them. Where there are none, keys and accounts come with the backup. Who was erased since, by the present database
    and the lists in ``purge_folders`` and beside the backup, is erased in it again. Cut off at any moment, either
    database is there whole.

    Parameters
    ----------
    present : Access, optional
        Of who signed in to the present database; None where there are no accounts, or no database.
    opens_with : Access, optional
        What opens the backup: often ``present`` itself; None for a plain one.

    Returns
    -------
    Path, optional
        Where the present database lies now; ``restore`` it to undo. None where there was none.

    Raises
    ------
    InputError
        ``accounts.not-allowed``, ``backup.damaged`` for a backup that is not whole, ``accounts.sign-in`` where there
        are accounts and ``present`` is None, and those of ``Store.open``.
    MachineError
        ``records.in-use``, ``errors.disk-full``, ``errors.not-writable``.
    """
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    if present is None and keyfile.has_accounts(database):
        raise InputError("accounts.sign-in")
    require(opens_with if present is None else present, Right.RESTORE)
    require(opens_with, Right.IDENTITY)
    database.parent.mkdir(parents=True, exist_ok=True)
    lock = DatabaseLock(database)
    try:
        swapping.settle(database)
        interrupted.settle(database)
        listed = _purge_list(database, present, (*purge_folders, backup.parent))
        making = swapping.in_making(database)
        remove_database(making)
        access = _make(backup, making, present, opens_with)
        _bring_up_to_date(making, access, listed)
        aside = aside_of(database, moment)
        had_one = database.exists()
        comes_with_keys = present is None and access is not None
        keys = keyfile.key_file(backup).read_text(encoding="utf-8") if comes_with_keys else None
        swapping.put_in_place(database, aside, keys)
        who = "" if access is None else access.account
        journal.note(database, who, Action.RESTORED, f"backup:{_told(backup)}", moment)
    finally:
        lock.release()
    return aside if had_one else None


def aside_of(database: Path, moment: datetime) -> Path:
    """Where the present database is put at a moment (UTC)."""
    return beside(database, f"{_ASIDE}{moment.strftime(_MOMENT)}")


def put_aside(database: Path) -> tuple[Path, ...]:
    """The databases that were put aside by restoring, the newest first: what may be brought back to undo it."""
    named = re.compile(re.escape(f"{database.name}.{_ASIDE}") + r"\d{8}T\d{6}\.\d{6}Z")
    found = (path for path in database.parent.glob(f"{database.name}.{_ASIDE}*") if named.fullmatch(path.name))
    return tuple(sorted(found, reverse=True))


def _make(backup: Path, making: Path, present: Access | None, opens_with: Access | None) -> Access | None:
    """Write what will take the place, verified; whose access opens it."""
    key = None if opens_with is None else opens_with.data_key
    if not soundness_of(backup, key).is_sound:
        raise InputError("backup.damaged", path=backup)
    if present is not None and key != present.data_key:
        encrypted_copy(backup, making, present.data_key, opens_with=key)
        wrap_keys(making, present, opens_with)
        access: Access | None = present
    else:
        copying.copy(backup, making, key)
        access = opens_with
    if not soundness_of(making, None if access is None else access.data_key).is_sound:
        raise InputError("backup.damaged", path=backup)
    return access


def _bring_up_to_date(making: Path, access: Access | None, listed: tuple[Purged, ...]) -> None:
    """To the schema of this version, without those who were erased since; all of it in the one file."""
    with Store.open(making, access=access) as store:
        store.people.purge_again(listed)
    for ending in ("lock", "journal"):
        beside(making, ending).unlink(missing_ok=True)
    flush(making)


def _purge_list(database: Path, present: Access | None, folders: Iterable[Path]) -> tuple[Purged, ...]:
    listed = {one.patient_uuid: one for folder in folders for one in purged.read(folder)}
    if database.is_file():
        try:
            with Store.open(database, access=present, read_only=True) as store:
                listed |= {one.patient_uuid: one for one in store.people.purge_list()}
        except See2SoundError:
            pass  # it can no longer be read, which may be why a backup is brought back: the lists beside it remain
    return tuple(listed.values())


def _told(backup: Path) -> str:
    return backup.name.removesuffix(".db")
