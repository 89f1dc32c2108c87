"""Whether the chain holds, and whether the records are as its last entries say."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, text

from core.records.audit.chain import START, Chain, Entry, digest_of, link

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


def verify_all(connection: Connection) -> Findings:
    """The whole chain, and every record."""
    chain = Chain(connection)
    entries = chain.entries()
    broken_at, head = _broken(chain.key, START, entries, expected_seq=1)
    broken_at = broken_at or _missing_before_mark(connection, entries)
    said = {entry.object: entry.after_hash for entry in entries if entry.is_of_record}
    present = dict(chain.rows.everything())
    return _compared(said, present, len(entries), (entries[-1].seq if entries else 0, head), broken_at, whole=True)


def verify_new(connection: Connection) -> Findings:
    """What was added since it was last verified, and the records that this is about: quick, at every start."""
    chain = Chain(connection)
    seq, verified = _mark(connection)
    entries = chain.entries(seq)
    broken_at = None if _mark_stands(connection, seq, verified) else max(seq, 1)
    first_broken, head = _broken(chain.key, verified, entries, expected_seq=seq + 1)
    said = {entry.object: entry.after_hash for entry in entries if entry.is_of_record}
    if len(said) > _MANY:
        present = {about: found for about, found in chain.rows.everything() if about in said}
    else:
        present = {about: found for about in said if (found := chain.rows.hash_of(about)) is not None}
    head_seq = entries[-1].seq if entries else seq
    return _compared(said, present, len(entries), (head_seq, head), broken_at or first_broken, whole=False)


def _broken(key: bytes, before: bytes, entries: list[Entry], *, expected_seq: int) -> tuple[int | None, bytes]:
    """The first entry that does not follow, and the hash of the last."""
    broken_at = None
    for expected, entry in enumerate(entries, expected_seq):
        wanted = link(key, before, entry)
        found = digest_of(entry.hash)
        if broken_at is None and (entry.seq != expected or not hmac.compare_digest(wanted, found)):
            broken_at = entry.seq
        before = found
    return broken_at, before


def _compared(
    said: Mapping[str, str | None],
    present: Mapping[str, str],
    entries: int,
    head: tuple[int, bytes],
    broken_at: int | None,
    *,
    whole: bool,
) -> Findings:
    lost = [about for about, after in said.items() if after is not None and about not in present]
    changed = [about for about, found in present.items() if about in said and said[about] != found]
    unknown = [about for about in present if about not in said] if whole else []
    return Findings(
        entries=entries,
        head_seq=head[0],
        head_hash=head[1].hex(),
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


def _missing_before_mark(connection: Connection, entries: list[Entry]) -> int | None:
    """The mark's number where the chain ends before it, or says another hash there: its end was cut off."""
    seq, verified = _mark(connection)
    there = next((digest_of(entry.hash) for entry in entries if entry.seq == seq), None)
    return None if verified == (START if seq == 0 else there) else max(seq, 1)
