"""What somebody who signed in may do, and the keys that go with it."""

from dataclasses import dataclass, field
from enum import StrEnum

from core.errors import InputError


class Role(StrEnum):
    """What an account is for."""

    ADMIN = "admin"
    """Everything, and the accounts, restoring and keeping times beside."""
    THERAPIST = "therapist"
    RESEARCHER = "researcher"
    """Pseudonyms only: no name, no note, anywhere."""


class Right(StrEnum):
    """Something that not everybody may do."""

    IDENTITY = "identity"
    """See and change who a patient is, and what was written freely."""
    ERASE = "erase"
    RESTORE = "restore"
    ACCOUNTS = "accounts"
    """Accounts, recovery codes, and how long data is kept."""


_RIGHTS = {
    Role.ADMIN: frozenset(Right),
    Role.THERAPIST: frozenset({Right.IDENTITY, Right.ERASE}),
    Role.RESEARCHER: frozenset[Right](),
}


@dataclass(frozen=True, slots=True)
class Access:
    """Somebody who signed in. The keys never stand in a log: they are left out of its ``repr``."""

    account: str
    role: Role
    data_key: bytes = field(repr=False)
    """Opens the database."""
    identity_key: bytes | None = field(repr=False)
    """Opens the keys of the patients; None for a researcher, who could not read a name with tools of his own either."""

    def may(self, right: Right) -> bool:
        """Whether the role has the right."""
        return right in _RIGHTS[self.role]


def allows(access: Access | None, right: Right) -> bool:
    """Whether somebody may do something; without accounts everybody may do everything."""
    return access is None or access.may(right)


def require(access: Access | None, right: Right) -> None:
    """Refuse what the role may not do. InputError ``accounts.not-allowed``."""
    if access is not None and not allows(access, right):
        raise InputError("accounts.not-allowed", account=access.account, role=access.role)
