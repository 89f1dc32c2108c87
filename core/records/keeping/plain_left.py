"""What is still plain after the first account was made: the database of before, and the backups of then."""

from collections.abc import Iterable
from pathlib import Path

from core.errors import InputError
from core.records import journal
from core.records.journal import Action
from core.records.keeping.restoring import put_aside
from core.records.keeping.shelf import shelved
from core.records.protection import keyfile
from core.records.protection.access import Access, Right, require
from core.records.protection.interrupted import overwrite, plain_copy
from core.records.soundness import opens


def is_unfinished(database: Path) -> bool:
    """Whether the first account was made and its recovery code never put away: the plain database is still there."""
    return keyfile.has_accounts(database) and plain_copy(database).is_file()


def plain_left(database: Path, folders: Iterable[Path]) -> tuple[Path, ...]:
    """The files that everybody can read: of before the encryption, put aside by restoring, backups in ``folders``."""
    copies = [plain_copy(database), *put_aside(database)]
    backups = [one.path for folder in folders for one in shelved(folder)]
    return tuple(path for path in (*copies, *backups) if path.is_file() and keyfile.is_plain(path))


def destroy(database: Path, by: Access, folders: Iterable[Path]) -> tuple[Path, ...]:
    """Overwrite and delete them, once it is seen that the encrypted database opens; which they were.

    InputError ``accounts.not-allowed``, ``accounts.other-keys``.
    """
    require(by, Right.ACCOUNTS)
    if not opens(database, by.data_key):
        raise InputError("accounts.other-keys", path=database)
    gone = plain_left(database, folders)
    for path in gone:
        overwrite(path)
    if gone:
        journal.note(database, by.account, Action.PLAIN_COPIES_DESTROYED, "", keyfile.now_utc())
    return gone
