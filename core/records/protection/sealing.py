"""Keys: derived from a passphrase, and sealed under one another. All of it is by well-kept libraries.

Argon2id (Biryukov et al., RFC 9106, 2021) makes a key of a passphrase; AES-256-GCM (NIST SP 800-38D) seals a key or a
text so that a wrong key, a changed byte or a seal moved elsewhere is noticed.
"""

import base64
import binascii
import secrets
import unicodedata
from dataclasses import dataclass

KEY_BYTES = 32
SALT_BYTES = 16
_NONCE_BYTES = 12


class WrongKeyError(Exception):
    """A seal does not open: another key, another purpose, or it was changed."""


@dataclass(frozen=True, slots=True)
class Cost:
    """How much work Argon2id makes of a passphrase. The default is RFC 9106's second choice, for little memory."""

    time: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


STANDARD = Cost()


def new_key() -> bytes:
    """A random key of 256 bits."""
    return secrets.token_bytes(KEY_BYTES)


def new_salt() -> bytes:
    """A random salt of 128 bits."""
    return secrets.token_bytes(SALT_BYTES)


def derived(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """The key of 256 bits that Argon2id (version 1.3) makes of a passphrase.

    However an accented letter was typed, the passphrase is the same (NFKC, as NIST SP 800-63B asks).
    """
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        unicodedata.normalize("NFKC", passphrase).encode(),
        salt,
        time_cost=cost.time,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def seal(key: bytes, content: bytes, purpose: str) -> str:
    """Seal ``content`` under ``key`` for one ``purpose``; base64 of a random nonce and the sealed bytes."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return as_text(nonce + AESGCM(key).encrypt(nonce, content, purpose.encode()))


def unseal(key: bytes, sealed: str, purpose: str) -> bytes:
    """What ``seal`` sealed under the same key for the same purpose. WrongKeyError where that is not so."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        whole = from_text(sealed)
        return AESGCM(key).decrypt(whole[:_NONCE_BYTES], whole[_NONCE_BYTES:], purpose.encode())
    except (InvalidTag, ValueError) as error:
        raise WrongKeyError from error


def as_text(content: bytes) -> str:
    """Bytes as base64."""
    return base64.b64encode(content).decode("ascii")


def from_text(text: str) -> bytes:
    """Bytes of base64. ValueError where it is none, and where the bytes are written otherwise than ``as_text`` does."""
    try:
        content = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("no base64") from error
    if as_text(content) != text:
        raise ValueError("no base64 of this program")
    return content
