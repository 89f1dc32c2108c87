"""What opens a backup: the keys of today, or those beside it with a passphrase of its day."""

from collections.abc import Callable
from pathlib import Path

from core.errors import InputError
from core.records.protection import keyfile
from core.records.protection.access import Access
from core.records.protection.accounts import Accounts
from core.records.soundness import opens


def access_to(backup: Path, present: Access | None, sign_in: Callable[[Accounts], Access]) -> Access | None:
    """The access that opens a backup; None for one that everybody can read.

    Parameters
    ----------
    present : Access, optional
        Of who signed in to the present database: enough where the keys are still the same.
    sign_in : callable
        Asks for an account and a passphrase of the backup's day.

    Raises
    ------
    InputError
        ``backup.absent``, ``backup.no-keys`` where no keys lie beside an encrypted one, and those of ``sign_in``.
    """
    if not backup.is_file():
        raise InputError("backup.absent", path=backup)
    if keyfile.is_plain(backup):
        return None
    if present is not None and opens(backup, present.data_key):
        return present
    accounts = Accounts(backup)
    if not accounts.exist:
        raise InputError("backup.no-keys", path=backup, keys=keyfile.key_file(backup))
    return sign_in(accounts)
