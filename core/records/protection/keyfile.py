"""The file of keys beside the database: the keys of the database, sealed once for each account and the recovery code.

Whoever knows a passphrase opens the seal of that account; nobody opens anything with the file alone. Name, role and
database belong to what is sealed, so that an account whose role was changed in the file no longer opens. To change a
passphrase means to seal anew: the database itself is never encrypted again.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from core.errors import InputError, MachineError
from core.lock import FileLock
from core.records.mapping import code_key
from core.records.protection.access import Access, Right, Role
from core.records.protection.disk import beside, write_durably
from core.records.protection.sealing import SALT_BYTES, Cost, as_text, derived, from_text, new_salt, seal, unseal

FORMAT: Literal["see2sound-keys"] = "see2sound-keys"
VERSION: Literal[1] = 1
RECOVERY = "recovery"
"""The account, as what is sealed names it, of the recovery code: its holder is an admin for once."""


_PLAIN = b"SQLite format 3\0"


class State(StrEnum):
    """Whether the database is encrypted by these keys already."""

    ENCRYPTING = "encrypting"
    READY = "ready"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Sealed(_Part):
    """The keys, sealed under what Argon2id makes of a passphrase. A cost that no machine could pay is refused."""

    algorithm: Literal["argon2id"] = "argon2id"
    time: Annotated[int, Field(ge=1, le=100)]
    memory_kib: Annotated[int, Field(ge=8, le=4 * 1024 * 1024)]
    lanes: Annotated[int, Field(ge=1, le=64)]
    salt: str
    data_key: str
    identity_key: str | None
    """None for a researcher."""

    @model_validator(mode="after")
    def _can_be_derived(self) -> Self:
        if len(from_text(self.salt)) != SALT_BYTES or self.memory_kib < 8 * self.lanes:
            raise ValueError("Argon2id does not take this")
        return self

    @property
    def cost(self) -> Cost:
        """What Argon2id was asked for."""
        return Cost(self.time, self.memory_kib, self.lanes)


class Entry(_Part):
    """An account."""

    name: str
    role: Role
    created_utc: datetime
    changed_utc: datetime
    """When its passphrase was chosen."""
    sealed: Sealed


class KeyFile(_Part):
    """What the file holds."""

    format: Literal["see2sound-keys"] = FORMAT
    version: Literal[1] = VERSION
    database: str
    """Of which database these are the keys: a random id."""
    state: State
    accounts: tuple[Entry, ...]
    recovery: Sealed
    recovery_created_utc: datetime

    def entry(self, name: str) -> Entry | None:
        """The account of that name, whatever its capitals."""
        return next((one for one in self.accounts if code_key(one.name) == code_key(name.strip())), None)

    def with_entry(self, entry: Entry) -> "KeyFile":
        """The account added, or in place of the one of the same name."""
        if self.entry(entry.name) is None:
            return self.model_copy(update={"accounts": (*self.accounts, entry)})
        accounts = (entry if code_key(one.name) == code_key(entry.name) else one for one in self.accounts)
        return self.model_copy(update={"accounts": tuple(accounts)})

    def with_recovery(self, sealed: Sealed, now: datetime) -> "KeyFile":
        """With another recovery code; the one before opens nothing any more."""
        return self.model_copy(update={"recovery": sealed, "recovery_created_utc": now})


def key_file(database: Path) -> Path:
    """Where the keys of a database lie."""
    return beside(database, "keys")


def has_accounts(database: Path) -> bool:
    """Whether somebody has to sign in to open the database. InputError ``accounts.key-file-damaged``."""
    found = read(database)
    return found is not None and (found.state is State.READY or (database.exists() and not is_plain(database)))


def is_plain(database: Path) -> bool:
    """Whether the file is a database that everybody can read."""
    with database.open("rb") as stream:
        return stream.read(len(_PLAIN)) == _PLAIN


def read(database: Path) -> KeyFile | None:
    """The keys of a database; None where it has none.

    InputError ``accounts.key-file-damaged``, ``accounts.key-file-newer``.
    """
    path = key_file(database)
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputError("errors.not-readable", path=path, reason=error.strerror or error) from error
    try:
        return KeyFile.model_validate_json(text)
    except ValidationError as error:
        if _is_newer(text):
            raise InputError("accounts.key-file-newer", path=path) from None
        raise InputError("accounts.key-file-damaged", path=path) from error


def write(database: Path, keys: KeyFile) -> None:
    """Put the keys on disk, whole or not at all."""
    write_durably(key_file(database), keys.model_dump_json(indent=1) + "\n")


@contextmanager
def changing(database: Path) -> Iterator[None]:
    """Around reading, changing and writing the keys: one at a time. MachineError ``accounts.being-changed``."""
    lock = FileLock(beside(database, "keys.lock"), MachineError("accounts.being-changed"))
    try:
        yield
    finally:
        lock.release()


def sealed_for(access: Access, passphrase: str, database_id: str, cost: Cost) -> Sealed:
    """The keys of ``access`` sealed under a passphrase, for its account and role."""
    salt = new_salt()
    key = derived(passphrase, salt, cost)
    may = access.may(Right.IDENTITY)
    return Sealed(
        time=cost.time,
        memory_kib=cost.memory_kib,
        lanes=cost.lanes,
        salt=as_text(salt),
        data_key=seal(key, access.data_key, _purpose(database_id, access, "data")),
        identity_key=seal(key, access.identity_key, _purpose(database_id, access, "identity"))
        if may and access.identity_key is not None
        else None,
    )


def opened(sealed: Sealed, passphrase: str, *, account: str, role: Role, database_id: str) -> Access:
    """The keys that a passphrase opens. WrongKeyError."""
    key = derived(passphrase, from_text(sealed.salt), sealed.cost)
    who = Access(account, role, b"", None)
    data_key = unseal(key, sealed.data_key, _purpose(database_id, who, "data"))
    identity_key = None
    if sealed.identity_key is not None:
        identity_key = unseal(key, sealed.identity_key, _purpose(database_id, who, "identity"))
    return Access(account, role, data_key, identity_key)


def pretend(passphrase: str, cost: Cost) -> None:
    """Take as long as opening takes, where there is nothing to open: nobody learns which accounts there are."""
    derived(passphrase, new_salt(), cost)


def now_utc() -> datetime:
    """The time by the wall clock."""
    return datetime.now(UTC)


def _purpose(database_id: str, access: Access, which: str) -> str:
    return json.dumps([FORMAT, VERSION, database_id, code_key(access.account), access.role.value, which])


def _is_newer(text: bytes) -> bool:
    try:
        found = json.loads(text)
        return found.get("format") == FORMAT and int(found["version"]) > VERSION
    except (ValueError, TypeError, KeyError, AttributeError):
        return False
