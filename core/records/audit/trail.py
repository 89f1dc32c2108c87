"""The door to the audit trail: a part of ``Store``."""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session as OrmSession

from core.errors import MachineError
from core.records import journal
from core.records.audit import verifying
from core.records.audit.chain import Chain, Entry
from core.records.audit.verifying import Findings
from core.records.journal import Action, Note

Opening = Callable[[], AbstractContextManager[OrmSession]]


class Trail:
    """Who did what. Made by ``Store.trail``. What changes a record is written into it with the change itself."""

    def __init__(
        self,
        journal_of: Path | None,
        user: str,
        reading: Opening,
        writing: Opening | None,
        noting: Opening | None = None,
    ) -> None:
        """Look after the trail of a database.

        Parameters
        ----------
        journal_of
            The file beside which a journal lies; None on a server, which needs none: there notes are written at once.
        writing
            None where the database is open for reading alone.
        noting
            What writes a note all the same, on a server.
        """
        self._journal_of, self._user = journal_of, user
        self._reading, self._writing, self._noting = reading, writing, noting or writing

    def note(self, action: Action, about: str = "") -> None:
        """Keep what somebody did that changed no record, such as an export.

        Parameters
        ----------
        about : str
            Table and id of what it was done with, such as ``patient:<uuid>``; never a name or a code.
        """
        now = datetime.now(UTC)
        if self._noting is not None:
            with self._noting() as orm:
                Chain(orm.connection()).happened(self._user, action.value, about, now)
        elif self._journal_of is not None:
            journal.note(self._journal_of, self._user, action, about, now)

    def take_journal(self) -> None:
        """Write into the trail what was noted while the database was closed."""
        if self._writing is not None and self._journal_of is not None:
            journal.taken(self._journal_of, self._keep)

    def head(self) -> tuple[int, str]:
        """Number and hash of the last entry: what a report prints, to hold the trail against later."""
        with self._reading() as orm:
            seq, digest = Chain(orm.connection()).head()
        return seq, digest.hex()

    @property
    def database_id(self) -> str:
        """What this database and its backups have in common, and no other has: 8 hexadecimal digits."""
        with self._reading() as orm:
            return Chain(orm.connection()).database_id

    def entries(self, after_seq: int = 0) -> list[Entry]:
        """The entries after a number, oldest first."""
        self.take_journal()
        with self._reading() as orm:
            return Chain(orm.connection()).entries(after_seq)

    def verify(self) -> Findings:
        """The whole chain and every record; what held is not looked at again at the next start."""
        with self._reading() as orm:
            findings = verifying.verify_all(orm.connection())
        return self._marked(findings)

    def verify_new(self) -> Findings:
        """What was added since it was last verified."""
        with self._reading() as orm:
            findings = verifying.verify_new(orm.connection())
        return self._marked(findings)

    def _marked(self, findings: Findings) -> Findings:
        if findings.holds and findings.entries and self._writing is not None:
            with suppress(MachineError), self._writing() as orm:  # on a full disk it is verified once more
                Chain(orm.connection()).mark(findings.head_seq, bytes.fromhex(findings.head_hash))
        return findings

    def _keep(self, notes: tuple[Note, ...]) -> None:
        if self._writing is None:
            return
        with self._writing() as orm:
            chain = Chain(orm.connection())
            for one in notes:
                if not chain.has(one.utc, one.user, one.action, one.object):
                    chain.happened(one.user, one.action, one.object, one.utc)
