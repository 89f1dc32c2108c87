"""The chain: each entry's hash covers the entry and the hash before it.

h_n = HMAC-SHA256(k, h_{n-1} ‖ canonical JSON of seq, utc, user, action, object, before, after), h_0 being 32 zero bytes
(HMAC: RFC 2104). The key lies in the database, and is therefore as safe as the database is: whoever holds the keys of
an encrypted database can write the whole chain anew. Against that stands its head, printed on reports.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, text

from core.records.audit.rows import ROWS_AT_ONCE, Rows
from core.records.tables import utc_text

START = bytes(32)
"""The hash before the first entry."""
_KEY_BYTES = 32
_ID_DIGITS = 8
SYSTEM = "see2sound"
"""Who did what nobody in particular did."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the trail. It holds no personal data of a patient: a record is named by its table and id."""

    seq: int
    utc: str
    """ISO 8601."""
    user: str
    action: str
    object: str
    before_hash: str | None
    """Of the record as the entry before about it left it; None where there was none."""
    after_hash: str | None
    """None for what is gone, and for what was done without changing a record."""
    hash: str

    @property
    def is_of_record(self) -> bool:
        """Whether it is about a record that was made, changed or destroyed."""
        return self.before_hash is not None or self.after_hash is not None

    @property
    def when(self) -> datetime:
        """The moment."""
        return datetime.fromisoformat(self.utc)


def link(key: bytes, before: bytes, entry: Entry) -> bytes:
    """The hash of an entry after the hash ``before``."""
    content = [entry.seq, entry.utc, entry.user, entry.action, entry.object, entry.before_hash, entry.after_hash]
    canonical = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hmac.new(key, before + canonical.encode(), hashlib.sha256).digest()


def digest_of(digits: object) -> bytes:
    """A hash as it stands in the trail; empty, and so never right, where something else is written there.

    Also where the digits are written otherwise than the trail writes them: a capital is a byte that is wrong.
    """
    try:
        found = bytes.fromhex(str(digits))
    except ValueError:
        return b""
    return found if found.hex() == digits else b""


@dataclass(frozen=True, slots=True)
class Change:
    """A record and its hashes before and after; both None for something that changed no record."""

    about: str
    before: str | None
    after: str | None


class Chain:
    """The chain of a database, over a connection that is in a transaction.

    ValueError where its key was taken out of the database.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        key = connection.execute(text("SELECT key FROM audit_state")).scalar()
        self.key = digest_of(key)
        if len(self.key) != _KEY_BYTES:
            raise ValueError("the audit trail has lost its key")
        self.rows = Rows(connection, self.key)

    @property
    def database_id(self) -> str:
        """Eight hexadecimal digits that tell the database from others."""
        return hmac.new(self.key, b"database id", hashlib.sha256).hexdigest()[:_ID_DIGITS]

    @staticmethod
    def begin(connection: Connection) -> None:
        """Give a database that has none its key."""
        connection.execute(
            text("INSERT INTO audit_state (id, key, verified_seq, verified_hash) VALUES (1, :key, 0, :start)"),
            {"key": secrets.token_hex(_KEY_BYTES), "start": START.hex()},
        )

    def head(self) -> tuple[int, bytes]:
        """Number and hash of the last entry; 0 and zeros where there is none."""
        row = self._connection.execute(text("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")).first()
        return (0, START) if row is None else (int(row[0]), digest_of(row[1]))

    def mark(self, seq: int, digest: bytes) -> None:
        """Remember up to where it was verified."""
        self._connection.execute(
            text("UPDATE audit_state SET verified_seq = :seq, verified_hash = :hash"),
            {"seq": seq, "hash": digest.hex()},
        )

    def changed(self, user: str, action: str, about: str) -> None:
        """Add an entry about a record as it now is."""
        change = Change(about, self.last_hash(about), self.rows.hash_of(about))
        self.add(user, action, [change])

    def happened(self, user: str, action: str, about: str, utc: datetime | None = None) -> None:
        """Add an entry about something that changed no record."""
        self.add(user, action, [Change(about, None, None)], utc)

    def add(self, user: str, action: str, changes: Iterable[Change], utc: datetime | None = None) -> None:
        """Add an entry for each change."""
        moment = utc_text(utc or datetime.now(UTC))
        last, digest = self.head()
        rows = []
        for seq, change in enumerate(changes, last + 1):
            entry = Entry(seq, moment, user, action, change.about, change.before, change.after, "")
            digest = link(self.key, digest, entry)
            rows.append(asdict(entry) | {"hash": digest.hex()})
        if rows:
            self._connection.execute(_INSERT, rows)

    def last_hash(self, about: str) -> str | None:
        """The hash of a record as the last entry about it says."""
        wanted = text(
            "SELECT after_hash FROM audit WHERE object = :object "
            "AND (before_hash IS NOT NULL OR after_hash IS NOT NULL) ORDER BY seq DESC LIMIT 1"
        )
        found: str | None = self._connection.execute(wanted, {"object": about}).scalar()
        return found

    def has(self, utc: datetime, user: str, action: str, about: str) -> bool:
        """Whether an entry about something that changed no record is there already."""
        wanted = text(
            'SELECT 1 FROM audit WHERE utc = :utc AND "user" = :user AND action = :action AND object = :object'
        )
        values = {"utc": utc_text(utc), "user": user, "action": action, "object": about}
        return self._connection.execute(wanted, values).first() is not None

    def entries(self, after_seq: int = 0) -> list[Entry]:
        """The entries after a number, oldest first."""
        return list(self.each(after_seq))

    def each(self, after_seq: int = 0) -> Iterator[Entry]:
        """``entries``, one after another."""
        wanted = text(
            'SELECT seq, utc, "user", action, object, before_hash, after_hash, hash FROM audit '
            "WHERE seq > :seq ORDER BY seq"
        )
        options = {"yield_per": ROWS_AT_ONCE}
        for row in self._connection.execute(wanted, {"seq": after_seq}, execution_options=options):
            yield Entry(*row)


_INSERT = text(
    'INSERT INTO audit (seq, utc, "user", action, object, before_hash, after_hash, hash) '
    "VALUES (:seq, :utc, :user, :action, :object, :before_hash, :after_hash, :hash)"
)
