"""The door of the accounts: signing in, and who may. An account is opened by its passphrase and by nothing else."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from core.errors import InputError, MachineError
from core.records import journal
from core.records.journal import Action
from core.records.mapping import code_key
from core.records.protection import keyfile, recovery
from core.records.protection.access import Access, Right, Role, require
from core.records.protection.delay import Attempts
from core.records.protection.keyfile import Entry, KeyFile, now_utc, opened, sealed_for
from core.records.protection.passphrases import check_passphrase
from core.records.protection.sealing import STANDARD, Cost, WrongKeyError

_LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class Account:
    """An account as a list shows it."""

    name: str
    role: Role
    created_utc: datetime
    changed_utc: datetime
    """When its passphrase was chosen."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a recovery code gave: the way in, and the code that takes its place."""

    access: Access
    new_code: str


class Accounts:
    """The accounts of one database.

    Parameters
    ----------
    database : Path
        The database file; its keys lie beside it.
    cost : Cost
        What Argon2id is asked for where keys are sealed; an account sealed with another cost is sealed anew when its
        owner signs in.
    clock : callable
        The time in UTC by the wall clock.
    """

    def __init__(self, database: Path, *, cost: Cost = STANDARD, clock: Callable[[], datetime] = now_utc) -> None:
        self._database = database
        self._cost = cost
        self._clock = clock
        self._attempts = Attempts(database)

    @property
    def exist(self) -> bool:
        """Whether somebody has to sign in."""
        return keyfile.has_accounts(self._database)

    def listed(self) -> tuple[Account, ...]:
        """All accounts in the order in which they were made; none where nobody has to sign in."""
        found = keyfile.read(self._database)
        entries = () if found is None else found.accounts
        return tuple(Account(one.name, one.role, one.created_utc, one.changed_utc) for one in entries)

    def wait(self, name: str) -> timedelta:
        """How long one has to wait before the next try at an account."""
        return self._attempts.of(self._tries_of(self._keys(), name)).wait(self._clock())

    def sign_in(self, name: str, passphrase: str) -> Access:
        """The access of an account.

        Raises
        ------
        InputError
            ``accounts.wrong`` (the account or the passphrase: it is not said which), ``accounts.wait``,
            ``accounts.none``, ``accounts.key-file-damaged``.
        """
        keys = self._keys()
        entry = keys.entry(name)
        access = self._tried(keys, name, entry, passphrase)
        if entry is not None and entry.sealed.cost != self._cost:
            with suppress(MachineError):  # nobody asked for it: it may wait for the next time
                self._seal_anew(access, passphrase, entry.changed_utc)
        return access

    def add(self, by: Access, name: str, role: Role, passphrase: str) -> None:
        """Add an account.

        InputError ``accounts.not-allowed``, ``accounts.name-taken``, ``accounts.bad-name``, ``accounts.passphrase-…``.
        """
        require(by, Right.ACCOUNTS)
        name = checked_name(name)
        check_passphrase(passphrase, account=name)
        with keyfile.changing(self._database):
            keys = self._keys()
            if keys.entry(name) is not None:
                raise InputError("accounts.name-taken", name=name)
            self._write(by, Action.ACCOUNT_ADDED, name, keys.with_entry(self._entry(keys, by, name, role, passphrase)))

    def change_passphrase(self, name: str, old: str, new: str) -> Access:
        """Change one's own passphrase. InputErrors as in ``sign_in``, and ``accounts.passphrase-…``."""
        check_passphrase(new, account=name)
        access = self._tried(self._keys(), name, self._keys().entry(name), old)
        self._seal_anew(access, new, self._clock(), Action.PASSPHRASE_CHANGED)
        return access

    def set_passphrase(self, by: Access, name: str, new: str) -> None:
        """Give another account a passphrase, which its owner forgot. InputError ``accounts.no-account`` beside."""
        require(by, Right.ACCOUNTS)
        check_passphrase(new, account=name)
        with keyfile.changing(self._database):
            keys = self._keys()
            entry = _wanted(keys, name)
            fresh = self._entry(keys, by, entry.name, entry.role, new)
            fresh = fresh.model_copy(update={"created_utc": entry.created_utc})
            self._write(by, Action.PASSPHRASE_SET, entry.name, keys.with_entry(fresh))
        self._attempts.clear(code_key(entry.name))

    def remove(self, by: Access, name: str) -> None:
        """Remove an account. InputError ``accounts.last-admin``, ``accounts.no-account``, ``accounts.not-allowed``.

        Who keeps an older copy of the file of keys and of the database still opens that copy.
        """
        require(by, Right.ACCOUNTS)
        with keyfile.changing(self._database):
            keys = self._keys()
            gone = _wanted(keys, name)
            left = tuple(one for one in keys.accounts if one is not gone)
            if not any(one.role is Role.ADMIN for one in left):
                raise InputError("accounts.last-admin", name=gone.name)
            self._write(by, Action.ACCOUNT_REMOVED, gone.name, keys.model_copy(update={"accounts": left}))
        self._attempts.clear(code_key(gone.name))

    def new_recovery_code(self, by: Access) -> str:
        """A new recovery code, to be printed and sealed; the one before opens nothing any more."""
        require(by, Right.ACCOUNTS)
        code = recovery.new_code()
        with keyfile.changing(self._database):
            keys = self._keys()
            self._write(
                by, Action.RECOVERY_CODE_MADE, "", recovery.with_code(keys, by, code, self._cost, self._clock())
            )
        return code

    def recover(self, code: str, name: str, passphrase: str) -> Recovered:
        """Give an admin's account a new passphrase by the recovery code, which dies by it.

        InputErrors as in ``sign_in``, ``accounts.no-account`` for one that is not an admin's, ``accounts.bad-code``,
        ``accounts.passphrase-…``.
        """
        recovery.checked(code)
        check_passphrase(passphrase, account=name)
        entry = _wanted(self._keys(), name)
        if entry.role is not Role.ADMIN:
            raise InputError("accounts.no-account", name=name)
        now = self._clock()
        with self._counted(keyfile.RECOVERY, "", now):
            holder = recovery.opened_by(self._keys(), code)
        access = replace(holder, account=entry.name)
        fresh_code = recovery.new_code()
        with keyfile.changing(self._database):
            keys = self._keys()
            fresh = self._entry(keys, access, entry.name, entry.role, passphrase)
            keys = keys.with_entry(fresh.model_copy(update={"created_utc": entry.created_utc}))
            keys = recovery.with_code(keys, access, fresh_code, self._cost, now)
            self._write(access, Action.RECOVERED, entry.name, keys)
        self._attempts.clear(code_key(entry.name))
        return Recovered(access, fresh_code)

    # --- within -------------------------------------------------------------------------------------------------------

    def _keys(self) -> KeyFile:
        keys = keyfile.read(self._database)
        if keys is None:
            raise InputError("accounts.none")
        return keys

    def _tried(self, keys: KeyFile, name: str, entry: Entry | None, passphrase: str) -> Access:
        tries = self._tries_of(keys, name)
        with self._counted(tries, "" if entry is None else entry.name, self._clock()):
            if entry is None:
                keyfile.pretend(passphrase, self._cost)
                raise WrongKeyError
            return opened(entry.sealed, passphrase, account=entry.name, role=entry.role, database_id=keys.database)

    def _counted(self, tries: str, account: str, now: datetime) -> "_Counted":
        return _Counted(self._database, self._attempts, tries, account, now)

    def _tries_of(self, keys: KeyFile, name: str) -> str:
        """Under which name tries are counted: all names that there are not together."""
        entry = keys.entry(name)
        return "" if entry is None else code_key(entry.name)

    def _entry(self, keys: KeyFile, by: Access, name: str, role: Role, passphrase: str) -> Entry:
        now = self._clock()
        access = Access(name, role, by.data_key, by.identity_key)
        sealed = sealed_for(access, passphrase, keys.database, self._cost)
        return Entry(name=name, role=role, created_utc=now, changed_utc=now, sealed=sealed)

    def _seal_anew(self, access: Access, passphrase: str, changed_utc: datetime, action: Action | None = None) -> None:
        """With a new salt and the cost of today."""
        with keyfile.changing(self._database):
            keys = self._keys()
            entry = _wanted(keys, access.account)
            sealed = sealed_for(access, passphrase, keys.database, self._cost)
            fresh = entry.model_copy(update={"sealed": sealed, "changed_utc": changed_utc})
            self._write(access, action, access.account, keys.with_entry(fresh))

    def _write(self, by: Access, action: Action | None, about: str, keys: KeyFile) -> None:
        if action is not None:
            journal.note(self._database, by.account, action, f"account:{about}" if about else "", self._clock())
        keyfile.write(self._database, keys)


class _Counted:
    """Around a try: refused while there is to wait, and counted as wrong until it was right."""

    def __init__(self, database: Path, attempts: Attempts, tries: str, account: str, now: datetime) -> None:
        self._database, self._attempts = database, attempts
        self._tries, self._account, self._now = tries, account, now

    def __enter__(self) -> None:
        self._attempts.check(self._tries, self._now)
        self._attempts.count(self._tries, self._now)

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, WrongKeyError):
            about = f"account:{self._account}" if self._account else ""
            journal.note(self._database, "", Action.SIGN_IN_FAILED, about, self._now)
            raise InputError("accounts.wrong") from None
        if error is None:
            self._attempts.clear(self._tries)


def checked_name(name: str) -> str:
    """The trimmed name of an account. InputError ``accounts.bad-name``."""
    trimmed = name.strip()
    if (
        not trimmed
        or len(trimmed) > _LONGEST_NAME
        or not trimmed.isprintable()
        or code_key(trimmed) == keyfile.RECOVERY
    ):
        raise InputError("accounts.bad-name")
    return trimmed


def _wanted(keys: KeyFile, name: str) -> Entry:
    entry = keys.entry(name)
    if entry is None:
        raise InputError("accounts.no-account", name=name)
    return entry
