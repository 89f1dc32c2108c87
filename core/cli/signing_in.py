"""Who runs a command that reads the clinic's database: the account, and its passphrase from where nobody sees it."""

import argparse
import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core import wording
from core.cli.common import data_folder
from core.errors import InputError

if TYPE_CHECKING:
    from core.records.place import Place
    from core.records.protection.access import Access
    from core.records.store import Store

ACCOUNT_VARIABLE = "SEE2SOUND_ACCOUNT"
PASSPHRASE_VARIABLE = "SEE2SOUND_PASSPHRASE"  # noqa: S105 - the name of a variable


def add_account(parser: argparse.ArgumentParser) -> None:
    """Add ``--account`` and ``--passphrase-file``."""
    parser.add_argument("--account", metavar="NAME", help=wording.say("accounts.help-account"))
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help=wording.say("accounts.help-passphrase-file")
    )


def open_store(arguments: argparse.Namespace, *, read_only: bool = True) -> "Store":
    """The site's database, opened by the account that the arguments name once there are accounts.

    Raises as ``place_of``, ``signed_in`` and ``Store.open``.
    """
    from core.records.store import Store

    place = database_place(arguments)
    return Store.open(place, read_only=read_only, access=signed_in(arguments, place))


def database_place(arguments: argparse.Namespace) -> "Place":
    """Where the site's database lies. Raises as ``place_of``."""
    from core.records.place import place_of

    return place_of(data_folder(arguments))


def database_file(arguments: argparse.Namespace) -> Path:
    """The database's file, for what only files have. InputError ``records.server-only``, and those of ``place_of``."""
    from core.records.place import file_of

    return file_of(database_place(arguments))


def signed_in(arguments: argparse.Namespace, place: "Place") -> "Access | None":
    """The access of the account that the arguments or the environment name; None where there are no accounts.

    InputError ``accounts.sign-in`` without a name, ``accounts.no-passphrase`` where nobody can be asked for it; and
    those of ``Accounts.sign_in``.
    """
    from core.records.protection.accounts import Accounts

    accounts = Accounts(place)
    if not accounts.exist:
        return None
    name = arguments.account or os.environ.get(ACCOUNT_VARIABLE)
    if not name:
        raise InputError("accounts.sign-in")
    return accounts.sign_in(name, passphrase_of(arguments, name))


def passphrase_of(arguments: argparse.Namespace, name: str) -> str:
    """The passphrase of the account: from the file, the environment, or a prompt that does not show it."""
    if arguments.passphrase_file is not None:
        return read_passphrase(arguments.passphrase_file)
    return os.environ.get(PASSPHRASE_VARIABLE) or asked(wording.say("accounts.ask", name=name))


def new_passphrase(file: Path | None, name: str) -> str:
    """A passphrase to be: from a file, or typed twice. InputError ``accounts.passphrase-differs``."""
    if file is not None:
        return read_passphrase(file)
    first = asked(wording.say("accounts.ask-new", name=name))
    if asked(wording.say("accounts.ask-again")) != first:
        raise InputError("accounts.passphrase-differs")
    return first


def read_passphrase(file: Path) -> str:
    """The first line of a file."""
    from core.files import read_text

    return read_text(file).split("\n", 1)[0].rstrip("\r")


def asked(prompt: str) -> str:
    """What somebody types at a prompt that does not show it. InputError ``accounts.no-passphrase``."""
    if not sys.stdin.isatty():
        raise InputError("accounts.no-passphrase", variable=PASSPHRASE_VARIABLE)
    return getpass.getpass(prompt + " ", stream=sys.stderr)
