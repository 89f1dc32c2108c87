"""What is to be kept in the audit trail while the database is closed, or open for reading alone.

One line of JSON each in a file beside the database, taken into the trail when it is next opened for writing. No name
of a patient stands here: who did it, what, and to which record.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from core.files import write_error
from core.records.protection.disk import beside, keep_names

_TRIES = 5
"""The journal is taken when a database is opened: not so often while one line is written."""


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
        for _ in range(_TRIES):
            if _appended(path, f"{line}\n".encode()):
                break
    except OSError as error:
        raise write_error(path, error) from error
    keep_names(path.parent)


def _appended(path: Path, line: bytes) -> bool:
    """Write a line behind the others; whether the file was still the journal when the line stood in it.

    Another process may take it between its opening and the line. Then nobody will read that line, or it was read, too:
    it is written once more, for what comes twice is kept once.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(descriptor, line)
        os.fsync(descriptor)
        return _is_at(path, descriptor)
    finally:
        os.close(descriptor)


def _is_at(path: Path, descriptor: int) -> bool:
    if sys.platform == "win32":
        return True  # a file that is open is not renamed there
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def taken(database: Path, keep: Callable[[tuple[Note, ...]], None]) -> None:
    """Hand all lines to ``keep`` and remove them once it returned.

    After a crash in between they are handed over again: ``keep`` knows what it has. A line that another process writes
    at this moment is in the file before it is renamed, or ``note`` sees that and writes it into the next one.
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
