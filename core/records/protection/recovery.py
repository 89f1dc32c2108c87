"""The recovery code: printed once, sealed in an envelope, and good for one use when every passphrase is lost."""

import secrets

from core.errors import InputError
from core.records.protection.access import Access, Role
from core.records.protection.keyfile import RECOVERY, KeyFile, Sealed, opened, sealed_for
from core.records.protection.sealing import Cost

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that is taken for another, or for a digit."""
_MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V"})
_GROUPS, _GROUP = 8, 4


def new_code() -> str:
    """A code of 160 random bits, in eight groups of four: ``7K3M-…``."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))


def opened_by(keys: KeyFile, code: str) -> Access:
    """The access that a code gives, however it was typed. WrongKeyError."""
    return opened(keys.recovery, checked(code), account=RECOVERY, role=Role.ADMIN, database_id=keys.database)


def sealed_under(code: str, access: Access, keys: KeyFile, cost: Cost) -> Sealed:
    """All that an access opens, sealed under another recovery code for the database of ``keys``."""
    return sealed_for(recovery_access(access), checked(code), keys.database, cost)


def recovery_access(access: Access) -> Access:
    """The access that is sealed under the code: all of it."""
    return Access(RECOVERY, Role.ADMIN, access.data_key, access.identity_key)


def checked(code: str) -> str:
    """The code as it is sealed, however it was typed. InputError ``accounts.bad-code``."""
    plain = "".join(letter for letter in code.upper() if letter.isalnum()).translate(_MISREAD)
    if len(plain) != _GROUPS * _GROUP:
        raise InputError("accounts.bad-code", groups=_GROUPS, group=_GROUP)
    return plain
