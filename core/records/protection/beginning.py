"""The first account of a database, wherever it lies."""

from collections.abc import Callable
from datetime import datetime

from core.errors import InputError
from core.records.engine.server import Server
from core.records.place import Place
from core.records.protection.access import Access, Role
from core.records.protection.accounts import checked_name
from core.records.protection.first_account import FirstAccount, encrypt, keys_of
from core.records.protection.keyfile import State, now_utc
from core.records.protection.passphrases import check_passphrase
from core.records.protection.sealing import STANDARD, Cost, new_key
from core.records.protection.server_keys import ServerKeys
from core.records.store import Store


def begin(
    place: Place,
    name: str,
    passphrase: str,
    *,
    cost: Cost = STANDARD,
    clock: Callable[[], datetime] = now_utc,
) -> FirstAccount:
    """Make the first account, an admin's: from then on everybody signs in.

    A file is encrypted with it (``first_account.encrypt``). On a server the names of patients are sealed, and nothing
    else, in one transaction. Errors as ``encrypt``, and ``records.server-…``.
    """
    if not isinstance(place, Server):
        return encrypt(place, name, passphrase, cost=cost, clock=clock)
    name = checked_name(name)
    check_passphrase(passphrase, account=name)
    server_keys = ServerKeys(place)
    if server_keys.exist:
        raise InputError("accounts.there-already")
    with Store.open(place) as store:  # brought up to date
        if store.people.is_demonstration:
            raise InputError("accounts.demonstration", path=place)
    access = Access(name, Role.ADMIN, new_key(), new_key())
    keys, code = keys_of(access, passphrase, cost, clock())
    server_keys.begin(keys.model_copy(update={"state": State.READY}), access, clock())
    return FirstAccount(access, code)
