"""``backup``, ``restore`` and ``check``: the database copied, brought back and looked through."""

import argparse
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core import wording
from core.cli.common import Subparsers, add_json, data_folder, result, result_json
from core.cli.signing_in import ACCOUNT_VARIABLE, add_account, database_file, open_store, passphrase_of, signed_in
from core.errors import InputError

if TYPE_CHECKING:
    from core.records.keeping.checking import Checked
    from core.records.keeping.preview import Preview
    from core.records.place import Place
    from core.records.protection.access import Access
    from core.records.protection.accounts import Accounts

NOT_WHOLE = 3
_COUNTED = ("patient", "session", "trial", "training_session", "training_trial", "calibration")


def register(subparsers: Subparsers) -> None:
    """Add the commands."""
    backup = subparsers.add_parser("backup", help=wording.say("backup.help-backup"))
    backup.add_argument("-o", "--output", type=Path, metavar="DIR", help=wording.say("backup.help-folder"))
    backup.add_argument("--list", action="store_true", help=wording.say("backup.help-list"))
    restore = subparsers.add_parser("restore", help=wording.say("backup.help-restore"))
    restore.add_argument("backup", type=Path, nargs="?", metavar="FILE", help=wording.say("backup.help-file"))
    restore.add_argument("--undo", action="store_true", help=wording.say("backup.help-undo"))
    restore.add_argument("--preview", action="store_true", help=wording.say("backup.help-preview"))
    restore.add_argument("--yes", action="store_true", help=wording.say("backup.help-yes"))
    check = subparsers.add_parser("check", help=wording.say("backup.help-check"))
    check.add_argument("backup", type=Path, nargs="?", metavar="FILE", help=wording.say("backup.help-check-file"))
    for parser, run in ((backup, _backup), (restore, _restore), (check, _check)):
        add_account(parser)
        add_json(parser)
        parser.set_defaults(run=run)


