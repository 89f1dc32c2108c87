"""What a passphrase must be: long, and none that everybody tries first. No rules of composition (NIST SP 800-63B)."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from core import paths
from core.errors import InputError

SHORTEST = 12
LONGEST = 1000
_FEWEST_CHARACTERS = 4
"""So many different ones there must be, or it is one key held down."""


def check_passphrase(passphrase: str, *, account: str) -> None:
    """Refuse a passphrase that is too short or that everybody tries first.

    InputError ``accounts.passphrase-short``, ``accounts.passphrase-long``, ``accounts.passphrase-common``.
    """
    plain = unicodedata.normalize("NFKC", passphrase)
    if len(plain) < SHORTEST:
        raise InputError("accounts.passphrase-short", shortest=SHORTEST)
    if len(plain) > LONGEST:
        raise InputError("accounts.passphrase-long", longest=LONGEST)
    if _is_common(_bare(plain), _bare(account)):
        raise InputError("accounts.passphrase-common")


def _is_common(bare: str, account: str) -> bool:
    if len(set(bare)) < _FEWEST_CHARACTERS or _is_run(bare):
        return True
    if len(account) >= _FEWEST_CHARACTERS and account in bare:
        rest = bare.replace(account, "")
        return not _stem(rest) or bool(_blocked() & {rest, _stem(rest)})
    return not bare or bool(_blocked() & {bare, _stem(bare)})


def _bare(text: str) -> str:
    """Small letters and digits alone: capitals, spaces and signs make a common passphrase no better."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text).casefold())


def _stem(bare: str) -> str:
    """Without digits at the end, and once where it is the same thing again and again."""
    repeated = re.fullmatch(r"(.+?)\1+", bare)
    stem = repeated.group(1) if repeated else bare
    return re.sub(r"\d+$", "", stem)


def _is_run(bare: str) -> bool:
    """Whether each character follows on the one before: abcdef…, 987654…"""
    steps = {ord(second) - ord(first) for first, second in pairwise(bare)}
    return len(steps - {-9, 9}) == 1 and steps <= {1, -1, 9, -9}


@lru_cache
def _blocked() -> frozenset[str]:
    text = (paths.resources() / "passphrases" / "common.txt").read_text(encoding="utf-8")
    words = (line.strip() for line in text.splitlines() if not line.startswith("#"))
    return frozenset(filter(None, map(_bare, words)))
