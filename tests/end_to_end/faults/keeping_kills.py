"""kill -9 while the records are backed up, brought back or encrypted: as before, or as it shall be."""

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from acts import ACCOUNT, BACKUPS, DATABASE, PASSPHRASE
from killing import killed, led, length_s

from core.records.keeping.backing_up import back_up
from core.records.keeping.checking import check_file
from core.records.keeping.shelf import shelved
from core.records.protection.accounts import Accounts
from core.records.protection.sealing import Cost
from core.records.store import Store

_BEYOND = 1.5
"""So many lengths of a piece of work is the latest moment: about a third of the kills fall after the end of one."""
_SESSIONS = 3


@dataclass
class KeepingKills:
    """What was found after all kills of one kind of work."""

    kills: int = 0
    done: int = 0
    """Pieces of work that were said to be done: backups, restores, encryptions."""
    damaged: int = 0
    """Files that were not whole."""
    lost: int = 0
    """Trials that were no longer there."""


def ward(folder: Path, sessions: int = _SESSIONS) -> int:
    """A database with some sessions and a backup of it; how many trials it holds."""
    led(folder, sessions)
    with Store.open(folder / DATABASE) as store:
        back_up(store, folder / BACKUPS)
        return _trials(store)


def kill_backups(folder: Path, kills: int, seed: int = 4) -> KeepingKills:
    """Each backup that is on the shelf is whole, and the newest that was said to be there is."""
    ward(folder)

    def look(found: KeepingKills, said: list[str]) -> None:
        there = [one.path for one in shelved(folder / BACKUPS)]
        found.damaged += sum(not check_file(path).is_whole for path in there)
        found.lost += bool(said) and Path(said[-1]) not in there

    return _kill("back-up", "backup", folder, kills, look, seed)


def kill_restores(folder: Path, kills: int, seed: int = 5) -> KeepingKills:
    """The database opens after each kill, with every trial."""
    held = ward(folder)

    def look(found: KeepingKills, _said: list[str]) -> None:
        with Store.open(folder / DATABASE) as store:
            found.lost += held - _trials(store)
        found.damaged += not check_file(folder / DATABASE).is_whole

    return _kill("restore", "restored", folder, kills, look, seed)


def kill_encryptions(folder: Path, kills: int, seed: int = 6) -> KeepingKills:
    """It opens for everybody as before, or by the passphrase, with every trial."""
    plain = folder / "plain"
    plain.mkdir()
    held = ward(plain)
    work = folder / "work"

    def look(found: KeepingKills, _said: list[str]) -> None:
        accounts = Accounts(work / DATABASE, cost=Cost(1, 8, 1))
        access = accounts.sign_in(ACCOUNT, PASSPHRASE) if accounts.exist else None
        with Store.open(work / DATABASE, access=access) as store:
            found.lost += held - _trials(store)
        key = None if access is None else access.data_key
        found.damaged += not check_file(work / DATABASE, key).is_whole

    def anew() -> None:
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(plain, work)

    return _kill("encrypt", "encrypted", work, kills, look, seed, anew)


def _kill(
    act: str,
    word: str,
    folder: Path,
    kills: int,
    look: Callable[[KeepingKills, list[str]], None],
    seed: int,
    anew: Callable[[], None] = lambda: None,
) -> KeepingKills:
    found, chance = KeepingKills(), random.Random(seed)
    anew()
    longest_s = _BEYOND * length_s(act, folder, word)
    for _ in range(kills):
        anew()
        run = killed(act, folder, chance.uniform(0.0, longest_s))
        found.kills += 1
        done = [words[0] if words else "" for words in run.of(word)]
        found.done += len(done)
        look(found, done)
    return found


def _trials(store: Store) -> int:
    return store.rows()["trial"]
