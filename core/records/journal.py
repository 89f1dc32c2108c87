"""What is to be kept in the audit trail while the database is closed, or open for reading alone.

One line of JSON each in a file beside the database, taken into the trail when it is next opened for writing. No name
of a patient stands here: who did it, what, and to which record.
"""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from core.files import write_error
from core.records.protection.disk import beside, keep_names


class Action(StrEnum):
    """What somebody did that changed no record, or more than one."""

    SIGNED_IN = "signed-in"
    SIGNED_OUT = "signed-out"
    SIGN_IN_FAILED = "sign-in-failed"
    LOCKED = "locked"
    ACCOUNT_ADDED = "account-added"
    ACCOUNT_REMOVED = "account-removed"
    PASSPHRASE_CHANGED = "passphrase-changed"  # noqa: S105 - a name
    PASSPHRASE_SET = "passphrase-set"  # noqa: S105 - a name
    RECOVERY_CODE_MADE = "recovery-code-made"
    RECOVERED = "recovered"
    ENCRYPTED = "encrypted"
    NAMES_SEALED = "names-sealed"
    """The first account of a database on a server: nothing but the names is sealed there."""
    KEYS_RENEWED = "keys-renewed"
    PLAIN_COPIES_DESTROYED = "plain-copies-destroyed"
    VIEWED = "viewed"
    EXPORTED = "exported"
    REPORTED = "reported"
    BACKED_UP = "backed-up"
    RESTORED = "restored"
    RESTORE_UNDONE = "restore-undone"
    CHECKED = "checked"


@dataclass(frozen=True, slots=True)
class Note:
    """A line of the journal."""

    utc: datetime
    user: str
    action: str
    object: str


def note(database: Path, user: str, action: Action, about: str, utc: datetime) -> None:
    """Add a line, on disk before this returns. A copy that lies on a read-only disk keeps none."""
    path = beside(database, "journal")
    line = json.dumps({"utc": utc.isoformat(), "user": user, "action": action.value, "object": about})
    if not path.exists() and not os.access(path.parent, os.W_OK):
        return
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(descriptor, f"{line}\n".encode())
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise write_error(path, error) from error
    keep_names(path.parent)


def taken(database: Path, keep: Callable[[tuple[Note, ...]], None]) -> None:
    """Hand all lines to ``keep`` and remove them once it returned.

    After a crash in between they are handed over again: ``keep`` knows what it has.
    """
    path, taking = beside(database, "journal"), beside(database, "journal.taking")
    if not taking.exists():
        if not path.exists():
            return
        try:
            path.replace(taking)
        except PermissionError:
            return  # Windows: another process writes a line at this moment; the next opening takes it
    lines = taking.read_text(encoding="utf-8", errors="replace").splitlines()
    keep(tuple(note for line in lines if (note := _read(line)) is not None))
    taking.unlink()


def _read(line: str) -> Note | None:
    """The note of a line; None for one that a crash cut off, or that is none of ours."""
    try:
        content = json.loads(line)
        utc = datetime.fromisoformat(content["utc"]).astimezone(UTC)
        return Note(utc, str(content["user"]), str(content["action"]), str(content["object"]))
    except (ValueError, KeyError, TypeError, OverflowError):
        return None
