"""A flipped byte in a database: noticed when it is opened or looked through, or where nothing is kept.

Most of a database without a key has nothing that SQLite itself would notice: there the audit trail has to, which has a
hash of every record. With a key, SQLCipher has one of every page.
"""

import random
import shutil
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from acts import ACCOUNT, DATABASE, PASSPHRASE

from core.errors import See2SoundError
from core.records.engine.sqlite_file import DRIVER_ERRORS, make_engine
from core.records.keeping.checking import check_file
from core.records.protection import first_account, keyfile
from core.records.protection.access import Access
from core.records.protection.sealing import Cost
from core.records.store import Store

Content = dict[str, list[object]] | None
"""The rows of each table; None where they cannot be read."""

REMEDIES = frozenset({"records.damaged", "records.not-a-database", "accounts.other-keys"})
"""Sentences that say to bring back a backup."""


@dataclass
class Flips:
    """What became of copies of a database, each with one byte that is wrong."""

    tried: int = 0
    said: Counter[str] = field(default_factory=Counter)
    """Sentences that came when it was opened and read, by their codes."""
    by_checking: int = 0
    """Noticed when it was looked through, as every backup and ``see2sound check`` do."""
    of_no_account: int = 0
    """All tables held what they had held."""
    silent: list[tuple[int, int, str]] = field(default_factory=list)
    """Places and bits that changed what was read, and nobody said so; and in which tables."""
    unexplained: list[tuple[int, int, str]] = field(default_factory=list)
    """Places and bits that led to an error without a sentence."""


def encrypted(database: Path) -> Access:
    """Make the first account of a closed database, which encrypts it."""
    access = first_account.encrypt(database, ACCOUNT, PASSPHRASE, cost=Cost(1, 8, 1)).access
    Store.open(database, access=access).close()  # what was noted of it beside the database is in it then
    return access


def flip_bytes(folder: Path, whole: Path, count: int, access: Access | None = None, seed: int = 8) -> Flips:
    """Flip one bit in each of ``count`` copies of the closed database ``whole``, and open, read and check each."""
    found, chance = Flips(), random.Random(seed)
    content, held = whole.read_bytes(), _content(whole, access)
    path = folder / DATABASE
    for _ in range(count):
        place, bit = chance.randrange(len(content)), chance.randrange(8)
        flipped = bytearray(content)
        flipped[place] ^= 1 << bit
        try_one(path, bytes(flipped), whole, access, held, found, (place, bit))
    return found


def try_one(
    path: Path, flipped: bytes, whole: Path, access: Access | None, held: Content, found: Flips, at: tuple[int, int]
) -> None:
    """What is said of one."""
    found.tried += 1
    _lay(path, flipped, whole)
    try:
        checked = _said(lambda: check_file(path, None if access is None else access.data_key).is_whole)
        read = _content(path, access)  # before it is opened, which writes into it
        opened = _said(lambda: _read_all(path, access))
    except Exception as error:  # noqa: BLE001  (an error without a sentence is what is looked for)
        found.unexplained.append((*at, "".join(traceback.format_exception(error)[-3:])[-700:]))
        return
    if isinstance(opened, str):
        found.said[opened] += 1
    elif checked is not True:
        found.by_checking += 1
    elif read == held:
        found.of_no_account += 1
    else:
        found.silent.append((*at, _differing(held, read)))


def _differing(held: Content, read: Content) -> str:
    """The tables that hold something else; what describes them is the one without a name."""
    if held is None or read is None:
        return "all"
    return ", ".join(sorted(name or "the description" for name in held if read.get(name) != held[name]))


def _lay(path: Path, content: bytes, whole: Path) -> None:
    for rest in path.parent.glob(f"{path.name}*"):
        rest.unlink()
    path.write_bytes(content)
    if keyfile.key_file(whole).exists():
        shutil.copy(keyfile.key_file(whole), keyfile.key_file(path))


def _said(work: Callable[[], bool]) -> bool | str:
    """What ``work`` gives, or the code of the sentence that came."""
    try:
        return work()
    except See2SoundError as error:
        return error.code


def _read_all(path: Path, access: Access | None) -> bool:
    """Open it as the application does, and read everybody and every session."""
    with Store.open(path, access=access) as store:
        store.patients()
        for summary in store.sessions():
            store.session(summary.uuid)
        return store.found_at_start is None or store.found_at_start.holds


def _content(path: Path, access: Access | None) -> Content:
    """All rows of all tables, and what describes them."""
    try:
        return _rows(path, access)
    except (*DRIVER_ERRORS, UnicodeDecodeError):  # the second where the driver cannot even say what it could not read
        return None


def _words(sql: str | None) -> str | None:
    """A statement without its spacing: a tab that became a line break says the same."""
    return None if sql is None else " ".join(sql.split())


def _rows(path: Path, access: Access | None) -> dict[str, list[object]]:
    engine = make_engine(path, key=None if access is None else access.data_key, read_only=True)
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        described = cursor.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name").fetchall()
        content: dict[str, list[object]] = {"": [(*about, _words(sql)) for *about, sql in described]}
        for kind, name, *_ in described:
            if kind == "table":
                content[name] = cursor.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()
        return content
    finally:
        connection.close()
        engine.dispose()
