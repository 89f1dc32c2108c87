"""New keys for a database: for when somebody left who may have kept a copy of the old ones.

Everything is written anew under a new data key and a new identity key. The other accounts are not carried over, since
nobody knows their passphrases: they are added again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core.errors import InputError
from core.records import journal
from core.records.journal import Action
from core.records.keeping import swapping
from core.records.keeping.checking import soundness_of
from core.records.keeping.restoring import aside_of
from core.records.lock import DatabaseLock
from core.records.people.wrapping import wrap_keys
from core.records.protection import interrupted
from core.records.protection.access import Access, Right, require
from core.records.protection.accounts import Accounts
from core.records.protection.encrypted_copy import encrypted_copy
from core.records.protection.first_account import FirstAccount, keys_of
from core.records.protection.interrupted import remove_database
from core.records.protection.keyfile import State, now_utc
from core.records.protection.sealing import STANDARD, Cost, new_key


@dataclass(frozen=True, slots=True)
class Renewed(FirstAccount):
    """The way in with the new keys, and the recovery code, which is shown this once."""

    others: tuple[str, ...]
    """The accounts that are to be added again."""
    aside: Path
    """The database of before, with the old keys beside it: to be deleted once the new one is seen to open."""


def renew(
    database: Path,
    by: Access,
    passphrase: str,
    *,
    cost: Cost = STANDARD,
    clock: Callable[[], datetime] = now_utc,
) -> Renewed:
    """Write a closed database anew under new keys. Cut off at any moment, either is there whole.

    Parameters
    ----------
    by, passphrase
        An admin, whose account stays with this passphrase.

    Raises
    ------
    InputError
        ``accounts.not-allowed``, ``accounts.wrong``, ``accounts.wait``, ``records.damaged``.
    MachineError
        ``records.in-use``, ``errors.disk-full``, ``errors.not-writable``.
    """
    require(by, Right.ACCOUNTS)
    accounts = Accounts(database, cost=cost, clock=clock)
    accounts.sign_in(by.account, passphrase)
    others = tuple(one.name for one in accounts.listed() if one.name != by.account)
    access = Access(by.account, by.role, new_key(), new_key())
    keys, code = keys_of(access, passphrase, cost, clock())
    lock = DatabaseLock(database)
    try:
        swapping.settle(database)
        interrupted.settle(database)
        making = swapping.in_making(database)
        remove_database(making)
        encrypted_copy(database, making, access.data_key, opens_with=by.data_key)
        wrap_keys(making, access, by)
        before, after = soundness_of(database, by.data_key), soundness_of(making, access.data_key)
        if not after.is_sound or after.counts != before.counts:
            raise InputError("records.damaged", path=database)
        aside = aside_of(database, datetime.now(UTC))
        ready = keys.model_copy(update={"state": State.READY})
        swapping.put_in_place(database, aside, ready.model_dump_json(indent=1) + "\n")
        journal.note(database, by.account, Action.KEYS_RENEWED, "", clock())
    finally:
        lock.release()
    return Renewed(access, code, others, aside)
