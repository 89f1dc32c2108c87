"""The door of the accounts: signing in, and who may. An account is opened by its passphrase and by nothing else."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.errors import InputError, MachineError
from core.records.engine.server import Server
from core.records.journal import Action
from core.records.mapping import code_key
from core.records.place import Place
from core.records.protection import keyfile, recovery
from core.records.protection.access import Access, Right, Role, require
from core.records.protection.file_keys import FileKeys
from core.records.protection.keyfile import Entry, KeyFile, now_utc, opened, sealed_for
from core.records.protection.keystore import Change, KeyStore
from core.records.protection.passphrases import check_passphrase
from core.records.protection.sealing import STANDARD, Cost, WrongKeyError
from core.records.protection.server_keys import ServerKeys

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

    Keys are sealed before anybody is kept waiting: whoever changes accounts on a server holds up every other station.

    Parameters
    ----------
    place : Path or Server
        The database file, beside which its keys lie; or the database on a server, which holds them.
    cost : Cost
        What Argon2id is asked for where keys are sealed; an account sealed with another cost is sealed anew when its
        owner signs in.
    clock : callable
        The time in UTC by the wall clock.
    """

    def __init__(self, place: Place, *, cost: Cost = STANDARD, clock: Callable[[], datetime] = now_utc) -> None:
        self._store: KeyStore = ServerKeys(place) if isinstance(place, Server) else FileKeys(place)
        self._cost = cost
        self._clock = clock

    @property
    def exist(self) -> bool:
        """Whether somebody has to sign in."""
        return self._store.exist

    def listed(self) -> tuple[Account, ...]:
        """All accounts in the order in which they were made; none where nobody has to sign in."""
        found = self._store.read()
        entries = () if found is None else found.accounts
        return tuple(Account(one.name, one.role, one.created_utc, one.changed_utc) for one in entries)

    def wait(self, name: str) -> timedelta:
        """How long one has to wait before the next try at an account."""
        return self._store.tried(self._tries_of(self._keys(), name)).wait(self._clock())

    def sign_in(self, name: str, passphrase: str) -> Access:
        """The access of an account.

        Raises
        ------
        InputError
            ``accounts.wrong`` (the account or the passphrase: it is not said which), ``accounts.wait``,
            ``accounts.none``, ``accounts.key-file-damaged``, ``accounts.server-damaged``.
        """
        keys = self._keys()
        entry = keys.entry(name)
        access = self._tried(keys, name, entry, passphrase)
        if entry is not None and entry.sealed.cost != self._cost:
            with suppress(MachineError):  # nobody asked for it: it may wait for the next time
                self._seal_anew(keys, access, passphrase, entry.changed_utc)
        return access

    def add(self, by: Access, name: str, role: Role, passphrase: str) -> None:
        """Add an account.

        InputError ``accounts.not-allowed``, ``accounts.name-taken``, ``accounts.bad-name``, ``accounts.passphrase-…``.
        """
        require(by, Right.ACCOUNTS)
        name = checked_name(name)
        check_passphrase(passphrase, account=name)
        entry = self._entry(by, name, role, passphrase)
        with self._store.changing() as change:
            keys = _managed(change, by)
            if keys.entry(name) is not None:
                raise InputError("accounts.name-taken", name=name)
            change.note(by.account, Action.ACCOUNT_ADDED, _about(name), self._clock())
            change.write(keys.with_entry(entry))

    def change_passphrase(self, name: str, old: str, new: str) -> Access:
        """Change one's own passphrase. InputErrors as in ``sign_in``, and ``accounts.passphrase-…``."""
        check_passphrase(new, account=name)
        keys = self._keys()
        access = self._tried(keys, name, keys.entry(name), old)
        self._seal_anew(keys, access, new, self._clock(), Action.PASSPHRASE_CHANGED)
        return access

    def set_passphrase(self, by: Access, name: str, new: str) -> None:
        """Give another account a passphrase, which its owner forgot. InputError ``accounts.no-account`` beside."""
        require(by, Right.ACCOUNTS)
        check_passphrase(new, account=name)
        entry = _wanted(self._keys(), name)
        fresh = self._entry(by, entry.name, entry.role, new)
        with self._store.changing() as change:
            keys = _managed(change, by)
            change.note(by.account, Action.PASSPHRASE_SET, _about(entry.name), self._clock())
            change.write(keys.with_entry(_in_place_of(_same(keys, entry), fresh)))
        self._store.clear(code_key(entry.name))

    def remove(self, by: Access, name: str) -> None:
        """Remove an account. InputError ``accounts.last-admin``, ``accounts.no-account``, ``accounts.not-allowed``.

        Who keeps an older copy of the file of keys and of the database still opens that copy.
        """
        require(by, Right.ACCOUNTS)
        with self._store.changing() as change:
            keys = _managed(change, by)
            gone = _wanted(keys, name)
            left = tuple(one for one in keys.accounts if one is not gone)
            if not any(one.role is Role.ADMIN for one in left):
                raise InputError("accounts.last-admin", name=gone.name)
            change.note(by.account, Action.ACCOUNT_REMOVED, _about(gone.name), self._clock())
            change.write(keys.model_copy(update={"accounts": left}))
        self._store.clear(code_key(gone.name))

    def new_recovery_code(self, by: Access) -> str:
        """A new recovery code, to be printed and sealed; the one before opens nothing any more."""
        require(by, Right.ACCOUNTS)
        code = recovery.new_code()
        sealed = recovery.sealed_under(code, by, self._keys(), self._cost)
        with self._store.changing() as change:
            keys = _managed(change, by)
            change.note(by.account, Action.RECOVERY_CODE_MADE, "", self._clock())
            change.write(keys.with_recovery(sealed, self._clock()))
        return code

    def recover(self, code: str, name: str, passphrase: str) -> Recovered:
        """Give an admin's account a new passphrase by the recovery code, which dies by it.

        InputErrors as in ``sign_in``, ``accounts.no-account`` for one that is not an admin's, ``accounts.bad-code``,
        ``accounts.passphrase-…``.
        """
        recovery.checked(code)
        check_passphrase(passphrase, account=name)
        keys = self._keys()
        entry = _wanted(keys, name)
        if entry.role is not Role.ADMIN:
            raise InputError("accounts.no-account", name=name)
        now = self._clock()
        with self._counted(keyfile.RECOVERY, "", now):
            holder = recovery.opened_by(keys, code)
        access = replace(holder, account=entry.name)
        fresh_code = recovery.new_code()
        fresh = self._entry(access, entry.name, entry.role, passphrase)
        sealed = recovery.sealed_under(fresh_code, access, keys, self._cost)
        with self._store.changing() as change:
            present = _present(change.read())
            if present.recovery != keys.recovery:  # another station used it up at this moment
                raise InputError("accounts.wrong")
            present = present.with_entry(_in_place_of(_same(present, entry), fresh))
            change.note(access.account, Action.RECOVERED, _about(entry.name), self._clock())
            change.write(present.with_recovery(sealed, now))
        self._store.clear(code_key(entry.name))
        return Recovered(access, fresh_code)

    # --- within -------------------------------------------------------------------------------------------------------

    def _keys(self) -> KeyFile:
        return _present(self._store.read())

    def _tried(self, keys: KeyFile, name: str, entry: Entry | None, passphrase: str) -> Access:
        tries = self._tries_of(keys, name)
        with self._counted(tries, "" if entry is None else entry.name, self._clock()):
            if entry is None:
                keyfile.pretend(passphrase, self._cost)
                raise WrongKeyError
            return opened(entry.sealed, passphrase, account=entry.name, role=entry.role, database_id=keys.database)

    def _counted(self, tries: str, account: str, now: datetime) -> "_Counted":
        return _Counted(self._store, tries, account, now)

    def _tries_of(self, keys: KeyFile, name: str) -> str:
        """Under which name tries are counted: all names that there are not together."""
        entry = keys.entry(name)
        return "" if entry is None else code_key(entry.name)

    def _entry(self, by: Access, name: str, role: Role, passphrase: str) -> Entry:
        now = self._clock()
        access = Access(name, role, by.data_key, by.identity_key)
        sealed = sealed_for(access, passphrase, self._keys().database, self._cost)
        return Entry(name=name, role=role, created_utc=now, changed_utc=now, sealed=sealed)

    def _seal_anew(
        self, before: KeyFile, access: Access, passphrase: str, changed_utc: datetime, action: Action | None = None
    ) -> None:
        """With a new salt and the cost of today, in place of what was opened ``before``."""
        sealed = sealed_for(access, passphrase, before.database, self._cost)
        with self._store.changing() as change:
            keys = _present(change.read())
            entry = _same(keys, _wanted(before, access.account))
            if action is not None:
                change.note(access.account, action, _about(access.account), self._clock())
            change.write(keys.with_entry(entry.model_copy(update={"sealed": sealed, "changed_utc": changed_utc})))


