"""Whether the chain holds, and whether the records are as its last entries say."""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, text

from core.records.audit.chain import START, Chain, digest_of, link

_MOST_NAMED = 20
_MANY = 500
"""From so many records on, going through all of them is quicker than looking for each."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What the trail says about the records."""

    entries: int
    """How many were looked at."""
    head_seq: int
    head_hash: str
    broken_at: int | None = None
    """The first entry that does not follow on the one before; None where all do."""
    changed: tuple[str, ...] = ()
    """Records that are not as the last entry about them says: at most twenty."""
    lost: tuple[str, ...] = ()
    """Records that an entry speaks of and that are not there."""
    unknown: tuple[str, ...] = ()
    """Records that no entry speaks of."""

    @property
    def holds(self) -> bool:
        """Whether nothing is amiss."""
        return self.broken_at is None and not (self.changed or self.lost or self.unknown)


@dataclass(slots=True)
class _Read:
    """What some entries, gone through one after another, say."""

    seq: int
    """Of the last one,"""
    hash: bytes
    """and its hash."""
    entries: int = 0
    broken_at: int | None = None
    """The first entry that does not follow."""
    said: dict[str, str | None] = field(default_factory=dict)
    """The hash of each record, as the last entry about it has it."""


def verify_all(connection: Connection) -> Findings:
    """The whole chain, and every record. Both are gone through one by one: a clinic may have millions."""
    chain = Chain(connection)
    read = _read(chain, 0, START)
    seq, verified = _mark(connection)
    broken_at = read.broken_at or (None if _mark_stands(connection, seq, verified) else max(seq, 1))
    return _compared(read, chain.rows.everything(), broken_at)


def verify_new(connection: Connection) -> Findings:
    """What was added since it was last verified, and the records that this is about: quick, at every start."""
    chain = Chain(connection)
    seq, verified = _mark(connection)
    broken_at = None if _mark_stands(connection, seq, verified) else max(seq, 1)
    read = _read(chain, seq, verified)
    if len(read.said) > _MANY:
        present = ((about, found) for about, found in chain.rows.everything() if about in read.said)
    else:
        present = ((about, found) for about in list(read.said) if (found := chain.rows.hash_of(about)) is not None)
    return _compared(read, present, broken_at or read.broken_at)


def _read(chain: Chain, after_seq: int, before: bytes) -> _Read:
    """The entries after a number, where the hash is ``before``."""
    read = _Read(after_seq, before)
    for expected, entry in enumerate(chain.each(after_seq), after_seq + 1):
        wanted, found = link(chain.key, read.hash, entry), digest_of(entry.hash)
        if read.broken_at is None and (entry.seq != expected or not hmac.compare_digest(wanted, found)):
            read.broken_at = entry.seq
        if entry.is_of_record:
            read.said[entry.object] = entry.after_hash
        read.seq, read.hash, read.entries = entry.seq, found, read.entries + 1
    return read


def _compared(read: _Read, present: Iterable[tuple[str, str]], broken_at: int | None) -> Findings:
    """The records that there are beside what is said of them, of which nothing remains but those that are lost."""
    said, changed, unknown = read.said, [], []
    for about, found in present:
        if about not in said:
            unknown.append(about)
        elif said.pop(about) != found:
            changed.append(about)
    lost = [about for about, after in said.items() if after is not None]
    return Findings(
        entries=read.entries,
        head_seq=read.seq,
        head_hash=read.hash.hex(),
        broken_at=broken_at,
        changed=tuple(changed[:_MOST_NAMED]),
        lost=tuple(lost[:_MOST_NAMED]),
        unknown=tuple(unknown[:_MOST_NAMED]),
    )


def _mark(connection: Connection) -> tuple[int, bytes]:
    """Up to where it was verified, and the hash there; an empty one where the row is not the one that was made."""
    number, seq, verified = connection.execute(text("SELECT id, verified_seq, verified_hash FROM audit_state")).one()
    return int(seq), digest_of(verified) if number == 1 else b""


def _mark_stands(connection: Connection, seq: int, verified: bytes) -> bool:
    if seq == 0:
        return verified == START
    found = connection.execute(text("SELECT hash FROM audit WHERE seq = :seq"), {"seq": seq}).scalar()
    return found is not None and digest_of(found) == verified
