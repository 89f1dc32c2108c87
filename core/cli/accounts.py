"""``accounts``: who may open the database."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core import wording
from core.cli.common import Subparsers, add_common, add_json, data_folder, result, result_json, tell
from core.cli.signing_in import (
    add_account,
    asked,
    database_file,
    database_place,
    new_passphrase,
    passphrase_of,
    read_passphrase,
    signed_in,
)

if TYPE_CHECKING:
    from core.records.place import Place
    from core.records.protection.access import Access

_ROLES = ("admin", "therapist", "researcher")


def register(subparsers: Subparsers) -> None:
    """Add the command with its own commands."""
    parser = subparsers.add_parser("accounts", help=wording.say("accounts.help-accounts"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    _add(actions, "list", _list)
    add = _add(actions, "add", _new, signs_in=True, chooses=True)
    add.add_argument("name", metavar="NAME", help=wording.say("accounts.help-name"))
    add.add_argument("--role", choices=_ROLES, help=wording.say("accounts.help-role"))
    change = _add(actions, "passphrase", _passphrase, signs_in=True, chooses=True)
    change.add_argument("name", metavar="NAME", nargs="?", help=wording.say("accounts.help-other-name"))
    _add(actions, "remove", _remove, signs_in=True).add_argument("name", metavar="NAME")
    _add(actions, "recovery-code", _recovery_code, signs_in=True)
    _add(actions, "renew-keys", _renew, signs_in=True)
    recover = _add(actions, "recover", _recover, chooses=True)
    recover.add_argument("name", metavar="NAME", help=wording.say("accounts.help-recover-name"))
    recover.add_argument("--code-file", type=Path, metavar="FILE", help=wording.say("accounts.help-code-file"))
    destroy = _add(actions, "destroy-plain-copies", _destroy, signs_in=True)
    destroy.add_argument(
        "--backups", type=Path, action="append", metavar="DIR", help=wording.say("accounts.help-plain-backups")
    )


def _add(
    actions: Any,
    name: str,
    run: Callable[[argparse.Namespace], int],
    *,
    signs_in: bool = False,
    chooses: bool = False,
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=wording.say(f"accounts.help-{name}"))
    add_common(parser)
    add_json(parser)
    if signs_in:
        add_account(parser)
    if chooses:
        parser.add_argument(
            "--new-passphrase-file", type=Path, metavar="FILE", help=wording.say("accounts.help-new-passphrase-file")
        )
    parser.set_defaults(run=run)
    return parser


def _list(arguments: argparse.Namespace) -> int:
    from core.records.protection.accounts import Accounts

    rows = [
        {"name": one.name, "role": one.role.value, "created_utc": one.created_utc.isoformat()}
        for one in Accounts(database_place(arguments)).listed()
    ]
    if arguments.json:
        result_json(rows)
    for row in () if arguments.json else rows:
        result(wording.say("accounts.row", **row))
    return 0


def _new(arguments: argparse.Namespace) -> int:
    from core.records.engine.server import Server
    from core.records.protection.access import Role
    from core.records.protection.accounts import Accounts
    from core.records.protection.beginning import begin

    place = database_place(arguments)
    accounts = Accounts(place)
    if accounts.exist:
        by = _by(arguments, place)
        role = Role(arguments.role or Role.THERAPIST)
        accounts.add(by, arguments.name, role, new_passphrase(arguments.new_passphrase_file, arguments.name))
        return _told(arguments, "accounts.added", name=arguments.name)
    first = begin(place, arguments.name, new_passphrase(arguments.new_passphrase_file, arguments.name))
    key = "accounts.names-sealed" if isinstance(place, Server) else "accounts.encrypted"
    return _told_code(arguments, key, first.recovery_code, name=first.access.account)


def _passphrase(arguments: argparse.Namespace) -> int:
    from core.records.protection.accounts import Accounts

    place = database_place(arguments)
    accounts = Accounts(place)
    by = _by(arguments, place)
    name = arguments.name or by.account
    fresh = new_passphrase(arguments.new_passphrase_file, name)
    if arguments.name is None:
        accounts.change_passphrase(name, passphrase_of(arguments, name), fresh)
    else:
        accounts.set_passphrase(by, name, fresh)
    return _told(arguments, "accounts.changed", name=name)


def _remove(arguments: argparse.Namespace) -> int:
    from core.records.protection.accounts import Accounts

    place = database_place(arguments)
    Accounts(place).remove(_by(arguments, place), arguments.name)
    return _told(arguments, "accounts.removed", name=arguments.name)


def _recovery_code(arguments: argparse.Namespace) -> int:
    from core.records.protection.accounts import Accounts

    place = database_place(arguments)
    code = Accounts(place).new_recovery_code(_by(arguments, place))
    return _told_code(arguments, "accounts.code-made", code)


def _renew(arguments: argparse.Namespace) -> int:
    from core.records.keeping.renewing import renew

    database = database_file(arguments)
    by = _by(arguments, database)
    renewed = renew(database, by, passphrase_of(arguments, by.account))
    for name in renewed.others:
        tell(wording.say("accounts.to-be-added-again", name=name))
    return _told_code(arguments, "accounts.renewed", renewed.recovery_code, aside=str(renewed.aside))


def _recover(arguments: argparse.Namespace) -> int:
    from core.records.protection.accounts import Accounts

    file: Path | None = arguments.code_file
    code = asked(wording.say("accounts.ask-code")) if file is None else read_passphrase(file)
    fresh = new_passphrase(arguments.new_passphrase_file, arguments.name)
    recovered = Accounts(database_place(arguments)).recover(code, arguments.name, fresh)
    return _told_code(arguments, "accounts.recovered", recovered.new_code, name=recovered.access.account)


def _destroy(arguments: argparse.Namespace) -> int:
    from core.records.keeping.plain_left import destroy

    database = database_file(arguments)
    folders = [data_folder(arguments).backups, *(arguments.backups or ())]
    gone = destroy(database, _by(arguments, database), folders)
    return _told(arguments, "accounts.plain-copies-destroyed", count=len(gone))


def _by(arguments: argparse.Namespace, place: "Place") -> "Access":
    from core.errors import InputError

    access = signed_in(arguments, place)
    if access is None:
        raise InputError("accounts.none")
    return access


def _told(arguments: argparse.Namespace, key: str, **parameters: object) -> int:
    if arguments.json:
        result_json({"done": key.partition(".")[2], **parameters})
    else:
        result(wording.say(key, **parameters))
    return 0


def _told_code(arguments: argparse.Namespace, key: str, code: str, **parameters: object) -> int:
    tell(wording.say("accounts.keep-the-code"))
    return _told(arguments, key, code=code, **parameters)