class _Counted:
    """Around a try: refused while there is to wait, and counted as wrong until it was right."""

    def __init__(self, store: KeyStore, tries: str, account: str, now: datetime) -> None:
        self._store = store
        self._tries, self._account, self._now = tries, account, now

    def __enter__(self) -> None:
        self._store.count(self._tries, self._now)

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, WrongKeyError):
            self._store.note("", Action.SIGN_IN_FAILED, _about(self._account) if self._account else "", self._now)
            raise InputError("accounts.wrong") from None
        if error is None:
            self._store.clear(self._tries)


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


def _present(keys: KeyFile | None) -> KeyFile:
    if keys is None:
        raise InputError("accounts.none")
    return keys


def _managed(change: Change, by: Access) -> KeyFile:
    """The accounts as they now are, by one who still manages them: another station may have removed him meanwhile."""
    keys = _present(change.read())
    still = keys.entry(by.account)
    if still is None or still.role is not by.role:
        raise InputError("accounts.not-allowed", account=by.account, role=by.role)
    return keys


def _same(keys: KeyFile, entry: Entry) -> Entry:
    """The account as it now is. MachineError ``accounts.being-changed`` where another station changed it meanwhile."""
    if keys.entry(entry.name) != entry:
        raise MachineError("accounts.being-changed")
    return entry


def _in_place_of(entry: Entry, fresh: Entry) -> Entry:
    """A newly sealed account, as old as the one before."""
    return fresh.model_copy(update={"created_utc": entry.created_utc})


def _about(name: str) -> str:
    return f"account:{name}"