def _backup(arguments: argparse.Namespace) -> int:
    from core.records.keeping.backing_up import back_up
    from core.records.keeping.shelf import shelved

    data = data_folder(arguments)
    folder: Path = arguments.output or data.backups
    if arguments.list:
        rows = [{"backup": str(one.path), "taken_utc": one.taken_utc.isoformat()} for one in shelved(folder)]
        if arguments.json:
            result_json(rows)
        for row in () if arguments.json else rows:
            result(row["backup"])
        return 0
    with open_store(arguments) as store:
        made = back_up(store, folder)
    if arguments.json:
        thinned = [str(path) for path in made.thinned]
        result_json({"backup": str(made.path), "bytes": made.size_bytes, "thinned": thinned, **_as_json(made.checked)})
    else:
        result(wording.say("backup.written", path=made.path, kib=-(-made.size_bytes // 1024)))
        _tell_trail(made.checked)
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    from core.records.keeping import preview, restoring
    from core.records.keeping.opening import access_to

    data, database = data_folder(arguments), database_file(arguments)
    backup = _chosen(arguments, database)
    present = signed_in(arguments, database)
    opens_with = access_to(backup, present, partial(_sign_in, arguments))
    seen = preview.look_at(backup, opens_with, database, present)
    if arguments.json:
        result_json(_preview_as_json(seen))
    else:
        _show(seen)
    if arguments.preview:
        return 0
    if not arguments.yes and not _agreed():
        raise InputError("backup.not-agreed")
    aside = restoring.restore(database, backup, present=present, opens_with=opens_with, purge_folders=(data.backups,))
    if not arguments.json:
        result(wording.say("backup.restored" if aside else "backup.restored-anew", path=backup, aside=aside))
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from core.records.keeping.checking import check, check_file
    from core.records.keeping.opening import access_to

    place: Place
    if arguments.backup is None:
        with open_store(arguments) as store:
            place, key = store.place, None if store.access is None else store.access.data_key
        checked = check(place, key)
    else:
        place = file = arguments.backup
        present = signed_in(arguments, data_folder(arguments).database)
        access = access_to(file, present, partial(_sign_in, arguments))
        checked = check_file(file, None if access is None else access.data_key)
    if arguments.json:
        result_json({"path": str(place), **_as_json(checked)})
    else:
        _show_checked(place, checked)
    return 0 if checked.is_whole else NOT_WHOLE


def _chosen(arguments: argparse.Namespace, database: Path) -> Path:
    from core.records.keeping.restoring import put_aside

    if not arguments.undo:
        if arguments.backup is None:
            raise InputError("backup.which")
        file: Path = arguments.backup
        return file
    aside = put_aside(database)
    if not aside:
        raise InputError("backup.nothing-to-undo")
    return aside[0]


def _sign_in(arguments: argparse.Namespace, accounts: "Accounts") -> "Access":
    name = arguments.account or os.environ.get(ACCOUNT_VARIABLE)
    if not name:
        raise InputError("accounts.sign-in")
    return accounts.sign_in(name, passphrase_of(arguments, name))


def _agreed() -> bool:
    if not sys.stdin.isatty():
        return False
    sys.stderr.write(wording.say("backup.ask") + " ")
    sys.stderr.flush()
    return sys.stdin.readline().strip() == wording.say("backup.yes")


def _show(seen: "Preview") -> None:
    result(wording.say("backup.holds", path=seen.path, what=_counted(seen.holds.counts)))
    if seen.holds.newest_utc is not None:
        when = seen.holds.newest_utc.astimezone().strftime("%Y-%m-%d %H:%M")
        result(wording.say("backup.newest", when=when))
    if seen.present is None:
        result(wording.say("backup.no-present"))
    else:
        result(
            wording.say("backup.lost", what=_counted(seen.lost)) if seen.lost else wording.say("backup.nothing-lost")
        )
    _tell_trail(seen.checked)


def _show_checked(path: "Place", checked: "Checked") -> None:
    sound = checked.soundness
    if sound.is_sound:
        result(wording.say("backup.sound", path=path, rows=sum(sound.counts.values())))
    else:
        result(wording.say("backup.unsound", path=path, pages="; ".join(sound.pages), references=sound.lost_references))
    if not sound.is_described_as_written:
        result(wording.say("backup.described-otherwise", path=path))
    if checked.unfit_keys:
        result(wording.say("accounts.identity-sealed-otherwise"))
    _tell_trail(checked)


def _tell_trail(checked: "Checked") -> None:
    trail = checked.trail
    if trail is None:
        result(wording.say("backup.no-trail"))
    elif trail.holds:
        result(wording.say("backup.trail-holds", entries=trail.entries, head=trail.head_hash))
    else:
        records = ", ".join((*trail.changed, *trail.lost, *trail.unknown)) or wording.say("backup.none")
        at = wording.say("backup.none") if trail.broken_at is None else trail.broken_at
        result(wording.say("backup.trail-broken", at=at, records=records))


def _counted(counts: dict[str, int]) -> str:
    named = [wording.say(f"backup.count-{name}", count=counts[name]) for name in _COUNTED if counts.get(name)]
    return ", ".join(named) or wording.say("backup.none")


def _as_json(checked: "Checked") -> dict[str, object]:
    trail, sound = checked.trail, checked.soundness
    return {
        "whole": checked.is_whole,
        "revision": sound.revision,
        "rows": dict(sound.counts),
        "pages": list(sound.pages),
        "lost_references": sound.lost_references,
        "described_as_written": sound.is_described_as_written,
        "unfit_keys": list(checked.unfit_keys),
        "trail": None
        if trail is None
        else {
            "holds": trail.holds,
            "entries": trail.entries,
            "head_hash": trail.head_hash,
            "broken_at": trail.broken_at,
            "changed": list(trail.changed),
            "lost": list(trail.lost),
            "unknown": list(trail.unknown),
        },
    }


def _preview_as_json(seen: "Preview") -> dict[str, object]:
    newest = seen.holds.newest_utc
    return {
        "backup": str(seen.path),
        "holds": seen.holds.counts,
        "newest_utc": None if newest is None else newest.isoformat(),
        "present": None if seen.present is None else seen.present.counts,
        "lost": seen.lost,
        **_as_json(seen.checked),
    }
