"""kill -9 while the records are backed up, brought back, encrypted or exported: as before, or as it shall be."""

import csv
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from acts import ACCOUNT, ARCHIVE, BACKUPS, DATABASE, PASSPHRASE, TABLES
from killing import killed
from session_kills import kill_sessions

from core.records.keeping.backing_up import back_up
from core.records.keeping.checking import check_file
from core.records.keeping.shelf import shelved
from core.records.protection.accounts import Accounts
from core.records.protection.sealing import Cost
from core.records.store import Store
from core.reports.exchange.archive.importing import preview

_LONGEST_S = 1.5
_EXPORT_S = 8.0
"""An archive scores every session and writes its report."""
_SESSION_KILLS = 3
"""So many make a database with a few sessions."""


@dataclass
class KeepingKills:
    """What was found after all kills of one kind of work."""

    kills: int = 0
    done: int = 0
    """Pieces of work that were said to be done: backups, restores, encryptions, exports."""
    damaged: int = 0
    """Files that were not whole."""
    lost: int = 0
    """Trials that were no longer there."""


def ward(folder: Path) -> int:
    """A database with some sessions and a backup of it; how many trials it holds."""
    kill_sessions(folder, _SESSION_KILLS)
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


def kill_exports(folder: Path, kills: int, seed: int = 7) -> KeepingKills:
    """What lies under the name of an export is whole: the one of before, or the new one."""
    held = ward(folder)

    def look(found: KeepingKills, _said: list[str]) -> None:
        archive, tables = folder / ARCHIVE, folder / TABLES
        if archive.exists():
            with Store.open(folder / DATABASE, read_only=True) as store:
                found.damaged += bool(preview(store, archive).comparison.conflicts)
        if tables.exists():
            with tables.open(encoding="utf-8", newline="") as stream:
                found.lost += held - sum(1 for _ in csv.DictReader(stream))

    return _kill("export", "archive", folder, kills, look, seed, longest_s=_EXPORT_S)


def _kill(
    act: str,
    word: str,
    folder: Path,
    kills: int,
    look: Callable[[KeepingKills, list[str]], None],
    seed: int,
    anew: Callable[[], None] | None = None,
    longest_s: float = _LONGEST_S,
) -> KeepingKills:
    found, chance = KeepingKills(), random.Random(seed)
    for _ in range(kills):
        if anew is not None:
            anew()
        run = killed(act, folder, chance.uniform(0.0, longest_s))
        found.kills += 1
        done = [words[0] if words else "" for words in run.of(word)]
        found.done += len(done)
        look(found, done)
    return found


def _trials(store: Store) -> int:
    return store.rows()["trial"]
