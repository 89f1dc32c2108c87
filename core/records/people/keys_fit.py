"""Whether the keys of the patients open what is sealed under them.

The audit trail holds no hash of a key, which is wrapped anew as accounts come and go. Those that stand open are tried
here; those that are sealed are told by their seal, and in an encrypted file by the hash of their page.
"""

from sqlalchemy import Connection, text

from core.errors import InputError
from core.records.people.vault import read
from core.records.protection.sealing import KEY_BYTES, from_text

_KEYS = text(
    "SELECT k.patient_uuid, k.is_open, k.key, i.sealed FROM patient_key k "
    "LEFT JOIN identity i ON i.patient_uuid = k.patient_uuid ORDER BY k.patient_uuid"
)


def unfit(connection: Connection) -> tuple[str, ...]:
    """The patients whose key opens nothing, by their ids."""
    return tuple(
        uuid for uuid, is_open, key, sealed in connection.execute(_KEYS) if not _fits(uuid, is_open, key, sealed)
    )


def _fits(uuid: str, is_open: object, key: str, sealed: str | None) -> bool:
    if is_open not in {0, 1}:
        return False
    if not is_open:
        return True
    try:
        plain = from_text(key)
        if len(plain) != KEY_BYTES:
            return False
        if sealed is not None:
            read(sealed, plain, uuid)
    except (ValueError, InputError):
        return False
    return True
