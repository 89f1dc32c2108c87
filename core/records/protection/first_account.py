"""The first account: from then on the database is encrypted, and everybody signs in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from core.errors import InputError
from core.records import journal
from core.records.engine.sqlite_file import without_log
from core.records.journal import Action
from core.records.lock import DatabaseLock
from core.records.people.wrapping import wrap_keys
from core.records.protection import interrupted, keyfile, recovery
from core.records.protection.access import Access, Role
from core.records.protection.accounts import checked_name
from core.records.protection.disk import flush, rename_durably
from core.records.protection.encrypted_copy import encrypted_copy
from core.records.protection.keyfile import Entry, KeyFile, State, now_utc, sealed_for
from core.records.protection.passphrases import check_passphrase
from core.records.protection.sealing import STANDARD, Cost, new_key
from core.records.soundness import examine
from core.records.store import Store
from core.records.troubles import spoken


@dataclass(frozen=True, slots=True)
class FirstAccount:
    """What the first account gives: the way in, and the recovery code, which is shown this once."""

    access: Access
    recovery_code: str


def encrypt(
    database: Path,
    name: str,
    passphrase: str,
    *,
    cost: Cost = STANDARD,
    clock: Callable[[], datetime] = now_utc,
) -> FirstAccount:
    """Make the first account, an admin's, and encrypt the database, which is made where there is none.

    The plain file stays beside it until ``keeping.plain_left.destroy``. Cut off at any moment, the database is as it
    was, or encrypted whole.

    Raises
    ------
    InputError
        ``accounts.there-already``, ``accounts.demonstration``, ``accounts.bad-name``, ``accounts.passphrase-…``, and
        those of ``Store.open``.
    MachineError
        ``records.in-use``, ``errors.disk-full``, ``errors.not-writable``.
    """
    name = checked_name(name)
    check_passphrase(passphrase, account=name)
    if keyfile.has_accounts(database):
        raise InputError("accounts.there-already")
    with Store.open(database) as store:  # brought up to date; closed, its write-ahead log is in the file
        if store.people.is_demonstration:
            raise InputError("accounts.demonstration", path=database)
    lock = DatabaseLock(database)
    try:
        interrupted.settle(database)
        if keyfile.read(database) is not None:
            raise InputError("accounts.there-already")
        access = Access(name, Role.ADMIN, new_key(), new_key())
        keys, code = keys_of(access, passphrase, cost, clock())
        keyfile.write(database, keys)
        try:
            _change_over(database, access)
        except BaseException:
            interrupted.settle(database)
            raise
        keyfile.write(database, keys.model_copy(update={"state": State.READY}))
        journal.note(database, access.account, Action.ENCRYPTED, "", clock())
    finally:
        lock.release()
    return FirstAccount(access, code)


def keys_of(access: Access, passphrase: str, cost: Cost, now: datetime) -> tuple[KeyFile, str]:
    """New keys for one admin, marked as encrypting, and their recovery code."""
    database_id = str(uuid4())
    sealed = sealed_for(access, passphrase, database_id, cost)
    keys = KeyFile(
        database=database_id,
        state=State.ENCRYPTING,
        accounts=(Entry(name=access.account, role=access.role, created_utc=now, changed_utc=now, sealed=sealed),),
        recovery=sealed,
        recovery_created_utc=now,
    )
    code = recovery.new_code()
    return keys.with_recovery(recovery.sealed_under(code, access, keys, cost), now), code


def _change_over(database: Path, access: Access) -> None:
    copy = interrupted.copy_in_making(database)
    interrupted.remove_database(copy)
    with spoken(database):
        without_log(database)
    encrypted_copy(database, copy, access.data_key)
    wrap_keys(copy, access)
    before, after = examine(database), examine(copy, access.data_key)
    if not after.is_sound or after.counts != before.counts or after.revision != before.revision:
        raise InputError("records.damaged", path=database)
    flush(copy)  # the keys in it were wrapped after it was written
    rename_durably(database, interrupted.plain_copy(database))
    rename_durably(copy, database)
